//! Text: each run one string at its place, so that it can be selected, copied, searched and read aloud.
//!
//! A block of left-to-right text is one `text` element with a `tspan` for each run. Where any run goes from right to
//! left, every run is an element of its own: inside one element, a viewer would order them once more.

use super::Document;
use super::defs::style_name;
use super::inventory::{Style, length};
use crate::escape::{push_css_string, push_run, push_xml};
use crate::lines::breaks_between_words;
use std::fmt::Write;
use wayfold_scene::{Direction, Font, FontId, Line, Run, Text};

/// Followed where a viewer does not read embedded fonts.
const LETTERS: &str = "'Helvetica Neue',Arial,sans-serif";
/// The same for emoji.
const EMOJI: &str = "'Apple Color Emoji','Segoe UI Emoji','Noto Color Emoji',sans-serif";

impl<'a> Document<'a> {
    /// The attributes of the commonest text, on the root so that it needs none.
    pub(super) fn base_style(&mut self) {
        let Some(style) = self.inventory.base else { return };
        self.number("font-size", length(style.size));
        if let Some(font) = self.font(style.font) {
            self.family(font);
            self.out.push_str(" font-weight=\"");
            let _ = write!(self.out, "{}\" font-style=\"{}\"", font.weight, style_name(font.style));
        }
        self.color("fill", style.color);
    }

    pub(super) fn text(&mut self, text: &Text) {
        let Some(style) = Style::of(text) else { return };
        let mut runs = text.lines.iter().flat_map(|line| &*line.runs);
        if runs.any(|run| run.direction == Direction::RightToLeft) {
            return self.mixed(text, style);
        }
        self.out.push_str("<text");
        self.style(style, self.inventory.base);
        match &*text.lines {
            [line] if line.runs.len() == 1 && !text.truncated => {
                for run in &*line.runs {
                    self.run_place(line, run);
                    self.out.push('>');
                    push_run(&mut self.out, &run.text);
                }
            }
            lines => {
                self.out.push('>');
                self.whole(text);
                for (at, line) in lines.iter().enumerate() {
                    self.line(line, style, at + 1 < lines.len());
                }
            }
        }
        self.out.push_str("</text>\n");
    }

    /// The whole of a text of which only the beginning is drawn.
    fn whole(&mut self, text: &Text) {
        if text.truncated {
            self.out.push_str("<title>");
            push_xml(&mut self.out, &text.content);
            self.out.push_str("</title>");
        }
    }

    fn line(&mut self, line: &Line, outer: Style, more: bool) {
        for run in &*line.runs {
            self.out.push_str("<tspan");
            self.run_place(line, run);
            self.style(Style { font: run.font, ..outer }, Some(outer));
            self.out.push('>');
            push_run(&mut self.out, &run.text);
            self.out.push_str("</tspan>");
        }
        let end = line.runs.last().map_or("", |run| &run.text);
        if more && breaks_between_words(end) {
            self.out.push(' ');
        }
    }

    /// Text in which something goes from right to left.
    fn mixed(&mut self, text: &Text, style: Style) {
        self.out.push_str("<g");
        self.style(style, self.inventory.base);
        self.out.push('>');
        self.whole(text);
        for line in &text.lines {
            for run in &*line.runs {
                self.out.push_str("<text");
                self.run_place(line, run);
                self.style(Style { font: run.font, ..style }, Some(style));
                self.out.push('>');
                push_run(&mut self.out, &run.text);
                self.out.push_str("</text>");
            }
        }
        self.out.push_str("</g>\n");
    }

    /// Where a run lies: from its left end on, or around its middle if it is read from the right, as viewers
    /// disagree about where such text starts.
    fn run_place(&mut self, line: &Line, run: &Run) {
        let left = line.at.x + run.x;
        match run.direction {
            Direction::LeftToRight => self.number("x", left),
            Direction::RightToLeft => {
                self.number("x", left + run.width / 2.0);
                self.out.push_str(" text-anchor=\"middle\" direction=\"rtl\" unicode-bidi=\"bidi-override\"");
            }
        }
        self.number("y", line.at.y);
        // drawn with another font than it was set in, text keeps its place all the same
        let inside = self.options.embed_fonts && self.font(run.font).is_some_and(|font| !font.system);
        let whole = run.glyphs.iter().all(|glyph| glyph.id != 0);
        if !(inside && whole) && run.width > 0.0 {
            self.number("textLength", run.width);
            self.out.push_str(" lengthAdjust=\"spacingAndGlyphs\"");
        }
    }

    /// The attributes in which a style differs from the one around it.
    fn style(&mut self, style: Style, around: Option<Style>) {
        let differs = |part: fn(Style) -> i64| around.map(part) != Some(part(style));
        if differs(|style| style.size.into()) {
            self.number("font-size", length(style.size));
        }
        if differs(|style| style.font.0.into())
            && let Some(font) = self.font(style.font)
        {
            let other = around.and_then(|around| self.font(around.font));
            if other.is_none_or(|other| other.family != font.family) {
                self.family(font);
            }
            if other.is_none_or(|other| other.weight != font.weight) {
                let _ = write!(self.out, " font-weight=\"{}\"", font.weight);
            }
            if other.is_none_or(|other| other.style != font.style) {
                self.attribute("font-style", style_name(font.style));
            }
        }
        if differs(|style| {
            u32::from_be_bytes([style.color.r, style.color.g, style.color.b, style.color.a]).into()
        }) {
            self.color("fill", style.color);
        }
    }

    fn family(&mut self, font: &Font) {
        self.out.push_str(" font-family=\"");
        push_css_string(&mut self.out, &font.family);
        self.out.push(',');
        self.out.push_str(if font.color { EMOJI } else { LETTERS });
        self.out.push('"');
    }

    fn font(&self, id: FontId) -> Option<&'a Font> {
        let scene = self.scene;
        scene.fonts.get(usize::from(id.0)).map(|font| &**font)
    }
}
