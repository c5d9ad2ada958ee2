//! Contrast of colours, by WCAG 2.2.

use wayfold_scene::Color;

/// Contrast of two opaque colours, 1 to 21.
pub fn contrast(a: Color, b: Color) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Relative luminance, 0 to 1.
fn luminance(color: Color) -> f64 {
    let linear = |c: u8| {
        let c = f64::from(c) / 255.0;
        if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(color.r) + 0.7152 * linear(color.g) + 0.0722 * linear(color.b)
}

/// A colour between two others: `share` of the first, the rest of the second.
pub(super) fn mix(a: Color, b: Color, share: f64) -> Color {
    let channel = |a: u8, b: u8| (f64::from(a) * share + f64::from(b) * (1.0 - share)).round() as u8;
    Color::rgb(channel(a.r, b.r), channel(a.g, b.g), channel(a.b, b.b))
}

/// The colour, brought towards `pole` (black or white) until it reaches a contrast on a ground.
pub(super) fn readable(color: Color, ground: Color, pole: Color, least: f64) -> Color {
    let steps = 50;
    let step = |i: i32| mix(pole, color, f64::from(i) / f64::from(steps));
    (0..=steps).map(step).find(|c| contrast(*c, ground) >= least).unwrap_or(pole)
}
