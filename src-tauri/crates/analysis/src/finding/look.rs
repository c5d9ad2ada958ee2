//! What a rule looks at: the map, its figures, and small questions many rules ask.

use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};

use wayfold_model::{EvidenceLevel, Id, Map, Phase, Record, RemedyStatus, Stage, Touchpoint};

use crate::flow::Flow;
use crate::report::{Report, Settings, Solved, phases};

/// The map and everything known about it.
pub(crate) struct Look<'a> {
    pub(crate) map: &'a Map,
    pub(crate) report: &'a Report,
    pub(crate) settings: &'a Settings,
    solved: &'a Solved<'a>,
    /// Phase of every touchpoint, in reading order.
    pub(crate) phases: Vec<Phase>,
    flow_evidence: OnceCell<Option<(EvidenceLevel, Id)>>,
    pains_at: OnceCell<HashMap<Id, Vec<Id>>>,
    guessed: OnceCell<bool>,
}

impl<'a> Look<'a> {
    pub(crate) fn new(solved: &'a Solved<'a>, report: &'a Report) -> Self {
        Self {
            map: solved.map,
            report,
            settings: solved.settings,
            solved,
            phases: phases(solved),
            flow_evidence: OnceCell::new(),
            pains_at: OnceCell::new(),
            guessed: OnceCell::new(),
        }
    }

    /// The flow, if the shares could be solved.
    pub(crate) fn flow(&self) -> Option<&'a Flow<'a>> {
        self.solved.baseline.map(|baseline| &baseline.flow)
    }

    /// The touchpoint records, in reading order.
    pub(crate) fn touchpoints(&self) -> impl Iterator<Item = &'a Touchpoint> + '_ {
        self.solved.records.iter().copied()
    }

    /// Ids of the touchpoints for which this holds, in reading order.
    pub(crate) fn touchpoints_where(&self, holds: impl Fn(&Touchpoint) -> bool) -> Vec<Id> {
        self.touchpoints().filter(|touchpoint| holds(touchpoint)).map(|touchpoint| touchpoint.id).collect()
    }

    pub(crate) fn touchpoint(&self, id: Id) -> Option<&'a Touchpoint> {
        self.index(id).and_then(|at| self.solved.records.get(at)).copied()
    }

    pub(crate) fn stage_of(&self, touchpoint: Id) -> Option<&'a Stage> {
        let stage = self.touchpoint(touchpoint)?.stage;
        self.map.stages().get(&stage).map(AsRef::as_ref)
    }

    pub(crate) fn index(&self, touchpoint: Id) -> Option<usize> {
        self.solved.reading.index(touchpoint).map(|at| at as usize)
    }

    /// Expected visits per customer to a touchpoint, zero if nothing flows.
    pub(crate) fn visits(&self, touchpoint: Id) -> f64 {
        self.flow().zip(self.index(touchpoint)).map_or(0.0, |(flow, at)| flow.visits()[at])
    }

    /// Share of customers who ever get to a touchpoint; visits bound it where it is unknown.
    pub(crate) fn reach(&self, touchpoint: Id) -> f64 {
        let known = self.solved.baseline.zip(self.index(touchpoint));
        let reach = known.and_then(|(baseline, at)| baseline.presence.reach[at]);
        reach.unwrap_or_else(|| self.visits(touchpoint).min(1.0))
    }

    /// Share of all visits that are to these touchpoints; by count if nothing flows.
    pub(crate) fn share_of_visits(&self, touchpoints: &[Id]) -> f64 {
        let all = self.solved.reading.touchpoints.len().max(1) as f64;
        match self.flow() {
            Some(flow) => {
                let total: f64 = flow.visits().iter().sum();
                let part: f64 = touchpoints.iter().map(|&id| self.visits(id)).sum();
                if total > 0.0 { part / total } else { 0.0 }
            }
            None => touchpoints.len() as f64 / all,
        }
    }

    /// Mood at a touchpoint as the analysis uses it.
    pub(crate) fn mood(&self, touchpoint: Id) -> Option<f64> {
        self.index(touchpoint).and_then(|at| self.solved.reading.journey.touchpoints[at].emotion)
    }

    /// Pains by the touchpoint they are met at.
    pub(crate) fn pains_at(&self, touchpoint: Id) -> &[Id] {
        let pains = self.pains_at.get_or_init(|| {
            let mut pains: HashMap<Id, Vec<Id>> = HashMap::new();
            for pain in self.map.pains().values() {
                pain.touchpoints.iter().for_each(|&at| pains.entry(at).or_default().push(pain.id));
            }
            pains
        });
        pains.get(&touchpoint).map_or(&[], Vec::as_slice)
    }

    /// Remedies still to be done.
    pub(crate) fn open_remedies(&self) -> impl Iterator<Item = &'a wayfold_model::Remedy> + '_ {
        let open = |status| !matches!(status, RemedyStatus::Done | RemedyStatus::Dropped);
        self.map.remedies().values().map(AsRef::as_ref).filter(move |remedy| open(remedy.status))
    }

    /// Title of any record, as people know it.
    pub(crate) fn title(&self, id: Id) -> String {
        match self.map.record(id) {
            Some(Record::Card(record)) => record.title.clone(),
            Some(Record::Touchpoint(record)) => record.title.clone(),
            // an arrow is known by where it begins
            Some(Record::Transition(record)) => self.title(record.from),
            Some(Record::Stage(record)) => record.title.clone(),
            Some(Record::Pain(record)) => record.title.clone(),
            Some(Record::Remedy(record)) => record.title.clone(),
            Some(Record::Kpi(record)) => record.title.clone(),
            Some(Record::Persona(record)) => record.name.clone(),
            Some(Record::Channel(record)) => record.name.clone(),
            Some(Record::Team(record)) => record.name.clone(),
            Some(Record::Evidence(record)) => record.title.clone(),
            _ => String::new(),
        }
    }

    /// What a record's statements rest on, if it says so.
    pub(crate) fn evidence(&self, id: Id) -> Option<EvidenceLevel> {
        if let Some(touchpoint) = self.touchpoint(id) {
            return Some(touchpoint.evidence);
        }
        match self.map.record(id)? {
            Record::Pain(record) => Some(record.evidence),
            Record::Remedy(record) => Some(record.evidence),
            Record::Note(record) => Some(record.evidence),
            _ => None,
        }
    }

    /// The weakest evidence behind what flows: the least checked touchpoint that anybody visits, and an assumption
    /// where a share had to be assumed.
    pub(crate) fn flow_evidence(&self) -> Option<(EvidenceLevel, Id)> {
        *self.flow_evidence.get_or_init(|| {
            let assumed = &self.report.certainty.assumed;
            let guessed = assumed.shares.first().and_then(|id| self.map.transitions().get(id));
            if let Some(transition) = guessed {
                return Some((EvidenceLevel::Assumed, transition.from));
            }
            let visited = self.touchpoints().filter(|touchpoint| self.visits(touchpoint.id) > 0.0);
            visited.map(|touchpoint| (touchpoint.evidence, touchpoint.id)).min_by_key(|(level, _)| *level)
        })
    }

    /// Whether customers' ways are mostly guessed: at half of the branches or more some share had to be assumed. What
    /// follows from such shares alone says more about the assumption than about the journey.
    pub(crate) fn guessed(&self) -> bool {
        *self.guessed.get_or_init(|| {
            let Some(flow) = self.flow() else { return true };
            let assumed = self.report.certainty.assumed.shares.iter();
            let from = assumed.filter_map(|id| self.index(self.map.transitions().get(id)?.from));
            let from: HashSet<usize> = from.collect();
            let branches = |at: &usize| flow.network().out().of(*at).len() > 1;
            let all = (0..self.phases.len()).filter(branches).count();
            let open = from.iter().filter(|at| branches(at)).count();
            all > 0 && 2 * open >= all
        })
    }

    /// Whether somebody works with the map: it names what hurts, what to do or what to measure. What a drawing that
    /// was only just begun or imported leaves out is not worth telling.
    pub(crate) fn in_depth(&self) -> bool {
        !(self.map.pains().is_empty() && self.map.remedies().is_empty() && self.map.kpis().is_empty())
    }

    pub(crate) fn currency(&self) -> String {
        self.map.card().currency.clone()
    }
}
