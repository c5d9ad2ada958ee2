//! How long the whole analysis takes, from a map to its report with all findings, on journeys of the shapes that are
//! hard for solvers. Prints medians. The target figures are those `make bench` holds it to.
//!
//! `cargo run --release -p wayfold-analysis --example bench [TOUCHPOINTS]`
//!
//! With `peers FOLDER` it writes the journeys of 10,000 touchpoints there, with figures and times, for
//! `tests/bench/peers.py`.

#[path = "../../tests/common/mod.rs"]
mod common;
mod filled;
mod list;
mod peers;

use filled::map;
use std::path::Path;
use std::time::Instant;
use wayfold_analysis::{Settings, analyze};

/// Name, share of steps that lead back, longest step, milliseconds allowed at 300, 10,000 and 100,000 touchpoints.
const SHAPES: [(&str, f64, usize, [f64; 3]); 4] = [
    ("no way back", 0.0, 50, [5.0, 150.0, 2_000.0]),
    ("10 % back, jumps ≤ 50", 0.1, 50, [5.0, 150.0, 6_000.0]),
    ("30 % back, ≤ 50", 0.3, 50, [5.0, 150.0, 6_000.0]),
    ("10 % back, ≤ 5,000", 0.1, 5_000, [5.0, 150.0, 6_000.0]),
];

fn middle(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

/// Most memory this process ever held, in MB; zero where the system does not tell.
fn peak() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<f64>().ok()).unwrap_or(0.0) / 1024.0
}

/// Time this thread has spent computing, in milliseconds; on a busy machine less than what passed. Zero where the
/// system does not tell.
fn computed() -> f64 {
    let spent = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    spent.split_whitespace().next().and_then(|spent| spent.parse::<f64>().ok()).unwrap_or(0.0) / 1e6
}

fn main() {
    let typed: Vec<String> = std::env::args().collect();
    if let [_, peers, folder] = &typed[..]
        && peers == "peers"
    {
        return peers::write(Path::new(folder));
    }
    let only: Option<usize> = std::env::args().nth(1).and_then(|count| count.parse().ok());
    let head = ["count", "shape", "median", "computing", "allowed"];
    println!(
        "{:>8}  {:<24} {:>10} {:>10} {:>10}  peak so far, map included",
        head[0], head[1], head[2], head[3], head[4]
    );
    for (size, (count, runs)) in [(300, 51), (10_000, 9), (100_000, 3)].into_iter().enumerate() {
        for (name, back, jump, allowed) in SHAPES {
            if only.is_some_and(|only| only != count) {
                continue;
            }
            let map = map(&common::random(count, back, jump, 0.001, 7));
            let settings = Settings::default();
            let mut findings = 0;
            let run = || {
                let start = Instant::now();
                findings += analyze(&map, &settings).findings.len();
                start.elapsed().as_secs_f64() * 1e3
            };
            let before = computed();
            let time = middle(std::iter::repeat_with(run).take(runs).collect());
            let cpu = (computed() - before) / runs as f64;
            assert!(findings > 0);
            let verdict = if time <= allowed[size] { "" } else { "  too slow" };
            let (allowed, peak) = (allowed[size], peak());
            println!(
                "{count:>8}  {name:<24} {time:>7.1} ms {cpu:>7.1} ms {allowed:>7} ms  {peak:.0} MB{verdict}"
            );
        }
    }
}
