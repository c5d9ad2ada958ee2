//! Text as layout hands it over: broken into lines, ordered for reading direction, shaped into glyphs.

use crate::{Color, Point, Rect};
use serde::Serialize;
use std::sync::Arc;

/// Index into [`crate::Scene::fonts`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct FontId(pub u16);

/// One face of a font, with its bytes.
#[derive(Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Font {
    /// Family as CSS names it, such as `Inter`.
    pub family: String,
    /// 400 regular, 500 medium, 600 semibold, 700 bold.
    pub weight: u16,
    /// Upright or italic.
    pub style: FontStyle,
    /// Whether it comes from the machine rather than with Wayfold (then pictures name it but do not embed it).
    pub system: bool,
    /// Whether its glyphs carry their own colours.
    pub color: bool,
    /// Bytes of the TrueType or OpenType file.
    #[serde(skip)]
    pub data: Arc<[u8]>,
    /// Face inside a collection file.
    #[serde(skip)]
    pub index: u32,
}

impl std::fmt::Debug for Font {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Font({} {} {:?})", self.family, self.weight, self.style)
    }
}

/// Upright or italic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum FontStyle {
    /// Upright.
    Normal,
    /// Italic.
    Italic,
}

/// A block of text.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Text {
    /// The whole text as written, before breaking.
    pub content: Arc<str>,
    /// Size of the letters.
    pub size: f32,
    /// Colour of the letters.
    pub color: Color,
    /// Which edge the lines share.
    pub align: Align,
    /// Everything it draws, line boxes included.
    pub bounds: Rect,
    /// From top to bottom.
    pub lines: Box<[Line]>,
    /// Whether the last line ends in an ellipsis because there was no room for the rest.
    pub truncated: bool,
}

/// Which edge lines share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Align {
    /// Left in left-to-right text.
    Start,
    /// Centred.
    Middle,
    /// Right in left-to-right text.
    End,
}

/// One line.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Line {
    /// Left end of the baseline, in the group's coordinates.
    pub at: Point,
    /// Advance width.
    pub width: f32,
    /// From left to right as seen. Shared by all texts that say the same in the same look.
    #[cfg_attr(feature = "bindings", ts(as = "Vec<Run>"))]
    pub runs: Arc<[Run]>,
}

/// Part of a line in one font and one direction.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Run {
    /// The characters in logical order, hyphen or ellipsis included where one was added.
    pub text: Arc<str>,
    /// Its font.
    pub font: FontId,
    /// Reading direction.
    pub direction: Direction,
    /// Left end, relative to the line's.
    pub x: f32,
    /// Advance width.
    pub width: f32,
    /// From left to right as seen. Not sent over the wire: the canvas shapes with the same fonts.
    #[serde(skip)]
    pub glyphs: Vec<Glyph>,
}

/// Reading direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Direction {
    /// As in English.
    LeftToRight,
    /// As in Arabic.
    RightToLeft,
}

/// One glyph; lengths in pixels at the text's size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Glyph {
    /// Index in the font.
    pub id: u32,
    /// Byte offset in the run's text of the cluster it belongs to.
    pub cluster: u32,
    /// How far it moves the pen.
    pub advance: f32,
    /// Shift from the pen, to the right.
    pub dx: f32,
    /// Shift from the pen, downward.
    pub dy: f32,
}
