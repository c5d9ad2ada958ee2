//! Pictures cross the wire only when they are asked for.

use super::{ask, bytes, change, imported, opened, said, touchpoint};
use serde_json::{Value, json};
use wayfold_session::{Library, Session};

/// A PNG of one pixel.
const PIXEL: &str =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=";
/// Another picture, as far as its first bytes go.
const OTHER: &str = "iVBORw0KGgo=";

fn add(session: &mut Session, map: &Value) -> Value {
    let fields = json!({ "name": "dot.png", "mime": "image/png", "width": 1, "height": 1, "data": PIXEL });
    let add = json!({ "do": "add", "kind": "image", "fields": fields });
    change(session, json!({ "ask": "do", "map": map, "command": add }))
}

fn data(record: &Value) -> &Value {
    &record["value"]["data"]
}

#[test]
fn pictures_are_fetched_by_id() {
    let mut session = Session::new(Library::in_memory().expect("a library"), "en");
    let map = imported(&mut session);
    let (records, _) = opened(&mut session, &map);
    let tea = touchpoint(&records, "Make tea");
    let added = add(&mut session, &map);
    let record = &added["changes"]["edits"][0]["record"];
    assert_eq!((&record["value"]["name"], data(record)), (&json!("dot.png"), &json!("")));
    let image = record["value"]["id"].clone();
    let lane = json!({ "do": "addLane", "before": null, "fields": { "kind": "images" } });
    let lane = change(&mut session, json!({ "ask": "do", "map": map, "command": lane }));
    let lane = lane["changes"]["edits"][0]["record"]["value"]["id"].clone();
    let note = json!({ "do": "addNote", "lane": lane, "touchpoint": tea, "before": null, "fields": { "image": image } });
    let noted = change(&mut session, json!({ "ask": "do", "map": map, "command": note }));
    let note = noted["changes"]["edits"][0]["record"]["value"]["id"].clone();

    let (records, _) = opened(&mut session, &map);
    let all = records.as_array().expect("a list");
    let known = all.iter().find(|record| record["kind"] == "image").expect("the picture");
    assert_eq!(data(known), "");
    let fetch = json!({ "ask": "picture", "map": map, "image": image });
    let png = bytes(&mut session, fetch.clone());
    assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
    // On the clipboard it is whole: it may go to another library.
    let copied = said(&mut session, json!({ "ask": "copy", "map": map, "records": [note] }));
    let copy = copied["records"].as_array().expect("a list").iter().find(|record| record["kind"] == "image");
    assert_eq!(copy.map(data), Some(&json!(PIXEL)));

    // Gone with its note, it comes back whole; the drawing has it too.
    let delete = json!({ "do": "delete", "records": [note, image], "moveTo": null, "heal": false });
    let deleted = change(&mut session, json!({ "ask": "do", "map": map, "command": delete }));
    assert!(!deleted.to_string().contains(PIXEL));
    assert_eq!(ask(&mut session, fetch.clone()).err().as_deref(), Some("error-unknown-picture"));
    let undone = change(&mut session, json!({ "ask": "undo", "map": map }));
    assert!(undone.to_string().contains("dot.png") && !undone.to_string().contains(PIXEL));
    assert_eq!(bytes(&mut session, fetch.clone()), png);
    let svg =
        bytes(&mut session, json!({ "ask": "export", "map": map, "format": { "as": "svg" }, "view": {} }));
    assert!(String::from_utf8_lossy(&svg).contains("data:image/png;base64"));

    // Another picture in its place crosses the wire as little, there and back.
    let edit =
        json!({ "do": "edit", "edits": [{ "id": image, "fields": { "data": OTHER, "alt": "A dot" } }] });
    let edited = change(&mut session, json!({ "ask": "do", "map": map, "command": edit }));
    assert!(edited.to_string().contains("A dot"));
    assert!(!edited.to_string().contains(PIXEL) && !edited.to_string().contains(OTHER));
    assert_eq!(bytes(&mut session, fetch.clone()), b"\x89PNG\r\n\x1a\n");
    let undone = change(&mut session, json!({ "ask": "undo", "map": map }));
    assert!(!undone.to_string().contains(PIXEL) && !undone.to_string().contains(OTHER));
    said(&mut session, json!({ "ask": "closeMap", "map": map }));
    assert_eq!(bytes(&mut session, fetch), png);
}
