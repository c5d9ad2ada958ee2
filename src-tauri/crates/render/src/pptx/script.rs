//! How a slide is written: in which language, how long a point is, which colours there are.

use super::text::Ink;
use super::xml::{emu, put};
use wayfold_scene::Color;

/// Letters of slides of ours, and of the sheet that is laid on dark grounds.
const QUIET: Color = Color::rgb(0x59, 0x60, 0x6d);
const LINE: Color = Color::rgb(0xd9, 0xd9, 0xd9);
const BAND: Color = Color::rgb(0xf5, 0xf5, 0xf5);
const PAPER: Color = Color::rgb(0xff, 0xff, 0xff);

/// How a slide is written.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Script {
    /// As runs name it.
    pub(super) language: String,
    /// True points to one of the plan's.
    pub(super) unit: f32,
    /// How much smaller letters are, in fonts that are wider than is reckoned with.
    pub(super) letters: f32,
    /// The ink of text on a sheet of its own; nothing where the colours of the master can be read.
    pub(super) sheet: Option<Color>,
    /// What stands for the accent where that cannot be read.
    pub(super) accent: Option<Color>,
}

impl Script {
    /// A length in the plan's points.
    pub(super) fn emu(&self, points: f32) -> i64 {
        emu(points * self.unit)
    }

    /// A size of letters, hundredths of a true point.
    pub(super) fn size(&self, points: f32) -> i32 {
        (points * self.unit * self.letters * 100.0).round().clamp(100.0, 400_000.0) as i32
    }

    /// Appends a colour, as a fill.
    pub(super) fn fill(&self, ink: Ink, out: &mut String) {
        out.push_str("<a:solidFill>");
        self.color(ink, out);
        out.push_str("</a:solidFill>");
    }

    /// A colour that no other template changes, if this is one.
    pub(super) const fn own(&self, ink: Ink) -> Option<Color> {
        let sheet = self.sheet.is_some();
        match ink {
            Ink::Own(color) => Some(color),
            Ink::Accent => self.accent,
            Ink::Text => self.sheet,
            Ink::Quiet if sheet => Some(QUIET),
            Ink::Line if sheet => Some(LINE),
            Ink::Band if sheet => Some(BAND),
            Ink::Paper if sheet => Some(PAPER),
            Ink::Quiet | Ink::Line | Ink::Band | Ink::Paper => None,
        }
    }

    fn color(&self, ink: Ink, out: &mut String) {
        if let Some(color) = self.own(ink) {
            put!(out, "<a:srgbClr val=\"{:02X}{:02X}{:02X}\"", color.r, color.g, color.b);
            if color.a == 255 {
                out.push_str("/>");
            } else {
                put!(out, "><a:alpha val=\"{}\"/></a:srgbClr>", u32::from(color.a) * 100_000 / 255);
            }
            return;
        }
        out.push_str(match ink {
            Ink::Text => "<a:schemeClr val=\"tx1\"/>",
            Ink::Quiet => {
                "<a:schemeClr val=\"tx1\"><a:lumMod val=\"65000\"/><a:lumOff val=\"35000\"/></a:schemeClr>"
            }
            Ink::Line => "<a:schemeClr val=\"bg1\"><a:lumMod val=\"85000\"/></a:schemeClr>",
            Ink::Band => "<a:schemeClr val=\"bg1\"><a:lumMod val=\"96000\"/></a:schemeClr>",
            Ink::Paper | Ink::Own(_) => "<a:schemeClr val=\"bg1\"/>",
            Ink::Accent => "<a:schemeClr val=\"accent1\"/>",
        });
    }
}
