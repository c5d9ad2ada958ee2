//! A reading in one line, as the case file spells it:
//! `title A | T = 5 (Me, You) | section S | … ! line:column code`, or `refused line:column code`.

use wayfold_formats::mermaid::{Diagram, ReadError, Reading, Strictness, Task, read};

pub(crate) fn shown(text: &str, strictness: Strictness) -> String {
    read(text, strictness).map_or_else(|error| refusal(&error), |found| reading(&found))
}

pub(crate) fn refusal(error: &ReadError) -> String {
    match error {
        ReadError::Unreadable { line, column, reason } => {
            format!("refused {line}:{column} {}", reason.code())
        }
        other => format!("refused {}", other.code()),
    }
}

pub(crate) fn reading(found: &Reading) -> String {
    let warnings = found.warnings.iter().map(|w| format!(" ! {}:{} {}", w.line, w.column, w.code.code()));
    diagram(&found.diagram) + &warnings.collect::<String>()
}

pub(crate) fn diagram(diagram: &Diagram) -> String {
    let mut parts = Vec::new();
    if let Some(title) = &diagram.front_matter_title {
        parts.push(format!("front matter {title}"));
    }
    let headings =
        [("title", &diagram.title), ("accTitle", &diagram.acc_title), ("accDescr", &diagram.acc_descr)];
    for (name, text) in headings.into_iter().filter(|(_, text)| !text.is_empty()) {
        parts.push(format!("{name} {text}"));
    }
    let task = |task: &Task| format!("{} = {} ({})", task.name, task.score, task.people.join(", "));
    parts.extend(diagram.opening.iter().map(task));
    for section in &diagram.sections {
        parts.push(format!("section {}", section.name));
        parts.extend(section.tasks.iter().map(task));
    }
    parts.join(" | ")
}
