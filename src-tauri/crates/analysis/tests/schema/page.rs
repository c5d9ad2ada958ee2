//! The schema as a page to read: one table for the report and one for each thing in it.

use serde_json::{Map, Value};
use std::fmt::Write;

const HEAD: &str = "# What `wayfold analyze --json` says\n\n\
The answer is `{ \"maps\": [report, …], \"warnings\": […], \"errors\": […] }`; `wayfold what-if --json` gives a report `before` and one\n\
`after`. Shares are 0–1, times are minutes, amounts are in the map's currency. `null` means that a figure does not exist, never\n\
zero. “by id” is an object keyed by what the file calls the record. Fields are added, never changed or taken away.\n\n\
`wayfold lint` ends with 0 if nothing is at or above the level of `--deny` (error, warning or hint; error unless said\n\
otherwise), with 5 if something is; with 1 if a file cannot be read, 2 if the command line makes no sense, 3 if the input is\n\
not what its format asks for, 4 if the library refuses.\n\n\
This page is made from `wayfold-report-1.schema.json`.\n";

pub(crate) fn page(schema: &Value) -> String {
    let mut page = HEAD.to_owned();
    table(&mut page, "Report", schema);
    let parts = schema["$defs"].as_object().into_iter().flatten();
    for (name, part) in parts.filter(|(_, part)| part["properties"].is_object()) {
        table(&mut page, name, part);
    }
    page
}

fn table(page: &mut String, name: &str, part: &Value) {
    let none = Map::new();
    let fields = part["properties"].as_object().unwrap_or(&none);
    write!(page, "\n## {name}\n\n| field | what | meaning |\n|---|---|---|\n").unwrap();
    for (field, value) in fields {
        let meaning =
            value["description"].as_str().unwrap_or_default().replace('\n', " ").replace('|', "\\|");
        writeln!(page, "| `{field}` | {} | {meaning} |", kind(value)).unwrap();
    }
}

/// What a value is, in a word or two.
fn kind(value: &Value) -> String {
    if let Some(part) = value["$ref"].as_str() {
        return part.trim_start_matches("#/$defs/").to_owned();
    }
    if let Some(any) = value["anyOf"].as_array().or_else(|| value["oneOf"].as_array()) {
        let kinds: Vec<String> = any.iter().map(kind).collect();
        return kinds.join(" or ");
    }
    match &value["type"] {
        Value::String(name) if name == "array" => match value["items"]["type"].as_str() {
            None if value["items"]["$ref"].is_null() => "list".into(),
            _ => format!("list of {}", kind(&value["items"])),
        },
        Value::String(name) if name == "object" && value["additionalProperties"].is_object() => {
            format!("{} by id", kind(&value["additionalProperties"]))
        }
        Value::String(name) => name.clone(),
        Value::Array(names) => names.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" or "),
        _ if value["enum"].is_array() || value["const"].is_string() => "word".into(),
        _ => "object".into(),
    }
}
