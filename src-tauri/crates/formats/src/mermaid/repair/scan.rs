//! Where a line holds more, or less, than one statement: comments and semicolons.

use super::super::js::is_space;
use super::super::warning::{Code, Notes};
use super::keyword::{Joint, Keyword, keyword};
use super::score::Freedom;
use super::unit::{Unit, excerpt, positions, trim};

/// The fields between colons, hashes and semicolons that hold a plain number and follow a colon: end of the first,
/// beginning of the last.
fn scores(units: &[Unit]) -> Option<(usize, usize)> {
    let marks = positions(units, |unit| unit.is_any(&[':', '：', '#', ';']));
    let mut found: Option<(usize, usize)> = None;
    for (at, mark) in marks.iter().enumerate() {
        if !units.get(*mark).is_some_and(|unit| unit.is_any(&[':', '：'])) {
            continue;
        }
        let end = marks.get(at + 1).copied().unwrap_or(units.len());
        let field = units.get(mark + 1..end).unwrap_or_default();
        if Freedom::Number.score(field).is_some() {
            found = Some((found.map_or(end, |(first, _)| first), mark + 1));
        }
    }
    found
}

/// Whether a part of a line holds a score, as only tasks do.
pub(super) fn has_score(units: &[Unit]) -> bool {
    scores(units).is_some()
}

/// The line without the comment at its end.
pub(super) fn without_comment<'u>(units: &'u [Unit], notes: &mut Notes) -> &'u [Unit] {
    let units = without_percent_comment(units, notes);
    let hashes = positions(units, |unit| unit.is('#'));
    if hashes.is_empty() {
        return units;
    }
    let scores = scores(units);
    let is_keyword = keyword(trim(units))
        .is_some_and(|(word, _, joint)| word != Keyword::Journey && joint == Joint::Space);
    let leading = units.iter().position(|unit| !unit.is_blank());
    let comment = hashes.iter().copied().find(|at| {
        let next = units.get(at + 1);
        let before = at.checked_sub(1).and_then(|at| units.get(at));
        let digit = next.is_some_and(|unit| unit.ch.is_ascii_digit());
        // A statement may be complete without what follows, or not be one without it.
        let complete = !is_keyword && scores.is_some_and(|(first, _)| first <= *at);
        let needed = !is_keyword && !complete && scores.is_some_and(|(_, last)| *at < last);
        if leading == Some(*at) {
            return !(digit && needed);
        }
        let apart = before.is_none_or(|unit| is_space(unit.ch));
        let spaced = next.is_none_or(|unit| is_space(unit.ch) || unit.is('#'));
        apart && !needed && (spaced || (complete && !digit))
    });
    let kept = units.get(..comment.unwrap_or(units.len())).unwrap_or_default();
    if let Some(unit) = hashes.first().and_then(|at| kept.get(*at)) {
        notes.say(unit.at, Code::HashInText, &[("text", &excerpt(kept))]);
    }
    kept
}

/// `Me %% note`: a comment for everybody but mermaid.
pub(super) fn without_percent_comment<'u>(units: &'u [Unit], notes: &mut Notes) -> &'u [Unit] {
    let pairs = units.windows(2).enumerate().filter(|(_, pair)| pair.iter().all(|unit| unit.is('%')));
    let comment = pairs.map(|(at, _)| at).find(|at| {
        let before = at.checked_sub(1).and_then(|at| units.get(at));
        before.is_none_or(|unit| is_space(unit.ch) || unit.is(':'))
    });
    let Some(at) = comment else { return units };
    let (kept, cut) = units.split_at(at);
    if let Some(unit) = cut.first() {
        notes.say(unit.at, Code::InlineComment, &[("text", &excerpt(cut))]);
    }
    kept
}

/// A statement that may go on behind a semicolon.
struct Open {
    start: usize,
    end: usize,
    complete: bool,
    keyword: bool,
}

/// The statements of a line: a semicolon separates two that are complete, and belongs to the text otherwise.
pub(super) fn statements<'u>(units: &'u [Unit], notes: &mut Notes) -> Vec<&'u [Unit]> {
    let semicolons = positions(units, |unit| unit.is(';'));
    if semicolons.is_empty() {
        return vec![units];
    }
    let mut found = Vec::new();
    let mut open: Option<Open> = None;
    let mut said = false;
    let mut start = 0;
    for end in semicolons.iter().copied().chain(std::iter::once(units.len())) {
        let part = units.get(start..end).unwrap_or_default();
        let next = Open {
            start,
            end,
            complete: has_score(part),
            keyword: keyword(trim(part)).is_some_and(|(_, _, joint)| joint == Joint::Space),
        };
        let semicolon = units.get(start.checked_sub(1).unwrap_or(end)).map_or(0, |unit| unit.at);
        start = end + 1;
        if trim(part).is_empty() {
            notes.add(semicolon, Code::SemicolonAtEnd);
            continue;
        }
        match open.as_mut() {
            Some(now) if !((now.complete || now.keyword) && (next.complete || next.keyword)) => {
                // Behind a score it separates people, and that is said there.
                if !said && (now.keyword || !now.complete) {
                    notes.say(semicolon, Code::SemicolonInText, &[("text", &excerpt(units))]);
                    said = true;
                }
                now.end = end;
                now.complete |= next.complete;
            }
            _ => {
                if let Some(done) = open.replace(next) {
                    notes.add(semicolon, Code::SemicolonBetween);
                    found.push(units.get(done.start..done.end).unwrap_or_default());
                }
            }
        }
    }
    found.extend(open.and_then(|last| units.get(last.start..last.end)));
    found
}
