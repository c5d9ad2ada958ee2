//! The page before those of the stages: what the map is about, all of it small, and the legend.
//!
//! A long journey is laid in rows like a text, broken between stages, where that makes it much larger.

use super::plan::{self, Layer, Page, View};
use super::stages::{GAP, MOST_SCALE, has_area, strip};
use crate::anatomy::Anatomy;
use wayfold_scene::{Point, Rect};

/// How much larger rows must make it: a journey in one piece is easier to follow.
const WORTH: f32 = 1.5;
/// Between rows, in points.
const BETWEEN: f32 = 14.0;
/// Height in points of letters that are worth their place: smaller ones no magnifying glass makes readable.
const LEAST_LETTER: f32 = 1.0;

/// The page, of a size, on which there is room for it.
pub(super) fn page(anatomy: &Anatomy, size: (f32, f32), room: Rect) -> Page {
    let mut views = Vec::new();
    let mut left = room;
    let words = |rect: Rect, most: f32| {
        (room.width / rect.width).min(room.height * most / rect.height).min(MOST_SCALE)
    };
    if let Some(title) = anatomy.title.as_ref().filter(|title| has_area(title.rect)) {
        let scale = words(title.rect, 0.5);
        views.push(View::new(Layer::Part(title.clone()), title.rect, Point::new(left.x, left.y), scale));
        let tall = title.rect.height * scale + 14.0;
        left = Rect { y: left.y + tall, height: left.height - tall, ..left };
    }
    if let Some(legend) = anatomy.legend.as_ref().filter(|legend| has_area(legend.rect)) {
        let scale = words(legend.rect, 0.2);
        let tall = legend.rect.height * scale;
        let at = Point::new(left.x, left.bottom() - tall);
        views.push(View::new(Layer::Part(legend.clone()), legend.rect, at, scale));
        left.height -= tall + 10.0;
    }
    let mut all = if has_area(anatomy.map) && left.height > 0.0 { map(anatomy, left) } else { Vec::new() };
    all.append(&mut views);
    Page::new(size, all)
}

/// All of the map.
fn map(anatomy: &Anatomy, room: Rect) -> Vec<View> {
    let map = anatomy.map;
    let Rows { scale, edges } = Rows::of(anatomy, room);
    let scale = scale.min(MOST_SCALE);
    // without stages this is all there is, and it is read out
    let own = anatomy.stages.is_empty().then_some(map);
    let told = own.is_some() || anatomy.smallest.is_none_or(|size| size * scale >= LEAST_LETTER);
    let layer = if told { Layer::Map } else { Layer::Sketch };
    let mut views = Vec::new();
    let mut put = |left: f32, right: f32, at: Point| {
        let region = Rect { x: left, width: right - left, ..map };
        views.push(View { own, ..View::new(layer.clone(), region, at, scale) });
    };
    let heads = strip(anatomy);
    for (row, edges) in edges.windows(2).enumerate() {
        let &[left, right] = edges else { continue };
        let mut at = Point::new(room.x, room.y + row as f32 * (map.height * scale + BETWEEN));
        if row > 0 && heads.0 < heads.1 {
            put(heads.0, heads.1, at);
            at.x += (heads.1 - heads.0 + GAP) * scale;
        }
        put(left, right, at);
    }
    views
}

/// How a map is broken into rows.
struct Rows {
    /// Points to a pixel.
    scale: f32,
    /// Where rows begin, and where the last one ends.
    edges: Vec<f32>,
}

impl Rows {
    /// As many as make it largest; one, unless more are worth it.
    fn of(anatomy: &Anatomy, room: Rect) -> Self {
        let map = anatomy.map;
        let heads = strip(anatomy);
        let stages: Vec<f32> = anatomy.stages.iter().skip(1).map(|stage| stage.head.rect.x).collect();
        let one = Self { scale: plan::fit(map, room), edges: vec![map.x, map.right()] };
        let broken = (2..=stages.len() + 1).map(|count| {
            let mut edges = vec![map.x];
            for row in 1..count {
                let ideal = map.x + map.width * row as f32 / count as f32;
                let near = |a: &&f32, b: &&f32| (*a - ideal).abs().total_cmp(&(*b - ideal).abs());
                let last = edges.last().copied();
                edges
                    .extend(stages.iter().min_by(near).filter(|edge| last.is_some_and(|last| last < **edge)));
            }
            edges.push(map.right());
            let widths = edges.windows(2).enumerate().map(|(row, edges)| match *edges {
                [left, right] if row == 0 => right - left,
                [left, right] => right - left + heads.1 - heads.0 + GAP,
                _ => 0.0,
            });
            let rows = (edges.len() - 1) as f32;
            let across = room.width / widths.fold(1.0, f32::max);
            let down = (room.height - BETWEEN * (rows - 1.0)) / (map.height * rows);
            Self { scale: across.min(down), edges }
        });
        // rows that are too many for the page are never large
        let best = broken.take(64).reduce(|best, next| if next.scale > best.scale { next } else { best });
        best.filter(|best| best.scale.min(MOST_SCALE) >= one.scale * WORTH).unwrap_or(one)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;
    use wayfold_scene::{Color, Group, Item, Pin, Role, Scene, Size};

    fn group(role: Role, x: f32, size: (f32, f32), items: Vec<Item>) -> Group {
        Group {
            key: format!("{role:?}/{x}"),
            role,
            record: None,
            label: String::new(),
            offset: Point::new(x, 0.0),
            bounds: Rect::new(0.0, 0.0, size.0, size.1),
            pin: if role == Role::LaneHead { Pin::Left } else { Pin::None },
            items,
        }
    }

    /// Stages of 400 by 600 beside lane heads of 200.
    fn journey(stages: usize) -> Scene {
        let all = 200.0 + 400.0 * stages as f32;
        let head = |at: usize| group(Role::StageHead, 200.0 + 400.0 * at as f32, (400.0, 60.0), vec![]);
        let heads = (0..stages).map(|at| Item::Group(Arc::new(head(at)))).collect();
        let lane_head = Item::Group(Arc::new(group(Role::LaneHead, 0.0, (200.0, 500.0), vec![])));
        let groups = vec![
            group(Role::Decoration, 0.0, (all, 60.0), heads),
            group(Role::Lane, 0.0, (all, 600.0), vec![lane_head]),
        ];
        Scene {
            size: Size::new(all, 600.0),
            paper: Color::rgb(255, 255, 255),
            title: String::new(),
            description: String::new(),
            language: String::new(),
            groups: groups.into_iter().map(Arc::new).collect(),
            fonts: vec![],
            pictures: std::collections::BTreeMap::default(),
        }
    }

    #[test]
    fn long_journeys_are_laid_in_rows() {
        let room = Rect::new(30.0, 100.0, 780.0, 400.0);
        for (stages, rows) in [(0, 1), (1, 1), (3, 1), (8, 1), (30, 3), (100, 5), (1_000, 14)] {
            let anatomy = Anatomy::of(&journey(stages));
            let views = map(&anatomy, room);
            // lane heads are there again in each row but the first
            assert_eq!(views.len(), 2 * rows - 1, "{stages} stages");
            for view in &views {
                let frame = view.frame();
                let inside = frame.x >= room.x - 0.01
                    && frame.right() <= room.right() + 0.01
                    && frame.y >= room.y - 0.01
                    && frame.bottom() <= room.bottom() + 0.01;
                assert!(inside, "{stages} stages: {frame:?}");
            }
            // all of it, broken before stages
            let mut own =
                views.iter().filter(|view| view.region.width > 200.0 || rows == 1).map(|v| v.region);
            let mut end = own.next().map_or(0.0, |first| first.right());
            for row in own {
                assert!(row.x == end && (row.x - 200.0) % 400.0 == 0.0, "{stages} stages: {row:?}");
                end = row.right();
            }
            assert_eq!(end, anatomy.map.right(), "{stages} stages");
        }
    }
}
