//! The words a statement can begin with.

use super::super::js::{is_space, is_word};
use super::unit::Unit;

/// A keyword of the journey diagram.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Keyword {
    Journey,
    Title,
    Section,
}

/// What follows a keyword.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Joint {
    /// Nothing.
    End,
    /// White space.
    Space,
    /// A colon.
    Colon,
    /// Something else that is no letter; only `journey` remains a keyword before it.
    Other,
}

/// The keyword a statement begins with, what comes after it, and what joins the two. What comes after begins behind
/// one white-space character or colon.
pub(super) fn keyword(units: &[Unit]) -> Option<(Keyword, &[Unit], Joint)> {
    for (word, keyword) in
        [("journey", Keyword::Journey), ("title", Keyword::Title), ("section", Keyword::Section)]
    {
        let Some((head, rest)) = units.split_at_checked(word.len()) else { continue };
        if !head.iter().zip(word.chars()).all(|(unit, c)| unit.is(c) || unit.is(c.to_ascii_uppercase())) {
            continue;
        }
        let joint = match rest.first() {
            None => Joint::End,
            Some(unit) if unit.is(':') || unit.is('：') => Joint::Colon,
            Some(unit) if is_space(unit.ch) => Joint::Space,
            Some(unit) if keyword == Keyword::Journey && !(is_word(unit.ch) && unit.is(unit.ch)) => {
                Joint::Other
            }
            Some(_) => return None,
        };
        let behind = usize::from(matches!(joint, Joint::Space | Joint::Colon));
        return Some((keyword, rest.get(behind..).unwrap_or_default(), joint));
    }
    None
}
