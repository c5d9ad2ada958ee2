//! A map written as a table and read again says the same, as far as a table holds it.

use crate::{EXAMPLES, example, read, shown};
use std::collections::BTreeMap;
use wayfold_formats::csv::{self, Dialect};
use wayfold_formats::markdown;
use wayfold_formats::table::{Language, Table, from_map};
use wayfold_model::{LaneKind, Map, Note};

fn check(map: &Map, table: &Table) {
    let (back, warnings) = read(table);
    assert!(warnings.is_empty(), "{warnings:?}");
    let facts = |map: &Map| -> Vec<BTreeMap<&str, String>> {
        let persona = |id| map.personas()[&id].name.clone();
        map.touchpoints_in_order()
            .iter()
            .map(|t| {
                let emotions: BTreeMap<String, f64> =
                    t.emotions.iter().map(|(id, e)| (persona(*id), *e)).collect();
                let pains: BTreeMap<&str, u8> = map
                    .pains()
                    .values()
                    .filter(|pain| pain.touchpoints.contains(&t.id))
                    .map(|pain| (pain.title.as_str(), pain.severity))
                    .collect();
                // who said it is written of quotes
                let who = |note: &Note| {
                    let quote = map.lanes()[&note.lane].kind == LaneKind::Quotes;
                    note.persona.filter(|_| quote).map(persona)
                };
                let mut notes: Vec<(&str, &str, Option<String>)> = map
                    .notes()
                    .values()
                    .filter(|note| note.touchpoint == t.id && !note.text.is_empty())
                    .map(|note| (map.lanes()[&note.lane].title.as_str(), note.text.as_str(), who(note)))
                    .collect();
                notes.sort_unstable();
                BTreeMap::from([
                    ("title", t.title.clone()),
                    ("detail", t.detail.clone()),
                    ("channel", t.channel.map(|id| map.channels()[&id].name.clone()).unwrap_or_default()),
                    ("team", t.team.map(|id| map.teams()[&id].name.clone()).unwrap_or_default()),
                    (
                        "numbers",
                        format!("{:?}", (t.emotion, t.active_minutes, t.waiting_minutes, t.cost, t.effort)),
                    ),
                    ("scores", format!("{:?}", (t.expectation, t.experience, t.importance, t.entry_share))),
                    ("choices", format!("{:?}", (t.moment, t.service, t.evidence, t.outcome, t.track))),
                    ("systems", t.systems.join("; ")),
                    ("emotions", format!("{emotions:?}")),
                    ("pains", format!("{pains:?}")),
                    ("notes", format!("{notes:?}")),
                ])
            })
            .collect()
    };
    for (before, after) in facts(map).into_iter().zip(facts(&back)) {
        assert_eq!(before, after);
    }
    let without_kinds = |map: &Map| {
        let mut text = shown(map);
        for kind in ["main", "alternative", "recovery", "loop"] {
            text = text.replace(&format!(" {kind}"), "");
        }
        text
    };
    assert_eq!(without_kinds(map), without_kinds(&back));
    let lanes = |map: &Map| -> Vec<(LaneKind, String)> {
        let lanes = map.lanes_in_order();
        lanes
            .iter()
            .filter(|lane| lane.kind.holds_notes())
            .map(|lane| (lane.kind, lane.title.clone()))
            .collect()
    };
    for lane in lanes(&back) {
        assert!(lanes(map).iter().any(|(_, title)| *title == lane.1), "{lane:?}");
    }
}

#[test]
fn as_a_table() {
    for name in EXAMPLES {
        let map = example(name);
        for language in [Language::English, Language::German] {
            check(&map, &from_map(&map, language));
            check(&map, &from_map(&map, language).transposed());
        }
    }
}

#[test]
fn as_a_spreadsheet() {
    for name in EXAMPLES {
        let map = example(name);
        for language in [Language::English, Language::German] {
            let text = csv::write(&from_map(&map, language), Dialect::of(language));
            check(&map, &csv::read(&text).unwrap());
        }
    }
}

#[test]
fn as_markdown() {
    for name in EXAMPLES {
        let map = example(name);
        for language in [Language::English, Language::German] {
            let text = markdown::write(&map, language);
            check(&map, &markdown::joined(&text).unwrap());
        }
    }
}

#[test]
fn numbers_among_words_have_the_sign_of_their_language() {
    let map = example("broadband.de");
    for (language, expected) in [
        (Language::English, ["92.1 % → 98.5 %", "(95.5 %)"]),
        (Language::German, ["92,1 % → 98,5 %", "(95,5 %)"]),
    ] {
        let texts =
            [csv::write(&from_map(&map, language), Dialect::of(language)), markdown::write(&map, language)];
        for (text, expected) in texts.iter().flat_map(|text| expected.map(|expected| (text, expected))) {
            assert!(text.contains(expected), "{language:?}: {expected}");
        }
    }
}
