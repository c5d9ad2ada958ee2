//! Cards laid across columns: in rows of their own above the cells' cards, as few rows as they need. Below them, each
//! column's cards begin under the lowest row that covers it.
//!
//! A sweep over the columns, n log n in the number of cards.

use super::contents::{self, Piece};
use crate::cards::Desk;
use crate::grid::Grid;
use crate::marks::Marks;
use crate::sizes::{CARD_GAP, COLUMN, LANE_PAD};
use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap, HashMap, HashSet};
use std::sync::Arc;
use wayfold_model::{Id, LaneKind};
use wayfold_scene::{Group, Point};

/// A card across columns.
#[derive(Debug, Clone)]
struct Span {
    id: Id,
    /// Which of the record's runs.
    run: usize,
    first: usize,
    last: usize,
    width: f32,
    row: usize,
    card: Arc<Group>,
    height: f32,
    marks: Marks,
}

/// All cards across columns of a lane.
#[derive(Debug, Default)]
pub(super) struct Spans {
    ids: BTreeSet<Id>,
    spans: Vec<Span>,
    /// Where columns' own cards begin, for those that do not begin at the top; ascending.
    floors: Vec<(usize, f32)>,
}

impl Spans {
    /// Looks whether a record is laid across columns now.
    pub(super) fn consider(&mut self, id: Id, across: bool) {
        if across {
            self.ids.insert(id);
        } else {
            self.ids.remove(&id);
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    pub(super) fn marks(&self) -> Marks {
        self.spans.iter().map(|span| span.marks).sum()
    }

    /// Places all cards anew; those whose record did not change and whose width is the same are not drawn again.
    pub(super) fn lay(&mut self, desk: &mut Desk<'_>, grid: &Grid, kind: LaneKind, changed: &HashSet<Id>) {
        if self.ids.is_empty() && self.spans.is_empty() {
            return;
        }
        let old: HashMap<(Id, usize), Span> =
            std::mem::take(&mut self.spans).into_iter().map(|s| ((s.id, s.run), s)).collect();
        let mut wanted: Vec<(Piece, usize, usize, usize)> = Vec::new();
        for id in &self.ids {
            let Some(piece) = Piece::find(desk.map, kind, *id) else { continue };
            let runs = contents::runs(desk.map, grid, &piece);
            wanted.extend(runs.into_iter().enumerate().map(|(n, (a, b))| (piece.clone(), n, a, b)));
        }
        wanted.sort_by(|(a, run, first, last), (b, other, begin, end)| {
            (first, Reverse(last), a.order(), run).cmp(&(begin, Reverse(end), b.order(), other))
        });
        let rows = rows(&wanted.iter().map(|(_, _, first, last)| (*first, *last)).collect::<Vec<_>>());
        for ((piece, run, first, last), row) in wanted.into_iter().zip(rows) {
            let id = piece.order().1;
            let width = grid.left(last) + COLUMN - grid.left(first);
            let known = old.get(&(id, run)).filter(|s| s.width == width && !changed.contains(&id));
            let (card, height, marks) = if let Some(span) = known {
                (span.card.clone(), span.height, span.marks)
            } else {
                let suffix = if run == 0 { String::new() } else { format!("/{run}") };
                let card = piece.draw(desk, kind, width, &suffix);
                (Arc::new(card.group), card.height, card.marks)
            };
            self.spans.push(Span { id, run, first, last, width, row, card, height, marks });
        }
        self.stack(grid);
    }

    /// Gives each row its height, and with it the cards their places and the columns their floors.
    fn stack(&mut self, grid: &Grid) {
        let mut heights: Vec<f32> = Vec::new();
        for span in &self.spans {
            if heights.len() <= span.row {
                heights.resize(span.row + 1, 0.0);
            }
            heights[span.row] = heights[span.row].max(span.height);
        }
        let mut tops = Vec::with_capacity(heights.len() + 1);
        let mut y = LANE_PAD;
        for height in &heights {
            tops.push(y);
            y += height + CARD_GAP;
        }
        tops.push(y);
        for span in &mut self.spans {
            let place = grid.place_of(span.first);
            let left = grid.places.get(place).map_or(0.0, |p| p.x);
            let offset = Point::new(grid.left(span.first) - left, tops[span.row]);
            if span.card.offset != offset {
                span.card = Arc::new(Group { offset, ..Group::clone(&span.card) });
            }
        }
        self.floors = floors(&self.spans, &tops);
    }

    /// The cards that begin in columns from `first`, `count` of them.
    pub(super) fn beginning(&self, first: usize, count: usize) -> impl Iterator<Item = &Arc<Group>> {
        let from = self.spans.partition_point(|span| span.first < first);
        let to = self.spans.partition_point(|span| span.first < first + count);
        self.spans.get(from..to).unwrap_or(&[]).iter().map(|span| &span.card)
    }

    /// Where the columns from `first` begin that do not begin at the top: offset from `first`, and y.
    pub(super) fn floors(&self, first: usize, count: usize) -> Vec<(usize, f32)> {
        let from = self.floors.partition_point(|(column, _)| *column < first);
        let to = self.floors.partition_point(|(column, _)| *column < first + count);
        let here = self.floors.get(from..to).unwrap_or(&[]);
        here.iter().map(|(column, y)| (column - first, *y)).collect()
    }

    /// Bottom of the lowest row.
    pub(super) fn bottom(&self) -> f32 {
        self.spans.iter().map(|s| s.card.offset.y + s.height).fold(0.0, f32::max)
    }
}

/// The lowest row free for each interval; intervals come sorted by their beginning.
fn rows(intervals: &[(usize, usize)]) -> Vec<usize> {
    let mut free: BTreeSet<usize> = BTreeSet::new();
    let mut busy: BinaryHeap<Reverse<(usize, usize)>> = BinaryHeap::new();
    let mut opened = 0;
    let mut rows = Vec::with_capacity(intervals.len());
    for (first, last) in intervals {
        while let Some(Reverse((end, row))) = busy.peek().copied()
            && end < *first
        {
            busy.pop();
            free.insert(row);
        }
        let row = free.pop_first().unwrap_or_else(|| {
            opened += 1;
            opened - 1
        });
        busy.push(Reverse((*last, row)));
        rows.push(row);
    }
    rows
}

/// For each column covered by a span: the top of what comes under the lowest row there.
fn floors(spans: &[Span], tops: &[f32]) -> Vec<(usize, f32)> {
    let mut floors = Vec::new();
    let mut active: BTreeSet<(usize, usize)> = BTreeSet::new();
    let mut ends: BinaryHeap<Reverse<(usize, usize, usize)>> = BinaryHeap::new();
    let mut next = 0;
    let mut column = spans.first().map_or(0, |span| span.first);
    while next < spans.len() || !ends.is_empty() {
        while let Some(span) = spans.get(next).filter(|span| span.first <= column) {
            active.insert((span.row, next));
            ends.push(Reverse((span.last, span.row, next)));
            next += 1;
        }
        while let Some(Reverse((last, row, index))) = ends.peek().copied()
            && last < column
        {
            ends.pop();
            active.remove(&(row, index));
        }
        match active.last() {
            Some((row, _)) => {
                floors.push((column, tops.get(row + 1).copied().unwrap_or(LANE_PAD)));
                column += 1;
            }
            // nothing lies here: on to the next card
            None => column = spans.get(next).map_or(usize::MAX, |span| span.first),
        }
    }
    floors
}

#[cfg(test)]
mod tests {
    use super::rows;

    #[test]
    fn cards_that_meet_lie_in_different_rows() {
        let check = |intervals: &[(usize, usize)], expected: &[usize]| {
            assert_eq!(rows(intervals), expected, "{intervals:?}");
        };
        check(&[], &[]);
        check(&[(0, 2), (3, 5)], &[0, 0]);
        check(&[(0, 9), (1, 2), (3, 4), (4, 8)], &[0, 1, 1, 2]);
        check(&[(0, 0), (0, 0), (1, 1)], &[0, 1, 0]);
    }
}
