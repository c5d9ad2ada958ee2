//! What was found wrong with a file so far, and where that is for people.

use super::problem::{MOST_PROBLEMS, Problem, Unreadable};
use super::reason::Reason;
use super::tape::Tape;
use std::collections::HashSet;

/// Line and character of a byte, both from 1.
pub(super) fn position(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    let begin = before.rfind('\n').map_or(0, |at| at + 1);
    (line, before.get(begin..).unwrap_or_default().chars().count() + 1)
}

/// What was found wrong so far.
#[derive(Default)]
pub(super) struct Found {
    places: Vec<(u32, Option<String>, Reason)>,
    met: HashSet<(u32, Option<String>, &'static str)>,
    more: bool,
}

impl Found {
    /// Notes a problem at a value. False when there are enough.
    pub(super) fn tell(&mut self, index: u32, reason: Reason) -> bool {
        self.tell_field(index, None, reason)
    }

    /// Notes a problem with a field that is not in the file.
    pub(super) fn tell_field(&mut self, index: u32, field: Option<&str>, reason: Reason) -> bool {
        let field = field.map(str::to_owned);
        if self.met.contains(&(index, field.clone(), reason.code())) {
            return true;
        }
        if self.places.len() == MOST_PROBLEMS {
            self.more = true;
            return false;
        }
        self.met.insert((index, field.clone(), reason.code()));
        self.places.push((index, field, reason));
        true
    }

    pub(super) const fn is_full(&self) -> bool {
        self.more
    }

    pub(super) const fn is_clean(&self) -> bool {
        self.places.is_empty()
    }

    /// The problems as they are reported, from top to bottom.
    pub(super) fn placed(mut self, text: &str, tape: &Tape<'_>) -> Unreadable {
        self.places.sort_by_key(|(index, ..)| *index);
        let problem = |(index, field, reason): (u32, Option<String>, Reason)| {
            let (line, column) = position(text, tape.at(index));
            let mut path = tape.path(index);
            if let Some(field) = field {
                path.push('.');
                path.push_str(&field);
            }
            Problem { path: path.trim_start_matches('.').to_owned(), line, column, reason }
        };
        Unreadable { problems: self.places.into_iter().map(problem).collect(), more: self.more }
    }
}
