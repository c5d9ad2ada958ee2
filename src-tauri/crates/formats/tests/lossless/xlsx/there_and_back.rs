//! A map written as a workbook and read again is the same, pictures left out; edited, it is what the editor meant.

use super::{EXAMPLES, edited, example, open, parts, read, write};
use crate::generate::schema;
use crate::sample::library;
use serde_json::{Map as Fields, Value};
use std::collections::{BTreeMap, HashSet};
use wayfold_formats::table::{Cell, Language, Table};
use wayfold_formats::xlsx::{self, Options, Rows};
use wayfold_model::{Id, Kind, Map, Record};

/// The records of a map without pictures and what refers to them.
fn without_pictures(map: &Map) -> BTreeMap<Id, Record> {
    let pictures: HashSet<String> = map.images().keys().map(Id::to_string).collect();
    fn keep(value: &mut Value, gone: &HashSet<String>) -> bool {
        match value {
            Value::String(text) => !gone.contains(text),
            Value::Object(fields) => {
                fields.retain(|_, value| keep(value, gone));
                true
            }
            _ => true,
        }
    }
    let strip = |record: Record| {
        let mut value = record.to_value().unwrap();
        let id = record.id();
        if let Value::Object(fields) = &mut value {
            let fields: &mut Fields<String, Value> = fields;
            fields.retain(|_, value| keep(value, &pictures));
        }
        (id, Record::from_value(record.kind(), value).unwrap())
    };
    map.records().filter(|record| record.kind() != Kind::Image).map(strip).collect()
}

fn check(map: &Map, language: Language) {
    let (back, warnings) = read(&write(map, language));
    assert!(warnings.is_empty(), "{warnings:?}");
    let (before, mut after) = (without_pictures(map), without_pictures(&back));
    if !map.lanes().values().any(|lane| lane.kind == wayfold_model::LaneKind::Flow) {
        // every map has one
        after.retain(|id, record| record.kind() != Kind::Lane || before.contains_key(id));
    }
    for (id, record) in &before {
        assert_eq!(Some(record), after.get(id));
    }
    assert_eq!(before.len(), after.len());
    assert_eq!(map.id(), back.id());
}

#[test]
fn examples() {
    for name in EXAMPLES {
        check(&example(name), Language::English);
        check(&example(name), Language::German);
    }
}

/// Every field, up to the edges of its bounds, with every kind of character.
#[test]
fn any_map() {
    let schema = schema();
    for seed in 0..40 {
        for map in library(&schema, seed, 1, 12) {
            check(&map, if seed % 2 == 0 { Language::English } else { Language::German });
        }
    }
}

#[test]
fn the_same_map_gives_the_same_bytes() {
    let map = example("broadband.de");
    assert!(write(&map, Language::German) == write(&map, Language::German));
}

/// What a person sees.
#[test]
fn sheets_for_people() {
    let map = example("broadband.de");
    let findings = Table {
        rows: vec![
            vec![Cell::text("Regel"), Cell::text("Anteil")],
            vec![Cell::text("=1+1"), Cell::Number(0.5)],
        ],
    };
    let more = vec![Rows { name: "Befunde: [alle]?".into(), table: findings }];
    let file = xlsx::write(&map, &Options { language: Language::German, more, created: None }).unwrap();
    let book = open(&file);
    let names: Vec<&str> = book.sheets().collect();
    assert_eq!(
        names[..8],
        [
            "Steckbrief",
            "Kontaktpunkte",
            "Phasen",
            "Notizen",
            "Schmerzpunkte",
            "Maßnahmen",
            "Kennzahlen",
            "Übergänge"
        ]
    );
    assert_eq!(names.last(), Some(&"Befunde alle"));
    let table = book.table(1);
    let head: Vec<String> = table.rows[0].iter().map(Cell::words).collect();
    assert_eq!(head[..3], ["Phase", "Kontaktpunkt", "Spur"]);
    assert!(head.iter().any(|name| name.starts_with("Emotion: ")), "{head:?}");
    let emotion = head.iter().position(|name| name.starts_with("Emotion: ")).unwrap();
    assert!(table.rows.iter().any(|row| matches!(row.get(emotion), Some(Cell::Number(_)))));
    assert_eq!(table.rows.len(), map.touchpoints().len() + 1);
    assert_eq!(book.table(names.len() - 1).rows[1][0], Cell::text("=1+1"));
    // nothing in the file is a formula
    for (name, part) in parts(&file) {
        let text = String::from_utf8_lossy(&part);
        assert!(!text.contains("<f>") && !text.contains("<f "), "{name}");
        assert!(name != "xl/externalLinks" && !name.contains("vba"), "{name}");
    }
}

/// Replaces a shared text by another.
fn retext(file: &[u8], from: &str, to: &str) -> Vec<u8> {
    edited(file, |name, text| {
        if name != "xl/sharedStrings.xml" {
            return text;
        }
        assert!(text.contains(from), "{from}");
        text.replace(from, to)
    })
}

#[test]
fn what_a_person_changes_wins() {
    let map = example("broadband.en");
    let file = write(&map, Language::English);
    let first = map.touchpoints_in_order()[0].clone();
    let title = first.title.clone();
    // a new name in one cell: the record keeps its id, and what refers to it by the old name finds it all the same
    let (back, warnings) = read(&retext(&file, &format!(">{title}<"), ">Looks for a line<"));
    assert!(warnings.is_empty(), "{warnings:?}");
    assert_eq!(back.touchpoints()[&first.id].title, "Looks for a line");
    assert_eq!(back.transitions().len(), map.transitions().len());
    // another channel for all of one, which there was none of before
    let (back, _) = read(&retext(&file, ">Phone<", ">Carrier pigeon<"));
    assert!(back.channels().values().any(|channel| channel.name == "Carrier pigeon"));
    // a status in another language
    let (back, warnings) = read(&retext(&file, ">planned<", ">erledigt<"));
    assert!(warnings.is_empty(), "{warnings:?}");
    let done = |map: &Map| {
        map.remedies().values().filter(|remedy| remedy.status == wayfold_model::RemedyStatus::Done).count()
    };
    assert!(done(&back) > done(&map));
    // what nobody understands is told
    let (_, warnings) = read(&retext(&file, ">planned<", ">someday, perhaps<"));
    assert!(!warnings.is_empty() && warnings.iter().all(|w| w.sheet == "Remedies"), "{warnings:?}");
}

/// The first touchpoint's row, edited as text.
fn first_row(file: &[u8], edit: impl Fn(&str) -> String) -> Vec<u8> {
    edited(file, |name, text| {
        if name != "xl/worksheets/sheet2.xml" {
            return text;
        }
        let from = text.find("<row r=\"2\"").unwrap();
        let to = from + text[from..].find("</row>").unwrap() + "</row>".len();
        format!("{}{}{}", &text[..from], edit(&text[from..to]), &text[to..])
    })
}

/// A row somewhere else: its number is at the end of the names of its cells.
fn moved(row: &str, number: usize) -> String {
    let mut out = String::new();
    let mut rest = row;
    while let Some(at) = rest.find(" r=\"") {
        let (before, cell) = rest.split_at(at + 4);
        let (name, after) = cell.split_once('"').unwrap();
        let letters = name.trim_end_matches(|c: char| c.is_ascii_digit());
        out.push_str(&format!("{before}{letters}{number}\""));
        rest = after;
    }
    out + rest
}

#[test]
fn rows_come_and_go() {
    let map = example("broadband.en");
    let file = write(&map, Language::English);
    let count = map.touchpoints().len();
    let (back, _) = read(&first_row(&file, |_| String::new()));
    assert_eq!(back.touchpoints().len(), count - 1);
    // what hung on it alone went with it
    assert!(back.notes().len() < map.notes().len());
    assert!(back.transitions().len() < map.transitions().len());
    let (back, warnings) = read(&first_row(&file, |row| row.to_owned() + &moved(row, count + 2)));
    assert!(warnings.is_empty(), "{warnings:?}");
    assert_eq!(back.touchpoints().len(), count + 1);
    let first = map.touchpoints_in_order()[0];
    assert_eq!(back.touchpoints().values().filter(|t| t.title == first.title).count(), 2);
}

/// Sheets that were deleted take nothing with them that can be named.
#[test]
fn sheets_may_be_missing() {
    let map = example("broadband.en");
    let file = write(&map, Language::English);
    let only = edited(&file, |name, text| {
        if name != "xl/workbook.xml" {
            return text;
        }
        let (head, rest) = text.split_once("<sheets>").unwrap();
        let (sheets, tail) = rest.split_once("</sheets>").unwrap();
        let only: String =
            sheets.split_inclusive("/>").filter(|sheet| sheet.contains("\"Touchpoints\"")).collect();
        format!("{head}<sheets>{only}</sheets>{tail}")
    });
    let (back, _) = read(&only);
    assert_eq!(back.touchpoints().len(), map.touchpoints().len());
    let titles = |map: &Map| -> Vec<String> {
        map.stages_in_order().iter().map(|stage| stage.title.clone()).collect()
    };
    assert_eq!(titles(&back), titles(&map));
    assert_eq!(back.channels().len(), {
        let used: HashSet<_> = map.touchpoints().values().filter_map(|t| t.channel).collect();
        used.len()
    });
}
