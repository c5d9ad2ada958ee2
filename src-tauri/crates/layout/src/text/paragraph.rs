//! A paragraph ready for breaking: its words shaped, how far each lies from the beginning, where lines may end.

use super::bidi::{self, Levels};
use super::shape::{FaceKey, Shaped, Shaper};
use icu_segmenter::options::{LineBreakOptions, LineBreakStrictness};
use icu_segmenter::{GraphemeClusterSegmenter, LineSegmenter, LineSegmenterBorrowed};
use std::borrow::Cow;
use std::sync::Arc;

/// Bytes up to which a word is shaped as a whole. Longer strings without spaces are cut, so that the work of breaking
/// one stays in proportion to its length.
const WORD: usize = 96;

/// A word or part of one, or the spaces between two.
pub(super) struct Chunk {
    pub start: usize,
    pub end: usize,
    /// Embedding level; odd means right to left.
    pub level: u8,
    pub shaped: Arc<Shaped>,
    /// Advance in ems from the beginning of the paragraph.
    x: f64,
}

/// Where a line may end.
#[derive(Debug, Clone, Copy)]
pub(super) struct Opportunity {
    /// Where the next line would begin.
    pub at: usize,
    /// The same without the spaces before it, which hang.
    pub trimmed: usize,
    /// Advance in ems from the beginning of the paragraph to `trimmed`.
    pub x: f64,
}

pub(super) struct Paragraph<'a> {
    pub text: &'a str,
    pub base: u8,
    pub chunks: Vec<Chunk>,
    /// Ascending; the last one is the end of the paragraph.
    pub opportunities: Vec<Opportunity>,
    pub face: FaceKey,
}

impl<'a> Paragraph<'a> {
    /// `text` holds neither line ends nor other controls.
    pub(super) fn new(text: &'a str, language: &str, face: FaceKey, shaper: &mut Shaper) -> Self {
        let levels = Levels::of(text, language);
        let breaks: Vec<usize> = segmenter(language).segment_str(text).filter(|at| *at > 0).collect();
        let mut paragraph =
            Self { text, base: levels.base, chunks: Vec::new(), opportunities: Vec::new(), face };
        paragraph.shape(&levels, &breaks, shaper);
        paragraph.opportunities = breaks
            .into_iter()
            .map(|at| {
                let trimmed = text[..at].trim_end_matches(is_space).len();
                Opportunity { at, trimmed, x: paragraph.x(trimmed) }
            })
            .collect();
        paragraph
    }

    /// Advance in ems of the whole paragraph in one line, hanging spaces included.
    pub(super) fn advance(&self) -> f64 {
        self.chunks.last().map_or(0.0, |c| c.x + f64::from(c.shaped.advance))
    }

    /// Advance in ems from the beginning of the paragraph. Inside a word it ignores that a part, set by itself, may be
    /// a trifle wider.
    pub(super) fn x(&self, offset: usize) -> f64 {
        let index = self.chunks.partition_point(|c| c.end <= offset);
        match self.chunks.get(index) {
            Some(chunk) if offset > chunk.start => {
                chunk.x + chunk.shaped.advance_before(offset - chunk.start)
            }
            Some(chunk) => chunk.x,
            None => self.advance(),
        }
    }

    /// The chunks that a stretch of text touches.
    pub(super) fn touched(&self, start: usize, end: usize) -> &[Chunk] {
        let first = self.chunks.partition_point(|c| c.end <= start);
        let last = self.chunks.partition_point(|c| c.start < end);
        self.chunks.get(first..last).unwrap_or_default()
    }

    /// Exact advance in ems of a stretch of text set by itself with `suffix` added.
    pub(super) fn width(&self, start: usize, end: usize, suffix: &str, shaper: &mut Shaper) -> f64 {
        let advance = |shaped: Arc<Shaped>| f64::from(shaped.advance);
        let chunks = self.touched(start, end);
        let apart = self.suffix_apart(chunks, suffix);
        let width = match chunks {
            [] => 0.0,
            [only] => advance(self.piece(only, start, end, if apart { "" } else { suffix }, shaper)),
            [first, middle @ .., last] => {
                let between = middle.first().map_or(0.0, |c| last.x - c.x);
                advance(self.piece(first, start, end, "", shaper))
                    + between
                    + advance(self.piece(last, start, end, if apart { "" } else { suffix }, shaper))
            }
        };
        if apart { width + advance(shaper.word(suffix, self.face, self.base % 2 == 1)) } else { width }
    }

    /// What a stretch of text set by itself consists of, in logical order, with the level of each piece.
    pub(super) fn pieces(
        &self,
        start: usize,
        end: usize,
        suffix: &str,
        shaper: &mut Shaper,
    ) -> Vec<(u8, Cow<'a, str>, Arc<Shaped>)> {
        let chunks = self.touched(start, end);
        let apart = self.suffix_apart(chunks, suffix);
        let mut pieces = Vec::with_capacity(chunks.len() + 1);
        for (index, chunk) in chunks.iter().enumerate() {
            let suffix = if apart || index + 1 < chunks.len() { "" } else { suffix };
            let text = self.text_of(chunk, start, end, suffix);
            pieces.push((chunk.level, text, self.piece(chunk, start, end, suffix, shaper)));
        }
        if apart {
            let shaped = shaper.word(suffix, self.face, self.base % 2 == 1);
            pieces.push((self.base, Cow::Owned(suffix.to_owned()), shaped));
        }
        pieces
    }

    /// Whether a hyphen or ellipsis stands by itself, because the last word reads against the paragraph. Otherwise it
    /// is shaped together with the word.
    fn suffix_apart(&self, chunks: &[Chunk], suffix: &str) -> bool {
        let with_word = |c: &Chunk| c.level == self.base && !c.shaped.parts.is_empty();
        !suffix.is_empty() && !chunks.last().is_some_and(with_word)
    }

    fn text_of(&self, chunk: &Chunk, start: usize, end: usize, suffix: &str) -> Cow<'a, str> {
        let text: &'a str = &self.text[chunk.start.max(start)..chunk.end.min(end)];
        if suffix.is_empty() { Cow::Borrowed(text) } else { Cow::Owned(format!("{text}{suffix}")) }
    }

    fn piece(
        &self,
        chunk: &Chunk,
        start: usize,
        end: usize,
        suffix: &str,
        shaper: &mut Shaper,
    ) -> Arc<Shaped> {
        let whole = chunk.start >= start && chunk.end <= end && suffix.is_empty();
        if whole || chunk.shaped.parts.is_empty() {
            return chunk.shaped.clone();
        }
        shaper.word(&self.text_of(chunk, start, end, suffix), self.face, chunk.level % 2 == 1)
    }

    fn shape(&mut self, levels: &Levels, breaks: &[usize], shaper: &mut Shaper) {
        let (mut x, mut start, mut passed) = (0.0, 0, 0);
        while start < self.text.len() {
            passed += breaks[passed..].iter().take_while(|at| **at <= start).count();
            let end = levels.end_of_stretch(start, self.chunk_end(start, &breaks[passed..]));
            let piece = &self.text[start..end];
            let level = levels.at(start);
            let shaped = if piece.starts_with(bidi::is_control) {
                Arc::default()
            } else {
                shaper.word(piece, self.face, level % 2 == 1)
            };
            let advance = f64::from(shaped.advance);
            self.chunks.push(Chunk { start, end, level, shaped, x });
            x += advance;
            start = end;
        }
    }

    /// Chunks end where spaces begin or end, where a script without spaces may be broken, around controls of
    /// direction, and at the length limit. `breaks` are those after `start`.
    fn chunk_end(&self, start: usize, breaks: &[usize]) -> usize {
        let rest = &self.text[start..];
        let window = &rest[..rest.floor_char_boundary(2 * WORD)];
        let kind = window.chars().next().map(Kind::of);
        let run = start + window.find(|c| Some(Kind::of(c)) != kind).unwrap_or(window.len());
        let mut inside = breaks.iter().copied().take_while(|at| *at < run);
        if let Some(loose) = inside.clone().find(|at| self.joins_loosely(*at)) {
            return loose;
        }
        if run <= start + WORD {
            return run;
        }
        let limit = |at: &usize| *at <= WORD;
        if let Some(last) = inside.by_ref().map(|at| at - start).take_while(limit).last() {
            return start + last;
        }
        let graphemes = GraphemeClusterSegmenter::new().segment_str(window);
        let fitting = graphemes.take_while(limit).last().filter(|at| *at > 0);
        // otherwise a grapheme longer than a word: combining marks without end
        start + fitting.unwrap_or_else(|| rest.floor_char_boundary(WORD))
    }

    /// Whether both sides of a break look the same when set apart: ideographs and their like, in contrast to "E-Mail".
    fn joins_loosely(&self, at: usize) -> bool {
        let loose = |c: char| !matches!(c, '\0'..='\u{dff}' | '\u{1e00}'..='\u{2bff}');
        self.text[..at].chars().next_back().is_some_and(loose) || self.text[at..].starts_with(loose)
    }
}

#[derive(PartialEq, Eq)]
enum Kind {
    Word,
    Space,
    Control,
}

impl Kind {
    fn of(c: char) -> Self {
        if is_space(c) {
            Self::Space
        } else if bidi::is_control(c) {
            Self::Control
        } else {
            Self::Word
        }
    }
}

/// Spaces at which lines break and which hang at their end.
pub(super) fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{1680}' | '\u{2000}'..='\u{2006}' | '\u{2008}'..='\u{200b}' | '\u{205f}' | '\u{3000}')
}

fn segmenter(language: &str) -> LineSegmenterBorrowed<'static> {
    let mut options = LineBreakOptions::default();
    let locale = match language.split(['-', '_']).next() {
        Some("ja") => Some(icu_locale_core::langid!("ja")),
        Some("zh") => Some(icu_locale_core::langid!("zh")),
        _ => None,
    };
    if locale.is_some() {
        options.strictness = Some(LineBreakStrictness::Normal);
        options.content_locale = locale.as_ref();
    }
    LineSegmenter::new_auto(options)
}
