//! The rows of a table as its mapping sees them, each cell with its place in the table as it came.

use super::mapping::Mapping;
use super::vocabulary::{Column, Field};
use super::warning::{Remark, Warning};
use super::{Cell, MOST_COLUMNS, MOST_ROWS, Table};
use std::borrow::Cow;
use std::collections::HashMap;
use wayfold_model::LONGEST_TEXT;

/// Most warnings that are kept; more help nobody.
const MOST_WARNINGS: usize = 500;

pub(super) struct Sheet<'t> {
    table: Cow<'t, Table>,
    pub(super) mapping: &'t Mapping,
    /// By field: the first column that holds it.
    places: HashMap<Field, usize>,
    /// The first row that is no heading, and the one after the last.
    first: usize,
    end: usize,
    pub(super) warnings: Vec<Warning>,
}

impl<'t> Sheet<'t> {
    pub(super) fn new(table: &'t Table, mapping: &'t Mapping) -> Self {
        let turned = mapping.transposed && table.can_turn();
        let table = if turned { Cow::Owned(table.transposed()) } else { Cow::Borrowed(table) };
        let first = mapping.head.map_or(0, |head| head + 1);
        let end = table.rows.len().min(first.saturating_add(MOST_ROWS));
        let mut places = HashMap::new();
        for (at, column) in mapping.columns.iter().enumerate() {
            if let Column::Field(field) = column {
                places.entry(*field).or_insert(at);
            }
        }
        let mut sheet = Self { table, mapping, places, first, end, warnings: Vec::new() };
        if end < sheet.table.rows.len() {
            sheet.warn(end, 0, Remark::TooManyRows);
        }
        if sheet.table.width() > MOST_COLUMNS {
            sheet.warn(first, MOST_COLUMNS, Remark::TooManyColumns);
        }
        for row in first.min(end)..end {
            for column in 0..mapping.columns.len() {
                let is_long =
                    |text: &String| text.len() > LONGEST_TEXT && text.chars().count() > LONGEST_TEXT;
                if matches!(sheet.cell(row, column), Cell::Text(text) if is_long(text)) {
                    sheet.warn(row, column, Remark::CutShort);
                }
            }
        }
        sheet
    }

    pub(super) fn rows(&self) -> std::ops::Range<usize> {
        self.first.min(self.end)..self.end
    }

    /// The cell of a row in a column of the mapping.
    pub(super) fn cell(&self, row: usize, column: usize) -> &Cell {
        self.table.cell(row, column)
    }

    /// The first column that holds a field.
    pub(super) fn column(&self, field: Field) -> Option<usize> {
        self.places.get(&field).copied()
    }

    /// The text of a row's field, without blanks around it.
    pub(super) fn text(&self, row: usize, field: Field) -> String {
        self.column(field).map(|column| self.cell(row, column).words().trim().to_owned()).unwrap_or_default()
    }

    /// Whether a row says nothing in any column that is read.
    pub(super) fn is_blank(&self, row: usize) -> bool {
        let read = self.mapping.columns.iter().enumerate().filter(|(_, column)| **column != Column::LeftOut);
        read.into_iter().all(|(at, _)| self.cell(row, at).is_blank())
    }

    /// What a row's field says, if `meant` finds it; else a warning, and nothing.
    pub(super) fn read<T>(
        &mut self,
        row: usize,
        field: Field,
        meant: impl Fn(&Cell) -> Option<T>,
    ) -> Option<T> {
        let column = self.column(field)?;
        let cell = self.cell(row, column);
        if cell.is_blank() {
            return None;
        }
        let found = meant(cell);
        if found.is_none() {
            let text = cell.words().chars().take(80).collect();
            self.warn(row, column, Remark::Unread { text });
        }
        found
    }

    pub(super) fn warn(&mut self, row: usize, column: usize, remark: Remark) {
        if self.warnings.len() == MOST_WARNINGS {
            return;
        }
        let (row, column) = if self.mapping.transposed { (column, row) } else { (row, column) };
        self.warnings.push(Warning { row: row + 1, column: column + 1, remark });
    }
}
