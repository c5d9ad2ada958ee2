//! Every rule: a map it speaks up on, words in both languages, and arguments for all of them.

mod common;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use common::map::{example, id, map};
use serde_json::{Value, json};
use wayfold_analysis::finding::{Argument, RULES};
use wayfold_analysis::{Finding, Settings, Severity, analyze};
use wayfold_model::{EvidenceLevel, Kind};

type Records = Vec<(Kind, Value)>;
/// A rule, and what makes it speak up on the worked example.
type Case = (&'static str, fn(&mut Records));

fn settings() -> Settings {
    Settings { today: NaiveDate::from_ymd_opt(2026, 11, 1), ..Settings::default() }
}

fn findings(records: Records) -> Vec<Finding> {
    analyze(&map(records), &settings()).findings
}

/// Sets fields of a record.
fn set(records: &mut Records, number: u128, fields: Value) {
    let record = records.iter_mut().find(|(_, value)| value["id"] == id(number)).unwrap();
    for (name, value) in fields.as_object().unwrap() {
        record.1[name] = value.clone();
    }
}

fn figures(records: &mut Records, fields: Value) {
    set(records, 1, json!({ "figures": fields }));
}

fn drop_kind(records: &mut Records, gone: Kind) {
    records.retain(|(kind, _)| *kind != gone);
}

fn add(records: &mut Records, kind: Kind, value: Value) {
    records.push((kind, value));
}

fn all_of(records: &mut Records, wanted: Kind, fields: &Value) {
    for (_, value) in records.iter_mut().filter(|(kind, _)| *kind == wanted) {
        for (name, field) in fields.as_object().unwrap() {
            value[name] = field.clone();
        }
    }
}

/// Gives every arrow that leaves a touchpoint the same share; nobody drops off.
fn share_equally(records: &mut Records) {
    let from = |value: &Value| value["from"].as_str().unwrap_or_default().to_owned();
    let arrows = records.iter().filter(|(kind, _)| *kind == Kind::Transition);
    let rows: Vec<String> = arrows.map(|(_, value)| from(value)).collect();
    for (_, value) in records.iter_mut().filter(|(kind, _)| *kind == Kind::Transition) {
        let count = rows.iter().filter(|row| **row == from(value)).count();
        value["share"] = json!(1.0 / count as f64);
    }
}

fn kpi(records: &mut Records, number: u128, fields: Value) {
    add(records, Kind::Kpi, json!({ "id": id(number), "title": "KPI" }));
    set(records, number, fields);
}

/// Touchpoints 10–15 are website, consult, purchase, onboarding, support, renewal; transitions 100–109; pains 40–43;
/// remedy 50; stage 2; card 1.
fn cases() -> Vec<Case> {
    vec![
        ("shares-overfull", |r| set(r, 100, json!({ "share": 0.9 }))),
        ("entry-overfull", |r| set(r, 10, json!({ "entryShare": 1.0 }))),
        ("numbers-refused", |r| set(r, 10, json!({ "cost": 1e15 }))),
        ("no-success", |r| set(r, 15, json!({ "outcome": "none" }))),
        ("no-arrows", |r| drop_kind(r, Kind::Transition)),
        ("unreachable", |r| {
            add(
                r,
                Kind::Touchpoint,
                json!({ "id": id(16), "stage": id(2), "order": "9080", "title": "Forum" }),
            );
        }),
        ("dead-end", |r| {
            add(
                r,
                Kind::Touchpoint,
                json!({ "id": id(16), "stage": id(2), "order": "9080", "title": "Forum" }),
            );
            add(r, Kind::Transition, json!({ "id": id(120), "from": id(10), "to": id(16), "share": 0.1 }));
        }),
        ("cannot-reach-success", |r| {
            for number in [16, 17] {
                let order = format!("{:02x}80", 0x80 + number);
                add(
                    r,
                    Kind::Touchpoint,
                    json!({ "id": id(number), "stage": id(2), "order": order, "title": "Forum" }),
                );
            }
            add(r, Kind::Transition, json!({ "id": id(120), "from": id(10), "to": id(16), "share": 0.1 }));
            add(r, Kind::Transition, json!({ "id": id(121), "from": id(16), "to": id(17), "share": 0.5 }));
        }),
        ("trap", |r| {
            add(
                r,
                Kind::Touchpoint,
                json!({ "id": id(16), "stage": id(2), "order": "9080", "title": "Forum" }),
            );
            add(r, Kind::Transition, json!({ "id": id(120), "from": id(10), "to": id(16), "share": 0.1 }));
            add(r, Kind::Transition, json!({ "id": id(121), "from": id(16), "to": id(16), "share": 1.0 }));
        }),
        ("arrow-after-end", |r| {
            add(r, Kind::Transition, json!({ "id": id(120), "from": id(15), "to": id(10), "share": 0.1 }));
        }),
        ("duplicate-arrow", |r| {
            add(r, Kind::Transition, json!({ "id": id(120), "from": id(10), "to": id(11), "share": 0.1 }));
        }),
        ("stuck-loop", |r| {
            set(r, 108, json!({ "share": 0.01 }));
            set(r, 109, json!({ "share": 0.01 }));
            add(r, Kind::Transition, json!({ "id": id(120), "from": id(14), "to": id(14), "share": 0.97 }));
        }),
        ("back-to-presale", |r| {
            add(r, Kind::Stage, json!({ "id": id(3), "order": "9080", "phase": "post-sale" }));
            set(r, 14, json!({ "stage": id(3) }));
            add(r, Kind::Transition, json!({ "id": id(120), "from": id(14), "to": id(10), "share": 0.1 }));
        }),
        ("no-way-round", |_| ()),
        ("fix-first", |_| ()),
        ("biggest-leak", |r| {
            // many leave at the forum, but hardly anybody would have got far from there
            set(r, 100, json!({ "share": 0.2 }));
            set(r, 101, json!({ "share": 0.3 }));
            for (number, outcome) in [(16, "none"), (17, "churn")] {
                let order = format!("{:02x}80", 0x80 + number);
                add(
                    r,
                    Kind::Touchpoint,
                    json!({ "id": id(number), "stage": id(2), "order": order, "title": "Forum", "outcome": outcome }),
                );
            }
            for (number, from, to, share) in [(120, 10, 16, 0.4), (121, 16, 12, 0.05), (122, 16, 17, 0.4)] {
                let step = json!({ "id": id(number), "from": id(from), "to": id(to), "share": share });
                add(r, Kind::Transition, step);
            }
        }),
        ("leaving-angry", |_| ()),
        ("leaving-unmoved", |r| all_of(r, Kind::Touchpoint, &json!({ "emotion": 0.5 }))),
        ("going-round", |r| set(r, 108, json!({ "share": 0.75 }))),
        ("no-usual-way", |r| {
            for (number, from) in [(130u128, 10), (131, 11), (132, 12), (133, 13)] {
                let order = format!("{:02x}80", 0x10 + number);
                add(
                    r,
                    Kind::Touchpoint,
                    json!({ "id": id(number), "stage": id(2), "order": order, "title": "Detour" }),
                );
                add(
                    r,
                    Kind::Transition,
                    json!({ "id": id(number + 10), "from": id(number), "to": id(from + 1), "share": 1.0 }),
                );
                add(
                    r,
                    Kind::Transition,
                    json!({ "id": id(number + 20), "from": id(from), "to": id(number), "share": 0.04 }),
                );
            }
            share_equally(r);
        }),
        ("ending-lost", |r| {
            let leaves = json!({ "id": id(16), "stage": id(2), "order": "9080", "title": "Cancels", "outcome": "churn" });
            add(r, Kind::Touchpoint, leaves);
            add(r, Kind::Transition, json!({ "id": id(120), "from": id(10), "to": id(16), "share": 0.2 }));
        }),
        ("detours", |r| set(r, 14, json!({ "activeMinutes": 900 }))),
        ("lowest-moment", |_| ()),
        ("ends-low", |r| set(r, 15, json!({ "emotion": -1 }))),
        ("personas-apart", |r| {
            add(r, Kind::Persona, json!({ "id": id(60), "name": "Anna" }));
            add(r, Kind::Persona, json!({ "id": id(61), "name": "Ben" }));
            set(r, 1, json!({ "personas": [id(60), id(61)] }));
            set(r, 12, json!({ "emotions": { id(60): 1, id(61): -2 } }));
        }),
        ("measure-next", |_| ()),
        ("measure-first", |r| set(r, 11, json!({ "samples": null }))),
        ("shares-assumed", |r| set(r, 100, json!({ "share": null }))),
        ("entries-assumed", |r| {
            set(r, 10, json!({ "entryShare": null }));
            set(r, 11, json!({ "entryShare": null }));
            r.retain(|(_, value)| value["id"] != id(100) && value["id"] != id(103) && value["id"] != id(105));
        }),
        ("heaviest-pain", |_| ()),
        ("killer-pain", |_| ()),
        ("pain-untreated", |_| ()),
        ("pain-uncounted", |r| set(r, 40, json!({ "frequency": null }))),
        ("low-without-pain", |r| set(r, 15, json!({ "emotion": -1.5 }))),
        ("pain-at-high", |r| set(r, 14, json!({ "emotion": 1.5 }))),
        ("bad-moments-churn", |_| ()),
        ("bad-moments", |r| figures(r, json!({}))),
        ("revenue-at-risk", |_| ()),
        ("best-remedy", |_| ()),
        ("remedy-does-not-pay", |r| set(r, 50, json!({ "cost": 9e6 }))),
        ("budget-plan", |r| {
            add(
                r,
                Kind::Remedy,
                json!({ "id": id(51), "title": "Calls back", "treats": [{ "pain": id(40), "frequencyAfter": 0.1 }], "cost": 10_000 }),
            );
            add(
                r,
                Kind::Remedy,
                json!({ "id": id(52), "title": "New building", "treats": [{ "pain": id(40), "frequencyAfter": 0.2 }], "cost": 1e6 }),
            );
        }),
        ("figures-missing", |r| figures(r, json!({}))),
        ("market-at-risk", |r| {
            set(
                r,
                1,
                json!({ "complaints": {
                "problem": 0.4, "complain": 0.25, "satisfied": 0.4, "mollified": 0.35, "dissatisfied": 0.25,
                "lossWithoutProblem": 0.03, "lossSatisfied": 0.05, "lossMollified": 0.2, "lossDissatisfied": 0.5,
                "lossSilent": 0.3 } }),
            );
        }),
        ("retention-lever", |r| figures(r, json!({ "margin": 100, "retention": 0.8, "discount": 0.1 }))),
        ("forced-effort", |_| ()),
        ("context-lost", |r| set(r, 107, json!({ "contextLost": true }))),
        ("waiting", |r| set(r, 13, json!({ "waitingMinutes": 300 }))),
        ("response-late", |r| set(r, 13, json!({ "waitingMinutes": 300, "responseTargetMinutes": 60 }))),
        ("response-untold", |r| set(r, 13, json!({ "waitingMinutes": 300 }))),
        ("hard-work", |r| set(r, 12, json!({ "effort": 6 }))),
        ("zero-minutes", |r| set(r, 12, json!({ "activeMinutes": 0 }))),
        ("post-sale-thin", |r| set(r, 2, json!({ "phase": "sale" }))),
        ("off-target-mix", |r| {
            set(r, 1, json!({ "targetMix": { "preSale": 0.3, "sale": 0.3, "postSale": 0.4 } }));
        }),
        ("sale-without-onboarding", |r| set(r, 2, json!({ "phase": "sale", "lifecycle": "purchase" }))),
        ("lifecycle-gaps", |r| {
            let steps = ["awareness", "consideration", "purchase", "onboarding", "use", "support"];
            for (number, step) in (3u128..).zip(steps) {
                let stage = json!({ "id": id(number), "order": format!("9{number}80"), "lifecycle": step });
                add(r, Kind::Stage, stage);
            }
        }),
        ("no-listening-post", |r| set(r, 2, json!({ "phase": "post-sale" }))),
        ("no-persona", |_| ()),
        ("persona-unfelt", |r| {
            add(r, Kind::Persona, json!({ "id": id(60), "name": "Anna" }));
            set(r, 1, json!({ "personas": [id(60)] }));
        }),
        ("channel-unliked", |r| {
            add(r, Kind::Channel, json!({ "id": id(24), "name": "shop" }));
            add(r, Kind::Persona, json!({ "id": id(60), "name": "Anna", "channels": [id(24)] }));
            set(r, 1, json!({ "personas": [id(60)] }));
        }),
        ("channel-missing", |r| set(r, 12, json!({ "channel": null }))),
        ("touchpoint-unowned", |r| set(r, 12, json!({ "team": null }))),
        ("remedy-unowned", |_| ()),
        ("remedy-undated", |r| set(r, 50, json!({ "status": "planned" }))),
        ("remedy-overdue", |r| set(r, 50, json!({ "due": "2026-10-01" }))),
        ("remedy-blocked", |r| set(r, 50, json!({ "blocker": "skills" }))),
        ("map-unowned", |_| ()),
        ("review-overdue", |r| set(r, 1, json!({ "reviewDate": "2026-10-01" }))),
        ("no-kpi", |_| ()),
        ("kpi-targetless", |r| kpi(r, 70, json!({}))),
        ("only-financial", |r| kpi(r, 70, json!({ "category": "financial" }))),
        ("no-leading", |r| {
            kpi(r, 70, json!({}));
            kpi(r, 71, json!({}));
        }),
        ("kpi-behind", |r| {
            kpi(r, 70, json!({ "value": 3, "target": 9, "interim": [{ "date": "2026-10-01", "value": 5 }] }));
        }),
        ("kpi-worse", |r| kpi(r, 70, json!({ "value": 3, "baseline": 2, "better": "lower" }))),
        ("value-gap", |r| set(r, 12, json!({ "expectation": 8, "experience": 4, "importance": 9 }))),
        ("weak-moment-of-truth", |r| set(r, 12, json!({ "moment": "truth" }))),
        ("overserved", |r| set(r, 12, json!({ "expectation": 4, "experience": 8, "importance": 2 }))),
        ("complaint-without-people", |r| set(r, 12, json!({ "complaint": true }))),
        ("complaint-without-recovery", |r| {
            set(r, 12, json!({ "complaint": true }));
            set(r, 107, json!({ "kind": "recovery" }));
        }),
        ("leaving-unasked", |r| {
            let leaves = json!({ "id": id(16), "stage": id(2), "order": "9080", "title": "Cancels", "outcome": "churn" });
            add(r, Kind::Touchpoint, leaves);
        }),
        ("mistimed-offer", |r| set(r, 12, json!({ "offer": "late" }))),
        ("mostly-assumed", |_| ()),
        ("moods-assumed", |r| {
            for number in [10, 11, 12, 13] {
                set(r, number, json!({ "evidence": "measured" }));
            }
        }),
        ("disputed-evidence", |r| {
            add(r, Kind::Evidence, json!({ "id": id(80), "title": "92 % leave", "status": "disputed" }));
            set(r, 12, json!({ "evidences": [id(80)] }));
        }),
    ]
}

#[test]
fn every_rule_speaks_up_where_it_should() {
    let cases = cases();
    let tried: BTreeSet<&str> = cases.iter().map(|(rule, _)| *rule).collect();
    let known: BTreeSet<&str> = RULES.iter().map(|rule| rule.id).collect();
    assert_eq!(tried, known);
    for (rule, change) in cases {
        let mut records = example();
        change(&mut records);
        let found = findings(records);
        let told: Vec<&str> = found.iter().map(|finding| finding.rule).collect();
        assert!(told.contains(&rule), "{rule} is silent; told: {told:?}");
    }
}

/// A map that leaves nothing open for the rules that complain.
fn sound() -> Records {
    let mut records = example();
    add(&mut records, Kind::Stage, json!({ "id": id(3), "order": "9080", "phase": "sale" }));
    add(&mut records, Kind::Stage, json!({ "id": id(4), "order": "a080", "phase": "post-sale" }));
    add(&mut records, Kind::Persona, json!({ "id": id(60), "name": "Anna", "channels": [id(20)] }));
    all_of(
        &mut records,
        Kind::Touchpoint,
        &json!({ "evidence": "measured", "emotion": 1.0, "emotions": { id(60): 1 }, "listeningPost": true }),
    );
    set(&mut records, 12, json!({ "stage": id(3) }));
    for number in [13, 14, 15] {
        set(&mut records, number, json!({ "stage": id(4) }));
    }
    set(&mut records, 1, json!({ "owner": "Anna", "personas": [id(60)] }));
    drop_kind(&mut records, Kind::Pain);
    drop_kind(&mut records, Kind::Remedy);
    kpi(&mut records, 70, json!({ "target": 9, "value": 8, "baseline": 7, "leading": true }));
    records
}

#[test]
fn a_sound_map_is_told_results_and_nothing_else() {
    let found = findings(sound());
    let faults: Vec<&str> = found
        .iter()
        .filter(|finding| finding.severity != Severity::Insight)
        .map(|finding| finding.rule)
        .collect();
    assert!(faults.is_empty(), "{faults:?}");
    assert_eq!(found[0].rule, "fix-first");
    assert_eq!(found[0].evidence.map(EvidenceLevel::name), Some("measured"));
}

/// As it comes from a list or from Mermaid: titles in a row, and how they feel.
fn imported() -> Records {
    let mut records = vec![(Kind::Card, json!({ "id": id(1), "title": "My working day" }))];
    add(&mut records, Kind::Stage, json!({ "id": id(2), "order": "8080" }));
    for (number, mood) in [(10, 2), (11, 0), (12, -2), (13, 2), (14, 0), (15, 1)] {
        let order = format!("{:02x}80", 0x80 + number);
        let fields =
            json!({ "id": id(number), "stage": id(2), "order": order, "title": "Step", "emotion": mood });
        add(&mut records, Kind::Touchpoint, fields);
    }
    records
}

#[test]
fn what_was_only_just_drawn_is_told_little() {
    let told = |records: Records| -> Vec<&str> {
        findings(records).into_iter().map(|finding| finding.rule).collect()
    };
    let arrows = ["no-success", "low-without-pain", "no-arrows", "no-persona", "moods-assumed"];
    assert_eq!(told(imported()), arrows);
    // once somebody writes down what hurts, it is asked who answers for it and what is measured
    let mut worked_on = imported();
    add(&mut worked_on, Kind::Pain, json!({ "id": id(40), "title": "Queue", "touchpoints": [id(12)] }));
    let told = told(worked_on);
    for rule in ["touchpoint-unowned", "channel-missing", "no-kpi", "map-unowned", "pain-untreated"] {
        assert!(told.contains(&rule), "{rule}: {told:?}");
    }
}

#[test]
fn guessed_ways_are_no_results() {
    let mut records = example();
    all_of(&mut records, Kind::Transition, &json!({ "share": null }));
    let told = findings(records);
    let flow = ["fix-first", "biggest-leak", "going-round", "no-usual-way", "ending-lost", "forced-effort"];
    let said: Vec<&str> = told.iter().map(|finding| finding.rule).collect();
    assert!(!said.iter().any(|rule| flow.contains(rule)), "{said:?}");
    assert!(said.contains(&"shares-assumed"), "{said:?}");
}

#[test]
fn an_empty_map_is_told_nothing() {
    let found = findings(vec![(Kind::Card, json!({ "id": id(1) }))]);
    assert_eq!(found, []);
}

#[test]
fn a_finding_rests_on_its_weakest_evidence() {
    let mut records = sound();
    set(&mut records, 14, json!({ "evidence": "observed" }));
    let found = findings(records);
    let fix = found.iter().find(|finding| finding.rule == "fix-first").unwrap();
    assert_eq!(fix.evidence.map(EvidenceLevel::name), Some("observed"));
    assert_eq!(fix.rests_on.map(|record| record.to_string()), Some(id(14)));
}

#[test]
fn a_dismissal_lapses_when_the_records_change_and_only_then() {
    let key = |records: Records| {
        let found = findings(records);
        found.into_iter().find(|finding| finding.rule == "pain-untreated").unwrap().key
    };
    let mut retitled = example();
    set(&mut retitled, 40, json!({ "title": "Slow pages", "severity": 5 }));
    assert_eq!(key(example()), key(retitled));
    let mut fewer = example();
    fewer.retain(|(_, value)| value["id"] != id(40));
    assert_ne!(key(example()), key(fewer));
}

/// Messages of a locale file with the variables they use. Enough of Fluent's grammar for that.
fn messages(source: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = String::new();
    for line in source.lines() {
        if let Some((name, _)) = line.split_once(" = ").filter(|(name, _)| !name.starts_with([' ', '#', '}']))
        {
            current = name.to_owned();
            found.entry(current.clone()).or_default();
        }
        for part in line.split('$').skip(1) {
            let end = part.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(part.len());
            if let Some(variables) = found.get_mut(&current) {
                variables.insert(part[..end].to_owned());
            }
        }
    }
    found
}

#[test]
fn every_finding_has_words_and_its_words_have_arguments() {
    let english = messages(include_str!("../../../../assets/locales/en.ftl"));
    let german = messages(include_str!("../../../../assets/locales/de.ftl"));
    let said = std::cell::RefCell::new(BTreeSet::new());
    let say = |key: &str, count: Option<f64>| {
        said.borrow_mut().insert(key.to_owned());
        count.map_or_else(|| key.to_owned(), |count| format!("{count} {key}"))
    };
    for (_, change) in cases() {
        let mut records = example();
        change(&mut records);
        for finding in findings(records) {
            let arguments =
                finding.arguments(&|title| format!("“{title}”"), &say, &|amount| format!("{amount} EUR"));
            for (name, argument) in &arguments {
                assert!(!matches!(argument, Argument::Number(number) if !number.is_finite()), "{name}");
            }
            for key in [finding.sentence(), finding.reason()] {
                for language in [&english, &german] {
                    let variables = language.get(&key).unwrap_or_else(|| panic!("{key} has no words"));
                    let unknown: Vec<_> =
                        variables.iter().filter(|name| !arguments.contains_key(name.as_str())).collect();
                    assert!(unknown.is_empty(), "{key} wants {unknown:?}");
                }
            }
        }
    }
    for key in said.into_inner() {
        assert!(english.contains_key(&key) && german.contains_key(&key), "{key} has no words");
    }
    let ours = |name: &&String| name.starts_with("finding-") || name.starts_with("analysis-");
    let names = |language: &BTreeMap<String, BTreeSet<String>>| -> Vec<String> {
        language.keys().filter(ours).cloned().collect()
    };
    assert_eq!(names(&english), names(&german));
}

#[test]
fn what_is_missing_has_words() {
    let english = messages(include_str!("../../../../assets/locales/en.ftl"));
    for what in wayfold_analysis::report::MissingWhat::ALL {
        assert!(english.contains_key(&what.key()), "{what:?}");
    }
}
