//! How customers are served when something is wrong, when they leave, and when something is offered to them.

use wayfold_model::{OfferTiming, Outcome, Service, Touchpoint, TransitionKind};

use super::{Finding, Look, Severity};

pub(super) fn find(look: &Look<'_>, found: &mut Vec<Finding>) {
    found.extend(complaint_without_people(look));
    found.extend(complaint_without_recovery(look));
    found.extend(leaving_unasked(look));
    for (timing, key) in
        [(OfferTiming::Early, "finding-offer-early"), (OfferTiming::Late, "finding-offer-late")]
    {
        found.extend(mistimed_offer(look, timing, key));
    }
}

fn complaint_without_people(look: &Look<'_>) -> Option<Finding> {
    let human = |touchpoint: &Touchpoint| {
        let channel = touchpoint.channel.and_then(|id| look.map.channels().get(&id));
        touchpoint.service == Service::Assisted || channel.is_some_and(|channel| channel.human)
    };
    let told =
        |touchpoint: &Touchpoint| touchpoint.channel.is_some() || touchpoint.service != Service::Unknown;
    let records =
        look.touchpoints_where(|touchpoint| touchpoint.complaint && told(touchpoint) && !human(touchpoint));
    (!records.is_empty()).then(|| {
        let weight = records.iter().map(|&id| look.reach(id)).fold(0.1, f64::max);
        Finding::new("complaint-without-people", Severity::Warning).naming(look, records).weighing(weight)
    })
}

/// From where a customer complains some arrow should lead back to good.
fn complaint_without_recovery(look: &Look<'_>) -> Option<Finding> {
    let recovers = |touchpoint: &Touchpoint| {
        let mut out = look.map.referring(touchpoint.id, wayfold_model::Kind::Transition);
        out.any(|id| {
            let transition = look.map.transitions().get(&id);
            transition.is_some_and(|t| t.kind == TransitionKind::Recovery && t.from == touchpoint.id)
        })
    };
    let drawn = look.map.transitions().values().any(|transition| transition.kind != TransitionKind::Main);
    let records = look.touchpoints_where(|touchpoint| {
        touchpoint.complaint && touchpoint.outcome == Outcome::None && !recovers(touchpoint)
    });
    (drawn && !records.is_empty()).then(|| {
        let weight = records.iter().map(|&id| look.reach(id)).fold(0.0, f64::max);
        Finding::new("complaint-without-recovery", Severity::Notice).naming(look, records).weighing(weight)
    })
}

fn leaving_unasked(look: &Look<'_>) -> Option<Finding> {
    let records = look
        .touchpoints_where(|touchpoint| touchpoint.outcome == Outcome::Churn && !touchpoint.listening_post);
    let share: f64 = records.iter().map(|&id| look.visits(id)).sum();
    (!records.is_empty()).then(|| {
        Finding::new("leaving-unasked", Severity::Notice)
            .share("share", share)
            .naming(look, records)
            .weighing(share)
    })
}

fn mistimed_offer(look: &Look<'_>, timing: OfferTiming, key: &str) -> Option<Finding> {
    let records = look.touchpoints_where(|touchpoint| touchpoint.offer == timing);
    (!records.is_empty()).then(|| {
        let weight = records.iter().map(|&id| look.reach(id)).fold(0.0, f64::max);
        Finding::new("mistimed-offer", Severity::Notice)
            .keys("when", vec![key.to_owned()])
            .resting_on(look, records.iter().copied())
            .naming(look, records)
            .weighing(weight)
    })
}
