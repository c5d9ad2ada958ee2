//! What a command did: records inserted, removed, and fields before and after. Undo swaps the two sides, so no
//! command has a hand-written inverse; two people's changes to different fields do not collide.

use crate::record::{Kind, Record};
use crate::{Id, Map};
use serde::{Deserialize, Serialize};
use serde_json::{Map as Fields, Value};

/// Everything one command did, in order.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Change {
    /// At most one edit a record.
    pub edits: Vec<Edit>,
}

/// What happened to one record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(tag = "edit", rename_all = "lowercase")]
pub enum Edit {
    /// It came into being.
    Insert {
        /// The record.
        record: Record,
    },
    /// It went.
    Remove {
        /// The record.
        record: Record,
    },
    /// Some of its fields changed.
    Update {
        /// Its id.
        id: Id,
        /// Its kind.
        kind: Kind,
        /// The changed fields as they were.
        before: Fields<String, Value>,
        /// The same fields as they are now.
        after: Fields<String, Value>,
    },
}

/// The map is not what a change expects.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("record {id} is not as the change expects")]
pub struct Conflict {
    /// The record in the way, or missing.
    pub id: Id,
}

impl Edit {
    /// The edit from one state of a record to another; nothing if they are equal.
    pub fn between(before: Option<&Record>, after: Option<&Record>) -> Option<Self> {
        match (before, after) {
            (None, None) => None,
            (None, Some(record)) => Some(Self::Insert { record: record.clone() }),
            (Some(record), None) => Some(Self::Remove { record: record.clone() }),
            (Some(old), Some(new)) if old == new => None,
            (Some(old), Some(new)) => {
                let (Ok(Value::Object(mut before)), Ok(Value::Object(mut after))) =
                    (old.to_value(), new.to_value())
                else {
                    return None;
                };
                let same: Vec<String> = before
                    .iter()
                    .filter(|(k, v)| after.get(*k) == Some(*v))
                    .map(|(k, _)| k.clone())
                    .collect();
                for name in same {
                    before.shift_remove(&name);
                    after.shift_remove(&name);
                }
                Some(Self::Update { id: new.id(), kind: new.kind(), before, after })
            }
        }
    }

    /// The record concerned.
    pub fn id(&self) -> Id {
        match self {
            Self::Insert { record } | Self::Remove { record } => record.id(),
            Self::Update { id, .. } => *id,
        }
    }

    /// Kind of the record concerned.
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Insert { record } | Self::Remove { record } => record.kind(),
            Self::Update { kind, .. } => *kind,
        }
    }

    /// The record after this edit is made to a map; nothing if it goes.
    pub(crate) fn after(&self, map: &Map) -> Result<Option<Record>, Conflict> {
        let id = self.id();
        let current = map.record(id);
        match self {
            Self::Insert { record } if current.is_none() => Ok(Some(record.clone())),
            Self::Remove { .. } if current.is_some() => Ok(None),
            Self::Update { kind, after, .. } => {
                let current = current.filter(|record| record.kind() == *kind).ok_or(Conflict { id })?;
                let Ok(Value::Object(mut fields)) = current.to_value() else { return Err(Conflict { id }) };
                for (name, value) in after {
                    fields.insert(name.clone(), value.clone());
                }
                Record::from_value(*kind, Value::Object(fields)).map(Some).map_err(|_| Conflict { id })
            }
            Self::Insert { .. } | Self::Remove { .. } => Err(Conflict { id }),
        }
    }

    fn inverse(&self) -> Self {
        match self {
            Self::Insert { record } => Self::Remove { record: record.clone() },
            Self::Remove { record } => Self::Insert { record: record.clone() },
            Self::Update { id, kind, before, after } => {
                Self::Update { id: *id, kind: *kind, before: after.clone(), after: before.clone() }
            }
        }
    }

    /// This edit and then a later one to the same record, as one.
    fn then(self, later: &Self) -> Option<Self> {
        match (self, later) {
            (Self::Insert { .. }, Self::Remove { .. }) => None,
            (Self::Insert { record }, Self::Update { after, .. }) => {
                let Ok(Value::Object(mut fields)) = record.to_value() else {
                    return Some(Self::Insert { record });
                };
                fields.extend(after.clone());
                let merged = Record::from_value(record.kind(), Value::Object(fields)).unwrap_or(record);
                Some(Self::Insert { record: merged })
            }
            (Self::Update { id, kind, mut before, mut after }, Self::Update { before: b, after: a, .. }) => {
                for (name, value) in b {
                    before.entry(name.clone()).or_insert_with(|| value.clone());
                }
                after.extend(a.clone());
                before.retain(|name, old| after.get(name) != Some(old));
                after.retain(|name, _| before.contains_key(name));
                (!after.is_empty()).then_some(Self::Update { id, kind, before, after })
            }
            (Self::Update { before, .. }, Self::Remove { record }) => {
                let Ok(Value::Object(mut fields)) = record.to_value() else {
                    return Some(Self::Remove { record: record.clone() });
                };
                fields.extend(before);
                let first = Record::from_value(record.kind(), Value::Object(fields));
                Some(Self::Remove { record: first.unwrap_or_else(|_| record.clone()) })
            }
            (Self::Remove { record: before }, Self::Insert { record: after }) => {
                Self::between(Some(&before), Some(after))
            }
            // The remaining pairs cannot follow each other; the later one says how things are.
            (_, later) => Some(later.clone()),
        }
    }
}

impl Change {
    /// The change from one state of a map to another.
    #[must_use]
    pub fn between(before: &Map, after: &Map) -> Self {
        let gone = before.records().filter(|record| after.kind(record.id()).is_none());
        let mut edits: Vec<Edit> = gone.map(|record| Edit::Remove { record }).collect();
        for record in after.records() {
            let old = before.record(record.id());
            if !old.as_ref().is_some_and(|old| old.is_same(&record)) {
                edits.extend(Edit::between(old.as_ref(), Some(&record)));
            }
        }
        Self { edits }
    }

    /// The change that takes this one back.
    #[must_use]
    pub fn inverse(&self) -> Self {
        Self { edits: self.edits.iter().rev().map(Edit::inverse).collect() }
    }

    /// This change and then a later one, as one.
    #[must_use]
    pub fn then(mut self, later: &Self) -> Self {
        for edit in &later.edits {
            match self.edits.iter().position(|earlier| earlier.id() == edit.id()) {
                Some(at) => {
                    let earlier = self.edits.remove(at);
                    if let Some(both) = earlier.then(edit) {
                        self.edits.insert(at, both);
                    }
                }
                None => self.edits.push(edit.clone()),
            }
        }
        self
    }

    /// Whether nothing happened.
    pub fn is_empty(&self) -> bool {
        self.edits.is_empty()
    }

    /// The records that came into being, in order.
    pub fn created(&self) -> impl Iterator<Item = Id> + '_ {
        self.edits.iter().filter_map(|edit| match edit {
            Edit::Insert { record } => Some(record.id()),
            Edit::Remove { .. } | Edit::Update { .. } => None,
        })
    }
}
