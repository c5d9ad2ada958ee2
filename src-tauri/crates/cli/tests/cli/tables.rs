//! Tables out and in: for spreadsheets, in the way of the reader's country, and as Markdown.

use super::{Place, TEA};

#[test]
fn tables_go_out_and_come_back() {
    let place = Place::new().with("tea.mmd", TEA);
    for (name, options, begins) in [
        ("t.csv", "", "\u{feff}Stage,"),
        ("de.csv", " --lang de", "\u{feff}Phase;"),
        ("t.md", "", "# Tea\n"),
        ("t.table", " --to md", "# Tea\n"),
    ] {
        place.check(&format!("convert tea.mmd {name}{options}"), 0);
        assert!(place.read(name).starts_with(begins), "{name}: {}", place.read(name));
        let from = if name.ends_with("table") { " --from md" } else { "" };
        let (_, said) = place.check(&format!("convert {name} back.mmd{from}"), 0);
        assert!(!said.contains("row"), "{said}");
        let back = place.read("back.mmd");
        assert!(back.contains("section Morning") && back.contains("Drink it: 3: Me, Cat"), "{back}");
    }
}

#[test]
fn what_a_table_says_amiss_is_said_with_its_place() {
    let table = b"Phase;Kontaktpunkt;Emotion\r\nFr\xfch;K\xe4se kaufen;egal\r\n";
    let place = Place::new().with("windows.csv", table);
    let (_, said) = place.check("convert windows.csv map.json", 0);
    assert!(said.contains("windows.csv: row 2, column 3: “egal”"), "{said}");
    assert!(place.read("map.json").contains("Käse kaufen"));
    let (_, gesagt) = place.check("convert windows.csv map.json --lang de", 0);
    assert!(gesagt.contains("windows.csv: Zeile 2, Spalte 3: "), "{gesagt}");
    // With --strict nothing is left out of what it says.
    let (_, said) = place.check("convert windows.csv no.json --strict", 3);
    assert!(said.contains("windows.csv: row 2, column 3: “egal”") && said.contains("--strict"), "{said}");
    assert!(!place.path("no.json").exists());
    // A file that names its places, names them.
    let broken = r#"{ "format": "wayfold", "version": 1, "maps": [{ "card": { "titel": "x" } }] }"#;
    let place = Place::new().with("b.json", broken);
    let (_, said) = place.check("convert b.json b.svg", 3);
    assert!(said.contains("(maps[0].card"), "{said}");
}
