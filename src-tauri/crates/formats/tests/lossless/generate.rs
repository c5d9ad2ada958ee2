//! Makes the schema from the model: its types and their documentation give the shape, its rules the bounds.

use crate::probe::{self, Path};
use schemars::generate::SchemaSettings;
use serde_json::{Map as Fields, Value, json};
use wayfold_model::{
    Card, Channel, Evidence, Image, Kind, Kpi, Lane, MOST_RECORDS, Note, Pain, Persona, Refusal, Remedy,
    Stage, Team, Touchpoint, Transition,
};

/// Forms of texts: field, pattern, an example. The rules know them as code; a test holds the two together.
const FORMS: [(&str, &str, &str); 5] = [
    ("language", "^[A-Za-z0-9-]{0,35}$", "de-AT"),
    ("currency", "^([A-Z]{3})?$", "EUR"),
    ("color", "^(#[0-9A-Fa-f]{6})?$", "#3366cc"),
    (
        "link",
        "^(([hH][tT][tT][pP][sS]?|[mM][aA][iI][lL][tT][oO]):[^\\p{Cc}]*)?$",
        "https://example.org/survey",
    ),
    ("mime", "^image/(png|jpeg|webp|gif|svg\\+xml)$", "image/png"),
];

/// The kinds with the name of their type and of their list.
pub(crate) const LISTS: [(Kind, &str, &str); 14] = [
    (Kind::Card, "Card", "card"),
    (Kind::Stage, "Stage", "stages"),
    (Kind::Touchpoint, "Touchpoint", "touchpoints"),
    (Kind::Transition, "Transition", "transitions"),
    (Kind::Lane, "Lane", "lanes"),
    (Kind::Note, "Note", "notes"),
    (Kind::Pain, "Pain", "pains"),
    (Kind::Remedy, "Remedy", "remedies"),
    (Kind::Kpi, "Kpi", "kpis"),
    (Kind::Persona, "Persona", "personas"),
    (Kind::Channel, "Channel", "channels"),
    (Kind::Team, "Team", "teams"),
    (Kind::Evidence, "Evidence", "evidence"),
    (Kind::Image, "Image", "images"),
];

/// The schema of the format.
pub(crate) fn schema() -> Value {
    let mut types = types();
    for (kind, name, _) in LISTS {
        bound(&mut types, kind, name, &mut Vec::new());
        let mut required = probe::lacking(kind);
        required.sort();
        if !required.is_empty() {
            types[name]["required"] = json!(required);
        }
    }
    // Parts of records; a reference or date in them cannot be left out either.
    types["Interim"]["required"] = json!(["date"]);
    types["Treatment"]["required"] = json!(["pain"]);
    types["DropAfter"]["required"] = json!(["touchpoint"]);
    let id = json!({
        "description": "A UUID, or any text of letters, digits, hyphens, underscores and points that no other record of its kind has in its map.",
        "type": "string",
        "pattern": "^[\\p{L}\\p{M}\\p{N}._-]{1,64}$",
        "examples": ["search", "018f2f6e-7c3a-7b1e-9d58-3f4f3a1c2b10"],
    });
    types.insert("Id".into(), id);
    types.insert("Map".into(), map());
    let mut types: Vec<(String, Value)> = types.into_iter().collect();
    types.sort_by(|a, b| a.0.cmp(&b.0));
    types.iter_mut().for_each(|(_, schema)| tidy(schema));
    root(types.into_iter().collect())
}

fn types() -> Fields<String, Value> {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    generator.subschema_for::<(Card, Stage, Touchpoint, Transition, Lane, Note, Pain)>();
    generator.subschema_for::<(Remedy, Kpi, Persona, Channel, Team, Evidence, Image)>();
    generator.take_definitions(true)
}

fn root(types: Value) -> Value {
    let lists = |shared: bool| LISTS.iter().filter(move |(kind, ..)| kind.is_shared() == shared);
    let mut fields = Fields::new();
    fields.insert("$schema".into(), json!({ "description": "Where this schema is.", "type": "string" }));
    fields.insert("format".into(), json!({ "description": "Says what this file is.", "const": "wayfold" }));
    fields.insert("version".into(), json!({ "description": "Version of the format.", "const": 1 }));
    let maps = json!({
        "description": "The maps. A single one may have its card and lists at the top of the file instead.",
        "type": "array",
        "items": { "$ref": "#/$defs/Map" },
        "maxItems": wayfold_formats::json::MOST_MAPS,
    });
    fields.insert("maps".into(), maps);
    for (kind, name, list) in lists(false).chain(lists(true)) {
        fields.insert((*list).into(), list_of(*kind, name));
    }
    let top: Fields<String, Value> =
        lists(false).skip(1).map(|(_, _, list)| ((*list).to_owned(), json!(false))).collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:wayfold:schema:1",
        "title": "Wayfold maps",
        "description": "Customer journey maps, and the personas, channels, teams, evidence and images they share. Ids are UUIDs or plain words; `order` may be left out, then the order of the lists counts; any other field left out has its usual value.",
        "type": "object",
        "required": ["format", "version"],
        "properties": fields,
        "additionalProperties": false,
        "if": { "required": ["card"] },
        "then": { "properties": { "maps": false } },
        "else": { "properties": top },
        "examples": [example()],
        "$defs": types,
    })
}

fn map() -> Value {
    let own = LISTS.iter().filter(|(kind, ..)| !kind.is_shared());
    let fields: Fields<String, Value> =
        own.map(|(kind, name, list)| ((*list).to_owned(), list_of(*kind, name))).collect();
    json!({
        "description": "One journey.",
        "type": "object",
        "properties": fields,
        "additionalProperties": false,
    })
}

fn list_of(kind: Kind, name: &str) -> Value {
    let reference = json!({ "$ref": format!("#/$defs/{name}") });
    if kind == Kind::Card {
        return reference;
    }
    json!({ "type": "array", "items": reference, "maxItems": MOST_RECORDS })
}

/// The example of the documentation.
pub(crate) fn example() -> Value {
    let source = include_str!("../../src/json/mod.rs");
    let text = source.split("```json").nth(1).unwrap().split("```").next().unwrap().replace("//!", "");
    serde_json::from_str(&text).unwrap()
}

/// Adds the bounds of every field of a type, and of the parts within it.
fn bound(types: &mut Fields<String, Value>, kind: Kind, name: &str, path: &mut Path) {
    let fields = types[name]["properties"].as_object().unwrap().clone();
    for (field, schema) in fields {
        path.push(field.clone());
        if let Some(part) = part_of(&schema).filter(|part| types[*part]["properties"].is_object()) {
            let part = part.to_owned();
            if schema["type"] == "array" {
                path.push("0".to_owned());
                bound(types, kind, &part, path);
                path.pop();
            } else {
                bound(types, kind, &part, path);
            }
        }
        bound_field(&mut types[name]["properties"][&field], kind, &field, path);
        path.pop();
    }
}

/// The type a field, or a list, is made of.
fn part_of(schema: &Value) -> Option<&str> {
    let reference = [&schema["$ref"], &schema["items"]["$ref"], &schema["anyOf"][0]["$ref"]];
    reference.iter().find_map(|reference| reference.as_str()?.strip_prefix("#/$defs/"))
}

fn bound_field(schema: &mut Value, kind: Kind, field: &str, path: &Path) {
    if is(schema, "number") || is(schema, "integer") {
        bound_number(schema, kind, path, &|number| number);
    } else if is(&schema["items"], "number") {
        bound_number(&mut schema["items"], kind, path, &|number| json!([number]));
    } else if is(&schema["additionalProperties"], "number") {
        let persona = probe::id(Kind::Persona);
        schema["propertyNames"] = json!({ "$ref": "#/$defs/Id" });
        bound_number(
            &mut schema["additionalProperties"],
            kind,
            path,
            &|number| json!({ persona.clone(): number }),
        );
    } else if is(&schema["additionalProperties"], "string") {
        bound_table(schema, kind, path);
    } else if is(schema, "string") && schema.get("format").is_none() {
        bound_text(schema, kind, field, path);
    } else if is(&schema["items"], "string") {
        bound_text(&mut schema["items"], kind, field, path);
    }
    if is(schema, "array") {
        // One of these fits, whatever the list is of.
        let items = [json!(""), json!(0), json!({}), json!(probe::id(Kind::Touchpoint)), json!("use")];
        for item in items {
            if let Some(Refusal::TooMany { most, .. }) = probe::refusal(kind, path, &json!(vec![item; 5_000]))
            {
                schema["maxItems"] = json!(most);
            }
        }
    }
}

/// Whether a schema is of a type, or of that type or null.
fn is(schema: &Value, name: &str) -> bool {
    schema["type"] == name || schema["type"][0] == name
}

fn bound_number(schema: &mut Value, kind: Kind, path: &[String], at: &dyn Fn(Value) -> Value) {
    let (low, high) = if is(schema, "integer") {
        let most = schema["maximum"].as_u64().unwrap_or(u32::MAX.into());
        schema["maximum"] = json!(most);
        (json!(0), json!(most))
    } else {
        (json!(-1e300), json!(1e300))
    };
    for value in [low, high] {
        if let Some(Refusal::OutOfRange { least, most, .. }) = probe::refusal(kind, path, &at(value)) {
            schema["minimum"] = json!(least);
            schema["maximum"] = json!(most);
        }
    }
}

/// A table of texts: how many, how long their names and they themselves may be.
fn bound_table(schema: &mut Value, kind: Kind, path: &[String]) {
    let long = "x".repeat(100_000);
    if let Some(Refusal::TooLong { most, .. }) = probe::refusal(kind, path, &json!({ "a": &long })) {
        schema["additionalProperties"]["maxLength"] = json!(most);
    }
    if let Some(Refusal::TooLong { most, .. }) = probe::refusal(kind, path, &json!({ long: "" })) {
        schema["propertyNames"] = json!({ "maxLength": most });
    }
    let many: Fields<String, Value> = (0..5_000).map(|number| (number.to_string(), json!(""))).collect();
    if let Some(Refusal::TooMany { most, .. }) = probe::refusal(kind, path, &Value::Object(many)) {
        schema["maxProperties"] = json!(most);
    }
}

fn bound_text(schema: &mut Value, kind: Kind, field: &str, path: &[String]) {
    let in_list =
        path.last().is_none_or(|last| last != field) || kind == Kind::Touchpoint && field == "systems";
    let probe = |text: String| {
        let value = if in_list { json!([text]) } else { json!(text) };
        probe::refusal(kind, path, &value)
    };
    let mut start = String::new();
    if let Some(Refusal::Malformed { .. }) = probe("\u{1}!".to_owned()) {
        let (_, pattern, example) = FORMS.iter().find(|(name, ..)| *name == field).expect("a form");
        schema["pattern"] = json!(pattern);
        schema["examples"] = json!([example]);
        start.push_str(example);
    }
    if let Some(Refusal::TooLong { most, .. }) = probe(start + &"x".repeat(100_000)) {
        schema["maxLength"] = json!(most);
    }
}

/// Takes out what tells nothing, and puts what people read first first.
fn tidy(schema: &mut Value) {
    const FIRST: [&str; 5] = ["description", "$ref", "type", "required", "properties"];
    let Value::Object(fields) = schema else { return };
    if fields.get("format").is_some_and(|format| ["double", "uint8", "uint32"].iter().any(|f| format == f)) {
        fields.remove("format");
    }
    let telling = |value: &Value| match value {
        Value::Bool(_) => true,
        Value::String(text) => text.chars().all(|c| c.is_ascii_lowercase() || c == '-') && !text.is_empty(),
        Value::Number(_) | Value::Null | Value::Array(_) | Value::Object(_) => false,
    };
    if fields.get("default").is_some_and(|value| !telling(value)) {
        fields.remove("default");
    }
    for bound in ["minimum", "maximum"] {
        if let Some(number) = fields.get(bound).and_then(Value::as_f64) {
            // All bounds are whole.
            fields.insert(bound.into(), json!(number as i64));
        }
    }
    for (name, part) in fields.iter_mut() {
        match part {
            Value::Object(parts) if name == "properties" => parts.values_mut().for_each(tidy),
            Value::Array(parts) => parts.iter_mut().for_each(tidy),
            _ if name != "default" => tidy(part),
            _ => {}
        }
    }
    let rank = |name: &str| FIRST.iter().position(|first| *first == name).unwrap_or(FIRST.len());
    let mut sorted: Vec<(String, Value)> = std::mem::take(fields).into_iter().collect();
    sorted.sort_by_key(|(name, _)| rank(name));
    fields.extend(sorted);
}
