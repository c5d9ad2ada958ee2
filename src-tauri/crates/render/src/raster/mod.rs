//! Pixels: the scene painted into one rectangle of a picture. `png` and `thumbnail` put such rectangles together.

mod paint;
mod pictures;

pub(crate) use paint::{Detail, Faces, MISSING, Painter, View};
pub(crate) use pictures::Pictures;

/// What lies behind the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Background {
    /// The colour of the sheet.
    #[default]
    Paper,
    /// Nothing.
    Transparent,
}
