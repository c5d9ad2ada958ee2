//! Records to text: the same map always gives the same bytes, and a small change a small difference. Records lie in
//! reading order, their fields in the order of the model, one a line; fields with their usual value are left out.

use super::parse::LARGEST_FILE;
use super::{SCHEMA_NAME, VERSION, fields};
use serde_json::{Number, Value, json};
use std::collections::{BTreeMap, HashMap};
use wayfold_model::{Id, Kind, Map, Record};

/// Which of the records that maps share are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shared {
    /// Those the maps refer to, and those these refer to.
    Used,
    /// All of the library.
    All,
}

/// Why maps were not written.
#[derive(Debug, thiserror::Error)]
pub enum Unwritable {
    /// The file would be larger than what is read.
    #[error("the file would be larger than {LARGEST_FILE} bytes")]
    TooLarge,
    /// A record is no JSON; never so in maps that keep to the rules.
    #[error(transparent)]
    Record(#[from] serde_json::Error),
}

/// Writes maps of one library, in the order given.
///
/// # Errors
/// [`Unwritable::TooLarge`] for a map full of pictures, or for very many maps.
pub fn write(maps: &[&Map], shared: Shared) -> Result<String, Unwritable> {
    let head = json!({ "$schema": SCHEMA_NAME, "format": "wayfold", "version": VERSION });
    let mut writer = Writer { usual: HashMap::new(), text: String::new() };
    block(&head, 0, &mut writer.text);
    // What follows are more of its fields.
    writer.text.truncate(writer.text.len() - 2);
    writer.text.push_str(",\n  \"maps\": [");
    for (place, map) in maps.iter().enumerate() {
        writer.text.push_str(if place > 0 { ",\n    {" } else { "\n    {" });
        writer.map(map)?;
        writer.text.push_str("\n    }");
    }
    writer.text.push_str(if maps.is_empty() { "]" } else { "\n  ]" });
    let mut beside: BTreeMap<Kind, Vec<Record>> = BTreeMap::new();
    for record in shared_records(maps, shared).into_values() {
        beside.entry(record.kind()).or_default().push(record);
    }
    for (kind, mut records) in beside {
        records.sort_by_cached_key(|record| (record.order().cloned(), record.id()));
        writer.text.push(',');
        writer.list(kind, &records, 1)?;
    }
    writer.text.push_str("\n}\n");
    Ok(writer.text)
}

fn shared_records(maps: &[&Map], shared: Shared) -> BTreeMap<Id, Record> {
    let mut found = BTreeMap::new();
    for map in maps {
        let wanted = |record: &Record| record.kind().is_shared() == (shared == Shared::All);
        let mut waiting: Vec<Record> = map.records().filter(wanted).collect();
        while let Some(record) = waiting.pop() {
            record.references(&mut |kind, id| {
                if kind.is_shared() && !found.contains_key(&id) {
                    waiting.extend(map.record(id).inspect(|record| {
                        found.insert(id, record.clone());
                    }));
                }
            });
            if record.kind().is_shared() {
                found.entry(record.id()).or_insert(record);
            }
        }
    }
    found
}

struct Writer {
    /// By kind: the fields of a record nobody has filled in.
    usual: HashMap<Kind, Value>,
    text: String,
}

impl Writer {
    /// The lists of a map, within its braces.
    fn map(&mut self, map: &Map) -> Result<(), Unwritable> {
        let rank = |ids: Vec<Id>| -> HashMap<Id, usize> {
            ids.into_iter().enumerate().map(|(place, id)| (id, place)).collect()
        };
        let columns = rank(map.touchpoints_in_order().iter().map(|touchpoint| touchpoint.id).collect());
        let lanes = rank(map.lanes_in_order().iter().map(|lane| lane.id).collect());
        let at = |ranks: &HashMap<Id, usize>, id: Id| ranks.get(&id).copied().unwrap_or(usize::MAX);
        // What goes before the order key and the id.
        let place = |record: &Record| match record {
            Record::Touchpoint(r) => (at(&columns, r.id), 0),
            Record::Transition(r) => (at(&columns, r.from), at(&columns, r.to)),
            Record::Note(r) => (at(&lanes, r.lane), at(&columns, r.touchpoint)),
            Record::Card(_)
            | Record::Stage(_)
            | Record::Lane(_)
            | Record::Pain(_)
            | Record::Remedy(_)
            | Record::Kpi(_)
            | Record::Persona(_)
            | Record::Channel(_)
            | Record::Team(_)
            | Record::Evidence(_)
            | Record::Image(_) => (0, 0),
        };
        let mut lists: BTreeMap<Kind, Vec<Record>> = BTreeMap::new();
        for record in map.records().filter(|record| !record.kind().is_shared()) {
            lists.entry(record.kind()).or_default().push(record);
        }
        for (number, (kind, mut records)) in lists.into_iter().enumerate() {
            records.sort_by_cached_key(|record| (place(record), record.order().cloned(), record.id()));
            if number > 0 {
                self.text.push(',');
            }
            self.list(kind, &records, 3)?;
        }
        Ok(())
    }

    /// A list with its name, or the card.
    fn list(&mut self, kind: Kind, records: &[Record], depth: usize) -> Result<(), Unwritable> {
        let card = kind == Kind::Card;
        new_line(depth, &mut self.text);
        self.text.push_str(&format!("\"{}\": ", fields::list(kind)));
        self.text.push_str(if card { "" } else { "[" });
        for (place, record) in records.iter().enumerate() {
            let value = self.record(record)?;
            if card {
                block(&value, depth, &mut self.text);
                break;
            }
            self.text.push_str(if place > 0 { "," } else { "" });
            new_line(depth + 1, &mut self.text);
            block(&value, depth + 1, &mut self.text);
            if self.text.len() > LARGEST_FILE {
                return Err(Unwritable::TooLarge);
            }
        }
        if !card {
            new_line(depth, &mut self.text);
            self.text.push(']');
        }
        Ok(())
    }

    fn record(&mut self, record: &Record) -> Result<Value, serde_json::Error> {
        let kind = record.kind();
        let usual = match self.usual.entry(kind) {
            std::collections::hash_map::Entry::Occupied(entry) => entry.into_mut(),
            std::collections::hash_map::Entry::Vacant(entry) => {
                let mut usual = Record::from_value(kind, json!({}))?.to_value()?;
                if let Some(fields) = usual.as_object_mut() {
                    // These say who and where; leaving them out would mean something else.
                    fields.retain(|name, _| name != "id" && name != "order");
                }
                entry.insert(usual)
            }
        };
        let mut value = record.to_value()?;
        thin(&mut value, usual);
        Ok(value)
    }
}

fn new_line(depth: usize, text: &mut String) {
    text.push('\n');
    text.extend(std::iter::repeat_n("  ", depth));
}

/// Takes out the fields that are as usual.
fn thin(value: &mut Value, usual: &Value) {
    match value {
        Value::Object(fields) => fields.retain(|name, field| {
            let usual = usual.get(name).unwrap_or(&Value::Null);
            let same = field == usual;
            if !same {
                thin(field, usual);
            }
            !same
        }),
        Value::Array(items) => items.iter_mut().for_each(|item| thin(item, &Value::Null)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Longest line that lists and small objects are put on.
const WIDTH: usize = 100;

/// Writes a value over as many lines as it needs.
fn block(value: &Value, depth: usize, text: &mut String) {
    let lists = match value {
        Value::Array(items) => !items.is_empty() && !on_a_line(items, text),
        Value::Object(fields) => !fields.is_empty(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => false,
    };
    if !lists {
        return line(value, text);
    }
    let (open, close) = if value.is_array() { ('[', ']') } else { ('{', '}') };
    text.push(open);
    let mut first = true;
    let mut next = |text: &mut String| {
        text.push_str(if std::mem::take(&mut first) { "" } else { "," });
        new_line(depth + 1, text);
    };
    match value {
        Value::Array(items) => {
            for item in items {
                next(text);
                // Deep inside a record, a part of a few plain fields reads best on one line.
                if depth > 4 && fits(item, text) { line(item, text) } else { block(item, depth + 1, text) }
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                next(text);
                text.push_str(&json!(name).to_string());
                text.push_str(": ");
                block(field, depth + 1, text);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
    new_line(depth, text);
    text.push(close);
}

fn is_plain(value: &Value) -> bool {
    !value.is_array() && !value.is_object()
}

/// Whether a list is short and plain enough for the line that has begun.
fn on_a_line(items: &[Value], text: &str) -> bool {
    items.len() < WIDTH && items.iter().all(is_plain) && room(text, items.iter())
}

/// Whether a part of a record is short and plain enough for the line that has begun.
fn fits(value: &Value, text: &str) -> bool {
    value.as_object().is_some_and(|fields| {
        let names: usize = fields.keys().map(|name| name.len() + 4).sum();
        fields.values().all(is_plain) && names < WIDTH && {
            let mut probe = String::new();
            line(value, &mut probe);
            column(text) + probe.chars().count() < WIDTH
        }
    })
}

fn room<'v>(text: &str, mut items: impl Iterator<Item = &'v Value>) -> bool {
    let mut left = WIDTH.saturating_sub(column(text) + 2);
    items.all(|item| {
        // A text that is far too long is not spelled out to find that it is.
        let long = item.as_str().is_some_and(|text| text.len() > 4 * WIDTH);
        let mut probe = String::new();
        if !long {
            line(item, &mut probe);
        }
        let needed = if long { WIDTH } else { probe.chars().count() + 2 };
        let fits = needed <= left;
        left = left.saturating_sub(needed);
        fits
    })
}

fn column(text: &str) -> usize {
    text.rfind('\n').map_or(text, |at| text.get(at + 1..).unwrap_or_default()).chars().count()
}

/// Writes a value on one line.
fn line(value: &Value, text: &mut String) {
    let join = |text: &mut String, first: &mut bool| {
        if !std::mem::take(first) {
            text.push_str(", ");
        }
    };
    let mut first = true;
    match value {
        Value::Number(number) => text.push_str(&spelled(number)),
        Value::Array(items) => {
            text.push('[');
            for item in items {
                join(text, &mut first);
                line(item, text);
            }
            text.push(']');
        }
        Value::Object(fields) if fields.is_empty() => text.push_str("{}"),
        Value::Object(fields) => {
            text.push_str("{ ");
            for (name, field) in fields {
                join(text, &mut first);
                text.push_str(&json!(name).to_string());
                text.push_str(": ");
                line(field, text);
            }
            text.push_str(" }");
        }
        Value::Null | Value::Bool(_) | Value::String(_) => text.push_str(&value.to_string()),
    }
}

/// A number as people write it: 5, not 5.0.
fn spelled(number: &Number) -> String {
    /// Up to here whole numbers are exact.
    const EXACT: f64 = 9e15;
    match number.as_f64() {
        Some(float) if number.is_f64() && float.fract() == 0.0 && float.abs() < EXACT => {
            format!("{}", float as i64)
        }
        _ => number.to_string(),
    }
}
