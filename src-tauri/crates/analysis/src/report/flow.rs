//! Who gets where, and what it takes.

use serde::Serialize;

use super::{ById, Solved};
use crate::emotion::last_mood_of_drops;
use crate::flow::{Flow, Presence, sum};
use crate::journey::Touchpoint;

/// Figures of the flow. Everything is `null` or empty if the shares cannot be solved; see [`crate::flow`] and
/// [`crate::pain`] for the formulas.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub struct FlowFigures {
    /// C: share of customers who succeed, 0–1. `null` if no touchpoint is marked as success.
    pub completion: Option<f64>,
    /// Share who end at a touchpoint marked as exit, 0–1.
    pub explicit_exit: Option<f64>,
    /// Share who simply drop off, 0–1.
    pub implicit_drop: Option<f64>,
    /// Share caught in a loop nobody leaves, 0–1.
    pub trapped: Option<f64>,
    /// Expected minutes per customer, waiting included. `null` if no touchpoint has a duration.
    pub expected_minutes: Option<f64>,
    /// Variance of those minutes between customers, min².
    pub variance_minutes: Option<f64>,
    /// Expected minutes of those who succeed.
    pub minutes_given_success: Option<f64>,
    /// Expected cost to the organisation per customer. `null` if no touchpoint has a cost.
    pub expected_cost: Option<f64>,
    /// Its variance.
    pub variance_cost: Option<f64>,
    /// Expected number of steps per customer.
    pub expected_transitions: Option<f64>,
    /// Expected number of steps per customer to another channel; a touchpoint without one counts as a channel.
    pub expected_channel_switches: Option<f64>,
    /// Expected number of steps per customer to another team; a touchpoint without one counts as a team.
    pub expected_handovers: Option<f64>,
    /// Expected number of steps per customer on which the customer has to tell it all again.
    pub expected_context_losses: Option<f64>,
    /// P(0), P(1) … P(5) bad experiences per customer. `null` without pains that have a frequency.
    pub bad_experience_distribution: Option<Vec<f64>>,
    /// Average mood at the touchpoint people drop off at.
    pub mean_last_emotion_drop: Option<f64>,
    /// v: expected visits per customer to each touchpoint; `null` in traps.
    pub visits: ById<Option<f64>>,
    /// b: chance to succeed from each touchpoint, 0–1.
    pub completion_from: ById<f64>,
    /// Expected minutes still to come at each touchpoint, its own included.
    pub minutes_from: ById<Option<f64>>,
    /// `N[i][i]`: expected visits of one who is there, at least 1.
    pub return_factor: ById<Option<f64>>,
    /// h: share of customers who ever get there, 0–1.
    pub reach: ById<Option<f64>>,
    /// Share of completions lost if it ended every journey, 0–1.
    pub removal_effect: ById<Option<f64>>,
    /// d: share of visits that drop off there, 0–1.
    pub drop_share: ById<f64>,
    /// v·d: share of all customers who drop off there, 0–1.
    pub leak: ById<f64>,
    /// What completion gains per unit of drop-off taken away there.
    pub drop_gradient: ById<Option<f64>>,
    /// What completion gains if the drop-off there were halved.
    pub gain_halving_drop: ById<Option<f64>>,
    /// Expected visits of those who succeed.
    pub visits_given_success: ById<Option<f64>>,
    /// Pain load of each touchpoint: visits times `Σ f·severity/5` of its pains, points per customer.
    pub pain_load: ById<f64>,
    /// Expected minutes per customer at each touchpoint; `null` without a duration.
    pub minutes_spent: ById<Option<f64>>,
    /// Expected cost per customer at each touchpoint; `null` without one.
    pub cost_spent: ById<Option<f64>>,
    /// Shares used for each transition, given or assumed, 0–1.
    pub transition_share: ById<f64>,
    /// Expected times per customer each transition is taken: `v·p`.
    pub transition_flow: ById<f64>,
}

pub(super) fn figures(solved: &Solved<'_>) -> FlowFigures {
    let Some(baseline) = solved.baseline else { return FlowFigures::default() };
    let (flow, presence) = (&baseline.flow, &baseline.presence);
    let reading = solved.reading;
    let touchpoints = &reading.journey.touchpoints;
    let minutes: Vec<f64> = touchpoints.iter().map(|touchpoint| touchpoint.minutes.unwrap_or(0.0)).collect();
    let spread: Vec<f64> = touchpoints.iter().map(|touchpoint| touchpoint.minutes_variance).collect();
    let costs: Vec<f64> =
        touchpoints.iter().map(|touchpoint| touchpoint.cost.unwrap_or(0.0).max(0.0)).collect();
    let timed = touchpoints.iter().any(|touchpoint| touchpoint.minutes.is_some());
    let priced = touchpoints.iter().any(|touchpoint| touchpoint.cost.is_some());
    let time = flow.totals(&minutes, &spread);
    let cost = flow.totals(&costs, &[]);
    let succeeds = solved.has_success();
    let ids = &reading.touchpoints;
    let drop = &flow.network().shares().drop;
    let given = flow.visits_given_success();
    FlowFigures {
        completion: succeeds.then(|| flow.completion()),
        explicit_exit: Some(flow.explicit_exit()),
        implicit_drop: Some(flow.implicit_drop()),
        trapped: Some(flow.trapped()),
        expected_minutes: time.expected.filter(|_| timed),
        variance_minutes: time.variance.filter(|_| timed),
        minutes_given_success: flow.total_given_success(&minutes).filter(|_| timed),
        expected_cost: cost.expected.filter(|_| priced),
        variance_cost: cost.variance.filter(|_| priced),
        expected_transitions: flow.transitions(),
        expected_channel_switches: flow
            .crossings(|from, to| touchpoints[from].channel != touchpoints[to].channel),
        expected_handovers: flow.crossings(|from, to| touchpoints[from].owner != touchpoints[to].owner),
        expected_context_losses: context_losses(solved, flow),
        bad_experience_distribution: solved.bad.as_ref().map(|bad| bad[..=super::BAD].to_vec()),
        mean_last_emotion_drop: last_mood_of_drops(flow),
        visits: ById::zip(ids, visits(flow)),
        completion_from: ById::zip(ids, flow.completion_from().iter().copied()),
        minutes_from: ById::zip(ids, time.from.into_iter().map(|minutes| minutes.filter(|_| timed))),
        return_factor: ById::zip(ids, presence.return_factor.iter().copied()),
        reach: ById::zip(ids, presence.reach.iter().copied()),
        removal_effect: ById::zip(ids, presence.removal_effect.iter().copied()),
        drop_share: ById::zip(ids, drop.iter().copied()),
        leak: ById::zip(ids, flow.leak()),
        drop_gradient: ById::zip(ids, flow.drop_gradient().into_iter().map(|gain| gain.filter(|_| succeeds))),
        gain_halving_drop: ById::zip(
            ids,
            gains(flow, presence).into_iter().map(|gain| gain.filter(|_| succeeds)),
        ),
        visits_given_success: ById::zip(
            ids,
            (0..ids.len()).map(|at| given.as_ref().and_then(|given| given.get(at)).copied()),
        ),
        pain_load: ById::zip(
            ids,
            super::load_per_visit(solved).iter().zip(flow.visits()).map(|(load, visits)| load * visits),
        ),
        minutes_spent: spent(solved, flow, |touchpoint| touchpoint.minutes),
        cost_spent: spent(solved, flow, |touchpoint| touchpoint.cost),
        transition_share: by_transition(solved, |at| flow.network().shares().transitions[at]),
        transition_flow: by_transition(solved, |at| {
            let from = reading.journey.transitions[at].from as usize;
            flow.visits()[from] * flow.network().shares().transitions[at]
        }),
    }
}

fn spent(
    solved: &Solved<'_>,
    flow: &Flow<'_>,
    per_visit: impl Fn(&Touchpoint) -> Option<f64>,
) -> ById<Option<f64>> {
    let touchpoints = solved.reading.journey.touchpoints.iter().zip(flow.visits());
    let spent = touchpoints.map(|(touchpoint, visits)| per_visit(touchpoint).map(|each| each * visits));
    ById::zip(&solved.reading.touchpoints, spent)
}

fn visits<'f>(flow: &'f Flow<'_>) -> impl Iterator<Item = Option<f64>> + 'f {
    flow.visits().iter().zip(flow.solver().trapped()).map(|(visits, trapped)| (!trapped).then_some(*visits))
}

/// Gain of completion if the drop-off at each touchpoint were halved, exactly.
pub(crate) fn gains(flow: &Flow<'_>, presence: &Presence) -> Vec<Option<f64>> {
    let halved = |(at, drop): (usize, &f64)| flow.change_of_drop(at, drop / 2.0, presence.return_factor[at]?);
    flow.network().shares().drop.iter().enumerate().map(halved).collect()
}

fn by_transition(solved: &Solved<'_>, value: impl Fn(usize) -> f64) -> ById<f64> {
    let ids = solved.reading.transitions.iter().enumerate();
    ById(ids.filter_map(|(at, id)| Some(((*id)?, value(at)))).collect())
}

fn context_losses(solved: &Solved<'_>, flow: &Flow<'_>) -> Option<f64> {
    let transitions = solved.map.transitions();
    let lost = solved.reading.transitions.iter().enumerate().filter(|(_, id)| {
        id.and_then(|id| transitions.get(&id)).is_some_and(|transition| transition.context_lost)
    });
    let taken = |at: usize| {
        let from = solved.reading.journey.transitions[at].from as usize;
        flow.visits()[from] * flow.network().shares().transitions[at]
    };
    (flow.trapped() == 0.0).then(|| sum(lost.map(|(at, _)| taken(at))))
}
