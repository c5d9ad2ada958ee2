//! From a route to lines: corners rounded, head at the target, tag on a plate.

use super::channels::Band;
use super::route::{Route, Way};
use super::tag::{HEIGHT, Tag};
use crate::cards::Desk;
use crate::grid::Grid;
use crate::ink::Sketch;
use crate::sizes::{COLUMN, PORT, PORT_DOWN, PORT_UP};
use wayfold_model::{Id, Transition, TransitionKind};
use wayfold_scene::{Color, Dash, Group, Point, Rect, Role, Segment, Stroke};

const WIDTH: f32 = 1.5;
const CORNER: f32 = 8.0;
/// Length and half the width of an arrowhead.
const HEAD: (f32, f32) = (7.0, 4.0);
/// Top of a tag on one of the lines under the lower port, from the top of the card.
pub(super) fn under(line: u8) -> f32 {
    PORT_DOWN + 2.0 + f32::from(line) * (HEIGHT + 2.0)
}

/// What a row needs at least for `lines` of tags and, perhaps, a drop-off under the lower ports of its cards.
pub(super) fn least_height(lines: u8, drops: bool) -> f32 {
    let lines = if lines > 0 || drops { under(lines) } else { 0.0 };
    lines + if drops { DROP } else { 0.0 }
}

/// Height of a drop-off with its share.
const DROP: f32 = 8.0 + 16.0 + HEIGHT + 2.0;

/// Where an arrow runs: everything its drawing depends on besides its record.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Trace {
    points: [Point; 6],
    count: usize,
    /// Where the tag goes: left edge and width of its room, and its middle's height.
    tag: (f32, f32, f32),
    plate: bool,
}

/// Heights of rows and bands, from the top of the first row.
pub(super) struct Levels<'a> {
    pub(super) tops: &'a [f32],
    pub(super) bottoms: &'a [f32],
    pub(super) bands: &'a [Band],
}

impl Levels<'_> {
    fn top(&self, row: usize) -> f32 {
        self.tops.get(row).copied().unwrap_or(0.0)
    }

    /// Middle of a channel. Above the first row they are counted upward, elsewhere downward.
    fn channel(&self, band: usize, channel: usize) -> f32 {
        let middle = self.bands.get(band).map_or(0.0, |b| b.middle(channel));
        match band.checked_sub(1) {
            None => -4.0 - middle,
            Some(row) => self.bottoms.get(row).copied().unwrap_or(0.0) + 4.0 + middle,
        }
    }
}

/// Middle of a tag that stands over its arrow's line, or on one of the lines under the lower port, from 1.
fn beside_line(line: u8, over: f32, card: f32) -> f32 {
    line.checked_sub(1).map_or(over, |line| card + under(line) + HEIGHT / 2.0)
}

/// The line of a route, from the left edge of the chunk it begins in.
pub(super) fn trace(route: &Route, grid: &Grid, levels: &Levels<'_>, origin: f32) -> Trace {
    let right = |column: usize| grid.left(column) + COLUMN - origin;
    let left = |column: usize| grid.left(column) - origin;
    let (start, end) = (right(route.from.0), left(route.to.0));
    let (from, to) = (levels.top(route.from.1), levels.top(route.to.1));
    let mut points = [Point::default(); 6];
    let mut put = |list: &[(f32, f32)]| {
        for (slot, (x, y)) in points.iter_mut().zip(list) {
            *slot = Point::new(*x, *y);
        }
        list.len()
    };
    let beside = (start + route.tag.0, route.tag.1);
    let (count, tag, plate) = match route.way {
        Way::Straight => {
            let y = from + PORT;
            let middle = beside_line(route.line, y - 10.0, from);
            (put(&[(start, y), (end, y)]), (beside.0, beside.1, middle), false)
        }
        Way::Step => {
            let down = route.to.1 > route.from.1;
            let leave = from + if down { PORT_DOWN } else { PORT_UP };
            let x = start + route.out;
            let count = put(&[(start, leave), (x, leave), (x, to + PORT), (end, to + PORT)]);
            let middle = beside_line(route.line, leave - 10.0, from);
            (count, (beside.0, beside.1, middle), false)
        }
        Way::Channel { band, channel } => {
            let y = levels.channel(band, channel);
            let port = |row: usize| levels.top(row) + if band <= row { PORT_UP } else { PORT_DOWN };
            let (leave, arrive) = (port(route.from.1), port(route.to.1));
            let (out, into) = route.gaps();
            let x = start + route.out;
            let gap = match into.checked_sub(1) {
                Some(before) => right(before),
                // the gap before the first column begins with the first stage
                None => grid.places.first().map_or(0.0, |place| place.x) - origin,
            };
            let v = gap + route.into;
            let count = put(&[(start, leave), (x, leave), (x, y), (v, y), (v, arrive), (end, arrive)]);
            let column = match (route.strand, route.is_forward()) {
                (None, _) => (out.min(into) + out.max(into) - 1) / 2,
                // where it has joined the others
                (Some(_), true) => out,
                (Some(_), false) => route.from.0,
            };
            let middle = left(column);
            (count, (middle, COLUMN, y), true)
        }
    };
    Trace { points, count, tag, plate }
}

struct Look {
    color: Color,
    dash: Dash,
}

fn look(desk: &Desk<'_>, kind: TransitionKind) -> Look {
    let arrows = &desk.pen.theme.arrows;
    match kind {
        TransitionKind::Main => Look { color: arrows.main, dash: Dash::Solid },
        TransitionKind::Alternative => Look { color: arrows.alternative, dash: Dash::Short },
        TransitionKind::Recovery => Look { color: arrows.recovery, dash: Dash::Dashed },
        TransitionKind::Loop => Look { color: arrows.r#loop, dash: Dash::Solid },
    }
}

pub(super) fn arrow(desk: &mut Desk<'_>, id: Id, transition: &Transition, tag: &Tag, trace: &Trace) -> Group {
    let look = look(desk, transition.kind);
    let mut sketch = Sketch::new();
    let points = trace.points.get(..trace.count).unwrap_or(&[]);
    line(&mut sketch, points, &look);
    if !tag.is_empty() {
        let (left, width, middle) = trace.tag;
        let at = Point::new(left + ((width - tag.width) / 2.0).round(), middle - HEIGHT / 2.0);
        if trace.plate {
            let plate = Rect::new(at.x - 7.0, at.y - 2.0, tag.width + 14.0, HEIGHT + 4.0);
            let stroke = Stroke::solid(desk.pen.theme.line, 1.0);
            sketch.rect(plate, plate.height / 2.0, Some(desk.pen.theme.paper.into()), Some(stroke));
        }
        tag.draw(&desk.pen, &mut sketch, at);
    }
    let mut group = sketch.finish(format!("transition/{id}"), Role::Transition, Some(id), Point::default());
    group.label = label(desk, transition);
    group
}

/// A sample of an arrow for the legend, `width` long.
pub(crate) fn sample(desk: &Desk<'_>, sketch: &mut Sketch, kind: TransitionKind, at: Point, width: f32) {
    line(sketch, &[at, Point::new(at.x + width, at.y)], &look(desk, kind));
}

fn line(sketch: &mut Sketch, points: &[Point], look: &Look) {
    let Some(tip) = points.last().copied() else { return };
    let stroke = Stroke { color: look.color, width: WIDTH, dash: look.dash };
    sketch.path(rounded(points, HEAD.0 - 2.0), None, Some(stroke));
    let (length, half) = HEAD;
    let head = vec![
        Segment::Move { to: Point::new(tip.x - 0.5, tip.y) },
        Segment::Line { to: Point::new(tip.x - 0.5 - length, tip.y - half) },
        Segment::Line { to: Point::new(tip.x - 0.5 - length, tip.y + half) },
        Segment::Close,
    ];
    sketch.path(head, Some(look.color.into()), None);
}

/// Straight lines through points, horizontal and vertical in turn, with round corners; it ends short of the last.
fn rounded(points: &[Point], short: f32) -> Vec<Segment> {
    let mut segments = Vec::with_capacity(points.len() * 2);
    let Some(first) = points.first() else { return segments };
    segments.push(Segment::Move { to: *first });
    for corner in points.windows(3) {
        let [a, b, c] = [corner[0], corner[1], corner[2]];
        let (before, behind) = (toward(b, a), toward(b, c));
        let radius = CORNER.min(before.1 / 2.0).min(behind.1 / 2.0);
        if radius < 0.5 {
            segments.push(Segment::Line { to: b });
            continue;
        }
        let on = |(way, _): (Point, f32), d: f32| Point::new(b.x + way.x * d, b.y + way.y * d);
        // a quarter of a circle as a cubic
        let inner = radius * (1.0 - 0.552_285);
        segments.push(Segment::Line { to: on(before, radius) });
        segments.push(Segment::Cubic { a: on(before, inner), b: on(behind, inner), to: on(behind, radius) });
    }
    if let Some(last) = points.last() {
        segments.push(Segment::Line { to: Point::new(last.x - short, last.y) });
    }
    segments
}

/// Direction and distance from one point to another.
fn toward(from: Point, to: Point) -> (Point, f32) {
    let (x, y) = (to.x - from.x, to.y - from.y);
    let length = x.hypot(y);
    if length == 0.0 { (Point::default(), 0.0) } else { (Point::new(x / length, y / length), length) }
}

/// The share that drops off: a short line that leaves the card and ends. `card` is the card's left upper corner,
/// `lines` how many tags stand above it.
pub(super) fn stub(desk: &mut Desk<'_>, touchpoint: Id, tag: &Tag, card: Point, lines: u8) -> Group {
    let color = desk.pen.theme.pain.line;
    let mut sketch = Sketch::new();
    let (x, y) = (card.x + COLUMN, card.y + under(lines) + 8.0);
    let bend = Point::new(x + 14.0, y);
    let end = Point::new(bend.x, y + 13.0);
    let mut segments = rounded(&[Point::new(x, y), bend, end], 0.0);
    // the last stretch runs down
    segments.truncate(3);
    segments.push(Segment::Line { to: end });
    sketch.path(segments, None, Some(Stroke::solid(color, WIDTH)));
    sketch.stroke(Point::new(end.x - 4.0, end.y), Point::new(end.x + 4.0, end.y), Stroke::solid(color, 2.0));
    tag.draw(&desk.pen, &mut sketch, Point::new(x + 6.0, end.y + 3.0));
    let mut group =
        sketch.finish(format!("drop/{touchpoint}"), Role::Transition, Some(touchpoint), Point::default());
    group.label = desk.pen.words.get("drop-off").to_string();
    group
}

/// From where to where, which way.
pub(super) fn label(desk: &mut Desk<'_>, transition: &Transition) -> String {
    let title = |id: Id| desk.map.touchpoints().get(&id).map_or("", |t| t.title.as_str());
    let (from, to) = (title(transition.from), title(transition.to));
    let kind = desk.pen.words.of("transition", transition.kind.name());
    let lost = if transition.context_lost {
        format!(", {}", desk.pen.words.get("context-lost"))
    } else {
        String::new()
    };
    format!("{kind}: {from} → {to}{lost}")
}
