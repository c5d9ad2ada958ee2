//! Whether a library is sound: the file, its tables, every record and step, the rules, and what is computed from them.
//!
//! Deliberately not here: repairing. A damaged library goes through `rescue`.

use crate::error::Result;
use crate::sql::{self, Key};
use crate::{Library, Problem, history, maps, picture, records, schema, snapshots, usage};
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use wayfold_model::{Id, Kind};

/// What a check found.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Report {
    /// What is wrong; empty if the library is sound. Not more than a hundred of them.
    pub findings: Vec<Finding>,
    /// Maps looked at, those in the bin among them.
    pub maps: usize,
    /// Records looked at.
    pub records: usize,
    /// Steps of histories looked at.
    pub steps: usize,
    /// Snapshots looked at.
    pub snapshots: usize,
}

/// Something that is wrong in a library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// The file itself is damaged.
    Page {
        /// What SQLite says, in English.
        detail: String,
    },
    /// A record cannot be read.
    Record {
        /// What is wrong, in English.
        detail: String,
    },
    /// A map breaks a rule, or cannot be read.
    Map {
        /// The map.
        map: Id,
        /// What is wrong, in English.
        detail: String,
    },
    /// A record belongs to no map.
    Orphan {
        /// The record.
        record: Id,
    },
    /// A step of a map's history cannot be read.
    Step {
        /// The map.
        map: Id,
        /// What is wrong, in English.
        detail: String,
    },
    /// A snapshot cannot be read or breaks a rule.
    Snapshot {
        /// The map.
        map: Id,
        /// Its name.
        name: String,
        /// What is wrong, in English.
        detail: String,
    },
    /// A picture is not what it was.
    Picture {
        /// Its hash, in hexadecimal.
        hash: String,
    },
    /// Something computed from the records is not in step with them: `usage`, `text` or `counts`.
    Derived {
        /// What.
        what: &'static str,
    },
}

impl Finding {
    /// Stable code; its words are in the locale files under `finding-store-`.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Page { .. } => "page",
            Self::Record { .. } => "record",
            Self::Map { .. } => "map",
            Self::Orphan { .. } => "orphan",
            Self::Step { .. } => "step",
            Self::Snapshot { .. } => "snapshot",
            Self::Picture { .. } => "picture",
            Self::Derived { .. } => "derived",
        }
    }

    /// Arguments of the message, by name.
    pub fn args(&self) -> BTreeMap<&'static str, String> {
        let pairs = match self {
            Self::Page { detail } | Self::Record { detail } => vec![("detail", detail.clone())],
            Self::Map { map, detail } | Self::Step { map, detail } => {
                vec![("map", map.to_string()), ("detail", detail.clone())]
            }
            Self::Orphan { record } => vec![("record", record.to_string())],
            Self::Snapshot { map, name, detail } => {
                vec![("map", map.to_string()), ("name", name.clone()), ("detail", detail.clone())]
            }
            Self::Picture { hash } => vec![("hash", hash.clone())],
            Self::Derived { what } => vec![("what", (*what).into())],
        };
        pairs.into_iter().collect()
    }
}

/// Most findings reported; more would not say more.
const MOST: usize = 100;

/// Checks a library that is not open here. Nothing is written.
///
/// # Errors
/// As [`Library::open_read_only`]: a file too damaged to be opened is an error, not a finding.
pub fn check(file: &Path) -> Result<Report> {
    Library::open_read_only(file)?.check()
}

impl Library {
    /// Checks this library. Reads all of it.
    ///
    /// # Errors
    /// Only if reading failed for another reason than damage.
    pub fn check(&self) -> Result<Report> {
        self.read(|conn| {
            let mut report = Report::default();
            for part in [pages, tables, own, histories, kept_states, pictures, derived] {
                if let Err(error) = part(conn, &mut report) {
                    report.find(damage(error)?);
                }
            }
            Ok(report)
        })
    }
}

/// What an error of reading says about the library, if it is about the library.
fn damage(error: crate::Error) -> Result<Finding> {
    let detail = error.problem.to_string();
    match error.problem {
        Problem::BadRecord { .. } | Problem::TooLarge { .. } => Ok(Finding::Record { detail }),
        Problem::Damaged { .. } | Problem::UnknownMap { .. } => Ok(Finding::Page { detail }),
        _ => Err(error),
    }
}

impl Report {
    /// Whether nothing is wrong.
    pub const fn is_sound(&self) -> bool {
        self.findings.is_empty()
    }

    fn find(&mut self, finding: Finding) {
        if self.findings.len() < MOST && !self.findings.contains(&finding) {
            self.findings.push(finding);
        }
    }
}

fn pages(conn: &Connection, report: &mut Report) -> Result<()> {
    let mut statement = conn.prepare("PRAGMA integrity_check(50)")?;
    let said = statement.query_map([], |row| row.get::<_, String>(0))?;
    for detail in said {
        let detail = detail?;
        if detail != "ok" {
            report.find(Finding::Page { detail });
        }
    }
    Ok(())
}

fn tables(conn: &Connection, _: &mut Report) -> Result<()> {
    schema::verify(conn, schema::CURRENT)
}

/// Every map by itself, then the records that belong to none.
fn own(conn: &Connection, report: &mut Report) -> Result<()> {
    for map in ids(conn, "SELECT id FROM map")? {
        report.maps += 1;
        if let Err(error) = maps::load(conn, map) {
            report.find(Finding::Map { map, detail: error.problem.to_string() });
        }
    }
    let sql = "SELECT id FROM record WHERE map IS NOT NULL AND map NOT IN (SELECT id FROM map) LIMIT 100";
    for record in ids(conn, sql)? {
        report.find(Finding::Orphan { record });
    }
    Ok(())
}

fn histories(conn: &Connection, report: &mut Report) -> Result<()> {
    for map in ids(conn, "SELECT id FROM map")? {
        let cursor = maps::row(conn, map)?.cursor;
        let mut stands = cursor == 0;
        let mut steps = 0;
        history::each(conn, map, |seq, step| {
            steps += 1;
            stands = stands || seq == cursor;
            if let Err(error) = step {
                report.find(Finding::Step { map, detail: error.problem.to_string() });
            }
        })?;
        report.steps += steps;
        if !stands {
            report.find(Finding::Step { map, detail: format!("no step {cursor}") });
        }
    }
    Ok(())
}

fn kept_states(conn: &Connection, report: &mut Report) -> Result<()> {
    for snapshot in snapshots::all(conn)? {
        report.snapshots += 1;
        let read = snapshots::read(conn, &snapshot).map_err(|error| error.problem.to_string());
        let checked = read.and_then(|map| wayfold_model::check(&map).map_err(|refusal| refusal.to_string()));
        if let Err(detail) = checked {
            report.find(Finding::Snapshot { map: snapshot.map, name: snapshot.name, detail });
        }
    }
    Ok(())
}

fn pictures(conn: &Connection, report: &mut Report) -> Result<()> {
    let mut statement = conn.prepare("SELECT hash FROM picture")?;
    let hashes =
        statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<Vec<picture::Hash>>>()?;
    for hash in hashes {
        let bytes = picture::find(conn, hash)?;
        if bytes.is_none_or(|bytes| picture::Hash::of(&bytes) != hash) {
            report.find(Finding::Picture { hash: hash.text() });
        }
    }
    Ok(())
}

/// What is computed from the records: who uses what, the search index, the counts of the list.
fn derived(conn: &Connection, report: &mut Report) -> Result<()> {
    let mut used = conn.prepare("SELECT 1 FROM usage WHERE target = ?1 AND map = ?2 AND source = ?3")?;
    let mut indexed = conn.prepare("SELECT 1 FROM text WHERE rowid = ?1")?;
    let mut counts: BTreeMap<Id, (u64, u64)> = BTreeMap::new();
    let (mut uses, mut records) = (0, 0);
    let mut off = BTreeSet::new();
    records::each(conn, |stored| {
        records += 1;
        for target in usage::targets(&stored.record) {
            uses += 1;
            let key = (Key(target), Key(stored.map.unwrap_or(Id::NIL)), Key(stored.record.id()));
            if !used.exists(key)? {
                off.insert("usage");
            }
        }
        if !indexed.exists([stored.no])? {
            off.insert("text");
        }
        if let Some(map) = stored.map {
            let count = counts.entry(map).or_default();
            count.0 += u64::from(stored.record.kind() == Kind::Stage);
            count.1 += u64::from(stored.record.kind() == Kind::Touchpoint);
        }
        Ok(())
    })?;
    report.records = records;
    let count = |sql| conn.query_row(sql, [], |row| sql::count(row, 0));
    if count("SELECT count(*) FROM usage")? != uses {
        off.insert("usage");
    }
    if count("SELECT count(*) FROM text")? != records as u64 {
        off.insert("text");
    }
    let mut statement = conn.prepare("SELECT id, stages, touchpoints FROM map")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let counted = counts.get(&sql::id(row, 0)?).copied().unwrap_or_default();
        if counted != (sql::count(row, 1)?, sql::count(row, 2)?) {
            off.insert("counts");
        }
    }
    for what in off {
        report.find(Finding::Derived { what });
    }
    Ok(())
}

fn ids(conn: &Connection, sql: &str) -> Result<Vec<Id>> {
    let mut statement = conn.prepare(sql)?;
    let found = statement.query_map([], |row| sql::id(row, 0))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
