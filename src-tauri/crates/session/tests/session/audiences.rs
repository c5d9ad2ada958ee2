//! Saved views: what is drawn and written for an audience, while edits go to the whole map.

use super::{ask, bytes, change, imported, patched, said, sorted, touchpoint};
use serde_json::{Value, json};
use wayfold_session::{Library, Session};

struct Desk {
    session: Session,
    map: Value,
    records: Value,
}

impl Desk {
    /// The tea map with the view "Board", which knows nothing of noon.
    fn new() -> Self {
        let mut session = Session::new(Library::in_memory().expect("a library"), "en");
        let map = imported(&mut session);
        let records =
            said(&mut session, json!({ "ask": "openMap", "map": map, "view": {} }))["records"].clone();
        let mut desk = Self { session, map, records };
        let board = json!({ "key": "k1", "name": "Board", "title": "In short", "hiddenStages": [desk.id("stage", "Noon")] });
        desk.edit_card(json!({ "audiences": [board] }));
        desk
    }

    fn id(&self, kind: &str, title: &str) -> Value {
        let found = self.records.as_array().expect("a list").iter();
        let found =
            found.filter(|record| record["kind"] == kind).find(|record| record["value"]["title"] == title);
        found.expect("a record of this title")["value"]["id"].clone()
    }

    fn run(&mut self, command: Value) -> Value {
        change(&mut self.session, json!({ "ask": "do", "map": self.map, "command": command }))
    }

    fn edit(&mut self, id: &Value, fields: Value) -> Value {
        self.run(json!({ "do": "edit", "edits": [{ "id": id, "fields": fields }] }))
    }

    fn edit_card(&mut self, fields: Value) -> Value {
        let map = self.map.clone();
        self.edit(&map, fields)
    }

    /// The map opened for an audience.
    fn open(&mut self, audience: &str) -> Value {
        let request = json!({ "ask": "openMap", "map": self.map, "view": { "audience": audience } });
        said(&mut self.session, request)
    }

    fn svg(&mut self, view: Value) -> String {
        let request = json!({ "ask": "export", "map": self.map, "format": { "as": "svg" }, "view": view });
        String::from_utf8(bytes(&mut self.session, request)).expect("text")
    }
}

/// The scene as it is drawn from nothing.
fn fresh(desk: &mut Desk, audience: &str) -> Value {
    sorted(&desk.open(audience)["scene"])
}

#[test]
fn a_view_shows_no_more_than_it_should_and_files_show_the_same() {
    let mut desk = Desk::new();
    let opened = desk.open("Board");
    let scene = opened["scene"].to_string();
    assert!(scene.contains("Make tea") && scene.contains("In short"), "{scene}");
    assert!(!scene.contains("Noon") && !scene.contains("Rest"), "{scene}");
    // the window has all records: it edits the whole map
    assert!(opened["records"].to_string().contains("Rest"));
    for view in [json!({ "audience": "k1" }), json!({ "audience": "Board", "theme": "ink" })] {
        let svg = desk.svg(view);
        assert!(svg.contains("Make tea") && svg.contains("In short") && !svg.contains("Noon"), "{svg}");
    }
    assert!(desk.svg(json!({})).contains("Noon"));
    for format in ["json", "mermaid", "csv", "markdown"] {
        let request = json!({ "ask": "export", "map": desk.map, "format": { "as": format }, "view": { "audience": "k1" } });
        let text = String::from_utf8(bytes(&mut desk.session, request)).expect("text");
        assert!(text.contains("Make tea") && !text.contains("Noon") && !text.contains("Board"), "{text}");
    }
}

#[test]
fn nobody_is_shown_everything_by_mistake() {
    let mut desk = Desk::new();
    let view = json!({ "audience": "Bord" });
    let requests = [
        json!({ "ask": "export", "map": desk.map, "format": { "as": "svg" }, "view": view }),
        json!({ "ask": "thumbnail", "map": desk.map, "width": 300, "height": 200, "view": view }),
    ];
    for request in requests {
        assert_eq!(ask(&mut desk.session, request).err().as_deref(), Some("error-unknown-audience"));
    }
    let thumbnail = |audience: &str| json!({ "ask": "thumbnail", "map": desk.map, "width": 300, "height": 200, "view": { "audience": audience } });
    let [all, board] = [thumbnail(""), thumbnail("k1")].map(|request| bytes(&mut desk.session, request));
    assert_ne!(all, board);
}

#[test]
fn edits_in_a_view_go_to_the_whole_map_and_keep_what_is_hidden() {
    let mut desk = Desk::new();
    let mut scene = desk.open("k1")["scene"].clone();
    let [tea, drink] = ["Make tea", "Drink it"].map(|title| touchpoint(&desk.records, title));
    let noon = desk.id("stage", "Noon");
    let commands = [
        json!({ "do": "edit", "edits": [{ "id": tea, "fields": { "title": "Brew tea" } }] }),
        json!({ "do": "addTouchpoint", "place": { "at": "after", "touchpoint": drink }, "fields": { "title": "Pour" },
                "connect": true }),
        // something that cannot be seen here
        json!({ "do": "addTouchpoint", "place": { "at": "end", "stage": noon }, "fields": { "title": "Nap" },
                "connect": true }),
        // the arrows out of the last one that is shown, most of which lead on to where nothing is shown
        json!({ "do": "edit", "edits": [{ "id": tea, "fields": { "emotion": -2 } }] }),
        // what the view shows, changed while it is shown
        json!({ "do": "edit", "edits": [{ "id": desk.map, "fields": { "audiences": [
            { "key": "k1", "name": "Board", "theme": "paper-dark", "hideLegend": true, "hiddenStages": [noon] }] } }] }),
    ];
    for command in &commands {
        let changed = desk.run(command.clone());
        patched(&mut scene, &changed["patch"]);
        assert_eq!(sorted(&scene), fresh(&mut desk, "k1"), "{command}");
    }
    let text = scene.to_string();
    assert!(text.contains("Pour") && !text.contains("Nap") && !text.contains("Rest"), "{text}");
    let whole = desk.open("")["scene"].to_string();
    assert!(whole.contains("Nap") && whole.contains("Rest") && whole.contains("Pour"), "{whole}");
}

#[test]
fn a_view_that_is_deleted_while_it_is_shown_gives_way_to_the_whole_map_and_comes_back() {
    let mut desk = Desk::new();
    let mut scene = desk.open("k1")["scene"].clone();
    let before = sorted(&scene);
    let changed = desk.edit_card(json!({ "audiences": [] }));
    patched(&mut scene, &changed["patch"]);
    assert!(scene.to_string().contains("Noon"));
    let undone = change(&mut desk.session, json!({ "ask": "undo", "map": desk.map }));
    patched(&mut scene, &undone["patch"]);
    assert_eq!(sorted(&scene), before);
    // the same by drawing
    let drawn =
        said(&mut desk.session, json!({ "ask": "draw", "map": desk.map, "view": { "audience": "k1" } }));
    assert_eq!(sorted(&drawn["scene"]), before);
}

#[test]
fn what_goes_on_to_where_nothing_is_shown_does_not_drop_off() {
    let mut desk = Desk::new();
    let [drink, rest] = ["Drink it", "Rest"].map(|title| touchpoint(&desk.records, title));
    let arrow = desk.records.as_array().expect("a list").iter().find(|record| {
        record["kind"] == "transition" && record["value"]["from"] == drink && record["value"]["to"] == rest
    });
    let arrow = arrow.expect("an arrow to noon")["value"]["id"].clone();
    let tea = touchpoint(&desk.records, "Make tea");
    let back =
        json!({ "do": "connect", "from": drink, "to": tea, "kind": null, "fields": { "share": 0.25 } });
    desk.run(back);
    desk.edit(&arrow, json!({ "share": 0.75 }));
    let mut scene = desk.open("k1")["scene"].clone();
    let drop = format!("drop/{}", drink.as_str().expect("an id"));
    assert!(scene["groups"].get(&drop).is_none());
    // some do drop off now, though nothing that is drawn changed
    let changed = desk.edit(&arrow, json!({ "share": 0.5 }));
    patched(&mut scene, &changed["patch"]);
    assert!(scene["groups"].get(&drop).is_some());
    assert_eq!(sorted(&scene), fresh(&mut desk, "k1"));
}
