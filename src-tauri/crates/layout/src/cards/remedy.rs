//! Remedies: how far they are, what they cost and bring, which pains they treat, who does them by when.

use super::pain::badge;
use super::{Card, Desk, Facts, SPREAD, TITLE_LINES, lay_ground};
use crate::figures;
use crate::ink::{Face, Sketch};
use crate::marks::Marks;
use crate::sizes::PAD;
use crate::theme::{Theme, Tone};
use wayfold_model::{Blocker, Remedy, RemedyStatus};
use wayfold_scene::{Item, Link, Point, Rect, Role};

/// Numbers of pains shown before the rest is counted.
const MOST_NUMBERS: usize = 5;

/// A remedy. `suffix` tells several cards of one remedy apart.
pub(crate) fn remedy(desk: &mut Desk<'_>, remedy: &Remedy, width: f32, suffix: &str) -> Card {
    let mut sketch = Sketch::new();
    let mut marks = Marks::default();
    let theme = desk.pen.theme;
    let inner = width - 2.0 * PAD;
    let status_right = status(desk, &mut sketch, remedy.status, inner);
    let edge = width.min(SPREAD) - PAD;
    treated(desk, &mut sketch, remedy, (status_right + 8.0, edge), &mut marks);
    let title = if remedy.title.trim().is_empty() {
        desk.pen.words.get("untitled")
    } else {
        remedy.title.as_str().into()
    };
    let dropped = remedy.status == RemedyStatus::Dropped;
    let color = if dropped { theme.muted } else { theme.ink };
    let at = Point::new(PAD, PAD + 26.0);
    let text = desk.pen.text(&title, (Face::Strong, color), at, inner, TITLE_LINES);
    let mut y = sketch.text(text).bottom();
    y = scales(desk, &mut sketch, remedy, y, inner, &mut marks);
    let facts = facts(desk, remedy);
    let tall = facts.draw(desk, &mut sketch, Point::new(PAD, y + 6.0), inner);
    if tall > 0.0 {
        y += 6.0 + tall;
    }
    let height = y + PAD - 2.0;
    lay_ground(&mut sketch, width, height, theme.card, theme.line);
    Card::new(sketch, format!("remedy/{}{suffix}", remedy.id), Role::Remedy, remedy.id, height, marks)
}

/// Icon and tone of a status.
pub(crate) const fn status_look(theme: &Theme, status: RemedyStatus) -> (&'static str, Tone) {
    let quiet = Tone { ink: theme.secondary, line: theme.strong_line, fill: theme.paper };
    match status {
        RemedyStatus::Idea => ("lightbulb", quiet),
        RemedyStatus::Planned => ("calendar-blank", theme.accent),
        RemedyStatus::Doing => ("play-circle", theme.watch),
        RemedyStatus::Done => ("check-circle", theme.good),
        RemedyStatus::Dropped => ("x-circle", quiet),
    }
}

/// The pill that says how far a remedy is; its right edge.
fn status(desk: &mut Desk<'_>, sketch: &mut Sketch, status: RemedyStatus, width: f32) -> f32 {
    let (icon, tone) = status_look(desk.pen.theme, status);
    let words = desk.pen.words.of("remedy", status.name());
    let at = Point::new(PAD - 2.0 + 24.0, PAD + 1.0);
    let text = desk.pen.line(&words, (Face::Label, tone.ink), at, width - 40.0);
    let right = (text.bounds.right() + 8.0).ceil();
    sketch.fill(Rect::new(PAD - 2.0, PAD - 2.0, right - PAD + 2.0, 22.0), 11.0, tone.fill);
    sketch.icon(icon, Point::new(PAD + 4.0, PAD + 2.0), 14.0, tone.ink);
    sketch.text(text);
    right
}

/// The numbers of the pains it treats, leading to them, between two edges.
fn treated(
    desk: &mut Desk<'_>,
    sketch: &mut Sketch,
    remedy: &Remedy,
    (from, to): (f32, f32),
    marks: &mut Marks,
) {
    let number = |t: &wayfold_model::Treatment| desk.numbers.get(&t.pain).map(|n| (*n, t.pain));
    let mut pains: Vec<_> = remedy.treats.iter().filter_map(number).collect();
    pains.sort_unstable();
    pains.dedup();
    let rest = pains.len().saturating_sub(MOST_NUMBERS);
    pains.truncate(MOST_NUMBERS);
    let muted = desk.pen.theme.muted;
    let mut badges = Vec::new();
    for (number, pain) in pains {
        let mut one = Sketch::new();
        let width = badge(desk, &mut one, number, Point::default());
        badges.push((one, width, pain));
    }
    let more =
        (rest > 0).then(|| desk.pen.line(&format!("+{rest}"), (Face::Small, muted), Point::default(), 40.0));
    let more_width = more.as_ref().map_or(0.0, |text| text.bounds.width.ceil() + 4.0);
    // what does not fit falls away from the end
    while 16.0 + more_width + badges.iter().map(|(_, w, _)| w + 4.0).sum::<f32>() > to - from {
        if badges.pop().is_none() {
            return;
        }
    }
    if badges.is_empty() {
        return;
    }
    *marks |= Marks::TREATS;
    let mut x = to - more_width - badges.iter().map(|(_, w, _)| w + 4.0).sum::<f32>() + 4.0;
    sketch.icon("first-aid-kit", Point::new(x - 18.0, PAD + 2.0), 14.0, muted);
    for (one, width, pain) in badges {
        let at = Point::new(x, PAD + 1.0);
        sketch.absorb(one, at);
        let rect = Rect::new(at.x, at.y, width, 16.0);
        sketch.items.push(Item::Link(Link { rect, target: format!("#{pain}") }));
        x += width + 4.0;
    }
    if let Some(text) = more {
        sketch.text(crate::ink::moved(text, Point::new(x, PAD + 1.0)));
    }
}

/// Effort and impact, five bars each; the bottom of what is drawn.
fn scales(
    desk: &mut Desk<'_>,
    sketch: &mut Sketch,
    remedy: &Remedy,
    y: f32,
    width: f32,
    marks: &mut Marks,
) -> f32 {
    let theme = desk.pen.theme;
    let scales = [("effort", remedy.effort, theme.muted), ("impact", remedy.impact, theme.accent.line)];
    let mut y = y;
    for (word, value, color) in scales {
        let Some(value) = value else { continue };
        *marks |= Marks::EFFORT;
        let words = desk.pen.words.get(word);
        let top = y + 4.0;
        sketch.text(desk.pen.line(&words, (Face::Small, theme.muted), Point::new(PAD, top), width - 80.0));
        for step in 0..5 {
            let rect = Rect::new(PAD + 76.0 + step as f32 * 17.0, top + 5.0, 14.0, 6.0);
            let part = (value - f64::from(step)).clamp(0.0, 1.0) as f32;
            sketch.fill(rect, 2.0, theme.line);
            if part > 0.0 {
                sketch.fill(Rect { width: rect.width * part, ..rect }, 2.0, color);
            }
        }
        y = top + 16.0;
    }
    y
}

fn facts(desk: &mut Desk<'_>, remedy: &Remedy) -> Facts {
    let quiet = desk.pen.theme.muted;
    let mut facts = Facts::default();
    if !remedy.owner.trim().is_empty() {
        facts.push("user", remedy.owner.as_str(), Face::Small, quiet);
    }
    if let Some(team) = remedy.team.and_then(|id| desk.map.teams().get(&id)) {
        facts.push("users-three", team.name.as_str(), Face::Small, quiet);
    }
    if let Some(due) = remedy.due {
        facts.push("calendar-check", figures::date(due, &desk.pen.words.language), Face::Number, quiet);
    }
    if remedy.blocker != Blocker::None {
        let words = desk.pen.words.of("blocker", remedy.blocker.name());
        facts.push("warning", words, Face::Small, desk.pen.theme.watch.ink);
    }
    facts
}
