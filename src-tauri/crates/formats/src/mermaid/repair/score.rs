//! Scores as people write them.

use super::super::js::{self, is_invisible};
use super::unit::{Unit, text, trim};

/// How freely a score is read: each step takes what the one before refused.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Freedom {
    /// What JavaScript takes for a finite number, and mermaid with it.
    Number,
    /// `4,5`, `4/5`, `５`, `"5"`, `★★★☆☆`, `5 stars`.
    Written,
    /// `five`, `fünf`.
    Spelled,
}

impl Freedom {
    pub(super) const ALL: [Self; 3] = [Self::Number, Self::Written, Self::Spelled];

    /// The score a field holds.
    pub(super) fn score(self, field: &[Unit]) -> Option<f64> {
        let field = trim(field);
        // Nothing longer is a score, and so nothing longer is looked at more than once.
        if field.is_empty() || field.len() > 200 {
            return None;
        }
        let text = &text(field);
        let found = match self {
            Self::Number => js::number(text),
            Self::Written => written(text)?,
            Self::Spelled => spelled(text)?,
        };
        found.is_finite().then_some(found)
    }
}

fn finite(text: &str) -> Option<f64> {
    let text = js::trim(text);
    (!text.is_empty()).then(|| js::number(text)).filter(|value| value.is_finite())
}

fn written(text: &str) -> Option<f64> {
    let plain: String = text.chars().filter(|c| !is_invisible(*c) && *c != '\u{fe0f}').map(ascii).collect();
    let plain = unwrapped(js::trim(&plain));
    finite(plain)
        .or_else(|| decimal_comma(plain))
        .or_else(|| fraction(plain))
        .or_else(|| stars(plain))
        .or_else(|| {
            let number = plain.trim_end_matches(|c: char| c.is_alphabetic());
            let unit = plain.get(number.len()..)?.to_lowercase();
            let known =
                ["star", "stars", "point", "points", "pts", "stern", "sterne", "punkt", "punkte", "p"];
            let number = known.contains(&unit.as_str()).then_some(js::trim(number))?;
            finite(number).or_else(|| decimal_comma(number)).or_else(|| fraction(number))
        })
}

/// Quotes and brackets around the whole.
fn unwrapped(text: &str) -> &str {
    const PAIRS: [(char, char); 9] = [
        ('"', '"'),
        ('\'', '\''),
        ('“', '”'),
        ('„', '“'),
        ('‘', '’'),
        ('(', ')'),
        ('[', ']'),
        ('{', '}'),
        ('*', '*'),
    ];
    let inside = PAIRS.iter().find_map(|(open, close)| text.strip_prefix(*open)?.strip_suffix(*close));
    inside.map_or(text, js::trim)
}

fn decimal_comma(text: &str) -> Option<f64> {
    let (whole, fraction) = text.split_once(',')?;
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let signless = whole.strip_prefix(['+', '-']).unwrap_or(whole);
    (digits(signless) && digits(fraction)).then(|| finite(&format!("{whole}.{fraction}"))).flatten()
}

/// `4/5` is 4, `8/10` is 4: what counts is the part of the whole.
fn fraction(text: &str) -> Option<f64> {
    let (part, whole) = text.split_once('/')?;
    let part = finite(part).or_else(|| decimal_comma(js::trim(part)))?;
    let whole = finite(whole)?;
    (whole > 0.0 && (0.0..=whole).contains(&part)).then(|| part * 5.0 / whole)
}

fn stars(text: &str) -> Option<f64> {
    let full = text.chars().filter(|c| matches!(c, '★' | '⭐')).count();
    let all = text.chars().all(|c| matches!(c, '★' | '⭐' | '☆'));
    (all && full > 0 && full <= 10).then(|| u8::try_from(full).ok().map(f64::from)).flatten()
}

fn spelled(text: &str) -> Option<f64> {
    const WORDS: [[&str; 2]; 11] = [
        ["zero", "null"],
        ["one", "eins"],
        ["two", "zwei"],
        ["three", "drei"],
        ["four", "vier"],
        ["five", "fünf"],
        ["six", "sechs"],
        ["seven", "sieben"],
        ["eight", "acht"],
        ["nine", "neun"],
        ["ten", "zehn"],
    ];
    let word = unwrapped(text).to_lowercase();
    let at = WORDS.iter().position(|words| words.contains(&word.as_str()))?;
    u8::try_from(at).ok().map(f64::from)
}

/// Digits of other scripts, and full-width signs, as ASCII.
fn ascii(c: char) -> char {
    /// The zeros of decimal digits that people type: Arabic, Persian, Indic, Thai, Lao, Tibetan, Burmese, Khmer,
    /// full width.
    const ZEROS: [u32; 17] = [
        0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20,
        0x1040, 0x17e0, 0xff10,
    ];
    let code = u32::from(c);
    let digit = ZEROS.iter().find_map(|zero| code.checked_sub(*zero).filter(|digit| *digit < 10));
    match (digit.and_then(|digit| char::from_digit(digit, 10)), c) {
        (Some(digit), _) => digit,
        (None, '．' | '٫') => '.',
        (None, '，') => ',',
        (None, '／' | '⁄' | '∕') => '/',
        (None, '－' | '−') => '-',
        (None, other) => other,
    }
}

#[cfg(test)]
mod tests {
    use super::super::unit::units;
    use super::Freedom;
    use crate::mermaid::warning::Notes;

    #[test]
    fn scores_are_read_as_written() {
        let read = |text: &str| {
            let units = units(text, 0, &mut Notes::default());
            Freedom::ALL.iter().find_map(|freedom| freedom.score(&units))
        };
        for (text, score) in [
            ("5", 5.0),
            (" 0x4 ", 4.0),
            ("4,5", 4.5),
            ("5/5", 5.0),
            ("8/10", 4.0),
            ("3,5/5", 3.5),
            ("５", 5.0),
            ("٣", 3.0),
            ("४٫५", 4.5),
            ("\"4\"", 4.0),
            ("(3)", 3.0),
            ("★★★☆☆", 3.0),
            ("⭐️⭐️", 2.0),
            ("4 stars", 4.0),
            ("3 Punkte", 3.0),
            ("4/5 stars", 4.0),
            ("Five", 5.0),
            ("fünf", 5.0),
            ("\u{200b}2", 2.0),
            ("−1", -1.0),
        ] {
            assert_eq!(read(text), Some(score), "{text:?}");
        }
        for text in
            ["", " ", "great", "2rem", "4, 5", "6/5", "1/0", "Infinity", "n/a", "-", "5 Me", "1,000,0"]
        {
            assert_eq!(read(text), None, "{text:?}");
        }
    }
}
