//! Every finding has words in both languages, and arguments for all of them.

use std::collections::{BTreeMap, BTreeSet};

use crate::cases::cases;
use crate::common::map::example;
use crate::findings;
use wayfold_analysis::finding::Argument;

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
    let english = messages(include_str!("../../../../../assets/locales/en.ftl"));
    let german = messages(include_str!("../../../../../assets/locales/de.ftl"));
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
    let english = messages(include_str!("../../../../../assets/locales/en.ftl"));
    for what in wayfold_analysis::report::MissingWhat::ALL {
        assert!(english.contains_key(&what.key()), "{what:?}");
    }
}
