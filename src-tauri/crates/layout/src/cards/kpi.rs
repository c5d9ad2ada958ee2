//! KPIs: the figure, its target, and how far it is on the way.

use super::{Card, Desk, SPREAD, lay_ground};
use crate::figures;
use crate::ink::{Face, Sketch, moved};
use crate::marks::Marks;
use crate::sizes::PAD;
use crate::theme::Tone;
use wayfold_model::{Better, Kpi};
use wayfold_scene::{Point, Rect, Role, Stroke, Text};

/// Where a KPI stands.
struct Standing {
    icon: &'static str,
    tone: Tone,
    mark: Marks,
}

/// A KPI in a cell. `suffix` tells several cards of one KPI apart.
pub(crate) fn kpi(desk: &mut Desk<'_>, kpi: &Kpi, width: f32, suffix: &str) -> Card {
    draw(desk, kpi, width, format!("kpi/{}{suffix}", kpi.id))
}

/// A KPI of the whole journey, for the head of the map.
pub(crate) fn chip(desk: &mut Desk<'_>, kpi: &Kpi, width: f32) -> Card {
    draw(desk, kpi, width, format!("kpi/{}", kpi.id))
}

fn draw(desk: &mut Desk<'_>, kpi: &Kpi, width: f32, key: String) -> Card {
    let mut sketch = Sketch::new();
    let mut marks = Marks::default();
    let theme = desk.pen.theme;
    let inner = width.min(SPREAD) - 2.0 * PAD;
    let title =
        if kpi.title.trim().is_empty() { desk.pen.words.get("untitled") } else { kpi.title.as_str().into() };
    let at = Point::new(PAD, PAD - 2.0);
    let mut y =
        sketch.text(desk.pen.text(&title, (Face::Small, theme.secondary), at, inner, 2)).bottom() + 2.0;
    let standing = standing(desk, kpi);
    let color = theme.ink;
    let written = value(desk, kpi.value, &kpi.unit);
    let room = if kpi.target.is_some() { inner * 0.6 } else { inner };
    let figure = desk.pen.line(&written, (Face::Figure, color), Point::new(PAD, y), room);
    let mut x = figure.bounds.right() + 8.0;
    sketch.text(figure);
    if let Some(standing) = &standing {
        marks |= standing.mark;
        sketch.icon(standing.icon, Point::new(x, y + 5.0), 16.0, standing.tone.ink);
        x += 20.0;
    }
    if kpi.target.is_some() {
        let room = PAD + inner - x - 4.0;
        let mut text = target(desk, kpi.target, &kpi.unit, room);
        if text.truncated {
            // the unit stands with the figure already
            text = target(desk, kpi.target, "", room);
        }
        let at = Point::new(PAD + inner - text.bounds.width, y + 6.0);
        sketch.text(moved(text, at));
    }
    y += 26.0;
    y = progress(desk, &mut sketch, kpi, standing.as_ref(), y, inner);
    if let Some(words) = when(desk, kpi) {
        let at = Point::new(PAD, y + 2.0);
        y = sketch.text(desk.pen.line(&words, (Face::Small, theme.muted), at, inner)).bottom();
    }
    let height = y + PAD - 2.0;
    lay_ground(&mut sketch, width, height, theme.card, theme.line);
    let mut card = Card::new(sketch, key, Role::Kpi, kpi.id, height, marks);
    card.group.label = label(desk, kpi, &title, &written);
    card
}

fn value(desk: &Desk<'_>, value: Option<f64>, unit: &str) -> String {
    let language = &desk.pen.words.language;
    value.map_or_else(|| "–".into(), |value| figures::with_unit(value, unit, language))
}

fn target(desk: &mut Desk<'_>, goal: Option<f64>, unit: &str, room: f32) -> Text {
    let goal = value(desk, goal, unit);
    let words = desk.pen.words.with("target", &goal);
    desk.pen.line(&words, (Face::Number, desk.pen.theme.muted), Point::default(), room)
}

/// Reached, on the way, or moving away. Without value and target nothing can be said.
fn standing(desk: &Desk<'_>, kpi: &Kpi) -> Option<Standing> {
    let theme = desk.pen.theme;
    let (value, target) = (kpi.value?, kpi.target?);
    let sign = if kpi.better == Better::Higher { 1.0 } else { -1.0 };
    let standing = |icon, tone, mark| Some(Standing { icon, tone, mark });
    if (value - target) * sign >= 0.0 {
        return standing("check-circle", theme.good, Marks::REACHED);
    }
    let up = kpi.better == Better::Higher;
    match kpi.baseline {
        Some(baseline) if (value - baseline) * sign < 0.0 => {
            standing(if up { "trend-down" } else { "trend-up" }, theme.pain, Marks::MISSED)
        }
        _ => standing(if up { "trend-up" } else { "trend-down" }, theme.watch, Marks::UNDERWAY),
    }
}

/// The way from the baseline to the target, with its interim targets; the bottom of what is drawn.
fn progress(
    desk: &Desk<'_>,
    sketch: &mut Sketch,
    kpi: &Kpi,
    standing: Option<&Standing>,
    y: f32,
    width: f32,
) -> f32 {
    let (Some(from), Some(to), Some(standing)) = (kpi.baseline, kpi.target, standing) else { return y };
    let theme = desk.pen.theme;
    let whole = to - from;
    if whole == 0.0 || !whole.is_finite() {
        return y;
    }
    let part = |value: f64| ((value - from) / whole).clamp(0.0, 1.0) as f32;
    let track = Rect::new(PAD, y + 4.0, width, 4.0);
    sketch.fill(track, 2.0, theme.line);
    let done = kpi.value.map_or(0.0, part) * width;
    if done >= 1.0 {
        sketch.fill(Rect { width: done, ..track }, 2.0, standing.tone.line);
    }
    for interim in kpi.interim.iter().take(12) {
        let x = PAD + part(interim.value) * width;
        let stroke = Stroke::solid(theme.secondary, 1.0);
        sketch.stroke(Point::new(x, y + 2.0), Point::new(x, y + 10.0), stroke);
    }
    y + 12.0
}

/// The next interim target by date, else the date of the target.
fn when(desk: &mut Desk<'_>, kpi: &Kpi) -> Option<String> {
    let language = desk.pen.words.language.clone();
    let sign = if kpi.better == Better::Higher { 1.0 } else { -1.0 };
    let open = |value: f64| kpi.value.is_none_or(|now| (now - value) * sign < 0.0);
    let next = kpi.interim.iter().filter(|i| open(i.value)).min_by_key(|i| i.date);
    if let Some(next) = next {
        let goal = figures::with_unit(next.value, &kpi.unit, &language);
        return Some(desk.pen.words.with_two("interim", &goal, &figures::date(next.date, &language)));
    }
    kpi.due.map(|due| desk.pen.words.with("due", &figures::date(due, &language)).to_string())
}

fn label(desk: &mut Desk<'_>, kpi: &Kpi, title: &str, written: &str) -> String {
    let target = value(desk, kpi.target, &kpi.unit);
    match kpi.target {
        Some(_) => format!("{title}: {written}, {}", desk.pen.words.with("target", &target)),
        None => format!("{title}: {written}"),
    }
}
