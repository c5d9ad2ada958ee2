//! Ways and what holds them together, against petgraph and against all paths.

use crate::common::near;
use crate::*;
use petgraph::graph::{DiGraph, NodeIndex};
use proptest::prelude::*;
use wayfold_analysis::flow::Flow;
use wayfold_analysis::journey::Outcome;
use wayfold_analysis::likely::likely_paths;
use wayfold_analysis::network::Network;
use wayfold_analysis::structure::{cannot_reach_success, dead_ends, threads, unavoidable, unreachable};
use wayfold_analysis::walks::walks;

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

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
