//! A map to a workbook.

use super::looks::{Looks, tall};
use super::order::{emotions, in_order, names};
use super::schema::{CARD, Column, Hold, SHEETS, Sheet};
use super::sums::{cut, length, sum};
use super::value::{Names, Out, field, is_whole, lines, set, shown};
use super::{BLANK, LONGEST_CELL, MARK};
use crate::table::{Cell, Language, Table};
use chrono::{DateTime, Utc};
use rust_xlsxwriter::{DataValidation, DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};
use serde_json::{Map as Object, Value, json};
use wayfold_model::{Id, Kind, Map, Record};

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

/// Rows of a sheet.
const MOST_ROWS: usize = 1_048_576;
/// Characters of a sheet's name.
const LONGEST_NAME: usize = 31;

/// Writes a map as XLSX. The same map and options give the same bytes.
///
/// # Errors
/// [`Unwritable`].
pub fn write(map: &Map, options: &Options) -> Result<Vec<u8>, Unwritable> {
    let mut writer = Writer::new(map, options);
    writer.card()?;
    for sheet in SHEETS {
        let records = in_order(map, sheet.kind);
        if !records.is_empty() || sheet.kind == Kind::Touchpoint {
            writer.records(sheet, &records)?;
        }
    }
    for rows in &options.more {
        writer.rows(rows)?;
    }
    let mut book = Workbook::new();
    // packing took a quarter of the time; the usual 6 saves few bytes more
    book.set_zip_compression_level(3);
    book.set_properties(&properties(map, options));
    for sheet in writer.sheets {
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

struct Writer<'m> {
    map: &'m Map,
    language: Language,
    names: Names,
    looks: Looks,
    sheets: Vec<Worksheet>,
    /// Heads of the columns of emotions, by persona.
    emotions: Vec<(Id, String)>,
}

impl<'m> Writer<'m> {
    fn new(map: &'m Map, options: &Options) -> Self {
        let language = options.language;
        Self {
            map,
            language,
            names: names(map, language),
            looks: Looks::new(&map.card().currency, false),
            sheets: Vec::new(),
            emotions: emotions(map),
        }
    }

    /// The card: a row for each of its fields.
    fn card(&mut self) -> Result<(), Unwritable> {
        let Some(Ok(Value::Object(mut rest))) = self.map.record(self.map.id()).map(|card| card.to_value())
        else {
            return Ok(());
        };
        let mut sheet = self.sheet(CARD.name(self.language))?;
        let looks = Looks::new(&self.map.card().currency, true);
        let usual = std::mem::replace(&mut self.looks, looks);
        let mut sums = Object::new();
        for (row, column) in CARD.columns.iter().enumerate() {
            let row = row as u32 + 1;
            sheet.write_string_with_format(row, 0, column.name(self.language), &self.looks.strong)?;
            let out = self.field(column, &mut rest, &mut sums);
            self.looks.put(&mut sheet, (row, 1), &out, (&self.looks.text, None))?;
            tall(&mut sheet, row, out.lines(column.width))?;
        }
        rest.insert("~".into(), Value::Object(sums));
        let marks = self.hidden(&mut sheet, 1, 2, rest)?;
        self.marks(&mut sheet, CARD.kind, 2, marks, &Object::new())?;
        sheet.set_column_width(0, 30)?.set_column_width(1, 60)?.set_freeze_panes(1, 1)?;
        sheet.set_print_fit_to_pages(1, 0);
        sheet.write_string_with_format(0, 0, CARD.name(self.language), &self.looks.head)?;
        sheet.write_string_with_format(0, 1, "", &self.looks.head)?;
        self.looks = usual;
        self.sheets.push(sheet);
        Ok(())
    }

    /// A row for each record.
    fn records(&mut self, schema: &Sheet, records: &[Record]) -> Result<(), Unwritable> {
        if records.len() >= MOST_ROWS {
            return Err(Unwritable::TooManyRows { most: MOST_ROWS - 1 });
        }
        let mut sheet = self.sheet(schema.name(self.language))?;
        let heads = self.heads(&mut sheet, schema)?;
        let first = heads as u16;
        let mut most = 1;
        for (row, record) in records.iter().enumerate() {
            let row = row as u32 + 1;
            let Ok(Value::Object(mut rest)) = record.to_value() else { continue };
            let mut sums = Object::new();
            let mut at = 0_u16;
            let (mut blank, mut lines) = (true, 1);
            for column in schema.columns {
                if matches!(column.hold, Hold::Emotions) {
                    blank &= !self.emotions_of(&mut sheet, row, &mut at, &mut rest)?;
                    continue;
                }
                let out = self.field(column, &mut rest, &mut sums);
                blank &= out.is_blank();
                lines = lines.max(out.lines(column.width));
                let texts = if at == 0 { &self.looks.strong } else { &self.looks.text };
                let usual = self.looks.of(column.hold, at == 0);
                self.looks.put(&mut sheet, (row, at), &out, (texts, Some(usual)))?;
                at += 1;
            }
            tall(&mut sheet, row, lines)?;
            if blank {
                // else it would count as a row that was taken out
                sums.insert(BLANK.into(), json!(true));
            }
            if !sums.is_empty() {
                rest.insert("~".into(), Value::Object(sums));
            }
            most = most.max(self.hidden(&mut sheet, row, first, rest)?);
        }
        let heads = self.emotions.iter().map(|(id, head)| (head.clone(), json!(id))).collect();
        let emotions = if schema.kind == Kind::Touchpoint { heads } else { Object::new() };
        self.marks(&mut sheet, schema.kind, first, most, &emotions)?;
        let last = records.len() as u32;
        sheet.autofilter(0, 0, last.max(1), first - 1)?.set_freeze_panes(1, schema.frozen)?;
        // a page as wide as can be read
        let width: usize = schema.columns.iter().map(|column| usize::from(column.width)).sum();
        let across = width.div_ceil(260).max(1) as u16;
        sheet.set_landscape().set_repeat_rows(0, 0)?.set_print_fit_to_pages(across, 0);
        self.sheets.push(sheet);
        Ok(())
    }

    /// The names of the columns, their widths, and what can be chosen in them; how many there are.
    fn heads(&self, sheet: &mut Worksheet, schema: &Sheet) -> Result<usize, Unwritable> {
        let mut at = 0_u16;
        let mut tallest = 1;
        for column in schema.columns {
            if matches!(column.hold, Hold::Emotions) {
                for (_, head) in &self.emotions {
                    tallest = tallest.max(lines(head, column.width - 2));
                    sheet.write_string_with_format(
                        0,
                        at,
                        clean(cut(head, LONGEST_CELL)),
                        &self.looks.head,
                    )?;
                    sheet.set_column_width(at, column.width)?;
                    sheet.set_column_format(at, &self.looks.number)?;
                    at += 1;
                }
                continue;
            }
            let name = column.name(self.language);
            sheet.write_string_with_format(0, at, name, &self.looks.head)?;
            sheet.set_column_width(at, column.width)?;
            sheet.set_column_format(at, self.looks.of(column.hold, at == 0))?;
            // beside the button of the filter
            tallest = tallest.max(lines(name, column.width - 2));
            if let Hold::Choice(words) | Hold::Unusual(words) = column.hold {
                let words: Vec<&str> = words.iter().map(|word| word_of(word, self.language)).collect();
                // spreadsheets keep the list in 255 characters
                if length(&words.join(",")) <= 255 {
                    let list = DataValidation::new().allow_list_strings(&words)?;
                    // a hint, not a fence: other words are read too
                    let list = list.show_error_message(false);
                    sheet.add_data_validation(1, at, (MOST_ROWS - 1) as u32, at, &list)?;
                }
            }
            at += 1;
        }
        tall(sheet, 0, tallest)?;
        Ok(usize::from(at))
    }

    /// Writes the emotions of all personas; whether there are any.
    fn emotions_of(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        at: &mut u16,
        rest: &mut Object<String, Value>,
    ) -> Result<bool, Unwritable> {
        let emotions = rest.remove("emotions").unwrap_or_default();
        let mut any = false;
        for (persona, _) in &self.emotions {
            if let Some(emotion) = emotions.get(persona.to_string()).and_then(Value::as_f64) {
                sheet.write_number(row, *at, emotion)?;
                any = true;
            }
            *at += 1;
        }
        Ok(any)
    }

    /// What a field looks like. What its cell does not hold stays in `rest`, with a sum of the cell's text.
    fn field(
        &self,
        column: &Column,
        rest: &mut Object<String, Value>,
        sums: &mut Object<String, Value>,
    ) -> Out {
        let value = field(rest, column.field);
        let mut out = shown(value, column.hold, &self.names, self.language);
        let mut whole = is_whole(column.hold);
        if let Out::Text(text) | Out::Link(text) = &mut out {
            let held = clean(cut(text, LONGEST_CELL));
            whole &= held == *text;
            *text = held;
        }
        if whole {
            set(rest, column.field, Value::Null);
        } else if !value.is_null() && *value != json!([]) {
            let text = match &out {
                Out::Text(text) | Out::Link(text) => text.as_str(),
                _ => "",
            };
            sums.insert(column.field.to_owned(), json!(sum(text)));
        } else {
            set(rest, column.field, Value::Null);
        }
        out
    }

    /// Writes what no cell holds into hidden cells from a column on; how many it took.
    fn hidden(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        first: u16,
        mut rest: Object<String, Value>,
    ) -> Result<u16, Unwritable> {
        // what was set aside may have been so without a word
        rest.retain(|name, value| !is_usual(value) || name == "dismissals" && *value != json!({}));
        let text = ascii(&Value::Object(rest).to_string());
        let mut column = first;
        let mut left = text.as_str();
        loop {
            let (cell, next) = left.split_at(left.len().min(LONGEST_CELL));
            sheet.write_string(row, column, cell)?;
            column += 1;
            if next.is_empty() || column >= 16_000 {
                return Ok(column - first);
            }
            left = next;
        }
    }

    /// Names the hidden columns and hides them.
    fn marks(
        &self,
        sheet: &mut Worksheet,
        kind: Kind,
        first: u16,
        count: u16,
        heads: &Object<String, Value>,
    ) -> Result<(), Unwritable> {
        let heads = if heads.is_empty() { String::new() } else { Value::Object(heads.clone()).to_string() };
        let heads = ascii(&heads);
        let heads = if heads.len() + 40 > LONGEST_CELL { "" } else { &heads };
        for column in first..first + count {
            let mark =
                if column == first { format!("{MARK}{} {heads}", kind.name()) } else { format!("{MARK}+") };
            sheet.write_string(0, column, mark.trim_end())?;
            sheet.set_column_hidden(column)?;
        }
        Ok(())
    }

    /// A sheet of plain rows.
    fn rows(&mut self, rows: &Rows) -> Result<(), Unwritable> {
        if rows.table.rows.len() > MOST_ROWS {
            return Err(Unwritable::TooManyRows { most: MOST_ROWS });
        }
        let mut sheet = self.sheet(&rows.name)?;
        let width = rows.table.width().min(16_000);
        let mut widths = vec![8_u8; width];
        for (row, cells) in rows.table.rows.iter().enumerate() {
            for (at, cell) in cells.iter().take(width).enumerate() {
                let place = (row as u32, at as u16);
                if let (Cell::Text(text), Some(width)) = (cell, widths.get_mut(at)) {
                    *width = (*width).max(text.chars().take(60).count() as u8 + 2);
                }
                let out = match cell {
                    Cell::Empty => Out::Empty,
                    Cell::Text(text) => Out::Text(clean(cut(text, LONGEST_CELL))),
                    Cell::Number(number) => Out::Number(*number),
                };
                let look = if row == 0 { &self.looks.head } else { &self.looks.text };
                self.looks.put(&mut sheet, place, &out, (look, None))?;
            }
        }
        for (at, width) in widths.iter().enumerate() {
            sheet.set_column_width(at as u16, *width)?;
        }
        for (row, cells) in rows.table.rows.iter().enumerate() {
            let lines = cells.iter().zip(&widths).map(|(cell, width)| match cell {
                Cell::Text(text) => lines(text, *width),
                Cell::Empty | Cell::Number(_) => 1,
            });
            tall(&mut sheet, row as u32, lines.max().unwrap_or(1))?;
        }
        if width > 0 && !rows.table.rows.is_empty() {
            sheet.autofilter(0, 0, rows.table.rows.len().max(2) as u32 - 1, width as u16 - 1)?;
        }
        sheet.set_freeze_panes(1, 0)?;
        sheet.set_landscape().set_repeat_rows(0, 0)?.set_print_fit_to_pages(1, 0);
        self.sheets.push(sheet);
        Ok(())
    }

    /// An empty sheet whose name no other has.
    fn sheet(&self, name: &str) -> Result<Worksheet, Unwritable> {
        let allowed = |c: char| !c.is_control() && !"[]:*?/\\'".contains(c);
        let name: String = name.chars().filter(|c| allowed(*c)).collect();
        let name = if name.trim().is_empty() { "Sheet" } else { name.trim() };
        let taken = |name: &str| {
            let name = name.to_lowercase();
            self.sheets.iter().any(|sheet| sheet.name().to_lowercase() == name)
        };
        let mut unique = cut(name, LONGEST_NAME).to_owned();
        let mut number = 2;
        while taken(&unique) {
            let suffix = format!(" {number}");
            unique = format!("{}{suffix}", cut(name, LONGEST_NAME - suffix.len()));
            number += 1;
        }
        let mut sheet = Worksheet::new();
        sheet.set_name(unique)?;
        Ok(sheet)
    }
}

fn word_of(word: &super::choices::Word, language: Language) -> &'static str {
    match language {
        Language::English => word.1,
        Language::German => word.2,
    }
}

/// A text without the characters no XML can hold.
fn clean(text: &str) -> String {
    text.replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}")
}

/// JSON in plain letters, so that it can be cut anywhere.
fn ascii(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        if c.is_ascii() {
            out.push(c);
        } else {
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                out.push_str(&format!("\\u{unit:04x}"));
            }
        }
    }
    out
}

/// Whether a field is as it is in any new record, and need not be written.
fn is_usual(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Bool(flag) => !flag,
        Value::String(text) => text.is_empty(),
        Value::Array(values) => values.is_empty(),
        Value::Object(fields) => fields.values().all(is_usual),
        Value::Number(_) => false,
    }
}
