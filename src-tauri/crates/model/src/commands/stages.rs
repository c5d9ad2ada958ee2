//! Stages: add, move, merge, split.

use super::{create, keys_before};
use crate::command::FieldValues;
use crate::draft::Draft;
use crate::records::{Kpi, Stage, Touchpoint};
use crate::rules::Refusal;
use crate::{Id, Key};
use serde_json::Value;

fn siblings(draft: &Draft, without: &[Id]) -> Vec<(Id, Key)> {
    let stages = draft.stages();
    stages.iter().filter(|stage| !without.contains(&stage.id)).map(|s| (s.id, s.order.clone())).collect()
}

pub(super) fn add(draft: &mut Draft, before: Option<Id>, fields: &FieldValues) -> Result<(), Refusal> {
    let keys = keys_before(&siblings(draft, &[]), before, 1)?;
    let order = keys.into_iter().next().unwrap_or_default();
    let mut fields = fields.clone();
    // A journey goes on where it is: nothing is before the purchase again behind a stage that is after it.
    let last =
        draft.stages().into_iter().filter(|stage| stage.order < order).max_by(|a, b| a.order.cmp(&b.order));
    if let Some(phase) = last.map(|stage| stage.phase) {
        fields.entry("phase").or_insert_with(|| Value::from(phase.name()));
    }
    create::<Stage>(draft, &fields, |stage| stage.order = order)?;
    Ok(())
}

pub(super) fn shift(draft: &mut Draft, stages: &[Id], before: Option<Id>) -> Result<(), Refusal> {
    let keys = keys_before(&siblings(draft, stages), before, stages.len())?;
    for (stage, key) in stages.iter().zip(keys) {
        draft.change::<Stage>(*stage, |stage| stage.order = key)?;
    }
    Ok(())
}

pub(super) fn merge(draft: &mut Draft, stages: &[Id]) -> Result<(), Refusal> {
    let [first, others @ ..] = stages else { return Err(Refusal::TooFew { least: 2 }) };
    if others.is_empty() || others.contains(first) {
        return Err(Refusal::TooFew { least: 2 });
    }
    draft.get::<Stage>(*first)?;
    for other in others {
        draft.get::<Stage>(*other)?;
        append_touchpoints(draft, *other, *first)?;
        for kpi in draft.referring::<Kpi>(*other) {
            draft.change::<Kpi>(kpi.id, |kpi| kpi.stage = Some(*first))?;
        }
        draft.remove(*other)?;
    }
    Ok(())
}

/// Moves all touchpoints of a stage behind those of another, columns and tracks kept.
pub(super) fn append_touchpoints(draft: &mut Draft, from: Id, to: Id) -> Result<(), Refusal> {
    draft.get::<Stage>(to)?;
    let columns = draft.column_keys(from);
    let last = draft.column_keys(to).pop();
    let keys = Key::spread(last.as_ref(), None, columns.len());
    rehome(draft, from, to, &columns, &keys)
}

/// Moves the touchpoints of some columns of a stage into another stage's columns.
fn rehome(draft: &mut Draft, from: Id, to: Id, columns: &[Key], keys: &[Key]) -> Result<(), Refusal> {
    for touchpoint in draft.touchpoints(from) {
        let Some(at) = columns.iter().position(|column| *column == touchpoint.order) else { continue };
        let Some(key) = keys.get(at) else { continue };
        draft.change::<Touchpoint>(touchpoint.id, |touchpoint| {
            touchpoint.stage = to;
            touchpoint.order = key.clone();
        })?;
    }
    Ok(())
}

pub(super) fn split(draft: &mut Draft, at: Id, fields: &FieldValues) -> Result<(), Refusal> {
    let touchpoint = draft.get::<Touchpoint>(at)?;
    let stage = draft.get::<Stage>(touchpoint.stage)?;
    let next = siblings(draft, &[]).into_iter().find(|(_, key)| *key > stage.order).map(|(id, _)| id);
    let keys = keys_before(&siblings(draft, &[]), next, 1)?;
    let mut fields = fields.clone();
    fields.entry("phase").or_insert_with(|| Value::from(stage.phase.name()));
    let new =
        create::<Stage>(draft, &fields, |stage| stage.order = keys.into_iter().next().unwrap_or_default())?;
    let columns: Vec<Key> =
        draft.column_keys(stage.id).into_iter().filter(|key| *key >= touchpoint.order).collect();
    rehome(draft, stage.id, new, &columns, &columns)
}
