//! Ways through the journey, as records.

use serde::Serialize;
use wayfold_model::Id;

use super::Solved;
use crate::emotion::Mood;
use crate::flow::sum;
use crate::likely::likely_paths;
use crate::routes::{Route, fastest, least_effort};
use crate::structure::critical_path;
use crate::walks::{Ending, walks, worst_first};

/// The ways; see [`crate::likely`], [`crate::walks`], [`crate::routes`]. Empty if the shares cannot be solved.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub struct Paths {
    /// Most likely ways to success that visit no touchpoint twice, best first.
    pub likely: Vec<PathFigures>,
    /// Whether the search for them was allowed to finish.
    pub likely_complete: bool,
    /// Likely journeys as lived, loops and leaving included, most likely first.
    pub walks: Vec<WalkFigures>,
    /// Share of customers whose journey is among them, 0–1.
    pub walks_covered: f64,
    /// The same walks (by their place in `walks`) from worst to best.
    pub worst: Vec<u32>,
    /// The fastest way to success.
    pub fastest: Option<RouteFigures>,
    /// The way to success of least effort. `null` if no touchpoint has an effort.
    pub least_effort: Option<RouteFigures>,
    /// Expected minutes along the longest way, loops included.
    pub critical_minutes: Option<f64>,
    /// That way; a loop is one step with all its touchpoints.
    pub critical: Vec<Vec<Id>>,
}

/// A way to success.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub struct PathFigures {
    /// Its touchpoints in order.
    pub touchpoints: Vec<Id>,
    /// The arrows between them in order; fewer where the way was assumed.
    pub transitions: Vec<Id>,
    /// Share of customers who go exactly this way, 0–1.
    pub probability: f64,
    /// Minutes along it, waiting included. `null` if no touchpoint has a duration.
    pub minutes: Option<f64>,
    /// Mood it is remembered by, −2…+2.
    pub peak_end: Option<f64>,
}

/// A journey as lived.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub struct WalkFigures {
    /// Its touchpoints in order.
    pub touchpoints: Vec<Id>,
    /// The arrows between them in order; fewer where the way was assumed.
    pub transitions: Vec<Id>,
    /// How it ends.
    pub ending: Ending,
    /// Share of customers who live it, 0–1.
    pub probability: f64,
    /// Minutes along it, waiting included. `null` if no touchpoint has a duration.
    pub minutes: Option<f64>,
    /// Mood it is remembered by, −2…+2.
    pub peak_end: Option<f64>,
    /// Pain load along it, points.
    pub pain: f64,
}

/// A shortest way.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub struct RouteFigures {
    /// Its touchpoints in order.
    pub touchpoints: Vec<Id>,
    /// The arrows between them in order; fewer where the way was assumed.
    pub transitions: Vec<Id>,
    /// Minutes, or points of effort.
    pub cost: f64,
}

pub(super) fn figures(solved: &Solved<'_>) -> Paths {
    let Some(baseline) = solved.baseline else { return Paths::default() };
    let (flow, network, reading) = (&baseline.flow, baseline.flow.network(), solved.reading);
    let touchpoints = &reading.journey.touchpoints;
    let moods: Vec<Option<f64>> = touchpoints.iter().map(|touchpoint| touchpoint.emotion).collect();
    let remembered = |path: &[u32]| {
        let felt: Vec<f64> = path.iter().filter_map(|&at| moods[at as usize]).collect();
        Mood::of(&felt).map(|mood| mood.peak_end)
    };
    let likely = likely_paths(network, solved.settings.likely_paths, solved.settings.least_path);
    let lived = walks(flow.solver(), solved.settings.least_walk);
    let load = load_per_visit(solved);
    let ranked = worst_first(&lived.walks, &moods, &load);
    let minutes: Vec<f64> = touchpoints.iter().map(|touchpoint| touchpoint.minutes.unwrap_or(0.0)).collect();
    let timed = touchpoints.iter().any(|touchpoint| touchpoint.minutes.is_some());
    let along = |path: &[u32]| timed.then(|| sum(path.iter().map(|&at| minutes[at as usize])));
    let walk = |walk: &crate::walks::Walk| WalkFigures {
        touchpoints: reading.ids(&walk.touchpoints),
        transitions: arrows(solved, &walk.touchpoints),
        ending: walk.ending,
        probability: walk.probability,
        minutes: along(&walk.touchpoints),
        peak_end: remembered(&walk.touchpoints),
        pain: sum(walk.touchpoints.iter().map(|&at| load[at as usize])),
    };
    let place = |ranked: &crate::walks::Walk| {
        lived.walks.iter().position(|walk| std::ptr::eq(walk, ranked)).unwrap_or(0) as u32
    };
    let route = |route: Route| RouteFigures {
        touchpoints: reading.ids(&route.touchpoints),
        transitions: arrows(solved, &route.touchpoints),
        cost: route.cost,
    };
    let critical = critical_path(flow, &minutes).filter(|_| timed);
    let effort = touchpoints.iter().any(|touchpoint| touchpoint.effort > 0.0);
    Paths {
        likely: likely
            .paths
            .iter()
            .map(|path| PathFigures {
                touchpoints: reading.ids(&path.touchpoints),
                transitions: arrows(solved, &path.touchpoints),
                probability: path.probability,
                minutes: along(&path.touchpoints),
                peak_end: remembered(&path.touchpoints),
            })
            .collect(),
        likely_complete: likely.complete,
        worst: ranked.iter().map(|(walk, _)| place(walk)).collect(),
        walks: lived.walks.iter().map(walk).collect(),
        walks_covered: lived.covered,
        fastest: fastest(network).filter(|_| timed).map(route),
        least_effort: least_effort(network, solved.settings.switch_effort).filter(|_| effort).map(route),
        critical_minutes: critical.as_ref().map(|path| path.length),
        critical: critical
            .map(|path| path.components.iter().map(|part| reading.ids(part)).collect())
            .unwrap_or_default(),
    }
}

/// The arrows of a way; of parallel ones the one most customers take.
fn arrows(solved: &Solved<'_>, way: &[u32]) -> Vec<Id> {
    let Some(network) = solved.baseline.map(|baseline| baseline.flow.network()) else { return Vec::new() };
    let taken = way.windows(2).filter_map(|pair| {
        let places = network.out().places(pair[0] as usize);
        let between = places.filter(|&place| network.out().other[place] == pair[1]);
        let most = between.reduce(|most, next| {
            if network.probability()[next] > network.probability()[most] { next } else { most }
        })?;
        solved.reading.transitions[network.out().transition[most] as usize]
    });
    taken.collect()
}

/// Pain load of one visit to each touchpoint: `Σ f·severity/5`.
pub(super) fn load_per_visit(solved: &Solved<'_>) -> Vec<f64> {
    let mut load = vec![0.0; solved.reading.touchpoints.len()];
    for pain in &solved.reading.journey.pains {
        for &at in &pain.touchpoints {
            load[at as usize] += pain.frequency * pain.severity / 5.0;
        }
    }
    load
}
