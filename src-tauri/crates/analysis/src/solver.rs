//! The two linear systems behind every expectation: `(I − Q)·x = given` and `(I − Q)ᵀ·v = given`.
//!
//! Components are solved one after the other along the direction of flow, so a journey without loops costs one pass.
//! A loop is eliminated exactly (`elimination`) or, where that would cost too much, iterated (`iteration`). Traps —
//! components that nobody leaves — are cut off before anything is solved: `I − Q` would be singular there.

use std::cell::Cell;

use crate::block::Block;
use crate::elimination::Factor;
use crate::iteration::Sweeps;
use crate::network::Network;
use crate::ordering::Plan;

/// Shares put into the network's pattern and made ready to be solved, as often as wanted.
#[derive(Debug, Clone)]
pub struct Solver<'n> {
    network: &'n Network,
    /// Share at each place of the rows; zero where a trap begins.
    shares: Vec<f64>,
    /// What leaves each touchpoint by no transition: success, exit, drop-off, a trap, damping.
    ends: Vec<f64>,
    /// Share of each touchpoint's customers who walk into a trap from it.
    into_traps: Vec<f64>,
    trapped: Vec<bool>,
    ways: Vec<Way>,
    /// Cleared when an iteration gave up before it was accurate.
    settled: Cell<bool>,
}

/// Multiplications below which a loop is eliminated even if only one system is to be solved: some 20 ms.
const CHEAP: f64 = 1.5e8;

#[derive(Debug, Clone)]
enum Way {
    Direct(Factor),
    Iterate(Sweeps),
    /// Nobody leaves: cut off.
    Trap,
}

impl<'n> Solver<'n> {
    /// Finds the traps, cuts them off and factorises every loop.
    pub fn new(network: &'n Network) -> Self {
        Self::with_shares(network, network.probability().to_vec(), &network.shares().drop)
    }

    /// The same with other shares on the same transitions: `shares` at each place of [`Network::out`], `drop` at
    /// each touchpoint; every row must still add up to one.
    pub fn with_shares(network: &'n Network, shares: Vec<f64>, drop: &[f64]) -> Self {
        let count = network.len();
        let ends = (0..count).map(|at| if network.ends(at) { 1.0 } else { drop[at] }).collect();
        let mut solver = Self {
            network,
            shares,
            ends,
            into_traps: vec![0.0; count],
            trapped: vec![false; count],
            ways: Vec::with_capacity(network.blocks().len()),
            settled: Cell::new(true),
        };
        let mut blocks = network.blocks().iter().peekable();
        for index in 0..network.components().len() {
            let block = blocks.next_if(|block| block.component == index);
            solver.cut_traps_reached_from(index);
            if let Some(block) = block {
                let way = solver.way(block);
                if matches!(way, Way::Trap) {
                    solver.close(block);
                }
                solver.ways.push(way);
            }
        }
        solver
    }

    /// The same network with every row multiplied by `kept` (0–1); what is not kept leaves the journey there.
    ///
    /// Traps stay cut off.
    pub fn damped(&self, kept: &[f64]) -> Self {
        let mut solver = Self {
            network: self.network,
            shares: self.shares.clone(),
            ends: self.ends.clone(),
            into_traps: self.into_traps.clone(),
            trapped: self.trapped.clone(),
            ways: Vec::with_capacity(self.ways.len()),
            settled: Cell::new(true),
        };
        for (at, &kept) in kept.iter().enumerate() {
            for place in self.network.out().places(at) {
                solver.shares[place] *= kept;
            }
            solver.ends[at] = self.ends[at] * kept + (1.0 - kept);
            solver.into_traps[at] *= kept;
        }
        for (block, way) in self.network.blocks().iter().zip(&self.ways) {
            let closed = matches!(way, Way::Trap);
            solver.ways.push(if closed { Way::Trap } else { solver.way(block) });
        }
        solver
    }

    fn cut_traps_reached_from(&mut self, component: usize) {
        let network = self.network;
        for &member in network.components().members(component) {
            for place in network.out().places(member as usize) {
                if self.trapped[network.out().other[place] as usize] {
                    let share = std::mem::take(&mut self.shares[place]);
                    self.into_traps[member as usize] += share;
                    self.ends[member as usize] += share;
                }
            }
        }
    }

    fn way(&self, block: &Block) -> Way {
        let exits = self.exits(block.component);
        if !exits.iter().any(|&exit| exit > 0.0) {
            return Way::Trap;
        }
        match &block.plan {
            Some(plan) if plan.work <= CHEAP => self.factor(block, plan).map_or(Way::Trap, Way::Direct),
            _ => {
                let shares = block.places.iter().map(|&place| self.shares[place as usize]);
                Way::Iterate(Sweeps::new(&block.links, shares, &exits))
            }
        }
    }

    fn factor(&self, block: &Block, plan: &Plan) -> Option<Factor> {
        let shares = block.places.iter().map(|&place| self.shares[place as usize]);
        Factor::new(plan, shares, &self.exits(block.component), self.network.stop())
    }

    /// What leaves a component from each of its members, by any way.
    fn exits(&self, component: usize) -> Vec<f64> {
        let (out, components) = (self.network.out(), self.network.components());
        let outward = |at: usize| -> f64 {
            out.places(at)
                .filter(|&place| components.of[out.other[place] as usize] as usize != component)
                .map(|place| self.shares[place])
                .sum()
        };
        let members = components.members(component).iter();
        members.map(|&member| self.ends[member as usize] + outward(member as usize)).collect()
    }

    /// Declares a component a trap: nothing flows in it any more.
    fn close(&mut self, block: &Block) {
        for &member in self.network.components().members(block.component) {
            let member = member as usize;
            self.trapped[member] = true;
            self.ends[member] = 1.0;
            for place in self.network.out().places(member) {
                self.shares[place] = 0.0;
            }
        }
    }

    /// The network solved.
    pub fn network(&self) -> &'n Network {
        self.network
    }

    /// Share at each place of [`Network::out`], with transitions into traps cut off.
    pub fn shares(&self) -> &[f64] {
        &self.shares
    }

    /// What leaves each touchpoint by no transition that flows.
    pub fn ends(&self) -> &[f64] {
        &self.ends
    }

    /// Touchpoints in a component that nobody ever leaves.
    pub fn trapped(&self) -> &[bool] {
        &self.trapped
    }

    /// Share of the customers at each touchpoint who step into a trap from it.
    pub fn into_traps(&self) -> &[f64] {
        &self.into_traps
    }

    /// `(neighbour, share)` of the transitions that flow.
    pub fn steps(&self, touchpoint: usize) -> impl Iterator<Item = (usize, f64)> + '_ {
        let places = self.network.out().places(touchpoint);
        let to = self.network.out().other[places.clone()].iter().map(|&to| to as usize);
        to.zip(self.shares[places].iter().copied())
    }

    /// Solves `(I − Q)·x = given`: expected sum of `given` over the rest of the journey, from each touchpoint.
    ///
    /// `given` must be finite and not negative. O(V+E) and the loops. Traps get zero.
    pub fn backward(&self, given: &[f64]) -> Vec<f64> {
        let components = self.network.components();
        let mut solution = vec![0.0; given.len()];
        let mut blocks = self.network.blocks().iter().zip(&self.ways).peekable();
        for (index, members) in components.iter().enumerate() {
            for &member in members {
                let at = member as usize;
                if !self.trapped[at] {
                    let ahead: f64 = self
                        .steps(at)
                        .filter(|&(to, _)| components.of[to] as usize != index)
                        .map(|(to, share)| share * solution[to])
                        .sum();
                    solution[at] = given[at] + ahead;
                }
            }
            if let Some((block, way)) = blocks.next_if(|(block, _)| block.component == index) {
                self.solve(block, way, members, &mut solution, Direction::Backward);
            }
        }
        solution
    }

    /// Solves `(I − Q)ᵀ·v = given`: expected visits if `given` customers begin at each touchpoint.
    ///
    /// `given` must be finite and not negative. O(V+E) and the loops. Traps get zero.
    pub fn forward(&self, given: &[f64]) -> Vec<f64> {
        let components = self.network.components();
        let mut solution: Vec<f64> = given
            .iter()
            .zip(&self.trapped)
            .map(|(given, trapped)| if *trapped { 0.0 } else { *given })
            .collect();
        let mut blocks = self.network.blocks().iter().zip(&self.ways).rev().peekable();
        for (index, members) in components.iter().enumerate().rev() {
            if let Some((block, way)) = blocks.next_if(|(block, _)| block.component == index) {
                self.solve(block, way, members, &mut solution, Direction::Forward);
            }
            for &member in members {
                let here = solution[member as usize];
                for (to, share) in self.steps(member as usize) {
                    if components.of[to] as usize != index {
                        solution[to] += here * share;
                    }
                }
            }
        }
        solution
    }

    /// `N[i][i]`, the expected visits to `i` of one who is at `i`; one outside loops, `None` in traps and in a
    /// loop too large to be eliminated (see [`Solver::returns_to`]).
    ///
    /// Costs about twice the elimination of every loop.
    pub fn returns(&self) -> Vec<Option<f64>> {
        let mut returns: Vec<Option<f64>> =
            self.trapped.iter().map(|trapped| (!trapped).then_some(1.0)).collect();
        let stop = self.network.stop();
        for (block, way) in self.network.blocks().iter().zip(&self.ways) {
            let members = self.network.components().members(block.component);
            let diagonal = match (way, &block.plan) {
                (Way::Direct(factor), Some(plan)) => Some((plan, factor.diagonal(plan, stop))),
                (Way::Iterate(_), Some(plan)) => {
                    self.factor(block, plan).map(|factor| (plan, factor.diagonal(plan, stop)))
                }
                _ => None,
            };
            match diagonal {
                Some((plan, values)) => {
                    for (&local, value) in plan.order.iter().zip(values) {
                        returns[members[local as usize] as usize] = Some(value);
                    }
                }
                None => members.iter().for_each(|&member| returns[member as usize] = None),
            }
        }
        returns
    }

    /// `N[i][i]` of one touchpoint by a solve of its own; `None` in a trap.
    pub fn returns_to(&self, touchpoint: usize) -> Option<f64> {
        let mut alone = vec![0.0; self.network.len()];
        alone[touchpoint] = 1.0;
        (!self.trapped[touchpoint]).then(|| self.backward(&alone)[touchpoint])
    }

    fn solve(&self, block: &Block, way: &Way, members: &[u32], solution: &mut [f64], direction: Direction) {
        match (way, &block.plan) {
            (Way::Direct(factor), Some(plan)) => {
                let by_position = plan.order.iter().map(|&local| members[local as usize] as usize);
                let mut values: Vec<f64> = by_position.clone().map(|at| solution[at]).collect();
                match direction {
                    Direction::Backward => factor.backward(plan, &mut values),
                    Direction::Forward => factor.forward(plan, &mut values),
                }
                by_position.zip(values).for_each(|(at, value)| solution[at] = value);
            }
            (Way::Iterate(sweeps), _) => {
                let given: Vec<f64> = members.iter().map(|&member| solution[member as usize]).collect();
                let answer = sweeps.solve(&given, direction, self.network.stop());
                self.settled.set(self.settled.get() && answer.settled);
                members
                    .iter()
                    .zip(answer.values)
                    .for_each(|(&member, value)| solution[member as usize] = value);
            }
            _ => {}
        }
    }

    /// Whether all solutions so far are accurate; an iteration that had to give up clears it.
    pub fn settled(&self) -> bool {
        self.settled.get()
    }
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Direction {
    Backward,
    Forward,
}
