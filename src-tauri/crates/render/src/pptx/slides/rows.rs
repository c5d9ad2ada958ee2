//! The lanes of a slide as rows: what each cell holds, as cards one beneath the other.

use super::super::book::Book;
use super::super::deck::{DeckEntry, DeckEntryLook, DeckLane, DeckTone, DeckTouchpoint};
use super::super::measure::Type;
use super::super::shapes::{Form, Shape};
use super::super::slide::{Slide, Thing};
use super::super::text::{Ink, Paragraph, height};
use super::super::xml::on_one_line;
use super::columns::Columns;
use uuid::Uuid;
use wayfold_scene::{Point, Rect, Size};

/// Letters of a cell, at a scale.
#[derive(Clone, Copy)]
struct Faces {
    text: Type,
    strong: Type,
    facts: Type,
}

impl Faces {
    fn at(scale: f32) -> Self {
        let (text, facts) = (12.0 * scale, 11.0 * scale);
        Self { text: Type::plain(text), strong: Type::bold(text), facts: Type::plain(facts) }
    }
}

/// Lines of a text at most.
const MOST_LINES: usize = 6;
/// Around the text of a card, beside and above.
const BESIDE: f32 = 7.0;
const ABOVE: f32 = 5.0;
/// Between two cards of a cell.
const APART: f32 = 5.0;
/// Above and below a row's cells.
const ROOM: f32 = 7.0;
/// Height of a picture.
const PICTURE: f32 = 84.0;

/// One thing in a cell, ready to be put down.
struct Card {
    text: Vec<Paragraph>,
    tone: Option<DeckTone>,
    picture: Option<Uuid>,
    alt: String,
    height: f32,
}

/// One lane on a slide.
pub(super) struct Row<'d> {
    lane: &'d DeckLane,
    cells: Vec<Vec<Card>>,
    /// With the room around it.
    pub(super) height: f32,
}

impl<'d> Row<'d> {
    /// A lane's part; nothing where it holds nothing here. What would be higher than `most` is left out, and counted.
    pub(super) fn of(
        book: &Book<'d>,
        (lane, at): (&'d DeckLane, usize),
        columns: &Columns,
        touchpoints: &[DeckTouchpoint],
        most: f32,
    ) -> Option<Self> {
        let entries = |it: &DeckTouchpoint| it.cells.get(at).map(Vec::len).unwrap_or_default();
        if touchpoints.iter().map(entries).sum::<usize>() == 0 {
            return None;
        }
        let none = Vec::new();
        let cells: Vec<Vec<Card>> = touchpoints
            .iter()
            .map(|it| cell(book, it.cells.get(at).unwrap_or(&none), columns, most - 2.0 * ROOM))
            .collect();
        let tallest = cells.iter().map(|cards| tall(cards)).fold(head_height(book, lane), f32::max);
        Some(Self { lane, cells, height: tallest + 2.0 * ROOM })
    }

    /// Puts the row down.
    pub(super) fn draw(
        &self,
        book: &mut Book<'d>,
        slide: &mut Slide,
        columns: &Columns,
        (left, top): (f32, f32),
    ) {
        let label = (left, top + ROOM);
        head(book, slide, &self.lane.title, &self.lane.icon.path, label);
        for (column, cards) in self.cells.iter().enumerate() {
            let mut y = top + ROOM;
            for card in cards {
                let rect = Rect::new(columns.x(column), y, columns.width, card.height);
                put(book, slide, &self.lane.title, card, rect);
                y += card.height + APART;
            }
        }
    }
}

fn tall(cards: &[Card]) -> f32 {
    cards.iter().map(|card| card.height + APART).sum::<f32>() - APART
}

/// Width of the heads of rows.
pub(super) const HEAD: f32 = 110.0;

/// Letters of the heads: as large as their longest word allows.
fn head_face(book: &Book<'_>) -> Type {
    let words = &book.deck.words;
    let lanes = book.deck.lanes.iter().map(|lane| lane.title.as_str());
    let widest = |size: f32| {
        let titles = lanes.clone().chain([words.touchpoints.as_str(), words.emotions.as_str()]);
        titles.map(|title| Type::bold(size).widest(title)).fold(0.0, f32::max)
    };
    let fits = |size: &f32| widest(*size) <= HEAD - 20.0;
    Type::bold([12.0, 11.5, 11.0, 10.5].into_iter().find(fits).unwrap_or(10.0))
}

fn head_height(book: &Book<'_>, lane: &DeckLane) -> f32 {
    let face = head_face(book);
    face.lines(&on_one_line(&lane.title), HEAD - 20.0).min(3) as f32 * face.line()
}

/// The head of a row: icon and name.
pub(super) fn head(
    book: &mut Book<'_>,
    slide: &mut Slide,
    title: &str,
    icon: &std::sync::Arc<str>,
    (left, top): (f32, f32),
) {
    let face = head_face(book);
    let said = [Paragraph::new(face.fit(&on_one_line(title), HEAD - 20.0, 3), face, Ink::Quiet)];
    let rect = Rect::new(left + 20.0, top, HEAD - 20.0, height(&said, HEAD - 20.0));
    slide.shape(&Shape::text("Lane", rect, &said));
    book.icon(slide, icon, "", (Point::new(left, top), 14.0), Ink::Quiet);
}

fn put(book: &mut Book<'_>, slide: &mut Slide, lane: &str, card: &Card, rect: Rect) {
    let mut rect = rect;
    if let Some(id) = card.picture
        && let Some(medium) = book.picture(id, Size::new(rect.width, PICTURE))
    {
        let relation = slide.relations.to("image", &format!("../media/{}", medium.file));
        let Size { width, height } = medium.size;
        let frame = Rect::new(rect.x, rect.y + (PICTURE - height) / 2.0, width, height);
        let (file, alt) = (medium.file, card.alt.clone());
        slide.put(Thing::Picture { relation, file, alt, rect: frame });
        rect = Rect { y: rect.y + PICTURE + 2.0, height: rect.height - PICTURE - 2.0, ..rect };
    }
    if card.text.is_empty() {
        return;
    }
    let (fill, line, insets) = match card.tone {
        Some(tone) => {
            (Some(Ink::Own(tone.fill)), Some((Ink::Own(tone.line), 0.75)), [BESIDE, ABOVE, BESIDE, ABOVE])
        }
        None => (None, None, [0.0; 4]),
    };
    let form = if card.tone.is_some() { Form::Round(4.0) } else { Form::Rect };
    slide.shape(&Shape { form, fill, line, insets, ..Shape::text(lane, rect, &card.text) });
}

/// The cards of a cell, as many as go into a height; the rest is counted.
fn cell(book: &Book<'_>, entries: &[DeckEntry], columns: &Columns, most: f32) -> Vec<Card> {
    let faces = Faces::at(columns.scale);
    let width = columns.width;
    let mut cards = Vec::new();
    let mut used = 0.0;
    for (at, entry) in entries.iter().enumerate() {
        let card = card(book, entry, (width, most), faces);
        // room for what says how many more there are
        let rest = if at + 1 < entries.len() { faces.text.line() + APART } else { 0.0 };
        if used + card.height + rest > most && !cards.is_empty() {
            let more = book.deck.words.more.replace('%', &(entries.len() - at).to_string());
            cards.push(plain(vec![Paragraph::new(more, faces.text, Ink::Quiet)], width));
            break;
        }
        used += card.height + APART;
        cards.push(card);
    }
    cards
}

fn plain(text: Vec<Paragraph>, width: f32) -> Card {
    let height = height(&text, width);
    Card { text, tone: None, picture: None, alt: String::new(), height }
}

/// Something as a card of a width, hardly higher than `most` even if it says very much.
fn card(book: &Book<'_>, entry: &DeckEntry, (width, most): (f32, f32), faces: Faces) -> Card {
    let look = &book.deck.look;
    let tone = match entry.look {
        DeckEntryLook::Plain | DeckEntryLook::Quote => None,
        DeckEntryLook::Pain(_) => Some(look.pain),
        DeckEntryLook::Remedy => Some(look.good),
        DeckEntryLook::Kpi => Some(look.quiet),
    };
    let (inner, around) = if tone.is_some() { (width - 2.0 * BESIDE, 2.0 * ABOVE) } else { (width, 0.0) };
    // fixed grounds need fixed letters
    let ink = if tone.is_some() { Ink::Own(look.ink) } else { Ink::Text };
    let picture = if entry.picture.is_some() { PICTURE + 2.0 } else { 0.0 };
    let most_facts = if most < 110.0 { 1 } else { 3 };
    let room = most - around - picture - most_facts as f32 * faces.facts.line();
    let lines = ((room / faces.text.line()) as usize).clamp(1, MOST_LINES);
    let mut text = Vec::new();
    let said = on_one_line(&entry.text);
    if !said.is_empty() {
        let face = if tone.is_some() { faces.strong } else { faces.text };
        let paragraph = Paragraph::new(face.fit(&said, inner, lines), face, ink);
        text.push(if entry.look == DeckEntryLook::Quote { paragraph.italic() } else { paragraph });
    }
    let facts = on_one_line(&entry.facts);
    match (entry.look, tone) {
        (DeckEntryLook::Pain(severity), Some(tone)) => {
            let severity = usize::from(severity.clamp(1, 5));
            let dots = format!("{}{}", "●".repeat(severity), "○".repeat(5 - severity));
            let line = Paragraph::new(dots, faces.facts, Ink::Own(tone.ink)).above(1.0);
            let room = inner - faces.facts.width("●●●●●  ");
            let facts = if facts.is_empty() {
                line
            } else {
                line.and(
                    format!("\u{a0} {}", faces.facts.fit(&facts, room, 1)),
                    faces.facts,
                    Ink::Own(tone.ink),
                )
            };
            text.push(facts);
        }
        (_, Some(tone)) if !facts.is_empty() => {
            let facts = faces.facts.fit(&facts, inner, most_facts);
            text.push(Paragraph::new(facts, faces.facts, Ink::Own(tone.ink)).above(1.0));
        }
        (_, None) if !facts.is_empty() => {
            text.push(
                Paragraph::new(faces.facts.fit(&facts, inner, most_facts.min(2)), faces.facts, Ink::Quiet)
                    .above(1.0),
            );
        }
        _ => {}
    }
    let tall = if text.is_empty() { picture } else { picture + height(&text, inner) + around };
    Card { text, tone, picture: entry.picture, alt: said, height: tall }
}
