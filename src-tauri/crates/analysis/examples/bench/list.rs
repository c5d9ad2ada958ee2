//! The list that other libraries can do too, step by step as `tests/bench/peers.py` has it: from arrays of touchpoints
//! and transitions to figures by index. Deliberately not here: reading a map, and what only Wayfold does.

use std::hint::black_box;
use std::time::Instant;
use wayfold_analysis::flow::{Flow, Presence};
use wayfold_analysis::journey::Journey;
use wayfold_analysis::likely::likely_paths;
use wayfold_analysis::network::Network;
use wayfold_analysis::pain::{bad_experiences, burdens};
use wayfold_analysis::routes::fastest;
use wayfold_analysis::structure::{cannot_reach_success, critical_path, threads, unavoidable, unreachable};
use wayfold_analysis::uncertainty::uncertainty;

/// Bad moments told apart, likely paths looked for: as many as there.
const BAD: usize = 5;
const PATHS: usize = 8;

/// The steps with the milliseconds each took.
pub(crate) fn list(journey: &Journey, patience: usize) -> Vec<(&'static str, f64)> {
    let mut took = Vec::new();
    let mut begun = Instant::now();
    let mut lap = |name| {
        took.push((name, begun.elapsed().as_secs_f64() * 1e3));
        begun = Instant::now();
    };
    let minutes: Vec<f64> = journey.touchpoints.iter().map(|at| at.minutes.unwrap_or(0.0)).collect();
    let network = Network::new(journey.clone()).expect("the journey is sound");
    lap("build, components");
    let flow = Flow::new(&network);
    lap("solve");
    black_box(flow.totals(&minutes, &[]));
    lap("totals");
    let presence: Presence = flow.presence(patience);
    lap("returns");
    black_box(threads(&network));
    lap("structure");
    black_box((unreachable(&network), cannot_reach_success(&network)));
    lap("reachable");
    black_box(unavoidable(&network));
    lap("must_pass");
    black_box((likely_paths(&network, PATHS, 0.0), fastest(&network)));
    lap("paths");
    black_box(critical_path(&flow, &minutes));
    lap("critical");
    black_box(burdens(&flow, &presence));
    lap("burdens");
    black_box(bad_experiences(&flow, &journey.pains, BAD));
    lap("bad_moments");
    black_box(uncertainty(&flow));
    lap("uncertainty");
    took
}
