//! From what rows say to a map that keeps to all rules: references to what is not there go, everything has a place.

use super::refs::strip;
use serde_json::{Map as Object, Value, json};
use std::collections::{HashMap, HashSet};
use wayfold_model::{Id, Ids, Key, Kind, Map, Record, check};

/// A record as its row has it.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) kind: Kind,
    pub(super) id: String,
    pub(super) fields: Object<String, Value>,
    /// Of the cells that do not hold all of their field, by field.
    pub(super) sums: Object<String, Value>,
    /// Sheet and row.
    pub(super) place: (usize, usize),
}

impl Default for Entry {
    fn default() -> Self {
        let (fields, sums) = (Object::new(), Object::new());
        Self { kind: Kind::Card, id: String::new(), fields, sums, place: (0, 0) }
    }
}

/// Records that are taken out because they break a rule, at most; a workbook with more is not worth reading.
const MOST_BROKEN: usize = 200;

/// A map of all records that can be.
pub(super) fn settle(mut entries: Vec<Entry>, ids: Ids<'_>) -> Option<Map> {
    if !entries.iter().any(|entry| entry.kind == Kind::Card) {
        entries.push(new(Kind::Card, ids, &[]));
    }
    let is_flow =
        |entry: &Entry| entry.kind == Kind::Lane && entry.fields.get("kind") == Some(&json!("flow"));
    if !entries.iter().any(is_flow) {
        // above all others, where it would be in a new map
        let others = entries.iter().filter(|entry| entry.kind == Kind::Lane);
        let first = others.filter_map(placed).min();
        let above = Key::spread(None, first.as_ref(), 1);
        entries.push(new(Kind::Lane, ids, &[("kind", json!("flow")), ("order", json!(above.first()))]));
    }
    entries.sort_by_key(|entry| entry.place);
    one_of_each(&mut entries);
    order(&mut entries);
    let card = entries.iter().find(|entry| entry.kind == Kind::Card)?.id.parse::<Id>().ok()?;
    for _ in 0..MOST_BROKEN {
        let records = linked(&mut entries);
        let map = Map::from_records(card, records);
        let Err(refusal) = check(&map) else { return Some(map) };
        let broken = refusal.args().get("record").cloned();
        let at = entries.iter().position(|entry| Some(&entry.id) == broken.as_ref())?;
        let gone = entries.remove(at);
        if gone.kind == Kind::Card {
            // what is wrong with it is not worth a map
            let title =
                gone.fields.get("title").filter(|title| title.is_string()).cloned().unwrap_or_default();
            let fields = [("id".to_owned(), json!(gone.id)), ("title".to_owned(), title)];
            let fields: Object<_, _> = fields.into_iter().filter(|(_, value)| !value.is_null()).collect();
            if gone.fields == fields {
                return None;
            }
            entries.push(Entry { fields, ..gone });
        }
    }
    None
}

fn new(kind: Kind, ids: Ids<'_>, fields: &[(&str, Value)]) -> Entry {
    let id = ids().to_string();
    let mut all = Object::new();
    all.insert("id".into(), json!(id));
    all.extend(fields.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
    Entry { kind, id, fields: all, sums: Object::new(), place: (usize::MAX, 0) }
}

/// Leaves one lane of each kind of which a map has one, and one arrow from a touchpoint to itself.
fn one_of_each(entries: &mut Vec<Entry>) {
    let mut met: HashSet<(Kind, String)> = HashSet::new();
    entries.retain(|entry| {
        let text = |name: &str| entry.fields.get(name).and_then(Value::as_str).unwrap_or_default();
        match entry.kind {
            Kind::Lane => {
                let kind = wayfold_model::LaneKind::ALL.iter().find(|kind| kind.name() == text("kind"));
                kind.is_none_or(|kind| !kind.single() || met.insert((Kind::Lane, kind.name().to_owned())))
            }
            Kind::Transition if text("from") == text("to") => {
                met.insert((Kind::Transition, text("from").to_owned()))
            }
            _ => true,
        }
    });
}

/// Gives places to what has none yet: then all of its kind lie as their rows do.
fn order(entries: &mut [Entry]) {
    for kind in Kind::ALL.iter().filter(|kind| !matches!(kind, Kind::Card | Kind::Transition | Kind::Image)) {
        let mut own: Vec<&mut Entry> = entries.iter_mut().filter(|entry| entry.kind == *kind).collect();
        if *kind == Kind::Touchpoint {
            let mut stages: HashMap<String, Vec<&mut Entry>> = HashMap::new();
            for entry in own {
                let stage = entry.fields.get("stage").map(Value::to_string).unwrap_or_default();
                stages.entry(stage).or_default().push(entry);
            }
            stages.into_values().for_each(columns);
        } else {
            between(&mut own);
        }
    }
}

/// Gives keys to records that have none, between those of the rows around them; if these are not in order, to all.
fn between(own: &mut [&mut Entry]) {
    let mut keys: Vec<Option<Key>> = own.iter().map(|entry| placed(entry)).collect();
    if keys.iter().all(Option::is_some) {
        return;
    }
    let known: Vec<&Key> = keys.iter().flatten().collect();
    if known.is_sorted_by(|a, b| a < b) {
        let mut at = 0;
        while let Some(from) = keys.iter().skip(at).position(Option::is_none).map(|found| at + found) {
            let to =
                keys.iter().skip(from).position(Option::is_some).map_or(keys.len(), |found| from + found);
            let before = from.checked_sub(1).and_then(|before| keys.get(before)).cloned().flatten();
            let behind = keys.get(to).cloned().flatten();
            let fresh = Key::spread(before.as_ref(), behind.as_ref(), to - from);
            keys.iter_mut().skip(from).zip(fresh).for_each(|(key, fresh)| *key = Some(fresh));
            at = to;
        }
    } else {
        keys = Key::spread(None, None, own.len()).into_iter().map(Some).collect();
    }
    for (entry, key) in own.iter_mut().zip(keys) {
        entry.fields.insert("order".into(), json!(key));
    }
}

/// A record's place, if it has one that makes sense.
fn placed(entry: &Entry) -> Option<Key> {
    serde_json::from_value(entry.fields.get("order")?.clone()).ok()
}

/// Gives the touchpoints of a stage columns: one of its own for each, but for those on a parallel track that is free.
fn columns(mut own: Vec<&mut Entry>) {
    let track = |entry: &Entry| entry.fields.get("track").and_then(Value::as_u64).unwrap_or(0);
    let mut places = HashSet::new();
    let fine = own.iter().all(|entry| placed(entry).is_some_and(|key| places.insert((key, track(entry)))));
    if fine {
        return;
    }
    let mut column = 0;
    let mut tracks: Vec<u64> = Vec::new();
    let columns: Vec<usize> = own
        .iter()
        .map(|entry| {
            let track = track(entry);
            let beside = track > 0 && !tracks.is_empty() && !tracks.contains(&track);
            if !beside {
                column += usize::from(!tracks.is_empty());
                tracks.clear();
            }
            tracks.push(track);
            column
        })
        .collect();
    let keys = Key::spread(None, None, column + 1);
    for (entry, column) in own.iter_mut().zip(columns) {
        if let Some(key) = keys.get(column) {
            entry.fields.insert("order".into(), json!(key));
        }
    }
}

/// The records without references to what is not there; those that cannot be without one are taken out.
fn linked(entries: &mut Vec<Entry>) -> Vec<Record> {
    loop {
        let kinds: HashMap<String, Kind> =
            entries.iter().map(|entry| (entry.id.clone(), entry.kind)).collect();
        let mut records = Vec::with_capacity(entries.len());
        let before = entries.len();
        entries.retain_mut(|entry| {
            let missing = |record: &Record| {
                let mut gone = HashSet::new();
                record.references(&mut |kind, id| {
                    let id = id.to_string();
                    if kinds.get(&id) != Some(&kind) {
                        gone.insert(id);
                    }
                });
                gone
            };
            let Some(mut record) = record(entry) else { return false };
            let gone = missing(&record);
            if !gone.is_empty() {
                strip(&mut entry.fields, &gone);
                match self::record(entry).filter(|record| missing(record).is_empty()) {
                    Some(whole) => record = whole,
                    None => return false,
                }
            }
            records.push(record);
            true
        });
        if entries.len() == before {
            return records;
        }
    }
}

/// The record of an entry, without the fields that make none; nothing if it cannot be without one of them.
fn record(entry: &mut Entry) -> Option<Record> {
    let made =
        |fields: &Object<String, Value>| Record::from_value(entry.kind, Value::Object(fields.clone())).ok();
    if let Some(record) = made(&entry.fields) {
        return Some(record);
    }
    let mut fields = Object::new();
    fields.insert("id".into(), json!(entry.id));
    for (name, value) in &entry.fields {
        let before = fields.insert(name.clone(), value.clone());
        if made(&fields).is_none() {
            match before {
                Some(before) => fields.insert(name.clone(), before),
                None => fields.remove(name),
            };
        }
    }
    let record = made(&fields);
    entry.fields = fields;
    record
}
