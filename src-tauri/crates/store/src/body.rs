//! A record as text: its fields as JSON without the empty ones, and a picture's bytes apart from the rest.
//!
//! A field that is missing is read as its default, and every field's default is its emptiness: nothing is lost.

use crate::error::{Problem, Result};
use crate::picture::Hash;
use serde::de::DeserializeOwned;
use serde_json::{Map as Fields, Value};
use std::sync::Arc;
use wayfold_model::{
    Card, Channel, Evidence, Id, Image, Kind, Kpi, Lane, Note, Pain, Persona, Pixels, Record, Remedy, Stage,
    Team, Touchpoint, Transition, Typed,
};

/// Largest record, in bytes of JSON without its picture.
pub(crate) const LARGEST_RECORD: usize = 16 * 1024 * 1024;

/// A record as it lies in the file.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Body {
    /// Its fields.
    pub(crate) json: String,
    /// Its place among its siblings, as bytes that sort like it; none for kinds without order.
    pub(crate) order: Option<Vec<u8>>,
    /// Where its picture lies.
    pub(crate) picture: Option<Hash>,
}

/// Writes a record.
pub(crate) fn write(record: &Record) -> Result<Body> {
    let id = record.id();
    let (record, picture) = match record {
        Record::Image(image) => {
            let without = Image { data: Pixels::default(), ..Image::clone(image) };
            (&Record::from(without), Some(Hash::of(&image.data.0)))
        }
        other => (other, None),
    };
    let unreadable = |detail: String| Problem::BadRecord { record: id, detail };
    let Value::Object(mut fields) = record.to_value().map_err(|error| unreadable(error.to_string()))? else {
        return Err(unreadable("no fields".into()).into());
    };
    let order = fields.get("order").and_then(Value::as_str).map(bytes_of);
    prune(&mut fields);
    let json = serde_json::to_string(&fields).map_err(|error| unreadable(error.to_string()))?;
    if json.len() > LARGEST_RECORD {
        return Err(Problem::TooLarge { what: "record", most: LARGEST_RECORD }.into());
    }
    Ok(Body { json, order, picture })
}

/// Reads a record. `picture` fetches the bytes of a picture.
pub(crate) fn read(
    id: Id,
    kind: Kind,
    json: &str,
    picture: impl FnOnce() -> Result<Option<Arc<[u8]>>>,
) -> Result<Record> {
    if json.len() > LARGEST_RECORD {
        return Err(Problem::TooLarge { what: "record", most: LARGEST_RECORD }.into());
    }
    let parsed =
        parse(kind, json).map_err(|error| Problem::BadRecord { record: id, detail: error.to_string() });
    let mut record = parsed?;
    if record.id() != id {
        return Err(Problem::BadRecord { record: id, detail: "another record's body".into() }.into());
    }
    if let Record::Image(image) = &mut record {
        let missing = || Problem::BadRecord { record: id, detail: "its picture is missing".into() };
        Arc::make_mut(image).data = Pixels(picture()?.ok_or_else(missing)?);
    }
    Ok(record)
}

/// Takes out the fields that say nothing.
pub(crate) fn prune(fields: &mut Fields<String, Value>) {
    fields.retain(|_, value| match value {
        Value::Null => false,
        Value::String(text) => !text.is_empty(),
        Value::Array(entries) => !entries.is_empty(),
        Value::Object(fields) => !fields.is_empty(),
        Value::Bool(_) | Value::Number(_) => true,
    });
}

fn parse(kind: Kind, json: &str) -> serde_json::Result<Record> {
    fn typed<T: Typed + DeserializeOwned>(json: &str) -> serde_json::Result<Record> {
        serde_json::from_str::<T>(json).map(Into::into)
    }
    // Straight into the type: through a generic value it takes three times as long.
    match kind {
        Kind::Card => typed::<Card>(json),
        Kind::Stage => typed::<Stage>(json),
        Kind::Touchpoint => typed::<Touchpoint>(json),
        Kind::Transition => typed::<Transition>(json),
        Kind::Lane => typed::<Lane>(json),
        Kind::Note => typed::<Note>(json),
        Kind::Pain => typed::<Pain>(json),
        Kind::Remedy => typed::<Remedy>(json),
        Kind::Kpi => typed::<Kpi>(json),
        Kind::Persona => typed::<Persona>(json),
        Kind::Channel => typed::<Channel>(json),
        Kind::Team => typed::<Team>(json),
        Kind::Evidence => typed::<Evidence>(json),
        Kind::Image => typed::<Image>(json),
    }
}

/// The bytes a hexadecimal order key spells.
fn bytes_of(key: &str) -> Vec<u8> {
    let digit =
        |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok()).unwrap_or(0);
    key.as_bytes().chunks(2).map(|pair| pair.iter().fold(0, |sum, byte| sum << 4 | digit(*byte))).collect()
}

#[cfg(test)]
mod tests {
    use super::{read, write};
    use std::sync::Arc;
    use wayfold_model::{Id, Image, Key, Pixels, Record, Stage, Touchpoint};

    fn check(record: Record, json: &str) {
        let body = write(&record).unwrap();
        assert_eq!(body.json, json);
        let bytes: Arc<[u8]> = match &record {
            Record::Image(image) => image.data.0.clone(),
            _ => Arc::from([]),
        };
        assert_eq!(read(record.id(), record.kind(), &body.json, || Ok(Some(bytes))).unwrap(), record);
    }

    #[test]
    fn empty_fields_are_left_out_and_come_back() {
        let id = Id::from_number(7);
        check(
            Stage { id, title: "Kauf".into(), ..Stage::default() }.into(),
            r#"{"id":"00000000-0000-0000-0000-000000000007","order":"80","title":"Kauf","phase":"pre-sale"}"#,
        );
        let image =
            Image { id, name: "a.png".into(), data: Pixels(Arc::from([1, 2, 3])), ..Image::default() };
        check(
            image.into(),
            r#"{"id":"00000000-0000-0000-0000-000000000007","name":"a.png","width":0,"height":0}"#,
        );
    }

    #[test]
    fn numbers_come_back_to_the_last_bit() {
        let mut bits = 1_u64;
        for _ in 0..20_000 {
            bits = bits.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            // Any mantissa, sizes that people enter.
            let cost = f64::from_bits((bits >> 12) | ((1_000 + (bits & 63)) << 52));
            let touchpoint = Touchpoint { id: Id::from_number(1), cost: Some(cost), ..Touchpoint::default() };
            let record = Record::from(touchpoint);
            let body = write(&record).unwrap();
            assert_eq!(read(record.id(), record.kind(), &body.json, || Ok(None)).unwrap(), record);
        }
    }

    #[test]
    fn orders_sort_as_bytes_like_keys() {
        let keys = Key::spread(None, None, 300);
        let order = |key: &Key| {
            let touchpoint = Touchpoint { order: key.clone(), ..Touchpoint::default() };
            write(&touchpoint.into()).unwrap().order.unwrap()
        };
        assert!(keys.windows(2).all(|pair| order(&pair[0]) < order(&pair[1])));
    }
}
