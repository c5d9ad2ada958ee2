//! Lists as people type or paste them: a line a touchpoint, under the lines that name stages.
//!
//! A line that ends with a colon or begins with `#` names a stage. In a list without any such line, those of the
//! outermost level do that have further lines below them, indented or with a bullet or number. Bullets and numbers
//! are left out, however deep.
//!
//! Deliberately not here: the way back. A map is written as a table or as Markdown.

use crate::mermaid::phases;
use wayfold_model::{
    Card, Id, Ids, Key, LONGEST_TEXT, Map, Record, Stage, Touchpoint, Transition, TransitionKind, blank,
};

/// Most lines that are read; blank ones do not count.
pub const MOST_LINES: usize = 10_000;
/// How far a tab indents.
const TAB: usize = 4;

/// A list that was read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct List {
    /// Titles of stages, each with those of its touchpoints. Only the first may be without one: touchpoints before
    /// any stage.
    pub stages: Vec<(String, Vec<String>)>,
}

/// The list has more than [`MOST_LINES`] lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the list is too long")]
pub struct TooLong;

/// Reads a list.
///
/// # Errors
/// [`TooLong`].
pub fn read(text: &str) -> Result<List, TooLong> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let breaks = ['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];
    let mut lines = Vec::new();
    for line in text.split(breaks).filter_map(Line::read) {
        if lines.len() == MOST_LINES {
            return Err(TooLong);
        }
        lines.push(line);
    }
    let spoken = lines.iter().any(|line| line.heading);
    let outermost = lines.iter().map(Line::level).min();
    let mut list = List::default();
    for (at, line) in lines.iter().enumerate() {
        let next = lines.get(at + 1);
        let above = Some(line.level()) == outermost && next.is_some_and(|next| next.level() > line.level());
        let is_stage = if spoken { line.heading } else { above };
        match list.stages.last_mut() {
            _ if is_stage => list.stages.push((line.title.clone(), Vec::new())),
            Some((_, touchpoints)) => touchpoints.push(line.title.clone()),
            None => list.stages.push((String::new(), vec![line.title.clone()])),
        }
    }
    Ok(list)
}

/// A new map of a list, with the usual lanes. Each touchpoint leads to the next; phases are guessed from the names of
/// the stages.
pub fn to_map(list: &List, title: &str, language: &str, ids: Ids<'_>) -> Map {
    let card = Card { id: ids(), title: cut(title), language: language.to_owned(), ..Card::default() };
    let id = card.id;
    let mut records = blank(card, ids);
    let mut before: Option<Id> = None;
    let titles: Vec<&str> = list.stages.iter().map(|(title, _)| title.as_str()).collect();
    let keys = Key::spread(None, None, list.stages.len());
    for (((title, touchpoints), order), phase) in list.stages.iter().zip(keys).zip(phases(&titles)) {
        let stage = ids();
        records.push(Stage { id: stage, order, title: cut(title), phase, ..Stage::default() }.into());
        for (title, order) in touchpoints.iter().zip(Key::spread(None, None, touchpoints.len())) {
            let to = ids();
            let touchpoint = Touchpoint { id: to, stage, order, title: cut(title), ..Touchpoint::default() };
            records.push(touchpoint.into());
            if let Some(from) = before.replace(to) {
                let kind = TransitionKind::Main;
                records.push(Record::from(Transition { id: ids(), from, to, kind, ..Transition::default() }));
            }
        }
    }
    Map::from_records(id, records)
}

fn cut(text: &str) -> String {
    text.trim().chars().take(LONGEST_TEXT).collect()
}

/// A line that is not blank.
struct Line {
    indent: usize,
    /// Whether a bullet or number stood before it.
    marked: bool,
    /// Whether it says of itself that it names a stage.
    heading: bool,
    title: String,
}

impl Line {
    fn read(line: &str) -> Option<Self> {
        let rest = line.trim_start();
        let before = line.get(..line.len() - rest.len()).unwrap_or_default();
        let indent = before.chars().map(|c| if c == '\t' { TAB } else { 1 }).sum();
        let hashes = rest.trim_start_matches('#');
        let mut heading = hashes.len() < rest.len();
        let rest = if heading { hashes.trim_matches(|c: char| c == '#' || c.is_whitespace()) } else { rest };
        let unmarked = unmarked(rest);
        let mut title = plain(unmarked);
        if let Some(named) = title.strip_suffix([':', '：']) {
            heading = true;
            title = plain(named);
        }
        let title =
            title.split('\t').map(str::trim).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        let marked = unmarked.len() < rest.len();
        (!title.is_empty()).then_some(Self { indent, marked, heading, title })
    }

    /// How deep it lies; a bullet lies deeper than plain text at the same place.
    const fn level(&self) -> (usize, bool) {
        (self.indent, self.marked)
    }
}

/// A text without blanks and marks of emphasis around it.
fn plain(text: &str) -> &str {
    let mut text = text.trim();
    for mark in ["**", "__", "*", "_", "`"] {
        let inner = text.strip_prefix(mark).and_then(|text| text.strip_suffix(mark));
        text = inner.filter(|inner| !inner.is_empty()).map_or(text, str::trim);
    }
    text
}

/// A line without the bullets, numbers and boxes before its words.
fn unmarked(line: &str) -> &str {
    let mut line = line.trim_start();
    // A number may stand before a box, a box behind a bullet; more than three is somebody's text.
    for _ in 0..3 {
        match bullet(line).or_else(|| boxed(line)).or_else(|| number(line)) {
            Some(rest) => line = rest.trim_start(),
            None => break,
        }
    }
    line
}

fn bullet(line: &str) -> Option<&str> {
    // These are found in text too, so a blank must follow.
    let plain = |rest: &&str| rest.is_empty() || rest.starts_with(char::is_whitespace);
    if let Some(rest) = line.strip_prefix(['-', '*', '+', '–', '—', '·', '→', '>']).filter(plain) {
        return Some(rest);
    }
    // Word's second level, as it arrives on the clipboard.
    if let Some(rest) = line.strip_prefix("o\t") {
        return Some(rest);
    }
    let sign = [
        '•', '‣', '⁃', '◦', '▪', '▫', '●', '○', '■', '□', '∙', '➢', '➤', '✓', '✔', '☐', '☑', '\u{f0b7}',
        '\u{f0a7}',
    ];
    line.strip_prefix(sign)
}

fn boxed(line: &str) -> Option<&str> {
    ["[ ]", "[x]", "[X]", "[]"].into_iter().find_map(|mark| line.strip_prefix(mark))
}

/// `1.`, `1)`, `(1)`, `1.2`, `1.2.`, `a)`, `(a)`.
fn number(line: &str) -> Option<&str> {
    let open = line.strip_prefix('(');
    let inner = open.unwrap_or(line);
    let first = inner.chars().next()?;
    let end = match first {
        '0'..='9' => inner.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(inner.len()),
        'a'..='z' | 'A'..='Z' => 1,
        _ => return None,
    };
    let (label, rest) = inner.split_at_checked(end)?;
    let closed = rest.strip_prefix(')');
    let well = match (open, closed) {
        (Some(_), None) => false,
        (_, Some(_)) => true,
        (None, None) => label.contains('.'),
    };
    let rest = closed.unwrap_or(rest);
    // `3.5 stars` and `2024. A year` are numbered too, as far as anybody can tell; `3.5-fold` is not.
    (well && label.len() <= 12 && (rest.is_empty() || rest.starts_with(char::is_whitespace))).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use wayfold_model::{Phase, check};

    #[track_caller]
    fn reads(text: &str, expected: &[(&str, &[&str])]) {
        let list = read(text).expect("not too long");
        let found: Vec<(&str, Vec<&str>)> = list
            .stages
            .iter()
            .map(|(title, touchpoints)| (title.as_str(), touchpoints.iter().map(String::as_str).collect()))
            .collect();
        let expected: Vec<(&str, Vec<&str>)> =
            expected.iter().map(|(title, touchpoints)| (*title, touchpoints.to_vec())).collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn stages_say_so() {
        let expected: &[(&str, &[&str])] =
            &[("Awareness", &["Sees an ad", "Asks a friend"]), ("Purchase", &["Orders at 10:30"])];
        for text in [
            "Awareness:\nSees an ad\nAsks a friend\nPurchase:\nOrders at 10:30",
            "# Awareness\n\n- Sees an ad\n- Asks a friend\n\n## Purchase ##\n* Orders at 10:30\n",
            "\u{feff}Awareness：\r\n\t•\tSees an ad\r\n\t•\tAsks a friend\r\n**Purchase:**\r\n  1. Orders at 10:30\r\n",
            "1. Awareness:\n   a) Sees an ad\n   (b) Asks a friend\n2) **Purchase**:\n 2.1 Orders at 10:30",
            "Awareness:\ro\tSees an ad\ro\tAsks a friend\r__Purchase__:\r– [ ] Orders\tat 10:30",
        ] {
            reads(text, expected);
        }
    }

    #[test]
    fn without_a_word_the_outermost_lines_are_stages() {
        let expected: &[(&str, &[&str])] = &[
            ("Suche", &["Sieht Werbung", "Fragt Freunde", "Vergleicht 3 Angebote"]),
            ("Kauf", &["Bestellt"]),
        ];
        for text in [
            "Suche\n- Sieht Werbung\n- Fragt Freunde\n  - Vergleicht 3 Angebote\nKauf\n- Bestellt",
            "Suche\n\tSieht Werbung\n\tFragt Freunde\n\tVergleicht 3 Angebote\nKauf\n\tBestellt\n",
            "1. Suche\n  • Sieht Werbung\n  • Fragt Freunde\n  • Vergleicht 3 Angebote\n2. Kauf\n  • Bestellt",
            "  - Suche\n    - Sieht Werbung\n    - Fragt Freunde\n    - Vergleicht 3 Angebote\n  - Kauf\n    - Bestellt",
        ] {
            reads(text, expected);
        }
    }

    #[test]
    fn lists_without_stages_are_one() {
        reads("Search\nOrder\nWait", &[("", &["Search", "Order", "Wait"])]);
        reads("1. Search\n2. Order\n10. Wait", &[("", &["Search", "Order", "Wait"])]);
        reads("Before\nShop:\nOrder", &[("", &["Before"]), ("Shop", &["Order"])]);
        reads("Empty:\nShop:\n- Order", &[("Empty", &[]), ("Shop", &["Order"])]);
        reads("", &[]);
        reads(" \r\n\t\n - \n:\n###\n1.\n", &[]);
    }

    #[test]
    fn words_are_no_marks() {
        for line in
            ["3D view", "3.5-fold", "E-mail", "-5 % off", "*important", "a friend", "z. B. Messe", "#"]
        {
            let list = read(line).expect("short");
            let expected = if line == "#" { None } else { Some(line) };
            let found = list.stages.first().and_then(|(_, touchpoints)| touchpoints.first());
            assert_eq!(found.map(String::as_str), expected);
        }
    }

    #[test]
    fn ten_thousand_lines_are_read_and_no_more() {
        let lines = |count: usize| "- step\n\n".repeat(count);
        assert_eq!(read(&lines(MOST_LINES)).map(|list| list.stages[0].1.len()), Ok(MOST_LINES));
        assert_eq!(read(&lines(MOST_LINES + 1)), Err(TooLong));
    }

    #[test]
    fn maps_of_lists_keep_the_rules() {
        let mut last = 0;
        let mut ids = || {
            last += 1;
            Id(uuid::Uuid::from_u128(last))
        };
        let text = format!("Suche:\n{}\nBestellung:\nKlickt\nLieferung:\nWartet", "x".repeat(30_000));
        let map = to_map(&read(&text).expect("short"), " Schuhe ", "de", &mut ids);
        assert_eq!(check(&map), Ok(()));
        assert_eq!((map.card().title.as_str(), map.card().language.as_str()), ("Schuhe", "de"));
        assert_eq!((map.touchpoints().len(), map.transitions().len(), map.lanes().len()), (3, 2, 7));
        let phases: Vec<Phase> = map.stages_in_order().iter().map(|stage| stage.phase).collect();
        assert_eq!(phases, [Phase::PreSale, Phase::Sale, Phase::PostSale]);
        let nothing = to_map(&List::default(), "", "", &mut ids);
        assert_eq!(check(&nothing), Ok(()));
    }
}
