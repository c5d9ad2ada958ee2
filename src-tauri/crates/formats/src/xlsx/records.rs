//! The sheets of a map's own records: the card's, with a row for each of its fields, and one for each kind of record,
//! with a row for each of that kind. What cells do not hold stands in hidden ones beside them.

use super::choices::Word;
use super::fields::{Fields, ascii};
use super::looks::{Looks, tall};
use super::order::{emotions, names};
use super::schema::{CARD, Column, Hold, Sheet};
use super::sums::{held, length, sum};
use super::value::{Names, Out, is_whole, lines, shown};
use super::write::{MOST_ROWS, Unwritable};
use super::{BLANK, LONGEST_CELL, MARK};
use crate::table::Language;
use rust_xlsxwriter::{DataValidation, Worksheet};
use serde_json::{Map as Object, Value};
use wayfold_model::{Kind, Map, Record};

/// What the sheets of a map have in common.
pub(super) struct Writer<'m> {
    map: &'m Map,
    language: Language,
    names: Names,
    looks: Looks,
    /// Heads of the columns of emotions, by the persona's id as text.
    emotions: Vec<(String, String)>,
}

impl<'m> Writer<'m> {
    pub(super) fn new(map: &'m Map, language: Language) -> Self {
        Self {
            map,
            language,
            names: names(map, language),
            looks: Looks::new(&map.card().currency, false),
            emotions: emotions(map),
        }
    }

    /// What cells look like here.
    pub(super) const fn looks(&self) -> &Looks {
        &self.looks
    }

    /// The card: a row for each of its fields.
    pub(super) fn card(&self, card: &Record) -> Result<Worksheet, Unwritable> {
        let mut fields = Fields::of(card)?;
        let mut sheet = Worksheet::new();
        sheet.set_name(CARD.name(self.language))?;
        let looks = Looks::new(&self.map.card().currency, true);
        for (row, column) in CARD.columns.iter().enumerate() {
            let row = row as u32 + 1;
            sheet.write_string_with_format(row, 0, column.name(self.language), &looks.strong)?;
            let out = self.cell(column, &mut fields);
            tall(&mut sheet, row, out.lines(column.width))?;
            looks.put(&mut sheet, (row, 1), out, (&looks.text, None))?;
        }
        let count = hide(&mut sheet, 1, 2, &fields)?;
        mark(&mut sheet, CARD.kind, 2, count, "")?;
        sheet.set_column_width(0, 30)?.set_column_width(1, 60)?.set_freeze_panes(1, 1)?;
        sheet.set_print_fit_to_pages(1, 0);
        sheet.write_string_with_format(0, 0, CARD.name(self.language), &looks.head)?;
        sheet.write_string_with_format(0, 1, "", &looks.head)?;
        Ok(sheet)
    }

    /// A row for each record.
    pub(super) fn records(&self, schema: &Sheet, records: &[Record]) -> Result<Worksheet, Unwritable> {
        if records.len() >= MOST_ROWS {
            return Err(Unwritable::TooManyRows { most: MOST_ROWS - 1 });
        }
        let mut sheet = Worksheet::new();
        sheet.set_name(schema.name(self.language))?;
        let first = self.heads(&mut sheet, schema)?;
        let mut most = 1;
        for (row, record) in records.iter().enumerate() {
            let row = row as u32 + 1;
            let mut fields = Fields::of(record)?;
            self.row(&mut sheet, row, schema, &mut fields)?;
            most = most.max(hide(&mut sheet, row, first, &fields)?);
        }
        let emotions = if schema.kind == Kind::Touchpoint { self.personas()? } else { String::new() };
        mark(&mut sheet, schema.kind, first, most, &emotions)?;
        let last = records.len() as u32;
        sheet.autofilter(0, 0, last.max(1), first - 1)?.set_freeze_panes(1, schema.frozen)?;
        // a page as wide as can be read
        let width: usize = schema.columns.iter().map(|column| usize::from(column.width)).sum();
        let across = width.div_ceil(260).max(1) as u16;
        sheet.set_landscape().set_repeat_rows(0, 0)?.set_print_fit_to_pages(across, 0);
        Ok(sheet)
    }

    /// The names of the columns, their widths, and what can be chosen in them; how many there are.
    fn heads(&self, sheet: &mut Worksheet, schema: &Sheet) -> Result<u16, Unwritable> {
        let mut at = 0_u16;
        let mut tallest = 1;
        for column in schema.columns {
            if matches!(column.hold, Hold::Emotions) {
                for (_, head) in &self.emotions {
                    tallest = tallest.max(lines(head, column.width - 2));
                    let head = held(head).unwrap_or_else(|| head.clone());
                    sheet.write_string_with_format(0, at, head, &self.looks.head)?;
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
        Ok(at)
    }

    /// The cells of a record that people see.
    fn row(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        schema: &Sheet,
        fields: &mut Fields,
    ) -> Result<(), Unwritable> {
        let mut at = 0_u16;
        let (mut blank, mut lines) = (true, 1);
        for column in schema.columns {
            if matches!(column.hold, Hold::Emotions) {
                blank &= !self.emotions_of(sheet, row, &mut at, fields)?;
                continue;
            }
            let out = self.cell(column, fields);
            blank &= out.is_blank();
            lines = lines.max(out.lines(column.width));
            let texts = if at == 0 { &self.looks.strong } else { &self.looks.text };
            let usual = self.looks.of(column.hold, at == 0);
            self.looks.put(sheet, (row, at), out, (texts, Some(usual)))?;
            at += 1;
        }
        if blank {
            // else it would count as a row that was taken out
            fields.mark(BLANK, true);
        }
        tall(sheet, row, lines)
    }

    /// Writes the emotions of all personas; whether there are any.
    fn emotions_of(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        at: &mut u16,
        fields: &mut Fields,
    ) -> Result<bool, Unwritable> {
        let emotions = fields.take("emotions");
        let mut any = false;
        for (persona, _) in &self.emotions {
            if let Some(emotion) = emotions.get(persona).and_then(Value::as_f64) {
                sheet.write_number(row, *at, emotion)?;
                any = true;
            }
            *at += 1;
        }
        Ok(any)
    }

    /// What a field looks like. What its cell does not hold stays among the fields, with a sum of the cell's text.
    fn cell(&self, column: &Column, fields: &mut Fields) -> Out {
        let Some(value) = fields.get(column.field) else { return Out::Empty };
        let mut out = shown(value, column.hold, &self.names, self.language);
        let mut whole = is_whole(column.hold);
        if let Out::Text(text) | Out::Link(text) = &mut out
            && let Some(held) = held(text)
        {
            whole = false;
            *text = held;
        }
        if whole {
            fields.take(column.field);
        } else {
            let text = if let Out::Text(text) | Out::Link(text) = &out { text } else { "" };
            fields.mark(column.field, sum(text));
        }
        out
    }

    /// Whose column has which head, as JSON.
    fn personas(&self) -> Result<String, Unwritable> {
        if self.emotions.is_empty() {
            return Ok(String::new());
        }
        let heads: Object<String, Value> =
            self.emotions.iter().map(|(id, head)| (head.clone(), Value::from(id.as_str()))).collect();
        Ok(ascii(serde_json::to_string(&heads)?))
    }
}

/// Writes what no cell holds into hidden cells from a column on; how many it took.
fn hide(sheet: &mut Worksheet, row: u32, first: u16, fields: &Fields) -> Result<u16, Unwritable> {
    let text = fields.written()?;
    if text.len() <= LONGEST_CELL {
        sheet.write_string(row, first, text)?;
        return Ok(1);
    }
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
fn mark(sheet: &mut Worksheet, kind: Kind, first: u16, count: u16, heads: &str) -> Result<(), Unwritable> {
    let heads = if heads.len() + 40 > LONGEST_CELL { "" } else { heads };
    for column in first..first + count {
        let mark =
            if column == first { format!("{MARK}{} {heads}", kind.name()) } else { format!("{MARK}+") };
        sheet.write_string(0, column, mark.trim_end())?;
        sheet.set_column_hidden(column)?;
    }
    Ok(())
}

fn word_of(word: &Word, language: Language) -> &'static str {
    match language {
        Language::English => word.1,
        Language::German => word.2,
    }
}
