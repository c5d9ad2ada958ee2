//! What a PDF is to look like, and what is known about it before it is drawn.

use super::paper::{Orientation, Paper};
use crate::raster::Background;
use chrono::{DateTime, Utc};

/// Letters smaller than this, in points, are hard to read on paper.
pub const READABLE: f32 = 6.0;

/// What a PDF looks like.
#[derive(Debug, Clone, PartialEq)]
pub struct PdfOptions {
    /// How the map is laid on pages.
    pub pages: PdfPages,
    /// Whether it is to keep to PDF/UA-1; tagged it is in any case.
    pub accessible: bool,
    /// What lies behind the map.
    pub background: Background,
    /// When the document was made, for its properties.
    pub created: Option<DateTime<Utc>>,
    /// The words of the assembly plan.
    pub plan: PlanWords,
}

impl Default for PdfOptions {
    fn default() -> Self {
        Self {
            pages: PdfPages::Drawing,
            accessible: true,
            background: Background::Paper,
            created: None,
            plan: PlanWords::default(),
        }
    }
}

/// How a map is laid on pages.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum PdfPages {
    /// One page, as large as the drawing.
    Drawing,
    /// One sheet, which the map fills.
    Sheet {
        /// The sheet.
        paper: Paper,
        /// Which way it is turned.
        orientation: Orientation,
        /// Margin on all sides, in millimetres.
        margin: f32,
    },
    /// Sheets of a usual printer, put together to a poster.
    Poster(Poster),
    /// Pages for each stage, with the heads of its lanes. A stage that could not be read on one page has several.
    Stages {
        /// The sheet.
        paper: Paper,
        /// Which way it is turned.
        orientation: Orientation,
        /// Margin on all sides, in millimetres.
        margin: f32,
        /// Whether a first page shows what the map is about, and all of it small.
        overview: bool,
    },
    /// A page for each group of the scene, as large as it is.
    Groups {
        /// Points to a pixel.
        scale: f32,
    },
}

/// Margin of a sheet in millimetres, unless said otherwise: no printer needs more.
pub const MARGIN: f32 = 10.0;

impl PdfPages {
    /// One sheet with the usual margin, turned the way that holds more of the map.
    pub const fn sheet(paper: Paper) -> Self {
        Self::Sheet { paper, orientation: Orientation::Auto, margin: MARGIN }
    }

    /// Pages for each stage after an overview, turned the way that needs fewer.
    pub const fn stages(paper: Paper) -> Self {
        Self::Stages { paper, orientation: Orientation::Auto, margin: MARGIN, overview: true }
    }
}

/// Sheets put together to a poster.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Poster {
    /// The sheets it is printed on.
    pub sheet: Paper,
    /// Which way they are turned; left open, the way that needs fewer.
    pub orientation: Orientation,
    /// How large the poster is.
    pub size: PosterSize,
    /// What a printer cannot print on, on all sides of a sheet, in millimetres. Marks and names of sheets lie there.
    pub margin: f32,
    /// How far neighbouring sheets overlap, in millimetres.
    pub overlap: f32,
    /// Whether marks show where to cut and to glue.
    pub marks: bool,
    /// Whether a first page shows how the sheets lie.
    pub plan: bool,
}

impl Poster {
    /// A poster with marks and a plan, and the usual margin and overlap.
    pub const fn new(sheet: Paper, size: PosterSize) -> Self {
        let (margin, overlap) = (MARGIN, 10.0);
        Self { sheet, orientation: Orientation::Auto, size, margin, overlap, marks: true, plan: true }
    }
}

/// How large a poster is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum PosterSize {
    /// As large as fits on this paper.
    Paper(Paper),
    /// So many times as large as on a screen at 100 %, where an inch has 96 pixels.
    Scale(f32),
}

/// The words of a poster's assembly plan, each one line; in the locale files under `paper-plan-`.
/// [`PdfReport::poster`] has the figures for them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PlanWords {
    /// Its heading.
    pub title: String,
    /// How many sheets of what size make a poster of what size.
    pub summary: String,
    /// What to do, in order.
    pub steps: Vec<String>,
}

/// What is known about a PDF before it is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PdfReport {
    /// Its pages, an overview or a plan included.
    pub pages: usize,
    /// Height in points of the smallest letters on paper, overview and plan left out; nothing without text.
    pub smallest_text: Option<f32>,
    /// Where letters are smaller than [`READABLE`]: what would make them larger.
    pub suggestion: Option<Suggestion>,
    /// The poster's figures, where it is one.
    pub poster: Option<PosterFigures>,
}

/// What would make a map readable; its words in the locale files begin with `paper-small-text`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Suggestion {
    /// This paper, for the page or for the whole poster.
    Paper(Paper),
    /// No paper with a name is large enough: a poster of this size in millimetres.
    Size {
        /// Width.
        width: f32,
        /// Height.
        height: f32,
    },
    /// No page can be so large: pages for each stage.
    Stages,
}

/// How a poster is put together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PosterFigures {
    /// Sheets beside each other.
    pub columns: usize,
    /// Sheets above each other.
    pub rows: usize,
    /// Width of the poster in millimetres.
    pub width: f32,
    /// Height of the poster in millimetres.
    pub height: f32,
    /// Width of a sheet in millimetres.
    pub sheet_width: f32,
    /// Height of a sheet in millimetres.
    pub sheet_height: f32,
}
