//! Diagrams as text that mermaid reads back as the same diagram.
//!
//! What the syntax cannot hold is written as character references (`#58;` for a colon), which mermaid shows as the
//! characters. They are used where something would be read differently and nowhere else, so that the text stays
//! pleasant to read and to edit.

use super::diagram::{Diagram, Task};
use super::js::{self, is_invisible, is_space, is_word};
use super::loss::{Loss, LossCode, Losses};
use super::preprocess::ELSEWHERE;
use std::fmt::Write as _;

/// Longest text mermaid draws unless it is told otherwise, in UTF-16 code units.
const LONGEST_DRAWN: usize = 50_000;

/// Where a text stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Behind `title`, `accTitle:` and `accDescr:`.
    Heading,
    /// In a line of `accDescr { … }`.
    Block,
    /// Behind `section`.
    Section,
    /// Before the colon of a task.
    Task,
    /// In the list of people.
    Person,
}

/// Writes a diagram, and says what could not be written.
///
/// What mermaid reads from the text is the diagram again, but for two things: a line break in a name is written as
/// `<br/>`, which mermaid keeps and draws as a line break; and what is in the list.
pub fn write(diagram: &Diagram) -> (String, Vec<Loss>) {
    let mut losses = Losses::default();
    let mut text = String::new();
    if let Some(title) = diagram.front_matter_title.as_ref().filter(|title| !title.is_empty()) {
        let _ = writeln!(text, "---\ntitle: {}\n---", quoted(title));
    }
    text.push_str("journey\n");
    // A title that came from the front matter is there already; but in front matter nothing can be escaped.
    let there = diagram.front_matter_title.as_ref() == Some(&diagram.title)
        && !diagram.title.contains(['<', 'ﬂ', '¶']);
    if !diagram.title.is_empty() && !there {
        let _ = writeln!(text, "    title {}", escaped(&diagram.title, Place::Heading));
    }
    for (keyword, value) in [("accTitle", &diagram.acc_title), ("accDescr", &diagram.acc_descr)] {
        if !value.is_empty() {
            text.push_str(&heading(keyword, value));
        }
    }
    tasks(&mut text, &diagram.opening, &mut losses);
    for section in &diagram.sections {
        if section.name.is_empty() {
            losses.add(LossCode::EmptyName);
        }
        let _ = writeln!(text, "    section {}", escaped(named(&section.name), Place::Section));
        tasks(&mut text, &section.tasks, &mut losses);
    }
    if text.encode_utf16().count() > LONGEST_DRAWN {
        losses.add(LossCode::TooLongToDraw);
    }
    (text, losses.list())
}

fn tasks(text: &mut String, tasks: &[Task], losses: &mut Losses) {
    for task in tasks {
        if task.name.is_empty() {
            losses.add(LossCode::EmptyName);
        }
        let _ = write!(
            text,
            "      {}: {}",
            escaped(named(&task.name), Place::Task),
            js::number_text(task.score)
        );
        let people: Vec<String> = task.people.iter().map(|person| escaped(person, Place::Person)).collect();
        if !people.is_empty() {
            let _ = write!(text, ": {}", people.join(", "));
        }
        text.truncate(text.trim_end_matches(' ').len());
        text.push('\n');
    }
}

/// A name cannot be missing; a no-break space is the closest there is.
const fn named(name: &str) -> &str {
    if name.is_empty() { "\u{a0}" } else { name }
}

/// `accTitle` or `accDescr`, in a block if it has several plain lines.
fn heading(keyword: &str, value: &str) -> String {
    let plain = |line: &str| !line.is_empty() && js::trim(line) == line && !line.contains('\r');
    if keyword == "accDescr" && value.contains('\n') && value.split('\n').all(plain) {
        let lines: Vec<String> =
            value.split('\n').map(|line| format!("        {}\n", escaped(line, Place::Block))).collect();
        return format!("    accDescr {{\n{}    }}\n", lines.concat());
    }
    format!("    {keyword}: {}\n", escaped(value, Place::Heading))
}

/// Front matter's strings are written as JSON writes them, which YAML reads.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            // `<a b="c">` would be rewritten before it is read, and directives and comments cut.
            '<' | '=' | '%' | '\u{7f}'..='\u{9f}' | '\u{2028}' | '\u{2029}' | '\u{feff}' | '\0'..='\x1f' => {
                let _ = write!(quoted, "\\u{:04x}", u32::from(c));
            }
            _ => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

fn escaped(text: &str, place: Place) -> String {
    let mut escaped = String::with_capacity(text.len() + 16);
    let chars: Vec<char> = text.chars().collect();
    // White space and characters nobody sees are written as references where they would be trimmed.
    let seen = |c: &char| !is_space(*c) && !is_invisible(*c);
    let first = chars.iter().position(seen).unwrap_or(chars.len());
    let last = chars.iter().rposition(seen).unwrap_or(0);
    let keyword = place == Place::Task && begins_with_keyword(text);
    // Mermaid cuts a semicolon out of lines that look like styles of a flowchart.
    let heading = matches!(place, Place::Heading | Place::Block);
    let style = heading && (text.contains("style") || text.contains("classDef"));
    let elsewhere = ELSEWHERE.iter().any(|word| text.contains(word));
    for (at, c) in chars.iter().copied().enumerate() {
        let next = chars.get(at + 1).copied();
        let edge = at < first || at > last;
        let refer = match c {
            '#' | ';' | '\r' | '\u{2028}' | '\u{2029}' | 'ﬂ' | '¶' | '<' => true,
            '\n' => heading || place == Place::Person || edge,
            ':' => style || !heading || at == 0,
            '}' => place == Place::Block,
            ',' | '，' | '、' | '،' | '；' | '"' | '“' | '„' | '«' => place == Place::Person,
            '%' => next == Some('%') || (at > 0 && chars.get(at - 1) == Some(&'%')) || at == 0,
            '\\' => next == Some('n'),
            '`' | '~' => at == 0,
            '4' => elsewhere && at > 0 && chars.get(at - 1) == Some(&'C'),
            _ => edge || (at == 0 && keyword),
        };
        if c == '\n' && !refer {
            escaped.push_str("<br/>");
        } else if refer {
            // Together the two would look like a reference of HTML's.
            if escaped.ends_with('&') {
                escaped.pop();
                escaped.push_str("#amp;");
            }
            let _ = match c {
                '<' => write!(escaped, "#lt;"),
                '"' => write!(escaped, "#quot;"),
                _ => write!(escaped, "#{};", u32::from(c)),
            };
        } else {
            escaped.push(c);
        }
    }
    escaped
}

/// Whether a task's name would be read as something else.
fn begins_with_keyword(name: &str) -> bool {
    ["journey", "title", "section", "acctitle", "accdescr", "accdescription", "accdesc", "acc_"].iter().any(
        |word| {
            let head = name.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word));
            head && (word.ends_with('_')
                || !name.get(word.len()..).is_some_and(|rest| rest.starts_with(is_word)))
        },
    )
}
