//! What hurts, whom, and whether anybody does something about it.

use wayfold_model::Id;

use super::{Finding, Look, Severity};
use crate::report::PainFigures;

pub(super) fn find(look: &Look<'_>, found: &mut Vec<Finding>) {
    found.extend(heaviest_pain(look));
    found.extend(killer_pain(look));
    found.extend(pain_untreated(look));
    found.extend(pain_uncounted(look));
    found.extend(low_without_pain(look));
    found.extend(pain_at_high(look));
    found.extend(bad_moments(look));
}

fn told<'l>(look: &'l Look<'_>) -> impl Iterator<Item = (&'l PainFigures, f64)> {
    look.report.pains.iter().filter_map(|pain| Some((pain, pain.affected?)))
}

fn heaviest_pain(look: &Look<'_>) -> Option<Finding> {
    let load = |pain: &PainFigures| pain.load.unwrap_or(0.0);
    let (pain, affected) =
        told(look).reduce(|best, next| if load(next.0) > load(best.0) { next } else { best })?;
    let total: f64 = look.report.pains.iter().map(load).sum();
    (look.report.pains.len() > 1 && load(pain) > 0.0).then(|| {
        Finding::new("heaviest-pain", Severity::Insight)
            .name(look, "pain", pain.id)
            .share("affected", affected)
            .share("part", load(pain) / total)
            .share("occurrences", pain.occurrences.unwrap_or(0.0))
            .points("severity", pain.severity)
            .share("load", load(pain))
            .share("total", total)
            .at([pain.id])
            .at(pain.touchpoints.iter().copied())
            .resting_on_flow(look)
            .resting_on(look, [pain.id])
            .weighing(affected)
    })
}

fn killer_pain(look: &Look<'_>) -> Option<Finding> {
    let (pain, affected) = told(look)
        .filter(|(pain, affected)| pain.severity >= 5.0 && *affected >= 0.02)
        .reduce(|best, next| if next.1 > best.1 { next } else { best })?;
    Some(
        Finding::new("killer-pain", Severity::Warning)
            .name(look, "pain", pain.id)
            .share("affected", affected)
            .share("frequency", pain.frequency.unwrap_or(0.0))
            .share("visits", pain.touchpoints.iter().map(|&at| look.visits(at)).sum())
            .share("occurrences", pain.occurrences.unwrap_or(0.0))
            .at([pain.id])
            .at(pain.touchpoints.iter().copied())
            .resting_on_flow(look)
            .resting_on(look, [pain.id])
            .weighing(affected),
    )
}

fn pain_untreated(look: &Look<'_>) -> Option<Finding> {
    let mut bare: Vec<&PainFigures> =
        look.report.pains.iter().filter(|pain| pain.remedies.is_empty()).collect();
    let heavy = |pain: &PainFigures| (pain.load.unwrap_or(0.0), pain.severity);
    bare.sort_by(|a, b| heavy(b).partial_cmp(&heavy(a)).unwrap_or(std::cmp::Ordering::Equal));
    let worst = bare.first()?;
    let weight = bare.iter().filter_map(|pain| pain.affected).fold(worst.severity / 25.0, f64::max);
    let records = bare.iter().map(|pain| pain.id).collect();
    Some(Finding::new("pain-untreated", Severity::Warning).naming(look, records).weighing(weight))
}

fn pain_uncounted(look: &Look<'_>) -> Option<Finding> {
    let uncounted = look.report.pains.iter().filter(|pain| pain.frequency.is_none());
    let records: Vec<Id> = uncounted.map(|pain| pain.id).collect();
    (!records.is_empty()).then(|| {
        let weight = records.len() as f64 / look.report.pains.len() as f64;
        Finding::new("pain-uncounted", Severity::Notice).naming(look, records).weighing(weight)
    })
}

fn low_without_pain(look: &Look<'_>) -> Option<Finding> {
    let low = |id: Id| look.mood(id).is_some_and(|mood| mood <= -1.0) && look.pains_at(id).is_empty();
    let mut records = look.touchpoints_where(|touchpoint| low(touchpoint.id));
    records.sort_by(|&a, &b| look.mood(a).unwrap_or(0.0).total_cmp(&look.mood(b).unwrap_or(0.0)));
    let worst = *records.first()?;
    let weight = records.iter().map(|&id| look.reach(id)).fold(0.0, f64::max);
    Some(
        Finding::new("low-without-pain", Severity::Warning)
            .points("mood", look.mood(worst).unwrap_or(0.0))
            .resting_on(look, records.iter().copied())
            .naming(look, records)
            .weighing(weight),
    )
}

fn pain_at_high(look: &Look<'_>) -> Option<Finding> {
    let contradicts = |pain: &&PainFigures| {
        let happy = |id: &Id| look.mood(*id).is_some_and(|mood| mood >= 1.0);
        pain.severity >= 4.0
            && pain.frequency.is_some_and(|frequency| frequency >= 0.2)
            && !pain.touchpoints.is_empty()
            && pain.touchpoints.iter().all(happy)
    };
    let pain = look.report.pains.iter().find(contradicts)?;
    let place = *pain.touchpoints.first()?;
    Some(
        Finding::new("pain-at-high", Severity::Notice)
            .name(look, "pain", pain.id)
            .name(look, "place", place)
            .points("severity", pain.severity)
            .share("frequency", pain.frequency.unwrap_or(0.0))
            .points("mood", look.mood(place).unwrap_or(0.0))
            .at([pain.id, place])
            .resting_on(look, [pain.id, place]),
    )
}

fn bad_moments(look: &Look<'_>) -> Option<Finding> {
    let shares = look.report.flow.bad_experience_distribution.as_ref()?;
    let any = 1.0 - shares.first()?;
    let several = any - shares.get(1)?;
    if any < 0.01 {
        return None;
    }
    let profile = &look.map.card().figures.churn_after;
    let churn = look.report.money.churn.filter(|_| !profile.is_empty());
    let rule = if churn.is_some() { "bad-moments-churn" } else { "bad-moments" };
    let counted: Vec<Id> =
        look.report.pains.iter().filter(|pain| pain.frequency.is_some()).map(|pain| pain.id).collect();
    let mut finding = Finding::new(rule, Severity::Insight)
        .share("any", any)
        .share("several", several.max(0.0))
        .share("none", 1.0 - any)
        .count("pains", counted.len())
        .resting_on_flow(look)
        .resting_on(look, counted)
        .weighing(churn.unwrap_or(any));
    if let Some(churn) = churn {
        finding = finding.share("churn", churn);
    }
    Some(finding)
}
