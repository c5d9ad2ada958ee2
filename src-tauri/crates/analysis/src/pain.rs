//! What hurts: how many, how often, how much, and what it adds up to for one customer.
//!
//! Pains are counted per visit: a pain met again counts again. The formulas are derived for this project and
//! checked against brute force and simulation.

use crate::flow::{Flow, Presence, dot, sum};
use crate::journey::Pain;

/// How heavily one pain weighs on a journey.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Burden {
    /// A: share of customers who meet it at least once, 0–1.
    pub affected: f64,
    /// Expected times one customer meets it: `Σ v·f`.
    pub occurrences: f64,
    /// Occurrences weighted by severity: `Σ v·f·severity/5`, points per customer.
    pub load: f64,
    /// Share of customers who meet it on their first visit, weighted by severity: `Σ h·f·severity/5`. `None` if
    /// the reach of its touchpoint is unknown.
    pub priority: Option<f64>,
    /// Whether `affected` is exact; see [`burdens`].
    pub exact: bool,
}

/// Work of solves of their own (times touchpoints and transitions) before pains at several touchpoints are
/// approximated.
const PATIENCE: usize = 5_000_000;

/// Weighs all pains of the journey.
///
/// A pain at several touchpoints of a large journey costs a solve of its own. When the pains before it have used up
/// some seconds of those, it counts as met at each of its touchpoints independently: `1 − Π(1 − A)`.
pub fn burdens(flow: &Flow<'_>, presence: &Presence) -> Vec<Burden> {
    let journey = flow.network().journey();
    let solve = journey.touchpoints.len() + journey.transitions.len();
    let mut spent = 0;
    let mut weigh = |pain: &Pain| {
        if closed(presence, pain).is_none() {
            spent += solve;
            if spent > PATIENCE || flow.network().stop().asked() {
                return apart(flow, presence, pain);
            }
        }
        burden(flow, presence, pain)
    };
    journey.pains.iter().map(&mut weigh).collect()
}

/// A pain as if it were met at each of its touchpoints independently of the others.
fn apart(flow: &Flow<'_>, presence: &Presence, pain: &Pain) -> Burden {
    let alone = |&at: &u32| {
        let single = Pain { touchpoints: vec![at], ..pain.clone() };
        // without a return factor, visits bound the reach
        closed(presence, &single).unwrap_or(flow.visits()[at as usize] * pain.frequency).min(1.0)
    };
    let spared: f64 = pain.touchpoints.iter().map(|at| 1.0 - alone(at)).product();
    Burden { affected: 1.0 - spared, exact: false, ..weights(flow, presence, pain) }
}

/// Weighs one pain.
///
/// At one touchpoint `A = h·f / [1 − (1−f)ρ]` with return chance `ρ = 1 − 1/N[i][i]`; at several, or where the
/// return factor is unknown, by a solve of its own.
pub fn burden(flow: &Flow<'_>, presence: &Presence, pain: &Pain) -> Burden {
    let affected = closed(presence, pain).unwrap_or_else(|| {
        flow.ever(&chance_per_visit(flow.visits().len(), [pain].into_iter(), |pain| pain.frequency))
    });
    Burden { affected, ..weights(flow, presence, pain) }
}

/// Share affected where a closed form has it.
fn closed(presence: &Presence, pain: &Pain) -> Option<f64> {
    let [at] = pain.touchpoints[..] else { return None };
    let back = 1.0 - 1.0 / presence.return_factor[at as usize]?;
    Some(presence.reach[at as usize]? * pain.frequency / (1.0 - (1.0 - pain.frequency) * back))
}

/// All but the share affected.
fn weights(flow: &Flow<'_>, presence: &Presence, pain: &Pain) -> Burden {
    let weight = pain.severity / 5.0;
    let visits = sum(pain.touchpoints.iter().map(|&at| flow.visits()[at as usize]));
    let reach: Option<f64> = pain.touchpoints.iter().map(|&at| presence.reach[at as usize]).sum();
    let occurrences = visits * pain.frequency;
    let priority = reach.map(|reach| reach * pain.frequency * weight);
    Burden { affected: 0.0, occurrences, load: occurrences * weight, priority, exact: true }
}

/// Chance that a visit to each touchpoint meets at least one of the pains: `1 − Π(1 − chance)`.
pub fn chance_per_visit<'p>(
    touchpoints: usize,
    pains: impl Iterator<Item = &'p Pain>,
    chance: impl Fn(&Pain) -> f64,
) -> Vec<f64> {
    let mut spared = vec![1.0; touchpoints];
    for pain in pains {
        for &at in &pain.touchpoints {
            spared[at as usize] *= 1.0 - chance(pain);
        }
    }
    spared.iter().map(|spared| 1.0 - spared).collect()
}

/// Distribution of the number of bad experiences per customer: `P(0), P(1), … P(most)`.
///
/// A visit is bad with `β = 1 − Π(1−f)`. With `a` what ends the journey at each touchpoint and `D` a diagonal:
/// `(I − D₁₋βQ)x⁰ = D₁₋βa`, `(I − D₁₋βQ)x¹ = Dβ(Qx⁰ + a)`, `(I − D₁₋βQ)xᵏ = DβQxᵏ⁻¹`, `P(k) = s·xᵏ`.
/// `None` if customers can be caught in a trap. One factorisation, `most + 1` solves.
pub fn bad_experiences(flow: &Flow<'_>, pains: &[Pain], most: usize) -> Option<Vec<f64>> {
    if flow.trapped() > 0.0 {
        return None;
    }
    let bad = chance_per_visit(flow.visits().len(), pains.iter(), |pain| pain.frequency);
    let kept: Vec<f64> = bad.iter().map(|bad| 1.0 - bad).collect();
    let damped = flow.solver().damped(&kept);
    let ends = flow.solver().ends();
    let ahead = |x: &[f64], at: usize| flow.solver().steps(at).map(|(to, share)| share * x[to]).sum::<f64>();
    let entry = &flow.network().shares().entry;
    let given: Vec<f64> = kept.iter().zip(ends).map(|(kept, ends)| kept * ends).collect();
    let mut x = damped.backward(&given);
    let mut distribution = vec![dot(entry, &x)];
    for count in 1..=most {
        let first = f64::from(u8::from(count == 1));
        let given: Vec<f64> = (0..x.len()).map(|at| bad[at] * (ahead(&x, at) + first * ends[at])).collect();
        x = damped.backward(&given);
        distribution.push(dot(entry, &x));
    }
    Some(distribution)
}

/// Share of customers lost, 0–1: `Σ P(k)·χ[k]`, where `lost_after[k]` is the share lost after `k` bad experiences
/// and the last one holds for more. `None` for an empty profile.
pub fn churn(distribution: &[f64], lost_after: &[f64]) -> Option<f64> {
    let (last, first) = lost_after.split_last()?;
    let known = first.len().min(distribution.len());
    let counted: f64 = dot(&distribution[..known], &first[..known]);
    let rest = 1.0 - distribution[..known].iter().sum::<f64>();
    Some(counted + rest.max(0.0) * last)
}
