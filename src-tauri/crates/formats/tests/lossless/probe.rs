//! Asks the model's rules what a field may hold, so that the schema says the same and cannot fall behind.

use serde_json::{Value, json};
use wayfold_model::{Id, Kind, Map, Record, Refusal, check};

/// The way to a value within a record.
pub(crate) type Path = Vec<String>;

/// The id of the world's record of a kind.
pub(crate) fn id(kind: Kind) -> String {
    Id::from_number(kind as u128 + 1).to_string()
}

/// A map with one record of each kind, in which every part a record can have is there.
pub(crate) fn world() -> Vec<(Kind, Value)> {
    let touchpoint = id(Kind::Touchpoint);
    Kind::ALL
        .iter()
        .map(|kind| {
            let mut fields = match kind {
                Kind::Card => {
                    json!({ "targetMix": {}, "brand": { "logo": id(Kind::Image) }, "audiences": [{}] })
                }
                Kind::Touchpoint => json!({ "stage": id(Kind::Stage) }),
                Kind::Transition => json!({ "from": touchpoint, "to": touchpoint }),
                Kind::Note => json!({ "lane": id(Kind::Lane), "touchpoint": touchpoint }),
                Kind::Pain => json!({ "severity": 1, "touchpoints": [touchpoint] }),
                Kind::Remedy => json!({
                    "treats": [{ "pain": id(Kind::Pain) }],
                    "drops": [{ "touchpoint": touchpoint }],
                }),
                Kind::Kpi => json!({ "interim": [{ "date": "2026-01-01" }], "stage": id(Kind::Stage) }),
                Kind::Image => json!({ "mime": "image/png", "width": 1, "height": 1 }),
                Kind::Stage | Kind::Lane | Kind::Persona | Kind::Channel | Kind::Team | Kind::Evidence => {
                    json!({})
                }
            };
            fields["id"] = id(*kind).into();
            (*kind, fields)
        })
        .collect()
}

/// What the rules, or the reader of a record, have against a value in the world's record of a kind.
pub(crate) fn refusal(kind: Kind, path: &[String], value: &Value) -> Option<Refusal> {
    let records: Result<Vec<Record>, _> = world()
        .into_iter()
        .map(|(other, mut fields)| {
            if other == kind {
                *place(&mut fields, path) = value.clone();
            }
            Record::from_value(other, fields)
        })
        .collect();
    match records {
        Ok(records) => check(&Map::from_records(records[0].id(), records)).err(),
        Err(error) => Some(Refusal::BadField { record: Id::NIL, reason: error.to_string() }),
    }
}

/// The fields a new record of a kind cannot do without: those its usual values break a rule in.
pub(crate) fn lacking(kind: Kind) -> Vec<String> {
    let mut lacking = Vec::new();
    let usual = Record::from_value(kind, json!({})).unwrap().to_value().unwrap();
    for (name, value) in usual.as_object().unwrap() {
        let refers = value == &json!(Id::NIL);
        if name != "id" && (refers || refusal(kind, std::slice::from_ref(name), value).is_some()) {
            lacking.push(name.clone());
        }
    }
    lacking
}

/// The value at a path, made if it is not there.
fn place<'v>(value: &'v mut Value, path: &[String]) -> &'v mut Value {
    path.iter().fold(value, |value, name| match name.parse::<usize>() {
        Ok(index) => &mut value[index],
        Err(_) => &mut value[name.as_str()],
    })
}
