//! Who uses what is shared: one row for every shared record another record refers to. Can be rebuilt from the
//! records.

use crate::error::Result;
use crate::sql::{self, Key};
use crate::{Library, maps};
use rusqlite::{Connection, OptionalExtension};
use std::collections::{BTreeMap, BTreeSet};
use wayfold_model::{Id, Record};

/// A map that uses a shared record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Use {
    /// The map.
    pub map: Id,
    /// Its title.
    pub title: String,
    /// Whether it is in the bin.
    pub binned: bool,
    /// How many of its records refer to the shared one, or to a shared one that does.
    pub records: u64,
}

impl Library {
    /// Maps that use a shared record, directly or through another shared record (a persona's portrait), without one
    /// map. Maps in the bin count: they can be taken out again.
    ///
    /// # Errors
    /// If the library cannot be read.
    pub fn used_elsewhere(&self, record: Id, except: Option<Id>) -> Result<Vec<Use>> {
        self.read(|conn| {
            let mut counts: BTreeMap<Id, u64> = BTreeMap::new();
            let sql = "SELECT count(*) FROM usage WHERE target = ?1 AND map = ?2";
            let mut counted = conn.prepare_cached(sql)?;
            for target in leading_to(conn, record)? {
                for map in maps_using(conn, target)? {
                    let found = counted.query_row((Key(target), Key(map)), |row| sql::count(row, 0))?;
                    *counts.entry(map).or_default() += found;
                }
            }
            let others = counts.into_iter().filter(|(map, _)| Some(*map) != except);
            let found = others.map(|(map, records)| {
                let (title, binned) = maps::title(conn, map)?;
                Ok(Use { map, title, binned, records })
            });
            found.collect()
        })
    }
}

/// The maps that use a shared record, directly or through another.
pub(crate) fn users(conn: &Connection, record: Id) -> Result<BTreeSet<Id>> {
    let mut found = BTreeSet::new();
    for target in leading_to(conn, record)? {
        found.extend(maps_using(conn, target)?);
    }
    Ok(found)
}

/// A shared record and the shared ones that refer to it, directly or through another.
fn leading_to(conn: &Connection, record: Id) -> Result<BTreeSet<Id>> {
    let sql = "SELECT source FROM usage WHERE target = ?1 AND map = ?2";
    let mut statement = conn.prepare_cached(sql)?;
    let (mut seen, mut open) = (BTreeSet::from([record]), vec![record]);
    while let Some(target) = open.pop() {
        let mut rows = statement.query((Key(target), Key(Id::NIL)))?;
        while let Some(row) = rows.next()? {
            let source = sql::id(row, 0)?;
            if seen.insert(source) {
                open.push(source);
            }
        }
    }
    Ok(seen)
}

/// The maps with a record that refers to this one. One look-up a map, however many of its records do.
fn maps_using(conn: &Connection, target: Id) -> Result<Vec<Id>> {
    let sql = "SELECT map FROM usage WHERE target = ?1 AND map > ?2 ORDER BY map LIMIT 1";
    let mut statement = conn.prepare_cached(sql)?;
    let mut found = Vec::new();
    let mut last = Id::NIL;
    while let Some(map) = statement.query_row((Key(target), Key(last)), |row| sql::id(row, 0)).optional()? {
        found.push(map);
        last = map;
    }
    Ok(found)
}

/// Lists what a new record uses. `map` is none for a shared one.
pub(crate) fn add(conn: &Connection, map: Option<Id>, record: &Record) -> Result<()> {
    let mut statement = conn.prepare_cached("INSERT INTO usage(target, map, source) VALUES(?1, ?2, ?3)")?;
    for target in targets(record) {
        statement.execute((Key(target), owner(map), Key(record.id())))?;
    }
    Ok(())
}

/// Forgets what a record used.
pub(crate) fn remove(conn: &Connection, map: Option<Id>, record: &Record) -> Result<()> {
    let sql = "DELETE FROM usage WHERE target = ?1 AND map = ?2 AND source = ?3";
    let mut statement = conn.prepare_cached(sql)?;
    for target in targets(record) {
        statement.execute((Key(target), owner(map), Key(record.id())))?;
    }
    Ok(())
}

/// Lists what a changed record uses now.
pub(crate) fn swap(conn: &Connection, map: Option<Id>, old: &Record, new: &Record) -> Result<()> {
    if targets(old) == targets(new) {
        return Ok(());
    }
    remove(conn, map, old)?;
    add(conn, map, new)
}

/// A map that still refers to a record directly, `NIL` for a shared record that does.
pub(crate) fn first(conn: &Connection, target: Id) -> Result<Option<Id>> {
    let mut statement =
        conn.prepare_cached("SELECT map FROM usage WHERE target = ?1 ORDER BY map DESC LIMIT 1")?;
    let mut rows = statement.query([Key(target)])?;
    Ok(rows.next()?.map(|row| sql::id(row, 0)).transpose()?)
}

/// Forgets all that a map used.
pub(crate) fn forget_map(conn: &Connection, map: Id) -> Result<()> {
    conn.prepare_cached("DELETE FROM usage WHERE map = ?1")?.execute([Key(map)])?;
    Ok(())
}

/// The shared records a record refers to.
pub(crate) fn targets(record: &Record) -> BTreeSet<Id> {
    let mut found = BTreeSet::new();
    record.references(&mut |kind, id| {
        if kind.is_shared() {
            found.insert(id);
        }
    });
    found
}

fn owner(map: Option<Id>) -> Key {
    Key(map.unwrap_or(Id::NIL))
}
