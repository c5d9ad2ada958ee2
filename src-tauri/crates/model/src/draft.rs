//! A plan in the making: a map seen through the edits a command has decided on so far. Nothing is changed here;
//! [`Draft::finish`] gives the change, once the rules hold.

use crate::change::{Change, Edit};
use crate::record::{Kind, Record, Typed};
use crate::records::{Lane, Note, Stage, Touchpoint};
use crate::rules::{self, Refusal};
use crate::{Id, Ids, Key, Map, in_order};
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

pub(crate) struct Draft<'a> {
    map: &'a Map,
    ids: Ids<'a>,
    /// What the touched records are now; nothing for those that go.
    now: HashMap<Id, Option<Record>>,
    /// The touched records in the order they were touched.
    touched: Vec<Id>,
}

impl<'a> Draft<'a> {
    pub(crate) fn new(map: &'a Map, ids: Ids<'a>) -> Self {
        Self { map, ids, now: HashMap::new(), touched: Vec::new() }
    }

    pub(crate) fn new_id(&mut self) -> Id {
        (self.ids)()
    }

    pub(crate) fn map_id(&self) -> Id {
        self.map.id()
    }

    pub(crate) fn record(&self, id: Id) -> Option<Record> {
        self.now.get(&id).cloned().unwrap_or_else(|| self.map.record(id))
    }

    /// A record that must be there and of this kind.
    pub(crate) fn get<T: Typed>(&self, id: Id) -> Result<Arc<T>, Refusal> {
        let record = self.record(id).ok_or(Refusal::Missing { record: id })?;
        T::from_record(&record).cloned().ok_or(Refusal::WrongKind { record: id, expected: T::KIND })
    }

    /// Writes a record, new or changed.
    pub(crate) fn put(&mut self, record: impl Into<Record>) {
        let record = record.into();
        self.touch(record.id(), Some(record));
    }

    /// Changes a record that must be there.
    pub(crate) fn change<T: Typed>(&mut self, id: Id, change: impl FnOnce(&mut T)) -> Result<(), Refusal> {
        let mut body = T::clone(&*self.get::<T>(id)?);
        change(&mut body);
        self.put(body);
        Ok(())
    }

    /// Removes a record, and with it whatever cannot live without it.
    pub(crate) fn remove(&mut self, id: Id) -> Result<(), Refusal> {
        let mut going = vec![id];
        while let Some(gone) = going.pop() {
            if self.record(gone).is_none() {
                continue;
            }
            self.touch(gone, None);
            for (_, referrer) in self.referrers(gone) {
                let Some(record) = self.record(referrer) else { continue };
                match record.without(gone) {
                    Some(rest) => self.put(rest),
                    None => going.push(referrer),
                }
            }
        }
        Ok(())
    }

    /// Takes back a record this draft brought in.
    pub(crate) fn forget_new(&mut self, id: Id) {
        self.now.insert(id, None);
    }

    /// Who refers to a record, as things stand in the draft.
    pub(crate) fn referrers(&self, id: Id) -> Vec<(Kind, Id)> {
        let mut found: BTreeSet<(Kind, Id)> =
            self.map.referrers(id).filter(|(_, from)| !self.now.contains_key(from)).collect();
        for record in self.now.values().flatten() {
            record.references(&mut |_, to| {
                if to == id {
                    found.insert((record.kind(), record.id()));
                }
            });
        }
        found.into_iter().collect()
    }

    /// Records of one kind that refer to a record, ids ascending.
    pub(crate) fn referring<T: Typed>(&self, id: Id) -> Vec<Arc<T>> {
        let kept = self.map.referring(id, T::KIND).filter(|from| !self.now.contains_key(from));
        let mut found: Vec<Arc<T>> = kept
            .filter_map(|from| self.map.record(from))
            .filter_map(|record| T::from_record(&record).cloned())
            .collect();
        for body in self.now.values().flatten().filter_map(T::from_record) {
            let mut refers = false;
            body.references(&mut |_, to| refers |= to == id);
            if refers {
                found.push(body.clone());
            }
        }
        found.sort_by_key(|body| body.id());
        found
    }

    /// Whether a record lies elsewhere than in the map, or is new.
    pub(crate) fn moved(&self, touchpoint: &Touchpoint) -> bool {
        self.map.touchpoints().get(&touchpoint.id).is_none_or(|old| {
            (old.stage, &old.order, old.track) != (touchpoint.stage, &touchpoint.order, touchpoint.track)
        })
    }

    /// All records of one kind, in no particular order.
    pub(crate) fn all<T: Typed>(&self, table: &crate::Table<T>) -> Vec<Arc<T>> {
        let kept = table.iter().filter(|(id, _)| !self.now.contains_key(id)).map(|(_, body)| body.clone());
        let drafted = self.now.values().flatten().filter_map(|record| T::from_record(record).cloned());
        kept.chain(drafted).collect()
    }

    pub(crate) const fn map(&self) -> &'a Map {
        self.map
    }

    pub(crate) fn stages(&self) -> Vec<Arc<Stage>> {
        in_order(self.all(self.map.stages()))
    }

    pub(crate) fn lanes(&self) -> Vec<Arc<Lane>> {
        in_order(self.all(self.map.lanes()))
    }

    /// Touchpoints of a stage by column, then track.
    pub(crate) fn touchpoints(&self, stage: Id) -> Vec<Arc<Touchpoint>> {
        let mut found = self.referring::<Touchpoint>(stage);
        found.sort_by(|a, b| (&a.order, a.track, a.id).cmp(&(&b.order, b.track, b.id)));
        found
    }

    /// Keys of a stage's columns from left to right.
    pub(crate) fn column_keys(&self, stage: Id) -> Vec<Key> {
        let mut keys: Vec<Key> = self.touchpoints(stage).iter().map(|t| t.order.clone()).collect();
        keys.dedup();
        keys
    }

    /// Notes of a cell from top to bottom.
    pub(crate) fn notes(&self, lane: Id, touchpoint: Id) -> Vec<Arc<Note>> {
        let mut found = self.referring::<Note>(touchpoint);
        found.retain(|note| note.lane == lane && note.touchpoint == touchpoint);
        found.sort_by(|a, b| (&a.order, a.id).cmp(&(&b.order, b.id)));
        found
    }

    /// The change, if the rules hold after it.
    pub(crate) fn finish(self) -> Result<Change, Refusal> {
        for id in &self.touched {
            if let Some(Some(record)) = self.now.get(id) {
                rules::check_record(&self, record)?;
            }
        }
        let edits = self.touched.iter().filter_map(|id| {
            Edit::between(self.map.record(*id).as_ref(), self.now.get(id).and_then(Option::as_ref))
        });
        Ok(Change { edits: edits.collect() })
    }

    fn touch(&mut self, id: Id, record: Option<Record>) {
        if self.now.insert(id, record).is_none() {
            self.touched.push(id);
        }
    }
}
