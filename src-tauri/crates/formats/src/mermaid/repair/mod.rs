//! Reads a diagram as its author meant it. Where mermaid reads the same, nothing is said; everything else is a
//! warning, so that a diagram without warnings is exactly what mermaid reads.
//!
//! What was meant is decided line by line and by the form alone: a text with a score behind a colon is a task, a
//! keyword without one is a keyword, a `#` or `;` within a word is part of it.

mod acc;
mod acc_text;
mod body;
mod fields;
mod header;
mod keyword;
mod people;
mod prepare;
mod scan;
mod score;
mod task;
mod unit;

use super::diagram::Diagram;
use super::warning::{Code, Notes};
use super::{ReadError, exact, traced};

/// Reads a text whose line ends are `\n`.
pub(super) fn read(source: &str) -> Result<(Diagram, Notes), ReadError> {
    let mut notes = Notes::default();
    let mut diagram = Diagram::default();
    let text = prepare::prepare(source, &mut diagram, &mut notes);
    let mut found = Notes::default();
    let result = body::read(text.text(), diagram, &mut found);
    notes.take(found, |at| text.source(at));
    let diagram = result.map_err(|error| error.at(|at| traced::place(source, text.source(at))))?;
    if !notes.has_faults() {
        // The promise above, kept even where a rule of this module falls short.
        match exact::read(source) {
            Ok(raw) => {
                if raw.tidied() != diagram {
                    notes.add(0, Code::ReadDifferently);
                }
            }
            Err(fault) => notes.add(fault.offset, Code::ReadDifferently),
        }
    }
    Ok((diagram, notes))
}

/// Whether a text holds a journey, however badly spelled.
pub(super) fn is_journey(text: &str) -> bool {
    let text = prepare::prepare(text, &mut Diagram::default(), &mut Notes::default());
    header::find(text.text(), &mut Notes::default()).is_ok()
}

/// Whether a text is a journey from its first line on.
pub(super) fn begins_with_journey(text: &str) -> bool {
    let text = prepare::prepare(text, &mut Diagram::default(), &mut Notes::default());
    let mut notes = Notes::default();
    let found = header::find(text.text(), &mut notes).is_ok() && !notes.has(Code::TextBeforeHeader);
    // A heading may well be “Journey”.
    found && (!notes.has(Code::HeaderSpelling) || header::has_task(text.text()))
}
