//! From a map to a scene: columns, text, curves, arrows.
//!
//! [`Layout::scene`] draws a map; [`Layout::update`] draws it again after a change and keeps every group the change did
//! not touch, so that two scenes are compared by pointers. Both give the same scene.
//!
//! A scene is a tree of groups, each placed relative to its parent: the title; the washes of the stages; the heads (phase
//! bands and stage heads, pinned at the top); the lanes and the lines of the service blueprint; the legend. A lane holds
//! blocks, one for every few dozen columns of a stage, and its head, pinned at the left; a block holds cells, a cell the
//! cards of its column; cards that span columns, curves and arrows lie in the block they begin in.
//!
//! Deliberately not here: files, clocks, words (they are asked for by key), and anything about screens: selection,
//! guides and carets are overlay, never scene.

mod arrows;
mod body;
mod cards;
mod dirty;
pub mod figures;
mod grid;
pub mod icons;
mod ink;
mod lanes;
mod legend;
mod marks;
mod people;
mod sheet;
mod sizes;
mod stages;
pub mod text;
pub mod theme;
mod title;
mod words;

pub use words::{Arg, Settings, Words};

use dirty::Dirty;
use sheet::Sheet;
use text::Typesetter;
use wayfold_model::{Change, Map};
use wayfold_scene::Scene;

/// Lays out one map, again and again.
pub struct Layout {
    typesetter: Typesetter,
    drawn: Option<(Sheet, Settings)>,
}

impl Layout {
    /// A layout that has drawn nothing yet.
    pub fn new(typesetter: Typesetter) -> Self {
        Self { typesetter, drawn: None }
    }

    /// Draws a map.
    pub fn scene(&mut self, map: &Map, settings: &Settings) -> Scene {
        self.typesetter.begin_pass();
        let mut sheet = Sheet::new(map, settings);
        let scene = sheet.draw(map, &mut self.typesetter);
        self.drawn = Some((sheet, settings.clone()));
        scene
    }

    /// Draws a map once: nothing is kept for the next time but the fonts.
    pub fn once(&mut self, map: &Map, settings: &Settings) -> Scene {
        let scene = self.scene(map, settings);
        self.drawn = None;
        self.typesetter.forget();
        scene
    }

    /// Draws the map last drawn again, after a change; `map` is as it is after. Only what the change touched is drawn
    /// anew. Nothing if no map was drawn yet.
    pub fn update(&mut self, map: &Map, change: &Change) -> Option<Scene> {
        let (sheet, settings) = self.drawn.as_mut()?;
        let dirty = Dirty::of(map, change);
        if !dirty.all
            && let Some(scene) = sheet.redraw(map, &mut self.typesetter, dirty)
        {
            return Some(scene);
        }
        let settings = settings.clone();
        Some(self.scene(map, &settings))
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_layout_can_be_sent_to_another_thread() {
        fn check<T: Send>() {}
        check::<super::Layout>();
    }
}
