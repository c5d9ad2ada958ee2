//! Stretches of different looks that follow each other as one paragraph.
//!
//! Deliberately not here: hyphens and writing from right to left; who needs those sets one stretch.

use super::{Style, Typesetter};
use std::borrow::Cow;
use wayfold_scene::{Align, Point, Rect, Text};

/// A part of a stretch that stays on one line.
struct Piece<'t> {
    /// Number of its stretch.
    run: usize,
    text: Cow<'t, str>,
}

impl Typesetter {
    /// Sets stretches as one paragraph in lines of `width` pixels: a text for each stretch of each line, in coordinates
    /// of the paragraph. One stretch alone is set as [`Typesetter::set`] does.
    pub fn flow(&mut self, runs: &[(&str, Style)], width: f32, language: &str) -> Vec<Text> {
        if let [(text, style)] = runs {
            return vec![self.set(text, style, width, None, language)];
        }
        let tall = runs.iter().map(|(_, style)| style.line_height).fold(0.0, f32::max);
        let mut texts = Vec::new();
        let (mut y, mut x) = (0.0, 0.0);
        let mut line: Vec<Piece<'_>> = Vec::new();
        let units = units(runs).into_iter().flat_map(|unit| self.broken(unit, runs, width, language));
        for unit in units.collect::<Vec<_>>() {
            let wide: f32 = unit.iter().map(|piece| self.wide(piece, runs, language)).sum();
            // a space at the end of a line takes no room
            let space = unit.last().filter(|piece| piece.text.ends_with(' '));
            let space = space.map_or(0.0, |piece| runs[piece.run].1.size * 0.25);
            if x > 0.0 && x + wide - space > width {
                self.line(&line, runs, (width, y, tall), language, &mut texts);
                line.clear();
                (x, y) = (0.0, y + tall);
            }
            x += wide;
            line.extend(unit);
        }
        self.line(&line, runs, (width, y, tall), language, &mut texts);
        texts
    }

    /// A unit as it is; in parts that fit if it is wider than a line.
    fn broken<'t>(
        &mut self,
        unit: Vec<Piece<'t>>,
        runs: &[(&str, Style)],
        width: f32,
        language: &str,
    ) -> Vec<Vec<Piece<'t>>> {
        let wide: f32 = unit.iter().map(|piece| self.wide(piece, runs, language)).sum();
        if wide <= width {
            return vec![unit];
        }
        let mut parts = Vec::new();
        for Piece { run, text } in unit {
            let set = self.set(&text, &runs[run].1, width, None, language);
            for line in set.lines {
                let text: String = line.runs.iter().map(|run| &*run.text).collect();
                parts.push(vec![Piece { run, text: text.into() }]);
            }
        }
        parts
    }

    /// Width of a piece with the spaces it ends in.
    fn wide(&mut self, piece: &Piece<'_>, runs: &[(&str, Style)], language: &str) -> f32 {
        let style = &runs[piece.run].1;
        let mut bounded = piece.text.to_string();
        bounded.push('.');
        self.measure(&bounded, style, language) - self.measure(".", style, language)
    }

    fn line(
        &mut self,
        line: &[Piece<'_>],
        runs: &[(&str, Style)],
        (width, y, tall): (f32, f32, f32),
        language: &str,
        texts: &mut Vec<Text>,
    ) {
        let begin = texts.len();
        let mut x = 0.0;
        for pieces in line.chunk_by(|a, b| a.run == b.run) {
            let Some((first, last)) = pieces.first().zip(pieces.last()) else { continue };
            let said: String = pieces.iter().map(|piece| &*piece.text).collect();
            let style = Style { line_height: tall, align: Align::Start, ..runs[first.run].1 };
            let mut text = self.set(said.trim_end_matches(' '), &style, f32::INFINITY, Some(1), language);
            shift(&mut text, Point::new(x, y));
            let whole = Piece { run: last.run, text: (&*said).into() };
            x += self.wide(&whole, runs, language);
            texts.push(text);
        }
        let align = runs.first().map_or(Align::Start, |(_, style)| style.align);
        let end = texts[begin..].last().map_or(0.0, |text| text.bounds.right());
        let free = (width - end).max(0.0);
        let by = match align {
            Align::Start => 0.0,
            Align::Middle => free / 2.0,
            Align::End => free,
        };
        texts[begin..].iter_mut().for_each(|text| shift(text, Point::new(by, 0.0)));
    }
}

/// Moves a text.
fn shift(text: &mut Text, by: Point) {
    text.bounds = Rect::translate(&text.bounds, by);
    for line in &mut text.lines {
        line.at = Point::new(line.at.x + by.x, line.at.y + by.y);
    }
}

/// What stays on one line: from one space to the next, whatever stretches it runs through.
fn units<'t>(runs: &[(&'t str, Style)]) -> Vec<Vec<Piece<'t>>> {
    let mut units: Vec<Vec<Piece<'t>>> = Vec::new();
    let mut open = false;
    for (run, (text, _)) in runs.iter().enumerate() {
        for text in text.split_inclusive(' ') {
            let piece = Piece { run, text: text.into() };
            match units.last_mut().filter(|_| open) {
                Some(unit) => unit.push(piece),
                None => units.push(vec![piece]),
            }
            open = !text.ends_with(' ');
        }
    }
    units
}
