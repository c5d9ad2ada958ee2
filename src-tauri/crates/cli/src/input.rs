//! What comes in: a file or the standard input, as maps.

use crate::outcome::Stop;
use crate::output::Output;
use std::collections::HashMap;
use std::io::Read as _;
use std::path::Path;
use wayfold_session::analysis::spellings;
use wayfold_session::files::{self, Strictness};
use wayfold_session::{Document, Failure, Id, Library, Words};

/// Largest file that is read.
const LARGEST: u64 = 64 * 1024 * 1024;

/// Endings of files that are read.
const ENDINGS: [&str; 14] = [
    "csv", "htm", "html", "json", "markdown", "md", "mermaid", "mmd", "tab", "tsv", "txt", "wayfold", "xlsm",
    "xlsx",
];

/// Whether something typed is meant as a file, be it there or not: its ending is that of one that is read.
pub(crate) fn is_named(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    ENDINGS.contains(&ending.to_ascii_lowercase().as_str())
}

/// Reads the maps of a file; `-` is the standard input, whose format must be told.
pub(crate) fn maps(
    path: &Path,
    format: Option<&str>,
    strict: bool,
    words: &Words,
    output: &mut Output,
) -> Result<Document, Stop> {
    read((path, format), (strict, false), words, output).map(|(document, _)| document)
}

/// The same, with what the file calls the records it has names of its own for.
pub(crate) fn maps_called(
    path: &Path,
    format: Option<&str>,
    strict: bool,
    words: &Words,
    output: &mut Output,
) -> Result<(Document, HashMap<Id, String>), Stop> {
    read((path, format), (strict, true), words, output)
}

fn read(
    (path, format): (&Path, Option<&str>),
    (strict, called): (bool, bool),
    words: &Words,
    output: &mut Output,
) -> Result<(Document, HashMap<Id, String>), Stop> {
    let shown = path.display().to_string();
    let ending = format.or_else(|| path.extension().and_then(|ending| ending.to_str()));
    let ending = ending.ok_or_else(|| Stop::NoFormat { path: shown.clone() })?;
    if ending == "wayfold" {
        let library = Library::open_read_only(path).map_err(|e| Stop::failed(&shown)(e.into()))?;
        let document = files::library_maps(&library).map_err(Stop::failed(&shown))?;
        return Ok((document, HashMap::new()));
    }
    let bytes = bytes(path, &shown)?;
    let strictness = if strict { Strictness::Strict } else { Strictness::Repair };
    let name = format!("{shown}.{ending}");
    let name = if format.is_some() { &name } else { &shown };
    // what a document calls its records, only its text says
    let spelled = if called && ending == "json" { files::decode(bytes.clone()) } else { None };
    let read = files::read_bytes(name, bytes, strictness, false).map_err(|failure| match failure {
        Failure::NotText { .. } => Stop::NotText { path: shown.clone() },
        other => Stop::failed(&shown)(other),
    })?;
    let warnings = read.warnings(words);
    // Mermaid is not read at all then; a table is, but not as it stands.
    if strict && !warnings.is_empty() {
        return Err(Stop::NotAsItStands { path: shown, warnings });
    }
    for warning in warnings {
        output.warn(&shown, &warning);
    }
    let called = spelled.map(|text| spellings(&text)).unwrap_or_default();
    Ok((read.document, called))
}

pub(crate) fn bytes(path: &Path, shown: &str) -> Result<Vec<u8>, Stop> {
    let mut bytes = Vec::new();
    if shown == "-" {
        std::io::stdin().lock().take(LARGEST + 1).read_to_end(&mut bytes).map_err(Stop::file(shown))?;
    } else {
        let file = std::fs::File::open(path).map_err(Stop::file(shown))?;
        file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(Stop::file(shown))?;
    }
    if bytes.len() as u64 > LARGEST {
        return Err(Stop::TooLarge { path: shown.to_owned(), most: LARGEST });
    }
    Ok(bytes)
}
