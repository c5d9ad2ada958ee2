//! Workbooks out: what the analysis says as a sheet of its own, and how a workbook begins, to be shown before it is
//! saved.

use crate::analysis::{self, analyze};
use crate::failure::Failure;
use crate::wire::SheetBeginning;
use crate::words::Words;
use chrono::{DateTime, Utc};
use wayfold_formats::table::{Cell, Language, Table};
use wayfold_formats::xlsx::{self, Options, Rows};
use wayfold_model::{Map, Record};

/// Rows and columns of a sheet's beginning.
const SHOWN_ROWS: usize = 40;
const SHOWN_COLUMNS: usize = 30;
/// Characters of a cell that are shown.
const SHOWN_TEXT: usize = 160;

/// A map as a workbook, with findings in words if they are wanted.
pub(super) fn write(
    map: &Map,
    language: &str,
    findings: Option<&Words>,
    created: DateTime<Utc>,
) -> Result<Vec<u8>, Failure> {
    let more = findings.map(|words| said(map, words, created)).into_iter();
    let more = more.filter(|rows| rows.table.rows.len() > 1).collect();
    Ok(xlsx::write(map, &Options { language: Language::of(language), more, created: Some(created) })?)
}

/// What the analysis says, the weightiest first. What was set aside is not said.
fn said(map: &Map, words: &Words, now: DateTime<Utc>) -> Rows {
    let report = analyze(map, &analysis::settings(now.date_naive()));
    let heads = ["finding", "severity", "where", "reason", "grounds"];
    let heads = heads.map(|head| Cell::text(words.plain(&format!("workbook-{head}"))));
    let mut rows = vec![heads.to_vec()];
    for finding in analysis::views(&report.findings, map, words) {
        if finding.dismissed.is_some() {
            continue;
        }
        let severity = format!("finding-severity-{:?}", finding.severity).to_lowercase();
        let places = finding.records.iter().filter_map(|id| title(&map.record(*id)?)).take(5);
        rows.push(vec![
            Cell::text(finding.sentence),
            Cell::text(words.plain(&severity)),
            Cell::text(places.collect::<Vec<_>>().join(", ")),
            Cell::text(finding.reason),
            Cell::text(finding.grounds.unwrap_or_default()),
        ]);
    }
    Rows { name: words.plain("page-findings"), table: Table { rows } }
}

/// What a record of the map is called, if it is called anything.
fn title(record: &Record) -> Option<String> {
    let title = match record {
        Record::Stage(it) => &it.title,
        Record::Touchpoint(it) => &it.title,
        Record::Pain(it) => &it.title,
        Record::Remedy(it) => &it.title,
        Record::Kpi(it) => &it.title,
        _ => return None,
    };
    Some(title.clone()).filter(|title| !title.trim().is_empty())
}

/// How the sheets of a workbook begin.
pub(crate) fn beginnings(bytes: &[u8]) -> Result<Vec<SheetBeginning>, Failure> {
    let book = xlsx::read(bytes)?;
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let begin = |(at, name): (usize, &str)| {
        let table = book.seen(at);
        let text = |cell: &Cell| cell.words().chars().take(SHOWN_TEXT).collect();
        let rows = table.rows.iter().take(SHOWN_ROWS);
        SheetBeginning {
            name: name.to_owned(),
            rows: count(table.rows.len()),
            columns: count(table.width()),
            cells: rows.map(|row| row.iter().take(SHOWN_COLUMNS).map(text).collect()).collect(),
        }
    };
    Ok(book.sheets().enumerate().map(begin).collect())
}
