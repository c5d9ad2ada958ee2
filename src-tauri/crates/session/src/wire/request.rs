//! What the UI asks.

use serde::{Deserialize, Serialize};
use wayfold_analysis::{Scenario, Scope};
use wayfold_model::{Command, Id, State};

#[cfg(doc)]
use super::Response;
use super::{Format, Pages, SlideShape, Tailor};

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
    /// Close a map; frees its memory. Nothing is lost: what is done to it later opens it again.
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
        /// What this window was told last. If another window changed the map since, this is refused as out of step and
        /// nothing is done; nothing to do it whatever happened.
        #[serde(default)]
        #[cfg_attr(feature = "bindings", ts(optional, type = "number"))]
        after: Option<u64>,
    },
    /// Take back the last step. Answer: [`Response::Changed`], with no changes if there is none.
    Undo {
        /// The map.
        map: Id,
        /// What this window was told last. If another window changed the map since, this is refused as out of step and
        /// nothing is done; nothing to do it whatever happened.
        #[serde(default)]
        #[cfg_attr(feature = "bindings", ts(optional, type = "number"))]
        after: Option<u64>,
    },
    /// Make the last undone step again. Answer: [`Response::Changed`], with no changes if there is none.
    Redo {
        /// The map.
        map: Id,
        /// What this window was told last. If another window changed the map since, this is refused as out of step and
        /// nothing is done; nothing to do it whatever happened.
        #[serde(default)]
        #[cfg_attr(feature = "bindings", ts(optional, type = "number"))]
        after: Option<u64>,
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
    /// Give a map another title, open or not, as an undoable step. Answer: [`Response::Library`].
    RenameMap {
        /// The map.
        map: Id,
        /// Its new title.
        title: String,
    },
    /// Delete a map for good, in the bin or not. Answer: [`Response::Library`].
    DeleteForever {
        /// The map.
        map: Id,
    },
    /// Delete for good whatever is in the bin. Answer: [`Response::Library`].
    EmptyBin,
    /// The bytes of a picture, which records and changes cross the wire without. Answer: raw bytes.
    Picture {
        /// A map that knows it.
        map: Id,
        /// The picture.
        image: Id,
    },
    /// Read maps from a file, whose bytes are attached, into the library. Answer: [`Response::Imported`].
    Import {
        /// Name of the file; its ending says the format, or else what is in it.
        name: String,
    },
    /// Make a map of a list, as people type or paste one. Answer: [`Response::Created`].
    ImportList {
        /// Title of the map.
        title: String,
        /// Language of its texts.
        language: String,
        /// A line a touchpoint; a line that ends with a colon or begins with `#` is a stage.
        text: String,
    },
    /// Read maps from pasted text: Mermaid, JSON or a table, whichever it is. Answer: [`Response::Imported`].
    ImportText {
        /// Title of a map that brings none.
        name: String,
        /// The text.
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
        /// Only the part of the sheet that shows these, for formats that draw; empty for all of it.
        #[serde(default)]
        records: Vec<Id>,
        /// What is left out, and what is said otherwise.
        #[serde(default)]
        #[cfg_attr(feature = "bindings", ts(optional, as = "Option<Tailor>"))]
        tailor: Tailor,
        /// Whether slides are made from the layouts of the library's template; see [`Request::KeepTemplate`].
        #[serde(default)]
        #[cfg_attr(feature = "bindings", ts(optional, as = "Option<bool>"))]
        template: bool,
    },
    /// The slides of a map as they are seen before they are saved: a PDF with a page for each. The fields are those of
    /// [`Request::Export`]. Answer: raw bytes.
    Slides {
        /// The map.
        map: Id,
        /// Their shape.
        size: SlideShape,
        /// Whether they tell what the analysis says.
        findings: bool,
        /// How to draw it.
        view: View,
        /// What is left out, and what is said otherwise.
        #[serde(default)]
        tailor: Tailor,
        /// Whether they are made from the layouts of the library's template.
        #[serde(default)]
        template: bool,
    },
    /// Remember a PowerPoint file, whose bytes are attached, as the template of slides: for as long as the library can
    /// only be read, else until another is given. Refused if it is none. Answer: [`Response::Done`].
    KeepTemplate {
        /// What it is called.
        name: String,
    },
    /// Forget the template of slides. Answer: [`Response::Done`].
    ForgetTemplate,
    /// What is known about a PDF before it is printed. The fields are those of [`Request::Export`]. Answer:
    /// [`Response::Print`].
    PrintReport {
        /// The map.
        map: Id,
        /// How it is laid on pages.
        pages: Pages,
        /// How to draw it.
        view: View,
        /// What is left out, and what is said otherwise.
        #[serde(default)]
        tailor: Tailor,
    },
    /// A page of a PDF, whose bytes are attached, as a picture. Answer: raw bytes of a PNG.
    PagePicture {
        /// The page, from 0.
        page: u32,
        /// Pixels of its longer side, at most 2048.
        side: u32,
    },
    /// How many pages a PDF has, whose bytes are attached. Answer: [`Response::Pages`].
    Pages,
    /// The beginnings of the sheets of a workbook, whose bytes are attached. Answer: [`Response::Sheets`].
    Sheets,
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
    /// What a map comes to: figures and findings. Refused as overtaken if the map is changed before it is done; then
    /// ask again. Answer: [`Response::Analysed`].
    Analyse {
        /// The map.
        map: Id,
        /// How often completion is drawn from the numbers of cases, at most 20,000; not at all if it is left out.
        #[serde(default)]
        #[cfg_attr(feature = "bindings", ts(optional, type = "number"))]
        draws: Option<u32>,
    },
    /// What a map would come to if some of its numbers were others; the map stays as it is. Overtaken by changes and
    /// by the next such question. Answer: [`Response::WhatIf`].
    WhatIf {
        /// The map.
        map: Id,
        /// What to try.
        scenario: Scenario,
    },
    /// The journey as one team, channel or system sees it. Answer: [`Response::Part`].
    Part {
        /// The map.
        map: Id,
        /// Whose part.
        scope: Scope,
    },
    /// Write what was tried into the map: remedies are done, numbers are those of the scenario; one undoable step.
    /// Answer: [`Response::Changed`].
    ApplyScenario {
        /// The map.
        map: Id,
        /// What was tried.
        scenario: Scenario,
        /// What this window was told last. If another window changed the map since, this is refused as out of step and
        /// nothing is done; nothing to do it whatever happened.
        #[serde(default)]
        #[cfg_attr(feature = "bindings", ts(optional, type = "number"))]
        after: Option<u64>,
    },
    /// Copy a map as it should become, with what was tried written into the copy. Answer: [`Response::Created`].
    FutureState {
        /// The map.
        map: Id,
        /// Title of the copy.
        title: String,
        /// What was tried.
        scenario: Scenario,
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
        /// What this window was told last. If another window changed the map since, this is refused as out of step and
        /// nothing is done; nothing to do it whatever happened.
        #[serde(default)]
        #[cfg_attr(feature = "bindings", ts(optional, type = "number"))]
        after: Option<u64>,
    },
    /// Templates and examples to begin with, in a language. Answer: [`Response::Templates`].
    Templates {
        /// The language.
        language: String,
    },
    /// A small picture of a template or example, in the language of the view. Answer: raw bytes of a PNG.
    TemplatePicture {
        /// Its name.
        name: String,
        /// Width in pixels, at most 1024.
        width: u32,
        /// Height in pixels, at most 1024.
        height: u32,
        /// How to draw it.
        view: View,
    },
    /// Pains, remedies, KPIs and evidence to pick from, in a language. Answer: [`Response::Ideas`].
    Ideas {
        /// The language.
        language: String,
    },
    /// What the library remembers for the UI. Answer: [`Response::Settings`].
    Settings,
    /// Remember something, or forget it. Answer: [`Response::Done`].
    SetSetting {
        /// Its name: `a-z`, then `a-z0-9.-`, at most 64 characters.
        name: String,
        /// At most 64 KiB; nothing to forget it.
        value: Option<String>,
    },
    /// The reader's language from now on: that of messages, and of drawings whose view names none. Answer:
    /// [`Response::Done`].
    SetLanguage {
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
    /// Key or name of a saved view of the map; empty for all of it. An open map is shown whole if there is none of
    /// that name, so that what is shown survives that it is deleted; files and pictures are refused.
    pub audience: String,
}
