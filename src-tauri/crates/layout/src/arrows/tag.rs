//! What stands at an arrow: its share, its label, and whether the customer has to tell it all again.

use crate::figures;
use crate::ink::{Face, Pen, Sketch, moved};
use crate::marks::Marks;
use std::sync::Arc;
use wayfold_model::{Transition, TransitionKind};
use wayfold_scene::{Point, Text};

/// Widest a tag gets; longer labels end in an ellipsis.
pub(super) const WIDEST: f32 = 168.0;
/// Height of a tag's line.
pub(super) const HEIGHT: f32 = 16.0;
const ICON: f32 = 14.0;

/// Words and figures at an arrow, in one line.
#[derive(Debug, Clone)]
pub(super) struct Tag {
    icon: bool,
    texts: Vec<(Arc<Text>, f32)>,
    /// Whole; 0 for nothing.
    pub(super) width: f32,
    pub(super) marks: Marks,
}

impl Tag {
    pub(super) fn of(pen: &mut Pen<'_>, transition: &Transition) -> Self {
        let marks = match transition.kind {
            TransitionKind::Main => Marks::MAIN,
            TransitionKind::Alternative => Marks::ALTERNATIVE,
            TransitionKind::Recovery => Marks::RECOVERY,
            TransitionKind::Loop => Marks::LOOP,
        };
        let mut tag = Self { icon: transition.context_lost, texts: Vec::new(), width: 0.0, marks };
        if tag.icon {
            tag.marks |= Marks::CONTEXT_LOST;
            tag.width = ICON;
        }
        let (strong, quiet) = (pen.theme.ink, pen.theme.secondary);
        if let Some(share) = transition.share {
            let words = figures::percent(share, &pen.words.language);
            tag.push(pen, &words, (Face::Number, strong));
        }
        let label = transition.label.trim();
        if !label.is_empty() {
            tag.push(pen, label, (Face::Small, quiet));
        }
        tag.width = tag.width.ceil();
        tag
    }

    /// The share that drops off.
    pub(super) fn drop(pen: &mut Pen<'_>, share: f64) -> Self {
        let mut tag = Self { icon: false, texts: Vec::new(), width: 0.0, marks: Marks::DROP };
        let words = figures::percent(share, &pen.words.language);
        let color = pen.theme.pain.ink;
        tag.push(pen, &words, (Face::Number, color));
        tag.width = tag.width.ceil();
        tag
    }

    fn push(&mut self, pen: &mut Pen<'_>, words: &str, look: (Face, wayfold_scene::Color)) {
        let left = if self.width > 0.0 { self.width + 5.0 } else { 0.0 };
        let text = pen.line(words, look, Point::default(), WIDEST - left);
        self.width = left + text.bounds.width;
        self.texts.push((Arc::new(text), left));
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.width == 0.0
    }

    /// Draws it with its left upper corner at a point.
    pub(super) fn draw(&self, pen: &Pen<'_>, sketch: &mut Sketch, at: Point) {
        if self.icon {
            sketch.icon("link-break", Point::new(at.x, at.y + 1.0), ICON, pen.theme.pain.ink);
        }
        for (text, left) in &self.texts {
            sketch.text(moved(Text::clone(text), Point::new(at.x + left, at.y)));
        }
    }
}
