//! Notes and quotes, the pills of the channels row, and the guiding question of an empty lane.

use super::picture::picture;
use super::touchpoint::channel_color;
use super::{Card, Desk, NOTE_LINES, evidence_icon, lay_ground, persona_line};
use crate::ink::{Face, Sketch};
use crate::marks::Marks;
use crate::sizes::{COLUMN, PAD, RADIUS};
use wayfold_model::{Channel, EvidenceLevel, Id, LaneKind, Note};
use wayfold_scene::{Dash, Group, Point, Rect, Role, Stroke};

/// A note as its lane shows it.
pub(crate) fn note(desk: &mut Desk<'_>, note: &Note, kind: LaneKind, width: f32) -> Card {
    match kind {
        LaneKind::Images => picture(desk, note, width),
        LaneKind::Quotes => quote(desk, note, width),
        _ => plain(desk, note, width),
    }
}

fn plain(desk: &mut Desk<'_>, note: &Note, width: f32) -> Card {
    let mut sketch = Sketch::new();
    let mut y = PAD - 2.0;
    let inner = width - 2.0 * PAD;
    if note.image.is_some() {
        y = super::picture::frame(desk, &mut sketch, note, Rect::new(0.0, 0.0, width, 112.0)) + 10.0;
    }
    let ink = desk.pen.theme.ink;
    let text = desk.pen.text(&note.text, (Face::Body, ink), Point::new(PAD, y), inner, NOTE_LINES);
    y = sketch.text(text).bottom();
    let (marks, y) = foot(desk, &mut sketch, note, y, width);
    let height = y + PAD - 2.0;
    let fill = desk.pen.theme.note(note.tint);
    let line = desk.pen.theme.line;
    lay_ground(&mut sketch, width, height, fill, line);
    Card::new(sketch, format!("note/{}", note.id), Role::Note, note.id, height, marks)
}

fn quote(desk: &mut Desk<'_>, note: &Note, width: f32) -> Card {
    let mut sketch = Sketch::new();
    let theme = desk.pen.theme;
    let look = note.persona.and_then(|id| desk.people.look(id));
    let color = look.map_or(theme.accent.line, |look| theme.personas[look.color]);
    sketch.icon("quotes", Point::new(PAD - 2.0, PAD - 4.0), 20.0, color);
    let (left, top) = (PAD + 24.0, PAD - 2.0);
    let inner = width - left - PAD;
    let text = desk.pen.text(&note.text, (Face::Quote, theme.ink), Point::new(left, top), inner, NOTE_LINES);
    let mut y = sketch.text(text).bottom();
    let (icon, mark) = evidence_icon(note.evidence);
    let checked = note.evidence != EvidenceLevel::Assumed;
    let marks = if checked { mark } else { Marks::default() };
    if look.is_some() || checked {
        y += 4.0;
        if let Some(look) = look {
            let words = format!("– {}", look.name);
            sketch.text(desk.pen.line(&words, (Face::Small, theme.muted), Point::new(left, y), inner - 22.0));
        }
        if checked {
            sketch.icon(icon, Point::new(width - PAD - 14.0, y + 1.0), 14.0, theme.muted);
        }
        y += 16.0;
    }
    let height = (y + PAD - 2.0).max(44.0);
    sketch.ground(Rect::new(0.0, 0.0, width, height), RADIUS, Some(theme.note(note.tint).into()), None);
    sketch.fill(Rect::new(0.0, RADIUS, 2.0, height - 2.0 * RADIUS), 1.0, color);
    Card::new(sketch, format!("note/{}", note.id), Role::Quote, note.id, height, marks)
}

/// Persona and evidence at the foot of a note; the bottom of what is drawn.
pub(super) fn foot(
    desk: &mut Desk<'_>,
    sketch: &mut Sketch,
    note: &Note,
    y: f32,
    width: f32,
) -> (Marks, f32) {
    let mut marks = Marks::default();
    let tall = persona_line(desk, sketch, note.persona, Point::new(PAD, y + 6.0), width - 2.0 * PAD - 22.0);
    if note.evidence == EvidenceLevel::Assumed {
        return (marks, if tall > 0.0 { y + 6.0 + tall } else { y });
    }
    let (icon, mark) = evidence_icon(note.evidence);
    marks |= mark;
    let muted = desk.pen.theme.muted;
    sketch.icon(icon, Point::new(width - PAD - 14.0, y + 7.0), 14.0, muted);
    (marks, y + 6.0 + 16.0)
}

/// A pill with a channel's icon and name.
pub(crate) fn channel(desk: &mut Desk<'_>, channel: &Channel, touchpoint: Id) -> Card {
    let mut sketch = Sketch::new();
    let theme = desk.pen.theme;
    let height = 28.0;
    sketch.icon(&channel.icon, Point::new(10.0, 6.0), 16.0, channel_color(desk, &channel.color));
    let text =
        desk.pen.line(&channel.name, (Face::Label, theme.secondary), Point::new(32.0, 6.0), COLUMN - 44.0);
    let width = (sketch.text(text).right() + 12.0).ceil().min(COLUMN);
    let rect = Rect::new(0.5, 0.5, width - 1.0, height - 1.0);
    sketch.ground(rect, 13.5, Some(theme.card.into()), Some(Stroke::solid(theme.line, 1.0)));
    sketch.claim(Rect::new(0.0, 0.0, width, height));
    let key = format!("channel/{}/{touchpoint}", channel.id);
    Card::new(sketch, key, Role::Channel, channel.id, height, Marks::default())
}

/// The guiding question of an empty lane, as a place to begin; at most `lines` of it.
pub(crate) fn question(desk: &mut Desk<'_>, words: &str, lines: usize, key: String) -> (Group, f32) {
    let mut sketch = Sketch::new();
    let theme = desk.pen.theme;
    let at = Point::new(PAD, PAD - 2.0);
    let text = desk.pen.text(words, (Face::Body, theme.muted), at, COLUMN - 2.0 * PAD, lines);
    let height = sketch.text(text).bottom() + PAD - 2.0;
    let stroke = Stroke { color: theme.line, width: 1.0, dash: Dash::Dashed };
    sketch.ground(Rect::new(0.5, 0.5, COLUMN - 1.0, height - 1.0), RADIUS - 0.5, None, Some(stroke));
    sketch.claim(Rect::new(0.0, 0.0, COLUMN, height));
    (sketch.finish(key, Role::Decoration, None, Point::default()), height)
}
