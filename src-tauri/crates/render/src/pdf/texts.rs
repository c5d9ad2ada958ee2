//! Texts in one row.
//!
//! What is known only when all pages are drawn is written down before the scene is let go, and made after. Thousands of
//! small texts would lie between what is let go, and keep its memory from being given back.

use std::ops::Range;

/// A text of a [`Texts`].
pub(super) type Span = Range<usize>;

/// Many texts.
#[derive(Default)]
pub(super) struct Texts {
    row: String,
}

impl Texts {
    /// Keeps a text.
    pub(super) fn keep(&mut self, text: &str) -> Span {
        let from = self.row.len();
        self.row.push_str(text);
        from..self.row.len()
    }

    pub(super) fn get(&self, span: &Span) -> &str {
        self.row.get(span.clone()).unwrap_or_default()
    }
}
