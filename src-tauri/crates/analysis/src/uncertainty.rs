//! How sure the completion is, given how many customers its shares were observed on, and where to measure next.

use crate::flow::{Flow, dot};
use crate::journey::{Journey, JourneyError, Outcome};
use crate::network::Network;
use crate::random::Random;
use crate::solver::Solver;
use crate::stop::Stop;

/// What is known about the error of the completion.
#[derive(Debug, Clone, PartialEq)]
pub struct Uncertainty {
    /// Standard deviation of the completion from the observed rows alone, 0–1. `None` if no row was observed.
    pub standard_deviation: Option<f64>,
    /// Each touchpoint's part of the variance; zero where shares cannot matter, `None` where they could but were
    /// not observed.
    pub contributions: Vec<Option<f64>>,
    /// Touchpoints whose shares matter and were not observed on anybody, the most influential first.
    pub unobserved: Vec<u32>,
    /// Where one more observation tells most: the most influential unobserved touchpoint, else the largest part
    /// of the variance. `None` if nothing can matter.
    pub measure_next: Option<u32>,
}

/// Delta method: a row observed on `n` customers is Dirichlet(`n·p`), so
/// `Var C ≈ Σ v²(Σ p·b² − b²)/(n+1)`. Checked against simulation. O(V+E).
pub fn uncertainty(flow: &Flow<'_>) -> Uncertainty {
    let network = flow.network();
    let chance = flow.completion_from();
    let spread = |at: usize| -> f64 {
        if network.ends(at) {
            return 0.0;
        }
        let square: f64 = flow.solver().steps(at).map(|(to, share)| share * chance[to] * chance[to]).sum();
        let within = square - chance[at] * chance[at];
        // rounding of a row that cannot matter
        if within <= 1e-15 { 0.0 } else { flow.visits()[at].powi(2) * within }
    };
    let spread: Vec<f64> = (0..network.len()).map(spread).collect();
    let observed = |at: usize| network.journey().touchpoints[at].observed.filter(|observed| *observed > 0.0);
    let contribution = |at: usize| match observed(at) {
        Some(observed) => Some(spread[at] / (observed + 1.0)),
        None => (spread[at] == 0.0).then_some(0.0),
    };
    let contributions: Vec<Option<f64>> = (0..network.len()).map(contribution).collect();
    let mut unobserved: Vec<u32> =
        (0..network.len() as u32).filter(|&at| contributions[at as usize].is_none()).collect();
    unobserved.sort_by(|&a, &b| spread[b as usize].total_cmp(&spread[a as usize]).then(a.cmp(&b)));
    let known = (0..network.len()).any(|at| observed(at).is_some() && spread[at] > 0.0);
    let total: f64 = contributions.iter().flatten().sum();
    let largest = || {
        let parts = (0u32..).zip(&contributions).filter(|(_, part)| part.is_some_and(|part| part > 0.0));
        parts
            .max_by(|a, b| a.1.unwrap_or(0.0).total_cmp(&b.1.unwrap_or(0.0)).then(b.0.cmp(&a.0)))
            .map(|(at, _)| at)
    };
    let measure_next = unobserved.first().copied().or_else(largest);
    Uncertainty { standard_deviation: known.then(|| total.sqrt()), contributions, unobserved, measure_next }
}

/// Completions drawn at random, ascending.
#[derive(Debug, Clone, PartialEq)]
pub struct Draws(Vec<f64>);

impl Draws {
    /// Their average.
    pub fn mean(&self) -> f64 {
        self.0.iter().sum::<f64>() / self.0.len() as f64
    }

    /// Their standard deviation.
    pub fn standard_deviation(&self) -> f64 {
        let mean = self.mean();
        let square: f64 = self.0.iter().map(|draw| (draw - mean).powi(2)).sum();
        (square / self.0.len() as f64).sqrt()
    }

    /// The completion below which the share `part` (0–1) of the draws lies, interpolated.
    pub fn quantile(&self, part: f64) -> f64 {
        let place = part.clamp(0.0, 1.0) * (self.0.len() - 1) as f64;
        let low = place.floor() as usize;
        let high = (low + 1).min(self.0.len() - 1);
        self.0[low] + (self.0[high] - self.0[low]) * (place - low as f64)
    }
}

/// Draws the shares of every observed row from Dirichlet(`n·p`) and solves the completion, `draws` times (at least
/// one; 2,000 give usable quantiles). Rows nobody observed stay as they are.
///
/// A transition that was drawn on the map but seen by nobody (share zero in an observed row) gets `prior`
/// imaginary observations, so that it is not ruled out for ever; zero keeps it ruled out.
///
/// # Errors
/// What [`Network::new`] refuses.
pub fn simulate(journey: &Journey, draws: usize, prior: f64, seed: u64) -> Result<Draws, JourneyError> {
    simulate_until(journey, draws, prior, seed, &Stop::default())
}

pub(crate) fn simulate_until(
    journey: &Journey,
    draws: usize,
    prior: f64,
    seed: u64,
    stop: &Stop,
) -> Result<Draws, JourneyError> {
    let network = Network::until(with_prior(journey, prior), stop)?;
    let mut random = Random::new(seed);
    let success: Vec<f64> = (0..network.len()).map(|at| f64::from(u8::from(network.succeeds(at)))).collect();
    let mut completions = Vec::with_capacity(draws.max(1));
    for drawn in 0..draws.max(1) {
        if drawn > 0 && stop.asked() {
            break;
        }
        let (shares, drop) = draw(&network, &mut random);
        let chance = Solver::with_shares(&network, shares, &drop).backward(&success);
        completions.push(dot(&network.shares().entry, &chance));
    }
    completions.sort_by(f64::total_cmp);
    Ok(Draws(completions))
}

fn draw(network: &Network, random: &mut Random) -> (Vec<f64>, Vec<f64>) {
    let mut shares = network.probability().to_vec();
    let mut drop = network.shares().drop.clone();
    for (at, drop) in drop.iter_mut().enumerate() {
        let places = network.out().places(at);
        let observed = network.journey().touchpoints[at].observed.unwrap_or(0.0);
        if observed <= 0.0 || places.is_empty() {
            continue;
        }
        let drawn: Vec<f64> =
            shares[places.clone()].iter().map(|share| random.gamma(observed * share)).collect();
        let dropped = random.gamma(observed * *drop);
        let total = drawn.iter().sum::<f64>() + dropped;
        if total > 0.0 {
            places.zip(drawn).for_each(|(place, drawn)| shares[place] = drawn / total);
            *drop = dropped / total;
        }
    }
    (shares, drop)
}

/// Gives unseen transitions of observed rows their imaginary observations.
fn with_prior(journey: &Journey, prior: f64) -> Journey {
    let mut journey = journey.clone();
    let observed = |at: &crate::journey::Touchpoint| at.observed.filter(|_| at.outcome == Outcome::None);
    let mut unseen = vec![0u32; journey.touchpoints.len()];
    for transition in journey.transitions.iter().filter(|transition| transition.share == Some(0.0)) {
        unseen[transition.from as usize] += 1;
    }
    for transition in &mut journey.transitions {
        let at = transition.from as usize;
        if let (Some(share), Some(observed), true) =
            (transition.share, observed(&journey.touchpoints[at]), unseen[at] > 0)
        {
            let seen = if share == 0.0 { prior } else { observed * share };
            transition.share = Some(seen / (observed + prior * f64::from(unseen[at])));
        }
    }
    for (touchpoint, unseen) in journey.touchpoints.iter_mut().zip(unseen) {
        if let Some(observed) = observed(touchpoint) {
            touchpoint.observed = Some(observed + prior * f64::from(unseen));
        }
    }
    journey
}
