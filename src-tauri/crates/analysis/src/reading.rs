//! A map read as a journey of numbers, and what each number stands for.
//!
//! Nothing is made up here that is not listed: without any arrow the order of the columns is taken as the way, and
//! [`Reading::sequence_assumed`] says so. Missing shares are completed later, by `shares`, in the open too.

use foldhash::{HashMap, HashMapExt};

use wayfold_model::{self as model, Id, Map};

use crate::journey::{Journey, Outcome, Pain, Touchpoint, Transition};

/// A map as a [`Journey`], with the record behind every index.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// The numbers.
    pub journey: Journey,
    /// The touchpoint records, in reading order.
    pub touchpoints: Vec<Id>,
    /// The transition records; `None` for a step that was assumed from the order of the columns.
    pub transitions: Vec<Option<Id>>,
    /// The pain records that have a frequency and a place; others cannot be reckoned with.
    pub pains: Vec<Id>,
    /// The channels, by the index a touchpoint names.
    pub channels: Vec<Id>,
    /// The teams, by the index a touchpoint names.
    pub teams: Vec<Id>,
    /// Whether the map has no arrow and the order of its columns was taken as the way.
    pub sequence_assumed: bool,
    index: HashMap<Id, u32>,
}

impl Journey {
    /// Reads a map. O(records).
    pub fn from_map(map: &Map) -> Reading {
        Reading::of(map)
    }
}

impl Reading {
    /// Reads a map. O(records).
    pub fn of(map: &Map) -> Self {
        let mut reading = Self::default();
        let mut channels = Numbering::default();
        let mut teams = Numbering::default();
        let mut sampled: HashMap<Id, f64> = HashMap::new();
        for transition in map.transitions().values() {
            if let Some(samples) = transition.samples {
                let most = sampled.entry(transition.from).or_default();
                *most = most.max(f64::from(samples));
            }
        }
        let weights = persona_weights(map);
        for touchpoint in map.touchpoints_in_order() {
            reading.index.insert(touchpoint.id, reading.touchpoints.len() as u32);
            reading.touchpoints.push(touchpoint.id);
            reading.journey.touchpoints.push(Touchpoint {
                entry: touchpoint.entry_share,
                outcome: outcome(touchpoint.outcome),
                minutes: minutes(touchpoint),
                minutes_variance: touchpoint.deviation_minutes.map_or(0.0, |deviation| deviation * deviation),
                cost: touchpoint.cost,
                emotion: emotion(touchpoint, &weights),
                effort: touchpoint.effort.unwrap_or(0.0),
                channel: touchpoint.channel.map(|channel| channels.number(channel)),
                owner: touchpoint.team.map(|team| teams.number(team)),
                observed: touchpoint.samples.map(f64::from).or_else(|| sampled.get(&touchpoint.id).copied()),
            });
        }
        (reading.channels, reading.teams) = (channels.ids, teams.ids);
        reading.read_transitions(map);
        reading.read_pains(map);
        reading
    }

    fn read_transitions(&mut self, map: &Map) {
        for transition in map.transitions().values() {
            let (Some(from), Some(to)) = (self.index(transition.from), self.index(transition.to)) else {
                continue;
            };
            self.journey.transitions.push(Transition { from, to, share: transition.share });
            self.transitions.push(Some(transition.id));
        }
        if self.journey.transitions.is_empty() && self.touchpoints.len() > 1 {
            self.sequence_assumed = true;
            self.assume_sequence(map);
        }
    }

    /// Every touchpoint leads to the one on its track in the next column, or to all of that column.
    fn assume_sequence(&mut self, map: &Map) {
        let columns: Vec<_> =
            map.stages_in_order().iter().flat_map(|stage| map.columns_of(stage.id)).collect();
        for pair in columns.windows(2) {
            let [before, after] = pair else { continue };
            for from in before {
                let same = after.iter().filter(|to| to.track == from.track);
                let to: Vec<_> =
                    if same.clone().next().is_some() { same.collect() } else { after.iter().collect() };
                for to in to {
                    let (Some(from), Some(to)) = (self.index(from.id), self.index(to.id)) else { continue };
                    self.journey.transitions.push(Transition { from, to, share: None });
                    self.transitions.push(None);
                }
            }
        }
    }

    fn read_pains(&mut self, map: &Map) {
        for pain in map.pains().values() {
            let mut touchpoints: Vec<u32> =
                pain.touchpoints.iter().filter_map(|at| self.index(*at)).collect();
            touchpoints.sort_unstable();
            touchpoints.dedup();
            if let (Some(frequency), false) = (pain.frequency, touchpoints.is_empty()) {
                let severity = f64::from(pain.severity);
                self.journey.pains.push(Pain { touchpoints, severity, frequency, leave: pain.leave });
                self.pains.push(pain.id);
            }
        }
    }

    /// Index of a touchpoint record.
    pub fn index(&self, touchpoint: Id) -> Option<u32> {
        self.index.get(&touchpoint).copied()
    }

    /// The touchpoint record at an index.
    pub fn id(&self, index: u32) -> Id {
        self.touchpoints.get(index as usize).copied().unwrap_or(Id::NIL)
    }

    /// The touchpoint records at these indices.
    pub fn ids(&self, indices: &[u32]) -> Vec<Id> {
        indices.iter().map(|&index| self.id(index)).collect()
    }
}

/// Minutes of one visit, waiting included.
fn minutes(touchpoint: &model::Touchpoint) -> Option<f64> {
    match (touchpoint.active_minutes, touchpoint.waiting_minutes) {
        (None, None) => None,
        (active, waiting) => Some(active.unwrap_or(0.0) + waiting.unwrap_or(0.0)),
    }
}

/// The mood of customers in general; without it, that of the personas by their shares of all customers.
fn emotion(touchpoint: &model::Touchpoint, weights: &HashMap<Id, f64>) -> Option<f64> {
    if touchpoint.emotion.is_some() {
        return touchpoint.emotion;
    }
    let felt = touchpoint.emotions.iter().map(|(persona, mood)| (weights.get(persona).unwrap_or(&1.0), mood));
    let (sum, total) =
        felt.fold((0.0, 0.0), |(sum, total), (weight, mood)| (sum + weight * mood, total + weight));
    (total > 0.0).then(|| sum / total)
}

/// Shares of the personas; one each unless all of them are known.
fn persona_weights(map: &Map) -> HashMap<Id, f64> {
    let known = map.personas().values().all(|persona| persona.share.is_some());
    let weight = |persona: &model::Persona| persona.share.filter(|_| known).unwrap_or(1.0);
    map.personas().values().map(|persona| (persona.id, weight(persona))).collect()
}

const fn outcome(outcome: model::Outcome) -> Outcome {
    match outcome {
        model::Outcome::None => Outcome::None,
        model::Outcome::Success => Outcome::Success,
        model::Outcome::Churn | model::Outcome::Graceful | model::Outcome::WinBack => Outcome::Exit,
    }
}

/// Numbers ids in the order they are first named.
#[derive(Default)]
struct Numbering {
    ids: Vec<Id>,
    known: HashMap<Id, u32>,
}

impl Numbering {
    fn number(&mut self, id: Id) -> u32 {
        *self.known.entry(id).or_insert_with(|| {
            self.ids.push(id);
            self.ids.len() as u32 - 1
        })
    }
}
