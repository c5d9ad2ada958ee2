//! The shape of the journey, as records.

use serde::Serialize;
use wayfold_model::Id;

use super::Solved;
use crate::structure::{cannot_reach_success, dead_ends, threads, unavoidable, unreachable};

/// Figures of the shape; see [`crate::structure`]. Empty if the shares cannot be solved.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub struct ShapeFigures {
    /// Touchpoints every successful journey passes, in the order it passes them.
    pub must_pass: Vec<Id>,
    /// Transitions every successful journey takes, in that order.
    pub must_use: Vec<Id>,
    /// Touchpoints whose removal would split the map, arrows taken as lines.
    pub articulation_points: Vec<Id>,
    /// Pairs of touchpoints whose only connection would split the map if removed.
    pub bridges: Vec<(Id, Id)>,
    /// Strongly connected components, those that begin the journey first; most are single touchpoints.
    pub sccs: Vec<Vec<Id>>,
    /// Those of them customers can go round in.
    pub loops: Vec<Vec<Id>>,
    /// Touchpoints in loops that nobody leaves.
    pub traps: Vec<Id>,
    /// Touchpoints nobody can get to.
    pub unreachable: Vec<Id>,
    /// Touchpoints that lead nowhere although the journey is not marked as ending there.
    pub dead_ends: Vec<Id>,
    /// Touchpoints from which no success can be reached, those that end the journey on purpose left out. Empty if no
    /// touchpoint is marked as success.
    pub cannot_reach_success: Vec<Id>,
}

pub(super) fn figures(solved: &Solved<'_>) -> ShapeFigures {
    let Some(baseline) = solved.baseline else { return ShapeFigures::default() };
    let (network, reading) = (baseline.flow.network(), solved.reading);
    let unavoidable = unavoidable(network);
    let threads = threads(network);
    let round =
        |members: &&[u32]| members.len() > 1 || network.out().of(members[0] as usize).contains(&members[0]);
    let trapped = baseline.flow.solver().trapped();
    let traps: Vec<u32> = (0..network.len() as u32).filter(|&at| trapped[at as usize]).collect();
    ShapeFigures {
        must_pass: reading.ids(&unavoidable.touchpoints),
        must_use: unavoidable.transitions.iter().filter_map(|&at| reading.transitions[at as usize]).collect(),
        articulation_points: reading.ids(&threads.articulation_points),
        bridges: threads.bridges.iter().map(|&(a, b)| (reading.id(a), reading.id(b))).collect(),
        sccs: network.components().iter().rev().map(|members| reading.ids(members)).collect(),
        loops: network.components().iter().rev().filter(round).map(|members| reading.ids(members)).collect(),
        traps: reading.ids(&traps),
        unreachable: reading.ids(&unreachable(network)),
        dead_ends: reading.ids(&dead_ends(network)),
        cannot_reach_success: if solved.has_success() {
            reading.ids(&cannot_reach_success(network))
        } else {
            Vec::new()
        },
    }
}
