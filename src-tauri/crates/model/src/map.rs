//! A map in memory: typed tables of records, and an index of who refers to whom.
//!
//! A map changes only by [`Map::absorb`]; what may change is decided before, in `apply`.

use crate::change::{Change, Conflict, Edit};
use crate::record::{Kind, Record, for_each_kind};
use crate::records::{
    Card, Channel, Evidence, Image, Kpi, Lane, Note, Pain, Persona, Remedy, Stage, Team, Touchpoint,
    Transition,
};
use crate::{Id, in_order};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

/// Records of one kind by id.
pub type Table<T> = BTreeMap<Id, Arc<T>>;

macro_rules! declare {
    ($($type:ident $table:ident $name:literal,)*) => {
        /// A journey and what it shares with the other maps of its library. Cheap to clone.
        #[derive(Debug, Clone, Default)]
        pub struct Map {
            id: Id,
            $($table: Table<$type>,)*
            /// By record: the records that refer to it.
            referrers: HashMap<Id, BTreeSet<(Kind, Id)>>,
            kinds: HashMap<Id, Kind>,
            /// By touchpoint: the share of its visits that go on to where this map does not show.
            pub(crate) beyond: BTreeMap<Id, f64>,
        }

        impl Map {
            $(
                #[doc = concat!("All records of kind [`", stringify!($type), "`], by id.")]
                pub const fn $table(&self) -> &Table<$type> {
                    &self.$table
                }
            )*

            /// A record of any kind.
            pub fn record(&self, id: Id) -> Option<Record> {
                match *self.kinds.get(&id)? {
                    $(Kind::$type => self.$table.get(&id).cloned().map(Record::$type)),*
                }
            }

            /// Every record, kind by kind, ids ascending.
            pub fn records(&self) -> impl Iterator<Item = Record> + '_ {
                std::iter::empty()$(.chain(self.$table.values().cloned().map(Record::$type)))*
            }

            fn put(&mut self, record: Record) {
                let id = record.id();
                self.unlist(id);
                record.references(&mut |_, to| {
                    self.referrers.entry(to).or_default().insert((record.kind(), id));
                });
                self.kinds.insert(id, record.kind());
                match record {
                    $(Record::$type(body) => { self.$table.insert(id, body); }),*
                }
            }

            fn take(&mut self, id: Id) {
                self.unlist(id);
                match self.kinds.remove(&id) {
                    $(Some(Kind::$type) => { self.$table.remove(&id); })*
                    None => {}
                }
            }
        }
    };
}
for_each_kind!(declare);

impl Map {
    /// A map from records that refer to nothing outside of them. Rules are checked by [`crate::check`].
    pub fn from_records(id: Id, records: impl IntoIterator<Item = Record>) -> Self {
        let mut map = Self { id, ..Self::default() };
        for record in records {
            map.put(record);
        }
        map
    }

    /// The map's id, which is its card's.
    pub const fn id(&self) -> Id {
        self.id
    }

    /// The scope card.
    pub fn card(&self) -> &Card {
        static EMPTY: std::sync::OnceLock<Card> = std::sync::OnceLock::new();
        match self.cards.get(&self.id) {
            Some(card) => card,
            None => EMPTY.get_or_init(Card::default),
        }
    }

    /// Kind of a record.
    pub fn kind(&self, id: Id) -> Option<Kind> {
        self.kinds.get(&id).copied()
    }

    /// Every record that refers to this one, kind by kind, ids ascending.
    pub fn referrers(&self, id: Id) -> impl Iterator<Item = (Kind, Id)> + '_ {
        self.referrers.get(&id).into_iter().flatten().copied()
    }

    /// Records of one kind that refer to this one, ids ascending.
    pub fn referring(&self, id: Id, kind: Kind) -> impl Iterator<Item = Id> + '_ {
        let range = (kind, Id::NIL)..=(kind, Id(uuid::Uuid::max()));
        self.referrers.get(&id).into_iter().flat_map(move |set| set.range(range.clone())).map(|(_, id)| *id)
    }

    /// Stages from left to right.
    pub fn stages_in_order(&self) -> Vec<&Arc<Stage>> {
        in_order(self.stages.values())
    }

    /// Lanes from top to bottom.
    pub fn lanes_in_order(&self) -> Vec<&Arc<Lane>> {
        in_order(self.lanes.values())
    }

    /// Touchpoints of a stage by column, then track.
    pub fn touchpoints_of(&self, stage: Id) -> Vec<&Arc<Touchpoint>> {
        let found = self.referring(stage, Kind::Touchpoint).filter_map(|id| self.touchpoints.get(&id));
        let mut found: Vec<_> = found.collect();
        found.sort_by(|a, b| (&a.order, a.track, a.id).cmp(&(&b.order, b.track, b.id)));
        found
    }

    /// Columns of a stage from left to right; each holds its touchpoints by track.
    pub fn columns_of(&self, stage: Id) -> Vec<Vec<&Arc<Touchpoint>>> {
        let mut columns: Vec<Vec<&Arc<Touchpoint>>> = Vec::new();
        for touchpoint in self.touchpoints_of(stage) {
            match columns.last_mut() {
                Some(column) if column.first().is_some_and(|head| head.order == touchpoint.order) => {
                    column.push(touchpoint);
                }
                _ => columns.push(vec![touchpoint]),
            }
        }
        columns
    }

    /// All touchpoints as read: stage by stage, column by column, track by track.
    pub fn touchpoints_in_order(&self) -> Vec<&Arc<Touchpoint>> {
        self.stages_in_order().iter().flat_map(|stage| self.touchpoints_of(stage.id)).collect()
    }

    /// Makes a change that `apply` planned, or takes one back.
    ///
    /// # Errors
    /// If the map is not what the change expects; then nothing is changed.
    pub fn absorb(&mut self, change: &Change) -> Result<(), Conflict> {
        let mut after = Vec::with_capacity(change.edits.len());
        for edit in &change.edits {
            after.push(edit.after(self)?);
        }
        for (edit, record) in change.edits.iter().zip(after) {
            match record {
                Some(record) => self.put(record),
                None => self.take(edit.id()),
            }
        }
        Ok(())
    }

    /// Takes in what another map of the library did to what they share; the rest is passed over, and so is what
    /// is there already.
    pub fn absorb_shared(&mut self, change: &Change) {
        for edit in change.edits.iter().filter(|edit| edit.kind().is_shared()) {
            match edit {
                Edit::Remove { record } => self.take(record.id()),
                Edit::Insert { .. } | Edit::Update { .. } => {
                    if let Ok(Some(record)) = edit.after(self) {
                        self.put(record);
                    }
                }
            }
        }
    }

    fn unlist(&mut self, id: Id) {
        let Some(record) = self.record(id) else { return };
        record.references(&mut |_, to| {
            if let Some(set) = self.referrers.get_mut(&to) {
                set.remove(&(record.kind(), id));
                if set.is_empty() {
                    self.referrers.remove(&to);
                }
            }
        });
    }
}

/// Maps are equal when their records are.
impl PartialEq for Map {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id && self.records().eq(other.records())
    }
}
