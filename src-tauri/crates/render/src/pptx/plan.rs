//! Where things lie on a slide, in points: the one grid all slides keep to.

use super::deck::DeckSize;
use wayfold_scene::Rect;

/// Height of a slide of either shape.
pub(super) const HEIGHT: f32 = 540.0;
/// Room at both sides.
pub(super) const MARGIN: f32 = 36.0;

/// The grid.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Plan {
    /// Width of a slide.
    pub(super) width: f32,
    /// Height of a slide.
    pub(super) height: f32,
    /// The title.
    pub(super) title: Rect,
    /// What a slide shows.
    pub(super) body: Rect,
}

impl Plan {
    /// The grid of our own master.
    pub(super) fn of(size: DeckSize) -> Self {
        let width = match size {
            DeckSize::Wide => 960.0,
            DeckSize::Standard => 720.0,
        };
        let inner = width - 2.0 * MARGIN;
        Self {
            width,
            height: HEIGHT,
            title: Rect::new(MARGIN, 28.0, inner, 40.0),
            body: Rect::new(MARGIN, 72.0, inner, 430.0),
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
