//! Which row is what. Every table of a library can be told by the number and types of its columns, so no schema is
//! needed to read one.

use super::pages::Value;
use crate::body;
use crate::error::Result;
use crate::files::GivenFile;
use crate::picture::Hash;
use crate::snapshots::Snapshot;
use chrono::{DateTime, Utc};
use std::sync::Arc;
use wayfold_model::{Id, Kind, Record};

/// A row of a library.
#[derive(Debug)]
pub(super) enum Row {
    Map(MapRow),
    Record { map: Option<Id>, record: Body },
    Step(StepRow),
    Picture { hash: Hash, data: Vec<u8> },
    Snapshot(Snapshot),
    SnapshotRecord { snapshot: Id, record: Body },
    Setting { name: String, value: String },
    File { usage: String, file: GivenFile },
}

/// What is known of a map beside its records.
#[derive(Debug, Clone)]
pub(super) struct MapRow {
    pub(super) id: Id,
    pub(super) revision: i64,
    pub(super) cursor: i64,
    pub(super) updated: DateTime<Utc>,
    pub(super) binned: Option<DateTime<Utc>>,
    pub(super) stages: i64,
    pub(super) touchpoints: i64,
}

/// A record as it lies in the file, perhaps unreadable.
#[derive(Debug)]
pub(super) struct Body {
    pub(super) id: Id,
    kind: String,
    json: String,
    pub(super) picture: Option<Hash>,
}

/// A step as it lies in the file.
#[derive(Debug)]
pub(super) struct StepRow {
    pub(super) map: Id,
    pub(super) seq: i64,
    pub(super) id: Id,
    pub(super) command: String,
    pub(super) at: DateTime<Utc>,
    pub(super) change: String,
}

impl Row {
    /// What these columns are; none if of no table that matters.
    pub(super) fn of(columns: Vec<Value>) -> Option<Self> {
        use Value::{Blob, Integer, Null};
        let mut columns = columns.into_iter();
        if columns.next() != Some(Null) {
            return None;
        }
        let columns: Vec<Value> = columns.collect();
        match <[Value; 7]>::try_from(columns) {
            Ok(
                [
                    Blob(id),
                    Integer(revision),
                    Integer(cursor),
                    Integer(updated),
                    binned,
                    Integer(stages),
                    Integer(touchpoints),
                ],
            ) => {
                let binned = match binned {
                    Integer(time) => Some(at(time)?),
                    Null => None,
                    _ => return None,
                };
                let (id, updated) = (key(&id)?, at(updated)?);
                Some(Self::Map(MapRow { id, revision, cursor, updated, binned, stages, touchpoints }))
            }
            Ok(_) => None,
            Err(columns) => Self::of_six(columns),
        }
    }

    fn of_six(columns: Vec<Value>) -> Option<Self> {
        use Value::{Blob, Integer, Null, Text};
        match <[Value; 6]>::try_from(columns) {
            Ok([Blob(id), map, Text(kind), Null | Blob(_), Text(json), picture]) => {
                let map = match map {
                    Blob(map) => Some(key(&map)?),
                    Null => None,
                    _ => return None,
                };
                Some(Self::Record { map, record: Body::new(&id, kind, json, picture)? })
            }
            Ok([Blob(map), Integer(seq), Blob(id), Text(command), Integer(time), Text(change)]) => {
                let (map, id, at) = (key(&map)?, key(&id)?, at(time)?);
                Some(Self::Step(StepRow { map, seq, id, command, at, change }))
            }
            Ok(_) => None,
            Err(columns) => Self::of_few(columns),
        }
    }

    fn of_few(columns: Vec<Value>) -> Option<Self> {
        use Value::{Blob, Integer, Text};
        let mut columns = columns.into_iter();
        let next = &mut || columns.next();
        match (next(), next(), next(), next(), next(), next()) {
            (
                Some(Blob(id)),
                Some(Blob(map)),
                Some(Text(name)),
                Some(Integer(time)),
                Some(Integer(revision)),
                None,
            ) => {
                let (id, map, taken) = (key(&id)?, key(&map)?, at(time)?);
                let revision = u64::try_from(revision).unwrap_or(0);
                Some(Self::Snapshot(Snapshot { id, map, name, taken, revision }))
            }
            (
                Some(Blob(snapshot)),
                Some(Blob(id)),
                Some(Text(kind)),
                Some(Text(json)),
                Some(picture),
                None,
            ) => {
                let record = Body::new(&id, kind, json, picture)?;
                Some(Self::SnapshotRecord { snapshot: key(&snapshot)?, record })
            }
            (Some(Blob(hash)), Some(Blob(data)), None, ..) => {
                Some(Self::Picture { hash: Hash(hash.try_into().ok()?), data })
            }
            (Some(Text(name)), Some(Text(value)), None, ..) => Some(Self::Setting { name, value }),
            (Some(Text(usage)), Some(Text(name)), Some(Blob(data)), None, ..) => {
                Some(Self::File { usage, file: GivenFile { name, data } })
            }
            _ => None,
        }
    }
}

impl Body {
    fn new(id: &[u8], kind: String, json: String, picture: Value) -> Option<Self> {
        let picture = match picture {
            Value::Null => None,
            Value::Blob(hash) => Some(Hash(hash.try_into().ok()?)),
            _ => return None,
        };
        Some(Self { id: key(id)?, kind, json, picture })
    }

    /// The record; a picture without its bytes.
    pub(super) fn read(&self) -> Result<Record> {
        let kind = Kind::ALL.iter().find(|kind| kind.name() == self.kind);
        let unknown = || crate::Problem::BadRecord { record: self.id, detail: format!("kind {}", self.kind) };
        body::read(self.id, *kind.ok_or_else(unknown)?, &self.json, || Ok(Some(Arc::from([]))))
    }
}

fn key(bytes: &[u8]) -> Option<Id> {
    let bytes: [u8; 16] = bytes.try_into().ok()?;
    Some(Id::from_number(u128::from_be_bytes(bytes)))
}

fn at(micros: i64) -> Option<DateTime<Utc>> {
    DateTime::from_timestamp_micros(micros)
}
