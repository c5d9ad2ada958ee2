//! Diagrams as maps, and maps as diagrams.

use crate::shown::diagram as shown;
use std::collections::{BTreeMap, BTreeSet};
use wayfold_formats::mermaid::{Loss, LossCode, Strictness, from_map, read, to_map};
use wayfold_model::{
    Card, Id, Key, Lane, LaneKind, Map, Note, Pain, Persona, Phase, Record, Stage, Touchpoint, Transition,
    TransitionKind, check,
};

fn map_of(text: &str) -> Map {
    let reading = read(text, Strictness::Repair).unwrap();
    let mut number = 0;
    let map = to_map(&reading.diagram, &mut || {
        number += 1;
        Id::from_number(number)
    });
    assert_eq!(check(&map), Ok(()), "{text}");
    map
}

/// A map in words: stages with phases, touchpoints with emotions, arrows.
fn outline(map: &Map) -> Vec<String> {
    let name = |id: &Id| map.personas().get(id).map_or("?", |persona| persona.name.as_str());
    let mut lines = vec![format!("# {} / {}", map.card().title, map.card().description)];
    let personas: Vec<&str> = map.card().personas.iter().map(name).collect();
    lines.push(format!("personas {}", personas.join(", ")));
    for stage in map.stages_in_order() {
        lines.push(format!("{} [{}]", stage.title, stage.phase.name()));
        for touchpoint in map.touchpoints_of(stage.id) {
            let felt: Vec<String> =
                touchpoint.emotions.iter().map(|(id, emotion)| format!("{} {emotion:+}", name(id))).collect();
            let met: Vec<&str> = touchpoint.personas.iter().map(name).collect();
            let general = touchpoint.emotion.map_or(String::new(), |emotion| format!(" {emotion:+}"));
            lines.push(format!(
                "- {}{general} ({}) by {}",
                touchpoint.title,
                felt.join(", "),
                met.join(", ")
            ));
        }
    }
    for transition in map.transitions().values() {
        let title = |id: &Id| map.touchpoints().get(id).map_or("?", |touchpoint| touchpoint.title.as_str());
        lines.push(format!(
            "{} → {} {}",
            title(&transition.from),
            title(&transition.to),
            transition.kind.name()
        ));
    }
    lines
}

#[test]
fn a_diagram_becomes_a_map() {
    let text = "journey\n  title Shop\n  accTitle: A shop\n  accDescr: Told twice\n  Hear of it: 3\n  section Look\n    Search: 4: Ann, Bob\n    Compare: 2.5: Bob\n  section Buy\n    Pay: 0: Ann\n    Wait: x: Ann\n  section Enjoy\n";
    assert_eq!(
        outline(&map_of(text)),
        [
            "# Shop / A shop\n\nTold twice",
            "personas Ann, Bob",
            " [pre-sale]",
            "- Hear of it +0 () by ",
            "Look [pre-sale]",
            "- Search (Ann +1, Bob +1) by Ann, Bob",
            "- Compare (Bob -0.5) by Bob",
            "Buy [sale]",
            "- Pay (Ann -2) by Ann",
            "- Wait () by Ann",
            "Enjoy [post-sale]",
            "Hear of it → Search main",
            "Search → Compare main",
            "Compare → Pay main",
            "Pay → Wait main",
        ]
    );
    let lanes: Vec<LaneKind> = map_of(text).lanes_in_order().iter().map(|lane| lane.kind).collect();
    assert!(lanes.contains(&LaneKind::Flow) && lanes.contains(&LaneKind::Emotion), "{lanes:?}");
}

#[test]
fn a_diagram_as_a_map_is_the_diagram_again() {
    for text in [
        "journey\n    title Shop\n    accDescr: All of it\n      Hear of it: 3\n    section Look: here\n      Search #123: 4: Ann, Bob\n      Compare: 2.5: Bob\n    section Buy\n    section Buy\n      Pay at 10:30: 1: Ann, Bob\n",
        "journey\n",
        "journey\n  title T\n  section\n  section A<br>B\n    X; Y: 5\n",
    ] {
        let reading = read(text, Strictness::Repair).unwrap();
        let (written, losses) = from_map(&map_of(text));
        let again = read(&written, Strictness::Strict).unwrap();
        assert_eq!(shown(&again.diagram), shown(&reading.diagram), "{written}");
        assert!(losses.iter().all(|loss| loss.code == LossCode::EmptyName), "{losses:?}");
        assert_eq!(outline(&map_of(&written)), outline(&map_of(text)));
    }
}

/// A map with something of everything a diagram cannot hold.
fn rich() -> Map {
    let id = Id::from_number;
    let keys = Key::spread(None, None, 4);
    let key = |at: usize| keys[at].clone();
    let persona = |number: u128, name: &str| Persona {
        id: id(number),
        order: key(number as usize - 10),
        name: name.into(),
        ..Persona::default()
    };
    let touchpoint = |number: u128, stage: u128, order: usize, title: &str| Touchpoint {
        id: id(number),
        stage: id(stage),
        order: key(order),
        title: title.into(),
        ..Touchpoint::default()
    };
    let transition = |number: u128, from: u128, to: u128| Transition {
        id: id(number),
        from: id(from),
        to: id(to),
        ..Transition::default()
    };
    let records: Vec<Record> = vec![
        Card {
            id: id(1),
            title: "Shop".into(),
            goal: "Shoes".into(),
            trigger: "Rain".into(),
            personas: vec![id(11), id(10)],
            ..Card::default()
        }
        .into(),
        Stage { id: id(2), order: key(0), title: "Look".into(), ..Stage::default() }.into(),
        Stage {
            id: id(3),
            order: key(1),
            title: "Buy: now".into(),
            phase: Phase::PostSale,
            goal: "Cheap".into(),
            ..Stage::default()
        }
        .into(),
        Persona { role: "Runner".into(), ..persona(10, "Ann") }.into(),
        persona(11, "Bob, the 2nd").into(),
        persona(12, "Nobody").into(),
        Touchpoint {
            emotions: BTreeMap::from([(id(10), 2.0), (id(11), -1.0)]),
            personas: BTreeSet::from([id(10), id(11)]),
            cost: Some(3.0),
            ..touchpoint(20, 2, 0, "Search")
        }
        .into(),
        Touchpoint { track: 1, emotion: Some(0.1), ..touchpoint(21, 2, 0, "Ask") }.into(),
        touchpoint(22, 3, 0, "Pay").into(),
        transition(30, 20, 21).into(),
        Transition { share: Some(0.5), ..transition(31, 21, 22) }.into(),
        Transition { kind: TransitionKind::Loop, ..transition(32, 22, 20) }.into(),
        Lane { id: id(40), order: key(0), kind: LaneKind::Flow, ..Lane::default() }.into(),
        Lane { id: id(41), order: key(1), kind: LaneKind::Backstage, ..Lane::default() }.into(),
        Note {
            id: id(42),
            lane: id(41),
            touchpoint: id(20),
            order: key(0),
            text: "Index".into(),
            ..Note::default()
        }
        .into(),
        Pain {
            id: id(43),
            order: key(0),
            title: "Slow".into(),
            touchpoints: vec![id(20)],
            severity: 2,
            ..Pain::default()
        }
        .into(),
    ];
    let map = Map::from_records(id(1), records);
    assert_eq!(check(&map), Ok(()));
    map
}

#[test]
fn what_a_diagram_cannot_hold_is_listed() {
    let (text, losses) = from_map(&rich());
    assert_eq!(
        text,
        "journey\n    title Shop\n    section Look\n      Search: 3.5: Bob#44; the 2nd, Ann\n      Ask: 3.1\n    section Buy#58; now\n      Pay: 3\n"
    );
    let found: Vec<(&str, usize)> = losses.iter().map(|Loss { code, count }| (code.code(), *count)).collect();
    assert_eq!(
        found,
        [
            ("emotion_missing", 1),
            ("emotions_differ", 1),
            ("parallel_tracks", 1),
            ("other_transitions", 1),
            ("transition_details", 1),
            ("card_fields", 2),
            ("stage_fields", 1),
            ("touchpoint_fields", 1),
            ("lanes", 1),
            ("notes", 1),
            ("pains", 1),
            ("persona_fields", 1),
        ]
    );
    assert_eq!(
        outline(&map_of(&text))[..5],
        [
            "# Shop / ",
            "personas Bob, the 2nd, Ann",
            "Look [pre-sale]",
            "- Search (Bob, the 2nd +0.5, Ann +0.5) by Bob, the 2nd, Ann",
            "- Ask +0.1 () by ",
        ]
    );
}

#[test]
fn no_character_makes_the_file_something_else_than_text() {
    let (text, _) = from_map(&map_of("journey\ntitle a\0b\nsection S\0\nT\0t: 5: \0\n"));
    assert!(text.contains("a\u{fffd}b") && !text.contains('\0'), "{text:?}");
}
