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
    let mut personas = base.personas;
    personas[0] = readable(color, base.paper, BLACK, 4.0);
    Theme {
        name: BRAND.into(),
        accent,
        on_accent: if contrast(line, WHITE) >= contrast(line, BLACK) { WHITE } else { BLACK },
        stages: std::array::from_fn(wash),
        personas,
        ..base
    }
}
