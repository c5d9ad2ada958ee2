//! A part of a sheet: the smallest one that shows some records, with a margin around it. Where stages are shown, their
//! phases and the heads of the lanes are too.

mod stages;
mod strip;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::sync::Arc;
use strip::Strip;
use uuid::Uuid;
use wayfold_model::Id;
use wayfold_scene::{
    Color, Group, Insets, Item, Outline, Paint, Pin, Point, Rect, Role, Scene, Segment, Shape, Size,
};

/// Paper around what is shown, in CSS pixels.
const MARGIN: f32 = 16.0;

/// The part of a scene that shows these records; nothing if none of them is drawn. What lies beyond its edges is left
/// out, what reaches across them is cut off by whoever draws it.
pub(crate) fn of(scene: &Scene, records: &[Id]) -> Option<Scene> {
    let mut shown: HashMap<Uuid, Shown> = records.iter().map(|id| (id.0, Shown::default())).collect();
    each(scene, &mut |group, origin| find(group, origin, &mut shown));
    let areas = shown.values().filter_map(|shown| shown.drawing.or(shown.mark));
    let records = areas.reduce(|all, area| all.union(&area))?;
    let inside = |area: Rect| {
        let (x, y) = (area.x.max(0.0), area.y.max(0.0));
        let width = area.right().min(scene.size.width) - x;
        Rect::new(x, y, width, area.bottom().min(scene.size.height) - y)
    };
    if !shown.values().any(|shown| shown.stage) {
        return Some(plain(scene, inside(records.inset(Insets::all(-MARGIN)))));
    }
    let area = inside(stages::around(scene, records));
    Some(match Strip::of(scene) {
        Some(strip) if strip.right < area.x => strip.beside(scene, area),
        Some(strip) => plain(scene, area.union(&Rect { x: strip.left, width: 0.0, ..area })),
        None => plain(scene, area),
    })
}

/// A part of a sheet as it lies there.
fn plain(scene: &Scene, area: Rect) -> Scene {
    picture(scene, area, scene.groups.iter().filter_map(|group| cut(group, area)))
}

/// A picture of some groups on a sheet, as large as an area of it.
fn picture(scene: &Scene, area: Rect, groups: impl Iterator<Item = Arc<Group>>) -> Scene {
    let moved = |group: Arc<Group>| {
        let offset = Point::new(group.offset.x - area.x, group.offset.y - area.y);
        Arc::new(Group { offset, ..Group::clone(&group) })
    };
    let size = Size::new(area.width, area.height);
    Scene { size, groups: groups.map(moved).collect(), ..scene.clone() }
}

/// Where a record is drawn.
#[derive(Clone, Copy, Default)]
struct Shown {
    /// As itself.
    drawing: Option<Rect>,
    /// By marks elsewhere, which count only for those that have no drawing of their own, such as personas.
    mark: Option<Rect>,
    /// As a stage, through all lanes.
    stage: bool,
}

/// Goes through all groups, each with its origin on the sheet.
fn each(scene: &Scene, visit: &mut impl FnMut(&Group, Point)) {
    scene.groups.iter().for_each(|group| enter(group, Point::default(), visit));
}

fn enter(group: &Group, origin: Point, visit: &mut impl FnMut(&Group, Point)) {
    let origin = Point::new(origin.x + group.offset.x, origin.y + group.offset.y);
    visit(group, origin);
    for item in &group.items {
        if let Item::Group(child) = item {
            enter(child, origin, visit);
        }
    }
}

/// Takes note of where these records are drawn.
fn find(group: &Group, origin: Point, shown: &mut HashMap<Uuid, Shown>) {
    let Some(shown) = group.record.and_then(|record| shown.get_mut(&record)) else { return };
    let place = match group.role {
        // These hold what belongs to the record, in every lane.
        Role::Block | Role::Cell => return,
        Role::Channel | Role::Curve | Role::Emotion => &mut shown.mark,
        _ => &mut shown.drawing,
    };
    let bounds = group.bounds.translate(origin);
    *place = Some(place.map_or(bounds, |area| area.union(&bounds)));
    shown.stage |= group.role == Role::StageWash;
}

/// A group without what lies outside an area, which is in its parent's coordinates.
fn cut(group: &Arc<Group>, area: Rect) -> Option<Arc<Group>> {
    let area = area.translate(Point::new(-group.offset.x, -group.offset.y));
    let bounds = group.bounds;
    if !bounds.overlaps(&area) {
        return None;
    }
    if contains(area, bounds) {
        return Some(group.clone());
    }
    let whole_tag = tag(group).is_none_or(|tag| contains(area, tag));
    let kept = |item: &Item| match item {
        Item::Group(child) => cut(child, area).map(Item::Group),
        other => (extent(other).overlaps(&area) && (whole_tag || is_arrow(other))).then(|| item.clone()),
    };
    let items: Vec<Item> = group.items.iter().filter_map(kept).collect();
    (!items.is_empty()).then(|| Arc::new(Group { items, ..Group::clone(group) }))
}

fn contains(area: Rect, rect: Rect) -> bool {
    rect.x >= area.x && rect.y >= area.y && rect.right() <= area.right() && rect.bottom() <= area.bottom()
}

/// Where the words at an arrow stand. Part of a number would be another one: they are shown whole or not at all.
fn tag(group: &Group) -> Option<Rect> {
    let tag = group.items.iter().filter(|item| group.role == Role::Transition && !is_arrow(item));
    tag.map(extent).reduce(|all, rect| all.union(&rect))
}

fn is_arrow(item: &Item) -> bool {
    matches!(item, Item::Shape(Shape { outline: Outline::Path { .. }, .. }))
}

/// Where an item draws.
fn extent(item: &Item) -> Rect {
    match item {
        Item::Group(group) => group.bounds.translate(group.offset),
        Item::Shape(shape) => reach(shape),
        Item::Text(text) => text.bounds,
        Item::Image(image) => image.rect,
        Item::Icon(icon) => Rect::new(icon.at.x, icon.at.y, icon.size, icon.size),
        Item::Link(link) => link.rect,
    }
}

/// An area in which a shape draws: around its outline, by its control points, and half its stroke.
fn reach(shape: &Shape) -> Rect {
    let outline = match &shape.outline {
        Outline::Rect { rect, .. } => *rect,
        Outline::Path { segments } => {
            let at = |point: &Point| Rect::new(point.x, point.y, 0.0, 0.0);
            let points = segments.iter().flat_map(|segment| match segment {
                Segment::Move { to } | Segment::Line { to } => vec![at(to)],
                Segment::Cubic { a, b, to } => vec![at(a), at(b), at(to)],
                Segment::Close => vec![],
            });
            points.reduce(|all, point| all.union(&point)).unwrap_or_default()
        }
    };
    // A line has no area of its own.
    outline.inset(Insets::all(-shape.stroke.as_ref().map_or(0.5, |stroke| stroke.width.max(0.5))))
}

/// Paper around an area of a sheet of a size, over what reaches out of the area.
pub(crate) fn mat(size: Size, area: Rect, paper: Color) -> Arc<Group> {
    let beside = [(0.0, area.x), (area.right(), size.width)];
    let over = [(0.0, area.y), (area.bottom(), size.height)];
    let beside = beside.map(|(from, to)| Rect::new(from, 0.0, to - from, size.height));
    let over = over.map(|(from, to)| Rect::new(0.0, from, size.width, to - from));
    let sides = beside.into_iter().chain(over).filter(|side| side.width > 0.0 && side.height > 0.0);
    decoration("mat", sides.map(|side| blank(side, paper)).collect())
}

fn blank(rect: Rect, paper: Color) -> Item {
    let fill = Some(Paint::from(paper));
    Item::Shape(Shape { outline: Outline::Rect { rect, radius: 0.0 }, fill, stroke: None })
}

fn decoration(key: &str, items: Vec<Item>) -> Arc<Group> {
    let bounds = items.iter().map(extent).reduce(|all, rect| all.union(&rect)).unwrap_or_default();
    Arc::new(Group {
        key: key.into(),
        role: Role::Decoration,
        record: None,
        label: String::new(),
        offset: Point::default(),
        bounds,
        pin: Pin::None,
        items,
    })
}
