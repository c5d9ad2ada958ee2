//! Exact solution of one strongly connected component by state elimination (Grassmann, Taksar, Heyman 1985).
//!
//! Removing a touchpoint hands its flow to its neighbours. The divisor is never `1 − p` but the sum of what leaves,
//! with the ways out of the component carried along as numbers of their own: only non-negative numbers are ever
//! added, so a loop that is left by one in 10¹³ comes out right to the last digits. The order comes from `ordering`;
//! iteration, and what to do when elimination is too dear, is in `solver`.

use crate::ordering::{NONE, Plan};
use crate::stop::Stop;

/// One component with its shares put in and eliminated: `I − Q = L·U`, all kept as non-negative numbers.
#[derive(Debug, Clone)]
pub(crate) struct Factor {
    /// Upper, lower (divided by the pivot) and dense numbers, laid out as the plan's slots say.
    values: Vec<f64>,
    /// What leaves each position towards later positions and out of the component.
    pivot: Vec<f64>,
}

/// More steps than this before leaving, or a pivot below its inverse, and practically nobody ever leaves.
const ENDLESS: f64 = 1e100;

impl Factor {
    /// Eliminates. `shares` are the links' values in the order of the plan's links, `exits` (by local index) is
    /// what leaves the component from each touchpoint; with the self-loop each row adds up to one.
    /// `None` if the component is practically never left, or if nobody waits for it.
    pub(crate) fn new(
        plan: &Plan,
        shares: impl Iterator<Item = f64>,
        exits: &[f64],
        stop: &Stop,
    ) -> Option<Self> {
        let count = plan.order.len();
        let mut factor = Self { values: vec![0.0; plan.numbers()], pivot: vec![0.0; count] };
        for (&slot, share) in plan.slots.iter().zip(shares) {
            if slot != NONE {
                factor.values[slot as usize] += share;
            }
        }
        let mut exits: Vec<f64> = plan.order.iter().map(|&local| exits[local as usize]).collect();
        let left =
            factor.eliminate_sparse(plan, &mut exits, stop) && factor.eliminate_dense(plan, &mut exits, stop);
        (left && factor.ends(plan)).then_some(factor)
    }

    /// Whether the component is left after a number of steps that can be reckoned with.
    fn ends(&self, plan: &Plan) -> bool {
        let mut steps = vec![1.0; plan.order.len()];
        self.backward(plan, &mut steps);
        // written so that NaN fails it
        steps.iter().all(|steps| *steps < ENDLESS)
    }

    fn eliminate_sparse(&mut self, plan: &Plan, exits: &mut [f64], stop: &Stop) -> bool {
        let half = plan.later.len();
        let (upper, rest) = self.values.split_at_mut(half);
        let (lower, dense) = rest.split_at_mut(half);
        let width = plan.dense();
        for k in 0..plan.sparse {
            let (first, end) = (plan.start[k], plan.start[k + 1]);
            let pivot = exits[k] + upper[first..end].iter().sum::<f64>();
            if pivot < 1.0 / ENDLESS || stop.asked() {
                return false;
            }
            self.pivot[k] = pivot;
            for place in first..end {
                lower[place] /= pivot;
                exits[plan.later[place] as usize] += lower[place] * exits[k];
            }
            for a in first..end {
                let i = plan.later[a] as usize;
                let (up, low) = (upper[a], lower[a]);
                if i >= plan.sparse {
                    let row = (i - plan.sparse) * width;
                    for b in a + 1..end {
                        let j = plan.later[b] as usize - plan.sparse;
                        dense[row + j] += low * upper[b];
                        dense[j * width + i - plan.sparse] += lower[b] * up;
                    }
                    continue;
                }
                let mut place = plan.start[i];
                for b in a + 1..end {
                    while plan.later[place] < plan.later[b] {
                        place += 1;
                    }
                    upper[place] += low * upper[b];
                    lower[place] += lower[b] * up;
                }
            }
        }
        true
    }

    /// Eliminates the dense block in panels of four rows, so that each row is loaded once for four pivots.
    fn eliminate_dense(&mut self, plan: &Plan, exits: &mut [f64], stop: &Stop) -> bool {
        let width = plan.dense();
        let dense = &mut self.values[2 * plan.later.len()..];
        let (pivots, exits) = (&mut self.pivot[plan.sparse..], &mut exits[plan.sparse..]);
        for panel in (0..width).step_by(PANEL) {
            if stop.asked() {
                return false;
            }
            let end = (panel + PANEL).min(width);
            for row in panel..width {
                let (above, below) = dense.split_at_mut(row * width);
                let this = &mut below[..width];
                let stop = end.min(row);
                for k in panel..stop {
                    this[k] /= pivots[k];
                    exits[row] += this[k] * exits[k];
                    for column in k + 1..end {
                        this[column] += this[k] * above[k * width + column];
                    }
                }
                add_rows(this, above, panel..stop, end, width);
                if row < end {
                    // the diagonal only collects what would be self-loops
                    pivots[row] = exits[row] + this[row + 1..].iter().sum::<f64>();
                    if pivots[row] < 1.0 / ENDLESS {
                        return false;
                    }
                }
            }
        }
        true
    }

    /// Solves `(I − Q)·x = given` in place; `given` is by position.
    pub(crate) fn backward(&self, plan: &Plan, given: &mut [f64]) {
        let (half, width, sparse) = (plan.later.len(), plan.dense(), plan.sparse);
        let (upper, lower, dense) =
            (&self.values[..half], &self.values[half..2 * half], &self.values[2 * half..]);
        for k in 0..sparse {
            for place in plan.start[k]..plan.start[k + 1] {
                given[plan.later[place] as usize] += lower[place] * given[k];
            }
        }
        let (above, tail) = given.split_at_mut(sparse);
        for row in 0..width {
            tail[row] += dot(&dense[row * width..row * width + row], &tail[..row]);
        }
        for row in (0..width).rev() {
            let ahead = dot(&dense[row * width + row + 1..(row + 1) * width], &tail[row + 1..]);
            tail[row] = (tail[row] + ahead) / self.pivot[sparse + row];
        }
        for k in (0..sparse).rev() {
            let mut sum = above[k];
            for (up, &j) in upper[plan.start[k]..].iter().zip(plan.later(k)) {
                let j = j as usize;
                sum += up * if j < sparse { above[j] } else { tail[j - sparse] };
            }
            above[k] = sum / self.pivot[k];
        }
    }

    /// Solves `(I − Q)ᵀ·v = given` in place; `given` is by position.
    pub(crate) fn forward(&self, plan: &Plan, given: &mut [f64]) {
        let (half, width, sparse) = (plan.later.len(), plan.dense(), plan.sparse);
        let (upper, lower, dense) =
            (&self.values[..half], &self.values[half..2 * half], &self.values[2 * half..]);
        for k in 0..sparse {
            given[k] /= self.pivot[k];
            for place in plan.start[k]..plan.start[k + 1] {
                given[plan.later[place] as usize] += upper[place] * given[k];
            }
        }
        let tail = &mut given[sparse..];
        for row in 0..width {
            tail[row] /= self.pivot[sparse + row];
            let (done, ahead) = tail.split_at_mut(row + 1);
            add(ahead, done[row], &dense[row * width + row + 1..(row + 1) * width]);
        }
        for row in (0..width).rev() {
            let (before, rest) = tail.split_at_mut(row);
            add(before, rest[0], &dense[row * width..row * width + row]);
        }
        for k in (0..sparse).rev() {
            let mut sum = given[k];
            for place in plan.start[k]..plan.start[k + 1] {
                sum += lower[place] * given[plan.later[place] as usize];
            }
            given[k] = sum;
        }
    }

    /// The diagonal of `(I − Q)⁻¹` by position: expected visits to a touchpoint of one who is there.
    ///
    /// Only the entries the pattern needs are computed (Takahashi, Fagan, Chin 1973; Erisman and Tinney 1975), so it
    /// costs about twice the factorisation.
    pub(crate) fn diagonal(&self, plan: &Plan, stop: &Stop) -> Vec<f64> {
        let (half, width, sparse) = (plan.later.len(), plan.dense(), plan.sparse);
        let mut diagonal = vec![0.0; plan.order.len()];
        let block = self.inverse_of_dense(plan, stop);
        for row in 0..width {
            diagonal[sparse + row] = block[row * width + row];
        }
        let mut inverse_up = vec![0.0; half];
        let mut inverse_low = vec![0.0; half];
        let mut weight = Vec::new();
        for k in (0..sparse).rev() {
            if stop.asked() {
                break;
            }
            let (first, end) = (plan.start[k], plan.start[k + 1]);
            weight.clear();
            weight.extend(self.values[first..end].iter().map(|up| up / self.pivot[k]));
            let low = &self.values[half + first..half + end];
            let (done_up, later_up) = inverse_up.split_at_mut(end);
            let (done_low, later_low) = inverse_low.split_at_mut(end);
            let (row, column) = (&mut done_up[first..], &mut done_low[first..]);
            let near = &plan.later[first..end];
            for a in 0..near.len() {
                let i = near[a] as usize;
                row[a] += weight[a] * diagonal[i];
                column[a] += diagonal[i] * low[a];
                let mut place = if i < sparse { plan.start[i] } else { 0 };
                for b in a + 1..near.len() {
                    let (there, back) = if i < sparse {
                        while plan.later[place] < near[b] {
                            place += 1;
                        }
                        (later_up[place - end], later_low[place - end])
                    } else {
                        let (i, j) = (i - sparse, near[b] as usize - sparse);
                        (block[i * width + j], block[j * width + i])
                    };
                    row[b] += weight[a] * there;
                    row[a] += weight[b] * back;
                    column[b] += back * low[a];
                    column[a] += there * low[b];
                }
            }
            diagonal[k] = 1.0 / self.pivot[k] + dot(&weight, column);
        }
        diagonal
    }

    /// Inverse of the dense block, whole: `Z[k][j] = Σ U[k][i]·Z[i][j] / pivot`, `Z[j][k] = Σ Z[j][i]·L[i][k]`.
    fn inverse_of_dense(&self, plan: &Plan, stop: &Stop) -> Vec<f64> {
        let width = plan.dense();
        let dense = &self.values[2 * plan.later.len()..];
        let pivots = &self.pivot[plan.sparse..];
        let mut inverse = vec![0.0; width * width];
        let mut column = vec![0.0; width];
        for k in (0..width).rev() {
            if stop.asked() {
                break;
            }
            let pivot = pivots[k];
            let (above, below) = inverse.split_at_mut((k + 1) * width);
            let row = &mut above[k * width..];
            for i in k + 1..width {
                column[i] = dense[i * width + k];
            }
            for (i, line) in below.chunks_exact(width).enumerate() {
                let up = dense[k * width + k + 1 + i] / pivot;
                add(&mut row[k + 1..], up, &line[k + 1..]);
            }
            for line in below.chunks_exact_mut(width) {
                line[k] = dot(&line[k + 1..], &column[k + 1..]);
            }
            let through: f64 = below
                .chunks_exact(width)
                .zip(&dense[k * width + k + 1..(k + 1) * width])
                .map(|(line, up)| up / pivot * line[k])
                .sum();
            row[k] = 1.0 / pivot + through;
        }
        inverse
    }
}

const PANEL: usize = 4;

/// `row[end..] += Σ row[k]·above[k][end..]` over the pivots of a panel.
fn add_rows(row: &mut [f64], above: &[f64], pivots: std::ops::Range<usize>, end: usize, width: usize) {
    let (done, ahead) = row.split_at_mut(end);
    let line = |k: usize| &above[k * width + end..(k + 1) * width];
    if pivots.len() == PANEL {
        let k = pivots.start;
        let factors = [done[k], done[k + 1], done[k + 2], done[k + 3]];
        let lines = line(k).iter().zip(line(k + 1)).zip(line(k + 2)).zip(line(k + 3));
        for (target, (((a, b), c), d)) in ahead.iter_mut().zip(lines) {
            *target += factors[0] * a + factors[1] * b + factors[2] * c + factors[3] * d;
        }
    } else {
        for k in pivots {
            add(ahead, done[k], line(k));
        }
    }
}

fn add(target: &mut [f64], factor: f64, line: &[f64]) {
    for (target, value) in target.iter_mut().zip(line) {
        *target += factor * value;
    }
}

/// Scalar product in four strands, so that the compiler may use the vector unit.
fn dot(left: &[f64], right: &[f64]) -> f64 {
    let (a, b) = (left.chunks_exact(4), right.chunks_exact(4));
    let rest: f64 = a.remainder().iter().zip(b.remainder()).map(|(x, y)| x * y).sum();
    let mut strands = [0.0; 4];
    for (x, y) in a.zip(b) {
        for lane in 0..4 {
            strands[lane] += x[lane] * y[lane];
        }
    }
    strands.iter().sum::<f64>() + rest
}
