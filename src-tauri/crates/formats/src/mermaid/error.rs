//! Why a text is not read. Words for people are in the locale files under `mermaid-error-` and the code.

use super::Warning;
use super::traced::place;
use super::warning::Args;

/// A text that is not read.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ReadError {
    /// The text is too large.
    #[error("the text has {size} bytes, more than {most}")]
    TooLarge {
        /// Its size in bytes.
        size: usize,
        /// Largest size.
        most: usize,
    },
    /// There is no journey in the text.
    #[error("there is no journey diagram")]
    NoJourney,
    /// The text is a diagram of another kind.
    #[error("this is a {kind} diagram, not a journey")]
    OtherDiagram {
        /// Its first word.
        kind: String,
    },
    /// Mermaid cannot read it, or it holds too much.
    #[error("line {line}, column {column}: {}", reason.code())]
    Unreadable {
        /// Line, from 1.
        line: usize,
        /// Column in characters, from 1.
        column: usize,
        /// Why.
        reason: Reason,
    },
    /// Mermaid stops at places of it, or reads something else than was meant.
    #[error("mermaid would stop or misread at {} places", faults.len())]
    Refused {
        /// All of them; never empty.
        faults: Vec<Warning>,
    },
}

/// What is wrong at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// The text does not begin with `journey`.
    NoHeader,
    /// The front matter is not YAML.
    FrontMatter,
    /// `journey` stands there again.
    SecondHeader,
    /// A colon where none can be.
    Colon,
    /// A semicolon where none can be.
    Semicolon,
    /// A task without a score.
    NoData,
    /// The text ends too early.
    CutShort,
    /// More tasks than a diagram can hold.
    TooManyTasks,
    /// More sections than a diagram can hold.
    TooManySections,
    /// More people than a diagram can hold.
    TooManyActors,
    /// A text longer than a diagram can hold.
    TextTooLong,
}

impl Reason {
    /// Every reason.
    pub const ALL: &[Self] = &[
        Self::NoHeader,
        Self::FrontMatter,
        Self::SecondHeader,
        Self::Colon,
        Self::Semicolon,
        Self::NoData,
        Self::CutShort,
        Self::TooManyTasks,
        Self::TooManySections,
        Self::TooManyActors,
        Self::TextTooLong,
    ];

    /// Stable name.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoHeader => "no_header",
            Self::FrontMatter => "front_matter",
            Self::SecondHeader => "second_header",
            Self::Colon => "colon",
            Self::Semicolon => "semicolon",
            Self::NoData => "no_data",
            Self::CutShort => "cut_short",
            Self::TooManyTasks => "too_many_tasks",
            Self::TooManySections => "too_many_sections",
            Self::TooManyActors => "too_many_actors",
            Self::TextTooLong => "text_too_long",
        }
    }
}

impl ReadError {
    /// Stable name.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "too_large",
            Self::NoJourney => "no_journey",
            Self::OtherDiagram { .. } => "other_diagram",
            Self::Unreadable { reason, .. } => reason.code(),
            Self::Refused { .. } => "refused",
        }
    }

    /// Named arguments for the words.
    pub fn args(&self) -> Args {
        match self {
            Self::TooLarge { size, most } => vec![("size", size.to_string()), ("most", most.to_string())],
            Self::NoJourney => Vec::new(),
            Self::OtherDiagram { kind } => vec![("kind", kind.clone())],
            Self::Unreadable { line, column, .. } => {
                vec![("line", line.to_string()), ("column", column.to_string())]
            }
            Self::Refused { faults } => vec![("count", faults.len().to_string())],
        }
    }
}

impl ReadError {
    /// The error with its places counted elsewhere.
    pub(super) fn moved(mut self, to: &dyn Fn(usize, usize) -> (usize, usize)) -> Self {
        match &mut self {
            Self::Unreadable { line, column, .. } => (*line, *column) = to(*line, *column),
            Self::Refused { faults } => {
                for fault in faults {
                    (fault.line, fault.column) = to(fault.line, fault.column);
                }
            }
            Self::TooLarge { .. } | Self::NoJourney | Self::OtherDiagram { .. } => {}
        }
        self
    }
}

/// Something that stops a reader, at a byte of the source.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fault {
    pub(super) offset: usize,
    pub(super) reason: Reason,
}

impl Fault {
    pub(super) const fn new(offset: usize, reason: Reason) -> Self {
        Self { offset, reason }
    }

    pub(super) fn error(self, source: &str) -> ReadError {
        let (line, column) = place(source, self.offset);
        ReadError::Unreadable { line, column, reason: self.reason }
    }
}
