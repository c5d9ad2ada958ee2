//! An open library: requests in, answers out.

mod patch;
mod wire;
mod words;

pub use patch::{FlatGroup, FlatItem, FlatScene, Patch, Placed, flatten, patch};
pub use wire::{
    Format, Hit, MapSummary, Message, Request, Response, SnapshotSummary, TemplateSummary, UndoState, View,
};
pub use words::{LANGUAGES, Words};
