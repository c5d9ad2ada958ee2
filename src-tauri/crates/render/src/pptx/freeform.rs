//! Paths as the format's own geometry, so that they can be edited point by point.

use super::xml::{emu, put};
use vello_cpu::kurbo::{BezPath, PathEl};
use wayfold_scene::{Point, Rect, Segment};

/// Side of the square icons are drawn in.
const VIEW: f64 = 256.0;
/// Units of an icon's square to one of its path's.
const FINE: f64 = 100.0;

/// The box around a path, control points included; nothing for a path without points.
pub(super) fn bounds(segments: &[Segment]) -> Option<Rect> {
    let mut points = segments.iter().flat_map(|segment| match *segment {
        Segment::Move { to } | Segment::Line { to } => [Some(to), None, None],
        Segment::Cubic { a, b, to } => [Some(a), Some(b), Some(to)],
        Segment::Close => [None; 3],
    });
    let first = points.find_map(|point| point)?;
    let (mut least, mut most) = (first, first);
    for point in points.flatten() {
        least = Point::new(least.x.min(point.x), least.y.min(point.y));
        most = Point::new(most.x.max(point.x), most.y.max(point.y));
    }
    let rect = Rect::new(least.x, least.y, (most.x - least.x).max(0.1), (most.y - least.y).max(0.1));
    (rect.width.is_finite() && rect.height.is_finite()).then_some(rect)
}

/// Appends a path that lies in `rect`.
pub(super) fn push(out: &mut String, segments: &[Segment], rect: Rect, filled: bool) {
    let fill = if filled { "" } else { " fill=\"none\"" };
    open(out, emu(rect.width), emu(rect.height), fill);
    let point = |out: &mut String, point: Point| {
        put!(out, "<a:pt x=\"{}\" y=\"{}\"/>", emu(point.x - rect.x), emu(point.y - rect.y));
    };
    for segment in segments {
        match *segment {
            Segment::Move { to } => {
                out.push_str("<a:moveTo>");
                point(out, to);
                out.push_str("</a:moveTo>");
            }
            Segment::Line { to } => {
                out.push_str("<a:lnTo>");
                point(out, to);
                out.push_str("</a:lnTo>");
            }
            Segment::Cubic { a, b, to } => {
                out.push_str("<a:cubicBezTo>");
                for each in [a, b, to] {
                    point(out, each);
                }
                out.push_str("</a:cubicBezTo>");
            }
            Segment::Close => out.push_str("<a:close/>"),
        }
    }
    close(out);
}

fn open(out: &mut String, width: i64, height: i64, fill: &str) {
    put!(
        out,
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l=\"0\" t=\"0\" r=\"r\" b=\"b\"/><a:pathLst>\
         <a:path w=\"{width}\" h=\"{height}\"{fill}>"
    );
}

fn close(out: &mut String) {
    out.push_str("</a:path></a:pathLst></a:custGeom>");
}

/// The geometry of an icon in its square; nothing if its path data are none.
pub(super) fn icon(path: &str) -> Option<String> {
    let path = BezPath::from_svg(path).ok().filter(|path| !path.elements().is_empty())?;
    let mut out = String::with_capacity(2048);
    let side = (VIEW * FINE) as i64;
    open(&mut out, side, side, "");
    let point = |out: &mut String, point: vello_cpu::kurbo::Point| {
        let unit = |value: f64| (value.clamp(-VIEW, 2.0 * VIEW) * FINE).round() as i64;
        put!(out, "<a:pt x=\"{}\" y=\"{}\"/>", unit(point.x), unit(point.y));
    };
    for element in path.elements() {
        match *element {
            PathEl::MoveTo(to) => {
                out.push_str("<a:moveTo>");
                point(&mut out, to);
                out.push_str("</a:moveTo>");
            }
            PathEl::LineTo(to) => {
                out.push_str("<a:lnTo>");
                point(&mut out, to);
                out.push_str("</a:lnTo>");
            }
            PathEl::QuadTo(a, to) => {
                out.push_str("<a:quadBezTo>");
                point(&mut out, a);
                point(&mut out, to);
                out.push_str("</a:quadBezTo>");
            }
            PathEl::CurveTo(a, b, to) => {
                out.push_str("<a:cubicBezTo>");
                for each in [a, b, to] {
                    point(&mut out, each);
                }
                out.push_str("</a:cubicBezTo>");
            }
            PathEl::ClosePath => out.push_str("<a:close/>"),
        }
    }
    close(&mut out);
    Some(out)
}
