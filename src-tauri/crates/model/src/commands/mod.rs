//! What each command does to a draft. One file a subject; none of them writes an inverse.

mod delete;
mod edit;
mod flow;
mod lanes;
mod merge;
mod paste;
mod place;
mod reorder;
mod stages;
mod touchpoints;

use crate::command::{Command, FieldValues};
use crate::draft::Draft;
use crate::record::{Record, Typed};
use crate::rules::Refusal;
use crate::{Id, Key};
use serde_json::Value;

pub(crate) fn run(draft: &mut Draft, command: &Command) -> Result<(), Refusal> {
    match command {
        Command::Batch { commands } => {
            for command in commands {
                if matches!(command, Command::Batch { .. }) {
                    return Err(Refusal::BadField {
                        record: draft.map_id(),
                        reason: "a batch within a batch".into(),
                    });
                }
                run(draft, command)?;
            }
            Ok(())
        }
        Command::Edit { edits } => edit::edit(draft, edits),
        Command::Add { kind, fields } => edit::add(draft, *kind, fields),
        Command::AddStage { before, fields } => stages::add(draft, *before, fields),
        Command::MoveStages { stages, before } => stages::shift(draft, stages, *before),
        Command::MergeStages { stages } => stages::merge(draft, stages),
        Command::SplitStage { at, fields } => stages::split(draft, *at, fields),
        Command::AddTouchpoint { place, fields, connect } => {
            touchpoints::add(draft, *place, fields, *connect).map(|_| ())
        }
        Command::MoveTouchpoints { touchpoints, place } => place::shift(draft, touchpoints, *place),
        Command::CopyTouchpoints { touchpoints, place } => touchpoints::copy(draft, touchpoints, *place),
        Command::MergeTouchpoints { touchpoints } => merge::merge(draft, touchpoints),
        Command::SplitTouchpoint { touchpoint, fields } => merge::split(draft, *touchpoint, fields),
        Command::Connect { from, to, kind, fields } => flow::connect(draft, *from, *to, *kind, fields),
        Command::Reroute { transition, from, to } => flow::reroute(draft, *transition, *from, *to),
        Command::AddLane { before, fields } => lanes::add(draft, *before, fields),
        Command::MoveLanes { lanes, before } => lanes::shift(draft, lanes, *before),
        Command::AddNote { lane, touchpoint, before, fields } => {
            lanes::add_note(draft, *lane, *touchpoint, *before, fields)
        }
        Command::MoveNotes { notes, lane, touchpoint, before } => {
            lanes::move_notes(draft, notes, *lane, *touchpoint, *before)
        }
        Command::Reorder { records, before } => reorder::reorder(draft, records, *before),
        Command::PasteTouchpoints { lines, place, connect } => {
            paste::touchpoints(draft, lines, *place, *connect)
        }
        Command::PasteNotes { lines, lane, touchpoint, across } => {
            paste::notes(draft, lines, *lane, *touchpoint, *across)
        }
        Command::Paste { records, place } => paste::records(draft, records, *place),
        Command::Delete { records, move_to, heal } => delete::delete(draft, records, *move_to, *heal),
    }
}

/// A new record from fields a user gave, then placed by `fix`. An `id` among the fields is kept if it is free.
fn create<T: Typed>(
    draft: &mut Draft,
    fields: &FieldValues,
    fix: impl FnOnce(&mut T),
) -> Result<Id, Refusal> {
    let mut fields = fields.clone();
    if !fields.contains_key("id") {
        fields.insert("id".into(), Value::String(draft.new_id().to_string()));
    }
    let record = read::<T>(draft, draft.map_id(), fields)?;
    let mut body = T::clone(&record);
    if draft.record(body.id()).is_some() {
        return Err(Refusal::Taken { record: body.id() });
    }
    fix(&mut body);
    let id = body.id();
    draft.put(body);
    Ok(id)
}

fn read<T: Typed>(_: &Draft, named: Id, fields: FieldValues) -> Result<T, Refusal> {
    let record = Record::from_value(T::KIND, Value::Object(fields))
        .map_err(|error| Refusal::BadField { record: named, reason: error.to_string() })?;
    T::from_record(&record)
        .map(|body| T::clone(body))
        .ok_or(Refusal::WrongKind { record: named, expected: T::KIND })
}

/// Keys for `count` things that come before one of their siblings, or at the end. Siblings in order, without those
/// that move.
fn keys_before(siblings: &[(Id, Key)], before: Option<Id>, count: usize) -> Result<Vec<Key>, Refusal> {
    let at = match before {
        None => siblings.len(),
        Some(id) => {
            siblings.iter().position(|(sibling, _)| *sibling == id).ok_or(Refusal::Missing { record: id })?
        }
    };
    let low = at.checked_sub(1).and_then(|i| siblings.get(i)).map(|(_, key)| key);
    Ok(Key::spread(low, siblings.get(at).map(|(_, key)| key), count))
}
