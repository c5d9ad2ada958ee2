//! Everything a request can fail with, as a code with arguments; words come last, in the reader's language.

use crate::files::placed;
use crate::wire::Message;
use crate::words::Words;
use std::collections::BTreeMap;
use wayfold_formats::{json, mermaid};
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
    /// A picture cannot be drawn.
    #[error(transparent)]
    Render(#[from] RenderError),
    /// The map is not open.
    #[error("the map is not open")]
    NotOpen,
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
}

impl From<wayfold_store::Error> for Failure {
    fn from(error: wayfold_store::Error) -> Self {
        Self::Store(Box::new(error))
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
        match self {
            Self::Refused(refusal) => vec![message(words, "refusal-", refusal.code(), refusal.args())],
            Self::Store(error) => vec![message(words, "error-store-", error.code(), error.args())],
            Self::Json(unreadable) => {
                let mut all: Vec<Message> = unreadable
                    .problems
                    .iter()
                    .map(|problem| {
                        let place = [
                            ("line", problem.line.to_string()),
                            ("column", problem.column.to_string()),
                            ("path", problem.path.clone()),
                        ];
                        placed(
                            words,
                            "",
                            &problem.reason.key(),
                            problem.reason.args().into_iter().chain(place),
                        )
                    })
                    .collect();
                if unreadable.more {
                    all.push(words.message("file-more-problems", &[]));
                }
                all
            }
            Self::Mermaid(error) => {
                vec![message(words, "mermaid-error-", &error.code().replace('_', "-"), error.args())]
            }
            Self::Render(error) => vec![message(words, "render-", error.code(), error.args())],
            Self::NotOpen => vec![words.message("error-not-open", &[])],
            Self::UnknownFormat { name } => {
                vec![words.message("error-unknown-format", &[("name", name.clone())])]
            }
            Self::NoJourney { name } => vec![words.message("error-no-journey", &[("name", name.clone())])],
            Self::UnknownTemplate { name } => {
                vec![words.message("error-unknown-template", &[("name", name.clone())])]
            }
            Self::OutOfStep => vec![words.message("error-out-of-step", &[])],
        }
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
