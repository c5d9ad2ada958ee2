//! Rectangles and paths.

use super::Document;
use crate::{number, outline};
use std::fmt::Write;
use wayfold_scene::{Outline, Paint, Point, Rect, Segment, Shape, Stroke};

impl Document<'_> {
    pub(super) fn shape(&mut self, shape: &Shape) {
        match &shape.outline {
            Outline::Rect { rect, radius } => {
                self.out.push_str("<rect");
                self.place(*rect);
                self.corners(*rect, *radius);
            }
            Outline::Path { segments } => {
                self.out.push_str("<path d=\"");
                push_path(&mut self.out, segments);
                self.out.push('"');
            }
        }
        match shape.fill {
            None => self.out.push_str(" fill=\"none\""),
            Some(Paint::Solid { color }) => self.color("fill", color),
            Some(Paint::Hatch { color, gap, angle }) => match self.inventory.hatch(color, gap, angle) {
                Some(index) => {
                    let _ = write!(self.out, " fill=\"url(#h{index})\"");
                }
                None => self.out.push_str(" fill=\"none\""),
            },
        }
        if let Some(stroke) = &shape.stroke {
            self.stroke(stroke);
        }
        self.out.push_str("/>\n");
    }

    /// Viewers make an ellipse of corners that are too round.
    pub(super) fn corners(&mut self, frame: Rect, radius: f32) {
        let radius = outline::radius(frame, radius);
        if radius > 0.0 {
            self.number("rx", radius);
        }
    }

    fn stroke(&mut self, stroke: &Stroke) {
        self.color("stroke", stroke.color);
        self.number("stroke-width", stroke.width.max(0.0));
        self.out.push_str(" stroke-linecap=\"round\" stroke-linejoin=\"round\"");
        let pattern = stroke.dash.pattern();
        if !pattern.is_empty() {
            self.out.push_str(" stroke-dasharray=\"");
            for (at, length) in pattern.iter().enumerate() {
                if at > 0 {
                    self.out.push(' ');
                }
                number::push(&mut self.out, *length);
            }
            self.out.push('"');
        }
    }
}

/// Appends path data in absolute coordinates.
fn push_path(out: &mut String, segments: &[Segment]) {
    // path data that does not begin with a move draws nothing
    if !matches!(segments.first(), None | Some(Segment::Move { .. })) {
        out.push_str("M0 0");
    }
    let points = |out: &mut String, command: char, points: &[Point]| {
        out.push(command);
        for (at, point) in points.iter().enumerate() {
            if at > 0 {
                out.push(' ');
            }
            number::push(out, point.x);
            out.push(' ');
            number::push(out, point.y);
        }
    };
    for segment in segments {
        match *segment {
            Segment::Move { to } => points(out, 'M', &[to]),
            Segment::Line { to } => points(out, 'L', &[to]),
            Segment::Cubic { a, b, to } => points(out, 'C', &[a, b, to]),
            Segment::Close => out.push('Z'),
        }
    }
}
