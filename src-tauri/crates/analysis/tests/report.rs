//! The report's JSON: names that never change, the worked example's figures, and maps nothing can be said about.

mod common;

use common::map::{example, id, map};
use common::{all_near, near};
use serde_json::{Value, json};
use wayfold_analysis::{Settings, analyze};
use wayfold_model::Kind;

fn report(records: Vec<(Kind, Value)>) -> Value {
    serde_json::to_value(analyze(&map(records), &Settings::default())).unwrap()
}

fn by_touchpoint(report: &Value, name: &str) -> Vec<f64> {
    let object = report[name].as_object().unwrap_or_else(|| panic!("{name}"));
    let keys: Vec<String> = (10..16).map(id).collect();
    assert!(object.keys().eq(keys.iter()), "{name} is keyed by touchpoint, in reading order");
    object.values().filter_map(Value::as_f64).collect()
}

#[test]
fn the_worked_example() {
    let report = report(example());
    let arrays: [(&str, &[f64]); 9] = [
        (
            "visits",
            &[
                0.9001097694840835,
                0.5005488474204172,
                0.610318331503842,
                0.6462194098275973,
                0.19386582294827925,
                0.42650481048621425,
            ],
        ),
        (
            "completion_from",
            &[
                0.421902240588881,
                0.44491509007554725,
                0.721069283915542,
                0.7764705882352941,
                0.5882352941176471,
                1.0,
            ],
        ),
        (
            "minutes_from",
            &[
                67.01878995286368,
                72.4925421321108,
                88.17756828307613,
                85.05882352941177,
                73.52941176470588,
                5.0,
            ],
        ),
        (
            "return_factor",
            &[
                1.070252469813392,
                1.097694840834248,
                1.031833150384193,
                1.1764705882352942,
                1.1764705882352942,
                1.0,
            ],
        ),
        (
            "reach",
            &[
                0.841025641025641,
                0.456,
                0.5914893617021277,
                0.5492864983534577,
                0.16478594950603737,
                0.42650481048621425,
            ],
        ),
        ("removal_effect", &[0.8319498247555801, 0.4756834532374102, 1.0, 1.0, 0.22727272727272732, 1.0]),
        ("drop_share", &[0.3, 0.3, 0.05, 0.1, 0.3, 0.0]),
        (
            "drop_gradient",
            &[
                0.5425118978875372,
                0.318145336481809,
                0.463244002376846,
                0.5575226280865546,
                0.16291245625905823,
            ],
        ),
        (
            "gain_halving_drop",
            &[
                0.08262056295563192,
                0.04874219934518692,
                0.01159080984871036,
                0.02815213270536071,
                0.025397269381870646,
            ],
        ),
    ];
    for (name, expected) in arrays {
        all_near(name, &by_touchpoint(&report, name), expected);
    }
    let scalars = [
        ("completion", 0.42650481048621425),
        ("explicit_exit", 0.0),
        ("implicit_drop", 0.5734951895137858),
        ("expected_minutes", 68.1135403887131),
        ("variance_minutes", 3236.0634889321545),
        ("expected_transitions", 2.277566991670433),
        ("expected_channel_switches", 1.9175230838768),
        ("expected_handovers", 1.9867682572480145),
        ("minutes_given_success", 108.60058350591137),
        ("mean_last_emotion_drop", -0.40519629080853703),
    ];
    for (name, expected) in scalars {
        near(name, report[name].as_f64().unwrap(), expected);
    }
    let distribution: Vec<f64> =
        report["bad_experience_distribution"].as_array().unwrap().iter().filter_map(Value::as_f64).collect();
    all_near(
        "bad experiences",
        &distribution,
        &[
            0.5061772681848551,
            0.3697523252072571,
            0.1015717289133874,
            0.01916660255236223,
            0.0028798390751577554,
            0.00039333973568252346,
        ],
    );
    assert_eq!(report["must_pass"], json!([id(12), id(13), id(15)]));
    assert_eq!(report["must_use"], json!([id(104)]));
    assert_eq!(report["articulation_points"], json!([id(12), id(13)]));
    assert_eq!(report["bridges"], json!([[id(12), id(13)]]));
    assert_eq!(report["sccs"], json!([[id(10), id(11), id(12)], [id(13), id(14)], [id(15)]]));
    assert_eq!(report["loops"], json!([[id(10), id(11), id(12)], [id(13), id(14)]]));
    for name in ["unreachable", "dead_ends", "cannot_reach_success", "traps", "refused"] {
        assert_eq!(report[name], json!([]), "{name}");
    }
    let pain = &report["pains"][1];
    assert_eq!(pain["id"], id(41));
    near("affected", pain["affected"].as_f64().unwrap(), 0.19268962603000211);
    near("at risk", pain["revenue_at_risk"].as_f64().unwrap(), 0.19268962603000211 * 0.15 * 4e6);
    assert_eq!(pain["remedies"], json!([id(50)]));
    let money = &report["money"];
    assert!((money["revenue_at_risk"].as_f64().unwrap() - 305_570.24).abs() < 0.005);
    assert!((money["revenue_at_risk_summed"].as_f64().unwrap() - 315_247.23).abs() < 0.005);
    near("churn", money["churn"].as_f64().unwrap(), 0.2324655181455791);
    near("ROI", money["remedies"][0]["roi"].as_f64().unwrap(), 2.772596323);
    assert_eq!(money["plan"][0]["id"], id(50));
    assert_eq!(report["paths"]["likely"].as_array().unwrap().len(), 8);
    assert_eq!(report["paths"]["walks"].as_array().unwrap().len(), 15);
    let usual = &report["paths"]["likely"][0];
    assert_eq!(usual["transitions"], json!([id(101), id(104), id(106)]));
    near("minutes", usual["minutes"].as_f64().unwrap(), 83.0);
    let load: f64 = by_touchpoint(&report, "pain_load").iter().sum();
    let pains = report["pains"].as_array().unwrap().iter().filter_map(|pain| pain["load"].as_f64());
    near("load", load, pains.sum());
    let spent: f64 = by_touchpoint(&report, "minutes_spent").iter().sum();
    near("spent", spent, 68.1135403887131);
    near("critical", report["paths"]["critical_minutes"].as_f64().unwrap(), 107.568347646504);
    near("deviation", report["certainty"]["standard_deviation"].as_f64().unwrap(), 0.01897199241032911);
    assert_eq!(report["certainty"]["measure_next"], id(11));
    near("ever bad", report["moods"]["ever_bad"].as_f64().unwrap(), 0.76);
    assert_eq!(report["moods"]["curves"][0]["valleys"].as_array().unwrap().len(), 2);
}

#[test]
fn rows_above_one_are_refused_all_at_once_and_the_rest_is_still_told() {
    let mut records = example();
    for (kind, value) in &mut records {
        if *kind == Kind::Transition && (value["id"] == id(100) || value["id"] == id(104)) {
            value["share"] = json!(0.99);
        }
    }
    let report = report(records);
    let refused: Vec<&Value> = report["refused"].as_array().unwrap().iter().collect();
    assert_eq!(refused.len(), 2, "{refused:?}");
    assert_eq!(refused[0]["code"], "shares_overfull");
    assert_eq!((&refused[0]["record"], &refused[1]["record"]), (&json!(id(10)), &json!(id(12))));
    assert_eq!(report["completion"], Value::Null);
    assert_eq!(report["visits"], json!({}));
    assert_eq!(report["coverage"]["team"]["ratio"], 1.0);
    assert_eq!(report["pains"][0]["affected"], Value::Null);
}

#[test]
fn an_empty_map() {
    let report = report(vec![(Kind::Card, json!({ "id": id(1) }))]);
    assert_eq!(report["completion"], Value::Null);
    assert_eq!(report["missing"], json!([]));
    assert!(!report.to_string().contains("-0.0"), "{report:#}");
}

#[test]
fn a_map_without_arrows_is_read_from_left_to_right() {
    let mut records = example();
    records.retain(|(kind, _)| *kind != Kind::Transition);
    for (_, value) in &mut records {
        if let Some(fields) = value.as_object_mut() {
            fields.remove("entryShare");
        }
    }
    let report = report(records);
    assert_eq!(report["certainty"]["assumed"]["sequence"], true);
    assert_eq!(report["completion"], 1.0);
    assert_eq!(report["must_pass"].as_array().unwrap().len(), 6);
    let missing: Vec<&str> =
        report["missing"].as_array().unwrap().iter().filter_map(|m| m["what"].as_str()).collect();
    assert!(missing.contains(&"transitions"));
}
