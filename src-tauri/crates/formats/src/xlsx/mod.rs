//! Workbooks (XLSX): a map as sheets, one a kind of record, that spreadsheets filter, sort and calculate with; and any
//! other workbook as a table.
//!
//! Numbers, shares, amounts, dates are what they are; nothing is a formula, whatever it begins with. Beside what people
//! see, each row has a hidden cell with its record's id and what no column shows, so that a workbook that was edited
//! is read again with nothing lost: what a person changed wins, the rest is as it was. Pictures are not in workbooks.
//!
//! Reading is our own: it counts what it unpacks while it unpacks it. The libraries for it trust the sizes a file names
//! for itself, which a hostile one of a few hundred bytes turns into the end of the program.
//!
//! Deliberately not here: words for messages (they are in the locale files). Names of columns and values are part of the
//! format, as in [`crate::table`]: what is written in one language is read in every other.

mod back;
mod choices;
mod dates;
mod fields;
mod looks;
mod order;
mod plain;
mod records;
mod refs;
mod schema;
mod settle;
mod sheet;
mod sums;
mod value;
mod workbook;
mod write;
mod xml;

pub use back::Warning;
pub use workbook::{LARGEST_FILE, Unreadable, Workbook, read};
pub use write::{Options, Rows, Unwritable, write};

/// What begins the head of the hidden column.
const MARK: &str = "wayfold:";
/// Marks a row in which there is nothing to see, among its sums.
const BLANK: &str = "blank";
/// Characters of a cell at most, counted as spreadsheets do: in UTF-16.
const LONGEST_CELL: usize = 32_767;
