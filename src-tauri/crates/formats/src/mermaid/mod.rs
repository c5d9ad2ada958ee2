//! Mermaid `journey` diagrams: read as mermaid reads them or as their author meant them, and written.
//!
//! [`read`] takes the text of one diagram; [`find_blocks`] finds the diagrams of a Markdown or HTML file. What is read
//! is a [`Diagram`]; `to_map` and `from_map` turn it into a map and back.
//!
//! Deliberately not here: themes, configuration and everything else about how mermaid draws; words for people
//! (warnings are codes with arguments).

mod blocks;
mod diagram;
mod entity;
mod error;
mod exact;
mod fence;
mod from_map;
mod front_matter;
mod js;
mod limits;
mod loss;
mod preprocess;
mod repair;
mod sanitize;
mod text;
mod to_map;
mod traced;
mod warning;
mod write;

pub use blocks::{Block, find_blocks, read_all};
pub use diagram::{Diagram, Section, Task};
pub use error::{ReadError, Reason};
pub use from_map::{from_map, map_to_diagram};
pub use limits::{LARGEST_TEXT, LONGEST_TEXT, MOST_ACTORS, MOST_TASKS};
pub use loss::{Loss, LossCode};
pub(crate) use to_map::phases;
pub use to_map::to_map;
pub use warning::{Args, Code, Warning};
pub use write::write;

/// How a diagram is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Strictness {
    /// As the author meant it, with a warning wherever mermaid would stop or read something else.
    #[default]
    Repair,
    /// As the author meant it, but refused where `Repair` would warn.
    Strict,
    /// As mermaid reads it, silently: misreadings are misread, and what mermaid refuses is refused. Names keep the
    /// white space mermaid keeps.
    Exact,
}

/// A diagram that was read, and what there is to say about its text.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The diagram.
    pub diagram: Diagram,
    /// In the order of their places. Always empty when read exactly.
    pub warnings: Vec<Warning>,
}

/// Reads one diagram. Takes time in proportion to the text, whatever it holds.
///
/// # Errors
/// If the text holds no journey, is too large, or is not fit for this strictness.
pub fn read(text: &str, strictness: Strictness) -> Result<Reading, ReadError> {
    if text.len() > LARGEST_TEXT {
        return Err(ReadError::TooLarge { size: text.len(), most: LARGEST_TEXT });
    }
    let text = preprocess::line_ends(text);
    if strictness == Strictness::Exact {
        let raw = exact::read(&text).map_err(|fault| fault.error(&text))?;
        return Ok(Reading { diagram: raw.shown(), warnings: Vec::new() });
    }
    let (diagram, notes) = repair::read(&text)?;
    let warnings = notes.warnings(&text);
    if strictness == Strictness::Strict && warnings.iter().any(Warning::is_fault) {
        let faults = warnings.into_iter().filter(Warning::is_fault).collect();
        return Err(ReadError::Refused { faults });
    }
    Ok(Reading { diagram, warnings })
}
