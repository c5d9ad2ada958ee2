//! Where a word of German or English may be hyphenated, and where it had better not be.

use hypher::Lang;

/// A possible hyphenation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hyphen {
    /// Byte offset of the second part.
    pub at: usize,
    /// The first part ends in what looks like the prefix of the second ("Vertragsver-längerung").
    pub clumsy: bool,
}

/// Letters that a part must have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Parts {
    /// Four: reads well.
    Long,
    /// As few as the language allows, for words that do not fit any other way.
    Short,
}

/// Letters from which on a word is hyphenated to fill a line.
pub(super) const LONG_WORD: usize = 8;

/// Bytes up to which a word is looked at. Longer ones are not words.
const LONGEST: usize = 200;

const PREFIXES: [&str; 26] = [
    "ab", "an", "auf", "aus", "be", "bei", "durch", "ein", "emp", "ent", "er", "ge", "her", "hin", "miss",
    "mit", "nach", "um", "un", "ver", "vor", "weg", "wei", "zer", "zu", "über",
];

/// The hyphenations of everything between two break opportunities, ascending. None in addresses and identifiers.
pub(super) fn hyphens(word: &str, language: &str, parts: Parts) -> Vec<Hyphen> {
    let Some(lang) = patterns(language) else { return Vec::new() };
    if word.len() > LONGEST
        || word.contains(['@', '_', '\\'])
        || word.contains("://")
        || word.starts_with("www.")
    {
        return Vec::new();
    }
    let mut hyphens = Vec::new();
    for (start, letters) in letter_runs(word) {
        let least = match parts {
            Parts::Long => LONG_WORD,
            Parts::Short => 0,
        };
        if letters.chars().count() >= least {
            collect(letters, start, lang, parts, &mut hyphens);
        }
    }
    hyphens
}

fn patterns(language: &str) -> Option<Lang> {
    let primary = language.split(['-', '_']).next().unwrap_or_default();
    match primary {
        "de" => Some(Lang::German),
        "en" => Some(Lang::English),
        _ => None,
    }
}

fn letter_runs(word: &str) -> impl Iterator<Item = (usize, &str)> {
    word.split(|c: char| !c.is_alphabetic())
        .map(|run| (run.as_ptr() as usize - word.as_ptr() as usize, run))
        .filter(|(_, run)| !run.is_empty())
}

fn collect(letters: &str, start: usize, lang: Lang, parts: Parts, hyphens: &mut Vec<Hyphen>) {
    let (left, right) = match parts {
        Parts::Long => (4, 4),
        Parts::Short => lang.bounds(),
    };
    let first = offset_of(letters, left);
    let last = offset_of_last(letters, right);
    let mut end = 0;
    for syllable in hypher::hyphenate(letters, lang) {
        let begin = end;
        end += syllable.len();
        if end < first || end > last || end >= letters.len() {
            continue;
        }
        let clumsy =
            matches!(lang, Lang::German) && begin > 0 && PREFIXES.contains(&syllable.to_lowercase().as_str());
        hyphens.push(Hyphen { at: start + end, clumsy });
    }
}

fn offset_of(letters: &str, count: usize) -> usize {
    letters.char_indices().nth(count).map_or(letters.len(), |(at, _)| at)
}

fn offset_of_last(letters: &str, count: usize) -> usize {
    letters.char_indices().rev().nth(count.saturating_sub(1)).map_or(0, |(at, _)| at)
}
