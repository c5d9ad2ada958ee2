//! What must hold on any journey, checked on random ones against slow and simple oracles.

#[path = "../common/mod.rs"]
mod common;
mod flow;
mod lives;
mod pains;
mod shape;

use common::step;
use proptest::prelude::*;
use wayfold_analysis::flow::Flow;
use wayfold_analysis::journey::{Journey, Outcome, Pain, Touchpoint};

/// Small journeys with everything in them: loops, self-loops, parallel transitions, exits, traps, dead ends.
fn journeys() -> impl Strategy<Value = Journey> {
    (2usize..12).prop_flat_map(|count| {
        let outcomes = proptest::collection::vec(0u8..8, count);
        let entries = proptest::collection::vec(0u8..4, count);
        let drops = proptest::collection::vec(0u8..4, count);
        let steps = proptest::collection::vec((0..count as u32, 0..count as u32, 1u8..10), 1..3 * count);
        (outcomes, entries, drops, steps)
            .prop_map(|(outcomes, entries, drops, steps)| build(&outcomes, &entries, &drops, &steps))
    })
}

fn build(outcomes: &[u8], entries: &[u8], drops: &[u8], steps: &[(u32, u32, u8)]) -> Journey {
    let begun: f64 = entries.iter().map(|&entry| f64::from(entry)).sum();
    let last = outcomes.len() - 1;
    let touchpoint = |at: usize| Touchpoint {
        entry: Some(if begun > 0.0 { f64::from(entries[at]) / begun } else { f64::from(u8::from(at == 0)) }),
        outcome: match outcomes[at] {
            _ if at == last => Outcome::Success,
            0 => Outcome::Success,
            1 => Outcome::Exit,
            _ => Outcome::None,
        },
        minutes: Some(1.0 + at as f64),
        emotion: Some(f64::from(outcomes[at] % 5) - 2.0),
        ..Touchpoint::default()
    };
    let touchpoints: Vec<Touchpoint> = (0..outcomes.len()).map(touchpoint).collect();
    let mut total: Vec<f64> = drops.iter().map(|&drop| f64::from(drop)).collect();
    steps.iter().for_each(|&(from, _, weight)| total[from as usize] += f64::from(weight));
    let transitions = steps
        .iter()
        .map(|&(from, to, weight)| step(from, to, f64::from(weight) / total[from as usize]))
        .collect();
    let pain =
        |at: u32, frequency: f64| Pain { touchpoints: vec![at], severity: 3.0, frequency, leave: Some(0.2) };
    Journey { touchpoints, transitions, pains: vec![pain(0, 0.4), pain(1, 0.7)] }
}

/// `(I − Q)⁻¹` by Gauss–Jordan with pivoting, traps left out.
fn inverse(flow: &Flow<'_>) -> Vec<Vec<f64>> {
    let count = flow.network().len();
    let mut rows: Vec<Vec<f64>> = (0..count)
        .map(|at| {
            let mut row = vec![0.0; 2 * count];
            row[at] += 1.0;
            row[count + at] = 1.0;
            flow.solver().steps(at).for_each(|(to, share)| row[to] -= share);
            row
        })
        .collect();
    for column in 0..count {
        let best =
            (column..count).max_by(|&a, &b| rows[a][column].abs().total_cmp(&rows[b][column].abs())).unwrap();
        rows.swap(column, best);
        let pivot = rows[column].clone();
        for (at, row) in rows.iter_mut().enumerate() {
            let factor = if at == column { 1.0 - 1.0 / pivot[column] } else { row[column] / pivot[column] };
            row.iter_mut().zip(&pivot).for_each(|(value, above)| *value -= factor * above);
        }
    }
    rows.into_iter().map(|row| row[count..].to_vec()).collect()
}
