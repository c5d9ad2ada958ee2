//! A map made from another, and a map made from nothing.

use crate::record::{Kind, Record};
use crate::records::{Card, Kpi, Lane, Note, Pain, Remedy, Stage, Touchpoint, Transition};
use crate::{Id, Ids, Key, LaneKind, Map, State, Status};
use std::collections::{BTreeSet, HashMap};

/// The records of a copy of a map: new ids, each record keeping the id of its origin, so that the two can be
/// compared. What the library shares is not copied. As a future state, the copy begins as a draft.
pub fn duplicate(map: &Map, title: &str, state: State, ids: Ids<'_>) -> (Id, Vec<Record>) {
    let own = || map.records().filter(|record| !record.kind().is_shared());
    let new_ids: HashMap<Id, Id> = own().map(|record| (record.id(), ids())).collect();
    let to = |id: Id| new_ids.get(&id).copied().unwrap_or(id);
    let records = own().map(|record| {
        let origin = Some(record.id());
        match record.remap(&to) {
            Record::Card(card) => Record::from(Card {
                title: title.to_owned(),
                state,
                status: Status::Draft,
                origin,
                ..(*card).clone()
            }),
            Record::Stage(r) => Record::from(Stage { origin, ..(*r).clone() }),
            Record::Touchpoint(r) => Record::from(Touchpoint { origin, ..(*r).clone() }),
            Record::Transition(r) => Record::from(Transition { origin, ..(*r).clone() }),
            Record::Lane(r) => Record::from(Lane { origin, ..(*r).clone() }),
            Record::Note(r) => Record::from(Note { origin, ..(*r).clone() }),
            Record::Pain(r) => Record::from(Pain { origin, ..(*r).clone() }),
            Record::Remedy(r) => Record::from(Remedy { origin, ..(*r).clone() }),
            Record::Kpi(r) => Record::from(Kpi { origin, ..(*r).clone() }),
            shared @ (Record::Persona(_)
            | Record::Channel(_)
            | Record::Team(_)
            | Record::Evidence(_)
            | Record::Image(_)) => shared,
        }
    });
    (to(map.id()), records.collect())
}

/// The records of an empty map: its card and the usual lanes.
pub fn blank(card: Card, ids: Ids<'_>) -> Vec<Record> {
    const USUAL: [LaneKind; 7] = [
        LaneKind::Flow,
        LaneKind::Emotion,
        LaneKind::Notes,
        LaneKind::Quotes,
        LaneKind::Pains,
        LaneKind::Remedies,
        LaneKind::Kpis,
    ];
    let keys = Key::spread(None, None, USUAL.len());
    let lanes =
        USUAL.into_iter().zip(keys).map(|(kind, order)| Lane { id: ids(), order, kind, ..Lane::default() });
    std::iter::once(Record::from(card)).chain(lanes.map(Record::from).collect::<Vec<_>>()).collect()
}

/// The records of a map that make sense on their own elsewhere, and all they stand on: what "copy" puts on the
/// clipboard. Notes come along with their touchpoint, arrows with both of theirs, touchpoints with their stage.
pub fn selection(map: &Map, chosen: &[Id]) -> Vec<Record> {
    let mut wanted: Vec<Id> = chosen.to_vec();
    for id in chosen {
        if map.kind(*id) == Some(Kind::Stage) {
            wanted.extend(map.referring(*id, Kind::Touchpoint));
        }
    }
    let touchpoints: BTreeSet<Id> =
        wanted.iter().copied().filter(|id| map.kind(*id) == Some(Kind::Touchpoint)).collect();
    let along = |id: &Id| {
        let notes = map.referring(*id, Kind::Note).filter(|note| map.notes()[note].touchpoint == *id);
        let arrows = map.referring(*id, Kind::Transition).filter(|arrow| {
            let arrow = &map.transitions()[arrow];
            touchpoints.contains(&arrow.from) && touchpoints.contains(&arrow.to)
        });
        notes.chain(arrows).collect::<Vec<_>>()
    };
    wanted.extend(touchpoints.iter().flat_map(along).collect::<Vec<_>>());
    let wanted: BTreeSet<Id> = wanted.into_iter().collect();
    let chosen_records: Vec<Record> = wanted
        .iter()
        .filter_map(|id| map.record(*id))
        .map(|record| match record {
            Record::Note(note) if note.until.is_some_and(|until| !touchpoints.contains(&until)) => {
                Record::from(Note { until: None, ..(*note).clone() })
            }
            record => record,
        })
        .collect();
    // Shared records and lanes they refer to, so that another map finds or makes its own.
    let mut stands_on = Vec::new();
    for record in &chosen_records {
        record.references(&mut |kind, id| {
            if (kind.is_shared() || kind == Kind::Lane) && !wanted.contains(&id) && !stands_on.contains(&id) {
                stands_on.push(id);
            }
        });
    }
    let stands_on = stands_on.into_iter().filter_map(|id| map.record(id));
    stands_on.chain(chosen_records.iter().cloned()).collect()
}
