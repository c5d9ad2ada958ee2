//! What customers expect and what they get.

use wayfold_model::{Id, Moment, Touchpoint};

use super::{Finding, Look, Severity};
use crate::scores::opportunity;

pub(super) fn find(look: &Look<'_>, found: &mut Vec<Finding>) {
    found.extend(value_gap(look));
    found.extend(weak_moment_of_truth(look));
    found.extend(overserved(look));
}

/// Expected minus experienced, points of 10.
fn gap(touchpoint: &Touchpoint) -> Option<f64> {
    Some(touchpoint.expectation? - touchpoint.experience?)
}

/// Ulwick's opportunity; without an importance the middle of the scale.
fn score(touchpoint: &Touchpoint) -> f64 {
    opportunity(touchpoint.importance.unwrap_or(5.0), touchpoint.experience.unwrap_or(5.0))
}

/// Touchpoints at which customers get much less than they expect, where it matters most first.
pub(super) fn widest<'a>(look: &Look<'a>) -> Vec<&'a Touchpoint> {
    let mut wide: Vec<&Touchpoint> =
        look.touchpoints().filter(|touchpoint| gap(touchpoint).is_some_and(|gap| gap >= 2.0)).collect();
    wide.sort_by(|a, b| score(b).total_cmp(&score(a)));
    wide
}

fn value_gap(look: &Look<'_>) -> Option<Finding> {
    let wide = widest(look);
    let worst = *wide.first()?;
    let reach = look.reach(worst.id);
    Some(
        Finding::new("value-gap", Severity::Warning)
            .name(look, "place", worst.id)
            .points("expected", worst.expectation?)
            .points("got", worst.experience?)
            .points("importance", worst.importance.unwrap_or(5.0))
            .points("lacking", score(worst) - worst.importance.unwrap_or(5.0))
            .points("score", score(worst))
            .share("reach", reach)
            .count("count", wide.len())
            .at(wide.iter().map(|touchpoint| touchpoint.id))
            .resting_on(look, [worst.id])
            .weighing(gap(worst)? / 10.0 * reach),
    )
}

fn weak_moment_of_truth(look: &Look<'_>) -> Option<Finding> {
    let weak = |touchpoint: &Touchpoint| {
        let low = look.mood(touchpoint.id).is_some_and(|mood| mood < 0.0);
        touchpoint.moment == Moment::Truth && (low || gap(touchpoint).is_some_and(|gap| gap >= 1.0))
    };
    let mut records: Vec<Id> = look.touchpoints_where(weak);
    records.sort_by(|&a, &b| look.mood(a).unwrap_or(0.0).total_cmp(&look.mood(b).unwrap_or(0.0)));
    let all = look.touchpoints().filter(|touchpoint| touchpoint.moment == Moment::Truth).count();
    (!records.is_empty()).then(|| {
        let weight = records.iter().map(|&id| look.reach(id)).fold(0.0, f64::max);
        Finding::new("weak-moment-of-truth", Severity::Warning)
            .count("all", all)
            .resting_on(look, records.iter().copied())
            .naming(look, records)
            .weighing(weight)
    })
}

fn overserved(look: &Look<'_>) -> Option<Finding> {
    let records = look.touchpoints_where(|touchpoint| {
        gap(touchpoint).is_some_and(|gap| gap <= -2.0)
            && touchpoint.importance.is_some_and(|importance| importance <= 4.0)
    });
    (!records.is_empty()).then(|| {
        Finding::new("overserved", Severity::Notice)
            .resting_on(look, records.iter().copied())
            .naming(look, records)
    })
}
