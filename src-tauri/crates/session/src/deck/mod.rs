//! What slides tell of a map: the journey stage by stage, what the analysis says, what is done.
//!
//! Deliberately not here: how slides look, which is for `wayfold-render` to say.

mod insights;
mod remedies;
mod stages;

use crate::analysis::{self, analyze};
use crate::wire::SlideShape;
use crate::words::Words;
use chrono::{DateTime, Utc};
use wayfold_layout::figures;
use wayfold_layout::icons;
use wayfold_layout::theme::{BRAND, Theme, Tone};
use wayfold_model::{Brand, Map};
use wayfold_render::{Deck, DeckIcon, DeckLook, DeckSize, DeckTone, DeckWords};
use wayfold_scene::{Color, Picture};

/// The slides of a map, made at a time; with what the analysis says as of that day, or without. A template brings an
/// accent of its own.
pub fn deck(
    map: &Map,
    words: &Words,
    (size, told): (DeckSize, bool),
    created: DateTime<Utc>,
    accent: Option<Color>,
) -> Deck {
    let card = map.card();
    let today = created.date_naive();
    let theme = theme(map, accent);
    let report = told.then(|| analyze(map, &analysis::settings(today)));
    let (curves, moods) = stages::curves(map, &theme, words);
    let (lanes, kinds) = stages::lanes(map, words);
    Deck {
        size,
        language: words.language().to_owned(),
        created,
        title: if card.title.trim().is_empty() {
            words.plain("scene-untitled-map")
        } else {
            card.title.clone()
        },
        description: card.description.clone(),
        standing: standing(map, words, created),
        facts: facts(map, words),
        look: look(map, &theme),
        stages: stages::stages(map, words, &moods, &kinds),
        lanes,
        curves,
        arrows: stages::arrows(map, words, &theme),
        insights: report.as_ref().map(|report| insights::insights(map, words, report)),
        remedies: remedies::table(map, words),
        pictures: map
            .images()
            .values()
            .map(|image| (image.id.0, Picture { mime: image.mime.clone(), data: image.data.0.clone() }))
            .collect(),
        words: around(words),
    }
}

fn theme(map: &Map, accent: Option<Color>) -> Theme {
    // slides are white whatever the sheet is; the organisation's colour is the accent
    let own = accent.map(|accent| Brand { color: accent.hex(), ..Brand::default() });
    Theme::named(BRAND, own.as_ref().unwrap_or(&map.card().brand))
}

fn standing(map: &Map, words: &Words, created: DateTime<Utc>) -> String {
    let card = map.card();
    let date = figures::date(created.date_naive(), words.language());
    [
        words.plain(&format!("scene-state-{}", card.state.name())),
        words.plain(&format!("scene-status-{}", card.status.name())),
        words.message("deck-as-of", &[("date", date)]).text,
    ]
    .join(" · ")
}

/// What the scope card says, as far as it says anything.
fn facts(map: &Map, words: &Words) -> Vec<(String, String)> {
    let card = map.card();
    [
        ("scene-actor", &card.actor),
        ("scene-scenario", &card.scenario),
        ("scene-goal", &card.goal),
        ("scene-trigger", &card.trigger),
        ("scene-owner", &card.owner),
    ]
    .into_iter()
    .filter(|(_, text)| !text.trim().is_empty())
    .map(|(key, text)| (words.plain(key), text.clone()))
    .collect()
}

impl From<SlideShape> for DeckSize {
    fn from(shape: SlideShape) -> Self {
        match shape {
            SlideShape::Wide => Self::Wide,
            SlideShape::Standard => Self::Standard,
        }
    }
}

const fn tone(Tone { ink, line, fill }: Tone) -> DeckTone {
    DeckTone { ink, line, fill }
}

fn look(map: &Map, theme: &Theme) -> DeckLook {
    let logo = map.card().brand.logo.and_then(|id| map.images().get(&id));
    DeckLook {
        font: map.card().brand.font.clone(),
        accent: tone(theme.accent),
        ink: theme.ink,
        phases: [theme.phases.pre_sale, theme.phases.sale, theme.phases.post_sale].map(tone),
        pain: tone(theme.pain),
        watch: tone(theme.watch),
        good: tone(theme.good),
        quiet: DeckTone { ink: theme.secondary, line: theme.strong_line, fill: Color::rgb(0xf2, 0xf4, 0xf8) },
        logo: logo.map(|image| Picture { mime: image.mime.clone(), data: image.data.0.clone() }),
    }
}

fn icon(name: &str, label: String) -> DeckIcon {
    DeckIcon { label, path: icons::icon(name).path }
}

fn around(words: &Words) -> DeckWords {
    let plain = |key: &str| words.plain(key);
    let row = |name: &str| icon(name, String::new());
    DeckWords {
        scope: plain("deck-scope"),
        overview: plain("deck-overview"),
        touchpoints: plain("scene-lane-flow"),
        emotions: plain("scene-lane-emotion"),
        pains: plain("scene-lane-pains"),
        icons: [row("flow-arrow"), row("heartbeat"), row("warning")],
        faces: [
            icon("smiley", figures::emotion(2.0, words.language())),
            icon("smiley-meh", plain("scene-neutral")),
            icon("smiley-sad", figures::emotion(-2.0, words.language())),
        ],
        star: icon("star-fill", plain("scene-moment-truth")),
        more: plain("deck-more"),
        extremes: [plain("present-lowest"), plain("present-highest")],
        headline: plain("deck-headline"),
        findings: plain("page-findings"),
        ranking: plain("deck-ranking"),
        judged: plain("deck-judged"),
        axes: [plain("insights-effort"), plain("insights-impact")],
        quadrants: [
            plain("insights-quick-wins"),
            plain("insights-big-bets"),
            plain("deck-fill-ins"),
            plain("deck-later"),
        ],
        remedies: plain("deck-remedies"),
        columns: ["remedy", "against", "owner", "due", "status"]
            .map(|column| plain(&format!("deck-column-{column}"))),
        curve: plain("deck-curve"),
    }
}
