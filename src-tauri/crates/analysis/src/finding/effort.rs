//! What customers have to do, wait for and tell again.

use wayfold_model::Id;

use super::{Finding, Look, Severity};

pub(super) fn find(look: &Look<'_>, found: &mut Vec<Finding>) {
    found.extend(forced_effort(look));
    found.extend(context_lost(look));
    found.extend(waiting(look));
    found.extend(response_late(look));
    found.extend(response_untold(look));
    found.extend(hard_work(look));
    found.extend(zero_minutes(look));
}

fn forced_effort(look: &Look<'_>) -> Option<Finding> {
    let figures = &look.report.flow;
    let coverage = &look.report.coverage;
    let known = coverage.channel.ratio? >= 0.8 && coverage.team.ratio? >= 0.8;
    let (switches, handovers) = (figures.expected_channel_switches?, figures.expected_handovers?);
    let steps = figures.expected_transitions?;
    (known && !look.guessed() && (switches >= 1.5 || handovers >= 1.5)).then(|| {
        Finding::new("forced-effort", Severity::Insight)
            .times("switches", switches)
            .times("handovers", handovers)
            .times("steps", steps)
            .resting_on_flow(look)
            .weighing((switches + handovers) / 20.0)
    })
}

fn context_lost(look: &Look<'_>) -> Option<Finding> {
    let flow = &look.report.flow.transition_flow;
    let lost = flow.0.iter().filter_map(|(id, taken)| Some((look.map.transitions().get(id)?, *taken)));
    let lost: Vec<_> = lost.filter(|(transition, _)| transition.context_lost).collect();
    let total: f64 = lost.iter().map(|(_, taken)| taken).sum();
    let (worst, _) =
        lost.iter().copied().reduce(|worst, next| if next.1 > worst.1 { next } else { worst })?;
    Some(
        Finding::new("context-lost", Severity::Warning)
            .name(look, "from", worst.from)
            .name(look, "to", worst.to)
            .share("times", total)
            .count("count", lost.len())
            .at([worst.from, worst.to])
            .at(lost.iter().map(|(transition, _)| transition.id))
            .resting_on_flow(look)
            .weighing(total),
    )
}

fn waiting(look: &Look<'_>) -> Option<Finding> {
    let spent = |id: Id, minutes: Option<f64>| look.visits(id) * minutes.unwrap_or(0.0);
    let total = look.report.flow.expected_minutes?;
    let waits: Vec<(Id, f64)> = look
        .touchpoints()
        .map(|touchpoint| (touchpoint.id, spent(touchpoint.id, touchpoint.waiting_minutes)))
        .collect();
    let waited: f64 = waits.iter().map(|(_, minutes)| minutes).sum();
    let (place, most) = waits.into_iter().reduce(|most, next| if next.1 > most.1 { next } else { most })?;
    (total > 0.0 && waited >= 0.4 * total && waited >= 1.0).then(|| {
        Finding::new("waiting", Severity::Warning)
            .share("share", waited / total)
            .minutes("waited", waited)
            .minutes("active", total - waited)
            .minutes("total", total)
            .name(look, "place", place)
            .share("part", most / waited)
            .at([place])
            .resting_on_flow(look)
            // an hour of waiting matters less than a week of it
            .weighing(waited / total * (waited / 1_440.0).min(1.0))
    })
}

fn response_late(look: &Look<'_>) -> Option<Finding> {
    let late = look.touchpoints().filter_map(|touchpoint| {
        let (wait, target) = (touchpoint.waiting_minutes?, touchpoint.response_target_minutes?);
        (wait > target).then_some((touchpoint.id, wait, target))
    });
    let mut late: Vec<(Id, f64, f64)> = late.collect();
    late.sort_by(|a, b| look.visits(b.0).total_cmp(&look.visits(a.0)));
    let &(place, wait, target) = late.first()?;
    Some(
        Finding::new("response-late", Severity::Warning)
            .name(look, "place", place)
            .minutes("wait", wait)
            .minutes("target", target)
            .count("count", late.len())
            .at(late.iter().map(|late| late.0))
            .resting_on(look, [place])
            .weighing(look.reach(place)),
    )
}

/// Where customers complain or wait for an hour or more, somebody should have promised when.
fn response_untold(look: &Look<'_>) -> Option<Finding> {
    let records = look.touchpoints_where(|touchpoint| {
        let waits = touchpoint.complaint || touchpoint.waiting_minutes.is_some_and(|wait| wait >= 60.0);
        waits && touchpoint.response_target_minutes.is_none()
    });
    (!records.is_empty()).then(|| {
        let weight = records.iter().map(|&id| look.reach(id)).fold(0.0, f64::max);
        Finding::new("response-untold", Severity::Notice).naming(look, records).weighing(weight)
    })
}

fn hard_work(look: &Look<'_>) -> Option<Finding> {
    let mut records =
        look.touchpoints_where(|touchpoint| touchpoint.effort.is_some_and(|effort| effort >= 5.0));
    records.sort_by(|&a, &b| look.visits(b).total_cmp(&look.visits(a)));
    let place = *records.first()?;
    let effort = look.touchpoint(place)?.effort?;
    let reach = look.reach(place);
    (reach >= 0.05).then(|| {
        Finding::new("hard-work", Severity::Warning)
            .points("effort", effort)
            .share("reach", reach)
            .name(look, "place", place)
            .resting_on(look, [place])
            .naming(look, records)
            .weighing(reach)
    })
}

fn zero_minutes(look: &Look<'_>) -> Option<Finding> {
    let zero = |minutes: Option<f64>| minutes == Some(0.0);
    let records = look.touchpoints_where(|touchpoint| {
        zero(touchpoint.active_minutes) && touchpoint.waiting_minutes.unwrap_or(0.0) == 0.0
    });
    (!records.is_empty()).then(|| Finding::new("zero-minutes", Severity::Notice).naming(look, records))
}
