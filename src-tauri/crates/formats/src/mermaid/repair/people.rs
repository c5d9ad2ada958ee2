//! The people of a task.

use super::super::js::is_space;
use super::super::warning::{Code, Notes};
use super::unit::{Unit, excerpt, split, text, trim};

/// What separates people besides the comma: commas of other scripts, and the semicolon.
const OTHER_COMMAS: [char; 5] = ['，', '、', '،', '；', ';'];
/// Quotes that belong together.
const QUOTES: [(char, char); 4] = [('"', '"'), ('“', '”'), ('„', '“'), ('«', '»')];

/// The people a field names; `task` and `place` are for the warnings.
pub(super) fn people(field: &[Unit], task: &str, place: usize, notes: &mut Notes) -> Vec<String> {
    let found = Separators::find(field);
    let parts = split(field, &found.at);
    let people: Vec<String> = parts.iter().map(|part| text(trim(unquoted(trim(part))))).collect();
    let named: Vec<String> = people.iter().filter(|person| !person.is_empty()).cloned().collect();
    if let Some(at) = found.quoted {
        notes.say(at, Code::QuotedActor, &[("text", &excerpt(field))]);
    }
    if let Some(at) = found.other {
        notes.say(at, Code::ActorSeparator, &[("text", &excerpt(field))]);
    }
    if named.len() < people.len() {
        let at = found.at.last().and_then(|at| field.get(*at)).or(field.first());
        notes.say(at.map_or(place, |unit| unit.at), Code::EmptyActor, &[("task", task)]);
    }
    named
}

/// Where a field is split.
#[derive(Default)]
struct Separators {
    at: Vec<usize>,
    /// Where the first of another kind than the comma lies in the source.
    other: Option<usize>,
    /// Where the first quoted name lies in the source.
    quoted: Option<usize>,
}

impl Separators {
    fn find(field: &[Unit]) -> Self {
        let mut found = Self::default();
        // Whether a name may begin, and the end of the quotes it began with.
        let (mut fresh, mut quoted_until) = (true, 0);
        let mut ends = QUOTES.map(|(_, close)| QuoteEnd { close, at: 0, ends_name: false });
        for (at, unit) in field.iter().enumerate() {
            if at < quoted_until {
                continue;
            }
            let quotes = QUOTES.iter().zip(&mut ends).find(|((open, _), _)| fresh && unit.is(*open));
            if let Some((_, end)) = quotes
                && let Some(end) = end.after(field, at)
            {
                found.quoted.get_or_insert(unit.at);
                quoted_until = end;
            } else if unit.is(',') || unit.is_any(&OTHER_COMMAS) {
                found.at.push(at);
                if !unit.is(',') {
                    found.other.get_or_insert(unit.at);
                }
                fresh = true;
                continue;
            }
            fresh = fresh && is_space(unit.ch);
        }
        found
    }
}

/// The next closing quote of a kind; kept, so that a field full of opening ones is searched once.
struct QuoteEnd {
    close: char,
    at: usize,
    ends_name: bool,
}

impl QuoteEnd {
    /// Where the quotes that open at `open` close, if a name may end there.
    fn after(&mut self, field: &[Unit], open: usize) -> Option<usize> {
        if self.at <= open {
            let rest = field.get(open + 1..).unwrap_or_default();
            let length = rest.iter().position(|unit| unit.is(self.close)).unwrap_or(rest.len());
            self.at = open + 1 + length;
            let mut behind = field.get(self.at..).unwrap_or_default().iter().skip(1);
            let next = behind.find(|unit| !is_space(unit.ch));
            self.ends_name = length < rest.len() && next.is_none_or(|u| u.is(',') || u.is_any(&OTHER_COMMAS));
        }
        self.ends_name.then_some(self.at)
    }
}

fn unquoted(part: &[Unit]) -> &[Unit] {
    let [first, inside @ .., last] = part else { return part };
    let pair = QUOTES.iter().any(|(open, close)| first.is(*open) && last.is(*close));
    if pair { inside } else { part }
}
