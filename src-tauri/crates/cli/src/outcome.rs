//! How a run ends: what is said on which stream, and the exit code. Codes are promised in the help and stay below 100.

use serde_json::Value;
use std::collections::BTreeMap;
use std::io;
use wayfold_session::{Failure, Message, Paper, PaperSize, Words};

/// All went well.
pub(crate) const FINE: u8 = 0;
/// A file could not be read or written.
pub(crate) const FILES: u8 = 1;
/// The command line makes no sense.
pub(crate) const USAGE: u8 = 2;
/// The input is not what its format asks for.
pub(crate) const INPUT: u8 = 3;
/// The library refuses: damaged, from a newer version, open elsewhere, read-only …
pub(crate) const LIBRARY: u8 = 4;
/// A check found faults.
pub(crate) const FAULTS: u8 = 5;

/// Why a run stops.
#[derive(Debug)]
pub(crate) enum Stop {
    /// A file could not be read or written.
    File { path: String, error: io::Error },
    /// A file is larger than is read.
    TooLarge { path: String, most: u64 },
    /// A file is not text.
    NotText { path: String },
    /// A file would be read otherwise than it stands, which was not wanted.
    NotAsItStands { path: String, warnings: Vec<Message> },
    /// Something the session refuses, with the file it came from.
    Failed { path: String, failure: Failure },
    /// A format that needs a file was asked to go to the standard output, or has no ending to tell.
    NoFormat { path: String },
    /// The name of a file to write has no ending.
    NoEnding { path: String },
    /// The folder of a file to write is not there.
    NoFolder { path: String },
    /// The map has no saved view of this name.
    NoView { view: String, known: Vec<String> },
    /// The file has no map of this number.
    NoSuchMap { number: u32, count: usize },
    /// The library has no map of this id or title.
    UnknownMap { map: String },
    /// Several maps cannot go to the standard output in this format.
    SeveralMaps { count: usize },
    /// The file has no map of this name or number.
    NoMapCalled { path: String, map: String, known: Vec<String> },
    /// The file holds no map.
    NoMaps { path: String },
    /// One map has to be chosen.
    ChooseMap { path: String, count: usize },
    /// The map has no record of this name, or several.
    NoSuchRecord { what: &'static str, name: String, several: bool, known: Vec<String> },
    /// No arrow leads from the one touchpoint to the other.
    NoSuchArrow { text: String },
    /// A number that was typed is none, or out of its range.
    NotASetting { text: String },
    /// There is no folder for data on this machine.
    NoHome,
    /// A file is there already, and may not be replaced.
    Exists { path: String },
    /// Sheets of a poster were named, but no poster is asked for.
    NoPoster { pages: String },
    /// No paper has this name, and it is no size that paper can have.
    NoPaper { text: String },
    /// Something the session said already.
    Said(Message),
    /// The app cannot be served at a port.
    Port { port: u16, error: io::Error },
}

impl Stop {
    /// Gives a failure the file it came from.
    pub(crate) fn failed(path: &str) -> impl FnOnce(Failure) -> Self {
        let path = path.to_owned();
        move |failure| Self::Failed { path, failure }
    }

    /// From a message as it crosses the wire.
    pub(crate) fn said(message: Vec<u8>) -> Self {
        let said: Value = serde_json::from_slice(&message).unwrap_or_default();
        let text = |name: &str| said[name].as_str().unwrap_or_default().to_owned();
        Self::Said(Message { code: text("code"), args: BTreeMap::new(), text: text("text") })
    }

    pub(crate) fn file(path: &str) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |error| Self::File { path, error }
    }

    /// The exit code.
    pub(crate) const fn code(&self) -> u8 {
        match self {
            Self::File { .. }
            | Self::TooLarge { .. }
            | Self::Exists { .. }
            | Self::NoFolder { .. }
            | Self::Port { .. } => FILES,
            Self::NotText { .. } | Self::NotAsItStands { .. } => INPUT,
            Self::Said(_) => LIBRARY,
            Self::NoFormat { .. }
            | Self::NoEnding { .. }
            | Self::NoView { .. }
            | Self::NoSuchMap { .. }
            | Self::SeveralMaps { .. }
            | Self::UnknownMap { .. }
            | Self::NoMapCalled { .. }
            | Self::NoMaps { .. }
            | Self::ChooseMap { .. }
            | Self::NoSuchRecord { .. }
            | Self::NoSuchArrow { .. }
            | Self::NotASetting { .. }
            | Self::NoPoster { .. }
            | Self::NoPaper { .. }
            | Self::NoHome => USAGE,
            Self::Failed { failure, .. } => match failure {
                Failure::Store(_)
                | Failure::OutOfStep
                | Failure::Overtaken
                | Failure::Closed
                | Failure::Unexpected { .. } => LIBRARY,
                Failure::NoRoom { .. } | Failure::JsonTooLarge | Failure::NoWorkbook(_) => FILES,
                Failure::UnknownFormat { .. }
                | Failure::UnknownTemplate { .. }
                | Failure::UnknownAudience { .. }
                | Failure::BadRequest { .. }
                | Failure::BadSetting { .. } => USAGE,
                Failure::Json(_)
                | Failure::Mermaid(_)
                | Failure::Workbook(_)
                | Failure::NoJourney { .. }
                | Failure::TableTooLarge
                | Failure::ListTooLong
                | Failure::EmptyList
                | Failure::UnknownText
                | Failure::EmptyFile { .. }
                | Failure::FileTooLarge { .. }
                | Failure::NotText { .. }
                | Failure::UnknownPicture
                | Failure::NothingToShow
                | Failure::Refused(_)
                | Failure::Render(_) => INPUT,
            },
        }
    }

    /// What to tell a person.
    pub(crate) fn messages(&self, words: &Words) -> Vec<Message> {
        let one =
            |code: &str, args: &[(&str, String)]| vec![words.message(&format!("cli-error-{code}"), args)];
        match self {
            Self::File { path, error } => {
                let code = match error.kind() {
                    io::ErrorKind::NotFound => "not-found",
                    io::ErrorKind::PermissionDenied => "no-permission",
                    io::ErrorKind::IsADirectory => "is-folder",
                    io::ErrorKind::StorageFull => "disk-full",
                    _ => "file",
                };
                one(code, &[("path", path.clone()), ("detail", error.to_string())])
            }
            Self::TooLarge { path, most } => {
                one("too-large", &[("path", path.clone()), ("most", (most / 1024 / 1024).to_string())])
            }
            Self::NotText { path } => one("not-text", &[("path", path.clone())]),
            Self::NoFormat { path } => one("no-format", &[("path", path.clone())]),
            Self::NoEnding { path } => one("no-ending", &[("path", path.clone())]),
            Self::NoFolder { path } => one("no-folder", &[("path", path.clone())]),
            Self::NoView { view, known } => {
                let code = if known.is_empty() { "no-views" } else { "no-view" };
                one(code, &[("view", view.clone()), ("known", some(known))])
            }
            Self::NoSuchMap { number, count } => {
                one("no-such-map", &[("number", number.to_string()), ("count", count.to_string())])
            }
            Self::SeveralMaps { count } => one("several-maps", &[("count", count.to_string())]),
            Self::UnknownMap { map } => one("unknown-map", &[("map", map.clone())]),
            Self::NoMapCalled { path, map, known } => {
                one("no-map-called", &[("path", path.clone()), ("map", map.clone()), ("known", some(known))])
            }
            Self::NoMaps { path } => one("no-maps", &[("path", path.clone())]),
            Self::ChooseMap { path, count } => {
                one("choose-map", &[("path", path.clone()), ("count", count.to_string())])
            }
            Self::NoSuchRecord { what, name, several, known } => {
                let code = if *several { "several-records" } else { "no-such-record" };
                let what = words.plain(&format!("kind-{what}"));
                one(code, &[("what", what), ("name", name.clone()), ("known", some(known))])
            }
            Self::NoSuchArrow { text } => one("no-such-arrow", &[("text", text.clone())]),
            Self::NotASetting { text } => one("not-a-setting", &[("text", text.clone())]),
            Self::NoHome => one("no-home", &[]),
            Self::Exists { path } => one("exists", &[("path", path.clone())]),
            Self::NoPoster { pages } => one("no-poster", &[("pages", pages.clone())]),
            Self::NoPaper { text } => {
                let known = PaperSize::NAMED.map(|paper| paper.name().to_owned());
                let sides = [("least", Paper::SHORTEST), ("most", Paper::LONGEST)];
                let mut args = vec![("text", text.clone()), ("known", known.join(", "))];
                args.extend(sides.map(|(name, side)| (name, side.to_string())));
                one("no-paper", &args)
            }
            Self::Said(message) => vec![message.clone()],
            Self::Port { port, error } => {
                one("port", &[("port", port.to_string()), ("detail", error.to_string())])
            }
            Self::NotAsItStands { path, warnings } => {
                let mut messages = of_file(path, warnings.clone());
                messages.extend(one("strict", &[("path", path.clone())]));
                messages
            }
            Self::Failed { path, failure } => of_file(path, failure.messages(words)),
        }
    }
}

/// Messages about a file, its name in front.
fn of_file(path: &str, mut messages: Vec<Message>) -> Vec<Message> {
    for message in &mut messages {
        message.args.entry("path".into()).or_insert_with(|| path.to_owned());
        message.text = format!("{path}: {}", message.text);
    }
    messages
}

/// The first few of what there is.
fn some(known: &[String]) -> String {
    const SHOWN: usize = 12;
    let shown = known.iter().take(SHOWN).cloned().collect::<Vec<_>>().join(", ");
    if known.len() > SHOWN { format!("{shown}, …") } else { shown }
}
