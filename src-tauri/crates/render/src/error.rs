//! Why a picture could not be drawn.

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
    /// The picture could not be encoded.
    #[error("the picture could not be encoded: {reason}")]
    Encoding {
        /// What the encoder said.
        reason: String,
    },
}

impl RenderError {
    /// A name that stays the same, for programs and locale files.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "render_empty",
            Self::Scale { .. } => "render_scale",
            Self::TooManyPixels { .. } => "render_too_many_pixels",
            Self::Stopped => "render_stopped",
            Self::Encoding { .. } => "render_encoding",
        }
    }
}
