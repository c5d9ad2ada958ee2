//! The colours that slides are painted in, where a file only names them; and what lies beneath all that slides show.

use super::deck::DeckLook;
use super::script::Script;
use super::slide::Thing;
use super::text::Ink;
use wayfold_scene::Color;

/// Colours by what they are for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Palette {
    pub(super) text: Color,
    pub(super) paper: Color,
    pub(super) accent: Color,
}

/// What lies beneath all slides of a layout.
pub(super) struct Ground {
    pub(super) color: Color,
    pub(super) things: Vec<Thing>,
}

impl Palette {
    /// Of our own master.
    pub(super) fn of(look: &DeckLook) -> Self {
        Self { text: look.ink, paper: Color::rgb(0xff, 0xff, 0xff), accent: look.accent.line }
    }

    /// The colour that a slide in this script shows.
    pub(super) fn color(&self, ink: Ink, script: &Script) -> Color {
        if let Some(own) = script.own(ink) {
            return own;
        }
        match ink {
            Ink::Own(color) => color,
            Ink::Text => self.text,
            Ink::Quiet => blend(self.text, 0.65, 0.35),
            Ink::Line => blend(self.paper, 0.85, 0.0),
            Ink::Band => blend(self.paper, 0.96, 0.0),
            Ink::Paper => self.paper,
            Ink::Accent => self.accent,
        }
    }
}

/// A colour with a share of its lightness and so much more, its hue and saturation kept, as the format reckons.
pub(super) fn blend(color: Color, share: f32, more: f32) -> Color {
    let [r, g, b] = [color.r, color.g, color.b].map(|part| f32::from(part) / 255.0);
    let (most, least) = (r.max(g).max(b), r.min(g).min(b));
    let (range, light) = (most - least, f32::midpoint(most, least));
    let now = (light * share + more).clamp(0.0, 1.0);
    let room = |light: f32| 1.0 - (2.0 * light - 1.0).abs();
    let saturation = if range > 0.0 { range / room(light) } else { 0.0 };
    let spread = saturation * room(now);
    // each part keeps its place between the least and the most
    let part = |part: f32| {
        let place = if range > 0.0 { (part - least) / range } else { 0.5 };
        ((now + spread * (place - 0.5)) * 255.0).round().clamp(0.0, 255.0) as u8
    };
    Color { r: part(r), g: part(g), b: part(b), a: color.a }
}

/// A colour with a share of it left beside white, mixed as light is.
pub(super) fn tinted(color: Color, share: f32) -> Color {
    let part = |part: u8| {
        let light = (f32::from(part) / 255.0).powf(2.2) * share + (1.0 - share);
        (light.clamp(0.0, 1.0).powf(1.0 / 2.2) * 255.0).round() as u8
    };
    Color { r: part(color.r), g: part(color.g), b: part(color.b), a: color.a }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_become_lighter_and_darker_as_programs_show_them() {
        for (from, share, more, to) in [
            // grounds
            ("#ffffff", 0.85, 0.0, "#d9d9d9"),
            ("#ffffff", 0.96, 0.0, "#f5f5f5"),
            // text of second rank, in a neutral ink and in a bluish one
            ("#000000", 0.65, 0.35, "#595959"),
            ("#1b2330", 0.65, 0.35, "#526a91"),
            ("#4472c4", 0.4, 0.6, "#b4c7e7"),
            ("#4472c4", 0.75, 0.0, "#2f5597"),
        ] {
            let color = blend(Color::from_hex(from).expect("a colour"), share, more).hex();
            let parts = |hex: &str| Color::from_hex(hex).map(|it| [it.r, it.g, it.b].map(i32::from));
            let near = parts(&color)
                .zip(parts(to))
                .is_some_and(|(a, b)| a.iter().zip(b).all(|(a, b)| (a - b).abs() <= 2));
            assert!(near, "{from}: {color}, not {to}");
        }
        assert_eq!(tinted(Color::rgb(0, 0, 0), 0.75).hex(), "#888888");
    }
}
