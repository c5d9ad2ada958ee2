//! Fences of Markdown.

/// A fence: three or more backticks, tildes or colons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fence {
    /// What it is made of.
    pub(super) of: char,
    length: usize,
}

impl Fence {
    /// The fence a line begins with, white space aside, and what follows it.
    pub(super) fn at(line: &str) -> Option<(Self, &str)> {
        let line = line.trim_start();
        let of = line.chars().next().filter(|c| matches!(c, '`' | '~' | ':'))?;
        let rest = line.trim_start_matches(of);
        let length = line.len() - rest.len();
        (length >= 3).then_some((Self { of, length }, rest))
    }

    /// Whether a line closes this fence.
    pub(super) fn is_closed_by(self, line: &str) -> bool {
        Self::at(line).is_some_and(|(other, rest)| {
            other.of == self.of && other.length >= self.length && rest.trim().is_empty()
        })
    }
}
