//! The case file: a text, what mermaid reads, and what is read where that differs.

use crate::shown::shown;
use serde_json::Value;
use wayfold_formats::mermaid::{Code, ReadError, Strictness, Warning, read};

const CASES: &str = include_str!("cases.jsonl");

fn cases() -> impl Iterator<Item = (String, String, String)> {
    CASES.lines().map(|line| {
        let case: Value = serde_json::from_str(line).unwrap();
        let field = |name: &str| case.get(name).map(|value| value.as_str().unwrap().to_owned());
        let exact = field("exact").unwrap();
        let repaired = field("repaired").unwrap_or_else(|| exact.clone());
        (field("text").unwrap(), exact, repaired)
    })
}

#[test]
fn every_case_is_read_as_mermaid_reads_it() {
    for (text, exact, _) in cases() {
        assert_eq!(shown(&text, Strictness::Exact), exact, "{text:?}");
    }
}

#[test]
fn every_case_is_read_as_its_author_meant_it() {
    for (text, _, repaired) in cases() {
        assert_eq!(shown(&text, Strictness::Repair), repaired, "{text:?}");
    }
}

/// Strict refuses exactly what needs a repair, and says where.
#[test]
fn strict_refuses_what_would_be_repaired() {
    for (text, ..) in cases() {
        let repaired = read(&text, Strictness::Repair);
        match read(&text, Strictness::Strict) {
            Ok(reading) => assert_eq!(Ok(reading), repaired, "{text:?}"),
            Err(ReadError::Refused { faults }) => {
                let mut warnings = repaired.unwrap().warnings;
                warnings.retain(Warning::is_fault);
                assert_eq!(faults, warnings, "{text:?}");
            }
            Err(other) => assert_eq!(Err(other), repaired, "{text:?}"),
        }
    }
}

/// What can be warned of is warned of in some case.
#[test]
fn every_code_has_a_case() {
    // These need more than a line, or should never come up.
    let elsewhere = [Code::MoreWarnings, Code::ReadDifferently];
    for code in Code::ALL.iter().filter(|code| !elsewhere.contains(code)) {
        assert!(CASES.contains(&format!(" {}", code.code())), "{}", code.code());
    }
}
