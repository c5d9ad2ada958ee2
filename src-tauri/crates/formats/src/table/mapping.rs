//! Which column of a table is what: a guess that people can correct before it is read.

use super::vocabulary::{Column, Field};
use super::{Cell, MOST_COLUMNS, Table};
use std::collections::HashSet;
use wayfold_model::LaneKind;

/// Most rows among which the columns' names are looked for; above them stand titles.
const HEAD: usize = 12;

/// How a table is to be read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mapping {
    /// Whether touchpoints lie in columns, as in a map, and not in rows.
    pub transposed: bool,
    /// The row with the columns' names, from 0; nothing if there is none. Rows above it are passed over.
    pub head: Option<usize>,
    /// What the columns hold, from the left (or the rows, from the top, of a transposed table).
    pub columns: Vec<Column>,
}

impl Mapping {
    /// Whether any column names touchpoints; without one there is nothing to read.
    pub fn has_touchpoints(&self) -> bool {
        self.columns.contains(&Column::Field(Field::Touchpoint))
    }
}

/// Whether a table has columns (or, lying on its side, rows) by names that are known: what tells it from prose.
pub fn is_named(table: &Table) -> bool {
    best(table).0 > 0 || table.can_turn() && best(&table.transposed()).0 > 0
}

/// What the columns of a table seem to be, by their names. Known names decide which way the table lies; unknown ones
/// become lanes of notes. A table without any known name is taken to begin with a row of names and a column of
/// touchpoints.
pub fn guess(table: &Table) -> Mapping {
    let upright = best(table);
    let turned = table.can_turn().then(|| table.transposed());
    let lying = turned.as_ref().map_or((0, 0), best);
    let transposed = lying.0 > upright.0;
    let (score, head) = if transposed { lying } else { upright };
    let turned = turned.as_ref().filter(|_| transposed).unwrap_or(table);
    let head = if score == 0 { 0 } else { head };
    let names = turned.rows.get(head).map(Vec::as_slice).unwrap_or_default();
    let mut met = HashSet::new();
    let width = turned.width().min(MOST_COLUMNS);
    let mut columns: Vec<Column> = (0..width)
        .map(|at| {
            let name = names.get(at).map(Cell::words).unwrap_or_default();
            let filled =
                turned.rows.iter().skip(head + 1).any(|row| row.get(at).is_some_and(|cell| !cell.is_blank()));
            match Column::known(&name) {
                Some(Column::Field(field)) if !met.insert(field) => Column::Notes(name, LaneKind::Notes),
                Some(column) => column,
                None if name.trim().is_empty() && !filled => Column::LeftOut,
                None => Column::Notes(name.trim().to_owned(), LaneKind::Notes),
            }
        })
        .collect();
    let touchpoint = Column::Field(Field::Touchpoint);
    if !columns.contains(&touchpoint) {
        // The first column that could be one; the stages, if there is nothing else.
        let is_text = |column: &Column| matches!(column, Column::Notes(_, LaneKind::Notes));
        let found = columns.iter().position(is_text);
        let stage = || columns.iter().position(|column| *column == Column::Field(Field::Stage));
        if let Some(column) = found.or_else(stage).and_then(|at| columns.get_mut(at)) {
            *column = touchpoint;
        }
    }
    Mapping { transposed, head: (!turned.rows.is_empty()).then_some(head), columns }
}

/// How many known names the best of the first rows has, touchpoints and stages counting more, and which row it is.
fn best(table: &Table) -> (usize, usize) {
    let score = |row: &[Cell]| -> usize {
        let names = row.iter().take(MOST_COLUMNS).filter(|cell| !cell.is_blank());
        names
            .filter_map(|cell| Column::known(&cell.words()))
            .map(
                |column| {
                    if matches!(column, Column::Field(Field::Touchpoint | Field::Stage)) { 3 } else { 1 }
                },
            )
            .sum()
    };
    let rows = table.rows.iter().take(HEAD).enumerate();
    rows.map(|(at, row)| (score(row), at))
        .max_by_key(|(score, at)| (*score, std::cmp::Reverse(*at)))
        .unwrap_or((0, 0))
}
