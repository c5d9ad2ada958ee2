//! What is too much, and how long the worst takes.

use crate::shown::shown;
use std::fmt::Write as _;
use std::time::{Duration, Instant};
use wayfold_formats::mermaid::{
    Code, LARGEST_TEXT, LONGEST_TEXT, MOST_ACTORS, MOST_TASKS, Strictness, find_blocks, read,
};

fn check(text: &str, expected: &str) {
    for strictness in [Strictness::Repair, Strictness::Strict, Strictness::Exact] {
        assert_eq!(shown(text, strictness), expected, "{text:.60}");
    }
}

#[test]
fn too_much_is_refused() {
    check(&"x".repeat(LARGEST_TEXT + 1), "refused too_large");
    let tasks = |count: usize| format!("journey\n{}", "T: 5\n".repeat(count));
    assert!(read(&tasks(MOST_TASKS), Strictness::Repair).is_ok());
    for (strictness, column) in [(Strictness::Repair, 1), (Strictness::Exact, 2)] {
        let refused = format!("refused {}:{column} too_many_tasks", MOST_TASKS + 2);
        assert_eq!(shown(&tasks(MOST_TASKS + 1), strictness), refused);
    }
}

#[test]
fn too_many_sections_people_and_letters_are_refused() {
    let refused = |text: &str, code: &str| {
        for strictness in [Strictness::Repair, Strictness::Exact] {
            assert!(shown(text, strictness).ends_with(code), "{code}");
        }
    };
    refused(&format!("journey\n{}", "section S\n".repeat(MOST_TASKS + 1)), "too_many_sections");
    let mut people = "journey\n".to_owned();
    for number in 0..=MOST_ACTORS {
        writeln!(people, "T: 5: Person {number}").unwrap();
    }
    refused(&people, "too_many_actors");
    for line in ["title ", "section ", "accDescr: ", "T: 5: "] {
        refused(&format!("journey\n{line}{}\n", "é".repeat(LONGEST_TEXT + 1)), "text_too_long");
    }
    refused(&format!("journey\n{}: 5\n", "é".repeat(LONGEST_TEXT + 1)), "text_too_long");
}

#[test]
fn warnings_are_counted_when_there_are_many() {
    let text = format!("journey\n{}", "T: x\n".repeat(1_500));
    let warnings = read(&text, Strictness::Repair).unwrap().warnings;
    assert_eq!(warnings.len(), 1_001);
    let last = &warnings[1_000];
    assert_eq!((last.code, last.args.clone()), (Code::MoreWarnings, vec![("count", "500".to_owned())]));
}

/// Patterns that a reader with second thoughts would go over again and again. Anything worse than linear takes
/// minutes here.
#[test]
fn time_is_in_proportion_to_the_text() {
    let patterns = [
        "%%{a",
        "%%{a\n",
        "%%{a: \njourney\n",
        "%%{ ",
        "}%%",
        "accDescr {\n",
        "accDescr {\nT: 5: x\n",
        "accTitle\n",
        "accTitle:\n",
        "title\n",
        "section\n",
        "\n",
        " \n",
        "#",
        "# ",
        "#a;",
        "#1",
        "&amp;",
        "&",
        ";",
        "a;",
        "T: 5; ",
        ":",
        "1:",
        "5: ",
        "(",
        "(:",
        "(a:",
        "\"",
        "\",",
        "“,",
        "“”,",
        ",",
        "，",
        "%",
        "%%",
        " %%",
        "x%%",
        "<",
        "<br",
        "<br>",
        "<a ",
        "<a b=\"",
        "<a>",
        "---\n",
        "- ",
        "> ",
        "```\n",
        "```mermaid\n",
        ":::mermaid\n",
        "<pre class=mermaid>",
        "<pre class=\"mermaid",
        "journey\n",
        "Journey ",
        "journey a\n",
        "\u{200b}",
        "\\n",
        "style:#;",
        "\u{2028}%%",
        "★",
        "{",
        "}",
    ];
    let started = Instant::now();
    for pattern in patterns {
        let text = format!("journey\n{}\n}}\n", pattern.repeat(100_000 / pattern.len()));
        let _ = read(&text, Strictness::Repair);
        let _ = read(&text, Strictness::Exact);
        let _ = find_blocks(&text);
    }
    assert!(started.elapsed() < Duration::from_secs(60), "{:?}", started.elapsed());
}

#[test]
fn the_longest_text_a_map_can_hold_is_read() {
    let long = "é".repeat(wayfold_model::LONGEST_TEXT);
    read(&format!("journey\ntitle {long}\nsection {long}\n{long}: 5: {long}\n"), Strictness::Strict).unwrap();
}
