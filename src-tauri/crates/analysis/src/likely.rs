//! The most likely ways to success that visit no touchpoint twice, best first (Yen 1971, in Lawler's form).
//!
//! All such ways are split into disjoint sets: "begins like this, but does not go on there". A set is only searched
//! when its optimistic bound, the exact distance to success regardless of what is forbidden, is the best one left.
//! So a journey of 10⁵ touchpoints costs a few searches for a few ways, not one for each touchpoint on them.

use std::collections::{BinaryHeap, HashMap, HashSet};

use crate::network::Network;
use crate::routes::{Distances, Nearest};

/// One way through the journey without repetition.
#[derive(Debug, Clone, PartialEq)]
pub struct LikelyPath {
    /// Its touchpoints in order.
    pub touchpoints: Vec<u32>,
    /// Share of all customers who go exactly this way, 0–1.
    pub probability: f64,
}

/// The likely paths and whether the search was allowed to finish.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LikelyPaths {
    /// Most likely first.
    pub paths: Vec<LikelyPath>,
    /// `false` if the limit of work was reached before the wanted number was found.
    pub complete: bool,
}

/// Touchpoints looked at in all searches together before giving up.
const LIMIT: usize = 2_000_000;

/// The `most` likely loop-free ways to success that at least the share `least` of all customers take.
///
/// Cost of a step is `−ln p`; parallel transitions count together. The one most likely way is given whatever its
/// share.
pub fn likely_paths(network: &Network, most: usize, least: f64) -> LikelyPaths {
    let mut search = Search::new(network);
    let mut found = LikelyPaths { paths: Vec::new(), complete: true };
    let ceiling = if least > 0.0 { -least.ln() + 1e-9 } else { f64::INFINITY };
    while found.paths.len() < most {
        if search.settled > LIMIT || network.stop().asked() {
            found.complete = false;
            break;
        }
        let Some(set) = search.open.pop() else { break };
        if set.cost > ceiling && !found.paths.is_empty() {
            break;
        }
        match set.tail {
            None => search.resolve(set),
            Some(_) => {
                let path = search.accept(set);
                found.paths.push(path);
            }
        }
    }
    found
}

/// All loop-free ways that begin with the first `kept` touchpoints of way `parent` and do not go on to `banned`.
struct Set {
    /// Bound from below, exact once `tail` is known.
    cost: f64,
    parent: usize,
    kept: usize,
    banned: Vec<u32>,
    /// The best way of the set beyond what is kept.
    tail: Option<Vec<u32>>,
}

impl PartialEq for Set {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Set {}

impl PartialOrd for Set {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Set {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        // cheapest first; of equals the one already resolved, then the one found earlier
        let key = |set: &Self| (set.tail.is_none(), set.parent, set.kept);
        other.cost.total_cmp(&self.cost).then_with(|| key(other).cmp(&key(self)))
    }
}

struct Search<'n> {
    network: &'n Network,
    /// Merged steps of every touchpoint with their costs.
    start: Vec<u32>,
    steps: Vec<(u32, f64)>,
    distance: Distances,
    ways: Vec<Vec<u32>>,
    open: BinaryHeap<Set>,
    settled: usize,
}

impl<'n> Search<'n> {
    fn new(network: &'n Network) -> Self {
        let mut start = vec![0];
        let mut steps: Vec<(u32, f64)> = Vec::new();
        let mut merged: Vec<(u32, f64)> = Vec::new();
        for at in 0..network.len() {
            merged.clear();
            merged.extend(network.steps(at).map(|(to, share)| (to as u32, share)));
            merged.sort_by_key(|&(to, _)| to);
            let first = steps.len();
            for &(to, share) in &merged {
                match steps[first..].last_mut() {
                    Some(last) if last.0 == to => last.1 += share,
                    _ => steps.push((to, share)),
                }
            }
            start.push(steps.len() as u32);
        }
        for (_, share) in &mut steps {
            *share = (-share.ln()).max(0.0);
        }
        let cost = |from: usize, to: usize| -> f64 {
            let range = &steps[start[from] as usize..start[from + 1] as usize];
            range.binary_search_by_key(&(to as u32), |step| step.0).map_or(f64::INFINITY, |at| range[at].1)
        };
        let distance = Distances::to_success(network, |_| 0.0, cost);
        let mut search = Self {
            network,
            start,
            steps,
            distance,
            ways: vec![Vec::new()],
            open: BinaryHeap::new(),
            settled: 0,
        };
        search.offer(0, 0, 0.0, Vec::new(), &[]);
        search
    }

    /// Where one may go after the last touchpoint of `kept`, and what it costs; the beginnings if nothing is kept.
    fn onward(&self, last: Option<u32>) -> Vec<(u32, f64)> {
        match last {
            Some(at) => {
                self.steps[self.start[at as usize] as usize..self.start[at as usize + 1] as usize].to_vec()
            }
            None => {
                let entry = self.network.shares().entry.iter().enumerate().filter(|(_, share)| **share > 0.0);
                entry.map(|(at, share)| (at as u32, (-share.ln()).max(0.0))).collect()
            }
        }
    }

    /// Puts a set in the queue under its bound. `so_far` is the cost of what is kept, `before` its touchpoints.
    fn offer(&mut self, parent: usize, kept: usize, so_far: f64, banned: Vec<u32>, before: &[u32]) {
        let allowed = |to: u32| !banned.contains(&to) && before.last() != Some(&to);
        let bound = self
            .onward(before.last().copied())
            .into_iter()
            .filter(|&(to, _)| allowed(to))
            .map(|(to, cost)| cost + self.distance.cost[to as usize])
            .fold(f64::INFINITY, f64::min);
        if bound.is_finite() {
            self.open.push(Set { cost: so_far + bound, parent, kept, banned, tail: None });
        }
    }

    fn cost_of(&self, way: &[u32]) -> f64 {
        let mut last = None;
        let mut sum = 0.0;
        for &at in way {
            sum += self.step_cost(last, at);
            last = Some(at);
        }
        sum
    }

    fn step_cost(&self, last: Option<u32>, to: u32) -> f64 {
        match last {
            Some(from) => {
                let range =
                    &self.steps[self.start[from as usize] as usize..self.start[from as usize + 1] as usize];
                range.binary_search_by_key(&to, |step| step.0).map_or(f64::INFINITY, |at| range[at].1)
            }
            None => -self.network.shares().entry[to as usize].ln(),
        }
    }

    /// Finds the best way of a set by A* and puts the set back, exact now. An empty set is forgotten.
    fn resolve(&mut self, set: Set) {
        let before: Vec<u32> = self.ways[set.parent][..set.kept].to_vec();
        // writing the beginning out is work too
        self.settled += 1 + before.len() / 4;
        let mut cost: HashMap<u32, (f64, Option<u32>)> = HashMap::new();
        let forbidden: HashSet<u32> = before.iter().copied().collect();
        let mut open = BinaryHeap::new();
        for (to, step) in self.onward(before.last().copied()) {
            if !set.banned.contains(&to) && !forbidden.contains(&to) {
                cost.insert(to, (step, None));
                open.push(Nearest(step + self.distance.cost[to as usize], to));
            }
        }
        while let Some(Nearest(estimate, at)) = open.pop() {
            let (reached, _) = cost[&at];
            if estimate.is_infinite() || self.settled > LIMIT || self.network.stop().asked() {
                return;
            }
            if estimate > reached + self.distance.cost[at as usize] {
                continue;
            }
            self.settled += 1;
            if self.network.succeeds(at as usize) {
                let mut tail = vec![at];
                while let Some((_, Some(from))) = tail.last().and_then(|at| cost.get(at)) {
                    tail.push(*from);
                }
                tail.reverse();
                let total = self.cost_of(&before) + reached;
                self.open.push(Set { cost: total, tail: Some(tail), ..set });
                return;
            }
            for place in self.start[at as usize] as usize..self.start[at as usize + 1] as usize {
                let (to, step) = self.steps[place];
                let known = cost.get(&to).map_or(f64::INFINITY, |known| known.0);
                if !forbidden.contains(&to) && reached + step < known {
                    cost.insert(to, (reached + step, Some(at)));
                    open.push(Nearest(reached + step + self.distance.cost[to as usize], to));
                }
            }
        }
    }

    /// Takes the best way out of a resolved set and splits the rest of the set into new ones.
    fn accept(&mut self, set: Set) -> LikelyPath {
        let mut way: Vec<u32> = self.ways[set.parent][..set.kept].to_vec();
        way.extend(set.tail.into_iter().flatten());
        let parent = self.ways.len();
        self.ways.push(way.clone());
        let mut so_far = self.cost_of(&way[..set.kept]);
        let mut banned = set.banned;
        for kept in set.kept..way.len() {
            banned.push(way[kept]);
            self.offer(parent, kept, so_far, banned, &way[..kept]);
            so_far += self.step_cost(way[..kept].last().copied(), way[kept]);
            banned = Vec::new();
        }
        LikelyPath { probability: self.probability(&way), touchpoints: way }
    }

    /// Multiplied out rather than taken from logarithms, for the last digits.
    fn probability(&self, way: &[u32]) -> f64 {
        let begin = way.first().map_or(0.0, |&first| self.network.shares().entry[first as usize]);
        let step = |pair: &[u32]| -> f64 {
            let steps = self.network.steps(pair[0] as usize);
            steps.filter(|&(to, _)| to == pair[1] as usize).map(|(_, share)| share).sum()
        };
        way.windows(2).fold(begin, |product, pair| product * step(pair))
    }
}
