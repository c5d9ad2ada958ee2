//! What hangs at a touchpoint: notes, pains, remedies, KPIs.

use crate::{Id, Kind, Kpi, Map, Note, Pain, Remedy, in_order};
use std::collections::BTreeSet;
use std::sync::Arc;

impl Map {
    /// Notes of a cell, in their order.
    pub fn notes_at(&self, lane: Id, touchpoint: Id) -> Vec<&Arc<Note>> {
        let found = self.referring(touchpoint, Kind::Note).filter_map(|id| self.notes().get(&id));
        in_order(found.filter(|note| note.lane == lane && note.touchpoint == touchpoint))
    }

    /// Pains met at a touchpoint, in their order.
    pub fn pains_at(&self, touchpoint: Id) -> Vec<&Arc<Pain>> {
        in_order(self.referring(touchpoint, Kind::Pain).filter_map(|id| self.pains().get(&id)))
    }

    /// Remedies done at a touchpoint and those that treat a pain met there, in their order. One that says where it is
    /// done is done nowhere else.
    pub fn remedies_at(&self, touchpoint: Id) -> Vec<&Arc<Remedy>> {
        let treating =
            self.referring(touchpoint, Kind::Pain).flat_map(|pain| self.referring(pain, Kind::Remedy));
        let found: BTreeSet<Id> = self.referring(touchpoint, Kind::Remedy).chain(treating).collect();
        let here =
            |remedy: &&Arc<Remedy>| remedy.touchpoints.is_empty() || remedy.touchpoints.contains(&touchpoint);
        in_order(found.into_iter().filter_map(|id| self.remedies().get(&id)).filter(here))
    }

    /// KPIs measured at a touchpoint, in their order.
    pub fn kpis_at(&self, touchpoint: Id) -> Vec<&Arc<Kpi>> {
        in_order(self.referring(touchpoint, Kind::Kpi).filter_map(|id| self.kpis().get(&id)))
    }
}
