//! What parts a scene consists of, told by roles and pins: title, stages with their heads, lanes, columns, legend.
//! Documents that turn one sheet into many pages are planned with it.
//!
//! Deliberately not here: pages, and anything about how parts are drawn.

use crate::link::Target;
use crate::walk::{self, Step};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use uuid::Uuid;
use wayfold_scene::{Group, Item, Pin, Point, Rect, Role, Scene, Text};

/// A group and where it lies.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    pub(crate) group: Arc<Group>,
    /// Origin of what it lies in.
    pub(crate) base: Point,
    /// On the sheet.
    pub(crate) rect: Rect,
}

/// A stage.
#[derive(Debug, Clone)]
pub(crate) struct Stage {
    pub(crate) head: Place,
    /// The phase band above it, which it may share with its neighbours.
    pub(crate) band: Option<Place>,
    pub(crate) title: Option<Arc<str>>,
    /// Where the words of its head end.
    pub(crate) words: f32,
}

/// The number of a lane and a card in it.
pub(crate) type Card = (usize, Place);

/// A lane.
#[derive(Debug, Clone)]
pub(crate) struct Lane {
    pub(crate) top: f32,
    pub(crate) bottom: f32,
    pub(crate) title: Option<Arc<str>>,
    /// Where the words of its head end.
    pub(crate) words: f32,
}

/// A touchpoint's card.
#[derive(Debug, Clone)]
pub(crate) struct Stop {
    pub(crate) title: Option<Arc<str>>,
    pub(crate) rect: Rect,
    /// Number of its stage.
    pub(crate) stage: usize,
}

/// The parts of a scene. What is not a head of something is not held: its groups can be let go.
#[derive(Default)]
pub(crate) struct Anatomy {
    /// The whole sheet.
    pub(crate) sheet: Rect,
    /// Everything but title and legend.
    pub(crate) map: Rect,
    /// Whether something reaches out of the sheet: it was cut out of a larger one.
    pub(crate) cut: bool,
    pub(crate) title: Option<Place>,
    pub(crate) legend: Option<Place>,
    /// From left to right.
    pub(crate) stages: Vec<Stage>,
    /// From top to bottom, by their place among the scene's groups.
    pub(crate) lanes: Vec<(usize, Lane)>,
    /// Left and right edges of the columns, from left to right.
    pub(crate) columns: Vec<(f32, f32)>,
    /// What lane heads cover.
    pub(crate) strip: Option<Rect>,
    /// Height of the smallest letters.
    pub(crate) smallest: Option<f32>,
    /// In reading order.
    pub(crate) stops: Vec<Stop>,
    /// The first groups that show the records links lead to.
    pub(crate) anchors: HashMap<Uuid, Rect>,
    /// How many groups there are.
    pub(crate) groups: usize,
}

impl Anatomy {
    /// Goes through a scene.
    pub(crate) fn of(scene: &Scene) -> Self {
        let sheet = Rect::new(0.0, 0.0, scene.size.width, scene.size.height);
        let parts = scene.groups.iter().filter(|group| !matches!(group.role, Role::Title | Role::Legend));
        let map =
            parts.map(|group| group.bounds.translate(group.offset)).reduce(|all, rect| all.union(&rect));
        let cut = map.is_some_and(|all| sheet.union(&all) != sheet);
        let map = map.map_or(sheet, |all| common(all, sheet));
        let mut anatomy = Self { sheet, map, cut, ..Self::default() };
        anatomy.heads(scene);
        anatomy.stages.sort_by(|a, b| a.head.rect.x.total_cmp(&b.head.rect.x));
        anatomy.rest(scene);
        anatomy.columns.sort_by(|a, b| a.0.total_cmp(&b.0));
        anatomy.columns.dedup_by(|b, a| {
            let same = (a.0 - b.0).abs() < 1.0;
            if same {
                a.1 = a.1.max(b.1);
            }
            same
        });
        anatomy.order_stops();
        anatomy
    }

    /// The parts that lie on the sheet itself, and the heads of the stages.
    fn heads(&mut self, scene: &Scene) {
        let sheet = Point::default();
        for (index, group) in scene.groups.iter().enumerate() {
            let place = place(group, sheet);
            match group.role {
                Role::Title => self.title = Some(place.clone()),
                Role::Legend => self.legend = Some(place.clone()),
                Role::Lane => {
                    let head = members(group).find(|group| group.role == Role::LaneHead);
                    let title = head.and_then(|head| heading(head)).map(|text| Arc::clone(&text.content));
                    let words = head.map_or(place.rect.y, |head| {
                        words(&self::place(head, group.offset)).map_or(place.rect.y, |words| words.bottom())
                    });
                    let lane = Lane { top: place.rect.y, bottom: place.rect.bottom(), title, words };
                    self.lanes.push((index, lane));
                }
                _ => {}
            }
            let base = group.offset;
            let inner = members(group).map(|group| self::place(group, base));
            let (bands, heads): (Vec<_>, Vec<_>) = inner
                .filter(|place| matches!(place.group.role, Role::Phase | Role::StageHead))
                .partition(|place| place.group.role == Role::Phase);
            for head in heads {
                let middle = head.rect.x + head.rect.width / 2.0;
                let over = |band: &&Place| (band.rect.x..=band.rect.right()).contains(&middle);
                let title = heading(&head.group).map(|text| Arc::clone(&text.content));
                let band = bands.iter().find(over).cloned();
                let words = self::words(&head).unwrap_or(head.rect).bottom();
                self.stages.push(Stage { head, band, title, words });
            }
        }
    }

    /// What lies deeper.
    fn rest(&mut self, scene: &Scene) {
        let mut linked = HashSet::new();
        for (origin, step) in walk::all(scene) {
            match step {
                Step::Enter(group) => self.enter(group, origin),
                Step::Text(text) if text.lines.iter().any(|line| !line.runs.is_empty()) => {
                    self.smallest = Some(self.smallest.map_or(text.size, |size| size.min(text.size)));
                }
                Step::Link(link) => linked.extend(Target::read(&link.target).and_then(Target::record)),
                Step::Text(_) | Step::Leave | Step::Shape(_) | Step::Image(_) | Step::Icon(_) => {}
            }
        }
        if linked.is_empty() {
            return;
        }
        for (origin, step) in walk::all(scene) {
            if let Step::Enter(group) = step
                && let Some(record) = group.record.filter(|record| linked.contains(record))
            {
                self.anchors.entry(record).or_insert_with(|| group.bounds.translate(origin));
            }
        }
    }

    /// The cards in each stage, from top to bottom; those that reach into it too.
    pub(crate) fn cards(&self, scene: &Scene) -> Vec<Vec<Card>> {
        let mut cards = vec![Vec::new(); self.stages.len()];
        if cards.is_empty() {
            return cards;
        }
        for (number, (at, _)) in self.lanes.iter().enumerate() {
            let Some(lane) = scene.groups.get(*at) else { continue };
            for (origin, step) in walk::of(lane) {
                let Step::Enter(group) = step else { continue };
                if !is_card(group.role) {
                    continue;
                }
                let base = Point::new(origin.x - group.offset.x, origin.y - group.offset.y);
                let card = place(group, base);
                let stages = self.stage_at(card.rect.x)..=self.stage_at(card.rect.right());
                let cards = cards.get_mut(stages).into_iter().flatten();
                cards.for_each(|cards| cards.push((number, card.clone())));
            }
        }
        cards
    }

    fn enter(&mut self, group: &Group, origin: Point) {
        self.groups += 1;
        let rect = group.bounds.translate(origin);
        if group.pin == Pin::Left {
            self.strip = Some(self.strip.map_or(rect, |strip| strip.union(&rect)));
        }
        match group.role {
            Role::Cell => self.columns.push((rect.x, rect.right())),
            Role::Touchpoint => {
                let title = heading(group).map(|text| Arc::clone(&text.content));
                self.stops.push(Stop { title, rect, stage: 0 });
            }
            _ => {}
        }
    }

    fn order_stops(&mut self) {
        let mut stops = std::mem::take(&mut self.stops);
        for stop in &mut stops {
            stop.stage = self.stage_at(stop.rect.x + stop.rect.width / 2.0);
        }
        stops.sort_by(|a, b| {
            (a.stage, a.rect.x as i64, a.rect.y as i64).cmp(&(b.stage, b.rect.x as i64, b.rect.y as i64))
        });
        self.stops = stops;
    }

    /// The stage a place on the sheet belongs to: the last that begins before it, else the first.
    pub(crate) fn stage_at(&self, x: f32) -> usize {
        self.stages.partition_point(|stage| stage.head.rect.x <= x).saturating_sub(1)
    }

    /// Bands and heads of all stages; nothing without stages.
    pub(crate) fn head_rows(&self) -> Option<Rect> {
        let parts = self.stages.iter().flat_map(|stage| [Some(&stage.head), stage.band.as_ref()]);
        parts.flatten().map(|place| place.rect).reduce(|all, rect| all.union(&rect))
    }
}

fn place(group: &Arc<Group>, base: Point) -> Place {
    let origin = Point::new(base.x + group.offset.x, base.y + group.offset.y);
    Place { group: Arc::clone(group), base, rect: group.bounds.translate(origin) }
}

/// Whether a group is something that lies in a lane, and not what it lies in.
fn is_card(role: Role) -> bool {
    match role {
        Role::Touchpoint
        | Role::Transition
        | Role::Curve
        | Role::Emotion
        | Role::Note
        | Role::Quote
        | Role::Picture
        | Role::Channel
        | Role::Pain
        | Role::Remedy
        | Role::Kpi => true,
        Role::Title
        | Role::ScopeFact
        | Role::Phase
        | Role::StageHead
        | Role::StageWash
        | Role::Lane
        | Role::LaneHead
        | Role::Block
        | Role::Cell
        | Role::BlueprintLine
        | Role::Legend
        | Role::Decoration => false,
    }
}

/// Where on the sheet the words and icons of a head lie; nothing without any.
pub(crate) fn words(place: &Place) -> Option<Rect> {
    let origin = Point::new(place.base.x + place.group.offset.x, place.base.y + place.group.offset.y);
    let words = place.group.items.iter().filter_map(|item| match item {
        Item::Text(text) => Some(text.bounds),
        Item::Icon(icon) => Some(Rect::new(icon.at.x, icon.at.y, icon.size, icon.size)),
        Item::Group(_) | Item::Shape(_) | Item::Image(_) | Item::Link(_) => None,
    });
    words.reduce(|all, rect| all.union(&rect)).map(|all| all.translate(origin))
}

/// The groups directly inside a group.
fn members(group: &Group) -> impl Iterator<Item = &Arc<Group>> {
    group.items.iter().filter_map(|item| match item {
        Item::Group(group) => Some(group),
        Item::Shape(_) | Item::Text(_) | Item::Image(_) | Item::Icon(_) | Item::Link(_) => None,
    })
}

/// The text that names what a group shows: the one in the largest letters.
pub(crate) fn heading(group: &Group) -> Option<&Text> {
    let texts = group.items.iter().filter_map(|item| match item {
        Item::Text(text) if !text.content.trim().is_empty() => Some(text),
        Item::Text(_) | Item::Group(_) | Item::Shape(_) | Item::Image(_) | Item::Icon(_) | Item::Link(_) => {
            None
        }
    });
    texts.reduce(|most, text| if text.size > most.size { text } else { most })
}

/// The part two rectangles share; without area where they share none.
pub(crate) fn common(a: Rect, b: Rect) -> Rect {
    let (x, y) = (a.x.max(b.x), a.y.max(b.y));
    let (right, bottom) = (a.right().min(b.right()), a.bottom().min(b.bottom()));
    Rect::new(x, y, (right - x).max(0.0), (bottom - y).max(0.0))
}
