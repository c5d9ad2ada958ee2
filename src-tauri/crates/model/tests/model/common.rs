//! Maps and commands for the tests: ids are counted, so that failures read well.

use proptest::prelude::*;
use serde_json::{Map as Fields, Value, json};
use wayfold_model::*;

/// Ids 1, 2, 3 … from a counter.
pub(crate) fn counter(from: u128) -> impl FnMut() -> Id {
    let mut next = from;
    move || {
        next += 1;
        Id::from_number(next)
    }
}

pub(crate) fn fields(value: Value) -> Fields<String, Value> {
    value.as_object().cloned().unwrap_or_default()
}

/// An empty map with the usual lanes.
pub(crate) fn blank_map() -> Map {
    let mut ids = counter(0);
    let card = Card { id: ids(), title: "Journey".into(), ..Card::default() };
    Map::from_records(card.id, blank(card, &mut ids))
}

/// Does a command for real and says what it changed.
pub(crate) fn run(map: &mut Map, ids: &mut dyn FnMut() -> Id, command: &Command) -> Result<Change, Refusal> {
    let change = apply(map, command, ids)?;
    map.absorb(&change).expect("a planned change fits");
    Ok(change)
}

/// Picks that a random command is made from: what they mean depends on the map they meet.
#[derive(Debug, Clone)]
pub(crate) struct Dice {
    pub(crate) what: u8,
    pub(crate) picks: [usize; 4],
    pub(crate) number: f64,
    pub(crate) word: String,
}

pub(crate) fn dice() -> impl Strategy<Value = Dice> {
    let word = prop_oneof!["[a-zäöüß ]{0,12}", Just("Vertragsverlängerungsangebot".to_owned())];
    (0..32u8, any::<[usize; 4]>(), -0.5..2.5f64, word).prop_map(|(what, picks, number, word)| Dice {
        what,
        picks,
        number,
        word,
    })
}

fn pick<T: Clone>(of: &[T], at: usize) -> Option<T> {
    (!of.is_empty()).then(|| of[at % of.len()].clone())
}

/// A command a user could give on this map. Some are refused; that is part of the test.
pub(crate) fn command(map: &Map, dice: &Dice) -> Option<Command> {
    let [a, b, c, d] = dice.picks;
    let ids =
        |kind: Kind| -> Vec<Id> { map.records().filter(|r| r.kind() == kind).map(|r| r.id()).collect() };
    let (stages, touchpoints, lanes) = (ids(Kind::Stage), ids(Kind::Touchpoint), ids(Kind::Lane));
    let some = |of: &[Id]| -> Vec<Id> {
        let mut chosen: Vec<Id> = [b, c, d].iter().filter_map(|at| pick(of, *at)).collect();
        chosen.sort_unstable();
        chosen.dedup();
        chosen
    };
    let place = || match d % 4 {
        0 => pick(&stages, a).map(|stage| Place::End { stage }),
        1 => pick(&touchpoints, a).map(|touchpoint| Place::Before { touchpoint }),
        2 => pick(&touchpoints, a).map(|touchpoint| Place::After { touchpoint }),
        _ => pick(&touchpoints, a)
            .map(|touchpoint| Place::Beside { touchpoint, track: (c % 2 == 0).then_some((c % 5) as u8) }),
    };
    let word = &dice.word;
    let titled = || fields(json!({ "title": word }));
    Some(match dice.what {
        0 | 1 => Command::AddStage { before: pick(&stages, a).filter(|_| b % 2 == 0), fields: titled() },
        2 => Command::MoveStages { stages: some(&stages), before: pick(&stages, a) },
        3 => Command::MergeStages { stages: some(&stages) },
        4 => Command::SplitStage { at: pick(&touchpoints, a)?, fields: titled() },
        5..=9 => Command::AddTouchpoint { place: place()?, fields: titled(), connect: c % 2 == 0 },
        10 | 11 => Command::MoveTouchpoints { touchpoints: some(&touchpoints), place: place()? },
        12 => Command::CopyTouchpoints { touchpoints: some(&touchpoints), place: place()? },
        13 => Command::MergeTouchpoints { touchpoints: some(&touchpoints) },
        14 => Command::SplitTouchpoint { touchpoint: pick(&touchpoints, a)?, fields: titled() },
        15 | 16 => Command::Connect {
            from: pick(&touchpoints, a)?,
            to: pick(&touchpoints, b)?,
            kind: pick(TransitionKind::ALL, c).filter(|_| d % 2 == 0),
            fields: fields(json!({ "share": dice.number })),
        },
        17 => Command::Reroute {
            transition: pick(&ids(Kind::Transition), a)?,
            from: pick(&touchpoints, b).filter(|_| d % 2 == 0),
            to: pick(&touchpoints, c),
        },
        18 => Command::AddLane {
            before: pick(&lanes, a),
            fields: fields(json!({ "kind": pick(LaneKind::ALL, b)?.name(), "title": word })),
        },
        19 => Command::MoveLanes { lanes: some(&lanes), before: pick(&lanes, a) },
        20 | 21 => {
            let until = pick(&touchpoints, d).filter(|_| c % 2 == 0);
            Command::AddNote {
                lane: pick(&lanes, a)?,
                touchpoint: pick(&touchpoints, b)?,
                before: None,
                fields: fields(json!({ "text": word, "until": until })),
            }
        }
        22 => {
            let (lane, touchpoint) = (pick(&lanes, a)?, pick(&touchpoints, a)?);
            Command::MoveNotes { notes: some(&ids(Kind::Note)), lane, touchpoint, before: None }
        }
        23 => Command::Add {
            kind: pick(&[Kind::Persona, Kind::Channel, Kind::Team, Kind::Evidence], a)?,
            fields: fields(json!({})),
        },
        24 => Command::Add {
            kind: Kind::Pain,
            fields: fields(json!({ "title": word, "touchpoints": some(&touchpoints) })),
        },
        25 => Command::Add {
            kind: Kind::Remedy,
            fields: fields(json!({ "title": word, "treats": [{ "pain": pick(&ids(Kind::Pain), a)? }] })),
        },
        26 => Command::Add { kind: Kind::Kpi, fields: fields(json!({ "stage": pick(&stages, a) })) },
        27 => Command::Edit {
            edits: some(&touchpoints)
                .into_iter()
                .map(|id| FieldEdit {
                    id,
                    fields: fields(json!({
                        "title": word, "emotion": dice.number, "channel": pick(&ids(Kind::Channel), a),
                        "personas": some(&ids(Kind::Persona)),
                    })),
                })
                .collect(),
        },
        28 => Command::Delete {
            records: some(&ids(*pick(&[&Kind::Touchpoint, &Kind::Note, &Kind::Pain, &Kind::Persona], a)?)),
            move_to: None,
            heal: b % 2 == 0,
        },
        29 => Command::Delete {
            records: pick(&[&stages, &lanes], a).map(|of| some(of))?,
            move_to: pick(&stages, a).filter(|_| c % 2 == 0),
            heal: b % 2 == 0,
        },
        30 => {
            let lines = vec![word.clone(), String::new(), "Second".into()];
            if b % 2 == 0 {
                Command::PasteTouchpoints { lines, place: place()?, connect: true }
            } else {
                let (lane, touchpoint) = (pick(&lanes, a)?, pick(&touchpoints, a)?);
                Command::PasteNotes { lines, lane, touchpoint, across: c % 2 == 0 }
            }
        }
        _ => {
            let chosen = if b % 2 == 0 { some(&touchpoints) } else { some(&stages) };
            Command::Paste { records: selection(map, &chosen), place: place().filter(|_| c % 2 == 0) }
        }
    })
}
