//! The records of a map and of what the maps of a library share. Flat, by id; each file holds one subject.

/// Declares a record or a part of one. Fields missing in a file take their defaults; unknown ones are refused.
macro_rules! record {
    ($(#[$meta:meta])* $name:ident { $($(#[$fmeta:meta])* $field:ident: $type:ty,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
        #[serde(rename_all = "camelCase", deny_unknown_fields, default)]
        pub struct $name {
            $($(#[$fmeta])* pub $field: $type,)*
        }
    };
}

mod card;
mod image;
mod lane;
mod pain;
mod shared;
mod stage;
mod touchpoint;

pub use card::{Audience, Brand, Card, Complaints, Figures, Mix};
pub use image::{Image, Pixels};
pub use lane::{Lane, Note};
pub use pain::{DropAfter, Interim, Kpi, Pain, Remedy, Treatment};
pub use shared::{Channel, Evidence, Persona, Team};
pub use stage::Stage;
pub use touchpoint::{Touchpoint, Transition};
