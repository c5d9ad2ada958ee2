//! What goes out: files written whole or not at all, and the report, for people on the standard error, for machines as
//! JSON on the standard output.

use crate::outcome::Stop;
use serde_json::{Value, json};
use std::io::{IsTerminal as _, Write as _};
use std::path::Path;
use wayfold_session::{Message, Words};

pub(crate) struct Output<'a> {
    words: &'a Words,
    json: bool,
    /// What machines are told at the end.
    report: serde_json::Map<String, Value>,
    warnings: Vec<Value>,
    errors: Vec<Value>,
    written: Vec<Value>,
    /// Machines were told what they asked for; only what goes wrong after that is reported.
    begun: bool,
}

impl<'a> Output<'a> {
    pub(crate) fn new(words: &'a Words, json: bool) -> Self {
        let report = serde_json::Map::new();
        Self { words, json, report, warnings: vec![], errors: vec![], written: vec![], begun: false }
    }

    /// Something a reader should know about a file.
    pub(crate) fn warn(&mut self, path: &str, message: &Message) {
        if self.json {
            self.warnings.push(entry(path, message));
        } else {
            let _ = writeln!(std::io::stderr(), "{path}: {}", message.text);
        }
    }

    /// A line of an answer that people asked for.
    pub(crate) fn line(&self, line: &str) {
        if !self.json {
            let _ = writeln!(std::io::stdout(), "{line}");
        }
    }

    /// A line about what was done.
    pub(crate) fn note(&self, code: &str, args: &[(&str, String)]) {
        if !self.json {
            let _ = writeln!(std::io::stderr(), "{}", self.words.message(code, args).text);
        }
    }

    /// How far long work is, on a terminal only.
    pub(crate) fn progress(&self, done: usize, of: usize, what: &str) {
        if !self.json && of > 1 && std::io::stderr().is_terminal() {
            let _ = write!(std::io::stderr(), "\r\u{1b}[K{done}/{of} {what}");
            if done == of {
                let _ = write!(std::io::stderr(), "\r\u{1b}[K");
            }
        }
    }

    /// A line for machines while the work goes on.
    pub(crate) fn now(&mut self, value: &Value) {
        if self.json {
            let _ = writeln!(std::io::stdout(), "{value}");
            self.begun = true;
        }
    }

    /// A field of the machine's report.
    pub(crate) fn set(&mut self, name: &str, value: Value) {
        self.report.insert(name.to_owned(), value);
    }

    /// Writes a file, whole or not at all; `-` is the standard output.
    pub(crate) fn write(&mut self, path: &Path, data: &[u8], map: &str) -> Result<(), Stop> {
        let shown = path.display().to_string();
        if shown == "-" {
            let mut out = std::io::stdout().lock();
            return out.write_all(data).and_then(|()| out.flush()).map_err(Stop::file(&shown));
        }
        in_folder(path)?;
        replace(path, data).map_err(Stop::file(&shown))?;
        self.wrote(&shown, data.len() as u64, map);
        Ok(())
    }

    /// A file was written.
    pub(crate) fn wrote(&mut self, path: &str, bytes: u64, map: &str) {
        if self.json {
            self.written.push(json!({ "path": path, "bytes": bytes, "map": map }));
        } else {
            self.note("cli-wrote", &[("path", path.to_owned())]);
        }
    }

    /// The run stops.
    pub(crate) fn stopped(&mut self, stop: &Stop) {
        for message in stop.messages(self.words) {
            if self.json {
                let path = message.args.get("path").cloned().unwrap_or_default();
                self.errors.push(entry(&path, &message));
            } else {
                let _ = writeln!(std::io::stderr(), "{}", message.text);
            }
        }
    }

    /// Says what machines are told.
    pub(crate) fn finish(mut self) {
        if !self.json || (self.begun && self.errors.is_empty()) {
            return;
        }
        for (name, list) in [("written", self.written), ("warnings", self.warnings), ("errors", self.errors)]
        {
            self.report.insert(name.to_owned(), Value::Array(list));
        }
        let _ = writeln!(std::io::stdout(), "{:#}", Value::Object(self.report));
    }
}

fn entry(path: &str, message: &Message) -> Value {
    json!({ "path": path, "code": message.code, "args": message.args, "text": message.text })
}

/// Whether the folder a file is to be written to is there.
pub(crate) fn in_folder(path: &Path) -> Result<(), Stop> {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() && !folder.is_dir() => {
            Err(Stop::NoFolder { path: folder.display().to_string() })
        }
        _ => Ok(()),
    }
}

/// Puts a file in the place of another in one step, so that nobody finds half of it.
fn replace(path: &Path, data: &[u8]) -> std::io::Result<()> {
    if path.is_dir() {
        return Err(std::io::ErrorKind::IsADirectory.into());
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let part = path.with_file_name(format!(".{name}.{}.part", std::process::id()));
    let written = std::fs::write(&part, data).and_then(|()| std::fs::rename(&part, path));
    if written.is_err() {
        let _ = std::fs::remove_file(&part);
    }
    written
}
