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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::deck;
    use crate::templates;
    use crate::words::Words;
    use chrono::{DateTime, Utc};
    use std::fmt::Write as _;
    use std::path::Path;
    use wayfold_render::{Deck, DeckSize, pptx, pptx_scene};
    use wayfold_scene::{Item, Outline, Paint, Rect, Scene, Segment};

    /// In the bundled fonts, so that the outcome does not depend on the machine.
    fn typeset() -> Typeset {
        Typeset { typesetter: Typesetter::new(Fonts::bundled_only()), share: INTER }
    }

    fn told(example: &str, language: &str, size: DeckSize) -> Deck {
        let map = templates::template(example, language).expect("an example").map(0).expect("a map");
        let created = DateTime::<Utc>::from_timestamp(1_790_000_000, 0).expect("a time");
        deck(&map, &Words::new(language), (size, true), created, None)
    }

    fn painted(deck: &Deck, template: Option<&Template>) -> Scene {
        pptx_scene(deck, template, &mut typeset()).expect("slides").0
    }

    /// What is painted, a line each: kind, place, colour, words.
    fn list(items: &[Item]) -> String {
        let mut list = String::new();
        for item in items {
            let said = match item {
                Item::Shape(shape) => {
                    let fill =
                        shape.fill.map(|(Paint::Solid { color } | Paint::Hatch { color, .. })| color.hex());
                    let line = shape.stroke.map(|stroke| format!("{} {}", stroke.color.hex(), stroke.width));
                    let (kind, place) = match &shape.outline {
                        Outline::Rect { rect, .. } => ("rect", at(*rect)),
                        Outline::Path { segments } => ("path", ends(segments)),
                    };
                    format!("{kind} {place} {} {}", fill.unwrap_or_default(), line.unwrap_or_default())
                }
                Item::Text(text) => {
                    let lines = text.lines.iter();
                    let lines = lines.map(|line| line.runs.iter().map(|run| &*run.text).collect::<String>());
                    let lines = lines.collect::<Vec<_>>().join(" / ");
                    format!("text {} {} {:.1} {lines}", at(text.bounds), text.color.hex(), text.size)
                }
                Item::Icon(icon) => format!("icon {:.0} {:.0} {}", icon.at.x, icon.at.y, icon.color.hex()),
                Item::Image(image) => format!("image {}", at(image.rect)),
                Item::Group(_) | Item::Link(_) => "nothing slides have".to_owned(),
            };
            let _ = writeln!(list, "{}", said.trim_end());
        }
        list
    }

    fn at(rect: Rect) -> String {
        format!("{:.0} {:.0} {:.0}×{:.0}", rect.x, rect.y, rect.width, rect.height)
    }

    fn ends(segments: &[Segment]) -> String {
        let point = |segment: &Segment| match segment {
            Segment::Move { to } | Segment::Line { to } | Segment::Cubic { to, .. } => Some(*to),
            Segment::Close => None,
        };
        let mut points = segments.iter().filter_map(point);
        let first = points.next().unwrap_or_default();
        let last = points.next_back().unwrap_or(first);
        format!("{:.0} {:.0} – {:.0} {:.0} ({})", first.x, first.y, last.x, last.y, segments.len())
    }

    #[test]
    fn slides_are_painted_as_they_are_written() {
        let mut found = String::new();
        for group in &painted(&told("restaurant", "de", DeckSize::Wide), None).groups {
            let _ = write!(found, "== {}\n{}", group.key, list(&group.items));
        }
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/slides.txt");
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            std::fs::write(&path, &found).expect("the golden file");
        }
        let golden = std::fs::read_to_string(&path).unwrap_or_default();
        let line = golden.lines().zip(found.lines()).position(|(a, b)| a != b);
        assert!(golden == found, "slides.txt differs in line {line:?}; UPDATE_GOLDEN=1 writes it anew");
    }

    #[test]
    fn no_text_runs_out_of_its_slide() {
        for example in templates::examples() {
            for language in ["de", "en"] {
                for size in [DeckSize::Wide, DeckSize::Standard] {
                    let deck = told(example, language, size);
                    let scene = painted(&deck, None);
                    assert!(pptx(&deck, None).is_ok());
                    for group in &scene.groups {
                        let texts = group.items.iter().filter_map(|item| match item {
                            Item::Text(text) => Some(text),
                            _ => None,
                        });
                        for text in texts {
                            let Rect { x, y, .. } = text.bounds;
                            let (right, bottom) = (text.bounds.right(), text.bounds.bottom());
                            let inside = x >= -0.5 && y >= -0.5;
                            let inside = inside && right <= scene.size.width && bottom <= scene.size.height;
                            assert!(inside, "{example} {language} {size:?} {}: {}", group.key, text.content);
                        }
                    }
                }
            }
        }
    }
}
