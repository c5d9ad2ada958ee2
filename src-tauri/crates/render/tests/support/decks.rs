//! Decks made by hand.

use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use wayfold_render::*;
use wayfold_scene::{Color, Dash, Picture};

fn tone(r: u8, g: u8, b: u8) -> DeckTone {
    DeckTone {
        ink: Color::rgb(r / 2, g / 2, b / 2),
        line: Color::rgb(r, g, b),
        fill: Color::rgb(240, 240, 250),
    }
}

fn icon(label: &str) -> DeckIcon {
    DeckIcon { label: label.into(), path: super::PHONE.into() }
}

/// What the deck of some touchpoints tells; every text is `told` of what it would be.
pub fn deck(touchpoints: usize, size: DeckSize, told: fn(&str) -> String) -> Deck {
    let stages = touchpoints.div_ceil(15).max(1);
    let logo = Picture {
        mime: "image/svg+xml".into(),
        data: br##"<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20"><rect width="80" height="20" fill="#069"/></svg>"##.as_slice().into(),
    };
    Deck {
        size,
        language: "de".into(),
        created: DateTime::<Utc>::from_timestamp(1_795_000_000, 0).expect("a time"),
        title: told("Ein falscher Klick"),
        description: told("Ein falsches Paket auf dem Kundenkonto."),
        standing: told("Ist-Zustand · Entwurf"),
        facts: vec![(told("Ziel"), told("Ein Anschluss, der läuft")), (told("Auslöser"), told("Umzug"))],
        look: DeckLook {
            font: String::new(),
            accent: tone(91, 80, 224),
            ink: Color::rgb(23, 28, 40),
            phases: [tone(60, 120, 200), tone(197, 138, 26), tone(53, 146, 95)],
            pain: tone(217, 72, 59),
            watch: tone(201, 138, 22),
            good: tone(47, 148, 97),
            quiet: tone(140, 150, 170),
            logo: Some(logo),
        },
        stages: (0..stages).map(|at| stage(at, stages, touchpoints, told)).collect(),
        lanes: ["Denken", "Schmerzpunkte", "Maßnahmen", "Zitate"]
            .map(|name| DeckLane { title: told(name), icon: icon("") })
            .to_vec(),
        curves: vec![
            DeckCurve { name: told("Anna"), color: Color::rgb(79, 70, 229), dash: Dash::Solid },
            DeckCurve { name: told("Martin"), color: Color::rgb(194, 65, 12), dash: Dash::Dashed },
        ],
        arrows: (1..touchpoints).flat_map(|at| arrows(at, told)).collect(),
        insights: Some(insights(told)),
        remedies: (0..6).map(|at| remedy(at, told)).collect(),
        pictures: BTreeMap::new(),
        words: words(told),
    }
}

fn stage(at: usize, of: usize, touchpoints: usize, told: fn(&str) -> String) -> DeckStage {
    let (from, to) = (touchpoints * at / of, touchpoints * (at + 1) / of);
    DeckStage {
        title: told("Anschließen"),
        goal: told("Am zugesagten Tag online sein"),
        phase: at * 3 / of,
        phase_name: told("Vor dem Kauf"),
        pains: told("2 Schmerzpunkte"),
        notes: vec![told("Hier beginnt es.")],
        touchpoints: (from..to).map(|at| touchpoint(at, told)).collect(),
    }
}

fn touchpoint(at: usize, told: fn(&str) -> String) -> DeckTouchpoint {
    let titles = ["Sucht einen Anbieter", "Erhält ein Vertragsverlängerungsangebot", "Ruft an und wartet"];
    let entry = |text: &str, look| DeckEntry { text: told(text), facts: told("Anna"), look, picture: None };
    let some = |every: usize, entry: DeckEntry| if at.is_multiple_of(every) { vec![entry] } else { vec![] };
    DeckTouchpoint {
        title: told(titles[at % titles.len()]),
        icon: Some(icon("Telefon")),
        facts: told("Telefon · Kundenservice · 40 Min."),
        moment: if at % 7 == 3 { told("Moment der Wahrheit") } else { String::new() },
        moods: vec![
            Some((at * 3 % 5) as f32 - 2.0),
            (!at.is_multiple_of(4)).then_some((at * 2 % 5) as f32 - 2.0),
        ],
        cells: vec![
            vec![entry("Was kostet es, wenn der Aktionspreis endet?", DeckEntryLook::Plain)],
            some(3, entry("Über 20 Minuten in der Warteschleife", DeckEntryLook::Pain(1 + (at % 5) as u8))),
            some(3, entry("Rückruf statt Warteschleife", DeckEntryLook::Remedy)),
            some(4, entry("Drei Tabs, drei Preise.", DeckEntryLook::Quote)),
        ],
        notes: vec![told("Mehr dazu.")],
    }
}

fn arrows(at: usize, told: fn(&str) -> String) -> Vec<DeckArrow> {
    let arrow = |from, to| DeckArrow {
        from,
        to,
        label: told("86 %"),
        color: Color::rgb(90, 100, 120),
        dash: Dash::Solid,
        alt: told("Von hier nach dort"),
    };
    let back = (at % 6 == 5).then(|| arrow(at, at - 2));
    std::iter::once(arrow(at - 1, at)).chain(back).collect()
}

fn insights(told: fn(&str) -> String) -> DeckInsights {
    let figure =
        |value: &str, mood| DeckFigure { value: told(value), name: told("erreichen das Ziel"), mood };
    let dot = |effort, impact| DeckDot { title: told("Rückruf"), effort, impact };
    DeckInsights {
        figures: vec![
            figure("38,7 %", DeckMood::Good),
            figure("1.398.230 €", DeckMood::Pain),
            figure("3 Std.", DeckMood::Quiet),
        ],
        findings: [DeckMood::Pain, DeckMood::Watch, DeckMood::Quiet]
            .map(|mood| DeckFinding {
                mood,
                sentence: told("Am meisten gehen am Telefon."),
                reason: told("0,7 × 0,3"),
            })
            .to_vec(),
        pains: DeckBars {
            measure: told("Gefährdeter Umsatz"),
            format: "#,##0\\ \"€\"".into(),
            conclusion: told("Die Warteschleife gefährdet am meisten."),
            note: told("Nicht addieren."),
            bars: vec![(told("Warteschleife"), 356_132.0), (told("Falsches Paket"), 190_963.0)],
            written: vec![told("356.132 €"), told("190.963 €")],
        },
        judged: vec![dot(2.0, 5.0), dot(2.0, 5.0), dot(4.0, 3.0)],
    }
}

fn remedy(at: usize, told: fn(&str) -> String) -> DeckRemedy {
    DeckRemedy {
        title: told("Rückruf statt Warteschleife"),
        against: told("Über 20 Minuten in der Warteschleife"),
        owner: told("Sven Adler"),
        due: told("15.01.2027"),
        status: told("In Arbeit"),
        mood: if at == 0 { DeckMood::Good } else { DeckMood::Watch },
    }
}

fn words(told: fn(&str) -> String) -> DeckWords {
    DeckWords {
        scope: told("Worum es geht"),
        overview: told("Auf einen Blick"),
        touchpoints: told("Kontaktpunkte"),
        emotions: told("Emotionen"),
        pains: told("Schmerzpunkte"),
        icons: ["", "", ""].map(icon),
        faces: ["+2", "neutral", "−2"].map(icon),
        star: icon("Moment der Wahrheit"),
        more: told("und % weitere"),
        extremes: ["Tiefpunkt", "Höhepunkt"].map(told),
        headline: told("In Zahlen"),
        findings: told("Was auffällt"),
        ranking: told("Wo es schmerzt"),
        judged: told("Was zuerst zu tun ist"),
        axes: ["Aufwand", "Wirkung"].map(told),
        quadrants: ["Schnelle Erfolge", "Große Würfe", "Kleine Schritte", "Später"].map(told),
        remedies: told("Wer, bis wann"),
        columns: ["Maßnahme", "Gegen", "Verantwortlich", "Bis wann", "Stand"].map(told),
        curve: told("Emotionskurve"),
    }
}
