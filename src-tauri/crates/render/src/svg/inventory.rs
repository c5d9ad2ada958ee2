//! What a scene uses, found in one pass before anything is written: each icon, hatching, picture and font is then
//! written once, and the commonest style of text needs no attributes.

use crate::fonts::Characters;
use crate::link::Target;
use crate::picture;
use crate::walk::{self, Step};
use std::collections::HashMap;
use std::hash::Hash;
use uuid::Uuid;
use wayfold_scene::{Color, FontId, Group, Icon, Image, Paint, Scene, Shape, Size, Text};

/// Things in the order they first appear, each once.
pub(super) struct Listed<K> {
    places: HashMap<K, usize>,
    /// In the order they first appear.
    pub(super) all: Vec<K>,
}

impl<K: Copy + Eq + Hash> Listed<K> {
    fn add(&mut self, key: K) {
        self.places.entry(key).or_insert_with(|| {
            self.all.push(key);
            self.all.len() - 1
        });
    }

    fn place(&self, key: K) -> Option<usize> {
        self.places.get(&key).copied()
    }
}

impl<K> Default for Listed<K> {
    fn default() -> Self {
        Self { places: HashMap::new(), all: Vec::new() }
    }
}

/// A length as a key: numbers that are written alike are alike.
pub(super) fn key(length: f32) -> i32 {
    // saturates beyond what a sheet can be
    (length * 100.0).round() as i32
}

/// The length again.
pub(super) fn length(key: i32) -> f32 {
    key as f32 / 100.0
}

/// Font, size and colour of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Style {
    pub(super) font: FontId,
    pub(super) size: i32,
    pub(super) color: Color,
}

impl Style {
    /// The style of a text, taken from its first run.
    pub(super) fn of(text: &Text) -> Option<Self> {
        let run = text.lines.iter().flat_map(|line| &*line.runs).next()?;
        Some(Self { font: run.font, size: key(text.size), color: text.color })
    }
}

/// An icon by its drawing: path data and side of its square.
pub(super) type IconKey<'a> = (&'a str, i32);
/// A picture and its size.
pub(super) type PictureKey = (Uuid, i32, i32);
/// A frame with round corners by its size and radius.
pub(super) type FrameKey = (i32, i32, i32);
/// A hatching by its colour, gap and angle.
pub(super) type HatchKey = (Color, i32, i32);

/// What a scene uses.
pub(super) struct Inventory<'a> {
    scene: &'a Scene,
    pub(super) icons: Listed<IconKey<'a>>,
    pub(super) pictures: Listed<PictureKey>,
    pub(super) frames: Listed<FrameKey>,
    pub(super) hatches: Listed<HatchKey>,
    /// Of every picture met; `None` for what cannot be shown.
    sizes: HashMap<Uuid, Option<PictureKey>>,
    /// By font id.
    pub(super) characters: Vec<Characters>,
    /// The commonest style.
    pub(super) base: Option<Style>,
    /// Where links lead: the first group that shows the record.
    anchors: HashMap<Uuid, &'a Group>,
}

impl<'a> Inventory<'a> {
    /// Goes through the scene once.
    pub(super) fn take(scene: &'a Scene) -> Self {
        let mut inventory = Self {
            scene,
            icons: Listed::default(),
            pictures: Listed::default(),
            frames: Listed::default(),
            sizes: HashMap::new(),
            hatches: Listed::default(),
            characters: vec![Characters::empty(); scene.fonts.len()],
            base: None,
            anchors: HashMap::new(),
        };
        let (mut styles, mut uses) = (Listed::default(), Vec::<usize>::new());
        let (mut first, mut linked) = (HashMap::new(), Vec::new());
        for (_, step) in walk::all(scene) {
            match step {
                Step::Enter(group) => {
                    if let Some(record) = group.record {
                        first.entry(record).or_insert(group);
                    }
                }
                Step::Leave => {}
                Step::Shape(shape) => inventory.hatches(shape),
                Step::Text(text) => {
                    inventory.characters(text);
                    if let Some(style) = Style::of(text) {
                        styles.add(style);
                        uses.resize(styles.all.len(), 0);
                        styles.place(style).and_then(|at| uses.get_mut(at)).into_iter().for_each(|n| *n += 1);
                    }
                }
                Step::Image(image) => inventory.add_image(image),
                Step::Icon(icon) => {
                    if icon.view > 0.0 {
                        inventory.icons.add(icon_key(icon));
                    }
                }
                Step::Link(link) => linked.extend(Target::read(&link.target).and_then(Target::record)),
            }
        }
        // the first of the commonest, so that the answer is always the same
        let most = uses.iter().copied().max();
        inventory.base =
            styles.all.iter().zip(&uses).find(|(_, n)| Some(**n) == most).map(|(style, _)| *style);
        inventory.anchors = linked.into_iter().filter_map(|r| Some((r, &***first.get(&r)?))).collect();
        inventory
    }

    fn hatches(&mut self, shape: &Shape) {
        match shape.fill {
            None | Some(Paint::Solid { .. }) => {}
            Some(Paint::Hatch { color, gap, angle }) => self.hatches.add((color, key(gap), key(angle))),
        }
    }

    fn characters(&mut self, text: &Text) {
        for run in text.lines.iter().flat_map(|line| &*line.runs) {
            if let Some(characters) = self.characters.get_mut(usize::from(run.font.0)) {
                characters.extend(run.text.chars().map(u32::from));
            }
        }
    }

    fn add_image(&mut self, image: &Image) {
        let scene = self.scene;
        let size = *self.sizes.entry(image.picture).or_insert_with(|| {
            let Size { width, height } = picture::picture_size(scene.pictures.get(&image.picture)?)?;
            Some((image.picture, key(width), key(height)))
        });
        let Some(size) = size else { return };
        self.pictures.add(size);
        if image.radius > 0.0 {
            self.frames.add(frame_key(image));
        }
    }

    /// Where an icon's drawing is listed.
    pub(super) fn icon(&self, icon: &'a Icon) -> Option<usize> {
        self.icons.place(icon_key(icon))
    }

    /// Where a picture is listed; `None` if it cannot be shown.
    pub(super) fn picture(&self, image: &Image) -> Option<usize> {
        self.pictures.place((*self.sizes.get(&image.picture)?)?)
    }

    /// Where a frame is listed; `None` if its corners are square.
    pub(super) fn frame(&self, image: &Image) -> Option<usize> {
        self.frames.place(frame_key(image))
    }

    /// Where a hatching is listed.
    pub(super) fn hatch(&self, color: Color, gap: f32, angle: f32) -> Option<usize> {
        self.hatches.place((color, key(gap), key(angle)))
    }

    /// What is said of a record, for links to it.
    pub(super) fn name(&self, record: Uuid) -> Option<&'a str> {
        self.anchors.get(&record).map(|group| group.label.as_str()).filter(|name| !name.is_empty())
    }

    /// Whether a link leads anywhere: what it points to may not be part of this scene.
    pub(super) fn leads(&self, target: Target) -> bool {
        match target {
            Target::Address(_) => true,
            Target::Record(record) => self.anchors.contains_key(&record),
        }
    }

    /// Whether links to the record lead to this group.
    pub(super) fn is_anchor(&self, record: Uuid, group: &Group) -> bool {
        self.anchors.get(&record).is_some_and(|first| std::ptr::eq(*first, group))
    }
}

fn icon_key(icon: &Icon) -> IconKey<'_> {
    (&icon.path, key(icon.view))
}

fn frame_key(image: &Image) -> FrameKey {
    (key(image.rect.width), key(image.rect.height), key(image.radius))
}
