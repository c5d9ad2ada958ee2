//! Slides of the five examples, in both languages and shapes, read by others: PowerPoint opens them without repair, and
//! their shapes, notes, tables and charts are found. The readers come with `make setup`.

use super::Place;
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

#[test]
fn others_read_the_slides_of_every_example() {
    let readers = root().join("tests/readers");
    let python = readers.join(".venv/bin/python");
    assert!(python.exists(), "make setup brings the readers of slides");
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
    let read =
        Command::new(python).arg(readers.join("slides.py")).args(&files).output().expect("Python runs");
    let said = String::from_utf8_lossy(&read.stdout);
    assert!(read.status.success(), "{said}\n{}", String::from_utf8_lossy(&read.stderr));
    assert_eq!(said.matches(" slides, ").count(), files.len(), "{said}");
}
