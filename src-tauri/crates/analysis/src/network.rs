//! The journey as a compact graph, built once: rows of complete shares, their reverse, components.
//!
//! Here petgraph is filled and asked for the strongly connected components; everything that flows is solved on the
//! flat rows. Transitions that carry nobody (share zero, or leaving a touchpoint where the journey ends) are not in
//! the graph: what cannot be walked neither connects nor leads anywhere.

use std::sync::Arc;

use petgraph::graph::{DiGraph, NodeIndex};

use crate::block::Block;
use crate::journey::{Journey, JourneyError, Outcome};
use crate::shares::{self, Shares};
use crate::stop::Stop;

/// Neighbours of every touchpoint in one run of memory.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Rows {
    /// `start[i]..start[i + 1]` are the places of touchpoint `i`.
    pub start: Vec<u32>,
    /// The neighbour at each place.
    pub other: Vec<u32>,
    /// The transition (index in the journey) at each place.
    pub transition: Vec<u32>,
}

impl Rows {
    /// Builds rows over `count` touchpoints from `(row, neighbour, transition)`, keeping the given order in a row.
    fn collect(count: usize, links: &[(u32, u32, u32)]) -> Self {
        let mut start = vec![0u32; count + 1];
        for &(row, ..) in links {
            start[row as usize + 1] += 1;
        }
        for row in 0..count {
            start[row + 1] += start[row];
        }
        let mut next = start.clone();
        let mut other = vec![0; links.len()];
        let mut transition = vec![0; links.len()];
        for &(row, neighbour, index) in links {
            let place = next[row as usize] as usize;
            next[row as usize] += 1;
            other[place] = neighbour;
            transition[place] = index;
        }
        Self { start, other, transition }
    }

    /// The places of touchpoint `row`.
    pub fn places(&self, row: usize) -> std::ops::Range<usize> {
        self.start[row] as usize..self.start[row + 1] as usize
    }

    /// The neighbours of touchpoint `row`.
    pub fn of(&self, row: usize) -> &[u32] {
        &self.other[self.places(row)]
    }
}

/// The strongly connected components, in an order in which transitions only lead to earlier ones.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Components {
    /// Component of each touchpoint.
    pub of: Vec<u32>,
    start: Vec<u32>,
    members: Vec<u32>,
}

impl Components {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.start.len().saturating_sub(1)
    }

    /// Whether there is none, which is so only without touchpoints.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The touchpoints of component `index`, ascending.
    pub fn members(&self, index: usize) -> &[u32] {
        &self.members[self.start[index] as usize..self.start[index + 1] as usize]
    }

    /// All components, sinks first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &[u32]> + ExactSizeIterator {
        (0..self.len()).map(|index| self.members(index))
    }

    fn find(graph: &DiGraph<u32, u32>) -> Self {
        let count = graph.node_count();
        let mut found = Self { of: vec![0; count], start: vec![0], members: Vec::with_capacity(count) };
        for component in petgraph::algo::kosaraju_scc(graph) {
            let first = found.members.len();
            let index = found.start.len() as u32 - 1;
            for node in component {
                found.of[node.index()] = index;
                found.members.push(node.index() as u32);
            }
            found.members[first..].sort_unstable();
            found.start.push(found.members.len() as u32);
        }
        found
    }
}

/// A checked journey with complete shares, ready to be solved. Cheap to clone but for the journey.
#[derive(Debug, Clone)]
pub struct Network {
    journey: Journey,
    shares: Shares,
    probability: Vec<f64>,
    shape: Arc<Shape>,
    stop: Stop,
}

/// What does not change while the same transitions are walked.
#[derive(Debug)]
struct Shape {
    graph: DiGraph<u32, u32>,
    out: Rows,
    into: Rows,
    components: Components,
    blocks: Vec<Block>,
}

impl Shape {
    fn new(count: usize, walked: &[(u32, u32, u32)], stop: &Stop) -> Self {
        let out = Rows::collect(count, walked);
        let turned: Vec<(u32, u32, u32)> =
            walked.iter().map(|&(from, to, index)| (to, from, index)).collect();
        let into = Rows::collect(count, &turned);
        let mut graph = DiGraph::with_capacity(count, walked.len());
        for touchpoint in 0..count as u32 {
            graph.add_node(touchpoint);
        }
        for &(from, to, index) in walked {
            graph.add_edge(NodeIndex::new(from as usize), NodeIndex::new(to as usize), index);
        }
        let components = Components::find(&graph);
        let blocks = Block::plan_all(&out, &components, stop);
        Self { graph, out, into, components, blocks }
    }

    fn walks(&self, walked: &[(u32, u32, u32)]) -> bool {
        let edges = self.graph.raw_edges();
        let same = |(edge, &(from, to, index)): (&petgraph::graph::Edge<u32>, &(u32, u32, u32))| {
            edge.weight == index
                && edge.source().index() == from as usize
                && edge.target().index() == to as usize
        };
        edges.len() == walked.len() && edges.iter().zip(walked).all(same)
    }
}

impl Network {
    /// Checks the journey, completes its shares and builds the graph.
    ///
    /// # Errors
    /// What [`Journey::check`] and [`shares::complete`] refuse.
    pub fn new(journey: Journey) -> Result<Self, JourneyError> {
        Self::build(journey, None, Stop::default())
    }

    /// The same; whatever runs long on this network, building it included, gives up when asked to stop.
    ///
    /// # Errors
    /// What [`Network::new`] refuses.
    pub fn until(journey: Journey, stop: &Stop) -> Result<Self, JourneyError> {
        Self::build(journey, None, stop.clone())
    }

    /// The network of a journey that may walk the same transitions as this one; if so, graph, components and
    /// elimination order are shared.
    ///
    /// # Errors
    /// What [`Journey::check`] and [`shares::complete`] refuse.
    pub fn changed(&self, journey: Journey) -> Result<Self, JourneyError> {
        Self::build(journey, Some(&self.shape), self.stop.clone())
    }

    fn build(journey: Journey, known: Option<&Arc<Shape>>, stop: Stop) -> Result<Self, JourneyError> {
        journey.check()?;
        let shares = shares::complete(&journey)?;
        let count = journey.touchpoints.len();
        let walked: Vec<(u32, u32, u32)> = (0u32..)
            .zip(&journey.transitions)
            .filter(|(index, _)| shares.transitions[*index as usize] > 0.0)
            .map(|(index, transition)| (transition.from, transition.to, index))
            .collect();
        let same = known.filter(|shape| shape.components.of.len() == count && shape.walks(&walked));
        let shape = same.map_or_else(|| Arc::new(Shape::new(count, &walked, &stop)), Arc::clone);
        let probability =
            shape.out.transition.iter().map(|&index| shares.transitions[index as usize]).collect();
        Ok(Self { journey, shares, probability, shape, stop })
    }

    /// The journey this was built from.
    pub fn journey(&self) -> &Journey {
        &self.journey
    }

    /// How many touchpoints there are.
    pub fn len(&self) -> usize {
        self.journey.touchpoints.len()
    }

    /// Whether there is no touchpoint.
    pub fn is_empty(&self) -> bool {
        self.journey.touchpoints.is_empty()
    }

    /// The complete shares and what was assumed for them.
    pub fn shares(&self) -> &Shares {
        &self.shares
    }

    /// The petgraph view: node weight is the touchpoint, edge weight the transition.
    pub fn graph(&self) -> &DiGraph<u32, u32> {
        &self.shape.graph
    }

    /// Where each touchpoint leads.
    pub fn out(&self) -> &Rows {
        &self.shape.out
    }

    /// What leads to each touchpoint.
    pub fn into(&self) -> &Rows {
        &self.shape.into
    }

    /// Share of the transition at each place of [`Network::out`].
    pub fn probability(&self) -> &[f64] {
        &self.probability
    }

    /// The strongly connected components.
    pub fn components(&self) -> &Components {
        &self.shape.components
    }

    pub(crate) fn stop(&self) -> &Stop {
        &self.stop
    }

    pub(crate) fn blocks(&self) -> &[Block] {
        &self.shape.blocks
    }

    /// Whether the journey ends at this touchpoint, with success or without.
    pub fn ends(&self, touchpoint: usize) -> bool {
        self.journey.touchpoints[touchpoint].outcome != Outcome::None
    }

    /// Whether the journey succeeds at this touchpoint.
    pub fn succeeds(&self, touchpoint: usize) -> bool {
        self.journey.touchpoints[touchpoint].outcome == Outcome::Success
    }

    /// Touchpoints at which the journey succeeds.
    pub fn successes(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.len()).filter(|&touchpoint| self.succeeds(touchpoint))
    }

    /// `(neighbour, share)` of the transitions leaving a touchpoint.
    pub fn steps(&self, touchpoint: usize) -> impl Iterator<Item = (usize, f64)> + '_ {
        let places = self.shape.out.places(touchpoint);
        let to = self.shape.out.other[places.clone()].iter().map(|&to| to as usize);
        to.zip(self.probability[places].iter().copied())
    }
}
