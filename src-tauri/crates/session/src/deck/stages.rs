//! Stages, touchpoints, lanes, curves and arrows, as slides show them.

use super::icon;
use crate::page;
use crate::words::Words;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;
use wayfold_layout::figures;
use wayfold_layout::icons::{self, GENERAL};
use wayfold_layout::theme::{PERSONA_DASHES, Theme};
use wayfold_model::{
    Id, Kind, Lane, LaneKind, Map, Moment, Note, Outcome, Remedy, Stage, Touchpoint, TransitionKind, in_order,
};
use wayfold_render::{
    DeckArrow, DeckCurve, DeckEntry, DeckEntryLook, DeckLane, DeckStage, DeckTouchpoint, PageStage,
    PageTouchpoint,
};
use wayfold_scene::Dash;

/// Between facts; no line begins with it.
const APART: &str = "\u{a0}· ";

/// Whose curves there are: customers in general, or a persona.
pub(super) type Whose = Option<Id>;

/// The curves of a map, and whose they are; none where no lane shows emotions.
pub(super) fn curves(map: &Map, theme: &Theme, words: &Words) -> (Vec<DeckCurve>, Vec<Whose>) {
    let shown = map.lanes_in_order().iter().any(|lane| lane.kind == LaneKind::Emotion && !lane.hidden);
    if !shown {
        return (Vec::new(), Vec::new());
    }
    let felt = |whose: &Whose| map.touchpoints().values().any(|it| mood(it, *whose).is_some());
    let personas = map.card().personas.iter().filter(|id| map.personas().contains_key(id)).copied();
    let whose: Vec<Whose> = std::iter::once(None).chain(personas.map(Some)).filter(felt).collect();
    let alone = whose.len() == 1;
    let curve = |(rank, whose): (usize, &Whose)| match whose.and_then(|id| map.personas().get(&id)) {
        Some(persona) => {
            let color = persona.color.map_or(rank, usize::from) % PERSONA_DASHES.len();
            DeckCurve {
                name: persona.name.clone(),
                color: theme.personas[color],
                dash: PERSONA_DASHES[color],
            }
        }
        None => DeckCurve {
            name: words.plain("scene-everybody"),
            color: if alone { theme.accent.line } else { theme.secondary },
            dash: Dash::Solid,
        },
    };
    let general = usize::from(whose.first() == Some(&None));
    let curves =
        whose.iter().enumerate().map(|(at, whose)| curve((at.saturating_sub(general), whose))).collect();
    (curves, whose)
}

fn mood(it: &Touchpoint, whose: Whose) -> Option<f64> {
    match whose {
        None => it.emotion,
        Some(persona) => it.emotions.get(&persona).copied(),
    }
}

/// Lanes beside touchpoints and emotions, and their records.
pub(super) fn lanes<'m>(map: &'m Map, words: &Words) -> (Vec<DeckLane>, Vec<&'m Lane>) {
    let kinds: Vec<&Lane> = map
        .lanes_in_order()
        .into_iter()
        .map(AsRef::as_ref)
        .filter(|lane| !lane.hidden)
        // a card names its channel
        .filter(|lane| !matches!(lane.kind, LaneKind::Flow | LaneKind::Emotion | LaneKind::Channels))
        .collect();
    let lane = |lane: &&Lane| DeckLane {
        title: page::lane_title(lane, words),
        icon: icon(icons::of_lane(lane.kind), String::new()),
    };
    (kinds.iter().map(lane).collect(), kinds)
}

/// Stages with their touchpoints.
pub(super) fn stages(map: &Map, words: &Words, moods: &[Whose], lanes: &[&Lane]) -> Vec<DeckStage> {
    let told = page::page(map, words, None).stages;
    map.stages_in_order()
        .into_iter()
        .zip(&told)
        .map(|(stage, told)| {
            let mut seen = HashSet::new();
            let touchpoints = map.touchpoints_of(stage.id);
            DeckStage {
                title: page::named(&stage.title, words),
                goal: stage.goal.clone(),
                phase: stage.phase as usize,
                phase_name: words.plain(&format!("scene-phase-{}", stage.phase.name())),
                pains: pains(map, words, stage),
                notes: opening(told, stage),
                touchpoints: touchpoints
                    .into_iter()
                    .zip(&told.touchpoints)
                    .map(|(it, told)| {
                        let cells = lanes.iter().map(|lane| cell(map, words, (lane, it), &mut seen));
                        DeckTouchpoint {
                            cells: cells.collect(),
                            moods: moods
                                .iter()
                                .map(|whose| mood(it, *whose).map(|mood| mood as f32))
                                .collect(),
                            ..touchpoint(map, words, it, told)
                        }
                    })
                    .collect(),
            }
        })
        .collect()
}

/// What is said of a stage before its touchpoints.
fn opening(told: &PageStage, stage: &Stage) -> Vec<String> {
    [told.goal.as_str(), stage.detail.as_str()]
        .into_iter()
        .filter(|text| !text.trim().is_empty())
        .map(str::to_owned)
        .collect()
}

fn pains(map: &Map, words: &Words, stage: &Stage) -> String {
    let here = map.touchpoints_of(stage.id);
    let pains: BTreeSet<Id> = here.iter().flat_map(|it| map.referring(it.id, Kind::Pain)).collect();
    if pains.is_empty() {
        return String::new();
    }
    words.message("deck-pains", &[("count", pains.len().to_string())]).text
}

fn touchpoint(map: &Map, words: &Words, it: &Touchpoint, told: &PageTouchpoint) -> DeckTouchpoint {
    let channel = it.channel.and_then(|id| map.channels().get(&id));
    let team = it.team.and_then(|id| map.teams().get(&id));
    let minutes = it.active_minutes.unwrap_or(0.0) + it.waiting_minutes.unwrap_or(0.0);
    let facts = [
        channel.map(|channel| channel.name.clone()),
        team.map(|team| team.name.clone()),
        (minutes > 0.0).then(|| figures::duration(minutes, words.language())),
        (it.outcome != Outcome::None).then(|| words.plain(&format!("scene-outcome-{}", it.outcome.name()))),
    ];
    let facts: Vec<String> = facts.into_iter().flatten().filter(|fact| !fact.trim().is_empty()).collect();
    DeckTouchpoint {
        title: told.title.clone(),
        icon: channel.map(|channel| {
            let name = if channel.icon.is_empty() { GENERAL } else { &channel.icon };
            icon(name, channel.name.clone())
        }),
        facts: facts.join(APART),
        moment: match it.moment {
            Moment::Truth => words.plain("scene-moment-truth"),
            _ => String::new(),
        },
        moods: Vec::new(),
        cells: Vec::new(),
        notes: spoken(told),
    }
}

/// All that is known of a touchpoint, to be read out.
fn spoken(told: &PageTouchpoint) -> Vec<String> {
    let mut notes = vec![told.title.clone()];
    if !told.detail.trim().is_empty() {
        notes.push(told.detail.clone());
    }
    notes.extend(told.parts.iter().map(|(name, texts)| {
        let texts: Vec<&str> = texts.iter().map(|(_, text)| text.as_str()).collect();
        format!("{name}: {}", texts.join("; "))
    }));
    notes
}

/// What a lane holds at a touchpoint. Remedies and KPIs of several are told once a stage.
fn cell(
    map: &Map,
    words: &Words,
    (lane, it): (&Lane, &Touchpoint),
    seen: &mut HashSet<Id>,
) -> Vec<DeckEntry> {
    match lane.kind {
        LaneKind::Pains => {
            let entry = |pain: &&std::sync::Arc<wayfold_model::Pain>| DeckEntry {
                text: page::named(&pain.title, words),
                facts: pain
                    .frequency
                    .map(|share| figures::percent(share, words.language()))
                    .unwrap_or_default(),
                look: DeckEntryLook::Pain(pain.severity),
                picture: None,
            };
            map.pains_at(it.id).iter().map(entry).collect()
        }
        LaneKind::Remedies => {
            let mut remedies = map.remedies_at(it.id);
            remedies.retain(|remedy| seen.insert(remedy.id));
            remedies.iter().map(|remedy| remedied(words, remedy)).collect()
        }
        LaneKind::Kpis => {
            let own = map.referring(it.id, Kind::Kpi).chain(map.referring(it.stage, Kind::Kpi));
            let new = own.filter(|id| seen.insert(*id)).filter_map(|id| map.kpis().get(&id));
            in_order(new).iter().map(|kpi| measured(words, kpi)).collect()
        }
        LaneKind::Flow | LaneKind::Emotion | LaneKind::Channels => Vec::new(),
        LaneKind::Notes
        | LaneKind::Quotes
        | LaneKind::Images
        | LaneKind::Frontstage
        | LaneKind::Backstage
        | LaneKind::Support => {
            let here = map.notes_at(lane.id, it.id).into_iter();
            let entry = |note: &Arc<Note>| DeckEntry {
                text: note.text.clone(),
                facts: note
                    .persona
                    .and_then(|id| map.personas().get(&id))
                    .map(|p| p.name.clone())
                    .unwrap_or_default(),
                look: if lane.kind == LaneKind::Quotes { DeckEntryLook::Quote } else { DeckEntryLook::Plain },
                picture: note.image.map(|image| image.0),
            };
            here.filter(|note| !note.text.trim().is_empty() || note.image.is_some()).map(entry).collect()
        }
    }
}

fn remedied(words: &Words, remedy: &Remedy) -> DeckEntry {
    let due = remedy.due.map(|due| figures::date(due, words.language())).unwrap_or_default();
    let facts = [words.plain(&format!("scene-remedy-{}", remedy.status.name())), remedy.owner.clone(), due];
    let facts: Vec<String> = facts.into_iter().filter(|fact| !fact.trim().is_empty()).collect();
    DeckEntry {
        text: page::named(&remedy.title, words),
        facts: facts.join(APART),
        look: DeckEntryLook::Remedy,
        picture: None,
    }
}

fn measured(words: &Words, kpi: &wayfold_model::Kpi) -> DeckEntry {
    let said = |value: f64| figures::with_unit(value, &kpi.unit, words.language());
    let target = kpi.target.map(|target| words.message("scene-target", &[("value", said(target))]).text);
    let facts: Vec<String> = kpi.value.map(said).into_iter().chain(target).collect();
    DeckEntry {
        text: page::named(&kpi.title, words),
        facts: facts.join(APART),
        look: DeckEntryLook::Kpi,
        picture: None,
    }
}

/// Arrows between touchpoints, which are counted through all stages.
pub(super) fn arrows(map: &Map, words: &Words, theme: &Theme) -> Vec<DeckArrow> {
    let stages = map.stages_in_order();
    let all = stages.iter().flat_map(|stage| map.touchpoints_of(stage.id));
    let numbers: HashMap<Id, usize> = all.enumerate().map(|(at, it)| (it.id, at)).collect();
    let title =
        |id: Id| map.touchpoints().get(&id).map(|it| page::named(&it.title, words)).unwrap_or_default();
    let mut arrows: Vec<DeckArrow> = map
        .transitions()
        .values()
        .filter_map(|arrow| {
            let (color, dash) = match arrow.kind {
                TransitionKind::Main => (theme.arrows.main, Dash::Solid),
                TransitionKind::Alternative => (theme.arrows.alternative, Dash::Short),
                TransitionKind::Recovery => (theme.arrows.recovery, Dash::Dashed),
                TransitionKind::Loop => (theme.arrows.r#loop, Dash::Solid),
            };
            Some(DeckArrow {
                from: *numbers.get(&arrow.from)?,
                to: *numbers.get(&arrow.to)?,
                label: arrow.share.map(|share| figures::percent(share, words.language())).unwrap_or_default(),
                color,
                dash,
                alt: words
                    .message("deck-arrow", &[("from", title(arrow.from)), ("to", title(arrow.to))])
                    .text,
            })
        })
        .collect();
    arrows.sort_by_key(|arrow| (arrow.from, arrow.to));
    arrows
}
