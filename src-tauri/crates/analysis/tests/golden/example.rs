//! The large worked example: six touchpoints, two loops, four pains.

use crate::common::{C, O, P, R, S, W, all_near, near};
use crate::*;
use wayfold_analysis::bounds::{Interval, completion_bounds};
use wayfold_analysis::emotion::{ever_as_low_as, last_mood_of_drops};
use wayfold_analysis::flow::Flow;
use wayfold_analysis::likely::likely_paths;
use wayfold_analysis::pain::{bad_experiences, churn};
use wayfold_analysis::remedy::Baseline;
use wayfold_analysis::structure::{critical_path, threads, unavoidable};
use wayfold_analysis::uncertainty::{simulate, uncertainty};
use wayfold_analysis::walks::{Ending, walks, worst_first};

#[test]
fn visits_and_completion() {
    let network = network();
    let flow = Flow::new(&network);
    let visits = [
        0.9001097694840835,
        0.5005488474204172,
        0.610318331503842,
        0.6462194098275973,
        0.19386582294827925,
        0.42650481048621425,
    ];
    all_near("visits", flow.visits(), &visits);
    let from = [
        0.421902240588881,
        0.44491509007554725,
        0.721069283915542,
        0.7764705882352941,
        0.5882352941176471,
        1.0,
    ];
    all_near("completion from", flow.completion_from(), &from);
    near("completion", flow.completion(), 0.42650481048621425);
    near("everybody ends somewhere", flow.completion() + flow.implicit_drop() + flow.explicit_exit(), 1.0);
    near("transitions", flow.transitions().unwrap(), 2.277566991670433);
    let success = [
        0.8903963547054784,
        0.5221552724889242,
        1.0318331503841933,
        1.176470588235294,
        0.26737967914438504,
        1.0,
    ];
    all_near("visits given success", &flow.visits_given_success().unwrap(), &success);
}

#[test]
fn time() {
    let network = network();
    let flow = Flow::new(&network);
    let totals = flow.totals(&minutes(&network), &[]);
    near("minutes", totals.expected.unwrap(), 68.1135403887131);
    near("variance", totals.variance.unwrap(), 3236.0634889321545);
    let from =
        [67.01878995286368, 72.4925421321108, 88.17756828307613, 85.05882352941177, 73.52941176470588, 5.0];
    all_near("minutes from", &some(&totals.from), &from);
    near("given success", flow.total_given_success(&minutes(&network)).unwrap(), 108.60058350591137);
}

#[test]
fn presence() {
    let network = network();
    let presence = Flow::new(&network).presence(0);
    let returns = [
        1.070252469813392,
        1.097694840834248,
        1.031833150384193,
        1.1764705882352942,
        1.1764705882352942,
        1.0,
    ];
    all_near("return factor", &some(&presence.return_factor), &returns);
    let reach = [
        0.841025641025641,
        0.45600000000000007,
        0.5914893617021277,
        0.5492864983534577,
        0.16478594950603737,
        0.42650481048621425,
    ];
    all_near("reach", &some(&presence.reach), &reach);
    let effect = [0.8319498247555801, 0.4756834532374102, 1.0, 1.0, 0.22727272727272732, 1.0];
    all_near("removal effect", &some(&presence.removal_effect), &effect);
}

#[test]
fn drop_off() {
    let network = network();
    let flow = Flow::new(&network);
    let gradient =
        [0.5425118978875372, 0.318145336481809, 0.463244002376846, 0.5575226280865546, 0.16291245625905823];
    assert_eq!(flow.drop_gradient()[R as usize], None);
    all_near("gradient", &some(&flow.drop_gradient()), &gradient);
    let gain = [
        0.08262056295563192,
        0.04874219934518692,
        0.01159080984871036,
        0.02815213270536071,
        0.025397269381870646,
    ];
    let presence = flow.presence(0);
    let halved = |at: usize| {
        flow.change_of_drop(at, network.shares().drop[at] / 2.0, presence.return_factor[at].unwrap()).unwrap()
    };
    all_near("halved", &(0..5).map(halved).collect::<Vec<_>>(), &gain);
}

#[test]
fn changes_of_hands() {
    let network = network();
    let flow = Flow::new(&network);
    let touchpoints = &network.journey().touchpoints;
    let switches = flow.crossings(|from, to| touchpoints[from].channel != touchpoints[to].channel);
    near("switches", switches.unwrap(), 1.9175230838768);
    let handovers = flow.crossings(|from, to| touchpoints[from].owner != touchpoints[to].owner);
    near("handovers", handovers.unwrap(), 1.9867682572480145);
}

#[test]
fn shape() {
    let network = network();
    let found = unavoidable(&network);
    assert_eq!(found.touchpoints, [P, O, R]);
    assert_eq!(found.transitions, [4]);
    let threads = threads(&network);
    assert_eq!(threads.articulation_points, [P, O]);
    assert_eq!(threads.bridges, [(P, O)]);
    let mut components: Vec<&[u32]> = network.components().iter().collect();
    components.sort_unstable();
    assert_eq!(components, [&[W, C, P][..], &[O, S], &[R]]);
    let critical = critical_path(&Flow::new(&network), &minutes(&network)).unwrap();
    near("critical path", critical.length, 107.568347646504);
    assert_eq!(critical.components, [vec![W, C, P], vec![O, S], vec![R]]);
}

#[test]
fn paths() {
    let network = network();
    let likely = likely_paths(&network, 100, 0.0);
    assert!(likely.complete);
    assert_eq!(likely.paths.len(), 8);
    let expected: [(&[u32], f64); 5] = [
        (&[W, P, O, R], 0.1728),
        (&[W, C, P, O, R], 0.0648),
        (&[C, P, O, R], 0.054),
        (&[W, P, O, S, R], 0.01728),
        (&[C, W, P, O, R], 0.00864),
    ];
    for (path, (touchpoints, probability)) in likely.paths.iter().zip(expected) {
        assert_eq!(path.touchpoints, touchpoints);
        near("probability", path.probability, probability);
    }
    let walks = walks(Flow::new(&network).solver(), 0.01);
    assert!(walks.complete);
    assert_eq!(walks.walks.len(), 15);
    assert!((walks.covered - 0.825088).abs() < 5e-7, "{}", walks.covered);
    let moods: Vec<_> = network.journey().touchpoints.iter().map(|touchpoint| touchpoint.emotion).collect();
    let (worst, hurt) = worst_first(&walks.walks, &moods, &[0.0; 6])[0];
    assert_eq!((worst.touchpoints.as_slice(), worst.ending), (&[W, P, O, S][..], Ending::Drop));
    near("probability of the worst", worst.probability, 0.02592);
    near("its peak-end", hurt.peak_end.unwrap(), -2.0);
}

#[test]
fn moods() {
    let network = network();
    let flow = Flow::new(&network);
    near("ever at -2", ever_as_low_as(&flow, -2.0), 0.164785949506);
    near("ever at -1", ever_as_low_as(&flow, -1.0), 0.76);
    near("mood of drops", last_mood_of_drops(&flow).unwrap(), -0.40519629080853703);
}

#[test]
fn pains() {
    let network = network();
    let baseline = Baseline::new(&network, 0);
    let affected: Vec<f64> = baseline.burdens.iter().map(|burden| burden.affected).collect();
    let expected = [0.22114347357065806, 0.19268962603000211, 0.12129144851657943, 0.08907348621947965];
    all_near("affected", &affected, &expected);
    let consult = baseline.burdens[1];
    near("occurrences", consult.occurrences, 0.5005488474204172 * 0.4);
    near("load", consult.load, 0.5005488474204172 * 0.4 * 0.8);
    near("priority", consult.priority.unwrap(), 0.456 * 0.4 * 0.8);

    let distribution = bad_experiences(&baseline.flow, &network.journey().pains, 5).unwrap();
    let expected = [
        0.5061772681848551,
        0.3697523252072571,
        0.1015717289133874,
        0.01916660255236223,
        0.0028798390751577554,
        0.00039333973568252346,
    ];
    all_near("bad experiences", &distribution, &expected);
    near("churn", churn(&distribution, &[0.0, 0.32, 0.92]).unwrap(), 0.2324655181455791);
}

#[test]
fn uncertain_shares() {
    let network = network();
    let uncertainty = uncertainty(&Flow::new(&network));
    near("deviation", uncertainty.standard_deviation.unwrap(), 0.01897199241032911);
    let parts = [
        7.232668387487613e-05,
        0.00012168626033885864,
        2.4217309064928894e-05,
        9.342715662696492e-05,
        4.827908611195681e-05,
        0.0,
    ];
    all_near("parts", &some(&uncertainty.contributions), &parts);
    let total: f64 = parts.iter().sum();
    for (part, share) in parts.iter().zip([0.2009, 0.3381, 0.0673, 0.2596, 0.1341]) {
        assert!((part / total - share).abs() < 5e-5);
    }
    assert_eq!(uncertainty.measure_next, Some(C));
    assert!(uncertainty.unobserved.is_empty());

    let draws = simulate(network.journey(), 20_000, 0.5, 1).unwrap();
    assert!((draws.standard_deviation() - 0.01914).abs() < 4e-4, "{}", draws.standard_deviation());
    assert!((draws.mean() - 0.4265).abs() < 1e-3);
    assert!(draws.quantile(0.025) < 0.392 && draws.quantile(0.975) > 0.461);
    assert_eq!(draws, simulate(network.journey(), 20_000, 0.5, 1).unwrap(), "the same seed, the same draws");
}

#[test]
fn share_intervals() {
    let network = network();
    let shares = network.shares();
    let around = |value: f64| Interval::around(value, 0.05);
    let bounds = completion_bounds(
        &network,
        |transition| around(shares.transitions[transition as usize]),
        |at| around(shares.drop[at]),
    )
    .unwrap();
    near("least", bounds.low, 0.320284463895);
    near("most", bounds.high, 0.553284529671);
    assert!(bounds.settled);
}

#[test]
fn support_is_reached_as_often_as_its_mood() {
    let network = network();
    let flow = Flow::new(&network);
    near("reach", flow.presence(0).reach[S as usize].unwrap(), ever_as_low_as(&flow, -2.0));
}
