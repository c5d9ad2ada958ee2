//! The library file: maps, what they share, history, snapshots and search, in one SQLite file.
//!
//! [`Library`] is the whole of it. An edit for which [`Library::write`] has returned is on disk.
//!
//! Invariants: only this crate names SQLite; a file that is not exactly a library of a known version is not worked
//! with; a file is never changed by an operation that fails.
//!
//! Deliberately not here: deciding what a command does (that is the model's), clocks and new ids (both are passed in),
//! words for people (errors are codes with arguments).

mod body;
mod changes;
mod check;
mod claim;
mod connect;
mod derive;
mod error;
mod export;
mod files;
mod header;
mod history;
mod import;
mod make;
mod maps;
mod migrate;
mod open;
mod picture;
mod records;
mod rescue;
mod schema;
mod search;
mod settings;
mod snapshots;
mod sql;
mod usage;
mod write;

pub use check::{Finding, Report, check};
pub use error::{Error, Problem, Result};
pub use files::GivenFile;
pub use history::{HistoryPage, Position, Progress, Steps};
pub use import::Imported;
pub use maps::MapSummary;
pub use migrate::Migrated;
pub use open::{Access, Library, Why};
pub use rescue::{Rescued, RescuedMap, rescue};
pub use search::Hit;
pub use settings::Thumbnail;
pub use snapshots::Snapshot;
pub use usage::Use;
pub use write::Written;
