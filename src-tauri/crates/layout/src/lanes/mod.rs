//! The lanes: a row each, its head at the left, one part a chunk of columns.

mod contents;
mod curve;
mod emotion;
mod flow;
mod head;
mod spans;
mod stack;

pub(crate) use contents::{Shelf, shelve};
pub(crate) use head::{blueprint, blueprint_line};
pub(crate) use stack::Changes;

use crate::arrows::Arrows;
use crate::cards::Desk;
use crate::grid::Grid;
use crate::ink::{Sketch, kept};
use crate::marks::Marks;
use crate::sizes::GRID;
use contents::record_kind;
use emotion::Emotion;
use flow::Flow;
use stack::Stack;
use std::collections::HashSet;
use std::sync::Arc;
use wayfold_model::{Lane, LaneKind};
use wayfold_scene::{Group, Item, Point, Rect, Role, Stroke};

#[derive(Debug)]
enum Content {
    Flow(Box<Flow>),
    Emotion(Emotion),
    Stack(Stack),
}

/// A lane as it is drawn.
#[derive(Debug)]
pub(crate) struct Row {
    pub(crate) lane: Arc<Lane>,
    content: Content,
    /// Room its head needs.
    head: f32,
    head_sketch: Option<Sketch>,
    pub(crate) height: f32,
    pub(crate) group: Option<Arc<Group>>,
}

/// What happened since a row was last drawn.
pub(crate) struct Update<'a> {
    pub(crate) touchpoints: &'a HashSet<wayfold_model::Id>,
    pub(crate) changes: &'a Changes,
    /// Whether columns came, went or moved.
    pub(crate) columns_moved: bool,
    /// Whether arrows came, went or took other routes.
    pub(crate) rerouted: bool,
    pub(crate) shelf: Option<&'a Shelf>,
}

impl Row {
    pub(crate) fn new(lane: Arc<Lane>) -> Self {
        let content = match lane.kind {
            LaneKind::Flow => Content::Flow(Box::default()),
            LaneKind::Emotion => Content::Emotion(Emotion::default()),
            _ => Content::Stack(Stack::default()),
        };
        Self { lane, content, head: 0.0, head_sketch: None, height: 0.0, group: None }
    }

    /// Takes over the lane's record; false if the row is to be made anew.
    pub(crate) fn follow(&mut self, lane: &Arc<Lane>) -> bool {
        let same_kind = self.lane.kind == lane.kind;
        self.lane = lane.clone();
        same_kind
    }

    /// Kind of the records it shows, as far as they are its own.
    pub(crate) fn shows(&self) -> Option<wayfold_model::Kind> {
        record_kind(self.lane.kind)
    }

    /// Draws what the lane holds. Its height is known afterwards.
    pub(crate) fn refresh(
        &mut self,
        desk: &mut Desk<'_>,
        grid: &Grid,
        arrows: &mut Arrows,
        update: &Update<'_>,
    ) {
        let lane = self.lane.clone();
        let (mut sketch, mut head) = head::begin(&mut desk.pen, &lane);
        let moved = update.columns_moved;
        let height = match &mut self.content {
            Content::Flow(flow) => {
                flow.refresh(desk, grid, update.touchpoints, moved);
                let heights = flow.heights();
                let all = moved || update.rerouted;
                if all || flow.heights_changed(&heights) {
                    arrows.draw(desk, grid, &lane, &heights);
                }
                flow.arrange(&lane, grid, arrows, &heights);
                arrows.settle();
                arrows.above() + flow.below()
            }
            Content::Emotion(emotion) => {
                emotion.refresh(desk, grid, &lane, update.touchpoints, moved);
                head = head.max(emotion.head(&mut desk.pen, desk.people, &lane, &mut sketch, head));
                Emotion::height(&lane)
            }
            Content::Stack(stack) => {
                stack.refresh(desk, grid, &lane, update.shelf, update.changes, moved);
                stack.height()
            }
        };
        let wanted = self.lane.height.map_or(0.0, |height| height.clamp(24.0, 2_000.0).round() as f32);
        self.head = head;
        self.height = height.max(wanted).max(head).ceil();
        self.head_sketch = Some(sketch);
    }

    /// Puts the lane in its place; `hairline` parts it from the one above.
    pub(crate) fn place(&mut self, desk: &Desk<'_>, arrows: &Arrows, y: f32, right: f32, hairline: bool) {
        let lane = self.lane.clone();
        let mut sketch = Sketch::new();
        let theme = desk.pen.theme;
        if hairline {
            let line = Stroke::solid(theme.line, 1.0);
            sketch.stroke(Point::new(crate::sizes::MARGIN, 0.5), Point::new(right, 0.5), line);
        }
        sketch.claim(Rect::new(0.0, 0.0, right, self.height));
        let old = |key: &str| self.group.as_ref().and_then(|group| member(group, key));
        match &self.content {
            Content::Flow(flow) => {
                let mut tracks = Sketch::new();
                flow.groups().for_each(|group| tracks.group(group.clone()));
                let key = format!("tracks/{}", lane.id);
                let at = Point::new(0.0, arrows.above());
                let group = tracks.finish(key, Role::Decoration, None, at);
                let known = old(&group.key);
                sketch.group(kept(known, group));
            }
            Content::Emotion(emotion) => {
                sketch.items.extend(Emotion::zero(theme, &lane, right.max(GRID)).items);
                emotion.groups().for_each(|group| sketch.group(group.clone()));
            }
            Content::Stack(stack) => stack.groups().for_each(|group| sketch.group(group.clone())),
        }
        if let Some(head) = self.head_sketch.take() {
            let head = head::finish(head, &lane, self.height);
            let known = old(&head.key);
            sketch.group(kept(known, head));
        }
        let group = sketch.finish(format!("lane/{}", lane.id), Role::Lane, Some(lane.id), Point::new(0.0, y));
        self.group = Some(kept(self.group.as_ref(), group));
    }

    pub(crate) fn marks(&self, arrows: &Arrows) -> Marks {
        match &self.content {
            Content::Flow(flow) => {
                let mut marks = flow.marks();
                marks |= arrows.marks();
                marks
            }
            Content::Emotion(_) => Marks::default(),
            Content::Stack(stack) => stack.marks(),
        }
    }
}

fn member<'g>(group: &'g Group, key: &str) -> Option<&'g Arc<Group>> {
    group.items.iter().rev().find_map(|item| match item {
        Item::Group(part) if part.key == key => Some(part),
        _ => None,
    })
}
