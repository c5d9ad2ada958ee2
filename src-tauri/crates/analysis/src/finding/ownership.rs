//! Who answers for what, and by when.

use wayfold_model::{Blocker, Id, Ownership, RemedyStatus, Status, in_order};

use super::{Finding, Look, Severity};

pub(super) fn find(look: &Look<'_>, found: &mut Vec<Finding>) {
    found.extend(touchpoint_unowned(look));
    found.extend(remedy_unowned(look));
    found.extend(remedy_undated(look));
    found.extend(remedy_overdue(look));
    found.extend(remedy_blocked(look));
    found.extend(map_unowned(look));
    found.extend(review_overdue(look));
}

fn touchpoint_unowned(look: &Look<'_>) -> Option<Finding> {
    let records = look.touchpoints_where(|touchpoint| {
        touchpoint.team.is_none() && touchpoint.ownership == Ownership::Brand
    });
    let told = look.in_depth() || look.touchpoints().any(|touchpoint| touchpoint.team.is_some());
    (!records.is_empty() && told).then(|| {
        let share = look.share_of_visits(&records);
        Finding::new("touchpoint-unowned", Severity::Notice)
            .share("share", share)
            .naming(look, records)
            .weighing(share)
    })
}

/// Remedies for which something holds, in the map's order.
fn remedies(look: &Look<'_>, holds: impl Fn(&wayfold_model::Remedy) -> bool) -> Vec<Id> {
    let open = in_order(look.open_remedies().filter(|remedy| holds(remedy)));
    open.into_iter().map(|remedy| remedy.id).collect()
}

fn remedy_unowned(look: &Look<'_>) -> Option<Finding> {
    let records = remedies(look, |remedy| remedy.owner.trim().is_empty() && remedy.team.is_none());
    (!records.is_empty()).then(|| Finding::new("remedy-unowned", Severity::Warning).naming(look, records))
}

fn decided(status: RemedyStatus) -> bool {
    matches!(status, RemedyStatus::Planned | RemedyStatus::Doing)
}

fn remedy_undated(look: &Look<'_>) -> Option<Finding> {
    let records = remedies(look, |remedy| decided(remedy.status) && remedy.due.is_none());
    (!records.is_empty()).then(|| Finding::new("remedy-undated", Severity::Notice).naming(look, records))
}

fn remedy_overdue(look: &Look<'_>) -> Option<Finding> {
    let today = look.settings.today?;
    let records = remedies(look, |remedy| remedy.due.is_some_and(|due| due < today));
    (!records.is_empty()).then(|| Finding::new("remedy-overdue", Severity::Warning).naming(look, records))
}

fn remedy_blocked(look: &Look<'_>) -> Option<Finding> {
    let records = remedies(look, |remedy| remedy.blocker != Blocker::None);
    let mut blockers: Vec<Blocker> = Vec::new();
    for remedy in records.iter().filter_map(|id| look.map.remedies().get(id)) {
        if !blockers.contains(&remedy.blocker) {
            blockers.push(remedy.blocker);
        }
    }
    (!records.is_empty()).then(|| {
        let keys = blockers.iter().map(|blocker| format!("finding-blocker-{}", blocker.name())).collect();
        Finding::new("remedy-blocked", Severity::Notice).keys("blockers", keys).naming(look, records)
    })
}

fn map_unowned(look: &Look<'_>) -> Option<Finding> {
    let some = look.touchpoints().next().is_some();
    let told = look.in_depth() || look.map.card().status != Status::Draft;
    (some && told && look.map.card().owner.trim().is_empty())
        .then(|| Finding::new("map-unowned", Severity::Notice).at([look.map.id()]))
}

fn review_overdue(look: &Look<'_>) -> Option<Finding> {
    let card = look.map.card();
    let due = card.review_date? < look.settings.today?;
    (due && card.status != Status::Archived)
        .then(|| Finding::new("review-overdue", Severity::Notice).at([look.map.id()]))
}
