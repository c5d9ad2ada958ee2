//! Writing: one command, one transaction, one step. Only the rows a change touches are written.

use crate::error::{Problem, Result};
use crate::history::{self, Progress};
use crate::records::{self, Stored};
use crate::sql::{Key, Time};
use crate::{Library, maps, usage};
use chrono::{DateTime, Utc};
use rusqlite::Connection;
use serde_json::Value;
use std::collections::BTreeSet;
use wayfold_model::{Change, Edit, Id, Kind, Map, Record};

/// What a write did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The map's revision now.
    pub revision: u64,
    /// Other maps that use a shared record which changed: their revisions went up too, and if they are open they
    /// should [`Map::absorb_shared`] the change.
    pub others: Vec<Id>,
}

impl Library {
    /// Writes what a command, an undo or a redo did to a map. When this returns, it is on disk.
    ///
    /// The change must be what [`wayfold_model::apply`] planned, or its inverse; it is checked against what the file
    /// holds, so a caller that lost track writes nothing.
    ///
    /// # Errors
    /// [`Problem::DiskFull`], [`Problem::CannotWrite`], [`Problem::ReadOnly`]; [`Problem::UnknownMap`],
    /// [`Problem::InBin`]; [`Problem::Conflict`], [`Problem::Dangling`], [`Problem::UsedElsewhere`],
    /// [`Problem::HistoryOutOfStep`], [`Problem::TooLarge`]. Then nothing is written.
    pub fn write(
        &mut self,
        map: Id,
        change: &Change,
        progress: Progress<'_>,
        now: DateTime<Utc>,
    ) -> Result<Written> {
        self.change(|tx| {
            let row = maps::writable(tx, map)?;
            let (stages, touchpoints) = make(tx, map, change)?;
            let others = others(tx, map, change)?;
            let cursor = history::advance(tx, map, row.cursor, progress)?;
            let sql = "UPDATE map SET revision = revision + 1, cursor = ?2, updated = ?3,
                       stages = stages + ?4, touchpoints = touchpoints + ?5 WHERE id = ?1";
            tx.prepare_cached(sql)?.execute((Key(map), cursor, Time(now), stages, touchpoints))?;
            Ok(Written { revision: row.revision + 1, others })
        })
    }

    /// Gives a map another title, as an undoable step. For a map that is open, use a command instead.
    ///
    /// # Errors
    /// As [`Library::write`].
    pub fn rename(&mut self, map: Id, title: &str, step: Id, now: DateTime<Utc>) -> Result<Written> {
        let old = self.summary(map)?.card;
        let mut new = wayfold_model::Card::clone(&old);
        title.clone_into(&mut new.title);
        let Some(edit) = Edit::between(Some(&Record::Card(old)), Some(&new.into())) else {
            return Ok(Written { revision: self.summary(map)?.revision, others: vec![] });
        };
        let change = Change { edits: vec![edit] };
        let step = wayfold_model::Step { id: step, command: "edit".into(), at: now, change };
        self.write(map, &step.change, Progress::New(&step), now)
    }
}

/// Makes a change in the table of records. Gives by how much the counts of stages and touchpoints changed.
fn make(conn: &Connection, map: Id, change: &Change) -> Result<(i64, i64)> {
    let (mut stages, mut touchpoints) = (0, 0);
    let mut counted = |kind, by| match kind {
        Kind::Stage => stages += by,
        Kind::Touchpoint => touchpoints += by,
        _ => {}
    };
    let mut refer = Vec::new();
    let mut gone = Vec::new();
    for edit in &change.edits {
        let id = edit.id();
        let conflict = || Problem::Conflict { record: id };
        let kind = edit.kind();
        let home = (!kind.is_shared()).then_some(map);
        let fits = |stored: &Stored| stored.map == home && stored.record.kind() == kind;
        match edit {
            Edit::Insert { record } if kind != Kind::Card => {
                records::insert(conn, home, record)?;
                counted(kind, 1);
                refer.push((record.clone(), None));
            }
            Edit::Remove { .. } if kind != Kind::Card => {
                let stored = records::find(conn, id)?.filter(fits).ok_or_else(conflict)?;
                records::delete(conn, &stored)?;
                counted(kind, -1);
                if kind.is_shared() {
                    gone.push(id);
                }
            }
            Edit::Update { after, .. } => {
                let stored = records::find(conn, id)?.filter(fits).ok_or_else(conflict)?;
                let new = updated(&stored.record, after).ok_or_else(conflict)?;
                records::update(conn, &stored, &new)?;
                refer.push((new, Some(stored.record)));
            }
            Edit::Insert { .. } | Edit::Remove { .. } => return Err(conflict().into()),
        }
    }
    for (record, old) in &refer {
        leads_somewhere(conn, map, record, old.as_ref())?;
    }
    for record in gone {
        unused(conn, map, record)?;
    }
    Ok((stages, touchpoints))
}

/// A record with new values in some fields.
fn updated(record: &Record, fields: &wayfold_model::FieldValues) -> Option<Record> {
    let Ok(Value::Object(mut all)) = record.to_value() else { return None };
    for (name, value) in fields {
        all.insert(name.clone(), value.clone());
    }
    Record::from_value(record.kind(), Value::Object(all)).ok().filter(|new| new.id() == record.id())
}

/// Every record this one refers to must be there, of the right kind and within reach. What it referred to before has
/// been looked at when that was written.
fn leads_somewhere(conn: &Connection, map: Id, record: &Record, old: Option<&Record>) -> Result<()> {
    let mut known = BTreeSet::new();
    if let Some(old) = old {
        old.references(&mut |kind, id| {
            known.insert((kind, id));
        });
    }
    let mut wanted = BTreeSet::new();
    record.references(&mut |kind, id| {
        if !known.contains(&(kind, id)) {
            wanted.insert((kind, id));
        }
    });
    for (kind, missing) in wanted {
        let home = (!kind.is_shared()).then_some(map);
        if records::kind_of(conn, missing)? != Some((kind, home)) {
            return Err(Problem::Dangling { record: record.id(), missing }.into());
        }
    }
    Ok(())
}

/// A shared record that went must not be missed by another map.
fn unused(conn: &Connection, map: Id, record: Id) -> Result<()> {
    match usage::first(conn, record)? {
        None => Ok(()),
        // The change itself should have taken care of these.
        Some(user) if user == map || user == Id::NIL => Err(Problem::Conflict { record }.into()),
        Some(user) => {
            let (title, _) = maps::title(conn, user)?;
            Err(Problem::UsedElsewhere { record, map: user, title }.into())
        }
    }
}

/// Other maps that look different after a change to shared records; their revisions go up.
fn others(conn: &Connection, map: Id, change: &Change) -> Result<Vec<Id>> {
    let mut found = BTreeSet::new();
    for edit in change.edits.iter().filter(|edit| edit.kind().is_shared()) {
        found.extend(usage::users(conn, edit.id())?);
    }
    found.remove(&map);
    let mut statement = conn.prepare_cached("UPDATE map SET revision = revision + 1 WHERE id = ?1")?;
    for other in &found {
        statement.execute([Key(*other)])?;
    }
    Ok(found.into_iter().collect())
}

/// The pictures a change brings into a map that has not read them.
pub(crate) fn pictures_for(conn: &Connection, map: &Map, change: &Change) -> Result<Change> {
    let mut wanted = BTreeSet::new();
    for edit in &change.edits {
        let record = match edit {
            Edit::Insert { record } => Some(record.clone()),
            Edit::Remove { .. } => None,
            Edit::Update { id, after, .. } => map.record(*id).and_then(|record| updated(&record, after)),
        };
        if let Some(record) = record {
            record.references(&mut |kind, id| {
                if kind == Kind::Image && map.kind(id).is_none() {
                    wanted.insert(id);
                }
            });
        }
    }
    let mut edits = Vec::new();
    for id in wanted {
        edits.extend(records::find(conn, id)?.map(|stored| Edit::Insert { record: stored.record }));
    }
    Ok(Change { edits })
}
