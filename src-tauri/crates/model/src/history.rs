//! Undo and redo: the changes made, in order, each with the command's name and time. Kept with the map.

use crate::change::{Change, Edit};
use crate::{Id, Map};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Typing in one field coalesces into one step while it goes on without a pause this long.
const PAUSE_SECONDS: i64 = 2;

/// One undoable step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Step {
    /// Its id.
    pub id: Id,
    /// Name of the command, see [`crate::Command::name`].
    pub command: String,
    /// When it was last added to.
    pub at: DateTime<Utc>,
    /// What it did.
    pub change: Change,
}

/// The steps that can be undone and redone, newest last.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct History {
    /// Done, newest last.
    pub done: Vec<Step>,
    /// Undone, next to redo last.
    pub undone: Vec<Step>,
}

/// What recording a step did to the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recorded {
    /// It is a step of its own.
    New,
    /// It went on with the newest step, which now holds both.
    Merged,
}

impl History {
    /// The newest step with this one added to it, if this one only goes on typing where that one did.
    pub fn merged(&self, step: &Step) -> Option<Step> {
        let last = self.done.last().filter(|last| self.undone.is_empty() && goes_on(last, step))?;
        Some(Step { at: step.at, change: last.change.clone().then(&step.change), ..last.clone() })
    }

    /// Takes in a step that was just made. What was undone before can no longer be redone.
    pub fn record(&mut self, step: Step) -> Recorded {
        let merged = self.merged(&step);
        self.undone.clear();
        match (merged, self.done.last_mut()) {
            (Some(merged), Some(last)) => {
                *last = merged;
                Recorded::Merged
            }
            _ => {
                self.done.push(step);
                Recorded::New
            }
        }
    }

    /// The change that takes the newest step back; [`History::undone`] says that it was made.
    pub fn undo(&self) -> Option<Change> {
        self.done.last().map(|step| step.change.inverse())
    }

    /// The change that makes the last undone step again.
    pub fn redo(&self) -> Option<Change> {
        self.undone.last().map(|step| step.change.clone())
    }

    /// Takes the newest step back in a map.
    ///
    /// # Errors
    /// If the map is not as the step left it; then neither changes.
    pub fn undo_in(&mut self, map: &mut Map) -> Result<Option<Change>, crate::Conflict> {
        let Some(change) = self.undo() else { return Ok(None) };
        map.absorb(&change)?;
        self.undone.extend(self.done.pop());
        Ok(Some(change))
    }

    /// Makes the last undone step again in a map.
    ///
    /// # Errors
    /// If the map is not as the undo left it; then neither changes.
    pub fn redo_in(&mut self, map: &mut Map) -> Result<Option<Change>, crate::Conflict> {
        let Some(change) = self.redo() else { return Ok(None) };
        map.absorb(&change)?;
        self.done.extend(self.undone.pop());
        Ok(Some(change))
    }
}

/// Whether a step is more typing in the field the one before typed in.
fn goes_on(last: &Step, step: &Step) -> bool {
    let typed = |step: &Step| match step.change.edits.as_slice() {
        [Edit::Update { id, after, .. }] if step.command == "edit" && after.len() == 1 => {
            after.iter().next().filter(|(_, value)| value.is_string()).map(|(name, _)| (*id, name.clone()))
        }
        _ => None,
    };
    let soon = step.at.signed_duration_since(last.at).num_seconds().abs() <= PAUSE_SECONDS;
    soon && typed(last).is_some() && typed(last) == typed(step)
}
