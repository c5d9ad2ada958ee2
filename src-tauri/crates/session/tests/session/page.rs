//! The page that holds everything, whatever the map holds.

use super::{bytes, imported};
use serde_json::json;
use wayfold_session::{Library, Session};

/// What strangers write into fields.
const HOSTILE: &[&str] = &[
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\" onmouseover=\"alert(1)",
    "]]> --> </style><style>@import 'x'",
    "=cmd|' /C calc'!A0",
    "a\u{0}b\u{b}c\u{202e}d",
    "日本語 عربى 👩‍👩‍👧 Vertragsverlängerungsangebotsschreiben",
];

/// The page of a map whose every title is a text.
fn page(text: &str) -> String {
    let mut session = Session::new(Library::in_memory().expect("a library"), "de");
    let map = imported(&mut session);
    let json =
        bytes(&mut session, json!({ "ask": "export", "map": map, "format": { "as": "json" }, "view": {} }));
    let mut document: serde_json::Value = serde_json::from_slice(&json).expect("JSON");
    fn fill(value: &mut serde_json::Value, text: &str) {
        match value {
            serde_json::Value::Object(fields) => {
                for (name, value) in fields {
                    if matches!(name.as_str(), "title" | "name" | "text" | "detail" | "goal" | "label") {
                        *value = text.into();
                    } else {
                        fill(value, text);
                    }
                }
            }
            serde_json::Value::Array(list) => list.iter_mut().for_each(|value| fill(value, text)),
            _ => {}
        }
    }
    fill(&mut document, text);
    let hostile = serde_json::to_vec(&document).expect("JSON");
    let answer = super::ask_with(&mut session, json!({ "ask": "import", "name": "x.json" }), hostile);
    let wayfold_session::Response::Imported { maps, .. } = answer.expect("it is read") else { panic!() };
    let format = json!({ "as": "html", "findings": true });
    let page = bytes(&mut session, json!({ "ask": "export", "map": maps[0], "format": format, "view": {} }));
    String::from_utf8(page).expect("text")
}

#[test]
fn a_page_runs_nothing_but_its_own_script_and_asks_for_nothing() {
    for text in HOSTILE {
        let page = page(text);
        let count = |part: &str| page.matches(part).count();
        assert_eq!((count("<script"), count("</script")), (1, 1), "{text}");
        // one style of the page, one of the drawing's fonts
        assert_eq!((count("<style"), count("</style")), (2, 2), "{text}");
        assert_eq!(count("<img"), 0, "{text}");
        assert!(!page.contains(" onmouseover=\""), "{text}");
        assert!(!page.contains("src=\"http") && !page.contains("url(http"), "{text}");
        assert!(page.chars().all(|c| !c.is_control() || c == '\n'), "{text}");
    }
}

#[test]
fn a_page_says_of_each_thing_what_the_map_says() {
    for (language, expected) in [
        (
            "en",
            [
                "Address desk answers within a day (Under way, Jan Petersen, 18\u{a0}Dec\u{a0}2026)",
                "Orders right first time: 92.1%, Target 98.5%",
                "Three tabs, three prices, no idea. – Samira Aydin",
                "<p class=\"kind\">Insight</p>",
            ],
        ),
        (
            "de",
            [
                "Adressteam antwortet binnen eines Tages (In Arbeit, Jan Petersen, 18.12.2026)",
                "Aufträge auf Anhieb richtig: 92,1\u{a0}%, Ziel 98,5\u{a0}%",
                "Drei Tabs, drei Preise, keine Ahnung. – Samira Aydin",
                "<p class=\"kind\">Erkenntnis</p>",
            ],
        ),
    ] {
        let mut session = Session::new(Library::in_memory().expect("a library"), language);
        let create =
            json!({ "ask": "createMap", "title": "", "language": language, "template": "broadband" });
        let wayfold_session::Response::Created { map } = super::ask(&mut session, create).expect("a map")
        else {
            panic!()
        };
        let format = json!({ "as": "html", "findings": true });
        let page = bytes(&mut session, json!({ "ask": "export", "map": map, "format": format, "view": {} }));
        let page = String::from_utf8(page).expect("text");
        for text in expected {
            assert!(page.contains(text), "{language}: {text}");
        }
    }
}

#[test]
fn the_policy_of_a_page_names_the_script_in_it() {
    use base64::Engine as _;
    use sha2::Digest as _;
    let page = page("Tea");
    let script =
        page.split_once("<script>").and_then(|(_, rest)| rest.split_once("</script>")).expect("a script").0;
    let hash = base64::engine::general_purpose::STANDARD.encode(sha2::Sha256::digest(script));
    assert!(page.contains(&format!("script-src 'sha256-{hash}'")));
    assert!(page.contains("default-src 'none'"));
    assert!(
        page.contains("<html lang=\"de\">"),
        "words are in the reader's language where the map names none"
    );
    assert!(page.contains("Auf der Karte zeigen"));
}
