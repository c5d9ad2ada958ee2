//! Requests that bring maps in: files, lists, pasted text. A file is read without the session; only taking in what
//! was read needs it.

use crate::answer::Answer;
use crate::failure::Failure;
use crate::files::{self, LARGEST, Read};
use crate::session::{Session, new_id};
use crate::wire::Response;
use wayfold_formats::list;
use wayfold_model::{Card, Record};
use wayfold_store::{Access, Problem};

impl Session {
    pub(crate) fn import(&self, name: String, bytes: Vec<u8>) -> Result<Answer, Failure> {
        if bytes.is_empty() {
            return Err(Failure::EmptyFile { name });
        }
        if bytes.len() > LARGEST {
            return Err(Failure::FileTooLarge { name });
        }
        self.writable()?;
        if files::is_library(&name, &bytes) {
            return Ok(Answer::later(move || unpack(name, &bytes)));
        }
        Ok(Answer::later(move || {
            let read = files::read_bytes(&name, bytes, files::Strictness::Repair, true)?;
            Ok(Answer::back(move |session| session.take_in(&read)))
        }))
    }

    pub(crate) fn import_text(name: String, text: String) -> Answer {
        Answer::later(move || {
            let read = files::read_pasted(&name, &text)?;
            Ok(Answer::back(move |session| session.take_in(&read)))
        })
    }

    pub(crate) fn import_list(
        &mut self,
        title: &str,
        language: &str,
        text: &str,
    ) -> Result<Response, Failure> {
        let list = list::read(text)?;
        if list.stages.is_empty() {
            return Err(Failure::EmptyList);
        }
        let now = (self.clock)();
        let map = list::to_map(&list, title, language, &mut new_id);
        let records = map.records().map(|record| made(record, now)).collect();
        Ok(Response::Created { map: self.library.add_map(records, &mut new_id, now)?.map })
    }

    /// What cannot be kept need not be read.
    fn writable(&self) -> Result<(), Failure> {
        if self.library.access() == Access::Write {
            return Ok(());
        }
        let file = self.library.file().map(std::path::Path::to_path_buf);
        Err(wayfold_store::Error { file, problem: Problem::ReadOnly }.into())
    }

    /// Takes in all maps that were read, or none.
    fn take_in(&mut self, read: &Read) -> Result<Answer, Failure> {
        let now = (self.clock)();
        let shared = &read.document.shared;
        let maps = read.document.maps.iter();
        let found = maps.map(|map| {
            map.records.iter().chain(shared).map(|record| made(record.clone(), now)).collect::<Vec<_>>()
        });
        let added = self.library.add_maps(found.collect(), &mut new_id, now)?;
        let maps = added.iter().map(|added| added.map).collect();
        let warnings = read.warnings(self.words.of(self.language()));
        Ok(Answer::said(Response::Imported { maps, warnings }))
    }
}

/// A map that does not say when it was made was made now.
fn made(record: Record, now: chrono::DateTime<chrono::Utc>) -> Record {
    match record {
        Record::Card(card) if card.created.is_none() => {
            Card { created: Some(now), ..Card::clone(&card) }.into()
        }
        other => other,
    }
}

/// A library must be a file to be read: it is one for as long as that takes. Whatever is wrong with it is said of the
/// file by its own name.
fn unpack(name: String, bytes: &[u8]) -> Result<Answer, Failure> {
    let no_room = |error: std::io::Error| Failure::NoRoom { detail: error.to_string() };
    let folder = tempfile::tempdir().map_err(no_room)?;
    let file = folder.path().join("import.wayfold");
    std::fs::write(&file, bytes).map_err(no_room)?;
    Ok(Answer::back(move |session| {
        let now = (session.clock)();
        let added = session.library.import_file(&file, &mut new_id, now);
        drop(folder);
        let added = added.map_err(|error| match &error.file {
            Some(unpacked) if *unpacked == file => {
                wayfold_store::Error { file: Some(name.into()), problem: error.problem }
            }
            _ => error,
        });
        let maps = added?.iter().map(|added| added.map).collect();
        Ok(Answer::said(Response::Imported { maps, warnings: vec![] }))
    }))
}
