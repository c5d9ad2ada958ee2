//! Formats of files, their pages and papers.

use super::Frame;
use serde::{Deserialize, Serialize};

/// A format to write, with its options.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(tag = "as", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Format {
    /// Lossless JSON.
    Json,
    /// Mermaid `journey`.
    Mermaid,
    /// A table for spreadsheets, in the way of the view's language.
    Csv,
    /// Headings, lists and tables.
    Markdown,
    /// A workbook: a sheet for each kind of record, read again without loss.
    Xlsx {
        /// Whether what the analysis says is a sheet of its own.
        findings: bool,
    },
    /// SVG.
    Svg {
        /// What it is fitted into; nothing leaves it as large as it is.
        #[serde(default)]
        #[cfg_attr(feature = "bindings", ts(optional))]
        frame: Option<Frame>,
    },
    /// A document to print or to send.
    Pdf {
        /// How the map is laid on its pages.
        pages: Pages,
    },
    /// A page that holds everything and asks nothing of the network.
    Html {
        /// Whether what the analysis says is on it.
        findings: bool,
    },
    /// Slides to go on working with.
    Pptx {
        /// Their shape.
        size: SlideShape,
        /// Whether they tell what the analysis says.
        findings: bool,
    },
    /// PNG.
    Png {
        /// Pixels a CSS pixel, 0.1–4; in a frame it follows from that.
        scale: f32,
        /// Without the paper.
        transparent: bool,
        /// What it is fitted into; nothing leaves it as large as it is.
        #[serde(default)]
        #[cfg_attr(feature = "bindings", ts(optional))]
        frame: Option<Frame>,
    },
}

/// How a map is laid on the pages of a PDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(tag = "lay", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Pages {
    /// One page, as large as the drawing.
    Drawing,
    /// One sheet, which the map fills.
    Sheet {
        /// The sheet.
        paper: PaperSize,
    },
    /// Sheets of a usual printer, put together to a poster, with a plan how.
    Poster {
        /// The poster.
        size: PaperSize,
        /// The sheets it is printed on.
        sheet: PaperSize,
    },
    /// Pages for each stage, after one that shows all.
    Stages {
        /// The sheet.
        paper: PaperSize,
    },
}

/// The shape of slides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum SlideShape {
    /// As most projectors and screens are.
    #[serde(rename = "16:9")]
    Wide,
    /// As older projectors are.
    #[serde(rename = "4:3")]
    Standard,
}

/// Paper by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum PaperSize {
    /// 210 × 297 mm.
    A4,
    /// 297 × 420 mm.
    A3,
    /// 420 × 594 mm.
    A2,
    /// 594 × 841 mm.
    A1,
    /// 841 × 1189 mm.
    A0,
    /// 8.5 × 11 inches.
    Letter,
    /// 11 × 17 inches.
    Tabloid,
}

impl PaperSize {
    /// All of them, the European ones in front, small to large.
    pub const NAMED: [Self; 7] =
        [Self::A4, Self::A3, Self::A2, Self::A1, Self::A0, Self::Letter, Self::Tabloid];

    /// What it is called by people.
    pub fn title(self) -> String {
        let name = self.name();
        name.chars().take(1).flat_map(char::to_uppercase).chain(name.chars().skip(1)).collect()
    }

    /// What it is called, in small letters.
    pub const fn name(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::A3 => "a3",
            Self::A2 => "a2",
            Self::A1 => "a1",
            Self::A0 => "a0",
            Self::Letter => "letter",
            Self::Tabloid => "tabloid",
        }
    }
}
