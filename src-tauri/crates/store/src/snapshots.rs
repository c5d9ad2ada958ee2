//! Snapshots: named copies of a map as it was, with the shared records it used. They can be listed, opened, compared
//! and brought back as an undoable step.

use crate::error::{Problem, Result};
use crate::picture::{self, Hash};
use crate::sql::{self, Key, Time};
use crate::{Library, export, maps, records};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Row};
use std::collections::BTreeSet;
use wayfold_model::{Change, Edit, Id, Map, Record};

/// A kept state of a map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// Its id.
    pub id: Id,
    /// The map.
    pub map: Id,
    /// Its name.
    pub name: String,
    /// When it was taken.
    pub taken: DateTime<Utc>,
    /// The map's revision then.
    pub revision: u64,
}

/// Longest name, in characters.
const LONGEST_NAME: usize = 1_000;

impl Library {
    /// Keeps a map as it is now under a name; `id` is new.
    ///
    /// # Errors
    /// [`Problem::UnknownMap`]; [`Problem::Conflict`] if the id is taken; if the library cannot be written.
    pub fn keep_snapshot(&mut self, map: Id, id: Id, name: &str, now: DateTime<Utc>) -> Result<Snapshot> {
        self.change(|tx| {
            let revision = maps::writable(tx, map)?.revision;
            let name: String = name.chars().take(LONGEST_NAME).collect();
            let sql = "INSERT INTO snapshot(id, map, name, at, revision) VALUES(?1, ?2, ?3, ?4, ?5)
                       ON CONFLICT(id) DO NOTHING";
            let row = (Key(id), Key(map), &name, Time(now), i64::try_from(revision).unwrap_or(i64::MAX));
            if tx.prepare_cached(sql)?.execute(row)? == 0 {
                return Err(Problem::Conflict { record: id }.into());
            }
            let sql = "INSERT INTO snapshot_record(snapshot, id, kind, body, picture)
                       SELECT ?1, id, kind, body, picture FROM record WHERE map = ?2";
            tx.prepare_cached(sql)?.execute((Key(id), Key(map)))?;
            let sql = "INSERT INTO snapshot_record(snapshot, id, kind, body, picture)
                       SELECT ?1, id, kind, body, picture FROM record WHERE id = ?2";
            let mut statement = tx.prepare_cached(sql)?;
            for shared in export::shared_by(tx, map)? {
                statement.execute((Key(id), Key(shared)))?;
            }
            Ok(Snapshot { id, map, name, taken: now, revision })
        })
    }

    /// Snapshots of a map, latest first.
    ///
    /// # Errors
    /// [`Problem::UnknownMap`]; if the library cannot be read.
    pub fn snapshots(&self, map: Id) -> Result<Vec<Snapshot>> {
        self.read(|conn| {
            maps::row(conn, map)?;
            let sql = format!("{COLUMNS} WHERE map = ?1 ORDER BY at DESC, no DESC");
            let mut statement = conn.prepare_cached(&sql)?;
            let rows = statement.query_map([Key(map)], snapshot)?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }

    /// Reads a snapshot as a map, with the shared records as they were.
    ///
    /// # Errors
    /// [`Problem::UnknownSnapshot`]; if the library cannot be read.
    pub fn load_snapshot(&self, snapshot: Id) -> Result<Map> {
        self.read(|conn| {
            let map = find(conn, snapshot)?.map;
            let read = Map::from_records(map, records_of(conn, snapshot)?);
            wayfold_model::check(&read).map_err(|refusal| Problem::RuleBroken { map, refusal })?;
            Ok(read)
        })
    }

    /// The change that brings an open map back to a snapshot, to be absorbed and written as a step of its own. Shared
    /// records stay as they are now, since other maps use them too; those that are gone come back. Empty if nothing
    /// differs.
    ///
    /// # Errors
    /// As [`Library::load_snapshot`].
    pub fn restore_snapshot(&self, snapshot: Id, current: &Map) -> Result<Change> {
        let kept = self.load_snapshot(snapshot)?;
        let own = |map: &Map| map.records().filter(|r| !r.kind().is_shared()).collect::<Vec<Record>>();
        self.read(|conn| {
            let mut edits = Vec::new();
            for record in kept.records().filter(|record| record.kind().is_shared()) {
                if records::kind_of(conn, record.id())?.is_none() {
                    edits.push(Edit::Insert { record });
                }
            }
            let gone = own(current).into_iter().filter(|record| kept.kind(record.id()).is_none());
            edits.extend(gone.map(|record| Edit::Remove { record }));
            for record in own(&kept) {
                edits.extend(Edit::between(current.record(record.id()).as_ref(), Some(&record)));
            }
            Ok(Change { edits })
        })
    }

    /// Gives a snapshot another name.
    ///
    /// # Errors
    /// [`Problem::UnknownSnapshot`]; if the library cannot be written.
    pub fn rename_snapshot(&mut self, snapshot: Id, name: &str) -> Result<()> {
        self.change(|tx| {
            find(tx, snapshot)?;
            let name: String = name.chars().take(LONGEST_NAME).collect();
            let sql = "UPDATE snapshot SET name = ?2 WHERE id = ?1";
            tx.prepare_cached(sql)?.execute((Key(snapshot), name))?;
            Ok(())
        })
    }

    /// Deletes a snapshot for good.
    ///
    /// # Errors
    /// As [`Library::rename_snapshot`].
    pub fn delete_snapshot(&mut self, snapshot: Id) -> Result<()> {
        self.change(|tx| {
            find(tx, snapshot)?;
            let sql = "SELECT picture FROM snapshot_record WHERE picture IS NOT NULL AND snapshot = ?1";
            let held = hashes(tx, sql, snapshot)?;
            for sql in
                ["DELETE FROM snapshot_record WHERE snapshot = ?1", "DELETE FROM snapshot WHERE id = ?1"]
            {
                tx.prepare_cached(sql)?.execute([Key(snapshot)])?;
            }
            picture::sweep(tx, &held)
        })
    }
}

const COLUMNS: &str = "SELECT id, map, name, at, revision FROM snapshot";

fn snapshot(row: &Row<'_>) -> rusqlite::Result<Snapshot> {
    Ok(Snapshot {
        id: sql::id(row, 0)?,
        map: sql::id(row, 1)?,
        name: row.get(2)?,
        taken: row.get::<_, Time>(3)?.0,
        revision: sql::count(row, 4)?,
    })
}

fn find(conn: &Connection, id: Id) -> Result<Snapshot> {
    let mut statement = conn.prepare_cached(&format!("{COLUMNS} WHERE id = ?1"))?;
    let found = statement.query_row([Key(id)], snapshot).optional()?;
    Ok(found.ok_or(Problem::UnknownSnapshot { snapshot: id })?)
}

fn records_of(conn: &Connection, snapshot: Id) -> Result<Vec<Record>> {
    let sql = "SELECT id, kind, body, picture FROM snapshot_record WHERE snapshot = ?1 ORDER BY no";
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query([Key(snapshot)])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(records::read(row, 0, &|hash| picture::find(conn, hash))?);
    }
    Ok(found)
}

/// Every snapshot of the library.
pub(crate) fn all(conn: &Connection) -> Result<Vec<Snapshot>> {
    let mut statement = conn.prepare_cached(COLUMNS)?;
    let rows = statement.query_map([], snapshot)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Reads a snapshot as a map, as it is.
pub(crate) fn read(conn: &Connection, snapshot: &Snapshot) -> Result<Map> {
    Ok(Map::from_records(snapshot.map, records_of(conn, snapshot.id)?))
}

/// Writes a snapshot from records.
pub(crate) fn insert(conn: &Connection, snapshot: &Snapshot, records: &[Record]) -> Result<()> {
    let sql = "INSERT INTO snapshot(id, map, name, at, revision) VALUES(?1, ?2, ?3, ?4, ?5)";
    let revision = i64::try_from(snapshot.revision).unwrap_or(i64::MAX);
    let row = (Key(snapshot.id), Key(snapshot.map), &snapshot.name, Time(snapshot.taken), revision);
    conn.prepare_cached(sql)?.execute(row)?;
    let sql = "INSERT INTO snapshot_record(snapshot, id, kind, body, picture) VALUES(?1, ?2, ?3, ?4, ?5)";
    let mut statement = conn.prepare_cached(sql)?;
    for record in records {
        let body = records::keep_picture(conn, record)?;
        let kind = sql::KindName(record.kind());
        statement.execute((Key(snapshot.id), Key(record.id()), kind, body.json, body.picture))?;
    }
    Ok(())
}

/// The pictures the snapshots of a map hold.
pub(crate) fn pictures(conn: &Connection, map: Id) -> Result<Vec<Hash>> {
    let sql = "SELECT DISTINCT picture FROM snapshot_record WHERE picture IS NOT NULL
               AND snapshot IN (SELECT id FROM snapshot WHERE map = ?1)";
    hashes(conn, sql, map)
}

fn hashes(conn: &Connection, sql: &str, id: Id) -> Result<Vec<Hash>> {
    let mut statement = conn.prepare_cached(sql)?;
    let found = statement.query_map([Key(id)], |row| row.get(0))?;
    Ok(found.collect::<rusqlite::Result<BTreeSet<_>>>()?.into_iter().collect())
}
