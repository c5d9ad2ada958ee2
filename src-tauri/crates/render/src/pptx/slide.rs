//! A slide in the making: what stands on it, in order, before anybody has written or painted it.
//!
//! Lengths are points. What is added later is read later and lies above. `write` makes the file's markup of it, `paint` a
//! drawing; both take every kind of thing there is, so that what is seen before it is saved is what is saved.

use super::book::Plot;
use super::holders::Holder;
use super::lines::{Anchor, Pen};
use super::shapes::Shape;
use super::table::Row;
use super::text::Ink;
use super::xml::Relations;
use std::rc::Rc;
use std::sync::Arc;
use wayfold_scene::{Point, Rect, Segment};

/// Something on a slide.
pub(super) enum Thing {
    /// What stands in a place of the layout.
    Holder(Holder),
    /// Outline, colours, text.
    Shape(Shape<'static>),
    /// A path; never one without points.
    Path { name: &'static str, alt: String, segments: Vec<Segment>, fill: Option<Ink>, pen: Option<Pen> },
    /// An icon, by its geometry and its path.
    Icon { geometry: Rc<str>, path: Arc<str>, label: String, rect: Rect, ink: Ink },
    /// A picture that is a part of the package, by its file and the slide's relation to it.
    Picture { relation: String, file: String, alt: String, rect: Rect },
    /// A straight line that nothing is glued to: a hairline, an axis.
    Rule { name: &'static str, from: Point, to: Point, pen: Pen },
    /// From the right edge of one shape to the left edge of another, glued to both.
    Arrow { from: Anchor, to: Anchor, pen: Pen, alt: String },
    /// Over the tops of what lies between two shapes, so high above them, glued to both.
    Arch { from: Anchor, to: Anchor, height: f32, pen: Pen, alt: String },
    /// A table: rows of a height each, the first of them the head; widths of its columns.
    Table { alt: String, rect: Rect, rows: Vec<Row>, widths: Vec<f32> },
    /// A chart, by its number in the deck and the slide's relation to it.
    Chart { relation: String, number: usize, alt: String, rect: Rect, plot: Plot },
}

/// A slide in the making.
pub(super) struct Slide {
    /// What stands on it, in reading order.
    pub(super) things: Vec<Thing>,
    /// Other parts it needs; the first is its layout.
    pub(super) relations: Relations,
    /// What the speaker reads.
    pub(super) notes: Vec<String>,
    /// Whether it is the title slide.
    pub(super) opening: bool,
}

/// Id of a slide's first thing; 1 is the slide's own group.
pub(super) const FIRST_ID: u32 = 2;

impl Slide {
    pub(super) fn new(opening: bool) -> Self {
        Self { things: Vec::new(), relations: Relations::default(), notes: Vec::new(), opening }
    }

    /// Adds a thing; its id.
    pub(super) fn put(&mut self, thing: Thing) -> u32 {
        self.things.push(thing);
        FIRST_ID + u32::try_from(self.things.len() - 1).unwrap_or(u32::MAX - FIRST_ID)
    }
}
