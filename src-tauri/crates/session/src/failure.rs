//! Everything a request can fail with, as a code with arguments; words come last, in the reader's language.

use crate::files::{LARGEST, placed};
use crate::wire::Message;
use crate::words::Words;
use std::collections::BTreeMap;
use wayfold_formats::{csv, json, list, mermaid, xlsx};
use wayfold_model::{Conflict, Refusal};
use wayfold_render::RenderError;

/// Why a request failed. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// A command breaks a rule.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The library cannot be read or written.
    #[error(transparent)]
    Store(#[from] Box<wayfold_store::Error>),
    /// A JSON file cannot be read.
    #[error("the file cannot be read")]
    Json(#[from] json::Unreadable),
    /// A Mermaid file cannot be read.
    #[error("the file cannot be read")]
    Mermaid(#[from] mermaid::ReadError),
    /// A workbook cannot be read.
    #[error(transparent)]
    Workbook(#[from] xlsx::Unreadable),
    /// A workbook cannot be written.
    #[error(transparent)]
    NoWorkbook(#[from] xlsx::Unwritable),
    /// A picture cannot be drawn.
    #[error(transparent)]
    Render(#[from] RenderError),
    /// A JSON file would be larger than what is read.
    #[error("the JSON file would be too large")]
    JsonTooLarge,
    /// A table is larger than what is read.
    #[error("the table is too large")]
    TableTooLarge,
    /// A list has more lines than are read.
    #[error("the list is too long")]
    ListTooLong,
    /// A list without a line.
    #[error("the list is empty")]
    EmptyList,
    /// Pasted text is nothing that can be read.
    #[error("the text is neither Mermaid, JSON nor a table")]
    UnknownText,
    /// A file holds nothing.
    #[error("{name} is empty")]
    EmptyFile {
        /// Name of the file.
        name: String,
    },
    /// A file is larger than what is read.
    #[error("{name} is too large")]
    FileTooLarge {
        /// Name of the file.
        name: String,
    },
    /// A file that should be text is none.
    #[error("{name} is no text")]
    NotText {
        /// Name of the file.
        name: String,
    },
    /// A file could not be kept for a moment where it can be read.
    #[error("no room to work: {detail}")]
    NoRoom {
        /// What the machine says.
        detail: String,
    },
    /// The map knows no such picture.
    #[error("there is no such picture")]
    UnknownPicture,
    /// None of the records to show is drawn.
    #[error("none of the records is drawn")]
    NothingToShow,
    /// The map has no saved view of this name.
    #[error("there is no view {name}")]
    UnknownAudience {
        /// The name.
        name: String,
    },
    /// A setting whose name or value is none.
    #[error("{name} is no setting")]
    BadSetting {
        /// Its name.
        name: String,
    },
    /// What was asked is no request.
    #[error("this is no request: {detail}")]
    BadRequest {
        /// What is wrong with it.
        detail: String,
    },
    /// The library was closed.
    #[error("the library is closed")]
    Closed,
    /// Something stopped that should not have.
    #[error("something went wrong: {detail}")]
    Unexpected {
        /// What, as far as it is known.
        detail: String,
    },
    /// The file's ending names no known format.
    #[error("{name} has no known format")]
    UnknownFormat {
        /// Name of the file.
        name: String,
    },
    /// The file holds no journey.
    #[error("{name} holds no journey")]
    NoJourney {
        /// Name of the file.
        name: String,
    },
    /// There is no template or example of this name.
    #[error("there is no template {name}")]
    UnknownTemplate {
        /// The name.
        name: String,
    },
    /// What is in memory and what is on disk differ; the map must be opened again.
    #[error("the map must be opened again")]
    OutOfStep,
    /// The map was changed, or something newer was asked, before the answer was there.
    #[error("overtaken by something newer")]
    Overtaken,
}

impl From<wayfold_store::Error> for Failure {
    fn from(error: wayfold_store::Error) -> Self {
        Self::Store(Box::new(error))
    }
}

impl From<json::Unwritable> for Failure {
    fn from(error: json::Unwritable) -> Self {
        match error {
            json::Unwritable::TooLarge => Self::JsonTooLarge,
            json::Unwritable::Record(error) => Self::Unexpected { detail: error.to_string() },
        }
    }
}

impl From<csv::TooLarge> for Failure {
    fn from(_: csv::TooLarge) -> Self {
        Self::TableTooLarge
    }
}

impl From<list::TooLong> for Failure {
    fn from(_: list::TooLong) -> Self {
        Self::ListTooLong
    }
}

impl From<Conflict> for Failure {
    fn from(_: Conflict) -> Self {
        Self::OutOfStep
    }
}

impl Failure {
    /// What to tell a person: one message, or several for a file with several faults.
    pub fn messages(&self, words: &Words) -> Vec<Message> {
        let (code, args): (&str, Vec<(&str, String)>) = match self {
            Self::Refused(refusal) => {
                return vec![message(words, "refusal-", refusal.code(), refusal.args())];
            }
            Self::Store(error) => return vec![message(words, "error-store-", error.code(), error.args())],
            Self::Json(unreadable) => return problems(unreadable, words),
            Self::Mermaid(error) => {
                return vec![message(words, "mermaid-error-", &error.code().replace('_', "-"), error.args())];
            }
            Self::Workbook(error) => return vec![message::<String>(words, "xlsx-", error.code(), [])],
            Self::NoWorkbook(error) => return vec![message(words, "xlsx-", error.code(), error.args())],
            Self::Render(error) => return vec![message(words, "render-", error.code(), error.args())],
            Self::UnknownFormat { name } => ("error-unknown-format", vec![("name", name.clone())]),
            Self::NoJourney { name } => ("error-no-journey", vec![("name", name.clone())]),
            Self::UnknownTemplate { name } => ("error-unknown-template", vec![("name", name.clone())]),
            Self::OutOfStep => ("error-out-of-step", vec![]),
            Self::Overtaken => ("error-overtaken", vec![]),
            Self::JsonTooLarge => ("error-json-too-large", vec![]),
            Self::TableTooLarge => (csv::TooLarge.key(), vec![]),
            Self::ListTooLong => ("error-list-too-long", vec![("most", list::MOST_LINES.to_string())]),
            Self::EmptyList => ("error-empty-list", vec![]),
            Self::UnknownText => ("error-unknown-text", vec![]),
            Self::EmptyFile { name } => ("error-empty-file", vec![("name", name.clone())]),
            Self::FileTooLarge { name } => {
                let most = (LARGEST / 1024 / 1024).to_string();
                ("error-file-too-large", vec![("name", name.clone()), ("most", most)])
            }
            Self::NotText { name } => ("error-not-text", vec![("name", name.clone())]),
            Self::NoRoom { detail } => ("error-no-room", vec![("detail", detail.clone())]),
            Self::UnknownPicture => ("error-unknown-picture", vec![]),
            Self::NothingToShow => ("error-nothing-to-show", vec![]),
            Self::UnknownAudience { name } => ("error-unknown-audience", vec![("name", name.clone())]),
            Self::BadSetting { name } => ("error-bad-setting", vec![("name", name.clone())]),
            Self::BadRequest { detail } => ("error-bad-request", vec![("detail", detail.clone())]),
            Self::Closed => ("error-closed", vec![]),
            Self::Unexpected { detail } => ("error-unexpected", vec![("detail", detail.clone())]),
        };
        vec![words.message(code, &args)]
    }

    /// All of it as one message, for the wire.
    pub fn message(&self, words: &Words) -> Message {
        let mut all = self.messages(words);
        let text = all.iter().map(|message| message.text.clone()).collect::<Vec<_>>().join("\n");
        match all.first_mut() {
            Some(first) => Message { text, ..first.clone() },
            None => Message { code: "error-unknown".into(), args: BTreeMap::new(), text },
        }
    }
}

/// What is wrong with a JSON file, each with its place.
fn problems(unreadable: &json::Unreadable, words: &Words) -> Vec<Message> {
    let say = |problem: &json::Problem| {
        let place = [
            ("line", problem.line.to_string()),
            ("column", problem.column.to_string()),
            ("path", problem.path.clone()),
        ];
        let key = if problem.path.is_empty() { "file-place" } else { "file-place-path" };
        placed(words, key, "", &problem.reason.key(), problem.reason.args().into_iter().chain(place))
    };
    let mut all: Vec<Message> = unreadable.problems.iter().map(say).collect();
    if unreadable.more {
        all.push(words.message("file-more-problems", &[]));
    }
    all
}

/// A message from a code and its arguments.
pub(crate) fn message<K: Into<String>>(
    words: &Words,
    stem: &str,
    code: &str,
    args: impl IntoIterator<Item = (K, String)>,
) -> Message {
    let args: BTreeMap<String, String> = args.into_iter().map(|(name, value)| (name.into(), value)).collect();
    let code = format!("{stem}{code}");
    Message { text: words.say_text(&code, &args), code, args }
}
