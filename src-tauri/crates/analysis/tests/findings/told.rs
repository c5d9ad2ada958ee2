//! What maps of a kind are told: sound ones, ones just drawn, empty ones; what a finding rests on and when it lapses.

use crate::common::map::{example, id};
use crate::*;
use serde_json::json;
use wayfold_analysis::Severity;
use wayfold_model::{EvidenceLevel, Kind};

/// A map that leaves nothing open for the rules that complain.
fn sound() -> Records {
    let mut records = example();
    add(&mut records, Kind::Stage, json!({ "id": id(3), "order": "9080", "phase": "sale" }));
    add(&mut records, Kind::Stage, json!({ "id": id(4), "order": "a080", "phase": "post-sale" }));
    add(&mut records, Kind::Persona, json!({ "id": id(60), "name": "Anna", "channels": [id(20)] }));
    all_of(
        &mut records,
        Kind::Touchpoint,
        &json!({ "evidence": "measured", "emotion": 1.0, "emotions": { id(60): 1 }, "listeningPost": true }),
    );
    set(&mut records, 12, json!({ "stage": id(3) }));
    for number in [13, 14, 15] {
        set(&mut records, number, json!({ "stage": id(4) }));
    }
    set(&mut records, 1, json!({ "owner": "Anna", "personas": [id(60)] }));
    drop_kind(&mut records, Kind::Pain);
    drop_kind(&mut records, Kind::Remedy);
    kpi(&mut records, 70, json!({ "target": 9, "value": 8, "baseline": 7, "leading": true }));
    records
}

#[test]
fn a_sound_map_is_told_results_and_nothing_else() {
    let found = findings(sound());
    let faults: Vec<&str> = found
        .iter()
        .filter(|finding| finding.severity != Severity::Insight)
        .map(|finding| finding.rule)
        .collect();
    assert!(faults.is_empty(), "{faults:?}");
    assert_eq!(found[0].rule, "fix-first");
    assert_eq!(found[0].evidence.map(EvidenceLevel::name), Some("measured"));
}

/// As it comes from a list or from Mermaid: titles in a row, and how they feel.
fn imported() -> Records {
    let mut records = vec![(Kind::Card, json!({ "id": id(1), "title": "My working day" }))];
    add(&mut records, Kind::Stage, json!({ "id": id(2), "order": "8080" }));
    for (number, mood) in [(10, 2), (11, 0), (12, -2), (13, 2), (14, 0), (15, 1)] {
        let order = format!("{:02x}80", 0x80 + number);
        let fields =
            json!({ "id": id(number), "stage": id(2), "order": order, "title": "Step", "emotion": mood });
        add(&mut records, Kind::Touchpoint, fields);
    }
    records
}

#[test]
fn what_was_only_just_drawn_is_told_little() {
    let told = |records: Records| -> Vec<&str> {
        findings(records).into_iter().map(|finding| finding.rule).collect()
    };
    let arrows = ["no-success", "low-without-pain", "no-arrows", "no-persona", "moods-assumed"];
    assert_eq!(told(imported()), arrows);
    // once somebody writes down what hurts, it is asked who answers for it and what is measured
    let mut worked_on = imported();
    add(&mut worked_on, Kind::Pain, json!({ "id": id(40), "title": "Queue", "touchpoints": [id(12)] }));
    let told = told(worked_on);
    for rule in ["touchpoint-unowned", "channel-missing", "no-kpi", "map-unowned", "pain-untreated"] {
        assert!(told.contains(&rule), "{rule}: {told:?}");
    }
}

#[test]
fn guessed_ways_are_no_results() {
    let mut records = example();
    all_of(&mut records, Kind::Transition, &json!({ "share": null }));
    let told = findings(records);
    let flow = ["fix-first", "biggest-leak", "going-round", "no-usual-way", "ending-lost", "forced-effort"];
    let said: Vec<&str> = told.iter().map(|finding| finding.rule).collect();
    assert!(!said.iter().any(|rule| flow.contains(rule)), "{said:?}");
    assert!(said.contains(&"shares-assumed"), "{said:?}");
}

#[test]
fn an_empty_map_is_told_nothing() {
    let found = findings(vec![(Kind::Card, json!({ "id": id(1) }))]);
    assert_eq!(found, []);
}

#[test]
fn a_finding_rests_on_its_weakest_evidence() {
    let mut records = sound();
    set(&mut records, 14, json!({ "evidence": "observed" }));
    let found = findings(records);
    let fix = found.iter().find(|finding| finding.rule == "fix-first").unwrap();
    assert_eq!(fix.evidence.map(EvidenceLevel::name), Some("observed"));
    assert_eq!(fix.rests_on.map(|record| record.to_string()), Some(id(14)));
}

#[test]
fn a_dismissal_lapses_when_the_records_change_and_only_then() {
    let key = |records: Records| {
        let found = findings(records);
        found.into_iter().find(|finding| finding.rule == "pain-untreated").unwrap().key
    };
    let mut retitled = example();
    set(&mut retitled, 40, json!({ "title": "Slow pages", "severity": 5 }));
    assert_eq!(key(example()), key(retitled));
    let mut fewer = example();
    fewer.retain(|(_, value)| value["id"] != id(40));
    assert_ne!(key(example()), key(fewer));
}
