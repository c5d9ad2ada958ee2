//! Lanes of cards above each other: notes, quotes, pictures, channels, pains, remedies, KPIs.
//!
//! Cells are kept from one layout to the next; only those named as changed, and those of new columns, are drawn.

use super::contents::{self, Piece, Shelf};
use super::spans::Spans;
use crate::cards::{self, Desk};
use crate::grid::{Chunk, Grid, Place};
use crate::ink::{Sketch, kept};
use crate::marks::Marks;
use crate::sizes::{CARD_GAP, COLUMN, LANE_PAD};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use wayfold_model::{Id, Lane};
use wayfold_scene::{Group, Point, Role};

/// The cards of a column, each with its offset in the cell.
#[derive(Debug, Default)]
struct Cell {
    cards: Vec<Arc<Group>>,
    height: f32,
    marks: Marks,
    /// The cell as last drawn.
    group: Option<Arc<Group>>,
}

/// A chunk's part of the lane.
#[derive(Debug)]
struct Block {
    chunk: Arc<Chunk>,
    cells: Vec<Cell>,
    xs: Arc<[f32]>,
    width: f32,
    floors: Vec<(usize, f32)>,
    /// All cells together, and the whole part in its place.
    inner: Option<Arc<Group>>,
    group: Option<Arc<Group>>,
    stale: bool,
    height: f32,
    marks: Marks,
}

/// A lane of cards.
#[derive(Debug, Default)]
pub(crate) struct Stack {
    blocks: Vec<Block>,
    spans: Spans,
    /// Whether there were cards across columns when the lane was last drawn.
    had_spans: bool,
    question: Option<(Arc<Group>, f32)>,
}

/// What changed since the last layout, as far as it concerns one lane.
#[derive(Debug, Default)]
pub(crate) struct Changes {
    /// Touchpoints whose cell is to be drawn again.
    pub(crate) cells: HashSet<Id>,
    /// Records of the lane that changed, came or went.
    pub(crate) records: HashSet<Id>,
}

impl Stack {
    /// Brings the lane up to date.
    pub(crate) fn refresh(
        &mut self,
        desk: &mut Desk<'_>,
        grid: &Grid,
        lane: &Lane,
        shelf: Option<&Shelf>,
        changes: &Changes,
        columns_moved: bool,
    ) {
        if columns_moved || self.blocks.len() != grid.places.len() {
            self.reconcile(grid);
        }
        for touchpoint in &changes.cells {
            let Some(spot) = grid.spot(*touchpoint) else { continue };
            if let Some(cell) = self.blocks.get_mut(spot.place).and_then(|b| b.cells.get_mut(spot.local)) {
                cell.height = f32::NAN;
            }
        }
        let touched: Vec<usize> = if columns_moved {
            (0..self.blocks.len()).collect()
        } else {
            let mut touched: Vec<usize> =
                changes.cells.iter().filter_map(|t| grid.spot(*t)).map(|s| s.place).collect();
            touched.sort_unstable();
            touched.dedup();
            touched
        };
        for index in touched {
            if let Some(block) = self.blocks.get_mut(index) {
                block.fill(desk, lane, shelf);
            }
        }
        for id in &changes.records {
            let piece = Piece::find(desk.map, lane.kind, *id).filter(|p| belongs(p, lane));
            self.spans.consider(*id, piece.is_some_and(|piece| contents::spans(desk.map, &piece)));
        }
        if columns_moved || !changes.records.is_empty() {
            self.spans.lay(desk, grid, lane.kind, &changes.records);
        }
        let asked = self.ask(desk, lane);
        let all =
            asked || !self.spans.is_empty() || self.had_spans || (columns_moved && self.question.is_some());
        self.had_spans = !self.spans.is_empty();
        for (block, place) in self.blocks.iter_mut().zip(&grid.places) {
            if all || block.stale || !block.is_at(place) {
                block.draw(lane, place, &self.spans, self.question.as_ref());
            }
        }
    }

    /// Brings the blocks in line with the grid; cells of columns that stayed whole are taken over.
    fn reconcile(&mut self, grid: &Grid) {
        let mut old: HashMap<Id, Block> = self.blocks.drain(..).map(|b| (b.chunk.key, b)).collect();
        let mut cells: HashMap<Id, (Arc<Chunk>, usize, Cell)> = HashMap::new();
        let fresh: Vec<Option<Block>> = grid
            .places
            .iter()
            .map(|place| match old.remove(&place.chunk.key) {
                Some(block) if Arc::ptr_eq(&block.chunk, &place.chunk) => Some(block),
                Some(block) => {
                    block.give_up(&mut cells);
                    None
                }
                None => None,
            })
            .collect();
        old.into_values().for_each(|block| block.give_up(&mut cells));
        self.blocks = fresh
            .into_iter()
            .zip(&grid.places)
            .map(|(block, place)| block.unwrap_or_else(|| Block::take_over(place, &mut cells)))
            .collect();
    }

    /// Shows the guiding question where the lane holds nothing. Whether that is new.
    fn ask(&mut self, desk: &mut Desk<'_>, lane: &Lane) -> bool {
        let empty = self.spans.is_empty() && self.blocks.iter().all(Block::is_empty);
        let before = self.question.take();
        self.question = if empty && !lane.question.trim().is_empty() {
            let (group, height) = cards::question(desk, &lane.question, 6, format!("question/{}", lane.id));
            Some((kept(before.as_ref().map(|(g, _)| g), group), height))
        } else {
            None
        };
        match (&before, &self.question) {
            (Some((before, _)), Some((now, _))) => !Arc::ptr_eq(before, now),
            (before, now) => before.is_some() != now.is_some(),
        }
    }

    /// Its parts from left to right.
    pub(crate) fn groups(&self) -> impl Iterator<Item = &Arc<Group>> {
        self.blocks.iter().filter_map(|block| block.group.as_ref())
    }

    /// Height with its margins.
    pub(crate) fn height(&self) -> f32 {
        let cells = self.blocks.iter().map(|block| block.height).fold(0.0, f32::max);
        let question = self.question.as_ref().map_or(0.0, |(_, height)| LANE_PAD + height);
        cells.max(self.spans.bottom()).max(question) + LANE_PAD
    }

    pub(crate) fn marks(&self) -> Marks {
        let mut marks: Marks = self.blocks.iter().map(|block| block.marks).sum();
        marks |= self.spans.marks();
        marks
    }
}

fn belongs(piece: &Piece, lane: &Lane) -> bool {
    match piece {
        Piece::Note(note) => note.lane == lane.id,
        _ => true,
    }
}

impl Block {
    fn take_over(place: &Place, cells: &mut HashMap<Id, (Arc<Chunk>, usize, Cell)>) -> Self {
        let chunk = place.chunk.clone();
        let cell = |at: usize| match cells.remove(&chunk.name(at)) {
            Some((old, was, cell)) if old.column(was) == chunk.column(at) => cell,
            _ => Cell { height: f32::NAN, ..Cell::default() },
        };
        let cells = (0..chunk.columns()).map(cell).collect();
        Self {
            chunk,
            cells,
            xs: Arc::default(),
            width: 0.0,
            floors: Vec::new(),
            inner: None,
            group: None,
            stale: true,
            height: 0.0,
            marks: Marks::default(),
        }
    }

    fn give_up(self, cells: &mut HashMap<Id, (Arc<Chunk>, usize, Cell)>) {
        for (at, cell) in self.cells.into_iter().enumerate() {
            cells.insert(self.chunk.name(at), (self.chunk.clone(), at, cell));
        }
    }

    /// Draws the cells that are marked by a height that is no number.
    fn fill(&mut self, desk: &mut Desk<'_>, lane: &Lane, shelf: Option<&Shelf>) {
        for (at, cell) in self.cells.iter_mut().enumerate().filter(|(_, cell)| cell.height.is_nan()) {
            self.stale = true;
            let pieces = contents::in_cell(desk.map, shelf, lane, self.chunk.column(at));
            let old = std::mem::take(&mut cell.cards);
            let old: HashMap<&str, &Arc<Group>> = old.iter().map(|card| (card.key.as_str(), card)).collect();
            cell.marks = Marks::default();
            let mut y = 0.0;
            for piece in pieces {
                let mut card = piece.draw(desk, lane.kind, COLUMN, "");
                card.group.offset = Point::new(0.0, y);
                y += card.height + CARD_GAP;
                cell.marks |= card.marks;
                let same = old.get(card.group.key.as_str()).filter(|old| ****old == card.group);
                cell.cards.push(same.map_or_else(|| Arc::new(card.group), |same| Arc::clone(same)));
            }
            cell.height = (y - CARD_GAP).max(0.0);
        }
    }

    fn is_empty(&self) -> bool {
        self.cells.iter().all(|cell| cell.cards.is_empty())
    }

    /// Whether it was drawn where and as wide as it belongs.
    fn is_at(&self, place: &Place) -> bool {
        let at = self.group.as_ref().is_some_and(|group| group.offset.x == place.x);
        at && self.width == place.width && *self.xs == *place.xs
    }

    fn draw(&mut self, lane: &Lane, place: &Place, spans: &Spans, question: Option<&(Arc<Group>, f32)>) {
        let (first, count) = (place.first, place.chunk.columns());
        self.width = place.width;
        let floors = if spans.is_empty() { Vec::new() } else { spans.floors(first, count) };
        if self.stale || *self.xs != *place.xs || self.floors != floors {
            self.xs = place.xs.clone();
            self.floors = floors;
            self.arrange(lane);
        }
        let mut sketch = Sketch::new();
        sketch.claim(wayfold_scene::Rect::new(0.0, 0.0, place.width, 1.0));
        sketch.items.reserve(1);
        if let Some(inner) = self.inner.clone().filter(|inner| !inner.items.is_empty()) {
            sketch.group(inner);
        }
        if !spans.is_empty() {
            spans.beginning(first, count).for_each(|card| sketch.group(card.clone()));
        }
        if let Some((question, _)) = question.filter(|_| place.opens) {
            let mut own = Group::clone(question);
            own.key = format!("{}/{}", question.key, place.chunk.stage);
            own.offset = Point::new(self.xs.first().copied().unwrap_or(0.0), LANE_PAD);
            let before = self.group.as_ref().and_then(|g| member(g, &own.key));
            sketch.group(kept(before, own));
        }
        let key = format!("block/{}/{}", lane.id, self.chunk.key);
        let group = sketch.finish(key, Role::Block, Some(self.chunk.stage), Point::new(place.x, 0.0));
        self.group = Some(kept(self.group.as_ref(), group));
        self.stale = false;
    }

    /// Puts the cells in their columns.
    fn arrange(&mut self, lane: &Lane) {
        let mut floors = self.floors.iter().peekable();
        let mut sketch = Sketch::new();
        self.height = 0.0;
        self.marks = self.cells.iter().map(|cell| cell.marks).sum();
        for (at, cell) in self.cells.iter_mut().enumerate() {
            let floor = floors.next_if(|(column, _)| *column == at).map_or(LANE_PAD, |(_, y)| *y);
            if cell.cards.is_empty() {
                cell.group = None;
                continue;
            }
            let mut inner = Sketch::new();
            inner.claim(wayfold_scene::Rect::new(0.0, 0.0, COLUMN, cell.height));
            cell.cards.iter().for_each(|card| inner.group(card.clone()));
            let name = self.chunk.name(at);
            let x = self.xs.get(at).copied().unwrap_or(0.0);
            let key = format!("cell/{}/{name}", lane.id);
            let group = inner.finish(key, Role::Cell, Some(name), Point::new(x, floor));
            let group = kept(cell.group.as_ref(), group);
            sketch.group(group.clone());
            cell.group = Some(group);
            self.height = self.height.max(floor + cell.height);
        }
        let key = format!("cells/{}/{}", lane.id, self.chunk.key);
        let group = sketch.finish(key, Role::Decoration, None, Point::default());
        self.inner = Some(kept(self.inner.as_ref(), group));
    }
}

/// The group of this key among a group's items.
fn member<'g>(group: &'g Group, key: &str) -> Option<&'g Arc<Group>> {
    group.items.iter().find_map(|item| match item {
        wayfold_scene::Item::Group(inner) if inner.key == key => Some(inner),
        _ => None,
    })
}
