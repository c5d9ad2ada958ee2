//! The worked example as a map, record by record as JSON, so that a test changes what it is about and nothing else.

use serde_json::{Value, json};
use wayfold_model::{Id, Kind, Map, Record};

pub(crate) fn id(number: u128) -> String {
    Id::from_number(number).to_string()
}

pub(crate) fn map(records: Vec<(Kind, Value)>) -> Map {
    let records = records.into_iter().map(|(kind, value)| Record::from_value(kind, value).unwrap());
    Map::from_records(Id::from_number(1), records)
}

/// Touchpoints 10…15 are W, C, P, O, S, R.
pub(crate) fn example() -> Vec<(Kind, Value)> {
    let journey = super::example();
    let mut records = vec![
        (
            Kind::Card,
            json!({ "id": id(1), "title": "Example", "figures": {
                "customersPerYear": 10_000, "valuePerCustomer": 400, "margin": 120, "discount": 0.1,
                "horizonYears": 3, "budget": 50_000, "churnAfter": [0, 0.32, 0.92] } }),
        ),
        (Kind::Stage, json!({ "id": id(2), "order": "80", "phase": "pre-sale" })),
        (Kind::Channel, json!({ "id": id(20), "name": "web" })),
        (Kind::Channel, json!({ "id": id(21), "name": "phone" })),
        (Kind::Channel, json!({ "id": id(22), "name": "email" })),
        (Kind::Channel, json!({ "id": id(23), "name": "app" })),
        (Kind::Team, json!({ "id": id(30), "name": "Marketing" })),
        (Kind::Team, json!({ "id": id(31), "name": "Service" })),
        (Kind::Team, json!({ "id": id(32), "name": "Sales" })),
    ];
    for (at, touchpoint) in journey.touchpoints.iter().enumerate() {
        records.push((
            Kind::Touchpoint,
            json!({
                "id": id(10 + at as u128), "stage": id(2), "order": format!("{:02x}80", 0x81 + at),
                "title": "WCPOSR"[at..=at],
                "activeMinutes": touchpoint.minutes, "emotion": touchpoint.emotion,
                "entryShare": touchpoint.entry,
                "channel": id(20 + u128::from(touchpoint.channel.unwrap())),
                "team": id(30 + u128::from(touchpoint.owner.unwrap())),
                "samples": touchpoint.observed.map(|observed| observed as u32),
                "outcome": if at == 5 { "success" } else { "none" },
            }),
        ));
    }
    for (at, transition) in journey.transitions.iter().enumerate() {
        let (from, to) = (id(10 + u128::from(transition.from)), id(10 + u128::from(transition.to)));
        records.push((
            Kind::Transition,
            json!({ "id": id(100 + at as u128), "from": from, "to": to, "share": transition.share }),
        ));
    }
    for (at, pain) in journey.pains.iter().enumerate() {
        records.push((
            Kind::Pain,
            json!({
                "id": id(40 + at as u128), "order": format!("{:02x}80", 0x81 + at),
                "touchpoints": [id(10 + u128::from(pain.touchpoints[0]))],
                "severity": pain.severity as u8, "frequency": pain.frequency, "leave": pain.leave,
            }),
        ));
    }
    records.push((
        Kind::Remedy,
        json!({
            "id": id(50), "treats": [{ "pain": id(41), "frequencyAfter": 0.15 }],
            "drops": [{ "touchpoint": id(11), "drop": 0.24 }], "cost": 20_000, "confidence": 0.8,
        }),
    ));
    records
}
