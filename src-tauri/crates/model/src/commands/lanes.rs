//! Lanes, and the notes in them.

use super::{create, keys_before};
use crate::command::FieldValues;
use crate::draft::Draft;
use crate::records::{Lane, Note, Stage, Touchpoint};
use crate::rules::Refusal;
use crate::{Id, Key};

pub(super) fn add(draft: &mut Draft, before: Option<Id>, fields: &FieldValues) -> Result<(), Refusal> {
    let keys = keys_before(&siblings(draft, &[]), before, 1)?;
    create::<Lane>(draft, fields, |lane| lane.order = keys.into_iter().next().unwrap_or_default())?;
    Ok(())
}

pub(super) fn shift(draft: &mut Draft, lanes: &[Id], before: Option<Id>) -> Result<(), Refusal> {
    let keys = keys_before(&siblings(draft, lanes), before, lanes.len())?;
    for (lane, key) in lanes.iter().zip(keys) {
        draft.change::<Lane>(*lane, |lane| lane.order = key)?;
    }
    Ok(())
}

fn siblings(draft: &Draft, without: &[Id]) -> Vec<(Id, Key)> {
    let lanes = draft.lanes();
    lanes.iter().filter(|lane| !without.contains(&lane.id)).map(|l| (l.id, l.order.clone())).collect()
}

fn cell(draft: &Draft, lane: Id, touchpoint: Id, without: &[Id]) -> Vec<(Id, Key)> {
    let notes = draft.notes(lane, touchpoint);
    notes.iter().filter(|note| !without.contains(&note.id)).map(|n| (n.id, n.order.clone())).collect()
}

pub(super) fn add_note(
    draft: &mut Draft,
    lane: Id,
    touchpoint: Id,
    before: Option<Id>,
    fields: &FieldValues,
) -> Result<(), Refusal> {
    let keys = keys_before(&cell(draft, lane, touchpoint, &[]), before, 1)?;
    create::<Note>(draft, fields, |note| {
        note.lane = lane;
        note.touchpoint = touchpoint;
        note.order = keys.into_iter().next().unwrap_or_default();
    })?;
    Ok(())
}

pub(super) fn move_notes(
    draft: &mut Draft,
    notes: &[Id],
    lane: Id,
    touchpoint: Id,
    before: Option<Id>,
) -> Result<(), Refusal> {
    let begin = column(draft, touchpoint)?;
    let keys = keys_before(&cell(draft, lane, touchpoint, notes), before, notes.len())?;
    for (id, key) in notes.iter().zip(keys) {
        let until = match draft.get::<Note>(*id)?.until {
            Some(until) if column(draft, until)? > begin => Some(until),
            _ => None,
        };
        draft.change::<Note>(*id, |note| {
            note.lane = lane;
            note.touchpoint = touchpoint;
            note.until = until;
            note.order = key;
        })?;
    }
    Ok(())
}

/// Place of a touchpoint's column among all columns of the map.
fn column(draft: &Draft, touchpoint: Id) -> Result<(Key, Id, Key), Refusal> {
    let touchpoint = draft.get::<Touchpoint>(touchpoint)?;
    let stage = draft.get::<Stage>(touchpoint.stage)?;
    Ok((stage.order.clone(), stage.id, touchpoint.order.clone()))
}
