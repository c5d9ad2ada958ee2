//! A session: an open library, the maps open in it, and the answer to each request. One request, one answer, nothing
//! in between; whoever holds the session calls it from one place at a time.

use crate::failure::Failure;
use crate::files;
use crate::open_map::{Changed, OpenMap, Way, settings};
use crate::templates;
use crate::wire::{Format, Hit, MapSummary, Message, Request, Response, SnapshotSummary, UndoState, View};
use crate::words::Dictionary;
use chrono::{DateTime, Utc};
use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;
use uuid::Uuid;
use wayfold_layout::Layout;
use wayfold_layout::text::{Fonts, Typesetter};
use wayfold_model::{Card, Change, Id, Map, Record, State, blank};
use wayfold_store::{Access, Library, Thumbnail};

/// Most search hits in one answer.
const MOST_HITS: u32 = 200;
/// Largest side of a thumbnail, in pixels.
const LARGEST_THUMBNAIL: u32 = 1024;

/// What a request is answered with.
#[derive(Debug)]
pub enum Answer {
    /// To be sent as JSON.
    Said(Box<Response>),
    /// To be sent as raw bytes of this media type.
    File {
        /// The bytes.
        data: Vec<u8>,
        /// Their media type.
        mime: &'static str,
    },
}

/// An open library.
pub struct Session {
    library: Library,
    open: HashMap<Id, OpenMap>,
    words: Arc<Dictionary>,
    language: String,
    clock: fn() -> DateTime<Utc>,
}

/// A new id, from the clock and the machine's randomness.
pub fn new_id() -> Id {
    Id(Uuid::now_v7())
}

/// The time now, by the machine's clock.
pub fn now() -> DateTime<Utc> {
    Utc::now()
}

impl Session {
    /// A session on an open library, for a reader of a language.
    pub fn new(library: Library, language: &str) -> Self {
        Self {
            library,
            open: HashMap::new(),
            words: Arc::new(Dictionary::new()),
            language: language.into(),
            clock: now,
        }
    }

    /// Opens the library of a file; makes it, with the examples, if there is none.
    ///
    /// # Errors
    /// As [`Library::open`] and [`Library::create`].
    pub fn open_or_create(file: &Path, language: &str) -> Result<Self, Failure> {
        let new = !file.exists();
        let mut session = Self::new(crate::usual::open_or_create(file)?, language);
        if !new {
            return Ok(session);
        }
        // The list shows the newest first.
        for name in templates::examples().collect::<Vec<_>>().into_iter().rev() {
            session.begin_with(name, language, None)?;
        }
        Ok(session)
    }

    /// The library, for what needs no open map.
    pub const fn library(&mut self) -> &mut Library {
        &mut self.library
    }

    /// The reader's language from now on.
    pub fn set_language(&mut self, language: &str) {
        self.language = language.into();
    }

    /// What a failure says in the reader's language.
    pub fn message(&self, failure: &Failure) -> Message {
        failure.message(self.words.of(&self.language))
    }

    /// Closes the library; afterwards it is one file.
    ///
    /// # Errors
    /// As [`Library::close`].
    pub fn close(self) -> Result<(), Failure> {
        Ok(self.library.close()?)
    }

    /// Answers a request.
    ///
    /// # Errors
    /// What a person is told with [`Session::message`]; nothing has changed then.
    pub fn answer(&mut self, request: Request) -> Result<Answer, Failure> {
        let said = |response| Ok(Answer::Said(Box::new(response)));
        match request {
            Request::Library => said(self.list()?),
            Request::CreateMap { title, language, template } => {
                said(self.create(title, &language, template)?)
            }
            Request::OpenMap { map, view } => said(self.open(map, &view)?),
            Request::CloseMap { map } => {
                self.open.remove(&map);
                said(Response::Done)
            }
            Request::Draw { map, view } => said(self.draw(map, &view)?),
            Request::Do { map, command } => {
                let now = (self.clock)();
                let (library, open) = self.both(map)?;
                let changed = open.run(library, &command, &mut new_id, now)?;
                said(self.changed(map, changed))
            }
            Request::Undo { map } => said(self.travel(map, Way::Undo)?),
            Request::Redo { map } => said(self.travel(map, Way::Redo)?),
            Request::Copy { map, records } => said(Response::Copied {
                records: wayfold_model::selection(self.opened(map)?.map(), &records),
            }),
            Request::DuplicateMap { map, title, state } => said(self.duplicate(map, &title, state)?),
            Request::DeleteMap { map } => {
                self.open.remove(&map);
                self.library.put_in_bin(map, (self.clock)())?;
                said(self.list()?)
            }
            Request::RestoreMap { map } => {
                self.library.take_out_of_bin(map)?;
                said(self.list()?)
            }
            Request::Import { name, text } => said(self.import(&name, &text)?),
            Request::Export { map, format, view } => self.export(map, &format, &view),
            Request::Thumbnail { map, width, height, view } => self.thumbnail(map, width, height, &view),
            Request::Search { text, limit } => said(self.search(&text, limit)?),
            Request::TakeSnapshot { map, name } => {
                self.library.keep_snapshot(map, new_id(), &name, (self.clock)())?;
                said(self.snapshots(map)?)
            }
            Request::Snapshots { map } => said(self.snapshots(map)?),
            Request::RestoreSnapshot { map, snapshot } => said(self.restore(map, snapshot)?),
            Request::Templates { language } => said(Response::Templates {
                templates: templates::templates()
                    .map(|name| templates::summary(name, &language))
                    .collect::<Result<_, _>>()?,
                examples: templates::examples()
                    .map(|name| templates::summary(name, &language))
                    .collect::<Result<_, _>>()?,
            }),
        }
    }

    fn opened(&self, map: Id) -> Result<&OpenMap, Failure> {
        self.open.get(&map).ok_or(Failure::NotOpen)
    }

    fn both(&mut self, map: Id) -> Result<(&mut Library, &mut OpenMap), Failure> {
        let open = self.open.get_mut(&map).ok_or(Failure::NotOpen)?;
        Ok((&mut self.library, open))
    }

    fn settings(&self, view: &View) -> wayfold_layout::Settings {
        settings(view, &self.language, self.words.clone())
    }

    fn list(&self) -> Result<Response, Failure> {
        let name = self.library.file().and_then(Path::file_stem).unwrap_or_default();
        Ok(Response::Library {
            name: name.to_string_lossy().into_owned(),
            read_only: self.library.access() != Access::Write,
            maps: self.library.maps()?.iter().map(summary).collect(),
            bin: self.library.bin()?.iter().map(summary).collect(),
        })
    }

    fn create(
        &mut self,
        title: String,
        language: &str,
        template: Option<String>,
    ) -> Result<Response, Failure> {
        let map = match template {
            Some(name) => self.begin_with(&name, language, Some(title))?,
            None => {
                let now = (self.clock)();
                let card = Card {
                    id: new_id(),
                    title,
                    language: language.into(),
                    created: Some(now),
                    ..Card::default()
                };
                self.library.add_map(blank(card, &mut new_id), &mut new_id, now)?.map
            }
        };
        Ok(Response::Created { map })
    }

    /// Takes an example or template into the library, under a title of its own if one is given.
    fn begin_with(&mut self, name: &str, language: &str, title: Option<String>) -> Result<Id, Failure> {
        let now = (self.clock)();
        let document = templates::template(name, language)?;
        let contents = document.maps.first().ok_or_else(|| Failure::NoJourney { name: name.into() })?;
        let records = contents.records.iter().chain(&document.shared).map(|record| match (record, &title) {
            (Record::Card(card), Some(title)) if !title.is_empty() => {
                Record::from(Card { title: title.clone(), created: Some(now), ..(**card).clone() })
            }
            (record, _) => record.clone(),
        });
        Ok(self.library.add_map(records.collect(), &mut new_id, now)?.map)
    }

    fn open(&mut self, map: Id, view: &View) -> Result<Response, Failure> {
        let settings = self.settings(view);
        let open = OpenMap::open(&self.library, map, new_layout(), &settings)?;
        let answer = Response::Opened {
            map,
            revision: open.revision(),
            records: open.records(),
            scene: open.flat(),
            undo: open.undo_state(),
        };
        self.open.insert(map, open);
        Ok(answer)
    }

    fn draw(&mut self, map: Id, view: &View) -> Result<Response, Failure> {
        let settings = self.settings(view);
        let (_, open) = self.both(map)?;
        open.draw(&settings);
        Ok(Response::Drawn { map, scene: open.flat() })
    }

    fn travel(&mut self, map: Id, way: Way) -> Result<Response, Failure> {
        let now = (self.clock)();
        let (library, open) = self.both(map)?;
        let changed = open.travel(library, way, now)?;
        Ok(match changed {
            Some(changed) => self.changed(map, changed),
            None => self.unchanged(map)?,
        })
    }

    /// The answer after a change; other open maps hear of it.
    fn changed(&mut self, map: Id, changed: Changed) -> Response {
        for other in &changed.others {
            if let Some(open) = self.open.get_mut(other) {
                open.share(&changed.change);
            }
        }
        let (revision, undo) = self
            .open
            .get(&map)
            .map_or((0, UndoState::default()), |open| (open.revision(), open.undo_state()));
        Response::Changed { map, revision, changes: changed.change, patch: changed.patch, undo }
    }

    fn unchanged(&self, map: Id) -> Result<Response, Failure> {
        let open = self.opened(map)?;
        Ok(Response::Changed {
            map,
            revision: open.revision(),
            changes: Change::default(),
            patch: crate::Patch::default(),
            undo: open.undo_state(),
        })
    }

    fn duplicate(&mut self, map: Id, title: &str, state: State) -> Result<Response, Failure> {
        let copy = self.library.duplicate(map, title, state, &mut new_id, (self.clock)())?;
        Ok(Response::Created { map: copy })
    }

    fn import(&mut self, name: &str, text: &str) -> Result<Response, Failure> {
        let read = files::read(name, text, files::Strictness::Repair)?;
        let warnings = read.warnings(self.words.of(&self.language));
        let now = (self.clock)();
        let mut maps = Vec::new();
        for contents in &read.document.maps {
            let records = contents.records.iter().chain(&read.document.shared).cloned().collect();
            maps.push(self.library.add_map(records, &mut new_id, now)?.map);
        }
        Ok(Response::Imported { maps, warnings })
    }

    fn export(&mut self, map: Id, format: &Format, view: &View) -> Result<Answer, Failure> {
        let loaded;
        let map: &Map = match self.open.get(&map) {
            Some(open) => open.map(),
            None => {
                loaded = self.library.load(map)?;
                &loaded
            }
        };
        let written = files::write(&[map], format, &mut new_layout(), &self.settings(view))?;
        Ok(Answer::File { data: written.data, mime: files::mime(format) })
    }

    fn thumbnail(&mut self, map: Id, width: u32, height: u32, view: &View) -> Result<Answer, Failure> {
        let (width, height) = (width.clamp(16, LARGEST_THUMBNAIL), height.clamp(16, LARGEST_THUMBNAIL));
        let revision = self.library.summary(map)?.revision;
        let name = format!("{} {width}x{height}", view.theme);
        let kept = self.library.thumbnail(map, &name)?.filter(|kept| kept.revision == revision);
        let png = match kept {
            Some(kept) => kept.png,
            None => {
                let png = match self.open.get(&map) {
                    Some(open) => wayfold_render::thumbnail(open.scene(), width, height)?,
                    None => {
                        let loaded = self.library.load(map)?;
                        let scene = new_layout().scene(&loaded, &self.settings(view));
                        wayfold_render::thumbnail(&scene, width, height)?
                    }
                };
                // A thumbnail that cannot be kept is drawn again next time.
                let _ = self.library.keep_thumbnail(map, &name, &Thumbnail { revision, png: png.clone() });
                png
            }
        };
        Ok(Answer::File { data: png, mime: "image/png" })
    }

    fn search(&self, text: &str, limit: u32) -> Result<Response, Failure> {
        let hits = self.library.search(text, limit.min(MOST_HITS) as usize)?;
        let hits = hits.into_iter().map(|hit| Hit {
            map: hit.map,
            map_title: hit.map_title,
            record: hit.record,
            kind: hit.kind,
            excerpt: hit.excerpt,
            marks: hit.marks,
        });
        Ok(Response::Found { hits: hits.collect() })
    }

    fn snapshots(&self, map: Id) -> Result<Response, Failure> {
        let snapshots = self.library.snapshots(map)?.into_iter();
        let snapshots =
            snapshots.map(|kept| SnapshotSummary { id: kept.id, name: kept.name, taken: kept.taken });
        Ok(Response::Snapshots { snapshots: snapshots.collect() })
    }

    fn restore(&mut self, map: Id, snapshot: Id) -> Result<Response, Failure> {
        let now = (self.clock)();
        let (library, open) = self.both(map)?;
        let change = library.restore_snapshot(snapshot, open.map())?;
        if change.is_empty() {
            return self.unchanged(map);
        }
        let changed = open.step(library, "restore-snapshot", change, new_id(), now)?;
        Ok(self.changed(map, changed))
    }
}

/// A layout of its own for each map: what it remembers is that map's.
pub(crate) fn new_layout() -> Layout {
    Layout::new(Typesetter::new(Fonts::new()))
}

fn summary(summary: &wayfold_store::MapSummary) -> MapSummary {
    MapSummary {
        id: summary.card.id,
        title: summary.card.title.clone(),
        state: summary.card.state,
        status: summary.card.status,
        stages: summary.stages,
        touchpoints: summary.touchpoints,
        updated: summary.updated,
        revision: summary.revision,
    }
}
