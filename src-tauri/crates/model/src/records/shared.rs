//! What the maps of a library share: personas, channels, teams, evidence.

use crate::{EvidenceKind, EvidenceStatus, Id, Key, Ownership};
use chrono::NaiveDate;

record! {
    /// A kind of customer.
    Persona {
        /// Its id.
        id: Id,
        /// Place among the personas.
        order: Key,
        /// Name.
        name: String,
        /// Who it is: age, work, situation.
        role: String,
        /// Life and background.
        bio: String,
        /// What they want to reach.
        goals: String,
        /// What they need.
        needs: String,
        /// What annoys them.
        frustrations: String,
        /// Something they would say.
        quote: String,
        /// Portrait.
        portrait: Option<Id>,
        /// Which of the persona colours and dash patterns, from 0; nothing: by order.
        color: Option<u8>,
        /// Channels they prefer.
        channels: Vec<Id>,
        /// Share of all customers, 0–1.
        share: Option<f64>,
        /// Evidence for it.
        evidences: Vec<Id>,
    }
}
links!(Persona { must {} may { portrait: Image, channels: Channel, evidences: Evidence } });

record! {
    /// A way of contact: web, phone, shop …
    Channel {
        /// Its id.
        id: Id,
        /// Place among the channels.
        order: Key,
        /// Name.
        name: String,
        /// Name of an icon of the icon set; empty for the general one.
        icon: String,
        /// Its colour, `#rrggbb`; empty for a grey.
        color: String,
        /// Whether a person is at the other end.
        human: bool,
    }
}
links!(Channel { must {} may {} });

record! {
    /// Those who answer for touchpoints.
    Team {
        /// Its id.
        id: Id,
        /// Place among the teams.
        order: Key,
        /// Name.
        name: String,
        /// Its colour, `#rrggbb`; empty for a grey.
        color: String,
        /// Brand, partner …
        side: Ownership,
    }
}
links!(Team { must {} may {} });

record! {
    /// A figure or statement with its source.
    Evidence {
        /// Its id.
        id: Id,
        /// Place among the evidence.
        order: Key,
        /// The statement in a few words.
        title: String,
        /// The statement in full.
        text: String,
        /// Who says so, and when.
        source: String,
        /// Where to read it.
        link: String,
        /// How far it can be trusted.
        status: EvidenceStatus,
        /// Why its status is what it is.
        remark: String,
        /// Where it comes from.
        kind: EvidenceKind,
        /// When it was found.
        date: Option<NaiveDate>,
        /// How many people or cases it rests on.
        samples: Option<u32>,
    }
}
links!(Evidence { must {} may {} });
