//! Who gets where: balance, the inverse, removal, drop-offs and slopes.

use crate::common::near;
use crate::*;
use proptest::prelude::*;
use wayfold_analysis::flow::Flow;
use wayfold_analysis::journey::Outcome;
use wayfold_analysis::network::Network;
use wayfold_analysis::remedy::with_drops;
use wayfold_analysis::structure::unavoidable;

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
}
