//! Everything that can be said has words in both languages.

use std::collections::{BTreeMap, BTreeSet};
use wayfold_formats::mermaid::{Code, LossCode, ReadError, Reason};

/// Messages of a locale file by key, with the arguments they name.
fn messages(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let path = format!("{}/../../../assets/locales/{language}.ftl", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut key = String::new();
    for line in text.lines() {
        if let Some((name, _)) =
            line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase()))
        {
            key = name.to_owned();
        }
        let args = line
            .split('$')
            .skip(1)
            .map(|rest| rest.chars().take_while(char::is_ascii_alphanumeric).collect::<String>());
        messages.entry(key.clone()).or_default().extend(args);
    }
    messages
}

fn keys() -> Vec<String> {
    let errors = [
        ReadError::TooLarge { size: 0, most: 0 },
        ReadError::NoJourney,
        ReadError::OtherDiagram { kind: String::new() },
        ReadError::Refused { faults: Vec::new() },
    ];
    let warnings = Code::ALL.iter().map(|code| format!("mermaid-{}", code.code()));
    let losses = LossCode::ALL.iter().map(|code| format!("mermaid-loss-{}", code.code()));
    let reasons = Reason::ALL.iter().map(|reason| format!("mermaid-error-{}", reason.code()));
    let errors = errors.iter().map(|error| format!("mermaid-error-{}", error.code()));
    warnings.chain(losses).chain(reasons).chain(errors).map(|key| key.replace('_', "-")).collect()
}

#[test]
fn words_are_there_in_both_languages_with_the_same_arguments() {
    let (english, german) = (messages("en"), messages("de"));
    for key in keys() {
        assert!(english.contains_key(&key), "{key}");
        assert_eq!(english.get(&key), german.get(&key), "{key}");
    }
}
