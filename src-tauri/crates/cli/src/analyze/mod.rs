//! `wayfold analyze`: what a journey comes to, for people as a page, for machines as JSON.
//!
//! The JSON is `{ "maps": [report, …], "warnings": […], "errors": […] }`; a report is what
//! `assets/schema/wayfold-report-1.schema.json` describes, with ids as the file has them. Fields are added to it, never
//! changed.

mod page;

use crate::outcome::{FINE, Stop};
use crate::output::Output;
use crate::subject::{Subject, Subjects};
use clap::ArgMatches;
use serde_json::{Value, json};
use std::path::PathBuf;
use wayfold_session::analysis::{Report, Settings, analyze, settings, views};
use wayfold_session::{FindingView, Words, now};

pub(crate) use page::Page;

pub(crate) fn run(matches: &ArgMatches, words: &Words, output: &mut Output) -> Result<u8, Stop> {
    let path = matches.get_one::<PathBuf>("map-file").cloned().unwrap_or_default();
    let subjects = Subjects::read(&path, matches, words, output)?;
    let settings = Settings {
        draws: matches.get_one::<u32>("draws").map_or(0, |draws| *draws as usize),
        share_margin: matches.get_one::<f64>("margin").copied(),
        ..settings(now().date_naive())
    };
    let mut all = Vec::new();
    for (at, subject) in subjects.each().enumerate() {
        let report = analyze(&subject.map, &settings);
        let findings = views(&report.findings, &subject.map, words);
        if at > 0 {
            output.line("");
        }
        let page = Page::new(&subject, words);
        for line in page.whole(&report, &findings, matches.get_flag("all"), matches.get_flag("why")) {
            output.line(&line);
        }
        all.push(machine(&subject, &report, &findings));
    }
    output.set("maps", Value::Array(all));
    Ok(FINE)
}

/// A report as machines read it: as it is, with the title and what its figures are keyed by, findings in words, and ids
/// as the file has them.
pub(crate) fn machine(subject: &Subject, report: &Report, findings: &[FindingView]) -> Value {
    let mut value = json!(report);
    let words = value["findings"].as_array_mut().into_iter().flatten().zip(findings);
    for (finding, view) in words {
        finding["sentence"] = json!(view.sentence);
        finding["reason"] = json!(view.reason);
        finding["grounds"] = json!(view.grounds);
        finding["dismissed"] = json!(view.dismissed);
    }
    let mut value = subject.in_its_names(value);
    value["title"] = json!(subject.title());
    value["titles"] = subject.in_its_names(subject.titles());
    value
}
