//! Text that is read upward. A drawing knows no such text: its letters are drawn as outlines.

use super::Painter;
use super::text::LEADING;
use crate::pptx::text::{Ink, Paragraph};
use read_fonts::model::glyph::outline::{DrawMemory, DrawOptions, PathSink};
use std::sync::Arc;
use wayfold_scene::{Font, Item, Outline, Point, Segment, Shape, Text};

impl Painter<'_, '_> {
    /// A line of text that is read upward, around a point.
    pub(super) fn upward(&mut self, said: &[Paragraph], around: Point) {
        let ink = said.first().and_then(|it| it.runs.first()).map_or(Ink::Text, |run| run.ink);
        let (texts, tall) = self.set(said, (None, LEADING), self.book.script.letters);
        let wide = texts.iter().flat_map(|text| &text.lines).map(|line| line.width).fold(0.0, f32::max);
        let fonts = self.setter.fonts();
        let corner = Point::new(around.x - tall / 2.0, around.y + wide / 2.0);
        let mut segments = Vec::new();
        for text in &texts {
            outlines(text, &fonts, corner, &mut segments);
        }
        let fill = Some(self.color(ink).into());
        self.items.push(Item::Shape(Shape {
            outline: Outline::Path { segments: segments.into() },
            fill,
            stroke: None,
        }));
    }
}

/// The letters of a text that begins at a corner and goes up from there.
fn outlines(text: &Text, fonts: &[Arc<Font>], corner: Point, segments: &mut Vec<Segment>) {
    for line in &text.lines {
        for run in &*line.runs {
            let Some(font) = fonts.get(usize::from(run.font.0)) else { continue };
            let data: Arc<dyn AsRef<[u8]> + Send + Sync> = Arc::new(Arc::clone(&font.data));
            let Some(face) = read_fonts::model::Font::new(data, font.index) else { continue };
            let glyphs = face.outline_glyphs();
            let options = DrawOptions::new().with_ppem(Some(text.size));
            let mut x = run.x;
            for glyph in &run.glyphs {
                let along = x + glyph.dx;
                // what lay to the right lies above
                let at = Point::new(corner.x + line.at.y + glyph.dy, corner.y - along);
                let mut turned = Turned { at, now: Point::default(), segments };
                if let Some(outline) = glyphs.get(read_fonts::types::GlyphId::new(glyph.id)) {
                    let _ = outline.draw(&options, DrawMemory::default(), &mut turned);
                }
                x += glyph.advance;
            }
        }
    }
}

/// Takes an outline down, turned by a quarter.
struct Turned<'s> {
    at: Point,
    now: Point,
    segments: &'s mut Vec<Segment>,
}

impl Turned<'_> {
    /// A font's upward is the slide's leftward.
    fn point(&self, x: f32, y: f32) -> Point {
        Point::new(self.at.x - y, self.at.y - x)
    }
}

impl PathSink for Turned<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        self.now = self.point(x, y);
        self.segments.push(Segment::Move { to: self.now });
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.now = self.point(x, y);
        self.segments.push(Segment::Line { to: self.now });
    }

    fn quad_to(&mut self, cx0: f32, cy0: f32, x: f32, y: f32) {
        let (from, control, to) = (self.now, self.point(cx0, cy0), self.point(x, y));
        let third = |end: Point| {
            Point::new(end.x + (control.x - end.x) * 2.0 / 3.0, end.y + (control.y - end.y) * 2.0 / 3.0)
        };
        self.now = to;
        self.segments.push(Segment::Cubic { a: third(from), b: third(to), to });
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        let (a, b, to) = (self.point(cx0, cy0), self.point(cx1, cy1), self.point(x, y));
        self.now = to;
        self.segments.push(Segment::Cubic { a, b, to });
    }

    fn close(&mut self) {
        self.segments.push(Segment::Close);
    }
}
