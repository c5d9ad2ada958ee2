//! Outlines of the scene as paths of the drawing library, and the lines of a hatching.

use vello_cpu::kurbo::{self, Affine, BezPath, ParamCurve, PathEl};
use wayfold_scene::{Outline, Paint, Point, Rect, Segment, Stroke};

/// A point of the drawing library.
pub(crate) fn point(point: Point) -> kurbo::Point {
    kurbo::Point::new(point.x.into(), point.y.into())
}

/// A rectangle of the drawing library.
pub(crate) fn rect(rect: Rect) -> kurbo::Rect {
    kurbo::Rect::new(rect.x.into(), rect.y.into(), rect.right().into(), rect.bottom().into())
}

/// The radius that can be drawn: rounder than round is round.
pub(crate) fn radius(frame: Rect, radius: f32) -> f32 {
    radius.min(frame.width / 2.0).min(frame.height / 2.0).max(0.0)
}

/// A rectangle with rounded corners. Begins where SVG and the canvas begin it, so that dashes fall alike.
pub(crate) fn rounded(frame: Rect, radius: f32) -> BezPath {
    let kurbo::Rect { x0, y0, x1, y1 } = rect(frame);
    let r = f64::from(self::radius(frame, radius));
    let mut path = BezPath::with_capacity(10);
    path.move_to((x0 + r, y0));
    // the control points of a quarter of a circle lie so far from its ends
    let k = r * (1.0 - 0.552_284_749_8);
    let mut side = |to: (f64, f64), corner: [(f64, f64); 3]| {
        path.line_to(to);
        if r > 0.0 {
            path.curve_to(corner[0], corner[1], corner[2]);
        }
    };
    side((x1 - r, y0), [(x1 - k, y0), (x1, y0 + k), (x1, y0 + r)]);
    side((x1, y1 - r), [(x1, y1 - k), (x1 - k, y1), (x1 - r, y1)]);
    side((x0 + r, y1), [(x0 + k, y1), (x0, y1 - k), (x0, y1 - r)]);
    side((x0, y0 + r), [(x0, y0 + k), (x0 + k, y0), (x0 + r, y0)]);
    path.close_path();
    path
}

/// A path from its segments.
pub(crate) fn path(segments: &[Segment]) -> BezPath {
    let mut path = BezPath::with_capacity(segments.len());
    for segment in segments {
        // a path that does not begin with a `Move` would be an error of the drawing library
        if path.elements().is_empty() && !matches!(segment, Segment::Move { .. }) {
            path.move_to((0.0, 0.0));
        }
        match *segment {
            Segment::Move { to } => path.move_to(point(to)),
            Segment::Line { to } => path.line_to(point(to)),
            Segment::Cubic { a, b, to } => path.curve_to(point(a), point(b), point(to)),
            Segment::Close => path.close_path(),
        }
    }
    path
}

/// Whether a box is somewhere a picture can be: numbers far beyond any sheet are mistakes, and would cost a renderer
/// its precision or its memory.
pub(crate) fn sane(rect: Rect) -> bool {
    const FARTHEST: f32 = 1e7;
    [rect.x, rect.y, rect.right(), rect.bottom()].iter().all(|edge| edge.abs() <= FARTHEST)
}

/// The box around an outline, strokes not counted. Around a curve it also holds the control points.
pub(crate) fn bounds(outline: &Outline) -> Rect {
    let segments = match outline {
        Outline::Rect { rect, .. } => return *rect,
        Outline::Path { segments } => segments,
    };
    // as in `path`, which begins at the origin if it must
    let mut around = match segments.first() {
        None | Some(Segment::Move { .. }) => None,
        Some(Segment::Line { .. } | Segment::Cubic { .. } | Segment::Close) => Some(Rect::default()),
    };
    let mut hold = |p: &Point| {
        let dot = Rect::new(p.x, p.y, 0.0, 0.0);
        around = Some(around.map_or(dot, |rect| rect.union(&dot)));
    };
    for segment in segments {
        match segment {
            Segment::Move { to } | Segment::Line { to } => hold(to),
            Segment::Cubic { a, b, to } => [a, b, to].into_iter().for_each(&mut hold),
            Segment::Close => {}
        }
    }
    around.unwrap_or_default()
}

/// A stroke of the drawing library, unbroken.
pub(crate) fn stroke(stroke: &Stroke) -> kurbo::Stroke {
    kurbo::Stroke::new(stroke.width.into()).with_caps(kurbo::Cap::Round).with_join(kurbo::Join::Round)
}

/// The dashes of an outline that come near an area, each a path of its own. An outline too long for its pattern is
/// not broken: nobody could see it.
pub(crate) fn dashes(path: &BezPath, pattern: &[f32], area: Rect) -> BezPath {
    const MOST: f64 = 1e6;
    let period: f32 = pattern.iter().sum();
    let polygon = path.segments().map(|segment| (segment.end() - segment.start()).hypot()).sum::<f64>();
    if polygon / f64::from(period) > MOST {
        return path.clone();
    }
    let pattern: Vec<f64> = pattern.iter().map(|&length| length.into()).collect();
    let area = rect(area);
    let (mut near, mut dash) = (BezPath::new(), BezPath::new());
    let mut keep = |dash: &mut BezPath| {
        if dash.control_box().overlaps(area) {
            near.extend(dash.iter());
        }
        dash.truncate(0);
    };
    for element in kurbo::dash(path.iter(), 0.0, &pattern) {
        if matches!(element, PathEl::MoveTo(_)) {
            keep(&mut dash);
        }
        dash.push(element);
    }
    keep(&mut dash);
    near
}

/// The strokes of a hatching that cross an area: parallel lines, one at half a gap from the origin, the rest a gap
/// apart. Below half a pixel they would be one grey, so the gap never counts as less.
pub(crate) fn hatch(area: Rect, gap: f32, angle: f32) -> BezPath {
    let gap = f64::from(gap).max(f64::from(Paint::HATCH_WIDTH) / 2.0);
    let turn = Affine::rotate(f64::from(angle).to_radians());
    // the area as seen from the turned lines, which are horizontal there
    let seen = turn.inverse().transform_rect_bbox(rect(area));
    let first = (seen.y0 / gap - 0.5).floor();
    let count = ((seen.y1 - seen.y0) / gap).ceil() + 2.0;
    let mut lines = BezPath::new();
    if !(first.is_finite() && count.is_finite()) {
        return lines;
    }
    for line in 0..count as u32 {
        let y = (first + f64::from(line) + 0.5) * gap;
        lines.move_to(turn * kurbo::Point::new(seen.x0, y));
        lines.line_to(turn * kurbo::Point::new(seen.x1, y));
    }
    lines
}
