//! Requests about open maps: opening, drawing, changing. A map that was closed is opened again by what is done to it.

use crate::answer::Answer;
use crate::failure::Failure;
use crate::light;
use crate::open_map::{Changed, OpenMap, Way, settings};
use crate::session::{Session, new_id, new_layout};
use crate::wire::{Response, View};
use wayfold_model::{Command, IMAGE_TYPES, Id, Image, Typed};
use wayfold_store::{Library, Problem};

impl Session {
    /// An open map.
    pub(crate) fn opened(&mut self, map: Id) -> Result<&mut OpenMap, Failure> {
        Ok(self.both(map)?.1)
    }

    fn both(&mut self, map: Id) -> Result<(&mut Library, &mut OpenMap), Failure> {
        if !self.open.contains_key(&map) {
            let view = self.views.get(&map).cloned().unwrap_or_default();
            self.read(map, &view)?;
        }
        let open = self.open.get_mut(&map).ok_or(Failure::OutOfStep)?;
        Ok((&mut self.library, open))
    }

    /// The session, if a window was told last what it thinks it was.
    pub(crate) fn in_step(&mut self, map: Id, after: Option<u64>) -> Result<&mut Self, Failure> {
        match after {
            Some(after) if self.opened(map)?.told != after => Err(Failure::OutOfStep),
            _ => Ok(self),
        }
    }

    /// Reads a map from disk.
    fn read(&mut self, map: Id, view: &View) -> Result<(), Failure> {
        let settings = self.drawing(view);
        let told = self.tell();
        let open = OpenMap::open(&self.library, map, new_layout(), (&view.audience, settings), told)?;
        self.open.insert(map, open);
        self.views.insert(map, view.clone());
        Ok(())
    }

    /// How to draw a map for a view.
    pub(crate) fn drawing(&self, view: &View) -> wayfold_layout::Settings {
        settings(view, self.language(), self.words.clone())
    }

    /// Opens a map as it is on disk, where every change is; open already, it is read again, for other maps may have
    /// brought in what all of them share. If it is as it was, whoever was told of it last is told nothing new.
    pub(crate) fn open(&mut self, map: Id, view: &View) -> Result<Response, Failure> {
        let before = self.open.remove(&map);
        self.read(map, view)?;
        let open = self.opened(map)?;
        if let Some(before) = before.filter(|before| before.shows_the_same(open)) {
            open.told = before.told;
        }
        Ok(Response::Opened {
            map,
            revision: open.revision(),
            told: open.told,
            records: open.map().records().map(light::record).collect(),
            scene: open.flat(),
            undo: open.undo_state(),
        })
    }

    pub(crate) fn draw(&mut self, map: Id, view: &View) -> Result<Response, Failure> {
        let settings = self.drawing(view);
        let told = self.tell();
        let open = self.opened(map)?;
        open.draw(&view.audience, settings);
        let after = std::mem::replace(&mut open.told, told);
        let scene = open.flat();
        self.views.insert(map, view.clone());
        Ok(Response::Drawn { map, told, after, scene })
    }

    pub(crate) fn run(&mut self, map: Id, command: &Command) -> Result<Response, Failure> {
        let now = (self.clock)();
        self.change(map, |library, open| open.run(library, command, &mut new_id, now).map(Some))
    }

    pub(crate) fn travel(&mut self, map: Id, way: Way) -> Result<Response, Failure> {
        let now = (self.clock)();
        self.change(map, |library, open| open.travel(library, way, now))
    }

    pub(crate) fn restore(&mut self, map: Id, snapshot: Id) -> Result<Response, Failure> {
        let now = (self.clock)();
        self.change(map, |library, open| {
            let change = library.restore_snapshot(snapshot, open.map())?;
            if change.is_empty() {
                return Ok(None);
            }
            open.step(library, "restore-snapshot", change, new_id(), now).map(Some)
        })
    }

    /// Changes an open map. If it turns out that memory and disk may differ, memory is let go.
    fn change(
        &mut self,
        map: Id,
        make: impl FnOnce(&mut Library, &mut OpenMap) -> Result<Option<Changed>, Failure>,
    ) -> Result<Response, Failure> {
        let (library, open) = self.both(map)?;
        match make(library, open) {
            Ok(Some(changed)) => self.changed(map, changed),
            Ok(None) => {
                let told = open.told;
                Ok(changed_to(open, told, Changed::default()))
            }
            Err(failure) => {
                if !leaves_all_as_it_was(&failure) {
                    self.open.remove(&map);
                }
                Err(failure)
            }
        }
    }

    /// The answer after a change; other open maps hear of it.
    fn changed(&mut self, map: Id, changed: Changed) -> Result<Response, Failure> {
        self.overtake(map);
        for other in &changed.others {
            self.overtake(*other);
            let told = self.tell();
            if let Some(open) = self.open.get_mut(other) {
                open.share(&changed.change);
                open.told = told;
            }
        }
        let told = self.tell();
        let open = self.opened(map)?;
        let after = std::mem::replace(&mut open.told, told);
        Ok(changed_to(open, after, changed))
    }

    /// The bytes of a picture.
    pub(crate) fn picture(&self, map: Id, image: Id) -> Result<Answer, Failure> {
        let open = self.open.get(&map).and_then(|open| open.map().images().get(&image).cloned());
        let found = match open {
            Some(image) => Some(image),
            None => self.library.record(image)?.as_ref().and_then(Image::from_record).cloned(),
        };
        let found = found.ok_or(Failure::UnknownPicture)?;
        let mime = IMAGE_TYPES.into_iter().find(|known| *known == found.mime);
        let mime = mime.unwrap_or("application/octet-stream");
        Ok(Answer::File { data: found.data.0.to_vec(), mime })
    }
}

fn changed_to(open: &OpenMap, after: u64, changed: Changed) -> Response {
    Response::Changed {
        map: open.map().id(),
        revision: open.revision(),
        told: open.told,
        after,
        changes: light::change(changed.change),
        patch: changed.patch,
        undo: open.undo_state(),
    }
}

/// Whether a failure is an answer to what was asked, and no sign that memory and disk differ.
fn leaves_all_as_it_was(failure: &Failure) -> bool {
    match failure {
        Failure::Refused(_) => true,
        Failure::Store(error) => matches!(
            error.problem,
            Problem::UsedElsewhere { .. }
                | Problem::InBin { .. }
                | Problem::ReadOnly
                | Problem::DiskFull
                | Problem::TooLarge { .. }
                | Problem::UnknownSnapshot { .. }
        ),
        _ => false,
    }
}
