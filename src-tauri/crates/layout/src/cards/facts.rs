//! Quiet facts: icons with a few words, set one after the other and wrapped like words.

use super::Desk;
use crate::ink::{Face, Sketch};
use std::sync::Arc;
use wayfold_scene::{Color, Point};

/// Side of a fact's icon.
const ICON: f32 = 14.0;
/// Between icon and words.
const SPACE: f32 = 4.0;
/// Between facts.
const APART: f32 = 12.0;
/// Height of a line of facts.
const LINE: f32 = 20.0;

/// An icon with a few words.
#[derive(Debug, Clone)]
struct Fact {
    icon: &'static str,
    words: Arc<str>,
    face: Face,
    color: Color,
}

/// Facts in the order they are set.
#[derive(Debug, Default)]
pub(crate) struct Facts(Vec<Fact>);

impl Facts {
    pub(crate) fn push(&mut self, icon: &'static str, words: impl Into<Arc<str>>, face: Face, color: Color) {
        self.0.push(Fact { icon, words: words.into(), face, color });
    }

    /// Draws them into lines of `width`; how tall they are.
    pub(crate) fn draw(&self, desk: &mut Desk<'_>, sketch: &mut Sketch, at: Point, width: f32) -> f32 {
        let (mut x, mut y) = (0.0_f32, 0.0_f32);
        for fact in &self.0 {
            let room = width - ICON - SPACE;
            let text = desk.pen.line(&fact.words, (fact.face, fact.color), Point::default(), room);
            let wide = ICON + SPACE + text.bounds.width.ceil();
            if x > 0.0 && x + wide > width {
                (x, y) = (0.0, y + LINE);
            }
            sketch.icon(fact.icon, Point::new(at.x + x, at.y + y + 1.0), ICON, fact.color);
            sketch.text(crate::ink::moved(text, Point::new(at.x + x + ICON + SPACE, at.y + y)));
            x += wide + APART;
        }
        if self.0.is_empty() { 0.0 } else { y + 16.0 }
    }
}
