//! Pictures and documents of a scene: SVG, PNG, PDF, HTML; and PowerPoint, told from a [`Deck`].
//!
//! Every format draws the [`wayfold_scene::Scene`] straight, step by step in paint order, so that what is seen on the
//! screen is what is exported. None is made from another.
//!
//! Deliberately not here: any measuring or breaking of text, any knowledge of maps, any files.

mod anatomy;
mod error;
mod escape;
mod fonts;
mod html;
mod lines;
mod link;
mod memory;
mod number;
mod outline;
mod pdf;
mod picture;
mod png;
mod pptx;
mod raster;
mod svg;
mod thumbnail;
mod walk;

pub use self::png::{PngOptions, Progress, png};
pub use self::svg::{SvgOptions, svg};
pub use error::RenderError;
pub use html::{Page, PageFinding, PageStage, PageText, PageTouchpoint, PageWords, html};
pub use pdf::{
    MARGIN, Orientation, Paper, PdfOptions, PdfPages, PdfReport, PlanWords, Poster, PosterFigures,
    PosterSize, READABLE, Suggestion, pdf, pdf_count, pdf_page, pdf_report,
};
pub use picture::picture_size;
pub use pptx::{
    Deck, DeckArrow, DeckBars, DeckCurve, DeckDot, DeckEntry, DeckEntryLook, DeckFigure, DeckFinding,
    DeckIcon, DeckInsights, DeckLane, DeckLook, DeckMood, DeckRemedy, DeckSize, DeckStage, DeckTone,
    DeckTouchpoint, DeckWords, Letters, Setter, Template, TemplateFault, pptx, pptx_pages, pptx_scene,
};
pub use raster::Background;
pub use thumbnail::thumbnail;
