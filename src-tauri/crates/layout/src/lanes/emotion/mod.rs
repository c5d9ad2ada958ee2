//! The emotion lane: one curve a persona and one for customers in general, each point a handle.
//!
//! A curve is cut into one piece a chunk; neighbouring pieces share the slope at the point between them, so that an
//! edit changes the pieces around it and no others.

mod marks;
mod series;
mod values;

use super::curve::{self, Through};
use crate::cards::{self, Desk};
use crate::grid::{Chunk, Grid, Place};
use crate::ink::{Sketch, kept};
use crate::people::People;
use crate::sizes::{COLUMN, LANE_PAD};
use crate::theme::Theme;
use marks::{STRIP, extreme, handle, plot, who, y_of};
use series::{Pencil, Series};
use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;
use values::{Value, ends, read};
use wayfold_model::{Id, Lane, Map};
use wayfold_scene::{Color, Group, Item, Point, Rect, Role, Segment, Stroke};

/// A chunk's part of the lane.
#[derive(Debug)]
struct Block {
    chunk: Arc<Chunk>,
    /// `None`: to be read.
    values: Option<Vec<Value>>,
    /// Whose they are.
    who: HashSet<Option<Id>>,
    /// Highest and lowest value.
    ends: Option<(Value, Value)>,
    xs: Arc<[f32]>,
    /// What its curves were last drawn from.
    drawn: Vec<Through>,
    inner: Option<Arc<Group>>,
    group: Option<Arc<Group>>,
    stale: bool,
}

/// The emotion lane.
#[derive(Debug, Default)]
pub(crate) struct Emotion {
    blocks: Vec<Block>,
    series: Series,
    /// Height of the curves' area when last drawn.
    plotted: f32,
    question: String,
    /// Block, value and name of the highest and the lowest point.
    ends: Vec<(usize, Value, String)>,
}

impl Emotion {
    /// Brings the lane up to date.
    pub(crate) fn refresh(
        &mut self,
        desk: &mut Desk<'_>,
        grid: &Grid,
        lane: &Lane,
        changed: &HashSet<Id>,
        columns_moved: bool,
    ) {
        let resized = self.plotted != plot(lane);
        let asked = self.question != lane.question;
        if !columns_moved && !resized && !asked && changed.is_empty() {
            return;
        }
        self.plotted = plot(lane);
        self.question.clone_from(&lane.question);
        if columns_moved || self.blocks.len() != grid.places.len() {
            self.reconcile(grid);
        }
        let mut other = self.read(desk.map, grid, changed);
        other |= self.choose_series(desk.people, desk.pen.theme);
        if resized {
            // a curve along the top stays where it is, what lies below it does not
            self.blocks.iter_mut().for_each(|block| block.stale = true);
        }
        if other || columns_moved || resized {
            self.draw_all(grid, lane, desk.pen.theme);
        }
        let ends = self.extremes(desk.map);
        let named = ends != self.ends;
        let before = std::mem::replace(&mut self.ends, ends);
        for index in 0..self.blocks.len() {
            let ends = |list: &[(usize, Value, String)]| list.iter().any(|(block, ..)| *block == index);
            let relabelled = named && (ends(&before) || ends(&self.ends));
            if columns_moved || asked || resized || relabelled || self.blocks[index].stale {
                self.put_together(desk, grid, lane, index);
            }
        }
    }

    fn reconcile(&mut self, grid: &Grid) {
        let mut old: HashMap<Id, Block> = self.blocks.drain(..).map(|b| (b.chunk.key, b)).collect();
        let block = |place: &Place| match old.remove(&place.chunk.key) {
            Some(block) if Arc::ptr_eq(&block.chunk, &place.chunk) => block,
            _ => Block {
                chunk: place.chunk.clone(),
                values: None,
                who: HashSet::new(),
                ends: None,
                xs: Arc::default(),
                drawn: Vec::new(),
                inner: None,
                group: None,
                stale: true,
            },
        };
        self.blocks = grid.places.iter().map(block).collect();
    }

    /// Reads the values of changed touchpoints and new chunks; whether any are other ones than before.
    fn read(&mut self, map: &Map, grid: &Grid, changed: &HashSet<Id>) -> bool {
        let mut other = false;
        let places: BTreeSet<usize> = changed.iter().filter_map(|t| grid.spot(*t)).map(|s| s.place).collect();
        for (index, block) in self.blocks.iter_mut().enumerate() {
            if block.values.is_some() && !places.contains(&index) {
                continue;
            }
            let values = read(map, &block.chunk);
            if block.values.as_ref() != Some(&values) {
                block.ends = ends(&values);
                block.who = values.iter().map(|value| value.persona).collect();
                block.values = Some(values);
                block.stale = true;
                other = true;
            }
        }
        other
    }

    /// Whose curves there are. Whether that changed, which changes all of them.
    fn choose_series(&mut self, people: &People, theme: &Theme) -> bool {
        let occur: HashSet<Option<Id>> =
            self.blocks.iter().flat_map(|block| block.who.iter().copied()).collect();
        let series = Series::new(occur.into_iter().collect(), people, theme);
        if series.same(&self.series) {
            return false;
        }
        self.series = series;
        for block in &mut self.blocks {
            block.drawn.clear();
            block.stale = true;
        }
        true
    }

    /// Draws curves and handles of every block in which something is another than before.
    fn draw_all(&mut self, grid: &Grid, lane: &Lane, theme: &Theme) {
        let mut throughs: Vec<Vec<Through>> =
            self.blocks.iter().map(|b| Vec::with_capacity(b.drawn.len() + 2)).collect();
        for (number, points) in self.points(grid, lane).into_iter().enumerate() {
            let slopes = curve::slopes(&points);
            for (from, block) in points.iter().enumerate().filter_map(|(i, p)| Some((i, p.block?))) {
                // a piece goes on to the first point of the next block
                let ends = points.get(from + 1).is_some_and(|next| next.block != Some(block));
                let left = grid.places.get(block).map_or(0.0, |place| place.x);
                if let Some(through) = throughs.get_mut(block) {
                    through.push(points[from].seen_from(number, slopes[from], left));
                    if ends {
                        through.push(points[from + 1].seen_from(number, slopes[from + 1], left));
                    }
                }
            }
        }
        for (index, through) in throughs.into_iter().enumerate() {
            let Some(place) = grid.places.get(index) else { continue };
            let Some(block) = self.blocks.get_mut(index) else { continue };
            if block.stale || block.drawn != through || *block.xs != *place.xs {
                block.drawn = through;
                block.xs = place.xs.clone();
                block.draw(lane, theme, &self.series);
            }
        }
    }

    /// The points of each curve from left to right, on the sheet.
    fn points(&self, grid: &Grid, lane: &Lane) -> Vec<Vec<curve::Point>> {
        let mut points: Vec<Vec<curve::Point>> = vec![Vec::new(); self.series.all().len()];
        for (index, (block, place)) in self.blocks.iter().zip(&grid.places).enumerate() {
            for value in block.values.iter().flatten().filter(|value| value.main) {
                let Some((series, pencil)) = self.series.find(value.persona) else { continue };
                let left = place.xs.get(value.local).copied().unwrap_or(0.0);
                let x = place.x + left + COLUMN / 2.0 + pencil.shift;
                points[series]
                    .push(curve::Point { block: Some(index), at: Point::new(x, y_of(lane, value.value)) });
            }
        }
        points
    }

    /// The highest and the lowest point of all curves, with the names of their touchpoints. The first of equals.
    fn extremes(&self, map: &Map) -> Vec<(usize, Value, String)> {
        let mut found: Option<((usize, Value), (usize, Value))> = None;
        for (index, block) in self.blocks.iter().enumerate() {
            let Some((high, low)) = block.ends else { continue };
            let (highest, lowest) = found.get_or_insert(((index, high), (index, low)));
            if high.value > highest.1.value {
                *highest = (index, high);
            }
            if low.value < lowest.1.value {
                *lowest = (index, low);
            }
        }
        let Some((highest, lowest)) = found.filter(|(high, low)| high.1.value > low.1.value) else {
            return Vec::new();
        };
        let named = |(index, value): (usize, Value)| {
            let title = map.touchpoints().get(&value.touchpoint).map_or("", |t| t.title.trim());
            (index, value, title.to_owned())
        };
        vec![named(highest), named(lowest)]
    }

    /// Puts a block in its place, with the labels that fall into it.
    fn put_together(&mut self, desk: &mut Desk<'_>, grid: &Grid, lane: &Lane, index: usize) {
        let (Some(place), Some(block)) = (grid.places.get(index), self.blocks.get_mut(index)) else { return };
        let mut sketch = Sketch::new();
        sketch.claim(Rect::new(0.0, 0.0, place.width, Self::height(lane)));
        if let Some(inner) = &block.inner {
            sketch.group(inner.clone());
        }
        for (n, (_, value, title)) in self.ends.iter().enumerate().filter(|(_, end)| end.0 == index) {
            let shift = self.series.find(value.persona).map_or(0.0, |(_, pencil)| pencil.shift);
            let middle = place.xs.get(value.local).copied().unwrap_or(0.0) + COLUMN / 2.0 + shift;
            sketch.group(Arc::new(extreme(desk, lane, *value, title, n == 0, middle)));
        }
        if place.opens && self.series.all().is_empty() && !lane.question.trim().is_empty() {
            let key = format!("question/{}/{}", lane.id, block.chunk.stage);
            let (mut question, _) = cards::question(desk, &lane.question, 2, key);
            question.offset = Point::new(place.xs.first().copied().unwrap_or(0.0), LANE_PAD);
            sketch.group(Arc::new(question));
        }
        let key = format!("block/{}/{}", lane.id, block.chunk.key);
        let mut group = sketch.finish(key, Role::Block, Some(block.chunk.stage), Point::new(place.x, 0.0));
        keep_members(&mut group, block.group.as_ref());
        block.group = Some(kept(block.group.as_ref(), group));
        block.stale = false;
    }

    pub(crate) fn groups(&self) -> impl Iterator<Item = &Arc<Group>> {
        self.blocks.iter().filter_map(|block| block.group.as_ref())
    }

    /// Height with its margins.
    pub(crate) fn height(lane: &Lane) -> f32 {
        plot(lane) + 2.0 * STRIP
    }
}

impl Block {
    /// Draws curves and handles, from the left edge of the block.
    fn draw(&mut self, lane: &Lane, theme: &Theme, series: &Series) {
        self.stale = true;
        let mut sketch = Sketch::new();
        for piece in self.drawn.chunk_by(|a, b| a.series == b.series).filter(|piece| piece.len() > 1) {
            let Some((persona, pencil)) = piece.first().and_then(|p| series.get(p.series)) else { continue };

            let fill =
                (series.all().len() == 1).then(|| pencil.color.alpha(if theme.dark { 46 } else { 30 }));
            sketch.group(Arc::new(self.curve(piece, persona, pencil, fill, y_of(lane, 0.0))));
        }
        for value in self.values.iter().flatten() {
            let Some((_, pencil)) = series.find(value.persona) else { continue };
            let x = self.xs.get(value.local).copied().unwrap_or(0.0) + COLUMN / 2.0 + pencil.shift;
            let at = Point::new(x, y_of(lane, value.value));
            sketch.group(Arc::new(handle(theme, value, pencil, at)));
        }
        let key = format!("curves/{}/{}", lane.id, self.chunk.key);
        let mut group = sketch.finish(key, Role::Decoration, None, Point::default());
        keep_members(&mut group, self.inner.as_ref());
        self.inner = Some(kept(self.inner.as_ref(), group));
    }

    fn curve(
        &self,
        piece: &[Through],
        persona: Option<Id>,
        pencil: &Pencil,
        fill: Option<Color>,
        zero: f32,
    ) -> Group {
        let segments = curve::piece(piece);
        let mut sketch = Sketch::new();
        if let (Some(color), Some(first), Some(last)) = (fill, piece.first(), piece.last()) {
            let mut area = segments.clone();
            area.push(Segment::Line { to: Point::new(last.at.x, zero) });
            area.push(Segment::Line { to: Point::new(first.at.x, zero) });
            area.push(Segment::Close);
            sketch.path(area, Some(color.into()), None);
        }
        sketch.path(segments, None, Some(Stroke { color: pencil.color, width: 2.5, dash: pencil.dash }));
        let key = format!("curve/{}/{}", self.chunk.key, who(persona));
        sketch.finish(key, Role::Curve, persona, Point::default())
    }
}

/// Takes over from before every part that is the same.
fn keep_members(group: &mut Group, before: Option<&Arc<Group>>) {
    let Some(before) = before else { return };
    let old = |item: &'_ Item| match item {
        Item::Group(group) => Some(group.clone()),
        _ => None,
    };
    let old: Vec<Arc<Group>> = before.items.iter().filter_map(old).collect();
    let old: HashMap<&str, &Arc<Group>> = old.iter().map(|group| (group.key.as_str(), group)).collect();
    for item in &mut group.items {
        let Item::Group(part) = item else { continue };
        if let Some(same) = old.get(part.key.as_str()).filter(|old| ***old == *part) {
            *part = (*same).clone();
        }
    }
}
