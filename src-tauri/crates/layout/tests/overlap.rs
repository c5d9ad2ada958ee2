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
