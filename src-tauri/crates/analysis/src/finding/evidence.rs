//! What it all rests on.

use wayfold_model::{EvidenceLevel, EvidenceStatus, Id};

use super::{Finding, Look, Severity};

pub(super) fn find(look: &Look<'_>, found: &mut Vec<Finding>) {
    let mostly = mostly_assumed(look);
    if mostly.is_none() {
        found.extend(moods_assumed(look));
    }
    found.extend(mostly);
    found.extend(disputed_evidence(look));
}

fn mostly_assumed(look: &Look<'_>) -> Option<Finding> {
    let records = look.touchpoints_where(|touchpoint| touchpoint.evidence == EvidenceLevel::Assumed);
    let share = look.share_of_visits(&records);
    let all = look.phases.len();
    // where nobody gave a number there is no figure to doubt
    let counted = look.map.transitions().values().any(|transition| transition.share.is_some())
        || look.touchpoints().any(|at| at.active_minutes.or(at.waiting_minutes).is_some())
        || look.map.pains().values().any(|pain| pain.frequency.is_some());
    (all > 0 && share >= 0.5 && counted).then(|| {
        Finding::new("mostly-assumed", Severity::Warning)
            .share("share", share)
            .count("all", all)
            .naming(look, records)
            .weighing(share)
    })
}

/// A mood is something customers tell; on an assumption it is a guess about them.
fn moods_assumed(look: &Look<'_>) -> Option<Finding> {
    let felt = look.touchpoints_where(|touchpoint| look.mood(touchpoint.id).is_some());
    let assumed = |id: &&Id| look.evidence(**id) == Some(EvidenceLevel::Assumed);
    let records: Vec<Id> = felt.iter().filter(assumed).copied().collect();
    (records.len() * 3 >= felt.len().max(1)).then(|| {
        Finding::new("moods-assumed", Severity::Notice).count("all", felt.len()).naming(look, records)
    })
}

fn disputed_evidence(look: &Look<'_>) -> Option<Finding> {
    let doubtful = |id: &Id| {
        look.map.evidence().get(id).is_some_and(|evidence| evidence.status == EvidenceStatus::Disputed)
    };
    let cited = look.touchpoints().flat_map(|touchpoint| &touchpoint.evidences);
    let cited = cited.chain(look.map.pains().values().flat_map(|pain| &pain.evidences));
    let cited = cited.chain(look.map.remedies().values().flat_map(|remedy| &remedy.evidences));
    let mut records: Vec<Id> = Vec::new();
    for &id in cited.filter(|id| doubtful(id)) {
        if !records.contains(&id) {
            records.push(id);
        }
    }
    (!records.is_empty()).then(|| Finding::new("disputed-evidence", Severity::Warning).naming(look, records))
}
