//! The least and the greatest completion that shares known only to an interval allow.
//!
//! Every row is filled to the best (or worst) within its intervals, again and again, until the completion from each
//! touchpoint stands still: value iteration on an interval Markov chain, started from zero so that it finds the
//! least solution also where loops could go on for ever. Checked against linear programming.

use crate::flow::dot;
use crate::network::Network;

/// A share known to lie between two values.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// Least value, 0–1.
    pub low: f64,
    /// Greatest value, 0–1, not below `low`.
    pub high: f64,
}

impl Interval {
    /// `value ± margin`, kept within 0–1.
    pub fn around(value: f64, margin: f64) -> Self {
        Self { low: (value - margin).max(0.0), high: (value + margin).min(1.0) }
    }
}

/// What the completion can be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// Least completion, 0–1.
    pub low: f64,
    /// Greatest completion, 0–1.
    pub high: f64,
    /// Whether both stood still before the limit of sweeps.
    pub settled: bool,
}

/// Sweeps through one component before giving up.
const SWEEPS: usize = 100_000;
/// Relative change that counts as standing still.
const STILL: f64 = 1e-14;

/// Least and greatest completion if every walked transition's share lies in `share(transition)` and every drop-off
/// in `drop(touchpoint)`. `None` if some row cannot add up to one within its intervals.
///
/// Sweeps · O(E log degree).
pub fn completion_bounds(
    network: &Network,
    share: impl Fn(u32) -> Interval,
    drop: impl Fn(usize) -> Interval,
) -> Option<Bounds> {
    let shares: Vec<Interval> =
        network.out().transition.iter().map(|&transition| share(transition)).collect();
    let drops: Vec<Interval> = (0..network.len()).map(drop).collect();
    for at in (0..network.len()).filter(|&at| !network.ends(at)) {
        let row = || shares[network.out().places(at)].iter().chain([&drops[at]]);
        let (low, high): (f64, f64) = (row().map(|i| i.low).sum(), row().map(|i| i.high).sum());
        if low > 1.0 + 1e-9 || (high < 1.0 - 1e-9 && !network.out().places(at).is_empty()) {
            return None;
        }
    }
    let (low, low_settled) = extreme(network, &shares, &drops, false);
    let (high, high_settled) = extreme(network, &shares, &drops, true);
    Some(Bounds { low, high, settled: low_settled && high_settled })
}

fn extreme(network: &Network, shares: &[Interval], drops: &[Interval], best: bool) -> (f64, bool) {
    let mut chance = vec![0.0; network.len()];
    let mut settled = true;
    let mut row = Vec::new();
    for members in network.components().iter() {
        let mut still = false;
        for _ in 0..SWEEPS {
            if network.stop().asked() {
                break;
            }
            let mut change: f64 = 0.0;
            for &at in members.iter().rev() {
                let at = at as usize;
                let new = if network.succeeds(at) {
                    1.0
                } else if network.ends(at) {
                    0.0
                } else {
                    fill(network, shares, drops[at], at, &chance, best, &mut row)
                };
                if new > 0.0 {
                    change = change.max((new - chance[at]) / new);
                }
                chance[at] = new;
            }
            if change <= STILL
                || members.len() == 1 && !network.out().of(members[0] as usize).contains(&members[0])
            {
                still = true;
                break;
            }
        }
        settled &= still;
    }
    (dot(&network.shares().entry, &chance).clamp(0.0, 1.0), settled)
}

/// The best or worst value of one row: everything at its least, the rest where it helps or hurts most.
fn fill(
    network: &Network,
    shares: &[Interval],
    drop: Interval,
    at: usize,
    chance: &[f64],
    best: bool,
    row: &mut Vec<(f64, Interval)>,
) -> f64 {
    row.clear();
    let places = network.out().places(at);
    row.extend(places.map(|place| (chance[network.out().other[place] as usize], shares[place])));
    row.push((0.0, drop));
    row.sort_by(|a, b| if best { b.0.total_cmp(&a.0) } else { a.0.total_cmp(&b.0) });
    let mut rest = 1.0 - row.iter().map(|(_, interval)| interval.low).sum::<f64>();
    let mut sum = 0.0;
    for &(value, interval) in row.iter() {
        let more = (interval.high - interval.low).min(rest).max(0.0);
        rest -= more;
        sum += value * (interval.low + more);
    }
    sum
}
