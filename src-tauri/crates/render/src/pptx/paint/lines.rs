//! Lines, and arrows with their heads.

use super::{Painter, polygon};
use crate::pptx::lines::Pen;
use wayfold_scene::{Dash, Item, Outline, Point, Rect, Segment, Shape, Stroke};

/// Length and width of a head, by the width of its line.
const HEAD: f32 = 3.0;

impl Painter<'_, '_> {
    pub(super) fn stroke(&self, pen: Pen) -> Stroke {
        Stroke { color: self.color(pen.ink), width: pen.width, dash: pen.dash }
    }

    pub(super) fn rule(&mut self, from: Point, to: Point, pen: Pen) {
        self.line(vec![Segment::Move { to: from }, Segment::Line { to }], pen);
    }

    pub(super) fn arrow(&mut self, from: Rect, to: Rect, pen: Pen) {
        let start = Point::new(from.right(), from.y + from.height / 2.0);
        let end = Point::new(to.x, to.y + to.height / 2.0);
        let (x, y) = (end.x - start.x, end.y - start.y);
        let long = x.hypot(y).max(0.1);
        let way = Point::new(x / long, y / long);
        self.rule(start, self::before(end, way, HEAD * pen.width), pen);
        self.head(end, way, pen);
    }

    /// As the format's own curved connector goes, lying on its side.
    pub(super) fn arch(&mut self, from: Rect, to: Rect, height: f32, pen: Pen) {
        let middle = |rect: Rect| rect.x + rect.width / 2.0;
        let (start, end, top) = (middle(from), middle(to), from.y);
        let (long, peak) = (end - start, top - height);
        let point = |share: f32, y: f32| Point::new(start + share * long, y);
        let foot = Point::new(end, top - HEAD * pen.width);
        let segments = vec![
            Segment::Move { to: Point::new(start, top) },
            Segment::Cubic { a: point(0.0, top - height / 2.0), b: point(0.25, peak), to: point(0.5, peak) },
            Segment::Cubic { a: point(0.75, peak), b: point(1.0, top - height / 2.0 - 1.0), to: foot },
        ];
        self.line(segments, pen);
        self.head(Point::new(end, top), Point::new(0.0, 1.0), pen);
    }

    fn line(&mut self, segments: Vec<Segment>, pen: Pen) {
        let stroke = Some(self.stroke(pen));
        self.items.push(Item::Shape(Shape {
            outline: Outline::Path { segments: segments.into() },
            fill: None,
            stroke,
        }));
    }

    /// The head of an arrow that ends at a point, going this way.
    fn head(&mut self, end: Point, way: Point, pen: Pen) {
        let (long, half) = (HEAD * pen.width, HEAD * pen.width / 2.0);
        let back = before(end, way, long);
        let sides =
            [(back.x - way.y * half, back.y + way.x * half), (back.x + way.y * half, back.y - way.x * half)];
        let segments = polygon(&[(end.x, end.y), sides[0], sides[1]]);
        let fill = Some(self.color(pen.ink).into());
        self.items.push(Item::Shape(Shape {
            outline: Outline::Path { segments: segments.into() },
            fill,
            stroke: None,
        }));
    }

    /// An unbroken line of the chart or the table.
    pub(super) fn hairline(&mut self, from: Point, to: Point, pen: (crate::pptx::text::Ink, f32)) {
        self.rule(from, to, Pen { ink: pen.0, width: pen.1, dash: Dash::Solid });
    }
}

fn before(end: Point, way: Point, long: f32) -> Point {
    Point::new(end.x - way.x * long, end.y - way.y * long)
}
