//! Which way an arrow goes, in columns, rows and channels; no lengths yet.

use crate::grid::Grid;

/// A column and a row.
pub(super) type Cell = (usize, usize);

/// How an arrow goes from its source to its target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// Along its row: nothing lies between.
    Straight,
    /// Up or down right behind the source, then along the target's row: nothing lies between.
    Step,
    /// Through a channel of a band; bands are counted from the one above the first row.
    Channel { band: usize, channel: usize },
}

/// An arrow's route.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Route {
    pub(super) from: Cell,
    pub(super) to: Cell,
    pub(super) way: Way,
    /// Where it runs up or down behind the source and before the target: from the left edge of the gap.
    pub(super) out: f32,
    pub(super) into: f32,
    /// Room for its tag in the gap behind the source: from the left edge of the gap, and how wide.
    pub(super) tag: (f32, f32),
    /// Where a tag outside the channels stands: over its line, or on one of the lines under the lower port, from 1.
    pub(super) line: u8,
}

impl Route {
    /// The gap behind the source and the one before the target.
    pub(super) const fn gaps(&self) -> (usize, usize) {
        (self.from.0 + 1, self.to.0)
    }
}

/// Columns with a card, ascending, by row.
pub(super) struct Occupied(Vec<Vec<usize>>);

impl Occupied {
    pub(super) fn read(grid: &Grid, rows: &[usize; 32], count: usize) -> Self {
        let mut occupied = vec![Vec::new(); count];
        for place in &grid.places {
            for local in 0..place.chunk.columns() {
                for seat in place.chunk.column(local) {
                    let row = rows[usize::from(seat.track.min(31))];
                    if let Some(columns) = occupied.get_mut(row) {
                        columns.push(place.first + local);
                    }
                }
            }
        }
        Self(occupied)
    }

    /// Whether a row holds no card between two columns.
    fn is_free(&self, row: usize, after: usize, before: usize) -> bool {
        let Some(columns) = self.0.get(row) else { return true };
        let next = columns.partition_point(|column| *column <= after);
        columns.get(next).is_none_or(|column| *column >= before)
    }

    pub(super) fn route(&self, from: Cell, to: Cell) -> Route {
        let forward = to.0 > from.0;
        let way = if forward && self.is_free(to.1, from.0, to.0) {
            if from.1 == to.1 { Way::Straight } else { Way::Step }
        } else {
            // back: above the lower of the two rows; onward: on the side of the source where the target lies, below it
            // if they share a row
            let band = match (forward, to.1 >= from.1) {
                (false, _) => from.1.max(to.1),
                (true, true) => from.1 + 1,
                (true, false) => from.1,
            };
            Way::Channel { band, channel: 0 }
        };
        Route { from, to, way, out: 0.0, into: 0.0, tag: (0.0, 0.0), line: 0 }
    }
}
