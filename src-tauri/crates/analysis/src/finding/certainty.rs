//! How sure the completion is, and where to look next.

use super::{Finding, Look, Severity};

pub(super) fn find(look: &Look<'_>, found: &mut Vec<Finding>) {
    found.extend(measure_next(look));
    found.extend(measure_first(look));
    found.extend(shares_assumed(look));
    found.extend(entries_assumed(look));
}

/// Two-sided 95 % of a normal distribution.
const WIDE: f64 = 1.96;

fn measure_next(look: &Look<'_>) -> Option<Finding> {
    let certainty = &look.report.certainty;
    let (deviation, place) = (certainty.standard_deviation?, certainty.measure_next?);
    let completion = look.report.flow.completion?;
    let part = (*certainty.contribution.get(place)?)? / (deviation * deviation);
    let observed = look.flow()?.network().journey().touchpoints[look.index(place)?].observed?;
    (certainty.unobserved.is_empty() && deviation >= 0.002).then(|| {
        Finding::new("measure-next", Severity::Insight)
            .name(look, "place", place)
            .share("completion", completion)
            .share("margin", WIDE * deviation)
            .share("part", part)
            .count("observed", observed as usize)
            .at([place])
            .resting_on_flow(look)
            .weighing(WIDE * deviation)
    })
}

fn measure_first(look: &Look<'_>) -> Option<Finding> {
    let unobserved = &look.report.certainty.unobserved;
    let place = *unobserved.first()?;
    // a map without a single count is told that as a whole, by the evidence rules
    let measured = look.report.certainty.standard_deviation.is_some();
    measured.then(|| {
        Finding::new("measure-first", Severity::Notice)
            .name(look, "place", place)
            .count("count", unobserved.len())
            .at(unobserved.iter().copied())
            .weighing(look.reach(place))
    })
}

fn shares_assumed(look: &Look<'_>) -> Option<Finding> {
    // where there is one arrow there is nothing to split
    let flow = look.flow()?;
    let several = |id: &wayfold_model::Id| {
        let from = look.map.transitions().get(id).and_then(|transition| look.index(transition.from));
        from.is_some_and(|from| flow.network().out().of(from).len() > 1)
    };
    let arrows: Vec<_> = look.report.certainty.assumed.shares.iter().copied().filter(several).collect();
    (!arrows.is_empty()).then(|| {
        let all = look.map.transitions().len();
        Finding::new("shares-assumed", Severity::Notice)
            .count("count", arrows.len())
            .count("all", all)
            .weighing(arrows.len() as f64 / all as f64)
            .at(arrows)
    })
}

fn entries_assumed(look: &Look<'_>) -> Option<Finding> {
    let assumed = &look.report.certainty.assumed;
    let records = assumed.entries.clone();
    let guessed = records.len() > 1 && !assumed.sequence;
    guessed.then(|| Finding::new("entries-assumed", Severity::Notice).naming(look, records))
}
