//! Points, sizes, rectangles, path segments, in CSS pixels.

use serde::{Deserialize, Serialize};

/// A point or a distance.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Point {
    /// To the right.
    pub x: f32,
    /// Downward.
    pub y: f32,
}

impl Point {
    /// A point from its coordinates.
    pub const fn new(x: f32, y: f32) -> Self {
        Self { x, y }
    }
}

/// Width and height.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Size {
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

impl Size {
    /// A size from its lengths.
    pub const fn new(width: f32, height: f32) -> Self {
        Self { width, height }
    }
}

/// A rectangle by its left upper corner.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Rect {
    /// Left edge.
    pub x: f32,
    /// Top edge.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

impl Rect {
    /// A rectangle from its left upper corner and lengths.
    pub const fn new(x: f32, y: f32, width: f32, height: f32) -> Self {
        Self { x, y, width, height }
    }

    /// Right edge.
    pub fn right(&self) -> f32 {
        self.x + self.width
    }

    /// Bottom edge.
    pub fn bottom(&self) -> f32 {
        self.y + self.height
    }

    /// The same rectangle moved.
    #[must_use]
    pub fn translate(&self, by: Point) -> Self {
        Self { x: self.x + by.x, y: self.y + by.y, ..*self }
    }

    /// The smallest rectangle around both.
    #[must_use]
    pub fn union(&self, other: &Self) -> Self {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        Self {
            x,
            y,
            width: self.right().max(other.right()) - x,
            height: self.bottom().max(other.bottom()) - y,
        }
    }

    /// The rectangle without its margins; never negative.
    #[must_use]
    pub fn inset(&self, by: Insets) -> Self {
        Self {
            x: self.x + by.left,
            y: self.y + by.top,
            width: (self.width - by.left - by.right).max(0.0),
            height: (self.height - by.top - by.bottom).max(0.0),
        }
    }

    /// Whether the two share an area (touching edges do not count).
    pub fn overlaps(&self, other: &Self) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }
}

/// Margins of the four sides.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Insets {
    /// Left margin.
    pub left: f32,
    /// Top margin.
    pub top: f32,
    /// Right margin.
    pub right: f32,
    /// Bottom margin.
    pub bottom: f32,
}

impl Insets {
    /// The same margin on all sides.
    pub const fn all(margin: f32) -> Self {
        Self { left: margin, top: margin, right: margin, bottom: margin }
    }
}

/// One piece of a path.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum Segment {
    /// Begin a new contour.
    Move {
        /// Where it begins.
        to: Point,
    },
    /// A straight line.
    Line {
        /// Its end.
        to: Point,
    },
    /// A cubic curve.
    Cubic {
        /// First control point.
        a: Point,
        /// Second control point.
        b: Point,
        /// Its end.
        to: Point,
    },
    /// Back to the contour's beginning.
    Close,
}
