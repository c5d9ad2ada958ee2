//! The first slide: what the journey is called, whose it is, and its curve.

use super::super::book::Book;
use super::super::lines::Pen;
use super::super::measure::Type;
use super::super::plan::MARGIN;
use super::super::shapes::Shape;
use super::super::slide::Slide;
use super::super::text::{Ink, Paragraph, height};
use super::super::xml::on_one_line;
use super::emotion::{self, Field};
use wayfold_scene::{Dash, Rect};

/// Facts shown at most.
const MOST_FACTS: usize = 6;
/// Letters of a fact's name and text.
const NAME: Type = Type::bold(12.0);
const TEXT: Type = Type::plain(14.0);

pub(super) fn tell(book: &mut Book<'_>) {
    let deck = book.deck;
    let layout = book.plan.opening.clone();
    let mut slide = Slide::new(true);
    slide.relations.to("slideLayout", &format!("../slideLayouts/{}", layout.file));
    slide.title(&layout, &on_one_line(&deck.title));
    slide.notes = std::iter::once(deck.description.clone())
        .chain(deck.facts.iter().map(|(name, text)| format!("{name}: {text}")))
        .collect();
    if book.plan.lent {
        // what stands on it besides is the organisation's
        if let Some(spot) = &layout.subtitle {
            let texts = [on_one_line(&deck.description), on_one_line(&deck.standing)];
            let texts: Vec<String> = texts.into_iter().filter(|text| !text.is_empty()).collect();
            slide.subtitle(spot, &texts);
        }
        book.add(slide);
        scope(book);
        return;
    }
    let left = MARGIN + 20.0;
    let width = book.plan.width - left - MARGIN - 20.0;
    if let Some(spot) = &layout.subtitle {
        slide.subtitle(spot, &[on_one_line(&deck.description)]);
    }
    let standing = [Paragraph::new(&deck.standing, Type::bold(14.0), Ink::Accent)];
    slide.shape(&Shape::text("Standing", Rect::new(left, 56.0, width, 20.0), &standing));
    let bottom = facts(book, &mut slide, Rect::new(left, 296.0, width, 140.0));
    curve(book, &mut slide, Rect::new(14.0, bottom.max(400.0), book.plan.width - 14.0, 0.0));
    book.add(slide);
}

/// Whose journey it is and why, on a slide of its own.
fn scope(book: &mut Book<'_>) {
    let deck = book.deck;
    if deck.facts.is_empty() {
        return;
    }
    let mut slide = book.slide(&deck.words.scope);
    let body = book.plan.body;
    facts(book, &mut slide, Rect { y: body.y + 12.0, height: body.height - 12.0, ..body });
    slide.notes = deck.facts.iter().map(|(name, text)| format!("{name}: {text}")).collect();
    book.add(slide);
}

/// Facts in columns; their lower end.
fn facts(book: &Book<'_>, slide: &mut Slide, area: Rect) -> f32 {
    let facts = book.deck.facts.iter().take(MOST_FACTS);
    let columns = if book.plan.narrow() { 2 } else { 3 };
    let wide = (area.width - 24.0 * (columns - 1) as f32) / columns as f32;
    let (mut y, mut tallest) = (area.y, 0.0_f32);
    let lines = if book.deck.facts.len() > columns { 3 } else { 6 };
    for (at, (name, text)) in facts.enumerate() {
        if at > 0 && at % columns == 0 {
            (y, tallest) = (y + tallest + 12.0, 0.0);
        }
        let text = TEXT.fit(&on_one_line(text), wide, lines);
        let said = [
            Paragraph::new(NAME.fit(name, wide, 1), NAME, Ink::Quiet),
            Paragraph::new(text, TEXT, Ink::Text).above(1.0),
        ];
        let high = height(&said, wide);
        let x = area.x + (at % columns) as f32 * (wide + 24.0);
        slide.shape(&Shape::text("Fact", Rect::new(x, y, wide, high), &said));
        tallest = tallest.max(high);
    }
    y + tallest
}

/// The curve of the whole journey, at the foot of the slide.
fn curve(book: &mut Book<'_>, slide: &mut Slide, area: Rect) {
    let deck = book.deck;
    let area = Rect { y: area.y + 16.0, height: book.plan.height - area.y - 28.0, ..area };
    let count = deck.stages.iter().map(|stage| stage.touchpoints.len()).sum::<usize>();
    if count < 2 || area.height < 40.0 {
        return;
    }
    let step = area.width / (count - 1) as f32;
    let field = Field {
        area,
        zero: false,
        dots: false,
        columns: (0..count).map(|at| area.x + at as f32 * step).collect(),
        first: 0,
        edges: (area.x, area.right()),
    };
    emotion::hero(book, slide, &field, Pen { ink: Ink::Accent, width: 3.0, dash: Dash::Solid });
}
