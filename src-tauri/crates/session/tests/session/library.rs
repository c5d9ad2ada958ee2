//! The library around the maps: titles, the bin, settings, ideas.

use super::{ask, change, imported, opened, said};
use serde_json::{Value, json};
use wayfold_session::{Library, Session};

fn titles(list: &Value, of: &str) -> Vec<String> {
    let maps = list[of].as_array().expect("a list");
    maps.iter().map(|map| map["title"].as_str().unwrap_or_default().to_owned()).collect()
}

#[test]
fn titles_change_open_or_not_and_back() {
    let mut session = Session::new(Library::in_memory().expect("a library"), "en");
    for open in [false, true] {
        let map = imported(&mut session);
        if open {
            opened(&mut session, &map);
        }
        let list = said(&mut session, json!({ "ask": "renameMap", "map": map, "title": " Coffee " }));
        assert_eq!(titles(&list, "maps")[0], "Coffee");
        // Too long a title would make a map nobody can open.
        let long = json!({ "ask": "renameMap", "map": map, "title": "x".repeat(30_000) });
        assert_eq!(ask(&mut session, long).err().as_deref(), Some("refusal-too-long"));
        let (records, _) = opened(&mut session, &map);
        assert!(records.to_string().contains("\"Coffee\""));
        let undone = change(&mut session, json!({ "ask": "undo", "map": map }));
        assert_eq!(undone["changes"]["edits"][0]["after"], json!({ "title": "Tea" }), "open: {open}");
        // The same title again is no step.
        said(&mut session, json!({ "ask": "renameMap", "map": map, "title": "Tea" }));
        let undone = change(&mut session, json!({ "ask": "undo", "map": map }));
        assert_eq!(undone["changes"]["edits"], json!([]), "open: {open}");
    }
}

#[test]
fn the_bin_gives_back_until_it_is_emptied() {
    let mut session = Session::new(Library::in_memory().expect("a library"), "en");
    let maps: Vec<Value> = (0..4).map(|_| imported(&mut session)).collect();
    for (map, title) in maps.iter().zip(["A", "B", "C", "D"]) {
        said(&mut session, json!({ "ask": "renameMap", "map": map, "title": title }));
    }
    opened(&mut session, &maps[0]);
    for map in &maps[..3] {
        said(&mut session, json!({ "ask": "deleteMap", "map": map }));
    }
    let rename = json!({ "ask": "renameMap", "map": maps[0], "title": "X" });
    assert_eq!(ask(&mut session, rename).err().as_deref(), Some("error-store-in-bin"));
    let list = said(&mut session, json!({ "ask": "restoreMap", "map": maps[0] }));
    assert_eq!(
        (titles(&list, "maps").len(), titles(&list, "bin")),
        (2, vec!["C".to_owned(), "B".to_owned()])
    );
    let list = said(&mut session, json!({ "ask": "deleteForever", "map": maps[1] }));
    assert_eq!(titles(&list, "bin"), ["C"]);
    let list = said(&mut session, json!({ "ask": "emptyBin" }));
    assert_eq!((titles(&list, "maps").len(), titles(&list, "bin").len()), (2, 0));
    let open = json!({ "ask": "openMap", "map": maps[2], "view": {} });
    assert_eq!(ask(&mut session, open).err().as_deref(), Some("error-store-unknown-map"));
    assert_eq!(
        ask(&mut session, json!({ "ask": "undo", "map": maps[1] })).err().as_deref(),
        Some("error-store-unknown-map")
    );
}

#[test]
fn lists_tell_whose_journey_it_is() {
    let mut session = Session::new(Library::in_memory().expect("a library"), "en");
    let map = imported(&mut session);
    opened(&mut session, &map);
    let fields = json!({ "actor": "Cat lovers", "owner": "Ada", "reviewDate": "2027-01-31" });
    let command = json!({ "do": "edit", "edits": [{ "id": map, "fields": fields }] });
    change(&mut session, json!({ "ask": "do", "map": map, "command": command }));
    let list = said(&mut session, json!({ "ask": "library" }));
    let entry = &list["maps"][0];
    assert_eq!(
        (&entry["actor"], &entry["owner"], &entry["reviewDate"]),
        (&json!("Cat lovers"), &json!("Ada"), &json!("2027-01-31"))
    );
    assert!(entry["created"].is_string());
    assert_eq!((&list["name"], &list["file"], &list["readOnly"]), (&json!(""), &json!(""), &json!(false)));
}

#[test]
fn settings_stay_with_the_library() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("mine.wayfold");
    let mut session = Session::new(Library::create(&file).expect("a library"), "de");
    for (name, value) in [("ui.theme", "dark"), ("ui.panel-2", "{}"), ("gone", "x")] {
        said(&mut session, json!({ "ask": "setSetting", "name": name, "value": value }));
    }
    said(&mut session, json!({ "ask": "setSetting", "name": "gone", "value": null }));
    said(&mut session, json!({ "ask": "setSetting", "name": "never", "value": null }));
    for (name, value) in [
        ("", "x".to_owned()),
        ("UI", "x".to_owned()),
        ("1st", "x".to_owned()),
        ("a b", "x".to_owned()),
        (&"a".repeat(65), "x".to_owned()),
        ("large", "x".repeat(64 * 1024 + 1)),
    ] {
        let set = json!({ "ask": "setSetting", "name": name, "value": value });
        assert_eq!(ask(&mut session, set).err().as_deref(), Some("error-bad-setting"), "{name}");
    }
    said(&mut session, json!({ "ask": "setLanguage", "language": "en\"<" }));
    let settings = said(&mut session, json!({ "ask": "settings" }));
    assert_eq!(settings["settings"], json!({ "ui.theme": "dark", "ui.panel-2": "{}" }));
    assert_eq!(
        (&settings["language"], &settings["version"]),
        (&json!("en"), &json!(env!("CARGO_PKG_VERSION")))
    );
    session.close().expect("closing");
    let mut session = Session::new(Library::open(&file).expect("the library"), "de");
    assert_eq!(said(&mut session, json!({ "ask": "settings" }))["settings"], settings["settings"]);
    let list = said(&mut session, json!({ "ask": "library" }));
    assert_eq!((&list["name"], &list["file"]), (&json!("mine"), &json!(file)));
}

#[test]
fn ideas_are_the_same_in_both_languages_and_can_be_taken() {
    let mut session = Session::new(Library::in_memory().expect("a library"), "en");
    let english = said(&mut session, json!({ "ask": "ideas", "language": "en" }));
    let german = said(&mut session, json!({ "ask": "ideas", "language": "de-CH" }));
    let map = imported(&mut session);
    let (records, _) = opened(&mut session, &map);
    let tea = super::touchpoint(&records, "Make tea");
    for (kind, list) in [("pain", "pains"), ("remedy", "remedies"), ("kpi", "kpis"), ("evidence", "evidence")]
    {
        let (english, german) =
            (english[list].as_array().expect("ideas"), german[list].as_array().expect("ideas"));
        assert!(english.len() > 20 && english.len() == german.len());
        for (english, german) in english.iter().zip(german) {
            assert_eq!(english["id"], german["id"]);
            assert_ne!(english["title"], "");
            // All but its name and its references is a field of the record.
            let mut fields = german.as_object().expect("an object").clone();
            fields.shift_remove("id");
            fields.shift_remove("evidences");
            if kind != "evidence" {
                fields.insert("touchpoints".into(), json!([tea]));
            }
            let add = json!({ "do": "add", "kind": kind, "fields": fields });
            change(&mut session, json!({ "ask": "do", "map": map, "command": add }));
        }
    }
    let known: Vec<&Value> =
        english["evidence"].as_array().expect("ideas").iter().map(|idea| &idea["id"]).collect();
    for idea in english["pains"].as_array().into_iter().chain(english["remedies"].as_array()).flatten() {
        for name in idea["evidences"].as_array().expect("names") {
            assert!(known.contains(&name), "{name} is no evidence");
        }
    }
}
