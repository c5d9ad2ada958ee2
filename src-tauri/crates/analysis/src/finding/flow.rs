//! Who gets where, who leaves, who goes round.

use std::collections::HashSet;

use wayfold_model::{Id, Lifecycle, Outcome};

use super::{Finding, Look, Severity};
use crate::report::ById;

pub(super) fn find(look: &Look<'_>, found: &mut Vec<Finding>) {
    if look.guessed() {
        return;
    }
    found.extend(fix_first(look));
    found.extend(biggest_leak(look));
    found.extend(leaving(look));
    found.extend(going_round(look));
    found.extend(no_usual_way(look));
    found.extend(ending_lost(look));
    found.extend(detours(look));
}

/// The greatest value and where it is; the first of equals.
fn greatest(values: impl Iterator<Item = (Id, f64)>) -> Option<(Id, f64)> {
    values.reduce(|best, next| if next.1 > best.1 { next } else { best })
}

fn known(values: &ById<Option<f64>>) -> impl Iterator<Item = (Id, f64)> + '_ {
    values.0.iter().filter_map(|(id, value)| Some((*id, (*value)?)))
}

/// Whether so many stay that keeping more is something one could do: not at an advert or a first click.
fn keeps_most(look: &Look<'_>, touchpoint: Id) -> bool {
    look.index(touchpoint).is_some_and(|at| look.report.flow.drop_share.0[at].1 <= 0.6)
}

/// The touchpoint at which halving drop-off gains most, and the gain.
pub(super) fn best_fix(look: &Look<'_>) -> Option<(Id, f64)> {
    let figures = &look.report.flow;
    greatest(known(&figures.gain_halving_drop).filter(|(id, _)| keeps_most(look, *id)))
        .filter(|(_, gain)| *gain >= 0.001)
}

fn fix_first(look: &Look<'_>) -> Option<Finding> {
    let figures = &look.report.flow;
    let before = figures.completion?;
    let (place, gain) = best_fix(look)?;
    let at = look.index(place)?;
    Some(
        Finding::new("fix-first", Severity::Insight)
            .name(look, "place", place)
            .share("leak", figures.leak.0[at].1)
            .share("drop", figures.drop_share.0[at].1)
            .share("before", before)
            .share("after", before + gain)
            .share("gain", gain)
            .times("visits", look.visits(place))
            .share("chance", figures.completion_from.0[at].1)
            .times("returns", figures.return_factor.0[at].1.unwrap_or(1.0))
            .at([place])
            .resting_on_flow(look)
            .weighing(4.0 * gain),
    )
}

fn biggest_leak(look: &Look<'_>) -> Option<Finding> {
    look.report.flow.completion?;
    let leak = &look.report.flow.leak;
    let total = look.report.flow.implicit_drop?;
    let (place, share) = greatest(leak.0.iter().copied().filter(|(id, _)| keeps_most(look, *id)))?;
    let leaking = leak.0.iter().filter(|(_, share)| *share > 0.0).count();
    // the same place twice would say nothing new
    let told = best_fix(look).is_some_and(|(fixed, _)| fixed == place);
    (!told && leaking >= 3 && share >= 0.2 * total && share >= 0.02).then(|| {
        Finding::new("biggest-leak", Severity::Insight)
            .name(look, "place", place)
            .share("share", share)
            .share("part", share / total)
            .share("total", total)
            .times("visits", look.visits(place))
            .share("drop", look.index(place).map_or(0.0, |at| look.report.flow.drop_share.0[at].1))
            .at([place])
            .resting_on_flow(look)
            .weighing(share)
    })
}

/// Only on a map with a goal: without one, whoever comes to the end of it looks like leaving.
fn leaving(look: &Look<'_>) -> Option<Finding> {
    look.report.flow.completion?;
    let mood = look.report.flow.mean_last_emotion_drop?;
    let share = look.report.flow.implicit_drop?;
    let rule = match mood {
        mood if mood <= -0.3 => "leaving-angry",
        mood if mood >= 0.3 => "leaving-unmoved",
        _ => return None,
    };
    (share >= 0.05).then(|| {
        Finding::new(rule, Severity::Insight)
            .points("mood", mood)
            .share("share", share)
            .resting_on_flow(look)
            .weighing(share * mood.abs())
    })
}

/// Coming back to what one uses, extends or recommends is what one hopes for; everywhere else it is effort.
fn going_round(look: &Look<'_>) -> Option<Finding> {
    let wanted = |id: Id| {
        let step = look.stage_of(id).and_then(|stage| stage.lifecycle);
        matches!(step, Some(Lifecycle::Use | Lifecycle::Renewal | Lifecycle::Advocacy))
    };
    let again = known(&look.report.flow.return_factor)
        .filter(|(id, visits)| *visits >= 1.2 && !wanted(*id))
        .map(|(id, visits)| (id, look.reach(id) * (visits - 1.0)));
    let (place, extra) = greatest(again)?;
    let at = look.index(place)?;
    (extra >= 0.02).then(|| {
        Finding::new("going-round", Severity::Insight)
            .name(look, "place", place)
            .times("visits", look.report.flow.return_factor.0[at].1.unwrap_or(1.0))
            .share("reach", look.reach(place))
            .share("extra", extra)
            .at([place])
            .resting_on_flow(look)
            .weighing(extra)
    })
}

fn no_usual_way(look: &Look<'_>) -> Option<Finding> {
    let paths = &look.report.paths;
    let best = paths.likely.first()?;
    let completion = look.report.flow.completion?;
    let part = best.probability / completion;
    (part < 0.15 && best.touchpoints.len() > 2 && paths.likely.len() > 2).then(|| {
        Finding::new("no-usual-way", Severity::Notice)
            .share("share", best.probability)
            .share("part", part)
            .count("steps", best.touchpoints.len())
            .at(best.touchpoints.iter().copied())
            .resting_on_flow(look)
            .weighing(1.0 - part)
    })
}

fn ending_lost(look: &Look<'_>) -> Option<Finding> {
    let records = look.touchpoints_where(|touchpoint| touchpoint.outcome == Outcome::Churn);
    let share: f64 = records.iter().map(|&id| look.visits(id)).sum();
    (share >= 0.03).then(|| {
        Finding::new("ending-lost", Severity::Insight)
            .share("share", share)
            .naming(look, records)
            .resting_on_flow(look)
            .weighing(share)
    })
}

fn detours(look: &Look<'_>) -> Option<Finding> {
    let fastest = look.report.paths.fastest.as_ref()?;
    let usual = look.report.flow.minutes_given_success?;
    let (place, extra) = most_of_the_detour(look, &fastest.touchpoints)?;
    let longer = usual - fastest.cost;
    let detour = usual >= 1.5 * fastest.cost && longer >= 10.0 && extra >= 0.2 * longer;
    (fastest.cost > 0.0 && detour).then(|| {
        Finding::new("detours", Severity::Insight)
            .minutes("fastest", fastest.cost)
            .minutes("usual", usual)
            .times("times", usual / fastest.cost)
            .name(look, "place", place)
            .minutes("extra", extra)
            .at([place])
            .at(fastest.touchpoints.iter().copied().filter(|id| *id != place))
            .resting_on_flow(look)
            .weighing(1.0 - fastest.cost / usual)
    })
}

/// Where those who succeed spend most beyond what the fastest way takes there, and how many minutes. What they enjoy
/// is no detour.
fn most_of_the_detour(look: &Look<'_>, fastest: &[Id]) -> Option<(Id, f64)> {
    let direct: HashSet<Id> = fastest.iter().copied().collect();
    let visits = known(&look.report.flow.visits_given_success);
    let enjoyed = |id: Id| look.mood(id).is_some_and(|mood| mood > 0.0);
    greatest(visits.filter(|(id, _)| !enjoyed(*id)).filter_map(|(id, visits)| {
        let touchpoint = look.touchpoint(id)?;
        let minutes = touchpoint.active_minutes.unwrap_or(0.0) + touchpoint.waiting_minutes.unwrap_or(0.0);
        Some((id, (visits - f64::from(u8::from(direct.contains(&id)))) * minutes))
    }))
}
