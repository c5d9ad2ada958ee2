//! Whose curves there are, and how they look.

use crate::people::People;
use crate::sizes::COLUMN;
use crate::theme::Theme;
use std::collections::HashMap;
use wayfold_model::Id;
use wayfold_scene::{Color, Dash};

/// Distance of handles of different curves in one column, so that equal ones are all seen.
const APART: f32 = 12.0;
/// All of them together stay within the column.
const SPREAD: f32 = COLUMN - 40.0;

/// How a curve looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Pencil {
    pub(super) color: Color,
    pub(super) dash: Dash,
    /// From the middle of the column.
    pub(super) shift: f32,
}

/// All curves in order: that of customers in general, then the personas'.
#[derive(Debug, Default)]
pub(super) struct Series {
    list: Vec<(Option<Id>, Pencil)>,
    places: HashMap<Option<Id>, usize>,
}

impl Series {
    /// The curves of those who occur, in any order.
    pub(super) fn new(mut occur: Vec<Option<Id>>, people: &People, theme: &Theme) -> Self {
        occur.sort_by_key(|persona| {
            (persona.is_some(), persona.and_then(|id| people.look(id)).map(|look| look.rank), *persona)
        });
        let count = occur.len();
        let apart = APART.min(SPREAD / count as f32);
        let pencil = |(index, persona): (usize, Option<Id>)| {
            let shift = ((index as f32 - (count as f32 - 1.0) / 2.0) * apart).round();
            let (color, dash) = match persona.and_then(|id| people.look(id)) {
                Some(look) => (theme.personas[look.color], look.dash()),
                None => (if count == 1 { theme.accent.line } else { theme.secondary }, Dash::Solid),
            };
            (persona, Pencil { color, dash, shift })
        };
        let list: Vec<_> = occur.into_iter().enumerate().map(pencil).collect();
        let places = list.iter().enumerate().map(|(place, (persona, _))| (*persona, place)).collect();
        Self { list, places }
    }

    pub(super) fn same(&self, other: &Self) -> bool {
        self.list == other.list
    }

    pub(super) fn all(&self) -> &[(Option<Id>, Pencil)] {
        &self.list
    }

    pub(super) fn get(&self, place: usize) -> Option<(Option<Id>, &Pencil)> {
        self.list.get(place).map(|(persona, pencil)| (*persona, pencil))
    }

    /// Place and look of a persona's curve.
    pub(super) fn find(&self, persona: Option<Id>) -> Option<(usize, &Pencil)> {
        // a few are found faster than looked up
        let place = if self.list.len() <= 8 {
            self.list.iter().position(|(who, _)| *who == persona)?
        } else {
            *self.places.get(&persona)?
        };
        self.list.get(place).map(|(_, pencil)| (place, pencil))
    }
}
