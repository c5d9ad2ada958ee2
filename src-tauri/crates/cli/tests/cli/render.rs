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

/// Sizes of the pages of a PDF in millimetres, each as often as it occurs.
fn sizes(place: &Place, name: &str) -> Vec<(u32, u32)> {
    let file = std::fs::read(place.path(name)).expect("a file");
    let text = String::from_utf8_lossy(&file).into_owned();
    let size = |part: &str| {
        let numbers = part.trim_start_matches([' ', '[']).split_once(']')?.0;
        let mut points = numbers.split_whitespace().map(|number| number.parse::<f64>().unwrap_or(-1.0));
        let mm = |points: f64| (points / 72.0 * 25.4).round() as u32;
        Some((mm(points.nth(2)?), mm(points.next()?)))
    };
    text.split("/MediaBox").skip(1).filter_map(size).collect()
}

#[test]
fn paper_of_any_size_is_taken() {
    let example = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/examples/broadband.en.json");
    let place = Place::new();
    // how many pages of which size there are at least; a sheet lies the way that holds more
    for (options, least, size) in [
        ("--page 1200x800", 1, (1200, 800)),
        ("--page 800×1200", 1, (1200, 800)),
        ("--page 1200.4X800mm", 1, (1200, 800)),
        ("--page 5080x1000", 1, (5080, 1000)),
        ("--page 600x400 --pages stages", 9, (600, 400)),
        ("--page 1200x800 --tile a4", 15, (210, 297)),
        ("--page 1200x800 --tile A3", 7, (420, 297)),
        ("--page 2400x1600 --tile a4", 40, (210, 297)),
        ("--page Tabloid", 1, (432, 279)),
    ] {
        place.check(&format!("render {example} -o x.pdf --force {options}"), 0);
        let found = sizes(&place, "x.pdf");
        assert!(found.len() >= least && found.iter().all(|page| *page == size), "{options}: {found:?}");
    }
    for (paper, code, says) in [
        ("5081x800", 2, "“5081x800” is no paper. Give a name (a4, a3, a2, a1, a0, letter, tabloid), or"),
        ("49x800", 2, "from 50 to 5080 each, such as 1200x800"),
        ("174,110x360", 2, "in millimetres without separators"),
        ("A9", 2, "“A9” is no paper"),
        ("0x0", 2, "“0x0” is no paper"),
        ("NaNxinf", 2, "“NaNxinf” is no paper"),
        ("1200x", 2, "“1200x” is no paper"),
        ("A9 --lang de", 2, "„A9“ ist kein Papier. Nennen Sie einen Namen"),
    ] {
        let (_, said) = place.check(&format!("render {example} -o y.pdf --page {paper}"), code);
        assert!(said.contains(says), "{paper}: {said}");
    }
    assert!(!place.files().iter().any(|name| name.starts_with('y')), "{:?}", place.files());
}

/// A map of a stage with so many touchpoints.
fn wide(touchpoints: usize) -> String {
    let steps = (0..touchpoints).map(|number| format!("  Step {number}: 3: Me\n"));
    format!("journey\n  title Wide\n  section All\n{}", steps.collect::<String>())
}

#[test]
fn a_poster_that_is_named_can_be_made() {
    let place = Place::new().with("wide.mmd", wide(40)).with("wider.mmd", wide(400));
    let (_, said) = place.check("render wide.mmd -o x.pdf --page a4", 0);
    let named = said.split_once("A poster of ").and_then(|(_, rest)| rest.split_once(" mm would do"));
    let size: String = named.expect("a size").0.chars().filter(|it| !matches!(it, ' ' | ',')).collect();
    for more in ["", " --tile a4"] {
        let (_, said) = place.check(&format!("render wide.mmd -o x.pdf --force --page {size}{more}"), 0);
        assert!(!said.contains("too small"), "{size}{more}: {said}");
    }
    // no poster is named that is longer than a page can be
    for (language, says) in
        [("en", "A page for each stage would do."), ("de", "Eine Seite je Phase würde reichen.")]
    {
        let (_, said) =
            place.check(&format!("render wider.mmd -o x.pdf --force --page a0 --lang {language}"), 0);
        assert!(said.contains(says) && !said.contains(" mm "), "{said}");
    }
    let (_, said) = place.check("render wider.mmd -o x.pdf --force --pages stages", 0);
    assert!(!said.contains("too small"), "{said}");
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
