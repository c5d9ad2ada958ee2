//! What is drawn of emotions besides the curves: handles, names of the extremes, and the scale in the lane's head.

use super::Emotion;
use super::series::Pencil;
use super::values::Value;
use crate::cards::Desk;
use crate::figures;
use crate::ink::{Face, Pen, Sketch, aligned, moved};
use crate::people::People;
use crate::sizes::{COLUMN, GRID, HEAD};
use crate::text::Align;
use crate::theme::Theme;
use wayfold_model::{Id, Lane};
use wayfold_scene::{Dash, Group, Point, Rect, Role, Stroke};

/// Above and below the curve: room for the labels of the highest and the lowest point.
pub(super) const STRIP: f32 = 26.0;
/// Least height of the curve's own area.
const PLOT: f32 = 112.0;
/// Curves named in the lane's head; the rest are counted.
const MOST_NAMES: usize = 24;
/// Half the width of a handle.
const HANDLE: f32 = 5.0;
impl Emotion {
    /// The zero line, from the first column to the right edge.
    pub(crate) fn zero(theme: &Theme, lane: &Lane, right: f32) -> Sketch {
        let y = y_of(lane, 0.0);
        let mut sketch = Sketch::new();
        let stroke = Stroke { color: theme.strong_line, width: 1.0, dash: Dash::Dashed };
        sketch.stroke(Point::new(GRID, y), Point::new(right, y), stroke);
        sketch
    }

    /// Adds to the lane's head: faces at +2, 0 and −2, and which line is whose. The height the head needs.
    pub(crate) fn head(
        &self,
        pen: &mut Pen<'_>,
        people: &People,
        lane: &Lane,
        sketch: &mut Sketch,
        top: f32,
    ) -> f32 {
        let theme = pen.theme;
        let faces = [
            (2.0, "smiley", theme.good.ink),
            (0.0, "smiley-meh", theme.muted),
            (-2.0, "smiley-sad", theme.pain.ink),
        ];
        for (value, icon, color) in faces {
            sketch.icon(icon, Point::new(HEAD - 20.0, y_of(lane, value) - 9.0), 18.0, color);
        }
        let neutral = pen.words.get("neutral");
        let text = pen.line(&neutral, (Face::Small, theme.muted), Point::default(), 60.0);
        let zero = Point::new(HEAD - 26.0 - text.bounds.width, y_of(lane, 0.0) - 8.0);
        sketch.text(moved(text, zero));
        let curves = self.series.all();
        if curves.len() < 2 {
            return 0.0;
        }
        let mut y = top.max(zero.y + 24.0);
        for (persona, pencil) in curves.iter().take(MOST_NAMES) {
            let look = persona.and_then(|id| people.look(id));
            let name = look.map_or_else(|| pen.words.get("everybody"), |look| look.name.clone());
            let stroke = Stroke { color: pencil.color, width: 2.5, dash: pencil.dash };
            sketch.stroke(Point::new(1.0, y + 8.0), Point::new(27.0, y + 8.0), stroke);
            let at = Point::new(34.0, y);
            sketch.text(pen.line(&name, (Face::Small, theme.secondary), at, HEAD - 34.0 - 26.0));
            y += 18.0;
        }
        if curves.len() > MOST_NAMES {
            let more = format!("+{}", curves.len() - MOST_NAMES);
            sketch.text(pen.line(&more, (Face::Small, theme.secondary), Point::new(34.0, y), HEAD - 60.0));
            y += 18.0;
        }
        y + 8.0
    }
}

/// The handle of a value.
pub(super) fn handle(theme: &Theme, value: &Value, pencil: &Pencil, at: Point) -> Group {
    let size = 2.0 * HANDLE;
    let (fill, stroke) = if value.main {
        (theme.card, Stroke::solid(pencil.color, 2.0))
    } else {
        (theme.paper, Stroke { color: pencil.color, width: 1.0, dash: Dash::Short })
    };
    let mut handle = Sketch::new();
    handle.rect(Rect::new(-HANDLE, -HANDLE, size, size), HANDLE, Some(fill.into()), Some(stroke));
    let key = format!("emotion/{}/{}", value.touchpoint, who(value.persona));
    handle.finish(key, Role::Emotion, Some(value.touchpoint), at)
}

/// The touchpoint and its value, above or below its handle. Nothing lies above the highest or below the lowest.
pub(super) fn extreme(
    desk: &mut Desk<'_>,
    lane: &Lane,
    value: Value,
    title: &str,
    above: bool,
    middle: f32,
) -> Group {
    let theme = desk.pen.theme;
    let written = figures::emotion(value.value, &desk.pen.words.language);
    let words = if title.is_empty() { written } else { format!("{written}  {title}") };
    let color = match (above, value.value) {
        (true, value) if value > 0.0 => theme.good.ink,
        (false, value) if value < 0.0 => theme.pain.ink,
        _ => theme.secondary,
    };
    let y = y_of(lane, value.value);
    let top = if above { y - HANDLE - 4.0 - 16.0 } else { y + HANDLE + 4.0 };
    let width = COLUMN + 20.0;
    let text = desk.pen.text(&words, (Face::Label, color), Point::new(0.0, top), width, 1);
    let mut sketch = Sketch::new();
    sketch.text(aligned(text, Align::Middle, (middle - width / 2.0).round(), width));
    let end = if above { "highest" } else { "lowest" };
    sketch.finish(format!("emotion/{end}"), Role::Decoration, None, Point::default())
}

/// Whose curve, in keys.
pub(super) fn who(persona: Option<Id>) -> String {
    persona.map_or_else(|| "all".to_owned(), |id| id.to_string())
}

/// Height of the curves' area.
pub(super) fn plot(lane: &Lane) -> f32 {
    let wanted = lane.height.map_or(0.0, |height| height.clamp(24.0, 2_000.0) as f32);
    (wanted - 2.0 * STRIP).max(PLOT).round()
}

/// Height of a value in the lane.
pub(super) fn y_of(lane: &Lane, value: f64) -> f32 {
    (f64::from(STRIP) + f64::from(plot(lane)) * (2.0 - value.clamp(-2.0, 2.0)) / 4.0) as f32
}
