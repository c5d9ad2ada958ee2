//! The maps of a library: listing, reading whole, the bin.

use crate::error::{Problem, Result};
use crate::sql::{self, Key, Time};
use crate::{Library, body, picture, records, search, usage};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Row};
use std::collections::BTreeSet;
use std::sync::Arc;
use wayfold_model::{Card, Id, Kind, Map, Record, Typed};

/// A map in a list.
#[derive(Debug, Clone, PartialEq)]
pub struct MapSummary {
    /// Its scope card: id, title, state, status, owner, review date …
    pub card: Arc<Card>,
    /// How many stages it has.
    pub stages: u32,
    /// How many touchpoints it has.
    pub touchpoints: u32,
    /// When it last changed.
    pub updated: DateTime<Utc>,
    /// Counts its changes, and those of the shared records it uses; a drawing of another revision is stale.
    pub revision: u64,
    /// When it was put into the bin.
    pub binned: Option<DateTime<Utc>>,
}

/// What is known of a map without its records.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Standing {
    pub(crate) revision: u64,
    pub(crate) cursor: i64,
    pub(crate) binned: bool,
}

impl Library {
    /// The maps that are not in the bin, latest change first.
    ///
    /// # Errors
    /// If the library cannot be read.
    pub fn maps(&self) -> Result<Vec<MapSummary>> {
        self.read(|conn| list(conn, "map.binned IS NULL ORDER BY map.updated DESC, map.no DESC"))
    }

    /// The maps in the bin, the one put there last first.
    ///
    /// # Errors
    /// If the library cannot be read.
    pub fn bin(&self) -> Result<Vec<MapSummary>> {
        self.read(|conn| list(conn, "map.binned IS NOT NULL ORDER BY map.binned DESC, map.no DESC"))
    }

    /// How a map stands in the list, in the bin or not.
    ///
    /// # Errors
    /// [`Problem::UnknownMap`].
    pub fn summary(&self, map: Id) -> Result<MapSummary> {
        self.read(|conn| {
            let mut found = list_of(conn, "map.id = ?1", &[&Key(map)])?;
            Ok(found.pop().ok_or(Problem::UnknownMap { map })?)
        })
    }

    /// Reads a whole map with the shared records of the library. Of pictures, which can be many and large, it holds
    /// those that its own records and the shared ones refer to; see [`Library::pictures_for`] for the others.
    ///
    /// # Errors
    /// [`Problem::UnknownMap`]; [`Problem::BadRecord`] or [`Problem::RuleBroken`] if someone else wrote the file.
    pub fn load(&self, map: Id) -> Result<Map> {
        self.read(|conn| load(conn, map))
    }

    /// The pictures a change refers to that are not in a map: to be taken in by [`Map::absorb_shared`] before or
    /// after the change itself, so that nothing is missing in the drawing.
    ///
    /// # Errors
    /// If the library cannot be read.
    pub fn pictures_for(&self, map: &Map, change: &wayfold_model::Change) -> Result<wayfold_model::Change> {
        self.read(|conn| crate::write::pictures_for(conn, map, change))
    }

    /// Puts a map into the bin: it is not listed, found or written any more, and can be taken out as it was.
    ///
    /// # Errors
    /// [`Problem::UnknownMap`], [`Problem::ReadOnly`], [`Problem::DiskFull`].
    pub fn put_in_bin(&mut self, map: Id, now: DateTime<Utc>) -> Result<()> {
        self.change(|tx| {
            row(tx, map)?;
            tx.prepare_cached("UPDATE map SET binned = ?2 WHERE id = ?1")?.execute((Key(map), Time(now)))?;
            Ok(())
        })
    }

    /// Takes a map out of the bin.
    ///
    /// # Errors
    /// As [`Library::put_in_bin`].
    pub fn take_out_of_bin(&mut self, map: Id) -> Result<()> {
        self.change(|tx| {
            row(tx, map)?;
            tx.prepare_cached("UPDATE map SET binned = NULL WHERE id = ?1")?.execute([Key(map)])?;
            Ok(())
        })
    }

    /// Deletes a map for good, with its history and snapshots. What is shared stays.
    ///
    /// # Errors
    /// As [`Library::put_in_bin`].
    pub fn delete_for_good(&mut self, map: Id) -> Result<()> {
        self.change(|tx| delete(tx, map))
    }

    /// Deletes for good what has been in the bin since before a time. Gives how many maps went.
    ///
    /// # Errors
    /// As [`Library::put_in_bin`].
    pub fn empty_bin(&mut self, before: DateTime<Utc>) -> Result<usize> {
        self.change(|tx| {
            let mut statement = tx.prepare_cached("SELECT id FROM map WHERE binned < ?1")?;
            let maps = statement.query_map([Time(before)], |row| sql::id(row, 0))?;
            let maps = maps.collect::<rusqlite::Result<Vec<_>>>()?;
            maps.iter().try_for_each(|map| delete(tx, *map))?;
            Ok(maps.len())
        })
    }
}

/// What is known of a map without its records.
pub(crate) fn row(conn: &Connection, map: Id) -> Result<Standing> {
    let mut statement = conn.prepare_cached("SELECT revision, cursor, binned FROM map WHERE id = ?1")?;
    let read = |row: &Row<'_>| {
        Ok(Standing {
            revision: sql::count(row, 0)?,
            cursor: row.get(1)?,
            binned: row.get::<_, Option<i64>>(2)?.is_some(),
        })
    };
    Ok(statement.query_row([Key(map)], read).optional()?.ok_or(Problem::UnknownMap { map })?)
}

/// What is known of a map that can be written.
pub(crate) fn writable(conn: &Connection, map: Id) -> Result<Standing> {
    let row = row(conn, map)?;
    if row.binned { Err(Problem::InBin { map }.into()) } else { Ok(row) }
}

/// Title of a map, and whether it is in the bin.
pub(crate) fn title(conn: &Connection, map: Id) -> Result<(String, bool)> {
    let title = records::find(conn, map)?.and_then(|stored| match &stored.record {
        Record::Card(card) => Some(card.title.clone()),
        _ => None,
    });
    Ok((title.unwrap_or_default(), row(conn, map)?.binned))
}

/// Reads a map and checks that it keeps the rules.
pub(crate) fn load(conn: &Connection, map: Id) -> Result<Map> {
    let read = read(conn, map)?;
    wayfold_model::check(&read).map_err(|refusal| Problem::RuleBroken { map, refusal })?;
    Ok(read)
}

/// Reads a map as it is.
pub(crate) fn read(conn: &Connection, map: Id) -> Result<Map> {
    row(conn, map)?;
    let mut found = Vec::new();
    records::of_map(conn, None, &mut found)?;
    records::of_map(conn, Some(map), &mut found)?;
    let mut pictures = BTreeSet::new();
    for record in &found {
        record.references(&mut |kind, id| {
            if kind == Kind::Image {
                pictures.insert(id);
            }
        });
    }
    for id in pictures {
        found.extend(records::find(conn, id)?.map(|stored| stored.record));
    }
    Ok(Map::from_records(map, found))
}

/// Adds a map of no records yet.
pub(crate) fn add(conn: &Connection, map: Id, now: DateTime<Utc>) -> Result<()> {
    let sql = "INSERT INTO map(id, revision, cursor, updated, stages, touchpoints) VALUES(?1, 1, 0, ?2, 0, 0)
               ON CONFLICT(id) DO NOTHING";
    if conn.prepare_cached(sql)?.execute((Key(map), Time(now)))? == 0 {
        return Err(Problem::Conflict { record: map }.into());
    }
    Ok(())
}

/// Counts a map's stages and touchpoints from its records.
pub(crate) fn recount(conn: &Connection, map: Id) -> Result<()> {
    let sql = "UPDATE map SET
        stages = (SELECT count(*) FROM record WHERE map = ?1 AND kind = 'stage'),
        touchpoints = (SELECT count(*) FROM record WHERE map = ?1 AND kind = 'touchpoint')
        WHERE id = ?1";
    conn.prepare_cached(sql)?.execute([Key(map)])?;
    Ok(())
}

fn delete(conn: &Connection, map: Id) -> Result<()> {
    row(conn, map)?;
    let pictures = crate::history::pictures(conn, map)?;
    let snapshots = crate::snapshots::pictures(conn, map)?;
    search::remove_map(conn, map)?;
    usage::forget_map(conn, map)?;
    crate::history::delete_after(conn, map, i64::MIN)?;
    for sql in [
        "DELETE FROM snapshot_record WHERE snapshot IN (SELECT id FROM snapshot WHERE map = ?1)",
        "DELETE FROM snapshot WHERE map = ?1",
        "DELETE FROM thumbnail WHERE map = ?1",
        "DELETE FROM record WHERE map = ?1",
        "DELETE FROM map WHERE id = ?1",
    ] {
        conn.prepare_cached(sql)?.execute([Key(map)])?;
    }
    picture::sweep(conn, &pictures)?;
    picture::sweep(conn, &snapshots)
}

fn list(conn: &Connection, which: &str) -> Result<Vec<MapSummary>> {
    list_of(conn, which, &[])
}

fn list_of(conn: &Connection, which: &str, params: &[&dyn rusqlite::ToSql]) -> Result<Vec<MapSummary>> {
    let sql = format!(
        "SELECT map.id, record.body, map.stages, map.touchpoints, map.updated, map.revision, map.binned
         FROM map CROSS JOIN record ON record.id = map.id AND record.kind = 'card' WHERE {which}"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query(params)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let id = sql::id(row, 0)?;
        let json = row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?;
        let record = body::read(id, Kind::Card, json, || Ok(None))?;
        let Some(card) = Card::from_record(&record) else { continue };
        let small = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
        found.push(MapSummary {
            card: card.clone(),
            stages: small(sql::count(row, 2)?),
            touchpoints: small(sql::count(row, 3)?),
            updated: row.get::<_, Time>(4)?.0,
            revision: sql::count(row, 5)?,
            binned: row.get::<_, Option<Time>>(6)?.map(|time| time.0),
        });
    }
    Ok(found)
}
