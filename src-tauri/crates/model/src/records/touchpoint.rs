//! Touchpoints, and the transitions between them.

use crate::{
    EvidenceLevel, Id, Key, Moment, OfferTiming, Outcome, Ownership, Quality, Service, TransitionKind,
};
use std::collections::{BTreeMap, BTreeSet};

record! {
    /// One moment of contact. Touchpoints of a stage with the same `order` share a column; `track` tells them apart
    /// and is the same for a parallel path through several columns.
    Touchpoint {
        /// Its id.
        id: Id,
        /// The stage it belongs to.
        stage: Id,
        /// Column within the stage.
        order: Key,
        /// Parallel track within the column, from 0.
        track: u8,
        /// Name.
        title: String,
        /// What happens, in a sentence or more.
        detail: String,
        /// Channel it happens in.
        channel: Option<Id>,
        /// Where the customer is: in the store, on the sofa, phone in hand …
        environment: String,
        /// Team that answers for it.
        team: Option<Id>,
        /// Brand's, partner's, customer's or social.
        ownership: Ownership,
        /// Systems behind it.
        systems: Vec<String>,
        /// Minutes the customer is busy with it, per visit.
        active_minutes: Option<f64>,
        /// Minutes the customer waits, per visit.
        waiting_minutes: Option<f64>,
        /// Standard deviation of active and waiting minutes together.
        deviation_minutes: Option<f64>,
        /// Cost to the organisation per visit, in the map's currency.
        cost: Option<f64>,
        /// Customer effort, 1 (easy) to 7 (hard).
        effort: Option<f64>,
        /// Emotion of customers in general, −2 to +2.
        emotion: Option<f64>,
        /// Emotion per persona, −2 to +2.
        emotions: BTreeMap<Id, f64>,
        /// Personas who meet it; empty for all.
        personas: BTreeSet<Id>,
        /// What customers expect, 0–10.
        expectation: Option<f64>,
        /// What they get, 0–10.
        experience: Option<f64>,
        /// How much it matters to them, 0–10.
        importance: Option<f64>,
        /// What all this rests on.
        evidence: EvidenceLevel,
        /// Evidence for it.
        evidences: Vec<Id>,
        /// Moment of truth or micro-moment.
        moment: Moment,
        /// Self-service, assisted or automated.
        service: Service,
        /// Whether customers are asked for feedback here.
        listening_post: bool,
        /// Whether customers complain here.
        complaint: bool,
        /// Timing of an offer made here.
        offer: OfferTiming,
        /// Boxes ticked on the quality checklist.
        quality: BTreeSet<Quality>,
        /// Minutes within which an answer is promised.
        response_target_minutes: Option<f64>,
        /// Share of customers who enter the journey here, 0–1.
        entry_share: Option<f64>,
        /// Visits the outgoing shares were counted from.
        samples: Option<u32>,
        /// Whether and how the journey ends here.
        outcome: Outcome,
        /// Address of a document or page about it.
        link: String,
        /// The record it was duplicated from.
        origin: Option<Id>,
    }
}
links!(Touchpoint {
    must { stage: Stage }
    may { channel: Channel, team: Team, emotions: Persona, personas: Persona, evidences: Evidence }
});

record! {
    /// A directed arrow between touchpoints. What no arrow takes drops off.
    Transition {
        /// Its id.
        id: Id,
        /// Where it begins.
        from: Id,
        /// Where it leads.
        to: Id,
        /// Share of the visits at `from` that go this way, 0–1.
        share: Option<f64>,
        /// Visits the share was counted from.
        samples: Option<u32>,
        /// Main, alternative, recovery or loop.
        kind: TransitionKind,
        /// Words on the arrow.
        label: String,
        /// Whether the customer has to tell it all again.
        context_lost: bool,
        /// The record it was duplicated from.
        origin: Option<Id>,
    }
}
links!(Transition { must { from: Touchpoint, to: Touchpoint } may {} });
