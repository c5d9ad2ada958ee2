//! Text to a table. Whatever separates the cells, they are found; a quote that is never closed ends with the text.

use super::FORMULA;
use crate::table::{Cell, MOST_CELLS, Table};

/// Largest file that is read, in bytes.
pub const LARGEST_FILE: usize = 64 * 1024 * 1024;
/// How much of a file tells what separates its cells, in bytes.
const SAMPLE: usize = 64 * 1024;

/// The file is larger than [`LARGEST_FILE`], or has more cells than are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the table is too large")]
pub struct TooLarge;

impl TooLarge {
    /// Key of its words in the locale files.
    pub const fn key(self) -> &'static str {
        "table-too-large"
    }
}

/// Reads a file whose cells are separated by commas, semicolons, tabs or bars; which of them, its beginning tells, or a
/// first line such as `sep=;`. Numbers stay text, for only their column tells what they mean.
///
/// # Errors
/// [`TooLarge`].
pub fn read(text: &str) -> Result<Table, TooLarge> {
    if text.len() > LARGEST_FILE {
        return Err(TooLarge);
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let first = text.lines().next().unwrap_or_default();
    let told = first.strip_prefix("sep=").and_then(|rest| rest.chars().next());
    let (text, separator) = match told {
        Some(separator) => (text.split_once('\n').map_or("", |(_, rest)| rest), separator),
        None => (text, separator(text)),
    };
    rows(text, separator, MOST_CELLS).map(tidy).ok_or(TooLarge)
}

/// The separator that parts the first row, and the others like it.
fn separator(text: &str) -> char {
    let mut end = text.len().min(SAMPLE);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let sample = text.get(..end).unwrap_or_default();
    let score = |separator: char| {
        let rows = rows(sample, separator, SAMPLE).unwrap_or_default();
        let mut widths =
            rows.iter().filter(|row| row.iter().any(|cell| !cell.is_blank())).map(Vec::len).take(50);
        match widths.next() {
            Some(first) if first > 1 => (1 + widths.filter(|width| *width == first).count()) * first,
            _ => 0,
        }
    };
    // The last of several best ones is taken, so the likeliest comes last.
    ['|', '\t', ';', ','].into_iter().max_by_key(|separator| score(*separator)).unwrap_or(',')
}

/// Parts a text into rows and cells; nothing if there are more cells than allowed.
fn rows(text: &str, separator: char, most: usize) -> Option<Vec<Vec<Cell>>> {
    let mut rows = Vec::new();
    let mut row: Vec<Cell> = Vec::new();
    let mut rest = text;
    let mut count = 0;
    while !rest.is_empty() {
        let (cell, end) = cell(rest, separator);
        count += 1;
        if count > most {
            return None;
        }
        row.push(cell);
        rest = rest.get(end..).unwrap_or_default();
        if let Some(next) = rest.strip_prefix(separator) {
            rest = next;
            if !rest.is_empty() {
                continue;
            }
            row.push(Cell::Empty);
        }
        rest = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(['\n', '\r'])).unwrap_or(rest);
        rows.push(std::mem::take(&mut row));
    }
    Some(rows)
}

/// The table without blank cells at the ends of rows, and without blank rows at its end.
fn tidy(mut rows: Vec<Vec<Cell>>) -> Table {
    for row in &mut rows {
        let end = row.iter().rposition(|cell| !cell.is_blank()).map_or(0, |last| last + 1);
        row.truncate(end);
    }
    let end = rows.iter().rposition(|row| !row.is_empty()).map_or(0, |last| last + 1);
    rows.truncate(end);
    Table { rows }
}

/// The cell a text begins with, and the byte it ends at.
fn cell(text: &str, separator: char) -> (Cell, usize) {
    let ends = |c: char| c == separator || c == '\n' || c == '\r';
    let blanks = text.len() - text.trim_start_matches(' ').len();
    let Some(quoted) = text.get(blanks..).and_then(|text| text.strip_prefix('"')) else {
        let end = text.find(ends).unwrap_or(text.len());
        return (plain(text.get(..end).unwrap_or_default().trim()), end);
    };
    let mut inner = String::new();
    let mut at = 0;
    while let Some(quote) = quoted.get(at..).and_then(|rest| rest.find('"')) {
        inner.push_str(quoted.get(at..at + quote).unwrap_or_default());
        at += quote + 1;
        if quoted.get(at..).is_some_and(|rest| rest.starts_with('"')) {
            inner.push('"');
            at += 1;
            continue;
        }
        // What stands behind the quote, up to the cell's end, belongs to it as people see it.
        let rest = quoted.get(at..).unwrap_or_default();
        let tail = rest.find(ends).unwrap_or(rest.len());
        inner.push_str(rest.get(..tail).unwrap_or_default().trim_end());
        return (plain(&inner), blanks + 1 + at + tail);
    }
    inner.push_str(quoted.get(at..).unwrap_or_default());
    (plain(&inner), text.len())
}

/// The cell's text without the apostrophe that kept it from being a formula.
fn plain(text: &str) -> Cell {
    let guarded = text.strip_prefix('\'').filter(|rest| rest.starts_with(FORMULA) || rest.starts_with('\''));
    Cell::text(guarded.unwrap_or(text).replace("\r\n", "\n"))
}
