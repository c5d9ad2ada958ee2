//! Slides as they are seen before they are saved: set in the font they will be read in, where the machine has it.

use super::write::SlideWish;
use crate::failure::Failure;
use std::sync::Arc;
use wayfold_layout::Settings;
use wayfold_layout::text::{Fonts, Style, Typesetter};
use wayfold_model::Map;
use wayfold_render::{Letters, Setter, Template};
use wayfold_scene::{Align, Font, Text};

/// What stands for Arial, which slides are written in unless something else is said: the same widths.
const LIKE_ARIAL: [&str; 6] =
    ["Arial", "Liberation Sans", "Arimo", "Helvetica", "Helvetica Neue", "Nimbus Sans"];
/// How much smaller letters of Inter are set to stand for them.
const INTER: f32 = 0.93;
/// Slides are broken by programs that hyphenate in no language.
const NO_LANGUAGE: &str = "und";

/// The slides of a map as a PDF, a page each.
pub(crate) fn pages(
    map: &Map,
    wish: SlideWish,
    template: Option<&Template>,
    settings: &Settings,
) -> Result<Vec<u8>, Failure> {
    let deck = super::write::slides(map, wish, template, settings);
    let font = template.map_or(deck.look.font.as_str(), Template::font).trim();
    Ok(wayfold_render::pptx_pages(&deck, template, &mut Typeset::of(font))?)
}

/// Sets text as programs that show slides do.
struct Typeset {
    typesetter: Typesetter,
    /// How much smaller letters are.
    share: f32,
}

impl Typeset {
    fn of(font: &str) -> Self {
        let own = (!font.is_empty()).then_some(font);
        let inter = own.is_some_and(|font| font.eq_ignore_ascii_case("inter"));
        let stand_ins = LIKE_ARIAL.into_iter().filter(|_| !inter);
        let mut fonts = Fonts::of_families(&own.into_iter().chain(stand_ins).collect::<Vec<_>>());
        let share = if inter || fonts.family().is_some() { 1.0 } else { INTER };
        Self { typesetter: Typesetter::new(fonts), share }
    }
}

impl Setter for Typeset {
    fn set(&mut self, letters: &[Letters<'_>], side: Align, width: Option<f32>, apart: f32) -> Vec<Text> {
        let runs: Vec<(&str, Style)> = letters
            .iter()
            .map(|letters| {
                let style = Style {
                    size: letters.size * self.share,
                    weight: if letters.bold { 700 } else { 400 },
                    italic: letters.italic,
                    line_height: apart,
                    color: letters.color,
                    align: side,
                    tabular: false,
                };
                (letters.text, style)
            })
            .collect();
        self.typesetter.flow(&runs, width.unwrap_or(f32::INFINITY), NO_LANGUAGE)
    }

    fn fonts(&self) -> Vec<Arc<Font>> {
        self.typesetter.fonts()
    }
}
