//! Who uses what is shared: one row for every shared record another record refers to. Can be rebuilt from the
//! records.

use crate::error::Result;
use crate::sql::{self, Key};
use crate::{Library, maps};
use rusqlite::Connection;
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
            let counts = users(conn, record)?;
            let others = counts.into_iter().filter(|(map, _)| Some(*map) != except);
            let found = others.map(|(map, records)| {
                let (title, binned) = maps::title(conn, map)?;
                Ok(Use { map, title, binned, records })
            });
            found.collect()
        })
    }
}

/// By map: how many of its records lead to a shared one.
pub(crate) fn users(conn: &Connection, record: Id) -> Result<BTreeMap<Id, u64>> {
    let mut statement = conn.prepare_cached("SELECT map, source FROM usage WHERE target = ?1")?;
    let mut counts = BTreeMap::new();
    let (mut seen, mut open) = (BTreeSet::from([record]), vec![record]);
    while let Some(target) = open.pop() {
        let mut rows = statement.query([Key(target)])?;
        while let Some(row) = rows.next()? {
            let (map, source) = (sql::id(row, 0)?, sql::id(row, 1)?);
            if map != Id::NIL {
                *counts.entry(map).or_default() += 1;
            } else if seen.insert(source) {
                open.push(source);
            }
        }
    }
    Ok(counts)
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
