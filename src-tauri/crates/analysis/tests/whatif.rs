//! Scenarios and views, on the worked example.

mod common;

use common::map::{example, id, map};
use common::{all_near, near};
use wayfold_analysis::scenario::{Scenario, Trial};
use wayfold_analysis::{Report, Scope, Settings, analyze, part};
use wayfold_model::Id;

const fn record(number: u128) -> Id {
    Id::from_number(number)
}

fn with(scenario: Scenario) -> Report {
    analyze(&map(example()), &Settings { scenario, ..Settings::default() })
}

fn set(number: u128, value: f64) -> Vec<Trial> {
    vec![Trial { record: record(number), value }]
}

#[test]
fn a_remedy_switched_on_is_what_it_promised() {
    let before = with(Scenario::default());
    let after = with(Scenario { remedies: vec![record(50)], ..Scenario::default() });
    near("completion", after.flow.completion.unwrap(), 0.445754726459);
    near("promise", before.money.remedies[0].completion.unwrap(), after.flow.completion.unwrap());
    assert_eq!(after.pains[1].occurrences, Some(after.flow.visits.0[1].1.unwrap() * 0.15));
    assert!(after.money.remedies.is_empty() && after.money.plan.is_empty());
}

#[test]
fn a_share_dragged_takes_from_the_others_in_proportion() {
    let after = with(Scenario { shares: set(101, 0.5), ..Scenario::default() });
    let shares: Vec<f64> = after.flow.transition_share.0.iter().take(2).map(|(_, share)| *share).collect();
    all_near("shares", &shares, &[0.25, 0.5]);
    near("drop", after.flow.drop_share.0[0].1, 0.25);
    let all = with(Scenario { shares: set(101, 1.0), ..Scenario::default() });
    near("nobody else", all.flow.transition_share.0[0].1 + all.flow.drop_share.0[0].1, 0.0);
}

#[test]
fn a_drop_off_set_leaves_the_shares_in_proportion() {
    let after = with(Scenario { drops: set(10, 0.15), ..Scenario::default() });
    let gain = with(Scenario::default()).flow.gain_halving_drop.0[0].1.unwrap();
    near("gain", after.flow.completion.unwrap(), 0.42650481048621425 + gain);
    let back = with(Scenario { drops: set(10, 0.3), ..Scenario::default() });
    near("unchanged", back.flow.completion.unwrap(), 0.42650481048621425);
}

#[test]
fn other_numbers_and_unknown_records() {
    let after = with(Scenario {
        frequencies: set(40, 0.0),
        minutes: set(13, 0.0),
        moods: set(14, 2.0),
        drops: set(999, 0.5),
        shares: set(999, 0.5),
        remedies: vec![record(999)],
    });
    assert_eq!(after.pains[0].affected, Some(0.0));
    near("minutes", after.flow.expected_minutes.unwrap(), 68.1135403887131 - 0.6462194098275973 * 60.0);
    near("completion", after.flow.completion.unwrap(), 0.42650481048621425);
    assert_eq!(after.moods.ever_awful, Some(0.0));
}

#[test]
fn what_a_scenario_comes_to_is_what_it_shows() {
    let scenario = Scenario {
        remedies: vec![record(50), record(999)],
        shares: set(101, 0.5),
        moods: set(14, 2.0),
        ..Scenario::default()
    };
    let shown = with(scenario.clone());
    let edits = scenario.edits(&map(example()));
    assert_eq!(edits.remedies, [record(50)]);
    assert_eq!(edits.frequencies, set(41, 0.15));
    assert_eq!(edits.moods, set(14, 2.0));
    assert_eq!(edits.minutes, []);
    // the row that was dragged and the row whose drop-off the remedy changes, and no other
    let changed: Vec<Id> = edits.shares.iter().map(|trial| trial.record).collect();
    assert_eq!(changed, [100, 101, 102, 103].map(record));
    let mut records = example();
    for (_, value) in &mut records {
        if let Some(trial) = edits.shares.iter().find(|trial| value["id"] == trial.record.to_string()) {
            value["share"] = trial.value.into();
        }
    }
    let made = analyze(&map(records), &Settings::default());
    near("completion", made.flow.completion.unwrap(), shown.flow.completion.unwrap());
}

#[test]
fn a_scenario_crosses_the_wire() {
    let text =
        format!(r#"{{ "remedies": ["{0}"], "shares": [{{ "record": "{0}", "value": 0.5 }}] }}"#, id(50));
    let scenario: Scenario = serde_json::from_str(&text).unwrap();
    assert_eq!(scenario.shares, set(50, 0.5));
    assert!(!scenario.is_empty() && Scenario::default().is_empty());
}

#[test]
fn the_service_team_sees_its_part() {
    let settings = Settings::default();
    let own = part(&map(example()), &settings, &Scope::Team(record(31)));
    assert_eq!(own.touchpoints, [record(11), record(13), record(14)]);
    assert_eq!(own.upstream, [record(10), record(12)]);
    assert_eq!(own.downstream, [record(10), record(12), record(15)]);
    near("visits", own.visits.unwrap(), 0.5005488474204172 + 0.6462194098275973 + 0.19386582294827925);
    near("removal", own.removal_effect.unwrap(), 1.0);
    assert_eq!(own.pains, [record(41), record(43)]);
    let (first, second) = (0.19268962603000211 * 0.15, 0.08907348621947965 * 0.3);
    let risk = own.revenue_at_risk.unwrap() / 4e6;
    assert!(risk < first + second && risk > first + second - first * second * 3.0, "{risk}");
    let reached = own.reach.unwrap();
    assert!(reached > 0.5492864984533577 && reached < 1.0);
    // from website to consult, back from consult, from purchase to onboarding and consult, and on to renewal
    near("in", own.handovers_in.unwrap(), 0.9001097694840835 * 0.3 + 0.610318331503842 * 0.95);
    near(
        "out",
        own.handovers_out.unwrap(),
        0.5005488474204172 * 0.7 + 0.6462194098275973 * 0.6 + 0.19386582294827925 * 0.2,
    );

    let web = part(&map(example()), &settings, &Scope::Channel(record(20)));
    assert_eq!(web.touchpoints, [record(10), record(12)]);
    let none = part(&map(example()), &settings, &Scope::System("CRM".into()));
    assert_eq!((none.touchpoints.len(), none.reach, none.removal_effect), (0, Some(0.0), Some(0.0)));
}
