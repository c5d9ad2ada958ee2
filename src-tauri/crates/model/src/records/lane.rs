//! Lanes, and the notes in their cells.

use crate::{EvidenceLevel, Id, Key, LaneKind};

record! {
    /// A row of the map.
    Lane {
        /// Its id.
        id: Id,
        /// Place among the lanes.
        order: Key,
        /// What it shows.
        kind: LaneKind,
        /// Its title; empty for the usual one of its kind, in the map's language.
        title: String,
        /// What belongs in it: the guiding question shown while it is empty.
        question: String,
        /// Least height the user gave it, in CSS pixels.
        height: Option<f64>,
        /// Whether it is left out of the drawing.
        hidden: bool,
        /// The record it was duplicated from.
        origin: Option<Id>,
    }
}
links!(Lane { must {} may {} });

record! {
    /// Text, or a picture, in a cell: lane by touchpoint's column.
    Note {
        /// Its id.
        id: Id,
        /// The lane.
        lane: Id,
        /// The touchpoint in whose column it begins.
        touchpoint: Id,
        /// The touchpoint in whose column it ends, if it spans several.
        until: Option<Id>,
        /// Place within the cell, from the top.
        order: Key,
        /// The text; the caption of a picture.
        text: String,
        /// The picture.
        image: Option<Id>,
        /// Whose words or thoughts.
        persona: Option<Id>,
        /// Which of the note colours, 0 for none.
        tint: u8,
        /// What it rests on.
        evidence: EvidenceLevel,
        /// Evidence for it.
        evidences: Vec<Id>,
        /// The record it was duplicated from.
        origin: Option<Id>,
    }
}
links!(Note {
    must { lane: Lane, touchpoint: Touchpoint }
    may { until: Touchpoint, image: Image, persona: Persona, evidences: Evidence }
});
