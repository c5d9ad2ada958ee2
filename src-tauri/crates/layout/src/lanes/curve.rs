//! Monotone cubic curves: smooth, through every point, never higher or lower than the points on either side.
//!
//! Slopes are those of Fritsch and Butland (1984): each depends on a point and its two neighbours alone.

use wayfold_scene::{Point, Segment};

/// Slope at each point; points come with ascending x.
pub(super) fn slopes(points: &[Point]) -> Vec<f64> {
    let step = |i: usize| f64::from(points[i + 1].x - points[i].x).max(1e-6);
    let secant = |i: usize| f64::from(points[i + 1].y - points[i].y) / step(i);
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

/// The curve through points with known slopes; x is counted from `left`.
pub(super) fn piece(points: &[Point], slopes: &[f64], left: f32) -> Vec<Segment> {
    let local = |x: f64, y: f64| Point::new((x - f64::from(left)) as f32, y as f32);
    let mut segments = Vec::with_capacity(points.len());
    let mut before: Option<(f64, f64, f64)> = None;
    for (point, slope) in points.iter().zip(slopes) {
        let (x, y) = (f64::from(point.x), f64::from(point.y));
        segments.push(match before {
            None => Segment::Move { to: local(x, y) },
            Some((u, v, was)) => {
                let third = (x - u) / 3.0;
                Segment::Cubic {
                    a: local(u + third, v + was * third),
                    b: local(x - third, y - slope * third),
                    to: local(x, y),
                }
            }
        });
        before = Some((x, y, *slope));
    }
    segments
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_curve_never_leaves_its_points() {
        let heights = [80.0, 10.0, 10.0, 90.0, 40.0, 41.0, 42.0, 5.0];
        let points: Vec<Point> = heights
            .iter()
            .enumerate()
            .map(|(i, y)| Point::new(i as f32 * 248.0 + (i % 3) as f32 * 20.0, *y))
            .collect();
        let segments = piece(&points, &slopes(&points), 0.0);
        for (i, segment) in segments.iter().skip(1).enumerate() {
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
        let points: Vec<Point> =
            (0..5).map(|i| Point::new(1000.0 + i as f32 * 248.0, (i * i) as f32)).collect();
        let moved: Vec<Point> = points.iter().map(|p| Point::new(p.x + 4096.0, p.y)).collect();
        assert_eq!(piece(&points, &slopes(&points), 1000.0), piece(&moved, &slopes(&moved), 5096.0));
    }
}
