//! What was not given and would tell more: instead of guessing, the analysis asks.

use serde::Serialize;
use wayfold_model::Id;

use super::Solved;

/// Something to fill in. The words are under `analysis-missing-` and the name of `what`.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub struct Missing {
    /// What.
    pub what: MissingWhat,
    /// Where; empty for the scope card.
    pub records: Vec<Id>,
}

/// Inputs the analysis can do without but would do more with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum MissingWhat {
    /// A touchpoint marked as success: without one there is no completion.
    Success,
    /// Arrows.
    Transitions,
    /// Shares of arrows.
    Shares,
    /// Where journeys begin.
    Entries,
    /// Sample sizes of shares.
    Samples,
    /// Durations.
    Minutes,
    /// Moods.
    Moods,
    /// Frequencies of pains.
    Frequencies,
    /// Chances that a pain makes a customer leave.
    Leaving,
    /// Customers a year.
    Customers,
    /// Value of a customer.
    Value,
    /// Margin of a completed journey.
    Margin,
    /// Retention and discount rate.
    Retention,
    /// Loss by number of bad experiences.
    ChurnProfile,
    /// Inputs of the market at risk.
    Complaints,
    /// Costs of remedies.
    RemedyCosts,
    /// Effects of remedies.
    RemedyEffects,
}

impl MissingWhat {
    /// Every value, in the order they are asked for.
    pub const ALL: [Self; 17] = [
        Self::Success,
        Self::Transitions,
        Self::Shares,
        Self::Entries,
        Self::Samples,
        Self::Minutes,
        Self::Moods,
        Self::Frequencies,
        Self::Leaving,
        Self::Customers,
        Self::Value,
        Self::Margin,
        Self::Retention,
        Self::ChurnProfile,
        Self::Complaints,
        Self::RemedyCosts,
        Self::RemedyEffects,
    ];

    /// Key of its words.
    pub fn key(self) -> String {
        format!("analysis-missing-{}", self.name())
    }

    /// Its spelling in JSON and locale keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Success => "success",
            Self::Transitions => "transitions",
            Self::Shares => "shares",
            Self::Entries => "entries",
            Self::Samples => "samples",
            Self::Minutes => "minutes",
            Self::Moods => "moods",
            Self::Frequencies => "frequencies",
            Self::Leaving => "leaving",
            Self::Customers => "customers",
            Self::Value => "value",
            Self::Margin => "margin",
            Self::Retention => "retention",
            Self::ChurnProfile => "churn-profile",
            Self::Complaints => "complaints",
            Self::RemedyCosts => "remedy-costs",
            Self::RemedyEffects => "remedy-effects",
        }
    }
}

pub(super) fn find(solved: &Solved<'_>) -> Vec<Missing> {
    if solved.reading.touchpoints.is_empty() {
        return Vec::new();
    }
    MissingWhat::ALL
        .iter()
        .filter_map(|&what| where_missing(solved, what).map(|records| Missing { what, records }))
        .collect()
}

/// Where an input is missing; `None` if it is not.
fn where_missing(solved: &Solved<'_>, what: MissingWhat) -> Option<Vec<Id>> {
    let (map, reading) = (solved.map, solved.reading);
    let figures = &map.card().figures;
    let touchpoints = |lacks: &dyn Fn(usize) -> bool| {
        some((0..reading.touchpoints.len()).filter(|&at| lacks(at)).map(|at| reading.touchpoints[at]))
    };
    let numbers = &reading.journey.touchpoints;
    let assumed = solved.baseline.map(|baseline| &baseline.flow.network().shares().assumed);
    let card = |missing: bool| missing.then(Vec::new);
    let remedies = || map.remedies().values().filter(|remedy| open(remedy));
    match what {
        MissingWhat::Success => card(solved.baseline.is_some() && !solved.has_success()),
        MissingWhat::Transitions => card(reading.sequence_assumed),
        MissingWhat::Shares => {
            let indices = assumed?.transitions.iter();
            some(indices.filter_map(|&index| reading.transitions[index as usize]))
        }
        MissingWhat::Entries => some(
            assumed?
                .entries
                .iter()
                .map(|&at| reading.id(at))
                .filter(|_| assumed.is_some_and(|assumed| assumed.entries.len() > 1)),
        ),
        MissingWhat::Samples => {
            let branches = |at: usize| {
                solved.baseline.is_some_and(|baseline| baseline.flow.network().out().of(at).len() > 1)
            };
            touchpoints(&|at| branches(at) && numbers[at].observed.is_none())
        }
        MissingWhat::Minutes => touchpoints(&|at| numbers[at].minutes.is_none()),
        MissingWhat::Moods => touchpoints(&|at| numbers[at].emotion.is_none()),
        MissingWhat::Frequencies => {
            some(map.pains().values().filter(|pain| pain.frequency.is_none()).map(|pain| pain.id))
        }
        MissingWhat::Leaving => {
            some(map.pains().values().filter(|pain| pain.leave.is_none()).map(|pain| pain.id))
        }
        MissingWhat::Customers => card(figures.customers_per_year.is_none()),
        MissingWhat::Value => card(figures.value_per_customer.is_none()),
        MissingWhat::Margin => card(figures.margin.is_none()),
        MissingWhat::Retention => card(figures.retention.is_none() || figures.discount.is_none()),
        MissingWhat::ChurnProfile => card(figures.churn_after.is_empty() && !map.pains().is_empty()),
        MissingWhat::Complaints => {
            let c = &map.card().complaints;
            card(
                [
                    c.problem,
                    c.complain,
                    c.satisfied,
                    c.mollified,
                    c.dissatisfied,
                    c.loss_without_problem,
                    c.loss_satisfied,
                    c.loss_mollified,
                    c.loss_dissatisfied,
                    c.loss_silent,
                ]
                .contains(&None),
            )
        }
        MissingWhat::RemedyCosts => {
            some(remedies().filter(|remedy| remedy.cost.is_none()).map(|remedy| remedy.id))
        }
        MissingWhat::RemedyEffects => {
            let effective = |remedy: &wayfold_model::Remedy| {
                !remedy.drops.is_empty()
                    || remedy.treats.iter().any(|treated| treated.frequency_after.is_some())
            };
            some(remedies().filter(|remedy| !effective(remedy)).map(|remedy| remedy.id))
        }
    }
}

fn open(remedy: &wayfold_model::Remedy) -> bool {
    !matches!(remedy.status, wayfold_model::RemedyStatus::Done | wayfold_model::RemedyStatus::Dropped)
}

/// The records, unless there is none.
fn some(records: impl Iterator<Item = Id>) -> Option<Vec<Id>> {
    let records: Vec<Id> = records.collect();
    (!records.is_empty()).then_some(records)
}
