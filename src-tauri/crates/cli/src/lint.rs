//! `wayfold lint`: what is wrong with maps and what they leave open, for pipelines. Results of the analysis are left to
//! `wayfold analyze`. What was set aside on a map is passed over.

use crate::outcome::{FAULTS, FINE, Stop};
use crate::output::Output;
use crate::subject::{Subject, Subjects};
use clap::ArgMatches;
use serde_json::{Value, json};
use std::path::PathBuf;
use wayfold_session::analysis::{Severity, analyze, settings, views};
use wayfold_session::{FindingView, Words, now};

/// Names of the severities `--deny` takes, the most serious first.
pub(crate) const DENIED: [&str; 3] = ["error", "warning", "hint"];

/// A severity as linters call it; nothing for results, which are no faults.
const fn level(severity: Severity) -> Option<usize> {
    match severity {
        Severity::Error => Some(0),
        Severity::Warning => Some(1),
        Severity::Notice => Some(2),
        Severity::Insight => None,
    }
}

pub(crate) fn run(matches: &ArgMatches, words: &Words, output: &mut Output) -> Result<u8, Stop> {
    let deny = matches.get_one::<String>("deny").map_or("error", String::as_str);
    let deny = DENIED.iter().position(|name| *name == deny).unwrap_or(0);
    let (all, settings) = (matches.get_flag("all"), settings(now().date_naive()));
    let files: Vec<&PathBuf> = matches.get_many("map-files").into_iter().flatten().collect();
    let mut counts = [0usize; 3];
    let mut told = Vec::new();
    for file in files {
        for subject in Subjects::read(file, matches, words, output)?.each() {
            let report = analyze(&subject.map, &settings);
            let mut findings = views(&report.findings, &subject.map, words);
            findings.sort_by_key(|finding| level(finding.severity));
            for finding in findings.iter().filter(|finding| all || finding.dismissed.is_none()) {
                let Some(level) = level(finding.severity) else { continue };
                if finding.dismissed.is_none() {
                    counts[level] += 1;
                }
                output.line(&line(&subject, finding, level, words));
                told.push(entry(&subject, finding, level));
            }
        }
    }
    let denied: usize = counts.iter().take(deny + 1).sum();
    let said: Vec<(&str, String)> =
        ["errors", "warnings", "hints"].into_iter().zip(counts.map(|count| count.to_string())).collect();
    output.note("lint-summary", &said);
    output.set("findings", Value::Array(told));
    output.set("counts", json!({ "error": counts[0], "warning": counts[1], "hint": counts[2] }));
    Ok(if denied > 0 { FAULTS } else { FINE })
}

/// `file: warning [rule]: sentence`, as tools that read such lines expect it.
fn line(subject: &Subject, finding: &FindingView, level: usize, words: &Words) -> String {
    let level = words.plain(&format!("lint-{}", DENIED[level]));
    let aside = finding.dismissed.as_ref().map(|_| format!(" ({})", words.plain("lint-set-aside")));
    let aside = aside.unwrap_or_default();
    format!("{}: {level}{aside} [{}]: {}", subject.place(), finding.rule, finding.sentence)
}

fn entry(subject: &Subject, finding: &FindingView, level: usize) -> Value {
    let records = subject.in_its_names(json!(finding.records));
    json!({
        "path": subject.path, "map": subject.title(), "rule": finding.rule, "level": DENIED[level],
        "family": finding.family, "key": finding.key, "records": records, "sentence": finding.sentence,
        "reason": finding.reason, "dismissed": finding.dismissed,
    })
}
