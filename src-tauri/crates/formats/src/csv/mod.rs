//! Tables as comma-separated values, the way spreadsheets of the reader's country open them without asking.
//!
//! Files written for German spreadsheets have semicolons and decimal commas, others commas and points; all begin with
//! a byte order mark, because spreadsheets guess another encoding without one. What would run as a formula is kept from
//! it by an apostrophe, which reading takes off again.

mod read;
mod write;

pub use read::{LARGEST_FILE, TooLarge, read};
pub use write::write;

use crate::table::Language;

/// How a file spells its table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dialect {
    /// Between the cells of a row.
    pub separator: char,
    /// Between whole and broken part of a number.
    pub decimal: char,
    /// Whether the file begins with a byte order mark.
    pub mark: bool,
}

impl Dialect {
    /// What spreadsheets in a country of this language expect.
    pub const fn of(language: Language) -> Self {
        match language {
            Language::English => Self { separator: ',', decimal: '.', mark: true },
            Language::German => Self { separator: ';', decimal: ',', mark: true },
        }
    }
}

/// What a cell begins with that spreadsheets take for a formula.
const FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
