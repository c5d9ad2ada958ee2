//! Maps into a library: new ones, copies, and those of other libraries. Ids that are taken are replaced throughout;
//! shared records the library has already are used, not doubled.

use crate::error::{Problem, Result};
use crate::sql::KindName;
use crate::{Library, body, export, maps, records};
use chrono::{DateTime, Utc};
use rusqlite::Connection;
use serde_json::Value;
use std::collections::HashMap;
use std::path::Path;
use wayfold_model::{
    Channel, Evidence, Id, Ids, Key, Kind, Map, Persona, Record, State, Team, check, duplicate,
};

/// What became of a map that was taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Imported {
    /// The map's id in this library.
    pub map: Id,
    /// Whether its records got new ids, because some of them were taken.
    pub renewed: bool,
    /// Shared records it brought along that are new to this library.
    pub shared: usize,
    /// Shared records it uses that this library had already.
    pub reused: usize,
}

impl Library {
    /// Takes in a map: one scope card, the records that belong to it, and the shared ones they refer to.
    ///
    /// A shared record this library has already, under the same id or with the same content, is used instead; of the
    /// same name but with other content, both are kept. If an id of the map's own records is taken, all of them get
    /// new ones.
    ///
    /// # Errors
    /// [`Problem::NotOneMap`]; [`Problem::RuleBroken`]; if the library cannot be written. Then nothing is taken in.
    pub fn add_map(&mut self, records: Vec<Record>, ids: Ids<'_>, now: DateTime<Utc>) -> Result<Imported> {
        let mut added = self.change(|tx| add_all(tx, vec![records], ids, now))?;
        Ok(added.pop().ok_or(Problem::NotOneMap)?)
    }

    /// Takes in several maps, all or none. What they share is taken in once.
    ///
    /// # Errors
    /// As [`Library::add_map`].
    pub fn add_maps(
        &mut self,
        found: Vec<Vec<Record>>,
        ids: Ids<'_>,
        now: DateTime<Utc>,
    ) -> Result<Vec<Imported>> {
        self.change(|tx| add_all(tx, found, ids, now))
    }

    /// Takes in the maps of another library that are not in its bin, all or none.
    ///
    /// # Errors
    /// As [`Library::open_read_only`] for the other, and as [`Library::add_map`].
    pub fn import_file(&mut self, file: &Path, ids: Ids<'_>, now: DateTime<Utc>) -> Result<Vec<Imported>> {
        let other = Self::open_read_only(file)?;
        let mut found = Vec::new();
        for map in other.maps()? {
            found.push(other.export(map.card.id)?);
        }
        // The latest change comes in last, so that it is listed first here too.
        found.reverse();
        self.change(|tx| add_all(tx, found, ids, now))
    }

    /// Copies a map within the library, each record keeping the id of its origin. See [`wayfold_model::duplicate`].
    ///
    /// # Errors
    /// As [`Library::load`] and [`Library::add_map`].
    pub fn duplicate(
        &mut self,
        map: Id,
        title: &str,
        state: State,
        ids: Ids<'_>,
        now: DateTime<Utc>,
    ) -> Result<Id> {
        let (copy, records) = duplicate(&self.load(map)?, title, state, ids);
        self.change(|tx| {
            maps::add(tx, copy, now)?;
            records.iter().try_for_each(|record| records::insert(tx, Some(copy), record))?;
            maps::recount(tx, copy)?;
            Ok(copy)
        })
    }
}

/// A map on its way in.
struct Incoming {
    map: Map,
    imported: Imported,
}

fn add_all(
    conn: &Connection,
    found: Vec<Vec<Record>>,
    ids: Ids<'_>,
    now: DateTime<Utc>,
) -> Result<Vec<Imported>> {
    let mut incoming = Vec::with_capacity(found.len());
    let mut to: HashMap<Id, Id> = HashMap::new();
    let mut known = Known::default();
    for records in found {
        let mut cards = records.iter().filter(|record| record.kind() == Kind::Card);
        let (Some(card), None) = (cards.next(), cards.next()) else { return Err(Problem::NotOneMap.into()) };
        let map = Map::from_records(card.id(), records);
        check(&map).map_err(|refusal| Problem::RuleBroken { map: map.id(), refusal })?;
        let (shared, reused) = add_shared(conn, &map, &mut known, &mut to, ids)?;
        let renewed = renew(conn, &map, &mut to, ids)?;
        let home = to.get(&map.id()).copied().unwrap_or(map.id());
        incoming.push(Incoming { map, imported: Imported { map: home, renewed, shared, reused } });
    }
    for Incoming { map, imported } in &incoming {
        maps::add(conn, imported.map, now)?;
        for record in map.records().filter(|record| !record.kind().is_shared()) {
            let record = record.remap(&|id| to.get(&id).copied().unwrap_or(id));
            records::insert(conn, Some(imported.map), &follow_origin(record, &to)?)?;
        }
        maps::recount(conn, imported.map)?;
    }
    Ok(incoming.into_iter().map(|incoming| incoming.imported).collect())
}

/// Gives a map's own records new ids if any of theirs is taken. All or none: an id that looks free may wait in the
/// other map's history.
fn renew(conn: &Connection, map: &Map, to: &mut HashMap<Id, Id>, ids: Ids<'_>) -> Result<bool> {
    let own: Vec<Id> = map.records().filter(|r| !r.kind().is_shared()).map(|r| r.id()).collect();
    let mut taken = false;
    for id in &own {
        taken = taken || to.contains_key(id) || records::kind_of(conn, *id)?.is_some();
    }
    if taken {
        to.extend(own.into_iter().map(|id| (id, ids())));
    }
    Ok(taken)
}

/// Finds or adds the shared records of a map. Gives how many were added, and how many were there.
fn add_shared(
    conn: &Connection,
    map: &Map,
    known: &mut Known,
    to: &mut HashMap<Id, Id>,
    ids: Ids<'_>,
) -> Result<(usize, usize)> {
    let mut shared: Vec<Record> = map.records().filter(|record| record.kind().is_shared()).collect();
    shared.sort_by_key(|record| (export::rank(record), record.order().cloned(), record.id()));
    let (mut added, mut reused) = (0, 0);
    for record in shared {
        let old = record.id();
        if to.contains_key(&old) {
            reused += 1;
            continue;
        }
        let record = record.remap(&|id| if id == old { id } else { to.get(&id).copied().unwrap_or(id) });
        if let Some(twin) = known.twin(conn, &record)? {
            to.insert(old, twin);
            reused += 1;
            continue;
        }
        let id = if records::kind_of(conn, old)?.is_some() { ids() } else { old };
        let record = known.at_end(conn, &record.remap(&|other| if other == old { id } else { other }))?;
        records::insert(conn, None, &record)?;
        known.learn(&record)?;
        to.insert(old, id);
        added += 1;
    }
    Ok((added, reused))
}

/// The shared records of the library by what they say, read as far as needed.
#[derive(Default)]
struct Known {
    kinds: HashMap<Kind, HashMap<Said, Id>>,
    last: HashMap<Kind, Key>,
}

/// A shared record without its id and its place.
type Said = (String, Option<crate::picture::Hash>);

impl Known {
    fn twin(&mut self, conn: &Connection, record: &Record) -> Result<Option<Id>> {
        self.read(conn, record.kind())?;
        let said = said(record)?;
        Ok(self.kinds.get(&record.kind()).and_then(|known| known.get(&said)).copied())
    }

    fn read(&mut self, conn: &Connection, kind: Kind) -> Result<()> {
        if self.kinds.contains_key(&kind) {
            return Ok(());
        }
        self.kinds.insert(kind, HashMap::new());
        let sql =
            "SELECT no, id, kind, body, picture, map FROM record WHERE map IS NULL AND kind = ?1 ORDER BY no";
        let mut statement = conn.prepare_cached(sql)?;
        let mut rows = statement.query([KindName(kind)])?;
        while let Some(row) = rows.next()? {
            // One picture at a time: what is learned of it is its hash.
            self.learn(&records::stored(conn, row)?.record)?;
        }
        Ok(())
    }

    fn learn(&mut self, record: &Record) -> Result<()> {
        if let Some(order) = record.order()
            && self.last.get(&record.kind()).is_none_or(|last| last < order)
        {
            self.last.insert(record.kind(), order.clone());
        }
        self.kinds.entry(record.kind()).or_default().entry(said(record)?).or_insert(record.id());
        Ok(())
    }

    /// The record behind all others of its kind.
    fn at_end(&mut self, conn: &Connection, record: &Record) -> Result<Record> {
        self.read(conn, record.kind())?;
        Ok(match self.last.get(&record.kind()) {
            Some(last) => placed(record, &Key::between(Some(last), None)),
            None => record.clone(),
        })
    }
}

fn said(record: &Record) -> Result<Said> {
    let id = record.id();
    let plain = record.remap(&|other| if other == id { Id::NIL } else { other });
    let body = body::write(&placed(&plain, &Key::default()))?;
    Ok((body.json, body.picture))
}

fn placed(record: &Record, order: &Key) -> Record {
    let order = order.clone();
    match record {
        Record::Persona(r) => Persona { order, ..Persona::clone(r) }.into(),
        Record::Channel(r) => Channel { order, ..Channel::clone(r) }.into(),
        Record::Team(r) => Team { order, ..Team::clone(r) }.into(),
        Record::Evidence(r) => Evidence { order, ..Evidence::clone(r) }.into(),
        other => other.clone(),
    }
}

/// A copy taken in together with its origin goes on naming it.
fn follow_origin(record: Record, to: &HashMap<Id, Id>) -> Result<Record> {
    if to.is_empty() {
        return Ok(record);
    }
    let bad =
        |error: serde_json::Error| Problem::BadRecord { record: record.id(), detail: error.to_string() };
    let mut value = record.to_value().map_err(bad)?;
    let origin = value.get("origin").and_then(Value::as_str).and_then(|text| text.parse().ok());
    let Some(new) = origin.and_then(|origin: Id| to.get(&origin)) else { return Ok(record) };
    if let Value::Object(fields) = &mut value {
        fields.insert("origin".into(), Value::String(new.to_string()));
    }
    Ok(Record::from_value(record.kind(), value).map_err(bad)?)
}
