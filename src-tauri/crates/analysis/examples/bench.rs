//! How long the whole analysis takes, on journeys of the shapes that are hard for solvers. Prints medians.
//!
//! `cargo run --release -p wayfold-analysis --example bench`

#[path = "../tests/common/mod.rs"]
mod common;

use std::time::{Duration, Instant};
use wayfold_analysis::emotion::{ever_as_low_as, last_mood_of_drops};
use wayfold_analysis::journey::{Journey, Pain};
use wayfold_analysis::likely::likely_paths;
use wayfold_analysis::money::lost_to;
use wayfold_analysis::network::Network;
use wayfold_analysis::pain::bad_experiences;
use wayfold_analysis::random::Random;
use wayfold_analysis::remedy::Baseline;
use wayfold_analysis::routes::{fastest, least_effort};
use wayfold_analysis::structure;
use wayfold_analysis::uncertainty::uncertainty;
use wayfold_analysis::walks::{walks, worst_first};

/// Name, share of steps that lead back, longest step.
const SHAPES: [(&str, f64, usize); 4] = [
    ("no way back", 0.0, 50),
    ("10 % back, jumps ≤ 50", 0.1, 50),
    ("30 % back, ≤ 50", 0.3, 50),
    ("10 % back, ≤ 5,000", 0.1, 5_000),
];

fn journey(count: usize, back: f64, jump: usize) -> Journey {
    let mut journey = common::random(count, back, jump, 0.001, 7);
    let mut random = Random::new(8);
    for touchpoint in &mut journey.touchpoints {
        touchpoint.emotion = Some((random.uniform() * 5.0).floor() - 2.0);
        touchpoint.channel = Some((random.uniform() * 6.0) as u32);
        touchpoint.owner = Some((random.uniform() * 9.0) as u32);
        touchpoint.cost = Some(random.uniform());
        touchpoint.effort = 1.0 + 6.0 * random.uniform();
        touchpoint.observed = Some(500.0);
    }
    for _ in 0..count / 10 {
        journey.pains.push(Pain {
            touchpoints: vec![(random.uniform() * count as f64) as u32],
            severity: 1.0 + 4.0 * random.uniform(),
            frequency: random.uniform() * 0.3,
            leave: Some(random.uniform() * 0.01),
        });
    }
    journey
}

/// Everything the analysis knows; gives a number so that nothing is optimised away.
fn everything(journey: Journey) -> f64 {
    let network = Network::new(journey).expect("a sound journey");
    let baseline = Baseline::new(&network, 8);
    let (flow, journey) = (&baseline.flow, network.journey());
    let of = |get: &dyn Fn(&wayfold_analysis::journey::Touchpoint) -> Option<f64>| -> Vec<f64> {
        journey.touchpoints.iter().map(|touchpoint| get(touchpoint).unwrap_or(0.0)).collect()
    };
    let minutes = of(&|touchpoint| touchpoint.minutes);
    let time = flow.totals(&minutes, &[]);
    let cost = flow.totals(&of(&|touchpoint| touchpoint.cost), &[]);
    let given = flow.total_given_success(&minutes).unwrap_or(0.0);
    let pains: Vec<&Pain> = journey.pains.iter().collect();
    let lost = lost_to(flow, &baseline.presence, &pains, &baseline.burdens);
    let bad = bad_experiences(flow, &journey.pains, 5).unwrap_or_default();
    let touchpoints = &journey.touchpoints;
    let switches = flow.crossings(|from, to| touchpoints[from].channel != touchpoints[to].channel);
    let handovers = flow.crossings(|from, to| touchpoints[from].owner != touchpoints[to].owner);
    let moods: Vec<_> = touchpoints.iter().map(|touchpoint| touchpoint.emotion).collect();
    let low = ever_as_low_as(flow, -2.0) + ever_as_low_as(flow, -1.0);
    let structure = structure::unavoidable(&network).touchpoints.len()
        + structure::threads(&network).bridges.len()
        + structure::unreachable(&network).len()
        + structure::dead_ends(&network).len()
        + structure::cannot_reach_success(&network).len();
    let critical = structure::critical_path(flow, &minutes).map_or(0.0, |path| path.length);
    let routes = fastest(&network).map_or(0.0, |route| route.cost)
        + least_effort(&network, 1.0).map_or(0.0, |route| route.cost);
    let likely = likely_paths(&network, 10, 1e-9).paths.len();
    let found = walks(flow.solver(), 0.001);
    let worst = worst_first(&found.walks, &moods, &vec![0.0; moods.len()]).len();
    let sums = [time.expected, cost.variance, switches, handovers, last_mood_of_drops(flow)];
    sums.iter().flatten().sum::<f64>()
        + given
        + lost.share
        + bad.iter().sum::<f64>()
        + low
        + critical
        + routes
        + (structure + likely + worst) as f64
        + uncertainty(flow).standard_deviation.unwrap_or(0.0)
        + flow.drop_gradient().iter().flatten().sum::<f64>()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// Most memory this process ever held, in MB; zero where the system does not tell.
fn peak() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<f64>().ok()).unwrap_or(0.0) / 1024.0
}

fn main() {
    println!("{:>8}  {:<24} {:>10}  peak so far", "count", "shape", "median");
    for (count, runs) in [(300, 101), (10_000, 11), (100_000, 3)] {
        for (name, back, jump) in SHAPES {
            let journey = journey(count, back, jump);
            let mut sum = 0.0;
            let run = || {
                let input = journey.clone();
                let start = Instant::now();
                sum += everything(input);
                start.elapsed()
            };
            let time = median(std::iter::repeat_with(run).take(runs).collect());
            println!("{count:>8}  {name:<24} {:>7.1} ms  {:.0} MB", time.as_secs_f64() * 1e3, peak());
            assert!(sum.is_finite());
        }
    }
}
