//! What is done: a table of remedies with who answers for them and by when.

use super::super::book::Book;
use super::super::deck::{DeckMood, DeckRemedy};
use super::super::measure::Type;
use super::super::slide::Thing;
use super::super::table::{BODY, HEAD, Row, row_height};
use super::super::text::{Ink, Paragraph};
use super::super::xml::on_one_line;
use super::continued;
use wayfold_scene::Rect;

/// Shares of remedy, against, owner, after date and status have what they need.
const WIDTHS: [f32; 3] = [0.44, 0.36, 0.2];
/// A share of the width that the longest word of an owner has at most.
const MOST_OWNER: f32 = 0.24;
/// A share of the width that date and status have at most.
const MOST_WIDE: f32 = 0.18;
/// Beside the text of a cell, both sides together.
const BESIDE: f32 = 13.0;
/// Lines of a cell at most.
const MOST_LINES: usize = 4;

pub(super) fn tell(book: &mut Book<'_>) {
    let deck = book.deck;
    if deck.remedies.is_empty() {
        return;
    }
    let body = Rect { y: book.plan.body.y + 8.0, height: book.plan.body.height - 8.0, ..book.plan.body };
    let widths = widths(book, body.width);
    let head: Vec<Paragraph> =
        deck.words.columns.iter().map(|name| Paragraph::new(name, HEAD, Ink::Quiet)).collect();
    let head = (row_height(&head, &widths), head);
    let rows: Vec<Row> = deck.remedies.iter().map(|remedy| row(book, remedy, &widths)).collect();
    let pages = pages(&rows, body.height - head.0);
    for (number, page) in pages.iter().enumerate() {
        let title = continued(&deck.words.remedies, number + 1, pages.len());
        let mut slide = book.slide(&title);
        let rows: Vec<Row> = std::iter::once(&head).chain(*page).cloned().collect();
        let tall: f32 = rows.iter().map(|(height, _)| height).sum();
        let rect = Rect { height: tall, ..body };
        slide.put(Thing::Table { alt: title, rect, rows, widths: widths.to_vec() });
        slide.notes = page
            .iter()
            .map(|(_, cells)| {
                let cells = cells.iter().flat_map(|cell| cell.runs.first()).map(|run| run.text.as_str());
                cells.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ")
            })
            .collect();
        book.add(slide);
    }
}

/// Widths of the columns: dates and statuses are not broken.
fn widths(book: &Book<'_>, all: f32) -> [f32; 5] {
    let deck = book.deck;
    let needed = |column: usize, said: fn(&DeckRemedy) -> &str, face: Type| {
        let texts = deck.remedies.iter().map(|remedy| face.width(said(remedy)));
        texts.fold(HEAD.width(&deck.words.columns[column]), f32::max).min(MOST_WIDE * all) + BESIDE
    };
    let due = needed(3, |remedy| &remedy.due, BODY);
    let status = needed(4, |remedy| &remedy.status, Type::bold(BODY.size));
    let rest = all - due - status;
    let [remedy, against, owner] = WIDTHS;
    let words = deck.remedies.iter().map(|it| BODY.widest(&on_one_line(&it.owner)) + BESIDE);
    let longest = words.fold(owner * rest, f32::max).min(MOST_OWNER * all);
    let [remedy, against] = [remedy, against].map(|share| share / (remedy + against) * (rest - longest));
    let owner = longest;
    [remedy, against, owner, due, status]
}

fn row(book: &Book<'_>, remedy: &DeckRemedy, widths: &[f32; 5]) -> Row {
    let look = &book.deck.look;
    let status = match remedy.mood {
        DeckMood::Pain => Ink::Own(look.pain.ink),
        DeckMood::Watch => Ink::Own(look.watch.ink),
        DeckMood::Good => Ink::Own(look.good.ink),
        DeckMood::Quiet => Ink::Quiet,
    };
    let strong = Type::bold(BODY.size);
    let cells = [
        (&remedy.title, strong, Ink::Text),
        (&remedy.against, BODY, Ink::Text),
        (&remedy.owner, BODY, Ink::Text),
        (&remedy.due, BODY, Ink::Text),
        (&remedy.status, strong, status),
    ];
    let cells: Vec<Paragraph> = cells
        .into_iter()
        .zip(widths)
        .map(|((text, face, ink), width)| {
            Paragraph::new(face.fit(&on_one_line(text), width - 12.0, MOST_LINES), face, ink)
        })
        .collect();
    (row_height(&cells, widths), cells)
}

/// Rows in runs that fit a height.
fn pages(rows: &[Row], most: f32) -> Vec<&[Row]> {
    let mut pages = Vec::new();
    let (mut from, mut used) = (0, 0.0);
    for (at, (height, _)) in rows.iter().enumerate() {
        if used + height > most && at > from {
            pages.push(&rows[from..at]);
            (from, used) = (at, 0.0);
        }
        used += height;
    }
    pages.push(&rows[from..]);
    pages
}
