//! The display list: what `layout` produces and what every renderer, the canvas included, draws.
//!
//! Six kinds of item and plain geometry. Lengths are CSS pixels (1/96 inch), y grows downward, colours are
//! resolved (no theme names). Text arrives broken into lines and shaped into glyphs: a renderer never measures.
//!
//! Deliberately not here: any logic. No hit testing, no diffing, no knowledge of maps, no fonts lookup.

mod geometry;
mod paint;
mod text;

pub use geometry::{Insets, Point, Rect, Segment, Size};
pub use paint::{Color, Dash, Paint, Stroke};
pub use text::{Align, Direction, Font, FontId, FontStyle, Glyph, Line, Run, Text};

use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;
use uuid::Uuid;

/// A laid-out map, ready to draw.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Scene {
    /// Size of the whole sheet.
    pub size: Size,
    /// Colour of the sheet itself; a renderer may leave it out for a transparent picture.
    pub paper: Color,
    /// Title for screen readers and file metadata.
    pub title: String,
    /// One or two sentences describing the map in its language.
    pub description: String,
    /// BCP 47 language of the map's text, such as `de`.
    pub language: String,
    /// Top-level groups in paint order.
    pub groups: Vec<Arc<Group>>,
    /// Every font a `Run` refers to, by id.
    pub fonts: Vec<Arc<Font>>,
    /// Every picture an `Image` refers to. The bytes do not cross the wire.
    #[serde(skip)]
    pub pictures: BTreeMap<Uuid, Picture>,
}

/// The bytes of a picture, as they were imported.
#[derive(Debug, Clone)]
pub struct Picture {
    /// `image/png`, `image/jpeg`, `image/webp`, `image/gif` or `image/svg+xml`.
    pub mime: String,
    /// The file's bytes.
    pub data: Arc<[u8]>,
}

/// Things drawn together, placed relative to their parent. The unit of patching: a group whose content did not
/// change keeps its `Arc`, so that two scenes are compared by pointers.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Group {
    /// Unique in the scene and the same from one layout to the next.
    pub key: String,
    /// What the group is, for tags in documents, hit testing and styles.
    pub role: Role,
    /// The record it shows.
    pub record: Option<Uuid>,
    /// What a screen reader says for it; empty when its texts say it already.
    #[serde(skip_serializing_if = "String::is_empty", default)]
    pub label: String,
    /// Where the group's own origin lies in its parent.
    pub offset: Point,
    /// Everything it draws lies inside, in the group's own coordinates.
    pub bounds: Rect,
    /// Which edges it stays at while the sheet scrolls beneath.
    pub pin: Pin,
    /// In paint order.
    pub items: Vec<Item>,
}

/// One thing to draw. A large map has half a million of them.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum Item {
    /// Things that move together.
    Group(Arc<Group>),
    /// A rectangle or a path, filled and stroked.
    Shape(Shape),
    /// Broken and shaped text.
    Text(Text),
    /// A picture, cropped to fill its frame.
    Image(Image),
    /// One filled path from the icon set.
    Icon(Icon),
    /// An area that leads somewhere; draws nothing.
    Link(Link),
}

#[cfg(target_pointer_width = "64")]
const _: () = assert!(size_of::<Item>() <= 64);

/// A rectangle or a path.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Shape {
    /// Its outline.
    pub outline: Outline,
    /// Fill, if any.
    pub fill: Option<Paint>,
    /// Stroke, if any, centred on the outline.
    pub stroke: Option<Stroke>,
}

/// The outline of a shape.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum Outline {
    /// A rectangle with equally rounded corners.
    Rect {
        /// Position and size.
        rect: Rect,
        /// Corner radius, 0 for square corners.
        radius: f32,
    },
    /// Straight and cubic segments.
    Path {
        /// Begins with a `Move`.
        segments: Box<[Segment]>,
    },
}

/// A picture scaled to cover its frame, centred.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[cfg_attr(feature = "bindings", ts(rename = "SceneImage"))]
#[serde(rename_all = "camelCase")]
pub struct Image {
    /// Key into [`Scene::pictures`].
    pub picture: Uuid,
    /// The frame.
    pub rect: Rect,
    /// Corner radius of the frame.
    pub radius: f32,
    /// What a person sees who cannot see it.
    pub alt: Box<str>,
}

/// One filled path from the icon set, scaled into a square.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Icon {
    /// Name of the icon, such as `phone`.
    pub name: Arc<str>,
    /// SVG path data inside a square of `view` by `view` units.
    pub path: Arc<str>,
    /// Side of the icon's own square, 256 for Phosphor.
    pub view: f32,
    /// Left upper corner.
    pub at: Point,
    /// Side of the square it fills.
    pub size: f32,
    /// Its colour.
    pub color: Color,
}

/// An area that leads to an address or to another record of the same map.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Link {
    /// The area.
    pub rect: Rect,
    /// `https:`, `http:` or `mailto:` address, checked by `layout`; or `#` and a record's id.
    pub target: String,
}

/// Which edges of the window a group stays at. Its bounds are all that it covers then: a viewer lays paper beneath it,
/// pictures and documents do not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Default)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Pin {
    /// Scrolls with the sheet.
    #[default]
    None,
    /// Stays at the top (stage heads).
    Top,
    /// Stays at the left (lane heads).
    Left,
}

/// What a group is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Role {
    /// Title and scope of the map.
    Title,
    /// One fact of the scope card.
    ScopeFact,
    /// Row of phase bands, or one band.
    Phase,
    /// Head of a stage.
    StageHead,
    /// Wash behind a stage, through all lanes.
    StageWash,
    /// A lane: hairline, head, blocks.
    Lane,
    /// Head of a lane.
    LaneHead,
    /// One stage's part of a lane.
    Block,
    /// One touchpoint's cell in a lane, around what it holds.
    Cell,
    /// Card of a touchpoint.
    Touchpoint,
    /// Arrow between touchpoints.
    Transition,
    /// Part of an emotion curve.
    Curve,
    /// Handle and face of an emotion.
    Emotion,
    /// A note.
    Note,
    /// A quote.
    Quote,
    /// A picture in a cell.
    Picture,
    /// Channel of a touchpoint.
    Channel,
    /// A pain.
    Pain,
    /// A remedy.
    Remedy,
    /// A KPI.
    Kpi,
    /// A named line of the service blueprint.
    BlueprintLine,
    /// The legend.
    Legend,
    /// Anything without meaning of its own.
    Decoration,
}
