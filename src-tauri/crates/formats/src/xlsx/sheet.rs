//! The cells of one sheet, event by event.

use super::dates;
use super::workbook::{Raw, Unreadable};
use super::xml::{attribute, push_text, unescaped};
use crate::table::MOST_COLUMNS;
use quick_xml::events::Event;
use std::collections::HashSet;
use wayfold_model::MOST_RECORDS;

/// What `MOST_RECORDS` needs, with heads.
const MOST_ROWS: usize = MOST_RECORDS + 16;

/// What is left of what may be read.
pub(super) struct Budget {
    pub(super) cells: usize,
    /// In bytes.
    pub(super) text: usize,
}

/// Reads the cells of a sheet.
pub(super) struct SheetReader<'s> {
    strings: &'s [String],
    days: &'s HashSet<usize>,
    from_1904: bool,
    budget: &'s mut Budget,
    rows: Vec<Vec<Raw>>,
    /// Where the next cell lies that does not say it.
    next: (usize, usize),
    cell: Option<Open>,
    /// What is being read of the cell.
    text: String,
    inside: bool,
    spoken: bool,
}

/// A cell that is being read.
struct Open {
    at: (usize, usize),
    kind: String,
    style: usize,
}

impl<'s> SheetReader<'s> {
    /// Nothing read yet.
    pub(super) fn new(
        strings: &'s [String],
        days: &'s HashSet<usize>,
        from_1904: bool,
        budget: &'s mut Budget,
    ) -> Self {
        Self {
            strings,
            days,
            from_1904,
            budget,
            rows: Vec::new(),
            next: (0, 0),
            cell: None,
            text: String::new(),
            inside: false,
            spoken: false,
        }
    }

    /// Takes the next event of the sheet's part.
    pub(super) fn event(&mut self, event: &Event<'_>) -> Result<(), Unreadable> {
        match event {
            Event::Start(element) => match element.local_name().as_ref() {
                "row" => {
                    let number = attribute(element, "r").and_then(|r| r.parse::<usize>().ok());
                    self.next = (number.map_or(self.next.0, |number| number.saturating_sub(1)), 0);
                }
                "c" => {
                    let at = attribute(element, "r").and_then(|r| place(&r)).unwrap_or(self.next);
                    let style = attribute(element, "s").and_then(|s| s.parse().ok()).unwrap_or(0);
                    let kind = attribute(element, "t").unwrap_or_default();
                    self.cell = Some(Open { at, kind, style });
                    self.next = (at.0, at.1 + 1);
                    self.text.clear();
                }
                "v" => self.inside = self.cell.is_some(),
                "t" => self.inside = self.cell.is_some() && !self.spoken,
                "rPh" => self.spoken = true,
                _ => {}
            },
            Event::End(element) => match element.local_name().as_ref() {
                "row" => self.next = (self.next.0 + 1, 0),
                "c" => self.finish()?,
                "v" | "t" => self.inside = false,
                "rPh" => self.spoken = false,
                _ => {}
            },
            event if self.inside => push_text(&mut self.text, event),
            _ => {}
        }
        Ok(())
    }

    /// The cell is read.
    fn finish(&mut self) -> Result<(), Unreadable> {
        let Some(open) = self.cell.take() else { return Ok(()) };
        let raw = self.value(&open);
        let (row, column) = open.at;
        if raw == Raw::Empty || column >= MOST_COLUMNS {
            return Ok(());
        }
        if row >= MOST_ROWS {
            return Err(Unreadable::TooLarge);
        }
        // a row takes about as much memory as a cell
        let rows = (row + 1).saturating_sub(self.rows.len());
        let there = self.rows.get(row).map_or(0, Vec::len);
        let fresh = rows + (column + 1).saturating_sub(there);
        let text = if let Raw::Text(text) = &raw { text.len() } else { 0 };
        let left = (self.budget.cells.checked_sub(fresh), self.budget.text.checked_sub(text));
        let (Some(left), Some(text)) = left else { return Err(Unreadable::TooLarge) };
        (self.budget.cells, self.budget.text) = (left, text);
        if rows > 0 {
            self.rows.resize_with(row + 1, Vec::new);
        }
        let Some(cells) = self.rows.get_mut(row) else { return Ok(()) };
        if cells.len() <= column {
            cells.resize_with(column + 1, Raw::default);
        }
        if let Some(cell) = cells.get_mut(column) {
            *cell = raw;
        }
        Ok(())
    }

    fn value(&mut self, open: &Open) -> Raw {
        let text = || Some(&self.text).filter(|text| !text.is_empty());
        match &*open.kind {
            "s" => {
                let string = self.text.trim().parse::<usize>().ok().and_then(|at| self.strings.get(at));
                string.filter(|text| !text.is_empty()).map_or(Raw::Empty, |text| Raw::Text(text.clone()))
            }
            "inlineStr" | "str" => text().map_or(Raw::Empty, |text| Raw::Text(unescaped(text.clone()))),
            "b" => match self.text.trim() {
                "1" | "true" => Raw::Flag(true),
                "0" | "false" => Raw::Flag(false),
                _ => Raw::Empty,
            },
            // what went wrong in a formula says nothing about a journey
            "e" => Raw::Empty,
            "d" => {
                let date = dates::read(self.text.get(..10).unwrap_or_default());
                match date.map(|date| (date, dates::serial(date))) {
                    Some((date, serial)) => Raw::Date { serial: serial.unwrap_or_default(), date },
                    None => text().map_or(Raw::Empty, |text| Raw::Text(text.clone())),
                }
            }
            _ => match self.text.trim().parse::<f64>().ok().filter(|number| number.is_finite()) {
                None => Raw::Empty,
                Some(number) if self.days.contains(&open.style) => {
                    let date = dates::date(number, self.from_1904);
                    date.map_or(Raw::Number(number), |date| Raw::Date { serial: number, date })
                }
                Some(number) => Raw::Number(number),
            },
        }
    }

    /// What was read.
    pub(super) fn rows(self) -> Vec<Vec<Raw>> {
        self.rows
    }
}

/// Row and column of a name such as `AB12`, from 0.
fn place(name: &str) -> Option<(usize, usize)> {
    let name = name.trim();
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (column, row) = name.split_at_checked(letters).filter(|_| (1..=3).contains(&letters))?;
    let column =
        column.bytes().fold(0, |sum, letter| sum * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1);
    Some((row.parse::<usize>().ok()?.checked_sub(1)?, column - 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_have_names() {
        for (name, expected) in [
            ("A1", Some((0, 0))),
            ("AB12", Some((11, 27))),
            ("XFD1048576", Some((1_048_575, 16_383))),
            ("A0", None),
            ("1A", None),
            ("ABCD1", None),
            ("", None),
        ] {
            assert_eq!(place(name), expected, "{name}");
        }
    }
}
