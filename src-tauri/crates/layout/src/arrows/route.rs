//! Which way an arrow goes, in columns, rows and channels; no lengths yet.

use crate::grid::Grid;
use wayfold_model::Id;

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
    /// The arrows it runs together with, by the first of their ids.
    pub(super) strand: Option<Id>,
}

impl Route {
    /// Whether it leads to a column further right.
    pub(super) const fn is_forward(&self) -> bool {
        self.to.0 > self.from.0
    }

    /// The gap behind the source and the one before the target.
    pub(super) const fn gaps(&self) -> (usize, usize) {
        (self.from.0 + 1, self.to.0)
    }
}

/// For every touchpoint, by its number: where the card before it on its row lies, one more than its column; 0 for none.
pub(super) fn predecessors(grid: &Grid, rows: &[usize; 32]) -> Vec<usize> {
    let mut before = vec![0; grid.spots.len()];
    let mut last = [0; 32];
    for place in &grid.places {
        for local in 0..place.chunk.columns() {
            for seat in place.chunk.column(local) {
                let row = &mut last[rows[usize::from(seat.track.min(31))]];
                if let Some(slot) = before.get_mut(seat.number as usize) {
                    *slot = *row;
                }
                *row = place.first + local + 1;
            }
        }
    }
    before
}

/// The way from one card to another; `before` tells where the card before the target lies on its row, as
/// [`predecessors`] does.
pub(super) fn route(from: Cell, to: Cell, before: usize) -> Route {
    let forward = to.0 > from.0;
    let way = if forward && before <= from.0 + 1 {
        if from.1 == to.1 { Way::Straight } else { Way::Step }
    } else {
        // back: above the lower of the two rows; onward: on the side of the source where the target lies, below it if
        // they share a row
        let band = match (forward, to.1 >= from.1) {
            (false, _) => from.1.max(to.1),
            (true, true) => from.1 + 1,
            (true, false) => from.1,
        };
        Way::Channel { band, channel: 0 }
    };
    Route { from, to, way, out: 0.0, into: 0.0, tag: (0.0, 0.0), line: 0, strand: None }
}
