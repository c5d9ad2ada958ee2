//! What a person would see of a text: which lines, in which order, how wide.

use super::*;
use proptest::prelude::*;
use wayfold_scene::{Direction, FontId};

fn style() -> Style {
    Style {
        size: 13.0,
        weight: 400,
        italic: false,
        line_height: 18.0,
        color: Color::rgb(0, 0, 0),
        align: Align::Start,
        tabular: false,
    }
}

fn typesetter() -> Typesetter {
    Typesetter::new(Fonts::bundled_only())
}

/// A line as it is read from left to right, run by run.
fn seen(line: &Line) -> String {
    line.runs.iter().map(|r| &*r.text).collect()
}

fn lines(text: &Text) -> Vec<String> {
    text.lines.iter().map(seen).collect()
}

#[track_caller]
fn check(text: &str, width: f32, language: &str, expected: &[&str]) {
    let set = typesetter().set(text, &style(), width, None, language);
    assert_eq!(lines(&set), expected, "{text:?} at {width}");
    assert!(!set.truncated);
    assert_eq!(set.bounds.height, 18.0 * expected.len() as f32);
}

#[track_caller]
fn check_cut(text: &str, width: f32, most: usize, expected: &[&str]) {
    let set = typesetter().set(text, &style(), width, Some(most), "de");
    assert_eq!(lines(&set), expected, "{text:?} at {width}, {most} lines");
    assert_eq!(set.truncated, expected.last().is_none_or(|l| l.contains('…')));
}

#[test]
fn lines_end_at_spaces() {
    check("Der Kunde wartet", 400.0, "de", &["Der Kunde wartet"]);
    check("Der Kunde wartet", 70.0, "de", &["Der Kunde", "wartet"]);
    check("  eingerückt  ", 400.0, "de", &["  eingerückt"]);
    check("", 100.0, "de", &[""]);
    check("   ", 100.0, "de", &[""]);
    check("eins\nzwei\r\n\u{2028}drei\n", 100.0, "de", &["eins", "zwei", "", "drei", ""]);
    check("a\tb\u{0}c\u{7f}\u{9b}d", 100.0, "de", &["a bcd"]);
    check("zum E-Mail-Postfach", 62.0, "de", &["zum E-", "Mail-", "Postfach"]);
    check("20\u{a0}000 Kunden", 50.0, "de", &["20\u{a0}000", "Kunden"]);
}
