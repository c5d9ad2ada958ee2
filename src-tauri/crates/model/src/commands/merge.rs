//! One touchpoint of several, two of one.

use super::{create, place};
use crate::command::{FieldValues, Place};
use crate::draft::Draft;
use crate::record::Record;
use crate::records::{Touchpoint, Transition};
use crate::rules::Refusal;
use crate::{Id, Outcome};
use serde_json::Value;
use std::collections::BTreeSet;

pub(super) fn merge(draft: &mut Draft, touchpoints: &[Id]) -> Result<(), Refusal> {
    let [first, others @ ..] = touchpoints else { return Err(Refusal::TooFew { least: 2 }) };
    if others.is_empty() || others.contains(first) {
        return Err(Refusal::TooFew { least: 2 });
    }
    draft.get::<Touchpoint>(*first)?;
    for other in others {
        let gone = draft.get::<Touchpoint>(*other)?;
        merge_arrows(draft, *first, *other)?;
        hand_over(draft, *first, *other)?;
        draft.change::<Touchpoint>(*first, |touchpoint| take_up(touchpoint, &gone))?;
        draft.remove(*other)?;
    }
    Ok(())
}

/// What a touchpoint takes from one that is merged into it: words, entries, and whatever it did not say itself.
fn take_up(touchpoint: &mut Touchpoint, gone: &Touchpoint) {
    if !gone.detail.is_empty() {
        let gap = if touchpoint.detail.is_empty() { "" } else { "\n" };
        touchpoint.detail = format!("{}{gap}{}", touchpoint.detail, gone.detail);
    }
    touchpoint.entry_share = match (touchpoint.entry_share, gone.entry_share) {
        (Some(a), Some(b)) => Some((a + b).min(1.0)),
        (a, b) => a.or(b),
    };
    touchpoint.personas.extend(&gone.personas);
    for (persona, emotion) in &gone.emotions {
        touchpoint.emotions.entry(*persona).or_insert(*emotion);
    }
    touchpoint.quality.extend(&gone.quality);
    touchpoint.channel = touchpoint.channel.or(gone.channel);
    touchpoint.team = touchpoint.team.or(gone.team);
    touchpoint.emotion = touchpoint.emotion.or(gone.emotion);
    if touchpoint.outcome == Outcome::None {
        touchpoint.outcome = gone.outcome;
    }
}

/// Arrows of `gone` go over to `first`. Arrows between the two fall away; two from one place become one.
fn merge_arrows(draft: &mut Draft, first: Id, gone: Id) -> Result<(), Refusal> {
    for arrow in draft.referring::<Transition>(gone) {
        let to = |id: Id| if id == gone { first } else { id };
        let (from, to) = (to(arrow.from), to(arrow.to));
        let rival = draft
            .referring::<Transition>(from)
            .into_iter()
            .find(|other| other.id != arrow.id && other.from == from && other.to == to);
        if from == to && arrow.from != arrow.to {
            draft.remove(arrow.id)?;
        } else if let Some(rival) = rival {
            // Shares of one place's arrows add up; shares of two places' arrows do not.
            if to == first && from != first {
                let share = match (rival.share, arrow.share) {
                    (Some(a), Some(b)) => Some((a + b).min(1.0)),
                    (a, b) => a.or(b),
                };
                draft.change::<Transition>(rival.id, |rival| rival.share = share)?;
            }
            draft.remove(arrow.id)?;
        } else {
            draft.change::<Transition>(arrow.id, |arrow| {
                // What all visits of one place did is unknown for both together.
                if arrow.from == gone {
                    arrow.share = None;
                }
                arrow.from = from;
                arrow.to = to;
            })?;
        }
    }
    // An arrow from `first` to `gone` that was not seen from the other side.
    Ok(())
}

/// Notes, pains, remedies and KPIs of `gone` go over to `first`.
fn hand_over(draft: &mut Draft, first: Id, gone: Id) -> Result<(), Refusal> {
    for (_, id) in draft.referrers(gone) {
        let Some(record) = draft.record(id) else { continue };
        let record = record.remap(&|id| if id == gone { first } else { id });
        draft.put(match record {
            Record::Pain(pain) => {
                let mut pain = (*pain).clone();
                pain.touchpoints = unique(&pain.touchpoints);
                Record::from(pain)
            }
            Record::Remedy(remedy) => {
                let mut remedy = (*remedy).clone();
                remedy.touchpoints = unique(&remedy.touchpoints);
                let mut seen = BTreeSet::new();
                remedy.drops.retain(|after| seen.insert(after.touchpoint));
                Record::from(remedy)
            }
            Record::Kpi(kpi) => {
                let mut kpi = (*kpi).clone();
                kpi.touchpoints = unique(&kpi.touchpoints);
                Record::from(kpi)
            }
            Record::Note(note) => {
                let mut note = (*note).clone();
                note.until = note.until.filter(|until| *until != note.touchpoint);
                Record::from(note)
            }
            other => other,
        });
    }
    Ok(())
}

fn unique(ids: &[Id]) -> Vec<Id> {
    let mut seen = BTreeSet::new();
    ids.iter().copied().filter(|id| seen.insert(*id)).collect()
}

pub(super) fn split(draft: &mut Draft, touchpoint: Id, fields: &FieldValues) -> Result<(), Refusal> {
    let first = draft.get::<Touchpoint>(touchpoint)?;
    let outgoing: Vec<_> =
        draft.referring::<Transition>(touchpoint).into_iter().filter(|a| a.from == touchpoint).collect();
    let spot =
        place::spots(draft, Place::After { touchpoint }, &[vec![first.track]], &BTreeSet::new())?.pop();
    let spot = spot.ok_or(Refusal::NothingToDo)?;
    let mut all = FieldValues::new();
    for (name, value) in [
        ("channel", serde_json::to_value(first.channel)),
        ("team", serde_json::to_value(first.team)),
        ("personas", serde_json::to_value(&first.personas)),
        ("outcome", serde_json::to_value(first.outcome)),
    ] {
        all.insert(name.into(), value.unwrap_or(Value::Null));
    }
    all.extend(fields.clone());
    let second = create::<Touchpoint>(draft, &all, |touchpoint| spot.put(touchpoint))?;
    draft.change::<Touchpoint>(touchpoint, |touchpoint| touchpoint.outcome = Outcome::None)?;
    for arrow in outgoing {
        draft.change::<Transition>(arrow.id, |arrow| arrow.from = second)?;
    }
    let id = draft.new_id();
    draft.put(Transition { id, from: touchpoint, to: second, ..Transition::default() });
    Ok(())
}
