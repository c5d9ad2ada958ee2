//! Requests about maps as wholes: the list, new ones, titles, the bin.

use crate::failure::Failure;
use crate::session::{Session, new_id};
use crate::templates;
use crate::wire::{MapSummary, Response};
use std::path::Path;
use wayfold_model::{Card, Command, FieldEdit, Id, Map, Record, State, blank};
use wayfold_store::Access;

impl Session {
    pub(crate) fn list(&self) -> Result<Response, Failure> {
        let file = self.library.file();
        let name = file.and_then(Path::file_stem).unwrap_or_default();
        Ok(Response::Library {
            name: name.to_string_lossy().into_owned(),
            file: file.map(|path| path.display().to_string()).unwrap_or_default(),
            read_only: self.library.access() != Access::Write,
            read_only_why: match self.library.access() {
                Access::Write => "",
                Access::Read(why) => why.code(),
            },
            maps: self.library.maps()?.iter().map(summary).collect(),
            bin: self.library.bin()?.iter().map(summary).collect(),
        })
    }

    pub(crate) fn create(
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
    pub(crate) fn begin_with(
        &mut self,
        name: &str,
        language: &str,
        title: Option<String>,
    ) -> Result<Id, Failure> {
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

    pub(crate) fn duplicate(&mut self, map: Id, title: &str, state: State) -> Result<Response, Failure> {
        let copy = self.library.duplicate(map, title, state, &mut new_id, (self.clock)())?;
        Ok(Response::Created { map: copy })
    }

    /// Gives a map another title. One that is open is edited, so that memory and disk go on agreeing; for others that
    /// would mean to lay them out.
    pub(crate) fn rename(&mut self, map: Id, title: &str) -> Result<Response, Failure> {
        let title = title.trim();
        if let Some(open) = self.open.get(&map) {
            if open.map().card().title == title {
                return self.list();
            }
            let mut fields = wayfold_model::FieldValues::default();
            fields.insert("title".into(), title.into());
            self.run(map, &Command::Edit { edits: vec![FieldEdit { id: map, fields }] })?;
        } else {
            let card = Card { id: map, title: title.into(), ..Card::default() };
            wayfold_model::check(&Map::from_records(map, [card.into()]))?;
            self.library.rename(map, title, new_id(), (self.clock)())?;
        }
        self.list()
    }

    pub(crate) fn delete(&mut self, map: Id) -> Result<Response, Failure> {
        self.library.put_in_bin(map, (self.clock)())?;
        self.open.remove(&map);
        self.list()
    }

    pub(crate) fn take_out_of_bin(&mut self, map: Id) -> Result<Response, Failure> {
        self.library.take_out_of_bin(map)?;
        self.list()
    }

    pub(crate) fn delete_forever(&mut self, map: Id) -> Result<Response, Failure> {
        self.library.delete_for_good(map)?;
        self.forget(map);
        self.list()
    }

    pub(crate) fn empty_bin(&mut self) -> Result<Response, Failure> {
        let bin = self.library.bin()?;
        for map in bin.iter().map(|summary| summary.card.id) {
            self.library.delete_for_good(map)?;
            self.forget(map);
        }
        self.list()
    }

    fn forget(&mut self, map: Id) {
        self.open.remove(&map);
        self.views.remove(&map);
    }
}

fn summary(summary: &wayfold_store::MapSummary) -> MapSummary {
    let card = &summary.card;
    MapSummary {
        id: card.id,
        title: card.title.clone(),
        state: card.state,
        status: card.status,
        actor: card.actor.clone(),
        owner: card.owner.clone(),
        review_date: card.review_date,
        created: card.created,
        audiences: card.audiences.clone(),
        stages: summary.stages,
        touchpoints: summary.touchpoints,
        updated: summary.updated,
        revision: summary.revision,
    }
}
