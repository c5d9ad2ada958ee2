//! What is written is read back as it was, and the same map always gives the same bytes.

use super::schema;
use crate::generate;
use crate::sample::library;
use proptest::prelude::{ProptestConfig, any, prop_assert, prop_assert_eq, proptest};
use serde_json::Value;
use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;
use wayfold_formats::json::{Document, Shared, read, write};
use wayfold_model::{Id, Kind, Map, Record};

pub(crate) static SCHEMA: LazyLock<Value> = LazyLock::new(generate::schema);

fn written(maps: &[Map], shared: Shared) -> String {
    write(&maps.iter().collect::<Vec<_>>(), shared).unwrap()
}

fn back(text: &str) -> Document {
    read(text).unwrap_or_else(|problems| panic!("{problems}\n{text}"))
}

fn maps(document: &Document) -> Vec<Map> {
    (0..document.maps.len()).filter_map(|place| document.map(place)).collect()
}

/// Own records of a map by id.
fn own(map: &Map) -> BTreeMap<Id, Record> {
    map.records().filter(|record| !record.kind().is_shared()).map(|record| (record.id(), record)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_library_comes_back_whole(seed in any::<u64>(), count in 1..4_usize, size in 0..9_usize) {
        let before = library(&SCHEMA, seed, count, size);
        let text = written(&before, Shared::All);
        let after = maps(&back(&text));
        prop_assert_eq!(&before, &after);
        prop_assert_eq!(&text, &written(&after, Shared::All));
    }

    #[test]
    fn a_map_comes_back_with_what_it_refers_to(seed in any::<u64>(), size in 0..9_usize) {
        let before = library(&SCHEMA, seed, 1, size);
        let text = written(&before, Shared::Used);
        let document = back(&text);
        let after = maps(&document);
        prop_assert_eq!(own(&before[0]), own(&after[0]));
        for record in &document.shared {
            prop_assert_eq!(Some(record.clone()), before[0].record(record.id()));
            let mut referred = false;
            for other in document.maps[0].records.iter().chain(&document.shared) {
                other.references(&mut |_, id| referred |= id == record.id());
            }
            prop_assert!(referred);
        }
        prop_assert_eq!(&text, &written(&after, Shared::Used));
    }

    #[test]
    fn the_schema_takes_what_is_written(seed in any::<u64>(), size in 0..9_usize) {
        let value: Value = serde_json::from_str(&written(&library(&SCHEMA, seed, 2, size), Shared::All)).unwrap();
        schema::assert_valid(&value);
    }

    #[test]
    fn ids_in_words_lead_to_the_same_records(seed in any::<u64>(), size in 0..9_usize) {
        let before = library(&SCHEMA, seed, 1, size);
        let plain = back(&written(&before, Shared::All));
        let worded = back(&in_words(&written(&before, Shared::All)));
        let all = |document: &Document| -> Vec<Record> {
            document.maps.iter().flat_map(|map| &map.records).chain(&document.shared).cloned().collect()
        };
        let ids: HashMap<Id, Id> =
            all(&plain).iter().zip(all(&worded)).map(|(plain, worded)| (plain.id(), worded.id())).collect();
        let renamed: Vec<Record> = all(&plain).iter().map(|r| r.remap(&|id| ids[&id])).collect();
        prop_assert_eq!(renamed, all(&worded));
    }
}

/// The file with a word for each id; origins keep theirs.
fn in_words(text: &str) -> String {
    let mut words: HashMap<String, String> = HashMap::new();
    let lines = text.lines().map(|line| {
        if line.trim_start().starts_with("\"origin\"") {
            return line.to_owned();
        }
        let parts = line.split('"').map(|part| {
            let is_id = part.len() == 36 && part.parse::<Id>().is_ok();
            let next = format!("ß-{}", words.len());
            if is_id { words.entry(part.to_owned()).or_insert(next).clone() } else { part.to_owned() }
        });
        parts.collect::<Vec<_>>().join("\"")
    });
    lines.collect::<Vec<_>>().join("\r\n")
}

#[test]
fn a_file_reads_well() {
    let document = back(&generate::example().to_string());
    let text = written(&maps(&document), Shared::Used);
    let expected = include_str!("example.json");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/lossless/json/example.json"), &text)
            .unwrap();
    }
    assert!(text == expected, "UPDATE_GOLDEN=1 writes it anew:\n{text}");
}

#[test]
fn an_edit_changes_its_own_lines() {
    let before = maps(&back(&generate::example().to_string())).remove(0);
    let mut after = before.clone();
    let touchpoint = before.touchpoints_in_order()[0].id;
    let edit = wayfold_model::FieldEdit {
        id: touchpoint,
        fields: serde_json::json!({ "title": "Looks", "effort": 3 }).as_object().unwrap().clone(),
    };
    let command = wayfold_model::Command::Edit { edits: vec![edit] };
    after.absorb(&wayfold_model::apply(&before, &command, &mut || Id::NIL).unwrap()).unwrap();
    let (before, after) = (written(&[before], Shared::All), written(&[after], Shared::All));
    let new: Vec<&str> = after.lines().filter(|line| !before.lines().any(|old| old == *line)).collect();
    assert_eq!(new, ["          \"title\": \"Looks\",", "          \"effort\": 3,"]);
    assert_eq!(before.lines().count() + 1, after.lines().count());
}

#[test]
fn nothing_at_all_is_a_file_too() {
    let text = write(&[], Shared::All).unwrap();
    assert_eq!(back(&text), Document::default());
    assert!(Kind::ALL.iter().all(|kind| !text.contains(kind.name())));
}
