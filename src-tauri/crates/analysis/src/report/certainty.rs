//! How sure the completion is, what it assumes, and where to measure next.

use serde::Serialize;
use wayfold_model::Id;

use super::{ById, Solved};
use crate::bounds::{Interval, completion_bounds};
use crate::uncertainty::{simulate_until, uncertainty};

/// Certainty of the completion; see [`crate::uncertainty`] and [`crate::bounds`].
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub struct Certainty {
    /// Standard deviation of the completion from the observed shares alone, 0–1.
    pub standard_deviation: Option<f64>,
    /// Each touchpoint's part of its square; `null` where shares matter but were not observed.
    pub contribution: ById<Option<f64>>,
    /// Touchpoints whose shares matter and were observed on nobody, the most influential first.
    pub unobserved: Vec<Id>,
    /// Where one more observation tells most.
    pub measure_next: Option<Id>,
    /// 95 % range of the completion by simulation, if one was asked for.
    pub simulated: Option<Between>,
    /// Least and greatest completion if every share is off by at most the margin asked for.
    pub bounds: Option<Between>,
    /// Whether every figure is accurate; an iteration that had to give up clears it.
    pub settled: bool,
    /// What had to be assumed because it was not given.
    pub assumed: Assumptions,
}

/// From, to.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub struct Between {
    /// Low end, 0–1.
    pub low: f64,
    /// High end, 0–1.
    pub high: f64,
}

/// Assumptions behind the flow; see [`crate::shares`].
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub struct Assumptions {
    /// The map has no arrow: the order of its columns was taken as the way.
    pub sequence: bool,
    /// Transitions without a share: they split what the others leave over.
    pub shares: Vec<Id>,
    /// Touchpoints taken as beginnings because too little was said about where journeys begin.
    pub entries: Vec<Id>,
    /// The entry shares added up to this only, and were scaled to one.
    pub entry_scaled_from: Option<f64>,
    /// Transitions that leave a touchpoint at which the journey ends; they carry nobody.
    pub after_the_end: Vec<Id>,
}

pub(super) fn figures(solved: &Solved<'_>) -> Certainty {
    let Some(baseline) = solved.baseline else { return Certainty::default() };
    let (flow, network, reading) = (&baseline.flow, baseline.flow.network(), solved.reading);
    let assumed = &network.shares().assumed;
    let transitions = |indices: &[u32]| -> Vec<Id> {
        indices.iter().filter_map(|&index| reading.transitions[index as usize]).collect()
    };
    let mut found = Certainty {
        settled: flow.solver().settled(),
        assumed: Assumptions {
            sequence: reading.sequence_assumed,
            shares: transitions(&assumed.transitions),
            entries: reading.ids(&assumed.entries),
            entry_scaled_from: assumed.entry_scaled_from,
            after_the_end: transitions(&assumed.after_the_end),
        },
        ..Certainty::default()
    };
    if !solved.has_success() {
        return found;
    }
    let known = uncertainty(flow);
    found.standard_deviation = known.standard_deviation;
    found.contribution = ById::zip(&reading.touchpoints, known.contributions);
    found.unobserved = reading.ids(&known.unobserved);
    found.measure_next = known.measure_next.map(|at| reading.id(at));
    if solved.settings.draws > 0 {
        let (draws, seed) = (solved.settings.draws, solved.settings.seed);
        let draws = simulate_until(&reading.journey, draws, 0.5, seed, network.stop()).ok();
        found.simulated =
            draws.map(|draws| Between { low: draws.quantile(0.025), high: draws.quantile(0.975) });
    }
    if let Some(margin) = solved.settings.share_margin {
        let shares = network.shares();
        let bounds = completion_bounds(
            network,
            |transition| Interval::around(shares.transitions[transition as usize], margin),
            |at| Interval::around(shares.drop[at], margin),
        );
        found.bounds = bounds.map(|bounds| Between { low: bounds.low, high: bounds.high });
    }
    found
}
