//! What must hold on any journey, checked on random ones against slow and simple oracles.

mod common;

use common::{near, step};
use petgraph::graph::{DiGraph, NodeIndex};
use proptest::prelude::*;
use wayfold_analysis::flow::Flow;
use wayfold_analysis::journey::{Journey, Outcome, Pain, Touchpoint};
use wayfold_analysis::likely::likely_paths;
use wayfold_analysis::money::lost_to;
use wayfold_analysis::network::Network;
use wayfold_analysis::pain::{Burden, bad_experiences, burden};
use wayfold_analysis::random::Random;
use wayfold_analysis::remedy::{Baseline, Remedy, Worth, plan, with_drops, with_remedy};
use wayfold_analysis::structure::{cannot_reach_success, dead_ends, threads, unavoidable, unreachable};
use wayfold_analysis::walks::walks;

/// Small journeys with everything in them: loops, self-loops, parallel transitions, exits, traps, dead ends.
fn journeys() -> impl Strategy<Value = Journey> {
    (2usize..12).prop_flat_map(|count| {
        let outcomes = proptest::collection::vec(0u8..8, count);
        let entries = proptest::collection::vec(0u8..4, count);
        let drops = proptest::collection::vec(0u8..4, count);
        let steps = proptest::collection::vec((0..count as u32, 0..count as u32, 1u8..10), 1..3 * count);
        (outcomes, entries, drops, steps)
            .prop_map(|(outcomes, entries, drops, steps)| build(&outcomes, &entries, &drops, &steps))
    })
}

fn build(outcomes: &[u8], entries: &[u8], drops: &[u8], steps: &[(u32, u32, u8)]) -> Journey {
    let begun: f64 = entries.iter().map(|&entry| f64::from(entry)).sum();
    let last = outcomes.len() - 1;
    let touchpoint = |at: usize| Touchpoint {
        entry: Some(if begun > 0.0 { f64::from(entries[at]) / begun } else { f64::from(u8::from(at == 0)) }),
        outcome: match outcomes[at] {
            _ if at == last => Outcome::Success,
            0 => Outcome::Success,
            1 => Outcome::Exit,
            _ => Outcome::None,
        },
        minutes: Some(1.0 + at as f64),
        emotion: Some(f64::from(outcomes[at] % 5) - 2.0),
        ..Touchpoint::default()
    };
    let touchpoints: Vec<Touchpoint> = (0..outcomes.len()).map(touchpoint).collect();
    let mut total: Vec<f64> = drops.iter().map(|&drop| f64::from(drop)).collect();
    steps.iter().for_each(|&(from, _, weight)| total[from as usize] += f64::from(weight));
    let transitions = steps
        .iter()
        .map(|&(from, to, weight)| step(from, to, f64::from(weight) / total[from as usize]))
        .collect();
    let pain =
        |at: u32, frequency: f64| Pain { touchpoints: vec![at], severity: 3.0, frequency, leave: Some(0.2) };
    Journey { touchpoints, transitions, pains: vec![pain(0, 0.4), pain(1, 0.7)] }
}

/// `(I − Q)⁻¹` by Gauss–Jordan with pivoting, traps left out.
fn inverse(flow: &Flow<'_>) -> Vec<Vec<f64>> {
    let count = flow.network().len();
    let mut rows: Vec<Vec<f64>> = (0..count)
        .map(|at| {
            let mut row = vec![0.0; 2 * count];
            row[at] += 1.0;
            row[count + at] = 1.0;
            flow.solver().steps(at).for_each(|(to, share)| row[to] -= share);
            row
        })
        .collect();
    for column in 0..count {
        let best =
            (column..count).max_by(|&a, &b| rows[a][column].abs().total_cmp(&rows[b][column].abs())).unwrap();
        rows.swap(column, best);
        let pivot = rows[column].clone();
        for (at, row) in rows.iter_mut().enumerate() {
            let factor = if at == column { 1.0 - 1.0 / pivot[column] } else { row[column] / pivot[column] };
            row.iter_mut().zip(&pivot).for_each(|(value, above)| *value -= factor * above);
        }
    }
    rows.into_iter().map(|row| row[count..].to_vec()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn everybody_ends_somewhere(journey in journeys()) {
        let network = Network::new(journey).unwrap();
        let flow = Flow::new(&network);
        let leak: f64 = flow.leak().iter().sum();
        near("sum", leak + flow.completion() + flow.explicit_exit() + flow.trapped(), 1.0);
        near("leak", leak, flow.implicit_drop());
        prop_assert!(flow.solver().settled());
    }

    #[test]
    fn solutions_are_those_of_the_inverse(journey in journeys()) {
        let network = Network::new(journey).unwrap();
        let flow = Flow::new(&network);
        let inverse = inverse(&flow);
        let presence = flow.presence(0);
        let entry = &network.shares().entry;
        let free: Vec<usize> = (0..network.len()).filter(|&at| !flow.solver().trapped()[at]).collect();
        for &at in &free {
            let visits: f64 = free.iter().map(|&from| entry[from] * inverse[from][at]).sum();
            near("visits", flow.visits()[at], visits);
            let completion: f64 = network.successes().map(|to| inverse[at][to]).sum();
            near("completion", flow.completion_from()[at], completion);
            near("returns", presence.return_factor[at].unwrap(), inverse[at][at]);
            near("returns alone", flow.solver().returns_to(at).unwrap(), inverse[at][at]);
        }
        for at in 0..network.len() {
            prop_assert_eq!(presence.return_factor[at].is_none(), flow.solver().trapped()[at]);
        }
    }

    #[test]
    fn removal_is_what_is_lost_when_a_touchpoint_ends_every_journey(journey in journeys()) {
        let network = Network::new(journey.clone()).unwrap();
        let flow = Flow::new(&network);
        let presence = flow.presence(0);
        let unavoidable = unavoidable(&network).touchpoints;
        for at in 0..network.len() {
            let Some(effect) = presence.removal_effect[at] else { continue };
            let mut without = journey.clone();
            without.touchpoints[at].outcome = Outcome::Exit;
            let left = Flow::new(&Network::new(without).unwrap()).completion();
            near("removal", effect, 1.0 - left / flow.completion());
            prop_assert_eq!(unavoidable.contains(&(at as u32)), effect > 1.0 - 1e-12);
        }
    }

    #[test]
    fn a_drop_off_changed_on_paper_is_one_changed_on_the_map(journey in journeys(), drop in 0.0..1.0f64) {
        let network = Network::new(journey).unwrap();
        let flow = Flow::new(&network);
        let presence = flow.presence(0);
        for at in 0..network.len() {
            let Some(returns) = presence.return_factor[at] else { continue };
            let Some(change) = flow.change_of_drop(at, drop, returns) else { continue };
            let changed = Network::new(with_drops(&network, &[(at as u32, drop)])).unwrap();
            near("change", flow.completion() + change, Flow::new(&changed).completion());
        }
    }

    #[test]
    fn gradients_are_slopes(journey in journeys()) {
        let network = Network::new(journey).unwrap();
        let flow = Flow::new(&network);
        let presence = flow.presence(0);
        for (at, gradient) in flow.drop_gradient().into_iter().enumerate() {
            let (Some(gradient), Some(returns)) = (gradient, presence.return_factor[at]) else { continue };
            let drop = network.shares().drop[at];
            let slope = (flow.change_of_drop(at, drop + 1e-7, returns).unwrap()
                - flow.change_of_drop(at, drop - 1e-7, returns).unwrap()) / 2e-7;
            prop_assert!((gradient + slope).abs() < 1e-5 * (1.0 + gradient * returns), "{gradient} {slope}");
        }
    }

    #[test]
    fn dominators_agree_with_petgraph(journey in journeys()) {
        let network = Network::new(journey).unwrap();
        // START, the touchpoints, SUCCESS, and every transition a node of its own
        let count = network.len();
        let mut graph = DiGraph::<(), ()>::new();
        let all = count + 2 + network.journey().transitions.len();
        let nodes: Vec<NodeIndex> = (0..all).map(|_| graph.add_node(())).collect();
        let (start, success) = (nodes[count], nodes[count + 1]);
        for at in 0..count {
            if network.shares().entry[at] > 0.0 {
                graph.add_edge(start, nodes[at], ());
            }
            if network.succeeds(at) {
                graph.add_edge(nodes[at], success, ());
            }
            for place in network.out().places(at) {
                let through = nodes[count + 2 + network.out().transition[place] as usize];
                graph.add_edge(nodes[at], through, ());
                graph.add_edge(through, nodes[network.out().other[place] as usize], ());
            }
        }
        let dominators = petgraph::algo::dominators::simple_fast(&graph, start);
        let mut passed: Vec<usize> =
            dominators.strict_dominators(success).into_iter().flatten().map(NodeIndex::index).collect();
        passed.retain(|&node| node != count);
        passed.sort_unstable();
        let found = unavoidable(&network);
        let transitions = found.transitions.iter().map(|&transition| count + 2 + transition as usize);
        let mut own: Vec<usize> =
            found.touchpoints.iter().map(|&at| at as usize).chain(transitions).collect();
        own.sort_unstable();
        prop_assert_eq!(own, passed);
    }

    #[test]
    fn threads_are_what_splits_the_map(journey in journeys()) {
        let network = Network::new(journey).unwrap();
        let pairs: Vec<(usize, usize)> = (0..network.len())
            .flat_map(|at| network.out().of(at).iter().map(move |&to| (at, to as usize)))
            .filter(|(a, b)| a != b)
            .collect();
        let parts = |without: Option<usize>, cut: Option<(usize, usize)>| {
            let mut sets = petgraph::unionfind::UnionFind::<usize>::new(network.len());
            for &(a, b) in &pairs {
                let gone = without == Some(a) || without == Some(b) || cut == Some((a.min(b), a.max(b)));
                if !gone {
                    sets.union(a, b);
                }
            }
            let kept = (0..network.len()).filter(|at| without != Some(*at));
            kept.map(|at| sets.find(at)).collect::<std::collections::BTreeSet<_>>().len()
        };
        let found = threads(&network);
        let alone = |at: usize| !pairs.iter().any(|&(a, b)| a == at || b == at);
        for at in 0..network.len() {
            let splits = !alone(at) && parts(Some(at), None) > parts(None, None);
            prop_assert_eq!(found.articulation_points.contains(&(at as u32)), splits);
        }
        for &(a, b) in &pairs {
            let pair = (a.min(b), a.max(b));
            let splits = parts(None, Some(pair)) > parts(None, None);
            prop_assert_eq!(found.bridges.contains(&(pair.0 as u32, pair.1 as u32)), splits);
        }
    }

    #[test]
    fn likely_paths_are_the_best_of_all(journey in journeys()) {
        let network = Network::new(journey).unwrap();
        let mut all = all_paths(&network);
        all.sort_by(|a, b| b.1.total_cmp(&a.1));
        let found = likely_paths(&network, 12, 0.0);
        prop_assert!(found.complete);
        prop_assert_eq!(found.paths.len(), all.len().min(12));
        for (path, best) in found.paths.iter().zip(&all) {
            near("probability", path.probability, best.1);
            prop_assert!(all.iter().any(|(touchpoints, _)| touchpoints == &path.touchpoints));
        }
        let distinct: std::collections::BTreeSet<_> = found.paths.iter().map(|path| &path.touchpoints).collect();
        prop_assert_eq!(distinct.len(), found.paths.len());
    }

    #[test]
    fn reachability_agrees_with_what_flows(journey in journeys()) {
        let network = Network::new(journey).unwrap();
        let flow = Flow::new(&network);
        let (lost, hopeless, dead) = (unreachable(&network), cannot_reach_success(&network), dead_ends(&network));
        for at in 0..network.len() {
            if !flow.solver().trapped()[at] {
                prop_assert_eq!(lost.contains(&(at as u32)), flow.visits()[at] == 0.0);
            }
            let exit = network.journey().touchpoints[at].outcome == Outcome::Exit;
            prop_assert_eq!(hopeless.contains(&(at as u32)), flow.completion_from()[at] == 0.0 && !exit);
            prop_assert!(!dead.contains(&(at as u32)) || network.shares().drop[at] == 1.0);
        }
    }

    #[test]
    fn walks_never_cover_more_than_everybody(journey in journeys()) {
        let network = Network::new(journey).unwrap();
        let found = walks(Flow::new(&network).solver(), 1e-3);
        prop_assert!(found.covered <= 1.0 + 1e-9 && found.walks.len() <= 1000);
    }

    #[test]
    fn shares_of_bad_experiences_add_up(journey in journeys()) {
        let network = Network::new(journey).unwrap();
        let flow = Flow::new(&network);
        let presence = flow.presence(0);
        let Some(shares) = bad_experiences(&flow, &network.journey().pains, 400) else { return Ok(()) };
        let mean: f64 = shares.iter().enumerate().map(|(count, share)| count as f64 * share).sum();
        let burdens = network.journey().pains.iter().map(|pain| burden(&flow, &presence, pain));
        // two pains at different touchpoints never share a visit
        let occurrences: f64 = burdens.clone().map(|burden| burden.occurrences).sum();
        if shares.last().is_some_and(|last| *last < 1e-14) {
            near("sum", shares.iter().sum(), 1.0);
            near("mean", mean, occurrences);
        }
        for (pain, burden) in network.journey().pains.iter().zip(burdens) {
            let chance: Vec<f64> = (0..network.len() as u32)
                .map(|at| if pain.touchpoints.contains(&at) { pain.frequency } else { 0.0 })
                .collect();
            near("affected", burden.affected, flow.ever(&chance));
        }
    }

    #[test]
    fn what_is_lost_together_lies_between_the_largest_and_the_sum(journey in journeys()) {
        let network = Network::new(journey).unwrap();
        let baseline = Baseline::new(&network, 0);
        let pains: Vec<&Pain> = network.journey().pains.iter().collect();
        let single = |pain: &Pain, burden: &Burden| burden.affected * pain.leave.unwrap_or(0.0);
        let single: Vec<f64> = pains.iter().zip(&baseline.burdens).map(|(p, b)| single(p, b)).collect();
        let lost = lost_to(&baseline.flow, &baseline.presence, &pains, &baseline.burdens);
        let largest = single.iter().copied().fold(0.0, f64::max);
        prop_assert!(lost.exact && lost.share >= largest - 1e-12 && lost.share <= single.iter().sum::<f64>() + 1e-12);

        // the same pain at many touchpoints, too many for the exact way
        let many: Vec<Pain> = (0..network.len() as u32)
            .flat_map(|at| (0..3).map(move |_| at))
            .map(|at| Pain { touchpoints: vec![at], severity: 1.0, frequency: 0.3, leave: Some(0.02) })
            .collect();
        let burdens: Vec<Burden> = many.iter().map(|pain| burden(&baseline.flow, &baseline.presence, pain)).collect();
        let pains: Vec<&Pain> = many.iter().collect();
        let lost = lost_to(&baseline.flow, &baseline.presence, &pains, &burdens);
        let sum: f64 = pains.iter().zip(&burdens).map(|(p, b)| b.affected * p.leave.unwrap_or(0.0)).sum();
        prop_assert!(lost.share <= sum + 1e-9, "{} of {sum}", lost.share);
        prop_assert!(lost.share >= 1.0 - (-sum).exp() - 0.05, "{} of {sum}", lost.share);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

    #[test]
    fn a_plan_is_what_solving_everything_again_would_pick(journey in journeys(), drop in 0.0..0.6f64) {
        let remedies = [
            Remedy { treats: vec![(0, 0.1)], cost: Some(30.0), ..Remedy::default() },
            Remedy { treats: vec![(1, 0.0)], cost: Some(20.0), ..Remedy::default() },
            Remedy { drops: vec![(0, drop), (1, drop / 2.0)], cost: Some(25.0), ..Remedy::default() },
            Remedy { treats: vec![(1, 0.3), (0, 0.2)], drops: vec![(1, drop)], cost: Some(40.0), ..Remedy::default() },
        ];
        let worth = Worth {
            customers: Some(1e3), value: Some(1e3), margin: Some(500.0), years: Some(3.0), ..Worth::default()
        };
        let first = Network::new(journey.clone()).unwrap();
        let picks = plan(&Baseline::new(&first, 0), &remedies, &worth, Some(90.0)).unwrap();
        let mut journey = journey;
        let mut left: Vec<usize> = (0..remedies.len()).collect();
        let mut spent = 0.0;
        for pick in &picks {
            let network = Network::new(journey).unwrap();
            let baseline = Baseline::new(&network, 0);
            let benefit = |index: usize| baseline.effect(&remedies[index], &worth).unwrap().benefit.unwrap();
            let ratio = |index: usize| benefit(index) / remedies[index].cost.unwrap();
            let index = pick.remedy as usize;
            near("benefit", pick.effect.benefit.unwrap(), benefit(index));
            let affordable = left.iter().filter(|&&other| spent + remedies[other].cost.unwrap() <= 90.0);
            for &other in affordable {
                prop_assert!(ratio(other) <= ratio(index) * (1.0 + 1e-9), "{other} before {index}");
            }
            spent += remedies[index].cost.unwrap();
            left.retain(|&other| other != index);
            journey = with_remedy(&network, &remedies[index]);
        }
    }
}

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

fn all_paths(network: &Network) -> Vec<(Vec<u32>, f64)> {
    let mut done = Vec::new();
    let entry = network.shares().entry.iter().enumerate().filter(|(_, share)| **share > 0.0);
    let mut open: Vec<(Vec<u32>, f64)> = entry.map(|(at, share)| (vec![at as u32], *share)).collect();
    while let Some((path, probability)) = open.pop() {
        let at = path[path.len() - 1] as usize;
        if network.succeeds(at) {
            done.push((path, probability));
            continue;
        }
        let mut merged = std::collections::BTreeMap::<u32, f64>::new();
        network.steps(at).for_each(|(to, share)| *merged.entry(to as u32).or_default() += share);
        for (to, share) in merged {
            if !path.contains(&to) {
                open.push(([&path[..], &[to]].concat(), probability * share));
            }
        }
    }
    done
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
