//! What the UI asks and what it is told: the one pair of types that crosses the wire, for the Tauri command and for
//! `wayfold serve` alike. TypeScript types are generated from here.

use crate::patch::{FlatScene, Patch};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use wayfold_model::{Change, Command, Id, Record, State, Status};

/// What the UI asks.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(tag = "ask", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub enum Request {
    /// What is in the library. Answer: [`Response::Library`].
    Library,
    /// Make a map. Answer: [`Response::Created`].
    CreateMap {
        /// Its title.
        title: String,
        /// Language of its texts.
        language: String,
        /// Name of a template or example to begin with.
        #[serde(default)]
        template: Option<String>,
    },
    /// Open a map. Answer: [`Response::Opened`].
    OpenMap {
        /// The map.
        map: Id,
        /// How to draw it.
        view: View,
    },
    /// Close a map; frees its memory.
    CloseMap {
        /// The map.
        map: Id,
    },
    /// Draw an open map in another theme or language. Answer: [`Response::Drawn`].
    Draw {
        /// The map.
        map: Id,
        /// How to draw it.
        view: View,
    },
    /// Do something to an open map. Answer: [`Response::Changed`].
    Do {
        /// The map.
        map: Id,
        /// What to do.
        command: Command,
    },
    /// Take back the last step. Answer: [`Response::Changed`], with no changes if there is none.
    Undo {
        /// The map.
        map: Id,
    },
    /// Make the last undone step again. Answer: [`Response::Changed`], with no changes if there is none.
    Redo {
        /// The map.
        map: Id,
    },
    /// The records to put on the clipboard for a selection. Answer: [`Response::Copied`].
    Copy {
        /// The map.
        map: Id,
        /// The selection.
        records: Vec<Id>,
    },
    /// Copy a whole map. Answer: [`Response::Created`].
    DuplicateMap {
        /// The map.
        map: Id,
        /// Title of the copy.
        title: String,
        /// As it is, or as it should become.
        state: State,
    },
    /// Put a map into the bin. Answer: [`Response::Library`].
    DeleteMap {
        /// The map.
        map: Id,
    },
    /// Take a map out of the bin. Answer: [`Response::Library`].
    RestoreMap {
        /// The map.
        map: Id,
    },
    /// Read maps from a file's text into the library. Answer: [`Response::Imported`].
    Import {
        /// Name of the file; its ending says the format.
        name: String,
        /// Its text.
        text: String,
    },
    /// Write a map in a format. Answer: raw bytes.
    Export {
        /// The map.
        map: Id,
        /// The format and its options.
        format: Format,
        /// How to draw it.
        view: View,
    },
    /// A small picture of a map. Answer: raw bytes of a PNG.
    Thumbnail {
        /// The map.
        map: Id,
        /// Width in pixels, at most 1024.
        width: u32,
        /// Height in pixels, at most 1024.
        height: u32,
        /// How to draw it.
        view: View,
    },
    /// Find text in all maps. Answer: [`Response::Found`].
    Search {
        /// What was typed.
        text: String,
        /// At most so many hits.
        limit: u32,
    },
    /// Keep the map as it is now under a name. Answer: [`Response::Snapshots`].
    TakeSnapshot {
        /// The map.
        map: Id,
        /// The name.
        name: String,
    },
    /// Kept states of a map. Answer: [`Response::Snapshots`].
    Snapshots {
        /// The map.
        map: Id,
    },
    /// Bring an open map back to a kept state, as one undoable step. Answer: [`Response::Changed`].
    RestoreSnapshot {
        /// The map.
        map: Id,
        /// The kept state.
        snapshot: Id,
    },
    /// Templates and examples to begin with, in a language. Answer: [`Response::Templates`].
    Templates {
        /// The language.
        language: String,
    },
}

/// How to draw a map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct View {
    /// Name of a theme; empty for the map's own.
    pub theme: String,
    /// Language of the words around the map's texts; empty for the map's own.
    pub language: String,
}

/// A format to write, with its options.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(tag = "as", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Format {
    /// Lossless JSON.
    Json,
    /// Mermaid `journey`.
    Mermaid,
    /// SVG.
    Svg,
    /// PNG.
    Png {
        /// Pixels a CSS pixel, 0.1–4.
        scale: f32,
        /// Without the paper.
        transparent: bool,
    },
}

/// What the UI is told.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(tag = "answer", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Response {
    /// Done; nothing to say.
    Done,
    /// The library.
    Library {
        /// Name of its file.
        name: String,
        /// Whether it can only be read.
        read_only: bool,
        /// Its maps, latest change first.
        maps: Vec<MapSummary>,
        /// Maps in the bin.
        bin: Vec<MapSummary>,
    },
    /// A map came into being.
    Created {
        /// The map.
        map: Id,
    },
    /// A map is open.
    Opened {
        /// The map.
        map: Id,
        /// Counts its changes.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        revision: u64,
        /// All its records, and what the library shares.
        records: Vec<Record>,
        /// How it looks.
        scene: FlatScene,
        /// What can be undone.
        undo: UndoState,
    },
    /// A map looks different.
    Drawn {
        /// The map.
        map: Id,
        /// How it looks now.
        scene: FlatScene,
    },
    /// A map changed.
    Changed {
        /// The map.
        map: Id,
        /// Counts its changes.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        revision: u64,
        /// What happened to its records.
        changes: Change,
        /// What happened to its picture.
        patch: Patch,
        /// What can be undone.
        undo: UndoState,
    },
    /// For the clipboard.
    Copied {
        /// The records.
        records: Vec<Record>,
    },
    /// Maps were read from a file.
    Imported {
        /// The new maps.
        maps: Vec<Id>,
        /// What was repaired or left out, in the reader's language.
        warnings: Vec<Message>,
    },
    /// Search hits, best first.
    Found {
        /// The hits.
        hits: Vec<Hit>,
    },
    /// Kept states of a map, latest first.
    Snapshots {
        /// The states.
        snapshots: Vec<SnapshotSummary>,
    },
    /// What a map can begin with.
    Templates {
        /// Empty frames with guiding questions.
        templates: Vec<TemplateSummary>,
        /// Complete journeys.
        examples: Vec<TemplateSummary>,
    },
}

/// A map in a list.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct MapSummary {
    /// The map.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// As it is, or as it should become.
    pub state: State,
    /// How far it is.
    pub status: Status,
    /// How many stages it has.
    pub stages: u32,
    /// How many touchpoints it has.
    pub touchpoints: u32,
    /// Latest change.
    pub updated: DateTime<Utc>,
    /// Counts its changes; a thumbnail of another revision is stale.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub revision: u64,
}

/// What can be undone and redone.
#[derive(Debug, Clone, Serialize, Default, PartialEq, Eq)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct UndoState {
    /// Name of the command undo takes back; its words are under `command-`.
    pub undo: Option<String>,
    /// Name of the command redo makes again.
    pub redo: Option<String>,
}

/// A search hit.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Hit {
    /// The map; none if all maps share the record.
    pub map: Option<Id>,
    /// Title of the map.
    pub map_title: String,
    /// The record.
    pub record: Id,
    /// Its kind.
    pub kind: wayfold_model::Kind,
    /// Part of the text around the hit.
    pub excerpt: String,
    /// Where the words lie in the excerpt: begin and end, in UTF-16 units.
    pub marks: Vec<(u32, u32)>,
}

/// A kept state in a list.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SnapshotSummary {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// When it was taken.
    pub taken: DateTime<Utc>,
}

/// Something to begin with, in a list.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct TemplateSummary {
    /// Its name for [`Request::CreateMap`].
    pub name: String,
    /// Its title.
    pub title: String,
    /// What it is for.
    pub description: String,
}

/// Something to say to a person: a code with arguments, and the words in the reader's language.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Message {
    /// Stable code; the key of its words in the locale files.
    pub code: String,
    /// Arguments by name.
    pub args: BTreeMap<String, String>,
    /// The words.
    pub text: String,
}
