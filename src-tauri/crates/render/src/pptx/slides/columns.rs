//! The touchpoints of a slide, side by side, and the arrows between them.

use super::super::book::Book;
use super::super::deck::{DeckArrow, DeckTouchpoint};
use super::super::lines::{Anchor, Pen};
use super::super::measure::Type;
use super::super::shapes::{Form, Shape};
use super::super::slide::Slide;
use super::super::text::{Ink, Paragraph, Side, height};
use super::super::xml::on_one_line;
use wayfold_scene::{Point, Rect};

/// Letters of a card's title and of its facts.
const TITLE: f32 = 14.0;
const FACTS: f32 = 12.0;
/// Around the text of a card.
const PAD: f32 = 8.0;
/// Side of a card's icon, and where text begins beside it.
const ICON: f32 = 16.0;
const BESIDE: f32 = 30.0;
/// Between an arch and the next, and above the lowest.
const ARCH: f32 = 14.0;
/// Arches above each other at most.
const MOST_ARCHES: usize = 3;
const SHARE: Type = Type::plain(11.0);

/// The columns of a slide.
#[derive(Debug, Clone)]
pub(super) struct Columns {
    /// Left edge of the first.
    pub(super) left: f32,
    /// Width of each.
    pub(super) width: f32,
    /// Between two.
    pub(super) gap: f32,
    /// How much larger letters are than usual, where there is room.
    pub(super) scale: f32,
    /// The touchpoints in them, counted through all stages.
    pub(super) shown: std::ops::Range<usize>,
}

impl Columns {
    /// Left edge of one.
    pub(super) fn x(&self, column: usize) -> f32 {
        self.left + column as f32 * (self.width + self.gap)
    }

    /// The middles of all.
    pub(super) fn middles(&self) -> Vec<f32> {
        (0..self.shown.len()).map(|column| self.x(column) + self.width / 2.0).collect()
    }
}

/// Touchpoints ready to be put down: cards, and the arches over them.
pub(super) struct Cards<'d> {
    cards: Vec<Vec<Paragraph>>,
    tallest: f32,
    next: Vec<&'d DeckArrow>,
    arches: Vec<&'d DeckArrow>,
}

impl<'d> Cards<'d> {
    pub(super) fn of(book: &Book<'d>, columns: &Columns, touchpoints: &[DeckTouchpoint]) -> Self {
        let cards: Vec<Vec<Paragraph>> = touchpoints.iter().map(|it| card(it, columns)).collect();
        let inner = columns.width - BESIDE - PAD;
        let tallest =
            cards.iter().map(|card| height(card, inner) + 2.0 * PAD).fold(ICON + 2.0 * PAD, f32::max);
        let here = |arrow: &&DeckArrow| {
            columns.shown.contains(&arrow.from) && columns.shown.contains(&arrow.to) && arrow.from != arrow.to
        };
        let (next, mut arches): (Vec<_>, Vec<_>) =
            book.deck.arrows.iter().filter(here).partition(|arrow| arrow.to == arrow.from + 1);
        // the widest is the highest
        arches.sort_by_key(|arrow| (arrow.from.abs_diff(arrow.to), arrow.from, arrow.to));
        arches.truncate(MOST_ARCHES);
        Self { cards, tallest, next, arches }
    }

    /// Height of the row.
    pub(super) fn height(&self) -> f32 {
        self.tallest + self.strip()
    }

    fn strip(&self) -> f32 {
        if self.arches.is_empty() { 0.0 } else { 6.0 + ARCH * self.arches.len() as f32 }
    }

    /// Puts the row down.
    pub(super) fn draw(
        &self,
        book: &mut Book<'d>,
        slide: &mut Slide,
        columns: &Columns,
        touchpoints: &[DeckTouchpoint],
        (top, border): (f32, Ink),
    ) {
        let y = top + self.strip();
        let mut anchors: Vec<Anchor> = Vec::with_capacity(self.cards.len());
        for (column, (card, it)) in self.cards.iter().zip(touchpoints).enumerate() {
            let rect = Rect::new(columns.x(column), y, columns.width, self.tallest);
            anchors.push(slide.shape(&Shape {
                form: Form::Round(6.0),
                fill: Some(Ink::Paper),
                line: Some((border, 1.25)),
                insets: [BESIDE, PAD, PAD, PAD],
                ..Shape::text("Touchpoint", rect, card)
            }));
            if let Some(icon) = &it.icon {
                let at = Point::new(rect.x + 8.0, rect.y + PAD);
                book.icon(slide, &icon.path, &icon.label, (at, ICON), Ink::Quiet);
            }
            if !it.moment.is_empty() {
                let at = Point::new(rect.x + 8.0, rect.y + PAD + ICON + 3.0);
                let star = book.deck.words.star.path.clone();
                book.icon(slide, &star, &it.moment, (at, ICON), Ink::Own(book.deck.look.watch.line));
            }
        }
        self.arrows(slide, columns, &anchors);
    }

    fn arrows(&self, slide: &mut Slide, columns: &Columns, anchors: &[Anchor]) {
        let anchor = |at: usize| anchors.get(at - columns.shown.start).copied();
        let pen = |arrow: &DeckArrow| Pen { ink: Ink::Own(arrow.color), width: 1.5, dash: arrow.dash };
        for arrow in &self.next {
            let (Some(from), Some(to)) = (anchor(arrow.from), anchor(arrow.to)) else { continue };
            slide.arrow(from, to, pen(arrow), &arrow.alt);
            let wide = columns.gap + 8.0;
            let y = from.rect.y + from.rect.height / 2.0 - 16.0;
            let at = Point::new((from.rect.right() + to.rect.x) / 2.0, y);
            label(slide, &arrow.label, at, wide, None);
        }
        for (level, arrow) in self.arches.iter().enumerate() {
            let (Some(from), Some(to)) = (anchor(arrow.from), anchor(arrow.to)) else { continue };
            let high = 12.0 + ARCH * level as f32;
            slide.arch(from, to, high, pen(arrow), &arrow.alt);
            let middle = (from.rect.x + to.rect.right()) / 2.0;
            let middle = if arrow.to < arrow.from { (to.rect.x + from.rect.right()) / 2.0 } else { middle };
            let wide = SHARE.width(&arrow.label) + 8.0;
            label(slide, &arrow.label, Point::new(middle, from.rect.y - high - 7.0), wide, Some(Ink::Paper));
        }
    }
}

/// A share, centred below a point.
fn label(slide: &mut Slide, text: &str, at: Point, wide: f32, ground: Option<Ink>) {
    if text.is_empty() {
        return;
    }
    let said = [Paragraph::new(text, SHARE, Ink::Quiet).side(Side::Middle)];
    let rect = Rect::new(at.x - wide / 2.0, at.y, wide, SHARE.line());
    slide.shape(&Shape { fill: ground, ..Shape::text("Share", rect, &said) });
}

/// Whether no word of a card has to be broken.
pub(super) fn unbroken(it: &DeckTouchpoint, width: f32, scale: f32) -> bool {
    let (title, facts) = faces(scale);
    let widest = title.widest(&on_one_line(&it.title)).max(facts.widest(&on_one_line(&it.facts)));
    widest <= width - BESIDE - PAD
}

/// Letters of a card's title and of its facts.
const fn faces(scale: f32) -> (Type, Type) {
    (Type::bold(TITLE * scale), Type::plain(FACTS * scale))
}

fn card(it: &DeckTouchpoint, columns: &Columns) -> Vec<Paragraph> {
    let inner = columns.width - BESIDE - PAD;
    let (title_face, facts_face) = faces(columns.scale);
    let title = title_face.fit(&on_one_line(&it.title), inner, 4);
    let mut card = vec![Paragraph::new(title, title_face, Ink::Text)];
    if !it.facts.is_empty() {
        let facts = facts_face.fit(&on_one_line(&it.facts), inner, 4);
        card.push(Paragraph::new(facts, facts_face, Ink::Quiet).above(2.0));
    }
    card
}
