//! Several windows on one session, and maps that are closed too early.

use super::{ask, change, imported, opened, said};
use serde_json::{Value, json};
use wayfold_session::{Library, Session};

fn open(session: &mut Session, map: &Value, theme: &str) -> Value {
    said(session, json!({ "ask": "openMap", "map": map, "view": { "theme": theme } }))
}

fn edit(session: &mut Session, map: &Value, goal: &str) -> Value {
    let command = json!({ "do": "edit", "edits": [{ "id": map, "fields": { "goal": goal } }] });
    change(session, json!({ "ask": "do", "map": map, "command": command }))
}

#[test]
fn each_change_begins_where_the_one_before_ended() {
    let mut session = Session::new(Library::in_memory().expect("a library"), "en");
    let map = imported(&mut session);
    let mut told = open(&mut session, &map, "")["told"].clone();
    for goal in ["Warmth", "Rest"] {
        let changed = edit(&mut session, &map, goal);
        assert_eq!(changed["after"], told);
        assert_ne!(changed["told"], told);
        told = changed["told"].clone();
    }
    let drawn = said(&mut session, json!({ "ask": "draw", "map": map, "view": { "theme": "ink" } }));
    let undone = change(&mut session, json!({ "ask": "undo", "map": map }));
    assert_eq!(undone["after"], drawn["told"]);
    // Nothing to do is nothing new.
    for _ in 0..3 {
        change(&mut session, json!({ "ask": "redo", "map": map }));
    }
    let nothing = change(&mut session, json!({ "ask": "redo", "map": map }));
    assert_eq!(
        (&nothing["told"], nothing["changes"]["edits"].as_array().map(Vec::len)),
        (&nothing["after"], Some(0))
    );
}

#[test]
fn a_window_sees_that_another_was_faster() {
    let mut session = Session::new(Library::in_memory().expect("a library"), "en");
    let map = imported(&mut session);
    let first = open(&mut session, &map, "");
    let second = open(&mut session, &map, "");
    let changed = edit(&mut session, &map, "From the second");
    assert_eq!(changed["after"], second["told"]);
    let changed = edit(&mut session, &map, "From the first");
    assert_ne!(changed["after"], first["told"]);
    // Both edits are there, each a step of its own unless it was typing.
    let records = open(&mut session, &map, "")["records"].to_string();
    assert!(records.contains("From the first"), "{records}");
}

#[test]
fn a_window_that_missed_something_does_nothing_unseen() {
    let mut session = Session::new(Library::in_memory().expect("a library"), "en");
    let map = imported(&mut session);
    let first = open(&mut session, &map, "")["told"].clone();
    // Looking alone is nothing to miss.
    let second = open(&mut session, &map, "")["told"].clone();
    assert_eq!(second, first);
    let told = edit(&mut session, &map, "From the second")["told"].clone();
    let asked = |request: &str| match request {
        "do" => json!({ "ask": "do", "map": map, "after": first, "command":
            { "do": "edit", "edits": [{ "id": map, "fields": { "goal": "Over it" } }] } }),
        other => json!({ "ask": other, "map": map, "after": first }),
    };
    for request in ["do", "undo", "redo"] {
        assert_eq!(
            ask(&mut session, asked(request)).err().as_deref(),
            Some("error-out-of-step"),
            "{request}"
        );
    }
    let again = open(&mut session, &map, "");
    assert_eq!(again["told"], told, "the second window missed nothing");
    assert!(again["records"].to_string().contains("From the second"));
    let undo = json!({ "ask": "undo", "map": map, "after": again["told"] });
    assert_eq!(change(&mut session, undo)["after"], told);
    // Another look is something to miss: what is on the screen is no longer what patches begin from.
    let drawn = open(&mut session, &map, "ink");
    assert_ne!(drawn["told"], told);
    let draw = json!({ "ask": "draw", "map": map, "view": {} });
    assert_eq!(said(&mut session, draw)["after"], drawn["told"]);
}

#[test]
fn what_is_done_to_a_closed_map_opens_it_again() {
    let mut session = Session::new(Library::in_memory().expect("a library"), "en");
    let map = imported(&mut session);
    let told = open(&mut session, &map, "")["told"].clone();
    edit(&mut session, &map, "Warmth");
    for request in [
        json!({ "ask": "undo", "map": map }),
        json!({ "ask": "redo", "map": map }),
        json!({ "ask": "do", "map": map, "command":
            { "do": "edit", "edits": [{ "id": map, "fields": { "scenario": "Winter" } }] } }),
    ] {
        said(&mut session, json!({ "ask": "closeMap", "map": map }));
        let changed = change(&mut session, request);
        assert_eq!(changed["changes"]["edits"].as_array().map(Vec::len), Some(1));
        assert_ne!(changed["after"], told, "the window must look anew");
    }
    for request in [
        json!({ "ask": "copy", "map": map, "records": [] }),
        json!({ "ask": "draw", "map": map, "view": {} }),
    ] {
        said(&mut session, json!({ "ask": "closeMap", "map": map }));
        said(&mut session, request);
    }
    let (records, _) = opened(&mut session, &map);
    assert!(records.to_string().contains("Winter") && records.to_string().contains("Warmth"));
}

#[test]
fn a_map_hears_of_what_others_did_to_what_all_share() {
    let mut session = Session::new(Library::in_memory().expect("a library"), "en");
    let (first, second) = (imported(&mut session), imported(&mut session));
    let cat = |records: &Value| {
        let all = records.as_array().expect("a list");
        all.iter().find(|r| r["value"]["name"] == "Cat").expect("a persona")["value"]["id"].clone()
    };
    let told = open(&mut session, &first, "")["told"].clone();
    let cat = cat(&open(&mut session, &second, "")["records"]);
    let rename = json!({ "do": "edit", "edits": [{ "id": cat, "fields": { "name": "Tom" } }] });
    change(&mut session, json!({ "ask": "do", "map": second, "command": rename }));
    assert_ne!(edit(&mut session, &first, "Rest")["after"], told);
    assert!(open(&mut session, &first, "")["records"].to_string().contains("Tom"));
}
