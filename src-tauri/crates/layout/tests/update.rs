//! After any edit, the scene drawn from the one before is the scene drawn from the beginning.

mod common;

use common::maker::Maker;
use common::random::{self, Dice};
use common::{dump, geometry, layout, settings};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::sync::Arc;
use wayfold_layout::Layout;
use wayfold_model::{
    Command, FieldEdit, FieldValues, Id, Kind, LaneKind, Map, Phase, Place, TransitionKind, apply,
};
use wayfold_scene::{Group, Item, Scene};

fn fields(value: Value) -> FieldValues {
    match value {
        Value::Object(fields) => fields,
        _ => FieldValues::new(),
    }
}

fn ids(map: &Map, kind: Kind) -> Vec<Id> {
    map.records().filter(|r| r.kind() == kind).map(|r| r.id()).collect()
}

fn some(d: &mut Dice, list: &[Id], most: usize) -> Vec<Id> {
    let mut some: Vec<Id> =
        (0..1 + d.below(most)).filter_map(|_| list.get(d.below(list.len()))).copied().collect();
    some.sort_unstable();
    some.dedup();
    some
}

fn edit(id: Id, value: Value) -> Command {
    Command::Edit { edits: vec![FieldEdit { id, fields: fields(value) }] }
}

/// A command that may be refused.
fn command(d: &mut Dice, map: &Map) -> Option<Command> {
    let (touchpoints, stages) = (ids(map, Kind::Touchpoint), ids(map, Kind::Stage));
    let lanes = ids(map, Kind::Lane);
    let one = |d: &mut Dice, list: &[Id]| list.get(d.below(list.len())).copied();
    let place = |d: &mut Dice| {
        Some(match d.below(4) {
            0 => Place::End { stage: one(d, &stages)? },
            1 => Place::Before { touchpoint: one(d, &touchpoints)? },
            2 => Place::After { touchpoint: one(d, &touchpoints)? },
            _ => Place::Beside { touchpoint: one(d, &touchpoints)?, track: None },
        })
    };
    Some(match d.below(24) {
        0 => Command::AddStage { before: one(d, &stages), fields: fields(json!({ "title": d.words() })) },
        1 => Command::MoveStages { stages: some(d, &stages, 2), before: one(d, &stages) },
        2 => Command::AddTouchpoint {
            place: place(d)?,
            fields: fields(json!({ "title": d.words(), "emotion": 1 })),
            connect: d.chance(50),
        },
        3 => Command::MoveTouchpoints { touchpoints: some(d, &touchpoints, 3), place: place(d)? },
        4 => Command::CopyTouchpoints { touchpoints: some(d, &touchpoints, 2), place: place(d)? },
        5 => Command::MergeTouchpoints { touchpoints: some(d, &touchpoints, 2) },
        6 => edit(one(d, &touchpoints)?, json!({ "title": d.words(), "emotion": d.below(5) as f64 - 2.0 })),
        7 => edit(one(d, &touchpoints)?, json!({ "outcome": "churn", "activeMinutes": d.below(90) })),
        8 => edit(one(d, &stages)?, json!({ "title": d.words(), "phase": "sale" })),
        9 => Command::Connect {
            from: one(d, &touchpoints)?,
            to: one(d, &touchpoints)?,
            kind: Some(d.one(TransitionKind::ALL)),
            fields: fields(json!({ "share": d.share(), "label": d.words() })),
        },
        10 => edit(one(d, &ids(map, Kind::Transition))?, json!({ "share": d.share(), "contextLost": true })),
        11 => Command::AddNote {
            lane: one(d, &lanes)?,
            touchpoint: one(d, &touchpoints)?,
            before: None,
            fields: fields(json!({ "text": d.words(), "until": one(d, &touchpoints) })),
        },
        12 => edit(one(d, &ids(map, Kind::Note))?, json!({ "text": d.words(), "tint": d.below(9) })),
        13 => edit(one(d, &ids(map, Kind::Note))?, json!({ "until": one(d, &touchpoints) })),
        14 => Command::MoveNotes {
            notes: some(d, &ids(map, Kind::Note), 2),
            lane: one(d, &lanes)?,
            touchpoint: one(d, &touchpoints)?,
            before: None,
        },
        15 => edit(
            one(d, &ids(map, Kind::Pain))?,
            json!({ "severity": 1 + d.below(5), "touchpoints": some(d, &touchpoints, 3) }),
        ),
        16 => Command::Reorder {
            records: some(d, &ids(map, Kind::Pain), 1),
            before: one(d, &ids(map, Kind::Pain)),
        },
        17 => edit(
            one(d, &ids(map, Kind::Remedy))?,
            json!({ "treats": [{ "pain": one(d, &ids(map, Kind::Pain))? }], "status": "doing" }),
        ),
        18 => edit(
            one(d, &ids(map, Kind::Kpi))?,
            json!({ "touchpoints": [], "stage": d.chance(50).then(|| one(d, &stages)).flatten() }),
        ),
        19 => edit(one(d, &lanes)?, json!({ "height": d.below(300) + 24, "hidden": d.chance(30) })),
        20 => Command::MoveLanes { lanes: some(d, &lanes, 1), before: one(d, &lanes) },
        21 => Command::AddLane {
            before: one(d, &lanes),
            fields: fields(json!({ "kind": d.one(LaneKind::ALL) })),
        },
        22 => {
            let kinds = [
                Kind::Touchpoint,
                Kind::Note,
                Kind::Pain,
                Kind::Remedy,
                Kind::Transition,
                Kind::Stage,
                Kind::Persona,
                Kind::Channel,
                Kind::Image,
                Kind::Lane,
                Kind::Kpi,
            ];
            let kind = d.one(&kinds);
            Command::Delete { records: some(d, &ids(map, kind), 2), move_to: None, heal: d.chance(50) }
        }
        _ => match d.below(5) {
            0 => edit(one(d, &ids(map, Kind::Persona))?, json!({ "name": d.words() })),
            1 => edit(one(d, &ids(map, Kind::Channel))?, json!({ "name": d.words(), "icon": "globe" })),
            2 => edit(map.id(), json!({ "title": d.words(), "goal": d.words() })),
            3 => edit(map.id(), json!({ "language": d.one(&["de", "en"]), "hideLegend": d.chance(50) })),
            _ => Command::Add {
                kind: Kind::Pain,
                fields: fields(json!({ "severity": 3, "touchpoints": some(d, &touchpoints, 2) })),
            },
        },
    })
}

fn same(now: &Scene, anew: &Scene) {
    if now.groups != anew.groups {
        let (now, anew) = (dump::dump(now), dump::dump(anew));
        let differ = now.lines().zip(anew.lines()).find(|(a, b)| a != b);
        panic!("the scenes differ: {differ:#?}");
    }
    assert_eq!((now.size, &now.title, &now.description), (anew.size, &anew.title, &anew.description));
    assert_eq!(now.pictures.keys().collect::<Vec<_>>(), anew.pictures.keys().collect::<Vec<_>>());
    assert_eq!(now.language, anew.language);
}

fn run(layout: &mut Layout, map: &mut Map, d: &mut Dice, steps: usize) -> usize {
    let mut made = 0;
    let mut next = 1_000_000_u128;
    for _ in 0..steps {
        let Some(command) = command(d, map) else { continue };
        let mut new_id = || {
            next += 1;
            Id::from_number(next)
        };
        let Ok(change) = apply(map, &command, &mut new_id) else { continue };
        map.absorb(&change).unwrap();
        made += 1;
        let now = layout.update(map, &change).expect("a map was drawn");
        let anew = common::layout().scene(map, &settings("de"));
        if std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| same(&now, &anew))).is_err() {
            panic!("after {command:?}");
        }
        geometry::check(&now);
        if d.chance(20) {
            let back = change.inverse();
            map.absorb(&back).unwrap();
            let now = layout.update(map, &back).expect("a map was drawn");
            same(&now, &common::layout().scene(map, &settings("de")));
        }
    }
    made
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_update_draws_what_drawing_anew_would(seed in any::<u64>(), size in 1_usize..5) {
        let mut map = random::map(seed, size);
        let mut layout = layout();
        layout.scene(&map, &settings("de"));
        run(&mut layout, &mut map, &mut Dice::new(seed ^ 0xabcd), 10);
    }
}

/// A curve along the top of its lane stays when the lane grows; marks below it do not.
#[test]
fn an_emotion_lane_of_another_height_is_drawn_anew() {
    let seed = 9_405_859_116_517_941_656;
    let mut map = random::map(seed, 4);
    let mut layout = layout();
    layout.scene(&map, &settings("de"));
    assert!(run(&mut layout, &mut map, &mut Dice::new(seed ^ 0xabcd), 10) > 0);
}

#[test]
fn most_commands_are_made() {
    let mut made = 0;
    for seed in 0..10 {
        let mut map = random::map(seed * 104_729, 4);
        let mut layout = layout();
        layout.scene(&map, &settings("de"));
        made += run(&mut layout, &mut map, &mut Dice::new(seed), 20);
    }
    assert!(made > 80, "{made} of 200");
}

/// Keys of the groups that are not the very ones of the scene before.
fn drawn_anew(before: &Scene, now: &Scene) -> Vec<String> {
    let mut old = std::collections::HashSet::new();
    let mut open: Vec<&Arc<Group>> = before.groups.iter().collect();
    while let Some(group) = open.pop() {
        old.insert(Arc::as_ptr(group));
        open.extend(members(group));
    }
    let mut anew = Vec::new();
    let mut open: Vec<&Arc<Group>> = now.groups.iter().collect();
    while let Some(group) = open.pop() {
        if !old.contains(&Arc::as_ptr(group)) {
            anew.push(group.key.split('/').next().unwrap_or_default().to_owned());
            open.extend(members(group));
        }
    }
    anew.sort();
    anew
}

fn members(group: &Group) -> impl Iterator<Item = &Arc<Group>> {
    group.items.iter().filter_map(|item| match item {
        Item::Group(group) => Some(group),
        _ => None,
    })
}

#[track_caller]
fn check_kept(map: &Map, command: &Command, expected: &[&str]) {
    let mut map = map.clone();
    let mut layout = layout();
    let before = layout.scene(&map, &settings("de"));
    let mut next = 5_000_000;
    let mut new_id = || {
        next += 1;
        Id::from_number(next)
    };
    let change = apply(&map, command, &mut new_id).unwrap();
    map.absorb(&change).unwrap();
    let now = layout.update(&map, &change).unwrap();
    assert_eq!(drawn_anew(&before, &now), expected, "{command:?}");
}

#[test]
fn what_an_edit_does_not_touch_is_kept() {
    let mut m = Maker::new("Kept");
    let stage = m.stage("One", Phase::PreSale, |_| {});
    let other = m.stage("Two", Phase::Sale, |_| {});
    m.lane(LaneKind::Flow, "", |_| {});
    m.lane(LaneKind::Emotion, "", |_| {});
    let lane = m.lane(LaneKind::Notes, "Doing", |_| {});
    let mut last = None;
    let mut notes = Vec::new();
    let mut touchpoints = Vec::new();
    for i in 0..12 {
        let stage = if i < 6 { stage } else { other };
        let touchpoint = m.touchpoint(stage, "Compares prices", |t| t.emotion = Some(f64::from(i % 3 - 1)));
        notes.push(m.note(lane, touchpoint, "Opens several tabs", |_| {}));
        if let Some(last) = last {
            m.arrow(last, touchpoint, TransitionKind::Main, |_| {});
        }
        last = Some(touchpoint);
        touchpoints.push(touchpoint);
    }
    let map = m.map();
    let shorter = json!({ "text": "Opens two tabs" });
    check_kept(&map, &edit(notes[3], shorter), &["block", "cell", "cells", "lane", "note"]);
    // the lane grows, so the washes behind it grow and the legend moves down
    let longer =
        json!({ "text": "Opens several tabs and closes those with pop-ups, then does it all over again" });
    check_kept(
        &map,
        &edit(notes[3], longer),
        &["block", "cell", "cells", "head", "lane", "legend", "note", "wash", "wash", "washes"],
    );
    // the arrows at its sides name it to screen readers
    let retitled = json!({ "title": "Compares offers" });
    let arrows =
        ["arrows", "block", "cell", "cells", "lane", "touchpoint", "tracks", "transition", "transition"];
    check_kept(&map, &edit(touchpoints[3], retitled), &arrows);
    let lifted = json!({ "emotion": 0.5 });
    check_kept(&map, &edit(touchpoints[1], lifted), &["block", "curve", "curves", "emotion", "lane"]);
}
