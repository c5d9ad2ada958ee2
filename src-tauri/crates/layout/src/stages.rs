//! Stages and phases: the bands above, the heads, the washes behind the lanes. Heads stay at the top while the sheet
//! scrolls, so they have washes of their own.

use crate::grid::{Grid, StagePlace};
use crate::ink::{Face, Pen, Sketch, kept};
use crate::sizes::{BAND, MARGIN, STAGE_PAD};
use std::sync::Arc;
use wayfold_model::Phase;
use wayfold_scene::{Group, Item, Paint, Pin, Point, Rect, Role, Stroke};

/// Between the bands and the heads.
const BETWEEN: f32 = 8.0;
/// Lines of a stage's name, and of its goal.
const NAME_LINES: usize = 3;
const GOAL_LINES: usize = 4;
/// Corners of the washes.
const CORNER: f32 = 10.0;

/// Bands and heads, from the top of the bands; their height.
pub(crate) fn heads(
    pen: &mut Pen<'_>,
    grid: &Grid,
    y: f32,
    before: Option<&Arc<Group>>,
) -> (Arc<Group>, f32) {
    let mut sketch = Sketch::new();
    let old = |key: &str| before.and_then(|group| member(group, key));
    // all that it covers while the sheet scrolls beneath
    sketch.claim(Rect::new(0.0, -MARGIN / 2.0, grid.right + MARGIN, 1.0));
    for band in bands(pen, grid) {
        let known = old(&band.key);
        sketch.group(kept(known, band));
    }
    let words: Vec<(Sketch, f32)> =
        grid.stages.iter().enumerate().map(|(index, stage)| name_and_goal(pen, stage, index)).collect();
    let height = words.iter().map(|(_, height)| *height).fold(0.0, f32::max);
    for (index, (stage, (mut head, _))) in grid.stages.iter().zip(words).enumerate() {
        let wash = pen.theme.stages[index % pen.theme.stages.len()];
        // square below, where the wash goes on
        head.ground(Rect::new(0.0, height - CORNER, stage.width, CORNER), 0.0, Some(wash.into()), None);
        head.ground(Rect::new(0.0, 0.0, stage.width, height), CORNER, Some(wash.into()), None);
        let at = Point::new(stage.x, BAND + BETWEEN);
        let group =
            head.finish(format!("stage/{}", stage.stage.id), Role::StageHead, Some(stage.stage.id), at);
        let known = old(&group.key);
        sketch.group(kept(known, group));
    }
    let mut group = sketch.finish("heads".into(), Role::Decoration, None, Point::new(0.0, y));
    group.pin = Pin::Top;
    (kept(before, group), BAND + BETWEEN + height)
}

fn member<'g>(group: &'g Group, key: &str) -> Option<&'g Arc<Group>> {
    group.items.iter().find_map(|item| match item {
        Item::Group(part) if part.key == key => Some(part),
        _ => None,
    })
}

/// One band for neighbouring stages of a phase: a tint, a patterned edge, a word.
fn bands(pen: &mut Pen<'_>, grid: &Grid) -> Vec<Group> {
    let mut bands = Vec::new();
    for stages in grid.stages.chunk_by(|a, b| a.stage.phase == b.stage.phase) {
        let (Some(first), Some(last)) = (stages.first(), stages.last()) else { continue };
        let phase = first.stage.phase;
        let tone = pen.theme.phase(phase);
        let width = last.x + last.width - first.x;
        let mut sketch = Sketch::new();
        sketch.fill(Rect::new(0.0, 0.0, width, BAND), 6.0, tone.fill);
        edge(&mut sketch, phase, width, tone.line);
        let words = pen.words.of("phase", phase.name());
        let at = Point::new(STAGE_PAD, 3.0);
        sketch.text(pen.line(&words, (Face::Label, tone.ink), at, width - 2.0 * STAGE_PAD));
        let key = format!("phase/{}", first.stage.id);
        bands.push(sketch.finish(key, Role::Phase, None, Point::new(first.x, 0.0)));
    }
    bands
}

/// The lower edge of a band, another one for each phase.
fn edge(sketch: &mut Sketch, phase: Phase, width: f32, color: wayfold_scene::Color) {
    let rect = Rect::new(0.0, BAND - 6.0, width, 6.0);
    match phase {
        Phase::PreSale => sketch.fill(Rect { y: BAND - 3.0, height: 3.0, ..rect }, 1.5, color),
        Phase::Sale => {
            sketch.rect(rect, 1.5, Some(Paint::Hatch { color, gap: 4.0, angle: 135.0 }), None);
            sketch.fill(Rect { y: BAND - 1.0, height: 1.0, ..rect }, 0.5, color);
        }
        Phase::PostSale => {
            sketch.fill(Rect { height: 1.5, ..rect }, 0.75, color);
            sketch.fill(Rect { y: BAND - 1.5, height: 1.5, ..rect }, 0.75, color);
        }
    }
}

/// Number, name and goal of a stage; and the height they need with margins.
fn name_and_goal(pen: &mut Pen<'_>, stage: &StagePlace, index: usize) -> (Sketch, f32) {
    let theme = pen.theme;
    let mut sketch = Sketch::new();
    let number = pen.line(&(index + 1).to_string(), (Face::Label, theme.secondary), Point::default(), 60.0);
    let wide = (number.bounds.width + 14.0).ceil().max(24.0);
    let (left, top) = (STAGE_PAD, 14.0);
    let rect = Rect::new(left + 0.5, top + 1.5, wide - 1.0, 23.0);
    sketch.rect(rect, 11.5, Some(theme.card.into()), Some(Stroke::solid(theme.strong_line, 1.0)));
    let nudge = ((wide - number.bounds.width) / 2.0).round();
    sketch.text(crate::ink::moved(number, Point::new(left + nudge, top + 5.0)));
    let words = if stage.stage.title.trim().is_empty() {
        pen.words.get("untitled")
    } else {
        stage.stage.title.as_str().into()
    };
    let x = left + wide + 10.0;
    let room = stage.width - x - STAGE_PAD;
    let text = pen.text(&words, (Face::Stage, theme.ink), Point::new(x, top), room, NAME_LINES);
    let mut y = sketch.text(text).bottom();
    if !stage.stage.goal.trim().is_empty() {
        let room = room.min(560.0);
        let at = Point::new(x, y + 2.0);
        let text = pen.text(&stage.stage.goal, (Face::Body, theme.secondary), at, room, GOAL_LINES);
        y = sketch.text(text).bottom();
    }
    (sketch, y + 14.0)
}

/// The washes behind the lanes.
pub(crate) fn washes(
    pen: &Pen<'_>,
    grid: &Grid,
    y: f32,
    height: f32,
    before: Option<&Arc<Group>>,
) -> Arc<Group> {
    let mut sketch = Sketch::new();
    for (index, stage) in grid.stages.iter().enumerate() {
        let wash = pen.theme.stages[index % pen.theme.stages.len()];
        let mut own = Sketch::new();
        own.fill(Rect::new(0.0, 0.0, stage.width, CORNER), 0.0, wash);
        own.fill(Rect::new(0.0, 0.0, stage.width, height), CORNER, wash);
        let key = format!("wash/{}", stage.stage.id);
        let group = own.finish(key, Role::StageWash, Some(stage.stage.id), Point::new(stage.x, 0.0));
        let known = before.and_then(|b| b.items.get(index)).and_then(|item| match item {
            Item::Group(group) => Some(group),
            _ => None,
        });
        sketch.group(kept(known, group));
    }
    kept(before, sketch.finish("washes".into(), Role::Decoration, None, Point::new(0.0, y)))
}
