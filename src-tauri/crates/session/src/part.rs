//! A part of a sheet: the smallest one that shows some records, with a margin around it.

use std::collections::HashMap;
use std::sync::Arc;
use uuid::Uuid;
use wayfold_model::Id;
use wayfold_scene::{Group, Insets, Item, Outline, Point, Rect, Role, Scene, Segment, Shape, Size};

/// Paper around what is shown, in CSS pixels.
const MARGIN: f32 = 16.0;

/// The part of a scene that shows these records; nothing if none of them is drawn. What lies beyond its edges is left
/// out, what reaches across them is cut off by whoever draws it.
pub(crate) fn of(scene: &Scene, records: &[Id]) -> Option<Scene> {
    let mut shown: HashMap<Uuid, Shown> = records.iter().map(|id| (id.0, Shown::default())).collect();
    for group in &scene.groups {
        find(group, Point::default(), &mut shown);
    }
    let areas = shown.values().filter_map(|shown| shown.drawing.or(shown.mark));
    let area = areas.reduce(|all, area| all.union(&area))?.inset(Insets::all(-MARGIN));
    let (x, y) = (area.x.max(0.0), area.y.max(0.0));
    let width = area.right().min(scene.size.width) - x;
    let height = area.bottom().min(scene.size.height) - y;
    let area = Rect::new(x, y, width, height);
    let moved = |group: Arc<Group>| {
        let offset = Point::new(group.offset.x - x, group.offset.y - y);
        Arc::new(Group { offset, ..Group::clone(&group) })
    };
    let groups = scene.groups.iter().filter_map(|group| cut(group, area)).map(moved).collect();
    Some(Scene { size: Size::new(width, height), groups, ..scene.clone() })
}

/// Where a record is drawn.
#[derive(Clone, Copy, Default)]
struct Shown {
    /// As itself.
    drawing: Option<Rect>,
    /// By marks elsewhere, which count only for those that have no drawing of their own, such as personas.
    mark: Option<Rect>,
}

/// Finds where these records are drawn.
fn find(group: &Group, origin: Point, shown: &mut HashMap<Uuid, Shown>) {
    let origin = Point::new(origin.x + group.offset.x, origin.y + group.offset.y);
    if let Some(shown) = group.record.and_then(|record| shown.get_mut(&record)) {
        let place = match group.role {
            // These hold what belongs to the record, in every lane.
            Role::Block | Role::Cell => None,
            Role::Channel | Role::Curve | Role::Emotion => Some(&mut shown.mark),
            _ => Some(&mut shown.drawing),
        };
        if let Some(place) = place {
            let bounds = group.bounds.translate(origin);
            *place = Some(place.map_or(bounds, |area| area.union(&bounds)));
        }
    }
    for item in &group.items {
        if let Item::Group(child) = item {
            find(child, origin, shown);
        }
    }
}

/// A group without what lies outside an area, which is in its parent's coordinates.
fn cut(group: &Arc<Group>, area: Rect) -> Option<Arc<Group>> {
    let area = area.translate(Point::new(-group.offset.x, -group.offset.y));
    let bounds = group.bounds;
    if !bounds.overlaps(&area) {
        return None;
    }
    let inside = bounds.x >= area.x
        && bounds.y >= area.y
        && bounds.right() <= area.right()
        && bounds.bottom() <= area.bottom();
    if inside {
        return Some(group.clone());
    }
    let kept = |item: &Item| match item {
        Item::Group(child) => cut(child, area).map(Item::Group),
        Item::Shape(shape) => reach(shape).overlaps(&area).then(|| item.clone()),
        Item::Text(text) => text.bounds.overlaps(&area).then(|| item.clone()),
        Item::Image(image) => image.rect.overlaps(&area).then(|| item.clone()),
        Item::Icon(icon) => {
            Rect::new(icon.at.x, icon.at.y, icon.size, icon.size).overlaps(&area).then(|| item.clone())
        }
        Item::Link(link) => link.rect.overlaps(&area).then(|| item.clone()),
    };
    let items: Vec<Item> = group.items.iter().filter_map(kept).collect();
    (!items.is_empty()).then(|| Arc::new(Group { items, ..Group::clone(group) }))
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
