//! Reading direction: levels of a paragraph, and the order in which runs of a line are seen (Unicode Annex 9).

use icu_properties::CodePointMapData;
use icu_properties::props::BidiClass;
use unicode_bidi::{Direction, Level, ParagraphBidiInfo, get_base_direction_with_data_source};

/// Levels of a paragraph.
pub(super) struct Levels {
    /// Of the paragraph itself; odd means right to left.
    pub base: u8,
    /// One a byte; empty when all are 0.
    bytes: Vec<Level>,
}

impl Levels {
    pub(super) fn of(paragraph: &str, language: &str) -> Self {
        let rtl = is_rtl(language);
        // the first character that needs levels begins with this byte
        let plain = paragraph.bytes().all(|b| b < 0xd6);
        if !rtl && (plain || !paragraph.chars().any(needs_levels)) {
            return Self { base: 0, bytes: Vec::new() };
        }
        let classes = CodePointMapData::<BidiClass>::new();
        let neutral = get_base_direction_with_data_source(&classes, paragraph) == Direction::Mixed;
        let base = (rtl && neutral).then(Level::rtl);
        let info = ParagraphBidiInfo::new_with_data_source(&classes, paragraph, base);
        Self { base: info.paragraph_level.number(), bytes: info.levels }
    }

    pub(super) fn at(&self, byte: usize) -> u8 {
        self.bytes.get(byte).map_or(self.base, Level::number)
    }

    /// Where the level first changes after `from`, or `to`.
    pub(super) fn end_of_stretch(&self, from: usize, to: usize) -> usize {
        if self.bytes.is_empty() {
            return to;
        }
        (from..to).find(|at| self.at(*at) != self.at(from)).unwrap_or(to)
    }
}

fn is_rtl(language: &str) -> bool {
    let primary = language.split(['-', '_']).next().unwrap_or_default();
    matches!(primary, "ar" | "arc" | "ckb" | "dv" | "fa" | "he" | "iw" | "ps" | "sd" | "ug" | "ur" | "yi")
}

/// Letters written from right to left, Arabic digits, and controls of direction.
fn needs_levels(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// Controls of direction. They have done their work when levels are known, and must not act again on a part of the text.
pub(super) fn is_control(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// From the levels of things in logical order, their order as seen from left to right (rule L2).
pub(super) fn visual_order(levels: &[u8]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..levels.len()).collect();
    let highest = levels.iter().copied().max().unwrap_or(0);
    let lowest_odd = levels.iter().copied().filter(|l| l % 2 == 1).min().unwrap_or(u8::MAX);
    for level in (lowest_odd..=highest).rev() {
        let mut at = 0;
        while at < order.len() {
            let length = order[at..].iter().take_while(|i| levels[**i] >= level).count();
            order[at..at + length].reverse();
            at += length.max(1);
        }
    }
    order
}
