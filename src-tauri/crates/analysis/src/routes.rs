//! Shortest ways to success when every touchpoint and every transition has a cost.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use crate::network::Network;

/// A way from a beginning to success.
#[derive(Debug, Clone, PartialEq)]
pub struct Route {
    /// Its touchpoints in order.
    pub touchpoints: Vec<u32>,
    /// What it costs, in the unit of the costs.
    pub cost: f64,
}

/// The fastest way to success if everything goes as it should: the least sum of minutes. `None` without success.
///
/// Dijkstra, O(E log V).
pub fn fastest(network: &Network) -> Option<Route> {
    let minutes = |at: usize| network.journey().touchpoints[at].minutes.unwrap_or(0.0);
    Distances::to_success(network, minutes, |_, _| 0.0).route(network, |_| 0.0)
}

/// The way to success of least effort: effort points, and `switch_penalty` points for every change between two
/// named channels. `None` without success. Dijkstra, O(E log V).
pub fn least_effort(network: &Network, switch_penalty: f64) -> Option<Route> {
    let touchpoints = &network.journey().touchpoints;
    let switch = |from: usize, to: usize| match (touchpoints[from].channel, touchpoints[to].channel) {
        (Some(from), Some(to)) if from != to => switch_penalty,
        _ => 0.0,
    };
    Distances::to_success(network, |at| touchpoints[at].effort, switch).route(network, |_| 0.0)
}

/// Least cost from every touchpoint to success, its own cost included.
pub(crate) struct Distances {
    /// Infinite where success cannot be reached.
    pub(crate) cost: Vec<f64>,
    next: Vec<u32>,
}

const NOWHERE: u32 = u32::MAX;

impl Distances {
    /// Costs must not be negative.
    pub(crate) fn to_success(
        network: &Network,
        touchpoint: impl Fn(usize) -> f64,
        transition: impl Fn(usize, usize) -> f64,
    ) -> Self {
        let mut cost = vec![f64::INFINITY; network.len()];
        let mut next = vec![NOWHERE; network.len()];
        let mut open = BinaryHeap::new();
        for at in network.successes() {
            cost[at] = touchpoint(at);
            open.push(Nearest(cost[at], at as u32));
        }
        while let Some(Nearest(reached, at)) = open.pop() {
            if reached > cost[at as usize] {
                continue;
            }
            for &from in network.into().of(at as usize) {
                let from_here = touchpoint(from as usize) + transition(from as usize, at as usize) + reached;
                if from_here < cost[from as usize] {
                    cost[from as usize] = from_here;
                    next[from as usize] = at;
                    open.push(Nearest(from_here, from));
                }
            }
        }
        Self { cost, next }
    }

    /// The best way from any beginning, where beginning at a touchpoint costs `begin`.
    pub(crate) fn route(&self, network: &Network, begin: impl Fn(usize) -> f64) -> Option<Route> {
        let entry = &network.shares().entry;
        let starts = (0..network.len()).filter(|&at| entry[at] > 0.0 && self.cost[at].is_finite());
        let total = |at: usize| begin(at) + self.cost[at];
        let start = starts.min_by(|&a, &b| total(a).total_cmp(&total(b)).then(a.cmp(&b)))?;
        let mut touchpoints = vec![start as u32];
        let mut at = start;
        while self.next[at] != NOWHERE {
            at = self.next[at] as usize;
            touchpoints.push(at as u32);
        }
        Some(Route { touchpoints, cost: total(start) })
    }
}

/// A touchpoint and what it costs; the cheapest is the greatest, so that a heap gives it first.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Nearest(pub(crate) f64, pub(crate) u32);

impl Eq for Nearest {}

impl Ord for Nearest {
    fn cmp(&self, other: &Self) -> Ordering {
        other.0.total_cmp(&self.0).then(other.1.cmp(&self.1))
    }
}

impl PartialOrd for Nearest {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
