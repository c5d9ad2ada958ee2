//! The journey from where a team stands: what it answers for, what leads there, what depends on it, what it is worth.

use serde::{Deserialize, Serialize};
use wayfold_model::{Id, Map};

use crate::flow::Flow;
use crate::journey::{Outcome, Pain};
use crate::money::lost_to;
use crate::network::Network;
use crate::pain::Burden;
use crate::report::{Settings, Solved};
use crate::structure::connected;

/// Whose part of the journey.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Scope {
    /// Touchpoints a team answers for.
    Team(Id),
    /// Touchpoints in a channel.
    Channel(Id),
    /// Touchpoints a system stands behind, by its name.
    System(String),
}

/// One part of the journey. Figures are `None` if the shares cannot be solved.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub struct Part {
    /// Its touchpoints, in reading order.
    pub touchpoints: Vec<Id>,
    /// Everything that leads there, its own touchpoints left out.
    pub upstream: Vec<Id>,
    /// Everything that can follow, its own touchpoints left out.
    pub downstream: Vec<Id>,
    /// Share of customers who ever come there, 0–1.
    pub reach: Option<f64>,
    /// Expected visits per customer.
    pub visits: Option<f64>,
    /// Expected minutes customers spend there, per customer of the whole journey.
    pub minutes: Option<f64>,
    /// Expected cost there, per customer of the whole journey.
    pub cost: Option<f64>,
    /// Share of customers who drop off there, 0–1.
    pub drop: Option<f64>,
    /// Share of all completions that pass here: lost if every one of its touchpoints ended the journey, 0–1.
    pub removal_effect: Option<f64>,
    /// Average mood there, by visits.
    pub mood: Option<f64>,
    /// Pains met there.
    pub pains: Vec<Id>,
    /// Revenue at risk a year of those pains together, overlap corrected.
    pub revenue_at_risk: Option<f64>,
    /// Steps per customer from here to another part.
    pub handovers_out: Option<f64>,
    /// Steps per customer from another part to here.
    pub handovers_in: Option<f64>,
}

/// The journey as one team, channel or system sees it.
pub fn part(map: &Map, settings: &Settings, scope: &Scope) -> Part {
    // return factors are not needed here beyond those of its pains
    Solved::with(map, settings, |solved, _| figures(solved, scope))
}

fn figures(solved: &Solved<'_>, scope: &Scope) -> Part {
    let inside: Vec<bool> = solved
        .records
        .iter()
        .map(|touchpoint| match scope {
            Scope::Team(team) => touchpoint.team == Some(*team),
            Scope::Channel(channel) => touchpoint.channel == Some(*channel),
            Scope::System(system) => touchpoint.systems.contains(system),
        })
        .collect();
    let own: Vec<u32> = (0..inside.len() as u32).filter(|&at| inside[at as usize]).collect();
    let reading = solved.reading;
    let mut found = Part { touchpoints: reading.ids(&own), ..Part::default() };
    let Some(baseline) = solved.baseline else { return found };
    let (flow, network) = (&baseline.flow, baseline.flow.network());
    let others = |upstream: bool| {
        let reached = connected(network, &own, upstream);
        let others = (0..inside.len() as u32).filter(|&at| reached[at as usize] && !inside[at as usize]);
        reading.ids(&others.collect::<Vec<_>>())
    };
    found.upstream = others(true);
    found.downstream = others(false);
    let indicator: Vec<f64> = inside.iter().map(|inside| f64::from(u8::from(*inside))).collect();
    let sum = |value: &dyn Fn(usize) -> f64| {
        own.iter().map(|&at| value(at as usize)).fold(0.0, |sum, more| sum + more)
    };
    let touchpoints = &reading.journey.touchpoints;
    let visits = flow.visits();
    let leak = flow.leak();
    found.reach = Some(flow.ever(&indicator));
    found.visits = Some(sum(&|at| visits[at]));
    found.minutes = Some(sum(&|at| visits[at] * touchpoints[at].minutes.unwrap_or(0.0)));
    found.cost = Some(sum(&|at| visits[at] * touchpoints[at].cost.unwrap_or(0.0)));
    found.drop = Some(sum(&|at| leak[at]));
    let felt = sum(&|at| if touchpoints[at].emotion.is_some() { visits[at] } else { 0.0 });
    found.mood = (felt > 0.0).then(|| sum(&|at| visits[at] * touchpoints[at].emotion.unwrap_or(0.0)) / felt);
    found.handovers_out = flow.crossings(|from, to| inside[from] && !inside[to]);
    found.handovers_in = flow.crossings(|from, to| !inside[from] && inside[to]);
    found.removal_effect = removal(flow, &own);
    risk(solved, &inside, &mut found);
    found
}

/// Share of completions lost if all these touchpoints ended the journey; by a solve of its own.
fn removal(flow: &Flow<'_>, touchpoints: &[u32]) -> Option<f64> {
    let mut journey = flow.network().journey().clone();
    for &at in touchpoints {
        journey.touchpoints[at as usize].outcome = Outcome::Exit;
    }
    let left = Flow::new(&Network::until(journey, flow.network().stop()).ok()?).completion();
    (flow.completion() > 0.0).then(|| (1.0 - left / flow.completion()).clamp(0.0, 1.0))
}

fn risk(solved: &Solved<'_>, inside: &[bool], found: &mut Part) {
    let Some(baseline) = solved.baseline else { return };
    let here = |pain: &Pain| pain.touchpoints.iter().any(|&at| inside[at as usize]);
    let met: Vec<usize> = (0..baseline.pains.len()).filter(|&at| here(&baseline.pains[at])).collect();
    found.pains = met.iter().map(|&at| solved.reading.pains[at]).collect();
    let figures = &solved.map.card().figures;
    if let Some((customers, value)) = figures.customers_per_year.zip(figures.value_per_customer) {
        let pains: Vec<&Pain> = met.iter().map(|&at| &baseline.pains[at]).collect();
        let burdens: Vec<Burden> = met.iter().map(|&at| baseline.burdens[at]).collect();
        let known = pains.iter().any(|pain| pain.leave.is_some());
        let lost = || lost_to(&baseline.flow, &baseline.presence, &pains, &burdens).share;
        found.revenue_at_risk = known.then(|| customers * value * lost());
    }
}
