//! How much a diagram may hold. Real ones hold a few dozen tasks.

use super::Reason;
use std::collections::HashSet;

/// Largest input, in bytes.
pub const LARGEST_TEXT: usize = 5_000_000;
/// Most tasks of a diagram, and most sections.
pub const MOST_TASKS: usize = 20_000;
/// Most people of a diagram, counted by name: as many as a list of a map's record can hold.
pub const MOST_ACTORS: usize = 1_000;
/// Longest text of a diagram, in characters: as much as a field of a map holds, so that what is written is read again.
pub const LONGEST_TEXT: usize = wayfold_model::LONGEST_TEXT;

#[derive(Default)]
pub(super) struct Limits {
    tasks: usize,
    sections: usize,
    actors: HashSet<String>,
    mentions: usize,
}

/// Whether a text is short enough.
pub(super) fn text(text: &str) -> Result<(), Reason> {
    let long = text.len() > LONGEST_TEXT && text.chars().count() > LONGEST_TEXT;
    if long { Err(Reason::TextTooLong) } else { Ok(()) }
}

impl Limits {
    pub(super) fn section(&mut self, name: &str) -> Result<(), Reason> {
        self.sections += 1;
        if self.sections > MOST_TASKS { Err(Reason::TooManySections) } else { text(name) }
    }

    pub(super) fn task(&mut self, name: &str, people: &[String]) -> Result<(), Reason> {
        text(name)?;
        self.tasks += 1;
        if self.tasks > MOST_TASKS {
            return Err(Reason::TooManyTasks);
        }
        self.mentions += people.len();
        for person in people {
            text(person)?;
            if !self.actors.contains(person) {
                self.actors.insert(person.clone());
            }
            if self.actors.len() > MOST_ACTORS || self.mentions > MOST_TASKS * 10 {
                return Err(Reason::TooManyActors);
            }
        }
        Ok(())
    }
}
