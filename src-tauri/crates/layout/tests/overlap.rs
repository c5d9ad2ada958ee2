//! Nothing lies on anything else, in any map.

mod common;

use common::{geometry, layout, random, settings};
use proptest::prelude::*;

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
