//! The theme of an organisation: paper light, with its colour for the accent and a breath of it in the washes.

use super::contrast::{contrast, mix, readable};
use super::{BRAND, Theme, Tone};
use wayfold_scene::Color;

const BLACK: Color = Color::rgb(0, 0, 0);
const WHITE: Color = Color::rgb(255, 255, 255);

pub(super) fn branded(base: Theme, color: Color) -> Theme {
    let color = color.alpha(255);
    let fill = mix(color, WHITE, 0.1);
    let line = readable(color, base.paper, BLACK, 3.0);
    let wash = |i: usize| mix(color, base.paper, if i.is_multiple_of(2) { 0.035 } else { 0.06 });
    // Its text stands on the fill, on the paper and on the washes.
    let grounds = [fill, base.paper, wash(0), wash(1)];
    let ink = grounds.into_iter().fold(color, |ink, ground| readable(ink, ground, BLACK, 4.6));
    let accent = Tone { ink, line, fill };
    Theme {
        name: BRAND.into(),
        accent,
        on_accent: if contrast(line, WHITE) >= contrast(line, BLACK) { WHITE } else { BLACK },
        stages: std::array::from_fn(wash),
        personas: personas(base.personas, readable(color, base.paper, BLACK, 4.0)),
        ..base
    }
}

/// The first line in the brand's colour. The one that looks most like it, if any does, takes the colour that is free now.
fn personas<const N: usize>(usual: [Color; N], brand: Color) -> [Color; N] {
    /// Squared distance of red, green and blue within which lines look alike.
    const ALIKE: i32 = 90 * 90;
    let apart = |other: Color| -> i32 {
        let parts = [(brand.r, other.r), (brand.g, other.g), (brand.b, other.b)];
        parts.into_iter().map(|(a, b)| (i32::from(a) - i32::from(b)).pow(2)).sum()
    };
    let mut personas = usual;
    let mut others = personas.iter_mut().zip(usual);
    let Some((first, free)) = others.next() else { return usual };
    *first = brand;
    let nearest = others.map(|(line, _)| line).min_by_key(|line| apart(**line));
    if let Some(line) = nearest.filter(|line| apart(**line) < ALIKE) {
        *line = free;
    }
    personas
}
