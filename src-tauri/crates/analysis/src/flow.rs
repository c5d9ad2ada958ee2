//! Who gets where: visits, completion, leaks, totals of time and cost, and what one change of drop-off does.
//!
//! The journey is an absorbing Markov chain. Every touchpoint, also one where the journey ends, is transient;
//! success, exit, drop-off and traps absorb. With shares `Q`, entry shares `s`, and `r` = 1 where it succeeds:
//! visits `v = (I − Qᵀ)⁻¹s`, completion from each touchpoint `b = (I − Q)⁻¹r`, completion `C = s·b`
//! (Kemeny and Snell, *Finite Markov Chains*; vknight.org/gtb/main-16).

use crate::network::Network;
use crate::solver::Solver;

/// Visits and completion of a journey, solved once.
#[derive(Debug, Clone)]
pub struct Flow<'n> {
    solver: Solver<'n>,
    visits: Vec<f64>,
    completion_from: Vec<f64>,
    completion: f64,
    explicit_exit: f64,
    implicit_drop: f64,
    trapped: f64,
    endless_from: Vec<f64>,
}

/// The sum of something per visit over a whole journey. Units are those of what was summed.
#[derive(Debug, Clone, PartialEq)]
pub struct Totals {
    /// Expected sum per customer, `s·(I − Q)⁻¹t`; `None` if customers can be caught in a trap.
    pub expected: Option<f64>,
    /// Its variance between customers; `None` like `expected`, or if it exceeds the range of numbers.
    pub variance: Option<f64>,
    /// Expected sum over the rest of the journey from each touchpoint; `None` where a trap may follow.
    pub from: Vec<Option<f64>>,
}

/// How often touchpoints are come back to and what depends on them.
#[derive(Debug, Clone, PartialEq)]
pub struct Presence {
    /// `N[i][i]`: expected visits of one who is there, at least 1. `None` in a trap, or if the loop is too large.
    pub return_factor: Vec<Option<f64>>,
    /// Share of customers who ever get there, 0–1: `h = v / N[i][i]`. `None` like the return factor; then
    /// `visits` bounds it from above.
    pub reach: Vec<Option<f64>>,
    /// Share of all completions that would be lost if the touchpoint ended every journey, 0–1: `h·b / C`
    /// (Anderl et al. 2016). `None` like the reach, or if nobody completes. One exactly where every successful
    /// journey passes.
    pub removal_effect: Vec<Option<f64>>,
}

impl<'n> Flow<'n> {
    /// Solves visits and completion. Two solves, O(V+E) without loops.
    pub fn new(network: &'n Network) -> Self {
        Self::with(Solver::new(network))
    }

    /// The same from a solver that is already there.
    pub fn with(solver: Solver<'n>) -> Self {
        let network = solver.network();
        let entry = &network.shares().entry;
        let visits = solver.forward(entry);
        let success: Vec<f64> =
            (0..network.len()).map(|at| f64::from(u8::from(network.succeeds(at)))).collect();
        let completion_from: Vec<f64> =
            solver.backward(&success).iter().map(|chance| chance.min(1.0)).collect();
        let completion = dot(entry, &completion_from).min(1.0);
        let ended = |success: bool| {
            let ends = (0..network.len()).filter(|&at| network.ends(at) && network.succeeds(at) == success);
            sum(ends.map(|at| visits[at]))
        };
        let explicit_exit = ended(false);
        let implicit_drop = dot(&visits, &network.shares().drop);
        let begun = sum(entry.iter().zip(solver.trapped()).filter(|(_, trapped)| **trapped).map(|(s, _)| *s));
        let trapped = begun + dot(&visits, solver.into_traps());
        let endless_from = if solver.trapped().contains(&true) {
            let caught = solver.backward(solver.into_traps());
            caught.iter().zip(solver.trapped()).map(|(p, inside)| if *inside { 1.0 } else { *p }).collect()
        } else {
            vec![0.0; network.len()]
        };
        Self {
            solver,
            visits,
            completion_from,
            completion,
            explicit_exit,
            implicit_drop,
            trapped,
            endless_from,
        }
    }

    /// The solver, for further systems over the same shares.
    pub fn solver(&self) -> &Solver<'n> {
        &self.solver
    }

    /// The network.
    pub fn network(&self) -> &'n Network {
        self.solver.network()
    }

    /// Expected visits per entrant to each touchpoint; zero in traps, where they would be without end.
    pub fn visits(&self) -> &[f64] {
        &self.visits
    }

    /// Chance to succeed from each touchpoint, 0–1.
    pub fn completion_from(&self) -> &[f64] {
        &self.completion_from
    }

    /// C: share of customers who succeed, 0–1. Zero also if no touchpoint is marked as success.
    pub fn completion(&self) -> f64 {
        self.completion
    }

    /// Share of customers who end at a touchpoint marked as exit, 0–1.
    pub fn explicit_exit(&self) -> f64 {
        self.explicit_exit
    }

    /// Share of customers who simply drop off somewhere, 0–1. With `completion`, `explicit_exit` and `trapped`
    /// it adds up to one.
    pub fn implicit_drop(&self) -> f64 {
        self.implicit_drop
    }

    /// Share of customers caught in a component that nobody leaves, 0–1.
    pub fn trapped(&self) -> f64 {
        self.trapped
    }

    /// Share of all customers who drop off at each touchpoint, 0–1: `v·d`.
    pub fn leak(&self) -> Vec<f64> {
        self.visits.iter().zip(&self.network().shares().drop).map(|(visits, drop)| visits * drop).collect()
    }

    /// Expected visits to each touchpoint of those who succeed: `v·b / C` (Doob's transform). `None` if nobody does.
    pub fn visits_given_success(&self) -> Option<Vec<f64>> {
        let each = || self.visits.iter().zip(&self.completion_from);
        (self.completion > 0.0).then(|| each().map(|(v, b)| v * b / self.completion).collect())
    }

    /// Expected number of transitions per customer: `Σ v·p`. `None` if customers can be caught in a trap.
    pub fn transitions(&self) -> Option<f64> {
        self.crossings(|_, _| true)
    }

    /// Expected number per customer of transitions for which `counts(from, to)` holds: `Σ v·p` over them.
    /// `None` if customers can be caught in a trap. O(E).
    pub fn crossings(&self, counts: impl Fn(usize, usize) -> bool) -> Option<f64> {
        let taken = |from: usize| -> f64 {
            let counted = self.solver.steps(from).filter(|&(to, _)| counts(from, to));
            self.visits[from] * sum(counted.map(|(_, share)| share))
        };
        finite(sum((0..self.visits.len()).map(taken))).filter(|_| self.trapped == 0.0)
    }

    /// Sums `per_visit` over the journey, with the variance between customers.
    ///
    /// Expected `s·T`, `T = (I − Q)⁻¹t`; second moment `m₂ = (I − Q)⁻¹[t∘(2T − t) + σ²]`; variance `s·m₂ − (s·T)²`,
    /// where `σ²` is the variance within one visit (empty: none). `per_visit` must not be negative. Two solves.
    pub fn totals(&self, per_visit: &[f64], variance: &[f64]) -> Totals {
        let from = self.solver.backward(per_visit);
        let moment: Vec<f64> = (0..from.len())
            .map(|at| per_visit[at] * (2.0 * from[at] - per_visit[at]) + variance.get(at).unwrap_or(&0.0))
            .collect();
        let second = self.solver.backward(&moment);
        let entry = &self.network().shares().entry;
        let expected = dot(entry, &from);
        let spread = (dot(entry, &second) - expected * expected).max(0.0);
        let ends = self.trapped == 0.0;
        Totals {
            expected: finite(expected).filter(|_| ends),
            variance: finite(spread).filter(|_| ends),
            from: from
                .iter()
                .zip(&self.endless_from)
                .map(|(&sum, &endless)| finite(sum).filter(|_| endless == 0.0))
                .collect(),
        }
    }

    /// Expected sum of `per_visit` over the journeys that succeed: `Σ t·v·b / C`. `None` if nobody does.
    pub fn total_given_success(&self, per_visit: &[f64]) -> Option<f64> {
        self.visits_given_success().and_then(|visits| finite(dot(&visits, per_visit)))
    }

    /// Return factors, reach and removal effect of all touchpoints. About twice the elimination of every loop.
    ///
    /// In loops too large for that, the `patience` touchpoints that matter most (`v·b`) are solved one by one.
    pub fn presence(&self, patience: usize) -> Presence {
        let mut return_factor = self.solver.returns();
        let missing = |at: &usize| return_factor[*at].is_none() && !self.solver.trapped()[*at];
        let mut large: Vec<usize> = (0..self.visits.len()).filter(missing).collect();
        let weight = |at: usize| self.visits[at] * self.completion_from[at];
        large.sort_by(|&a, &b| weight(b).total_cmp(&weight(a)).then(a.cmp(&b)));
        for &at in large.iter().take(patience) {
            if self.network().stop().asked() {
                break;
            }
            return_factor[at] = self.solver.returns_to(at);
        }
        let reach: Vec<Option<f64>> =
            self.visits.iter().zip(&return_factor).map(|(v, n)| n.map(|n| (v / n).min(1.0))).collect();
        let effect = |(h, b): (&Option<f64>, &f64)| {
            h.filter(|_| self.completion > 0.0).map(|h| (h * b / self.completion).min(1.0))
        };
        let removal_effect = reach.iter().zip(&self.completion_from).map(effect).collect();
        Presence { return_factor, reach, removal_effect }
    }

    /// What completion gains per unit of drop-off taken from each touchpoint, if those freed go on as the others
    /// do: `G = v·b / (1 − d)` (Caswell 2013). `None` at a dead end, in a trap and where the journey ends.
    pub fn drop_gradient(&self) -> Vec<Option<f64>> {
        let network = self.network();
        let at = |at: usize| {
            let stays = 1.0 - network.shares().drop[at];
            let open = stays > 0.0 && !network.ends(at) && !self.solver.trapped()[at];
            open.then(|| self.visits[at] * self.completion_from[at] / stays)
        };
        (0..network.len()).map(at).collect()
    }

    /// What completion gains per unit of share added to each transition (index of the journey): `v[i]·b[j]`.
    pub fn transition_gradient(&self) -> Vec<f64> {
        let transitions = self.network().journey().transitions.iter();
        transitions.map(|t| self.visits[t.from as usize] * self.completion_from[t.to as usize]).collect()
    }

    /// Exact change of completion if the drop-off at one touchpoint becomes `drop` and all others there are scaled
    /// alike: `ΔC = (α−1)vb / [1 − (α−1)(N[i][i]−1)]`, `α = (1−d′)/(1−d)` (Sherman and Morrison 1950).
    ///
    /// `return_factor` is `N[i][i]`. `None` where there is no share to scale (dead end, end of the journey, trap).
    pub fn change_of_drop(&self, touchpoint: usize, drop: f64, return_factor: f64) -> Option<f64> {
        let network = self.network();
        let stays = 1.0 - network.shares().drop[touchpoint];
        if stays <= 0.0 || network.ends(touchpoint) || self.solver.trapped()[touchpoint] {
            return None;
        }
        let extra = (1.0 - drop) / stays - 1.0;
        let mass = self.visits[touchpoint] * self.completion_from[touchpoint];
        finite(extra * mass / (1.0 - extra * (return_factor - 1.0)))
    }

    /// Share of customers who ever make a visit to which `chance` happens, 0–1.
    ///
    /// `s·x`, `x = (I − D₁₋φQ)⁻¹φ`, where `φ` is the chance per visit. What happens inside traps is not counted.
    /// One factorisation, one solve.
    pub fn ever(&self, chance: &[f64]) -> f64 {
        let kept: Vec<f64> = chance.iter().map(|chance| 1.0 - chance).collect();
        let hits = self.solver.damped(&kept).backward(chance);
        let entry = &self.network().shares().entry;
        dot(entry, &hits).clamp(0.0, 1.0)
    }
}

pub(crate) fn dot(left: &[f64], right: &[f64]) -> f64 {
    sum(left.iter().zip(right).map(|(a, b)| a * b))
}

/// A sum that is plain zero, not minus zero, for nothing.
pub(crate) fn sum(values: impl Iterator<Item = f64>) -> f64 {
    values.fold(0.0, |sum, value| sum + value)
}

pub(crate) fn finite(value: f64) -> Option<f64> {
    value.is_finite().then_some(value)
}
