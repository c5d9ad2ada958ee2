//! Why a value is refused. Stable codes with arguments; the words for people are in the locale files.

use super::parse::Slip;
use std::collections::BTreeMap;
use wayfold_model::{Kind, Refusal};

/// Types of JSON values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // they are called what they are
pub enum Shape {
    Null,
    Truth,
    Number,
    Text,
    List,
    Object,
}

impl Shape {
    /// Its name in messages' arguments.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Truth => "truth",
            Self::Number => "number",
            Self::Text => "text",
            Self::List => "list",
            Self::Object => "object",
        }
    }

    const fn english(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Truth => "true or false",
            Self::Number => "a number",
            Self::Text => "a text in quotes",
            Self::List => "a list [ … ]",
            Self::Object => "an object { … }",
        }
    }
}

/// What is wrong with a value.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Reason {
    /// It is not JSON.
    #[error("{}", .0.english())]
    Syntax(Slip),
    /// The file is too large.
    #[error("the file is larger than {most} bytes")]
    TooLarge {
        /// Largest size, in bytes.
        most: usize,
    },
    /// There are too many records.
    #[error("more than {most} {what}")]
    TooMany {
        /// Of what.
        what: &'static str,
        /// How many there can be.
        most: usize,
    },
    /// It is JSON, but not a file of this format.
    #[error("not a Wayfold file: it does not say \"format\": \"wayfold\"")]
    NotWayfold,
    /// Nothing says which version it is, or it is no whole number from 1.
    #[error("\"version\": 1 is missing")]
    NoVersion,
    /// A newer program wrote it.
    #[error("written by a newer Wayfold: version {version} of the format, this one reads up to {newest}")]
    Newer {
        /// The file's version.
        version: u64,
        /// The newest this program reads.
        newest: u64,
    },
    /// The value is of another type.
    #[error("should be {}, not {}", expected.english(), found.english())]
    WrongType {
        /// What it should be.
        expected: Shape,
        /// What it is.
        found: Shape,
    },
    /// No such field.
    #[error("unknown field {name}{}", hint(.nearest))]
    UnknownField {
        /// Its name.
        name: String,
        /// The field that may have been meant.
        nearest: Option<String>,
    },
    /// The field cannot have this value.
    #[error("{text} is none of {choices}{}", hint(.nearest))]
    UnknownChoice {
        /// The value.
        text: String,
        /// The one that may have been meant.
        nearest: Option<String>,
        /// All there are.
        choices: String,
    },
    /// A field given twice.
    #[error("field {name} is given twice")]
    Twice {
        /// Its name.
        name: String,
    },
    /// A field that must be given.
    #[error("field {name} is missing")]
    Lacking {
        /// Its name.
        name: String,
    },
    /// A number that should be whole and within a range.
    #[error("should be a whole number from 0 to {most}")]
    NotWhole {
        /// The largest.
        most: u64,
    },
    /// A number beyond all bounds.
    #[error("the number is too large")]
    Boundless,
    /// A text that cannot be an id.
    #[error("{text} cannot be an id: 1 to 64 letters, digits, - _ .")]
    BadId {
        /// The text.
        text: String,
    },
    /// Two records with the same id.
    #[error("the id {text} is taken by {other}")]
    TakenId {
        /// The id.
        text: String,
        /// The path of the record that has it.
        other: String,
    },
    /// A reference to a record that is not there.
    #[error("there is no {} {text}{}", kind.name(), hint(.nearest))]
    Dangling {
        /// The id.
        text: String,
        /// What kind of record it should be.
        kind: Kind,
        /// The id that may have been meant.
        nearest: Option<String>,
    },
    /// A reference to a record of another kind.
    #[error("{text} is a {}, not a {}", found.name(), expected.name())]
    WrongKind {
        /// The id.
        text: String,
        /// What kind of record it should be.
        expected: Kind,
        /// What it is.
        found: Kind,
    },
    /// A text origin, where nothing says which map it is in.
    #[error("an origin in words needs the origin of the card, which says of which map")]
    OriginOfWhat,
    /// Not a date.
    #[error("{text} is no date such as 2026-11-30")]
    NotADate {
        /// The text.
        text: String,
    },
    /// Not a point in time.
    #[error("{text} is no time such as 2026-11-30T08:00:00Z")]
    NotATime {
        /// The text.
        text: String,
    },
    /// Not an order key.
    #[error("{text} is no order key; leave it out, then the order of the list counts")]
    NotAKey {
        /// The text.
        text: String,
    },
    /// Not a file in base64.
    #[error("not base64")]
    NotBase64,
    /// A value its field cannot take, for a reason that has no name.
    #[error("this value does not fit here")]
    Unfit,
    /// A rule of the model does not hold.
    #[error("{}", rule(.0))]
    Rule(Refusal),
}

fn hint(nearest: &Option<String>) -> String {
    nearest.as_ref().map(|name| format!("; did you mean {name}?")).unwrap_or_default()
}

/// The refusal without the id of the record, which the path says better.
fn rule(refusal: &Refusal) -> String {
    match refusal {
        Refusal::OutOfRange { least, most, .. } => format!("must be from {least} to {most}"),
        Refusal::TooLong { most, .. } => format!("is longer than {most} characters"),
        Refusal::Malformed { .. } => "is not well formed".to_owned(),
        Refusal::PlaceTaken { .. } => "another touchpoint has this column and track".to_owned(),
        Refusal::NotALaneForNotes { .. } => "this lane holds no notes".to_owned(),
        Refusal::LoopsTwice { .. } => "the touchpoint leads to itself already".to_owned(),
        other => other.to_string(),
    }
}

impl Reason {
    /// Stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Syntax(slip) => slip.code(),
            Self::TooLarge { .. } => "too-large",
            Self::TooMany { .. } => "too-many",
            Self::NotWayfold => "not-wayfold",
            Self::NoVersion => "no-version",
            Self::Newer { .. } => "newer",
            Self::WrongType { .. } => "wrong-type",
            Self::UnknownField { .. } => "unknown-field",
            Self::UnknownChoice { .. } => "unknown-choice",
            Self::Twice { .. } => "twice",
            Self::Lacking { .. } => "lacking",
            Self::NotWhole { .. } => "not-whole",
            Self::Boundless => "boundless",
            Self::BadId { .. } => "bad-id",
            Self::TakenId { .. } => "taken-id",
            Self::Dangling { .. } => "dangling",
            Self::WrongKind { .. } => "wrong-kind",
            Self::OriginOfWhat => "origin-of-what",
            Self::NotADate { .. } => "not-a-date",
            Self::NotATime { .. } => "not-a-time",
            Self::NotAKey { .. } => "not-a-key",
            Self::NotBase64 => "not-base64",
            Self::Unfit => "unfit",
            Self::Rule(refusal) => refusal.code(),
        }
    }

    /// Key of its words in the locale files: `json-` and the code, with `-nearest` behind it if there is a guess at
    /// what was meant; `json-rule-` and the code for the model's rules.
    pub fn key(&self) -> String {
        let code = self.code();
        match self {
            Self::Rule(_) => format!("json-rule-{code}"),
            Self::UnknownField { nearest: Some(_), .. }
            | Self::UnknownChoice { nearest: Some(_), .. }
            | Self::Dangling { nearest: Some(_), .. } => format!("json-{code}-nearest"),
            _ => format!("json-{code}"),
        }
    }

    /// Arguments of the message, by name.
    pub fn args(&self) -> BTreeMap<&'static str, String> {
        let pairs: Vec<(&'static str, String)> = match self {
            Self::Rule(refusal) => return refusal.args(),
            Self::Syntax(_) | Self::NotWayfold | Self::NoVersion | Self::Boundless | Self::OriginOfWhat => {
                vec![]
            }
            Self::NotBase64 | Self::Unfit => vec![],
            Self::TooLarge { most } => vec![("most", most.to_string())],
            Self::TooMany { what, most } => vec![("what", (*what).into()), ("most", most.to_string())],
            Self::Newer { version, newest } => {
                vec![("version", version.to_string()), ("newest", newest.to_string())]
            }
            Self::WrongType { expected, found } => {
                vec![("expected", expected.name().into()), ("found", found.name().into())]
            }
            Self::UnknownField { name, nearest } => {
                vec![("name", name.clone()), ("nearest", nearest.clone().unwrap_or_default())]
            }
            Self::UnknownChoice { text, nearest, choices } => vec![
                ("text", text.clone()),
                ("nearest", nearest.clone().unwrap_or_default()),
                ("choices", choices.clone()),
            ],
            Self::Twice { name } | Self::Lacking { name } => vec![("name", name.clone())],
            Self::NotWhole { most } => vec![("most", most.to_string())],
            Self::TakenId { text, other } => vec![("text", text.clone()), ("other", other.clone())],
            Self::Dangling { text, kind, nearest } => vec![
                ("text", text.clone()),
                ("kind", kind.name().into()),
                ("nearest", nearest.clone().unwrap_or_default()),
            ],
            Self::WrongKind { text, expected, found } => {
                vec![("text", text.clone()), ("kind", expected.name().into()), ("found", found.name().into())]
            }
            Self::BadId { text }
            | Self::NotADate { text }
            | Self::NotATime { text }
            | Self::NotAKey { text } => vec![("text", text.clone())],
        };
        pairs.into_iter().collect()
    }
}
