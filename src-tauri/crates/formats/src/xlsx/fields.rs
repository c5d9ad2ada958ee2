//! What is left to be written of a record: its fields as they stand in files, less those that are as in any new record
//! and, cell by cell, those that are written. No JSON object: making its keys and looking them up took a quarter of
//! the time of a workbook.

use serde::Serialize;
use serde::ser::{Error as _, Impossible, SerializeMap, SerializeStruct, Serializer};
use serde_json::{Error, Value};
use wayfold_model::Record;

/// What is left of a record.
#[derive(Debug, Default)]
pub(super) struct Fields {
    fields: Named,
    sums: Named,
}

/// By name, in the model's order.
#[derive(Debug, Default)]
struct Named(Vec<(&'static str, Value)>);

impl Fields {
    /// The fields of a record.
    ///
    /// # Errors
    /// Never for a record that passed the rules.
    pub(super) fn of(record: &Record) -> Result<Self, Error> {
        Ok(Self { fields: record.fields(Named::default())?, sums: Named::default() })
    }

    /// A field by its path, such as `figures.margin`, if it says anything.
    pub(super) fn get(&self, path: &str) -> Option<&Value> {
        let (name, inner) = parted(path);
        let (_, value) = self.fields.0.iter().find(|(own, _)| *own == name)?;
        inner.map_or(Some(value), |inner| value.get(inner)).filter(|value| !is_usual(value))
    }

    /// Takes a field out.
    pub(super) fn take(&mut self, path: &str) -> Value {
        let (name, inner) = parted(path);
        let found = self.fields.0.iter_mut().find(|(own, _)| *own == name).map(|(_, value)| value);
        match (found, inner) {
            (Some(value), None) => value.take(),
            (Some(Value::Object(fields)), Some(inner)) => fields.remove(inner).unwrap_or_default(),
            _ => Value::Null,
        }
    }

    /// Notes something beside the fields, such as the sum of a cell's text, by which a change is noticed.
    pub(super) fn mark(&mut self, name: &'static str, mark: impl Into<Value>) {
        self.sums.0.push((name, mark.into()));
    }

    /// What is left, as JSON in plain letters.
    ///
    /// # Errors
    /// Never: names, numbers and texts always can be written.
    pub(super) fn written(&self) -> Result<String, Error> {
        serde_json::to_string(self).map(ascii)
    }
}

impl Serialize for Fields {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (name, value) in self.fields.0.iter().filter(|(name, value)| says(name, value)) {
            map.serialize_entry(name, value)?;
        }
        if !self.sums.0.is_empty() {
            map.serialize_entry("~", &self.sums)?;
        }
        map.end()
    }
}

impl Serialize for Named {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

fn parted(path: &str) -> (&str, Option<&str>) {
    path.split_once('.').map_or((path, None), |(name, inner)| (name, Some(inner)))
}

/// Whether a field has to be written. What was set aside may have been so without a word.
fn says(name: &str, value: &Value) -> bool {
    match value {
        Value::Object(fields) if name == "dismissals" => !fields.is_empty(),
        value => !is_usual(value),
    }
}

/// Whether a field is as it is in any new record, and need not be written.
fn is_usual(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Bool(flag) => !flag,
        Value::String(text) => text.is_empty(),
        Value::Array(values) => values.is_empty(),
        Value::Object(fields) => fields.values().all(is_usual),
        Value::Number(_) => false,
    }
}

/// JSON in plain letters, so that it can be cut anywhere.
pub(super) fn ascii(json: String) -> String {
    if json.is_ascii() {
        return json;
    }
    let mut out = String::with_capacity(json.len() + json.len() / 2);
    for c in json.chars() {
        if c.is_ascii() {
            out.push(c);
        } else {
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                out.push_str(&format!("\\u{unit:04x}"));
            }
        }
    }
    out
}

/// Takes the fields of a struct as they come.
impl SerializeStruct for Named {
    type Ok = Self;
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Error> {
        let value = serde_json::to_value(value)?;
        if says(name, &value) {
            self.0.push((name, value));
        }
        Ok(())
    }

    fn end(self) -> Result<Self, Error> {
        Ok(self)
    }
}

/// Records are structs; nothing else has fields.
macro_rules! refused {
    ($($name:ident($($given:ty),*) -> $made:ty;)*) => {
        $(fn $name(self $(, _: $given)*) -> Result<$made, Error> { Err(Error::custom("not a record")) })*
    };
}

type Never = Impossible<Named, Error>;

impl Serializer for Named {
    type Ok = Self;
    type Error = Error;
    type SerializeSeq = Never;
    type SerializeTuple = Never;
    type SerializeTupleStruct = Never;
    type SerializeTupleVariant = Never;
    type SerializeMap = Never;
    type SerializeStruct = Self;
    type SerializeStructVariant = Never;

    fn serialize_struct(mut self, _: &'static str, most: usize) -> Result<Self, Error> {
        self.0.reserve(most);
        Ok(self)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Self, Error> {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<Self, Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        value: &T,
    ) -> Result<Self, Error> {
        value.serialize(self)
    }

    refused! {
        serialize_bool(bool) -> Self;
        serialize_i8(i8) -> Self;
        serialize_i16(i16) -> Self;
        serialize_i32(i32) -> Self;
        serialize_i64(i64) -> Self;
        serialize_u8(u8) -> Self;
        serialize_u16(u16) -> Self;
        serialize_u32(u32) -> Self;
        serialize_u64(u64) -> Self;
        serialize_f32(f32) -> Self;
        serialize_f64(f64) -> Self;
        serialize_char(char) -> Self;
        serialize_str(&str) -> Self;
        serialize_bytes(&[u8]) -> Self;
        serialize_none() -> Self;
        serialize_unit() -> Self;
        serialize_unit_struct(&'static str) -> Self;
        serialize_unit_variant(&'static str, u32, &'static str) -> Self;
        serialize_seq(Option<usize>) -> Never;
        serialize_tuple(usize) -> Never;
        serialize_tuple_struct(&'static str, usize) -> Never;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Never;
        serialize_map(Option<usize>) -> Never;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Never;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;
    use wayfold_model::Kind;

    fn check(kind: Kind, fields: Value, taken: &[&str], left: &str) {
        let record = Record::from_value(kind, fields).unwrap();
        let mut fields = Fields::of(&record).unwrap();
        let whole = serde_json::from_str(&fields.written().unwrap()).unwrap();
        assert_eq!(Record::from_value(kind, whole).unwrap(), record);
        for path in taken {
            let value = fields.get(path).cloned().unwrap_or_default();
            assert_eq!(fields.take(path), value, "{path}");
            assert_eq!(fields.get(path), None, "{path}");
        }
        fields.mark("mood", 7);
        assert_eq!(fields.written().unwrap(), left);
    }

    #[test]
    fn what_is_taken_is_not_written() {
        const ID: &str = "00000000-0000-0000-0000-000000000001";
        check(
            Kind::Note,
            json!({ "id": ID, "text": "Ö 😡", "touchpoint": ID, "evidence": "measured" }),
            &["evidence", "lane", "touchpoint", "order", "tint", "nothing"],
            &format!(r#"{{"id":"{ID}","text":"\u00d6 \ud83d\ude21","~":{{"mood":7}}}}"#),
        );
        check(
            Kind::Card,
            json!({ "id": ID, "figures": { "margin": 2.5, "churnAfter": [0.5] }, "dismissals": { "a": "" } }),
            &[
                "figures.margin",
                "figures.budget",
                "figures.churnAfter",
                "state",
                "status",
                "language",
                "currency",
            ],
            &format!(r#"{{"id":"{ID}","dismissals":{{"a":""}},"~":{{"mood":7}}}}"#),
        );
    }
}
