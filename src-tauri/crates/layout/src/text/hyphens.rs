//! Where a word of German or English may be hyphenated, and where it had better not be.

use super::cache::Generations;
use hypher::Lang;
use std::sync::Arc;

/// A possible hyphenation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hyphen {
    /// Byte offset of the second part.
    pub at: usize,
    pub seam: Seam,
}

/// How a hyphenation reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Seam {
    /// The first part ends in what looks like the prefix of the second: "Vertragsver-längerung".
    Clumsy,
    Plain,
    /// Between the words of a compound: "Vertrags-verlängerung".
    Joint,
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
/// Words kept per language before the older half goes.
const WORDS: usize = 10_000;

/// Prefixes of German that begin a new part of a compound.
const PREFIXES: [&str; 25] = [
    "ab", "an", "auf", "aus", "be", "bei", "durch", "ein", "emp", "ent", "er", "ge", "her", "hin", "miss",
    "mit", "nach", "um", "un", "ver", "vor", "weg", "zer", "zu", "über",
];
/// Endings of German that join parts of a compound.
const JOINTS: [&str; 9] = ["ungs", "heits", "keits", "schafts", "ions", "täts", "lings", "tums", "ings"];

type Known = Generations<Box<str>, Arc<[Hyphen]>>;

/// Hyphenates words, and remembers them.
#[derive(Default)]
pub(super) struct Hyphens {
    german: [Known; 2],
    english: [Known; 2],
}

impl Hyphens {
    /// The hyphenations of everything between two break opportunities, ascending. None in addresses, in identifiers,
    /// and in languages other than German and English.
    pub(super) fn of(&mut self, word: &str, language: &str, parts: Parts) -> Arc<[Hyphen]> {
        let Some(lang) = patterns(language).filter(|_| is_word(word)) else { return Arc::default() };
        let known = if lang == Lang::German { &mut self.german } else { &mut self.english };
        let known = &mut known[usize::from(parts == Parts::Long)];
        if let Some(hyphens) = known.get(word) {
            return hyphens.clone();
        }
        let mut hyphens = Vec::new();
        for (start, letters) in letter_runs(word) {
            if parts == Parts::Short || letters.chars().count() >= LONG_WORD {
                collect(letters, start, lang, parts, &mut hyphens);
            }
        }
        if known.young() >= WORDS {
            known.turn();
        }
        let hyphens: Arc<[Hyphen]> = hyphens.into();
        known.insert(word.into(), hyphens.clone());
        hyphens
    }
}

fn is_word(text: &str) -> bool {
    text.len() <= LONGEST
        && !text.contains(['@', '_', '\\'])
        && !text.contains("://")
        && !text.starts_with("www.")
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
    let mut syllables = hypher::hyphenate(letters, lang).peekable();
    while let Some(syllable) = syllables.next() {
        let begin = end;
        end += syllable.len();
        let Some(next) = syllables.peek() else { break };
        if (first..=last).contains(&end) {
            let seam = match lang {
                Lang::German => seam(&letters[..begin], syllable, next),
                _ => Seam::Plain,
            };
            hyphens.push(Hyphen { at: start + end, seam });
        }
    }
}

/// `before` is what stands before the two syllables that are parted.
fn seam(before: &str, syllable: &str, next: &str) -> Seam {
    let is_prefix = |s: &str| PREFIXES.contains(&s.to_lowercase().as_str());
    let left = format!("{before}{syllable}");
    if JOINTS.iter().any(|j| left.ends_with(j)) || (left.ends_with('s') && is_prefix(next)) {
        Seam::Joint
    } else if !before.is_empty() && is_prefix(syllable) {
        Seam::Clumsy
    } else {
        Seam::Plain
    }
}

fn offset_of(letters: &str, count: usize) -> usize {
    letters.char_indices().nth(count).map_or(letters.len(), |(at, _)| at)
}

fn offset_of_last(letters: &str, count: usize) -> usize {
    letters.char_indices().rev().nth(count.saturating_sub(1)).map_or(0, |(at, _)| at)
}
