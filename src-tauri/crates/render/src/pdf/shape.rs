//! Rectangles and paths.

use super::sight::{Sight, ink, opacity, paint, path};
use crate::outline;
use krilla::geom::Transform;
use krilla::paint::{FillRule, LineCap, LineJoin, Stroke as Pen, StrokeDash};
use krilla::surface::Surface;
use vello_cpu::kurbo::{Affine, BezPath, PathEl};
use wayfold_scene::{Color, Outline, Paint, Point, Rect, Segment, Shape, Stroke};

/// Draws a rectangle or a path.
pub(super) fn draw(surface: &mut Surface, shape: &Shape, sight: Sight<'_>) {
    let bounds = outline::bounds(&shape.outline);
    let stroke = shape.stroke.filter(|stroke| stroke.width > 0.0);
    let scale = sight.view.scale;
    let hatched = matches!(shape.fill, Some(Paint::Hatch { .. }));
    let (corner, outline) = match shape.outline {
        Outline::Rect { rect, radius } if !hatched => from_corner(sight.rect(rect), radius * scale),
        ref outline => (Point::default(), on_page(outline, sight)),
    };
    let Some(drawn) = path(&outline) else { return };
    let fill = match shape.fill {
        None => None,
        Some(Paint::Solid { color }) => Some(paint(color)),
        Some(Paint::Hatch { color, gap, angle }) => {
            let seen = crate::anatomy::common(bounds.translate(sight.origin), sight.view.region);
            let own = seen.translate(Point::new(-sight.origin.x, -sight.origin.y));
            surface.push_clip_path(&drawn, &FillRule::NonZero);
            hatch(surface, own, color, (gap, angle), sight);
            surface.pop();
            None
        }
    };
    if fill.is_some() || stroke.is_some() {
        surface.set_fill(fill);
        surface.set_stroke(stroke.map(|stroke| pen(&stroke, scale)));
        surface.push_transform(&Transform::from_translate(corner.x, corner.y));
        surface.draw_path(&drawn);
        surface.pop();
    }
}

fn hatch(surface: &mut Surface, area: Rect, color: Color, (gap, angle): (f32, f32), sight: Sight<'_>) {
    if !(area.width > 0.0 && area.height > 0.0) {
        return;
    }
    let at = sight.view.place(sight.origin);
    let scale = f64::from(sight.view.scale);
    let place = Affine::translate((f64::from(at.x), f64::from(at.y))) * Affine::scale(scale);
    if let Some(lines) = path(&(place * outline::hatch(area, gap, angle))) {
        let stroke = Stroke::solid(color, Paint::HATCH_WIDTH);
        surface.set_fill(None);
        surface.set_stroke(Some(pen(&stroke, sight.view.scale)));
        surface.draw_path(&lines);
    }
}

/// A stroke of the file.
pub(super) fn pen(stroke: &Stroke, scale: f32) -> Pen {
    let pattern = stroke.dash.pattern();
    let array = || pattern.iter().map(|length| length * scale).collect();
    Pen {
        paint: ink(stroke.color).into(),
        width: stroke.width * scale,
        miter_limit: 10.0,
        line_cap: LineCap::Round,
        line_join: LineJoin::Round,
        opacity: opacity(stroke.color),
        dash: (!pattern.is_empty()).then(|| StrokeDash { array: array(), offset: 0.0 }),
    }
}

/// A rectangle as seen from its corner, and the corner. Cards and marks of one size are then the same few letters
/// wherever they lie on a wide page: half of the file's drawing was their coordinates.
fn from_corner(rect: Rect, radius: f32) -> (Point, BezPath) {
    /// Steps to a point: finer than any printer.
    const STEPS: f64 = 1000.0;
    let mut outline = outline::rounded(Rect::new(0.0, 0.0, rect.width, rect.height), radius);
    let step = |p: &mut vello_cpu::kurbo::Point| {
        *p = ((p.x * STEPS).round() / STEPS, (p.y * STEPS).round() / STEPS).into();
    };
    for element in outline.elements_mut() {
        match element {
            PathEl::MoveTo(p) | PathEl::LineTo(p) => step(p),
            PathEl::QuadTo(a, p) => [a, p].into_iter().for_each(step),
            PathEl::CurveTo(a, b, p) => [a, b, p].into_iter().for_each(step),
            PathEl::ClosePath => {}
        }
    }
    (Point::new(rect.x, rect.y), outline)
}

/// An outline in the coordinates of the page.
fn on_page(outline: &Outline, sight: Sight<'_>) -> BezPath {
    match outline {
        Outline::Rect { rect, radius } => outline::rounded(sight.rect(*rect), radius * sight.view.scale),
        Outline::Path { segments } => {
            let place = |point: &Point| sight.place(*point);
            let segments: Vec<Segment> = segments
                .iter()
                .map(|segment| match segment {
                    Segment::Move { to } => Segment::Move { to: place(to) },
                    Segment::Line { to } => Segment::Line { to: place(to) },
                    Segment::Cubic { a, b, to } => Segment::Cubic { a: place(a), b: place(b), to: place(to) },
                    Segment::Close => Segment::Close,
                })
                .collect();
            outline::path(&segments)
        }
    }
}
