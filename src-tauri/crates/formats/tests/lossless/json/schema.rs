//! The published schema is what the model makes of it today, and judges a file as the reader does.

use crate::{generate, probe};
use jsonschema::Validator;
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;
use wayfold_formats::json::{SCHEMA_NAME, read};
use wayfold_model::{Kind, Refusal};

static VALIDATOR: LazyLock<Validator> =
    LazyLock::new(|| jsonschema::options().should_validate_formats(true).build(&generate::schema()).unwrap());

pub(crate) fn assert_valid(file: &Value) {
    let errors: Vec<String> =
        VALIDATOR.iter_errors(file).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(errors.is_empty(), "{errors:#?}\n{file:#}");
}

fn assets() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../assets")
}

#[test]
fn the_published_schema_is_fresh() {
    let file = assets().join("schema").join(SCHEMA_NAME);
    let fresh = serde_json::to_string_pretty(&generate::schema()).unwrap() + "\n";
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&file, &fresh).unwrap();
    }
    let published = fs::read_to_string(&file).unwrap_or_default();
    assert!(published == fresh, "{} is stale; UPDATE_GOLDEN=1 writes it anew", file.display());
}

#[test]
fn the_example_is_valid() {
    assert_valid(&generate::example());
}

#[test]
fn schema_and_reader_refuse_the_same() {
    let example = generate::example();
    for (path, value, good) in [
        ("/card/currency", json!("euro"), false),
        ("/card/brand", json!({ "color": "#3366CC" }), true),
        ("/card/brand", json!({ "color": "blue" }), false),
        ("/card/reviewDate", json!("2026-02-30"), false),
        ("/card/reviewDate", json!("2026-02-28"), true),
        ("/card/reviewDate", Value::Null, true),
        ("/card/unknown", json!(1), false),
        ("/card/dismissals", json!({ "from": "stage", "trap:1": "meant" }), true),
        ("/card/dismissals", json!({ "trap:1": "x".repeat(2_001) }), false),
        ("/card/dismissals", json!({ "x".repeat(201): "" }), false),
        ("/card/audiences", json!([{ "key": "board", "name": "Board", "hideLegend": true }]), true),
        ("/card/audiences", json!([{ "language": "de_DE" }]), false),
        ("/card/audiences", json!([{ "name": "x".repeat(201) }]), false),
        ("/card/audiences", json!([{ "hidden": [] }]), false),
        ("/card/id", json!("a b"), false),
        ("/card/id", json!("übersicht.1"), true),
        ("/touchpoints/0/emotion", json!(2), true),
        ("/touchpoints/0/emotion", json!(2.01), false),
        ("/touchpoints/0/emotions", json!({ "anna": -2.5 }), false),
        ("/touchpoints/0/track", json!(2.0), true),
        ("/touchpoints/0/track", json!(1.5), false),
        ("/touchpoints/0/track", json!(21), false),
        ("/touchpoints/0/link", json!("file:///etc/passwd"), false),
        ("/touchpoints/0/link", json!("HTTPS://example.org"), true),
        ("/touchpoints/0/title", json!("x".repeat(20_001)), false),
        ("/touchpoints/0/title", json!("ü".repeat(20_000)), true),
        ("/touchpoints/0/quality", json!(["fast", "quick"]), false),
        ("/touchpoints/0/stage", Value::Null, false),
        ("/pains/0/severity", json!(0), false),
        ("/pains/0", json!({ "title": "no severity" }), false),
        ("/transitions/0", json!({ "from": "search" }), false),
        ("/remedies", json!([{ "treats": [{}] }]), false),
        ("/kpis", json!([{ "interim": [{ "value": 3 }] }]), false),
        ("/kpis", json!([{ "interim": [{ "value": 3, "date": "2026-01-01" }] }]), true),
        ("/maps", json!([]), false),
        ("/version", json!(2), false),
        ("/format", json!("other"), false),
    ] {
        let mut file = example.clone();
        *place(&mut file, path) = value.clone();
        assert_eq!(read(&file.to_string()).is_ok(), good, "reader on {path} = {value:.40}");
        assert_eq!(VALIDATOR.is_valid(&file), good, "schema on {path} = {value:.40}");
    }
}

/// The value at a pointer, made if it is not there.
fn place<'v>(value: &'v mut Value, path: &str) -> &'v mut Value {
    path.split('/').skip(1).fold(value, |value, name| match name.parse::<usize>() {
        Ok(index) => &mut value[index],
        Err(_) => &mut value[name],
    })
}

#[test]
fn patterns_say_what_the_rules_say() {
    for (kind, field, texts) in [
        (Kind::Card, "currency", &["", "EUR", "eur", "EURO", "E1R"][..]),
        (Kind::Card, "language", &["", "de", "zh-Hant-TW", "de_DE", "d e", "ä"]),
        (Kind::Channel, "color", &["", "#00fF7a", "#00f", "00ff7a", "#00ff7g"]),
        (Kind::Evidence, "link", &["", "http://x", "mailto:a@b.c", "https:", "ftp://x", "http", "http:a\nb"]),
        (Kind::Image, "mime", &["", "image/png", "image/svg+xml", "image/tiff", "image/svg-xml"]),
    ] {
        let (_, name, _) = generate::LISTS.iter().find(|(other, ..)| *other == kind).unwrap();
        let mut rule = generate::schema()["$defs"][name]["properties"][field].clone();
        rule["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
        let rule = jsonschema::validator_for(&rule).unwrap();
        for text in texts {
            let refused = matches!(
                probe::refusal(kind, &[field.to_owned()], &json!(text)),
                Some(Refusal::Malformed { .. })
            );
            assert_eq!(rule.is_valid(&json!(text)), !refused, "{name}.{field} = {text:?}");
        }
    }
}

#[test]
fn the_files_that_come_along_are_valid() {
    let folders = ["examples", "templates"].map(|folder| fs::read_dir(assets().join(folder)).unwrap());
    let files = folders.into_iter().flatten().map(|entry| entry.unwrap().path());
    let evidence = ["en", "de"].map(|language| assets().join(format!("evidence/evidence.{language}.json")));
    for path in files.chain(evidence).filter(|path| path.extension().is_some_and(|ending| ending == "json")) {
        let text = fs::read_to_string(&path).unwrap();
        read(&text).unwrap_or_else(|problems| panic!("{}:\n{problems}", path.display()));
        assert_valid(&serde_json::from_str(&text).unwrap());
    }
}
