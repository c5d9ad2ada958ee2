//! Random maps, made by the schema: every field it knows is filled in some of them, up to the edges of its bounds.

use crate::generate::LISTS;
use serde_json::{Map as Fields, Value, json};
use std::collections::{HashMap, HashSet};
use wayfold_model::{Id, Key, Kind, LaneKind, Map, Record};

/// Random numbers; the same seed gives the same maps.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn next(&mut self) -> u64 {
        // SplitMix64
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below another.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    pub(crate) fn pick<'i, T>(&mut self, items: &'i [T]) -> Option<&'i T> {
        items.get(self.below(items.len()))
    }

    pub(crate) fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    fn id(&mut self) -> Id {
        Id::from_number(u128::from(self.next()) << 64 | u128::from(self.next()))
    }
}

/// Maps of one library that keep to all rules, each with up to `size` records of a kind.
pub(crate) fn library(schema: &Value, seed: u64, maps: usize, size: usize) -> Vec<Map> {
    let mut maker = Maker {
        types: &schema["$defs"],
        dice: Dice(seed),
        known: HashMap::new(),
        keys: Key::spread(None, None, 12),
    };
    let mut shared = Vec::new();
    for (kind, name, _) in LISTS.iter().rev().filter(|(kind, ..)| kind.is_shared()) {
        shared.extend(maker.records(*kind, name, size));
    }
    let beside = maker.known.clone();
    (0..maps)
        .map(|_| {
            maker.known.clone_from(&beside);
            let card = maker.records(Kind::Card, "Card", 1).remove(0);
            let mut records = vec![card];
            for (kind, name, _) in LISTS.iter().filter(|(kind, ..)| !kind.is_shared()).skip(1) {
                // Transitions and notes stand on touchpoints and lanes, which come before and after them.
                if *kind == Kind::Transition {
                    records.extend(maker.records(Kind::Lane, "Lane", size));
                }
                if *kind != Kind::Lane {
                    records.extend(maker.records(*kind, name, size));
                }
            }
            Map::from_records(records[0].id(), records.into_iter().chain(shared.iter().cloned()))
        })
        .collect()
}

struct Maker<'s> {
    types: &'s Value,
    dice: Dice,
    /// What can be referred to.
    known: HashMap<Kind, Vec<Id>>,
    keys: Vec<Key>,
}

impl Maker<'_> {
    fn records(&mut self, kind: Kind, name: &str, size: usize) -> Vec<Record> {
        let count = if kind == Kind::Card { 1 } else { self.dice.below(size + 1) };
        let mut taken = HashSet::new();
        let mut records: Vec<Record> = Vec::new();
        for _ in 0..count {
            let Some(Value::Object(mut fields)) =
                self.value(&json!({ "$ref": format!("#/$defs/{name}") }), "")
            else {
                continue;
            };
            let id = self.dice.id();
            fields.insert("id".into(), json!(id));
            let record =
                Record::from_value(kind, Value::Object(fields)).expect("a record as the schema says");
            let place = match &record {
                Record::Touchpoint(t) => Some(format!("{} {:?} {}", t.stage, t.order, t.track)),
                Record::Transition(t) if t.from == t.to => Some(t.from.to_string()),
                Record::Lane(lane) if lane.kind.single() => Some(lane.kind.name().to_owned()),
                _ => None,
            };
            if place.is_none_or(|place| taken.insert(place)) {
                // Nothing refers to a lane without notes.
                if !matches!(&record, Record::Lane(lane) if lane.kind.single()) {
                    self.known.entry(kind).or_default().push(id);
                }
                records.push(record);
            }
        }
        records
    }

    /// A value by its schema; nothing if it would have to refer to what is not there.
    fn value(&mut self, schema: &Value, field: &str) -> Option<Value> {
        if let Some(choices) = schema["anyOf"].as_array() {
            let choice = self.dice.pick(choices)?.clone();
            return self.value(&choice, field);
        }
        if let Some(name) = schema["$ref"].as_str().and_then(|path| path.strip_prefix("#/$defs/")) {
            return match name {
                "Id" => self.reference(field).map(|id| json!(id)),
                "Key" => Some(json!(self.dice.pick(&self.keys)?)),
                "Pixels" => Some(json!(["", "AAEC", "iVBORw0KGgo="][self.dice.below(3)])),
                name => self.value(&self.types[name].clone(), field),
            };
        }
        if let Some(choices) = schema["oneOf"].as_array() {
            return Some(self.dice.pick(choices)?["const"].clone());
        }
        let kind = match &schema["type"] {
            Value::Array(types) => self.dice.pick(types)?.as_str()?.to_owned(),
            other => other.as_str()?.to_owned(),
        };
        Some(match kind.as_str() {
            "null" => Value::Null,
            "boolean" => json!(self.dice.chance(50)),
            "integer" => {
                let (least, most) = (schema["minimum"].as_u64()?, schema["maximum"].as_u64()?);
                json!(least + self.dice.next() % (most - least + 1))
            }
            "number" => json!(self.number(schema["minimum"].as_f64()?, schema["maximum"].as_f64()?)),
            "string" => json!(self.text(schema)),
            "array" => {
                let count = self.dice.below(4);
                json!((0..count).filter_map(|_| self.value(&schema["items"], field)).collect::<Vec<_>>())
            }
            _ => return self.object(schema, field),
        })
    }

    fn object(&mut self, schema: &Value, field: &str) -> Option<Value> {
        let mut fields = Fields::new();
        if let Some(Value::Object(each)) = schema.get("additionalProperties") {
            for _ in 0..self.dice.below(3) {
                // names are ids of records where the schema says so, else any text
                let name = match schema["propertyNames"]["$ref"].as_str() {
                    Some(_) => self.reference(field).map(|id| id.to_string()),
                    None => Some(self.text(&json!({}))),
                };
                if let Some(name) = name {
                    fields.insert(name, self.value(&Value::Object(each.clone()), "")?);
                }
            }
        }
        let filled = [20, 60, 95][self.dice.below(3)];
        for (name, schema) in schema["properties"].as_object().into_iter().flatten() {
            let required = schema["required"].as_array().is_some_and(|names| names.contains(&json!(name)));
            if name == "id" {
                continue;
            }
            match self.value(schema, name) {
                Some(value) if required || self.dice.chance(filled) => {
                    fields.insert(name.clone(), value);
                }
                _ => {}
            }
        }
        let required = schema["required"].as_array().into_iter().flatten();
        for name in required.filter_map(Value::as_str) {
            if !fields.contains_key(name) {
                fields.insert(name.into(), self.value(&schema["properties"][name], name)?);
            }
        }
        Some(Value::Object(fields))
    }

    fn number(&mut self, least: f64, most: f64) -> f64 {
        let part = self.dice.below(1_000_001) as f64 / 1_000_000.0;
        match self.dice.below(5) {
            0 => least,
            1 => most,
            2 => (least + (most - least) * part).round(),
            3 => ((least + (most - least) * part) * 100.0).round() / 100.0,
            _ => (least + (most - least) * part * f64::from_bits(0x3FEF_FFFF_FFFF_FFFF)).clamp(least, most),
        }
    }

    fn text(&mut self, schema: &Value) -> String {
        const SIGNS: [&str; 18] = [
            "a", "Z", "ü", "ß", " ", "\n", "\t", "\"", "\\", "/", "\u{0}", "\u{7f}", "\u{2028}", "😀", "漢",
            "{", "\r\n", ",",
        ];
        match schema["format"].as_str() {
            Some("date") => {
                return format!(
                    "{:04}-{:02}-{:02}",
                    1900 + self.dice.below(300),
                    1 + self.dice.below(12),
                    1 + self.dice.below(28)
                );
            }
            Some("date-time") => {
                let nanos = ["", ".5", ".123456789"][self.dice.below(3)];
                return format!(
                    "{}-11-30T23:59:{:02}{nanos}Z",
                    1900 + self.dice.below(300),
                    self.dice.below(60)
                );
            }
            _ => {}
        }
        if let Some(example) = schema["examples"][0].as_str() {
            return if self.dice.chance(50) && schema["pattern"] != "^image/(png|jpeg|webp|gif|svg\\+xml)$" {
                String::new()
            } else {
                example.to_owned()
            };
        }
        (0..self.dice.below(20)).filter_map(|_| self.dice.pick(&SIGNS).copied()).collect()
    }

    fn reference(&mut self, field: &str) -> Option<Id> {
        let kind = match field {
            "origin" => return Some(self.dice.id()),
            "stage" | "hiddenStages" => Kind::Stage,
            "from" | "to" | "touchpoint" | "touchpoints" | "until" => Kind::Touchpoint,
            "lane" | "hiddenLanes" => Kind::Lane,
            "pain" => Kind::Pain,
            "persona" | "personas" | "emotions" | "hiddenPersonas" => Kind::Persona,
            "channel" | "channels" => Kind::Channel,
            "team" => Kind::Team,
            "evidences" => Kind::Evidence,
            "image" | "logo" | "portrait" => Kind::Image,
            other => panic!("what does {other} refer to?"),
        };
        self.dice.pick(self.known.get(&kind)?).copied()
    }
}

#[test]
fn samples_keep_to_the_rules_and_fill_every_field() {
    let schema = crate::generate::schema();
    let mut filled: HashSet<String> = HashSet::new();
    let mut lanes: HashSet<LaneKind> = HashSet::new();
    for seed in 0..60 {
        for map in library(&schema, seed, 2, 8) {
            wayfold_model::check(&map).unwrap();
            for record in map.records() {
                let usual = Record::from_value(record.kind(), json!({})).unwrap().to_value().unwrap();
                for (name, value) in record.to_value().unwrap().as_object().unwrap() {
                    if *value != usual[name] {
                        filled.insert(format!("{}.{name}", record.kind().name()));
                    }
                }
            }
            lanes.extend(map.lanes().values().map(|lane| lane.kind));
        }
    }
    for (kind, name, _) in LISTS {
        for field in schema["$defs"][name]["properties"].as_object().unwrap().keys() {
            assert!(filled.contains(&format!("{}.{field}", kind.name())), "{name}.{field} is never filled");
        }
    }
    assert_eq!(lanes.len(), LaneKind::ALL.len());
}
