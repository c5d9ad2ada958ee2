//! What belongs to exports beside their format.

use super::PaperSize;
#[cfg(doc)]
use super::View;
use serde::{Deserialize, Serialize};
use wayfold_model::Id;

/// What an export leaves out and says otherwise, for this once; saved views are [`View::audience`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Tailor {
    /// Lanes that are left out, with all that lies in them.
    pub lanes: Vec<Id>,
    /// Personas that are left out, with what only they meet, say or suffer.
    pub personas: Vec<Id>,
    /// Whether the legend is left out.
    pub legend: bool,
    /// Language of the words around the map's texts; empty for the map's own.
    pub language: String,
}

/// What a picture is fitted into, with paper around the map where their shapes differ. Papers lie the way that holds
/// more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Frame {
    /// A slide of 16 : 9; 3,840 × 2,160 pixels.
    Slide,
    /// A3 at 300 dots to an inch.
    A3,
    /// A0 at 150 dots to an inch.
    A0,
}

/// What would do where letters would be too small to read.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(tag = "by", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Larger {
    /// Paper that is large enough.
    Paper {
        /// Its name.
        paper: PaperSize,
    },
    /// A poster, for no paper with a name is large enough.
    Poster {
        /// Its width in millimetres.
        width: f32,
        /// Its height in millimetres.
        height: f32,
    },
    /// Pages for each stage, for no poster can be so large.
    Stages,
}

/// Letters that are drawn as boxes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct MissingLetters {
    /// Some of them, without anything between.
    pub letters: String,
    /// A font that has the first of them.
    pub font: String,
}

/// The beginning of a sheet of a workbook, as people see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SheetBeginning {
    /// Its name.
    pub name: String,
    /// How many rows it has in all.
    pub rows: u32,
    /// How many columns are seen in all.
    pub columns: u32,
    /// Its first rows, as texts.
    pub cells: Vec<Vec<String>>,
}
