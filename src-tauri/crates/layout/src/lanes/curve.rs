//! Monotone cubic curves: smooth, through every point, never higher or lower than the points on either side.
//!
//! Slopes are those of Fritsch and Butland (1984): each depends on a point and its two neighbours alone.

use wayfold_scene::{Point as At, Segment};

/// A point of a curve on the sheet, and the block it lies in.
#[derive(Debug, Clone, Copy)]
pub(super) struct Point {
    pub(super) block: Option<usize>,
    pub(super) at: At,
}

/// A point with the slope there, from the left edge of a block.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Through {
    pub(super) series: usize,
    pub(super) at: At,
    slope: f64,
}

impl Point {
    pub(super) fn seen_from(&self, series: usize, slope: f64, left: f32) -> Through {
        Through { series, at: At::new(self.at.x - left, self.at.y), slope }
    }
}

/// Slope at each point; points come with ascending x.
pub(super) fn slopes(points: &[Point]) -> Vec<f64> {
    let step = |i: usize| f64::from(points[i + 1].at.x - points[i].at.x).max(1e-6);
    let secant = |i: usize| f64::from(points[i + 1].at.y - points[i].at.y) / step(i);
    let slope = |i: usize| match (i.checked_sub(1), i + 1 < points.len()) {
        (None, false) => 0.0,
        (None, true) => secant(i),
        (Some(before), false) => secant(before),
        (Some(before), true) => {
            let (a, b) = (secant(before), secant(i));
            if a * b <= 0.0 {
                return 0.0;
            }
            let (left, right) = (step(before), step(i));
            let (v, w) = (2.0 * right + left, right + 2.0 * left);
            (v + w) / (v / a + w / b)
        }
    };
    (0..points.len()).map(slope).collect()
}

/// The curve through points.
pub(super) fn piece(points: &[Through]) -> Vec<Segment> {
    let mut segments = Vec::with_capacity(points.len());
    let mut before: Option<&Through> = None;
    for point in points {
        segments.push(match before {
            None => Segment::Move { to: point.at },
            Some(old) => {
                let third = (f64::from(point.at.x) - f64::from(old.at.x)) / 3.0;
                let control = |p: &Through, dx: f64| {
                    At::new((f64::from(p.at.x) + dx) as f32, (f64::from(p.at.y) + p.slope * dx) as f32)
                };
                Segment::Cubic { a: control(old, third), b: control(point, -third), to: point.at }
            }
        });
        before = Some(point);
    }
    segments
}

#[cfg(test)]
mod tests {
    use super::*;

    fn curve(points: &[At], left: f32) -> Vec<Segment> {
        let points: Vec<Point> = points.iter().map(|at| Point { block: None, at: *at }).collect();
        let through = points.iter().zip(slopes(&points)).map(|(p, slope)| p.seen_from(0, slope, left));
        piece(&through.collect::<Vec<_>>())
    }

    #[test]
    fn the_curve_never_leaves_its_points() {
        let heights = [80.0, 10.0, 10.0, 90.0, 40.0, 41.0, 42.0, 5.0];
        let x = |i: usize| i as f32 * 248.0 + (i % 3) as f32 * 20.0;
        let points: Vec<At> = heights.iter().enumerate().map(|(i, y)| At::new(x(i), *y)).collect();
        for (i, segment) in curve(&points, 0.0).iter().skip(1).enumerate() {
            let Segment::Cubic { a, b, to } = segment else { panic!("{segment:?}") };
            let from = points[i];
            let (low, high) = (from.y.min(to.y), from.y.max(to.y));
            for step in 0..=20 {
                let t = step as f32 / 20.0;
                let s = 1.0 - t;
                let y = s * s * s * from.y + 3.0 * s * s * t * a.y + 3.0 * s * t * t * b.y + t * t * t * to.y;
                assert!(y >= low - 0.01 && y <= high + 0.01, "{i} {t}: {y} not within {low}..{high}");
            }
        }
    }

    #[test]
    fn a_piece_is_the_same_from_any_origin() {
        let points: Vec<At> = (0..5).map(|i| At::new(1000.0 + i as f32 * 248.0, (i * i) as f32)).collect();
        let moved: Vec<At> = points.iter().map(|p| At::new(p.x + 4096.0, p.y)).collect();
        assert_eq!(curve(&points, 1000.0), curve(&moved, 5096.0));
    }
}
