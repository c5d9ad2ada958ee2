//! What the analysis says: figures, findings, the ranking of pains, effort and impact.

use super::super::book::{Book, Plot};
use super::super::chart;
use super::super::deck::{DeckInsights, DeckMood, DeckTone};
use super::super::measure::Type;
use super::super::shapes::{Form, Shape};
use super::super::slide::Slide;
use super::super::text::{Ink, Paragraph, Side, height};
use super::super::xml::on_one_line;
use wayfold_scene::Rect;

/// Figures shown at most.
const MOST_FIGURES: usize = 6;
const GAP: f32 = 16.0;
/// What a dot and a name take above each other, from the edge to the middle of the dot.
const CORNER: f32 = 37.0;
const NAME: Type = Type::plain(16.0);
const SENTENCE: Type = Type::plain(17.0);
const LEAD: Type = Type::plain(14.0);
const ENTRY: Type = Type::plain(14.0);

pub(super) fn tell(book: &mut Book<'_>) {
    let deck = book.deck;
    let Some(insights) = &deck.insights else { return };
    if !insights.figures.is_empty() {
        figures(book, insights);
    }
    if !insights.findings.is_empty() {
        findings(book, insights);
    }
    if !insights.pains.bars.is_empty() {
        ranking(book, insights);
    }
    if !insights.judged.is_empty() {
        judged(book, insights);
    }
}

fn tone(book: &Book<'_>, mood: DeckMood) -> DeckTone {
    let look = &book.deck.look;
    match mood {
        DeckMood::Pain => look.pain,
        DeckMood::Watch => look.watch,
        DeckMood::Good => look.good,
        DeckMood::Quiet => look.quiet,
    }
}

fn figures(book: &mut Book<'_>, insights: &DeckInsights) {
    let mut slide = book.slide(&book.deck.words.headline);
    let body = Rect { y: book.plan.body.y + 16.0, height: book.plan.body.height - 24.0, ..book.plan.body };
    let shown = &insights.figures[..insights.figures.len().min(MOST_FIGURES)];
    let across = if shown.len() == 4 { 2 } else { shown.len().min(3) };
    let down = shown.len().div_ceil(across);
    let wide = (body.width - GAP * (across - 1) as f32) / across as f32;
    let tall = ((body.height - GAP * (down - 1) as f32) / down as f32).min(200.0);
    let inner = wide - 40.0;
    let sizes = [44.0, 40.0, 36.0, 32.0, 28.0, 24.0, 20.0];
    let fits = |size: &f32| shown.iter().all(|figure| Type::bold(*size).width(&figure.value) <= inner);
    let face = Type::bold(sizes.into_iter().find(fits).unwrap_or(18.0));
    for (at, figure) in shown.iter().enumerate() {
        let tone = tone(book, figure.mood);
        let rect = Rect::new(
            body.x + (at % across) as f32 * (wide + GAP),
            body.y + (at / across) as f32 * (tall + GAP),
            wide,
            tall,
        );
        let said = [
            Paragraph::new(&figure.value, face, Ink::Own(tone.ink)),
            Paragraph::new(
                NAME.fit(&on_one_line(&figure.name), inner, 3),
                NAME,
                Ink::Own(book.deck.look.ink),
            )
            .above(4.0),
        ];
        slide.shape(&Shape {
            form: Form::Round(8.0),
            fill: Some(Ink::Own(tone.fill)),
            insets: [22.0, 10.0, 18.0, 10.0],
            middle: true,
            ..Shape::text("Figure", rect, &said)
        });
        let edge = Rect { width: 4.0, height: tall - 32.0, y: rect.y + 16.0, ..rect };
        slide.shape(&Shape::filled("Mark", edge, Form::Rect, Ink::Own(tone.line)));
        slide.notes.push(format!("{} – {}", figure.value, figure.name));
    }
    book.add(slide);
}

fn findings(book: &mut Book<'_>, insights: &DeckInsights) {
    let mut slide = book.slide(&book.deck.words.findings);
    let body = Rect { y: book.plan.body.y + 12.0, height: book.plan.body.height - 12.0, ..book.plan.body };
    let inner = body.width - 44.0;
    let mut rows: Vec<(Vec<Paragraph>, DeckTone, f32)> = Vec::new();
    let mut used = 0.0;
    for finding in &insights.findings {
        // the reason is for who asks: it stands in the notes
        let sentence = SENTENCE.fit(&on_one_line(&finding.sentence), inner, 3);
        let said = vec![Paragraph::new(sentence, SENTENCE, Ink::Text)];
        let tall = height(&said, inner);
        if used + tall + GAP > body.height && !rows.is_empty() {
            break;
        }
        used += tall + GAP;
        rows.push((said, tone(book, finding.mood), tall));
        slide.notes.extend([finding.sentence.clone(), finding.reason.clone(), String::new()]);
    }
    let apart = (GAP + (body.height - used) / rows.len().max(1) as f32).min(34.0);
    let mut y = body.y;
    for (at, (said, tone, tall)) in rows.iter().enumerate() {
        let number =
            [Paragraph::new((at + 1).to_string(), Type::bold(14.0), Ink::Own(tone.ink)).side(Side::Middle)];
        slide.shape(&Shape {
            form: Form::Ellipse,
            fill: Some(Ink::Own(tone.fill)),
            line: Some((Ink::Own(tone.line), 1.0)),
            middle: true,
            ..Shape::text("Number", Rect::new(body.x, y, 28.0, 28.0), &number)
        });
        slide.shape(&Shape::text("Finding", Rect::new(body.x + 44.0, y + 2.0, inner, *tall), said));
        y += tall + apart;
    }
    book.add(slide);
}

fn lead(book: &Book<'_>, slide: &mut Slide, text: &str) {
    let area = book.plan.lead();
    let said = [Paragraph::new(LEAD.fit(&on_one_line(text), area.width, 1), LEAD, Ink::Quiet)];
    slide.shape(&Shape { middle: true, ..Shape::text("Lead", area, &said) });
}

fn ranking(book: &mut Book<'_>, insights: &DeckInsights) {
    let deck = book.deck;
    let pains = &insights.pains;
    let mut slide = book.slide(&deck.words.ranking);
    lead(book, &mut slide, &pains.conclusion);
    let below = book.plan.below();
    let tall = below.height.min(60.0 + 48.0 * pains.bars.len() as f32);
    let (names, color) = (deck.words.pains.clone(), deck.look.pain.line);
    let plot = Plot::Bars { bars: pains.clone(), names, color };
    let spoken: Vec<&str> = pains.bars.iter().take(3).map(|(name, _)| name.as_str()).collect();
    let alt = format!("{}: {}", pains.measure, on_one_line(&spoken.join("; ")));
    book.chart(&mut slide, &alt, Rect { height: tall, ..below }, plot);
    slide.notes = vec![pains.conclusion.clone(), pains.note.clone()];
    book.add(slide);
}

fn judged(book: &mut Book<'_>, insights: &DeckInsights) {
    let deck = book.deck;
    let dots = &insights.judged;
    let mut slide = book.slide(&deck.words.judged);
    let body = Rect { y: book.plan.body.y + 8.0, height: book.plan.body.height - 8.0, ..book.plan.body };
    let share = if book.plan.narrow() { 0.6 } else { 0.62 };
    let frame = Rect { width: body.width * share, ..body };
    // as much beyond the scale as a dot and a name need above each other
    let plot = chart::PLOT[3] * frame.height;
    let beyond = (4.0 * CORNER / (plot - 2.0 * CORNER)).clamp(0.5, 1.5);
    let plot = Plot::Dots {
        dots: dots.clone(),
        beyond,
        names: deck.words.columns[0].clone(),
        axes: deck.words.axes.clone(),
        color: deck.look.accent.line,
    };
    quadrants(book, &mut slide, frame);
    let [effort, impact] = &deck.words.axes;
    book.chart(&mut slide, &format!("{effort} / {impact}"), frame, plot);
    let list = Rect { x: frame.right() + 24.0, width: body.right() - frame.right() - 24.0, ..body };
    let mut said = Vec::new();
    let mut used = 0.0;
    for (at, dot) in dots.iter().enumerate() {
        let room = list.width;
        let title = ENTRY.fit(&on_one_line(&dot.title), room - 24.0, 3);
        let paragraph = Paragraph::new((at + 1).to_string(), Type::bold(ENTRY.size), Ink::Accent)
            .and(format!("\u{a0}\u{a0}{title}"), ENTRY, Ink::Text)
            .above(8.0);
        let tall = paragraph.height(room);
        if used + tall + ENTRY.line() > list.height && at + 1 < dots.len() {
            let more = deck.words.more.replace('%', &(dots.len() - at).to_string());
            said.push(Paragraph::new(more, ENTRY, Ink::Quiet).above(8.0));
            break;
        }
        used += tall;
        said.push(paragraph);
        slide.notes.push(format!("{}. {}", at + 1, dot.title));
    }
    let rect = Rect { height: height(&said, list.width), ..list };
    slide.shape(&Shape::text("Remedies", rect, &said));
    book.add(slide);
}

/// What the four quarters of the chart mean, beneath it.
fn quadrants(book: &Book<'_>, slide: &mut Slide, frame: Rect) {
    let [left, top, wide, tall] = chart::PLOT;
    let plot = Rect::new(
        frame.x + left * frame.width,
        frame.y + top * frame.height,
        wide * frame.width,
        tall * frame.height,
    );
    let look = &book.deck.look;
    let face = Type::bold(12.0);
    for (at, name) in book.deck.words.quadrants.iter().enumerate() {
        let quarter = Rect::new(
            plot.x + (at % 2) as f32 * plot.width / 2.0,
            plot.y + (at / 2) as f32 * plot.height / 2.0,
            plot.width / 2.0,
            plot.height / 2.0,
        );
        let tone = if at == 0 { look.good } else { look.quiet };
        // in the corners, which no dot reaches
        let side = if at % 2 == 0 { Side::Start } else { Side::End };
        let name = face.fit(name, quarter.width - 16.0, 1);
        let said = [Paragraph::new(name, face, Ink::Own(tone.ink)).side(side)];
        slide.shape(&Shape {
            fill: Some(if at == 0 { Ink::Own(tone.fill) } else { Ink::Band }),
            line: Some((Ink::Paper, 2.0)),
            insets: [8.0, 4.0, 8.0, 4.0],
            low: at >= 2,
            ..Shape::text("Quarter", quarter, &said)
        });
    }
}
