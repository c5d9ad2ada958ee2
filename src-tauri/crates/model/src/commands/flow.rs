//! Arrows: draw, move an end, put a touchpoint into the flow, close the gap one leaves.

use super::create;
use crate::command::FieldValues;
use crate::draft::Draft;
use crate::records::{Stage, Touchpoint, Transition};
use crate::rules::Refusal;
use crate::{Id, TransitionKind};

/// Where the main arrow of a touchpoint leads.
pub(super) fn main_target(draft: &Draft, from: Id) -> Option<Id> {
    main_arrow(draft, from).map(|arrow| arrow.to)
}

/// Where the only main arrow to a touchpoint comes from.
pub(super) fn main_source(draft: &Draft, to: Id) -> Option<Id> {
    let arrows = draft.referring::<Transition>(to);
    let mut main = arrows
        .iter()
        .filter(|a| a.to == to && a.from != to && a.kind == TransitionKind::Main)
        .map(|a| a.from);
    let first = main.next()?;
    main.next().is_none().then_some(first)
}

fn main_arrow(draft: &Draft, from: Id) -> Option<std::sync::Arc<Transition>> {
    let arrows = draft.referring::<Transition>(from);
    arrows.into_iter().find(|a| a.from == from && a.to != from && a.kind == TransitionKind::Main)
}

fn leads(draft: &Draft, from: Id, to: Id) -> bool {
    draft.referring::<Transition>(from).iter().any(|a| a.from == from && a.to == to)
}

fn draw(draft: &mut Draft, from: Id, to: Id) {
    let id = draft.new_id();
    draft.put(Transition { id, from, to, ..Transition::default() });
}

/// Puts a new touchpoint into the flow between two others, of which either may be missing.
pub(super) fn insert(
    draft: &mut Draft,
    previous: Option<Id>,
    new: Id,
    next: Option<Id>,
) -> Result<(), Refusal> {
    if let Some(previous) = previous {
        match main_arrow(draft, previous).filter(|arrow| next == Some(arrow.to)) {
            Some(arrow) => draft.change::<Transition>(arrow.id, |arrow| arrow.to = new)?,
            None => draw(draft, previous, new),
        }
    }
    if let Some(next) = next
        && !leads(draft, new, next)
    {
        draw(draft, new, next);
    }
    Ok(())
}

/// Leads what came to a touchpoint on to where its only or main arrow leads.
pub(super) fn heal(draft: &mut Draft, gone: Id) -> Result<(), Refusal> {
    let arrows = draft.referring::<Transition>(gone);
    let outgoing: Vec<_> = arrows.iter().filter(|a| a.from == gone && a.to != gone).collect();
    let next = match outgoing.as_slice() {
        [only] => Some(only.to),
        _ => outgoing.iter().find(|a| a.kind == TransitionKind::Main).map(|a| a.to),
    };
    let Some(next) = next else { return Ok(()) };
    for arrow in arrows.iter().filter(|a| a.to == gone && a.from != gone) {
        if arrow.from != next && !leads(draft, arrow.from, next) {
            draft.change::<Transition>(arrow.id, |arrow| arrow.to = next)?;
        }
    }
    Ok(())
}

pub(super) fn connect(
    draft: &mut Draft,
    from: Id,
    to: Id,
    kind: Option<TransitionKind>,
    fields: &FieldValues,
) -> Result<(), Refusal> {
    let kind = match kind {
        Some(kind) => kind,
        None => usual_kind(draft, from, to)?,
    };
    create::<Transition>(draft, fields, |transition| {
        transition.from = from;
        transition.to = to;
        transition.kind = kind;
    })?;
    Ok(())
}

/// A loop when the arrow leads back or to itself, an alternative when there is a main arrow already.
fn usual_kind(draft: &Draft, from: Id, to: Id) -> Result<TransitionKind, Refusal> {
    let column = |id| -> Result<_, Refusal> {
        let touchpoint = draft.get::<Touchpoint>(id)?;
        let stage = draft.get::<Stage>(touchpoint.stage)?;
        Ok((stage.order.clone(), stage.id, touchpoint.order.clone()))
    };
    Ok(if from == to || column(to)? < column(from)? {
        TransitionKind::Loop
    } else if main_arrow(draft, from).is_some() {
        TransitionKind::Alternative
    } else {
        TransitionKind::Main
    })
}

pub(super) fn reroute(
    draft: &mut Draft,
    transition: Id,
    from: Option<Id>,
    to: Option<Id>,
) -> Result<(), Refusal> {
    draft.change::<Transition>(transition, |transition| {
        transition.from = from.unwrap_or(transition.from);
        transition.to = to.unwrap_or(transition.to);
    })
}
