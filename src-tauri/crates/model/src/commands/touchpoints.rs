//! Touchpoints: add and copy.

use super::{create, flow, place};
use crate::command::{FieldValues, Place};
use crate::draft::Draft;
use crate::record::Record;
use crate::records::{Kpi, Note, Pain, Remedy, Touchpoint, Transition};
use crate::rules::Refusal;
use crate::{Id, Outcome};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn add(
    draft: &mut Draft,
    place: Place,
    fields: &FieldValues,
    connect: bool,
) -> Result<Id, Refusal> {
    let (previous, next) = if connect { neighbours(draft, place)? } else { (None, None) };
    let spot = place::spots(draft, place, &[vec![0]], &BTreeSet::new())?
        .pop()
        .ok_or(Refusal::TooMany { what: "tracks", most: 20 })?;
    let id = create::<Touchpoint>(draft, fields, |touchpoint| spot.put(touchpoint))?;
    if connect {
        flow::insert(draft, previous, id, next)?;
    }
    Ok(id)
}

/// The touchpoints a new one at this place comes between in the flow.
pub(super) fn neighbours(draft: &Draft, place: Place) -> Result<(Option<Id>, Option<Id>), Refusal> {
    Ok(match place {
        Place::After { touchpoint } => (Some(touchpoint), flow::main_target(draft, touchpoint)),
        Place::Before { touchpoint } => (flow::main_source(draft, touchpoint), Some(touchpoint)),
        Place::Beside { .. } => (None, None),
        Place::End { stage } => {
            let stages = draft.stages();
            let at = stages.iter().position(|s| s.id == stage).ok_or(Refusal::Missing { record: stage })?;
            let last = stages.iter().take(at + 1).rev().find_map(|s| draft.touchpoints(s.id).pop());
            match last.filter(|touchpoint| touchpoint.outcome == Outcome::None) {
                Some(previous) => (Some(previous.id), flow::main_target(draft, previous.id)),
                None => (None, None),
            }
        }
    })
}

pub(super) fn copy(draft: &mut Draft, touchpoints: &[Id], place: Place) -> Result<(), Refusal> {
    let (order, columns) = place::in_columns(draft, touchpoints)?;
    let spots = place::spots(draft, place, &columns, &BTreeSet::new())?;
    let mut copies = BTreeMap::new();
    for (id, spot) in order.into_iter().zip(spots) {
        let mut touchpoint = Touchpoint::clone(&*draft.get::<Touchpoint>(id)?);
        touchpoint.id = draft.new_id();
        touchpoint.entry_share = None;
        spot.put(&mut touchpoint);
        copies.insert(id, touchpoint.id);
        draft.put(touchpoint);
    }
    for original in copies.keys() {
        copy_attached(draft, *original, &copies)?;
    }
    Ok(())
}

/// Copies what hangs on a touchpoint that was copied.
fn copy_attached(draft: &mut Draft, original: Id, copies: &BTreeMap<Id, Id>) -> Result<(), Refusal> {
    let to = |id: Id| copies.get(&id).copied().unwrap_or(id);
    for transition in draft.referring::<Transition>(original) {
        if transition.from == original && copies.contains_key(&transition.to) {
            let id = draft.new_id();
            let ends = (to(transition.from), to(transition.to));
            draft.put(Transition { id, from: ends.0, to: ends.1, ..Transition::clone(&transition) });
        }
    }
    for note in draft.referring::<Note>(original) {
        if note.touchpoint == original {
            let until = note.until.and_then(|until| copies.get(&until).copied());
            let id = draft.new_id();
            draft.put(Note { id, touchpoint: to(original), until, ..Note::clone(&note) });
        }
    }
    for (kind, id) in draft.referrers(original) {
        let Some(record) = draft.record(id) else { continue };
        let with_copy = |list: &mut Vec<Id>| {
            if list.contains(&original) {
                list.push(to(original));
            }
        };
        match record {
            Record::Pain(_) => draft.change::<Pain>(id, |pain| with_copy(&mut pain.touchpoints))?,
            Record::Remedy(_) => draft.change::<Remedy>(id, |remedy| with_copy(&mut remedy.touchpoints))?,
            Record::Kpi(_) => draft.change::<Kpi>(id, |kpi| with_copy(&mut kpi.touchpoints))?,
            _ => debug_assert!(!matches!(kind, crate::Kind::Stage), "stages refer to nothing"),
        }
    }
    Ok(())
}
