//! What an audience sees of a map.

use crate::common::{blank_map, counter, fields, run};
use serde_json::{Value, json};
use wayfold_model::*;

/// Stages A, B, C with touchpoints a0 a1, b0 b1, c0; arrows along them, with shares out of a1; notes, pains, remedies
/// and KPIs here and there; Ann and Bob.
fn map() -> Map {
    let mut map = blank_map();
    let add = |map: &mut Map, kind: Kind, id: u128, mut value: Value| {
        value["id"] = json!(Id::from_number(id));
        let record = Record::from_value(kind, value).expect("a record");
        map.absorb(&Change { edits: vec![Edit::Insert { record }] }).expect("a new one");
    };
    for (id, name) in [(800, "Ann"), (801, "Bob")] {
        add(&mut map, Kind::Persona, id, json!({ "name": name }));
    }
    let mut order = Key::spread(None, None, 20).into_iter();
    let mut next = || order.next().expect("one more");
    for (id, title) in [(100, "A"), (200, "B"), (300, "C")] {
        add(&mut map, Kind::Stage, id, json!({ "title": title, "order": next() }));
    }
    for (id, stage) in [(101, 100), (102, 100), (201, 200), (202, 200), (301, 300)] {
        let value = json!({ "stage": Id::from_number(stage), "title": id.to_string(), "emotion": 1, "order": next() });
        add(&mut map, Kind::Touchpoint, id, value);
    }
    let id = |number: u128| Id::from_number(number);
    let arrows = [
        (501, 101, 102, None),
        (502, 102, 201, Some(0.7)),
        (503, 102, 301, Some(0.2)),
        (504, 202, 301, None),
    ];
    for (arrow, from, to, share) in arrows {
        add(&mut map, Kind::Transition, arrow, json!({ "from": id(from), "to": id(to), "share": share }));
    }
    let pain = |at: &[u128], persona: Option<u128>| {
        let at: Vec<Id> = at.iter().map(|number| id(*number)).collect();
        json!({ "touchpoints": at, "severity": 3, "persona": persona.map(id) })
    };
    add(&mut map, Kind::Pain, 601, pain(&[201], None));
    add(&mut map, Kind::Pain, 602, pain(&[101, 202], None));
    add(&mut map, Kind::Pain, 603, pain(&[101], Some(801)));
    let treats = |pain: u128| json!({ "treats": [{ "pain": id(pain) }] });
    add(&mut map, Kind::Remedy, 611, treats(601));
    add(&mut map, Kind::Remedy, 612, treats(602));
    add(&mut map, Kind::Kpi, 621, json!({ "stage": id(200) }));
    add(&mut map, Kind::Kpi, 622, json!({}));
    let lane = lane_of(&map, LaneKind::Notes);
    let note = |from: u128, until: Option<u128>| json!({ "lane": lane, "touchpoint": id(from), "until": until.map(id) });
    add(&mut map, Kind::Note, 701, note(201, None));
    add(&mut map, Kind::Note, 702, note(101, Some(301)));
    add(&mut map, Kind::Note, 703, note(102, Some(202)));
    add(&mut map, Kind::Note, 704, note(202, Some(301)));
    map
}

fn lane_of(map: &Map, kind: LaneKind) -> Id {
    map.lanes().values().find(|lane| lane.kind == kind).expect("a lane of this kind").id
}

fn ids(numbers: &[u128]) -> Value {
    json!(numbers.iter().map(|number| Id::from_number(*number)).collect::<Vec<_>>())
}

fn audience(value: Value) -> Audience {
    serde_json::from_value(value).expect("an audience")
}

/// Numbers from 100 on of the records that are there.
fn numbers(map: &Map) -> Vec<u128> {
    let mut found: Vec<u128> =
        map.records().map(|record| record.id().0.as_u128()).filter(|n| *n >= 100).collect();
    found.sort_unstable();
    found
}

#[track_caller]
fn check_gone(hidden: Value, gone: &[u128]) -> Map {
    let map = map();
    let seen = map.seen_by(&audience(hidden));
    check(&seen).expect("a map like any other");
    let (all, left) = (numbers(&map), numbers(&seen));
    assert_eq!(all.into_iter().filter(|id| !left.contains(id)).collect::<Vec<_>>(), gone);
    // the change from one to the other leads there
    let mut changed = map.clone();
    changed.absorb(&Change::between(&map, &seen)).expect("it fits");
    assert_eq!(changed, seen);
    seen
}

#[test]
fn a_hidden_stage_takes_along_what_lies_in_it_only() {
    let seen =
        check_gone(json!({ "hiddenStages": ids(&[200]) }), &[200, 201, 202, 502, 504, 601, 611, 621, 701]);
    let note = |number: u128| {
        let note = &seen.notes()[&Id::from_number(number)];
        (note.touchpoint.0.as_u128(), note.until.map(|id| id.0.as_u128()))
    };
    // what spans others too keeps to these
    assert_eq!([note(702), note(703), note(704)], [(101, Some(301)), (102, None), (301, None)]);
    assert_eq!(seen.pains()[&Id::from_number(602)].touchpoints, [Id::from_number(101)]);
    // seven of ten go on to where this copy does not show; they do not drop off
    assert_eq!(seen.beyond(Id::from_number(102)), 0.7);
    assert_eq!(seen.beyond(Id::from_number(101)), 0.0);
}

#[test]
fn hidden_lanes_and_personas_take_along_what_is_theirs() {
    let map = map();
    let lane = lane_of(&map, LaneKind::Notes);
    let flow = lane_of(&map, LaneKind::Flow);
    let seen = check_gone(json!({ "hiddenLanes": [lane, flow] }), &[701, 702, 703, 704]);
    // the map hangs on this one; it is only not drawn
    assert!(seen.kind(lane).is_none() && seen.lanes()[&flow].hidden);
    let pains = lane_of(&map, LaneKind::Pains);
    let seen = check_gone(json!({ "hiddenLanes": [pains] }), &[601, 602, 603]);
    // remedies stay where their pains were
    assert_eq!(json!(seen.remedies()[&Id::from_number(612)].touchpoints), ids(&[101, 202]));
    check_gone(json!({ "hiddenLanes": [lane_of(&map, LaneKind::Remedies)] }), &[611, 612]);
    check_gone(json!({ "hiddenLanes": [lane_of(&map, LaneKind::Kpis)] }), &[621]);
    let seen = check_gone(json!({ "hiddenLanes": [lane_of(&map, LaneKind::Emotion)] }), &[]);
    assert!(seen.touchpoints().values().all(|touchpoint| touchpoint.emotion.is_none()));
    check_gone(json!({ "hiddenPersonas": ids(&[801]) }), &[603, 801]);
}

#[test]
fn what_else_looks_different() {
    let mut map = map();
    let views = json!([
        { "key": "k1", "name": "Board", "title": "In short", "theme": "ink", "hideLegend": true },
        { "key": "k2", "name": "k1" },
    ]);
    let edits = vec![FieldEdit {
        id: map.id(),
        fields: fields(json!({ "audiences": views, "dismissals": { "trap:1": "meant" } })),
    }];
    run(&mut map, &mut counter(5_000), &Command::Edit { edits }).expect("an edit");
    let name = |called: &str| map.audience(called).map(|audience| audience.name.as_str());
    assert_eq!(
        [name("k1"), name("Board"), name("k2"), name(""), name("x")],
        [Some("Board"), Some("Board"), Some("k1"), None, None]
    );
    let seen = map.seen_by(map.audience("Board").expect("it is there"));
    let card = seen.card();
    assert_eq!((card.title.as_str(), card.theme.as_str(), card.language.as_str()), ("In short", "ink", ""));
    assert!(card.hide_legend && card.audiences.is_empty() && card.dismissals.is_empty());
    assert_eq!(numbers(&seen), numbers(&map));
}

#[test]
fn what_is_deleted_is_hidden_no_longer_until_that_is_taken_back() {
    let mut map = map();
    let mut ids_of = counter(5_000);
    let views =
        json!([{ "key": "k", "name": "Board", "hiddenStages": ids(&[200]), "hiddenPersonas": ids(&[801]) }]);
    let edits = vec![FieldEdit { id: map.id(), fields: fields(json!({ "audiences": views })) }];
    run(&mut map, &mut ids_of, &Command::Edit { edits }).expect("an edit");
    let before = map.clone();
    let delete = Command::Delete { records: vec![Id::from_number(200)], move_to: None, heal: false };
    let change = run(&mut map, &mut ids_of, &delete).expect("a stage can go");
    assert!(map.card().audiences[0].hidden_stages.is_empty());
    check(&map).expect("all is well");
    map.absorb(&change.inverse()).expect("it fits");
    assert_eq!(map, before);
}
