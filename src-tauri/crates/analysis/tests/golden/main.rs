//! The worked examples of the method, computed elsewhere and checked there by brute force and simulation.

#[path = "../common/mod.rs"]
mod common;
mod example;
mod money;
mod small;

use common::example;
use wayfold_analysis::network::Network;

fn network() -> Network {
    Network::new(example()).unwrap()
}

fn minutes(network: &Network) -> Vec<f64> {
    network.journey().touchpoints.iter().map(|touchpoint| touchpoint.minutes.unwrap_or(0.0)).collect()
}

fn some(values: &[Option<f64>]) -> Vec<f64> {
    values.iter().flatten().copied().collect()
}
