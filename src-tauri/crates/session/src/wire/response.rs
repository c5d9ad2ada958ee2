//! What the UI is told.

use super::{
    EvidenceIdea, FindingView, Hit, KpiIdea, Larger, MapSummary, MissingLetters, PainIdea, RemedyIdea,
    SheetBeginning, SnapshotSummary, TemplateSummary,
};
use crate::patch::{FlatScene, Patch};
use serde::Serialize;
use std::collections::BTreeMap;
use wayfold_analysis::{Part, Report, Scope};
use wayfold_model::{Change, Id, Record};

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
        /// Path of its file; empty if it has none.
        file: String,
        /// Whether it can only be read.
        read_only: bool,
        /// Why: `asked`, `file`, `folder`, `full`, as in the words of the locale files; empty if it can be written.
        read_only_why: &'static str,
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
        /// Counts what the UI was told of this map; see [`Response::Changed`].
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        told: u64,
        /// All its records, and what the library shares; pictures without their bytes.
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
        /// Counts what the UI was told of this map; see [`Response::Changed`].
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        told: u64,
        /// What this window was told last if no other changed or drew the map in between; else its records are to be
        /// asked for again.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        after: u64,
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
        /// Counts what the UI was told of this map.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        told: u64,
        /// What changes and patch begin from. If that is not what this window was told last, another window changed
        /// or drew the map in between: open it again.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        after: u64,
        /// What happened to its records; pictures without their bytes.
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
    /// What a map comes to.
    Analysed {
        /// The map.
        map: Id,
        /// Its revision these figures are of.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        revision: u64,
        /// All figures; its own list of findings is empty, they are here in words.
        report: Box<Report>,
        /// What all this comes to, what matters most first.
        findings: Vec<FindingView>,
    },
    /// What a map would come to; as it is, it comes to what [`Response::Analysed`] says.
    WhatIf {
        /// The map.
        map: Id,
        /// Its revision these figures are of.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        revision: u64,
        /// As it would be.
        after: Box<Report>,
        /// Findings as they would be.
        findings: Vec<FindingView>,
    },
    /// The journey as one team, channel or system sees it.
    Part {
        /// The map.
        map: Id,
        /// Its revision these figures are of.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        revision: u64,
        /// Whose part.
        scope: Scope,
        /// Its figures.
        part: Box<Part>,
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
    /// What to pick from.
    Ideas {
        /// Pains customers often meet.
        pains: Vec<PainIdea>,
        /// What is done against them.
        remedies: Vec<RemedyIdea>,
        /// What is measured.
        kpis: Vec<KpiIdea>,
        /// Figures and statements with their sources, and how far each can be trusted.
        evidence: Vec<EvidenceIdea>,
    },
    /// What is known about a drawing before it is saved, and about a PDF before it is printed.
    Print {
        /// Its pages, an overview or an assembly plan included.
        pages: u32,
        /// Height in points of the smallest letters on paper; nothing without text.
        smallest: Option<f32>,
        /// Where letters are too small to read: what would do.
        larger: Option<Larger>,
        /// Letters no font has, if there are any.
        missing: Option<MissingLetters>,
    },
    /// The pages of a PDF.
    Pages {
        /// How many there are.
        count: u32,
    },
    /// The beginnings of the sheets of a workbook.
    Sheets {
        /// In their order.
        sheets: Vec<SheetBeginning>,
    },
    /// What the library remembers for the UI.
    Settings {
        /// By name.
        settings: BTreeMap<String, String>,
        /// The reader's language.
        language: String,
        /// Version of this program.
        version: String,
        /// What the template of slides is called, if there is one.
        template: Option<String>,
    },
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
