//! Deleting, and keeping whole what stays.

use super::{flow, stages};
use crate::draft::Draft;
use crate::record::Record;
use crate::records::{Note, Touchpoint};
use crate::rules::Refusal;
use crate::{Id, LaneKind};

pub(super) fn delete(
    draft: &mut Draft,
    records: &[Id],
    move_to: Option<Id>,
    heal: bool,
) -> Result<(), Refusal> {
    for id in records {
        match draft.record(*id) {
            // Gone with something else of the same command.
            None if draft.map().record(*id).is_some() => {}
            None => return Err(Refusal::Missing { record: *id }),
            Some(Record::Card(_)) => return Err(Refusal::CardStays),
            Some(Record::Lane(lane)) if lane.kind == LaneKind::Flow => return Err(Refusal::FlowStays),
            Some(Record::Touchpoint(touchpoint)) => take_out(draft, &touchpoint, heal)?,
            Some(Record::Stage(stage)) => {
                match move_to {
                    Some(taker) if !records.contains(&taker) => {
                        stages::append_touchpoints(draft, stage.id, taker)?;
                    }
                    Some(taker) => return Err(Refusal::Missing { record: taker }),
                    None => {
                        for touchpoint in draft.touchpoints(stage.id) {
                            take_out(draft, &touchpoint, heal)?;
                        }
                    }
                }
                draft.remove(stage.id)?;
            }
            Some(_) => draft.remove(*id)?,
        }
    }
    Ok(())
}

fn take_out(draft: &mut Draft, touchpoint: &Touchpoint, heal: bool) -> Result<(), Refusal> {
    shorten_notes(draft, touchpoint.id)?;
    if heal {
        flow::heal(draft, touchpoint.id)?;
    }
    draft.remove(touchpoint.id)
}

/// Notes that span the touchpoint and others keep to the others.
fn shorten_notes(draft: &mut Draft, gone: Id) -> Result<(), Refusal> {
    let spanning: Vec<_> =
        draft.referring::<Note>(gone).into_iter().filter(|note| note.until.is_some()).collect();
    if spanning.is_empty() {
        return Ok(());
    }
    let order: Vec<Id> =
        draft.stages().iter().flat_map(|stage| draft.touchpoints(stage.id)).map(|t| t.id).collect();
    let at = |id: Id| order.iter().position(|other| *other == id);
    for note in spanning {
        let (Some(a), Some(b)) = (at(note.touchpoint), note.until.and_then(at)) else { continue };
        let (first, last) = (a.min(b), a.max(b));
        let mut kept = order.get(first..=last).unwrap_or(&[]).iter().filter(|id| **id != gone);
        let Some(begin) = kept.next().copied() else { continue };
        let end = kept.next_back().copied();
        draft.change::<Note>(note.id, |note| {
            note.touchpoint = begin;
            note.until = end;
        })?;
    }
    Ok(())
}
