//! PDF: the scene on one page, on a sheet, on the sheets of a poster, or on pages for each stage.
//!
//! Text can be selected, searched and read aloud in the order of stages and lanes; bookmarks lead to stages and
//! touchpoints; fonts are inside, reduced to what is used. The document keeps to PDF/UA-1 where that is asked for.
//! The same scene and options give the same bytes: there is no clock in here.
//!
//! A plan says which part of the sheet lies where on which page; drawing follows it view by view.

mod bookmarks;
mod caption;
mod document;
mod draw;
mod extras;
mod ground;
mod links;
mod options;
mod overview;
mod page;
mod paper;
mod picture;
mod plan;
mod poster;
mod shape;
mod sight;
mod stages;
mod tags;
mod text;
mod texts;
mod tree;

pub use options::{
    MARGIN, PdfOptions, PdfPages, PdfReport, PlanWords, Poster, PosterFigures, PosterSize, READABLE,
    Suggestion,
};
pub use page::{pdf_count, pdf_page};
pub use paper::{Orientation, Paper};

use crate::RenderError;
use crate::anatomy::Anatomy;
use crate::png::Progress;
use plan::Plan;
use wayfold_scene::Scene;

/// Draws a scene as PDF, and lets go of it.
///
/// # Errors
/// [`RenderError::Empty`] for a sheet without area, [`RenderError::PaperTooSmall`], [`RenderError::Scale`] and
/// [`RenderError::TooManyPages`] for options that make no document, [`RenderError::Inaccessible`] if it is to be
/// accessible and some font cannot be part of such a document, as its letters do not allow it,
/// [`RenderError::Stopped`] when `progress` says so.
pub fn pdf(scene: Scene, options: &PdfOptions, progress: Progress) -> Result<Vec<u8>, RenderError> {
    document::write(scene, options, progress)
}

/// What is known about a PDF before it is drawn: its pages, whether its text can be read on paper, and the figures of a
/// poster.
///
/// # Errors
/// Those of [`pdf`] that concern the options.
pub fn pdf_report(scene: &Scene, options: &PdfOptions) -> Result<PdfReport, RenderError> {
    let anatomy = Anatomy::of(scene);
    Ok(Plan::new(scene, &anatomy, options)?.report(&anatomy, options))
}
