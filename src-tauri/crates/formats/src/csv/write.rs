//! A table to text.

use super::{Dialect, FORMULA};
use crate::table::{Cell, Table};
use std::borrow::Cow;

/// Writes a table. Lines end as RFC 4180 has it; every row has as many cells as the longest.
pub fn write(table: &Table, dialect: Dialect) -> String {
    let width = table.width();
    let mut text = String::from(if dialect.mark { "\u{feff}" } else { "" });
    for row in 0..table.rows.len() {
        for column in 0..width {
            if column > 0 {
                text.push(dialect.separator);
            }
            text.push_str(&spelled(table.cell(row, column), dialect));
        }
        text.push_str("\r\n");
    }
    text
}

fn spelled(cell: &Cell, dialect: Dialect) -> String {
    let text = match cell {
        Cell::Empty => return String::new(),
        Cell::Number(number) => {
            return number.to_string().replace('.', dialect.decimal.encode_utf8(&mut [0; 4]));
        }
        Cell::Text(text) => written(text),
    };
    // An apostrophe of its own gets one too, so that taking one off gives the text back.
    let guard = if text.starts_with(FORMULA) || text.starts_with('\'') { "'" } else { "" };
    let special =
        |c: char| c == dialect.separator || matches!(c, '"' | '\n' | '\r') || matches!(c, ',' | ';' | '\t');
    let edges = text.starts_with(char::is_whitespace) || text.ends_with(char::is_whitespace);
    if guard.is_empty() && !edges && !text.contains(special) {
        return text.into_owned();
    }
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

/// Text with blanks for what no text file holds: a single one of these, and programs take the file for something else.
fn written(text: &str) -> Cow<'_, str> {
    let foreign = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    if text.contains(foreign) { text.replace(foreign, " ").into() } else { text.into() }
}
