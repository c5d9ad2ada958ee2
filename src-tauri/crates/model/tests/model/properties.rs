//! What holds for every sequence of commands.

use crate::common::{blank_map, command, counter, dice, run};
use proptest::prelude::*;
use wayfold_model::*;

fn step(change: &Change, at: i64) -> Step {
    let at = chrono::DateTime::from_timestamp(at * 60, 0).unwrap_or_default();
    Step { id: Id::from_number(0), command: "test".into(), at, change: change.clone() }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn undone_fully_is_the_original_and_redone_the_result(throws in prop::collection::vec(dice(), 1..40)) {
        let original = blank_map();
        let mut map = original.clone();
        let mut ids = counter(1_000);
        let mut history = History::default();
        let mut states = vec![map.clone()];
        for (at, throw) in throws.iter().enumerate() {
            let Some(command) = command(&map, throw) else { continue };
            let before = map.clone();
            match run(&mut map, &mut ids, &command) {
                Ok(change) => {
                    prop_assert!(check(&map).is_ok(), "{command:?} broke a rule: {:?}", check(&map));
                    history.record(step(&change, at as i64));
                    states.push(map.clone());
                }
                Err(_) => prop_assert_eq!(&before, &map),
            }
        }
        let result = map.clone();
        let mut undone = 0;
        while history.undo_in(&mut map).expect("undo fits").is_some() {
            undone += 1;
            prop_assert_eq!(&map, &states[states.len() - 1 - undone]);
        }
        prop_assert_eq!(&map, &original);
        while history.redo_in(&mut map).expect("redo fits").is_some() {}
        prop_assert_eq!(&map, &result);
    }

    #[test]
    fn the_index_is_what_a_fresh_map_would_have(throws in prop::collection::vec(dice(), 1..40)) {
        let mut map = blank_map();
        let mut ids = counter(1_000);
        for throw in &throws {
            if let Some(command) = command(&map, throw) {
                let _ = run(&mut map, &mut ids, &command);
            }
        }
        let fresh = Map::from_records(map.id(), map.records());
        prop_assert_eq!(&fresh, &map);
        for record in map.records() {
            let (old, new): (Vec<_>, Vec<_>) =
                (map.referrers(record.id()).collect(), fresh.referrers(record.id()).collect());
            prop_assert_eq!(old, new);
        }
    }

    #[test]
    fn a_change_survives_json_and_merging(throws in prop::collection::vec(dice(), 1..25)) {
        let original = blank_map();
        let mut map = original.clone();
        let mut ids = counter(1_000);
        let mut all = Change::default();
        for throw in &throws {
            let Some(command) = command(&map, throw) else { continue };
            let text = serde_json::to_string(&command).expect("commands are JSON");
            prop_assert_eq!(&serde_json::from_str::<Command>(&text).expect("and back"), &command);
            if let Ok(change) = run(&mut map, &mut ids, &command) {
                let text = serde_json::to_string(&change).expect("changes are JSON");
                prop_assert_eq!(&serde_json::from_str::<Change>(&text).expect("and back"), &change);
                all = all.then(&change);
            }
        }
        let mut at_once = original.clone();
        at_once.absorb(&all).expect("the sum of all changes fits");
        prop_assert_eq!(&at_once, &map);
        at_once.absorb(&all.inverse()).expect("and its inverse");
        prop_assert_eq!(&at_once, &original);
    }

    #[test]
    fn a_duplicate_is_the_same_map_under_other_ids(throws in prop::collection::vec(dice(), 1..40)) {
        let mut map = blank_map();
        let mut ids = counter(1_000);
        for throw in &throws {
            if let Some(command) = command(&map, throw) {
                let _ = run(&mut map, &mut ids, &command);
            }
        }
        let (id, records) = duplicate(&map, "Better", State::Future, &mut ids);
        let shared = map.records().filter(|record| record.kind().is_shared());
        let copy = Map::from_records(id, records.iter().cloned().chain(shared));
        prop_assert!(check(&copy).is_ok(), "{:?}", check(&copy));
        prop_assert_eq!(copy.card().state, State::Future);
        prop_assert_eq!(copy.card().origin, Some(map.id()));
        let titles = |map: &Map| -> Vec<(String, u8)> {
            map.touchpoints_in_order().iter().map(|t| (t.title.clone(), t.track)).collect()
        };
        prop_assert_eq!(titles(&copy), titles(&map));
        for touchpoint in copy.touchpoints().values() {
            let origin = touchpoint.origin.and_then(|id| map.touchpoints().get(&id));
            prop_assert_eq!(origin.map(|t| &t.title), Some(&touchpoint.title));
        }
    }
}
