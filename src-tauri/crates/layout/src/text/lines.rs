//! Where lines end: as late as possible, at the opportunities of Unicode Annex 14; hyphenated where that leaves much
//! room or nothing else fits; between any two graphemes as the last resort.

use super::hyphens::{Hyphen, LONG_WORD, Parts, Seam};
use super::paragraph::{Opportunity, Paragraph};
use super::shape::Shaper;
use icu_segmenter::GraphemeClusterSegmenter;

/// One line of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Cut {
    pub start: usize,
    /// Without hanging spaces.
    pub end: usize,
    /// Where the next line begins.
    pub next: usize,
    pub suffix: Suffix,
}

/// What is added at the end of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Suffix {
    Nothing,
    Hyphen,
    Ellipsis,
}

impl Suffix {
    pub(super) fn text(self) -> &'static str {
        match self {
            Self::Nothing => "",
            Self::Hyphen => "-",
            Self::Ellipsis => "…",
        }
    }
}

/// Part of a line that must be free for a long word to be hyphenated into it.
const ROOM: f64 = 0.3;
/// Ems by which a line may be too long: far below what can be seen, far above rounding.
const TOLERANCE: f64 = 1e-4;
/// Of the length that fits, what a better place for a hyphen must keep; and one between the words of a compound.
const BETTER: f64 = 0.6;
const JOINT: f64 = 0.4;
/// Graphemes of a cut word shown before an ellipsis; fewer say nothing.
const GLIMPSE: usize = 3;

/// Breaks one paragraph.
pub(super) struct Breaker<'p, 'a> {
    pub paragraph: &'p Paragraph<'a>,
    /// Byte offsets where soft hyphens stood, ascending.
    pub soft: &'p [usize],
    pub language: &'p str,
    /// In ems.
    pub width: f64,
    pub shaper: &'p mut Shaper,
}

impl Breaker<'_, '_> {
    /// The line that begins at `start`.
    pub(super) fn line(&mut self, start: usize) -> Cut {
        let paragraph = self.paragraph;
        let first = paragraph.opportunities.partition_point(|o| o.at <= start);
        let ahead = &paragraph.opportunities[first..];
        let fitting = self.fitting(start, ahead, "");
        let last = fitting.checked_sub(1).and_then(|i| ahead.get(i));
        let plain =
            |o: &Opportunity| Cut { start, end: o.trimmed.max(start), next: o.at, suffix: Suffix::Nothing };
        let Some(next) = ahead.get(fitting) else {
            let end = paragraph.text.len();
            return last.map_or(Cut { start, end, next: end, suffix: Suffix::Nothing }, plain);
        };
        // the word that does not fit
        let word = (last.map_or(start, |o| o.at), next.trimmed);
        if let Some(end) = self.hyphenated(start, word, last) {
            return Cut { start, end, next: end, suffix: Suffix::Hyphen };
        }
        last.map_or_else(
            || {
                let end = self.graphemes(start, word, "", 1);
                Cut { start, end, next: end, suffix: Suffix::Nothing }
            },
            plain,
        )
    }

    /// The line that begins at `start`, ending in an ellipsis.
    pub(super) fn last_line(&mut self, start: usize) -> Cut {
        let paragraph = self.paragraph;
        let ellipsis = Suffix::Ellipsis.text();
        let first = paragraph.opportunities.partition_point(|o| o.at <= start);
        let ahead = &paragraph.opportunities[first..];
        let fitting = self.fitting(start, ahead, ellipsis);
        let last = fitting.checked_sub(1).and_then(|i| ahead.get(i));
        let mut end = last.map_or(start, |o| o.trimmed.max(start));
        if let Some(next) = ahead.get(fitting) {
            let used = if last.is_some() { self.advance(start, end, ellipsis) } else { 0.0 };
            if self.has_room(used) {
                let word = (last.map_or(start, |o| o.at), next.trimmed);
                let least = if last.is_some() { GLIMPSE } else { 0 };
                end = self.graphemes(start, word, ellipsis, least).max(end);
            }
        }
        Cut { start, end, next: paragraph.text.len(), suffix: Suffix::Ellipsis }
    }

    /// How many of the opportunities ahead fit.
    fn fitting(&mut self, start: usize, ahead: &[Opportunity], suffix: &str) -> usize {
        let room = self.room(start);
        let mut count = ahead.iter().take_while(|o| o.x <= room).count();
        // sums are exact from word to word, not for parts of words and not for what is added
        while let Some(last) = count.checked_sub(1).and_then(|i| ahead.get(i))
            && !self.fits(start, last.trimmed, suffix)
        {
            count -= 1;
        }
        count
    }

    /// How far in ems from the beginning of the paragraph the line from `start` may reach.
    fn room(&self, start: usize) -> f64 {
        self.width + TOLERANCE + self.paragraph.x(start)
    }

    /// Exact advance in ems.
    fn advance(&mut self, start: usize, end: usize, suffix: &str) -> f64 {
        self.paragraph.pieces(start, end, suffix, self.shaper).advance()
    }

    fn fits(&mut self, start: usize, end: usize, suffix: &str) -> bool {
        end <= start && suffix.is_empty() || self.advance(start, end, suffix) <= self.width + TOLERANCE
    }

    fn has_room(&self, used: f64) -> bool {
        self.width - used > ROOM * self.width
    }

    /// Where to hyphenate the word that no longer fits; `last` is the opportunity before it on the same line.
    fn hyphenated(
        &mut self,
        start: usize,
        word: (usize, usize),
        last: Option<&Opportunity>,
    ) -> Option<usize> {
        let (from, to) = word;
        let first = self.soft.partition_point(|at| *at <= from);
        let room = self.room(start);
        let near = |at: &usize| *at < to && self.paragraph.x(*at) <= room;
        let soft = self.soft[first..].iter().copied().take_while(near).collect();
        if let Some(at) = self.furthest(start, soft) {
            return Some(at);
        }
        let Some(last) = last else {
            let patterns = |parts: &Parts| self.by_patterns(start, word, *parts);
            return [Parts::Long, Parts::Short].iter().find_map(patterns);
        };
        let letters = self.paragraph.text[from..to].chars().filter(|c| c.is_alphabetic());
        let long = letters.take(LONG_WORD).count() == LONG_WORD;
        let used = self.advance(start, last.trimmed, "");
        if long && self.has_room(used) { self.by_patterns(start, word, Parts::Long) } else { None }
    }

    /// Where to hyphenate a word by the patterns of its language.
    fn by_patterns(&mut self, start: usize, word: (usize, usize), parts: Parts) -> Option<usize> {
        let (from, to) = word;
        // a word that was begun on the line before is looked at as a whole
        let begin = self.paragraph.break_before(from);
        let hyphens = self.shaper.hyphens.of(&self.paragraph.text[begin..to], self.language, parts);
        let places = || hyphens.iter().map(|h| Hyphen { at: h.at + begin, ..*h }).filter(|h| h.at > from);
        let furthest = self.furthest(start, places().map(|h| h.at).collect())?;
        let best = |seam: Seam, least: f64| {
            let enough = |at: usize| (at - from) as f64 >= least * (furthest - from) as f64;
            places().rfind(|h| h.at <= furthest && h.seam == seam && enough(h.at))
        };
        let better = best(Seam::Joint, JOINT).or_else(|| best(Seam::Plain, BETTER)).map(|h| h.at);
        let better = better.filter(|at| self.fits(start, *at, Suffix::Hyphen.text()));
        Some(better.unwrap_or(furthest))
    }

    /// The last of some ascending places at which the line fits when it is hyphenated there.
    fn furthest(&mut self, start: usize, places: Vec<usize>) -> Option<usize> {
        let room = self.room(start);
        let mut near = places.into_iter().rev().skip_while(|at| self.paragraph.x(*at) > room);
        near.find(|at| self.fits(start, *at, Suffix::Hyphen.text()))
    }

    /// The furthest end of a line between two graphemes of a word that leaves at least `least` of them on the line.
    /// `start` if that does not fit, except without `suffix`: then there is nothing else to be done.
    fn graphemes(&mut self, start: usize, word: (usize, usize), suffix: &str, least: usize) -> usize {
        let (from, to) = word;
        let room = self.room(start);
        let text = self.paragraph.text;
        let ends = GraphemeClusterSegmenter::new().segment_str(&text[from..to]).map(|at| from + at);
        let ends = ends.filter(|at| *at > from);
        let mut near: Vec<usize> = Vec::new();
        for end in ends {
            if self.paragraph.x(end) > room && near.len() >= least {
                break;
            }
            near.push(end);
        }
        while near.len() > least
            && let Some(end) = near.last()
            && !self.fits(start, *end, suffix)
        {
            near.pop();
        }
        near.pop().filter(|end| suffix.is_empty() || self.fits(start, *end, suffix)).unwrap_or(start)
    }
}
