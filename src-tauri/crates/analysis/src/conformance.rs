//! Map against reality: how far the drawn shares agree with journeys seen in a log.

use crate::flow::finite;
use crate::network::Network;
use std::collections::HashMap;

/// Observed journeys: each different sequence once, with how many customers lived it. `None` stands for an event
/// that is not on the map.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Observed {
    /// `(touchpoints in order, customers)`.
    pub variants: Vec<(Vec<Option<u32>>, f64)>,
}

/// Agreement of one touchpoint's shares with what was seen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RowAgreement {
    /// The touchpoint.
    pub touchpoint: u32,
    /// Visits seen.
    pub visits: f64,
    /// Total variation `½ Σ |p − p̂|` between drawn and seen shares, drop-off included, 0–1.
    pub variation: f64,
}

/// How far map and log agree. Shares 0–1.
#[derive(Debug, Clone, PartialEq)]
pub struct Conformance {
    /// Share of the observed steps, endings included, that the map allows: `Σ c[p>0] / Σ c`.
    pub edge_fitness: Option<f64>,
    /// Every touchpoint seen at which the journey goes on.
    pub rows: Vec<RowAgreement>,
    /// Variation of the rows weighted by visits.
    pub row_variation: Option<f64>,
    /// Unit earth movers' stochastic conformance: `1 − Σ max(L(σ) − M(σ), 0)` over the observed journeys
    /// (Leemans et al. 2021).
    pub uemsc: Option<f64>,
    /// Share of observed journeys that end in success.
    pub completion: Option<f64>,
    /// Its 95 % Wilson interval.
    pub completion_interval: Option<(f64, f64)>,
}

/// Two-sided 95 % of the normal distribution.
pub const Z95: f64 = 1.959_963_984_540_054;

/// Compares drawn and observed journeys. O(events). Figures are `None` for an empty log.
pub fn conformance(network: &Network, observed: &Observed) -> Conformance {
    let seen = Steps::count(network, observed);
    let rows = seen.rows(network);
    let weight: f64 = rows.iter().map(|row| row.visits).sum();
    let apart: f64 = rows.iter().map(|row| row.visits * row.variation).sum();
    let cases: f64 = observed.variants.iter().map(|(_, count)| count).sum();
    let succeeded: f64 = observed
        .variants
        .iter()
        .filter(|(trace, _)| matches!(trace.last(), Some(Some(at)) if network.succeeds(*at as usize)))
        .map(|(_, count)| count)
        .sum();
    let missed: f64 = observed
        .variants
        .iter()
        .map(|(trace, count)| (count / cases - probability(network, trace)).max(0.0))
        .sum();
    Conformance {
        edge_fitness: finite(seen.allowed / seen.all),
        row_variation: finite(apart / weight),
        rows,
        uemsc: finite(1.0 - missed).filter(|_| cases > 0.0),
        completion: finite(succeeded / cases),
        completion_interval: wilson(succeeded, cases, Z95),
    }
}

/// Share of customers who live exactly this journey according to the map, 0–1.
pub fn probability(network: &Network, trace: &[Option<u32>]) -> f64 {
    let known: Option<Vec<usize>> = trace.iter().map(|at| at.map(|at| at as usize)).collect();
    let Some(known) = known else { return 0.0 };
    let (Some(&first), Some(&last)) = (known.first(), known.last()) else { return 0.0 };
    let end = if network.ends(last) { 1.0 } else { network.shares().drop[last] };
    let begin = network.shares().entry[first] * end;
    known.windows(2).fold(begin, |product, pair| product * share(network, pair[0], pair[1]))
}

fn share(network: &Network, from: usize, to: usize) -> f64 {
    network.steps(from).filter(|&(other, _)| other == to).map(|(_, share)| share).sum()
}

/// Wilson's interval for a share of `successes` in `cases`, at `z` standard deviations. `None` without cases.
pub fn wilson(successes: f64, cases: f64, z: f64) -> Option<(f64, f64)> {
    if cases <= 0.0 {
        return None;
    }
    let (share, square) = (successes / cases, z * z / cases);
    let centre = share + square / 2.0;
    let margin = (square * (share * (1.0 - share) + square / 4.0)).sqrt();
    Some((((centre - margin) / (1.0 + square)).max(0.0), ((centre + margin) / (1.0 + square)).min(1.0)))
}

/// Steps seen from every touchpoint; the ending is a step to nowhere.
struct Steps {
    from: Vec<HashMap<Option<u32>, f64>>,
    allowed: f64,
    all: f64,
}

impl Steps {
    fn count(network: &Network, observed: &Observed) -> Self {
        let mut steps = Self { from: vec![HashMap::new(); network.len()], allowed: 0.0, all: 0.0 };
        for (trace, count) in &observed.variants {
            for (place, from) in trace.iter().enumerate() {
                let to = trace.get(place + 1).copied();
                steps.all += count;
                if steps.allows(network, *from, to) {
                    steps.allowed += count;
                }
                if let Some(from) = *from {
                    // a step to an event that is not on the map agrees with nothing drawn
                    let key = to.map_or(Some(ENDS), |to| to);
                    *steps.from[from as usize].entry(key).or_default() += count;
                }
            }
        }
        steps
    }

    fn allows(&self, network: &Network, from: Option<u32>, to: Option<Option<u32>>) -> bool {
        match (from.map(|from| from as usize), to) {
            (Some(from), None) => network.ends(from) || network.shares().drop[from] > 0.0,
            (Some(from), Some(Some(to))) => share(network, from, to as usize) > 0.0,
            (Some(_), Some(None)) | (None, _) => false,
        }
    }

    fn rows(&self, network: &Network) -> Vec<RowAgreement> {
        let mut rows = Vec::new();
        for (at, seen) in
            self.from.iter().enumerate().filter(|(at, seen)| !network.ends(*at) && !seen.is_empty())
        {
            let visits: f64 = seen.values().sum();
            let mut drawn: HashMap<Option<u32>, f64> = HashMap::new();
            for (to, share) in network.steps(at) {
                *drawn.entry(Some(to as u32)).or_default() += share;
            }
            drawn.insert(Some(ENDS), network.shares().drop[at]);
            let drawn_apart: f64 =
                drawn.iter().map(|(to, share)| (share - seen.get(to).unwrap_or(&0.0) / visits).abs()).sum();
            let unknown: f64 =
                seen.iter().filter(|(to, _)| !drawn.contains_key(to)).map(|(_, count)| count / visits).sum();
            rows.push(RowAgreement {
                touchpoint: at as u32,
                visits,
                variation: (drawn_apart + unknown) / 2.0,
            });
        }
        rows
    }
}

/// Key of the ending among the steps.
const ENDS: u32 = u32::MAX;
