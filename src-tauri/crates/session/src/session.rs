//! A session: an open library, the maps open in it, and the answer to each request. One request, one answer, nothing
//! in between; whoever holds the session calls it from one place at a time, or through a [`crate::Door`].

use crate::analysis::UnderWay;
use crate::answer::Answer;
use crate::failure::Failure;
use crate::files::SlideWish;
use crate::ideas;
use crate::open_map::OpenMap;
use crate::open_map::Way;
use crate::templates;
use crate::wire::{Hit, Message, Request, Response, SnapshotSummary, View};
use crate::words::Dictionary;
use chrono::{DateTime, Utc};
use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;
use uuid::Uuid;
use wayfold_layout::Layout;
use wayfold_layout::text::{Fonts, Typesetter};
use wayfold_model::Id;
use wayfold_store::{GivenFile, Library};

/// Most search hits in one answer.
const MOST_HITS: u32 = 200;
/// Longest tag of a language there is.
const LONGEST_LANGUAGE: usize = 35;
/// Longest name of a setting.
const LONGEST_NAME: usize = 64;
/// Largest setting, in bytes.
const LARGEST_SETTING: usize = 64 * 1024;

/// An open library.
pub struct Session {
    pub(crate) library: Library,
    pub(crate) open: HashMap<Id, OpenMap>,
    /// How each map was drawn last, so that one that was closed opens again as it was.
    pub(crate) views: HashMap<Id, View>,
    /// Analyses somebody waits for.
    pub(crate) under_way: HashMap<Id, UnderWay>,
    /// Counts what was told of open maps; goes on where an earlier session on this machine left off.
    told: u64,
    pub(crate) words: Arc<Dictionary>,
    language: String,
    pub(crate) clock: fn() -> DateTime<Utc>,
    /// The template of slides, of a library that can only be read.
    pub(crate) template: Option<Arc<GivenFile>>,
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
        let mut session = Self {
            library,
            open: HashMap::new(),
            views: HashMap::new(),
            under_way: HashMap::new(),
            // In milliseconds: no session tells more often.
            told: u64::try_from(now().timestamp_millis()).unwrap_or(0),
            words: Arc::new(Dictionary::new()),
            language: String::new(),
            clock: now,
            template: None,
        };
        session.set_language(language);
        session
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

    /// The reader's language.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The reader's language from now on, as a BCP 47 tag.
    pub fn set_language(&mut self, language: &str) {
        let allowed = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        self.language = language.chars().filter(allowed).take(LONGEST_LANGUAGE).collect();
    }

    /// The words of all languages.
    pub fn dictionary(&self) -> Arc<Dictionary> {
        self.words.clone()
    }

    /// What a failure says in the reader's language.
    pub fn message(&self, failure: &Failure) -> Message {
        failure.message(self.words.of(&self.language))
    }

    /// Lets go of the maps in memory; they are read from disk when they are asked for again.
    pub fn let_go(&mut self) {
        self.open.clear();
    }

    /// Closes the library; afterwards it is one file.
    ///
    /// # Errors
    /// As [`Library::close`].
    pub fn close(self) -> Result<(), Failure> {
        Ok(self.library.close()?)
    }

    /// Answers a request, whatever takes a while included: for those who have nothing else to do with the session.
    ///
    /// # Errors
    /// As [`Session::answer`].
    pub fn answer_fully(&mut self, request: Request, attached: Vec<u8>) -> Result<Answer, Failure> {
        let mut answer = self.answer(request, attached)?;
        loop {
            answer = match answer {
                Answer::Later(work) => work()?,
                Answer::Back(work) => work(self)?,
                done @ (Answer::Said(_) | Answer::File { .. }) => return Ok(done),
            };
        }
    }

    /// Answers a request: its fields, and the bytes attached to it, if there are any.
    ///
    /// # Errors
    /// What a person is told with [`Session::message`]; nothing has changed then.
    pub fn answer(&mut self, request: Request, attached: Vec<u8>) -> Result<Answer, Failure> {
        Ok(Answer::said(match request {
            Request::Library => self.list()?,
            Request::CreateMap { title, language, template } => self.create(title, &language, template)?,
            Request::OpenMap { map, view } => self.open(map, &view)?,
            Request::CloseMap { map } => {
                self.open.remove(&map);
                Response::Done
            }
            Request::Draw { map, view } => self.draw(map, &view)?,
            Request::Do { map, command, after } => self.in_step(map, after)?.run(map, &command)?,
            Request::Undo { map, after } => self.in_step(map, after)?.travel(map, Way::Undo)?,
            Request::Redo { map, after } => self.in_step(map, after)?.travel(map, Way::Redo)?,
            Request::Copy { map, records } => {
                Response::Copied { records: wayfold_model::selection(self.opened(map)?.map(), &records) }
            }
            Request::Picture { map, image } => return self.picture(map, image),
            Request::DuplicateMap { map, title, state } => self.duplicate(map, &title, state)?,
            Request::RenameMap { map, title } => self.rename(map, &title)?,
            Request::DeleteMap { map } => self.delete(map)?,
            Request::RestoreMap { map } => self.take_out_of_bin(map)?,
            Request::DeleteForever { map } => self.delete_forever(map)?,
            Request::EmptyBin => self.empty_bin()?,
            Request::Import { name } => return self.import(name, attached),
            Request::ImportList { title, language, text } => self.import_list(&title, &language, &text)?,
            Request::ImportText { name, text } => return Ok(Self::import_text(name, text)),
            Request::Export { map, format, view, records, tailor, template } => {
                let template = self.template_if(template)?;
                return self.export(map, format, (&view, &tailor), records, template);
            }
            Request::Slides { map, size, findings, view, tailor, template } => {
                let template = self.template_if(template)?;
                return self.slides(map, SlideWish { size, findings }, (&view, &tailor), template);
            }
            Request::PrintReport { map, pages, view, tailor } => {
                return self.print_report(map, pages, &view, &tailor);
            }
            Request::PagePicture { page, side } => return Self::page_picture(page, side, attached),
            Request::KeepTemplate { name } => return Self::keep_template(name, attached),
            Request::ForgetTemplate => self.forget_template()?,
            Request::Pages => return Self::pages(attached),
            Request::Sheets => return Self::sheets(attached),
            Request::Thumbnail { map, width, height, view } => {
                return self.thumbnail(map, width, height, view);
            }
            Request::Analyse { map, draws } => return self.analyse(map, draws.unwrap_or(0)),
            Request::WhatIf { map, scenario } => return self.what_if(map, scenario),
            Request::Part { map, scope } => return self.part(map, scope),
            Request::ApplyScenario { map, scenario, after } => {
                self.in_step(map, after)?.apply_scenario(map, &scenario)?
            }
            Request::FutureState { map, title, scenario } => self.future(map, &title, &scenario)?,
            Request::Search { text, limit } => self.search(&text, limit)?,
            Request::TakeSnapshot { map, name } => {
                self.library.keep_snapshot(map, new_id(), &name, (self.clock)())?;
                self.snapshots(map)?
            }
            Request::Snapshots { map } => self.snapshots(map)?,
            Request::RestoreSnapshot { map, snapshot, after } => {
                self.in_step(map, after)?.restore(map, snapshot)?
            }
            Request::TemplatePicture { name, width, height, view } => {
                return self.template_picture(&name, width, height, &view);
            }
            Request::Templates { language } => templates::all(&language)?,
            Request::Ideas { language } => ideas::ideas(&language)?,
            Request::Settings => self.settings()?,
            Request::SetSetting { name, value } => self.set_setting(&name, value.as_deref())?,
            Request::SetLanguage { language } => {
                self.set_language(&language);
                Response::Done
            }
        }))
    }

    /// A number no window was told before.
    pub(crate) const fn tell(&mut self) -> u64 {
        self.told += 1;
        self.told
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

    fn settings(&self) -> Result<Response, Failure> {
        Ok(Response::Settings {
            settings: self.library.settings()?,
            language: self.language.clone(),
            version: env!("CARGO_PKG_VERSION").into(),
            template: self.template_name()?,
        })
    }

    fn set_setting(&mut self, name: &str, value: Option<&str>) -> Result<Response, Failure> {
        let letters = |c: char| matches!(c, 'a'..='z' | '0'..='9' | '.' | '-');
        let named = name.starts_with(|c: char| c.is_ascii_lowercase()) && name.chars().all(letters);
        let fits = name.len() <= LONGEST_NAME && value.is_none_or(|value| value.len() <= LARGEST_SETTING);
        if !named || !fits {
            return Err(Failure::BadSetting { name: name.chars().take(LONGEST_NAME).collect() });
        }
        self.library.set_setting(name, value)?;
        Ok(Response::Done)
    }
}

/// A layout of its own for each map: what it remembers is that map's.
pub(crate) fn new_layout() -> Layout {
    Layout::new(Typesetter::new(Fonts::new()))
}
