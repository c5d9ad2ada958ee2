//! What was tried, written into a map.

use crate::failure::Failure;
use std::collections::HashMap;
use wayfold_analysis::scenario::{Scenario, Trial};
use wayfold_model::{Command, FieldEdit, FieldValues, Id, Map, Record, Refusal, RemedyStatus, Touchpoint};

/// How the command that makes a scenario come true is built, field by field.
#[derive(Default)]
struct Fields(Vec<FieldEdit>);

impl Fields {
    fn set(&mut self, id: Id, field: &str, value: impl Into<serde_json::Value>) {
        let known = self.0.iter_mut().find(|edit| edit.id == id);
        let edit = match known {
            Some(edit) => edit,
            None => {
                self.0.push(FieldEdit { id, fields: FieldValues::default() });
                let last = self.0.len() - 1;
                &mut self.0[last]
            }
        };
        edit.fields.insert(field.into(), value.into());
    }
}

/// The command that writes a scenario into a map: remedies are done, shares, frequencies, minutes and moods are those
/// that were tried. One step to undo.
///
/// # Errors
/// [`Refusal::NothingToDo`] if it changes nothing.
pub fn command(scenario: &Scenario, map: &Map) -> Result<Command, Failure> {
    let edits = scenario.edits(map);
    let mut fields = Fields::default();
    for remedy in edits.remedies {
        fields.set(remedy, "status", RemedyStatus::Done.name());
    }
    for trial in edits.shares {
        // not rounded: a row of rounded shares can come to more than one
        fields.set(trial.record, "share", trial.value);
    }
    for trial in edits.frequencies {
        fields.set(trial.record, "frequency", trial.value);
    }
    for trial in edits.minutes {
        let touchpoint = map.touchpoints().get(&trial.record).map(AsRef::as_ref);
        let (active, waiting) = minutes(touchpoint, trial.value);
        fields.set(trial.record, "activeMinutes", active);
        if let Some(waiting) = waiting {
            fields.set(trial.record, "waitingMinutes", waiting);
        }
    }
    for trial in edits.moods {
        fields.set(trial.record, "emotion", trial.value);
    }
    if fields.0.is_empty() {
        return Err(Refusal::NothingToDo.into());
    }
    Ok(Command::Edit { edits: fields.0 })
}

/// New minutes, split as the old ones were: what is saved is saved on the waiting first.
fn minutes(touchpoint: Option<&Touchpoint>, total: f64) -> (f64, Option<f64>) {
    let active = touchpoint.and_then(|touchpoint| touchpoint.active_minutes);
    match touchpoint.and_then(|touchpoint| touchpoint.waiting_minutes) {
        None => (total, None),
        Some(_) => {
            let active = active.unwrap_or(0.0).min(total);
            (active, Some(total - active))
        }
    }
}

/// A scenario of a map as one of its copy, whose records name their origins.
pub(super) fn carried(scenario: &Scenario, copy: &Map) -> Scenario {
    let origins: HashMap<Id, Id> =
        copy.records().filter_map(|record| Some((origin(&record)?, record.id()))).collect();
    let there = |id: &Id| origins.get(id).copied();
    let trials = |trials: &[Trial]| {
        trials
            .iter()
            .filter_map(|trial| Some(Trial { record: there(&trial.record)?, value: trial.value }))
            .collect()
    };
    Scenario {
        remedies: scenario.remedies.iter().filter_map(there).collect(),
        shares: trials(&scenario.shares),
        drops: trials(&scenario.drops),
        frequencies: trials(&scenario.frequencies),
        minutes: trials(&scenario.minutes),
        moods: trials(&scenario.moods),
    }
}

fn origin(record: &Record) -> Option<Id> {
    match record {
        Record::Touchpoint(record) => record.origin,
        Record::Transition(record) => record.origin,
        Record::Pain(record) => record.origin,
        Record::Remedy(record) => record.origin,
        _ => None,
    }
}
