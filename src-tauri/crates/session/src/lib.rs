//! An open library: requests in, answers out. Also what the command line shares with the app: files in and out, words,
//! templates.
//!
//! Deliberately not here: windows, sockets, arguments. Whoever embeds a session carries requests to it and answers back.

pub mod analysis;
mod answer;
mod deck;
mod door;
mod editing;
mod export;
mod failure;
pub mod files;
mod ideas;
mod import;
mod light;
mod maps;
mod open_map;
mod page;
mod part;
mod patch;
mod session;
mod template;
pub mod templates;
mod usual;
mod wire;
mod words;

pub use answer::Answer;
pub use deck::deck;
pub use door::{Door, Sent};
pub use failure::Failure;
pub use page::page;
pub use patch::{FlatGroup, FlatItem, FlatScene, Patch, Placed, flatten, patch};
pub use session::{Session, new_id, now};
pub use usual::{open_or_create, usual_library};
pub use wayfold_formats::json::Document;
pub use wayfold_layout::theme::Theme;
pub use wayfold_model::{Id, Map};
pub use wayfold_render::Paper;
pub use wayfold_store::{self as store, Library};
pub use wire::{
    EvidenceIdea, FindingView, Format, Frame, Hit, KpiIdea, Larger, MapSummary, Message, MissingLetters,
    Pages, PainIdea, PaperSize, RemedyIdea, Request, Response, SheetBeginning, SlideShape, SnapshotSummary,
    Tailor, TemplateSummary, UndoState, View,
};
pub use words::{Dictionary, LANGUAGES, Words};
