//! The door to a session: requests as JSON, answers as bytes, from as many threads as there are. Whoever embeds a
//! session in a window or a server writes a few lines over this.
//!
//! Deliberately not here: threads. [`Door::ask`] works on the caller's, and holds the session only as long as it must.

use crate::answer::Answer;
use crate::failure::Failure;
use crate::session::Session;
use crate::wire::{Message, Request};
use crate::words::Dictionary;
use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// A session that many may ask.
pub struct Door {
    room: Mutex<Room>,
    words: Arc<Dictionary>,
}

/// What a request is answered with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// Media type of the bytes; `application/json` for a [`crate::Response`].
    pub mime: &'static str,
    /// The bytes.
    pub bytes: Vec<u8>,
}

struct Room {
    /// Nothing once the library is closed.
    session: Option<Session>,
    /// The reader's, as the session had it last.
    language: String,
}

impl Door {
    /// A door to a session.
    pub fn new(session: Session) -> Self {
        let (words, language) = (session.dictionary(), session.language().to_owned());
        Self { room: Mutex::new(Room { session: Some(session), language }), words }
    }

    /// Opens the library of a file, for a reader of a language; makes it, with the examples, if there is none.
    ///
    /// # Errors
    /// As [`Session::open_or_create`].
    pub fn open(file: &Path, language: &str) -> Result<Self, Failure> {
        Ok(Self::new(Session::open_or_create(file, language)?))
    }

    /// Answers a request: its JSON, and the bytes attached to it, if there are any.
    ///
    /// # Errors
    /// The JSON of a [`Message`]; nothing has changed then.
    pub fn ask(&self, request: &[u8], attached: Vec<u8>) -> Result<Sent, Vec<u8>> {
        // A request that stops halfway must stop neither its thread nor the requests after it; see `enter`.
        let done = catch_unwind(AssertUnwindSafe(|| self.work(request, attached)));
        done.unwrap_or_else(|stopped| Err(Failure::Unexpected { detail: reason(stopped.as_ref()) }))
            .map_err(|failure| self.said(&failure))
    }

    /// Closes the library; afterwards it is one file, and requests are refused. Closing twice does nothing.
    ///
    /// # Errors
    /// The JSON of a [`Message`].
    pub fn close(&self) -> Result<(), Vec<u8>> {
        let session = self.enter().session.take();
        session.map_or(Ok(()), Session::close).map_err(|failure| self.said(&failure))
    }

    fn work(&self, request: &[u8], attached: Vec<u8>) -> Result<Sent, Failure> {
        let request: Request = serde_json::from_slice(request)
            .map_err(|error| Failure::BadRequest { detail: error.to_string() })?;
        let mut answer = self.with(|session| session.answer(request, attached))?;
        loop {
            answer = match answer {
                Answer::Later(work) => work()?,
                Answer::Back(work) => self.with(work)?,
                Answer::File { data, mime } => return Ok(Sent { mime, bytes: data }),
                Answer::Said(response) => {
                    let bytes = serde_json::to_vec(&response)
                        .map_err(|error| Failure::Unexpected { detail: error.to_string() })?;
                    return Ok(Sent { mime: "application/json", bytes });
                }
            };
        }
    }

    fn with<T>(&self, work: impl FnOnce(&mut Session) -> Result<T, Failure>) -> Result<T, Failure> {
        let mut room = self.enter();
        let session = room.session.as_mut().ok_or(Failure::Closed)?;
        let done = work(session);
        let language = session.language().to_owned();
        room.language = language;
        done
    }

    /// Waits for the session. If a request before stopped halfway, that leaves nothing half done: a change is one
    /// transaction on disk, made or not, and the maps in memory, which may have missed it, are let go here and read
    /// from disk again.
    fn enter(&self) -> MutexGuard<'_, Room> {
        self.room.lock().unwrap_or_else(|poisoned: PoisonError<_>| {
            self.room.clear_poison();
            let mut room = poisoned.into_inner();
            if let Some(session) = &mut room.session {
                session.let_go();
            }
            room
        })
    }

    fn said(&self, failure: &Failure) -> Vec<u8> {
        let message: Message = {
            let room = self.enter();
            failure.message(self.words.of(&room.language))
        };
        serde_json::to_vec(&message).unwrap_or_default()
    }
}

/// What a panic says of itself.
fn reason(stopped: &(dyn Any + Send)) -> String {
    let text = stopped.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| stopped.downcast_ref::<String>().cloned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Library;
    use serde_json::{Value, json};

    fn door() -> Door {
        Door::new(Session::new(Library::in_memory().expect("a library"), "en"))
    }

    fn ask(door: &Door, request: &Value) -> Result<Value, Value> {
        let parse = |bytes: Vec<u8>| serde_json::from_slice(&bytes).expect("JSON");
        let sent = door.ask(request.to_string().as_bytes(), vec![]);
        sent.map(|sent| parse(sent.bytes)).map_err(parse)
    }

    #[track_caller]
    fn refused(door: &Door, request: &str, code: &str) -> Value {
        let said = door.ask(request.as_bytes(), vec![]).expect_err("a refusal");
        let said: Value = serde_json::from_slice(&said).expect("JSON");
        assert_eq!(said["code"], code, "{said}");
        said
    }

    #[test]
    fn what_is_no_request_is_refused() {
        let door = door();
        for request in ["", "{", "[]", r#"{"ask":"nothing"}"#, r#"{"ask":"undo"}"#] {
            refused(&door, request, "error-bad-request");
        }
        let deep = "[".repeat(100_000);
        refused(&door, &deep, "error-bad-request");
        refused(
            &door,
            r#"{"ask":"undo","map":"018f0000-0000-7000-8000-000000000000"}"#,
            "error-store-unknown-map",
        );
    }

    #[test]
    fn refusals_speak_the_readers_language_to_the_end() {
        let door = door();
        ask(&door, &json!({ "ask": "setLanguage", "language": "de-AT" })).expect("done");
        let said = refused(&door, r#"{"ask":"importText","name":"","text":"Hallo"}"#, "error-unknown-text");
        assert!(said["text"].as_str().is_some_and(|text| text.starts_with("Dieser Text")), "{said}");
        door.close().expect("closed");
        door.close().expect("closed already");
        let said = refused(&door, r#"{"ask":"library"}"#, "error-closed");
        assert!(said["text"].as_str().is_some_and(|text| text.starts_with("Die Bibliothek")), "{said}");
    }

    #[test]
    fn a_request_that_stops_halfway_stops_nobody_else() {
        let door = door();
        let list = json!({ "ask": "importList", "title": "Tea", "language": "en", "text": "Boil\nDrink" });
        let map = ask(&door, &list).expect("a map")["map"].clone();
        let open = json!({ "ask": "openMap", "map": map, "view": {} });
        let before = ask(&door, &open).expect("open");
        let edit = json!({ "ask": "do", "map": map, "command":
            { "do": "edit", "edits": [{ "id": map, "fields": { "goal": "Warmth" } }] } });
        let clock =
            std::mem::replace(&mut door.enter().session.as_mut().expect("open").clock, || panic!("no time"));
        let said = ask(&door, &edit).expect_err("it stops");
        assert_eq!((&said["code"], &said["args"]["detail"]), (&json!("error-unexpected"), &json!("no time")));
        // Another request finds everything as it was, and time goes on.
        let after = ask(&door, &open).expect("open");
        assert_eq!(after["records"], before["records"]);
        door.enter().session.as_mut().expect("open").clock = clock;
        let changed = ask(&door, &edit).expect("changed");
        assert_eq!(
            (&changed["after"], changed["changes"]["edits"].as_array().map(Vec::len)),
            (&after["told"], Some(1))
        );
    }

    #[test]
    fn many_ask_at_once() {
        let door = door();
        let list = json!({ "ask": "importList", "title": "Tea", "language": "en", "text": "Boil\nDrink" });
        let map = ask(&door, &list).expect("a map")["map"].clone();
        std::thread::scope(|threads| {
            for n in 0..4 {
                let (door, map) = (&door, &map);
                threads.spawn(move || {
                    for _ in 0..5 {
                        let edit = json!({ "ask": "do", "map": map, "command":
                            { "do": "add", "kind": "persona", "fields": { "name": format!("Cat {n}") } } });
                        ask(door, &edit).expect("changed");
                        let small =
                            json!({ "ask": "export", "map": map, "format": { "as": "svg" }, "view": {} });
                        let sent = door.ask(small.to_string().as_bytes(), vec![]).expect("a picture");
                        assert_eq!(sent.mime, "image/svg+xml");
                    }
                });
            }
        });
        let open = json!({ "ask": "openMap", "map": map, "view": {} });
        let records = ask(&door, &open).expect("open")["records"].to_string();
        assert_eq!(records.matches("Cat ").count(), 20);
    }
}
