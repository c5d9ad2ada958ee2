//! What a user can do to a map. One gesture, one command; [`apply`] turns it into a change or refuses.

use crate::change::Change;
use crate::commands;
use crate::draft::Draft;
use crate::record::{Kind, Record};
use crate::rules::Refusal;
use crate::{Id, Ids, Map, TransitionKind};
use serde::{Deserialize, Serialize};
use serde_json::{Map as Fields, Value};

/// Fields of a record by name, as in the files; those left out stay as they are (or take their defaults in a new
/// record).
pub type FieldValues = Fields<String, Value>;

/// Something a user does. Where a new record's `fields` hold an `id`, the record gets it; else a new one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(tag = "do", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub enum Command {
    /// Set fields of one or more records.
    Edit {
        /// One entry a record.
        edits: Vec<FieldEdit>,
    },
    /// Add a persona, channel, team, piece of evidence, image, pain, remedy or KPI.
    Add {
        /// What to add.
        kind: Kind,
        /// Its fields.
        fields: FieldValues,
    },
    /// Add a stage.
    AddStage {
        /// The stage it comes before; at the end if none.
        before: Option<Id>,
        /// Its fields.
        fields: FieldValues,
    },
    /// Move stages, with everything in them.
    MoveStages {
        /// The stages, in the order they shall have.
        stages: Vec<Id>,
        /// The stage they come before; at the end if none.
        before: Option<Id>,
    },
    /// Make one stage of several: the first keeps its fields, the others' touchpoints follow its own.
    MergeStages {
        /// At least two.
        stages: Vec<Id>,
    },
    /// Make two stages of one.
    SplitStage {
        /// The touchpoint whose column begins the new stage.
        at: Id,
        /// Fields of the new stage.
        fields: FieldValues,
    },
    /// Add a touchpoint.
    AddTouchpoint {
        /// Where.
        place: Place,
        /// Its fields.
        fields: FieldValues,
        /// Whether to draw it into the flow: from the touchpoint before it, to the one after it.
        connect: bool,
    },
    /// Move touchpoints, with everything that hangs on them, within and across stages and tracks.
    MoveTouchpoints {
        /// The touchpoints; those that share a column go on sharing one.
        touchpoints: Vec<Id>,
        /// Where to.
        place: Place,
    },
    /// Copy touchpoints with their notes and with the transitions among them; copies of pains' and remedies'
    /// links hang the same pains and remedies on the copies.
    CopyTouchpoints {
        /// The touchpoints.
        touchpoints: Vec<Id>,
        /// Where to.
        place: Place,
    },
    /// Make one touchpoint of several. The first keeps its fields; notes, pains, remedies, KPIs and arrows of the
    /// others go over to it, and shares that lead to it add up.
    MergeTouchpoints {
        /// At least two.
        touchpoints: Vec<Id>,
    },
    /// Make two touchpoints of one: the second follows it, takes its outgoing arrows, and is led to by it.
    SplitTouchpoint {
        /// The touchpoint.
        touchpoint: Id,
        /// Fields of the second, where they differ from the first's.
        fields: FieldValues,
    },
    /// Draw an arrow.
    Connect {
        /// Where it begins.
        from: Id,
        /// Where it leads.
        to: Id,
        /// Its kind; if none is given, a loop when it leads back or to itself, else main or alternative.
        kind: Option<TransitionKind>,
        /// Its other fields.
        fields: FieldValues,
    },
    /// Move an end of an arrow.
    Reroute {
        /// The arrow.
        transition: Id,
        /// Its new beginning, if that moves.
        from: Option<Id>,
        /// Its new end, if that moves.
        to: Option<Id>,
    },
    /// Add a lane.
    AddLane {
        /// The lane it comes before; at the end if none.
        before: Option<Id>,
        /// Its fields, `kind` among them.
        fields: FieldValues,
    },
    /// Move lanes.
    MoveLanes {
        /// The lanes, in the order they shall have.
        lanes: Vec<Id>,
        /// The lane they come before; at the end if none.
        before: Option<Id>,
    },
    /// Write a note.
    AddNote {
        /// The lane.
        lane: Id,
        /// The touchpoint in whose column it lies.
        touchpoint: Id,
        /// The note it comes before; at the end of the cell if none.
        before: Option<Id>,
        /// Its other fields.
        fields: FieldValues,
    },
    /// Move notes into a cell. A note that spans keeps its end if that still lies behind it.
    MoveNotes {
        /// The notes, in the order they shall have.
        notes: Vec<Id>,
        /// The lane.
        lane: Id,
        /// The touchpoint in whose column they lie.
        touchpoint: Id,
        /// The note they come before; at the end of the cell if none.
        before: Option<Id>,
    },
    /// Move pains, remedies, KPIs, personas, channels, teams or evidence among their kind.
    Reorder {
        /// The records, all of one kind, in the order they shall have.
        records: Vec<Id>,
        /// The record they come before; at the end if none.
        before: Option<Id>,
    },
    /// Paste lines as touchpoints, each led to by the one before.
    PasteTouchpoints {
        /// One touchpoint a line; blank lines are passed over.
        lines: Vec<String>,
        /// Where the first goes; the others follow.
        place: Place,
        /// Whether to draw them into the flow.
        connect: bool,
    },
    /// Paste lines as notes.
    PasteNotes {
        /// One note a line; blank lines are passed over.
        lines: Vec<String>,
        /// The lane.
        lane: Id,
        /// The touchpoint in whose column the first lies.
        touchpoint: Id,
        /// One column a line, as from a spreadsheet's row, instead of all in one cell.
        across: bool,
    },
    /// Paste records copied from a map. They get new ids; references to records that were not copied stay if this
    /// map has them, else fall away.
    Paste {
        /// The records.
        records: Vec<Record>,
        /// Where copied touchpoints go; copied stages go behind that stage.
        place: Option<Place>,
    },
    /// Delete records of any kind, and what cannot be without them. Deleting a persona, channel, team, evidence or
    /// image here deletes it from the library.
    Delete {
        /// The records.
        records: Vec<Id>,
        /// Stage that takes the touchpoints of deleted stages; without one they go along.
        move_to: Option<Id>,
        /// Whether to close the gap a deleted touchpoint leaves in the flow.
        heal: bool,
    },
    /// Several commands as one step; a later one may name ids given in an earlier one.
    Batch {
        /// The commands; no batches among them.
        commands: Vec<Command>,
    },
}

/// New values for fields of a record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct FieldEdit {
    /// The record.
    pub id: Id,
    /// Its new values.
    pub fields: FieldValues,
}

/// Where touchpoints go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(tag = "at", rename_all = "camelCase")]
pub enum Place {
    /// Behind all others of a stage.
    End {
        /// The stage.
        stage: Id,
    },
    /// In a new column before a touchpoint's.
    Before {
        /// The touchpoint.
        touchpoint: Id,
    },
    /// In a new column after a touchpoint's.
    After {
        /// The touchpoint.
        touchpoint: Id,
    },
    /// In a touchpoint's own column, on a parallel track.
    Beside {
        /// The touchpoint.
        touchpoint: Id,
        /// The track; the first free one if none or taken.
        track: Option<u8>,
    },
}

impl Command {
    /// Stable name, for the undo menu and the log; its words are in the locale files under `command-`.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Edit { .. } => "edit",
            Self::Add { .. } => "add",
            Self::AddStage { .. } => "add-stage",
            Self::MoveStages { .. } => "move-stages",
            Self::MergeStages { .. } => "merge-stages",
            Self::SplitStage { .. } => "split-stage",
            Self::AddTouchpoint { .. } => "add-touchpoint",
            Self::MoveTouchpoints { .. } => "move-touchpoints",
            Self::CopyTouchpoints { .. } => "copy-touchpoints",
            Self::MergeTouchpoints { .. } => "merge-touchpoints",
            Self::SplitTouchpoint { .. } => "split-touchpoint",
            Self::Connect { .. } => "connect",
            Self::Reroute { .. } => "reroute",
            Self::AddLane { .. } => "add-lane",
            Self::MoveLanes { .. } => "move-lanes",
            Self::AddNote { .. } => "add-note",
            Self::MoveNotes { .. } => "move-notes",
            Self::Reorder { .. } => "reorder",
            Self::PasteTouchpoints { .. } => "paste-touchpoints",
            Self::PasteNotes { .. } => "paste-notes",
            Self::Paste { .. } => "paste",
            Self::Delete { .. } => "delete",
            Self::Batch { commands } => name_of_all(commands),
        }
    }
}

/// Name of a step of several commands: what comes into being by it, a picture before the note that shows it; else
/// what all of them do.
fn name_of_all(commands: &[Command]) -> &'static str {
    let shows = |command: &Command| matches!(command, Command::Add { kind: Kind::Image, .. });
    if commands.iter().any(shows) {
        return "add-picture";
    }
    let mut names = commands.iter().map(Command::name);
    let Some(first) = names.next() else { return "batch" };
    if first.starts_with("add") || names.all(|name| name == first) { first } else { "batch" }
}

/// What a command would do to a map. Nothing is changed; [`Map::absorb`] makes the change.
///
/// # Errors
/// The first rule that would not hold. A command that would do nothing is refused as well.
pub fn apply(map: &Map, command: &Command, ids: Ids<'_>) -> Result<Change, Refusal> {
    let mut draft = Draft::new(map, ids);
    commands::run(&mut draft, command)?;
    let change = draft.finish()?;
    if change.is_empty() { Err(Refusal::NothingToDo) } else { Ok(change) }
}
