//! Money: what pains put at risk, what a remedy brings, and the formulas of one line.

use crate::common::{C, all_near, near};
use crate::*;
use wayfold_analysis::balance::{evenness, target_fit};
use wayfold_analysis::emotion::Mood;
use wayfold_analysis::journey::Pain;
use wayfold_analysis::money::{
    Complaints, customers_lost_to_problems, lifetime_value, lost_to, revenue_at_risk,
};
use wayfold_analysis::remedy::{Baseline, Remedy, Worth, plan};
use wayfold_analysis::scores::{opportunity, sales_at_risk};

#[test]
fn money_at_risk() {
    let network = network();
    let baseline = Baseline::new(&network, 0);
    let pains: Vec<&Pain> = network.journey().pains.iter().collect();
    let single: Vec<f64> = pains
        .iter()
        .zip(&baseline.burdens)
        .map(|(pain, burden)| revenue_at_risk(10_000.0, burden.affected, pain.leave.unwrap(), 400.0))
        .collect();
    for (actual, expected) in single.iter().zip([44_228.69, 115_613.78, 48_516.58, 106_888.18]) {
        assert!((actual - expected).abs() < 0.005, "{actual}");
    }
    assert!((single.iter().sum::<f64>() - 315_247.23).abs() < 0.005);
    let lost = lost_to(&baseline.flow, &baseline.presence, &pains, &baseline.burdens);
    assert!(lost.exact);
    assert!((lost.share * 4e6 - 305_570.24).abs() < 0.005, "{}", lost.share * 4e6);
}

const WORTH: Worth = Worth {
    customers: Some(10_000.0),
    value: Some(400.0),
    margin: Some(120.0),
    discount: Some(0.1),
    years: Some(3.0),
};

#[test]
fn remedy() {
    let network = network();
    let remedy = Remedy {
        treats: vec![(1, 0.15)],
        drops: vec![(C, 0.24)],
        cost: Some(20_000.0),
        confidence: Some(0.8),
    };
    let baseline = Baseline::new(&network, 0);
    let effect = baseline.effect(&remedy, &WORTH).unwrap();
    near("completion", effect.completion, 0.445754726459);
    let returns = effect.returns.unwrap();
    near("ROI", returns.roi.unwrap(), 2.772596323);
    assert!((returns.payback_months.unwrap() - 3.180833).abs() < 5e-7);
    assert!((returns.net_present_value.unwrap() - 167_637.77).abs() < 0.005);

    let nothing = Remedy { cost: Some(5.0), ..Remedy::default() };
    let picks = plan(&baseline, &[nothing, remedy], &WORTH, Some(25_000.0)).unwrap();
    assert_eq!(picks.len(), 1);
    assert_eq!((picks[0].remedy, picks[0].spent), (1, 20_000.0));
    near("first pick", picks[0].effect.benefit.unwrap(), effect.benefit.unwrap());
    assert_eq!(plan(&baseline, &[], &WORTH, None).unwrap(), []);
}

#[test]
fn one_line_formulas() {
    near("evenness", evenness(&[6.0, 3.0, 1.0], 3).unwrap(), 0.817345422146);
    near("evenness with a gap", evenness(&[3.0, 2.0, 0.0], 3).unwrap(), 0.612601619289);
    assert_eq!((evenness(&[], 3), evenness(&[4.0], 1)), (None, Some(1.0)));
    assert_eq!(evenness(&[4.0, 0.0], 3).map(f64::to_bits), Some(0.0f64.to_bits()), "not −0");
    near("target fit", target_fit(&[0.6, 0.3, 0.1], &[0.4, 0.2, 0.4]).unwrap(), 0.7);
    let value = lifetime_value(100.0, 0.8, 0.1, Some(5.0));
    near("first margin in a year", value.first_margin_in_a_year.unwrap(), 266.666666666667);
    near("first margin now", value.first_margin_now.unwrap(), 366.666666666667);
    near("five years", value.within_horizon.unwrap(), 212.409733563);
    let better = lifetime_value(100.0, 0.85, 0.1, None);
    near("five points more", better.first_margin_in_a_year.unwrap() / (100.0 * 0.8 / 0.3) - 1.0, 0.275);
    assert_eq!(lifetime_value(100.0, 1.0, 0.0, None).first_margin_now, None);
    near("no discount", lifetime_value(100.0, 1.0, 0.0, Some(4.0)).within_horizon.unwrap(), 400.0);
    let complaints = Complaints {
        problem: 0.4,
        complain: 0.25,
        outcome: [0.4, 0.35, 0.25],
        loss: [0.05, 0.2, 0.5],
        loss_silent: 0.3,
        loss_without_problem: 0.03,
    };
    near("lost customers", customers_lost_to_problems(10_000.0, &complaints), 995.0);
    near("sales at risk", sales_at_risk(0.18, 0.53), 0.0954);
    let mood = Mood::of(&[1.0, -1.0, -2.0, 0.0, 2.0]).unwrap();
    all_near(
        "mood",
        &[mood.peak, mood.end, mood.peak_end, mood.slope, mood.swing, mood.recovery],
        &[-2.0, 2.0, 0.0, 0.3, 7.0, 4.0],
    );
    near("opportunity", opportunity(9.0, 3.0), 15.0);
}
