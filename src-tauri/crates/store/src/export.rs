//! One map out of a library: its records and the shared ones it stands on, as they are or as a small library.

use crate::error::{Problem, Result};
use crate::make::build;
use crate::sql::{self, Key};
use crate::{Library, maps, records};
use chrono::{DateTime, Utc};
use rusqlite::Connection;
use std::collections::BTreeSet;
use std::path::Path;
use wayfold_model::{Id, Record};

impl Library {
    /// A map's records and the shared records it uses, pictures included; nothing else of the library. Shared ones
    /// come first, what others refer to before what refers to it.
    ///
    /// # Errors
    /// [`Problem::UnknownMap`]; if the library cannot be read.
    pub fn export(&self, map: Id) -> Result<Vec<Record>> {
        self.read(|conn| {
            let mut found = Vec::new();
            for id in shared_by(conn, map)? {
                found.extend(records::find(conn, id)?.map(|stored| stored.record));
            }
            found.sort_by_key(|record| (rank(record), record.id()));
            records::of_map(conn, Some(map), &mut found)?;
            Ok(found)
        })
    }

    /// Writes a map as a library of its own, with the same ids. History and snapshots stay behind.
    ///
    /// # Errors
    /// As [`Library::create`] and [`Library::export`]; then there is no file.
    pub fn export_file(&self, map: Id, file: &Path, now: DateTime<Utc>) -> Result<()> {
        let found = self.export(map)?;
        build(file, |library| library.change(|tx| fill(tx, map, &found, now)))
    }
}

fn fill(conn: &Connection, map: Id, found: &[Record], now: DateTime<Utc>) -> Result<()> {
    maps::add(conn, map, now)?;
    for record in found {
        records::insert(conn, (!record.kind().is_shared()).then_some(map), record)?;
    }
    maps::recount(conn, map)
}

/// Where a shared record stands among those that refer to each other.
pub(crate) const fn rank(record: &Record) -> u8 {
    if matches!(record, Record::Persona(_)) { 1 } else { 0 }
}

/// The shared records a map uses, directly or through others.
pub(crate) fn shared_by(conn: &Connection, map: Id) -> Result<BTreeSet<Id>> {
    if maps::row(conn, map).is_err() {
        return Err(Problem::UnknownMap { map }.into());
    }
    let mut statement = conn.prepare_cached("SELECT DISTINCT target FROM usage WHERE map = ?1")?;
    let mut found: BTreeSet<Id> = BTreeSet::new();
    let mut rows = statement.query([Key(map)])?;
    while let Some(row) = rows.next()? {
        found.insert(sql::id(row, 0)?);
    }
    let mut statement = conn.prepare_cached("SELECT target FROM usage WHERE source = ?1 AND map = ?2")?;
    let mut open: Vec<Id> = found.iter().copied().collect();
    while let Some(source) = open.pop() {
        let mut rows = statement.query((Key(source), Key(Id::NIL)))?;
        while let Some(row) = rows.next()? {
            let target = sql::id(row, 0)?;
            if found.insert(target) {
                open.push(target);
            }
        }
    }
    Ok(found)
}
