//! A paragraph ready for breaking: its words shaped, how far each lies from the beginning, where lines may end.

use super::bidi::{self, Levels};
use super::shape::{FaceKey, Shaped, Shaper};
use icu_segmenter::GraphemeClusterSegmenter;
use std::sync::Arc;

/// Bytes up to which a word is shaped as a whole. Longer strings without spaces are cut, so that the work of breaking
/// one stays in proportion to its length.
const WORD: usize = 96;

/// A word or part of one, or the spaces between two.
struct Chunk {
    start: usize,
    end: usize,
    /// Embedding level; odd means right to left.
    level: u8,
    shaped: Arc<Shaped>,
    /// Advance in ems from the beginning of the paragraph.
    x: f64,
}

/// Where a line may end.
#[derive(Debug, Clone, Copy, Default)]
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
    chunks: Vec<Chunk>,
    /// Ascending; the last one is the end of the paragraph.
    pub opportunities: Vec<Opportunity>,
    face: FaceKey,
}

/// A word or a part of one, with its embedding level; `None` where there is none.
type Piece = Option<(u8, Arc<Shaped>)>;

/// A stretch of text in logical order: whole words as they were shaped with the paragraph, and what is only part of a
/// word or has something added to it.
pub(super) struct Pieces<'p> {
    head: Piece,
    body: &'p [Chunk],
    tail: Piece,
    suffix: Piece,
}

impl Pieces<'_> {
    /// Words with their levels.
    pub(super) fn iter(&self) -> impl Iterator<Item = (u8, &Shaped)> {
        fn own(piece: &Piece) -> Option<(u8, &Shaped)> {
            piece.as_ref().map(|(level, shaped)| (*level, &**shaped))
        }
        let body = self.body.iter().map(|c| (c.level, &*c.shaped));
        own(&self.head).into_iter().chain(body).chain(own(&self.tail)).chain(own(&self.suffix))
    }

    /// Advance in ems.
    pub(super) fn advance(&self) -> f64 {
        let own = |piece: &Piece| piece.as_ref().map_or(0.0, |p| f64::from(p.1.advance));
        let body = match self.body {
            [first, .., last] => last.x + f64::from(last.shaped.advance) - first.x,
            [only] => f64::from(only.shaped.advance),
            [] => 0.0,
        };
        own(&self.head) + body + own(&self.tail) + own(&self.suffix)
    }
}

impl<'a> Paragraph<'a> {
    /// `text` holds neither line ends nor other controls.
    pub(super) fn new(text: &'a str, language: &str, face: FaceKey, shaper: &mut Shaper) -> Self {
        let levels = Levels::of(text, language);
        let breaks = shaper.breaks.opportunities(text, language);
        let mut paragraph = Self { text, base: levels.base, chunks: Vec::new(), opportunities: breaks, face };
        paragraph.shape(&levels, shaper);
        paragraph.locate();
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

    /// The last opportunity at or before an offset, or the beginning.
    pub(super) fn break_before(&self, offset: usize) -> usize {
        let count = self.opportunities.partition_point(|o| o.at <= offset);
        count.checked_sub(1).and_then(|i| self.opportunities.get(i)).map_or(0, |o| o.at)
    }

    /// The chunks that a stretch of text touches.
    fn touched(&self, start: usize, end: usize) -> &[Chunk] {
        let first = self.chunks.partition_point(|c| c.end <= start);
        let last = self.chunks.partition_point(|c| c.start < end);
        self.chunks.get(first..last).unwrap_or_default()
    }

    /// What a stretch of text set by itself, with `suffix` added, consists of.
    pub(super) fn pieces(&self, start: usize, end: usize, suffix: &str, shaper: &mut Shaper) -> Pieces<'_> {
        let mut body = self.touched(start, end);
        // a hyphen or ellipsis is shaped with the last word, unless that reads against the paragraph
        let with_word = |c: &Chunk| c.level == self.base && !c.shaped.parts.is_empty();
        let apart = !suffix.is_empty() && !body.last().is_some_and(with_word);
        let attached = if apart { "" } else { suffix };
        let mut part = |chunk: &Chunk, attached: &str| {
            let text = &self.text[chunk.start.max(start)..chunk.end.min(end)];
            let rtl = chunk.level % 2 == 1;
            let shaped = if chunk.shaped.parts.is_empty() {
                Arc::default()
            } else if attached.is_empty() {
                shaper.word(text, self.face, rtl)
            } else {
                shaper.word(&format!("{text}{attached}"), self.face, rtl)
            };
            (chunk.level, shaped)
        };
        let (mut head, mut tail) = (None, None);
        if let [before @ .., last] = body
            && (last.end > end || last.start < start || !attached.is_empty())
        {
            tail = Some(part(last, attached));
            body = before;
        }
        if let [first, after @ ..] = body
            && first.start < start
        {
            head = Some(part(first, ""));
            body = after;
        }
        let suffix = apart.then(|| (self.base, shaper.word(suffix, self.face, self.base % 2 == 1)));
        Pieces { head, body, tail, suffix }
    }

    /// Finds where the lines that end at the opportunities would end.
    fn locate(&mut self) {
        let mut opportunities = std::mem::take(&mut self.opportunities);
        for opportunity in &mut opportunities {
            opportunity.trimmed = self.text[..opportunity.at].trim_end_matches(is_space).len();
            opportunity.x = self.x(opportunity.trimmed);
        }
        self.opportunities = opportunities;
    }

    fn shape(&mut self, levels: &Levels, shaper: &mut Shaper) {
        self.chunks.reserve(2 * self.opportunities.len());
        let (mut x, mut start, mut passed) = (0.0, 0, 0);
        while start < self.text.len() {
            passed += self.opportunities[passed..].iter().take_while(|o| o.at <= start).count();
            let end = levels.end_of_stretch(start, self.chunk_end(start, &self.opportunities[passed..]));
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
    /// direction, and at the length limit. `ahead` are the opportunities after `start`.
    fn chunk_end(&self, start: usize, ahead: &[Opportunity]) -> usize {
        let rest = &self.text[start..];
        let window = &rest[..rest.floor_char_boundary(2 * WORD)];
        let kind = window.chars().next().map(Kind::of);
        let run = start + window.find(|c| Some(Kind::of(c)) != kind).unwrap_or(window.len());
        let mut inside = ahead.iter().map(|o| o.at).take_while(|at| *at < run);
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
