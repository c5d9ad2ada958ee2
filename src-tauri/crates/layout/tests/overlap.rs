//! Nothing lies on anything else, in any map.

mod common;

use common::maker::Maker;
use common::random::Dice;
use common::{geometry, layout, random, settings};
use proptest::prelude::*;
use wayfold_model::{LaneKind, Phase, TransitionKind};

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_overlaps(seed in any::<u64>(), size in 0_usize..7) {
        let map = random::map(seed, size);
        geometry::check(&layout().scene(&map, &settings("de")));
    }
}

#[test]
fn the_random_maps_are_rich() {
    let (mut cards, mut lines, mut tags) = (0, 0, 0);
    for seed in 0..30 {
        let things = geometry::Things::of(&layout().scene(&random::map(seed * 7919, 5), &settings("de")));
        cards += things.cards.len();
        lines += things.lines.len();
        tags += things.tags.len();
    }
    assert!(cards > 900 && lines > 1000 && tags > 100, "{cards} cards, {lines} lines, {tags} tags");
}

#[test]
fn thousands_of_arrows_find_their_way() {
    let mut d = Dice::new(11);
    let mut m = Maker::new("Tangle");
    m.lane(LaneKind::Flow, "", |_| {});
    let mut touchpoints = Vec::new();
    for _ in 0..6 {
        let stage = m.stage("Stage", Phase::Sale, |_| {});
        for _ in 0..25 {
            let head = m.touchpoint(stage, "Step", |_| {});
            touchpoints.push(head);
            if d.chance(30) {
                touchpoints.push(m.beside(head, 2, "Beside", |_| {}));
            }
        }
    }
    for i in 0..2000 {
        let (from, to) = (d.one(&touchpoints), d.one(&touchpoints));
        if from != to {
            m.arrow(from, to, d.one(TransitionKind::ALL), |t| t.share = (i % 3 == 0).then_some(0.1));
        }
    }
    let things = geometry::Things::of(&layout().scene(&m.map(), &settings("en")));
    for (key, line) in &things.lines {
        for (card, rect) in &things.cards {
            assert!(!geometry::crosses(*line, *rect), "{key} {line:?} runs through {card} {rect:?}");
        }
    }
}

#[test]
fn long_texts_end_by_rule() {
    let mut m = Maker::new("Long");
    let stage = m.stage(&"Stage ".repeat(500), Phase::Sale, |_| {});
    m.lane(LaneKind::Flow, "", |_| {});
    let lane = m.lane(LaneKind::Notes, "", |_| {});
    let touchpoint = m.touchpoint(stage, &"Titel ".repeat(500), |_| {});
    m.note(lane, touchpoint, &"Wort ".repeat(2000), |_| {});
    let scene = layout().scene(&m.map(), &settings("de"));
    geometry::check(&scene);
    let things = geometry::Things::of(&scene);
    let height =
        |key: &str| things.cards.iter().find(|(k, _)| k.starts_with(key)).map(|(_, rect)| rect.height);
    assert_eq!(height("touchpoint"), Some(104.0), "four lines of a title");
    assert_eq!(height("note"), Some(24.0 * 18.0 + 20.0), "24 lines of a note");
}
