//! The card of a touchpoint: channel, title, what marks it, quiet facts, how the journey ends here.

use super::{Card, Desk, Facts, TITLE_LINES, evidence_icon, lay_ground};
use crate::figures;
use crate::ink::{Face, Sketch};
use crate::marks::Marks;
use crate::sizes::{COLUMN, LEAST_CARD, PAD};
use crate::theme::Tone;
use wayfold_model::{Id, Moment, Outcome, Ownership, Service, Touchpoint};
use wayfold_scene::{Color, Item, Link, Point, Rect, Role};

/// Side of the icons in a card's head.
const ICON: f32 = 16.0;

pub(crate) fn touchpoint(desk: &mut Desk<'_>, touchpoint: &Touchpoint) -> Card {
    let mut sketch = Sketch::new();
    let mut marks = Marks::default();
    let signs = signs(desk, touchpoint, &mut marks);
    let inner = COLUMN - 2.0 * PAD;
    let signs_width = signs.len() as f32 * (ICON + 4.0);
    let has_head = channel_line(desk, &mut sketch, touchpoint, inner - signs_width);
    for (i, (icon, color)) in signs.iter().rev().enumerate() {
        let x = COLUMN - PAD - ICON - i as f32 * (ICON + 4.0);
        sketch.icon(icon, Point::new(x, PAD + if has_head { 0.0 } else { 2.0 }), ICON, *color);
    }
    let mut y = if has_head { PAD + ICON + 4.0 } else { PAD };
    let width = if has_head { inner } else { inner - signs_width };
    y = title(desk, &mut sketch, touchpoint, Point::new(PAD, y), width);
    let facts = facts(desk, touchpoint, &mut marks);
    let tall = facts.draw(desk, &mut sketch, Point::new(PAD, y + 6.0), inner);
    if tall > 0.0 {
        y += 6.0 + tall;
    }
    let ending = ending(desk, touchpoint.outcome);
    let mut height = y + PAD;
    if ending.is_none() {
        height = height.max(LEAST_CARD);
    }
    if !has_head && y + PAD < height {
        // a short title stands in the middle, where the arrows arrive
        let middle = Point::new(0.0, ((height - PAD - y) / 2.0).floor());
        let above = std::mem::take(&mut sketch);
        sketch.absorb(above, middle);
    }
    let mut line = desk.pen.theme.line;
    if let Some((icon, tone)) = ending {
        line = tone.line;
        let bottom = Rect::new(PAD - 4.0, height - 4.0, COLUMN - 2.0 * PAD + 8.0, 24.0);
        sketch.fill(bottom, 6.0, tone.fill);
        sketch.icon(icon, Point::new(bottom.x + 7.0, bottom.y + 5.0), 14.0, tone.ink);
        let words = desk.pen.words.of("outcome", touchpoint.outcome.name());
        let at = Point::new(bottom.x + 26.0, bottom.y + 4.0);
        sketch.text(desk.pen.line(&words, (Face::Label, tone.ink), at, bottom.width - 34.0));
        height = (height + 24.0 + 4.0).max(LEAST_CARD);
    }
    let fill = desk.pen.theme.card;
    lay_ground(&mut sketch, COLUMN, height, fill, line);
    let mut card = Card::new(sketch, key(touchpoint.id), Role::Touchpoint, touchpoint.id, height, marks);
    card.group.label = label(desk, touchpoint);
    card
}

pub(crate) fn key(touchpoint: Id) -> String {
    format!("touchpoint/{touchpoint}")
}

/// Icon and name of the channel; whether the card has such a line.
fn channel_line(desk: &mut Desk<'_>, sketch: &mut Sketch, touchpoint: &Touchpoint, width: f32) -> bool {
    let Some(channel) = touchpoint.channel.and_then(|id| desk.map.channels().get(&id)) else {
        return false;
    };
    let color = channel_color(desk, &channel.color);
    sketch.icon(&channel.icon, Point::new(PAD, PAD), ICON, color);
    let quiet = desk.pen.theme.secondary;
    let at = Point::new(PAD + ICON + 6.0, PAD);
    sketch.text(desk.pen.line(&channel.name, (Face::Small, quiet), at, width - ICON - 6.0));
    true
}

/// The colour of a channel's icon: its own where that can be seen on a card.
pub(super) fn channel_color(desk: &Desk<'_>, own: &str) -> Color {
    let seen = |c: &Color| crate::theme::contrast(*c, desk.pen.theme.card) >= 3.0;
    Color::from_hex(own).filter(seen).unwrap_or(desk.pen.theme.secondary)
}

fn title(desk: &mut Desk<'_>, sketch: &mut Sketch, touchpoint: &Touchpoint, at: Point, width: f32) -> f32 {
    let theme = desk.pen.theme;
    let untitled = touchpoint.title.trim().is_empty();
    let (words, color) = if untitled {
        (desk.pen.words.get("untitled"), theme.muted)
    } else {
        (touchpoint.title.as_str().into(), theme.ink)
    };
    let text = desk.pen.text(&words, (Face::Card, color), at, width, TITLE_LINES);
    let bounds = sketch.text(text);
    if !touchpoint.link.is_empty() {
        sketch.items.push(Item::Link(Link { rect: bounds, target: touchpoint.link.clone() }));
    }
    bounds.bottom()
}

/// The icons at the right of a card's head, from left to right.
fn signs(desk: &Desk<'_>, touchpoint: &Touchpoint, marks: &mut Marks) -> Vec<(&'static str, Color)> {
    let theme = desk.pen.theme;
    let mut signs = Vec::with_capacity(4);
    if !touchpoint.link.is_empty() {
        signs.push(("arrow-square-out", theme.accent.ink));
    }
    let service = match touchpoint.service {
        Service::Unknown => None,
        Service::SelfService => Some(("hand-tap", Marks::SELF_SERVICE)),
        Service::Assisted => Some(("headset", Marks::ASSISTED)),
        Service::Automated => Some(("robot", Marks::AUTOMATED)),
    };
    if let Some((icon, mark)) = service {
        signs.push((icon, theme.muted));
        *marks |= mark;
    }
    let (icon, mark) = evidence_icon(touchpoint.evidence);
    signs.push((icon, theme.muted));
    *marks |= mark;
    let moment = match touchpoint.moment {
        Moment::Ordinary => None,
        Moment::Truth => Some(("star-fill", theme.watch.line, Marks::TRUTH)),
        Moment::Micro => Some(("lightning", theme.accent.line, Marks::MICRO)),
    };
    if let Some((icon, color, mark)) = moment {
        signs.push((icon, color));
        *marks |= mark;
    }
    signs
}

fn facts(desk: &mut Desk<'_>, touchpoint: &Touchpoint, marks: &mut Marks) -> Facts {
    let theme = desk.pen.theme;
    let quiet = theme.muted;
    let mut facts = Facts::default();
    if let Some(team) = touchpoint.team.and_then(|id| desk.map.teams().get(&id)) {
        facts.push("users-three", team.name.as_str(), Face::Small, quiet);
    }
    if touchpoint.ownership != Ownership::Brand {
        let words = desk.pen.words.of("ownership", touchpoint.ownership.name());
        facts.push("handshake", words, Face::Small, quiet);
    }
    let language = desk.pen.words.language.clone();
    if let Some(minutes) = touchpoint.active_minutes {
        facts.push("clock", figures::duration(minutes, &language), Face::Number, quiet);
        *marks |= Marks::ACTIVE;
    }
    if let Some(minutes) = touchpoint.waiting_minutes.filter(|m| *m > 0.0) {
        facts.push("hourglass", figures::duration(minutes, &language), Face::Number, quiet);
        *marks |= Marks::WAITING;
    }
    if let Some(minutes) = touchpoint.response_target_minutes {
        facts.push("timer", figures::duration(minutes, &language), Face::Number, quiet);
        *marks |= Marks::RESPONSE;
    }
    if let Some(share) = touchpoint.entry_share {
        facts.push("sign-in", figures::percent(share, &language), Face::Number, quiet);
        *marks |= Marks::ENTRY;
    }
    if touchpoint.listening_post {
        facts.push("ear", desk.pen.words.get("listening-post"), Face::Small, quiet);
        *marks |= Marks::LISTENING;
    }
    if touchpoint.complaint {
        facts.push("megaphone", desk.pen.words.get("complaint"), Face::Small, theme.watch.ink);
        *marks |= Marks::COMPLAINT;
    }
    facts
}

/// Icon and tone of a journey's end.
pub(crate) fn ending(desk: &Desk<'_>, outcome: Outcome) -> Option<(&'static str, Tone)> {
    let theme = desk.pen.theme;
    match outcome {
        Outcome::None => None,
        Outcome::Success => Some(("flag-checkered", theme.good)),
        Outcome::Churn => Some(("door-open", theme.pain)),
        Outcome::Graceful => Some(("hand-waving", theme.watch)),
        Outcome::WinBack => Some(("arrow-u-up-left", theme.accent)),
    }
}

/// What the icons say, for those who cannot see them.
fn label(desk: &mut Desk<'_>, touchpoint: &Touchpoint) -> String {
    let words = &mut desk.pen.words;
    let mut parts = vec![touchpoint.title.as_str().into()];
    if touchpoint.moment != Moment::Ordinary {
        parts.push(words.of("moment", touchpoint.moment.name()));
    }
    if touchpoint.service != Service::Unknown {
        parts.push(words.of("service", touchpoint.service.name()));
    }
    parts.push(words.of("evidence", touchpoint.evidence.name()));
    parts.retain(|part: &std::sync::Arc<str>| !part.is_empty());
    parts.join(", ")
}
