//! A scene step by step, in paint order, with every item's place on the sheet.
//!
//! Iterative, so that no depth of nesting can exhaust the stack. Every renderer matches `Step` exhaustively.

use std::slice::Iter;
use std::sync::Arc;
use wayfold_scene::{Group, Icon, Image, Item, Link, Point, Rect, Scene, Shape, Text};

/// What a renderer meets on its way.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Step<'a> {
    /// A group begins.
    Enter(&'a Arc<Group>),
    /// The group last entered ends.
    Leave,
    /// See [`Item::Shape`].
    Shape(&'a Shape),
    /// See [`Item::Text`].
    Text(&'a Text),
    /// See [`Item::Image`].
    Image(&'a Image),
    /// See [`Item::Icon`].
    Icon(&'a Icon),
    /// See [`Item::Link`].
    Link(&'a Link),
}

/// The steps of a scene, each with the origin of the group it belongs to, in sheet coordinates.
pub(crate) struct Walk<'a> {
    groups: Iter<'a, Arc<Group>>,
    /// Origin of what the groups lie in.
    base: Point,
    open: Vec<Open<'a>>,
    area: Option<Rect>,
}

struct Open<'a> {
    origin: Point,
    items: Iter<'a, Item>,
}

/// The whole scene.
pub(crate) fn all(scene: &Scene) -> Walk<'_> {
    Walk { groups: scene.groups.iter(), base: Point::default(), open: Vec::new(), area: None }
}

/// What can be seen of groups that lie on the sheet itself inside an area of it: groups outside it are not entered.
pub(crate) fn within(groups: &[Arc<Group>], area: Rect) -> Walk<'_> {
    Walk { groups: groups.iter(), base: Point::default(), open: Vec::new(), area: Some(area) }
}

/// A group that lies on the sheet itself, with all it holds.
pub(crate) fn of(group: &Arc<Group>) -> Walk<'_> {
    Walk { groups: std::slice::from_ref(group).iter(), base: Point::default(), open: Vec::new(), area: None }
}

/// What can be seen of a group whose parent's origin is `base` inside an area of the sheet.
pub(crate) fn part(group: &Arc<Group>, base: Point, area: Rect) -> Walk<'_> {
    Walk { groups: std::slice::from_ref(group).iter(), base, open: Vec::new(), area: Some(area) }
}

impl<'a> Walk<'a> {
    /// Passes over the rest of the group last entered. Its `Leave` still comes.
    pub(crate) fn skip_group(&mut self) {
        if let Some(open) = self.open.last_mut() {
            open.items = [].iter();
        }
    }

    fn enter(&mut self, group: &'a Arc<Group>) -> Option<(Point, Step<'a>)> {
        let parent = self.open.last().map_or(self.base, |open| open.origin);
        let origin = Point::new(parent.x + group.offset.x, parent.y + group.offset.y);
        if self.area.is_some_and(|area| !group.bounds.translate(origin).overlaps(&area)) {
            return None;
        }
        self.open.push(Open { origin, items: group.items.iter() });
        Some((origin, Step::Enter(group)))
    }
}

impl<'a> Iterator for Walk<'a> {
    type Item = (Point, Step<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let Some(open) = self.open.last_mut() else {
                let group = self.groups.next()?;
                match self.enter(group) {
                    Some(step) => return Some(step),
                    None => continue,
                }
            };
            let origin = open.origin;
            let step = match open.items.next() {
                None => {
                    self.open.pop();
                    Step::Leave
                }
                Some(Item::Group(group)) => match self.enter(group) {
                    Some(step) => return Some(step),
                    None => continue,
                },
                Some(Item::Shape(shape)) => Step::Shape(shape),
                Some(Item::Text(text)) => Step::Text(text),
                Some(Item::Image(image)) => Step::Image(image),
                Some(Item::Icon(icon)) => Step::Icon(icon),
                Some(Item::Link(link)) => Step::Link(link),
            };
            return Some((origin, step));
        }
    }
}
