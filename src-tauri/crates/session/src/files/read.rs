//! Text to maps: by the file's ending, or by what the text looks like.

use super::{decode, ending};
use crate::failure::{Failure, message};
use crate::session::new_id;
use crate::wire::Message;
use crate::words::Words;
use wayfold_formats::json::{self, Contents, Document};
use wayfold_formats::table::{self, Table};
use wayfold_formats::{csv, markdown, mermaid, xlsx};
use wayfold_model::{Card, Map, Record};

pub use wayfold_formats::mermaid::Strictness;

/// A file that was read.
pub struct Read {
    /// Its maps, and what they share.
    pub document: Document,
    remarks: Vec<Remark>,
}

/// Something that was repaired or left out.
enum Remark {
    Mermaid(mermaid::Warning),
    Table(table::Warning),
    Workbook(xlsx::Warning),
}

impl Read {
    /// What was repaired or left out, with its place.
    pub fn warnings(&self, words: &Words) -> Vec<Message> {
        self.remarks.iter().map(|remark| remark.message(words)).collect()
    }
}

impl Remark {
    fn message(&self, words: &Words) -> Message {
        match self {
            Self::Mermaid(warning) => {
                let place = [("line", warning.line.to_string()), ("column", warning.column.to_string())];
                let args = warning.args.iter().cloned().chain(place);
                placed(words, "file-place", "mermaid-", &warning.code.code().replace('_', "-"), args)
            }
            Self::Table(warning) => {
                let place = [("row", warning.row.to_string()), ("column", warning.column.to_string())];
                let args = warning.remark.args().into_iter().chain(place);
                placed(words, "file-place-table", "", &warning.remark.key(), args)
            }
            Self::Workbook(warning) => {
                let place = [
                    ("sheet", warning.sheet.clone()),
                    ("row", warning.row.to_string()),
                    ("column", warning.column.to_string()),
                ];
                let args = warning.remark.args().into_iter().chain(place);
                placed(words, "file-place-sheet", "", &warning.remark.key(), args)
            }
        }
    }
}

/// A message about a place in a file, the place in front.
pub(crate) fn placed(
    words: &Words,
    place: &str,
    stem: &str,
    code: &str,
    args: impl IntoIterator<Item = (&'static str, String)>,
) -> Message {
    let message = message(words, stem, code, args);
    let place = words.say_text(place, &message.args);
    Message { text: format!("{place}: {}", message.text), ..message }
}

/// Reads the maps of a file. Its name says the format: `.json`; tables (`.csv`, `.tsv`); Mermaid in a file of its own
/// (`.mmd`, `.mermaid`); in `.txt`, `.md` and `.html` whichever of Mermaid and tables is there.
///
/// # Errors
/// [`Failure::UnknownFormat`], [`Failure::NoJourney`], [`Failure::Json`], [`Failure::Mermaid`],
/// [`Failure::TableTooLarge`].
pub fn read(name: &str, text: &str, strictness: Strictness) -> Result<Read, Failure> {
    let read = match ending(name).as_str() {
        "json" => Read { document: json::read(text)?, remarks: vec![] },
        "mmd" | "mermaid" => diagrams(vec![mermaid::read(text, strictness)?]),
        "csv" | "tsv" | "tab" => of_table(name, &csv::read(text)?)?,
        "txt" | "md" | "markdown" => match written(text, strictness)? {
            Some(diagrams) => diagrams,
            None => in_words(name, text)?,
        },
        "html" | "htm" => diagrams(mermaid::read_all(text, strictness)?),
        _ => return Err(Failure::UnknownFormat { name: name.into() }),
    };
    Ok(named(read, name))
}

/// Reads the maps of the bytes of a file: a workbook, or text as [`read`] does; with `any`, where the ending says
/// nothing, by what the text looks like.
///
/// # Errors
/// As [`read`]; [`Failure::Workbook`], [`Failure::NotText`], [`Failure::EmptyFile`].
pub fn read_bytes(name: &str, bytes: Vec<u8>, strictness: Strictness, any: bool) -> Result<Read, Failure> {
    if is_workbook(name, &bytes) {
        return Ok(named(workbook(name, &bytes)?, name));
    }
    let text = decode(bytes).ok_or_else(|| Failure::NotText { name: name.into() })?;
    if !any {
        return read(name, &text, strictness);
    }
    if text.trim().is_empty() {
        return Err(Failure::EmptyFile { name: name.into() });
    }
    read_any(name, &text)
}

/// Whether bytes are those of a workbook: by the name, or because they are an archive, as nothing else is that is
/// read. Older workbooks, and those with a password, are none that can be read, and are told so.
fn is_workbook(name: &str, bytes: &[u8]) -> bool {
    const ARCHIVE: &[u8] = b"PK\x03\x04";
    const OLDER: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0];
    matches!(ending(name).as_str(), "xlsx" | "xlsm") || bytes.starts_with(ARCHIVE) || bytes.starts_with(OLDER)
}

/// The map of a workbook: ours as it was written, any other as the table on its first sheet that is one.
fn workbook(name: &str, bytes: &[u8]) -> Result<Read, Failure> {
    let book = xlsx::read(bytes)?;
    if let Some((map, warnings)) = book.to_map(&mut new_id) {
        let remarks = warnings.into_iter().map(Remark::Workbook).collect();
        return Ok(Read { document: document([map]), remarks });
    }
    let tables = (0..book.sheets().count()).map(|sheet| book.table(sheet));
    let named = tables.into_iter().find(|table| table.rows.len() > 1 && table::is_named(table));
    of_table(name, &named.unwrap_or_else(|| book.table(book.first())))
}

/// Reads the maps of a file by its ending; if that says nothing, by what the text looks like: JSON, Mermaid, or a
/// table.
///
/// # Errors
/// As [`read`]; [`Failure::UnknownFormat`] if it looks like nothing that is known.
pub fn read_any(name: &str, text: &str) -> Result<Read, Failure> {
    match read(name, text, Strictness::Repair) {
        Err(Failure::UnknownFormat { .. }) => {}
        other => return other,
    }
    match guessed(text)? {
        Some(read) => Ok(named(read, name)),
        None => Err(Failure::UnknownFormat { name: name.into() }),
    }
}

/// Reads the maps of pasted text: JSON, Mermaid, or a table, whichever it looks like. A map without a title gets this
/// one.
///
/// # Errors
/// As [`read`]; [`Failure::UnknownText`] if it looks like nothing that is known.
pub(crate) fn read_pasted(title: &str, text: &str) -> Result<Read, Failure> {
    Ok(entitled(guessed(text)?.ok_or(Failure::UnknownText)?, title))
}

/// What a text looks like; nothing if it looks like nothing that is known.
fn guessed(text: &str) -> Result<Option<Read>, Failure> {
    let begins = text.trim_start_matches('\u{feff}').trim_start();
    if begins.starts_with(['{', '[']) {
        return Ok(Some(Read { document: json::read(text)?, remarks: vec![] }));
    }
    if let Some(diagrams) = written(text, Strictness::Repair)? {
        return Ok(Some(diagrams));
    }
    match in_words("", text) {
        Ok(read) => Ok(Some(read)),
        Err(Failure::NoJourney { .. }) => Ok(None),
        Err(other) => Err(other),
    }
}

/// Whether bytes are those of a library, which is no text.
pub(crate) fn is_library(name: &str, bytes: &[u8]) -> bool {
    ending(name) == "wayfold" || bytes.starts_with(b"SQLite format 3\0")
}

/// The Mermaid journeys of a text; nothing if there are none.
fn written(text: &str, strictness: Strictness) -> Result<Option<Read>, Failure> {
    match mermaid::read_all(text, strictness) {
        Ok(readings) => Ok(Some(diagrams(readings))),
        Err(mermaid::ReadError::NoJourney) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// The tables of a text that is no table itself, or the table it is.
fn in_words(name: &str, text: &str) -> Result<Read, Failure> {
    if let Some(table) = markdown::joined(text) {
        let title = text.lines().find_map(|line| line.trim().strip_prefix("# ")).unwrap_or_default();
        return of_table(name, &table).map(|read| entitled(read, title));
    }
    let table = csv::read(text)?;
    if !is_meant(&table, text) {
        return Err(Failure::NoJourney { name: name.into() });
    }
    of_table(name, &table)
}

/// Whether a text is meant as a table, and is not prose with commas: it names a column that is known, or was copied
/// from cells, which leaves tabs between them.
fn is_meant(table: &Table, text: &str) -> bool {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let celled = lines.clone().filter(|line| line.trim().contains('\t')).count();
    table.rows.len() > 1 && table.width() > 1 && (table::is_named(table) || celled * 2 > lines.count())
}

fn of_table(name: &str, table: &Table) -> Result<Read, Failure> {
    let (map, warnings) = table::to_map(table, &table::guess(table), &table::Options::default(), &mut new_id);
    if map.touchpoints().is_empty() {
        return Err(Failure::NoJourney { name: name.into() });
    }
    let document = document([map]);
    Ok(Read { document, remarks: warnings.into_iter().map(Remark::Table).collect() })
}

fn diagrams(readings: Vec<mermaid::Reading>) -> Read {
    let maps = readings.iter().map(|reading| mermaid::to_map(&reading.diagram, &mut new_id));
    let document = document(maps);
    let remarks = readings.into_iter().flat_map(|reading| reading.warnings).map(Remark::Mermaid);
    Read { document, remarks: remarks.collect() }
}

fn document(maps: impl IntoIterator<Item = Map>) -> Document {
    let mut document = Document::default();
    for map in maps {
        let (shared, records): (Vec<Record>, Vec<Record>) =
            map.records().partition(|record| record.kind().is_shared());
        document.maps.push(Contents { id: map.id(), records });
        document.shared.extend(shared);
    }
    document
}

/// Maps without a title take the file's name.
fn named(read: Read, name: &str) -> Read {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    entitled(read, if stem.is_empty() { file } else { stem })
}

fn entitled(mut read: Read, title: &str) -> Read {
    for record in read.document.maps.iter_mut().flat_map(|map| &mut map.records) {
        if let Record::Card(card) = record
            && card.title.trim().is_empty()
        {
            *record = titled(card, title);
        }
    }
    read
}

/// A card with another title.
fn titled(card: &Card, title: &str) -> Record {
    let title = title.trim().chars().take(wayfold_model::LONGEST_TEXT).collect();
    Card { title, ..card.clone() }.into()
}
