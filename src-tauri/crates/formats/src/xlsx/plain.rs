//! Sheets of plain rows, as they are given.

use super::LONGEST_CELL;
use super::looks::{Looks, tall};
use super::sums::{clean, cut};
use super::value::{Out, lines};
use super::write::{MOST_ROWS, Rows, Unwritable};
use crate::table::Cell;
use rust_xlsxwriter::Worksheet;

/// Characters of a sheet's name.
const LONGEST_NAME: usize = 31;

/// A sheet of plain rows, beside others.
pub(super) fn plain(rows: &Rows, others: &[Worksheet], looks: &Looks) -> Result<Worksheet, Unwritable> {
    if rows.table.rows.len() > MOST_ROWS {
        return Err(Unwritable::TooManyRows { most: MOST_ROWS });
    }
    let mut sheet = Worksheet::new();
    sheet.set_name(name(&rows.name, others))?;
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
            let look = if row == 0 { &looks.head } else { &looks.text };
            looks.put(&mut sheet, place, out, (look, None))?;
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
    Ok(sheet)
}

/// What a sheet is called: as it should be, as far as names may be, and as no other is.
fn name(name: &str, others: &[Worksheet]) -> String {
    let allowed = |c: char| !c.is_control() && !"[]:*?/\\'".contains(c);
    let name: String = name.chars().filter(|c| allowed(*c)).collect();
    let name = if name.trim().is_empty() { "Sheet" } else { name.trim() };
    let taken = |name: &str| {
        let name = name.to_lowercase();
        others.iter().any(|sheet| sheet.name().to_lowercase() == name)
    };
    let mut unique = cut(name, LONGEST_NAME).to_owned();
    let mut number = 2;
    while taken(&unique) {
        let suffix = format!(" {number}");
        unique = format!("{}{suffix}", cut(name, LONGEST_NAME - suffix.len()));
        number += 1;
    }
    unique
}
