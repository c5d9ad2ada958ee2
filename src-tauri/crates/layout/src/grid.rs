//! Columns: which touchpoints lie in which, and where. Columns come in chunks, so that an edit in a map of ten thousand
//! of them touches a few dozen.
//!
//! Where chunks begin depends on the ids of their columns alone, so that a column put in moves no column from one chunk
//! to the next beyond the nearest boundaries.
//!
//! Deliberately not here: heights, and what cells hold.

use crate::sizes::{COLUMN, GAP, GRID, STAGE_GAP, STAGE_PAD};
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;
use wayfold_model::{Id, Map, Stage};

/// Fewest and most columns of a chunk, but for the last of a stage.
const CHUNK: Range<usize> = 48..96;

/// A touchpoint in its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Seat {
    pub(crate) touchpoint: Id,
    /// Place in [`Grid::spots`].
    pub(crate) number: u32,
    pub(crate) track: u8,
}

/// Neighbouring columns of a stage.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Chunk {
    /// First touchpoint of the first column; the stage where there is none.
    pub(crate) key: Id,
    pub(crate) stage: Id,
    seats: Vec<Seat>,
    /// Where each column's seats begin; one more at the end.
    starts: Vec<usize>,
    /// Tracks that occur, one bit each.
    pub(crate) tracks: u32,
}

impl Chunk {
    pub(crate) const fn columns(&self) -> usize {
        self.starts.len() - 1
    }

    /// The touchpoints of a column, by track. Empty in a stage without touchpoints.
    pub(crate) fn column(&self, at: usize) -> &[Seat] {
        match (self.starts.get(at), self.starts.get(at + 1)) {
            (Some(from), Some(to)) => self.seats.get(*from..*to).unwrap_or(&[]),
            _ => &[],
        }
    }

    /// What names a column: its first touchpoint, else the stage.
    pub(crate) fn name(&self, at: usize) -> Id {
        self.column(at).first().map_or(self.stage, |seat| seat.touchpoint)
    }

    pub(crate) fn seats(&self) -> &[Seat] {
        &self.seats
    }
}

/// A chunk in its place.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    pub(crate) chunk: Arc<Chunk>,
    /// Number of its first column, counted through the map.
    pub(crate) first: usize,
    /// Left edge, and how wide it is with the gap behind its last column.
    pub(crate) x: f32,
    pub(crate) width: f32,
    /// Left edges of its columns, from its own.
    pub(crate) xs: Arc<[f32]>,
    /// Whether it is the first of its stage.
    pub(crate) opens: bool,
}

/// A stage in its place.
#[derive(Debug, Clone)]
pub(crate) struct StagePlace {
    pub(crate) stage: Arc<Stage>,
    pub(crate) places: Range<usize>,
    pub(crate) x: f32,
    pub(crate) width: f32,
}

/// Where a touchpoint lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Spot {
    /// False for a touchpoint that is gone.
    pub(crate) there: bool,
    pub(crate) place: usize,
    /// Column in its chunk, and counted through the map.
    pub(crate) local: usize,
    pub(crate) column: usize,
    pub(crate) track: u8,
}

/// All columns of a map.
#[derive(Debug, Default)]
pub(crate) struct Grid {
    pub(crate) stages: Vec<StagePlace>,
    pub(crate) places: Vec<Place>,
    pub(crate) spots: Vec<Spot>,
    numbers: HashMap<Id, u32>,
    pub(crate) columns: usize,
    /// Left edge on the sheet, and place, of every column.
    lefts: Vec<(f32, u32)>,
    /// Right edge of the last stage.
    pub(crate) right: f32,
}

impl Grid {
    /// The columns of a map; those of stages that are not in `changed` are taken over from before.
    pub(crate) fn read(&mut self, map: &Map, changed: &dyn Fn(Id) -> bool) {
        let mut before: HashMap<Id, Vec<Place>> = HashMap::new();
        for place in std::mem::take(&mut self.places) {
            before.entry(place.chunk.stage).or_default().push(place);
        }
        self.stages.clear();
        for stage in map.stages_in_order() {
            let from = self.places.len();
            let old = before.remove(&stage.id).unwrap_or_default();
            let chunks: Vec<Arc<Chunk>> = if old.is_empty() || changed(stage.id) {
                self.chunks(map, stage.id, &old)
            } else {
                old.iter().map(|place| place.chunk.clone()).collect()
            };
            for (i, chunk) in chunks.into_iter().enumerate() {
                let xs = old.iter().find(|o| Arc::ptr_eq(&o.chunk, &chunk)).map(|o| o.xs.clone());
                self.places.push(Place {
                    chunk,
                    first: 0,
                    x: 0.0,
                    width: 0.0,
                    xs: xs.unwrap_or_default(),
                    opens: i == 0,
                });
            }
            let places = from..self.places.len();
            self.stages.push(StagePlace { stage: stage.clone(), places, x: 0.0, width: 0.0 });
        }
        self.renumber();
    }

    /// Takes over the records of stages whose places are the same.
    pub(crate) fn follow(&mut self, map: &Map) {
        for place in &mut self.stages {
            if let Some(stage) = map.stages().get(&place.stage.id) {
                place.stage = stage.clone();
            }
        }
    }

    fn chunks(&mut self, map: &Map, stage: Id, old: &[Place]) -> Vec<Arc<Chunk>> {
        let mut chunks: Vec<Chunk> = Vec::new();
        let open = || Chunk { key: stage, stage, seats: Vec::new(), starts: vec![0], tracks: 0 };
        let mut chunk = open();
        for column in map.columns_of(stage) {
            let Some(first) = column.first() else { continue };
            let full = chunk.columns();
            if full >= CHUNK.end || (full >= CHUNK.start && is_boundary(first.id)) {
                chunks.push(std::mem::replace(&mut chunk, open()));
            }
            if chunk.seats.is_empty() {
                chunk.key = first.id;
            }
            for touchpoint in &column {
                let number = self.number(touchpoint.id);
                chunk.tracks |= 1 << touchpoint.track.min(31);
                chunk.seats.push(Seat { touchpoint: touchpoint.id, number, track: touchpoint.track });
            }
            chunk.starts.push(chunk.seats.len());
        }
        if chunk.columns() == 0 {
            chunk.starts.push(0);
        }
        chunks.push(chunk);
        let known: HashMap<Id, &Place> = old.iter().map(|place| (place.chunk.key, place)).collect();
        let reuse = |chunk: Chunk| match known.get(&chunk.key) {
            Some(place) if *place.chunk == chunk => place.chunk.clone(),
            _ => Arc::new(chunk),
        };
        chunks.into_iter().map(reuse).collect()
    }

    fn number(&mut self, touchpoint: Id) -> u32 {
        let next = self.numbers.len() as u32;
        *self.numbers.entry(touchpoint).or_insert(next)
    }

    fn renumber(&mut self) {
        self.spots.clear();
        self.spots.resize(self.numbers.len(), Spot::default());
        self.columns = 0;
        for (index, place) in self.places.iter_mut().enumerate() {
            place.first = self.columns;
            for local in 0..place.chunk.columns() {
                for seat in place.chunk.column(local) {
                    if let Some(spot) = self.spots.get_mut(seat.number as usize) {
                        let column = self.columns + local;
                        *spot = Spot { there: true, place: index, local, column, track: seat.track };
                    }
                }
            }
            self.columns += place.chunk.columns();
        }
    }

    /// Where a touchpoint lies.
    pub(crate) fn spot(&self, touchpoint: Id) -> Option<Spot> {
        let number = *self.numbers.get(&touchpoint)?;
        self.spots.get(number as usize).copied().filter(|spot| spot.there)
    }

    /// The number of a touchpoint that is there.
    pub(crate) fn number_of(&self, touchpoint: Id) -> Option<u32> {
        self.numbers.get(&touchpoint).copied()
    }

    /// Places everything from left to right. `gaps` holds the room arrows need before each column, and behind the
    /// last.
    pub(crate) fn place(&mut self, gaps: &[f32]) {
        let gap = |column: usize| gaps.get(column).copied().unwrap_or(0.0);
        let mut x = GRID;
        self.lefts.clear();
        for stage in &mut self.stages {
            stage.x = x;
            let range = stage.places.clone();
            let last = range.end.saturating_sub(1);
            for index in range {
                let Some(place) = self.places.get_mut(index) else { continue };
                let first = place.first;
                let lead = if !place.opens {
                    0.0
                } else if first == 0 {
                    gap(0).max(STAGE_PAD)
                } else {
                    STAGE_PAD
                };
                let mut xs = Vec::with_capacity(place.chunk.columns());
                let mut at = lead;
                for local in 0..place.chunk.columns() {
                    xs.push(at);
                    self.lefts.push((x + at, index as u32));
                    let behind = gap(first + local + 1);
                    let closes = index == last && local + 1 == place.chunk.columns();
                    let ends = closes && first + local + 1 == self.columns;
                    at += COLUMN
                        + match (closes, ends) {
                            (_, true) => behind.max(STAGE_PAD),
                            (true, false) => (behind - STAGE_GAP - STAGE_PAD).max(STAGE_PAD),
                            (false, false) => behind.max(GAP),
                        };
                }
                if *place.xs != *xs {
                    place.xs = xs.into();
                }
                place.x = x;
                place.width = at;
                x += at;
            }
            stage.width = x - stage.x;
            x += STAGE_GAP;
        }
        self.right = if self.stages.is_empty() { GRID } else { x - STAGE_GAP };
    }

    /// Left edge of a column on the sheet.
    pub(crate) fn left(&self, column: usize) -> f32 {
        self.lefts.get(column).map_or(GRID, |(left, _)| *left)
    }

    /// The place a column lies in.
    pub(crate) fn place_of(&self, column: usize) -> usize {
        self.lefts.get(column).map_or(0, |(_, place)| *place as usize)
    }
}

/// Whether a chunk may begin with this touchpoint: one in sixteen.
fn is_boundary(id: Id) -> bool {
    let bits = id.0.as_u128();
    let mixed = ((bits >> 64) as u64 ^ bits as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed >> 60 == 0
}
