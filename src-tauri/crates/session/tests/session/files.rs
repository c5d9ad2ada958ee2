//! Files in and out, as the app takes and gives them.

use super::{ask, ask_with, bytes, imported, opened, said, touchpoint};
use serde_json::{Value, json};
use wayfold_session::{Library, Response, Session};

const MERMAID: &str = "journey\ntitle Tea\nsection Morning\nMake tea: 5: Me\nDrink it: 3: Me, Cat";
const CSV: &str =
    "Phase;Kontaktpunkt;Emotion\r\nMorgens;Tee kochen;2\r\n;Trinken;1\r\nAbends;Schlafen;egal\r\n";
const TABLE: &str =
    "# Tea\n\n## Morning\n\n| Touchpoint | Pains |\n|---|---|\n| Make tea | Too hot |\n| Drink it | |\n";

/// Name and bytes of a file, titles of its maps, codes of its warnings.
type Case<'a> = (&'a str, Vec<u8>, &'a [&'a str], &'a [&'a str]);

fn session() -> Session {
    Session::new(Library::in_memory().expect("a library"), "en")
}

/// The titles of the maps of a file, and the codes of its warnings; or the code of the refusal.
fn import(session: &mut Session, name: &str, attached: &[u8]) -> Result<(Vec<String>, Vec<String>), String> {
    let answer = ask_with(session, json!({ "ask": "import", "name": name }), attached.to_vec())?;
    let Response::Imported { maps, warnings } = answer else { panic!("{answer:?}") };
    let title = |map| session.library().summary(map).expect("a map").card.title.clone();
    Ok((maps.into_iter().map(title).collect(), warnings.into_iter().map(|warning| warning.code).collect()))
}

fn utf16(text: &str) -> Vec<u8> {
    [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect()
}

#[test]
fn files_of_every_format_become_maps() {
    let mut session = session();
    let map = imported(&mut session);
    let json =
        bytes(&mut session, json!({ "ask": "export", "map": map, "format": { "as": "json" }, "view": {} }));
    let untitled = String::from_utf8(json.clone()).expect("text").replace("\"Tea\"", "\"\"");
    let fenced =
        format!("# Notes\n\n```mermaid\n{MERMAID}\n```\n\n```mermaid\njourney\nsection A\nB: 1: Me\n```\n");
    let cases: Vec<Case> = vec![
        ("a.mmd", MERMAID.into(), &["Tea"], &[]),
        ("folder/a.b.mmd", MERMAID.replace("title Tea\n", "").into(), &["a.b"], &[]),
        ("C:\\maps\\A.TXT", utf16(MERMAID), &["Tea"], &[]),
        ("notes.md", fenced.into(), &["Tea", "notes"], &[]),
        ("page.html", format!("<pre class=\"mermaid\">{MERMAID}</pre>").into(), &["Tea"], &[]),
        ("tea.json", json.clone(), &["Tea"], &[]),
        ("tea.json", untitled.into(), &["tea"], &[]),
        ("tabelle.csv", CSV.into(), &["tabelle"], &["table-unread"]),
        ("tabelle.txt", CSV.replace(';', "\t").into(), &["tabelle"], &["table-unread"]),
        ("windows.csv", b"Phase;Kontaktpunkt\r\nMorgens;K\xe4se \x80 5\r\n".to_vec(), &["windows"], &[]),
        ("map.md", TABLE.into(), &["Tea"], &[]),
        // Endings that say nothing: what is in it counts.
        ("tea", MERMAID.into(), &["Tea"], &[]),
        ("tea.backup", json, &["Tea"], &[]),
        ("export.dat", CSV.into(), &["export"], &["table-unread"]),
        ("README.wiki", TABLE.into(), &["Tea"], &[]),
    ];
    for (name, attached, titles, warnings) in cases {
        let (found, said) =
            import(&mut session, name, &attached).unwrap_or_else(|code| panic!("{name}: {code}"));
        assert_eq!(
            (found, said),
            (
                titles.iter().map(|t| (*t).to_owned()).collect(),
                warnings.iter().map(|w| (*w).to_owned()).collect()
            ),
            "{name}"
        );
    }
}

#[test]
fn what_cannot_be_read_is_refused_and_leaves_nothing() {
    let mut session = session();
    let garbage: Vec<u8> = (0..5_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("a.mmd", vec![], "error-empty-file"),
        ("a.csv", b"\xef\xbb\xbf \r\n".to_vec(), "error-empty-file"),
        ("a.mmd", garbage.clone(), "error-not-text"),
        ("a.csv", garbage.clone(), "error-not-text"),
        ("a.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), "error-not-text"),
        ("a.pdf", b"%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj".to_vec(), "error-unknown-format"),
        ("letter", b"Dear Ada, how are you?\nYours, Cat".to_vec(), "error-unknown-format"),
        ("letter.txt", b"Dear Ada, how are you?\nYours, Cat".to_vec(), "error-no-journey"),
        ("a.wayfold", garbage, "error-store-not-a-library"),
        ("a.wayfold", b"SQLite format 3\0 and then nothing".to_vec(), "error-store-not-a-library"),
        ("a.json", b"{\"format\": \"wayfold\"".to_vec(), "json-syntax"),
        ("a.mmd", b"flowchart TD\nA-->B".to_vec(), "mermaid-error-other-diagram"),
        ("a.csv", b"Touchpoint,Stage\r\n".to_vec(), "error-no-journey"),
        ("large.csv", vec![b'x'; 64 * 1024 * 1024 + 1], "error-file-too-large"),
    ];
    for (name, attached, code) in cases {
        let refused = import(&mut session, name, &attached).expect_err(name);
        let same = refused == code || (code == "json-syntax" && refused.starts_with("json-"));
        assert!(same, "{name}: {refused}, not {code}");
    }
    assert_eq!(session.library().maps().expect("maps").len(), 0);
}

#[test]
fn libraries_are_taken_in_whole_and_their_files_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("other.wayfold");
    let mut other = Session::new(Library::create(&file).expect("a library"), "en");
    for _ in 0..2 {
        imported(&mut other);
    }
    other.close().expect("closing");
    let attached = std::fs::read(&file).expect("the file");
    let mut session = session();
    for name in ["other.wayfold", "mail-attachment"] {
        assert_eq!(import(&mut session, name, &attached), Ok((vec!["Tea".into(), "Tea".into()], vec![])));
    }
    let maps: Vec<_> = session.library().maps().expect("maps").iter().map(|map| json!(map.card.id)).collect();
    assert_eq!(maps.len(), 4);
    for map in &maps {
        opened(&mut session, map);
    }
    // What both brought along is there once.
    let (records, _) = opened(&mut session, &maps[0]);
    assert_eq!(records.to_string().matches("\"Cat\"").count(), 1);
    // Into a library that can only be read, nothing goes.
    let mut session = Session::new(Library::open_read_only(&file).expect("the library"), "en");
    assert_eq!(import(&mut session, "a.mmd", MERMAID.as_bytes()), Err("error-store-read-only".into()));
}

#[test]
fn one_bad_map_keeps_the_others_of_its_file_out() {
    let mut session = session();
    let first = imported(&mut session);
    let export = json!({ "ask": "export", "map": first, "format": { "as": "json" }, "view": {} });
    let one: Value = serde_json::from_slice(&bytes(&mut session, export)).expect("JSON");
    let mut two = one.clone();
    let mut bad = one["maps"][0].clone();
    bad["touchpoints"][0]["emotion"] = json!(7);
    two["maps"].as_array_mut().expect("maps").push(bad);
    assert!(import(&mut session, "two.json", two.to_string().as_bytes()).is_err());
    assert_eq!(session.library().maps().expect("maps").len(), 1);
}

#[test]
fn pasted_text_is_what_it_looks_like() {
    let mut session = session();
    let map = imported(&mut session);
    let json =
        bytes(&mut session, json!({ "ask": "export", "map": map, "format": { "as": "json" }, "view": {} }));
    for (text, title) in [
        (MERMAID, "Tea"),
        ("  journey\n  section A\n  B: 3: Me", "Pasted"),
        (CSV, "Pasted"),
        ("Stage\tTouchpoint\nMorning\tMake tea\n\tDrink it", "Pasted"),
        (TABLE, "Tea"),
        (std::str::from_utf8(&json).expect("text"), "Tea"),
    ] {
        let answer = said(&mut session, json!({ "ask": "importText", "name": "Pasted", "text": text }));
        let list = said(&mut session, json!({ "ask": "library" }));
        assert_eq!(
            (&list["maps"][0]["id"], &list["maps"][0]["title"]),
            (&answer["maps"][0], &json!(title)),
            "{text}"
        );
    }
    for (text, code) in [
        ("", "error-unknown-text"),
        ("Search\nOrder\nWait", "error-unknown-text"),
        ("{\"format\": 1}", "json-"),
    ] {
        let refused = ask(&mut session, json!({ "ask": "importText", "name": "", "text": text }));
        let refused = refused.expect_err(text);
        assert!(refused.starts_with(code), "{text}: {refused}");
    }
}

#[test]
fn lists_become_maps_that_can_be_edited() {
    let mut session = session();
    let text = "Suche:\r\n• Sieht Werbung\r\n• Fragt Freunde\r\n\r\nKauf:\r\n1. Bestellt\r\n2. Bezahlt";
    let list = json!({ "ask": "importList", "title": "Schuhe", "language": "de", "text": text });
    let map = said(&mut session, list)["map"].clone();
    let (records, scene) = opened(&mut session, &map);
    touchpoint(&records, "Bezahlt");
    assert!(scene["groups"].to_string().contains("Sieht Werbung"));
    let list = said(&mut session, json!({ "ask": "library" }));
    let entry = &list["maps"][0];
    assert_eq!(
        (&entry["title"], &entry["stages"], &entry["touchpoints"]),
        (&json!("Schuhe"), &json!(2), &json!(4))
    );
    assert!(entry["created"].is_string());
    for (text, code) in [(" \n\t\n-", "error-empty-list"), (&"step\n".repeat(10_001), "error-list-too-long")]
    {
        let list = json!({ "ask": "importList", "title": "", "language": "", "text": text });
        assert_eq!(ask(&mut session, list).err().as_deref(), Some(code));
    }
    let list = json!({ "ask": "importList", "title": "", "language": "en", "text": "step\n".repeat(10_000) });
    said(&mut session, list);
}

#[test]
fn tables_go_out_and_come_back() {
    let mut session = session();
    let map = imported(&mut session);
    for (format, name, language, expected) in [
        ("csv", "tea.csv", "de", "Phase;Verkaufsphase;Kontaktpunkt;"),
        ("csv", "tea.csv", "en", "Stage,Sales phase,Touchpoint,"),
        ("markdown", "tea.md", "en", "## Morning"),
        ("markdown", "tea.md", "de", "| Kontaktpunkt |"),
    ] {
        let export = json!({ "ask": "export", "map": map, "format": { "as": format }, "view": { "language": language } });
        let file = bytes(&mut session, export);
        assert!(String::from_utf8_lossy(&file).contains(expected), "{}", String::from_utf8_lossy(&file));
        let (titles, warnings) = import(&mut session, name, &file).expect("a map");
        assert_eq!((titles[0].to_lowercase().as_str(), warnings.as_slice()), ("tea", [].as_slice()));
        let list = said(&mut session, json!({ "ask": "library" }));
        assert_eq!((&list["maps"][0]["stages"], &list["maps"][0]["touchpoints"]), (&json!(2), &json!(3)));
    }
}

#[test]
fn a_part_of_the_sheet_shows_what_was_chosen() {
    let mut session = session();
    let map = imported(&mut session);
    let (records, _) = opened(&mut session, &map);
    let svg = |session: &mut Session, chosen: Value| {
        let export =
            json!({ "ask": "export", "map": map, "format": { "as": "svg" }, "view": {}, "records": chosen });
        let text = String::from_utf8(bytes(session, export)).expect("text");
        let width = text
            .split("width=\"")
            .nth(1)
            .and_then(|rest| rest.split('"').next())
            .and_then(|w| w.parse().ok());
        let width: f32 = width.expect("a width");
        (text, width)
    };
    let (whole, wide) = svg(&mut session, json!([]));
    let (part, narrow) = svg(&mut session, json!([touchpoint(&records, "Make tea")]));
    assert!(whole.contains("Make tea") && whole.contains("Rest"));
    assert!(
        part.contains("Make tea") && !part.contains(">Rest<") && narrow < wide / 2.0,
        "{narrow} of {wide}"
    );
    let both = json!([touchpoint(&records, "Make tea"), touchpoint(&records, "Rest")]);
    let (both, broad) = svg(&mut session, both);
    assert!(both.contains("Drink it") && broad > narrow && broad < wide);
    let png = json!({ "ask": "export", "map": map, "format": { "as": "png", "scale": 1, "transparent": false },
        "view": {}, "records": [touchpoint(&records, "Rest")] });
    assert_eq!(&bytes(&mut session, png)[..8], b"\x89PNG\r\n\x1a\n");
    let nothing = json!({ "ask": "export", "map": map, "format": { "as": "svg" }, "view": {}, "records": [json!("018f0000-0000-7000-8000-000000000000")] });
    assert_eq!(ask(&mut session, nothing).err().as_deref(), Some("error-nothing-to-show"));
}
