//! What if: remedies switched on, shares dragged, drop-offs and frequencies changed, without touching the map.
//!
//! A scenario is applied to the numbers read from a map, so the same analysis answers for it. It is not a change of
//! the map; turning it into one is for those who own commands.

use serde::{Deserialize, Serialize};
use wayfold_model::{Id, Map};

use crate::journey::Outcome;
use crate::reading::Reading;

/// Changes to try. Later ones of the same record win; what names no record of the map is left out.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Scenario {
    /// Remedies in place.
    pub remedies: Vec<Id>,
    /// Shares of transitions, 0–1. The others of the row and its drop-off give way or fill up in proportion.
    pub shares: Vec<Trial>,
    /// Drop-offs of touchpoints, 0–1. The transitions of the row share the rest in proportion.
    pub drops: Vec<Trial>,
    /// Frequencies of pains, 0–1.
    pub frequencies: Vec<Trial>,
    /// Minutes of touchpoints per visit.
    pub minutes: Vec<Trial>,
    /// Moods of touchpoints, −2…+2.
    pub moods: Vec<Trial>,
}

/// A number of a record, set.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Trial {
    /// The record.
    pub record: Id,
    /// Its number.
    pub value: f64,
}

impl Scenario {
    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The journey of a map as it would be.
    ///
    /// Rows that are changed must have complete shares, so missing ones are completed first the way an analysis
    /// would. Rows above one stay as they are, and are refused later.
    pub fn apply(&self, map: &Map, reading: &mut Reading) {
        let mut rows = Rows::of(reading);
        for remedy in self.remedies.iter().filter_map(|id| map.remedies().get(id)) {
            for treated in &remedy.treats {
                if let Some(after) = treated.frequency_after {
                    set_frequency(reading, treated.pain, after);
                }
            }
            for after in &remedy.drops {
                rows.drop_to(reading, after.touchpoint, after.drop);
            }
        }
        for set in &self.frequencies {
            set_frequency(reading, set.record, set.value);
        }
        for set in &self.drops {
            rows.drop_to(reading, set.record, set.value);
        }
        for set in &self.shares {
            rows.share_to(reading, set.record, set.value);
        }
        for set in &self.minutes {
            if let Some(touchpoint) = reading.index(set.record) {
                reading.journey.touchpoints[touchpoint as usize].minutes = Some(set.value.max(0.0));
            }
        }
        for set in &self.moods {
            if let Some(touchpoint) = reading.index(set.record) {
                reading.journey.touchpoints[touchpoint as usize].emotion = Some(set.value.clamp(-2.0, 2.0));
            }
        }
    }
}

/// What a scenario comes to, number by number: what would have to be written into the map to make it so.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Edits {
    /// Remedies of the map that are in place.
    pub remedies: Vec<Id>,
    /// Shares of transitions.
    pub shares: Vec<Trial>,
    /// Frequencies of pains.
    pub frequencies: Vec<Trial>,
    /// Minutes of touchpoints per visit, waiting included.
    pub minutes: Vec<Trial>,
    /// Moods of touchpoints.
    pub moods: Vec<Trial>,
}

impl Scenario {
    /// Every number of the map this scenario changes, with its new value.
    pub fn edits(&self, map: &Map) -> Edits {
        let before = Reading::of(map);
        let mut after = before.clone();
        self.apply(map, &mut after);
        let (was, is) = (&before.journey, &after.journey);
        let trial = |record: Id, was: Option<f64>, is: Option<f64>| {
            let value = is.filter(|_| was != is)?;
            Some(Trial { record, value })
        };
        let arrows = before.transitions.iter().zip(was.transitions.iter().zip(&is.transitions));
        let pains = before.pains.iter().zip(was.pains.iter().zip(&is.pains));
        let touchpoints = || before.touchpoints.iter().zip(was.touchpoints.iter().zip(&is.touchpoints));
        Edits {
            remedies: self.remedies.iter().copied().filter(|id| map.remedies().contains_key(id)).collect(),
            shares: arrows.filter_map(|(id, (was, is))| trial((*id)?, was.share, is.share)).collect(),
            frequencies: pains
                .filter_map(|(id, (was, is))| trial(*id, Some(was.frequency), Some(is.frequency)))
                .collect(),
            minutes: touchpoints()
                .filter_map(|(id, (was, is))| trial(*id, was.minutes, is.minutes))
                .collect(),
            moods: touchpoints().filter_map(|(id, (was, is))| trial(*id, was.emotion, is.emotion)).collect(),
        }
    }
}

fn set_frequency(reading: &mut Reading, pain: Id, frequency: f64) {
    if let Some(at) = reading.pains.iter().position(|id| *id == pain) {
        reading.journey.pains[at].frequency = frequency.clamp(0.0, 1.0);
    }
}

/// Transitions by the touchpoint they leave.
struct Rows {
    start: Vec<usize>,
    transitions: Vec<usize>,
}

impl Rows {
    fn of(reading: &Reading) -> Self {
        let mut transitions: Vec<usize> = (0..reading.journey.transitions.len()).collect();
        transitions.sort_by_key(|&at| reading.journey.transitions[at].from);
        let from = |at: usize| reading.journey.transitions[at].from as usize;
        let count = reading.journey.touchpoints.len();
        let start =
            (0..=count).map(|touchpoint| transitions.partition_point(|&at| from(at) < touchpoint)).collect();
        Self { start, transitions }
    }

    /// Places of a row with complete shares, and its drop-off; `None` where there is nothing to change.
    fn complete(&mut self, reading: &mut Reading, touchpoint: usize) -> Option<(&[usize], f64)> {
        let row = &self.transitions[self.start[touchpoint]..self.start[touchpoint + 1]];
        let journey = &mut reading.journey;
        let given: f64 = row.iter().filter_map(|&at| journey.transitions[at].share).sum();
        let missing = row.iter().filter(|&&at| journey.transitions[at].share.is_none()).count();
        let open = journey.touchpoints[touchpoint].outcome == Outcome::None && given <= 1.0 + 1e-9;
        if row.is_empty() || !open {
            return None;
        }
        let rest = (1.0 - given).max(0.0);
        for &at in row {
            journey.transitions[at].share.get_or_insert(rest / missing as f64);
        }
        Some((row, if missing > 0 { 0.0 } else { rest }))
    }

    fn drop_to(&mut self, reading: &mut Reading, touchpoint: Id, drop: f64) {
        let Some(touchpoint) = reading.index(touchpoint) else { return };
        let Some((row, before)) = self.complete(reading, touchpoint as usize) else { return };
        if before < 1.0 {
            let scale = (1.0 - drop.clamp(0.0, 1.0)) / (1.0 - before);
            scale_row(reading, row, scale, None);
        }
    }

    fn share_to(&mut self, reading: &mut Reading, transition: Id, share: f64) {
        let Some(at) = reading.transitions.iter().position(|id| *id == Some(transition)) else { return };
        let touchpoint = reading.journey.transitions[at].from as usize;
        let Some((row, _)) = self.complete(reading, touchpoint) else { return };
        let before = reading.journey.transitions[at].share.unwrap_or(0.0);
        let share = share.clamp(0.0, 1.0);
        // a row that was this transition only: what it gives up drops off
        let scale = if before < 1.0 { (1.0 - share) / (1.0 - before) } else { 0.0 };
        scale_row(reading, row, scale, Some(at));
        reading.journey.transitions[at].share = Some(share);
    }
}

fn scale_row(reading: &mut Reading, row: &[usize], scale: f64, except: Option<usize>) {
    for &at in row.iter().filter(|&&at| Some(at) != except) {
        if let Some(share) = &mut reading.journey.transitions[at].share {
            *share = (*share * scale).clamp(0.0, 1.0);
        }
    }
}
