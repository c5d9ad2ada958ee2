//! The slides of an organisation's own template: its masters, layouts, themes, fonts and size; its slides are not ours.
//!
//! A template is a file from outside. It is read with limits, only what can be reached from the presentation by way of
//! its masters is looked at, and of that only markup and pictures that are known here come through.
//!
//! Deliberately not here: macros, links, sounds, embedded files, custom data; what slides tell.

mod carry;
mod package;
mod read;
mod tree;

use super::palette::{Ground, Palette};
use super::parts::Parts;
use super::plan::Plan;
use super::shapes::{Form, Shape};
use super::slide::Thing;
use super::text::Ink;
use carry::Carried;
use wayfold_scene::{Color, Rect};

/// Why a file is no template.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TemplateFault {
    /// It is no PowerPoint file.
    #[error("no PowerPoint file")]
    Unknown,
    /// It is one of the time before .pptx, or locked with a password.
    #[error("an old or locked PowerPoint file")]
    Old,
    /// It is larger, holds more or is nested deeper than a template should be.
    #[error("too large for a template")]
    TooLarge,
    /// Its parts cannot be read.
    #[error("a damaged PowerPoint file")]
    Damaged,
    /// It has no master with a layout.
    #[error("no layouts")]
    Bare,
}

impl TemplateFault {
    /// A name that stays the same, for programs.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Unknown => "template-unknown",
            Self::Old => "template-old",
            Self::TooLarge => "template-too-large",
            Self::Damaged => "template-damaged",
            Self::Bare => "template-bare",
        }
    }
}

/// A template, ready for slides.
#[derive(Debug, Clone)]
pub struct Template {
    parts: Vec<Carried>,
    /// Files of the masters and their ids.
    pub(super) masters: Vec<(String, u32)>,
    /// How many themes there are.
    pub(super) themes: usize,
    /// Width and height of slides, as the file says them.
    pub(super) size: (i64, i64),
    pub(super) plan: Plan,
    /// True points to one of the plan's.
    pub(super) unit: f32,
    /// How much smaller letters are.
    pub(super) letters: f32,
    /// Whether the ground of slides is too dark, or too lively, to write on.
    pub(super) dark: bool,
    /// Whether its accent is too light to be read.
    pub(super) pale: bool,
    accent: Color,
    font: String,
    /// What lies beneath the title slide, and beneath all others, as far as it is painted.
    pub(super) grounds: [LentGround; 2],
    pub(super) palette: Palette,
}

/// What a layout and its master show by themselves.
#[derive(Debug, Clone)]
pub(super) struct LentGround {
    color: Color,
    fixtures: Vec<Fixture>,
}

/// Something that stands on every slide of a layout.
#[derive(Debug, Clone)]
enum Fixture {
    Shape { rect: Rect, form: Form, fill: Color },
    Picture { rect: Rect, file: String },
}

impl LentGround {
    pub(super) fn to_paint(&self) -> Ground {
        let thing = |fixture: &Fixture| match fixture {
            Fixture::Shape { rect, form, fill } => {
                Thing::Shape(Shape::filled("Ground", *rect, *form, Ink::Own(*fill)))
            }
            Fixture::Picture { rect, file } => {
                let (relation, alt) = (String::new(), String::new());
                Thing::Picture { relation, file: file.clone(), alt, rect: *rect }
            }
        };
        Ground { color: self.color, things: self.fixtures.iter().map(thing).collect() }
    }
}

impl Template {
    /// Largest file that is read, in bytes.
    pub const LARGEST: usize = 20 << 20;

    /// Reads a .pptx, .potx or the like.
    ///
    /// # Errors
    /// What the file lacks.
    pub fn read(file: &[u8]) -> Result<Self, TemplateFault> {
        read::template(file)
    }

    /// Its first accent colour, which is the organisation's.
    pub const fn accent(&self) -> Color {
        self.accent
    }

    /// The font of its texts.
    pub fn font(&self) -> &str {
        &self.font
    }

    /// Puts its parts into a file.
    pub(super) fn put(&self, parts: &mut Parts) {
        for Carried { name, kind, data } in &self.parts {
            match kind {
                Some(kind) => parts.put_kind(name, kind, data.clone()),
                None => parts.put(name, data.clone()),
            }
        }
    }
}
