//! Sizes and shapes that break careless code: long chains, big hubs, rings, nothing at all, numbers at the edge.

mod common;

use common::{ending, entry, step};
use std::time::Instant;
use wayfold_analysis::flow::Flow;
use wayfold_analysis::journey::{Journey, JourneyError, Outcome, Pain, Touchpoint};
use wayfold_analysis::likely::likely_paths;
use wayfold_analysis::network::Network;
use wayfold_analysis::pain::bad_experiences;
use wayfold_analysis::remedy::Baseline;
use wayfold_analysis::routes::{fastest, least_effort};
use wayfold_analysis::structure::{critical_path, threads, unavoidable, unreachable};
use wayfold_analysis::uncertainty::uncertainty;
use wayfold_analysis::walks::walks;
use wayfold_analysis::{Settings, Stop, analyze_until};
use wayfold_model::{self as model, Card, Id, Key, Map, Record, Stage, Transition};

const MANY: u32 = 100_000;

fn begin_and_end(count: u32) -> Vec<Touchpoint> {
    let mut touchpoints = vec![entry(0.0); count as usize];
    touchpoints[0] = entry(1.0);
    touchpoints[count as usize - 1] = ending(Outcome::Success);
    touchpoints.iter_mut().for_each(|touchpoint| touchpoint.minutes = Some(1.0));
    touchpoints
}

/// Runs everything that walks the graph; none of it may overflow the stack or take for ever.
fn everything(journey: Journey) -> f64 {
    let network = Network::new(journey).unwrap();
    let baseline = Baseline::new(&network, 4);
    let flow = &baseline.flow;
    let minutes = vec![1.0; network.len()];
    assert!(flow.totals(&minutes, &[]).from.len() == network.len());
    bad_experiences(flow, &network.journey().pains, 2);
    unavoidable(&network);
    threads(&network);
    unreachable(&network);
    critical_path(flow, &minutes);
    fastest(&network);
    least_effort(&network, 1.0);
    likely_paths(&network, 5, 1e-6);
    walks(flow.solver(), 0.01);
    uncertainty(flow);
    let sum = flow.completion() + flow.implicit_drop() + flow.explicit_exit() + flow.trapped();
    assert!((sum - 1.0).abs() < 1e-9 || network.is_empty(), "{sum}");
    flow.completion()
}

/// A journey as a map with nothing but touchpoints and arrows.
fn map(journey: &Journey) -> Map {
    let id = |number: usize| Id::from_number(number as u128 + 1);
    let (stage, many) = (id(1), journey.touchpoints.len());
    let keys = Key::spread(None, None, many);
    let mut records: Vec<Record> = vec![
        Card { id: id(0), ..Card::default() }.into(),
        Stage { id: stage, order: keys[0].clone(), ..Stage::default() }.into(),
    ];
    for (at, (touchpoint, order)) in journey.touchpoints.iter().zip(keys).enumerate() {
        let outcome = match touchpoint.outcome {
            Outcome::Success => wayfold_model::Outcome::Success,
            _ => wayfold_model::Outcome::None,
        };
        let entry_share = touchpoint.entry;
        let id = id(2 + at);
        records
            .push(model::Touchpoint { id, stage, order, outcome, entry_share, ..Default::default() }.into());
    }
    for (at, step) in journey.transitions.iter().enumerate() {
        let (from, to) = (id(2 + step.from as usize), id(2 + step.to as usize));
        let id = id(2 + many + at);
        records.push(Transition { id, from, to, share: step.share, ..Transition::default() }.into());
    }
    Map::from_records(id(0), records)
}

#[test]
fn nobody_waits_for_an_analysis_that_was_stopped() {
    // some seconds of work as it is
    let map = map(&common::random(60_000, 0.3, 50, 0.001, 3));
    let begin = Instant::now();
    assert!(analyze_until(&map, &Settings::default()).is_some());
    let whole = begin.elapsed();
    let stop = Stop::new();
    let settings = Settings { stop: stop.clone(), ..Settings::default() };
    let done = std::thread::scope(|scope| {
        let analysis = scope.spawn(|| analyze_until(&map, &settings).is_some());
        std::thread::sleep(whole / 20);
        stop.ask();
        let asked = Instant::now();
        let done = analysis.join().unwrap();
        assert!(asked.elapsed() < whole / 2, "{:?} to stop what takes {whole:?}", asked.elapsed());
        done
    });
    assert!(!done, "a stopped analysis hands nothing out");
}

#[test]
fn a_long_chain() {
    let transitions = (1..MANY).map(|to| step(to - 1, to, 1.0)).collect();
    let pains = vec![Pain { touchpoints: vec![5], severity: 1.0, frequency: 0.5, leave: None }];
    let completion = everything(Journey { touchpoints: begin_and_end(MANY), transitions, pains });
    assert_eq!(completion, 1.0);
}

#[test]
fn a_long_chain_that_loops_back_to_its_beginning() {
    let mut transitions: Vec<_> = (1..MANY).map(|to| step(to - 1, to, 1.0)).collect();
    let last = MANY - 2;
    transitions[last as usize].share = Some(0.5);
    transitions.push(step(last, 0, 0.5));
    let completion = everything(Journey { touchpoints: begin_and_end(MANY), transitions, pains: vec![] });
    assert!((completion - 1.0).abs() < 1e-9);
}

#[test]
fn a_hub_everything_goes_back_to() {
    let mut transitions = Vec::new();
    for to in 1..MANY {
        transitions.push(step(0, to, 1.0 / f64::from(MANY)));
        if to + 1 < MANY {
            transitions.push(step(to, 0, 0.9));
        }
    }
    let start = Instant::now();
    everything(Journey { touchpoints: begin_and_end(MANY), transitions, pains: vec![] });
    assert!(start.elapsed().as_secs() < 60, "a hub must not cost the square of its arms");
}

#[test]
fn a_ladder_up_and_down() {
    let mut transitions = Vec::new();
    for at in 0..MANY - 1 {
        transitions.push(step(at, at + 1, 0.6));
        if at > 0 {
            transitions.push(step(at, at - 1, 0.4));
        }
    }
    everything(Journey { touchpoints: begin_and_end(MANY), transitions, pains: vec![] });
}

#[test]
fn ways_that_pass_a_far_dominator_again_and_again() {
    // half a chain, then fans from its end: quadratic for iterative dominator algorithms
    let half = MANY / 2;
    let mut transitions: Vec<_> = (1..half).map(|to| step(to - 1, to, 0.9)).collect();
    for to in half..MANY {
        transitions.push(step(half - 1, to, 0.5 / f64::from(half)));
        transitions.push(step(0, to, 0.1 / f64::from(half)));
        if to + 1 < MANY {
            transitions.push(step(to, to + 1, 0.5));
        }
    }
    let start = Instant::now();
    everything(Journey { touchpoints: begin_and_end(MANY), transitions, pains: vec![] });
    assert!(start.elapsed().as_secs() < 60);
}

#[test]
fn nothing_and_hardly_anything() {
    assert_eq!(everything(Journey::default()), 0.0);
    let alone = Journey { touchpoints: vec![Touchpoint::default()], ..Journey::default() };
    assert_eq!(everything(alone), 0.0);
    let success = Touchpoint { outcome: Outcome::Success, ..Touchpoint::default() };
    assert_eq!(everything(Journey { touchpoints: vec![success], ..Journey::default() }), 1.0);
}

#[test]
fn a_loop_beyond_all_numbers_is_a_trap() {
    // thirty rungs, each climbed by one in 10¹⁵: 10⁴⁵⁰ visits, more than a number can hold
    let mut transitions = vec![step(0, 1, 1.0)];
    for at in 1..30 {
        transitions.push(step(at, at + 1, 1e-15));
        transitions.push(step(at, at - 1, 1.0 - 1e-15));
    }
    let network =
        Network::new(Journey { touchpoints: begin_and_end(31), transitions, pains: vec![] }).unwrap();
    let flow = Flow::new(&network);
    assert_eq!(flow.trapped(), 1.0);
    assert_eq!(flow.completion(), 0.0);
    let totals = flow.totals(&[1.0; 31], &[]);
    assert_eq!((totals.expected, totals.variance), (None, None));
}

#[test]
fn missing_shares_are_assumed_in_the_open() {
    let mut journey = Journey {
        touchpoints: vec![
            Touchpoint::default(),
            Touchpoint::default(),
            ending(Outcome::Success),
            Touchpoint::default(),
        ],
        transitions: vec![step(0, 1, 0.4), step(0, 2, 0.0), step(0, 3, 0.0), step(2, 0, 0.3)],
        pains: vec![],
    };
    journey.transitions[1].share = None;
    journey.transitions[2].share = None;
    let network = Network::new(journey).unwrap();
    let shares = network.shares();
    assert_eq!(shares.transitions, [0.4, 0.3, 0.3, 0.0]);
    assert_eq!(shares.drop, [0.0, 1.0, 0.0, 1.0]);
    assert_eq!(shares.entry, [1.0, 0.0, 0.0, 0.0]);
    assert_eq!(shares.assumed.transitions, [1, 2]);
    assert_eq!(shares.assumed.entries, [0]);
    assert_eq!(shares.assumed.after_the_end, [3]);
}

#[test]
fn entries_that_do_not_add_up() {
    let journey = |first: f64, second: f64| Journey {
        touchpoints: vec![entry(first), entry(second)],
        transitions: vec![step(0, 1, 1.0)],
        pains: vec![],
    };
    let scaled = Network::new(journey(0.5, 0.0)).unwrap();
    assert_eq!(scaled.shares().entry, [1.0, 0.0]);
    assert_eq!(scaled.shares().assumed.entry_scaled_from, Some(0.5));
    assert!(matches!(Network::new(journey(0.8, 0.3)), Err(JourneyError::EntryOverfull { .. })));
}

#[test]
fn numbers_that_are_none_are_refused() {
    let base = common::example();
    let check = |change: &dyn Fn(&mut Journey), code: &str| {
        let mut journey = base.clone();
        change(&mut journey);
        assert_eq!(Network::new(journey).unwrap_err().code(), code);
    };
    check(&|journey| journey.touchpoints[2].minutes = Some(f64::NAN), "number_out_of_range");
    check(&|journey| journey.touchpoints[2].cost = Some(f64::INFINITY), "number_out_of_range");
    check(&|journey| journey.transitions[2].share = Some(-0.1), "number_out_of_range");
    check(&|journey| journey.pains[0].frequency = 1.1, "number_out_of_range");
    check(&|journey| journey.transitions[2].to = 6, "unknown_touchpoint");
    check(&|journey| journey.pains[0].touchpoints = vec![9], "unknown_touchpoint");
    check(&|journey| journey.touchpoints[0].entry = Some(0.9), "entry_overfull");
    check(&|journey| journey.transitions[0].share = Some(0.7), "shares_overfull");
}
