//! The emotion lane: one curve a persona and one for customers in general, each point a handle.
//!
//! A curve is cut into one piece a chunk; neighbouring pieces share the slope at the point between them, so that an
//! edit changes the pieces around it and no others.

use super::curve;
use crate::cards::Desk;
use crate::figures;
use crate::grid::{Chunk, Grid, Place};
use crate::ink::{Face, Pen, Sketch, aligned, kept, moved};
use crate::people::People;
use crate::sizes::{COLUMN, GRID, HEAD};
use crate::text::Align;
use crate::theme::Theme;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;
use wayfold_model::{Id, Lane, Map};
use wayfold_scene::{Color, Dash, Group, Point, Rect, Role, Segment, Stroke};

/// Above and below the curve: room for the labels of the highest and the lowest point.
const STRIP: f32 = 30.0;
/// Least height of the curve's own area.
const PLOT: f32 = 104.0;
/// Half the width of a handle.
const HANDLE: f32 = 5.0;
/// Distance of handles of different curves in one column, so that equal ones are all seen.
const APART: f32 = 12.0;

/// A value in a column.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Value {
    persona: Option<Id>,
    local: usize,
    touchpoint: Id,
    value: f64,
    /// Whether the curve goes through it: the first track that has a value.
    main: bool,
}

#[derive(Debug)]
struct Block {
    chunk: Arc<Chunk>,
    /// `None`: to be read.
    values: Option<Vec<Value>>,
    group: Option<Arc<Group>>,
}

/// The emotion lane.
#[derive(Debug, Default)]
pub(crate) struct Emotion {
    blocks: Vec<Block>,
    series: Vec<Option<Id>>,
    /// Height of the curve's area when last drawn.
    plotted: f32,
}

/// A point a curve goes through.
#[derive(Debug, Clone, Copy)]
struct Through {
    block: usize,
    at: Point,
}

/// How a curve looks.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Pencil {
    color: Color,
    dash: Dash,
    /// From the middle of the column.
    shift: f32,
}

impl Emotion {
    /// Brings the lane up to date. `height` is what the lane will have.
    pub(crate) fn refresh(
        &mut self,
        desk: &mut Desk<'_>,
        grid: &Grid,
        lane: &Lane,
        changed: &HashSet<Id>,
        columns_moved: bool,
    ) {
        if columns_moved || self.blocks.len() != grid.places.len() {
            self.reconcile(grid);
        }
        for touchpoint in changed {
            let Some(block) = grid.spot(*touchpoint).and_then(|s| self.blocks.get_mut(s.place)) else {
                continue;
            };
            block.values = None;
        }
        for block in self.blocks.iter_mut().filter(|b| b.values.is_none()) {
            block.values = Some(read(desk.map, &block.chunk));
        }
        let occur: BTreeSet<Option<Id>> = self.values().map(|(_, v)| v.persona).collect();
        self.series = occur.into_iter().collect();
        self.series.sort_by_key(|persona| {
            (persona.is_some(), persona.and_then(|id| desk.people.look(id)).map(|look| look.rank), *persona)
        });
        self.plotted = Self::plot(lane);
        self.draw(desk, grid, lane);
    }

    /// Whether the lane was never drawn, or with another height.
    pub(crate) fn is_new(&self, lane: &Lane) -> bool {
        self.plotted != Self::plot(lane)
    }

    fn reconcile(&mut self, grid: &Grid) {
        let mut old: HashMap<Id, Block> = self.blocks.drain(..).map(|b| (b.chunk.key, b)).collect();
        let block = |place: &Place| match old.remove(&place.chunk.key) {
            Some(block) if Arc::ptr_eq(&block.chunk, &place.chunk) => block,
            _ => Block { chunk: place.chunk.clone(), values: None, group: None },
        };
        self.blocks = grid.places.iter().map(block).collect();
    }

    fn values(&self) -> impl Iterator<Item = (usize, &Value)> {
        let blocks = self.blocks.iter().enumerate();
        blocks.flat_map(|(index, block)| block.values.iter().flatten().map(move |value| (index, value)))
    }

    fn plot(lane: &Lane) -> f32 {
        let wanted = lane.height.map_or(0.0, |height| height.clamp(24.0, 2_000.0) as f32);
        (wanted - 2.0 * STRIP).max(PLOT).round()
    }

    /// Height with its margins.
    pub(crate) fn height(lane: &Lane) -> f32 {
        Self::plot(lane) + 2.0 * STRIP
    }

    fn y(lane: &Lane, value: f64) -> f32 {
        let plot = f64::from(Self::plot(lane));
        (f64::from(STRIP) + plot * (2.0 - value.clamp(-2.0, 2.0)) / 4.0) as f32
    }

    fn draw(&mut self, desk: &mut Desk<'_>, grid: &Grid, lane: &Lane) {
        let pencils: Vec<Pencil> = self.pencils(desk.people, desk.pen.theme);
        let mut sketches: Vec<Sketch> = Vec::new();
        for place in &grid.places {
            let mut sketch = Sketch::new();
            sketch.claim(Rect::new(0.0, 0.0, place.width, Self::height(lane)));
            sketches.push(sketch);
        }
        for (index, persona) in self.series.iter().enumerate() {
            let Some(pencil) = pencils.get(index) else { continue };
            let points = self.through(grid, lane, *persona, pencil.shift);
            let fill = (self.series.len() == 1)
                .then(|| pencil.color.alpha(if desk.pen.theme.dark { 46 } else { 30 }));
            trace(&points, grid, (*persona, pencil, fill), Self::y(lane, 0.0), &mut sketches);
        }
        self.handles(grid, lane, desk.pen.theme, &pencils, &mut sketches);
        self.extremes(desk, grid, lane, &pencils, &mut sketches);
        for ((block, place), sketch) in self.blocks.iter_mut().zip(&grid.places).zip(sketches) {
            let key = format!("block/{}/{}", lane.id, block.chunk.key);
            let mut group =
                sketch.finish(key, Role::Block, Some(block.chunk.stage), Point::new(place.x, 0.0));
            keep_members(&mut group, block.group.as_ref());
            block.group = Some(kept(block.group.as_ref(), group));
        }
    }

    fn pencils(&self, people: &People, theme: &Theme) -> Vec<Pencil> {
        let count = self.series.len() as f32;
        let pencil = |(index, persona): (usize, &Option<Id>)| {
            let shift = (index as f32 - (count - 1.0) / 2.0) * APART;
            let look = persona.and_then(|id| people.look(id));
            let (color, dash) = match look {
                Some(look) => (theme.personas[look.color], look.dash()),
                None => {
                    (if self.series.len() == 1 { theme.accent.line } else { theme.secondary }, Dash::Solid)
                }
            };
            Pencil { color, dash, shift }
        };
        self.series.iter().enumerate().map(pencil).collect()
    }

    /// The points of a curve from left to right, on the sheet.
    fn through(&self, grid: &Grid, lane: &Lane, persona: Option<Id>, shift: f32) -> Vec<Through> {
        let own = self.values().filter(|(_, value)| value.persona == persona && value.main);
        own.filter_map(|(block, value)| {
            let place = grid.places.get(block)?;
            let x = place.x + place.xs.get(value.local)? + COLUMN / 2.0 + shift;
            Some(Through { block, at: Point::new(x, Self::y(lane, value.value)) })
        })
        .collect()
    }

    fn handles(&self, grid: &Grid, lane: &Lane, theme: &Theme, pencils: &[Pencil], sketches: &mut [Sketch]) {
        for (index, value) in self.values() {
            let (Some(place), Some(sketch)) = (grid.places.get(index), sketches.get_mut(index)) else {
                continue;
            };
            let series = self.series.iter().position(|s| *s == value.persona);
            let Some(pencil) = series.and_then(|s| pencils.get(s)) else { continue };
            let x = place.xs.get(value.local).copied().unwrap_or(0.0) + COLUMN / 2.0 + pencil.shift;
            let at = Point::new(x, Self::y(lane, value.value));
            let mut handle = Sketch::new();
            let size = 2.0 * HANDLE;
            let (fill, stroke) = if value.main {
                (theme.card, Stroke::solid(pencil.color, 2.0))
            } else {
                (theme.paper, Stroke { color: pencil.color, width: 1.0, dash: Dash::Short })
            };
            handle.rect(Rect::new(-HANDLE, -HANDLE, size, size), HANDLE, Some(fill.into()), Some(stroke));
            let who = value.persona.map_or_else(|| "all".to_owned(), |id| id.to_string());
            let key = format!("emotion/{}/{who}", value.touchpoint);
            sketch.group(Arc::new(handle.finish(key, Role::Emotion, Some(value.touchpoint), at)));
        }
    }

    /// Names the highest and the lowest point of all curves. Nothing lies above the one or below the other.
    fn extremes(
        &self,
        desk: &mut Desk<'_>,
        grid: &Grid,
        lane: &Lane,
        pencils: &[Pencil],
        sketches: &mut [Sketch],
    ) {
        let mut highest: Option<(usize, Value)> = None;
        let mut lowest: Option<(usize, Value)> = None;
        for (index, value) in self.values() {
            if highest.is_none_or(|(_, best)| value.value > best.value) {
                highest = Some((index, *value));
            }
            if lowest.is_none_or(|(_, worst)| value.value < worst.value) {
                lowest = Some((index, *value));
            }
        }
        let (Some(highest), Some(lowest)) = (highest, lowest) else { return };
        let ends =
            if highest.1.value > lowest.1.value { vec![(highest, true), (lowest, false)] } else { vec![] };
        for ((index, value), above) in ends {
            let (Some(place), Some(sketch)) = (grid.places.get(index), sketches.get_mut(index)) else {
                continue;
            };
            let series = self.series.iter().position(|s| *s == value.persona);
            let shift = series.and_then(|s| pencils.get(s)).map_or(0.0, |p| p.shift);
            let middle = place.xs.get(value.local).copied().unwrap_or(0.0) + COLUMN / 2.0 + shift;
            let y = Self::y(lane, value.value);
            let top = if above { y - HANDLE - 5.0 - 16.0 } else { y + HANDLE + 5.0 };
            sketch.group(Arc::new(extreme(desk, value, above, middle, top)));
        }
    }

    pub(crate) fn groups(&self) -> impl Iterator<Item = &Arc<Group>> {
        self.blocks.iter().filter_map(|block| block.group.as_ref())
    }

    /// The zero line, from the first column to the right edge.
    pub(crate) fn zero(theme: &Theme, lane: &Lane, right: f32) -> Sketch {
        let y = Self::y(lane, 0.0);
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
        for (value, icon, color) in [
            (2.0, "smiley", theme.good.ink),
            (0.0, "smiley-meh", theme.muted),
            (-2.0, "smiley-sad", theme.pain.ink),
        ] {
            sketch.icon(icon, Point::new(HEAD - 20.0, Self::y(lane, value) - 9.0), 18.0, color);
        }
        let neutral = pen.words.get("neutral");
        let text = pen.line(&neutral, (Face::Small, theme.muted), Point::default(), 60.0);
        let at = Point::new(HEAD - 26.0 - text.bounds.width, Self::y(lane, 0.0) - 8.0);
        let zero = at;
        sketch.text(moved(text, at));
        if self.series.len() < 2 {
            return 0.0;
        }
        let mut y = top.max(zero.y + 24.0);
        let pencils = self.pencils(people, theme);
        for (persona, pencil) in self.series.iter().zip(pencils) {
            let look = persona.and_then(|id| people.look(id));
            let name = look.map_or_else(|| pen.words.get("everybody"), |look| look.name.clone());
            let stroke = Stroke { color: pencil.color, width: 2.5, dash: pencil.dash };
            sketch.stroke(Point::new(1.0, y + 8.0), Point::new(27.0, y + 8.0), stroke);
            let at = Point::new(34.0, y);
            sketch.text(pen.line(&name, (Face::Small, theme.secondary), at, HEAD - 34.0 - 26.0));
            y += 18.0;
        }
        y + 8.0
    }
}

/// The touchpoint and its value, above or below its handle.
fn extreme(desk: &mut Desk<'_>, value: Value, above: bool, middle: f32, top: f32) -> Group {
    let theme = desk.pen.theme;
    let written = figures::emotion(value.value, &desk.pen.words.language);
    let title = desk.map.touchpoints().get(&value.touchpoint).map_or("", |t| t.title.as_str());
    let words = if title.trim().is_empty() { written } else { format!("{written}  {title}") };
    let color = if above { theme.good.ink } else { theme.pain.ink };
    let color = if (value.value > 0.0) == above && value.value != 0.0 { color } else { theme.secondary };
    let width = COLUMN + 20.0;
    let text = desk.pen.text(&words, (Face::Label, color), Point::new(0.0, top), width, 1);
    let mut sketch = Sketch::new();
    sketch.text(aligned(text, Align::Middle, (middle - width / 2.0).round(), width));
    let end = if above { "highest" } else { "lowest" };
    sketch.finish(format!("emotion/{end}"), Role::Decoration, None, Point::default())
}

fn read(map: &Map, chunk: &Chunk) -> Vec<Value> {
    let mut values = Vec::new();
    for local in 0..chunk.columns() {
        let mut seen: HashSet<Option<Id>> = HashSet::new();
        for seat in chunk.column(local) {
            let Some(touchpoint) = map.touchpoints().get(&seat.touchpoint) else { continue };
            let general = touchpoint.emotion.map(|value| (None, value));
            let own = touchpoint.emotions.iter().map(|(persona, value)| (Some(*persona), *value));
            for (persona, value) in general.into_iter().chain(own).filter(|(_, value)| value.is_finite()) {
                let main = seen.insert(persona);
                values.push(Value { persona, local, touchpoint: seat.touchpoint, value, main });
            }
        }
    }
    values
}

/// Draws a curve into the sketches of its chunks; each piece begins in the chunk of its left point.
fn trace(
    points: &[Through],
    grid: &Grid,
    (persona, pencil, fill): (Option<Id>, &Pencil, Option<Color>),
    zero: f32,
    sketches: &mut [Sketch],
) {
    let at: Vec<Point> = points.iter().map(|p| p.at).collect();
    let slopes = curve::slopes(&at);
    let mut from = 0;
    while from + 1 < points.len() {
        let block = points[from].block;
        let to = points[from..].iter().position(|p| p.block != block).map_or(points.len() - 1, |n| from + n);
        let left = grid.places.get(block).map_or(0.0, |place| place.x);
        let segments = curve::piece(&at[from..=to], &slopes[from..=to], left);
        if let Some(sketch) = sketches.get_mut(block) {
            let mut curve = Sketch::new();
            if let Some(color) = fill {
                let mut area = segments.clone();
                area.push(Segment::Line { to: Point::new(at[to].x - left, zero) });
                area.push(Segment::Line { to: Point::new(at[from].x - left, zero) });
                area.push(Segment::Close);
                curve.path(area, Some(color.into()), None);
            }
            curve.path(segments, None, Some(Stroke { color: pencil.color, width: 2.5, dash: pencil.dash }));
            let who = persona.map_or_else(|| "all".to_owned(), |id| id.to_string());
            let chunk = grid.places.get(block).map(|place| place.chunk.key).unwrap_or_default();
            let key = format!("curve/{chunk}/{who}");
            sketch.group(Arc::new(curve.finish(key, Role::Curve, persona, Point::default())));
        }
        from = to;
    }
}

/// Takes over from before every part that is the same.
fn keep_members(group: &mut Group, before: Option<&Arc<Group>>) {
    use wayfold_scene::Item;
    let Some(before) = before else { return };
    let old = |item: &Item| match item {
        Item::Group(group) => Some((group.key.clone(), group.clone())),
        _ => None,
    };
    let old: HashMap<String, Arc<Group>> = before.items.iter().filter_map(old).collect();
    for item in &mut group.items {
        let Item::Group(part) = item else { continue };
        if let Some(same) = old.get(&part.key).filter(|old| **old == *part) {
            *part = same.clone();
        }
    }
}
