//! What hurts, pain by pain.

use std::collections::HashMap;

use serde::Serialize;
use wayfold_model::{Id, in_order};

use super::Solved;
use crate::money::revenue_at_risk;

/// One pain of the map; see [`crate::pain`]. Figures are `null` where its frequency, or the customers a year, the
/// value of a customer, or its chance to make one leave, is not given.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub struct PainFigures {
    /// The pain.
    pub id: Id,
    /// Where it is met.
    pub touchpoints: Vec<Id>,
    /// Severity, 1–5.
    pub severity: f64,
    /// f: share of visits that meet it, 0–1.
    pub frequency: Option<f64>,
    /// A: share of customers who meet it at least once, 0–1.
    pub affected: Option<f64>,
    /// Whether `affected` is exact.
    pub exact: bool,
    /// Expected times per customer.
    pub occurrences: Option<f64>,
    /// Occurrences weighted by severity, points per customer.
    pub load: Option<f64>,
    /// Share who meet it on their first visit, weighted by severity.
    pub priority: Option<f64>,
    /// Revenue at risk a year: `N·A·ℓ·V`. Never add these up; the union is in `money`.
    pub revenue_at_risk: Option<f64>,
    /// Remedies that treat it and were not given up.
    pub remedies: Vec<Id>,
}

pub(super) fn figures(solved: &Solved<'_>) -> Vec<PainFigures> {
    let map = solved.map;
    let numbers: HashMap<Id, usize> = solved.reading.pains.iter().copied().zip(0..).collect();
    let mut remedies: HashMap<Id, Vec<Id>> = HashMap::new();
    for remedy in
        map.remedies().values().filter(|remedy| remedy.status != wayfold_model::RemedyStatus::Dropped)
    {
        for treatment in &remedy.treats {
            remedies.entry(treatment.pain).or_default().push(remedy.id);
        }
    }
    let pains = in_order(map.pains().values());
    let worth = &map.card().figures;
    let figures = |pain: &&std::sync::Arc<wayfold_model::Pain>| {
        let burden = solved.baseline.zip(numbers.get(&pain.id)).map(|(baseline, &at)| baseline.burdens[at]);
        let risk = || {
            let (customers, value) = worth.customers_per_year.zip(worth.value_per_customer)?;
            Some(revenue_at_risk(customers, burden?.affected, pain.leave?, value))
        };
        PainFigures {
            id: pain.id,
            touchpoints: pain.touchpoints.clone(),
            severity: f64::from(pain.severity),
            frequency: pain.frequency,
            affected: burden.map(|burden| burden.affected),
            exact: burden.is_some_and(|burden| burden.exact),
            occurrences: burden.map(|burden| burden.occurrences),
            load: burden.map(|burden| burden.load),
            priority: burden.and_then(|burden| burden.priority),
            revenue_at_risk: risk(),
            remedies: remedies.get(&pain.id).cloned().unwrap_or_default(),
        }
    };
    pains.iter().map(figures).collect()
}
