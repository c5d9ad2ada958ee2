//! What is chosen of an export: workbooks, paper, frames, what is left out; and how a file is shown before it is saved.

use super::{ask, ask_with, bytes, imported, said};
use serde_json::{Value, json};
use wayfold_session::{Answer, Library, Request, Response, Session};

fn session() -> Session {
    Session::new(Library::in_memory().expect("a library"), "en")
}

/// A session on one of the examples.
fn example(name: &str, language: &str) -> (Session, Value) {
    let mut session = session();
    let create = json!({ "ask": "createMap", "title": "", "language": language, "template": name });
    let made = ask(&mut session, create).expect("a map");
    let Response::Created { map } = made else { panic!("{made:?}") };
    (session, json!(map))
}

fn export(session: &mut Session, map: &Value, format: Value, tailor: Value) -> Vec<u8> {
    bytes(session, json!({ "ask": "export", "map": map, "format": format, "view": {}, "tailor": tailor }))
}

fn document(session: &mut Session, map: &Value) -> Value {
    serde_json::from_slice(&export(session, map, json!({ "as": "json" }), json!({}))).expect("JSON")
}

/// A map without its ids, which an import makes anew, and without what a workbook does not hold.
fn told(document: &Value) -> Value {
    fn plain(value: &Value) -> Value {
        const IDS: [&str; 4] = ["id", "order", "created", "origin"];
        match value {
            Value::Object(fields) => {
                let kept = fields.iter().filter(|(name, _)| !IDS.contains(&name.as_str()));
                Value::Object(kept.map(|(name, value)| (name.clone(), plain(value))).collect())
            }
            Value::Array(list) => Value::Array(list.iter().map(plain).collect()),
            Value::String(text) if text.len() == 36 && text.matches('-').count() == 4 => json!("an id"),
            other => other.clone(),
        }
    }
    let mut told = plain(&document["maps"][0]);
    told["card"].as_object_mut().expect("a card").remove("brand");
    told
}

/// Bytes with a request, answered with bytes.
fn picture(session: &mut Session, request: Value, attached: &[u8]) -> Result<Vec<u8>, String> {
    let request: Request = serde_json::from_value(request).expect("a request");
    match session.answer_fully(request, attached.to_vec()) {
        Ok(Answer::File { data, mime }) => {
            assert_eq!(mime, "image/png");
            Ok(data)
        }
        Ok(other) => panic!("{other:?}"),
        Err(failure) => Err(session.message(&failure).code),
    }
}

/// Width and height of a PNG.
fn size(png: &[u8]) -> (u32, u32) {
    assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
    let number = |at: usize| u32::from_be_bytes([png[at], png[at + 1], png[at + 2], png[at + 3]]);
    (number(16), number(20))
}

#[test]
fn a_workbook_brings_its_map_back() {
    for language in ["en", "de"] {
        let (mut session, map) = example("restaurant", language);
        let file = export(&mut session, &map, json!({ "as": "xlsx", "findings": true }), json!({}));
        let answer = ask_with(&mut session, json!({ "ask": "import", "name": "x.bin" }), file.clone());
        let Ok(Response::Imported { maps, warnings }) = answer else { panic!("{answer:?}") };
        assert!(warnings.is_empty(), "{warnings:?}");
        let (before, after) = (document(&mut session, &map), document(&mut session, &json!(maps[0])));
        assert_eq!(told(&after), told(&before), "{language}");
        // Its sheets are named and seen in the map's language, the hidden column is not, findings come last.
        let shown = ask_with(&mut session, json!({ "ask": "sheets" }), file).expect("sheets");
        let sheets = json!(shown)["sheets"].clone();
        let names: Vec<_> = sheets.as_array().expect("a list").iter().map(|sheet| &sheet["name"]).collect();
        let (first, last) =
            if language == "de" { ("Steckbrief", "Was auffällt") } else { ("Scope", "What stands out") };
        assert_eq!((names[0], names[names.len() - 1]), (&json!(first), &json!(last)), "{names:?}");
        assert!(!sheets.to_string().contains("wayfold:"), "{sheets}");
        assert!(sheets[names.len() - 1]["rows"].as_u64().expect("a number") > 2);
    }
}

#[test]
fn workbooks_that_are_none_are_refused() {
    let mut session = session();
    for (name, attached, code) in [
        ("a.xlsx", b"PK\x03\x04 and then nothing".to_vec(), "xlsx-no-workbook"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(), "xlsx-no-workbook"),
        ("a.zip", b"PK\x03\x04 and then nothing".to_vec(), "xlsx-no-workbook"),
        ("a.xlsx", b"Stage;Touchpoint".to_vec(), "xlsx-no-workbook"),
    ] {
        let refused = ask_with(&mut session, json!({ "ask": "import", "name": name }), attached.clone());
        assert_eq!(refused.expect_err(name), code, "{name}");
        assert_eq!(ask_with(&mut session, json!({ "ask": "sheets" }), attached).expect_err(name), code);
    }
}

#[test]
fn what_is_left_out_is_nowhere_in_the_file() {
    let (mut session, map) = example("broadband", "en");
    let whole = document(&mut session, &map);
    let lane = |kind: &str| {
        let lanes = whole["maps"][0]["lanes"].as_array().expect("lanes");
        lanes.iter().find(|lane| lane["kind"] == kind).expect("the lane")["id"].clone()
    };
    let persona = &whole["personas"][0];
    let (name, pain) = (persona["name"].as_str().expect("a name"), &whole["maps"][0]["pains"][0]["title"]);
    let (svg, without) = (json!({ "as": "svg" }), |tailor: Value| tailor);
    let text = |session: &mut Session, tailor| {
        String::from_utf8(export(session, &map, svg.clone(), tailor)).expect("text")
    };
    let all = text(&mut session, json!({}));
    let less = text(&mut session, without(json!({ "lanes": [lane("pains")], "personas": [persona["id"]] })));
    let first = |text: &Value| text.as_str().expect("a title").split(' ').next().expect("a word").to_owned();
    assert!(all.contains(name) && all.contains(&first(pain)));
    assert!(!less.contains(name), "{name}");
    assert!(less.len() < all.len());
    let bare = text(&mut session, json!({ "legend": true }));
    assert!(bare.len() < all.len());
    // Words in another language than the map's; what the map says stays.
    let german = text(&mut session, json!({ "language": "de" }));
    assert!(german.contains("Schmerzpunkte") || german.contains("Schmerz"), "German words");
    assert!(german.contains(name));
    // Findings that were set aside stay so when something is left out.
    assert_eq!(document(&mut session, &map), whole, "the map itself is as it was");
}

#[test]
fn frames_have_the_size_they_promise() {
    let mut session = session();
    let map = imported(&mut session);
    for (frame, expected) in [("slide", (3840, 2160)), ("a3", (4961, 3508)), ("a0", (7022, 4967))] {
        let png = json!({ "as": "png", "scale": 1.0, "transparent": false, "frame": frame });
        let (width, height) = size(&export(&mut session, &map, png, json!({})));
        let near = |a: u32, b: u32| a.abs_diff(b) <= 1;
        assert!(near(width, expected.0) && near(height, expected.1), "{frame}: {width} x {height}");
        let svg = export(&mut session, &map, json!({ "as": "svg", "frame": frame }), json!({}));
        assert!(String::from_utf8(svg).expect("text").contains("Make tea"));
    }
}

#[test]
fn a_framed_picture_of_a_stage_ends_where_it_was_cut() {
    let (mut session, map) = example("restaurant", "en");
    let records = said(&mut session, json!({ "ask": "openMap", "map": map, "view": {} }))["records"].clone();
    let is = |record: &&Value| record["kind"] == "stage" && record["value"]["title"] == "Choose and book";
    let stage =
        records.as_array().expect("a list").iter().find(is).expect("the stage")["value"]["id"].clone();
    let mut picture = |frame: Value| {
        let format = json!({ "as": "png", "scale": 1.0, "transparent": false, "frame": frame });
        let export = json!({ "ask": "export", "map": map, "format": format, "view": {}, "records": [stage] });
        let file = bytes(&mut session, export);
        let mut reader = png::Decoder::new(std::io::Cursor::new(file)).read_info().expect("a PNG");
        let mut data = vec![0; reader.output_buffer_size().expect("a size")];
        let info = reader.next_frame(&mut data).expect("pixels");
        (info, data)
    };
    let (plain, _) = picture(Value::Null);
    let (info, data) = picture(json!("slide"));
    // higher than wide: there is paper on both sides
    let half = plain.width * info.height / plain.height / 2;
    let samples = info.color_type.samples();
    for x in [info.width / 2 - half - 4, info.width / 2 + half + 4] {
        let at = x as usize * samples;
        let row = data.chunks(info.line_size).position(|row| row[at..at + samples] != data[..samples]);
        assert_eq!(row, None, "something is drawn {x} pixels from the left");
    }
}

#[test]
fn letters_too_small_for_the_paper_are_told_of_with_what_would_do() {
    let (mut session, map) = example("broadband", "en");
    let report = |session: &mut Session, pages: Value| {
        said(session, json!({ "ask": "printReport", "map": map, "pages": pages, "view": {} }))
    };
    let small = report(&mut session, json!({ "lay": "sheet", "paper": "a4" }));
    assert!(small["smallest"].as_f64().expect("a size") < 6.0, "{small}");
    assert_eq!(small["larger"]["by"], "paper");
    let paper = small["larger"]["paper"].clone();
    let fine = report(&mut session, json!({ "lay": "sheet", "paper": paper }));
    assert!(fine["larger"].is_null() && fine["smallest"].as_f64().expect("a size") >= 5.9, "{fine}");
    assert_eq!(report(&mut session, json!({ "lay": "drawing" }))["pages"], 1);
}

#[test]
fn letters_no_font_has_are_told_of_with_a_font_that_helps() {
    let mut session = session();
    let map = imported(&mut session);
    let report = json!({ "ask": "printReport", "map": map, "pages": { "lay": "drawing" }, "view": {} });
    assert!(said(&mut session, report.clone())["missing"].is_null());
    // for private use: what no font of a machine draws
    let fields = json!({ "title": "Tea \u{10ff00} and \u{10ff01}\u{10ff00}" });
    let command = json!({ "do": "edit", "edits": [{ "id": map, "fields": fields }] });
    said(&mut session, json!({ "ask": "do", "map": map, "command": command }));
    let missing = &said(&mut session, report)["missing"];
    assert_eq!(missing["letters"], "\u{10ff00}\u{10ff01}");
    assert_eq!(missing["font"], "Noto Sans");
}

#[test]
fn pages_are_shown_as_they_are_in_the_file() {
    let (mut session, map) = example("restaurant", "de");
    let poster = json!({ "lay": "poster", "size": "a1", "sheet": "a4" });
    let file = export(&mut session, &map, json!({ "as": "pdf", "pages": poster }), json!({}));
    let report = json!({ "ask": "printReport", "map": map, "pages": poster, "view": {} });
    let pages = said(&mut session, report)["pages"].as_u64().expect("a number");
    let mut seen = std::collections::HashSet::new();
    for page in 0..pages {
        let png = picture(&mut session, json!({ "ask": "pagePicture", "page": page, "side": 300 }), &file);
        let png = png.expect("a page");
        let (width, height) = size(&png);
        assert_eq!((width.max(height), width.min(height)), (300, 212));
        seen.insert(png);
    }
    assert!(seen.len() as u64 == pages, "every page shows something else");
    let beyond = json!({ "ask": "pagePicture", "page": pages, "side": 300 });
    assert_eq!(picture(&mut session, beyond, &file), Err("render-empty".into()));
    let none = json!({ "ask": "pagePicture", "page": 0, "side": 300 });
    assert_eq!(picture(&mut session, none, b"%PDF-1.7 nothing"), Err("render-unread".into()));
}

#[test]
fn slides_are_seen_before_they_are_saved() {
    let (mut session, map) = example("restaurant", "de");
    for (shape, findings, wide) in [("16:9", true, 16.0 / 9.0), ("4:3", false, 4.0 / 3.0)] {
        let ask = json!({ "ask": "slides", "map": map, "size": shape, "findings": findings, "view": {} });
        let pdf = bytes(&mut session, ask);
        let said = ask_with(&mut session, json!({ "ask": "pages" }), pdf.clone());
        let Ok(Response::Pages { count }) = said else { panic!("{said:?}") };
        let format = json!({ "as": "pptx", "size": shape, "findings": findings });
        let deck = export(&mut session, &map, format, json!({}));
        // names of parts stand as they are in the package's list
        let name = |number: u32| format!("ppt/slides/slide{number}.xml");
        let holds = |name: String| deck.windows(name.len()).any(|part| part == name.as_bytes());
        assert!(count > 5 && holds(name(count)) && !holds(name(count + 1)), "{count}");
        let page = json!({ "ask": "pagePicture", "page": count - 1, "side": 640 });
        let (width, height) = size(&picture(&mut session, page, &pdf).expect("a page"));
        assert!((f64::from(width) / f64::from(height) - wide).abs() < 0.01, "{width} × {height}");
    }
}

#[test]
fn a_template_is_kept_until_it_is_forgotten() {
    let templates = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../render/tests/templates");
    let template = std::fs::read(templates.join("company.pptm")).expect("a template");
    let (mut session, map) = example("restaurant", "en");
    let name = |session: &mut Session| match ask(session, json!({ "ask": "settings" })) {
        Ok(Response::Settings { template, .. }) => template,
        other => panic!("{other:?}"),
    };
    let keep = |session: &mut Session, called: &str, data: &[u8]| {
        let request = json!({ "ask": "keepTemplate", "name": called });
        ask_with(session, request, data.to_vec()).map(|_| ())
    };
    let export = json!({ "ask": "export", "map": map, "view": {}, "template": true,
        "format": { "as": "pptx", "size": "16:9", "findings": false } });
    let lent = |session: &mut Session| {
        let deck = bytes(session, export.clone());
        deck.windows(31).any(|part| part == b"ppt/slideLayouts/slideLayout11.")
    };
    assert_eq!((name(&mut session), lent(&mut session)), (None, false));
    assert_eq!(keep(&mut session, "a/b\\Company\u{7}.pptm", &template), Ok(()));
    assert_eq!((name(&mut session), lent(&mut session)), (Some("Company.pptm".into()), true));
    // what is none is refused, and the one before stays
    assert_eq!(keep(&mut session, "none", b"PK nothing"), Err("render-template-unknown".into()));
    assert_eq!((name(&mut session), lent(&mut session)), (Some("Company.pptm".into()), true));
    ask(&mut session, json!({ "ask": "forgetTemplate" })).expect("forgotten");
    assert_eq!((name(&mut session), lent(&mut session)), (None, false));
    // a library that can only be read remembers it as long as it is open
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("read.wayfold");
    Library::create(&file).expect("a library").close().expect("closed");
    for _ in 0..2 {
        let mut session = Session::new(Library::open_read_only(&file).expect("a library"), "en");
        assert_eq!(name(&mut session), None);
        assert_eq!(keep(&mut session, "Company.pptm", &template), Ok(()));
        assert_eq!(name(&mut session), Some("Company.pptm".into()));
    }
}

/// A map's own language, unless another is chosen: in tables as everywhere else.
#[test]
fn tables_speak_the_language_that_was_chosen() {
    for (own, chosen, csv, markdown) in [
        ("de", "", "Phase;", "Verkaufsphase"),
        ("de", "en", "Stage,", "Sales phase"),
        ("en", "", "Stage,", "Sales phase"),
        ("en", "de", "Phase;", "Verkaufsphase"),
    ] {
        let (mut session, map) = example("restaurant", own);
        let mut text = |format: &str| {
            let tailor = json!({ "language": chosen });
            String::from_utf8(export(&mut session, &map, json!({ "as": format }), tailor)).expect("text")
        };
        assert!(text("csv").trim_start_matches('\u{feff}').starts_with(csv), "{own} {chosen}");
        assert!(text("markdown").contains(markdown), "{own} {chosen}");
    }
}
