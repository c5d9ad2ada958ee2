//! Which colons of a task line separate its fields. Mermaid takes the first two; people write times, ratios and
//! remarks in brackets.

use super::score::Freedom;
use super::unit::{Unit, positions, split, trim};

/// Colons of other scripts that look like one.
const OTHER_COLONS: [char; 4] = ['：', '﹕', '∶', '꞉'];

/// The fields of a task line.
pub(super) struct Fields<'u> {
    /// The name.
    pub(super) name: &'u [Unit],
    /// The score, if a field holds one.
    pub(super) score: Option<(f64, Freedom)>,
    /// The field of the score; nothing if there is none but the name.
    pub(super) score_field: Option<&'u [Unit]>,
    /// The field of the people.
    pub(super) people: Option<&'u [Unit]>,
    /// Whatever follows.
    pub(super) extra: Option<&'u [Unit]>,
    /// Whether the name holds a colon.
    pub(super) colon_in_name: bool,
    /// Whether colons of another script separate.
    pub(super) other_colons: bool,
}

/// Takes a task line apart.
pub(super) fn fields(units: &[Unit]) -> Fields<'_> {
    let colons = positions(units, |unit| unit.is(':'));
    let loose = loose(units, &colons);
    if colons.len() == 1 && loose.is_empty() {
        // `Meet at 10:30` has no score.
        return at(units, &[], 1, None, false);
    }
    if let Some(found) = chosen(units, &colons, &loose, false) {
        return found;
    }
    let wide = positions(units, |unit| unit.is(':') || unit.is_any(&OTHER_COLONS));
    if wide.len() > colons.len()
        && let Some(found) = chosen(units, &wide, &self::loose(units, &wide), true)
    {
        return found;
    }
    // No score anywhere: the fields lie where mermaid has them, unless a colon clearly is none.
    let seps = if loose.is_empty() { &colons } else { &loose };
    if seps.is_empty() && !wide.is_empty() {
        return at(units, &wide, 1, None, true);
    }
    at(units, seps, 1, None, false)
}

/// The field of the score by any way of reading scores, strictest first.
fn chosen<'u>(units: &'u [Unit], all: &[usize], loose: &[usize], other_colons: bool) -> Option<Fields<'u>> {
    for freedom in Freedom::ALL {
        if let Some((field, score)) = choose(units, loose, freedom) {
            return Some(at(units, loose, field, Some((score, freedom)), other_colons));
        }
        if all.len() > loose.len()
            && let Some((field, score)) = choose(units, all, freedom)
            && (loose.is_empty() || (0.0..=10.0).contains(&score))
        {
            return Some(at(units, all, field, Some((score, freedom)), other_colons));
        }
    }
    None
}

/// The last number with people behind it; else the last field, else the first number.
fn choose(units: &[Unit], seps: &[usize], freedom: Freedom) -> Option<(usize, f64)> {
    let parts = split(units, seps);
    let scores: Vec<Option<f64>> = parts.iter().map(|part| freedom.score(part)).collect();
    let score = |at: usize| scores.get(at).copied().flatten();
    let last = parts.len() - 1;
    let numbers = || (1..=last).filter_map(|at| Some((at, score(at)?)));
    let blank = |at: usize| parts.get(at).is_some_and(|part| trim(part).is_empty());
    let before_people =
        || numbers().filter(|(at, _)| *at < last && score(at + 1).is_none() && !blank(at + 1));
    let plausible = |number: &(usize, f64)| (0.0..=10.0).contains(&number.1);
    before_people()
        .rfind(plausible)
        .or_else(|| before_people().next_back())
        .or_else(|| numbers().rfind(|(at, _)| at + 1 == last && blank(last)))
        // Two numbers: the second may well be a name.
        .or_else(|| {
            numbers().next().filter(|(at, value)| *at == 1 && last == 2 && (-10.0..=10.0).contains(value))
        })
        .or_else(|| numbers().next_back())
}

fn at<'u>(
    units: &'u [Unit],
    seps: &[usize],
    field: usize,
    score: Option<(f64, Freedom)>,
    other_colons: bool,
) -> Fields<'u> {
    let part = |from: usize| {
        let start = seps.get(from.checked_sub(1)?)? + 1;
        units.get(start..seps.get(from).copied().unwrap_or(units.len()))
    };
    let name = units.get(..seps.get(field - 1).copied().unwrap_or(units.len())).unwrap_or_default();
    let extra = seps.get(field + 1).and_then(|start| units.get(start + 1..));
    Fields {
        name,
        score,
        score_field: part(field),
        people: part(field + 1),
        extra: extra.filter(|rest| !trim(rest).is_empty()),
        colon_in_name: name.iter().any(|unit| unit.is(':')),
        other_colons,
    }
}

/// The colons that are not part of a time, an address, a bracket or a quotation.
fn loose(units: &[Unit], colons: &[usize]) -> Vec<usize> {
    let enclosed = if colons.len() > 1 { enclosed(units) } else { Vec::new() };
    let kept = colons.iter().copied().filter(|at| {
        let inside = enclosed.get(*at).copied().unwrap_or(false);
        !inside && !is_time(units, *at) && !is_address(units, *at)
    });
    kept.collect()
}

/// `10:30`: one or two digits, and exactly two behind.
fn is_time(units: &[Unit], colon: usize) -> bool {
    let digit =
        |at: Option<usize>| at.and_then(|at| units.get(at)).is_some_and(|unit| unit.ch.is_ascii_digit());
    let before = digit(colon.checked_sub(1)) && !(digit(colon.checked_sub(2)) && digit(colon.checked_sub(3)));
    before && digit(Some(colon + 1)) && digit(Some(colon + 2)) && !digit(Some(colon + 3))
}

fn is_address(units: &[Unit], colon: usize) -> bool {
    let slash = |at: usize| units.get(at).is_some_and(|unit| unit.is('/'));
    slash(colon + 1) && slash(colon + 2)
}

/// By unit: whether it lies between brackets or quotes that belong together.
fn enclosed(units: &[Unit]) -> Vec<bool> {
    let mut depth_changes = vec![0_i32; units.len() + 1];
    let mut pair = |open: usize, close: usize| {
        if let Some(change) = depth_changes.get_mut(open) {
            *change += 1;
        }
        if let Some(change) = depth_changes.get_mut(close) {
            *change -= 1;
        }
    };
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut quote = None;
    for (at, unit) in units.iter().enumerate().filter(|(_, unit)| !unit.is(' ')) {
        match unit.ch {
            '(' => open.push((at, ')')),
            '[' => open.push((at, ']')),
            '（' => open.push((at, '）')),
            ')' | ']' | '）' => {
                if open.last().is_some_and(|(_, close)| *close == unit.ch)
                    && let Some((start, _)) = open.pop()
                {
                    pair(start, at);
                }
            }
            '"' => match quote.take() {
                Some(start) => pair(start, at),
                None => quote = Some(at),
            },
            _ => {}
        }
    }
    let mut depth = 0;
    depth_changes
        .iter()
        .map(|change| {
            depth += change;
            depth > 0
        })
        .collect()
}
