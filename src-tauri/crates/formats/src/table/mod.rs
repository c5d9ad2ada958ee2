//! A map as a table: one row a touchpoint, one column a field, lane or persona's emotion. What spreadsheets and
//! Markdown hold; `csv` and `markdown` spell it.
//!
//! A table holds less than a map: no sizes, evidence, pictures, brand or figures. Reading makes a new map of any table
//! that has touchpoints in its rows (or, lying on its side, in its columns), in English or German, with or without the
//! columns this program writes. What is no known column becomes a lane of notes.
//!
//! Names of columns and values are not messages but part of the format: what is written in one language is read in
//! every other. So they are here and not in the locale files.

mod from_map;
mod hangings;
mod mapping;
mod sheet;
mod to_map;
mod values;
mod vocabulary;
mod warning;

/// Between a quote and who said it.
const SAID_BY: &str = " — ";

pub use from_map::from_map;
pub use mapping::{Mapping, guess, is_named};
pub(crate) use to_map::is_link;
pub use to_map::{Options, to_map};
pub(crate) use values::{number, share};
pub use vocabulary::{Column, Field, Language};
pub(crate) use vocabulary::{plain, usual_title};
pub use warning::{Remark, Warning};

/// Most rows that are read.
pub const MOST_ROWS: usize = 20_000;
/// Most columns that are read.
pub const MOST_COLUMNS: usize = 1_000;
/// Most cells of a table, empty ones between others included.
pub(crate) const MOST_CELLS: usize = 2_000_000;

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Words, perhaps on several lines.
    Text(String),
    /// A number, which spreadsheets calculate with.
    Number(f64),
}

impl Cell {
    /// Text, or nothing if it is empty.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }

    /// A number, or nothing.
    pub fn number(number: Option<f64>) -> Self {
        number.map_or(Self::Empty, Self::Number)
    }

    /// What it says, numbers with a decimal point.
    pub fn words(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
        }
    }

    /// Whether it holds nothing but blanks.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.trim().is_empty(),
            Self::Number(_) => false,
        }
    }
}

/// Rows of cells, not all of one length.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// From top to bottom.
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// How many columns the longest row has.
    pub fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or(0)
    }

    /// The cell at a row and column; empty where there is none.
    pub fn cell(&self, row: usize, column: usize) -> &Cell {
        self.rows.get(row).and_then(|row| row.get(column)).unwrap_or(&Cell::Empty)
    }

    /// Rows for columns and columns for rows. A ragged table can become far larger by it: see [`Table::can_turn`].
    #[must_use]
    pub fn transposed(&self) -> Self {
        let cells = |column| (0..self.rows.len()).map(move |row| self.cell(row, column).clone());
        Self { rows: (0..self.width()).map(|column| cells(column).collect()).collect() }
    }

    /// Whether it may lie on its side: not if one long row among very many would fill memory with empty cells.
    pub(crate) fn can_turn(&self) -> bool {
        self.rows.len().saturating_mul(self.width()) <= 2 * MOST_CELLS
    }
}
