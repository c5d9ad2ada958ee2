//! Channels: arrows that share a stretch of a band run in different ones, short arrows nearest to the cards.

use super::route::{Route, Way};
use std::collections::BTreeMap;
use wayfold_model::Id;

/// Most channels of a band. What finds none free shares the last.
const MOST: usize = 32;
/// Height of a channel, without and with tags in it.
const PLAIN: f32 = 14.0;
const TAGGED: f32 = 24.0;

/// The channels above or below a row.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Band {
    heights: Vec<f32>,
}

impl Band {
    pub(super) fn height(&self) -> f32 {
        self.heights.iter().sum()
    }

    /// Middle of a channel, from the side of the first.
    pub(super) fn middle(&self, channel: usize) -> f32 {
        let before: f32 = self.heights.iter().take(channel).sum();
        before + self.heights.get(channel).copied().unwrap_or(PLAIN) / 2.0
    }
}

/// A route through a band: how far it goes, the gap it begins in, its arrow, and whether it carries a tag.
type Passing<'r> = (usize, usize, Id, &'r mut Route, bool);

/// Gives every route through a band its channel.
pub(super) fn assign<'r>(routes: impl Iterator<Item = (Id, &'r mut Route, bool)>, rows: usize) -> Vec<Band> {
    let mut bands = vec![Band::default(); rows + 1];
    let mut through: Vec<Vec<Passing<'r>>> = (0..=rows).map(|_| Vec::new()).collect();
    for (id, route, tagged) in routes {
        let Way::Channel { band, .. } = route.way else { continue };
        let (out, into) = route.gaps();
        let (low, high) = (out.min(into), out.max(into));
        if let Some(list) = through.get_mut(band) {
            list.push((high - low, low, id, route, tagged));
        }
    }
    for (index, (band, mut list)) in bands.iter_mut().zip(through).enumerate() {
        list.sort_unstable_by_key(|(length, low, id, ..)| (*length, *low, *id));
        let mut taken: Vec<BTreeMap<usize, usize>> = Vec::new();
        for (length, low, _, route, tagged) in list {
            let high = low + length;
            let free = |taken: &BTreeMap<usize, usize>| {
                taken.range(..=high).next_back().is_none_or(|(_, end)| *end < low)
            };
            let channel = taken.iter().take(MOST).position(free).unwrap_or(taken.len()).min(MOST - 1);
            if channel == taken.len() {
                taken.push(BTreeMap::new());
                band.heights.push(PLAIN);
            }
            let end = taken[channel].entry(low).or_insert(high);
            *end = high.max(*end);
            if tagged {
                band.heights[channel] = TAGGED;
            }
            route.way = Way::Channel { band: index, channel };
        }
    }
    bands
}
