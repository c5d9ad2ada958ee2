//! What hurts and what remedies bring.

use crate::common::near;
use crate::*;
use proptest::prelude::*;
use wayfold_analysis::flow::Flow;
use wayfold_analysis::journey::Pain;
use wayfold_analysis::money::lost_to;
use wayfold_analysis::network::Network;
use wayfold_analysis::pain::{Burden, bad_experiences, burden};
use wayfold_analysis::remedy::{Baseline, Remedy, Worth, plan, with_remedy};

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

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
