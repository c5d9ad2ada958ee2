//! The head of the sheet: title, state, what the map is about, and the figures of the whole journey.

use crate::cards::{self, Desk};
use crate::figures;
use crate::ink::{Face, Sketch, kept};
use crate::marks::Marks;
use crate::sizes::{COLUMN, MARGIN};
use std::sync::Arc;
use wayfold_model::{Id, State, Status};
use wayfold_scene::{Group, Image, Item, Point, Rect, Role, Stroke};

/// Height of the organisation's logo.
const LOGO: f32 = 44.0;
/// KPIs shown in the head at most.
const MOST_KPIS: usize = 6;
/// Between scope facts.
const FACT_GAP: f32 = 28.0;
/// Lines of a scope fact.
const FACT_LINES: usize = 5;

/// The head, `width` wide from the left margin; its height without margins, and the signs in it.
pub(crate) fn title(
    desk: &mut Desk<'_>,
    kpis: &[Id],
    width: f32,
    before: Option<&Arc<Group>>,
) -> (Arc<Group>, f32, Marks) {
    let mut sketch = Sketch::new();
    let columns = kpis.len().min(MOST_KPIS).min(3);
    let kpi_width = columns as f32 * (COLUMN + 12.0);
    let left = logo(desk, &mut sketch);
    let mut y = chips(desk, &mut sketch, left);
    y = words(desk, &mut sketch, Point::new(left, y), width - left - kpi_width - 24.0);
    let (bottom, marks) = figures_of_journey(desk, &mut sketch, kpis, width - kpi_width + 12.0);
    y = y.max(bottom).max(if left > 0.0 { LOGO } else { 0.0 });
    y = scope(desk, &mut sketch, y, width);
    sketch.claim(Rect::new(0.0, 0.0, width, y));
    let id = desk.map.id();
    let group = sketch.finish("title".into(), Role::Title, Some(id), Point::new(MARGIN, MARGIN));
    (kept(before, group), y, marks)
}

/// The logo of the organisation; where the words begin.
fn logo(desk: &Desk<'_>, sketch: &mut Sketch) -> f32 {
    let logo = desk.map.card().brand.logo.and_then(|id| desk.map.images().get(&id));
    let Some(image) = logo else { return 0.0 };
    let shape = image.width.max(1) as f32 / image.height.max(1) as f32;
    let width = (LOGO * shape).clamp(LOGO / 2.0, 4.0 * LOGO).round();
    let rect = Rect::new(0.0, 0.0, width, LOGO);
    sketch.claim(rect);
    let alt = if image.alt.is_empty() { &image.name } else { &image.alt };
    sketch.items.push(Item::Image(Image {
        picture: image.id.0,
        rect,
        radius: 0.0,
        alt: alt.as_str().into(),
    }));
    width + 20.0
}

/// State and status; where the title begins.
fn chips(desk: &mut Desk<'_>, sketch: &mut Sketch, left: f32) -> f32 {
    let card = desk.map.card();
    let theme = desk.pen.theme;
    let mut x = left;
    let words = desk.pen.words.of("state", card.state.name());
    let text = desk.pen.line(&words, (Face::Label, theme.accent.ink), Point::new(x + 10.0, 3.0), 240.0);
    let rect = Rect::new(x + 0.5, 0.5, (text.bounds.width + 20.0).ceil() - 1.0, 21.0);
    // the future is an outline still
    let fill = (card.state == State::Current).then(|| theme.accent.fill.into());
    sketch.rect(rect, 10.5, fill, Some(Stroke::solid(theme.accent.line, 1.0)));
    sketch.text(text);
    x = rect.right() + 10.5;
    let tone = match card.status {
        Status::Draft | Status::Archived => theme.muted,
        Status::Review => theme.watch.ink,
        Status::Approved => theme.good.ink,
    };
    let words = desk.pen.words.of("status", card.status.name());
    sketch.fill(Rect::new(x, 7.0, 8.0, 8.0), 4.0, tone);
    sketch.text(desk.pen.line(&words, (Face::Small, theme.secondary), Point::new(x + 14.0, 3.0), 240.0));
    30.0
}

fn words(desk: &mut Desk<'_>, sketch: &mut Sketch, at: Point, width: f32) -> f32 {
    let card = desk.map.card();
    let theme = desk.pen.theme;
    let (title, color) = if card.title.trim().is_empty() {
        (desk.pen.words.get("untitled-map"), theme.muted)
    } else {
        (card.title.as_str().into(), theme.ink)
    };
    let mut y = sketch.text(desk.pen.text(&title, (Face::Title, color), at, width, 2)).bottom();
    if !card.description.trim().is_empty() {
        let at = Point::new(at.x, y + 4.0);
        let width = width.min(760.0);
        y = sketch
            .text(desk.pen.text(&card.description, (Face::Lead, theme.secondary), at, width, 3))
            .bottom();
    }
    y
}

fn figures_of_journey(desk: &mut Desk<'_>, sketch: &mut Sketch, kpis: &[Id], left: f32) -> (f32, Marks) {
    let mut marks = Marks::default();
    let (mut top, mut bottom) = (0.0, 0.0_f32);
    for (index, id) in kpis.iter().take(MOST_KPIS).enumerate() {
        let Some(kpi) = desk.map.kpis().get(id) else { continue };
        if index % 3 == 0 {
            top = if index == 0 { 0.0 } else { bottom + 12.0 };
        }
        let mut card = cards::kpi_chip(desk, kpi, COLUMN);
        card.group.offset = Point::new(left + (index % 3) as f32 * (COLUMN + 12.0), top);
        marks |= card.marks;
        bottom = bottom.max(top + card.height);
        sketch.group(Arc::new(card.group));
    }
    (bottom, marks)
}

/// What the map is about: labelled facts side by side under a hairline. Where it ends.
fn scope(desk: &mut Desk<'_>, sketch: &mut Sketch, y: f32, width: f32) -> f32 {
    let facts = facts(desk);
    if facts.is_empty() {
        return y;
    }
    let theme = desk.pen.theme;
    let top = y + 18.0;
    sketch.stroke(Point::new(0.0, top), Point::new(width, top), Stroke::solid(theme.line, 1.0));
    let (mut x, mut line, mut bottom) = (0.0_f32, top + 12.0, top);
    let count = facts.len() as f32;
    let wide = ((width - (count - 1.0) * FACT_GAP) / count).clamp(152.0, 300.0).floor();
    for (key, value, people) in facts {
        if x > 0.0 && x + wide > width {
            (x, line) = (0.0, bottom + 14.0);
        }
        let mut fact = Sketch::new();
        let words = desk.pen.words.get(key);
        fact.text(desk.pen.line(&words, (Face::Small, theme.muted), Point::default(), wide));
        let mut end = 18.0;
        if !value.is_empty() {
            let text = desk.pen.text(&value, (Face::Body, theme.ink), Point::new(0.0, end), wide, FACT_LINES);
            end = fact.text(text).bottom();
        }
        for id in people {
            let Some(look) = desk.people.look(id) else { continue };
            fact.fill(Rect::new(0.0, end + 5.0, 8.0, 8.0), 4.0, theme.personas[look.color]);
            let at = Point::new(14.0, end);
            end = fact.text(desk.pen.line(&look.name, (Face::Body, theme.ink), at, wide - 14.0)).bottom();
        }
        let group =
            fact.finish(format!("scope/{key}"), Role::ScopeFact, Some(desk.map.id()), Point::new(x, line));
        sketch.group(Arc::new(group));
        bottom = bottom.max(line + end);
        x += wide + FACT_GAP;
    }
    bottom
}

fn facts(desk: &Desk<'_>) -> Vec<(&'static str, String, Vec<Id>)> {
    let card = desk.map.card();
    let language = &desk.pen.words.language;
    let review = card.review_date.map(|date| figures::date(date, language)).unwrap_or_default();
    let people: Vec<Id> = card.personas.iter().take(6).copied().collect();
    let facts = [
        ("actor", card.actor.trim().to_owned(), people),
        ("scenario", card.scenario.trim().to_owned(), Vec::new()),
        ("goal", card.goal.trim().to_owned(), Vec::new()),
        ("trigger", card.trigger.trim().to_owned(), Vec::new()),
        ("owner", card.owner.trim().to_owned(), Vec::new()),
        ("review", review, Vec::new()),
    ];
    facts.into_iter().filter(|(_, value, people)| !value.is_empty() || !people.is_empty()).collect()
}
