//! A change as text in the history: as the model spells it, without empty fields, pictures by their hash.

use crate::body::prune;
use crate::error::{Problem, Result};
use crate::picture::Hash;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map as Fields, Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;
use wayfold_model::{Change, Edit, Image, Kind, Pixels, Record};

/// Largest change, in bytes of JSON without pictures.
pub(crate) const LARGEST_STEP: usize = 128 * 1024 * 1024;

/// What stands for a picture's bytes.
const HASH: &str = "sha256";

/// A change as text.
#[derive(Debug)]
pub(crate) struct Written {
    pub(crate) json: String,
    /// The pictures it refers to by their hash.
    pub(crate) pictures: BTreeMap<Hash, Arc<[u8]>>,
}

/// Writes a change.
pub(crate) fn write(change: &Change) -> Result<Written> {
    let mut pictures = BTreeMap::new();
    let mut edits = Vec::with_capacity(change.edits.len());
    for edit in &change.edits {
        edits.push(match edit {
            Edit::Insert { record } => json!({ "edit": "insert", "record": whole(record, &mut pictures)? }),
            Edit::Remove { record } => json!({ "edit": "remove", "record": whole(record, &mut pictures)? }),
            Edit::Update { id, kind, before, after } => {
                let (mut before, mut after) = (before.clone(), after.clone());
                if *kind == Kind::Image {
                    take_out(&mut before, &mut pictures);
                    take_out(&mut after, &mut pictures);
                }
                json!({ "edit": "update", "id": id, "kind": kind, "before": before, "after": after })
            }
        });
    }
    let json = json!({ "edits": edits }).to_string();
    if json.len() > LARGEST_STEP {
        return Err(Problem::TooLarge { what: "step", most: LARGEST_STEP }.into());
    }
    Ok(Written { json, pictures })
}

/// Reads a change. `picture` fetches the bytes of a picture.
pub(crate) fn read(json: &str, picture: &dyn Fn(Hash) -> Result<Option<Arc<[u8]>>>) -> Result<Change> {
    let damaged = |error: serde_json::Error| Problem::Damaged { detail: format!("step: {error}") };
    if json.len() > LARGEST_STEP {
        return Err(Problem::TooLarge { what: "step", most: LARGEST_STEP }.into());
    }
    if !json.contains(HASH) {
        return Ok(serde_json::from_str(json).map_err(damaged)?);
    }
    let mut value: Value = serde_json::from_str(json).map_err(damaged)?;
    let mut whole = BTreeMap::new();
    let edits = value.get_mut("edits").and_then(Value::as_array_mut);
    for (at, edit) in edits.into_iter().flatten().enumerate() {
        if let Some(fields) = edit.pointer_mut("/record/value").and_then(Value::as_object_mut)
            && let Some(hash) = fields.get("data").and_then(hash_in)
        {
            fields.shift_remove("data");
            whole.insert(at, bytes(hash, picture)?);
        }
        for side in ["before", "after"] {
            if let Some(data) = edit.get_mut(side).and_then(|fields| fields.get_mut("data"))
                && let Some(hash) = hash_in(data)
            {
                *data = Value::String(STANDARD.encode(bytes(hash, picture)?));
            }
        }
    }
    let mut change: Change = serde_json::from_value(value).map_err(damaged)?;
    for (at, bytes) in whole {
        if let Some(Edit::Insert { record } | Edit::Remove { record }) = change.edits.get_mut(at)
            && let Record::Image(image) = record
        {
            Arc::make_mut(image).data = Pixels(bytes);
        }
    }
    Ok(change)
}

fn bytes(hash: Hash, picture: &dyn Fn(Hash) -> Result<Option<Arc<[u8]>>>) -> Result<Arc<[u8]>> {
    Ok(picture(hash)?.ok_or_else(|| Problem::Damaged { detail: format!("picture {}", hash.text()) })?)
}

fn whole(record: &Record, pictures: &mut BTreeMap<Hash, Arc<[u8]>>) -> Result<Value> {
    let unreadable =
        |error: serde_json::Error| Problem::BadRecord { record: record.id(), detail: error.to_string() };
    let mut value = match record {
        Record::Image(image) => {
            let without = Image { data: Pixels::default(), ..Image::clone(image) };
            let hash = Hash::of(&image.data.0);
            pictures.insert(hash, image.data.0.clone());
            let mut value = Record::from(without).to_value().map_err(unreadable)?;
            if let Value::Object(fields) = &mut value {
                fields.insert("data".into(), json!({ HASH: hash.text() }));
            }
            value
        }
        other => other.to_value().map_err(unreadable)?,
    };
    if let Value::Object(fields) = &mut value {
        prune(fields);
    }
    Ok(json!({ "kind": record.kind(), "value": value }))
}

fn take_out(fields: &mut Fields<String, Value>, pictures: &mut BTreeMap<Hash, Arc<[u8]>>) {
    if let Some(data) = fields.get_mut("data")
        && let Some(bytes) = data.as_str().and_then(|text| STANDARD.decode(text).ok())
    {
        let hash = Hash::of(&bytes);
        pictures.insert(hash, bytes.into());
        *data = json!({ HASH: hash.text() });
    }
}

fn hash_in(data: &Value) -> Option<Hash> {
    data.get(HASH).and_then(Value::as_str).and_then(Hash::parse)
}

#[cfg(test)]
mod tests {
    use super::{read, write};
    use std::sync::Arc;
    use wayfold_model::{Change, Edit, Id, Image, Lane, Pixels, Record, Team};

    fn image(bytes: &[u8]) -> Record {
        let data = Pixels(Arc::from(bytes));
        Image { id: Id::from_number(3), mime: "image/png".into(), data, ..Image::default() }.into()
    }

    fn check(edits: Vec<Edit>, pictures: usize, without: &str) {
        let change = Change { edits };
        let written = write(&change).unwrap();
        assert_eq!(written.pictures.len(), pictures);
        assert!(!written.json.contains(without), "{}", written.json);
        let found = read(&written.json, &|hash| Ok(written.pictures.get(&hash).cloned())).unwrap();
        assert_eq!(found, change);
    }

    #[test]
    fn a_change_comes_back_as_it_was() {
        let team = Team { id: Id::from_number(1), name: "Billing".into(), ..Team::default() };
        let lane = Lane { id: Id::from_number(2), title: "sha256".into(), ..Lane::default() };
        check(
            vec![Edit::Insert { record: team.into() }, Edit::Remove { record: lane.into() }],
            0,
            "question",
        );
        check(vec![Edit::Insert { record: image(b"first") }], 1, "Zmlyc3Q=");
        let update = Edit::between(Some(&image(b"first")), Some(&image(b"second"))).unwrap();
        check(vec![update, Edit::Remove { record: image(b"third") }], 3, "Zmlyc3Q=");
    }
}
