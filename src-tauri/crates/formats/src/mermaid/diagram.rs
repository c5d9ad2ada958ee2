//! What a journey diagram holds, as plain data.

use super::js;
use std::collections::HashSet;

/// A mermaid journey.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Diagram {
    /// Title: of the last title line, or else of the front matter. Empty for none.
    pub title: String,
    /// Title in the front matter, if there is one.
    pub front_matter_title: Option<String>,
    /// `accTitle`, for screen readers. Empty for none.
    pub acc_title: String,
    /// `accDescr`, for screen readers. Empty for none.
    pub acc_descr: String,
    /// Tasks before any section.
    pub opening: Vec<Task>,
    /// Sections in order; names may come twice, tasks may be missing.
    pub sections: Vec<Section>,
}

/// A section and its tasks.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Section {
    /// Its name.
    pub name: String,
    /// Its tasks in order.
    pub tasks: Vec<Task>,
}

/// A task: who does it, and how it feels to them.
#[derive(Debug, Clone, Default)]
pub struct Task {
    /// Its name; `\n` breaks a line.
    pub name: String,
    /// Its score, meant to be 1 to 5 but never checked by mermaid. NaN if there is none.
    pub score: f64,
    /// Who takes part, in order.
    pub people: Vec<String>,
}

/// As for numbers, but a missing score equals a missing score.
impl PartialEq for Task {
    fn eq(&self, other: &Self) -> bool {
        let scores = self.score == other.score || (self.score.is_nan() && other.score.is_nan());
        scores && self.name == other.name && self.people == other.people
    }
}

impl Diagram {
    /// Every task with the name of its section, which is empty before the first one.
    pub fn tasks(&self) -> impl Iterator<Item = (&str, &Task)> {
        let opening = self.opening.iter().map(|task| ("", task));
        let sections = self.sections.iter();
        opening.chain(
            sections.flat_map(|section| section.tasks.iter().map(|task| (section.name.as_str(), task))),
        )
    }

    /// Everybody who takes part, once each, in JavaScript's order of strings: the legend mermaid draws.
    pub fn actors(&self) -> Vec<String> {
        let unique: HashSet<&String> = self.tasks().flat_map(|(_, task)| &task.people).collect();
        let mut actors: Vec<String> = unique.into_iter().cloned().collect();
        actors.sort_by(|a, b| js::compare(a, b));
        actors
    }

    /// The list a task read now belongs to.
    pub(super) fn open_tasks(&mut self) -> &mut Vec<Task> {
        match self.sections.last_mut() {
            Some(section) => &mut section.tasks,
            None => &mut self.opening,
        }
    }

    /// The diagram with every text passed through a function that is told what it is.
    pub(super) fn map_texts(self, mut with: impl FnMut(Text, String) -> String) -> Self {
        let tasks = |tasks: Vec<Task>, with: &mut dyn FnMut(Text, String) -> String| -> Vec<Task> {
            let each = tasks.into_iter().map(|task| Task {
                name: with(Text::Name, task.name),
                score: task.score,
                people: task.people.into_iter().map(|person| with(Text::Person, person)).collect(),
            });
            each.collect()
        };
        Self {
            title: with(Text::Heading, self.title),
            front_matter_title: self.front_matter_title,
            acc_title: with(Text::Heading, self.acc_title),
            acc_descr: with(Text::Heading, self.acc_descr),
            opening: tasks(self.opening, &mut with),
            sections: self
                .sections
                .into_iter()
                .map(|section| Section {
                    name: with(Text::Name, section.name),
                    tasks: tasks(section.tasks, &mut with),
                })
                .collect(),
        }
    }
}

/// What a text of a diagram is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Text {
    /// Title, `accTitle`, `accDescr`.
    Heading,
    /// Name of a section or task.
    Name,
    /// Somebody who takes part.
    Person,
}
