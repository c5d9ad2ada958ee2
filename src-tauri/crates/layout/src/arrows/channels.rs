//! Channels: arrows that share a stretch of a band run in different ones, short arrows nearest to the cards. Many of a
//! kind that lead to the same card run together.

use super::route::{Cell, Route, Way};
use std::collections::{BTreeMap, HashMap, HashSet};
use wayfold_model::{Id, TransitionKind};

/// Most channels of a band. What finds none free shares the last.
const MOST: usize = 32;
/// From so many on, arrows to one card run together.
const MANY: usize = 4;
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

/// An arrow through a band.
pub(super) struct Through<'r> {
    pub(super) id: Id,
    pub(super) kind: TransitionKind,
    pub(super) tagged: bool,
    pub(super) route: &'r mut Route,
}

/// Arrows that run in one channel together, from one place to another; see [`ends`].
struct Strand<'r> {
    low: usize,
    high: usize,
    id: Id,
    arrows: Vec<Through<'r>>,
}

/// Gives every route through a band its channel.
pub(super) fn assign<'r>(arrows: impl Iterator<Item = Through<'r>>, rows: usize) -> Vec<Band> {
    let mut through: Vec<Vec<Through<'r>>> = (0..=rows).map(|_| Vec::new()).collect();
    for arrow in arrows {
        if let Way::Channel { band, .. } = arrow.route.way
            && let Some(list) = through.get_mut(band)
        {
            list.push(arrow);
        }
    }
    let fill = |(index, arrows)| fill(index, strands(arrows));
    through.into_iter().enumerate().map(fill).collect()
}

/// Which arrows run together: those of a kind that come from the same side to the same card, one from a column.
fn strands(arrows: Vec<Through<'_>>) -> Vec<Strand<'_>> {
    let mut groups: HashMap<(Cell, bool, TransitionKind), Vec<Through<'_>>> = HashMap::new();
    for arrow in arrows {
        let key = (arrow.route.to, arrow.route.is_forward(), arrow.kind);
        groups.entry(key).or_default().push(arrow);
    }
    let mut strands = Vec::new();
    for (_, arrows) in groups {
        let mut columns = HashSet::new();
        let fits = |arrow: &Through<'_>| {
            arrow.route.from.0 != arrow.route.to.0 && columns.insert(arrow.route.from.0)
        };
        let (together, alone): (Vec<_>, Vec<_>) =
            if arrows.len() < MANY { (Vec::new(), arrows) } else { arrows.into_iter().partition(fits) };
        let (together, alone) = if together.len() < MANY {
            (Vec::new(), together.into_iter().chain(alone).collect())
        } else {
            (together, alone)
        };
        strands.extend(alone.into_iter().map(|arrow| strand(vec![arrow])));
        if !together.is_empty() {
            strands.push(strand(together));
        }
    }
    strands.sort_unstable_by_key(|strand| (strand.high - strand.low, strand.low, strand.id));
    strands
}

fn strand(mut arrows: Vec<Through<'_>>) -> Strand<'_> {
    let low = arrows.iter().map(|arrow| ends(arrow.route).0).min().unwrap_or(0);
    let high = arrows.iter().map(|arrow| ends(arrow.route).1).max().unwrap_or(0);
    let id = arrows.iter().map(|arrow| arrow.id).min().unwrap_or_default();
    let together = arrows.len() > 1;
    for arrow in &mut arrows {
        arrow.route.strand = together.then_some(id);
    }
    Strand { low, high, id, arrows }
}

/// Left and right end of a route's run: gaps, and places in the order arrows have within a gap. Two runs may share a gap
/// if the one ends further left in it than the other begins.
fn ends(route: &Route) -> (usize, usize) {
    let (out, into) = route.gaps();
    if route.is_forward() { (out * 8 + 1, into * 8 + 3) } else { (into * 8 + 4, out * 8) }
}

/// Gives strands the nearest channels they fit into.
fn fill(index: usize, strands: Vec<Strand<'_>>) -> Band {
    let mut band = Band::default();
    let mut taken: Vec<BTreeMap<usize, usize>> = Vec::new();
    for Strand { low, high, arrows, .. } in strands {
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
        for arrow in arrows {
            if arrow.tagged {
                band.heights[channel] = TAGGED;
            }
            arrow.route.way = Way::Channel { band: index, channel };
        }
    }
    band
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(arrows: &[(usize, usize)], expected: &[usize]) {
        let mut routes: Vec<Route> =
            arrows.iter().map(|(from, to)| super::super::route::route((*from, 0), (*to, 0), *to)).collect();
        let through = routes.iter_mut().enumerate().map(|(i, route)| Through {
            id: Id::from_number(i as u128 + 1),
            kind: TransitionKind::Loop,
            tagged: false,
            route,
        });
        assign(through, 1);
        let channels: Vec<usize> = routes
            .iter()
            .map(|route| match route.way {
                Way::Channel { channel, .. } => channel,
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(channels, expected, "{arrows:?}");
    }

    #[test]
    fn short_arrows_run_nearest() {
        check(&[(9, 0), (5, 4), (2, 1)], &[1, 0, 0]);
        check(&[(3, 0), (7, 4), (5, 2)], &[0, 0, 1]);
        check(&[(0, 0), (1, 1), (2, 2)], &[0, 0, 0]);
        check(&[(0, 2), (1, 3)], &[0, 1]);
        check(&[(0, 3), (2, 5)], &[0, 1]);
        check(&[(0, 3), (6, 3)], &[0, 0]);
    }

    #[test]
    fn many_arrows_to_one_card_run_together() {
        check(&[(0, 9), (1, 9), (2, 9), (3, 9)], &[0, 0, 0, 0]);
        check(&[(0, 9), (1, 9), (2, 9)], &[2, 1, 0]);
    }
}
