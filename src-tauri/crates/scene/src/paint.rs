//! Colours, fills and strokes.

use serde::{Serialize, Serializer};

/// An sRGB colour with alpha, 8 bits a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Color {
    /// Red.
    pub r: u8,
    /// Green.
    pub g: u8,
    /// Blue.
    pub b: u8,
    /// 255 is opaque.
    pub a: u8,
}

impl Color {
    /// An opaque colour.
    pub const fn rgb(r: u8, g: u8, b: u8) -> Self {
        Self { r, g, b, a: 255 }
    }

    /// The same colour with another opacity, 0 to 255.
    #[must_use]
    pub const fn alpha(self, a: u8) -> Self {
        Self { a, ..self }
    }

    /// Reads `#rgb`, `#rrggbb` or `#rrggbbaa`.
    pub fn from_hex(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        if !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        let pair = |i: usize| u8::from_str_radix(digits.get(i..i + 2)?, 16).ok();
        match digits.len() {
            3 => {
                let nibble = |i: usize| u8::from_str_radix(digits.get(i..=i)?, 16).ok().map(|n| n * 17);
                Some(Self::rgb(nibble(0)?, nibble(1)?, nibble(2)?))
            }
            6 => Some(Self::rgb(pair(0)?, pair(2)?, pair(4)?)),
            8 => Some(Self { r: pair(0)?, g: pair(2)?, b: pair(4)?, a: pair(6)? }),
            _ => None,
        }
    }

    /// `#rrggbb`, without the opacity.
    pub fn hex(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.r, self.g, self.b)
    }
}

/// Crosses the wire as `#rrggbb`, or `#rrggbbaa` where it is not opaque.
impl Serialize for Color {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.a == 255 {
            serializer.serialize_str(&self.hex())
        } else {
            serializer.serialize_str(&format!("{}{:02x}", self.hex(), self.a))
        }
    }
}

#[cfg(feature = "bindings")]
impl ts_rs::TS for Color {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;
    fn name(_: &ts_rs::Config) -> String {
        "string".into()
    }
    fn inline(config: &ts_rs::Config) -> String {
        Self::name(config)
    }
    fn decl(_: &ts_rs::Config) -> String {
        String::new()
    }
    fn decl_concrete(_: &ts_rs::Config) -> String {
        String::new()
    }
}

/// What fills a shape.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum Paint {
    /// One colour.
    Solid {
        /// The colour.
        color: Color,
    },
    /// Diagonal hatching, so that areas differ without colour. One stroke lies half a gap from the origin of the
    /// group, the others a gap apart; each is [`Paint::HATCH_WIDTH`] wide.
    Hatch {
        /// Colour of the strokes.
        color: Color,
        /// Distance between strokes.
        gap: f32,
        /// Angle in degrees, clockwise from horizontal.
        angle: f32,
    },
}

impl Paint {
    /// Width of a hatching's strokes.
    pub const HATCH_WIDTH: f32 = 1.0;
}

impl From<Color> for Paint {
    fn from(color: Color) -> Self {
        Self::Solid { color }
    }
}

/// A line along an outline, with round joins and caps.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Stroke {
    /// Its colour.
    pub color: Color,
    /// Its width.
    pub width: f32,
    /// Whether and how it is broken.
    pub dash: Dash,
}

impl Stroke {
    /// An unbroken line.
    pub const fn solid(color: Color, width: f32) -> Self {
        Self { color, width, dash: Dash::Solid }
    }
}

/// How a line is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Dash {
    /// Unbroken.
    Solid,
    /// On 6, off 4.
    Dashed,
    /// On 1.5, off 3.5.
    Dotted,
    /// On 8, off 3, on 1.5, off 3.
    DashDot,
    /// On 14, off 4.
    Long,
    /// On 3, off 2.
    Short,
}

impl Dash {
    /// Lengths on, off, on, off … in pixels; empty for an unbroken line.
    pub const fn pattern(self) -> &'static [f32] {
        match self {
            Self::Solid => &[],
            Self::Dashed => &[6.0, 4.0],
            Self::Dotted => &[1.5, 3.5],
            Self::DashDot => &[8.0, 3.0, 1.5, 3.0],
            Self::Long => &[14.0, 4.0],
            Self::Short => &[3.0, 2.0],
        }
    }
}
