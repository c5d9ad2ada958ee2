//! Emotion curves across columns of a slide.

use super::super::book::Book;
use super::super::curve;
use super::super::deck::Deck;
use super::super::lines::Pen;
use super::super::shapes::{Form, Shape};
use super::super::slide::Slide;
use super::super::text::Ink;
use super::super::xml::on_one_line;
use wayfold_scene::{Color, Dash, Point, Rect, Segment};

/// Curves drawn at most; more could not be told apart.
const MOST_CURVES: usize = 6;
/// Diameter of a point.
const DOT: f32 = 7.0;

/// Where curves are drawn.
pub(super) struct Field {
    pub(super) area: Rect,
    /// With the line of neither good nor bad.
    pub(super) zero: bool,
    /// With a dot for each point.
    pub(super) dots: bool,
    /// The middles of columns, from left to right.
    pub(super) columns: Vec<f32>,
    /// Number of the first column's touchpoint through all stages.
    pub(super) first: usize,
    /// Where curves are cut off.
    pub(super) edges: (f32, f32),
}

impl Field {
    /// How high a mood lies.
    pub(super) fn y(&self, mood: f32) -> f32 {
        let room = DOT / 2.0 + 2.0;
        self.area.y + room + (2.0 - mood.clamp(-2.0, 2.0)) / 4.0 * (self.area.height - 2.0 * room)
    }

    /// Where a touchpoint lies, also one that is not on the slide.
    fn x(&self, at: usize) -> f32 {
        let step = match self.columns.as_slice() {
            [one, two, ..] => two - one,
            _ => self.area.width,
        };
        let Some((first, last)) = self.columns.first().zip(self.columns.last()) else { return 0.0 };
        if at < self.first {
            return first - (self.first - at) as f32 * step;
        }
        let here = at - self.first;
        let beyond = (here + 1).saturating_sub(self.columns.len());
        self.columns.get(here).copied().unwrap_or(last + beyond as f32 * step)
    }

    fn shows(&self, at: usize) -> bool {
        (self.first..self.first + self.columns.len()).contains(&at)
    }

    /// The points of one curve near this field: those in it, and two to each side.
    fn points(&self, deck: &Deck, curve: usize) -> Vec<(usize, Point)> {
        let moods: Vec<(usize, f32)> = touchpoints(deck)
            .enumerate()
            .filter_map(|(at, it)| Some((at, it.moods.get(curve).copied().flatten()?)))
            .collect();
        let from = moods.partition_point(|(at, _)| *at < self.first).saturating_sub(2);
        let to = moods.partition_point(|(at, _)| *at < self.first + self.columns.len()) + 2;
        let near = moods.get(from..to.min(moods.len())).unwrap_or_default();
        near.iter().map(|(at, mood)| (*at, Point::new(self.x(*at), self.y(*mood)))).collect()
    }
}

fn touchpoints(deck: &Deck) -> impl Iterator<Item = &super::super::deck::DeckTouchpoint> {
    deck.stages.iter().flat_map(|stage| &stage.touchpoints)
}

/// Draws all curves.
pub(super) fn curves(book: &Book<'_>, slide: &mut Slide, field: &Field) {
    let deck = book.deck;
    if field.zero {
        let y = field.y(0.0);
        let pen = Pen { ink: Ink::Quiet, width: 0.75, dash: Dash::Dashed };
        slide.rule("Neutral", Point::new(field.edges.0, y), Point::new(field.edges.1, y), pen);
    }
    let alone = deck.curves.len() == 1;
    for (number, curve) in deck.curves.iter().enumerate().take(MOST_CURVES) {
        let points = field.points(deck, number);
        let places: Vec<Point> = points.iter().map(|(_, point)| *point).collect();
        let segments = curve::through(&places, field.edges.0, field.edges.1);
        let alt = format!("{}: {}", deck.words.curve, on_one_line(&curve.name));
        if alone {
            fill(slide, field, &segments, curve.color.alpha(36));
        }
        let pen = Pen { ink: Ink::Own(curve.color), width: 2.25, dash: curve.dash };
        slide.path(("Emotion curve", &alt), segments, None, Some(pen));
        if !field.dots {
            continue;
        }
        for (_, point) in points.iter().filter(|(at, _)| field.shows(*at)) {
            let rect = Rect::new(point.x - DOT / 2.0, point.y - DOT / 2.0, DOT, DOT);
            slide.shape(&Shape {
                line: Some((Ink::Own(curve.color), 1.75)),
                ..Shape::filled("Point", rect, Form::Ellipse, Ink::Paper)
            });
        }
    }
}

/// The area between a curve and neither good nor bad.
fn fill(slide: &mut Slide, field: &Field, segments: &[Segment], color: Color) {
    let (Some(Segment::Move { to: from }), Some(Segment::Cubic { to, .. })) =
        (segments.first(), segments.last())
    else {
        return;
    };
    let zero = field.y(0.0);
    let mut closed = segments.to_vec();
    closed.push(Segment::Line { to: Point::new(to.x, zero) });
    closed.push(Segment::Line { to: Point::new(from.x, zero) });
    closed.push(Segment::Close);
    slide.path(("Emotion", ""), closed, Some(Ink::Own(color)), None);
}

/// One curve as a picture: the first, or the average of all.
pub(super) fn hero(book: &Book<'_>, slide: &mut Slide, field: &Field, pen: Pen) {
    let deck = book.deck;
    let points: Vec<Point> = touchpoints(deck)
        .enumerate()
        .filter_map(|(at, it)| {
            let moods: Vec<f32> = it.moods.iter().copied().flatten().collect();
            let mean = moods.iter().sum::<f32>() / moods.len() as f32;
            (!moods.is_empty()).then(|| Point::new(field.x(at), field.y(mean)))
        })
        .collect();
    let segments = curve::through(&points, field.edges.0, field.edges.1);
    let (Some(Segment::Move { to: from }), Some(Segment::Cubic { to, .. })) =
        (segments.first(), segments.last())
    else {
        return;
    };
    let bottom = book.plan.height;
    let mut closed = segments.clone();
    closed.push(Segment::Line { to: Point::new(to.x, bottom) });
    closed.push(Segment::Line { to: Point::new(from.x, bottom) });
    closed.push(Segment::Close);
    slide.path(("Emotion", ""), closed, Some(Ink::Own(deck.look.accent.fill)), None);
    slide.path(("Emotion curve", &deck.words.curve), segments, None, Some(pen));
}

/// The touchpoints where curves are lowest and highest: number, mood, curve.
pub(super) fn extremes(deck: &Deck, shown: std::ops::Range<usize>) -> Option<[(usize, f32); 2]> {
    let all = touchpoints(deck).enumerate().filter(|(at, _)| shown.contains(at));
    let mut moods = all.flat_map(|(at, it)| it.moods.iter().flatten().map(move |mood| (at, *mood)));
    let first = moods.next()?;
    let (low, high) = moods.fold((first, first), |(low, high), next| {
        (if next.1 < low.1 { next } else { low }, if next.1 > high.1 { next } else { high })
    });
    (low.1 < high.1).then_some([low, high])
}
