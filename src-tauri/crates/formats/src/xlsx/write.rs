//! A map to a workbook.

use super::order::in_order;
use super::plain::plain;
use super::records::Writer;
use super::schema::{CARD, SHEETS, Sheet};
use super::sums::{clean, cut};
use crate::table::{Language, Table};
use chrono::{DateTime, Utc};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};
use std::iter;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::{self, ScopedJoinHandle};
use wayfold_model::{Kind, Map};

/// How a workbook is written.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Options {
    /// Language of the names of sheets, columns and values.
    pub language: Language,
    /// More sheets, as they are given, such as what an analysis found.
    pub more: Vec<Rows>,
    /// When the file was made, for its properties.
    pub created: Option<DateTime<Utc>>,
}

/// A sheet of plain rows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Rows {
    /// Its name.
    pub name: String,
    /// Its cells; the first row names the columns.
    pub table: Table,
}

/// Why a workbook could not be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unwritable {
    /// More rows than a sheet can have.
    #[error("more than {most} rows do not fit on a sheet")]
    TooManyRows {
        /// How many fit.
        most: usize,
    },
    /// The file could not be put together.
    #[error("the workbook could not be written: {reason}")]
    Failed {
        /// What went wrong.
        reason: String,
    },
}

impl Unwritable {
    /// Stable code; its words are in the locale files under `xlsx-`.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TooManyRows { .. } => "too-many-rows",
            Self::Failed { .. } => "failed",
        }
    }

    /// Key of its words in the locale files.
    pub fn key(&self) -> String {
        format!("xlsx-{}", self.code())
    }

    /// Arguments of the message, by name.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::TooManyRows { most } => vec![("most", most.to_string())],
            Self::Failed { reason } => vec![("reason", reason.clone())],
        }
    }
}

impl From<XlsxError> for Unwritable {
    fn from(error: XlsxError) -> Self {
        Self::Failed { reason: error.to_string() }
    }
}

impl From<serde_json::Error> for Unwritable {
    fn from(error: serde_json::Error) -> Self {
        Self::Failed { reason: error.to_string() }
    }
}

/// Rows of a sheet.
pub(super) const MOST_ROWS: usize = 1_048_576;

/// Touchpoints and notes from which on a map is a large one.
const LARGE: usize = 10_000;

/// Writes a map as XLSX. The same map and options give the same bytes.
///
/// # Errors
/// [`Unwritable`].
pub fn write(map: &Map, options: &Options) -> Result<Vec<u8>, Unwritable> {
    let writer = Writer::new(map, options.language);
    let mut sheets = sheets(map, &writer)?;
    for rows in &options.more {
        sheets.push(plain(rows, &sheets, writer.looks())?);
    }
    let mut book = Workbook::new();
    // packing took a quarter of the time; the usual 6 saves few bytes more
    book.set_zip_compression_level(3);
    book.set_properties(&properties(map, options));
    for sheet in sheets {
        book.push_worksheet(sheet);
    }
    Ok(book.save_to_buffer()?)
}

/// The sheets of a map's own records, two at a time: that is a third of all work, and the only part no sheet waits for
/// another in. Not so of a large map: what one thread gives back another does not find again, and memory would grow with
/// each workbook.
fn sheets(map: &Map, writer: &Writer<'_>) -> Result<Vec<Worksheet>, Unwritable> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut made = Vec::new();
        loop {
            let place = next.fetch_add(1, Ordering::Relaxed);
            let Some(schema) = iter::once(&CARD).chain(SHEETS).nth(place) else { return made };
            made.push((place, sheet(map, writer, schema)));
        }
    };
    let small = map.touchpoints().len() + map.notes().len() <= LARGE;
    let mut made = thread::scope(|scope| {
        let other = small.then(|| scope.spawn(work));
        let mut made = work();
        match other.map(ScopedJoinHandle::join) {
            Some(Ok(more)) => made.extend(more),
            Some(Err(panic)) => resume_unwind(panic),
            None => {}
        }
        made
    });
    made.sort_by_key(|(place, _)| *place);
    made.into_iter().filter_map(|(_, sheet)| sheet.transpose()).collect()
}

/// The sheet of a kind of records, if it is to be there.
fn sheet(map: &Map, writer: &Writer<'_>, schema: &Sheet) -> Result<Option<Worksheet>, Unwritable> {
    let records = in_order(map, schema.kind);
    Ok(match (schema.kind, records.first()) {
        (Kind::Card, card) => card.map(|card| writer.card(card)).transpose()?,
        (Kind::Touchpoint, _) | (_, Some(_)) => Some(writer.records(schema, &records)?),
        (_, None) => None,
    })
}

fn properties(map: &Map, options: &Options) -> DocProperties {
    let card = map.card();
    // without a date of its own a file would have the time it is written at
    let created = options.created.unwrap_or_default();
    let date = ExcelDateTime::from_timestamp(created.timestamp()).ok();
    let properties = DocProperties::new()
        .set_title(clean(cut(&card.title, 255)))
        .set_subject(clean(cut(&card.description, 255)))
        .set_author("Wayfold");
    match date {
        Some(date) => properties.set_creation_datetime(&date),
        None => properties,
    }
}
