//! What the reader of the published format takes, and what it says about what it does not take.

use wayfold_formats::json::{self, Document};
use wayfold_model::{Key, Map, Record};

/// A file around the fields of a single map.
fn file(fields: &str) -> String {
    format!("{{ \"format\": \"wayfold\", \"version\": 1,\n{fields} }}")
}

fn read(fields: &str) -> Document {
    json::read(&file(fields)).unwrap_or_else(|problems| panic!("{fields}:\n{problems}"))
}

fn map(fields: &str) -> Map {
    read(fields).map(0).expect("a map")
}

/// Path, line and code of everything wrong with a file.
fn problems(text: &str) -> Vec<String> {
    let Err(unreadable) = json::read(text) else { return Vec::new() };
    let told = |p: &json::Problem| format!("{}:{} {} {}", p.line, p.column, p.path, p.reason.code());
    unreadable.problems.iter().map(told).collect()
}

fn check(fields: &str, expected: &[&str]) {
    assert_eq!(problems(&file(fields)), expected, "{fields}");
}

const EXAMPLE: &str = r#""$schema": "wayfold-1.schema.json",
  "card": { "title": "New flat, new internet", "personas": ["anna"] },
  "stages": [{ "id": "look", "title": "Looking around" }, { "id": "buy", "phase": "sale" }],
  "touchpoints": [
    { "id": "search", "stage": "look", "channel": "web", "emotions": { "anna": 1 } },
    { "id": "ask", "stage": "look", "track": 1 },
    { "id": "order", "stage": "buy", "channel": "web", "emotion": -0.5 },
    { "id": "compare", "stage": "look" }
  ],
  "transitions": [{ "from": "search", "to": "order", "share": 0.8 }],
  "lanes": [{ "kind": "flow" }, { "id": "doing", "title": "Doing" }],
  "notes": [
    { "lane": "doing", "touchpoint": "search", "text": "one" },
    { "lane": "doing", "touchpoint": "search", "text": "two" }
  ],
  "pains": [{ "id": "web", "title": "Prices are hidden", "touchpoints": ["search"], "severity": 3 }],
  "remedies": [{ "treats": [{ "pain": "web", "frequencyAfter": 0.1 }] }],
  "personas": [{ "id": "anna", "name": "Anna" }],
  "channels": [{ "id": "web", "name": "Website" }]"#;

#[test]
fn what_a_file_calls_its_records_can_be_told_again() {
    let text = file(EXAMPLE);
    let called = json::spellings(&text);
    let map = map(EXAMPLE);
    let words: Vec<&str> = map.touchpoints_in_order().iter().map(|t| called[&t.id].as_str()).collect();
    assert_eq!(words, ["search", "ask", "compare", "order"]);
    // arrows have no name of their own here
    assert!(map.transitions().keys().all(|id| !called.contains_key(id)));
    assert!(json::spellings("{").is_empty());
}

#[test]
fn a_file_in_words_becomes_a_map() {
    let map = map(EXAMPLE);
    wayfold_model::check(&map).unwrap();
    let stages: Vec<&str> = map.stages_in_order().iter().map(|stage| stage.title.as_str()).collect();
    assert_eq!(stages, ["Looking around", ""]);
    let look = map.stages_in_order()[0].id;
    let columns: Vec<usize> = map.columns_of(look).iter().map(Vec::len).collect();
    assert_eq!(columns, [2, 1], "a parallel track shares its column");
    let transition = map.transitions().values().next().unwrap();
    assert_eq!(transition.share, Some(0.8));
    assert_eq!(map.touchpoints()[&transition.to].emotion, Some(-0.5));
    let mut notes: Vec<_> = map.notes().values().collect();
    notes.sort_by_key(|note| note.order.clone());
    assert_eq!(notes.iter().map(|note| note.text.as_str()).collect::<Vec<_>>(), ["one", "two"]);
    assert_eq!(map.remedies().values().next().unwrap().treats[0].pain, *map.pains().keys().next().unwrap());
    assert_eq!(map.card().personas, map.personas().keys().copied().collect::<Vec<_>>());
}

#[test]
fn the_same_text_gives_the_same_ids_whatever_stands_around_it() {
    let text = file(EXAMPLE);
    let plain = json::read(&text).unwrap();
    for other in [format!("\u{feff}{text}"), text.replace('\n', "\r\n"), text.replace("Looking", "Walking")] {
        let other = json::read(&other).unwrap();
        let ids = |document: &Document| -> Vec<_> {
            document.maps[0].records.iter().chain(&document.shared).map(Record::id).collect()
        };
        assert_eq!(ids(&plain), ids(&other));
    }
}

#[test]
fn the_documented_example_is_read() {
    let source = include_str!("../../../src/json/mod.rs");
    let example = source.split("```json").nth(1).unwrap().split("```").next().unwrap().replace("//!", "");
    assert_eq!(json::read(&example).unwrap().maps[0].records.len(), 11);
}

#[test]
fn a_record_put_into_a_list_with_keys_lies_where_it_was_put() {
    let keys =
        Key::spread(None, None, 2).iter().map(|key| serde_json::to_string(key).unwrap()).collect::<Vec<_>>();
    let fields = format!(
        r#""card": {{}}, "stages": [{{ "title": "a", "order": {} }}, {{ "title": "new" }}, {{ "title": "b", "order": {} }}]"#,
        keys[0], keys[1]
    );
    let map = map(&fields);
    let titles: Vec<&str> = map.stages_in_order().iter().map(|stage| stage.title.as_str()).collect();
    assert_eq!(titles, ["a", "new", "b"]);
}

#[test]
fn several_maps_share_what_lies_beside_them() {
    let document = read(
        r#""maps": [
          { "card": { "id": "today", "personas": ["p"] }, "stages": [{ "id": "s", "title": "is" }] },
          { "card": { "id": "then", "origin": "today", "personas": ["p"] },
            "stages": [{ "id": "s", "origin": "s", "title": "will be" }] },
          {}
        ],
        "personas": [{ "id": "p", "name": "P" }]"#,
    );
    let (today, then) = (document.map(0).unwrap(), document.map(1).unwrap());
    assert_eq!(then.card().origin, Some(today.id()));
    assert_eq!(then.stages_in_order()[0].origin, Some(today.stages_in_order()[0].id));
    assert_ne!(then.stages_in_order()[0].id, today.stages_in_order()[0].id);
    assert_eq!(then.personas(), today.personas());
    assert_eq!(document.map(2).unwrap().records().count(), 2);
    assert_eq!(document.map(3), None);
}

#[test]
fn what_is_called_the_same_is_the_same_only_with_the_same_name() {
    let channel =
        |name: &str| read(&format!(r#""channels": [{{ "id": "web", "name": "{name}" }}]"#)).shared[0].id();
    assert_eq!(channel("Website"), channel("Website"));
    assert_ne!(channel("Website"), channel("Webseite"));
}

#[test]
fn a_file_of_another_kind_is_told_so() {
    for (text, expected) in [
        ("", "1:1  ends-early"),
        ("[]", "1:1  wrong-type"),
        ("{}", "1:1  not-wayfold"),
        ("{ \"format\": \"drawing\" }", "1:13 format not-wayfold"),
        ("{ \"format\": \"wayfold\" }", "1:1  no-version"),
        ("{ \"format\": \"wayfold\", \"version\": 0 }", "1:35 version no-version"),
        ("{ \"format\": \"wayfold\", \"version\": 1.5 }", "1:35 version no-version"),
        ("{ \"format\": \"wayfold\",\n \"version\": 2, \"other\": 1 }", "2:13 version newer"),
        ("{\n  \"ä\": \"ö\",\n  \"ü\": \"ß\",\n}", "3:11  comma-too-many"),
    ] {
        assert_eq!(problems(text), [expected], "{text}");
    }
}

#[test]
fn everything_wrong_is_told_with_its_place() {
    check(
        r#""card": { "personas": ["bert"], "reviewDate": "tomorrow" },
"stages": [{ "id": "look", "titel": "" }, { "id": "look" }, { "id": "a b" }],
"touchpoints": [
{ "id": "t", "stage": "lok", "emotion": "good", "title": 5, "evidence": "measurd", "systems": ["a", 4], "track": -1 },
{ "emotions": { "anna": -1, "anna": 2 } },
{ "stage": "look", "order": "zz", "channel": "t", "samples": 1e99, "emotion": 1e999, "moment": null },
7
],
"pain": [],
"personas": [{ "id": "anna" }]"#,
        &[
            "2:24 card.personas[0] dangling",
            "2:47 card.reviewDate not-a-date",
            "3:28 stages[0].titel unknown-field",
            "3:51 stages[1].id taken-id",
            "3:69 stages[2].id bad-id",
            "5:23 touchpoints[0].stage dangling",
            "5:41 touchpoints[0].emotion wrong-type",
            "5:58 touchpoints[0].title wrong-type",
            "5:73 touchpoints[0].evidence unknown-choice",
            "5:101 touchpoints[0].systems[1] wrong-type",
            "5:114 touchpoints[0].track not-whole",
            "6:1 touchpoints[1].stage lacking",
            "6:29 touchpoints[1].emotions.anna twice",
            "7:29 touchpoints[2].order not-a-key",
            "7:46 touchpoints[2].channel dangling",
            "7:62 touchpoints[2].samples not-whole",
            "7:79 touchpoints[2].emotion boundless",
            "7:96 touchpoints[2].moment wrong-type",
            "8:1 touchpoints[3] wrong-type",
            "10:1 pain unknown-field",
        ],
    );
}

#[test]
fn rules_find_their_way_back_to_the_file() {
    check(
        r#""card": { "figures": { "customersPerYear": -4, "retention": 3 }, "language": "de_DE", "targetMix": { "sale": 2 } },
"stages": [{ "id": "s" }],
"lanes": [{ "id": "f", "kind": "flow" }],
"touchpoints": [
{ "id": "a", "stage": "s", "emotion": 3, "link": "javascript:x" },
{ "id": "b", "stage": "s", "track": 1, "emotions": { "anna": -7 } },
{ "id": "c", "stage": "s", "track": 1 }
],
"notes": [{ "lane": "f", "touchpoint": "c" }],
"pains": [{ "title": "x" }, { "severity": 9 }],
"personas": [{ "id": "anna", "share": 4 }]"#,
        &[
            "2:44 card.figures.customersPerYear out-of-range",
            "2:61 card.figures.retention out-of-range",
            "2:78 card.language malformed",
            "2:110 card.targetMix.sale out-of-range",
            "6:39 touchpoints[0].emotion out-of-range",
            "6:50 touchpoints[0].link malformed",
            "7:62 touchpoints[1].emotions.anna out-of-range",
            "8:1 touchpoints[2] place-taken",
            "10:21 notes[0].lane not-a-lane-for-notes",
            "11:11 pains[0].severity out-of-range",
            "11:43 pains[1].severity out-of-range",
            "12:39 personas[0].share out-of-range",
        ],
    );
    check(
        r#""card": {}, "stages": [{ "id": "s" }], "touchpoints": [{ "id": "a", "stage": "s" }],
"transitions": [{ "from": "a", "to": "a" }, { "to": "a", "from": "a" }]"#,
        &["3:45 transitions[1] loops-twice"],
    );
    check(
        r#""card": {}, "lanes": [{ "kind": "pains" }, { "kind": "pains" }]"#,
        &["2:54 lanes[1].kind lane-taken"],
    );
}

#[test]
fn an_order_key_is_hexadecimal_and_nothing_else() {
    for key in ["", "8", "zz", "ä0", "\u{feff}80", "80 "] {
        let fields = format!(r#""card": {{}}, "stages": [{{ "order": "{key}" }}]"#);
        check(&fields, &["2:35 stages[0].order not-a-key"]);
    }
}

#[test]
fn only_so_much_is_told_and_taken() {
    let many = |n: usize| file(&format!("\"card\": {{}}, \"stages\": [{}]", vec!["{\"x\":1}"; n].join(",")));
    let unreadable = json::read(&many(50)).unwrap_err();
    assert!(unreadable.more);
    assert_eq!(unreadable.problems.len(), json::MOST_PROBLEMS);
    let large = " ".repeat(json::LARGEST_FILE + 1);
    assert_eq!(problems(&large), ["1:1  too-large"]);
    let records = file(&format!("\"channels\": [{}]", vec!["{}"; json::MOST_RECORDS + 1].join(",")));
    assert_eq!(problems(&records).len(), 1);
    assert!(problems(&records)[0].ends_with(" too-many"));
}
