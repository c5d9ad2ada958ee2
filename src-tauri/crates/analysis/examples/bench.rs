//! How long the whole analysis takes, from a map to its report with all findings, on journeys of the shapes that are
//! hard for solvers. Prints medians. The target figures are those `make bench` holds it to.
//!
//! `cargo run --release -p wayfold-analysis --example bench [TOUCHPOINTS]`
//!
//! With `peers FOLDER` it writes the journeys of 10,000 touchpoints there, with figures and times, for
//! `tests/bench/peers.py`.

#[path = "../tests/common/mod.rs"]
mod common;

use serde_json::{Value, json};
use std::collections::HashMap;
use std::path::Path;
use std::time::{Duration, Instant};
use wayfold_analysis::journey::{Journey, Outcome, Touchpoint as Touched};
use wayfold_analysis::random::Random;
use wayfold_analysis::reading::Reading;
use wayfold_analysis::report::ById;
use wayfold_analysis::{Settings, analyze};
use wayfold_model::{
    Card, Channel, EvidenceLevel, Figures, Id, Key, Map, Pain, Phase, Record, Remedy, Stage, Team,
    Touchpoint, Transition, Treatment,
};

/// Name, share of steps that lead back, longest step, milliseconds allowed at 300, 10,000 and 100,000 touchpoints.
const SHAPES: [(&str, f64, usize, [f64; 3]); 4] = [
    ("no way back", 0.0, 50, [5.0, 150.0, 2_000.0]),
    ("10 % back, jumps ≤ 50", 0.1, 50, [5.0, 150.0, 6_000.0]),
    ("30 % back, ≤ 50", 0.3, 50, [5.0, 150.0, 6_000.0]),
    ("10 % back, ≤ 5,000", 0.1, 5_000, [5.0, 150.0, 6_000.0]),
];

const fn id(number: usize) -> Id {
    Id::from_number(number as u128 + 1)
}

/// Ids of a kind begin here.
const STEP: usize = 10_000_000;

/// The journey as a map with everything filled in: moods, channels, teams, durations, pains, remedies.
fn map(journey: &Journey) -> Map {
    let mut random = Random::new(8);
    let mut pick = |count: usize| (random.uniform() * count as f64) as usize;
    let count = journey.touchpoints.len();
    let mut records: Vec<Record> = Vec::new();
    let figures = Figures {
        customers_per_year: Some(10_000.0),
        value_per_customer: Some(400.0),
        margin: Some(120.0),
        retention: Some(0.8),
        discount: Some(0.1),
        horizon_years: Some(3.0),
        budget: Some(1e5),
        churn_after: vec![0.0, 0.3, 0.9],
    };
    records.push(Card { id: id(0), figures, ..Card::default() }.into());
    let keys = Key::spread(None, None, count.max(10));
    for (at, phase) in Phase::ALL.iter().enumerate() {
        records.push(
            Stage { id: id(STEP + at), order: keys[at].clone(), phase: *phase, ..Stage::default() }.into(),
        );
    }
    for at in 0..6 {
        records.push(Channel { id: id(2 * STEP + at), ..Channel::default() }.into());
        records.push(Team { id: id(3 * STEP + at), ..Team::default() }.into());
    }
    for (at, touchpoint) in journey.touchpoints.iter().enumerate() {
        let record = Touchpoint {
            id: id(4 * STEP + at),
            stage: id(STEP + (3 * at / count)),
            order: keys[at].clone(),
            title: format!("Touchpoint {at}"),
            channel: Some(id(2 * STEP + pick(6))),
            team: Some(id(3 * STEP + pick(6))),
            active_minutes: touchpoint.minutes,
            waiting_minutes: Some(pick(20) as f64),
            cost: Some(pick(9) as f64),
            effort: Some(1.0 + pick(6) as f64),
            emotion: Some(pick(5) as f64 - 2.0),
            expectation: Some(pick(10) as f64),
            experience: Some(pick(10) as f64),
            evidence: EvidenceLevel::ALL[pick(3)],
            entry_share: touchpoint.entry,
            samples: Some(500),
            outcome: match touchpoint.outcome {
                Outcome::None => wayfold_model::Outcome::None,
                Outcome::Success => wayfold_model::Outcome::Success,
                Outcome::Exit => wayfold_model::Outcome::Churn,
            },
            ..Touchpoint::default()
        };
        records.push(record.into());
    }
    for (at, transition) in journey.transitions.iter().enumerate() {
        let (from, to) = (id(4 * STEP + transition.from as usize), id(4 * STEP + transition.to as usize));
        records.push(
            Transition { id: id(5 * STEP + at), from, to, share: transition.share, ..Transition::default() }
                .into(),
        );
    }
    let pains = count / 10;
    for (at, key) in keys.iter().take(pains).enumerate() {
        let pain = Pain {
            id: id(6 * STEP + at),
            order: key.clone(),
            touchpoints: vec![id(4 * STEP + pick(count))],
            severity: 1 + pick(5) as u8,
            frequency: Some(pick(30) as f64 / 100.0),
            leave: Some(pick(10) as f64 / 1_000.0),
            ..Pain::default()
        };
        records.push(pain.into());
    }
    for (at, key) in keys.iter().take(5).enumerate() {
        let treats = vec![Treatment { pain: id(6 * STEP + pick(pains)), frequency_after: Some(0.0) }];
        let remedy = Remedy {
            id: id(7 * STEP + at),
            order: key.clone(),
            treats,
            cost: Some(100.0 + pick(100) as f64),
            ..Remedy::default()
        };
        records.push(remedy.into());
    }
    Map::from_records(id(0), records)
}

fn median(mut times: Vec<Duration>) -> f64 {
    times.sort();
    times[times.len() / 2].as_secs_f64() * 1e3
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

/// Writes the journeys other libraries are measured on.
fn write_for_peers(folder: &Path) {
    const COUNT: usize = 10_000;
    // as many paths as asked for, however unlikely
    let settings = Settings { least_path: 0.0, ..Settings::default() };
    for (number, (name, back, jump, _)) in SHAPES.into_iter().enumerate() {
        let map = map(&common::random(COUNT, back, jump, 0.001, 7));
        let time = median(
            std::iter::repeat_with(|| {
                let start = Instant::now();
                analyze(&map, &settings);
                start.elapsed()
            })
            .take(9)
            .collect(),
        );
        let report = analyze(&map, &settings);
        let reading = Reading::of(&map);
        let journey = &reading.journey;
        let transitions: Vec<_> = journey.transitions.iter().map(|t| (t.from, t.to, t.share)).collect();
        let each = |value: &dyn Fn(&Touched) -> Value| -> Vec<Value> {
            journey.touchpoints.iter().map(value).collect()
        };
        let pains: Vec<_> = journey
            .pains
            .iter()
            .map(|pain| json!({ "touchpoints": pain.touchpoints, "frequency": pain.frequency }))
            .collect();
        let affected: HashMap<Id, Option<f64>> =
            report.pains.iter().map(|pain| (pain.id, pain.affected)).collect();
        let file = json!({
            "name": format!("{COUNT}, {name}"),
            "milliseconds": time,
            "touchpoints": COUNT,
            "transitions": transitions,
            "entry": each(&|touchpoint| json!(touchpoint.entry.unwrap_or(0.0))),
            "success": each(&|touchpoint| json!(touchpoint.outcome == Outcome::Success)),
            "minutes": each(&|touchpoint| json!(touchpoint.minutes.unwrap_or(0.0))),
            "pains": pains,
            "figures": {
                "completion": report.flow.completion,
                "visits": values(&report.flow.visits),
                "reach": values(&report.flow.reach),
                "expected_minutes": report.flow.expected_minutes,
                "variance_minutes": report.flow.variance_minutes,
                "sccs": report.shape.sccs.len(),
                "articulation_points": report.shape.articulation_points.len(),
                "bridges": report.shape.bridges.len(),
                "unreachable": report.shape.unreachable.len(),
                "hopeless": report.shape.cannot_reach_success.len(),
                "must_pass": report.shape.must_pass.len(),
                "likely": report.paths.likely.iter().map(|path| path.probability).collect::<Vec<_>>(),
                "fastest": report.paths.fastest.as_ref().map(|route| route.cost),
                "affected": reading.pains.iter().map(|id| affected[id]).collect::<Vec<_>>(),
                "bad": report.flow.bad_experience_distribution,
                "deviation": report.certainty.standard_deviation,
            },
        });
        std::fs::write(folder.join(format!("{number}.json")), file.to_string()).expect("it is written");
    }
}

fn values(by_touchpoint: &ById<Option<f64>>) -> Vec<Option<f64>> {
    by_touchpoint.0.iter().map(|(_, value)| *value).collect()
}

fn main() {
    let typed: Vec<String> = std::env::args().collect();
    if let [_, peers, folder] = &typed[..]
        && peers == "peers"
    {
        return write_for_peers(Path::new(folder));
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
                start.elapsed()
            };
            let before = computed();
            let time = median(std::iter::repeat_with(run).take(runs).collect());
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
