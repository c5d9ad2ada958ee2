//! What is done: a table of remedies with who answers for them and by when.

use super::super::book::Book;
use super::super::deck::{DeckMood, DeckRemedy};
use super::super::measure::Type;
use super::super::table::{BODY, HEAD, row_height, table};
use super::super::text::{Ink, Paragraph};
use super::super::xml::on_one_line;
use super::continued;
use wayfold_scene::Rect;

/// Shares of the width: remedy, against, owner, by when, status.
const WIDTHS: [f32; 5] = [0.34, 0.28, 0.16, 0.11, 0.11];
/// Lines of a cell at most.
const MOST_LINES: usize = 4;

type Row = (f32, Vec<Paragraph>);

pub(super) fn tell(book: &mut Book<'_>) {
    let deck = book.deck;
    if deck.remedies.is_empty() {
        return;
    }
    let body = Rect { y: book.plan.body.y + 8.0, height: book.plan.body.height - 8.0, ..book.plan.body };
    let widths = WIDTHS.map(|share| share * body.width);
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
        let xml = table(&rows, &widths, &book.script);
        let uri = "http://schemas.openxmlformats.org/drawingml/2006/table";
        slide.frame("Table", &title, Rect { height: tall, ..body }, uri, &xml);
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
