//! The table of records: one row each, written and read whole.
//!
//! Everything computed from a record (who uses what, the search index) is kept in step here and nowhere else.

use crate::body::{self, Body};
use crate::error::{Problem, Result};
use crate::picture::{self, Hash};
use crate::sql::{self, Key, KindName};
use crate::{Library, search, usage};
use rusqlite::{Connection, Row};
use std::sync::Arc;
use wayfold_model::{Id, Kind, Record};

/// A record and where it lies.
#[derive(Debug, Clone)]
pub(crate) struct Stored {
    /// Its row.
    pub(crate) no: i64,
    /// Its map; none if all maps share it.
    pub(crate) map: Option<Id>,
    /// The record.
    pub(crate) record: Record,
}

impl Library {
    /// A record of any map, or a shared one.
    ///
    /// # Errors
    /// If the library cannot be read.
    pub fn record(&self, id: Id) -> Result<Option<Record>> {
        self.read(|conn| Ok(find(conn, id)?.map(|stored| stored.record)))
    }

    /// All shared records of one kind in their order (pictures by age), each with its picture.
    ///
    /// # Errors
    /// If the library cannot be read.
    pub fn shared(&self, kind: Kind) -> Result<Vec<Record>> {
        self.read(|conn| {
            let sql = "SELECT no, id, kind, body, picture, map FROM record WHERE map IS NULL AND kind = ?1
                       ORDER BY ord, id";
            let mut statement = conn.prepare_cached(sql)?;
            let mut rows = statement.query([KindName(kind)])?;
            let mut found = Vec::new();
            while let Some(row) = rows.next()? {
                found.push(stored(conn, row)?.record);
            }
            Ok(found)
        })
    }
}

const COLUMNS: &str = "SELECT no, id, kind, body, picture, map FROM record";

/// A record by its id.
pub(crate) fn find(conn: &Connection, id: Id) -> Result<Option<Stored>> {
    let mut statement = conn.prepare_cached(&format!("{COLUMNS} WHERE id = ?1"))?;
    let mut rows = statement.query([Key(id)])?;
    rows.next()?.map(|row| stored(conn, row)).transpose()
}

/// A record's kind and map, without reading it.
pub(crate) fn kind_of(conn: &Connection, id: Id) -> Result<Option<(Kind, Option<Id>)>> {
    let mut statement = conn.prepare_cached("SELECT kind, map FROM record WHERE id = ?1")?;
    let mut rows = statement.query([Key(id)])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    Ok(Some((row.get::<_, KindName>(0)?.0, row.get::<_, Option<Key>>(1)?.map(|key| key.0))))
}

/// The records of a map; the shared ones, without their pictures' records, for none.
pub(crate) fn of_map(conn: &Connection, map: Option<Id>, into: &mut Vec<Record>) -> Result<()> {
    let which = match map {
        Some(_) => "map = ?1",
        None => "map IS ?1 AND kind <> 'image'",
    };
    let mut statement = conn.prepare_cached(&format!("{COLUMNS} WHERE {which} ORDER BY no"))?;
    let mut rows = statement.query([map.map(Key)])?;
    while let Some(row) = rows.next()? {
        into.push(stored(conn, row)?.record);
    }
    Ok(())
}

/// Calls `work` with every record of the library.
pub(crate) fn each(conn: &Connection, mut work: impl FnMut(&Stored) -> Result<()>) -> Result<()> {
    let mut statement = conn.prepare(&format!("{COLUMNS} ORDER BY no"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        work(&stored(conn, row)?)?;
    }
    Ok(())
}

/// Writes a new record.
pub(crate) fn insert(conn: &Connection, map: Option<Id>, record: &Record) -> Result<()> {
    let Body { json, order, picture } = keep_picture(conn, record)?;
    let sql = "INSERT INTO record(id, map, kind, ord, body, picture) VALUES(?1, ?2, ?3, ?4, ?5, ?6)
               ON CONFLICT(id) DO NOTHING";
    let row = (Key(record.id()), map.map(Key), KindName(record.kind()), order, json, picture);
    if conn.prepare_cached(sql)?.execute(row)? == 0 {
        return Err(Problem::Conflict { record: record.id() }.into());
    }
    let no = conn.last_insert_rowid();
    usage::add(conn, map, record)?;
    search::add(conn, no, record)
}

/// Writes a record over itself.
pub(crate) fn update(conn: &Connection, old: &Stored, new: &Record) -> Result<()> {
    let Body { json, order, picture } = keep_picture(conn, new)?;
    let sql = "UPDATE record SET ord = ?2, body = ?3, picture = ?4 WHERE no = ?1";
    conn.prepare_cached(sql)?.execute((old.no, order, json, picture))?;
    usage::swap(conn, old.map, &old.record, new)?;
    search::swap(conn, old.no, &old.record, new)
}

/// Deletes a record.
pub(crate) fn delete(conn: &Connection, old: &Stored) -> Result<()> {
    conn.prepare_cached("DELETE FROM record WHERE no = ?1")?.execute([old.no])?;
    usage::remove(conn, old.map, &old.record)?;
    search::remove(conn, old.no)
}

pub(crate) fn keep_picture(conn: &Connection, record: &Record) -> Result<Body> {
    let body = body::write(record)?;
    if let (Some(hash), Record::Image(image)) = (body.picture, record) {
        picture::keep(conn, hash, &image.data.0)?;
    }
    Ok(body)
}

pub(crate) fn stored(conn: &Connection, row: &Row<'_>) -> Result<Stored> {
    let map = row.get::<_, Option<Key>>(5)?.map(|key| key.0);
    let record = read(row, 1, &|hash| picture::find(conn, hash))?;
    Ok(Stored { no: row.get(0)?, map, record })
}

/// Reads a record from the columns id, kind, body, picture that begin at `first`.
pub(crate) fn read(
    row: &Row<'_>,
    first: usize,
    picture: &dyn Fn(Hash) -> Result<Option<Arc<[u8]>>>,
) -> Result<Record> {
    let (id, kind) = (sql::id(row, first)?, row.get::<_, KindName>(first + 1)?.0);
    let column = row.get_ref(first + 2)?;
    let json =
        column.as_str().map_err(|error| Problem::BadRecord { record: id, detail: error.to_string() })?;
    let hash: Option<Hash> = row.get(first + 3)?;
    body::read(id, kind, json, || hash.map_or(Ok(None), picture))
}
