//! Undo and redo, kept: the steps of each map in a line, and a cursor at the newest one that is done. Steps before it
//! can be undone, steps behind it redone. A new step cuts off what lies behind.
//!
//! Histories have no end, so they are read from the cursor outwards, a page at a time.

use crate::error::{Problem, Result};
use crate::picture::{self, Hash};
use crate::sql::{self, Key, Time};
use crate::{Library, changes, maps};
use rusqlite::{Connection, OptionalExtension, Row};
use wayfold_model::{History, Id, Step};

/// What a written change means for the history of its map.
#[derive(Debug, Clone, Copy)]
pub enum Progress<'a> {
    /// A step of its own; what was undone can no longer be redone.
    New(&'a Step),
    /// It went on with the newest step, which is now this one and holds both (its id stays).
    Merged(&'a Step),
    /// The newest step was taken back.
    Undone(&'a Step),
    /// The last undone step was made again.
    Redone(&'a Step),
}

/// The steps around the cursor.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct HistoryPage {
    /// The newest done steps and the next to redo.
    pub history: History,
    /// Where older done steps go on, for [`Library::earlier_steps`]; none if all are here.
    pub earlier: Option<Position>,
    /// Where further undone steps go on, for [`Library::later_steps`]; none if all are here.
    pub later: Option<Position>,
}

/// A place in a map's history. Stays right while steps are undone, redone and added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position(i64);

/// Steps read further on.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Steps {
    /// In the order of [`History`]: to be put before those that are there.
    pub steps: Vec<Step>,
    /// Where more go on.
    pub more: Option<Position>,
}

impl Library {
    /// The steps of a map nearest to where it stands: at most `most` done and `most` undone ones.
    ///
    /// # Errors
    /// [`Problem::UnknownMap`]; [`Problem::Damaged`] if a step cannot be read.
    pub fn history(&self, map: Id, most: usize) -> Result<HistoryPage> {
        self.read(|conn| {
            let cursor = maps::row(conn, map)?.cursor;
            let done = before(conn, map, cursor.saturating_add(1), most)?;
            let undone = after(conn, map, cursor, most)?;
            let history = History { done: done.steps, undone: undone.steps };
            Ok(HistoryPage { history, earlier: done.more, later: undone.more })
        })
    }

    /// Older done steps, to be put before [`History::done`].
    ///
    /// # Errors
    /// As [`Library::history`].
    pub fn earlier_steps(&self, map: Id, from: Position, most: usize) -> Result<Steps> {
        self.read(|conn| before(conn, map, from.0, most))
    }

    /// Further undone steps, to be put before [`History::undone`].
    ///
    /// # Errors
    /// As [`Library::history`].
    pub fn later_steps(&self, map: Id, from: Position, most: usize) -> Result<Steps> {
        self.read(|conn| {
            // A step made since then cut them off.
            let cursor = maps::row(conn, map)?.cursor;
            if from.0 < cursor { Ok(Steps::default()) } else { after(conn, map, from.0, most) }
        })
    }
}

const COLUMNS: &str = "SELECT seq, id, command, at, change FROM step WHERE map = ?1";

fn before(conn: &Connection, map: Id, seq: i64, most: usize) -> Result<Steps> {
    page(conn, &format!("{COLUMNS} AND seq < ?2 ORDER BY seq DESC LIMIT ?3"), map, seq, most)
}

fn after(conn: &Connection, map: Id, seq: i64, most: usize) -> Result<Steps> {
    page(conn, &format!("{COLUMNS} AND seq > ?2 ORDER BY seq LIMIT ?3"), map, seq, most)
}

/// Bytes of steps read at once, so that a page of very large ones is a short page.
const LARGEST_PAGE: usize = 32 * 1024 * 1024;

/// Reads outwards from a place; the farthest comes first.
fn page(conn: &Connection, sql: &str, map: Id, seq: i64, most: usize) -> Result<Steps> {
    let mut statement = conn.prepare_cached(sql)?;
    // One more, to see whether it goes on.
    let limit = i64::try_from(most).unwrap_or(i64::MAX).saturating_add(1);
    let mut rows = statement.query((Key(map), seq, limit))?;
    let mut found = Steps::default();
    let (mut last, mut bytes) = (seq, 0);
    while let Some(row) = rows.next()? {
        if found.steps.len() == most || bytes > LARGEST_PAGE {
            found.more = Some(Position(last));
            break;
        }
        last = row.get(0)?;
        bytes += row.get_ref(4)?.as_bytes().map_or(0, <[u8]>::len);
        found.steps.push(step(conn, row)?);
    }
    found.steps.reverse();
    Ok(found)
}

fn step(conn: &Connection, row: &Row<'_>) -> Result<Step> {
    let change = changes::read(row.get_ref(4)?.as_str().map_err(rusqlite::Error::from)?, &|hash| {
        picture::find(conn, hash)
    })?;
    Ok(Step { id: sql::id(row, 1)?, command: row.get(2)?, at: row.get::<_, Time>(3)?.0, change })
}

/// Calls `work` with every step of a map, oldest first, and what reading it gave.
pub(crate) fn each(conn: &Connection, map: Id, mut work: impl FnMut(i64, Result<Step>)) -> Result<()> {
    let mut statement = conn.prepare_cached(&format!("{COLUMNS} ORDER BY seq"))?;
    let mut rows = statement.query([Key(map)])?;
    while let Some(row) = rows.next()? {
        work(row.get(0)?, step(conn, row));
    }
    Ok(())
}

/// Notes a map's progress. Gives where its cursor is now.
pub(crate) fn advance(conn: &Connection, map: Id, cursor: i64, progress: Progress<'_>) -> Result<i64> {
    match progress {
        Progress::New(step) => {
            delete_after(conn, map, cursor)?;
            insert(conn, map, cursor + 1, step)?;
            Ok(cursor + 1)
        }
        Progress::Merged(step) => {
            delete_after(conn, map, cursor)?;
            expect(conn, map, Some(cursor), step)?;
            let held = pictures_of(conn, map, cursor)?;
            delete_one(conn, map, cursor)?;
            insert(conn, map, cursor, step)?;
            picture::sweep(conn, &held)?;
            Ok(cursor)
        }
        Progress::Undone(step) => {
            expect(conn, map, Some(cursor), step)?;
            Ok(neighbour(conn, "SELECT max(seq) FROM step WHERE map = ?1 AND seq < ?2", map, cursor)?
                .unwrap_or(0))
        }
        Progress::Redone(step) => {
            let next = neighbour(conn, "SELECT min(seq) FROM step WHERE map = ?1 AND seq > ?2", map, cursor)?;
            expect(conn, map, next, step)?;
            Ok(next.unwrap_or(cursor))
        }
    }
}

/// Writes a step at a place that is free.
pub(crate) fn insert(conn: &Connection, map: Id, seq: i64, step: &Step) -> Result<()> {
    let written = changes::write(&step.change)?;
    let sql = "INSERT INTO step(map, seq, id, command, at, change) VALUES(?1, ?2, ?3, ?4, ?5, ?6)";
    let row = (Key(map), seq, Key(step.id), &step.command, Time(step.at), &written.json);
    conn.prepare_cached(sql)?.execute(row)?;
    if written.pictures.is_empty() {
        return Ok(());
    }
    let no = conn.last_insert_rowid();
    let mut statement = conn.prepare_cached("INSERT INTO step_picture(step, hash) VALUES(?1, ?2)")?;
    for (hash, bytes) in &written.pictures {
        picture::keep(conn, *hash, bytes)?;
        statement.execute((no, hash))?;
    }
    Ok(())
}

/// Cuts off the steps behind a place, and the pictures only they held.
pub(crate) fn delete_after(conn: &Connection, map: Id, seq: i64) -> Result<()> {
    let sql = "SELECT DISTINCT hash FROM step_picture
               WHERE step IN (SELECT no FROM step WHERE map = ?1 AND seq > ?2)";
    let held = hashes(conn, sql, map, seq)?;
    for sql in [
        "DELETE FROM step_picture WHERE step IN (SELECT no FROM step WHERE map = ?1 AND seq > ?2)",
        "DELETE FROM step WHERE map = ?1 AND seq > ?2",
    ] {
        conn.prepare_cached(sql)?.execute((Key(map), seq))?;
    }
    picture::sweep(conn, &held)
}

/// The pictures the steps of a map hold.
pub(crate) fn pictures(conn: &Connection, map: Id) -> Result<Vec<Hash>> {
    let sql = "SELECT DISTINCT hash FROM step_picture
               WHERE step IN (SELECT no FROM step WHERE map = ?1 AND seq > ?2)";
    hashes(conn, sql, map, i64::MIN)
}

fn pictures_of(conn: &Connection, map: Id, seq: i64) -> Result<Vec<Hash>> {
    let sql = "SELECT hash FROM step_picture WHERE step = (SELECT no FROM step WHERE map = ?1 AND seq = ?2)";
    hashes(conn, sql, map, seq)
}

fn hashes(conn: &Connection, sql: &str, map: Id, seq: i64) -> Result<Vec<Hash>> {
    let mut statement = conn.prepare_cached(sql)?;
    let found = statement.query_map((Key(map), seq), |row| row.get(0))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

fn delete_one(conn: &Connection, map: Id, seq: i64) -> Result<()> {
    for sql in [
        "DELETE FROM step_picture WHERE step = (SELECT no FROM step WHERE map = ?1 AND seq = ?2)",
        "DELETE FROM step WHERE map = ?1 AND seq = ?2",
    ] {
        conn.prepare_cached(sql)?.execute((Key(map), seq))?;
    }
    Ok(())
}

fn neighbour(conn: &Connection, sql: &str, map: Id, seq: i64) -> Result<Option<i64>> {
    Ok(conn.prepare_cached(sql)?.query_row((Key(map), seq), |row| row.get(0))?)
}

/// The step at a place must be this one.
fn expect(conn: &Connection, map: Id, seq: Option<i64>, step: &Step) -> Result<()> {
    let sql = "SELECT id FROM step WHERE map = ?1 AND seq = ?2";
    let mut statement = conn.prepare_cached(sql)?;
    let found = statement.query_row((Key(map), seq), |row| sql::id(row, 0)).optional()?;
    if found == Some(step.id) { Ok(()) } else { Err(Problem::HistoryOutOfStep { map }.into()) }
}
