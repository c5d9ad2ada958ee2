//! A stage: its touchpoints side by side, how they feel, and what its lanes say; on as many slides as it takes to be
//! read from the back row.

use super::super::book::Book;
use super::super::deck::{DeckArrow, DeckStage, DeckTouchpoint};
use super::super::lines::Pen;
use super::super::measure::Type;
use super::super::shapes::{Form, Shape};
use super::super::slide::Slide;
use super::super::text::{Ink, Paragraph, Side};
use super::super::xml::on_one_line;
use super::columns::{Cards, Columns, unbroken};
use super::continued;
use super::emotion::{self, Field};
use super::rows::{self, HEAD, Row};
use wayfold_scene::{Dash, Point, Rect};

/// Columns side by side at most.
const MOST_WIDE: usize = 4;
const MOST_NARROW: usize = 3;
/// Columns side by side that stay, however much they hold.
const FEWEST: usize = 2;
/// Height of the emotions, at least and at most.
const CURVE: f32 = 96.0;
const TALL_CURVE: f32 = 150.0;
/// Between touchpoints and what lies below.
const APART: f32 = 8.0;
/// Between rows, at most, where there is room.
const MOST_SPACE: f32 = 18.0;
/// Letters of a title on two lines.
const NAMED: Type = Type::bold(17.0);
const CHIP: Type = Type::bold(12.0);
const GOAL: Type = Type::plain(14.0);
const NAME: Type = Type::plain(11.0);

pub(super) fn tell(book: &mut Book<'_>) {
    let deck = book.deck;
    let mut first = 0;
    for (number, stage) in deck.stages.iter().enumerate() {
        let spreads = spreads(book, stage, first);
        let count: usize = spreads.iter().map(|(_, pages)| pages.len()).sum();
        let mut part = 0;
        // short enough that which part it is can still be read
        let name = format!("{}. {}", number + 1, on_one_line(&stage.title));
        let name = NAMED.fit(&name, book.plan.plain.title.rect.width * 1.7, 1);
        for (columns, pages) in spreads {
            for (at, page) in pages.iter().enumerate() {
                part += 1;
                let title = continued(&name, part, count);
                let slide = draw(book, stage, &columns, first, page, (&title, at == 0));
                book.add(slide);
            }
        }
        first += stage.touchpoints.len();
    }
}

/// The rows of one slide.
type Page<'d> = Vec<Row<'d>>;

/// Columns with larger letters are as wide as these of usual ones, at least.
const NARROWEST: f32 = 130.0;
/// How much smaller letters are where a long word needs it, and how much larger where there is room.
const SMALLER: f32 = 0.86;
const SCALES: [f32; 5] = [1.5, 1.37, 1.25, 1.17, 1.08];

/// Columns that fit side by side, with the pages their rows take.
type Spread<'d> = (Columns, Vec<Page<'d>>);

/// The stage's columns in spreads: as many side by side as can be read from the back row.
fn spreads<'d>(book: &Book<'d>, stage: &'d DeckStage, first: usize) -> Vec<Spread<'d>> {
    let most = if book.plan.narrow() { MOST_NARROW } else { MOST_WIDE };
    let count = stage.touchpoints.len();
    let crowded = |(columns, pages): &Spread<'_>| {
        columns.scale < 1.0 || columns.scale <= 1.0 && pages.len() > 1 && columns.shown.len() == MOST_WIDE
    };
    let mut usual = None;
    for parts in count.div_ceil(most)..=count.div_ceil(FEWEST) {
        let spreads = divided(book, stage, first, parts);
        if !spreads.iter().any(crowded) {
            return spreads;
        }
        usual.get_or_insert(spreads);
    }
    usual.unwrap_or_default()
}

/// The stage's columns in so many spreads.
fn divided<'d>(book: &Book<'d>, stage: &'d DeckStage, first: usize, parts: usize) -> Vec<Spread<'d>> {
    let count = stage.touchpoints.len();
    (0..parts)
        .map(|part| {
            let shown = count * part / parts..count * (part + 1) / parts;
            let touchpoints = &stage.touchpoints[shown.clone()];
            let shown = shown.start + first..shown.end + first;
            let spread = |scale| spread(book, stage, columns(book, shown.clone(), scale), touchpoints);
            let usual = spread(1.0);
            let wide = usual.0.width;
            // words are not broken for the sake of larger letters, and hardly ever at all
            let whole = |scale: f32| touchpoints.iter().all(|it| unbroken(it, wide, scale));
            if !whole(1.0) && whole(SMALLER) {
                return spread(SMALLER);
            }
            // larger letters must not take more slides
            let roomy = |scale: &&f32| wide / **scale >= NARROWEST && whole(**scale);
            let mut larger = SCALES.iter().filter(roomy).map(|scale| spread(*scale));
            larger.find(|(_, pages)| pages.len() <= usual.1.len()).unwrap_or(usual)
        })
        .collect()
}

/// Columns, and the pages their rows take.
fn spread<'d>(
    book: &Book<'d>,
    stage: &'d DeckStage,
    columns: Columns,
    touchpoints: &[DeckTouchpoint],
) -> Spread<'d> {
    let cards = Cards::of(book, &columns, touchpoints).height();
    let room = book.plan.below().height - cards - APART;
    let lanes = book.deck.lanes.iter().enumerate();
    let rows =
        lanes.filter_map(|(at, lane)| Row::of(book, (lane, at), &columns, touchpoints, room)).collect();
    let curve = if felt(book, stage) { CURVE } else { 0.0 };
    (columns, pages(rows, room, curve))
}

fn felt(book: &Book<'_>, stage: &DeckStage) -> bool {
    !book.deck.curves.is_empty() && stage.touchpoints.iter().any(|it| it.moods.iter().any(Option::is_some))
}

fn columns(book: &Book<'_>, shown: std::ops::Range<usize>, scale: f32) -> Columns {
    let here = |arrow: &&DeckArrow| {
        shown.contains(&arrow.from) && arrow.to == arrow.from + 1 && shown.contains(&arrow.to)
    };
    let labelled = book.deck.arrows.iter().filter(here).any(|arrow| !arrow.label.is_empty());
    let gap = if labelled { 34.0 } else { 20.0 };
    let body = book.plan.body;
    let count = shown.len() as f32;
    let room = body.width - HEAD - 10.0;
    let width = (room - gap * (count - 1.0)) / count;
    Columns { left: body.x + HEAD + 10.0, width, gap, scale, shown }
}

/// Rows on as few pages as they need, as evenly as may be; the first page also holds the curve.
fn pages(rows: Vec<Row<'_>>, room: f32, curve: f32) -> Vec<Page<'_>> {
    let heights: Vec<f32> = rows.iter().map(|row| row.height).collect();
    let breaks = |most: f32| {
        let (mut ends, mut used) = (Vec::new(), curve);
        for (at, height) in heights.iter().enumerate() {
            if used + height > most && used > 0.0 {
                ends.push(at);
                used = 0.0;
            }
            used += height;
        }
        ends
    };
    let fewest = breaks(room).len();
    // the lowest height that needs no more pages
    let steps = 24;
    let least = |step: i32| room * (0.4 + 0.6 * step as f32 / steps as f32);
    let best = (0..=steps).map(|step| breaks(least(step))).find(|ends| ends.len() <= fewest);
    let mut rows = rows.into_iter();
    let mut from = 0;
    let mut pages = Vec::new();
    for end in best.unwrap_or_default().into_iter().chain([heights.len()]) {
        pages.push(rows.by_ref().take(end - from).collect());
        from = end;
    }
    pages
}

fn draw<'d>(
    book: &mut Book<'d>,
    stage: &'d DeckStage,
    columns: &Columns,
    first: usize,
    page: &Page<'d>,
    (title, opening): (&str, bool),
) -> Slide {
    let mut slide = book.slide(title);
    let deck = book.deck;
    lead(book, &mut slide, stage);
    let body = book.plan.below();
    let touchpoints = &stage.touchpoints[columns.shown.start - first..columns.shown.end - first];
    let cards = Cards::of(book, columns, touchpoints);
    let tone = deck.look.phases[stage.phase.min(2)];
    let icons = &deck.words.icons;
    rows::head(book, &mut slide, &deck.words.touchpoints, &icons[0].path, (body.x, body.y + 8.0));
    cards.draw(book, &mut slide, columns, touchpoints, (body.y, Ink::Own(tone.line)));

    let rows: f32 = page.iter().map(|row| row.height).sum();
    let mut spare = body.height - cards.height() - APART - rows;
    let mut y = body.y + cards.height() + APART;
    if opening && felt(book, stage) {
        let height = (CURVE + (spare - CURVE) * 0.5).clamp(CURVE, TALL_CURVE);
        curve(book, &mut slide, columns, (body, y), height - 4.0);
        y += height;
        spare -= height;
    }
    let apart = (spare / page.len().max(1) as f32).clamp(0.0, MOST_SPACE);
    for row in page {
        let pen = Pen { ink: Ink::Line, width: 0.75, dash: Dash::Solid };
        let rule = y + apart / 2.0;
        slide.rule("Line", Point::new(body.x, rule), Point::new(body.right(), rule), pen);
        row.draw(book, &mut slide, columns, (body.x, y + apart / 2.0));
        y += row.height + apart;
    }
    notes(&mut slide, stage, touchpoints);
    slide
}

fn notes(slide: &mut Slide, stage: &DeckStage, touchpoints: &[DeckTouchpoint]) {
    slide.notes.extend(stage.notes.iter().cloned());
    for it in touchpoints {
        slide.notes.push(String::new());
        slide.notes.extend(it.notes.iter().cloned());
    }
}

/// The line under the title: phase, and what the customer wants to reach.
fn lead(book: &Book<'_>, slide: &mut Slide, stage: &DeckStage) {
    let area = book.plan.lead();
    let tone = book.deck.look.phases[stage.phase.min(2)];
    let chip = [Paragraph::new(&stage.phase_name, CHIP, Ink::Own(tone.ink)).side(Side::Middle)];
    let wide = CHIP.width(&stage.phase_name) + 18.0;
    slide.shape(&Shape {
        form: Form::Round(10.0),
        fill: Some(Ink::Own(tone.fill)),
        middle: true,
        ..Shape::text("Phase", Rect::new(area.x, area.y, wide, 20.0), &chip)
    });
    let goal = on_one_line(&stage.goal);
    if !goal.is_empty() {
        let room = area.width - wide - 10.0;
        let said = [Paragraph::new(GOAL.fit(&goal, room, 1), GOAL, Ink::Quiet)];
        let rect = Rect::new(area.x + wide + 10.0, area.y, room, 20.0);
        slide.shape(&Shape { middle: true, ..Shape::text("Goal", rect, &said) });
    }
}

/// The emotions: head with names and faces, then the curves.
fn curve(book: &mut Book<'_>, slide: &mut Slide, columns: &Columns, (body, y): (Rect, f32), height: f32) {
    let deck = book.deck;
    let right = columns.x(columns.shown.len() - 1) + columns.width;
    let area = Rect::new(columns.left, y, right - columns.left, height);
    slide.shape(&Shape::filled("Ground", area, Form::Round(6.0), Ink::Band));
    rows::head(book, slide, &deck.words.emotions, &deck.words.icons[1].path, (body.x, y));
    if deck.curves.len() > 1 {
        let names: Vec<Paragraph> = deck
            .curves
            .iter()
            .take(((height - 18.0) / NAME.line()) as usize)
            .map(|curve| {
                let name = NAME.fit(&on_one_line(&curve.name), HEAD - 30.0, 1);
                Paragraph::new("▬\u{a0}", NAME, Ink::Own(curve.color)).and(name, NAME, Ink::Text)
            })
            .collect();
        let rect = Rect::new(body.x, y + 18.0, HEAD - 16.0, names.len() as f32 * NAME.line());
        slide.shape(&Shape::text("Whose", rect, &names));
    }
    let field = Field {
        area: Rect { y: area.y + 4.0, height: area.height - 8.0, ..area },
        zero: true,
        dots: true,
        columns: columns.middles(),
        first: columns.shown.start,
        edges: (area.x, right),
    };
    let tones = [deck.look.good.ink, deck.look.quiet.ink, deck.look.pain.ink];
    for ((mood, face), tone) in [2.0, 0.0, -2.0].into_iter().zip(&deck.words.faces).zip(tones) {
        let at = Point::new(area.x - 17.0, field.y(mood) - 7.0);
        book.icon(slide, &face.path, &face.label, (at, 14.0), Ink::Own(tone));
    }
    emotion::curves(book, slide, &field);
}
