//! Money: what pains put at risk, what a customer is worth, what a market loses by complaints.
//!
//! Amounts are in the map's currency, shares 0–1. Nothing is guessed: what was not given makes the answer `None`.

use crate::flow::{Flow, Presence};
use crate::journey::Pain;
use crate::pain::{Burden, chance_per_visit};

/// Revenue at risk of one pain a year: `N·A·ℓ·V`. `ℓ` is the *incremental* chance to leave, not the whole one.
pub fn revenue_at_risk(customers: f64, affected: f64, leave: f64, value: f64) -> f64 {
    customers * affected * leave * value
}

/// Share of customers lost to any of several pains.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lost {
    /// `E[1 − Π(1 − ℓ)]` over the pains a customer meets, each counted once however often it is met, 0–1.
    pub share: f64,
    /// Whether it is exact. With many pains that can be met again it is an approximation: exact for each pain at a
    /// single touchpoint alone, and for everything met once only.
    pub exact: bool,
}

/// Touchpoints and transitions solved before the exact way is too dear.
const EXACT: usize = 100_000;

/// Share of customers lost to the pains together, overlap corrected; never the sum of the single ones.
///
/// A pain that can be met once only is a chance `f·ℓ` per visit. One that can be met again makes a customer leave
/// or not once and for all, so the exact share averages over which of those pains a customer would leave for:
/// `2^m` solves. Beyond that, each such pain gets the chance per visit that reproduces its own share `A·ℓ`.
/// Pains without a chance to leave are left out.
pub fn lost_to(flow: &Flow<'_>, presence: &Presence, pains: &[&Pain], burdens: &[Burden]) -> Lost {
    let network = flow.network();
    let counted =
        || pains.iter().zip(burdens).filter(|(pain, _)| pain.leave.is_some_and(|leave| leave > 0.0));
    let again = |pain: &Pain| !matches!(pain.touchpoints[..], [at] if presence.return_factor[at as usize] == Some(1.0));
    let once: Vec<&Pain> = counted().map(|(pain, _)| *pain).filter(|pain| !again(pain)).collect();
    let repeated: Vec<(&Pain, &Burden)> =
        counted().filter(|(pain, _)| again(pain)).map(|(pain, burden)| (*pain, burden)).collect();
    let size = network.len() + network.journey().transitions.len();
    let leave = |pain: &Pain| pain.leave.unwrap_or(0.0);
    let base = chance_per_visit(network.len(), once.into_iter(), |pain| pain.frequency * leave(pain));
    let affordable = repeated.len() < 20 && size << repeated.len() <= EXACT;
    if !affordable {
        return Lost { share: approximately(flow, base, &repeated, presence), exact: repeated.is_empty() };
    }
    let mut share = 0.0;
    for chosen in 0..1u32 << repeated.len() {
        if network.stop().asked() {
            break;
        }
        let mut weight = 1.0;
        let mut spared: Vec<f64> = base.iter().map(|chance| 1.0 - chance).collect();
        for (bit, (pain, _)) in repeated.iter().enumerate() {
            if chosen >> bit & 1 == 1 {
                weight *= leave(pain);
                pain.touchpoints.iter().for_each(|&at| spared[at as usize] *= 1.0 - pain.frequency);
            } else {
                weight *= 1.0 - leave(pain);
            }
        }
        if weight > 0.0 {
            let chance: Vec<f64> = spared.iter().map(|spared| 1.0 - spared).collect();
            share += weight * flow.ever(&chance);
        }
    }
    Lost { share, exact: true }
}

/// One solve with a chance per visit for every pain, whatever it is met at.
fn approximately(flow: &Flow<'_>, base: Vec<f64>, repeated: &[(&Pain, &Burden)], presence: &Presence) -> f64 {
    let mut spared: Vec<f64> = base.iter().map(|chance| 1.0 - chance).collect();
    for (pain, burden) in repeated {
        let leave = pain.leave.unwrap_or(0.0);
        // where it is met alone: g/[1−(1−g)ρ] = ℓ·f/[1−(1−f)ρ], solved for g
        let alone = |at: u32| {
            let back = 1.0 - 1.0 / presence.return_factor[at as usize].unwrap_or(1.0);
            let met = pain.frequency / (1.0 - (1.0 - pain.frequency) * back);
            (met, leave * met * (1.0 - back) / (1.0 - leave * met * back))
        };
        let reach = |at: u32| presence.reach[at as usize].unwrap_or(flow.visits()[at as usize]).min(1.0);
        let apart: f64 = pain.touchpoints.iter().map(|&at| reach(at) * alone(at).0).sum();
        let scale = if pain.touchpoints.len() > 1 && apart > 0.0 { burden.affected / apart } else { 1.0 };
        for &at in &pain.touchpoints {
            spared[at as usize] *= 1.0 - (alone(at).1 * scale).clamp(0.0, 1.0);
        }
    }
    flow.ever(&spared.iter().map(|spared| 1.0 - spared).collect::<Vec<_>>())
}

/// Customer lifetime value by the convention it follows (ealhamed.github.io). `m` margin a year, `r` retention,
/// `i` discount rate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LifetimeValue {
    /// First margin after a year: `m·r / (1+i−r)`. `None` if it grows without end (`r ≥ 1+i`).
    pub first_margin_in_a_year: Option<f64>,
    /// First margin now: `m(1+i) / (1+i−r)`. `None` likewise.
    pub first_margin_now: Option<f64>,
    /// Over a horizon of `T` years, first margin after a year: `m·x(1−xᵀ)/(1−x)`, `x = r/(1+i)`; `m·T` for
    /// `x = 1`. `None` without a horizon.
    pub within_horizon: Option<f64>,
}

/// Lifetime value under all three conventions.
pub fn lifetime_value(
    margin: f64,
    retention: f64,
    discount: f64,
    horizon_years: Option<f64>,
) -> LifetimeValue {
    let kept = retention / (1.0 + discount);
    let rest = 1.0 + discount - retention;
    let endless = kept < 1.0 && rest > 0.0;
    let within = |years: f64| {
        if (kept - 1.0).abs() < 1e-12 {
            margin * years
        } else {
            margin * kept * (1.0 - kept.powf(years)) / (1.0 - kept)
        }
    };
    LifetimeValue {
        first_margin_in_a_year: endless.then(|| margin * retention / rest),
        first_margin_now: endless.then(|| margin * (1.0 + discount) / rest),
        within_horizon: horizon_years.map(within),
    }
}

/// Inputs of the market at risk (TARP; Goodman). All shares 0–1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Complaints {
    /// P: share of customers with a problem.
    pub problem: f64,
    /// q: share of those who complain.
    pub complain: f64,
    /// Shares of complainants left satisfied, mollified, dissatisfied.
    pub outcome: [f64; 3],
    /// l₁, l₂, l₃: loss rates of those three.
    pub loss: [f64; 3],
    /// l₄: loss rate of those with a problem who do not complain.
    pub loss_silent: f64,
    /// l₀: loss rate without a problem.
    pub loss_without_problem: f64,
}

/// Customers a year lost to problems and how they were handled, beyond those who would have left anyway:
/// `N·P·[q·Σ outcome·loss + (1−q)·l₄] − N·P·l₀`. Times value per customer it is the market at risk.
pub fn customers_lost_to_problems(customers: f64, complaints: &Complaints) -> f64 {
    let c = complaints;
    let handled: f64 = c.outcome.iter().zip(&c.loss).map(|(outcome, loss)| outcome * loss).sum();
    let rate = c.complain * handled + (1.0 - c.complain) * c.loss_silent;
    customers * c.problem * (rate - c.loss_without_problem)
}

/// What an investment of `cost` brings that yields `benefit` a year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Return {
    /// `(B − K) / K` for one year; `None` if it costs nothing.
    pub roi: Option<f64>,
    /// `12·K / B` months; `None` if it yields nothing.
    pub payback_months: Option<f64>,
    /// Net present value `−K + Σ B/(1+i)^y` over the years; `None` without discount rate or horizon.
    pub net_present_value: Option<f64>,
}

/// Return on an investment. `discount` is the yearly rate, `years` whole years to look ahead.
pub fn return_on(benefit: f64, cost: f64, discount: Option<f64>, years: Option<f64>) -> Return {
    let present = |(discount, years): (f64, f64)| {
        (1..=years.clamp(0.0, 1_000.0) as i32).map(|year| benefit / (1.0 + discount).powi(year)).sum::<f64>()
            - cost
    };
    Return {
        roi: (cost > 0.0).then(|| (benefit - cost) / cost),
        payback_months: (benefit > 0.0).then(|| 12.0 * cost / benefit),
        net_present_value: discount.zip(years).map(present),
    }
}
