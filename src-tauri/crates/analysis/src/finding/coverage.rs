//! What the map leaves out.

use std::collections::HashSet;

use wayfold_model::{Id, Lifecycle, Outcome, Phase, Touchpoint};

use super::{Finding, Look, Severity};
use crate::report::{PHASES, PhaseFigures};

pub(super) fn find(look: &Look<'_>, found: &mut Vec<Finding>) {
    if look.touchpoints().next().is_none() {
        return;
    }
    found.extend(post_sale_thin(look));
    found.extend(off_target_mix(look));
    found.extend(sale_without_onboarding(look));
    found.extend(lifecycle_gaps(look));
    found.extend(no_listening_post(look));
    found.extend(no_persona(look));
    found.extend(persona_unfelt(look));
    channel_unliked(look, found);
    found.extend(channel_missing(look));
}

/// Lifecycle steps that come after the sale.
const AFTER_SALE: [Lifecycle; 6] = [
    Lifecycle::Onboarding,
    Lifecycle::Use,
    Lifecycle::Support,
    Lifecycle::Renewal,
    Lifecycle::Advocacy,
    Lifecycle::Goodbye,
];

/// Whether somebody said which stages are which; until then all of them count as before the purchase.
fn phased(look: &Look<'_>) -> bool {
    let stages = look.map.stages().values();
    stages.into_iter().any(|stage| stage.phase != Phase::PreSale || stage.lifecycle.is_some())
}

fn post_sale_thin(look: &Look<'_>) -> Option<Finding> {
    let post = look.report.coverage.phases.post_sale;
    let share = post.share?;
    let meant = AFTER_SALE.iter().all(|step| look.map.card().out_of_scope.contains(step));
    let told = look.map.card().target_mix.is_some() || meant;
    (share < 0.25 && !told && phased(look) && look.phases.len() >= 5).then(|| {
        Finding::new("post-sale-thin", Severity::Warning)
            .share("share", share)
            .count("post", post.touchpoints as usize)
            .count("all", look.phases.len())
            .at(of_phase(look, Phase::PostSale))
            .weighing(1.0 - 4.0 * share)
    })
}

fn of_phase(look: &Look<'_>, phase: Phase) -> Vec<Id> {
    look.touchpoints_where(|touchpoint| {
        look.stage_of(touchpoint.id).is_some_and(|stage| stage.phase == phase)
    })
}

fn off_target_mix(look: &Look<'_>) -> Option<Finding> {
    let mix = &look.report.coverage.phases;
    let target = look.map.card().target_mix.as_ref()?;
    let fit = mix.target_fit?;
    let all = target.pre_sale + target.sale + target.post_sale;
    let aims = [(mix.pre_sale, target.pre_sale), (mix.sale, target.sale), (mix.post_sale, target.post_sale)];
    let lacks = |(figures, aim): &(PhaseFigures, f64)| aim / all - figures.share.unwrap_or(0.0);
    let (phase, (figures, aim)) = PHASES
        .iter()
        .zip(aims)
        .reduce(|worst, next| if lacks(&next.1) > lacks(&worst.1) { next } else { worst })?;
    (fit < 0.85).then(|| {
        Finding::new("off-target-mix", Severity::Warning)
            .keys("phase", vec![format!("scene-phase-{}", phase.name())])
            .share("share", figures.share.unwrap_or(0.0))
            .share("target", aim / all)
            .share("fit", fit)
            .count("touchpoints", figures.touchpoints as usize)
            .count("all", look.phases.len())
            .at(of_phase(look, *phase))
            .weighing(1.0 - fit)
    })
}

fn sale_without_onboarding(look: &Look<'_>) -> Option<Finding> {
    let stages = look.map.stages_in_order();
    let sold = stages.iter().any(|stage| stage.phase == Phase::Sale);
    let welcomed = stages.iter().any(|stage| stage.lifecycle == Some(Lifecycle::Onboarding));
    let meant = look.map.card().out_of_scope.contains(&Lifecycle::Onboarding);
    // a map that names no steps at all is told about its lifecycle, not about this one step
    let named = stages.iter().any(|stage| stage.lifecycle.is_some());
    (sold && !welcomed && !meant && named).then(|| {
        let sale = stages.iter().filter(|stage| stage.phase == Phase::Sale).map(|stage| stage.id);
        Finding::new("sale-without-onboarding", Severity::Warning).at(sale)
    })
}

/// Steps a map of a whole relationship may leave out; one that leaves out more is about a part of it.
const FORGOTTEN: usize = 3;

/// Customers who leave somewhere on the map say goodbye there, whatever the stage is called.
fn lifecycle_gaps(look: &Look<'_>) -> Option<Finding> {
    let coverage = &look.report.coverage;
    let leaves =
        look.touchpoints().any(|touchpoint| !matches!(touchpoint.outcome, Outcome::None | Outcome::Success));
    let missing = coverage.lifecycle_missing.iter().filter(|step| !(leaves && **step == Lifecycle::Goodbye));
    let missing: Vec<&Lifecycle> = missing.collect();
    let whole = coverage.lifecycle.len() > FORGOTTEN && missing.len() <= FORGOTTEN;
    (whole && !missing.is_empty()).then(|| {
        let keys = missing.iter().map(|step| format!("finding-lifecycle-{}", step.name())).collect();
        Finding::new("lifecycle-gaps", Severity::Notice)
            .count("count", missing.len())
            .keys("steps", keys)
            .weighing(missing.len() as f64 / 9.0)
    })
}

fn no_listening_post(look: &Look<'_>) -> Option<Finding> {
    let listens = |phase: Phase| {
        let mut within = look.touchpoints().zip(&look.phases).filter(|(_, of)| **of == phase);
        within.any(|(touchpoint, _)| touchpoint.listening_post)
    };
    let deaf: Vec<&Phase> =
        PHASES.iter().filter(|phase| look.phases.contains(phase) && !listens(**phase)).collect();
    (!deaf.is_empty() && look.phases.len() >= 5 && phased(look)).then(|| {
        let keys = deaf.iter().map(|phase| format!("finding-phase-{}", phase.name())).collect();
        Finding::new("no-listening-post", Severity::Notice)
            .count("count", deaf.len())
            .keys("phases", keys)
            .weighing(deaf.len() as f64 / 3.0)
    })
}

fn no_persona(look: &Look<'_>) -> Option<Finding> {
    look.map.card().personas.is_empty().then(|| Finding::new("no-persona", Severity::Notice))
}

fn persona_unfelt(look: &Look<'_>) -> Option<Finding> {
    let felt: HashSet<Id> =
        look.touchpoints().flat_map(|touchpoint| touchpoint.emotions.keys().copied()).collect();
    let personas = look.map.card().personas.iter().copied();
    let records: Vec<Id> = personas.filter(|persona| !felt.contains(persona)).collect();
    (!records.is_empty()).then(|| Finding::new("persona-unfelt", Severity::Notice).naming(look, records))
}

/// Told only where a persona meets none of the channels it prefers: few people eat by email.
fn channel_unliked(look: &Look<'_>, found: &mut Vec<Finding>) {
    for persona in look.map.card().personas.iter().filter_map(|id| look.map.personas().get(id)) {
        let meets = |touchpoint: &&wayfold_model::Touchpoint| {
            touchpoint.channel.is_some()
                && (touchpoint.personas.is_empty() || touchpoint.personas.contains(&persona.id))
        };
        let met: Vec<_> = look.touchpoints().filter(meets).collect();
        let mut channels = met.iter().filter_map(|touchpoint| touchpoint.channel);
        let liked = channels.any(|channel| persona.channels.contains(&channel));
        if !persona.channels.is_empty() && met.len() >= 3 && !liked {
            let finding = Finding::new("channel-unliked", Severity::Warning)
                .at([persona.id])
                .name(look, "persona", persona.id)
                .naming(look, persona.channels.clone())
                .count("met", met.len())
                .weighing(persona.share.unwrap_or(0.2));
            found.push(finding);
        }
    }
}

fn channel_missing(look: &Look<'_>) -> Option<Finding> {
    // an ending is a result: it needs none
    let lacks = |touchpoint: &Touchpoint| touchpoint.channel.is_none() && touchpoint.outcome == Outcome::None;
    let records = look.touchpoints_where(lacks);
    let told = look.in_depth() || look.touchpoints().any(|touchpoint| touchpoint.channel.is_some());
    (!records.is_empty() && told).then(|| {
        let weight = records.len() as f64 / look.phases.len() as f64;
        Finding::new("channel-missing", Severity::Notice).naming(look, records).weighing(weight)
    })
}
