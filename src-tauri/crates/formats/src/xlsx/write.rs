//! A map to a workbook.

use super::order::in_order;
use super::plain::plain;
use super::records::Writer;
use super::schema::SHEETS;
use super::sums::{clean, cut};
use crate::table::{Language, Table};
use chrono::{DateTime, Utc};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};
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

/// Writes a map as XLSX. The same map and options give the same bytes.
///
/// # Errors
/// [`Unwritable`].
pub fn write(map: &Map, options: &Options) -> Result<Vec<u8>, Unwritable> {
    let writer = Writer::new(map, options.language);
    let mut sheets = Vec::new();
    for card in in_order(map, Kind::Card) {
        sheets.push(writer.card(&card)?);
    }
    for schema in SHEETS {
        let records = in_order(map, schema.kind);
        if !records.is_empty() || schema.kind == Kind::Touchpoint {
            sheets.push(writer.records(schema, &records)?);
        }
    }
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
