//! Pains: number, severity in dots and by a bar, how often, for whom.

use super::{Card, Desk, SPREAD, TITLE_LINES, evidence_icon, lay_ground, persona_line};
use crate::figures;
use crate::ink::{Face, Sketch};
use crate::marks::Marks;
use crate::sizes::{PAD, RADIUS};
use wayfold_model::{EvidenceLevel, Pain, PainCategory};
use wayfold_scene::{Point, Rect, Role, Stroke};

/// Diameter and distance of the dots.
const DOT: f32 = 8.0;
const DOT_STEP: f32 = 11.0;

/// A pain. `suffix` tells several cards of one pain apart.
pub(crate) fn pain(desk: &mut Desk<'_>, pain: &Pain, width: f32, suffix: &str) -> Card {
    let mut sketch = Sketch::new();
    let mut marks = Marks::SEVERITY;
    let theme = desk.pen.theme;
    let left = PAD + 2.0;
    let inner = width - left - PAD;
    let number = desk.numbers.get(&pain.id).copied().unwrap_or(0);
    let mut x = left + badge(desk, &mut sketch, number, Point::new(left, PAD - 2.0)) + 8.0;
    for step in 0..5_u8 {
        let rect = Rect::new(x, PAD + 2.0, DOT, DOT);
        if step < pain.severity.min(5) {
            sketch.fill(rect, DOT / 2.0, theme.pain.line);
        } else {
            let hollow = Rect::new(x + 0.5, PAD + 2.5, DOT - 1.0, DOT - 1.0);
            let stroke = Stroke::solid(theme.strong_line, 1.0);
            sketch.rect(hollow, DOT / 2.0 - 0.5, None, Some(stroke));
        }
        x += DOT_STEP;
    }
    if let Some(share) = pain.frequency {
        let words = figures::percent(share, &desk.pen.words.language);
        let edge = width.min(SPREAD) - PAD;
        let text =
            desk.pen.line(&words, (Face::Number, theme.secondary), Point::new(0.0, PAD - 2.0), edge - x);
        let right = edge - text.bounds.width;
        sketch.text(crate::ink::moved(text, Point::new(right, 0.0)));
    }
    let title = title(desk, &pain.title);
    let at = Point::new(left, PAD + 20.0);
    let text = desk.pen.text(&title, (Face::Strong, theme.ink), at, inner, TITLE_LINES);
    let mut y = sketch.text(text).bottom();
    if pain.category != PainCategory::Other {
        let words = desk.pen.words.of("category", pain.category.name());
        let room = if pain.evidence == EvidenceLevel::Assumed { inner } else { inner - 22.0 };
        let at = Point::new(left, y + 4.0);
        y = sketch.text(desk.pen.line(&words, (Face::Small, theme.muted), at, room)).bottom();
    }
    let tall = persona_line(desk, &mut sketch, pain.persona, Point::new(left, y + 4.0), inner - 22.0);
    if tall > 0.0 {
        y += 4.0 + tall;
    }
    if pain.evidence != EvidenceLevel::Assumed {
        let (icon, mark) = evidence_icon(pain.evidence);
        marks |= mark;
        if pain.category == PainCategory::Other && tall == 0.0 {
            y += 18.0;
        }
        sketch.icon(icon, Point::new(width - PAD - 14.0, y - 15.0), 14.0, theme.muted);
    }
    let height = y + PAD - 2.0;
    lay_ground(&mut sketch, width, height, theme.card, theme.line);
    sketch.fill(Rect::new(0.0, RADIUS, 4.0, height - 2.0 * RADIUS), 2.0, theme.pain.line);
    let mut card = Card::new(sketch, format!("pain/{}{suffix}", pain.id), Role::Pain, pain.id, height, marks);
    let severity = desk.pen.words.with("severity-of", &pain.severity.to_string());
    card.group.label = format!("{title}, {severity}");
    card
}

fn title(desk: &mut Desk<'_>, title: &str) -> std::sync::Arc<str> {
    if title.trim().is_empty() { desk.pen.words.get("untitled") } else { title.into() }
}

/// A pain's number in a small frame; how wide it is.
pub(super) fn badge(desk: &mut Desk<'_>, sketch: &mut Sketch, number: usize, at: Point) -> f32 {
    let theme = desk.pen.theme;
    let text = desk.pen.line(
        &number.to_string(),
        (Face::Number, theme.pain.ink),
        Point::new(at.x + 5.0, at.y),
        60.0,
    );
    let width = (text.bounds.width + 10.0).ceil().max(18.0);
    let nudge = ((width - 10.0 - text.bounds.width) / 2.0).max(0.0);
    sketch.fill(Rect::new(at.x, at.y, width, 16.0), 4.0, theme.pain.fill);
    sketch.text(crate::ink::moved(text, Point::new(nudge, 0.0)));
    width
}
