//! The schema of `wayfold analyze --json` is what the report makes of it today. `UPDATE_GOLDEN=1` writes it anew; what
//! is there may be added to, never changed.

mod page;

use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};
use std::path::Path;
use wayfold_analysis::Report;

fn schema() -> Value {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let mut schema = generator.into_root_schema_for::<Report>().to_value();
    schema["$id"] = json!("urn:wayfold:report-schema:1");
    schema["title"] = json!("Wayfold report");
    schema["description"] = json!(
        "What a journey comes to: one entry of `maps` in the answer of `wayfold analyze --json`, and `before` and \
         `after` of `wayfold what-if --json`. Shares are 0–1, times are minutes, amounts are in the map's currency; \
         null means that a figure does not exist, never zero. Records are named as the file names them."
    );
    let text = |description: &str| json!({ "description": description, "type": "string" });
    let maybe = |description: &str| json!({ "description": description, "type": ["string", "null"] });
    add(
        &mut schema,
        &[
            ("title", text("Title of the map.")),
            (
                "titles",
                json!({
                    "description": "Titles of touchpoints, pains and remedies by id.",
                    "type": "object",
                    "additionalProperties": { "type": "string" },
                }),
            ),
        ],
    );
    add(
        &mut schema["$defs"]["Finding"],
        &[
            ("sentence", text("What is the case, in the reader's language.")),
            ("reason", text("How it was reckoned, with this map's numbers.")),
            ("grounds", maybe("What it rests on.")),
            ("dismissed", maybe("Why it was set aside on the map, if it was.")),
        ],
    );
    schema["$defs"]["Id"] =
        json!({ "description": "What the file calls a record: a word or a UUID.", "type": "string" });
    tidy(&mut schema);
    schema
}

/// Adds fields, which are always there.
fn add(schema: &mut Value, fields: &[(&str, Value)]) {
    for (name, field) in fields {
        schema["properties"][name] = field.clone();
        if let Some(required) = schema["required"].as_array_mut() {
            required.push(json!(name));
        }
    }
}

/// Nothing but what is described, and no formats of numbers that say what Rust calls them.
fn tidy(schema: &mut Value) {
    match schema {
        Value::Object(fields) => {
            if matches!(fields.get("format"), Some(Value::String(format)) if ["double", "uint32", "uint"].contains(&format.as_str()))
            {
                fields.remove("format");
            }
            if fields.get("properties").is_some_and(Value::is_object) {
                fields.insert("additionalProperties".into(), json!(false));
            }
            fields.values_mut().for_each(tidy);
        }
        Value::Array(all) => all.iter_mut().for_each(tidy),
        _ => {}
    }
}

fn published() -> (std::path::PathBuf, Value) {
    let file =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/schema/wayfold-report-1.schema.json");
    let text = std::fs::read_to_string(&file).unwrap_or_default();
    (file, serde_json::from_str(&text).unwrap_or_default())
}

#[test]
fn the_published_schema_and_its_page_are_fresh() {
    let (file, _) = published();
    let schema = schema();
    let texts = [
        (file.clone(), serde_json::to_string_pretty(&schema).unwrap() + "\n"),
        (file.with_file_name("wayfold-report-1.md"), page::page(&schema)),
    ];
    for (file, fresh) in texts {
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            std::fs::write(&file, &fresh).unwrap();
        }
        let kept = std::fs::read_to_string(&file).unwrap_or_default();
        assert!(kept == fresh, "{} is stale; UPDATE_GOLDEN=1 writes it anew", file.display());
    }
}

#[test]
fn the_names_that_were_promised_are_there() {
    let (_, schema) = published();
    let fields: &Map<String, Value> = schema["properties"].as_object().unwrap();
    for name in [
        "visits",
        "completion_from",
        "minutes_from",
        "return_factor",
        "reach",
        "removal_effect",
        "drop_share",
        "drop_gradient",
        "completion",
        "explicit_exit",
        "implicit_drop",
        "expected_minutes",
        "variance_minutes",
        "expected_transitions",
        "expected_channel_switches",
        "expected_handovers",
        "bad_experience_distribution",
        "must_pass",
        "articulation_points",
        "bridges",
        "sccs",
        "unreachable",
        "dead_ends",
        "cannot_reach_success",
        "pains",
        "findings",
        "title",
    ] {
        assert!(fields.contains_key(name), "{name}");
    }
    let pain = schema["$defs"]["PainFigures"]["properties"].as_object().unwrap();
    for name in ["affected", "occurrences", "load", "priority", "revenue_at_risk"] {
        assert!(pain.contains_key(name), "{name}");
    }
}
