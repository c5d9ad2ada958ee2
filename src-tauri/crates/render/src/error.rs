//! Why a picture could not be drawn.

use crate::pptx::TemplateFault;
use std::collections::BTreeMap;
use thiserror::Error;

/// Why a picture could not be drawn. The words people read are in the locale files, found by [`RenderError::code`].
#[derive(Debug, Clone, PartialEq, Error)]
pub enum RenderError {
    /// The sheet, or the part asked for, has no area.
    #[error("there is nothing to draw")]
    Empty,
    /// The scale is not a number, or outside what is offered.
    #[error("a scale of {scale} is not between {least} and {most}")]
    Scale {
        /// What was asked for.
        scale: f32,
        /// The smallest scale offered.
        least: f32,
        /// The largest scale offered.
        most: f32,
    },
    /// The picture would be larger than allowed.
    #[error("{width} x {height} pixels are too many; the largest scale that fits is {fits}")]
    TooManyPixels {
        /// Width it would have.
        width: u64,
        /// Height it would have.
        height: u64,
        /// How many pixels are allowed in all.
        limit: u64,
        /// The largest scale that fits, rounded down to a hundredth; 0 where none does.
        fits: f32,
    },
    /// Whoever waited for it did not want it any more.
    #[error("stopped")]
    Stopped,
    /// Margins and overlap leave no room on the paper, or it is larger than documents can have it.
    #[error("there is no room on this paper")]
    PaperTooSmall,
    /// The document would have more pages than allowed.
    #[error("{pages} pages are too many; {most} are allowed")]
    TooManyPages {
        /// How many it would have, or at least how many.
        pages: usize,
        /// How many are allowed.
        most: usize,
    },
    /// The document cannot keep to the standard for accessible ones.
    #[error("some letters cannot be part of an accessible document")]
    Inaccessible,
    /// The document could not be written.
    #[error("the document could not be written: {reason}")]
    Document {
        /// What went wrong.
        reason: String,
    },
    /// Slides could not be written.
    #[error("the slides could not be written: {reason}")]
    Slides {
        /// What went wrong.
        reason: String,
    },
    /// A file is no document whose pages can be shown.
    #[error("this is no PDF")]
    Unread,
    /// A file is no template for slides.
    #[error(transparent)]
    Template(#[from] TemplateFault),
    /// The picture could not be encoded.
    #[error("the picture could not be encoded: {reason}")]
    Encoding {
        /// What the encoder said.
        reason: String,
    },
}

impl RenderError {
    /// A name that stays the same, for programs; its words are in the locale files under `render-`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Scale { .. } => "scale",
            Self::TooManyPixels { fits, .. } if *fits > 0.0 => "too-many-pixels",
            Self::TooManyPixels { .. } => "too-large",
            Self::Stopped => "stopped",
            Self::PaperTooSmall => "paper-too-small",
            Self::TooManyPages { .. } => "too-many-pages",
            Self::Inaccessible | Self::Document { .. } => "document",
            Self::Slides { .. } => "slides",
            Self::Unread => "unread",
            Self::Template(fault) => fault.code(),
            Self::Encoding { .. } => "encoding",
        }
    }

    /// Arguments of the message, by name.
    pub fn args(&self) -> BTreeMap<&'static str, String> {
        let pairs = match self {
            Self::Scale { scale, least, most } => {
                vec![("scale", scale.to_string()), ("least", least.to_string()), ("most", most.to_string())]
            }
            Self::TooManyPixels { width, height, limit, fits } => vec![
                ("width", width.to_string()),
                ("height", height.to_string()),
                ("limit", limit.to_string()),
                ("fits", fits.to_string()),
            ],
            Self::TooManyPages { pages, most } => {
                vec![("pages", pages.to_string()), ("most", most.to_string())]
            }
            Self::Encoding { reason } | Self::Document { reason } | Self::Slides { reason } => {
                vec![("reason", reason.clone())]
            }
            Self::Inaccessible => vec![("reason", self.to_string())],
            Self::Empty | Self::Stopped | Self::PaperTooSmall | Self::Unread | Self::Template(_) => vec![],
        };
        pairs.into_iter().collect()
    }
}
