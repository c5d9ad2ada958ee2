//! Pages for each stage: lane heads at the left, the stage's head on top, its columns and lanes as far as they can be
//! read there; what does not fit goes on another page, with the heads again.

use super::options::READABLE;
use super::overview;
use super::plan::{self, Extra, LONGEST_SIDE, Layer, MOST_PAGES, POINTS_PER_PIXEL, Page, Plan, View};
use crate::RenderError;
use crate::anatomy::{Anatomy, Card, Place, Stage, common, words};
use std::ops::Range;
use wayfold_scene::{Point, Rect, Role, Scene};

/// Points to a pixel at most: larger letters would only look odd.
pub(super) const MOST_SCALE: f32 = 1.2 * POINTS_PER_PIXEL;
/// How far beyond its own columns a page shows where arrows come from and lead to, in pixels.
const BEYOND: f32 = 72.0;
/// Between lane heads and columns, in pixels.
pub(super) const GAP: f32 = 8.0;
/// Below what a lane or a head holds, in pixels.
const PAD: f32 = 14.0;
/// Round corners and line of a card, in pixels.
const EDGE: f32 = 8.0;
/// Size in points of the line below.
const FOOT: f32 = 8.0;

/// Lays a scene on pages of a size, stage by stage, after an overview on a page of its own size if that is given. Without
/// stages it is one page.
pub(super) fn plan(
    (scene, anatomy): (&Scene, &Anatomy),
    size: (f32, f32),
    margin: f32,
    overview: Option<(f32, f32)>,
) -> Result<Plan, RenderError> {
    let room = room(size, margin)?;
    let mut pages = Vec::new();
    if let Some(size) = overview.or(anatomy.stages.is_empty().then_some(size)) {
        pages.push(overview::page(anatomy, size, self::room(size, margin)?));
    }
    let mut scale = f32::INFINITY;
    if anatomy.stages.is_empty() {
        scale = pages.first().and_then(|page| page.views.first()).map_or(scale, |view| view.scale);
    }
    let desk = Desk::new(anatomy, room);
    for (index, (stage, cards)) in anatomy.stages.iter().zip(anatomy.cards(scene)).enumerate() {
        for part in desk.parts(index, (stage, &cards)) {
            scale = scale.min(part.scale);
            pages.push(desk.page(size, index, (stage, &cards), &part));
            if pages.len() > MOST_PAGES {
                return Err(RenderError::TooManyPages { pages: pages.len(), most: MOST_PAGES });
            }
        }
    }
    let count = pages.len();
    for (index, page) in pages.iter_mut().enumerate() {
        foot(anatomy, page, self::room(page.size, margin)?, index + 1, count);
    }
    Ok(Plan { pages, scale: scale.min(LONGEST_SIDE), poster: None })
}

/// A page without its margin, and without the line below where the margin has no place for it.
fn room(size: (f32, f32), margin: f32) -> Result<Rect, RenderError> {
    let mut room = plan::room(size, margin)?;
    room.height -= (2.0 * FOOT - (size.1 - room.bottom())).max(0.0);
    Ok(room)
}

pub(super) fn has_area(rect: Rect) -> bool {
    rect.width > 0.0 && rect.height > 0.0
}

/// The map's title and the page's number.
fn foot(anatomy: &Anatomy, page: &mut Page, room: Rect, number: usize, count: usize) {
    let y = (room.bottom() + page.size.1) / 2.0 + FOOT * 0.4;
    if let Some(place) = anatomy.title.clone().filter(|_| number > 1) {
        let (at, width) = (Point::new(room.x, y), room.width * 0.8);
        page.extras.push(Extra::Title { at, size: FOOT, width, place });
    }
    page.extras.push(Extra::Caption {
        at: Point::new(room.right(), y),
        size: FOOT,
        text: format!("{number} / {count}"),
        bold: false,
        right: true,
        width: room.width * 0.2,
        spoken: false,
    });
}

/// A page's part of a stage.
struct Part {
    scale: f32,
    /// What it shows of the columns' area: left and right.
    shown: (f32, f32),
    /// Where its own columns begin and end.
    own: (f32, f32),
    /// Tops and bottoms of its lanes.
    rows: Vec<(f32, f32)>,
    /// Whether heads of lanes, and the head of the stage, are there for the first time in this stage.
    first: (bool, bool),
}

/// A lane as far as a part of a stage fills it.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Row {
    top: f32,
    bottom: f32,
    empty: bool,
}

/// What the pages of all stages share.
struct Desk<'d> {
    anatomy: &'d Anatomy,
    room: Rect,
    /// Left and right of the lane heads.
    strip: (f32, f32),
    /// Points to a pixel at least, so that the smallest letters can be read.
    least: f32,
}

impl<'d> Desk<'d> {
    fn new(anatomy: &'d Anatomy, room: Rect) -> Self {
        let strip = strip(anatomy);
        let least = anatomy.smallest.map_or(0.0, |size| READABLE / size).min(MOST_SCALE);
        Self { anatomy, room, strip, least }
    }

    /// The rows of a stage with these cards as far as they are filled between two edges.
    fn rows(&self, cards: &[Card], (left, right): (f32, f32)) -> Vec<Row> {
        let mut ends: Vec<Option<f32>> = vec![None; self.anatomy.lanes.len()];
        for (lane, Place { rect, .. }) in cards.iter().filter(|(_, card)| reaches(card.rect, (left, right))) {
            if let Some(end) = ends.get_mut(*lane) {
                *end = Some(end.map_or(rect.bottom(), |end| end.max(rect.bottom())));
            }
        }
        let heads = self.anatomy.head_rows().unwrap_or_default();
        let mut above = heads.bottom();
        let mut rows: Vec<Row> = Vec::new();
        for ((_, lane), end) in self.anatomy.lanes.iter().zip(ends) {
            // the lines of the service blueprint lie above the lane they begin
            let top = above.min(lane.top);
            let bottom = end.map_or(lane.words, |end| end.max(lane.words)) + PAD;
            rows.push(Row { top, bottom: bottom.min(lane.bottom).max(lane.top), empty: end.is_none() });
            above = lane.bottom;
        }
        let map = self.anatomy.map;
        if rows.is_empty() {
            rows.push(Row { top: above, bottom: map.bottom().max(above + 1.0), empty: false });
        }
        rows
    }

    /// Height of band and head of a stage.
    fn heads(&self, stage: &Stage) -> f32 {
        let top = stage.band.as_ref().map_or(stage.head.rect.y, |band| band.rect.y);
        (stage.words + PAD).min(stage.head.rect.bottom()) - top
    }

    /// Room for columns in pixels.
    fn across(&self, scale: f32) -> f32 {
        self.room.width / scale - (self.strip.1 - self.strip.0) - GAP
    }

    /// The pages of a stage.
    fn parts(&self, index: usize, (stage, cards): (&Stage, &[Card])) -> Vec<Part> {
        // up to the next one, so that what lies between them belongs to a page
        let next = self.anatomy.stages.get(index + 1).map(|next| next.head.rect.x);
        let extent = (stage.head.rect.x, next.unwrap_or(stage.head.rect.right()));
        let columns = self.columns(extent);
        let tall: f32 = self.rows(cards, extent).iter().map(|row| row.bottom - row.top).sum();
        let heads = self.heads(stage);
        let mut scale = (self.room.height / (heads + tall)).clamp(self.least, MOST_SCALE);
        let all = self.shown(self.own(extent, &columns, &(0..columns.len())));
        if all.1 - all.0 > self.across(scale) {
            let narrow = self.room.width / (all.1 - all.0 + self.strip.1 - self.strip.0 + GAP);
            // rather smaller letters than another page, as long as they can be read
            if narrow >= self.least {
                scale = narrow;
            }
        }
        let mut parts = Vec::new();
        for range in self.column_groups(cards, extent, &columns, scale) {
            let own = self.own(extent, &columns, &range);
            let down = (self.room.height / scale - heads).max(50.0) + 0.5;
            for rows in groups(&self.rows(cards, own), down) {
                let first = (range.start == 0, parts.is_empty());
                parts.push(Part { scale, shown: self.shown(own), own, rows, first });
            }
        }
        parts
    }

    /// Edges of a stage's columns.
    fn columns(&self, (left, right): (f32, f32)) -> Vec<(f32, f32)> {
        let all = &self.anatomy.columns;
        let from = all.partition_point(|column| column.0 < left);
        let found = all.get(from..).unwrap_or_default().iter().take_while(|column| column.0 < right);
        let found: Vec<_> = found.copied().collect();
        if found.is_empty() { vec![(left, right)] } else { found }
    }

    /// Where some columns' own area begins and ends: half way to their neighbours.
    fn own(&self, (left, right): (f32, f32), columns: &[(f32, f32)], range: &Range<usize>) -> (f32, f32) {
        let between = |a: usize, b: usize| Some((columns.get(a)?.1 + columns.get(b)?.0) / 2.0);
        let from = range.start.checked_sub(1).and_then(|before| between(before, range.start)).unwrap_or(left);
        let to = between(range.end - 1, range.end).unwrap_or(right);
        (from, to)
    }

    /// What is shown of columns between two edges: up to their neighbours' cards, so that arrows can be followed.
    fn shown(&self, (from, to): (f32, f32)) -> (f32, f32) {
        let all = &self.anatomy.columns;
        let before = all.partition_point(|column| column.0 < from).checked_sub(1).and_then(|at| all.get(at));
        let behind = all.get(all.partition_point(|column| column.0 < to));
        let left = before.map_or(from - GAP, |column| column.1.min(from));
        let right = behind.map_or(to + GAP, |column| column.0.max(to));
        (left.max(from - BEYOND).max(self.strip.1 + 1.0), right.min(to + BEYOND))
    }

    /// As few pages as columns fit on, at least one each; of those, where the fewest cards are cut.
    fn column_groups(
        &self,
        cards: &[Card],
        extent: (f32, f32),
        columns: &[(f32, f32)],
        scale: f32,
    ) -> Vec<Range<usize>> {
        let across = self.across(scale) + 0.5;
        let edges: Vec<f32> =
            (0..columns.len()).map(|at| self.own(extent, columns, &(at..at + 1)).0).collect();
        // cards that would be cut before a column
        let mut cuts = vec![0; columns.len()];
        for (_, card) in cards {
            let first = edges.partition_point(|edge| *edge <= card.rect.x).max(1);
            let cut = edges.iter().zip(&mut cuts).skip(first).take_while(|(edge, _)| goes_on(card, **edge));
            cut.for_each(|(_, cuts)| *cuts += 1);
        }
        // the best pages for so many columns: how many, cards they cut, where the last begins
        let mut best: Vec<(usize, usize, usize)> = vec![(0, 0, 0)];
        for end in 1..=columns.len() {
            let fits = |start: &usize| {
                let (left, right) = self.shown(self.own(extent, columns, &(*start..end)));
                right - left <= across || end - start == 1
            };
            let ways = (0..end).rev().take_while(fits).filter_map(|start| {
                let (pages, cut, _) = best.get(start)?;
                Some((pages + 1, cut + cuts.get(start)?, start))
            });
            best.extend(ways.min_by_key(|(pages, cut, _)| (*pages, *cut)));
        }
        let mut groups = Vec::new();
        let mut end = columns.len();
        while let Some((_, _, start)) = best.get(end).filter(|_| end > 0) {
            groups.push(*start..end);
            end = *start;
        }
        groups.reverse();
        groups
    }

    fn page(&self, size: (f32, f32), index: usize, (stage, cards): (&Stage, &[Card]), part: &Part) -> Page {
        let Self { room, strip, .. } = *self;
        let scale = part.scale;
        let left = room.x + (strip.1 - strip.0 + GAP) * scale;
        let mut views = Vec::new();
        let mut put = |layer, region: Rect, at: Point, own: Option<Rect>| {
            if has_area(region) {
                views.push(View { layer, region, at, scale, own, stage: Some(index) });
            }
        };
        let heads = stage.band.as_ref().map_or(stage.head.rect.y, |band| band.rect.y);
        let mut y = room.y + self.heads(stage) * scale;
        for &(top, bottom) in &part.rows {
            let tall = bottom - top;
            let body = Rect::new(part.shown.0, top, part.shown.1 - part.shown.0, tall);
            let own = Rect::new(part.own.0, top, part.own.1 - part.own.0, tall);
            put(Layer::Body, body, Point::new(left, y), Some(own));
            let region = Rect::new(strip.0, top, strip.1 - strip.0, tall);
            put(Layer::Body, region, Point::new(room.x, y), Some(region).filter(|_| part.first.0));
            for (_, card) in cards.iter().filter(|(_, card)| goes_on(card, part.own.0)) {
                // its words stand at its beginning, which lies on a page before
                let width = (card.rect.right() - EDGE).min(part.shown.1) - part.shown.0;
                let region = Rect {
                    width,
                    ..common(card.rect, Rect { x: card.rect.x, width: card.rect.width, ..body })
                };
                let at = Point::new(left, y + (region.y - top) * scale);
                put(Layer::Part(card.clone()), region, at, None);
            }
            y += tall * scale;
        }
        let x = left + (part.own.0 - part.shown.0) * scale;
        let places = || [stage.band.as_ref(), Some(&stage.head)].into_iter().flatten();
        // over columns that are narrower than their words, as far as the page goes
        let words = places().filter_map(|place| Some(words(place)?.right() + PAD - place.rect.x));
        let most = (room.right() - x) / scale;
        let wide = words.map(|end| end.min(most)).fold(part.own.1 - part.own.0, f32::max);
        for place in places() {
            let width = place.rect.width.min(wide);
            let height = place.rect.height.min(heads + self.heads(stage) - place.rect.y);
            let region = Rect { width, height, ..place.rect };
            let at = Point::new(x, room.y + (place.rect.y - heads) * scale);
            put(Layer::Part(place.clone()), region, at, Some(region).filter(|_| part.first.1));
        }
        Page::new(size, views)
    }
}

/// Left and right of the lane heads.
pub(super) fn strip(anatomy: &Anatomy) -> (f32, f32) {
    anatomy.strip.map_or((0.0, 0.0), |strip| {
        // what it covers on a screen reaches to the edge of the sheet
        let margin = anatomy.title.as_ref().map_or(strip.x, |title| title.rect.x);
        (strip.x.max(margin - GAP), strip.right())
    })
}

fn reaches(rect: Rect, (left, right): (f32, f32)) -> bool {
    rect.x < right && left < rect.right()
}

/// Whether a card began before an edge and is still to be read after it.
fn goes_on(card: &Place, left: f32) -> bool {
    let words = matches!(
        card.group.role,
        Role::Note | Role::Quote | Role::Picture | Role::Pain | Role::Remedy | Role::Kpi
    );
    words && card.rect.x < left && left + 4.0 * EDGE < card.rect.right()
}

/// As many lanes a page as fit in a height, without pages for empty ones; a lane higher than a page is cut.
fn groups(rows: &[Row], down: f32) -> Vec<Vec<(f32, f32)>> {
    let mut groups: Vec<(Vec<(f32, f32)>, bool)> = Vec::new();
    let mut used = f32::INFINITY;
    for row in rows {
        let mut top = row.top;
        while row.bottom - top > down && groups.len() < MOST_PAGES {
            groups.push((vec![(top, top + down)], row.empty));
            top += down;
            used = f32::INFINITY;
        }
        let tall = row.bottom - top;
        match groups.last_mut().filter(|_| used + tall <= down) {
            Some((group, empty)) => {
                group.push((top, row.bottom));
                *empty &= row.empty;
                used += tall;
            }
            None => {
                groups.push((vec![(top, row.bottom)], row.empty));
                used = tall;
            }
        }
    }
    let filled = groups.iter().any(|(_, empty)| !empty);
    let first = if filled { None } else { groups.first().cloned() };
    let groups = groups.into_iter().filter(|(_, empty)| !empty).chain(first);
    groups.map(|(rows, _)| rows).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lanes_are_packed_onto_pages() {
        let row = |top: f32, bottom: f32, empty| Row { top, bottom, empty };
        let rows = [
            row(0.0, 60.0, false),
            row(100.0, 130.0, true),
            row(200.0, 280.0, false),
            row(300.0, 330.0, true),
        ];
        assert_eq!(groups(&rows, 100.0), [vec![(0.0, 60.0), (100.0, 130.0)], vec![(200.0, 280.0)]]);
        assert_eq!(groups(&[row(0.0, 30.0, true)], 100.0), [vec![(0.0, 30.0)]]);
        assert_eq!(
            groups(&[row(0.0, 250.0, false)], 100.0),
            [vec![(0.0, 100.0)], vec![(100.0, 200.0)], vec![(200.0, 250.0)]]
        );
    }
}
