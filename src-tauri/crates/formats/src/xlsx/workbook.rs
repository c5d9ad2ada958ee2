//! A file to sheets of cells. Formulas count as the values they had; styles only tell which numbers are days.

use super::dates;
use super::sheet::{Budget, SheetReader};
use super::xml::{Package, attribute, attributes, push_text, unescaped, value};
use crate::table::{Cell, MOST_CELLS, Table};
use chrono::NaiveDate;
use quick_xml::events::Event;
use std::collections::{HashMap, HashSet};

/// Largest file that is read, in bytes.
pub const LARGEST_FILE: usize = 64 << 20;
/// Most sheets that are read.
const MOST_SHEETS: usize = 256;
/// Most text in the cells of all sheets, in bytes: one text may stand in many cells.
const MOST_TEXT: usize = 256 << 20;
/// Most texts that cells refer to.
const MOST_STRINGS: usize = 2 * MOST_CELLS;

/// Why a workbook was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// It is no XLSX file: another format, or locked with a password.
    #[error("this is no workbook")]
    NoWorkbook,
    /// It is broken.
    #[error("the workbook is damaged")]
    Damaged,
    /// It, what it unpacks to, or a table in it is larger than is read.
    #[error("the workbook is too large")]
    TooLarge,
    /// No sheet has anything in it.
    #[error("the workbook is empty")]
    Empty,
}

impl Unreadable {
    /// Stable code; its words are in the locale files under `xlsx-`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoWorkbook => "no-workbook",
            Self::Damaged => "damaged",
            Self::TooLarge => "too-large",
            Self::Empty => "empty",
        }
    }

    /// Key of its words in the locale files.
    pub fn key(self) -> String {
        format!("xlsx-{}", self.code())
    }
}

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) enum Raw {
    #[default]
    Empty,
    Text(String),
    Number(f64),
    /// A number that is shown as a day.
    Date {
        serial: f64,
        date: NaiveDate,
    },
    Flag(bool),
}

impl Raw {
    pub(super) fn is_blank(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.trim().is_empty(),
            Self::Number(_) | Self::Date { .. } | Self::Flag(_) => false,
        }
    }

    /// What it says.
    pub(super) fn words(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Date { date, .. } => date.to_string(),
            Self::Flag(flag) => flag.to_string(),
        }
    }

    /// The same for those who know only texts and numbers.
    pub(super) fn plain(&self) -> Cell {
        match self {
            Self::Empty => Cell::Empty,
            Self::Text(text) => Cell::text(text.clone()),
            Self::Number(number) => Cell::Number(*number),
            Self::Date { date, .. } => Cell::Text(date.to_string()),
            Self::Flag(flag) => Cell::Text(if *flag { "x" } else { "-" }.into()),
        }
    }

    /// The day it means, whether or not it is shown as one.
    pub(super) fn date(&self) -> Option<NaiveDate> {
        match self {
            Self::Date { date, .. } => Some(*date),
            Self::Number(number) => dates::date(*number, false),
            Self::Empty | Self::Text(_) | Self::Flag(_) => None,
        }
    }
}

/// A sheet's cells; rows end with their last cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Grid {
    pub(super) name: String,
    pub(super) rows: Vec<Vec<Raw>>,
}

impl Grid {
    pub(super) fn cell(&self, row: usize, column: usize) -> &Raw {
        self.rows.get(row).and_then(|row| row.get(column)).unwrap_or(&Raw::Empty)
    }
}

/// A workbook that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Workbook {
    pub(super) grids: Vec<Grid>,
}

impl Workbook {
    /// Names of its sheets.
    pub fn sheets(&self) -> impl Iterator<Item = &str> {
        self.grids.iter().map(|grid| &*grid.name)
    }

    /// One of its sheets as a table; empty where there is none.
    pub fn table(&self, sheet: usize) -> Table {
        let rows = self.grids.get(sheet).map(|grid| grid.rows.as_slice()).unwrap_or_default();
        Table { rows: rows.iter().map(|row| row.iter().map(Raw::plain).collect()).collect() }
    }

    /// One of its sheets as people see it: without the columns that are hidden in workbooks of ours.
    pub fn seen(&self, sheet: usize) -> Table {
        let hides = |cell: &Cell| matches!(cell, Cell::Text(text) if text.starts_with(super::MARK));
        let mut table = self.table(sheet);
        let end = table.rows.iter().filter_map(|row| row.iter().position(hides)).min();
        if let Some(end) = end {
            table.rows.iter_mut().for_each(|row| row.truncate(end));
        }
        table
    }

    /// The place of the first sheet with anything in it.
    pub fn first(&self) -> usize {
        let filled = |grid: &Grid| grid.rows.iter().flatten().any(|cell| !cell.is_blank());
        self.grids.iter().position(filled).unwrap_or(0)
    }
}

/// Reads a workbook. Nothing in it is run, followed or fetched.
///
/// # Errors
/// [`Unreadable`].
pub fn read(bytes: &[u8]) -> Result<Workbook, Unreadable> {
    if bytes.len() > LARGEST_FILE {
        return Err(Unreadable::TooLarge);
    }
    let mut package = Package::open(bytes)?;
    let main = main_part(&mut package)?;
    let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
    let targets = relations(&mut package, &main)?;
    let (sheets, from_1904) = sheets(&mut package, &main)?;
    let part = |suffix: &str| {
        let found =
            targets.values().find(|(kind, _)| kind.ends_with(suffix)).map(|(_, target)| target.clone());
        found.map(|target| absolute(&folder, &target))
    };
    let strings = match part("/sharedStrings") {
        Some(path) => strings(&mut package, &path)?,
        None => Vec::new(),
    };
    let days = match part("/styles") {
        Some(path) => days(&mut package, &path)?,
        None => HashSet::new(),
    };
    let mut budget = Budget { cells: 2 * MOST_CELLS, text: MOST_TEXT };
    let mut grids = Vec::new();
    for (name, id) in sheets.into_iter().take(MOST_SHEETS) {
        let Some((kind, target)) = targets.get(&id) else { continue };
        if kind.ends_with("/worksheet") {
            let path = absolute(&folder, target);
            let mut sheet = SheetReader::new(&strings, &days, from_1904, &mut budget);
            package.read(&path, &mut |event| sheet.event(&event))?;
            grids.push(Grid { name, rows: sheet.rows() });
        }
    }
    if grids.iter().all(|grid| grid.rows.iter().flatten().all(Raw::is_blank)) {
        return Err(Unreadable::Empty);
    }
    Ok(Workbook { grids })
}

/// The path of a part named from a folder.
fn absolute(folder: &str, target: &str) -> String {
    if let Some(path) = target.strip_prefix('/') {
        return path.to_owned();
    }
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// The path of the workbook itself.
fn main_part(package: &mut Package<'_>) -> Result<String, Unreadable> {
    let root = relations(package, "")?;
    let main = root.values().find(|(kind, _)| kind.ends_with("/officeDocument"));
    main.map(|(_, target)| absolute("", target)).ok_or(Unreadable::NoWorkbook)
}

/// What a part refers to: by id, the kind and the target.
fn relations(package: &mut Package<'_>, part: &str) -> Result<HashMap<String, (String, String)>, Unreadable> {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    let path = absolute("", &format!("{folder}/_rels/{name}.rels"));
    let mut found = HashMap::new();
    package.read(&path, &mut |event| {
        if let Event::Start(element) = &event
            && element.local_name().as_ref() == "Relationship"
            && let (Some(id), Some(kind), Some(target)) =
                (attribute(element, "Id"), attribute(element, "Type"), attribute(element, "Target"))
            && found.len() < 10_000
        {
            found.insert(id, (kind, target));
        }
        Ok(())
    })?;
    Ok(found)
}

/// Names and ids of the sheets in their order, and whether days are counted from 1904.
fn sheets(package: &mut Package<'_>, path: &str) -> Result<(Vec<(String, String)>, bool), Unreadable> {
    let (mut sheets, mut from_1904) = (Vec::new(), false);
    let there = package.read(path, &mut |event| {
        if let Event::Start(element) = &event {
            match element.local_name().as_ref() {
                "sheet" => {
                    // the id is in another namespace than the sheet's own number
                    let id = attributes(element).find(|attribute| {
                        attribute.key.prefix().is_some() && attribute.key.local_name().as_ref() == "id"
                    });
                    let id = id.and_then(|id| Some(value(&id)?.into_owned()));
                    if let (Some(name), Some(id)) = (attribute(element, "name"), id)
                        && sheets.len() < MOST_SHEETS
                    {
                        sheets.push((name, id));
                    }
                }
                "workbookPr" => {
                    let value = attribute(element, "date1904");
                    from_1904 = matches!(value.as_deref(), Some("1" | "true"));
                }
                _ => {}
            }
        }
        Ok(())
    })?;
    if there { Ok((sheets, from_1904)) } else { Err(Unreadable::NoWorkbook) }
}

/// The texts that cells refer to by number. Signs for pronunciation are left out.
fn strings(package: &mut Package<'_>, path: &str) -> Result<Vec<String>, Unreadable> {
    let mut strings = Vec::new();
    let (mut text, mut inside, mut spoken) = (String::new(), false, false);
    package.read(path, &mut |event| {
        match &event {
            Event::Start(element) => match element.local_name().as_ref() {
                "si" => text.clear(),
                "t" => inside = !spoken,
                "rPh" => spoken = true,
                _ => {}
            },
            Event::End(element) => match element.local_name().as_ref() {
                "si" if strings.len() == MOST_STRINGS => return Err(Unreadable::TooLarge),
                "si" => strings.push(unescaped(std::mem::take(&mut text))),
                "t" => inside = false,
                "rPh" => spoken = false,
                _ => {}
            },
            event if inside => push_text(&mut text, event),
            _ => {}
        }
        Ok(())
    })?;
    Ok(strings)
}

/// The styles that show numbers as days.
fn days(package: &mut Package<'_>, path: &str) -> Result<HashSet<usize>, Unreadable> {
    let (mut own, mut days) = (HashMap::new(), HashSet::new());
    let (mut inside, mut count) = (false, 0);
    package.read(path, &mut |event| {
        match &event {
            Event::Start(element) => match element.local_name().as_ref() {
                "numFmt" => {
                    let id = attribute(element, "numFmtId").and_then(|id| id.parse::<u32>().ok());
                    if let (Some(id), Some(code)) = (id, attribute(element, "formatCode")) {
                        own.insert(id, is_day(&code));
                    }
                }
                "cellXfs" => inside = true,
                "xf" if inside => {
                    let id =
                        attribute(element, "numFmtId").and_then(|id| id.parse::<u32>().ok()).unwrap_or(0);
                    let usual = matches!(id, 14..=17 | 22 | 27..=31 | 34..=36 | 50..=58);
                    if own.get(&id).copied().unwrap_or(usual) {
                        days.insert(count);
                    }
                    count += 1;
                }
                _ => {}
            },
            Event::End(element) if element.local_name().as_ref() == "cellXfs" => inside = false,
            _ => {}
        }
        Ok(())
    })?;
    Ok(days)
}

/// Whether a format shows a day: it has a year or a day outside of what it sets in quotes or brackets.
fn is_day(code: &str) -> bool {
    let (mut quoted, mut bracket, mut escaped) = (false, false, false);
    for c in code.chars() {
        if std::mem::take(&mut escaped) {
            continue;
        }
        match c {
            '\\' | '_' | '*' => escaped = true,
            '"' => quoted = !quoted,
            '[' if !quoted => bracket = true,
            ']' if !quoted => bracket = false,
            'd' | 'D' | 'y' | 'Y' if !quoted && !bracket => return true,
            ';' if !quoted => return false,
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_told_by_their_format() {
        for (code, expected) in [
            ("yyyy-mm-dd", true),
            ("[$-407]d. mmmm yyyy;@", true),
            ("0.00 \"days\"", false),
            ("[Red]0.0", false),
            ("#,##0\\ \\d", false),
            ("hh:mm", false),
            ("General", false),
        ] {
            assert_eq!(is_day(code), expected, "{code}");
        }
    }

    #[test]
    fn parts_are_found_from_where_they_are_named() {
        for (folder, target, expected) in [
            ("xl", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
            ("xl", "/xl/styles.xml", "xl/styles.xml"),
            ("xl/worksheets", "../styles.xml", "xl/styles.xml"),
            ("", "../../x", "x"),
        ] {
            assert_eq!(absolute(folder, target), expected);
        }
    }
}
