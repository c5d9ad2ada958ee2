//! Findings of maps made for them: every rule speaks up, none where it should not, and all have words.

mod cases;
#[path = "../common/mod.rs"]
mod common;
mod told;
mod words;

use chrono::NaiveDate;
use common::map::{id, map};
use serde_json::{Value, json};
use wayfold_analysis::{Finding, Settings, analyze};
use wayfold_model::Kind;

type Records = Vec<(Kind, Value)>;
/// A rule, and what makes it speak up on the worked example.
type Case = (&'static str, fn(&mut Records));

fn settings() -> Settings {
    Settings { today: NaiveDate::from_ymd_opt(2026, 11, 1), ..Settings::default() }
}

fn findings(records: Records) -> Vec<Finding> {
    analyze(&map(records), &settings()).findings
}

/// Sets fields of a record.
fn set(records: &mut Records, number: u128, fields: Value) {
    let record = records.iter_mut().find(|(_, value)| value["id"] == id(number)).unwrap();
    for (name, value) in fields.as_object().unwrap() {
        record.1[name] = value.clone();
    }
}

fn figures(records: &mut Records, fields: Value) {
    set(records, 1, json!({ "figures": fields }));
}

fn drop_kind(records: &mut Records, gone: Kind) {
    records.retain(|(kind, _)| *kind != gone);
}

fn add(records: &mut Records, kind: Kind, value: Value) {
    records.push((kind, value));
}

fn all_of(records: &mut Records, wanted: Kind, fields: &Value) {
    for (_, value) in records.iter_mut().filter(|(kind, _)| *kind == wanted) {
        for (name, field) in fields.as_object().unwrap() {
            value[name] = field.clone();
        }
    }
}

/// Gives every arrow that leaves a touchpoint the same share; nobody drops off.
fn share_equally(records: &mut Records) {
    let from = |value: &Value| value["from"].as_str().unwrap_or_default().to_owned();
    let arrows = records.iter().filter(|(kind, _)| *kind == Kind::Transition);
    let rows: Vec<String> = arrows.map(|(_, value)| from(value)).collect();
    for (_, value) in records.iter_mut().filter(|(kind, _)| *kind == Kind::Transition) {
        let count = rows.iter().filter(|row| **row == from(value)).count();
        value["share"] = json!(1.0 / count as f64);
    }
}

fn kpi(records: &mut Records, number: u128, fields: Value) {
    add(records, Kind::Kpi, json!({ "id": id(number), "title": "KPI" }));
    set(records, number, fields);
}
