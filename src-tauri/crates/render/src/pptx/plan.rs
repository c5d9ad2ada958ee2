//! Where things lie on a slide: the one grid all slides keep to, and the places their layouts have for text.
//!
//! Lengths are points of a slide 540 high; a template whose slides are smaller or larger is written in points of its own.

use super::deck::DeckSize;
use super::text::{Ink, Side, Stand};
use wayfold_scene::Rect;

/// Height of a slide of either shape.
pub(super) const HEIGHT: f32 = 540.0;
/// Room at both sides.
pub(super) const MARGIN: f32 = 36.0;

/// How text looks in a place of a layout.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct SpotLook {
    pub(super) ink: Ink,
    pub(super) bold: bool,
    /// Whether all letters are capitals.
    pub(super) capitals: bool,
    pub(super) side: Side,
    pub(super) stand: Stand,
    /// Whether its lines stand closer than usual.
    pub(super) close: bool,
}

/// A place a layout has for text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Spot {
    /// What it is called by those who fill it: attributes of a placeholder.
    pub(super) kind: String,
    /// Where its text stands.
    pub(super) rect: Rect,
    /// Size of letters the layout has for it.
    pub(super) own: f32,
    /// Sizes to choose from, the largest first.
    pub(super) sizes: Vec<f32>,
    /// Whether slides have to say where it is, because the layout does not.
    pub(super) said: bool,
    pub(super) look: SpotLook,
}

/// A place at the foot of a layout.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Edge {
    /// Attributes of the placeholder.
    pub(super) kind: String,
    /// Where it is, if that is known.
    pub(super) rect: Option<Rect>,
}

/// A layout slides are made from.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Layout {
    /// Name of its file.
    pub(super) file: String,
    pub(super) title: Spot,
    pub(super) subtitle: Option<Spot>,
    /// The line at the foot, and the slide's number.
    pub(super) foot: Option<Edge>,
    pub(super) number: Option<Edge>,
}

/// The grid.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Plan {
    /// Width of a slide.
    pub(super) width: f32,
    /// Height of a slide.
    pub(super) height: f32,
    /// What a slide shows.
    pub(super) body: Rect,
    /// The layout of the title slide.
    pub(super) opening: Layout,
    /// The layout of all others.
    pub(super) plain: Layout,
    /// Whether layouts are somebody else's, so that nothing lies outside the body.
    pub(super) lent: bool,
}

impl Plan {
    /// The grid of our own master.
    pub(super) fn of(size: DeckSize) -> Self {
        let width = match size {
            DeckSize::Wide => 960.0,
            DeckSize::Standard => 720.0,
        };
        let inner = width - 2.0 * MARGIN;
        let left = MARGIN + 20.0;
        let spot = |kind: &str, rect: Rect, sizes: &[f32], stand: Stand| Spot {
            kind: kind.to_owned(),
            rect,
            own: sizes.first().copied().unwrap_or(HEIGHT),
            sizes: sizes.to_vec(),
            said: false,
            look: SpotLook {
                ink: Ink::Text,
                bold: true,
                capitals: false,
                side: Side::Start,
                stand,
                close: true,
            },
        };
        let beneath = spot(
            "type=\"subTitle\" idx=\"1\"",
            Rect::new(left, 212.0, (width - 2.0 * MARGIN - 60.0).min(700.0), 66.0),
            &[16.0, 14.0, 13.0],
            Stand::High,
        );
        let look = SpotLook { ink: Ink::Quiet, bold: false, close: false, ..beneath.look };
        Self {
            width,
            height: HEIGHT,
            body: Rect::new(MARGIN, 72.0, inner, 430.0),
            opening: Layout {
                file: "slideLayout1.xml".into(),
                title: spot(
                    "type=\"ctrTitle\"",
                    Rect::new(left, 88.0, width - 2.0 * MARGIN - 60.0, 112.0),
                    &[40.0, 32.0, 26.0, 20.0],
                    Stand::Low,
                ),
                subtitle: Some(Spot { look, ..beneath }),
                foot: None,
                number: None,
            },
            plain: Layout {
                file: "slideLayout2.xml".into(),
                title: spot(
                    "type=\"title\"",
                    Rect::new(MARGIN, 28.0, inner, 40.0),
                    &[24.0, 17.0],
                    Stand::Middle,
                ),
                subtitle: None,
                foot: Some(Edge {
                    kind: "type=\"ftr\" sz=\"quarter\" idx=\"11\"".into(),
                    rect: Some(Rect::new(MARGIN, HEIGHT - 28.0, width * 0.6, 16.0)),
                }),
                number: Some(Edge {
                    kind: "type=\"sldNum\" sz=\"quarter\" idx=\"12\"".into(),
                    rect: Some(Rect::new(width - MARGIN - 40.0, HEIGHT - 28.0, 40.0, 16.0)),
                }),
            },
            lent: false,
        }
    }

    /// Whether there is less room side by side.
    pub(super) fn narrow(&self) -> bool {
        self.body.width < 760.0
    }

    /// The line under the title.
    pub(super) fn lead(&self) -> Rect {
        Rect { height: 20.0, ..self.body }
    }

    /// What lies below that line.
    pub(super) fn below(&self) -> Rect {
        Rect { y: self.body.y + 28.0, height: self.body.height - 28.0, ..self.body }
    }
}
