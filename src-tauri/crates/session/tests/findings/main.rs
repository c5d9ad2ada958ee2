//! What is said about the five examples, word for word, in both languages. `UPDATE_GOLDEN=1` writes it anew; read the
//! difference as somebody who has to act on it: true, plain, useful, none silly.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use wayfold_session::analysis::{analyze, percent, settings, views};
use wayfold_session::{Words, files};

fn examples() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/examples");
    let entries = std::fs::read_dir(folder).expect("the examples").flatten().map(|entry| entry.path());
    let mut files: Vec<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|e| e == "json")).collect();
    files.sort();
    files
}

/// Everything said about a map, on a day.
fn said(path: &Path, words: &Words) -> String {
    let text = std::fs::read_to_string(path).expect("the example");
    let read = files::read("x.json", &text, files::Strictness::Strict).expect("a map");
    let map = read.document.map(0).expect("a map");
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    let report = analyze(&map, &settings(today));
    let mut page = format!("{}\n", map.card().title);
    for share in [report.flow.completion, report.coverage.overall].into_iter().flatten() {
        let _ = writeln!(page, "{}", percent(words, share));
    }
    for view in views(&report.findings, &map, words) {
        let severity = words.plain(&format!("finding-severity-{}", name(&view.severity)));
        let family = words.plain(&format!("finding-family-{}", name(&view.family)));
        let _ =
            writeln!(page, "\n{severity}, {family} [{}] {:.2}\n  {}", view.rule, view.weight, view.sentence);
        let _ = writeln!(page, "  = {}", view.reason);
        view.grounds.iter().for_each(|grounds| {
            let _ = writeln!(page, "  ~ {grounds}");
        });
    }
    page
}

fn name(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).expect("a name")
}

#[test]
fn the_examples_are_told_what_a_person_would_say() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/findings");
    let examples = examples();
    assert_eq!(examples.len(), 10);
    for path in examples {
        let stem = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let words = Words::new(if stem.ends_with(".de") { "de" } else { "en" });
        let fresh = said(&path, &words);
        for leftover in ["{", "finding-", "NaN", "inf "] {
            assert!(!fresh.contains(leftover), "{stem}: {leftover} in\n{fresh}");
        }
        let kept = folder.join(format!("{stem}.txt"));
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            std::fs::write(&kept, &fresh).expect("it is written");
        }
        let kept = std::fs::read_to_string(&kept).unwrap_or_default();
        assert!(kept == fresh, "{stem}: UPDATE_GOLDEN=1 writes it anew; now\n{fresh}");
    }
}
