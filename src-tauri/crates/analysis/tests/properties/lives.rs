//! Formulas against lives lived one by one.

use crate::*;
use proptest::prelude::*;
use wayfold_analysis::flow::Flow;
use wayfold_analysis::network::Network;
use wayfold_analysis::pain::bad_experiences;
use wayfold_analysis::random::Random;
use wayfold_analysis::remedy::Baseline;

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn lives_lived_agree_within_their_error(journey in journeys(), seed in 0u64..1_000) {
        let network = Network::new(journey).unwrap();
        let baseline = Baseline::new(&network, 0);
        let flow = &baseline.flow;
        let mut random = Random::new(seed);
        let count = 4_000;
        let trapped = flow.solver().trapped();
        let lives: Vec<Life> = (0..count).map(|_| live(&network, trapped, &mut random)).collect();
        let close = |what: &str, expected: f64, holds: &dyn Fn(&Life) -> bool| {
            let seen = lives.iter().filter(|life| holds(life)).count() as f64 / f64::from(count);
            // six standard errors, and one life for what hardly ever happens
            let error = 6.0 * (expected * (1.0 - expected) / f64::from(count)).sqrt() + 4.0 / f64::from(count);
            assert!((seen - expected).abs() <= error, "{what}: {seen}, expected {expected} ± {error}");
        };
        close("completion", flow.completion(), &|life| life.succeeds);
        for at in 0..network.len() {
            if let Some(reach) = baseline.presence.reach[at] {
                close("reach", reach, &|life| life.been.contains(&at));
            }
        }
        for (pain, burden) in baseline.burdens.iter().enumerate() {
            close("affected", burden.affected, &|life| life.met.contains(&pain));
        }
    }
}

/// A journey lived.
struct Life {
    minutes: f64,
    /// Visits that met a pain.
    bad: u32,
    succeeds: bool,
    /// Touchpoints it came to.
    been: Vec<usize>,
    /// Pains it met.
    met: Vec<usize>,
}

/// Lives one journey; one that walks into a trap ends there.
fn live(network: &Network, trapped: &[bool], random: &mut Random) -> Life {
    let mut life = Life { minutes: 0.0, bad: 0, succeeds: false, been: Vec::new(), met: Vec::new() };
    let mut at = pick(network.shares().entry.iter().copied().enumerate(), random).unwrap();
    loop {
        if trapped[at] {
            return life;
        }
        life.been.push(at);
        let touchpoint = &network.journey().touchpoints[at];
        life.minutes += touchpoint.minutes.unwrap_or(0.0);
        let pains = network.journey().pains.iter().enumerate();
        let hurts = pains.filter(|(_, pain)| pain.touchpoints.contains(&(at as u32)));
        let met: Vec<usize> =
            hurts.filter(|(_, pain)| random.uniform() < pain.frequency).map(|(index, _)| index).collect();
        life.bad += u32::from(!met.is_empty());
        life.met.extend(met);
        if network.ends(at) {
            life.succeeds = network.succeeds(at);
            return life;
        }
        match pick(network.steps(at), random) {
            Some(next) => at = next,
            None => return life,
        }
    }
}

fn pick(choices: impl Iterator<Item = (usize, f64)>, random: &mut Random) -> Option<usize> {
    let mut rest = random.uniform();
    for (to, share) in choices {
        rest -= share;
        if rest < 0.0 {
            return Some(to);
        }
    }
    None
}

#[test]
fn formulas_agree_with_lives_lived() {
    let network = Network::new(common::example()).unwrap();
    let flow = Flow::new(&network);
    let minutes: Vec<f64> =
        network.journey().touchpoints.iter().map(|at| at.minutes.unwrap_or(0.0)).collect();
    let totals = flow.totals(&minutes, &[]);
    let expected = (totals.expected.unwrap(), totals.variance.unwrap());
    let shares = bad_experiences(&flow, &network.journey().pains, 3).unwrap();
    let count = 200_000;
    let mut random = Random::new(4);
    let trapped = flow.solver().trapped();
    let lives: Vec<Life> = (0..count).map(|_| live(&network, trapped, &mut random)).collect();
    let error = |variance: f64| 4.0 * (variance / f64::from(count)).sqrt();
    let share = |holds: &dyn Fn(&Life) -> bool| {
        lives.iter().filter(|life| holds(life)).count() as f64 / f64::from(count)
    };
    let close = |what: &str, seen: f64, expected: f64, error: f64| {
        assert!((seen - expected).abs() < error, "{what}: {seen}, expected {expected} ± {error}");
    };
    let proportion = |p: f64| error(p * (1.0 - p));
    close("completion", share(&|life| life.succeeds), flow.completion(), proportion(flow.completion()));
    let mean = lives.iter().map(|life| life.minutes).sum::<f64>() / f64::from(count);
    close("minutes", mean, expected.0, error(expected.1));
    let variance = lives.iter().map(|life| (life.minutes - mean).powi(2)).sum::<f64>() / f64::from(count);
    close("variance", variance, expected.1, 0.02 * expected.1);
    for (times, &expected) in shares.iter().enumerate() {
        close("bad", share(&|life| life.bad == times as u32), expected, proportion(expected));
    }
}
