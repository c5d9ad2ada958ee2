//! English and German say the same things, and every code has its words.

use super::{files, root};
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// Messages of a locale file: key, and the variables its text names.
fn messages(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let path = root().join(format!("assets/locales/{language}.ftl"));
    let source = std::fs::read_to_string(path).expect("the locale file is there");
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut key = String::new();
    for line in source.lines() {
        let begins = line.starts_with(|c: char| c.is_ascii_alphabetic());
        if begins && let Some((name, _)) = line.split_once('=') {
            key = name.trim().to_owned();
            assert!(found.insert(key.clone(), BTreeSet::new()).is_none(), "{language}: {key} is there twice");
        }
        for part in line.split('$').skip(1) {
            let end = part.find(|c: char| !c.is_alphanumeric() && c != '-' && c != '_').unwrap_or(part.len());
            found.entry(key.clone()).or_default().insert(part[..end].to_owned());
        }
    }
    found
}

#[test]
fn english_and_german_have_the_same_messages() {
    let (en, de) = (messages("en"), messages("de"));
    let missing: Vec<_> = en.keys().filter(|key| !de.contains_key(*key)).collect();
    assert!(missing.is_empty(), "not in de.ftl: {missing:?}");
    let missing: Vec<_> = de.keys().filter(|key| !en.contains_key(*key)).collect();
    assert!(missing.is_empty(), "not in en.ftl: {missing:?}");
    for (key, variables) in &en {
        assert_eq!(Some(variables), de.get(key), "variables of {key}");
    }
}

#[test]
fn no_line_breaks_between_a_number_and_its_unit() {
    for language in ["en", "de"] {
        let path = root().join(format!("assets/locales/{language}.ftl"));
        let source = std::fs::read_to_string(path).expect("the locale file is there");
        for (at, line) in source.lines().enumerate() {
            for unit in [" %", " { $currency }"] {
                for (begin, _) in line.match_indices(unit) {
                    let number = line[..begin].ends_with(|c: char| c == '}' || c.is_ascii_digit());
                    assert!(!number, "{language}.ftl:{}: a breaking space before{unit}", at + 1);
                }
            }
        }
    }
}

#[test]
fn every_key_named_in_the_sources_has_words() {
    let en = messages("en");
    for path in files("src-tauri", &["rs"]) {
        let source = std::fs::read_to_string(&path).unwrap_or_default();
        for call in [".plain(\"", ".message(\"", ".note(\""] {
            for rest in source.split(call).skip(1) {
                let key = rest.split('"').next().unwrap_or("");
                assert!(en.contains_key(key), "{}: no words for {key}", path.display());
            }
        }
    }
}

#[test]
fn every_key_named_in_the_ui_has_words() {
    let en = messages("en");
    for path in files("ui/src", &["ts", "svelte"]) {
        let source = std::fs::read_to_string(&path).unwrap_or_default();
        for (before, rest) in source.match_indices("t(\"").map(|(at, call)| source.split_at(at + call.len()))
        {
            // Other functions end with a t, too.
            let letter = before[..before.len() - 3].chars().next_back().unwrap_or(' ');
            let key = rest.split('"').next().unwrap_or("");
            if !letter.is_alphanumeric() && letter != '.' && letter != '_' {
                assert!(en.contains_key(key), "{}: no words for {key}", path.display());
            }
        }
    }
}

#[test]
fn no_message_is_left_over() {
    let mut sources = String::new();
    for folder in ["src-tauri", "ui/src"] {
        for path in files(folder, &["rs", "ts", "svelte"]) {
            sources += &std::fs::read_to_string(path).unwrap_or_default();
        }
    }
    // Keys made from a stem and a code, such as `refusal-` and `too-long`: in the code, or promised in its docs.
    let stems: BTreeSet<&str> = sources
        .split(['"', '`'])
        .filter(|text| {
            text.len() < 60 && (text.ends_with('-') || text.contains("-{") || text.contains("-${"))
        })
        .map(|text| text.split(['$', '{']).next().unwrap_or(text))
        .filter(|stem| stem.len() > 3)
        .collect();
    // What stands between two quotes of a kind; with quotes of the other kinds inside, it is no key anyway.
    let quoted: HashSet<&str> = ['"', '\'', '`'].iter().flat_map(|quote| sources.split(*quote)).collect();
    for key in messages("en").keys() {
        let named = quoted.contains(key.as_str());
        assert!(named || stems.iter().any(|stem| key.starts_with(stem)), "nothing says {key}");
    }
}
