//! The cards in the cells: one file a kind. Each is drawn at (0, 0), as tall as it needs to be.
//!
//! Rules of length: titles end after four lines, notes and quotes after 24, captions and quiet facts after one or two,
//! with an ellipsis. Everything else makes the card, and so the lane, taller.

mod facts;
mod kpi;
mod note;
mod pain;
mod picture;
mod remedy;
mod touchpoint;

pub(crate) use facts::Facts;
pub(crate) use kpi::{chip as kpi_chip, kpi};
pub(crate) use note::{channel, note, question};
pub(crate) use pain::pain;
pub(crate) use remedy::remedy;
pub(crate) use touchpoint::touchpoint;

use crate::ink::{Face, Pen, Sketch};
use crate::marks::Marks;
use crate::people::People;
use crate::sizes::{COLUMN, GAP, RADIUS};
use std::collections::HashMap;
use wayfold_model::{EvidenceLevel, Id, Map};
use wayfold_scene::{Color, Group, Paint, Point, Rect, Role, Stroke};

/// Lines of a title.
pub(crate) const TITLE_LINES: usize = 4;
/// Lines of a note or quote.
pub(crate) const NOTE_LINES: usize = 24;

/// Widest that what stands on a card laid across columns spreads, so that it is read together.
const SPREAD: f32 = 2.0 * COLUMN + GAP;

/// What drawing a card needs.
pub(crate) struct Desk<'a> {
    pub(crate) map: &'a Map,
    pub(crate) pen: Pen<'a>,
    pub(crate) people: &'a People,
    /// Numbers of the pains, from 1.
    pub(crate) numbers: &'a HashMap<Id, usize>,
}

/// A card drawn at (0, 0).
#[derive(Debug, Clone)]
pub(crate) struct Card {
    pub(crate) group: Group,
    pub(crate) height: f32,
    pub(crate) marks: Marks,
}

impl Card {
    fn new(sketch: Sketch, key: String, role: Role, record: Id, height: f32, marks: Marks) -> Self {
        Self { group: sketch.finish(key, role, Some(record), Point::default()), height, marks }
    }
}

/// Puts a card's ground beneath what is drawn on it.
fn lay_ground(sketch: &mut Sketch, width: f32, height: f32, fill: Color, line: Color) {
    let stroke = Stroke::solid(line, 1.0);
    // the line lies inside, so that neighbouring cards keep their distance
    let rect = Rect::new(0.5, 0.5, width - 1.0, height - 1.0);
    sketch.ground(rect, RADIUS - 0.5, Some(Paint::from(fill)), Some(stroke));
    sketch.claim(Rect::new(0.0, 0.0, width, height));
}

/// Name and colour of the persona a note or pain belongs to, with a dot; how tall that is.
fn persona_line(desk: &mut Desk<'_>, sketch: &mut Sketch, persona: Option<Id>, at: Point, width: f32) -> f32 {
    let Some(look) = persona.and_then(|id| desk.people.look(id)) else { return 0.0 };
    let color = desk.pen.theme.personas[look.color];
    sketch.fill(Rect::new(at.x, at.y + 4.0, 8.0, 8.0), 4.0, color);
    let muted = desk.pen.theme.muted;
    sketch.text(desk.pen.line(&look.name, (Face::Small, muted), Point::new(at.x + 14.0, at.y), width - 14.0));
    16.0
}

/// Icon and sign of an evidence level.
pub(crate) const fn evidence_icon(level: EvidenceLevel) -> (&'static str, Marks) {
    match level {
        EvidenceLevel::Assumed => ("circle-dashed", Marks::ASSUMED),
        EvidenceLevel::Observed => ("eye", Marks::OBSERVED),
        EvidenceLevel::Measured => ("chart-bar", Marks::MEASURED),
    }
}
