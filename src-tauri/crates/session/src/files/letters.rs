//! Letters no font has, neither Wayfold's nor one of the machine: they are drawn as boxes, and whoever saves a drawing is
//! told before others see them.

use crate::wire::{Message, MissingLetters};
use crate::words::Words;
use std::ops::RangeInclusive;
use wayfold_scene::{Group, Item, Scene};

/// Letters that are told at most: enough to know what they are.
const TOLD: usize = 8;
/// The glyph every font draws for what it does not have.
const NONE: u32 = 0;

/// Fonts that have the letters of a script, free and in every distribution.
const FONTS: [(&str, &[RangeInclusive<char>]); 5] = [
    (
        "Noto Sans CJK",
        &[
            '\u{1100}'..='\u{11ff}',
            '\u{2e80}'..='\u{a4cf}',
            '\u{ac00}'..='\u{d7ff}',
            '\u{f900}'..='\u{faff}',
            '\u{ff00}'..='\u{ffef}',
            '\u{20000}'..='\u{3ffff}',
        ],
    ),
    (
        "Noto Sans Arabic",
        &['\u{600}'..='\u{6ff}', '\u{750}'..='\u{77f}', '\u{8a0}'..='\u{8ff}', '\u{fb50}'..='\u{feff}'],
    ),
    ("Noto Sans Hebrew", &['\u{590}'..='\u{5ff}', '\u{fb1d}'..='\u{fb4f}']),
    ("Noto Sans Devanagari", &['\u{900}'..='\u{97f}']),
    ("Noto Sans Thai", &['\u{e00}'..='\u{e7f}']),
];
/// What has most others.
const OTHERS: &str = "Noto Sans";

/// The letters of a drawing that no font has, if there are any.
pub(crate) fn missing(scene: &Scene) -> Option<MissingLetters> {
    let mut letters = String::new();
    for group in &scene.groups {
        look(group, &mut letters);
    }
    let first = letters.chars().next()?;
    let has =
        |(_, ranges): &&(&str, &[RangeInclusive<char>])| ranges.iter().any(|range| range.contains(&first));
    let font = FONTS.iter().find(has).map_or(OTHERS, |(font, _)| font);
    Some(MissingLetters { letters, font: font.to_owned() })
}

impl MissingLetters {
    /// That they are missing, and what helps.
    pub(super) fn warning(&self, words: &Words) -> Message {
        words.message(
            "paper-missing-letters",
            &[("letters", self.letters.clone()), ("font", self.font.clone())],
        )
    }
}

fn look(group: &Group, letters: &mut String) {
    for item in &group.items {
        match item {
            Item::Group(inner) => look(inner, letters),
            Item::Text(text) => {
                for run in text.lines.iter().flat_map(|line| &*line.runs) {
                    for glyph in run.glyphs.iter().filter(|glyph| glyph.id == NONE) {
                        let letter =
                            run.text.get(glyph.cluster as usize..).and_then(|rest| rest.chars().next());
                        let Some(letter) = letter.filter(|c| !c.is_whitespace() && !c.is_control()) else {
                            continue;
                        };
                        if letters.chars().count() < TOLD && !letters.contains(letter) {
                            letters.push(letter);
                        }
                    }
                }
            }
            Item::Shape(_) | Item::Image(_) | Item::Icon(_) | Item::Link(_) => {}
        }
    }
}
