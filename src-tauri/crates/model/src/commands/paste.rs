//! Pasting: lines of text as touchpoints or notes, and records copied from this or another map.

use super::{lanes, place, touchpoints as touchpoint_commands};
use crate::command::{FieldValues, Place};
use crate::draft::Draft;
use crate::record::{Kind, Record};
use crate::records::{Lane, Stage, Touchpoint};
use crate::rules::{MOST_RECORDS, Refusal};
use crate::{Id, Key};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

fn said(lines: &[String]) -> Result<Vec<&str>, Refusal> {
    let lines: Vec<&str> = lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect();
    match lines.len() {
        0 => Err(Refusal::NothingToDo),
        n if n > MOST_RECORDS => Err(Refusal::TooMany { what: "lines", most: MOST_RECORDS }),
        _ => Ok(lines),
    }
}

fn field(name: &str, text: &str) -> FieldValues {
    std::iter::once((name.to_owned(), Value::from(text))).collect()
}

pub(super) fn touchpoints(
    draft: &mut Draft,
    lines: &[String],
    place: Place,
    connect: bool,
) -> Result<(), Refusal> {
    let lines = said(lines)?;
    let (previous, next) =
        if connect { touchpoint_commands::neighbours(draft, place)? } else { (None, None) };
    let spots = place::spots(draft, place, &vec![vec![0]; lines.len()], &BTreeSet::new())?;
    let mut last = previous;
    for (line, spot) in lines.iter().zip(spots) {
        let id =
            super::create::<Touchpoint>(draft, &field("title", line), |touchpoint| spot.put(touchpoint))?;
        if connect {
            super::flow::insert(draft, last, id, next)?;
        }
        last = Some(id);
    }
    Ok(())
}

pub(super) fn notes(
    draft: &mut Draft,
    lines: &[String],
    lane: Id,
    touchpoint: Id,
    across: bool,
) -> Result<(), Refusal> {
    let lines = said(lines)?;
    if !across {
        for line in lines {
            lanes::add_note(draft, lane, touchpoint, None, &field("text", line))?;
        }
        return Ok(());
    }
    let first = draft.get::<Touchpoint>(touchpoint)?;
    let mut columns: Vec<(Id, Key, Id)> = Vec::new();
    for stage in draft.stages() {
        for touchpoint in draft.touchpoints(stage.id) {
            if columns.last().is_none_or(|(s, key, _)| (*s, key) != (stage.id, &touchpoint.order)) {
                columns.push((stage.id, touchpoint.order.clone(), touchpoint.id));
            }
        }
    }
    let begin = columns.iter().position(|(stage, key, _)| (*stage, key) == (first.stage, &first.order));
    let mut cells = columns.get(begin.unwrap_or(0)..).unwrap_or(&[]).iter().map(|(_, _, id)| *id);
    let mut cell = touchpoint;
    for line in lines {
        // Lines beyond the last column stay in it.
        cell = cells.next().unwrap_or(cell);
        lanes::add_note(draft, lane, cell, None, &field("text", line))?;
    }
    Ok(())
}

pub(super) fn records(draft: &mut Draft, records: &[Record], place: Option<Place>) -> Result<(), Refusal> {
    if records.is_empty() {
        return Err(Refusal::NothingToDo);
    }
    let mut ids: BTreeMap<Id, Id> = BTreeMap::new();
    let mut incoming: Vec<Record> = Vec::new();
    for record in records.iter().filter(|record| record.kind() != Kind::Card) {
        match twin(draft, record) {
            Some(twin) => {
                ids.insert(record.id(), twin);
            }
            None => {
                ids.insert(record.id(), draft.new_id());
                incoming.push(record.clone());
            }
        }
    }
    place_stages(draft, &mut incoming, place)?;
    place_touchpoints(draft, &mut incoming, place)?;
    place_lanes(draft, &mut incoming);
    for record in incoming {
        let mut record = Some(record.remap(&|id| ids.get(&id).copied().unwrap_or(id)));
        let known: BTreeSet<Id> = ids.values().copied().collect();
        let mut missing = Vec::new();
        if let Some(record) = &record {
            record.references(&mut |_, id| {
                if !known.contains(&id) && draft.record(id).is_none() {
                    missing.push(id);
                }
            });
        }
        for id in missing {
            record = record.and_then(|record| record.without(id));
        }
        if let Some(record) = record {
            draft.put(record);
        }
    }
    // What referred to a record that fell away falls away too.
    drop_dangling(draft, &ids);
    Ok(())
}

fn drop_dangling(draft: &mut Draft, ids: &BTreeMap<Id, Id>) {
    loop {
        let mut broken = Vec::new();
        for id in ids.values() {
            let Some(record) = draft.record(*id) else { continue };
            record.references(&mut |_, to| {
                if draft.record(to).is_none() {
                    broken.push((*id, to));
                }
            });
        }
        if broken.is_empty() {
            return;
        }
        for (id, to) in broken {
            match draft.record(id).and_then(|record| record.without(to)) {
                Some(rest) => draft.put(rest),
                None => draft.forget_new(id),
            }
        }
    }
}

/// What this library has already for a pasted record: the same shared record, one with the same name, or a lane of
/// the same kind and title.
fn twin(draft: &Draft, record: &Record) -> Option<Id> {
    let map = draft.map();
    let same = |name: &str, other: &str| !name.is_empty() && name.trim().eq_ignore_ascii_case(other.trim());
    if record.kind().is_shared() && draft.record(record.id()).is_some_and(|r| r.kind() == record.kind()) {
        return Some(record.id());
    }
    match record {
        Record::Persona(r) => draft.all(map.personas()).iter().find(|o| same(&r.name, &o.name)).map(|o| o.id),
        Record::Channel(r) => draft.all(map.channels()).iter().find(|o| same(&r.name, &o.name)).map(|o| o.id),
        Record::Team(r) => draft.all(map.teams()).iter().find(|o| same(&r.name, &o.name)).map(|o| o.id),
        Record::Evidence(r) => draft
            .all(map.evidence())
            .iter()
            .find(|o| same(&r.title, &o.title) && r.text == o.text)
            .map(|o| o.id),
        Record::Lane(r) => {
            let fits =
                |o: &&std::sync::Arc<Lane>| o.kind == r.kind && (r.kind.single() || o.title == r.title);
            draft.lanes().iter().find(fits).map(|o| o.id)
        }
        _ => None,
    }
}

/// Pasted stages go behind the stage of the place, or at the end.
fn place_stages(draft: &Draft, incoming: &mut [Record], place: Option<Place>) -> Result<(), Refusal> {
    let behind = match place {
        None => None,
        Some(Place::End { stage }) => Some(draft.get::<Stage>(stage)?),
        Some(
            Place::Before { touchpoint } | Place::After { touchpoint } | Place::Beside { touchpoint, .. },
        ) => Some(draft.get::<Stage>(draft.get::<Touchpoint>(touchpoint)?.stage)?),
    };
    let stages = draft.stages();
    let low = behind.or_else(|| stages.last().cloned());
    let high = low.as_ref().and_then(|low| stages.iter().find(|stage| stage.order > low.order));
    let mut found: Vec<&mut Record> = incoming.iter_mut().filter(|r| r.kind() == Kind::Stage).collect();
    found.sort_by(|a, b| match (&**a, &**b) {
        (Record::Stage(a), Record::Stage(b)) => a.order.cmp(&b.order),
        _ => std::cmp::Ordering::Equal,
    });
    let keys = Key::spread(low.as_ref().map(|s| &s.order), high.map(|s| &s.order), found.len());
    for (record, key) in found.into_iter().zip(keys) {
        if let Record::Stage(stage) = record {
            *record = Record::from(Stage { order: key, ..(**stage).clone() });
        }
    }
    Ok(())
}

/// Pasted touchpoints whose stage is not pasted go to the place, or behind the last touchpoint of the last stage.
fn place_touchpoints(draft: &Draft, incoming: &mut [Record], place: Option<Place>) -> Result<(), Refusal> {
    let pasted: BTreeSet<Id> = incoming.iter().filter(|r| r.kind() == Kind::Stage).map(Record::id).collect();
    let mut loose: Vec<&mut Record> = incoming
        .iter_mut()
        .filter(|record| matches!(record, Record::Touchpoint(t) if !pasted.contains(&t.stage)))
        .collect();
    if loose.is_empty() {
        return Ok(());
    }
    let place = match place {
        Some(place) => place,
        None => Place::End { stage: draft.stages().last().ok_or(Refusal::TooFew { least: 1 })?.id },
    };
    // Columns as they were: by stage as known here, then order.
    let rank = |record: &Record| match record {
        Record::Touchpoint(t) => {
            let stage = draft.get::<Stage>(t.stage).map(|stage| stage.order.clone()).ok();
            (stage, t.stage, t.order.clone(), t.track)
        }
        _ => (None, Id::NIL, Key::default(), 0),
    };
    loose.sort_by_cached_key(|record| rank(record));
    let mut columns: Vec<Vec<u8>> = Vec::new();
    let mut last = None;
    for record in &loose {
        let (_, stage, order, track) = rank(record);
        let column = Some((stage, order));
        match columns.last_mut() {
            Some(tracks) if last == column => tracks.push(track),
            _ => columns.push(vec![track]),
        }
        last = column;
    }
    let spots = place::spots(draft, place, &columns, &BTreeSet::new())?;
    for (record, spot) in loose.into_iter().zip(spots) {
        if let Record::Touchpoint(touchpoint) = record {
            let mut touchpoint = (**touchpoint).clone();
            spot.put(&mut touchpoint);
            *record = Record::from(touchpoint);
        }
    }
    Ok(())
}

/// Pasted lanes go at the end.
fn place_lanes(draft: &Draft, incoming: &mut [Record]) {
    let mut last = draft.lanes().last().map(|lane| lane.order.clone());
    for record in incoming {
        if let Record::Lane(lane) = record {
            let key = Key::between(last.as_ref(), None);
            last = Some(key.clone());
            *record = Record::from(Lane { order: key, ..(**lane).clone() });
        }
    }
}
