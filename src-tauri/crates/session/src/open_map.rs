//! One open map: its records, its history, and how it looks. A change is on disk before it is made here; if the disk
//! refuses it, nothing here has changed.

use crate::failure::Failure;
use crate::patch::{self, FlatScene, Patch};
use crate::wire::{UndoState, View};
use chrono::{DateTime, Utc};
use std::sync::Arc;
use wayfold_layout::{Layout, Settings, Words};
use wayfold_model::{Change, Command, History, Id, Map, Step, apply};
use wayfold_scene::{Font, Scene};
use wayfold_store::{Library, Position, Progress, Written};

/// Steps of history read at a time.
const PAGE: usize = 100;

pub(crate) struct OpenMap {
    map: Map,
    /// The map as those see it whom it is drawn for; nothing if they see all of it.
    seen: Option<Map>,
    /// Whom it is drawn for, and how.
    audience: String,
    settings: Settings,
    history: History,
    earlier: Option<Position>,
    later: Option<Position>,
    revision: u64,
    layout: Layout,
    /// As the UI knows it.
    scene: Scene,
    /// What the UI was told last; see [`crate::Response::Changed`].
    pub(crate) told: u64,
}

/// What a request changed.
#[derive(Default)]
pub(crate) struct Changed {
    pub(crate) change: Change,
    pub(crate) patch: Patch,
    pub(crate) others: Vec<Id>,
}

/// Which way along the history.
#[derive(Clone, Copy)]
pub(crate) enum Way {
    Undo,
    Redo,
}

impl OpenMap {
    pub(crate) fn open(
        library: &Library,
        id: Id,
        mut layout: Layout,
        (audience, settings): (&str, Settings),
        told: u64,
    ) -> Result<Self, Failure> {
        let map = library.load(id)?;
        let page = library.history(id, PAGE)?;
        let revision = library.summary(id)?.revision;
        let seen = seen(&map, audience);
        let scene = layout.scene(seen.as_ref().unwrap_or(&map), &settings);
        let (history, earlier, later) = (page.history, page.earlier, page.later);
        let audience = audience.to_owned();
        Ok(Self { map, seen, audience, settings, history, earlier, later, revision, layout, scene, told })
    }

    pub(crate) const fn map(&self) -> &Map {
        &self.map
    }

    pub(crate) const fn scene(&self) -> &Scene {
        &self.scene
    }

    /// Whether a window that shows the one shows the other.
    pub(crate) fn shows_the_same(&self, other: &Self) -> bool {
        let face = |font: &Arc<Font>| (font.family.clone(), font.weight, font.style, font.index);
        let drawn = |open: &Self| {
            (open.audience.clone(), open.settings.theme.clone(), open.settings.language.clone())
        };
        self.revision == other.revision
            && drawn(self) == drawn(other)
            && self.undo_state() == other.undo_state()
            && self.map.records().eq(other.map.records())
            && self.scene.fonts.iter().map(face).eq(other.scene.fonts.iter().map(face))
            && patch::patch(&self.scene, &other.scene).is_empty()
    }

    pub(crate) const fn revision(&self) -> u64 {
        self.revision
    }

    pub(crate) fn flat(&self) -> FlatScene {
        patch::flatten(&self.scene)
    }

    pub(crate) fn undo_state(&self) -> UndoState {
        let name = |step: Option<&Step>| step.map(|step| step.command.clone());
        UndoState { undo: name(self.history.done.last()), redo: name(self.history.undone.last()) }
    }

    /// Draws the map in another theme or language, or for somebody else.
    pub(crate) fn draw(&mut self, audience: &str, settings: Settings) {
        audience.clone_into(&mut self.audience);
        self.settings = settings;
        self.seen = seen(&self.map, audience);
        self.scene = self.drawn_anew();
    }

    fn drawn_anew(&mut self) -> Scene {
        self.layout.scene(self.seen.as_ref().unwrap_or(&self.map), &self.settings)
    }

    pub(crate) fn run(
        &mut self,
        library: &mut Library,
        command: &Command,
        ids: &mut dyn FnMut() -> Id,
        now: DateTime<Utc>,
    ) -> Result<Changed, Failure> {
        let change = apply(&self.map, command, ids)?;
        self.step(library, command.name(), change, ids(), now)
    }

    /// Makes a change that was planned elsewhere, as a step of its own.
    pub(crate) fn step(
        &mut self,
        library: &mut Library,
        name: &str,
        change: Change,
        id: Id,
        now: DateTime<Utc>,
    ) -> Result<Changed, Failure> {
        let step = Step { id, command: name.into(), at: now, change: change.clone() };
        let merged = self.history.merged(&step);
        let progress = merged.as_ref().map_or(Progress::New(&step), Progress::Merged);
        let written = library.write(self.map.id(), &change, progress, now)?;
        self.take(library, &change)?;
        self.history.record(step);
        self.later = None;
        Ok(self.show(change, written))
    }

    /// Takes the newest step back, or makes the last undone one again. Nothing if there is none.
    pub(crate) fn travel(
        &mut self,
        library: &mut Library,
        way: Way,
        now: DateTime<Utc>,
    ) -> Result<Option<Changed>, Failure> {
        self.turn_page(library, way)?;
        let (step, change) = match way {
            Way::Undo => (self.history.done.last(), self.history.undo()),
            Way::Redo => (self.history.undone.last(), self.history.redo()),
        };
        let (Some(step), Some(change)) = (step, change) else { return Ok(None) };
        let progress = match way {
            Way::Undo => Progress::Undone(step),
            Way::Redo => Progress::Redone(step),
        };
        let written = library.write(self.map.id(), &change, progress, now)?;
        self.take(library, &change)?;
        match way {
            Way::Undo => self.history.undone.extend(self.history.done.pop()),
            Way::Redo => self.history.done.extend(self.history.undone.pop()),
        }
        Ok(Some(self.show(change, written)))
    }

    /// Takes in what another open map did to what they share. The UI hears of it with this map's next patch.
    pub(crate) fn share(&mut self, change: &Change) {
        self.map.absorb_shared(change);
        self.drawn_after(change);
        self.revision += 1;
    }

    fn turn_page(&mut self, library: &Library, way: Way) -> Result<(), Failure> {
        let (steps, more) = match way {
            Way::Undo => (&mut self.history.done, &mut self.earlier),
            Way::Redo => (&mut self.history.undone, &mut self.later),
        };
        if let (true, Some(from)) = (steps.is_empty(), *more) {
            let page = match way {
                Way::Undo => library.earlier_steps(self.map.id(), from, PAGE)?,
                Way::Redo => library.later_steps(self.map.id(), from, PAGE)?,
            };
            steps.splice(0..0, page.steps);
            *more = page.more;
        }
        Ok(())
    }

    /// Makes in memory what is on disk already.
    fn take(&mut self, library: &Library, change: &Change) -> Result<(), Failure> {
        let pictures = library.pictures_for(&self.map, change)?;
        self.map.absorb(change)?;
        self.map.absorb_shared(&pictures);
        Ok(())
    }

    /// The map drawn after a change: no more than was touched, where that can be told.
    fn drawn_after(&mut self, change: &Change) -> Option<Scene> {
        let before = std::mem::replace(&mut self.seen, seen(&self.map, &self.audience));
        match (&before, &self.seen) {
            (None, None) => self.layout.update(&self.map, change),
            (Some(before), Some(now)) if now.ends_as(before) => {
                self.layout.update(now, &Change::between(before, now))
            }
            _ => Some(self.drawn_anew()),
        }
    }

    fn show(&mut self, change: Change, written: Written) -> Changed {
        self.revision = written.revision;
        let patch = match self.drawn_after(&change) {
            Some(scene) => {
                let patch = patch::patch(&self.scene, &scene);
                self.scene = scene;
                patch
            }
            None => Patch::default(),
        };
        Changed { change, patch, others: written.others }
    }
}

/// A map as an audience sees it; nothing if there is none of that name.
fn seen(map: &Map, audience: &str) -> Option<Map> {
    map.audience(audience).map(|audience| map.seen_by(audience))
}

/// How to lay a map out for a view.
pub(crate) fn settings(view: &View, usual_language: &str, words: Arc<dyn Words>) -> Settings {
    let language = if view.language.is_empty() { usual_language } else { &view.language };
    let theme = (!view.theme.is_empty()).then(|| view.theme.clone());
    Settings { theme, language: language.to_owned(), words }
}
