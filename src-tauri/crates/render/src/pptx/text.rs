//! Paragraphs: what they say, how large, in which of the slide's colours.

use super::measure::Type;
use super::script::Script;
use super::xml::{on_one_line, put};
use crate::escape::push_xml;
use wayfold_scene::Color;

/// A colour. Those of the template are named, so that another template changes them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Ink {
    /// Titles and text.
    Text,
    /// Text of second rank.
    Quiet,
    /// Hairlines.
    Line,
    /// Bands behind rows.
    Band,
    /// The slide's ground.
    Paper,
    /// The one accent.
    Accent,
    /// One of no template: it means something.
    Own(Color),
}

/// Letters of one kind.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Run {
    pub(super) text: String,
    pub(super) face: Type,
    pub(super) italic: bool,
    pub(super) ink: Ink,
}

/// Which edge lines share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Side {
    #[default]
    Start,
    Middle,
    End,
}

/// Where text stands in its box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stand {
    High,
    Middle,
    Low,
}

/// One paragraph.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Paragraph {
    pub(super) runs: Vec<Run>,
    pub(super) side: Side,
    /// Points above it.
    pub(super) above: f32,
}

impl Paragraph {
    pub(super) fn new(text: impl AsRef<str>, face: Type, ink: Ink) -> Self {
        Self::default().and(text, face, ink)
    }

    pub(super) fn and(mut self, text: impl AsRef<str>, face: Type, ink: Ink) -> Self {
        self.runs.push(Run { text: on_one_line(text.as_ref()), face, italic: false, ink });
        self
    }

    pub(super) fn italic(mut self) -> Self {
        self.runs.iter_mut().for_each(|run| run.italic = true);
        self
    }

    pub(super) fn above(mut self, above: f32) -> Self {
        self.above = above;
        self
    }

    pub(super) fn side(mut self, side: Side) -> Self {
        self.side = side;
        self
    }

    /// Height in a width, the room above it included.
    pub(super) fn height(&self, width: f32) -> f32 {
        let Some(first) = self.runs.first() else { return 0.0 };
        let tallest = self.runs.iter().map(|run| run.face.size).fold(0.0, f32::max);
        let face = Type { size: tallest, bold: self.runs.iter().any(|run| run.face.bold) };
        let lines = match self.runs.as_slice() {
            [one] => one.face.lines(&one.text, width),
            runs => {
                let all: String = runs.iter().map(|run| run.text.as_str()).collect();
                let heavy = if runs.iter().map(|run| run.text.len()).max() == Some(first.text.len()) {
                    first.face
                } else {
                    Type { bold: face.bold, size: tallest }
                };
                heavy.lines(&all, width)
            }
        };
        self.above + lines as f32 * face.line()
    }

    /// Appends it.
    pub(super) fn push(&self, out: &mut String, script: &Script) {
        let rtl = self.runs.iter().find_map(|run| direction(&run.text)).unwrap_or(false);
        let side = match (self.side, rtl) {
            (Side::Start, false) => "l",
            (Side::Middle, _) => "ctr",
            (Side::End, false) | (Side::Start, true) => "r",
            (Side::End, true) => "l",
        };
        put!(out, "<a:p><a:pPr algn=\"{side}\"");
        if rtl {
            out.push_str(" rtl=\"1\"");
        }
        if self.above > 0.0 {
            put!(
                out,
                "><a:spcBef><a:spcPts val=\"{}\"/></a:spcBef></a:pPr>",
                (self.above * script.unit * 100.0).round() as i32
            );
        } else {
            out.push_str("/>");
        }
        for run in &self.runs {
            if run.text.is_empty() {
                continue;
            }
            out.push_str("<a:r>");
            run.face.push(out, "rPr", script, run.italic, Some(run.ink));
            out.push_str("<a:t>");
            push_xml(out, &run.text);
            out.push_str("</a:t></a:r>");
        }
        if self.runs.iter().all(|run| run.text.is_empty()) {
            let face = self.runs.first().map_or(Type::plain(12.0), |run| run.face);
            face.push(out, "endParaRPr", script, false, None);
        }
        out.push_str("</a:p>");
    }
}

impl Type {
    /// Appends how letters look, as an element of this name.
    pub(super) fn push(
        self,
        out: &mut String,
        element: &str,
        script: &Script,
        italic: bool,
        ink: Option<Ink>,
    ) {
        put!(out, "<a:{element} lang=\"{}\" sz=\"{}\"", script.language, script.size(self.size));
        if self.bold {
            out.push_str(" b=\"1\"");
        }
        if italic {
            out.push_str(" i=\"1\"");
        }
        out.push_str(" dirty=\"0\"");
        match ink {
            Some(ink) => {
                out.push('>');
                script.fill(ink, out);
                put!(out, "</a:{element}>");
            }
            None => out.push_str("/>"),
        }
    }
}

/// Height of paragraphs in a width.
pub(super) fn height(paragraphs: &[Paragraph], width: f32) -> f32 {
    // nothing stands above the first
    let first = paragraphs.first().map_or(0.0, |first| first.above);
    paragraphs.iter().map(|paragraph| paragraph.height(width)).sum::<f32>() - first
}

/// Whether text reads from right to left, by its first letter that says so.
pub(super) fn direction(text: &str) -> Option<bool> {
    text.chars().take(200).find(|c| c.is_alphabetic()).map(|c| {
        matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1eeff}')
    })
}
