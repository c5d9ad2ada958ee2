//! What it costs, and what pays.

use wayfold_model::Id;

use super::{Finding, Look, Severity};
use crate::money::lifetime_value;
use crate::report::RemedyFigures;

pub(super) fn find(look: &Look<'_>, found: &mut Vec<Finding>) {
    found.extend(revenue_at_risk(look));
    found.extend(best_remedy(look));
    found.extend(remedy_does_not_pay(look));
    found.extend(budget_plan(look));
    found.extend(figures_missing(look));
    found.extend(market_at_risk(look));
    found.extend(retention_lever(look));
}

fn revenue_at_risk(look: &Look<'_>) -> Option<Finding> {
    let (money, figures) = (&look.report.money, &look.map.card().figures);
    let (amount, summed) = (money.revenue_at_risk?, money.revenue_at_risk_summed?);
    let mut costly: Vec<_> =
        look.report.pains.iter().filter(|pain| pain.revenue_at_risk > Some(0.0)).collect();
    costly.sort_by(|a, b| {
        b.revenue_at_risk.partial_cmp(&a.revenue_at_risk).unwrap_or(std::cmp::Ordering::Equal)
    });
    let records: Vec<Id> = costly.iter().map(|pain| pain.id).collect();
    let top = costly.first()?;
    Some(
        Finding::new("revenue-at-risk", Severity::Insight)
            .money(look, "amount", amount)
            .money(look, "summed", summed)
            .money(look, "over", summed - amount)
            .share("lost", money.lost_share.unwrap_or(0.0))
            .number("customers", figures.customers_per_year?, super::Unit::Count)
            .money(look, "value", figures.value_per_customer?)
            .name(look, "top", top.id)
            .money(look, "most", top.revenue_at_risk.unwrap_or(0.0))
            .resting_on_flow(look)
            .resting_on(look, records.iter().copied())
            .naming(look, records)
            .weighing(money.lost_share.unwrap_or(0.0)),
    )
}

fn of(look: &Look<'_>, id: Id) -> Option<RemedyFigures> {
    look.report.money.remedies.iter().find(|remedy| remedy.id == id).cloned()
}

fn best_remedy(look: &Look<'_>) -> Option<Finding> {
    let remedy = of(look, look.report.money.plan.first()?.id)?;
    let (benefit, cost) = (remedy.benefit?, remedy.cost?);
    let months = remedy.payback_months?;
    let figures = &look.map.card().figures;
    let confidence = look.map.remedies().get(&remedy.id).and_then(|record| record.confidence);
    Some(
        Finding::new("best-remedy", Severity::Insight)
            .name(look, "remedy", remedy.id)
            .money(look, "cost", cost)
            .money(look, "benefit", benefit)
            .months("months", months)
            .number("won", remedy.completions_won.unwrap_or(0.0).max(0.0), super::Unit::Count)
            .share("kept", remedy.lost_before - remedy.lost_after)
            .share("confidence", confidence.unwrap_or(1.0))
            .number("customers", figures.customers_per_year.unwrap_or(0.0), super::Unit::Count)
            .money_if(look, "value", figures.value_per_customer)
            .money_if(look, "margin", figures.margin)
            .at([remedy.id])
            .resting_on_flow(look)
            .resting_on(look, [remedy.id])
            .weighing(0.1 * remedy.roi.unwrap_or(10.0)),
    )
}

/// Over the map's horizon; over a year where it has none.
fn remedy_does_not_pay(look: &Look<'_>) -> Option<Finding> {
    let years = look.map.card().figures.horizon_years.unwrap_or(1.0);
    let loss =
        |remedy: &RemedyFigures| Some(remedy.cost? - remedy.benefit? * years).filter(|loss| *loss > 0.0);
    let losing = look.report.money.remedies.iter().filter_map(|remedy| Some((remedy, loss(remedy)?)));
    let (worst, _) = losing.reduce(|worst, next| if next.1 > worst.1 { next } else { worst })?;
    Some(
        Finding::new("remedy-does-not-pay", Severity::Notice)
            .name(look, "remedy", worst.id)
            .money(look, "cost", worst.cost?)
            .money(look, "benefit", worst.benefit?)
            .number("years", years, super::Unit::Points)
            .money(look, "total", worst.benefit? * years)
            .at([worst.id])
            .resting_on_flow(look)
            .resting_on(look, [worst.id]),
    )
}

fn budget_plan(look: &Look<'_>) -> Option<Finding> {
    let plan = &look.report.money.plan;
    let last = plan.last()?;
    let budget = look.map.card().figures.budget?;
    let open = look.report.money.remedies.len();
    let (before, after) = (look.report.flow.completion?, last.completion?);
    (plan.len() > 1 && plan.len() < open).then(|| {
        Finding::new("budget-plan", Severity::Insight)
            .money(look, "budget", budget)
            .money(look, "spent", last.spent)
            .money(look, "benefit", plan.iter().filter_map(|pick| pick.benefit).sum())
            .share("before", before)
            .share("after", after)
            .count("open", open)
            .resting_on_flow(look)
            .resting_on(look, plan.iter().map(|pick| pick.id))
            .naming(look, plan.iter().map(|pick| pick.id).collect())
    })
}

fn figures_missing(look: &Look<'_>) -> Option<Finding> {
    let figures = &look.map.card().figures;
    let missing = [
        ("customers", figures.customers_per_year.is_none()),
        ("value", figures.value_per_customer.is_none()),
        ("margin", figures.margin.is_none()),
    ];
    let keys: Vec<String> = missing
        .iter()
        .filter(|(_, missing)| *missing)
        .map(|(name, _)| format!("finding-figure-{name}"))
        .collect();
    let useful = look.map.pains().values().any(|pain| pain.leave.is_some())
        || look.open_remedies().any(|remedy| remedy.cost.is_some());
    (useful && !keys.is_empty())
        .then(|| Finding::new("figures-missing", Severity::Notice).keys("figures", keys))
}

fn market_at_risk(look: &Look<'_>) -> Option<Finding> {
    let money = &look.report.money;
    let (customers, amount) = (money.customers_lost_to_problems?, money.market_at_risk?);
    let (given, figures) = (&look.map.card().complaints, &look.map.card().figures);
    let silent = 1.0 - given.complain?;
    let handled = given.satisfied? * given.loss_satisfied?
        + given.mollified? * given.loss_mollified?
        + given.dissatisfied? * given.loss_dissatisfied?;
    if customers <= 0.0 {
        return None;
    }
    Some(
        Finding::new("market-at-risk", Severity::Insight)
            .number("customers", customers, super::Unit::Count)
            .money(look, "amount", amount)
            .share("silent", silent)
            .number("all", figures.customers_per_year?, super::Unit::Count)
            .money(look, "value", figures.value_per_customer?)
            .share("problem", given.problem?)
            .share("complain", given.complain?)
            .share("handled", handled)
            .share("unheard", given.loss_silent?)
            .share("anyway", given.loss_without_problem?)
            .weighing(silent),
    )
}

/// From the map's own figures; the famous "five points more retention" is a thought experiment of others.
fn retention_lever(look: &Look<'_>) -> Option<Finding> {
    let figures = &look.map.card().figures;
    let (margin, retention, discount) = (figures.margin?, figures.retention?, figures.discount?);
    let value = |retention: f64| {
        let value = lifetime_value(margin, retention, discount, figures.horizon_years);
        if figures.horizon_years.is_some() { value.within_horizon } else { value.first_margin_in_a_year }
    };
    let (now, then) = (value(retention)?, value((retention + 0.05).min(1.0))?);
    (retention <= 0.95 && now > 0.0).then(|| {
        Finding::new("retention-lever", Severity::Notice)
            .share("retention", retention)
            .share("better", retention + 0.05)
            .money(look, "now", now)
            .money(look, "then", then)
            .share("gain", then / now - 1.0)
            .money(look, "margin", margin)
            .share("discount", discount)
            .number("years", figures.horizon_years.unwrap_or(0.0), super::Unit::Points)
    })
}
