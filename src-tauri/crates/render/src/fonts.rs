//! Fonts reduced to the characters a document uses.
//!
//! What is kept: outlines, the Unicode character map, kerning, ligatures, mark placement and colour layers, so that a
//! viewer shapes the text as it was shaped for the scene. Hinting and glyph names go.

use read_fonts::FontRef;
use read_fonts::collections::IntSet;
use read_fonts::types::{NameId, Tag};
use skera::{Plan, SubsetFlags};
use wayfold_scene::Font;

/// Characters, as Unicode code points.
pub(crate) type Characters = IntSet<u32>;

/// The features browsers apply without being asked.
const FEATURES: [&[u8; 4]; 12] = [
    b"rvrn", b"ccmp", b"rlig", b"liga", b"clig", b"calt", b"locl", b"kern", b"mark", b"mkmk", b"curs",
    b"rclt",
];

/// The font with nothing but what these characters need; `None` where it cannot be reduced.
pub(crate) fn subset(font: &Font, characters: &Characters) -> Option<Vec<u8>> {
    let face = FontRef::from_index(&font.data, font.index).ok()?;
    let mut scripts = IntSet::<Tag>::empty();
    scripts.invert();
    let mut names = IntSet::<NameId>::empty();
    // copyright, and what programs find a font by
    names.insert_range(NameId::new(0)..=NameId::new(6));
    names.insert_range(NameId::new(16)..=NameId::new(17));
    let mut english = IntSet::<u16>::empty();
    english.insert(0x409);
    let plan = Plan::new(
        &IntSet::empty(),
        characters,
        &face,
        SubsetFlags::SUBSET_FLAGS_NO_HINTING | SubsetFlags::SUBSET_FLAGS_NOTDEF_OUTLINE,
        &[b"DSIG", b"FFTM", b"gasp", b"SVG "].into_iter().map(Tag::new).collect(),
        &scripts,
        &FEATURES.into_iter().map(Tag::new).collect(),
        &names,
        &english,
    );
    skera::subset_font(&face, &plan).ok()
}
