//! The emotion curve: a smooth line through its points that never goes beyond them.

use wayfold_scene::{Point, Segment};

/// A piece of the curve from one point to the next.
type Piece = [Point; 4];

/// A monotone cubic through points from left to right, between two edges (Fritsch and Carlson).
pub(super) fn through(points: &[Point], left: f32, right: f32) -> Vec<Segment> {
    let mut segments = Vec::new();
    for piece in pieces(points) {
        let Some([from, a, b, to]) = within(piece, left, right) else { continue };
        if segments.is_empty() {
            segments.push(Segment::Move { to: from });
        }
        segments.push(Segment::Cubic { a, b, to });
    }
    segments
}

fn pieces(points: &[Point]) -> Vec<Piece> {
    let slopes: Vec<f32> = points
        .windows(2)
        .map(|pair| (pair[1].y - pair[0].y) / (pair[1].x - pair[0].x).max(f32::EPSILON))
        .collect();
    let tangent = |at: usize| {
        let before = at.checked_sub(1).map(|before| slopes[before]);
        match (before, slopes.get(at).copied()) {
            (Some(before), Some(after)) if before * after > 0.0 => {
                // the harmonic mean never overshoots
                2.0 * before * after / (before + after)
            }
            _ => 0.0,
        }
    };
    (0..slopes.len())
        .map(|at| {
            let (from, to) = (points[at], points[at + 1]);
            let third = (to.x - from.x) / 3.0;
            [
                from,
                Point::new(from.x + third, from.y + third * tangent(at)),
                Point::new(to.x - third, to.y - third * tangent(at + 1)),
                to,
            ]
        })
        .collect()
}

/// The part of a piece between two edges. Its points lie evenly along x, so that x goes on evenly too.
fn within([from, a, b, to]: Piece, left: f32, right: f32) -> Option<Piece> {
    let wide = to.x - from.x;
    if wide <= 0.0 || to.x <= left || from.x >= right {
        return None;
    }
    let (start, end) = (((left - from.x) / wide).max(0.0), ((right - from.x) / wide).min(1.0));
    let (_, rest) = split([from, a, b, to], start);
    let (part, _) = split(rest, ((end - start) / (1.0 - start)).clamp(0.0, 1.0));
    Some(part)
}

/// Cuts a piece in two at a share of it (de Casteljau).
fn split([p0, p1, p2, p3]: Piece, at: f32) -> (Piece, Piece) {
    let mix = |a: Point, b: Point| Point::new(a.x + (b.x - a.x) * at, a.y + (b.y - a.y) * at);
    let (q0, q1, q2) = (mix(p0, p1), mix(p1, p2), mix(p2, p3));
    let (r0, r1) = (mix(q0, q1), mix(q1, q2));
    let s = mix(r0, r1);
    ([p0, q0, r0, s], [s, r1, q2, p3])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_curve_stays_between_its_points_and_its_edges() {
        let points: Vec<Point> =
            [(0.0, 0.0), (10.0, 5.0), (20.0, 5.0), (30.0, -5.0)].map(|(x, y)| Point::new(x, y)).into();
        let segments = through(&points, 5.0, 25.0);
        let Some(Segment::Move { to: first }) = segments.first() else { panic!("{segments:?}") };
        let Some(Segment::Cubic { to: last, .. }) = segments.last() else { panic!("{segments:?}") };
        assert!((first.x - 5.0).abs() < 1e-3 && (last.x - 25.0).abs() < 1e-3, "{segments:?}");
        for segment in &segments {
            if let Segment::Cubic { a, b, to } = segment {
                assert!([a, b, to].iter().all(|point| (-5.0..=5.0).contains(&point.y)), "{segment:?}");
            }
        }
        assert!(through(&points[..1], 0.0, 30.0).is_empty());
    }
}
