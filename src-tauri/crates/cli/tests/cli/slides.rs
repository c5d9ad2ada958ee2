//! Slides of the five examples, in both languages and shapes, read by others: PowerPoint opens them without repair, and
//! their shapes, notes, tables and charts are found; in templates and whatever maps say, too. The readers come with `make setup`.

use super::Place;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

#[test]
fn others_read_the_slides_of_every_example() {
    let place = Place::new();
    let mut files = Vec::new();
    for example in ["b2b-software", "broadband", "online-shop", "restaurant", "town-hall-permit"] {
        for language in ["de", "en"] {
            for (shape, name) in [("16:9", "wide"), ("4:3", "standard")] {
                let map = root().join(format!("assets/examples/{example}.{language}.json"));
                let file = format!("{example}-{language}-{name}.pptx");
                let map = map.display().to_string();
                place.check(&format!("convert {map} {file} --slides {shape} --lang {language}"), 0);
                files.push(place.path(&file));
            }
        }
    }
    read(&files, &[]);
}

/// What others say of files.
fn read(files: &[PathBuf], how: &[&str]) {
    let readers = root().join("tests/readers");
    let python = readers.join(".venv/bin/python");
    assert!(python.exists(), "make setup brings the readers of slides");
    let read = Command::new(python).arg(readers.join("slides.py")).args(how).args(files).output();
    let read = read.expect("Python runs");
    let said = String::from_utf8_lossy(&read.stdout);
    assert!(read.status.success(), "{said}\n{}", String::from_utf8_lossy(&read.stderr));
    assert_eq!(said.matches(" slides, ").count(), files.len(), "{said}");
}

#[test]
fn others_read_slides_in_templates_and_in_an_own_font() {
    let place = Place::new();
    let map = root().join("assets/examples/broadband.de.json").display().to_string();
    let mut files = Vec::new();
    for name in ["plain.pptx", "company.pptm", "office.pptx"] {
        let template =
            root().join("src-tauri/crates/render/tests/templates").join(name).display().to_string();
        let file = format!("in-{name}").replace("pptm", "pptx");
        place.check(&format!("render {map} -o {file} --template {template}"), 0);
        files.push(place.path(&file));
    }
    place.check(&format!("render {map} -o font.pptx --font Georgia"), 0);
    files.push(place.path("font.pptx"));
    read(&files, &[]);
    let (_, said) = place.check(&format!("render {map} -o x.pptx --template {map}"), 3);
    assert!(said.contains("no PowerPoint file"), "{said}");
    assert!(!place.path("x.pptx").exists());
}

/// A map that says the same everywhere.
fn saying(value: &mut Value, text: &str) {
    const SAID: [&str; 14] = [
        "title",
        "description",
        "actor",
        "scenario",
        "goal",
        "trigger",
        "owner",
        "detail",
        "text",
        "name",
        "label",
        "expectation",
        "experience",
        "unit",
    ];
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                if SAID.contains(&name.as_str()) && value.is_string() {
                    *value = text.into();
                } else {
                    saying(value, text);
                }
            }
        }
        Value::Array(values) => values.iter_mut().for_each(|value| saying(value, text)),
        _ => {}
    }
}

#[test]
fn others_read_slides_whatever_a_map_says() {
    let place = Place::new();
    let example = std::fs::read_to_string(root().join("assets/examples/restaurant.de.json")).expect("a map");
    let mut files = Vec::new();
    for (number, text) in [
        "</a:t></script><script>alert(1)</script>".to_owned(),
        "=cmd|' /C calc'!A0".to_owned(),
        "]]> & \" ' <![CDATA[ &amp; &#0;".to_owned(),
        "a\u{1}b\u{b}c\u{1f}\u{7f}\u{85}\u{fffe}\u{202e}d".to_owned(),
        "x".repeat(10_000),
        "Wort ".repeat(2_000),
        "👩‍👩‍👧‍👦🇩🇪 顧客の旅の地図 رحلة العميل".repeat(8),
        "_x000D_ {0} %s $1 \\".to_owned(),
    ]
    .into_iter()
    .enumerate()
    {
        let mut map: Value = serde_json::from_str(&example).expect("JSON");
        saying(&mut map, &text);
        let name = format!("map-{number}.json");
        std::fs::write(place.path(&name), map.to_string()).expect("a file");
        let file = format!("hostile-{number}.pptx");
        let template =
            root().join("src-tauri/crates/render/tests/templates/company.pptm").display().to_string();
        let how = if number % 2 == 0 { String::new() } else { format!("--template {template}") };
        place.check(&format!("render {name} -o {file} {how}").trim_end().replace("  ", " "), 0);
        files.push(place.path(&file));
    }
    read(&files, &["--any"]);
}
