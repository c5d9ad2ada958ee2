//! Money at risk, money to win, and what a customer is worth.

use serde::Serialize;
use std::collections::HashMap;
use wayfold_model::{Complaints as Given, Id, RemedyStatus, in_order};

use super::Solved;
use crate::journey::Pain;
use crate::money::{Complaints, customers_lost_to_problems, lifetime_value, lost_to};
use crate::pain::churn;
use crate::remedy::{Effect, Remedy, Worth, plan};

/// Money, in the map's currency, a year unless said otherwise; see [`crate::money`] and [`crate::remedy`]. `null`
/// where an input is not given.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub struct MoneyFigures {
    /// Share of customers lost to all pains together, overlap corrected, 0–1.
    pub lost_share: Option<f64>,
    /// Whether that share is exact.
    pub lost_exact: bool,
    /// Revenue at risk of all pains together: `N·V·E[1 − Π(1−ℓ)]`.
    pub revenue_at_risk: Option<f64>,
    /// What adding the pains up would have said.
    pub revenue_at_risk_summed: Option<f64>,
    /// Share of customers lost by the number of bad experiences and the map's churn profile, 0–1.
    pub churn: Option<f64>,
    /// Lifetime value, first margin after a year.
    pub lifetime_value_first_margin_in_a_year: Option<f64>,
    /// Lifetime value, first margin now.
    pub lifetime_value_first_margin_now: Option<f64>,
    /// Lifetime value within the horizon.
    pub lifetime_value_within_horizon: Option<f64>,
    /// Customers lost to problems and how complaints about them go, beyond those who would have left anyway.
    pub customers_lost_to_problems: Option<f64>,
    /// The same times the value of a customer: the market at risk.
    pub market_at_risk: Option<f64>,
    /// Every remedy that is not done or given up, in order.
    pub remedies: Vec<RemedyFigures>,
    /// The order in which to take them under the map's budget.
    pub plan: Vec<PickFigures>,
}

/// What one remedy would do, taken alone.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub struct RemedyFigures {
    /// The remedy.
    pub id: Id,
    /// Completion with it, 0–1; `null` without any success.
    pub completion: Option<f64>,
    /// Customers a year more who complete.
    pub completions_won: Option<f64>,
    /// Share of customers lost to the pains it treats, now.
    pub lost_before: f64,
    /// The same with it.
    pub lost_after: f64,
    /// B: benefit a year.
    pub benefit: Option<f64>,
    /// K: what it costs, once.
    pub cost: Option<f64>,
    /// `(B − K) / K` of the first year.
    pub roi: Option<f64>,
    /// Months until it has paid for itself.
    pub payback_months: Option<f64>,
    /// Net present value over the map's horizon and discount rate.
    pub net_present_value: Option<f64>,
    /// Effort, 1–5, as judged by people.
    pub effort: Option<f64>,
    /// Impact, 1–5, as judged by people.
    pub impact: Option<f64>,
}

/// One step of the plan.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub struct PickFigures {
    /// The remedy.
    pub id: Id,
    /// Its benefit a year after those before it.
    pub benefit: Option<f64>,
    /// Completion with it and those before it, 0–1.
    pub completion: Option<f64>,
    /// What all steps so far cost together.
    pub spent: f64,
}

/// The figures of the scope card a remedy is valued with.
pub(crate) fn worth(map: &wayfold_model::Map) -> Worth {
    let figures = &map.card().figures;
    Worth {
        customers: figures.customers_per_year,
        value: figures.value_per_customer,
        margin: figures.margin,
        discount: figures.discount,
        years: figures.horizon_years,
    }
}

/// Remedies still to be done, in order, as numbers.
pub(crate) fn remedies(solved: &Solved<'_>) -> Vec<(Id, Remedy)> {
    let pains: HashMap<Id, u32> = solved.reading.pains.iter().copied().zip(0..).collect();
    let mut open: Vec<_> = solved.map.remedies().values().collect();
    let tried = &solved.settings.scenario.remedies;
    open.retain(|remedy| !matches!(remedy.status, RemedyStatus::Done | RemedyStatus::Dropped));
    open.retain(|remedy| !tried.contains(&remedy.id));
    let open = in_order(open);
    let numbers = |remedy: &&std::sync::Arc<wayfold_model::Remedy>| {
        let treats = remedy.treats.iter();
        let treats =
            treats.filter_map(|treated| Some((*pains.get(&treated.pain)?, treated.frequency_after?)));
        let drops = remedy.drops.iter();
        let drops = drops.filter_map(|after| Some((solved.reading.index(after.touchpoint)?, after.drop)));
        let numbers = Remedy {
            treats: treats.collect(),
            drops: drops.collect(),
            cost: remedy.cost,
            confidence: remedy.confidence,
        };
        (remedy.id, numbers)
    };
    open.iter().map(numbers).collect()
}

pub(super) fn figures(solved: &Solved<'_>) -> MoneyFigures {
    let card = solved.map.card();
    let worth = worth(solved.map);
    let mut found = MoneyFigures::default();
    if let (Some(margin), Some(retention), Some(discount)) =
        (card.figures.margin, card.figures.retention, card.figures.discount)
    {
        let value = lifetime_value(margin, retention, discount, card.figures.horizon_years);
        found.lifetime_value_first_margin_in_a_year = value.first_margin_in_a_year;
        found.lifetime_value_first_margin_now = value.first_margin_now;
        found.lifetime_value_within_horizon = value.within_horizon;
    }
    found.customers_lost_to_problems = complaints(&card.complaints)
        .zip(worth.customers)
        .map(|(complaints, customers)| customers_lost_to_problems(customers, &complaints));
    found.market_at_risk =
        found.customers_lost_to_problems.zip(worth.value).map(|(customers, value)| customers * value);
    if solved.baseline.is_some() {
        lost(solved, &worth, &mut found);
        remedied(solved, &worth, &mut found);
    }
    found
}

fn lost(solved: &Solved<'_>, worth: &Worth, found: &mut MoneyFigures) {
    let Some(baseline) = solved.baseline else { return };
    let journey = &solved.reading.journey;
    let pains: Vec<&Pain> = journey.pains.iter().collect();
    if pains.iter().any(|pain| pain.leave.is_some()) {
        let lost = lost_to(&baseline.flow, &baseline.presence, &pains, &baseline.burdens);
        found.lost_share = Some(lost.share);
        found.lost_exact = lost.exact;
        let money = worth.customers.zip(worth.value).map(|(customers, value)| customers * value);
        found.revenue_at_risk = money.map(|money| money * lost.share);
        let single = pains.iter().zip(&baseline.burdens);
        let sum: f64 = single.map(|(pain, burden)| burden.affected * pain.leave.unwrap_or(0.0)).sum();
        found.revenue_at_risk_summed = money.map(|money| money * sum);
    }
    let profile = &solved.map.card().figures.churn_after;
    found.churn = solved.bad.as_ref().and_then(|bad| churn(bad, profile));
}

fn remedied(solved: &Solved<'_>, worth: &Worth, found: &mut MoneyFigures) {
    let Some(baseline) = solved.baseline else { return };
    let succeeds = solved.has_success();
    let open = remedies(solved);
    for (id, remedy) in &open {
        let Ok(effect) = baseline.effect(remedy, worth) else { continue };
        let record = solved.map.remedies().get(id);
        let Effect { completion, lost, benefit, returns } = effect;
        let won = worth.customers.map(|customers| customers * (completion - baseline.flow.completion()));
        found.remedies.push(RemedyFigures {
            id: *id,
            completion: succeeds.then_some(completion),
            completions_won: won.filter(|_| succeeds),
            lost_before: lost.0,
            lost_after: lost.1,
            benefit,
            cost: remedy.cost,
            roi: returns.and_then(|returns| returns.roi),
            payback_months: returns.and_then(|returns| returns.payback_months),
            net_present_value: returns.and_then(|returns| returns.net_present_value),
            effort: record.and_then(|record| record.effort),
            impact: record.and_then(|record| record.impact),
        });
    }
    let numbers: Vec<Remedy> = open.iter().map(|(_, remedy)| remedy.clone()).collect();
    let budget = solved.map.card().figures.budget;
    let picks = plan(baseline, &numbers, worth, budget).unwrap_or_default();
    found.plan = picks
        .iter()
        .map(|pick| PickFigures {
            id: open[pick.remedy as usize].0,
            benefit: pick.effect.benefit,
            completion: succeeds.then_some(pick.effect.completion),
            spent: pick.spent,
        })
        .collect();
}

/// The inputs of the market at risk, if all are given.
fn complaints(given: &Given) -> Option<Complaints> {
    Some(Complaints {
        problem: given.problem?,
        complain: given.complain?,
        outcome: [given.satisfied?, given.mollified?, given.dissatisfied?],
        loss: [given.loss_satisfied?, given.loss_mollified?, given.loss_dissatisfied?],
        loss_silent: given.loss_silent?,
        loss_without_problem: given.loss_without_problem?,
    })
}
