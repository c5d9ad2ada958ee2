//! A map to a workbook.

use super::schema::{CARD, Column, Hold, SHEETS, Sheet};
use super::sums::{cut, length, sum};
use super::value::{Names, Out, field, is_whole, set, shown};
use super::{BLANK, LONGEST_CELL, MARK};
use crate::table::{Cell, Language, Table, usual_title};
use chrono::{DateTime, Utc};
use rust_xlsxwriter::{
    Color, DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook,
    Worksheet, XlsxError,
};
use serde_json::{Map as Object, Value, json};
use std::collections::HashMap;
use wayfold_model::{Id, Kind, Map, Persona, Record};

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

/// The records of a kind as a reader meets them.
fn in_order(map: &Map, kind: Kind) -> Vec<Record> {
    macro_rules! sorted {
        ($table:expr, $kind:path, $key:expr) => {{
            let mut records: Vec<_> = $table.values().cloned().collect();
            records.sort_by_key($key);
            records.into_iter().map($kind).collect()
        }};
    }
    let places: HashMap<Id, usize> = map
        .touchpoints_in_order()
        .iter()
        .enumerate()
        .map(|(place, touchpoint)| (touchpoint.id, place))
        .collect();
    let place = |id: Id| places.get(&id).copied();
    match kind {
        Kind::Card => map.record(map.id()).into_iter().collect(),
        Kind::Stage => map.stages_in_order().into_iter().cloned().map(Record::Stage).collect(),
        Kind::Touchpoint => map.touchpoints_in_order().into_iter().cloned().map(Record::Touchpoint).collect(),
        Kind::Lane => map.lanes_in_order().into_iter().cloned().map(Record::Lane).collect(),
        Kind::Note => {
            let lanes: HashMap<Id, usize> =
                map.lanes_in_order().iter().enumerate().map(|(place, lane)| (lane.id, place)).collect();
            sorted!(map.notes(), Record::Note, |note| {
                (place(note.touchpoint), lanes.get(&note.lane).copied(), note.order.clone(), note.id)
            })
        }
        Kind::Transition => sorted!(map.transitions(), Record::Transition, |arrow| (
            place(arrow.from),
            place(arrow.to),
            arrow.id
        )),
        Kind::Pain => sorted!(map.pains(), Record::Pain, |pain| (pain.order.clone(), pain.id)),
        Kind::Remedy => sorted!(map.remedies(), Record::Remedy, |remedy| (remedy.order.clone(), remedy.id)),
        Kind::Kpi => sorted!(map.kpis(), Record::Kpi, |kpi| (kpi.order.clone(), kpi.id)),
        Kind::Persona => {
            sorted!(map.personas(), Record::Persona, |persona| (persona.order.clone(), persona.id))
        }
        Kind::Channel => {
            sorted!(map.channels(), Record::Channel, |channel| (channel.order.clone(), channel.id))
        }
        Kind::Team => sorted!(map.teams(), Record::Team, |team| (team.order.clone(), team.id)),
        Kind::Evidence => {
            sorted!(map.evidence(), Record::Evidence, |evidence| (evidence.order.clone(), evidence.id))
        }
        Kind::Image => Vec::new(),
    }
}

/// What records are called in cells.
fn names(map: &Map, language: Language) -> Names {
    let mut names = Names::new();
    let mut put = |id: Id, name: &str| names.insert(id.to_string(), name.trim().replace(['\r', '\n'], " "));
    map.stages().values().for_each(|stage| drop(put(stage.id, &stage.title)));
    map.touchpoints().values().for_each(|touchpoint| drop(put(touchpoint.id, &touchpoint.title)));
    map.pains().values().for_each(|pain| drop(put(pain.id, &pain.title)));
    map.personas().values().for_each(|persona| drop(put(persona.id, &persona.name)));
    map.channels().values().for_each(|channel| drop(put(channel.id, &channel.name)));
    map.teams().values().for_each(|team| drop(put(team.id, &team.name)));
    map.evidence().values().for_each(|evidence| drop(put(evidence.id, &evidence.title)));
    for lane in map.lanes().values() {
        let title = lane.title.trim();
        put(lane.id, if title.is_empty() { usual_title(lane.kind, language) } else { title });
    }
    names
}

/// Looks of cells.
struct Looks {
    head: Format,
    text: Format,
    guarded: Format,
    strong: Format,
    number: Format,
    percent: Format,
    fine_percent: Format,
    money: Format,
    date: Format,
    link: Format,
}

impl Looks {
    fn new(currency: &str) -> Self {
        let plain = || Format::new().set_align(FormatAlign::Top);
        let text = || plain().set_text_wrap();
        let known = currency.len() == 3 && currency.bytes().all(|b| b.is_ascii_uppercase());
        let money = if known { format!("#,##0.00\\ \"{currency}\"") } else { "#,##0.00".to_owned() };
        Self {
            head: text()
                .set_bold()
                .set_align(FormatAlign::VerticalCenter)
                .set_background_color(Color::RGB(0x00E8_ECF4))
                .set_border_bottom(FormatBorder::Thin)
                .set_border_color(Color::RGB(0x009A_A4B8)),
            text: text(),
            // what begins like a formula stays text even when it is edited
            guarded: text().set_quote_prefix(),
            strong: text().set_bold(),
            number: plain(),
            percent: plain().set_num_format("0%"),
            fine_percent: plain().set_num_format("0.0#%"),
            money: plain().set_num_format(money),
            // the reader's own way of writing dates
            date: plain().set_num_format_index(14),
            link: text().set_font_color(Color::RGB(0x001D_4ED8)),
        }
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
        let mut personas: Vec<&Persona> = map.personas().values().map(AsRef::as_ref).collect();
        personas.sort_by_key(|persona| (&persona.order, persona.id));
        let mut met: HashMap<String, usize> = HashMap::new();
        let head = |persona: &Persona| {
            let name = persona.name.trim().replace(['\r', '\n'], " ");
            let count = met.entry(name.clone()).and_modify(|count| *count += 1).or_insert(1);
            let number = if *count > 1 { format!(" ({count})") } else { String::new() };
            (persona.id, format!("Emotion: {name}{number}"))
        };
        Self {
            map,
            language,
            names: names(map, language),
            looks: Looks::new(&map.card().currency),
            sheets: Vec::new(),
            emotions: personas.into_iter().map(head).collect(),
        }
    }

    /// The card: a row for each of its fields.
    fn card(&mut self) -> Result<(), Unwritable> {
        let Some(Ok(Value::Object(mut rest))) = self.map.record(self.map.id()).map(|card| card.to_value())
        else {
            return Ok(());
        };
        let mut sheet = self.sheet(CARD.name(self.language))?;
        let mut sums = Object::new();
        for (row, column) in CARD.columns.iter().enumerate() {
            let row = row as u32 + 1;
            sheet.write_string_with_format(row, 0, column.name(self.language), &self.looks.strong)?;
            let out = self.field(column, &mut rest, &mut sums);
            self.put(&mut sheet, (row, 1), &out, &self.looks.text)?;
        }
        rest.insert("~".into(), Value::Object(sums));
        let marks = self.hidden(&mut sheet, 1, 2, rest)?;
        self.marks(&mut sheet, CARD.kind, 2, marks, &Object::new())?;
        sheet.set_column_width(0, 34)?.set_column_width(1, 80)?.set_freeze_panes(1, 1)?;
        sheet.write_string_with_format(0, 0, CARD.name(self.language), &self.looks.head)?;
        sheet.write_string_with_format(0, 1, "", &self.looks.head)?;
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
            let mut blank = true;
            for column in schema.columns {
                if matches!(column.hold, Hold::Emotions) {
                    blank &= !self.emotions_of(&mut sheet, row, &mut at, &mut rest)?;
                    continue;
                }
                let out = self.field(column, &mut rest, &mut sums);
                blank &= out.is_blank();
                let look = if at == 0 { &self.looks.strong } else { &self.looks.text };
                self.put(&mut sheet, (row, at), &out, look)?;
                at += 1;
            }
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
        sheet.set_landscape().set_repeat_rows(0, 0)?.set_print_fit_to_pages(1, 0);
        self.sheets.push(sheet);
        Ok(())
    }

    /// The names of the columns, their widths, and what can be chosen in them; how many there are.
    fn heads(&self, sheet: &mut Worksheet, schema: &Sheet) -> Result<usize, Unwritable> {
        let mut at = 0_u16;
        for column in schema.columns {
            if matches!(column.hold, Hold::Emotions) {
                for (_, head) in &self.emotions {
                    sheet.write_string_with_format(
                        0,
                        at,
                        clean(cut(head, LONGEST_CELL)),
                        &self.looks.head,
                    )?;
                    sheet.set_column_width(at, column.width)?;
                    at += 1;
                }
                continue;
            }
            sheet.write_string_with_format(0, at, column.name(self.language), &self.looks.head)?;
            sheet.set_column_width(at, column.width)?;
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
                sheet.write_number_with_format(row, *at, emotion, &self.looks.number)?;
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

    fn put(&self, sheet: &mut Worksheet, at: (u32, u16), out: &Out, look: &Format) -> Result<(), Unwritable> {
        let (row, column) = at;
        match out {
            Out::Empty => {}
            Out::Text(text) => {
                let look = if text.starts_with(FORMULA) { &self.looks.guarded } else { look };
                sheet.write_string_with_format(row, column, text, look)?;
            }
            // some addresses are too long for a spreadsheet to follow
            Out::Link(link) => {
                if sheet.write_url_with_format(row, column, link.as_str(), &self.looks.link).is_err() {
                    sheet.write_string_with_format(row, column, link, look)?;
                }
            }
            Out::Number(number) => {
                sheet.write_number_with_format(row, column, *number, &self.looks.number)?;
            }
            Out::Share(share) => {
                let whole = ((share * 1e6).round() as i64).rem_euclid(10_000) == 0;
                let look = if whole { &self.looks.percent } else { &self.looks.fine_percent };
                sheet.write_number_with_format(row, column, *share, look)?;
            }
            Out::Money(money) => {
                sheet.write_number_with_format(row, column, *money, &self.looks.money)?;
            }
            Out::Date(serial) => {
                sheet.write_number_with_format(row, column, *serial, &self.looks.date)?;
            }
            Out::Flag => {
                sheet.write_boolean_with_format(row, column, true, &self.looks.number)?;
            }
        }
        Ok(())
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
        let mut widths = vec![8_usize; width];
        for (row, cells) in rows.table.rows.iter().enumerate() {
            for (at, cell) in cells.iter().take(width).enumerate() {
                let place = (row as u32, at as u16);
                if let (Cell::Text(text), Some(width)) = (cell, widths.get_mut(at)) {
                    *width = (*width).max(text.chars().count().min(60));
                }
                let out = match cell {
                    Cell::Empty => Out::Empty,
                    Cell::Text(text) => Out::Text(clean(cut(text, LONGEST_CELL))),
                    Cell::Number(number) => Out::Number(*number),
                };
                let look = if row == 0 { &self.looks.head } else { &self.looks.text };
                self.put(&mut sheet, place, &out, look)?;
            }
        }
        for (at, width) in widths.iter().enumerate() {
            sheet.set_column_width(at as u16, (*width + 2) as u32)?;
        }
        if width > 0 && !rows.table.rows.is_empty() {
            sheet.autofilter(0, 0, rows.table.rows.len().max(2) as u32 - 1, width as u16 - 1)?;
        }
        sheet.set_freeze_panes(1, 0)?;
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

/// What a cell begins with that spreadsheets take for a formula when it is edited.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

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
