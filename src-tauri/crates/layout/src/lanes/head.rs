//! Heads of lanes: icon and title, pinned at the left; and the lines of the service blueprint between lanes.

use crate::icons;
use crate::ink::{Face, Pen, Sketch};
use crate::sizes::{BLUEPRINT, GRID, HEAD, LANE_PAD, MARGIN};
use std::sync::Arc;
use wayfold_model::{Lane, LaneKind};
use wayfold_scene::{Dash, Group, Pin, Point, Rect, Role, Stroke};

/// Room for a head's words.
const WIDTH: f32 = HEAD - 26.0 - 8.0;

/// A lane's title in its words, or the usual one of its kind.
pub(crate) fn title(pen: &mut Pen<'_>, lane: &Lane) -> Arc<str> {
    if lane.title.trim().is_empty() {
        pen.words.of("lane", lane.kind.name())
    } else {
        lane.title.as_str().into()
    }
}

/// Icon and title; and how much room they need from the top of the lane.
pub(crate) fn begin(pen: &mut Pen<'_>, lane: &Lane) -> (Sketch, f32) {
    let mut sketch = Sketch::new();
    let title = title(pen, lane);
    let theme = pen.theme;
    sketch.icon(icons::of_lane(lane.kind), Point::new(0.0, LANE_PAD), 18.0, theme.secondary);
    let at = Point::new(26.0, LANE_PAD);
    let text = pen.text(&title, (Face::Strong, theme.ink), at, WIDTH, 4);
    let bottom = sketch.text(text).bottom();
    (sketch, bottom + LANE_PAD)
}

/// The head as a group, as tall as its lane and as wide as what it covers while the sheet scrolls beneath.
pub(crate) fn finish(mut sketch: Sketch, lane: &Lane, height: f32) -> Group {
    sketch.claim(Rect::new(-MARGIN, 1.0, GRID - 4.0, height - 1.0));
    let mut group =
        sketch.finish(format!("head/{}", lane.id), Role::LaneHead, Some(lane.id), Point::new(MARGIN, 0.0));
    group.pin = Pin::Left;
    group
}

/// Which line of the service blueprint lies above the first lane of a kind.
pub(crate) const fn blueprint_line(kind: LaneKind) -> Option<&'static str> {
    match kind {
        LaneKind::Frontstage => Some("interaction"),
        LaneKind::Backstage => Some("visibility"),
        LaneKind::Support => Some("internal"),
        _ => None,
    }
}

/// A line of the service blueprint, as wide as the sheet.
pub(crate) fn blueprint(pen: &mut Pen<'_>, name: &'static str, y: f32, right: f32) -> Group {
    let theme = pen.theme;
    let words = pen.words.of("blueprint", name);
    let middle = BLUEPRINT / 2.0;
    let mut sketch = Sketch::new();
    let stroke = Stroke { color: theme.secondary, width: 1.5, dash: Dash::Long };
    sketch.stroke(Point::new(GRID, middle), Point::new(right, middle), stroke);
    let mut label = Sketch::new();
    label.claim(Rect::new(-MARGIN, 1.0, GRID - 4.0, BLUEPRINT - 1.0));
    let at = Point::new(0.0, middle - 8.0);
    label.text(pen.line(&words, (Face::Label, theme.secondary), at, HEAD - 4.0));
    let key = format!("blueprint/{name}/name");
    let mut label = label.finish(key, Role::BlueprintLine, None, Point::new(MARGIN, 0.0));
    label.pin = Pin::Left;
    sketch.group(Arc::new(label));
    sketch.finish(format!("blueprint/{name}"), Role::BlueprintLine, None, Point::new(0.0, y))
}
