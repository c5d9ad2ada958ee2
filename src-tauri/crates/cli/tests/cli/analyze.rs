//! What journeys come to, on the command line: pages, JSON, exit codes.

use super::Place;
use serde_json::{Value, json};
use std::path::PathBuf;

fn asset(path: &str) -> String {
    let assets = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../assets");
    assets.join(path).canonicalize().expect("an asset").display().to_string()
}

/// A journey whose file names its records in words: half of those who search buy.
fn journey() -> Value {
    json!({
        "format": "wayfold", "version": 1,
        "card": {
            "id": "shoes", "title": "New shoes", "language": "en", "currency": "EUR", "owner": "Anna",
            "figures": { "customersPerYear": 1000, "valuePerCustomer": 200, "margin": 40 },
        },
        "stages": [
            { "id": "before", "title": "Before", "phase": "pre-sale" },
            { "id": "after", "title": "After", "phase": "post-sale" },
        ],
        "touchpoints": [
            { "id": "search", "stage": "before", "title": "Searches", "activeMinutes": 4, "emotion": 0 },
            { "id": "ask", "stage": "before", "title": "Asks in the shop", "activeMinutes": 6, "emotion": -1 },
            { "id": "wear", "stage": "after", "title": "Wears them", "emotion": 2, "outcome": "success" },
        ],
        "transitions": [
            { "id": "s-a", "from": "search", "to": "ask", "share": 0.5 },
            { "id": "s-w", "from": "search", "to": "wear", "share": 0.2 },
            { "id": "a-w", "from": "ask", "to": "wear", "share": 0.6 },
        ],
        "pains": [{
            "id": "stairs", "title": "Third floor, no lift", "touchpoints": ["ask"], "severity": 4, "frequency": 0.5,
            "leave": 0.1,
        }],
        "remedies": [{
            "id": "lift", "title": "A lift", "treats": [{ "pain": "stairs", "frequencyAfter": 0 }],
            "drops": [{ "touchpoint": "ask", "drop": 0.2 }], "cost": 1000, "owner": "Ben",
        }],
    })
}

fn place() -> Place {
    Place::new().with("shoes.json", journey().to_string())
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

fn near(value: &Value, expected: f64) {
    let value = value.as_f64().unwrap_or(f64::NAN);
    assert!((value - expected).abs() <= 1e-9, "{value}, expected {expected}");
}

#[test]
fn a_page_for_people_in_their_language() {
    let place = place();
    let (page, _) = place.check("analyze shoes.json", 0);
    for said in ["New shoes", "Reach the goal", "50%", "Asks in the shop", "Third floor, no lift", "A lift"] {
        assert!(page.contains(said), "{said} is missing in\n{page}");
    }
    let (seite, _) = place.check("analyze shoes.json --lang de", 0);
    assert!(seite.contains("Erreichen das Ziel") && seite.contains("50\u{a0}%"), "{seite}");
    let (why, _) = place.check("analyze shoes.json --why --all", 0);
    assert!(why.lines().count() > page.lines().count());
    for text in [&page, &seite, &why] {
        assert!(!text.contains("analyze-") && !text.contains("finding-") && !text.contains('{'), "{text}");
        assert!(text.lines().all(|line| line.chars().count() <= 110), "{text}");
        assert!(!text.contains('\u{1b}'), "no colours where nobody looks");
    }
}

#[test]
fn json_for_machines_names_records_as_the_file_does_and_keeps_to_its_schema() {
    let place = place();
    let (text, _) = place.check("analyze shoes.json --json", 0);
    let report = &parsed(&text)["maps"][0];
    near(&report["completion"], 0.5);
    near(&report["visits"]["ask"], 0.5);
    near(&report["leak"]["search"], 0.3);
    near(&report["transition_flow"]["s-a"], 0.5);
    assert_eq!(report["map"], "shoes");
    assert_eq!(report["title"], "New shoes");
    assert_eq!(report["titles"]["ask"], "Asks in the shop");
    assert_eq!(report["pains"][0]["id"], "stairs");
    assert_eq!(report["money"]["plan"][0]["id"], "lift");
    assert_eq!(report["paths"]["likely"][0]["touchpoints"], json!(["search", "ask", "wear"]));
    let schema: Value =
        parsed(&std::fs::read_to_string(asset("schema/wayfold-report-1.schema.json")).expect("it"));
    let schema = jsonschema::validator_for(&schema).expect("a schema");
    for file in ["shoes.json".to_owned(), asset("examples/broadband.en.json")] {
        let (text, _) = place.check(&format!("analyze {file} --json --draws 50 --margin 5%"), 0);
        let answer = parsed(&text);
        let faults: Vec<String> =
            schema.iter_errors(&answer["maps"][0]).map(|fault| fault.to_string()).collect();
        assert!(faults.is_empty(), "{file}: {faults:?}");
        assert!(answer["maps"][0]["certainty"]["bounds"]["low"].is_f64());
    }
}

#[test]
fn any_file_that_can_be_read_can_be_analysed_one_map_or_all() {
    let place = place().with("tea.mmd", super::TEA).with("two.md", super::TWO);
    let (page, _) = place.check("analyze tea.mmd", 0);
    assert!(page.contains("Make tea"), "{page}");
    let (both, _) = place.check("analyze two.md --json", 0);
    assert_eq!(parsed(&both)["maps"].as_array().map(Vec::len), Some(2));
    for name in ["2", "Two"] {
        let (one, _) = place.check(&format!("analyze two.md --json --map {name}"), 0);
        assert_eq!(parsed(&one)["maps"][0]["title"], "Two");
    }
    let (_, said) = place.check("analyze two.md --map Three", 2);
    assert!(said.contains("One, Two"), "{said}");
    place.check("library import shoes.json --library l.wayfold", 0);
    let (kept, _) = place.check("analyze l.wayfold --json", 0);
    near(&parsed(&kept)["maps"][0]["completion"], 0.5);
    place.check("analyze nothing.json", 1);
    place.check("analyze shoes.json --margin 2", 2);
}

#[test]
fn lint_says_what_is_wrong_and_ends_by_severity() {
    let mut overfull = journey();
    overfull["transitions"][0]["share"] = json!(0.9);
    let place = place().with("overfull.json", overfull.to_string());
    let (said, summary) = place.check("lint shoes.json", 0);
    assert!(said.lines().all(|line| line.starts_with("shoes.json: ")), "{said}");
    assert!(
        said.contains(": warning [") && said.contains(": hint [") && !said.contains("[fix-first]"),
        "{said}"
    );
    assert!(summary.contains("errors: 0"), "{summary}");
    place.check("lint shoes.json --deny warning", 5);
    let (said, _) = place.check("lint shoes.json overfull.json", 5);
    assert!(said.contains("overfull.json: error [shares-overfull]: The arrows leaving “Searches”"), "{said}");
    let (said, _) = place.check("lint overfull.json --json --lang de", 5);
    let said = parsed(&said);
    assert_eq!(said["counts"]["error"], 1);
    assert_eq!(said["findings"][0]["rule"], "shares-overfull");
    assert_eq!(said["findings"][0]["records"][0], "search");
    place.check("lint shoes.json --deny everything", 2);
}

#[test]
fn what_was_set_aside_is_passed_over_unless_asked_for() {
    let first = place();
    let (said, _) = first.check("lint shoes.json --json", 0);
    let said = parsed(&said);
    let findings = said["findings"].as_array().expect("a list");
    let aside: Value = findings
        .iter()
        .map(|finding| (finding["key"].as_str().unwrap_or_default().to_owned(), json!("meant")))
        .collect::<serde_json::Map<_, _>>()
        .into();
    let mut calm = journey();
    calm["card"]["dismissals"] = aside;
    let place = Place::new().with("shoes.json", calm.to_string());
    let (said, summary) = place.check("lint shoes.json --deny hint", 0);
    assert_eq!((said.as_str(), summary.contains("hints: 0")), ("", true), "{said}{summary}");
    let (said, _) = place.check("lint shoes.json --deny hint --all", 0);
    assert!(said.contains("(set aside) ["), "{said}");
    let (page, _) = place.check("analyze shoes.json --all", 0);
    assert!(page.contains("Set aside: meant"), "{page}");
}

#[test]
fn hostile_files_are_refused_or_linted_but_nothing_breaks() {
    let mut odd = journey();
    odd["touchpoints"][0]["title"] = json!("\u{1b}[31m{$x} \n“„\u{202e}".repeat(200));
    odd["transitions"][0]["share"] = json!(1e-320);
    odd["touchpoints"][0]["activeMinutes"] = json!(1e15);
    odd["card"]["figures"]["valuePerCustomer"] = json!(1e15);
    let huge = journey().to_string().replace("\"frequency\":0.5", "\"frequency\":1e999");
    let place = Place::new()
        .with("odd.json", odd.to_string())
        .with("huge.json", huge)
        .with("deep.json", "[".repeat(100_000))
        .with("empty.json", "")
        .with("no-maps.json", r#"{ "format": "wayfold", "version": 1, "maps": [] }"#)
        .with("bare.json", r#"{ "format": "wayfold", "version": 1, "card": {} }"#);
    for (file, code) in
        [("huge.json", 3), ("deep.json", 3), ("empty.json", 3), ("no-maps.json", 0), ("bare.json", 0)]
    {
        let (said, _) = place.check(&format!("lint {file}"), code);
        assert!(!said.contains(['\u{1b}', '\u{202e}']), "{said}");
        place.check(&format!("analyze {file} --why"), code);
    }
    // A number beyond reckoning is an error of the map, which lint is there to say.
    let (said, _) = place.check("lint odd.json", 5);
    assert!(said.contains("[numbers-refused]") && !said.contains(['\u{1b}', '\u{202e}']), "{said}");
    place.check("analyze odd.json --why", 0);
    place.check("what-if bare.json", 0);
    place.check("what-if no-maps.json", 2);
}

#[test]
fn what_if_compares_and_leaves_the_file_alone() {
    let place = place();
    let before = place.read("shoes.json");
    for typed in ["--remedy lift", "--drop ask=20%", "--share ask>wear=0,8", "--share ask→wear=80%"] {
        let (text, _) = place.check(&format!("what-if shoes.json {typed} --json"), 0);
        let answer = parsed(&text);
        near(&answer["before"]["completion"], 0.5);
        near(&answer["after"]["completion"], 0.6);
        assert_eq!(answer["map"], "New shoes");
    }
    let (text, _) =
        place.check("what-if shoes.json --frequency stairs=0 --minutes ask=1 --mood ask=2 --json", 0);
    let answer = parsed(&text);
    near(&answer["after"]["pains"][0]["affected"], 0.0);
    near(&answer["after"]["expected_minutes"], 4.5);
    assert_eq!(answer["scenario"]["moods"], json!([{ "record": "ask", "value": 2.0 }]));
    let (page, _) = place.check("what-if shoes.json --remedy lift", 0);
    assert!(page.contains("50%") && page.contains("60%") && page.contains("As it is"), "{page}");
    let (seite, _) = place.check("what-if shoes.json --remedy lift --lang de", 0);
    assert!(seite.contains("Wie es ist") && seite.contains("60\u{a0}%"), "{seite}");
    for (typed, said) in [
        ("--remedy escalator", "lift (A lift)"),
        ("--drop nowhere=0.5", "search (Searches)"),
        ("--share wear>search=1", "wear>search"),
        ("--share search=1", "search"),
        ("--drop ask", "NAME=NUMBER"),
        ("--drop ask=120%", "120%"),
        ("--mood ask=nan", "nan"),
    ] {
        let (_, error) = place.check(&format!("what-if shoes.json {typed}"), 2);
        assert!(error.contains(said), "{typed}: {error}");
    }
    assert_eq!(place.read("shoes.json"), before);
}
