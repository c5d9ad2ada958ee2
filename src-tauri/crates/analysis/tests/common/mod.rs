//! Journeys to test with: the worked example of the method, small shapes, random ones.
#![allow(dead_code, reason = "each test file uses its own part")]

pub(crate) mod map;

use wayfold_analysis::journey::{Journey, Outcome, Pain, Touchpoint, Transition};
use wayfold_analysis::random::Random;

/// `|actual − expected| ≤ 1e-9 · max(1, |expected|)`.
#[track_caller]
pub(crate) fn near(what: &str, actual: f64, expected: f64) {
    let apart = (actual - expected).abs();
    assert!(apart <= 1e-9 * expected.abs().max(1.0), "{what}: {actual}, expected {expected}");
}

#[track_caller]
pub(crate) fn all_near(what: &str, actual: &[f64], expected: &[f64]) {
    assert_eq!(actual.len(), expected.len(), "{what}");
    for (index, (actual, expected)) in actual.iter().zip(expected).enumerate() {
        near(&format!("{what}[{index}]"), *actual, *expected);
    }
}

/// A touchpoint where the journey begins with this share.
pub(crate) fn entry(share: f64) -> Touchpoint {
    Touchpoint { entry: Some(share), ..Touchpoint::default() }
}

pub(crate) fn ending(outcome: Outcome) -> Touchpoint {
    Touchpoint { outcome, entry: Some(0.0), ..Touchpoint::default() }
}

pub(crate) fn step(from: u32, to: u32, share: f64) -> Transition {
    Transition { from, to, share: Some(share) }
}

/// Touchpoints in the order W, C, P, O, S, R.
pub(crate) const W: u32 = 0;
pub(crate) const C: u32 = 1;
pub(crate) const P: u32 = 2;
pub(crate) const O: u32 = 3;
pub(crate) const S: u32 = 4;
pub(crate) const R: u32 = 5;

/// The worked example: website, consult, purchase, onboarding, support, renewal.
pub(crate) fn example() -> Journey {
    let minutes = [10.0, 15.0, 8.0, 60.0, 30.0, 5.0];
    let emotion = [0.0, -1.0, -1.0, 1.0, -2.0, 2.0];
    let channel = [0, 1, 0, 2, 1, 3];
    let owner = [0, 1, 2, 1, 1, 0];
    let entry = [0.8, 0.2, 0.0, 0.0, 0.0, 0.0];
    let observed = [1000.0, 200.0, 500.0, 450.0, 120.0, 0.0];
    let touchpoint = |at: usize| Touchpoint {
        entry: Some(entry[at]),
        outcome: if at == R as usize { Outcome::Success } else { Outcome::None },
        minutes: Some(minutes[at]),
        emotion: Some(emotion[at]),
        channel: Some(channel[at]),
        owner: Some(owner[at]),
        observed: Some(observed[at]),
        ..Touchpoint::default()
    };
    let pain = |at: u32, severity: f64, frequency: f64, leave: f64| Pain {
        touchpoints: vec![at],
        severity,
        frequency,
        leave: Some(leave),
    };
    Journey {
        touchpoints: (0..6).map(touchpoint).collect(),
        transitions: vec![
            step(W, C, 0.3),
            step(W, P, 0.4),
            step(C, P, 0.5),
            step(C, W, 0.2),
            step(P, O, 0.9),
            step(P, C, 0.05),
            step(O, R, 0.6),
            step(O, S, 0.3),
            step(S, O, 0.5),
            step(S, R, 0.2),
        ],
        pains: vec![
            pain(W, 2.0, 0.25, 0.05),
            pain(C, 4.0, 0.4, 0.15),
            pain(P, 3.0, 0.2, 0.1),
            pain(S, 5.0, 0.5, 0.3),
        ],
    }
}

/// A journey of `count` touchpoints drawn at random: `back` of the steps lead back, by at most `jump`; a row drops
/// `drop` on average. It begins at the first touchpoint and succeeds at the last.
pub(crate) fn random(count: usize, back: f64, jump: usize, drop: f64, seed: u64) -> Journey {
    let mut random = Random::new(seed);
    let mut journey = Journey::default();
    for at in 0..count {
        journey.touchpoints.push(Touchpoint {
            entry: Some(f64::from(u8::from(at == 0))),
            outcome: if at + 1 == count { Outcome::Success } else { Outcome::None },
            minutes: Some(1.0 + 9.0 * random.uniform()),
            ..Touchpoint::default()
        });
    }
    for at in 0..count - 1 {
        let mut target = || {
            let far = 1 + (random.uniform() * jump as f64) as usize;
            let to = if random.uniform() < back { at.saturating_sub(far) } else { (at + far).min(count - 1) };
            if to == at { at + 1 } else { to }
        };
        let targets = [target(), target()];
        let first = 0.2 + 0.6 * random.uniform();
        let stays = 1.0 - 2.0 * drop * random.uniform();
        journey.transitions.push(step(at as u32, targets[0] as u32, first * stays));
        journey.transitions.push(step(at as u32, targets[1] as u32, (1.0 - first) * stays));
    }
    journey
}
