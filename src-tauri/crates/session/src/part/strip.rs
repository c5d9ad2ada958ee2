//! The strip of lane heads in a picture of stages that begin further right: at the left, beside their lanes, as a
//! viewer pins it there.
//!
//! A scene is not clipped. What reaches from the stages into the strip is covered with paper, in every lane for itself,
//! so that heads stay parts of their lanes. Names that would be covered are moved out, as far as there is room.

use super::{MARGIN, blank, cut, decoration, each, extent, picture};
use std::sync::Arc;
use wayfold_scene::{Color, Group, Item, Outline, Pin, Point, Rect, Role, Scene, Segment, Shape, Stroke};

/// Behind a name that was moved, in pixels.
const ROOM: f32 = 12.0;

/// Round corners and lines of grounds at most, in pixels.
const CORNER: f32 = 12.0;

/// Where the heads of lanes lie on a sheet.
#[derive(Clone, Copy)]
pub(super) struct Strip {
    /// A margin before their words.
    pub(super) left: f32,
    /// Where what they cover ends.
    pub(super) right: f32,
}

impl Strip {
    /// Nothing without lanes.
    pub(super) fn of(scene: &Scene) -> Option<Self> {
        let mut strip: Option<Self> = None;
        each(scene, &mut |group, origin| {
            if group.pin == Pin::Left {
                let (left, right) = (origin.x - MARGIN, group.bounds.translate(origin).right());
                let all = strip.get_or_insert(Self { left, right });
                (all.left, all.right) = (all.left.min(left), all.right.max(right));
            }
        });
        strip
    }

    /// A part of a sheet that lies right of the strip, with the strip beside it.
    pub(super) fn beside(self, scene: &Scene, area: Rect) -> Scene {
        let by = area.x - self.right;
        let strip = Rect { x: self.left + by, width: self.right - self.left, ..area };
        let mut groups = Vec::new();
        let mut lanes: Option<Rect> = None;
        for group in &scene.groups {
            let part = cut(&named(group.clone(), area.x), area);
            let place = group.bounds.translate(group.offset);
            let Some(head) = head(group).filter(|_| place.y < area.bottom() && area.y < place.bottom())
            else {
                groups.extend(part);
                continue;
            };
            if lanes.is_none() {
                groups.push(decoration("strip", vec![blank(strip, scene.paper)]));
            }
            lanes = Some(lanes.map_or(place, |all| all.union(&place)));
            groups.push(pinned(group, part.as_deref(), head, by, scene.paper));
        }
        if let Some(lanes) = lanes {
            // lines through lanes begin where their heads do
            let margin = blank(Rect { width: MARGIN, ..strip }, scene.paper);
            let edge = hairline(scene).map(|line| upright(area.x - 0.5, (lanes.y, lanes.bottom()), line));
            groups.push(decoration("strip/edge", [margin].into_iter().chain(edge).collect()));
        }
        picture(scene, Rect { x: strip.x, width: area.right() - strip.x, ..area }, groups.into_iter())
    }
}

/// What of a group on the sheet is pinned at the left.
fn head(group: &Group) -> Option<&Arc<Group>> {
    group.items.iter().find_map(|item| match item {
        Item::Group(head) if head.pin == Pin::Left => Some(head),
        _ => None,
    })
}

/// A group, or what is left of it, with its head moved to the right over all else.
fn pinned(group: &Group, part: Option<&Group>, head: &Group, by: f32, paper: Color) -> Arc<Group> {
    let is_head = |item: &Item| matches!(item, Item::Group(group) if group.pin == Pin::Left);
    let mut items: Vec<Item> = part.map_or(&[][..], |part| &part.items).to_vec();
    items.retain(|item| !is_head(item));
    let head = Group { offset: Point::new(head.offset.x + by, head.offset.y), ..head.clone() };
    items.push(blank(head.bounds.translate(head.offset), paper));
    items.push(Item::Group(Arc::new(head)));
    Arc::new(Group { items, ..group.clone() })
}

/// A group with the names in it that begin left of an edge moved there, as far as they have room in what they name.
fn named(group: Arc<Group>, edge: f32) -> Arc<Group> {
    let edge = edge - group.offset.x;
    let bounds = group.bounds;
    if edge <= bounds.x || bounds.right() <= edge {
        return group;
    }
    let mut group = Arc::unwrap_or_clone(group);
    if !is_named(group.role) {
        for item in &mut group.items {
            if let Item::Group(child) = item {
                *child = named(child.clone(), edge);
            }
        }
        return Arc::new(group);
    }
    let words = group.items.iter().filter(|item| !is_ground(item, bounds)).map(|item| extent(item).right());
    let room = bounds.right() - words.fold(bounds.x, f32::max) - ROOM;
    let by = (edge - bounds.x).min(room);
    if by > 0.0 {
        // the ground ends beyond the edge, without its corner being seen
        let begin = |rect: &mut Rect| {
            let lead = by.min(CORNER);
            (rect.x, rect.width) = (rect.x - lead, rect.width - by + lead);
        };
        for ground in group.items.iter_mut().filter(|item| is_ground(item, bounds)) {
            if let Item::Shape(Shape { outline: Outline::Rect { rect, .. }, .. }) = ground {
                begin(rect);
            }
        }
        group.offset.x += by;
        begin(&mut group.bounds);
    }
    Arc::new(group)
}

/// Whether a group is a ground with words on it.
const fn is_named(role: Role) -> bool {
    matches!(role, Role::Phase | Role::Note | Role::Quote | Role::Pain | Role::Remedy | Role::Kpi)
}

/// Whether an item is the ground of what has these bounds.
fn is_ground(item: &Item, bounds: Rect) -> bool {
    match item {
        Item::Shape(Shape { outline: Outline::Rect { rect, .. }, .. }) => rect.width >= bounds.width - 2.0,
        _ => false,
    }
}

/// How lanes are parted from each other.
fn hairline(scene: &Scene) -> Option<Stroke> {
    let lanes = scene.groups.iter().filter(|group| group.role == Role::Lane);
    lanes.flat_map(|lane| &lane.items).find_map(|item| match item {
        Item::Shape(shape) => shape.stroke,
        _ => None,
    })
}

fn upright(x: f32, (top, bottom): (f32, f32), stroke: Stroke) -> Item {
    let ends = [Segment::Move { to: Point::new(x, top) }, Segment::Line { to: Point::new(x, bottom) }];
    let outline = Outline::Path { segments: ends.into() };
    Item::Shape(Shape { outline, fill: None, stroke: Some(stroke) })
}
