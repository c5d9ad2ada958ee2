//! What is wrong with a file, and where.

use super::reason::Reason;

/// Most problems reported of one file.
pub const MOST_PROBLEMS: usize = 20;

/// A file that cannot be taken in. Nothing of it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Unreadable {
    /// At least one, at most [`MOST_PROBLEMS`], from top to bottom.
    pub problems: Vec<Problem>,
    /// Whether there are more.
    pub more: bool,
}

impl std::fmt::Display for Unreadable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (place, problem) in self.problems.iter().enumerate() {
            if place > 0 {
                writeln!(f)?;
            }
            write!(f, "{problem}")?;
        }
        if self.more { write!(f, "\n… and more") } else { Ok(()) }
    }
}

impl std::error::Error for Unreadable {}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// The way to the value, such as `maps[0].touchpoints[3].emotion`; empty for the whole file.
    pub path: String,
    /// Line of the file, from 1.
    pub line: usize,
    /// Character of the line, from 1.
    pub column: usize,
    /// What is wrong.
    pub reason: Reason,
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {}, column {}", self.line, self.column)?;
        if !self.path.is_empty() {
            write!(f, " ({})", self.path)?;
        }
        write!(f, ": {}", self.reason)
    }
}
