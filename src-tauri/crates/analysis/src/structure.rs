//! The shape of the journey: what can be reached, what cannot be avoided, where everything hangs by one thread.

use petgraph::graph::UnGraph;

use crate::flow::{Flow, finite};
use crate::journey::Outcome;
use crate::network::{Network, Rows};

/// Touchpoints no customer can get to from any beginning, ascending. O(V+E).
pub fn unreachable(network: &Network) -> Vec<u32> {
    let entry = &network.shares().entry;
    let begin = (0..network.len()).filter(|&at| entry[at] > 0.0);
    let reached = reach(network.out(), begin.map(|at| at as u32).collect());
    (0..network.len() as u32).filter(|&at| !reached[at as usize]).collect()
}

/// Touchpoints that lead nowhere although the journey is not marked as ending there, ascending.
pub fn dead_ends(network: &Network) -> Vec<u32> {
    let stuck = |at: &u32| network.out().of(*at as usize).is_empty() && !network.ends(*at as usize);
    (0..network.len() as u32).filter(stuck).collect()
}

/// Touchpoints from which no success can be reached, ascending. Those where the journey ends on purpose are not
/// among them; dead ends and traps are.
pub fn cannot_reach_success(network: &Network) -> Vec<u32> {
    let reached = reach(network.into(), network.successes().map(|at| at as u32).collect());
    let exit = |at: usize| network.journey().touchpoints[at].outcome == Outcome::Exit;
    (0..network.len() as u32).filter(|&at| !reached[at as usize] && !exit(at as usize)).collect()
}

/// Everything upstream of the given touchpoints (they included), or downstream.
pub fn connected(network: &Network, from: &[u32], upstream: bool) -> Vec<bool> {
    reach(if upstream { network.into() } else { network.out() }, from.to_vec())
}

fn reach(rows: &Rows, mut open: Vec<u32>) -> Vec<bool> {
    let mut reached = vec![false; rows.start.len().saturating_sub(1)];
    open.iter().for_each(|&at| reached[at as usize] = true);
    while let Some(at) = open.pop() {
        for &next in rows.of(at as usize) {
            if !std::mem::replace(&mut reached[next as usize], true) {
                open.push(next);
            }
        }
    }
    reached
}

/// What every successful journey has in common.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Unavoidable {
    /// Touchpoints every successful journey passes, in the order it passes them.
    pub touchpoints: Vec<u32>,
    /// Transitions every successful journey takes, in that order.
    pub transitions: Vec<u32>,
}

/// Touchpoints and transitions without which nobody succeeds: the dominators of success.
///
/// Takes one shortest way to success and sweeps along it, exploring from everything passed so far: a place of the
/// way is unavoidable if nothing explored has got beyond it. O(V+E), whatever the shape (iterative dominator
/// algorithms are quadratic on some). Empty if nobody can succeed.
pub fn unavoidable(network: &Network) -> Unavoidable {
    let Some(way) = Way::find(network) else { return Unavoidable::default() };
    let mut found = Unavoidable::default();
    let mut sweep = Sweep { network, way: &way, seen: vec![false; network.len()], furthest: 0 };
    let entry = &network.shares().entry;
    let begin: Vec<u32> = (0..network.len() as u32).filter(|&at| entry[at as usize] > 0.0).collect();
    sweep.explore(begin);
    for (step, &at) in way.touchpoints.iter().enumerate() {
        if sweep.furthest == 2 * step {
            found.touchpoints.push(at);
        }
        let onward = way.transitions.get(step).copied();
        sweep.explore_from(at, onward);
        sweep.furthest = sweep.furthest.max(2 * step + 1);
        if let Some(transition) = onward {
            if sweep.furthest == 2 * step + 1 {
                found.transitions.push(transition);
            }
            sweep.furthest = sweep.furthest.max(2 * step + 2);
        }
    }
    found
}

/// One shortest way from a beginning to success. Touchpoint `k` has mark `2k`, the transition after it `2k + 1`.
struct Way {
    touchpoints: Vec<u32>,
    transitions: Vec<u32>,
    mark: Vec<Option<usize>>,
}

impl Way {
    fn find(network: &Network) -> Option<Self> {
        let mut came = vec![None; network.len()];
        let mut seen = vec![false; network.len()];
        let entry = &network.shares().entry;
        let mut line: Vec<u32> = (0..network.len() as u32).filter(|&at| entry[at as usize] > 0.0).collect();
        line.iter().for_each(|&at| seen[at as usize] = true);
        let mut next = 0;
        while let Some(&at) = line.get(next) {
            next += 1;
            if network.succeeds(at as usize) {
                return Some(Self::back_from(at, &came));
            }
            for place in network.out().places(at as usize) {
                let to = network.out().other[place];
                if !std::mem::replace(&mut seen[to as usize], true) {
                    came[to as usize] = Some((at, network.out().transition[place]));
                    line.push(to);
                }
            }
        }
        None
    }

    fn back_from(success: u32, came: &[Option<(u32, u32)>]) -> Self {
        let (mut touchpoints, mut transitions) = (vec![success], Vec::new());
        let mut at = success;
        while let Some((from, transition)) = came[at as usize] {
            touchpoints.push(from);
            transitions.push(transition);
            at = from;
        }
        touchpoints.reverse();
        transitions.reverse();
        let mut mark = vec![None; came.len()];
        for (step, &at) in touchpoints.iter().enumerate() {
            mark[at as usize] = Some(2 * step);
        }
        Self { touchpoints, transitions, mark }
    }
}

struct Sweep<'a> {
    network: &'a Network,
    way: &'a Way,
    seen: Vec<bool>,
    /// The furthest mark reached without the place under judgement; beyond the last one if success was reached.
    furthest: usize,
}

impl Sweep<'_> {
    /// Explores everything beside the way from these touchpoints.
    fn explore(&mut self, mut open: Vec<u32>) {
        while let Some(at) = open.pop() {
            if let Some(mark) = self.way.mark[at as usize] {
                self.furthest = self.furthest.max(mark);
                continue;
            }
            if std::mem::replace(&mut self.seen[at as usize], true) {
                continue;
            }
            if self.network.succeeds(at as usize) {
                self.furthest = 2 * self.way.touchpoints.len();
            }
            open.extend(self.network.out().of(at as usize));
        }
    }

    /// Explores from a touchpoint of the way by every transition but the way's own, which is judged for itself.
    fn explore_from(&mut self, at: u32, except: Option<u32>) {
        let places = self.network.out().places(at as usize);
        let others = places.filter(|&place| Some(self.network.out().transition[place]) != except);
        let open = others.map(|place| self.network.out().other[place]).collect();
        self.explore(open);
    }
}

/// Where the journey hangs together by one thread, arrows taken as lines.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Threads {
    /// Touchpoints whose removal would split the map, ascending.
    pub articulation_points: Vec<u32>,
    /// Pairs of touchpoints (smaller index first, ascending) whose only connection would split the map if removed.
    pub bridges: Vec<(u32, u32)>,
}

/// Choke points and bridges of the undirected view, parallel transitions counted once. O(V+E).
pub fn threads(network: &Network) -> Threads {
    let mut pairs: Vec<(u32, u32)> = network
        .graph()
        .raw_edges()
        .iter()
        .map(|edge| (edge.source().index() as u32, edge.target().index() as u32))
        .filter(|(from, to)| from != to)
        .map(|(from, to)| (from.min(to), from.max(to)))
        .collect();
    pairs.sort_unstable();
    pairs.dedup();
    let mut view = UnGraph::<(), ()>::with_capacity(network.len(), pairs.len());
    for _ in 0..network.len() {
        view.add_node(());
    }
    for &(from, to) in &pairs {
        view.add_edge(from.into(), to.into(), ());
    }
    let points = petgraph::algo::articulation_points::articulation_points(&view);
    let mut articulation_points: Vec<u32> = points.into_iter().map(|node| node.index() as u32).collect();
    articulation_points.sort_unstable();
    let mut bridges: Vec<(u32, u32)> = petgraph::algo::bridges(&view)
        .map(|edge| pairs[petgraph::visit::EdgeRef::id(&edge).index()])
        .collect();
    bridges.sort_unstable();
    Threads { articulation_points, bridges }
}

/// The way through the journey that takes longest.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CriticalPath {
    /// Expected time along it, in the unit given per visit.
    pub length: f64,
    /// Its components in order; a loop is one component with all its touchpoints.
    pub components: Vec<Vec<u32>>,
}

/// The longest way to success through the condensed journey, loops weighed by their expected time once entered:
/// `Σ v·t / P(enter)`. Without any success, to wherever it ends. `None` if nothing can be reached. O(V+E).
pub fn critical_path(flow: &Flow<'_>, per_visit: &[f64]) -> Option<CriticalPath> {
    let network = flow.network();
    let components = network.components();
    let entered = entered(flow);
    let succeeds = flow.completion() > 0.0;
    // best[c]: longest from component c to an end, and the component after it
    let mut best: Vec<Option<(f64, Option<usize>)>> = vec![None; components.len()];
    for (index, members) in components.iter().enumerate() {
        let trapped = flow.solver().trapped()[members[0] as usize];
        if trapped || entered[index] <= 0.0 {
            continue;
        }
        let time: f64 = members.iter().map(|&at| flow.visits()[at as usize] * per_visit[at as usize]).sum();
        let ahead = members
            .iter()
            .flat_map(|&at| network.out().of(at as usize))
            .map(|&to| components.of[to as usize] as usize)
            .filter(|&to| to != index)
            .filter_map(|to| Some((best[to]?.0, to)))
            .max_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        let ends = |&at: &u32| if succeeds { network.succeeds(at as usize) } else { true };
        let onward = match ahead {
            Some((length, to)) => Some((length, Some(to))),
            None => members.iter().any(ends).then_some((0.0, None)),
        };
        best[index] = onward.map(|(length, to)| (length + time / entered[index], to));
    }
    let entry = &network.shares().entry;
    let begins = |index: &usize| components.members(*index).iter().any(|&at| entry[at as usize] > 0.0);
    let start = (0..components.len()).filter(begins).filter(|&index| best[index].is_some());
    let start = start.max_by(|&a, &b| {
        let length = |index: usize| best[index].map_or(f64::NEG_INFINITY, |(length, _)| length);
        length(a).total_cmp(&length(b)).then(b.cmp(&a))
    })?;
    let length = finite(best[start]?.0)?;
    let mut path = Vec::new();
    let mut at = Some(start);
    while let Some(index) = at {
        path.push(components.members(index).to_vec());
        at = best[index].and_then(|(_, to)| to);
    }
    Some(CriticalPath { length, components: path })
}

/// Probability that a customer ever enters each component; it is entered once at most.
fn entered(flow: &Flow<'_>) -> Vec<f64> {
    let components = flow.network().components();
    let mut entered = vec![0.0; components.len()];
    for (at, &component) in components.of.iter().enumerate() {
        entered[component as usize] += flow.network().shares().entry[at];
        for (to, share) in flow.solver().steps(at) {
            if components.of[to] != component {
                entered[components.of[to] as usize] += flow.visits()[at] * share;
            }
        }
    }
    entered
}
