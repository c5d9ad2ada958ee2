//! A session as the UI uses it: requests in, answers out, on a real library.

mod audiences;
mod exports;
mod files;
mod library;
mod page;
mod pictures;
mod windows;

use serde_json::{Value, json};
use std::path::Path;
use wayfold_session::{Answer, Library, Request, Response, Session, templates};

fn ask(session: &mut Session, request: Value) -> Result<Response, String> {
    ask_with(session, request, vec![])
}

/// Asks with bytes attached; gives the code of a refusal.
fn ask_with(session: &mut Session, request: Value, attached: Vec<u8>) -> Result<Response, String> {
    let request: Request = serde_json::from_value(request).expect("a request");
    match session.answer_fully(request, attached) {
        Ok(Answer::Said(response)) => Ok(*response),
        Ok(other) => panic!("{other:?}"),
        Err(failure) => Err(session.message(&failure).code),
    }
}

fn bytes(session: &mut Session, request: Value) -> Vec<u8> {
    let request: Request = serde_json::from_value(request).expect("a request");
    match session.answer_fully(request, vec![]) {
        Ok(Answer::File { data, .. }) => data,
        other => panic!("no file came: {other:?}"),
    }
}

/// An answer as JSON.
#[track_caller]
fn said(session: &mut Session, request: Value) -> Value {
    json!(ask(session, request).expect("an answer"))
}

/// A library with one map from Mermaid text; gives its id.
fn imported(session: &mut Session) -> Value {
    let text = "journey\ntitle Tea\nsection Morning\nMake tea: 5: Me\nDrink it: 3: Me, Cat\nsection Noon\nRest: 4: Cat";
    match ask(session, json!({ "ask": "importText", "name": "tea", "text": text })) {
        Ok(Response::Imported { maps, warnings }) => {
            assert!(warnings.is_empty(), "{warnings:?}");
            json!(maps[0])
        }
        other => panic!("{other:?}"),
    }
}

fn opened(session: &mut Session, map: &Value) -> (Value, Value) {
    match ask(session, json!({ "ask": "openMap", "map": map, "view": { "language": "de" } })) {
        Ok(Response::Opened { records, scene, .. }) => (json!(records), json!(scene)),
        other => panic!("{other:?}"),
    }
}

/// The id of the touchpoint of this title.
fn touchpoint(records: &Value, title: &str) -> Value {
    let all = records.as_array().expect("a list");
    let found = all.iter().find(|r| r["kind"] == "touchpoint" && r["value"]["title"] == title);
    found.expect("the touchpoint")["value"]["id"].clone()
}

fn change(session: &mut Session, request: Value) -> Value {
    match ask(session, request) {
        Ok(response @ Response::Changed { .. }) => json!(response),
        other => panic!("{other:?}"),
    }
}

/// A scene with a patch made to it, as the canvas does it.
fn patched(scene: &mut Value, patch: &Value) {
    for key in patch["gone"].as_array().expect("a list") {
        scene["groups"].as_object_mut().expect("groups").shift_remove(key.as_str().expect("a key"));
    }
    for (key, place) in patch["moved"].as_object().expect("places") {
        scene["groups"][key]["place"] = place.clone();
    }
    for (key, group) in patch["groups"].as_object().expect("groups") {
        scene["groups"][key] = group.clone();
    }
    for field in ["size", "roots", "title", "description", "paper"] {
        if !patch[field].is_null() {
            scene[field] = patch[field].clone();
        }
    }
    let fonts = patch["fonts"].as_array().cloned().unwrap_or_default();
    scene["fonts"].as_array_mut().expect("fonts").extend(fonts);
}

fn sorted(scene: &Value) -> Value {
    let mut scene = scene.clone();
    scene["groups"].as_object_mut().expect("groups").sort_keys();
    scene
}

#[test]
fn what_is_edited_is_drawn_kept_and_can_be_undone_after_a_restart() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("tea.wayfold");
    let mut session = Session::new(Library::create(&file).expect("a library"), "de");
    let map = imported(&mut session);
    let (records, mut scene) = opened(&mut session, &map);
    let before = sorted(&scene);
    let tea = touchpoint(&records, "Make tea");

    let commands = [
        json!({ "do": "edit", "edits": [{ "id": tea, "fields": { "title": "Vertragsverlängerungsangebot" } }] }),
        json!({ "do": "addTouchpoint", "place": { "at": "after", "touchpoint": tea }, "fields": { "title": "Stir" },
                "connect": true }),
        json!({ "do": "add", "kind": "pain", "fields": { "title": "Too hot", "touchpoints": [tea] } }),
        json!({ "do": "delete", "records": [touchpoint(&records, "Rest")], "moveTo": null, "heal": true }),
    ];
    for command in &commands {
        let changed = change(&mut session, json!({ "ask": "do", "map": map, "command": command }));
        patched(&mut scene, &changed["patch"]);
        assert_eq!(changed["undo"]["undo"], json!(command["do"].as_str().map(kebab)));
    }
    // The patched scene is the one a fresh look shows.
    let (after, fresh) = opened(&mut session, &map);
    assert_eq!(sorted(&scene), sorted(&fresh));
    session.close().expect("closing");

    let mut session = Session::new(Library::open(&file).expect("the library"), "de");
    let (again, mut scene) = opened(&mut session, &map);
    assert_eq!(again, after);
    for _ in &commands {
        let changed = change(&mut session, json!({ "ask": "undo", "map": map }));
        patched(&mut scene, &changed["patch"]);
    }
    assert_eq!(sorted(&scene), before);
    let nothing = change(&mut session, json!({ "ask": "undo", "map": map }));
    assert_eq!(nothing["changes"]["edits"], json!([]));
    for _ in &commands {
        change(&mut session, json!({ "ask": "redo", "map": map }));
    }
    assert_eq!(opened(&mut session, &map).0, after);
}

fn kebab(name: &str) -> String {
    name.chars()
        .flat_map(|c| if c.is_uppercase() { vec!['-', c.to_ascii_lowercase()] } else { vec![c] })
        .collect()
}

#[test]
fn a_refused_command_changes_nothing_and_says_why() {
    let mut session = Session::new(Library::in_memory().expect("a library"), "en");
    let map = imported(&mut session);
    let (records, scene) = opened(&mut session, &map);
    let tea = touchpoint(&records, "Make tea");
    let cases = [
        (
            json!({ "do": "edit", "edits": [{ "id": tea, "fields": { "emotion": 7 } }] }),
            "refusal-out-of-range",
        ),
        (json!({ "do": "mergeTouchpoints", "touchpoints": [tea] }), "refusal-too-few"),
        (
            json!({ "do": "edit", "edits": [{ "id": tea, "fields": { "channel": tea } }] }),
            "refusal-wrong-kind",
        ),
    ];
    for (command, code) in cases {
        let refused = ask(&mut session, json!({ "ask": "do", "map": map, "command": command }));
        assert_eq!(refused.err().as_deref(), Some(code));
    }
    assert_eq!(opened(&mut session, &map), (records, scene));
}

#[test]
fn examples_come_with_a_new_library_and_templates_can_be_begun_with() {
    for language in ["en", "de"] {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("new/library.wayfold");
        let mut session = Session::open_or_create(Path::new(&file), language).expect("a library");
        let Ok(Response::Library { maps, .. }) = ask(&mut session, json!({ "ask": "library" })) else {
            panic!("no list")
        };
        assert_eq!(maps.len(), 5);
        assert!(maps.iter().all(|map| map.touchpoints >= 10 && map.stages >= 5), "{maps:?}");
        let Ok(Response::Templates { templates, examples }) =
            ask(&mut session, json!({ "ask": "templates", "language": language }))
        else {
            panic!("no templates")
        };
        assert_eq!((templates.len(), examples.len()), (12, 5));
        for template in &templates {
            let made = ask(
                &mut session,
                json!({ "ask": "createMap", "title": "Mine", "language": language, "template": template.name }),
            );
            let Ok(Response::Created { map }) = made else { panic!("{made:?}") };
            let (records, _) = opened(&mut session, &json!(map));
            let card = records.as_array().expect("a list").iter().find(|r| r["kind"] == "card");
            assert_eq!(card.expect("a card")["value"]["title"], "Mine");
        }
    }
}

#[test]
fn maps_go_out_in_every_format_and_are_found() {
    let mut session = Session::new(Library::in_memory().expect("a library"), "en");
    let map = imported(&mut session);
    let mut export = |format: Value| {
        bytes(&mut session, json!({ "ask": "export", "map": map, "format": format, "view": {} }))
    };
    let svg = String::from_utf8(export(json!({ "as": "svg" }))).expect("text");
    assert!(svg.starts_with("<svg") && svg.contains("Make tea"), "{}", &svg[..200]);
    let png = export(json!({ "as": "png", "scale": 1.0, "transparent": true }));
    assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
    let mermaid = String::from_utf8(export(json!({ "as": "mermaid" }))).expect("text");
    assert!(mermaid.contains("Make tea: 5: Me"), "{mermaid}");
    let json = String::from_utf8(export(json!({ "as": "json" }))).expect("text");
    assert!(json.contains("\"Drink it\""), "{json}");
    let thumbnail = bytes(
        &mut session,
        json!({ "ask": "thumbnail", "map": map, "width": 320, "height": 200, "view": {} }),
    );
    assert_eq!(&thumbnail[..8], b"\x89PNG\r\n\x1a\n");
    let Ok(Response::Found { hits }) =
        ask(&mut session, json!({ "ask": "search", "text": "drin", "limit": 5 }))
    else {
        panic!("no hits")
    };
    assert_eq!(hits.len(), 1);
    assert_eq!((hits[0].excerpt.as_str(), hits[0].map_title.as_str()), ("Drink it", "Tea"));
}

#[test]
fn every_template_and_example_has_a_picture_in_both_languages() {
    let mut session = Session::new(Library::in_memory().expect("a library"), "en");
    let picture = |name: &str, language: &str| {
        let view = json!({ "language": language, "theme": "dark" });
        json!({ "ask": "templatePicture", "name": name, "width": 220, "height": 120, "view": view })
    };
    let names: Vec<_> = templates::templates().chain(templates::examples()).collect();
    for name in names {
        let [english, german] = ["en", "de"].map(|language| bytes(&mut session, picture(name, language)));
        assert_eq!(&english[..8], b"\x89PNG\r\n\x1a\n", "{name}");
        assert_ne!(english, german, "{name}");
    }
    let refused = ask(&mut session, picture("none", "en"));
    assert_eq!(refused.err().as_deref(), Some("error-unknown-template"));
}

#[test]
fn snapshots_bring_a_map_back_as_one_step() {
    let mut session = Session::new(Library::in_memory().expect("a library"), "en");
    let map = imported(&mut session);
    let (before, _) = opened(&mut session, &map);
    let kept = ask(&mut session, json!({ "ask": "takeSnapshot", "map": map, "name": "Before" }));
    let Ok(Response::Snapshots { snapshots }) = kept else { panic!("{kept:?}") };
    let tea = touchpoint(&before, "Make tea");
    let delete = json!({ "do": "delete", "records": [tea], "moveTo": null, "heal": true });
    change(&mut session, json!({ "ask": "do", "map": map, "command": delete }));
    let after = opened(&mut session, &map).0;
    change(&mut session, json!({ "ask": "restoreSnapshot", "map": map, "snapshot": snapshots[0].id }));
    assert_eq!(opened(&mut session, &map).0, before);
    change(&mut session, json!({ "ask": "undo", "map": map }));
    assert_eq!(opened(&mut session, &map).0, after);
}

#[test]
fn a_persona_changed_in_one_map_changes_in_the_other() {
    let mut session = Session::new(Library::in_memory().expect("a library"), "en");
    let first = imported(&mut session);
    let copy = ask(
        &mut session,
        json!({ "ask": "duplicateMap", "map": first, "title": "Better", "state": "future" }),
    );
    let Ok(Response::Created { map: second }) = copy else { panic!("{copy:?}") };
    let second = json!(second);
    let (records, _) = opened(&mut session, &first);
    opened(&mut session, &second);
    let all = records.as_array().expect("a list");
    let cat = all.iter().find(|r| r["value"]["name"] == "Cat").expect("a persona")["value"]["id"].clone();
    let edit = json!({ "do": "edit", "edits": [{ "id": cat, "fields": { "name": "Tom" } }] });
    change(&mut session, json!({ "ask": "do", "map": first, "command": edit }));
    // The other map goes on working, and its next patch shows the new name.
    let title = json!({ "do": "edit", "edits": [{ "id": second, "fields": { "goal": "Rest" } }] });
    let changed = change(&mut session, json!({ "ask": "do", "map": second, "command": title }));
    assert!(changed["patch"]["groups"].to_string().contains("Tom"), "{}", changed["patch"]);
    // It is in use there, so it cannot be deleted here.
    let delete = json!({ "do": "delete", "records": [cat], "moveTo": null, "heal": false });
    let refused = ask(&mut session, json!({ "ask": "do", "map": first, "command": delete }));
    assert_eq!(refused.err().as_deref(), Some("error-store-used-elsewhere"));
}
