//! Search: what people type and what they find.

use crate::made::{counting, journey, time};
use crate::play::{Desk, edit};
use serde_json::json;
use wayfold_model::{Card, Id, Key, Lane, LaneKind, Note, Persona, Record, Stage, Touchpoint};
use wayfold_store::Library;

/// A library with one map of these touchpoints (title, detail) and notes.
fn library(touchpoints: &[(&str, &str)], notes: &[&str]) -> Library {
    let id = Id::from_number;
    let mut records: Vec<Record> = vec![
        Card { id: id(1), title: "Umzug".into(), ..Card::default() }.into(),
        Stage { id: id(2), ..Stage::default() }.into(),
        Lane { id: id(3), kind: LaneKind::Notes, ..Lane::default() }.into(),
        Persona { id: id(4), name: "Anna Größe".into(), bio: "zieht um".into(), ..Persona::default() }.into(),
    ];
    let keys = Key::spread(None, None, touchpoints.len());
    for (number, ((title, detail), order)) in (100..).zip(touchpoints.iter().zip(keys)) {
        let (title, detail) = ((*title).into(), (*detail).into());
        records.push(
            Touchpoint { id: id(number), stage: id(2), order, title, detail, ..Touchpoint::default() }.into(),
        );
    }
    for (number, text) in (200..).zip(notes) {
        let note = Note {
            id: id(number),
            lane: id(3),
            touchpoint: id(100),
            text: (*text).into(),
            ..Note::default()
        };
        records.push(note.into());
    }
    let mut library = Library::in_memory().unwrap();
    library.add_map(records, &mut counting(1 << 100), time(0)).unwrap();
    library
}

/// Finds these excerpts, best first, with what is marked in brackets.
fn check(library: &Library, query: &str, expected: &[&str]) {
    let hits = library.search(query, 20).unwrap();
    let shown = hits.iter().map(|hit| {
        let units: Vec<u16> = hit.excerpt.encode_utf16().collect();
        let mut shown = String::new();
        let mut at = 0;
        for (from, to) in &hit.marks {
            shown += &String::from_utf16(&units[at..*from as usize]).unwrap();
            shown += &format!("[{}]", String::from_utf16(&units[*from as usize..*to as usize]).unwrap());
            at = *to as usize;
        }
        shown + &String::from_utf16(&units[at..]).unwrap()
    });
    assert_eq!(shown.collect::<Vec<_>>(), expected, "{query}");
}

#[test]
fn people_find_what_they_mean() {
    let library = library(
        &[
            ("Rechnung über die App", "Sie kommt spät."),
            ("Hotline", "Anna fragt nach der Rechnung. Niemand weiß etwas."),
            ("Gruesse an Gross", "café 京都に行く 😀 naïve"),
        ],
        &["Die Größe stimmt nicht", "100 % mehr Wartezeit"],
    );
    // A word in a title counts more than one in other text.
    check(
        &library,
        "rechnung",
        &["[Rechnung] über die App", "Anna fragt nach der [Rechnung]. Niemand weiß etwas."],
    );
    check(
        &library,
        "rech",
        &["[Rechnung] über die App", "Anna fragt nach der [Rechnung]. Niemand weiß etwas."],
    );
    check(&library, "RECHNUNG anna", &["[Anna] fragt nach der [Rechnung]. Niemand weiß etwas."]);
    check(&library, "uber", &["Rechnung [über] die App"]);
    check(&library, "ueber", &["Rechnung [über] die App"]);
    check(&library, "über", &["Rechnung [über] die App"]);
    check(&library, "grüsse", &["[Gruesse] an Gross"]);
    check(&library, "groß", &["Gruesse an [Gross]", "Anna [Größe]", "Die [Größe] stimmt nicht"]);
    check(&library, "weiss", &["Anna fragt nach der Rechnung. Niemand [weiß] etwas."]);
    check(&library, "groesse", &["Anna [Größe]", "Die [Größe] stimmt nicht"]);
    check(&library, "cafe", &["[café] 京都に行く 😀 naïve"]);
    check(&library, "京都", &["café [京都]に行く 😀 naïve"]);
    check(&library, "行", &["café 京都に[行]く 😀 naïve"]);
    check(&library, "naive", &["café 京都に行く 😀 [naïve]"]);
    check(&library, "100 %", &["[100] % mehr Wartezeit"]);
    check(&library, "umzug", &["[Umzug]"]);
    check(&library, "zeit", &[]);
    check(&library, "\" OR title:* --", &[]);
    check(&library, "", &[]);
    check(&library, " \0 ", &[]);
}

#[test]
fn hits_say_where_they_are() {
    let library = library(&[("Rechnung", "")], &["Eine Rechnung kam"]);
    let hits = library.search("rechnung", 9).unwrap();
    let where_: Vec<_> = hits
        .iter()
        .map(|hit| (hit.kind.name(), hit.title.as_str(), hit.map, hit.map_title.as_str()))
        .collect();
    let map = Some(Id::from_number(1));
    assert_eq!(where_, [("touchpoint", "Rechnung", map, "Umzug"), ("note", "", map, "Umzug")]);
    assert!(hits[0].score > hits[1].score);
    let persona = &library.search("anna", 9).unwrap()[0];
    assert_eq!((persona.map, persona.map_title.as_str(), persona.title.as_str()), (None, "", "Anna Größe"));
    assert_eq!(library.search("rechnung", 1).unwrap().len(), 1);
    assert_eq!(library.search("rechnung", 0).unwrap().len(), 0);
}

#[test]
fn the_index_follows_every_edit() {
    let mut library = library(&[("Rechnung", "")], &[]);
    let map = Id::from_number(1);
    let mut desk = Desk::open(&library, map);
    desk.write(&mut library, &edit(Id::from_number(100), "title", json!("Mahnung")), 1);
    check(&library, "rechnung", &[]);
    check(&library, "mahnung", &["[Mahnung]"]);
    desk.write(&mut library, &edit(Id::from_number(100), "systems", json!(["SAP", "Mainframe"])), 10);
    check(&library, "mainframe", &["[Mainframe]"]);
    let delete =
        wayfold_model::Command::Delete { records: vec![Id::from_number(100)], move_to: None, heal: true };
    desk.write(&mut library, &delete, 20);
    check(&library, "mahnung", &[]);
    library.put_in_bin(map, time(30)).unwrap();
    check(&library, "umzug", &[]);
    // What is shared belongs to no map.
    check(&library, "anna", &["[Anna] Größe"]);
    library.take_out_of_bin(map).unwrap();
    check(&library, "umzug", &["[Umzug]"]);
    assert!(library.check().unwrap().is_sound());
}

#[test]
fn many_maps_are_no_reason_to_wait() {
    let mut library = Library::in_memory().unwrap();
    for number in 0..20 {
        library.add_map(journey(number, 100), &mut counting(1 << 100), time(0)).unwrap();
    }
    for query in ["r", "re", "rechnung", "rechnung bez", "cafe invoice wart"] {
        let begin = std::time::Instant::now();
        assert_eq!(library.search(query, 50).unwrap().len(), 50, "{query}");
        // Far above what it takes; the measurements say how long that is.
        assert!(begin.elapsed().as_millis() < 2_000, "{query}: {:?}", begin.elapsed());
    }
}
