//! What the one-file page tells beside the drawing: the journey stage by stage, and what the analysis says.

use crate::analysis::{self, analyze};
use crate::words::Words;
use chrono::NaiveDate;
use wayfold_layout::figures;
use wayfold_model::{Id, Kind, Kpi, Lane, Map, Note, Remedy, Touchpoint, in_order};
use wayfold_render::{Page, PageFinding, PageStage, PageText, PageTouchpoint, PageWords};

/// Findings on the page.
const FINDINGS: usize = 20;

/// The page of a map, with findings as of a day if there is one.
pub fn page(map: &Map, words: &Words, today: Option<NaiveDate>) -> Page {
    let card = map.card();
    let mut facts = Vec::new();
    for (key, text) in [
        ("scene-actor", &card.actor),
        ("scene-scenario", &card.scenario),
        ("scene-goal", &card.goal),
        ("scene-trigger", &card.trigger),
        ("scene-owner", &card.owner),
    ] {
        if !text.trim().is_empty() {
            facts.push((words.plain(key), text.clone()));
        }
    }
    let title =
        if card.title.trim().is_empty() { words.plain("scene-untitled-map") } else { card.title.clone() };
    let stages = map.stages_in_order().into_iter().enumerate();
    Page {
        title,
        description: card.description.clone(),
        language: words.language().to_owned(),
        facts,
        stages: stages.map(|(index, stage)| told(map, words, index, stage)).collect(),
        findings: today.map(|today| findings(map, words, today)).unwrap_or_default(),
        words: around(words),
    }
}

fn told(map: &Map, words: &Words, index: usize, stage: &wayfold_model::Stage) -> PageStage {
    PageStage {
        record: stage.id.0,
        title: format!("{}. {}", index + 1, named(&stage.title, words)),
        phase: words.plain(&format!("scene-phase-{}", stage.phase.name())),
        goal: stage.goal.clone(),
        touchpoints: map.touchpoints_of(stage.id).into_iter().map(|it| touchpoint(map, words, it)).collect(),
    }
}

/// A title, or what stands for one.
pub(crate) fn named(title: &str, words: &Words) -> String {
    if title.trim().is_empty() { words.plain("scene-untitled") } else { title.to_owned() }
}

type Texts = Vec<PageText>;

fn touchpoint(map: &Map, words: &Words, it: &Touchpoint) -> PageTouchpoint {
    let mut parts: Vec<(String, Texts)> = Vec::new();
    let mut put = |label: String, texts: Texts| {
        if !texts.is_empty() {
            parts.push((label, texts));
        }
    };
    let language = words.language();
    let plain = |text: String| vec![(None, text)];
    if let Some(channel) = it.channel.and_then(|id| map.channels().get(&id)) {
        put(words.plain("kind-channel"), plain(channel.name.clone()));
    }
    if let Some(team) = it.team.and_then(|id| map.teams().get(&id)) {
        put(words.plain("kind-team"), plain(team.name.clone()));
    }
    for (key, minutes) in [("scene-active", it.active_minutes), ("scene-waiting", it.waiting_minutes)] {
        if let Some(minutes) = minutes {
            put(words.plain(key), plain(figures::duration(minutes, language)));
        }
    }
    put(words.plain("scene-lane-emotion"), moods(map, words, it));
    for lane in map.lanes_in_order() {
        put(lane_title(lane, words), notes(map, lane, it.id));
    }
    put(
        words.plain("scene-lane-pains"),
        map.pains_at(it.id)
            .into_iter()
            .map(|pain| {
                (Some(pain.id.0), with_detail(&format!("{} ({}/5)", pain.title, pain.severity), &pain.detail))
            })
            .collect(),
    );
    let remedies =
        in_order(map.referring(it.id, Kind::Remedy).filter_map(|id| map.remedies().get(&id))).into_iter();
    put(
        words.plain("scene-lane-remedies"),
        remedies.map(|it| (Some(it.id.0), remedy(map, words, it))).collect(),
    );
    let kpis = map.kpis_at(it.id).into_iter();
    put(words.plain("scene-lane-kpis"), kpis.map(|it| (Some(it.id.0), kpi(words, it))).collect());
    put(words.plain("page-leads-to"), ways(map, words, it.id));
    PageTouchpoint { record: it.id.0, title: named(&it.title, words), detail: it.detail.clone(), parts }
}

fn with_detail(title: &str, detail: &str) -> String {
    if detail.trim().is_empty() { title.to_owned() } else { format!("{title}: {detail}") }
}

/// What is done, how far it is, by whom and until when.
fn remedy(map: &Map, words: &Words, it: &Remedy) -> String {
    let status = words.plain(&format!("scene-remedy-{}", it.status.name()));
    let due = it.due.map(|due| figures::date(due, words.language()));
    let facts = [Some(status), Some(in_charge(map, it)), due].into_iter().flatten();
    let facts: Vec<String> = facts.filter(|fact| !fact.is_empty()).collect();
    with_detail(&format!("{} ({})", it.title, facts.join(", ")), &it.detail)
}

/// Who answers for a remedy: a person, else a team.
pub(crate) fn in_charge(map: &Map, remedy: &Remedy) -> String {
    let team = remedy.team.and_then(|id| map.teams().get(&id)).map(|team| team.name.clone());
    if remedy.owner.trim().is_empty() { team.unwrap_or_default() } else { remedy.owner.clone() }
}

/// What is measured, where it is and where it should be.
fn kpi(words: &Words, it: &Kpi) -> String {
    let written = |value: f64| figures::with_unit(value, &it.unit, words.language());
    let target = it.target.map(|target| words.message("scene-target", &[("value", written(target))]).text);
    let figures: Vec<String> = it.value.map(written).into_iter().chain(target).collect();
    with_detail(&it.title, &figures.join(", "))
}

fn moods(map: &Map, words: &Words, it: &Touchpoint) -> Texts {
    let language = words.language();
    let general = it.emotion.map(|mood| (None, figures::emotion(mood, language)));
    let own = map.card().personas.iter().filter_map(|persona| {
        let mood = it.emotions.get(persona)?;
        let name = &map.personas().get(persona)?.name;
        Some((None, format!("{name}: {}", figures::emotion(*mood, language))))
    });
    general.into_iter().chain(own).collect()
}

/// The title of a lane, or the usual one of its kind.
pub(crate) fn lane_title(lane: &Lane, words: &Words) -> String {
    if lane.title.trim().is_empty() {
        words.plain(&format!("scene-lane-{}", lane.kind.name()))
    } else {
        lane.title.clone()
    }
}

fn notes(map: &Map, lane: &Lane, touchpoint: Id) -> Texts {
    let found = map.notes_at(lane.id, touchpoint).into_iter().filter(|note| !note.text.trim().is_empty());
    let said = |note: &Note| {
        let persona = note.persona.and_then(|id| map.personas().get(&id));
        // as on the map
        persona.map_or(note.text.clone(), |persona| format!("{} – {}", note.text, persona.name))
    };
    found.map(|note| (Some(note.id.0), said(note))).collect()
}

fn ways(map: &Map, words: &Words, from: Id) -> Texts {
    let arrows = map.referring(from, Kind::Transition).filter_map(|id| map.transitions().get(&id));
    arrows
        .filter(|arrow| arrow.from == from)
        .filter_map(|arrow| {
            let to = named(&map.touchpoints().get(&arrow.to)?.title, words);
            let share = arrow.share.map(|share| format!(" ({})", figures::percent(share, words.language())));
            Some((Some(arrow.id.0), format!("{to}{}", share.unwrap_or_default())))
        })
        .collect()
}

fn findings(map: &Map, words: &Words, today: NaiveDate) -> Vec<PageFinding> {
    let report = analyze(map, &analysis::settings(today));
    analysis::views(&report.findings, map, words)
        .into_iter()
        .filter(|finding| finding.dismissed.is_none())
        .take(FINDINGS)
        .map(|finding| PageFinding {
            kind: words.plain(&format!("finding-severity-{:?}", finding.severity).to_lowercase()),
            severity: format!("{:?}", finding.severity).to_lowercase(),
            sentence: finding.sentence,
            reason: finding.reason,
            records: finding.records.into_iter().map(|id| id.0).collect(),
        })
        .collect()
}

fn around(words: &Words) -> PageWords {
    PageWords {
        map: words.plain("page-map"),
        story: words.plain("page-story"),
        findings: words.plain("page-findings"),
        search: words.plain("page-search"),
        found: words.plain("page-found"),
        larger: words.plain("page-larger"),
        smaller: words.plain("page-smaller"),
        fit: words.plain("page-fit"),
        before: words.plain("page-before"),
        next: words.plain("page-next"),
        close: words.plain("page-close"),
        show: words.plain("page-show"),
        made_with: words.plain("page-made-with"),
    }
}
