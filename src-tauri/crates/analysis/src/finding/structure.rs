//! The shape of the journey: what contradicts itself, what nobody can get to, what nobody can get round.

use std::collections::{BTreeSet, HashMap};

use wayfold_model::{Id, Outcome, Phase, TransitionKind};

use super::{Finding, Look, Severity};

pub(super) fn find(look: &Look<'_>, found: &mut Vec<Finding>) {
    refused(look, found);
    found.extend(no_success(look));
    found.extend(no_arrows(look));
    found.extend(unreachable(look));
    found.extend(dead_end(look));
    found.extend(cannot_reach_success(look));
    found.extend(trap(look));
    found.extend(arrow_after_end(look));
    found.extend(duplicate_arrow(look));
    found.extend(stuck_loop(look));
    found.extend(back_to_presale(look));
    found.extend(no_way_round(look));
}

fn refused(look: &Look<'_>, found: &mut Vec<Finding>) {
    for refusal in &look.report.refused {
        let total = refusal.numbers.get("total").copied().unwrap_or(0.0);
        let finding = match refusal.code.as_str() {
            "shares_overfull" => Finding::new("shares-overfull", Severity::Error).share("total", total),
            "entry_overfull" => Finding::new("entry-overfull", Severity::Error)
                .share("total", total)
                .at(look.touchpoints_where(|touchpoint| touchpoint.entry_share.is_some())),
            _ => Finding::new("numbers-refused", Severity::Error),
        };
        let finding = match refusal.record {
            Some(record) => finding.name(look, "place", record).at([record]),
            None => finding.name(look, "place", look.map.id()),
        };
        found.push(finding);
    }
}

fn no_success(look: &Look<'_>) -> Option<Finding> {
    let some = look.touchpoints().next().is_some();
    let success = look.touchpoints().any(|touchpoint| touchpoint.outcome == Outcome::Success);
    (some && !success).then(|| Finding::new("no-success", Severity::Warning))
}

fn no_arrows(look: &Look<'_>) -> Option<Finding> {
    let assumed = look.report.certainty.assumed.sequence;
    assumed.then(|| Finding::new("no-arrows", Severity::Notice))
}

fn unreachable(look: &Look<'_>) -> Option<Finding> {
    let records = look.report.shape.unreachable.clone();
    (!records.is_empty()).then(|| {
        let weight = records.len() as f64 / look.phases.len() as f64;
        Finding::new("unreachable", Severity::Warning).naming(look, records).weighing(weight)
    })
}

fn dead_end(look: &Look<'_>) -> Option<Finding> {
    let records = look.report.shape.dead_ends.clone();
    let told = look.report.certainty.assumed.sequence || look.report.flow.completion.is_none();
    if records.is_empty() || told {
        return None;
    }
    let share: f64 = records.iter().map(|&record| look.visits(record)).sum();
    Some(
        Finding::new("dead-end", Severity::Warning)
            .share("share", share)
            .resting_on(look, records.iter().copied())
            .naming(look, records)
            .weighing(share),
    )
}

/// Dead ends and traps are told on their own; whatever only leads to them is told here.
fn cannot_reach_success(look: &Look<'_>) -> Option<Finding> {
    let shape = &look.report.shape;
    let told: BTreeSet<Id> = shape.dead_ends.iter().chain(&shape.traps).copied().collect();
    let records: Vec<Id> =
        shape.cannot_reach_success.iter().copied().filter(|id| !told.contains(id)).collect();
    // a way out on purpose is no mistake
    let exits = leads_to_exit(look);
    let ends = |id: &Id| look.index(*id).is_some_and(|at| exits.get(at).copied().unwrap_or(false));
    let records: Vec<Id> = records.into_iter().filter(|id| !ends(id)).collect();
    (!records.is_empty()).then(|| {
        let weight = look.share_of_visits(&records);
        Finding::new("cannot-reach-success", Severity::Warning).naming(look, records).weighing(weight)
    })
}

/// Whether each touchpoint leads to one where the journey ends without success.
fn leads_to_exit(look: &Look<'_>) -> Vec<bool> {
    let Some(network) = look.flow().map(crate::flow::Flow::network) else { return Vec::new() };
    let exit = |at: &u32| network.ends(*at as usize) && !network.succeeds(*at as usize);
    let exits: Vec<u32> = (0..network.len() as u32).filter(exit).collect();
    crate::structure::connected(network, &exits, true)
}

fn trap(look: &Look<'_>) -> Option<Finding> {
    let records = look.report.shape.traps.clone();
    (!records.is_empty()).then(|| {
        let share = look.report.flow.trapped.unwrap_or(0.0);
        Finding::new("trap", Severity::Error)
            .share("share", share)
            .resting_on(look, records.iter().copied())
            .naming(look, records)
            .weighing(share)
    })
}

/// A loop from success back to the beginning is how one customer brings the next: no mistake.
fn arrow_after_end(look: &Look<'_>) -> Option<Finding> {
    let after = look.report.certainty.assumed.after_the_end.iter();
    let arrows = after.filter_map(|id| look.map.transitions().get(id));
    let meant = |transition: &wayfold_model::Transition| transition.kind == TransitionKind::Loop;
    let from: BTreeSet<Id> =
        arrows.filter(|transition| !meant(transition)).map(|transition| transition.from).collect();
    let records = look.touchpoints_where(|touchpoint| from.contains(&touchpoint.id));
    (!records.is_empty()).then(|| Finding::new("arrow-after-end", Severity::Notice).naming(look, records))
}

fn duplicate_arrow(look: &Look<'_>) -> Option<Finding> {
    let mut seen: HashMap<(Id, Id), u32> = HashMap::new();
    for transition in look.map.transitions().values() {
        *seen.entry((transition.from, transition.to)).or_default() += 1;
    }
    let twice: BTreeSet<Id> =
        seen.into_iter().filter(|(_, times)| *times > 1).map(|((from, _), _)| from).collect();
    let records = look.touchpoints_where(|touchpoint| twice.contains(&touchpoint.id));
    (!records.is_empty()).then(|| Finding::new("duplicate-arrow", Severity::Notice).naming(look, records))
}

fn stuck_loop(look: &Look<'_>) -> Option<Finding> {
    let stuck = |transition: &wayfold_model::Transition| {
        transition.from == transition.to && transition.share.is_some_and(|share| (0.95..1.0).contains(&share))
    };
    let worst = look.map.transitions().values().filter(|transition| stuck(transition));
    let worst = worst.max_by(|a, b| a.share.unwrap_or(0.0).total_cmp(&b.share.unwrap_or(0.0)))?;
    let share = worst.share.unwrap_or(0.0);
    Some(
        Finding::new("stuck-loop", Severity::Warning)
            .name(look, "place", worst.from)
            .share("share", share)
            .times("visits", 1.0 / (1.0 - share))
            .at([worst.from, worst.id])
            .resting_on(look, [worst.from])
            .weighing(look.reach(worst.from)),
    )
}

fn back_to_presale(look: &Look<'_>) -> Option<Finding> {
    let phase = |id: Id| look.stage_of(id).map(|stage| stage.phase);
    let mut arrows: Vec<_> = look
        .map
        .transitions()
        .values()
        .filter(|transition| matches!(transition.kind, TransitionKind::Main | TransitionKind::Alternative))
        .filter(|transition| phase(transition.from) == Some(Phase::PostSale))
        .filter(|transition| phase(transition.to) == Some(Phase::PreSale))
        .collect();
    arrows.sort_by_key(|transition| (look.index(transition.from), look.index(transition.to)));
    let first = arrows.first()?;
    Some(
        Finding::new("back-to-presale", Severity::Notice)
            .name(look, "from", first.from)
            .name(look, "to", first.to)
            .count("count", arrows.len())
            .at(arrows.iter().map(|transition| transition.id)),
    )
}

/// Of the touchpoints nobody gets round, the one that loses most. Only where there is a choice elsewhere: on a single
/// file everything is unavoidable and nothing worth saying.
fn no_way_round(look: &Look<'_>) -> Option<Finding> {
    let flow = look.flow()?;
    let branches = (0..look.phases.len()).any(|at| flow.network().out().of(at).len() > 1);
    let leak = flow.leak();
    let must_pass = &look.report.shape.must_pass;
    // the place to start is told as such already
    let told = super::flow::best_fix(look).map(|(place, _)| place);
    let losing = must_pass.iter().filter(|&&id| Some(id) != told);
    let losing = losing.filter_map(|&id| Some((id, *leak.get(look.index(id)?)?)));
    let (place, lost) = losing.reduce(|worst, next| if next.1 > worst.1 { next } else { worst })?;
    (branches && lost >= 0.02 && !look.report.certainty.assumed.sequence).then(|| {
        Finding::new("no-way-round", Severity::Insight)
            .name(look, "place", place)
            .share("lost", lost)
            .count("count", must_pass.len())
            .at([place])
            .at(must_pass.iter().copied().filter(|&id| id != place))
            .resting_on_flow(look)
            .weighing(lost)
    })
}
