//! Whole journeys as customers live them, loops and leaving included, most likely first; and the worst among them.

use std::collections::BinaryHeap;

use crate::emotion::Mood;
use crate::flow::sum;
use crate::journey::Outcome;
use crate::routes::Nearest;
use crate::solver::Solver;

/// How a walk ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    /// At a touchpoint marked as success.
    Success,
    /// At a touchpoint marked as exit.
    Exit,
    /// By dropping off.
    Drop,
    /// By stepping into a trap.
    Trap,
}

/// One journey from beginning to end.
#[derive(Debug, Clone, PartialEq)]
pub struct Walk {
    /// Its touchpoints in order, repeated ones repeated.
    pub touchpoints: Vec<u32>,
    /// How it ends after the last of them.
    pub ending: Ending,
    /// Share of all customers who live exactly this journey, 0–1.
    pub probability: f64,
}

/// The likely walks and how much of everything they are.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Walks {
    /// Most likely first.
    pub walks: Vec<Walk>,
    /// Share of all customers whose journey is among them, 0–1.
    pub covered: f64,
    /// `false` if the limit of work was reached first (a loop that is hardly ever left).
    pub complete: bool,
}

/// Beginnings of walks looked at before giving up.
const LIMIT: usize = 200_000;
/// Steps written out in all walks together before giving up.
const LONGEST: usize = 5_000_000;

/// All walks that at least the share `least` of customers live; at most `1/least` of them. `least` is raised to
/// one in a million.
pub fn walks(solver: &Solver<'_>, least: f64) -> Walks {
    let network = solver.network();
    let least = least.max(1e-6);
    // every beginning points at the one it continues
    let mut begun: Vec<(u32, u32)> = Vec::new();
    let mut open: BinaryHeap<Nearest> = BinaryHeap::new();
    let mut found = Walks { complete: true, ..Walks::default() };
    let mut written = 0;
    for (at, &share) in network.shares().entry.iter().enumerate() {
        if share >= least {
            open.push(Nearest(-share, begun.len() as u32));
            begun.push((at as u32, NONE));
        }
    }
    while let Some(Nearest(negative, index)) = open.pop() {
        if begun.len() > LIMIT || written > LONGEST || network.stop().asked() {
            found.complete = false;
            break;
        }
        let (probability, at) = (-negative, begun[index as usize].0 as usize);
        for (ending, share) in endings(solver, at) {
            if probability * share >= least {
                let touchpoints = trace(&begun, index);
                written += touchpoints.len();
                found.walks.push(Walk { touchpoints, ending, probability: probability * share });
            }
        }
        for (to, share) in solver.steps(at) {
            if probability * share >= least {
                open.push(Nearest(-probability * share, begun.len() as u32));
                begun.push((to as u32, index));
            }
        }
    }
    found.walks.sort_by(|a, b| {
        b.probability.total_cmp(&a.probability).then_with(|| a.touchpoints.cmp(&b.touchpoints))
    });
    found.covered = sum(found.walks.iter().map(|walk| walk.probability));
    found
}

const NONE: u32 = u32::MAX;

fn endings(solver: &Solver<'_>, at: usize) -> impl Iterator<Item = (Ending, f64)> {
    let network = solver.network();
    let ends = |outcome| f64::from(u8::from(network.journey().touchpoints[at].outcome == outcome));
    let caught = if solver.trapped()[at] { 1.0 } else { solver.into_traps()[at] };
    let drop = if solver.trapped()[at] { 0.0 } else { network.shares().drop[at] };
    let all = [
        (Ending::Success, ends(Outcome::Success)),
        (Ending::Exit, ends(Outcome::Exit)),
        (Ending::Drop, drop),
        (Ending::Trap, caught),
    ];
    all.into_iter().filter(|(_, share)| *share > 0.0)
}

fn trace(begun: &[(u32, u32)], mut index: u32) -> Vec<u32> {
    let mut touchpoints = Vec::new();
    while let Some(&(at, before)) = begun.get(index as usize) {
        touchpoints.push(at);
        index = before;
    }
    touchpoints.reverse();
    touchpoints
}

/// What makes a walk bad.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hurt {
    /// Peak–end mood over the touchpoints with a mood; `None` without any.
    pub peak_end: Option<f64>,
    /// Sum of the pain load per visit along it.
    pub pain: f64,
}

/// The walks from worst to best: lowest peak–end first, then most pain, then most likely. Walks without any mood
/// come last. `load` is the pain load of one visit to each touchpoint, `Σ f·severity/5`.
pub fn worst_first<'w>(walks: &'w [Walk], moods: &[Option<f64>], load: &[f64]) -> Vec<(&'w Walk, Hurt)> {
    let hurt = |walk: &Walk| {
        let felt: Vec<f64> = walk.touchpoints.iter().filter_map(|&at| moods[at as usize]).collect();
        let pain = sum(walk.touchpoints.iter().map(|&at| load[at as usize]));
        Hurt { peak_end: Mood::of(&felt).map(|mood| mood.peak_end), pain }
    };
    let mut ranked: Vec<(&Walk, Hurt)> = walks.iter().map(|walk| (walk, hurt(walk))).collect();
    ranked.sort_by(|(a, hurt_a), (b, hurt_b)| {
        let mood = |hurt: &Hurt| hurt.peak_end.unwrap_or(f64::INFINITY);
        mood(hurt_a)
            .total_cmp(&mood(hurt_b))
            .then(hurt_b.pain.total_cmp(&hurt_a.pain))
            .then(b.probability.total_cmp(&a.probability))
            .then_with(|| a.touchpoints.cmp(&b.touchpoints))
    });
    ranked
}
