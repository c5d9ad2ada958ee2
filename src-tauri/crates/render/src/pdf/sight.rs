//! From the sheet to the page: where things lie there, and in the terms of the file.

use super::plan::View;
use crate::outline;
use krilla::color::rgb;
use krilla::geom::PathBuilder;
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, FillRule};
use vello_cpu::kurbo::{BezPath, PathEl};
use wayfold_scene::{Color, Point, Rect};

/// How a group's own coordinates lie on the page.
#[derive(Clone, Copy)]
pub(super) struct Sight<'v> {
    pub(super) view: &'v View,
    pub(super) origin: Point,
}

impl Sight<'_> {
    /// Whether a point lies where the view says what it shows: each thing is read out once.
    pub(super) fn is_own(self, point: Point) -> bool {
        self.view.own.is_some_and(|own| holds(own, self.on_sheet(point)))
    }

    fn on_sheet(self, point: Point) -> Point {
        Point::new(point.x + self.origin.x, point.y + self.origin.y)
    }

    /// Where a point lies on the page, no finer than can be seen: that makes numbers short.
    pub(super) fn place(self, point: Point) -> Point {
        let at = self.view.place(self.on_sheet(point));
        let finest = self.finest();
        Point::new((at.x * finest).round() / finest, (at.y * finest).round() / finest)
    }

    pub(super) fn rect(self, rect: Rect) -> Rect {
        let at = self.place(Point::new(rect.x, rect.y));
        let end = self.place(Point::new(rect.right(), rect.bottom()));
        Rect::new(at.x, at.y, end.x - at.x, end.y - at.y)
    }

    /// Parts of a point that are told apart.
    fn finest(self) -> f32 {
        match self.view.scale {
            scale if scale >= 0.2 => 100.0,
            scale if scale >= 0.01 => 1_000.0,
            _ => 10_000.0,
        }
    }

    pub(super) fn sees(self, rect: Rect) -> bool {
        outline::sane(rect) && rect.translate(self.origin).overlaps(&grown(self.view.region, 2.0))
    }
}

/// A path of the file.
pub(super) fn path(outline: &BezPath) -> Option<krilla::geom::Path> {
    let mut builder = PathBuilder::new();
    for element in outline.elements() {
        match *element {
            PathEl::MoveTo(p) => builder.move_to(p.x as f32, p.y as f32),
            PathEl::LineTo(p) => builder.line_to(p.x as f32, p.y as f32),
            PathEl::QuadTo(a, p) => builder.quad_to(a.x as f32, a.y as f32, p.x as f32, p.y as f32),
            PathEl::CurveTo(a, b, p) => {
                builder.cubic_to(a.x as f32, a.y as f32, b.x as f32, b.y as f32, p.x as f32, p.y as f32);
            }
            PathEl::ClosePath => builder.close(),
        }
    }
    builder.finish()
}

/// A fill of the file.
pub(super) fn paint(color: Color) -> Fill {
    Fill { paint: ink(color).into(), opacity: opacity(color), rule: FillRule::NonZero }
}

pub(super) fn ink(color: Color) -> rgb::Color {
    rgb::Color::new(color.r, color.g, color.b)
}

pub(super) fn opacity(color: Color) -> NormalizedF32 {
    NormalizedF32::new(f32::from(color.a) / 255.0).unwrap_or(NormalizedF32::ONE)
}

pub(super) fn holds(rect: Rect, point: Point) -> bool {
    (rect.x..rect.right()).contains(&point.x) && (rect.y..rect.bottom()).contains(&point.y)
}

pub(super) fn middle(rect: Rect) -> Point {
    Point::new(rect.x + rect.width / 2.0, rect.y + rect.height / 2.0)
}

pub(super) fn grown(rect: Rect, by: f32) -> Rect {
    Rect::new(rect.x - by, rect.y - by, rect.width + 2.0 * by, rect.height + 2.0 * by)
}
