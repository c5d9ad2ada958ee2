//! The whole map on one slide: phases, stages, touchpoints, curve, pains; on several if there are very many stages.

use super::super::book::Book;
use super::super::deck::DeckStage;
use super::super::measure::Type;
use super::super::shapes::{Form, Shape};
use super::super::slide::Slide;
use super::super::text::{Ink, Paragraph, Side, height};
use super::super::xml::on_one_line;
use super::continued;
use super::emotion::{self, Field};
use std::ops::Range;
use wayfold_scene::{Point, Rect};

/// Stages side by side at most.
const MOST_WIDE: usize = 10;
const MOST_NARROW: usize = 8;
/// Touchpoints whose points are drawn at most.
const MOST_DOTS: usize = 80;
const BAND: f32 = 22.0;
const GAP: f32 = 5.0;
/// Height of the curve at least, and of the strips above and below it.
const CURVE: f32 = 96.0;
const STRIP: f32 = 17.0;
const PAINS: f32 = 24.0;
const LABEL: Type = Type::plain(12.0);
/// Sizes of the heads of stages, and of what is listed beneath them.
const HEADS: [f32; 4] = [13.0, 12.0, 11.0, 10.0];
const LISTED: [f32; 4] = [12.0, 11.0, 10.5, 10.0];
/// More than is reckoned with does fit: letters are reckoned wider than they are.
const SLACK: f32 = 1.05;
/// What a head's tip and its margins take of its width.
const TIP: f32 = 16.0;

pub(super) fn tell(book: &mut Book<'_>) {
    let deck = book.deck;
    let most = if book.plan.narrow() { MOST_NARROW } else { MOST_WIDE };
    let count = deck.stages.len();
    let shown = |part: usize, parts: usize| count * part / parts..count * (part + 1) / parts;
    // words are not broken for the sake of one slide
    let least = count.div_ceil(most).max(1);
    let whole = |parts: &usize| (0..*parts).all(|part| unbroken(book, &deck.stages[shown(part, *parts)]));
    let parts = (least..=(2 * least).min(count.max(1))).find(whole).unwrap_or(least);
    for part in 0..parts {
        let shown = shown(part, parts);
        let slide = draw(book, shown, &continued(&deck.words.overview, part + 1, parts));
        book.add(slide);
    }
}

/// Width of each of so many stages.
fn width(book: &Book<'_>, count: usize) -> f32 {
    (book.plan.body.width + GAP) / count.max(1) as f32 - GAP
}

/// Whether every word of stages and touchpoints stands on one line.
fn unbroken(book: &Book<'_>, stages: &[DeckStage]) -> bool {
    let width = width(book, stages.len());
    let fits = |face: Type, title: &str, room: f32| face.widest(&on_one_line(title)) <= room * SLACK;
    let (head, listed) = (Type::bold(HEADS[3]), Type::plain(LISTED[3]));
    let touchpoints = stages.iter().flat_map(|stage| &stage.touchpoints);
    stages.iter().all(|it| fits(head, &it.title, width - TIP))
        && touchpoints.into_iter().all(|it| fits(listed, &it.title, width - 2.0))
}

/// A stage's column.
struct Column<'d> {
    stage: &'d DeckStage,
    number: usize,
    rect: Rect,
}

fn draw(book: &mut Book<'_>, shown: Range<usize>, title: &str) -> Slide {
    let deck = book.deck;
    let mut slide = book.slide(title);
    let body = Rect { y: book.plan.body.y + 4.0, height: book.plan.body.height - 4.0, ..book.plan.body };
    let stages = &deck.stages[shown.clone()];
    if stages.is_empty() {
        return slide;
    }
    let width = width(book, stages.len());
    let columns: Vec<Column<'_>> = stages
        .iter()
        .enumerate()
        .map(|(at, stage)| {
            let rect = Rect::new(body.x + at as f32 * (width + GAP), body.y, width, body.height);
            Column { stage, number: shown.start + at + 1, rect }
        })
        .collect();
    bands(book, &mut slide, &columns);
    let below = heads(book, &mut slide, &columns, body.y + BAND + GAP);
    let curve = if deck.curves.is_empty() { 0.0 } else { CURVE + 2.0 * STRIP };
    let pains = if stages.iter().all(|stage| stage.pains.is_empty()) { 0.0 } else { PAINS + GAP };
    let end = lists(book, &mut slide, &columns, below + GAP, body.bottom() - curve - pains - GAP);
    if curve > 0.0 {
        let most = 190.0_f32.max(curve);
        let tall = (body.bottom() - pains - end - GAP).min(most);
        draw_curve(
            book,
            &mut slide,
            &columns,
            &shown,
            Rect::new(body.x, body.bottom() - pains - tall, body.width, tall),
        );
    }
    if pains > 0.0 {
        counts(book, &mut slide, &columns, body.bottom() - PAINS);
    }
    slide.notes = columns
        .iter()
        .map(|column| format!("{}. {}: {}", column.number, column.stage.title, column.stage.goal))
        .collect();
    slide
}

/// A band over the stages of each phase.
fn bands(book: &Book<'_>, slide: &mut Slide, columns: &[Column<'_>]) {
    for group in columns.chunk_by(|a, b| a.stage.phase == b.stage.phase) {
        let (Some(first), Some(last)) = (group.first(), group.last()) else { continue };
        let tone = book.deck.look.phases[first.stage.phase.min(2)];
        let rect = Rect::new(first.rect.x, first.rect.y, last.rect.right() - first.rect.x, BAND);
        let face = [12.0, 11.0, 10.0]
            .map(Type::bold)
            .into_iter()
            .find(|face| face.width(&first.stage.phase_name) < rect.width - 6.0)
            .unwrap_or(Type::bold(9.0));
        let name = face.fit(&first.stage.phase_name, rect.width - 6.0, 1);
        let said = [Paragraph::new(name, face, Ink::Own(tone.ink)).side(Side::Middle)];
        slide.shape(&Shape {
            form: Form::Round(4.0),
            fill: Some(Ink::Own(tone.fill)),
            middle: true,
            ..Shape::text("Phase", rect, &said)
        });
    }
}

/// The largest of some sizes in which every word fits into a width.
fn fitting<'t>(
    texts: impl Iterator<Item = &'t str> + Clone,
    width: f32,
    sizes: [f32; 4],
    bold: bool,
) -> Type {
    let face = |size: f32| Type { size, bold };
    let fits = |size: &f32| texts.clone().all(|text| face(*size).widest(text) <= width);
    face(sizes.iter().copied().find(fits).unwrap_or(sizes[3]))
}

/// The heads of stages; their lower end.
fn heads(book: &Book<'_>, slide: &mut Slide, columns: &[Column<'_>], y: f32) -> f32 {
    let Some(first) = columns.first() else { return y };
    // the tip takes half its length of the text's room
    let inner = first.rect.width - TIP;
    let titles = |space: char| -> Vec<String> {
        let title =
            |column: &Column<'_>| format!("{}.{space}{}", column.number, on_one_line(&column.stage.title));
        columns.iter().map(title).collect()
    };
    let beside = titles('\u{a0}');
    let face = fitting(beside.iter().map(String::as_str), inner, HEADS, true);
    // a number stands beside its first word where there is room for both
    let roomy = beside.iter().all(|title| face.widest(title) <= inner);
    let titles = if roomy { beside } else { titles(' ') };
    let said: Vec<[Paragraph; 1]> =
        titles.iter().map(|title| [Paragraph::new(face.fit(title, inner, 4), face, Ink::Text)]).collect();
    let tall = said.iter().map(|said| height(said, inner)).fold(0.0, f32::max) + 12.0;
    for (column, said) in columns.iter().zip(&said) {
        let tone = book.deck.look.phases[column.stage.phase.min(2)];
        slide.shape(&Shape {
            form: Form::Pentagon,
            fill: Some(Ink::Paper),
            line: Some((Ink::Own(tone.line), 1.25)),
            insets: [6.0, 4.0, 4.0, 4.0],
            middle: true,
            ..Shape::text("Stage", Rect::new(column.rect.x, y, column.rect.width, tall), said)
        });
    }
    y + tall
}

/// The touchpoints of each stage as a list, none lower than `bottom`; where the longest ends.
fn lists(book: &Book<'_>, slide: &mut Slide, columns: &[Column<'_>], top: f32, bottom: f32) -> f32 {
    let Some(first) = columns.first() else { return top };
    let inner = first.rect.width - 2.0;
    let all = columns.iter().flat_map(|column| &column.stage.touchpoints).map(|it| it.title.as_str());
    let face = fitting(all, inner, LISTED, false);
    let mut end = top;
    for column in columns {
        let touchpoints = &column.stage.touchpoints;
        let mut said: Vec<Paragraph> = Vec::new();
        let mut used = 0.0;
        for (at, it) in touchpoints.iter().enumerate() {
            let star = if it.moment.is_empty() { "" } else { "★\u{a0}" };
            let line = format!("{star}{}", face.fit(&on_one_line(&it.title), inner, 3));
            let paragraph = Paragraph::new(line, face, Ink::Text).above(5.0);
            let tall = paragraph.height(inner);
            let rest = if at + 1 < touchpoints.len() { face.line() + 5.0 } else { 0.0 };
            if used + tall + rest > bottom - top {
                let more = book.deck.words.more.replace('%', &(touchpoints.len() - at).to_string());
                said.push(Paragraph::new(more, face, Ink::Quiet).above(5.0));
                break;
            }
            used += tall;
            said.push(paragraph);
        }
        if said.is_empty() {
            continue;
        }
        let tall = height(&said, inner) + 5.0;
        let rect = Rect::new(column.rect.x, top, column.rect.width, tall);
        slide.shape(&Shape { insets: [1.0, 0.0, 1.0, 0.0], ..Shape::text("Touchpoints", rect, &said) });
        end = end.max(top + tall);
    }
    end.min(bottom)
}

fn draw_curve(
    book: &mut Book<'_>,
    slide: &mut Slide,
    columns: &[Column<'_>],
    shown: &Range<usize>,
    area: Rect,
) {
    let deck = book.deck;
    let ground = Rect { y: area.y, height: area.height, ..area };
    slide.shape(&Shape::filled("Ground", ground, Form::Round(6.0), Ink::Band));
    let first = deck.stages[..shown.start].iter().map(|stage| stage.touchpoints.len()).sum::<usize>();
    let middles: Vec<f32> = columns
        .iter()
        .flat_map(|column| {
            let count = column.stage.touchpoints.len();
            (0..count).map(move |at| column.rect.x + (at as f32 + 0.5) / count as f32 * column.rect.width)
        })
        .collect();
    if middles.is_empty() {
        return;
    }
    let field = Field {
        area: Rect { y: area.y + STRIP, height: area.height - 2.0 * STRIP, ..area },
        zero: true,
        dots: middles.len() <= MOST_DOTS,
        columns: middles,
        first,
        edges: (area.x, area.right()),
    };
    emotion::curves(book, slide, &field);
    let extremes = emotion::extremes(deck, first..first + field.columns.len());
    // beside the name of the lowest point
    let low = extremes.and_then(|[(low, _), _]| field.columns.get(low - first).copied());
    let side = if low.is_some_and(|x| x > area.x + area.width / 2.0) { Side::Start } else { Side::End };
    let taken = legend(book, slide, area, side);
    if let Some([low, high]) = extremes {
        let [lowest, highest] = &deck.words.extremes;
        let tones = (deck.look.pain.ink, deck.look.good.ink);
        name_point(book, slide, &field, low, (lowest, area.bottom() - STRIP, tones.0), taken);
        name_point(book, slide, &field, high, (highest, area.y, tones.1), None);
    }
}

/// Whose curve is which, beneath them; from where to where it reaches.
fn legend(book: &Book<'_>, slide: &mut Slide, area: Rect, side: Side) -> Option<(f32, f32)> {
    let curves = &book.deck.curves;
    if curves.len() < 2 {
        return None;
    }
    let mut said = Paragraph::default().side(side);
    let mut wide = 0.0;
    for curve in curves.iter().take(6) {
        let name = LABEL.fit(&on_one_line(&curve.name), 90.0, 1);
        wide += LABEL.width(&format!("▬\u{a0}{name}\u{a0}\u{a0}\u{a0}")) + LABEL.size * 0.4;
        said = said.and("▬\u{a0}", LABEL, Ink::Own(curve.color)).and(
            format!("{name}\u{a0}\u{a0}\u{a0}"),
            LABEL,
            Ink::Text,
        );
    }
    let rect = Rect::new(area.x + 6.0, area.bottom() - STRIP, area.width - 12.0, STRIP);
    slide.shape(&Shape::text("Whose", rect, &[said]));
    let wide = wide.min(rect.width);
    Some(if side == Side::End { (rect.right() - wide, rect.right()) } else { (rect.x, rect.x + wide) })
}

fn name_point(
    book: &Book<'_>,
    slide: &mut Slide,
    field: &Field,
    (at, _): (usize, f32),
    (word, y, ink): (&str, f32, wayfold_scene::Color),
    taken: Option<(f32, f32)>,
) {
    let titles = book.deck.stages.iter().flat_map(|stage| &stage.touchpoints);
    let Some(title) = titles.map(|it| on_one_line(&it.title)).nth(at) else { return };
    let Some(x) = field.columns.get(at - field.first) else { return };
    // beside the legend
    let (from, to) = match taken {
        None => field.edges,
        Some((left, right)) if left - field.edges.0 > field.edges.1 - right => (field.edges.0, left),
        Some((_, right)) => (right, field.edges.1),
    };
    let text = LABEL.fit(&format!("{word}: {title}"), (to - from - 14.0).clamp(60.0, 300.0), 1);
    let wide = LABEL.width(&text) + 8.0;
    let left = (x - wide / 2.0).clamp(from + 2.0, (to - wide - 2.0).max(from + 2.0));
    let said = [Paragraph::new(text, LABEL, Ink::Own(ink)).side(Side::Middle)];
    slide.shape(&Shape { middle: true, ..Shape::text("Extreme", Rect::new(left, y, wide, STRIP), &said) });
}

/// How many pains each stage has.
fn counts(book: &mut Book<'_>, slide: &mut Slide, columns: &[Column<'_>], y: f32) {
    let tone = book.deck.look.pain;
    let Some(first) = columns.first() else { return };
    let texts = columns.iter().map(|column| column.stage.pains.as_str());
    let room = first.rect.width - 8.0;
    let fits = |size: &f32| texts.clone().all(|text| Type::bold(*size).width(text) <= room);
    let fitting = [12.0, 11.0, 10.0].into_iter().find(fits);
    let face = Type::bold(fitting.unwrap_or(12.0));
    for column in columns.iter().filter(|column| !column.stage.pains.is_empty()) {
        let pains = &column.stage.pains;
        // where there is no room for the word, its sign stands for it
        let shown: String = match fitting {
            Some(_) => pains.clone(),
            None => pains.chars().take_while(char::is_ascii_digit).collect(),
        };
        let said = [Paragraph::new(shown, face, Ink::Own(tone.ink)).side(Side::Middle)];
        let rect = Rect::new(column.rect.x, y, column.rect.width, PAINS);
        slide.shape(&Shape {
            form: Form::Round(4.0),
            fill: Some(Ink::Own(tone.fill)),
            alt: if fitting.is_none() { pains.into() } else { "".into() },
            middle: true,
            ..Shape::text("Pains", rect, &said)
        });
        if fitting.is_none() {
            let at = Point::new(rect.x + rect.width / 2.0 - 24.0, rect.y + (PAINS - 13.0) / 2.0);
            let sign = book.deck.words.icons[2].path.clone();
            book.icon(slide, &sign, "", (at, 13.0), Ink::Own(tone.ink));
        }
    }
}
