//! Small journeys with one difficulty each: a trap, rows above one, a log beside the map, a loop hardly ever left.

use crate::common::{all_near, near};
use crate::*;
use wayfold_analysis::conformance::{Observed, conformance};
use wayfold_analysis::flow::Flow;
use wayfold_analysis::journey::{Journey, JourneyError, Outcome};
use wayfold_analysis::network::Network;
use wayfold_analysis::pain::bad_experiences;

#[test]
fn trap() {
    let journey = Journey {
        touchpoints: vec![
            common::entry(1.0),
            common::entry(0.0),
            common::entry(0.0),
            common::ending(Outcome::Success),
            common::entry(0.0),
        ],
        transitions: vec![
            common::step(0, 1, 1.0),
            common::step(1, 2, 0.5),
            common::step(1, 3, 0.4),
            common::step(2, 4, 1.0),
            common::step(4, 2, 1.0),
        ],
        pains: vec![],
    };
    let network = Network::new(journey).unwrap();
    let flow = Flow::new(&network);
    near("completion", flow.completion(), 0.4);
    near("trapped", flow.trapped(), 0.5);
    near("drop", flow.implicit_drop(), 0.1);
    assert_eq!(flow.solver().trapped(), [false, false, true, false, true]);
    let totals = flow.totals(&[1.0; 5], &[]);
    assert_eq!((totals.expected, totals.variance), (None, None));
    assert_eq!(totals.from, [None, None, None, Some(1.0), None]);
    assert_eq!(flow.transitions(), None);
    assert_eq!(bad_experiences(&flow, &[], 3), None);
}

#[test]
fn overfull_rows_are_refused() {
    let mut journey = Journey {
        touchpoints: vec![common::entry(1.0), common::entry(0.0), common::ending(Outcome::Success)],
        transitions: vec![common::step(0, 1, 0.9), common::step(0, 2, 0.3), common::step(1, 2, 0.5)],
        pains: vec![],
    };
    match Network::new(journey.clone()) {
        Err(JourneyError::Overfull { touchpoint: 0, total }) => near("total", total, 1.2),
        other => panic!("{other:?}"),
    }
    journey.transitions[0].share = Some(0.75);
    journey.transitions[1].share = Some(0.25);
    near("normalised", Flow::new(&Network::new(journey).unwrap()).completion(), 0.625);
}

#[test]
fn map_against_log() {
    let journey = Journey {
        touchpoints: vec![common::entry(1.0), common::ending(Outcome::Success), common::entry(0.0)],
        transitions: vec![common::step(0, 1, 0.6), common::step(0, 2, 0.4), common::step(2, 1, 0.5)],
        pains: vec![],
    };
    let (a, b, c) = (Some(0), Some(1), Some(2));
    let observed = Observed {
        variants: vec![(vec![a, b], 50.0), (vec![a, c], 20.0), (vec![a, c, b], 10.0), (vec![a], 20.0)],
    };
    let network = Network::new(journey).unwrap();
    let found = conformance(&network, &observed);
    near("uEMSC", found.uemsc.unwrap(), 0.8);
    near("edge fitness", found.edge_fitness.unwrap(), 0.894736842105);
    let rows: Vec<f64> = found.rows.iter().map(|row| row.variation).collect();
    all_near("rows", &rows, &[0.2, 0.166666666667]);
    near("weighted", found.row_variation.unwrap(), 0.192307692308);
    near("observed", found.completion.unwrap(), 0.6);
    near("drawn", Flow::new(&network).completion(), 0.8);
    let (low, high) = found.completion_interval.unwrap();
    near("low", low, 0.502002586791);
    near("high", high, 0.690598713568);
}

#[test]
fn a_loop_that_is_hardly_ever_left() {
    let journey = Journey {
        touchpoints: vec![
            common::entry(1.0),
            common::entry(0.0),
            common::ending(Outcome::Exit),
            common::ending(Outcome::Success),
        ],
        transitions: vec![
            common::step(0, 1, 1.0 - 1e-13),
            common::step(0, 2, 1e-13),
            common::step(1, 0, 1.0 - 3e-13),
            common::step(1, 3, 3e-13),
        ],
        pains: vec![],
    };
    near("completion", Flow::new(&Network::new(journey).unwrap()).completion(), 0.75);
}
