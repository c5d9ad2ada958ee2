//! Themes: every colour of the drawing by what it is for. The UI's style sheet is made from the same tokens.
//!
//! Deliberately not here: sizes and fonts, which are the same in every theme.

mod brand;
mod contrast;
#[cfg(test)]
mod tests;

pub use contrast::contrast;

use serde::{Deserialize, Deserializer};
use std::sync::LazyLock;
use wayfold_model::{Brand, Phase};
use wayfold_scene::{Color, Dash};

/// The colours of a drawing. Text colours reach a contrast of 4.5 on every ground they are used on.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Theme {
    /// Its name, as in a map's scope card; its words are in the locale files under `theme-`.
    pub name: String,
    /// Whether it is light on dark.
    pub dark: bool,
    /// The sheet.
    #[serde(deserialize_with = "color")]
    pub paper: Color,
    /// Cards.
    #[serde(deserialize_with = "color")]
    pub card: Color,
    /// Hairlines and borders of cards.
    #[serde(deserialize_with = "color")]
    pub line: Color,
    /// Lines that must be seen: the zero line, dashed frames.
    #[serde(deserialize_with = "color")]
    pub strong_line: Color,
    /// Titles and body text.
    #[serde(deserialize_with = "color")]
    pub ink: Color,
    /// Text of second rank.
    #[serde(deserialize_with = "color")]
    pub secondary: Color,
    /// Quiet facts, captions, icons.
    #[serde(deserialize_with = "color")]
    pub muted: Color,
    /// The one accent.
    pub accent: Tone,
    /// Text on the accent's line colour.
    #[serde(deserialize_with = "color")]
    pub on_accent: Color,
    /// Bands of the phases.
    pub phases: Phases,
    /// Washes behind stages, taken in turn.
    #[serde(deserialize_with = "colors")]
    pub stages: [Color; 8],
    /// Lines of the personas.
    #[serde(deserialize_with = "colors")]
    pub personas: [Color; 6],
    /// Grounds of notes of tint 1 to 8.
    #[serde(deserialize_with = "colors")]
    pub notes: [Color; 8],
    /// What hurts.
    pub pain: Tone,
    /// What to keep an eye on.
    pub watch: Tone,
    /// What is well.
    pub good: Tone,
    /// Arrows by kind.
    pub arrows: Arrows,
}

/// One meaning in three strengths.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Tone {
    /// For text and icons.
    #[serde(deserialize_with = "color")]
    pub ink: Color,
    /// For bars, dots and borders.
    #[serde(deserialize_with = "color")]
    pub line: Color,
    /// For grounds.
    #[serde(deserialize_with = "color")]
    pub fill: Color,
}

/// Tones of the phases.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Phases {
    /// Up to the decision to buy.
    pub pre_sale: Tone,
    /// The purchase.
    pub sale: Tone,
    /// Everything after it.
    pub post_sale: Tone,
}

/// Colours of arrows.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Arrows {
    /// The way things should go.
    #[serde(deserialize_with = "color")]
    pub main: Color,
    /// Another way.
    #[serde(deserialize_with = "color")]
    pub alternative: Color,
    /// Back from something that went wrong.
    #[serde(deserialize_with = "color")]
    pub recovery: Color,
    /// Round again.
    #[serde(deserialize_with = "color")]
    pub r#loop: Color,
}

/// Dash patterns of the personas' lines, beside their colours.
pub const PERSONA_DASHES: [Dash; 6] =
    [Dash::Solid, Dash::Dashed, Dash::DashDot, Dash::Dotted, Dash::Long, Dash::Short];

/// Name of the theme made from the colour of an organisation.
pub const BRAND: &str = "brand";

/// The themes' files, for the UI's style sheet.
pub const FILES: [(&str, &str); 3] = [
    ("paper-light", include_str!("../../../../../assets/themes/paper-light.json")),
    ("paper-dark", include_str!("../../../../../assets/themes/paper-dark.json")),
    ("high-contrast", include_str!("../../../../../assets/themes/high-contrast.json")),
];

static THEMES: LazyLock<Vec<Theme>> =
    LazyLock::new(|| FILES.iter().filter_map(|(_, file)| serde_json::from_str(file).ok()).collect());

impl Theme {
    /// Names of all themes, in the order people choose from.
    pub const NAMES: [&'static str; 4] = ["paper-light", "paper-dark", "high-contrast", BRAND];

    /// The theme of this name; paper light for an empty or unknown one. The brand's colour, where there is one,
    /// makes the theme `brand`.
    pub fn named(name: &str, brand: &Brand) -> Self {
        let all = &*THEMES;
        let plain = |name: &str| all.iter().find(|theme| theme.name == name);
        let light = || plain("paper-light").cloned().unwrap_or_else(Self::bare);
        match (name, Color::from_hex(&brand.color)) {
            (BRAND, Some(color)) => brand::branded(light(), color),
            _ => plain(name).cloned().unwrap_or_else(light),
        }
    }

    /// Black on white, should the files be unreadable.
    fn bare() -> Self {
        let (black, white) = (Color::rgb(0, 0, 0), Color::rgb(255, 255, 255));
        let tone = Tone { ink: black, line: black, fill: white };
        Self {
            name: "paper-light".into(),
            dark: false,
            paper: white,
            card: white,
            line: black,
            strong_line: black,
            ink: black,
            secondary: black,
            muted: black,
            accent: tone,
            on_accent: white,
            phases: Phases { pre_sale: tone, sale: tone, post_sale: tone },
            stages: [white; 8],
            personas: [black; 6],
            notes: [white; 8],
            pain: tone,
            watch: tone,
            good: tone,
            arrows: Arrows { main: black, alternative: black, recovery: black, r#loop: black },
        }
    }

    /// The tone of a phase.
    pub const fn phase(&self, phase: Phase) -> Tone {
        match phase {
            Phase::PreSale => self.phases.pre_sale,
            Phase::Sale => self.phases.sale,
            Phase::PostSale => self.phases.post_sale,
        }
    }

    /// The ground of a note of a tint, 0 for none.
    pub fn note(&self, tint: u8) -> Color {
        let colored = usize::from(tint).checked_sub(1).and_then(|i| self.notes.get(i));
        colored.copied().unwrap_or(self.card)
    }
}

fn color<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Color, D::Error> {
    let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
    Color::from_hex(&text).ok_or_else(|| serde::de::Error::custom("not a colour"))
}

fn colors<'de, D: Deserializer<'de>, const N: usize>(deserializer: D) -> Result<[Color; N], D::Error> {
    let texts = Vec::<String>::deserialize(deserializer)?;
    let colors: Option<Vec<Color>> = texts.iter().map(|text| Color::from_hex(text)).collect();
    let colors = colors.ok_or_else(|| serde::de::Error::custom("not a colour"))?;
    colors.try_into().map_err(|_| serde::de::Error::custom("not as many colours as needed"))
}
