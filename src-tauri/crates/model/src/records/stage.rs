//! Stages: the column groups of a map.

use crate::{Id, Key, Lifecycle, Phase};

record! {
    /// A column group.
    Stage {
        /// Its id.
        id: Id,
        /// Place among the stages.
        order: Key,
        /// Name.
        title: String,
        /// What the customer wants to reach here.
        goal: String,
        /// Anything else worth knowing.
        detail: String,
        /// Pre-sale, sale or post-sale.
        phase: Phase,
        /// Step of the customer's life, if said.
        lifecycle: Option<Lifecycle>,
        /// The record it was duplicated from.
        origin: Option<Id>,
    }
}
links!(Stage { must {} may {} });
