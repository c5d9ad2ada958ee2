//! Text that remembers where it came from: mermaid rewrites its input several times before it reads it, and an error
//! must still name the line and column the author sees.

use std::borrow::Cow;
use std::ops::Range;

/// From `here` on, text comes from `source` on, byte by byte, up to the next seam.
#[derive(Clone, Copy)]
struct Seam {
    here: usize,
    source: usize,
}

/// A text and where its parts lay in the source.
pub(super) struct Traced<'a> {
    text: Cow<'a, str>,
    seams: Vec<Seam>,
    end: usize,
}

impl<'a> Traced<'a> {
    /// A text that is its own source, but for `skipped` bytes before it.
    pub(super) fn new(text: Cow<'a, str>, skipped: usize) -> Self {
        let end = skipped + text.len();
        Self { text, seams: vec![Seam { here: 0, source: skipped }], end }
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Where the byte at `here` lay in the source; something put in lay where it was put.
    pub(super) fn source(&self, here: usize) -> usize {
        let next = self.seams.partition_point(|seam| seam.here <= here);
        let Some(seam) = next.checked_sub(1).and_then(|at| self.seams.get(at)) else { return 0 };
        let limit = self.seams.get(next).map_or(self.end, |after| after.source);
        (seam.source + (here - seam.here)).min(limit)
    }

    /// The text without some of its parts, which are in order and apart.
    pub(super) fn without(self, parts: impl IntoIterator<Item = Range<usize>>) -> Self {
        self.with(parts.into_iter().map(|part| (part, String::new())))
    }

    /// The text with some of its parts replaced; they are in order and apart.
    pub(super) fn with(self, parts: impl IntoIterator<Item = (Range<usize>, String)>) -> Self {
        let mut parts = parts.into_iter().peekable();
        if parts.peek().is_none() {
            return self;
        }
        let mut rewrite = Rewrite::new(&self);
        for (part, by) in parts {
            rewrite.replace(part, &by);
        }
        Traced { text: Cow::Owned(rewrite.text), seams: rewrite.seams, end: self.end }
            .rest_of(&self, rewrite.at)
    }

    fn rest_of(mut self, old: &Traced<'_>, from: usize) -> Traced<'a> {
        let rest = old.text.get(from..).unwrap_or_default();
        let here = self.text.len();
        self.seams.push(Seam { here, source: old.source(from) });
        let later = old.seams.partition_point(|seam| seam.here <= from);
        let shifted = old.seams.get(later..).unwrap_or_default();
        self.seams
            .extend(shifted.iter().map(|seam| Seam { here: seam.here - from + here, source: seam.source }));
        self.text.to_mut().push_str(rest);
        self
    }
}

struct Rewrite<'o, 't> {
    old: &'o Traced<'t>,
    text: String,
    seams: Vec<Seam>,
    /// Up to where the old text is used up.
    at: usize,
    /// The first seam of the old text beyond `at`.
    seam: usize,
}

impl<'o, 't> Rewrite<'o, 't> {
    fn new(old: &'o Traced<'t>) -> Self {
        Self { old, text: String::with_capacity(old.text.len()), seams: Vec::new(), at: 0, seam: 0 }
    }

    fn replace(&mut self, part: Range<usize>, by: &str) {
        if part.start > self.at {
            let here = self.text.len();
            self.seams.push(Seam { here, source: self.old.source(self.at) });
            while let Some(seam) = self.old.seams.get(self.seam).filter(|seam| seam.here < part.start) {
                if seam.here > self.at {
                    self.seams.push(Seam { here: here + seam.here - self.at, source: seam.source });
                }
                self.seam += 1;
            }
            self.text.push_str(self.old.text.get(self.at..part.start).unwrap_or_default());
        }
        if !by.is_empty() {
            self.seams.push(Seam { here: self.text.len(), source: self.old.source(part.start) });
            self.text.push_str(by);
        }
        self.at = part.end;
    }
}

/// Lines and columns of offsets, found in one walk through the text. Both count from 1, columns in characters.
pub(super) fn places(text: &str, mut offsets: Vec<(usize, usize)>) -> Vec<(usize, (usize, usize))> {
    offsets.sort_unstable();
    let mut found = Vec::with_capacity(offsets.len());
    let (mut line, mut column, mut at) = (1, 1, 0);
    for (offset, key) in offsets {
        let mut end = offset.min(text.len());
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let passed = text.get(at..end).unwrap_or_default();
        for c in passed.chars() {
            if c == '\n' {
                (line, column) = (line + 1, 1);
            } else {
                column += 1;
            }
        }
        at += passed.len();
        found.push((key, (line, column)));
    }
    found
}

/// Line and column of one offset.
pub(super) fn place(text: &str, offset: usize) -> (usize, usize) {
    places(text, vec![(offset, 0)]).first().map_or((1, 1), |(_, place)| *place)
}

#[cfg(test)]
mod tests {
    use super::{Traced, places};

    #[test]
    fn offsets_lead_back_to_the_source() {
        let text = Traced::new("0123456789".into(), 0);
        let cut = text.without([1..3, 5..6]);
        assert_eq!(cut.text(), "0346789");
        let source: Vec<usize> = (0..=7).map(|here| cut.source(here)).collect();
        assert_eq!(source, [0, 3, 4, 6, 7, 8, 9, 10]);
        let put = cut.with([(2..4, "abcdef".to_owned())]);
        assert_eq!(put.text(), "03abcdef789");
        assert_eq!([0, 1, 2, 3, 8, 9, 10].map(|here| put.source(here)), [0, 3, 4, 5, 7, 8, 9]);
    }

    #[test]
    fn lines_and_columns_count_characters() {
        assert_eq!(places("aä\nb", vec![(4, 1), (0, 0), (3, 2)]), [(0, (1, 1)), (2, (1, 3)), (1, (2, 1))]);
    }
}
