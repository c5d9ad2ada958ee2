//! How records refer to each other, declared once per record; cascades, copies and checks all read it.

use crate::{Id, Kind};
use std::collections::{BTreeMap, BTreeSet};

/// A field that refers to other records.
pub(crate) trait Link {
    /// Calls `found` with every id in the field.
    fn each(&self, found: &mut dyn FnMut(Id));
    /// Replaces every id by another.
    fn remap(&mut self, to: &dyn Fn(Id) -> Id);
    /// Drops one id. A plain `Id` cannot: its record goes instead.
    fn forget(&mut self, gone: Id);
}

impl Link for Id {
    fn each(&self, found: &mut dyn FnMut(Id)) {
        found(*self);
    }
    fn remap(&mut self, to: &dyn Fn(Id) -> Id) {
        *self = to(*self);
    }
    fn forget(&mut self, _: Id) {}
}

impl Link for Option<Id> {
    fn each(&self, found: &mut dyn FnMut(Id)) {
        if let Some(id) = self {
            found(*id);
        }
    }
    fn remap(&mut self, to: &dyn Fn(Id) -> Id) {
        *self = self.map(to);
    }
    fn forget(&mut self, gone: Id) {
        if *self == Some(gone) {
            *self = None;
        }
    }
}

impl Link for Vec<Id> {
    fn each(&self, found: &mut dyn FnMut(Id)) {
        self.iter().copied().for_each(found);
    }
    fn remap(&mut self, to: &dyn Fn(Id) -> Id) {
        for id in self {
            *id = to(*id);
        }
    }
    fn forget(&mut self, gone: Id) {
        self.retain(|id| *id != gone);
    }
}

impl Link for BTreeSet<Id> {
    fn each(&self, found: &mut dyn FnMut(Id)) {
        self.iter().copied().for_each(found);
    }
    fn remap(&mut self, to: &dyn Fn(Id) -> Id) {
        *self = self.iter().map(|id| to(*id)).collect();
    }
    fn forget(&mut self, gone: Id) {
        self.remove(&gone);
    }
}

impl<T: Clone> Link for BTreeMap<Id, T> {
    fn each(&self, found: &mut dyn FnMut(Id)) {
        self.keys().copied().for_each(found);
    }
    fn remap(&mut self, to: &dyn Fn(Id) -> Id) {
        *self = self.iter().map(|(id, value)| (to(*id), value.clone())).collect();
    }
    fn forget(&mut self, gone: Id) {
        self.remove(&gone);
    }
}

/// A part of a record that refers to records of several kinds.
pub(crate) trait Part {
    /// Every record it refers to, with the kind that record must have.
    fn references(&self, found: &mut dyn FnMut(Kind, Id));
    /// Replaces every reference by another.
    fn remap(&mut self, to: &dyn Fn(Id) -> Id);
    /// Drops its references to a record that goes.
    fn forget(&mut self, gone: Id);
}

/// What every record can do. Implemented by [`links!`], never by hand.
pub trait Body: Clone + Sized {
    /// Which kind of record it is.
    const KIND: Kind;
    /// Its id.
    fn id(&self) -> Id;
    /// Gives it another id.
    fn set_id(&mut self, id: Id);
    /// Every record it refers to, with the kind that record must have.
    fn references(&self, found: &mut dyn FnMut(Kind, Id));
    /// Replaces every reference by another.
    fn remap(&mut self, to: &dyn Fn(Id) -> Id);
    /// Drops its references to a record that goes. False if it cannot live without it.
    #[must_use]
    fn forget(&mut self, gone: Id) -> bool;
}

/// Declares the references of a record: those it cannot live without, the others, and lists of parts that have some
/// of their own. `alive` compares the record
/// before and after a loss and says whether it is still worth keeping.
macro_rules! links {
    ($record:ident {
        must { $($must:ident: $must_kind:ident),* }
        may { $($may:ident: $may_kind:ident),* }
        $(parts { $($parts:ident),* })?
        $(alive $alive:expr)?
    }) => {
        impl $crate::Body for $record {
            const KIND: $crate::Kind = $crate::Kind::$record;
            fn id(&self) -> $crate::Id {
                self.id
            }
            fn set_id(&mut self, id: $crate::Id) {
                self.id = id;
            }
            fn references(&self, _found: &mut dyn FnMut($crate::Kind, $crate::Id)) {
                $($crate::links::Link::each(&self.$must, &mut |id| _found($crate::Kind::$must_kind, id));)*
                $($crate::links::Link::each(&self.$may, &mut |id| _found($crate::Kind::$may_kind, id));)*
                $($(for part in &self.$parts { $crate::links::Part::references(part, _found); })*)?
            }
            fn remap(&mut self, _to: &dyn Fn($crate::Id) -> $crate::Id) {
                $($crate::links::Link::remap(&mut self.$must, _to);)*
                $($crate::links::Link::remap(&mut self.$may, _to);)*
                $($(for part in &mut self.$parts { $crate::links::Part::remap(part, _to); })*)?
            }
            fn forget(&mut self, _gone: $crate::Id) -> bool {
                $(if self.$must == _gone { return false; })*
                let alive: &[fn(&Self, &Self) -> bool] = &[$($alive)?];
                let before = self.clone();
                $($crate::links::Link::forget(&mut self.$may, _gone);)*
                $($(for part in &mut self.$parts { $crate::links::Part::forget(part, _gone); })*)?
                alive.iter().all(|alive| alive(&before, self))
            }
        }
    };
}
