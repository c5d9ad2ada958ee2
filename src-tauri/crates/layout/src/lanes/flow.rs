//! The flow lane: cards of the touchpoints, track by track, with the arrows between them.
//!
//! Everything is drawn from the top of the first track, so that channels opened above it move nothing.

use crate::arrows::Arrows;
use crate::cards::{self, Desk};
use crate::grid::{Chunk, Grid, Place};
use crate::ink::{Sketch, kept};
use crate::marks::Marks;
use crate::sizes::{COLUMN, LANE_PAD};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use wayfold_model::{Id, Lane};
use wayfold_scene::{Group, Point, Rect, Role};

/// A card in its column.
#[derive(Debug, Clone)]
struct Seated {
    touchpoint: Id,
    track: u8,
    card: Option<Arc<Group>>,
    /// Whether it is to be drawn again.
    stale: bool,
    height: f32,
    marks: Marks,
}

/// A chunk's part of the lane.
#[derive(Debug)]
struct Block {
    chunk: Arc<Chunk>,
    /// By column, then track, like the chunk's seats.
    seated: Vec<Seated>,
    /// Tallest card by track.
    heights: [f32; 32],
    marks: Marks,
    xs: Arc<[f32]>,
    width: f32,
    cells: Vec<Option<Arc<Group>>>,
    inner: Option<Arc<Group>>,
    group: Option<Arc<Group>>,
    stale: bool,
}

/// The flow lane.
#[derive(Debug, Default)]
pub(crate) struct Flow {
    blocks: Vec<Block>,
    /// Tops of the tracks that occur, from the first one's; and the bottom of the last.
    tops: Vec<f32>,
    bottom: f32,
    arranged: Option<[f32; 32]>,
    /// What stands in stages without touchpoints.
    placeholder: Option<(Group, f32)>,
}

impl Flow {
    /// Brings the cards up to date. Heights of the tracks are known afterwards.
    pub(crate) fn refresh(
        &mut self,
        desk: &mut Desk<'_>,
        grid: &Grid,
        changed: &HashSet<Id>,
        columns_moved: bool,
    ) {
        if columns_moved || self.blocks.len() != grid.places.len() {
            self.reconcile(grid);
        }
        for touchpoint in changed {
            let Some(spot) = grid.spot(*touchpoint) else { continue };
            let Some(block) = self.blocks.get_mut(spot.place) else { continue };
            block.unfilled(*touchpoint);
        }
        for block in self.blocks.iter_mut().filter(|block| block.stale) {
            block.fill(desk);
        }
        if columns_moved {
            let gap = grid.places.iter().any(|place| place.chunk.seats().is_empty());
            self.placeholder = gap.then(|| {
                let words = desk.pen.words.get("no-touchpoints");
                cards::question(desk, &words, 6, String::new())
            });
        }
    }

    fn reconcile(&mut self, grid: &Grid) {
        let mut old: HashMap<Id, Block> = self.blocks.drain(..).map(|b| (b.chunk.key, b)).collect();
        let mut cards: HashMap<Id, Seated> = HashMap::new();
        let mut give_up = |block: Block| cards.extend(block.seated.into_iter().map(|s| (s.touchpoint, s)));
        let mut fresh: Vec<Option<Block>> = Vec::with_capacity(grid.places.len());
        for place in &grid.places {
            fresh.push(match old.remove(&place.chunk.key) {
                Some(block) if Arc::ptr_eq(&block.chunk, &place.chunk) => Some(block),
                Some(block) => {
                    give_up(block);
                    None
                }
                None => None,
            });
        }
        old.into_values().for_each(give_up);
        let blocks = fresh.into_iter().zip(&grid.places);
        self.blocks = blocks.map(|(b, place)| b.unwrap_or_else(|| Block::new(place, &mut cards))).collect();
    }

    /// Height of the tallest card on each track.
    pub(crate) fn heights(&self) -> [f32; 32] {
        let mut heights = [0.0_f32; 32];
        for block in &self.blocks {
            for (all, own) in heights.iter_mut().zip(block.heights) {
                *all = all.max(own);
            }
        }
        if let Some((_, height)) = &self.placeholder {
            let first = heights.iter().position(|height| *height > 0.0).unwrap_or(0);
            heights[first] = heights[first].max(*height);
        }
        heights
    }

    /// Whether the tracks have other heights than when they were arranged.
    pub(crate) fn heights_changed(&self, heights: &[f32; 32]) -> bool {
        self.arranged.as_ref() != Some(heights)
    }

    /// Puts cards and arrows in their places.
    pub(crate) fn arrange(&mut self, lane: &Lane, grid: &Grid, arrows: &Arrows, heights: &[f32; 32]) {
        let (tops, bottom) = arrows.tops(heights);
        let moved = self.tops != tops;
        (self.tops, self.bottom, self.arranged) = (tops, bottom, Some(*heights));
        for (index, (block, place)) in self.blocks.iter_mut().zip(&grid.places).enumerate() {
            let stale = moved || block.stale || *block.xs != *place.xs;
            if stale {
                block.arrange(lane, place, arrows, &self.tops, self.placeholder.as_ref());
            }
            if stale || arrows.changed_at(index) || !block.is_at(place) {
                block.draw(lane, place, arrows.group_at(index));
            }
            block.stale = false;
        }
    }

    /// Its parts from left to right; their origin lies at the top of the first track.
    pub(crate) fn groups(&self) -> impl Iterator<Item = &Arc<Group>> {
        self.blocks.iter().filter_map(|block| block.group.as_ref())
    }

    /// From the top of the first track to the end of the lane.
    pub(crate) fn below(&self) -> f32 {
        let empty =
            if self.tops.is_empty() { self.placeholder.as_ref().map_or(0.0, |(_, h)| *h) } else { 0.0 };
        self.bottom.max(empty) + LANE_PAD
    }

    pub(crate) fn marks(&self) -> Marks {
        self.blocks.iter().map(|block| block.marks).sum()
    }
}

impl Block {
    fn new(place: &Place, cards: &mut HashMap<Id, Seated>) -> Self {
        let chunk = place.chunk.clone();
        let seat = |seat: &crate::grid::Seat| match cards.remove(&seat.touchpoint) {
            Some(known) => Seated { track: seat.track, ..known },
            None => Seated {
                touchpoint: seat.touchpoint,
                track: seat.track,
                card: None,
                stale: true,
                height: 0.0,
                marks: Marks::default(),
            },
        };
        let seated = chunk.seats().iter().map(seat).collect();
        Self {
            cells: vec![None; chunk.columns()],
            chunk,
            seated,
            heights: [0.0; 32],
            marks: Marks::default(),
            xs: Arc::default(),
            width: 0.0,
            inner: None,
            group: None,
            stale: true,
        }
    }

    fn unfilled(&mut self, touchpoint: Id) {
        self.stale = true;
        for seated in self.seated.iter_mut().filter(|s| s.touchpoint == touchpoint) {
            seated.stale = true;
        }
    }

    fn fill(&mut self, desk: &mut Desk<'_>) {
        for seated in self.seated.iter_mut().filter(|s| s.stale) {
            let Some(touchpoint) = desk.map.touchpoints().get(&seated.touchpoint) else { continue };
            let mut card = cards::touchpoint(desk, touchpoint);
            (seated.height, seated.marks, seated.stale) = (card.height, card.marks, false);
            card.group.offset = seated.card.as_ref().map_or(card.group.offset, |old| old.offset);
            if seated.card.as_ref().is_none_or(|old| **old != card.group) {
                seated.card = Some(Arc::new(card.group));
            }
        }
        self.heights = [0.0; 32];
        for seated in &self.seated {
            let height = &mut self.heights[usize::from(seated.track.min(31))];
            *height = height.max(seated.height);
        }
        self.marks = self.seated.iter().map(|s| s.marks).sum();
    }

    /// Puts the cards on their tracks and the columns in their places.
    fn arrange(
        &mut self,
        lane: &Lane,
        place: &Place,
        arrows: &Arrows,
        tops: &[f32],
        placeholder: Option<&(Group, f32)>,
    ) {
        self.xs = place.xs.clone();
        let mut sketch = Sketch::new();
        let mut next = 0;
        for at in 0..self.chunk.columns() {
            let name = self.chunk.name(at);
            let mut cell = Sketch::new();
            cell.claim(Rect::new(0.0, 0.0, COLUMN, 1.0));
            for _ in self.chunk.column(at) {
                let Some(seated) = self.seated.get_mut(next) else { break };
                next += 1;
                let top = arrows.row(seated.track).and_then(|row| tops.get(row)).copied().unwrap_or(0.0);
                let Some(card) = seated.card.as_mut() else { continue };
                if card.offset.y != top {
                    *card = Arc::new(Group { offset: Point::new(0.0, top), ..Group::clone(card) });
                }
                cell.group(card.clone());
            }
            if let Some((group, _)) = placeholder.filter(|_| self.chunk.column(at).is_empty()) {
                cell.group(Arc::new(Group { key: format!("empty/{name}"), ..group.clone() }));
            }
            let x = self.xs.get(at).copied().unwrap_or(0.0);
            let key = format!("cell/{}/{name}", lane.id);
            let group = cell.finish(key, Role::Cell, Some(name), Point::new(x, 0.0));
            let Some(slot) = self.cells.get_mut(at) else { continue };
            let group = kept(slot.as_ref(), group);
            sketch.group(group.clone());
            *slot = Some(group);
        }
        let key = format!("cells/{}/{}", lane.id, self.chunk.key);
        let group = sketch.finish(key, Role::Decoration, None, Point::default());
        self.inner = Some(kept(self.inner.as_ref(), group));
    }

    /// Whether it was drawn where it belongs.
    fn is_at(&self, place: &Place) -> bool {
        self.group.as_ref().is_some_and(|group| group.offset.x == place.x && self.width == place.width)
    }

    fn draw(&mut self, lane: &Lane, place: &Place, arrows: Option<&Arc<Group>>) {
        self.width = place.width;
        let mut sketch = Sketch::new();
        sketch.claim(Rect::new(0.0, 0.0, place.width, 1.0));
        if let Some(inner) = &self.inner {
            sketch.group(inner.clone());
        }
        if let Some(arrows) = arrows.filter(|arrows| !arrows.items.is_empty()) {
            sketch.group(arrows.clone());
        }
        let key = format!("block/{}/{}", lane.id, self.chunk.key);
        let group = sketch.finish(key, Role::Block, Some(self.chunk.stage), Point::new(place.x, 0.0));
        self.group = Some(kept(self.group.as_ref(), group));
    }
}
