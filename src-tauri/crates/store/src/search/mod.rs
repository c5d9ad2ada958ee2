//! Full-text search over all maps of a library: one row a record, words found by their beginnings as one types, best
//! first. Accents do not matter, German umlauts are found in both spellings, Chinese, Japanese, Thai … character by
//! character.
//!
//! Deliberately not here: a language. The index is made of words as they stand, so it serves every language alike.

mod excerpt;
mod spelling;
mod texts;

use crate::error::Result;
use crate::sql::{self, Key, KindName};
use crate::{Library, records};
use excerpt::Excerpt;
use rusqlite::Connection;
use spelling::Query;
use texts::Texts;
use wayfold_model::{Id, Kind, Record, Typed};

/// Something found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// The map; none if all maps share the record.
    pub map: Option<Id>,
    /// Title of the map; empty for a shared record.
    pub map_title: String,
    /// The record.
    pub record: Id,
    /// Its kind.
    pub kind: Kind,
    /// What the record is called; empty for kinds that have no name, such as notes.
    pub title: String,
    /// Part of the text the words stand in; of the title, if they stand there.
    pub excerpt: String,
    /// Where the words lie in the excerpt: begin and end, in UTF-16 units, in order.
    pub marks: Vec<(u32, u32)>,
    /// How well it fits; greater is better, comparable within one search.
    pub score: f64,
}

/// How much more a word in a title counts than one in other text.
const TITLE: f64 = 8.0;
/// A word found in its other spelling counts a little less.
const SPELLED: f64 = 0.9;
/// Records that are ranked at most, the newest: words that stand in more of them say too little to be worth the time.
const RANKED: usize = 5_000;
/// Most hits a search gives.
const MOST: usize = 500;

impl Library {
    /// Finds records that hold all the words, each as the beginning of a word, in maps that are not in the bin and
    /// among what is shared; best first, at most `most` (and never more than 500).
    ///
    /// # Errors
    /// If the library cannot be read.
    pub fn search(&self, text: &str, most: usize) -> Result<Vec<Hit>> {
        let Some(query) = Query::new(text) else { return Ok(vec![]) };
        self.read(|conn| find(conn, &query, most.min(MOST)))
    }
}

fn find(conn: &Connection, query: &Query, most: usize) -> Result<Vec<Hit>> {
    let sql = "SELECT record.id, record.map, record.kind, found.score FROM
          (SELECT rowid AS no, bm25(text, ?2, 1.0, ?3, ?4) AS score FROM text WHERE text MATCH ?1
            ORDER BY rowid DESC LIMIT ?5) AS found
        JOIN record ON record.no = found.no
        LEFT JOIN map ON map.id = record.map
        WHERE map.binned IS NULL ORDER BY found.score, record.no LIMIT ?6";
    let mut statement = conn.prepare_cached(sql)?;
    let spelled = TITLE * SPELLED;
    let mut rows = statement.query((query.matching(), TITLE, spelled, SPELLED, RANKED, most))?;
    let mut hits = Vec::new();
    while let Some(row) = rows.next()? {
        let (id, kind) = (sql::id(row, 0)?, row.get::<_, KindName>(2)?.0);
        let map = row.get::<_, Option<Key>>(1)?.map(|key| key.0);
        let score: f64 = row.get(3)?;
        hits.push(hit(conn, query, id, map, kind, -score)?);
    }
    Ok(hits)
}

fn hit(conn: &Connection, query: &Query, id: Id, map: Option<Id>, kind: Kind, score: f64) -> Result<Hit> {
    let texts = records::find(conn, id)?.map(|stored| Texts::of(&stored.record)).unwrap_or_default();
    let Excerpt { text: excerpt, marks } = excerpt::choose(query, &texts);
    let map_title = match map {
        None => String::new(),
        Some(map) => title(conn, map)?,
    };
    Ok(Hit { map, map_title, record: id, kind, title: texts.title, excerpt, marks, score })
}

fn title(conn: &Connection, map: Id) -> Result<String> {
    let card = records::find(conn, map)?.map(|stored| stored.record);
    let card = card.as_ref().and_then(wayfold_model::Card::from_record);
    Ok(card.map(|card| card.title.clone()).unwrap_or_default())
}

/// Takes a new record into the index.
pub(crate) fn add(conn: &Connection, no: i64, record: &Record) -> Result<()> {
    write(conn, "INSERT", no, &Texts::of(record))
}

/// Takes a changed record into the index, if its texts changed.
pub(crate) fn swap(conn: &Connection, no: i64, old: &Record, new: &Record) -> Result<()> {
    let texts = Texts::of(new);
    if Texts::of(old) == texts { Ok(()) } else { write(conn, "INSERT OR REPLACE", no, &texts) }
}

fn write(conn: &Connection, how: &str, no: i64, texts: &Texts) -> Result<()> {
    let body = texts.body();
    let sql = format!(
        "{how} INTO text(rowid, title, body, title_spelled, body_spelled) VALUES(?1, ?2, ?3, ?4, ?5)"
    );
    let row = (
        no,
        spelling::indexed(&texts.title),
        spelling::indexed(&body),
        spelling::spelled(&texts.title),
        spelling::spelled(&body),
    );
    conn.prepare_cached(&sql)?.execute(row)?;
    Ok(())
}

/// Takes a record out of the index.
pub(crate) fn remove(conn: &Connection, no: i64) -> Result<()> {
    conn.prepare_cached("DELETE FROM text WHERE rowid = ?1")?.execute([no])?;
    Ok(())
}

/// Takes the records of a map out of the index.
pub(crate) fn remove_map(conn: &Connection, map: Id) -> Result<()> {
    let sql = "DELETE FROM text WHERE rowid IN (SELECT no FROM record WHERE map = ?1)";
    conn.prepare_cached(sql)?.execute([Key(map)])?;
    Ok(())
}
