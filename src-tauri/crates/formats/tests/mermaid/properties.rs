//! What holds for every text and every diagram.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use wayfold_formats::mermaid::{Diagram, Section, Strictness, Task, find_blocks, read, read_all, write};

/// Pieces that mean something somewhere in the format.
const PIECES: &[&str] = &[
    "journey",
    "\n",
    "\n",
    "title ",
    "title",
    "Title: ",
    "section ",
    "Section",
    "accTitle: ",
    "accDescr: ",
    "accDescr {\n",
    "}",
    "{",
    "T: 5: Me",
    "T",
    "Make tea",
    ": ",
    ":",
    "5",
    "4.5",
    "0x4",
    "five",
    "NaN",
    "Me",
    "You",
    ", ",
    ",",
    ";",
    "#",
    "# ",
    "#35;",
    "#58;",
    "#quot;",
    "#nosuch;",
    "&amp;",
    "&",
    "%",
    "%%",
    "%% c\n",
    "%%{init: {}}%%",
    "%%{",
    "}%%",
    " ",
    "  ",
    "\t",
    "\u{a0}",
    "\u{200b}",
    "\u{2028}",
    "\u{feff}",
    "\r",
    "\r\n",
    "<br>",
    "<br/>",
    "<",
    ">",
    "<a b=\"c\">",
    "\"",
    "“",
    "”",
    "'",
    "(",
    ")",
    "---\n",
    "title: FM\n",
    "```mermaid\n",
    "```\n",
    ":::",
    "-",
    "é",
    "用户",
    "：",
    "，",
    "５",
    "😀",
    "10:30",
    "http://a",
    "style a:",
    "classDef",
    "C4Container",
    "ﬂ°",
    "¶ß",
    "\\n",
    "x%%",
    "click ",
    "end",
    "★★",
    "accTitle",
    "journey-",
    "//",
    "|",
];

const VALID: &[&str] = &[
    "journey\n  title My day\n  section Go to work\n    Make tea: 5: Me\n    Do work: 1: Me, Cat\n  section Go home\n    Sit down: 3: Me\n",
    "---\ntitle: \"Q: x\"\nconfig:\n  theme: dark\n---\n%%{init: {\"theme\": \"dark\"}}%%\njourney\n  %% c\n  accTitle: a; b\n  accDescr {\n    c\n    d\n  }\n  Search: 4: User # note\n",
    "# Text\n\n```mermaid\njourney\n  section 検索\n    Call at 10#58;30: 4.5: 用户\n```\n\n> ~~~mermaid\n> journey\n> T: 3\n> ~~~\n",
];

fn words() -> impl Strategy<Value = String> {
    let piece =
        prop_oneof![9 => select(PIECES).prop_map(str::to_owned), 1 => any::<char>().prop_map(String::from)];
    vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// A valid file with pieces put in and parts taken out.
fn mutated() -> impl Strategy<Value = String> {
    let change = (any::<prop::sample::Index>(), 0..12_usize, select(PIECES));
    (select(VALID), vec(change, 1..6)).prop_map(|(text, changes)| {
        let mut chars: Vec<char> = text.chars().collect();
        for (at, cut, piece) in changes {
            let at = at.index(chars.len() + 1);
            let end = (at + cut).min(chars.len());
            chars.splice(at..end, piece.chars());
        }
        chars.into_iter().collect()
    })
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        words(),
        words().prop_map(|text| format!("journey\n{text}")),
        mutated(),
        vec(any::<char>(), 0..80).prop_map(String::from_iter),
    ]
}

/// Strict reads nothing but what mermaid reads, to the letter once white space at the ends is gone.
fn check_text(text: &str) {
    let repaired = read(text, Strictness::Repair);
    let strict = read(text, Strictness::Strict);
    let exact = read(text, Strictness::Exact);
    let _ = find_blocks(text);
    let _ = read_all(text, Strictness::Repair);
    if let Ok(strict) = strict {
        let Ok(exact) = exact else { panic!("strict reads what mermaid refuses: {text:?}") };
        assert_eq!(names(&strict.diagram), names(&exact.diagram), "{text:?}");
        assert_eq!(Ok(strict), repaired, "{text:?}");
    }
}

/// Sections, tasks, scores and people, as far as both readings must agree on them.
fn names(diagram: &Diagram) -> Vec<String> {
    let plain = |text: &str| {
        let space = |c: char| {
            c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}')
        };
        let text = text.to_lowercase().replace("<br/>", "\n").replace("<br>", "\n");
        text.trim_matches(space).to_owned()
    };
    let mut names: Vec<String> = diagram.sections.iter().map(|section| plain(&section.name)).collect();
    for (section, task) in diagram.tasks() {
        let people: Vec<String> = task.people.iter().map(|person| plain(person)).collect();
        let people = people.into_iter().filter(|person| !person.is_empty()).collect::<Vec<_>>();
        names.push(format!("{}/{}/{}/{people:?}", plain(section), plain(&task.name), task.score + 0.0));
    }
    names
}

fn score() -> impl Strategy<Value = f64> {
    prop_oneof![
        4 => (1..=5_u8).prop_map(f64::from),
        2 => (10..=50_i32).prop_map(|tenths| f64::from(tenths) / 10.0),
        1 => any::<f64>(),
    ]
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => vec(select(PIECES), 0..6).prop_map(|pieces| pieces.concat()),
        1 => vec(any::<char>(), 0..12).prop_map(String::from_iter),
    ]
}

fn tasks() -> impl Strategy<Value = Vec<Task>> {
    let task =
        (name(), score(), vec(name(), 0..4)).prop_map(|(name, score, people)| Task { name, score, people });
    vec(task, 0..4)
}

fn diagrams() -> impl Strategy<Value = Diagram> {
    let section = (name(), tasks()).prop_map(|(name, tasks)| Section { name, tasks });
    let headings = (name(), prop::option::of(name()), name(), name());
    (headings, tasks(), vec(section, 0..4)).prop_map(
        |((title, front_matter_title, acc_title, acc_descr), opening, sections)| {
            let front_matter_title = front_matter_title.filter(|title| !title.is_empty());
            // Without a title of its own, a diagram has that of its front matter.
            let title = if title.is_empty() { front_matter_title.clone().unwrap_or_default() } else { title };
            Diagram { title, front_matter_title, acc_title, acc_descr, opening, sections }
        },
    )
}

/// What `write` says it does not keep: line breaks within names become `<br/>`, empty names a blank.
fn as_written(mut diagram: Diagram) -> Diagram {
    let name = |name: &mut String| {
        if name.is_empty() {
            "\u{a0}".clone_into(name);
            return;
        }
        let trimmed = |c: char| {
            let invisible = matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{feff}');
            invisible || (c.is_whitespace() && c != '\u{85}')
        };
        let inside = name.trim_matches(trimmed);
        *name = name.replacen(inside, &inside.replace('\n', "<br/>"), 1);
    };
    let tasks = diagram.opening.iter_mut().chain(diagram.sections.iter_mut().flat_map(|s| &mut s.tasks));
    tasks.for_each(|task| name(&mut task.name));
    diagram.sections.iter_mut().for_each(|section| name(&mut section.name));
    diagram
}

/// A thousand cases each; `PROPTEST_CASES` asks for more.
fn config() -> ProptestConfig {
    let default = ProptestConfig::default();
    ProptestConfig { cases: default.cases.max(1_000), failure_persistence: None, ..default }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn every_text_is_read_or_refused(text in any_text()) {
        check_text(&text);
    }

    #[test]
    fn what_is_written_is_read_back(diagram in diagrams()) {
        let (text, _) = write(&diagram);
        let read = read(&text, Strictness::Exact);
        let read = read.map_err(|error| TestCaseError::fail(format!("{error} in {text}")))?;
        prop_assert_eq!(read.diagram, as_written(diagram), "{}", text);
    }

    /// Nothing that is written needs a repair, but for scores and people that a diagram should not have.
    #[test]
    fn what_is_written_is_read_without_repairs(mut diagram in diagrams()) {
        let tasks = diagram.opening.iter_mut().chain(diagram.sections.iter_mut().flat_map(|s| &mut s.tasks));
        for task in tasks {
            task.score = if task.score.abs() <= 10.0 { task.score } else { 3.0 };
            task.people.retain(|person| !person.chars().all(|c| c.is_whitespace() || c == '\u{feff}'));
        }
        let (text, _) = write(&diagram);
        let read = read(&text, Strictness::Strict);
        let read = read.map_err(|error| TestCaseError::fail(format!("{error:?} in {text}")))?;
        prop_assert_eq!(names(&read.diagram), names(&as_written(diagram)), "{}", text);
    }
}
