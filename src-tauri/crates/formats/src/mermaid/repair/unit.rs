//! A statement, character by character: character references are decoded at once, and remember that they are no
//! separators.

use super::super::entity;
use super::super::js::{is_invisible, is_space, is_word};
use super::super::text::line_break;
use super::super::warning::{Code, Notes};

/// One character of a statement.
#[derive(Clone, Copy)]
pub(super) struct Unit {
    /// The character.
    pub(super) ch: char,
    /// Where it comes from.
    pub(super) at: usize,
    /// Whether it was written as it is. Others, such as `#58;`, never separate.
    plain: bool,
}

impl Unit {
    /// Whether it is this character, written as it is.
    pub(super) fn is(self, c: char) -> bool {
        self.plain && self.ch == c
    }

    /// Whether it is white space, written as it is.
    pub(super) fn is_blank(self) -> bool {
        self.plain && is_space(self.ch)
    }

    /// Whether it is one of these, written as it is.
    pub(super) fn is_any(self, chars: &[char]) -> bool {
        self.plain && chars.contains(&self.ch)
    }
}

/// Takes a text that begins at `base` apart.
pub(super) fn units(text: &str, base: usize, notes: &mut Notes) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some(ch) = rest.chars().next() {
        let at = base + text.len() - rest.len();
        let decoded = match ch {
            '#' => reference(rest, 1).and_then(|length| {
                let word = rest.get(1..length - 1)?;
                let meant = entity::meant(word);
                if meant.is_none() {
                    notes.say(at, Code::UnknownEntity, &[("text", rest.get(..length)?)]);
                    return Some((rest.get(..length)?.to_owned(), length));
                }
                Some((meant?, length))
            }),
            '&' => html_reference(rest).map(|(meant, length)| {
                notes.say(at, Code::HtmlEntity, &[("text", rest.get(..length).unwrap_or_default())]);
                (meant, length)
            }),
            '<' => line_break(rest).map(|length| ("\n".to_owned(), length)).or_else(|| {
                let slash = rest.strip_prefix("</")?;
                let length = line_break(&format!("<{}", slash.chars().take(8).collect::<String>()))?;
                notes.add(at, Code::LineBreakTag);
                Some(("\n".to_owned(), length + 1))
            }),
            '\\' if is_written_break(rest, units.last()) => {
                notes.add(at, Code::LineBreakTag);
                Some(("\n".to_owned(), 2))
            }
            _ => None,
        };
        let length = match decoded {
            Some((meant, length)) => {
                units.extend(meant.chars().map(|ch| Unit { ch, at, plain: false }));
                length
            }
            None => {
                units.push(Unit { ch, at, plain: true });
                ch.len_utf8()
            }
        };
        rest = rest.get(length..).unwrap_or_default();
    }
    units
}

/// Length of a word and its `;`, behind `skip` bytes.
fn reference(text: &str, skip: usize) -> Option<usize> {
    let word = text.get(skip..)?;
    let length = word.bytes().take_while(|b| is_word(char::from(*b))).count();
    (length > 0 && word.as_bytes().get(length) == Some(&b';')).then_some(skip + length + 1)
}

/// What `&amp;`, `&#58;` or `&#x3A;` means, and its length.
fn html_reference(text: &str) -> Option<(String, usize)> {
    let length =
        reference(text, if text.starts_with("&#") { 2 } else { 1 }).filter(|length| *length <= 40)?;
    let markup = text.get(..length)?;
    let meant = htmlize::unescape(markup);
    // Whole names only: none stands for more than two characters.
    let known = meant != markup && meant.chars().count() <= 2 && !meant.contains('\u{fffd}');
    known.then(|| (meant.into_owned(), length))
}

/// `\n` as people write it in other languages; not in a path such as `C:\new`.
fn is_written_break(text: &str, before: Option<&Unit>) -> bool {
    let Some(after) = text.strip_prefix("\\n") else { return false };
    let path = before.is_some_and(|unit| matches!(unit.ch, ':' | '\\' | '.'));
    !path && !after.starts_with(|c: char| c.is_ascii_lowercase() || c == '\\')
}

/// The text of some units.
pub(super) fn text(units: &[Unit]) -> String {
    units.iter().map(|unit| unit.ch).collect()
}

/// The beginning of the text of some units, long enough for a warning.
pub(super) fn excerpt(units: &[Unit]) -> String {
    units.iter().skip_while(|unit| is_space(unit.ch)).take(100).map(|unit| unit.ch).collect()
}

/// The units without white space at their ends.
pub(super) fn trim(units: &[Unit]) -> &[Unit] {
    let start = units.iter().position(|unit| !is_space(unit.ch)).unwrap_or(units.len());
    let end = units.iter().rposition(|unit| !is_space(unit.ch)).map_or(start, |at| at + 1);
    units.get(start..end).unwrap_or_default()
}

/// The units without white space and invisible characters at their ends, with a warning if there were such.
pub(super) fn trim_visibly<'u>(units: &'u [Unit], notes: &mut Notes) -> &'u [Unit] {
    trim_by(units, |unit| is_space(unit.ch), notes)
}

/// The same, but for characters that were written as references or tags: those are part of the statement.
pub(super) fn trim_statement<'u>(units: &'u [Unit], notes: &mut Notes) -> &'u [Unit] {
    trim_by(units, |unit| unit.is_blank(), notes)
}

fn trim_by<'u>(units: &'u [Unit], space: impl Fn(&Unit) -> bool, notes: &mut Notes) -> &'u [Unit] {
    let hidden = |unit: &Unit| unit.plain && is_invisible(unit.ch);
    let seen = |unit: &Unit| !space(unit) && !hidden(unit);
    let start = units.iter().position(seen).unwrap_or(units.len());
    let end = units.iter().rposition(seen).map_or(start, |at| at + 1);
    let (before, rest) = units.split_at(start);
    let (kept, after) = rest.split_at(end - start);
    if let Some(unit) = before.iter().chain(after).find(|unit| hidden(unit)) {
        notes.add(unit.at, Code::InvisibleCharacter);
    }
    kept
}

/// The parts between some separators.
pub(super) fn split<'u>(units: &'u [Unit], separators: &[usize]) -> Vec<&'u [Unit]> {
    let mut parts = Vec::with_capacity(separators.len() + 1);
    let mut start = 0;
    for at in separators {
        parts.push(units.get(start..*at).unwrap_or_default());
        start = at + 1;
    }
    parts.push(units.get(start..).unwrap_or_default());
    parts
}

/// Where the units satisfy a condition.
pub(super) fn positions(units: &[Unit], fits: impl Fn(Unit) -> bool) -> Vec<usize> {
    units.iter().enumerate().filter(|(_, unit)| fits(**unit)).map(|(at, _)| at).collect()
}
