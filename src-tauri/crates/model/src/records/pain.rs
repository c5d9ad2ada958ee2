//! What hurts, what would help, and how to tell: pains, remedies, KPIs.

use crate::links::Link;
use crate::{Better, Blocker, EvidenceLevel, Id, Key, KpiCategory, PainCategory, RemedyStatus};
use chrono::NaiveDate;

record! {
    /// Something that hurts customers at one or more touchpoints. Counted per visit: met again, it counts again.
    Pain {
        /// Its id.
        id: Id,
        /// Place among the pains.
        order: Key,
        /// What it is, in a few words.
        title: String,
        /// More about it.
        detail: String,
        /// Where it is met.
        touchpoints: Vec<Id>,
        /// 1 (a nuisance) to 5 (a relationship killer).
        severity: u8,
        /// f: share of visits that meet it, 0–1.
        frequency: Option<f64>,
        /// ℓ: by how much more likely a customer leaves after meeting it, 0–1.
        leave: Option<f64>,
        /// Kind of friction.
        category: PainCategory,
        /// Who suffers, if not everybody.
        persona: Option<Id>,
        /// What it rests on.
        evidence: EvidenceLevel,
        /// Evidence for it.
        evidences: Vec<Id>,
        /// The record it was duplicated from.
        origin: Option<Id>,
    }
}
links!(Pain {
    must {}
    may { touchpoints: Touchpoint, persona: Persona, evidences: Evidence }
    alive |before, after| !after.touchpoints.is_empty() || before.touchpoints.is_empty()
});

record! {
    /// Something done against pains.
    Remedy {
        /// Its id.
        id: Id,
        /// Place among the remedies.
        order: Key,
        /// What is done, in a few words.
        title: String,
        /// More about it.
        detail: String,
        /// The pains it treats, and how far.
        treats: Vec<Treatment>,
        /// Where it is done, if not just where its pains are.
        touchpoints: Vec<Id>,
        /// What it does to drop-off.
        drops: Vec<DropAfter>,
        /// How far it is.
        status: RemedyStatus,
        /// Who answers for it.
        owner: String,
        /// Team that does it.
        team: Option<Id>,
        /// When it should be done.
        due: Option<NaiveDate>,
        /// Effort, 1–5.
        effort: Option<f64>,
        /// Impact as judged by people, 1–5.
        impact: Option<f64>,
        /// K: what it costs, once, in the map's currency.
        cost: Option<f64>,
        /// How sure its effect is, 0–1.
        confidence: Option<f64>,
        /// What holds it up.
        blocker: Blocker,
        /// What it rests on.
        evidence: EvidenceLevel,
        /// Evidence for it.
        evidences: Vec<Id>,
        /// The record it was duplicated from.
        origin: Option<Id>,
    }
}
links!(Remedy {
    must {}
    may { treats: Pain, touchpoints: Touchpoint, drops: Touchpoint, team: Team, evidences: Evidence }
    alive |before, after| after.is_placed() || !before.is_placed()
});

impl Remedy {
    /// Whether it hangs on anything of the map.
    pub fn is_placed(&self) -> bool {
        !self.treats.is_empty() || !self.touchpoints.is_empty()
    }
}

record! {
    /// A pain treated by a remedy.
    Treatment {
        /// The pain.
        pain: Id,
        /// Its frequency with the remedy in place, 0–1.
        frequency_after: Option<f64>,
    }
}

record! {
    /// A drop-off changed by a remedy.
    DropAfter {
        /// Where.
        touchpoint: Id,
        /// Share of visits that drop off with the remedy in place, 0–1.
        drop: f64,
    }
}

record! {
    /// A measure of the journey, a stage or touchpoints.
    Kpi {
        /// Its id.
        id: Id,
        /// Place among the KPIs.
        order: Key,
        /// What is measured.
        title: String,
        /// How it is measured.
        detail: String,
        /// Touchpoints it is measured at; none for a stage or the whole journey.
        touchpoints: Vec<Id>,
        /// Stage it is measured over.
        stage: Option<Id>,
        /// Unit, such as `%`, `h`, `points`.
        unit: String,
        /// Where it began.
        baseline: Option<f64>,
        /// Where it is.
        value: Option<f64>,
        /// Where it should be.
        target: Option<f64>,
        /// When it should be there.
        due: Option<NaiveDate>,
        /// Steps on the way.
        interim: Vec<Interim>,
        /// Which way it should move.
        better: Better,
        /// What it measures.
        category: KpiCategory,
        /// Whether it moves before customers leave.
        leading: bool,
        /// Who answers for it.
        owner: String,
        /// The record it was duplicated from.
        origin: Option<Id>,
    }
}
links!(Kpi {
    must {}
    may { touchpoints: Touchpoint, stage: Stage }
    alive |before, after| after.is_placed() || !before.is_placed()
});

impl Kpi {
    /// Whether it belongs to a stage or to touchpoints, and not to the whole journey.
    pub fn is_placed(&self) -> bool {
        self.stage.is_some() || !self.touchpoints.is_empty()
    }
}

record! {
    /// A target on the way to the target.
    Interim {
        /// When.
        date: NaiveDate,
        /// How much.
        value: f64,
    }
}

impl Link for Vec<Treatment> {
    fn each(&self, found: &mut dyn FnMut(Id)) {
        self.iter().map(|treatment| treatment.pain).for_each(found);
    }
    fn remap(&mut self, to: &dyn Fn(Id) -> Id) {
        for treatment in self {
            treatment.pain = to(treatment.pain);
        }
    }
    fn forget(&mut self, gone: Id) {
        self.retain(|treatment| treatment.pain != gone);
    }
}

impl Link for Vec<DropAfter> {
    fn each(&self, found: &mut dyn FnMut(Id)) {
        self.iter().map(|after| after.touchpoint).for_each(found);
    }
    fn remap(&mut self, to: &dyn Fn(Id) -> Id) {
        for after in self {
            after.touchpoint = to(after.touchpoint);
        }
    }
    fn forget(&mut self, gone: Id) {
        self.retain(|after| after.touchpoint != gone);
    }
}
