//! `wayfold render`: one map in many formats, from a library or any file.

use super::{Place, TEA, TWO};
use serde_json::Value;

/// What each format begins with.
const FORMATS: [(&str, &[u8]); 9] = [
    ("pdf", b"%PDF-1.7"),
    ("html", b"<!doctype html>"),
    ("xlsx", b"PK\x03\x04"),
    ("svg", b"<svg"),
    ("png", b"\x89PNG"),
    ("csv", b"\xef\xbb\xbfStage,"),
    ("md", b"# Tea"),
    ("mmd", b"journey"),
    ("json", b"{"),
];

fn begins(place: &Place, name: &str, bytes: &[u8]) {
    let file = std::fs::read(place.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    let lower = file[..bytes.len().min(file.len())].to_ascii_lowercase();
    assert_eq!(lower, bytes.to_ascii_lowercase(), "{name}");
}

#[test]
fn a_map_is_written_in_every_format_at_once() {
    let place = Place::new().with("tea.mmd", TEA);
    let outputs: Vec<_> = FORMATS.iter().map(|(ending, _)| format!("-o tea.{ending}")).collect();
    // the source would be overwritten
    let (_, said) = place.check(&format!("render tea.mmd {}", outputs.join(" ")), 1);
    assert!(said.contains("tea.mmd is there already") && said.contains("Nothing was written"), "{said}");
    assert_eq!(place.files(), ["tea.mmd"]);
    let (report, _) = place.check(&format!("render tea.mmd {} --force --json", outputs.join(" ")), 0);
    for (ending, bytes) in FORMATS {
        begins(&place, &format!("tea.{ending}"), bytes);
    }
    let report: Value = serde_json::from_str(&report).expect("JSON");
    assert_eq!(report["written"].as_array().map(Vec::len), Some(FORMATS.len()));
    assert_eq!(report["map"], "Tea");
    // A workbook is read like any other file.
    place.check("render tea.xlsx -o again.json", 0);
    assert_eq!(
        place.read("again.json").replace(['\n', ' '], "").len(),
        place.read("tea.json").replace(['\n', ' '], "").len()
    );
    place.check("convert tea.xlsx again.mmd", 0);
    assert_eq!(place.read("again.mmd"), place.read("tea.mmd"));
}

#[test]
fn maps_of_a_library_are_found_by_title_and_id() {
    let place = Place::new().with("two.md", TWO);
    place.check("library import two.md --library l.wayfold", 0);
    for (wanted, from) in [
        ("One", "--library l.wayfold"),
        ("one", "--library l.wayfold"),
        ("On", "--library l.wayfold"),
        ("l.wayfold", "--map One"),
        ("two.md", "--map One"),
        ("two.md", "--map 1"),
    ] {
        place.check(&format!("render {wanted} -o out.mmd --force {from}"), 0);
        assert!(place.read("out.mmd").contains("title One"), "{wanted} {from}");
    }
    let (list, _) = place.check("library list --library l.wayfold --json", 0);
    let list: Value = serde_json::from_str(&list).expect("JSON");
    let id = list["maps"][0]["id"].as_str().expect("an id");
    place.check(&format!("render {id} -o id.svg --library l.wayfold"), 0);
    for (line, code, says) in [
        ("render Three -o x.svg --library l.wayfold", 2, "has no map “Three”. It has: "),
        ("render two.md -o x.svg", 2, "Choose one with --map"),
        ("render l.wayfold -o x.svg", 2, "Choose one with --map"),
        ("render none.json -o x.svg", 1, "There is no file none.json"),
        ("render One -o x.doc --library l.wayfold", 2, "x.doc"),
        ("render One -o x --library l.wayfold", 2, "has no ending that says its format"),
        ("render One -o none/x.svg --library l.wayfold", 1, "no folder none"),
        ("convert two.md none/x.json", 1, "no folder none"),
        ("render One -o x.svg -o x.svg --library l.wayfold", 1, "x.svg is there already"),
        ("render One -o x.svg --view Board --library l.wayfold", 2, "no view “Board”, nor any other"),
        ("render One -o x.pdf --pages stages --tile a4 --library l.wayfold", 2, "--tile names the sheets"),
        ("render One -o x.svg --brand red --library l.wayfold", 2, "#rrggbb"),
        ("render One -o x.svg --logo two.md --library l.wayfold", 3, "two.md"),
    ] {
        let (_, said) = place.check(line, code);
        assert!(said.contains(says), "{line}: {said}");
    }
    assert!(!place.files().iter().any(|name| name.starts_with("x.")), "{:?}", place.files());
}

#[test]
fn pages_frames_and_brands_are_as_they_were_asked_for() {
    let logo =
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><path d="M0 0h20v10H0z"/></svg>"#;
    let place = Place::new().with("tea.mmd", TEA).with("logo.svg", logo);
    let pages = |name: &str| {
        let file = std::fs::read(place.path(name)).expect("a file");
        let text = String::from_utf8_lossy(&file).into_owned();
        text.matches("/Type/Page/").count() + text.matches("/Type /Page\n").count()
    };
    place.check("render tea.mmd -o one.pdf --page A3", 0);
    place.check("render tea.mmd -o poster.pdf --page A1 --tile a4", 0);
    place.check("render tea.mmd -o stages.pdf --pages stages", 0);
    for (name, least) in [("one.pdf", 1), ("poster.pdf", 5), ("stages.pdf", 2)] {
        begins(&place, name, b"%PDF");
        assert!(pages(name) == 0 || pages(name) >= least, "{name}: {}", pages(name));
    }
    place.check("render tea.mmd -o slide.png --frame slide", 0);
    let png = std::fs::read(place.path("slide.png")).expect("a picture");
    assert_eq!(&png[16..24], [0, 0, 15, 0, 0, 0, 8, 112]);
    place.check("render tea.mmd -o plain.svg", 0);
    place.check("render tea.mmd -o brand.svg --brand #E2001A --logo logo.svg --lang de", 0);
    let (plain, brand) = (place.read("plain.svg"), place.read("brand.svg"));
    assert!(!plain.contains("image/svg+xml") && brand.contains("image/svg+xml"), "the logo is drawn");
    assert!(plain.contains("Touchpoints") && brand.contains("Kontaktpunkte"), "in the language asked for");
}

#[test]
fn small_letters_are_told_of() {
    let place = Place::new();
    let example = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/examples/broadband.de.json");
    let (_, said) = place.check(&format!("render {example} -o x.pdf --page a4"), 0);
    assert!(said.contains("pt high, too small to read. A0 would do."), "{said}");
    let (_, gesagt) = place.check(&format!("render {example} -o x.pdf --page a0 --force --lang de"), 0);
    assert!(!gesagt.contains("zu klein"), "{gesagt}");
}

#[test]
fn views_are_found_as_maps_are() {
    let map = r#"{ "format": "wayfold", "version": 1,
        "card": { "title": "Tea", "language": "en", "audiences": [
            { "key": "k1", "name": "Board", "title": "What the board should know" },
            { "key": "k2", "name": "Team" } ] },
        "stages": [{ "id": "s", "title": "Brewing", "phase": "sale" }],
        "touchpoints": [{ "stage": "s", "title": "Boils" }] }"#;
    let place = Place::new().with("tea.json", map);
    for wanted in ["k1", "Board", "board", "bo", "1"] {
        place.check(&format!("render tea.json -o tea.md --force --view {wanted}"), 0);
        assert!(place.read("tea.md").contains("# What the board should know"), "{wanted}");
    }
    let (_, said) = place.check("render tea.json -o tea.md --force --view Customers", 2);
    assert!(said.contains("no view “Customers”. It has: Board, Team"), "{said}");
}
