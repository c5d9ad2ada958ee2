//! Text: each run shown at once, at its place, so that it can be selected, copied and searched.
//!
//! A hyphen that was added where a word was broken becomes a soft one, and a space follows a line that was broken
//! between words: read one after the other, the lines are the text again.

use super::document::Typeface;
use super::draw::Press;
use super::sight::{Sight, paint};
use crate::lines::{added_hyphens, breaks_between_words};
use krilla::geom::Point as At;
use krilla::surface::Location;
use krilla::text::{Glyph as Shown, GlyphId};
use read_fonts::{FontRef, TableProvider};
use std::borrow::Cow;
use std::ops::Range;
use wayfold_scene::{Direction, Glyph, Line, Point, Rect, Run, Text};

impl Press<'_, '_, '_> {
    /// Draws what can be seen of a text.
    pub(super) fn letters(&mut self, text: &Text, sight: Sight<'_>) {
        let added = added_hyphens(text);
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(paint(text.color)));
        for (at, line) in text.lines.iter().enumerate() {
            // letters, accents included, stay within one and a half times their size of the baseline
            let reach = text.size * 1.5;
            let tall = Rect::new(line.at.x - reach, line.at.y - reach, line.width + 2.0 * reach, 2.0 * reach);
            if !sight.sees(tall) {
                continue;
            }
            let end = line.runs.last().map_or("", |run| &run.text);
            let ends = if added.get(at).is_some_and(|added| *added) {
                End::Hyphen
            } else if at + 1 < text.lines.len() && breaks_between_words(end) {
                End::Space
            } else {
                End::Plain
            };
            for (number, run) in line.runs.iter().enumerate() {
                let last = number + 1 == line.runs.len();
                self.run(text.size, (line, run), if last { ends } else { End::Plain }, sight);
            }
        }
    }

    fn run(&mut self, size: f32, (line, run): (&Line, &Run), end: End, sight: Sight<'_>) {
        let Some(Typeface { font, closed }) = self.draft.font(run.font) else { return };
        let size = size * sight.view.scale;
        let at = sight.place(Point::new(line.at.x + run.x, line.at.y));
        let mut said = readable(&run.text);
        let unit = size / sight.view.scale;
        let mut letters = letters(&run.glyphs, &said, run.direction, unit);
        match end {
            End::Plain => {}
            End::Hyphen => soften(&mut said, &mut letters),
            End::Space if run.direction == Direction::LeftToRight => {
                if let Some(space) = self.space(run) {
                    let from = said.len();
                    said.to_mut().push(' ');
                    letters.push(Letter { range: from..from + 1, ..Letter::new(space) });
                }
            }
            End::Space => {}
        }
        // letters of no font are drawn, not written: they would be read as something else
        let drawn = closed || run.glyphs.iter().any(|glyph| glyph.id == 0);
        self.surface.draw_glyphs(At::from_xy(at.x, at.y), &letters, font, &said, size, drawn);
    }

    /// Whether all letters of a text are written, so that they can be read out.
    pub(super) fn is_written(&mut self, text: &Text) -> bool {
        text.lines.iter().flat_map(|line| &*line.runs).all(|run| {
            run.glyphs.iter().all(|glyph| glyph.id != 0)
                && self.draft.font(run.font).is_none_or(|font| !font.closed)
        })
    }

    /// The space of a run's font, if it has a plain one.
    fn space(&mut self, run: &Run) -> Option<u32> {
        let scene = self.draft.scene;
        let font = scene.fonts.get(usize::from(run.font.0)).filter(|font| !font.color)?;
        *self.draft.spaces.entry(run.font).or_insert_with(|| {
            let face = FontRef::from_index(&font.data, font.index).ok()?;
            Some(face.cmap().ok()?.map_codepoint(' ')?.to_u32())
        })
    }
}

/// How the last run of a line ends for those who read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Plain,
    /// In a hyphen that was added.
    Hyphen,
    /// In a space that is not seen.
    Space,
}

/// A glyph; lengths in ems.
#[derive(Debug, Clone)]
pub(super) struct Letter {
    id: u32,
    range: Range<usize>,
    advance: f32,
    dx: f32,
    dy: f32,
}

impl Letter {
    pub(super) const fn new(id: u32) -> Self {
        Self { id, range: 0..0, advance: 0.0, dx: 0.0, dy: 0.0 }
    }

    /// A letter of a text of our own.
    pub(super) const fn plain(id: u32, range: Range<usize>, advance: f32) -> Self {
        Self { id, range, advance, dx: 0.0, dy: 0.0 }
    }
}

impl Shown for Letter {
    fn glyph_id(&self) -> GlyphId {
        GlyphId::new(self.id)
    }

    fn text_range(&self) -> Range<usize> {
        self.range.clone()
    }

    fn x_advance(&self, size: f32) -> f32 {
        self.advance * size
    }

    fn x_offset(&self, size: f32) -> f32 {
        self.dx * size
    }

    fn y_offset(&self, size: f32) -> f32 {
        -self.dy * size
    }

    fn y_advance(&self, _size: f32) -> f32 {
        0.0
    }

    fn location(&self) -> Option<Location> {
        None
    }
}

/// A run's text without characters documents know none of. Each is replaced by one as long, so that places stay.
fn readable(text: &str) -> Cow<'_, str> {
    let bad = |c: char| c.is_control() || matches!(c, '\u{feff}' | '\u{fffe}' | '\u{ffff}');
    if !text.contains(bad) {
        return Cow::Borrowed(text);
    }
    let good = |c: char| match c {
        '\u{feff}' => '\u{2060}',
        '\u{fffe}' | '\u{ffff}' => '\u{fffd}',
        c if c.is_control() && c.len_utf8() == 1 => ' ',
        c if c.is_control() => '\u{a0}',
        c => c,
    };
    Cow::Owned(text.chars().map(good).collect())
}

/// The glyphs of a run, each with the part of the text it stands for: from its own cluster to the next.
fn letters(glyphs: &[Glyph], text: &str, direction: Direction, size: f32) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::with_capacity(glyphs.len() + 1);
    letters.extend(glyphs.iter().map(|glyph| Letter {
        id: glyph.id,
        range: boundary(text, glyph.cluster as usize)..text.len(),
        advance: glyph.advance / size,
        dx: glyph.dx / size,
        dy: glyph.dy / size,
    }));
    let close = |letters: &mut dyn Iterator<Item = &mut Letter>| {
        let (mut end, mut last) = (text.len(), usize::MAX);
        for letter in letters {
            if letter.range.start < last && last != usize::MAX {
                end = last;
            }
            last = letter.range.start.min(last);
            letter.range.start = letter.range.start.min(end);
            letter.range.end = end;
        }
    };
    match direction {
        Direction::LeftToRight => close(&mut letters.iter_mut().rev()),
        Direction::RightToLeft => close(&mut letters.iter_mut()),
    }
    letters
}

/// The last place at or before a byte where a character begins.
fn boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// Makes the hyphen at the end a soft one.
fn soften(text: &mut Cow<'_, str>, letters: &mut [Letter]) {
    let end = text.len();
    let Some(last) = letters.last_mut().filter(|last| last.range == (end - 1..end)) else { return };
    if text.ends_with('-') {
        let text = text.to_mut();
        text.pop();
        text.push('\u{ad}');
        last.range.end = text.len();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ranges(clusters: &[u32], text: &str, direction: Direction) -> Vec<Range<usize>> {
        let glyph = |cluster: &u32| Glyph { id: 1, cluster: *cluster, advance: 1.0, dx: 0.0, dy: 0.0 };
        let glyphs: Vec<_> = clusters.iter().map(glyph).collect();
        letters(&glyphs, text, direction, 1.0).into_iter().map(|letter| letter.range).collect()
    }

    #[test]
    fn glyphs_stand_for_their_clusters() {
        let (ltr, rtl) = (Direction::LeftToRight, Direction::RightToLeft);
        assert_eq!(ranges(&[0, 1, 2], "abc", ltr), [0..1, 1..2, 2..3]);
        // a ligature, and a letter with its accent
        assert_eq!(ranges(&[0, 2, 2], "fie\u{301}", ltr), [0..2, 2..5, 2..5]);
        assert_eq!(ranges(&[4, 2, 0], "שלם", rtl), [4..6, 2..4, 0..2]);
        // clusters that make no sense are no reason to stop
        assert_eq!(ranges(&[9, 1, 1], "aé", ltr), [3..3, 1..3, 1..3]);
        assert_eq!(ranges(&[2, 2], "aé", ltr), [1..3, 1..3]);
    }

    #[test]
    fn added_hyphens_are_soft() {
        let mut text = Cow::Borrowed("Kunden-");
        let mut letters = [Letter { range: 6..7, ..Letter::new(9) }];
        soften(&mut text, &mut letters);
        assert_eq!((text.as_ref(), letters[0].range.clone()), ("Kunden\u{ad}", 6..8));
    }

    #[test]
    fn unreadable_characters_keep_their_length() {
        let text = "a\u{0}\u{feff}\u{85}\u{ffff}b";
        assert_eq!(readable(text), "a \u{2060}\u{a0}\u{fffd}b");
        assert_eq!(readable(text).len(), text.len());
    }
}
