//! What pages show besides the map: captions, marks, the small map of an assembly plan.

use super::document::Typeface;
use super::draw::Press;
use super::plan::{Extra, View};
use super::shape::{self, pen};
use super::sight::{Sight, paint, path};
use crate::anatomy::{Place, heading};
use crate::outline;
use crate::walk::{self, Step};
use krilla::geom::Point as At;
use std::collections::HashMap;
use vello_cpu::kurbo::BezPath;
use wayfold_scene::{Color, Line, Paint, Point, Rect, Role, Stroke, Text};

/// Colour of captions.
const INK: Color = Color::rgb(55, 60, 70);
/// Colour of the sheets on a plan.
const SHEET: Color = Color::rgb(29, 78, 216);
/// What is shorter on a plan, in points, cannot be seen.
const SEEN: f32 = 0.35;

/// A line of our own, before it is set.
struct Spoken<'e> {
    words: &'e str,
    at: Point,
    size: f32,
    bold: bool,
    right: bool,
    width: f32,
}

impl Press<'_, '_, '_> {
    pub(super) fn extra(&mut self, extra: &Extra) {
        match extra {
            Extra::Caption { at, size, text, bold, right, width, spoken } => {
                let line =
                    Spoken { words: text, at: *at, size: *size, bold: *bold, right: *right, width: *width };
                if *spoken {
                    let id = self.speak(None);
                    self.caption(&line, INK);
                    self.end_speech();
                    self.draft.tags.say_line(id, text);
                } else {
                    self.artifact();
                    self.caption(&line, INK);
                }
            }
            Extra::Title { at, size, width, place } => self.title(*at, *size, *width, place),
            Extra::Line { from, to, grey, width } => {
                self.stroke(&[*from, *to], Color::rgb(*grey, *grey, *grey), *width);
            }
            Extra::Tile { rect, name } => self.tile(*rect, name),
        }
    }

    fn caption(&mut self, line: &Spoken, color: Color) {
        let bold = usize::from(line.bold);
        let Some((id, caption)) = self
            .draft
            .faces
            .get(bold)
            .and_then(Option::as_ref)
            .map(|face| (face.font, face.line(line.words)))
        else {
            return;
        };
        let Some(Typeface { font, closed }) = self.draft.font(id) else { return };
        let size = line.size.min(line.width / caption.width.max(0.1));
        let left = if line.right { line.at.x - caption.width * size } else { line.at.x };
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(paint(color)));
        let at = At::from_xy(left, line.at.y);
        self.surface.draw_glyphs(at, &caption.letters, font, &caption.text, size, closed);
    }

    /// The first line of the map's title, in another size.
    fn title(&mut self, at: Point, size: f32, width: f32, place: &Place) {
        let Some(text) = heading(&place.group) else { return };
        let Some(line) = text.lines.first().filter(|_| text.size > 0.0) else { return };
        let scale = (size / text.size).min(width / line.width.max(1.0));
        let first = Line { at: Point::default(), ..line.clone() };
        // so that its end is seen as the end of the line, not of the text
        let bounds = Rect::new(0.0, -text.size, line.width, 1.5 * text.size);
        let line = Text { lines: [first].into(), bounds, color: INK, ..text.clone() };
        let region = Rect::new(0.0, -2.0 * text.size, line.bounds.width + 1.0, 4.0 * text.size);
        let corner = Point::new(at.x, at.y + region.y * scale);
        let view =
            View { own: None, ..View::new(super::plan::Layer::Part(place.clone()), region, corner, scale) };
        self.artifact();
        self.letters(&line, Sight { view: &view, origin: Point::default() });
    }

    fn stroke(&mut self, points: &[Point], color: Color, width: f32) {
        let mut line = BezPath::new();
        for (at, point) in points.iter().enumerate() {
            if at == 0 {
                line.move_to(outline::point(*point));
            } else {
                line.line_to(outline::point(*point));
            }
        }
        self.artifact();
        if let Some(line) = path(&line) {
            self.surface.set_fill(None);
            self.surface.set_stroke(Some(pen(&Stroke::solid(color, width), 1.0)));
            self.surface.draw_path(&line);
        }
    }

    /// A sheet on an assembly plan.
    fn tile(&mut self, rect: Rect, name: &str) {
        self.artifact();
        if let Some(frame) = path(&outline::rounded(rect, 0.0)) {
            self.surface.set_fill(Some(paint(SHEET.alpha(12))));
            self.surface.set_stroke(Some(pen(&Stroke::solid(SHEET.alpha(200), 0.7), 1.0)));
            self.surface.draw_path(&frame);
        }
        let size = (rect.height * 0.4).min(rect.width * 0.3).clamp(3.0, 26.0);
        let at = Point::new(rect.x + size * 0.35, rect.y + size * 1.1);
        let line = Spoken { words: name, at, size, bold: true, right: false, width: rect.width * 0.9 };
        self.caption(&line, SHEET);
    }

    /// The map so small that only shapes can be told: what is large enough to be seen, lines of text as bars.
    pub(super) fn sketch(&mut self, view: &View) {
        self.fill(&outline::rounded(view.frame(), 0.0), self.draft.paper().alpha(255));
        let scale = view.scale;
        let mut bars: HashMap<Color, BezPath> = HashMap::new();
        let mut order = Vec::new();
        let groups = self.draft.groups.clone();
        let mut steps = walk::within(&groups, view.region);
        while let Some((origin, step)) = steps.next() {
            let sight = Sight { view, origin };
            match step {
                Step::Enter(group) => {
                    // what lies on cards is too small
                    if matches!(group.role, Role::Transition | Role::Legend) {
                        steps.skip_group();
                    }
                }
                Step::Shape(shape) => {
                    let bounds = outline::bounds(&shape.outline);
                    let small = bounds.width.max(bounds.height) * scale < SEEN * 4.0;
                    let solid = matches!(shape.fill, Some(Paint::Solid { .. }) | None);
                    if sight.sees(bounds) && !small && solid {
                        shape::draw(&mut self.surface, shape, sight);
                    }
                }
                Step::Text(text) => {
                    let bar = bars.entry(text.color).or_insert_with(|| {
                        order.push(text.color);
                        BezPath::new()
                    });
                    for line in text.lines.iter().filter(|_| sight.sees(text.bounds)) {
                        let height = text.size * 0.5;
                        let rect = Rect::new(line.at.x, line.at.y - height, line.width, height);
                        bar.extend(outline::rounded(sight.rect(rect), 0.0).iter());
                    }
                }
                Step::Leave | Step::Image(_) | Step::Icon(_) | Step::Link(_) => {}
            }
        }
        for color in order {
            if let Some(bar) = bars.get(&color) {
                self.fill(bar, color.alpha(110));
            }
        }
    }
}
