//! Paragraphs in the boxes of shapes.

use super::{Letters, Painter};
use crate::pptx::text::{Paragraph, Side, Stand};
use wayfold_scene::{Align, Item, Point, Rect, Text};

/// Distance of baselines by the size of letters, as programs space lines of Arial.
pub(super) const LEADING: f32 = 1.15;

/// A box for text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Box {
    pub(super) rect: Rect,
    pub(super) stand: Stand,
    pub(super) leading: f32,
}

impl Painter<'_, '_> {
    /// Paragraphs one beneath the other.
    pub(super) fn say(&mut self, said: &[Paragraph], place: Box) {
        self.say_as(said, place, self.book.script.letters);
    }

    /// The same in letters smaller by a share.
    pub(super) fn say_as(&mut self, said: &[Paragraph], place: Box, share: f32) {
        let (texts, tall) = self.set(said, (Some(place.rect.width), place.leading), share);
        let free = place.rect.height - tall;
        let top = match place.stand {
            Stand::High => 0.0,
            Stand::Middle => free / 2.0,
            Stand::Low => free,
        };
        let by = Point::new(place.rect.x, place.rect.y + top);
        self.items.extend(texts.into_iter().map(|text| Item::Text(moved(text, by))));
    }

    /// Paragraphs set in a width, or on one line each, and how high they are.
    pub(super) fn set(
        &mut self,
        said: &[Paragraph],
        (width, leading): (Option<f32>, f32),
        share: f32,
    ) -> (Vec<Text>, f32) {
        let mut texts = Vec::new();
        let mut y = 0.0;
        for (at, paragraph) in said.iter().enumerate() {
            // nothing stands above the first
            y += if at == 0 { 0.0 } else { paragraph.above };
            let letters: Vec<Letters<'_>> = paragraph
                .runs
                .iter()
                .map(|run| Letters {
                    text: &run.text,
                    size: run.face.size * share,
                    bold: run.face.bold,
                    italic: run.italic,
                    color: self.palette.color(run.ink, &self.book.script),
                })
                .collect();
            let tallest = letters.iter().map(|letters| letters.size).fold(0.0, f32::max);
            let side = match paragraph.side {
                Side::Start => Align::Start,
                Side::Middle => Align::Middle,
                Side::End => Align::End,
            };
            let set = self.setter.set(&letters, side, width.map(|width| width.max(1.0)), tallest * leading);
            let tall = set.iter().map(|text| text.bounds.bottom()).fold(0.0, f32::max);
            texts.extend(set.into_iter().map(|text| moved(text, Point::new(0.0, y))));
            y += tall;
        }
        (texts, y)
    }
}

/// A text elsewhere.
pub(super) fn moved(mut text: Text, by: Point) -> Text {
    text.bounds = text.bounds.translate(by);
    for line in &mut text.lines {
        line.at = Point::new(line.at.x + by.x, line.at.y + by.y);
    }
    text
}
