//! Solution of a component too large to be eliminated: Gauss–Seidel sweeps, and BiCGSTAB where they crawl.
//!
//! Sweeps run up and down in turn. Started from zero on non-negative numbers they only ever rise towards the
//! solution, so a relative change that has died down touchpoint by touchpoint means that small values are right too.
//! A component that mixes slowly (long, with little drift) would need many thousands of sweeps: the rate of
//! the first ones tells, and van der Vorst's BiCGSTAB, preconditioned by one sweep up and down, takes over.

use crate::solver::Direction;
use crate::stop::Stop;

/// Relative error aimed at, touchpoint by touchpoint.
const AIM: f64 = 1e-12;
/// Sweeps before the rate is judged, and the most that are patiently waited for.
const TRIAL: usize = 24;
const PATIENCE: f64 = 600.0;
/// The most steps of BiCGSTAB, and the most sweeps when all else has failed.
const STEPS: usize = 2_000;
const LAST_RESORT: usize = 20_000;

/// A component as rows and columns, without its self-loops.
#[derive(Debug, Clone)]
pub(crate) struct Sweeps {
    rows: Lines,
    columns: Lines,
    /// `1 − p[i][i]`, added up from what leaves.
    diagonal: Vec<f64>,
}

#[derive(Debug, Clone)]
struct Lines {
    start: Vec<u32>,
    other: Vec<u32>,
    share: Vec<f64>,
}

impl Lines {
    fn collect(count: usize, links: impl Iterator<Item = (u32, u32, f64)> + Clone) -> Self {
        let mut start = vec![0u32; count + 1];
        for (line, ..) in links.clone() {
            start[line as usize + 1] += 1;
        }
        for line in 0..count {
            start[line + 1] += start[line];
        }
        let mut next = start.clone();
        let (mut other, mut share) = (vec![0; start[count] as usize], vec![0.0; start[count] as usize]);
        for (line, to, value) in links {
            let place = next[line as usize] as usize;
            next[line as usize] += 1;
            other[place] = to;
            share[place] = value;
        }
        Self { start, other, share }
    }

    /// `Σ share·x` over one line.
    fn along(&self, line: usize, x: &[f64]) -> f64 {
        let places = self.start[line] as usize..self.start[line + 1] as usize;
        self.other[places.clone()]
            .iter()
            .zip(&self.share[places])
            .map(|(&other, share)| share * x[other as usize])
            .sum()
    }

    /// `Σ share·x` over the neighbours of one line for which `keep` holds.
    fn along_some(&self, line: usize, x: &[f64], keep: impl Fn(usize) -> bool) -> f64 {
        let places = self.start[line] as usize..self.start[line + 1] as usize;
        let near = self.other[places.clone()].iter().zip(&self.share[places]);
        near.filter(|&(&other, _)| keep(other as usize))
            .map(|(&other, share)| share * x[other as usize])
            .sum()
    }
}

/// What iteration arrived at.
pub(crate) struct Answer {
    pub(crate) values: Vec<f64>,
    /// Whether the aim was reached.
    pub(crate) settled: bool,
}

impl Sweeps {
    /// `shares` in the order of the `links`; `exits` is what leaves the component from each touchpoint.
    pub(crate) fn new(
        links: &[(u32, u32)],
        shares: impl Iterator<Item = f64> + Clone,
        exits: &[f64],
    ) -> Self {
        let links = links.iter().zip(shares).map(|(&(from, to), share)| (from, to, share));
        let links = links.filter(|(from, to, _)| from != to);
        let rows = Lines::collect(exits.len(), links.clone());
        let columns = Lines::collect(exits.len(), links.map(|(from, to, share)| (to, from, share)));
        let mut diagonal = exits.to_vec();
        for (line, diagonal) in diagonal.iter_mut().enumerate() {
            let places = rows.start[line] as usize..rows.start[line + 1] as usize;
            *diagonal += rows.share[places].iter().sum::<f64>();
        }
        Self { rows, columns, diagonal }
    }

    /// Solves `(I − Q)·x = given` backward, `(I − Q)ᵀ·x = given` forward.
    pub(crate) fn solve(&self, given: &[f64], direction: Direction, stop: &Stop) -> Answer {
        let lines = match direction {
            Direction::Backward => &self.rows,
            Direction::Forward => &self.columns,
        };
        let mut values = vec![0.0; given.len()];
        if given.iter().all(|&given| given == 0.0) {
            return Answer { values, settled: true };
        }
        if self.settle(lines, given, &mut values, PATIENCE, stop) {
            return Answer { values, settled: true };
        }
        let stepped = self.step(lines, given, &mut values, stop);
        let patience = if stepped { 0.0 } else { LAST_RESORT as f64 };
        let settled = self.settle(lines, given, &mut values, patience, stop);
        Answer { values, settled: settled || stepped }
    }

    /// Sweeps until the aim is reached or it would take more than `patience` sweeps. Says whether it was reached.
    fn settle(&self, lines: &Lines, given: &[f64], x: &mut [f64], patience: f64, stop: &Stop) -> bool {
        let mut before = f64::INFINITY;
        let mut slow: f64 = 0.0;
        for sweep in 1.. {
            if stop.asked() {
                return false;
            }
            let change = self.sweep(lines, given, x, sweep % 2 == 1);
            // the up and the down sweep differ: judge by the slower of the last two
            let rate = change / before;
            let judged = rate.max(slow).min(1.0);
            (slow, before) = (rate, change);
            let near = sweep >= 3 && judged < 1.0 && change * judged / (1.0 - judged) <= AIM;
            if near || change <= 4.0 * f64::EPSILON {
                return true;
            }
            if sweep >= TRIAL {
                let needed = (AIM * (1.0 - judged) / change).ln() / judged.ln();
                if needed.is_nan() || sweep as f64 + needed > patience {
                    return false;
                }
            }
        }
        false
    }

    /// One sweep in place; the largest relative change.
    fn sweep(&self, lines: &Lines, given: &[f64], x: &mut [f64], down: bool) -> f64 {
        let mut change: f64 = 0.0;
        let mut renew = |at: usize| {
            let new = (given[at] + lines.along(at, x)) / self.diagonal[at];
            if new > 0.0 {
                change = change.max((new - x[at]).abs() / new);
            }
            x[at] = new;
        };
        if down {
            (0..given.len()).rev().for_each(&mut renew);
        } else {
            (0..given.len()).for_each(&mut renew);
        }
        change
    }

    /// `given − A·x`.
    fn residual(&self, lines: &Lines, given: &[f64], x: &[f64]) -> Vec<f64> {
        (0..given.len()).map(|at| given[at] + lines.along(at, x) - self.diagonal[at] * x[at]).collect()
    }

    /// One symmetric sweep on `A·z = r` from zero.
    fn precondition(&self, lines: &Lines, r: &[f64]) -> Vec<f64> {
        let mut z = vec![0.0; r.len()];
        for at in 0..r.len() {
            z[at] = (r[at] + lines.along_some(at, &z, |other| other < at)) / self.diagonal[at];
        }
        for at in (0..r.len()).rev() {
            z[at] += lines.along_some(at, &z, |other| other > at) / self.diagonal[at];
        }
        z
    }

    fn apply(&self, lines: &Lines, x: &[f64]) -> Vec<f64> {
        (0..x.len()).map(|at| self.diagonal[at] * x[at] - lines.along(at, x)).collect()
    }

    /// BiCGSTAB from `x`; says whether the residual came down to rounding.
    fn step(&self, lines: &Lines, given: &[f64], x: &mut [f64], stop: &Stop) -> bool {
        let mut r = self.residual(lines, given, x);
        let shadow = r.clone();
        let target = 1e-14 * dot(given, given).sqrt();
        let (mut rho, mut alpha, mut omega) = (1.0, 1.0, 1.0);
        let mut p = vec![0.0; r.len()];
        let mut v = vec![0.0; r.len()];
        for _ in 0..STEPS {
            let next = dot(&shadow, &r);
            let beta = next / rho * (alpha / omega);
            if !beta.is_finite() || next == 0.0 || stop.asked() {
                break;
            }
            rho = next;
            for at in 0..r.len() {
                p[at] = r[at] + beta * (p[at] - omega * v[at]);
            }
            let y = self.precondition(lines, &p);
            v = self.apply(lines, &y);
            alpha = rho / dot(&shadow, &v);
            add(&mut r, -alpha, &v);
            let z = self.precondition(lines, &r);
            let t = self.apply(lines, &z);
            omega = dot(&t, &r) / dot(&t, &t);
            if !(alpha.is_finite() && omega.is_finite()) {
                break;
            }
            add(x, alpha, &y);
            add(x, omega, &z);
            add(&mut r, -omega, &t);
            if dot(&r, &r).sqrt() <= target {
                break;
            }
        }
        let good = x.iter().all(|value| value.is_finite());
        x.iter_mut().for_each(|value| *value = if value.is_finite() { value.max(0.0) } else { 0.0 });
        let r = self.residual(lines, given, x);
        good && dot(&r, &r).sqrt() <= 100.0 * target
    }
}

fn dot(left: &[f64], right: &[f64]) -> f64 {
    left.iter().zip(right).map(|(a, b)| a * b).sum()
}

fn add(target: &mut [f64], factor: f64, other: &[f64]) {
    target.iter_mut().zip(other).for_each(|(target, other)| *target += factor * other);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::elimination::Factor;
    use crate::ordering::{Budget, Plan};
    use crate::random::Random;

    /// A component of `count` touchpoints with `degree` steps each, at most `jump` away, `back` of them backwards,
    /// left by about `exit` at each and certainly at the last.
    fn component(
        count: usize,
        degree: usize,
        jump: usize,
        back: f64,
        exit: f64,
    ) -> (Vec<(u32, u32)>, Vec<f64>, Vec<f64>) {
        let mut random = Random::new(count as u64);
        let (mut links, mut shares, mut exits) = (Vec::new(), Vec::new(), Vec::new());
        for at in 0..count {
            let leaves = if at + 1 == count { 0.5 } else { exit * random.uniform() };
            for _ in 0..degree {
                let far = 1 + (random.uniform() * jump as f64) as usize;
                let to =
                    if random.uniform() < back { at.saturating_sub(far) } else { (at + far).min(count - 1) };
                links.push((at as u32, to as u32));
                shares.push((1.0 - leaves) / degree as f64);
            }
            exits.push(leaves);
        }
        (links, shares, exits)
    }

    fn check(count: usize, degree: usize, jump: usize, back: f64, exit: f64) {
        let (links, shares, exits) = component(count, degree, jump, back, exit);
        let budget = Budget { work: 1e12, numbers: usize::MAX, planning: usize::MAX };
        let never = Stop::default();
        let plan = Plan::new(count, &links, budget, &never).unwrap();
        let factor = Factor::new(&plan, shares.iter().copied(), &exits, &never).unwrap();
        let sweeps = Sweeps::new(&links, shares.iter().copied(), &exits);
        let mut random = Random::new(9);
        let given: Vec<f64> = (0..count).map(|_| random.uniform()).collect();
        for direction in [Direction::Backward, Direction::Forward] {
            let mut exact: Vec<f64> = plan.order.iter().map(|&local| given[local as usize]).collect();
            match direction {
                Direction::Backward => factor.backward(&plan, &mut exact),
                Direction::Forward => factor.forward(&plan, &mut exact),
            }
            let answer = sweeps.solve(&given, direction, &never);
            assert!(answer.settled);
            for (&local, exact) in plan.order.iter().zip(&exact) {
                let found = answer.values[local as usize];
                assert!((found - exact).abs() <= 1e-9 * exact.abs(), "{found}, expected {exact}");
            }
        }
        let diagonal = factor.diagonal(&plan, &never);
        for position in (0..count).step_by(1 + count / 20) {
            let mut alone = vec![0.0; count];
            alone[position] = 1.0;
            factor.backward(&plan, &mut alone);
            assert!((diagonal[position] - alone[position]).abs() <= 1e-12 * alone[position]);
        }
    }

    #[test]
    fn iteration_and_elimination_agree() {
        check(1, 1, 1, 1.0, 0.1);
        check(9, 2, 3, 0.4, 0.1);
        check(60, 3, 60, 0.5, 0.05);
        check(400, 2, 10, 0.3, 0.01);
        check(700, 2, 300, 0.5, 0.01);
        // hardly any drift and hardly any way out: sweeps crawl here
        check(1500, 2, 40, 0.5, 1e-6);
    }
}
