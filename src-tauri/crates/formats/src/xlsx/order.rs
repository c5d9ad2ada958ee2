//! Records in the order a reader meets them, and what cells call them.

use super::value::Names;
use crate::table::{Language, usual_title};
use std::collections::HashMap;
use std::sync::Arc;
use wayfold_model::{Id, Kind, Map, Persona, Record};

/// The records of a kind as a reader meets them.
pub(super) fn in_order(map: &Map, kind: Kind) -> Vec<Record> {
    macro_rules! sorted {
        ($table:expr, $kind:path, |$record:ident| $key:expr) => {{
            let mut records: Vec<_> = $table.values().map(|$record| ($key, $record)).collect();
            records.sort_by(|(one, _), (other, _)| one.cmp(other));
            records.into_iter().map(|(_, record)| $kind(record.clone())).collect()
        }};
    }
    macro_rules! listed {
        ($table:expr, $kind:path) => {
            wayfold_model::in_order($table.values().cloned()).into_iter().map($kind).collect()
        };
    }
    match kind {
        Kind::Card => map.record(map.id()).into_iter().collect(),
        Kind::Stage => map.stages_in_order().into_iter().cloned().map(Record::Stage).collect(),
        Kind::Touchpoint => map.touchpoints_in_order().into_iter().cloned().map(Record::Touchpoint).collect(),
        Kind::Lane => map.lanes_in_order().into_iter().cloned().map(Record::Lane).collect(),
        Kind::Note => {
            let touchpoints = places(map.touchpoints_in_order().iter().map(|touchpoint| touchpoint.id));
            let lanes = places(map.lanes_in_order().iter().map(|lane| lane.id));
            sorted!(map.notes(), Record::Note, |note| {
                (touchpoints.get(&note.touchpoint), lanes.get(&note.lane), &note.order, note.id)
            })
        }
        Kind::Transition => {
            let touchpoints = places(map.touchpoints_in_order().iter().map(|touchpoint| touchpoint.id));
            sorted!(map.transitions(), Record::Transition, |arrow| {
                (touchpoints.get(&arrow.from), touchpoints.get(&arrow.to), arrow.id)
            })
        }
        Kind::Pain => listed!(map.pains(), Record::Pain),
        Kind::Remedy => listed!(map.remedies(), Record::Remedy),
        Kind::Kpi => listed!(map.kpis(), Record::Kpi),
        Kind::Persona => listed!(map.personas(), Record::Persona),
        Kind::Channel => listed!(map.channels(), Record::Channel),
        Kind::Team => listed!(map.teams(), Record::Team),
        Kind::Evidence => listed!(map.evidence(), Record::Evidence),
        Kind::Image => Vec::new(),
    }
}

/// Where each of them comes, from 0.
fn places(ids: impl Iterator<Item = Id>) -> HashMap<Id, usize> {
    ids.enumerate().map(|(place, id)| (id, place)).collect()
}

/// What records are called in cells.
pub(super) fn names(map: &Map, language: Language) -> Names {
    let mut names = Names::new();
    let mut put = |id: Id, name: &str| names.insert(id.to_string(), name.trim().replace(['\r', '\n'], " "));
    map.stages().values().for_each(|stage| drop(put(stage.id, &stage.title)));
    map.touchpoints().values().for_each(|touchpoint| drop(put(touchpoint.id, &touchpoint.title)));
    map.pains().values().for_each(|pain| drop(put(pain.id, &pain.title)));
    map.personas().values().for_each(|persona| drop(put(persona.id, &persona.name)));
    map.channels().values().for_each(|channel| drop(put(channel.id, &channel.name)));
    map.teams().values().for_each(|team| drop(put(team.id, &team.name)));
    map.evidence().values().for_each(|evidence| drop(put(evidence.id, &evidence.title)));
    for lane in map.lanes().values() {
        let title = lane.title.trim();
        put(lane.id, if title.is_empty() { usual_title(lane.kind, language) } else { title });
    }
    names
}

/// Heads of the columns of emotions, by the persona's id as text; numbered where two have one name.
pub(super) fn emotions(map: &Map) -> Vec<(String, String)> {
    let mut met: HashMap<String, usize> = HashMap::new();
    let head = |persona: &Arc<Persona>| {
        let name = persona.name.trim().replace(['\r', '\n'], " ");
        let count = met.entry(name.clone()).and_modify(|count| *count += 1).or_insert(1);
        let number = if *count > 1 { format!(" ({count})") } else { String::new() };
        (persona.id.to_string(), format!("Emotion: {name}{number}"))
    };
    wayfold_model::in_order(map.personas().values()).into_iter().map(head).collect()
}
