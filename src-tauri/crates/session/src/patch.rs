//! What changed between two scenes, for the canvas. Groups travel flat, by key, with references to their children:
//! a group whose `Arc` is the same in both scenes is never looked into.

use serde::Serialize;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;
use uuid::Uuid;
use wayfold_scene::{Color, Font, Group, Item, Pin, Point, Rect, Role, Scene, Size};

/// A scene as it crosses the wire.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct FlatScene {
    /// Size of the whole sheet.
    pub size: Size,
    /// Colour of the sheet.
    pub paper: Color,
    /// Title for screen readers.
    pub title: String,
    /// Description for screen readers.
    pub description: String,
    /// Language of the map's text.
    pub language: String,
    /// Fonts that runs refer to, by place in the list.
    pub fonts: Vec<Arc<Font>>,
    /// Keys of the top-level groups in paint order.
    pub roots: Vec<String>,
    /// Every group by key.
    pub groups: BTreeMap<String, FlatGroup>,
}

/// A group with its children by key.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct FlatGroup {
    /// What it is.
    pub role: Role,
    /// The record it shows.
    pub record: Option<Uuid>,
    /// What a screen reader says for it.
    pub label: String,
    /// Which edges it stays at.
    pub pin: Pin,
    /// Where it lies in its parent, and how large it is.
    pub place: Placed,
    /// In paint order.
    pub items: Vec<FlatItem>,
}

/// An item of a flat group: drawn itself, or the key of a child group.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(untagged)]
pub enum FlatItem {
    /// Key of a child group.
    Child(String),
    /// An item that is no group.
    Leaf(Item),
}

/// Where a group lies.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Placed {
    /// Origin in its parent.
    pub offset: Point,
    /// What it covers, from its origin.
    pub bounds: Rect,
}

/// What changed from one scene to the next.
#[derive(Debug, Clone, Serialize, Default)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Patch {
    /// New size of the sheet.
    pub size: Option<Size>,
    /// New keys of the top-level groups.
    pub roots: Option<Vec<String>>,
    /// Fonts added at the end of the list.
    pub fonts: Vec<Arc<Font>>,
    /// New title, if it changed.
    pub title: Option<String>,
    /// New description, if it changed.
    pub description: Option<String>,
    /// New colour of the sheet, if it changed.
    pub paper: Option<Color>,
    /// Groups that are new or draw something else.
    pub groups: BTreeMap<String, FlatGroup>,
    /// Groups that only lie elsewhere.
    pub moved: BTreeMap<String, Placed>,
    /// Groups that are gone.
    pub gone: Vec<String>,
}

impl Patch {
    /// Whether nothing looks different.
    pub(crate) fn is_empty(&self) -> bool {
        let Self { size, roots, fonts, title, description, paper, groups, moved, gone } = self;
        let same = size.is_none() && roots.is_none() && paper.is_none();
        let named = title.is_some() || description.is_some();
        let drawn = !(fonts.is_empty() && groups.is_empty() && moved.is_empty() && gone.is_empty());
        same && !named && !drawn
    }
}

/// A whole scene, flat.
pub fn flatten(scene: &Scene) -> FlatScene {
    let mut groups = BTreeMap::new();
    let mut waiting: Vec<&Arc<Group>> = scene.groups.iter().collect();
    while let Some(group) = waiting.pop() {
        groups.insert(group.key.clone(), flat(group));
        waiting.extend(children(group));
    }
    FlatScene {
        size: scene.size,
        paper: scene.paper,
        title: scene.title.clone(),
        description: scene.description.clone(),
        language: scene.language.clone(),
        fonts: scene.fonts.clone(),
        roots: scene.groups.iter().map(|group| group.key.clone()).collect(),
        groups,
    }
}

/// The patch that leads from one scene to another of the same map.
pub fn patch(old: &Scene, new: &Scene) -> Patch {
    let mut patch = Patch {
        size: (old.size != new.size).then_some(new.size),
        fonts: new.fonts.get(old.fonts.len()..).unwrap_or(&[]).to_vec(),
        title: (old.title != new.title).then(|| new.title.clone()),
        description: (old.description != new.description).then(|| new.description.clone()),
        paper: (old.paper != new.paper).then_some(new.paper),
        ..Patch::default()
    };
    let keys =
        |scene: &Scene| -> Vec<String> { scene.groups.iter().map(|group| group.key.clone()).collect() };
    if keys(old) != keys(new) {
        patch.roots = Some(keys(new));
    }
    let mut walk = Walk { patch, lost: HashSet::new(), found: HashSet::new() };
    walk.siblings(old.groups.iter().collect(), new.groups.iter().collect());
    let Walk { mut patch, lost, found } = walk;
    patch.gone = lost.difference(&found).map(|key| (*key).to_owned()).collect();
    patch.gone.sort();
    patch
}

struct Walk<'a> {
    patch: Patch,
    /// Keys under a parent that no longer has them; some may have come up elsewhere.
    lost: HashSet<&'a str>,
    found: HashSet<&'a str>,
}

impl<'a> Walk<'a> {
    /// Compares the children of two groups of the same key. Depth is that of the scene's own nesting, at most
    /// lane, block, cell, card.
    fn siblings(&mut self, old: Vec<&'a Arc<Group>>, new: Vec<&'a Arc<Group>>) {
        let mut before: HashMap<&str, &'a Arc<Group>> =
            old.iter().map(|group| (group.key.as_str(), *group)).collect();
        for group in new {
            match before.remove(group.key.as_str()) {
                Some(same) if Arc::ptr_eq(same, group) => {}
                Some(earlier) => self.compare(earlier, group),
                None => self.whole(group),
            }
        }
        let mut waiting: Vec<&Arc<Group>> = before.into_values().collect();
        while let Some(group) = waiting.pop() {
            self.lost.insert(&group.key);
            waiting.extend(children(group));
        }
    }

    fn compare(&mut self, old: &'a Arc<Group>, new: &'a Arc<Group>) {
        let same_place = old.offset == new.offset && old.bounds == new.bounds;
        if !same_drawing(old, new) {
            self.patch.groups.insert(new.key.clone(), flat(new));
        } else if !same_place {
            let placed = Placed { offset: new.offset, bounds: new.bounds };
            self.patch.moved.insert(new.key.clone(), placed);
        }
        self.siblings(children(old).collect(), children(new).collect());
    }

    fn whole(&mut self, group: &'a Arc<Group>) {
        let mut waiting = vec![group];
        while let Some(group) = waiting.pop() {
            self.found.insert(&group.key);
            self.patch.groups.insert(group.key.clone(), flat(group));
            waiting.extend(children(group));
        }
    }
}

/// Whether two groups draw the same, apart from where they lie and what is inside their children.
fn same_drawing(old: &Group, new: &Group) -> bool {
    let same_item = |(old, new): (&Item, &Item)| match (old, new) {
        (Item::Group(old), Item::Group(new)) => old.key == new.key,
        (old, new) => old == new,
    };
    old.role == new.role
        && old.record == new.record
        && old.label == new.label
        && old.pin == new.pin
        && old.items.len() == new.items.len()
        && old.items.iter().zip(&new.items).all(same_item)
}

fn children(group: &Group) -> impl Iterator<Item = &Arc<Group>> {
    group.items.iter().filter_map(|item| if let Item::Group(child) = item { Some(child) } else { None })
}

fn flat(group: &Group) -> FlatGroup {
    FlatGroup {
        role: group.role,
        record: group.record,
        label: group.label.clone(),
        pin: group.pin,
        place: Placed { offset: group.offset, bounds: group.bounds },
        items: group
            .items
            .iter()
            .map(|item| match item {
                Item::Group(child) => FlatItem::Child(child.key.clone()),
                leaf => FlatItem::Leaf(leaf.clone()),
            })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wayfold_scene::{Outline, Shape};

    fn shape(width: f32) -> Item {
        let outline = Outline::Rect { rect: Rect::new(0.0, 0.0, width, 1.0), radius: 0.0 };
        Item::Shape(Shape { outline, fill: None, stroke: None })
    }

    fn group(key: &str, x: f32, items: Vec<Item>) -> Arc<Group> {
        Arc::new(Group {
            key: key.into(),
            role: Role::Decoration,
            record: None,
            label: String::new(),
            offset: Point::new(x, 0.0),
            bounds: Rect::default(),
            pin: Pin::None,
            items,
        })
    }

    fn scene(groups: Vec<Arc<Group>>) -> Scene {
        Scene {
            size: Size::default(),
            paper: Color::rgb(255, 255, 255),
            title: String::new(),
            description: String::new(),
            language: String::new(),
            groups,
            fonts: vec![],
            pictures: BTreeMap::new(),
        }
    }

    /// The old scene with the patch made to it, as the canvas does it.
    fn patched(old: &Scene, patch: &Patch) -> serde_json::Value {
        let mut flat = flatten(old);
        if let Some(roots) = &patch.roots {
            flat.roots.clone_from(roots);
        }
        for (key, placed) in &patch.moved {
            flat.groups.get_mut(key).expect("a moved group is known").place = *placed;
        }
        for key in &patch.gone {
            assert!(flat.groups.remove(key).is_some(), "a gone group was known");
        }
        flat.groups.extend(patch.groups.clone());
        serde_json::to_value(flat).expect("scenes are JSON")
    }

    #[track_caller]
    fn check(old: &Scene, new: &Scene, sizes: [usize; 3]) {
        let patch = patch(old, new);
        assert_eq!(patched(old, &patch), serde_json::to_value(flatten(new)).expect("scenes are JSON"));
        assert_eq!([patch.groups.len(), patch.moved.len(), patch.gone.len()], sizes);
    }

    #[test]
    fn a_patch_holds_no_more_than_it_must() {
        let cell = |name: &str, x| group(name, x, vec![shape(1.0)]);
        let kept = cell("kept", 0.0);
        let lane = |x, cells: Vec<Arc<Group>>| group("lane", x, cells.into_iter().map(Item::Group).collect());
        let old = scene(vec![lane(0.0, vec![kept.clone(), cell("b", 1.0)]), group("other", 0.0, vec![])]);
        check(&old, &old, [0, 0, 0]);
        // Moved only, inside and outside.
        let moved = scene(vec![lane(2.0, vec![kept.clone(), cell("b", 3.0)]), old.groups[1].clone()]);
        check(&old, &moved, [0, 2, 0]);
        // Another drawing.
        let redrawn = group("b", 1.0, vec![shape(2.0)]);
        check(&old, &scene(vec![lane(0.0, vec![kept.clone(), redrawn]), old.groups[1].clone()]), [1, 0, 0]);
        // One more: the parent's list changes too.
        let more = vec![kept.clone(), cell("new", 0.5), cell("b", 1.0)];
        check(&old, &scene(vec![lane(0.0, more), old.groups[1].clone()]), [2, 0, 0]);
        // Gone with everything in it.
        check(&old, &scene(vec![old.groups[1].clone()]), [0, 0, 3]);
        // Under another parent.
        let elsewhere = group("other", 0.0, vec![Item::Group(cell("b", 1.0))]);
        check(&old, &scene(vec![lane(0.0, vec![kept]), elsewhere]), [3, 0, 0]);
    }
}
