//! The only place where text is measured or broken.
//!
//! A text is cleaned of controls, divided into paragraphs at line ends and into words at spaces; words are shaped once
//! and kept; lines are filled greedily; what a line holds is put into the order in which it is seen. Outcomes for whole
//! texts are kept as well.
//!
//! With the bundled fonts the same text gives the same glyphs and positions on every machine.
//!
//! Deliberately not here: vertical text, justification, and any knowledge of maps or themes.

mod bidi;
mod breaks;
mod cache;
mod clean;
mod emoji;
mod flow;
mod fonts;
mod hyphens;
mod lines;
mod paragraph;
mod place;
mod shape;
mod system;
#[cfg(test)]
mod tests;

pub use fonts::Fonts;
pub use wayfold_scene::Align;

use cache::Generations;
use foldhash::HashMap;
use lines::{Breaker, Cut, Suffix};
use paragraph::Paragraph;
use shape::{FaceKey, Shaper};
use std::sync::Arc;
use wayfold_scene::{Color, Font, Line, Point, Rect, Text};

/// How a text looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    /// Size of the letters in pixels, 0 to [`LARGEST`].
    pub size: f32,
    /// 100 to 900; Inter has 400, 500, 600 and 700, the nearest is taken.
    pub weight: u16,
    /// Italic; there is one weight of it, and no tabular figures.
    pub italic: bool,
    /// Distance of baselines in pixels.
    pub line_height: f32,
    /// Colour of the letters.
    pub color: Color,
    /// Which edge of the width the lines share. `Start` is right in paragraphs that read from right to left.
    pub align: Align,
    /// Figures of equal width, for numbers that stand beneath each other.
    pub tabular: bool,
}

/// Largest size of letters in pixels; larger ones are set in this.
pub const LARGEST: f32 = 4_000.0;

/// Ascent and descent of Inter in ems. Other faces share its baseline and line box.
const ASCENT: f32 = 1984.0 / 2048.0;
const DESCENT: f32 = 494.0 / 2048.0;

/// Glyphs kept in whole texts before the older half goes, about 160 MB: twice a map of 10,000 touchpoints.
const KEPT_GLYPHS: usize = 8_000_000;

/// Sets texts, and remembers words and texts it has set.
pub struct Typesetter {
    shaper: Shaper,
    texts: HashMap<Setting, Generations<Arc<str>, Arc<Text>>>,
    kept_glyphs: usize,
}

/// All that a set text depends on, except for the text and its colour.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Setting {
    weight: u16,
    italic: bool,
    tabular: bool,
    language: String,
    size: u32,
    line_height: u32,
    width: u32,
    align: u8,
    max_lines: Option<usize>,
}

impl Typesetter {
    /// A typesetter that has seen nothing yet.
    pub fn new(fonts: Fonts) -> Self {
        Self { shaper: Shaper::new(fonts), texts: HashMap::default(), kept_glyphs: 0 }
    }

    /// Marks the beginning of a layout. Texts that were not set again during the last two are forgotten.
    pub fn begin_pass(&mut self) {
        self.texts.values_mut().for_each(Generations::turn);
        self.texts.retain(|_, texts| !texts.is_empty());
        self.kept_glyphs = 0;
    }

    /// Forgets all words and texts.
    pub(crate) fn forget(&mut self) {
        self.texts = HashMap::default();
        self.kept_glyphs = 0;
        self.shaper.forget();
    }

    /// Every font that a run may name, in the order of their ids: the bundled ones first, always the same; then those
    /// of the machine that were needed so far.
    pub fn fonts(&self) -> Vec<Arc<Font>> {
        self.shaper.fonts.scene_fonts()
    }

    /// Sets a text in lines of `width` pixels (infinite: only line ends in the text count), at most `max_lines` of
    /// them, the last one ending in an ellipsis if there is more. `language` is BCP 47, such as `de`; it decides on
    /// hyphenation and the look of some letters.
    ///
    /// The lines' coordinates begin at the left upper corner of the text: 0 to `width`, downward from 0. A line is only
    /// wider than `width` if it holds a single character that is. An empty text is one empty line. The bounds are as
    /// wide as the lines, and as high as their number times `line_height`.
    pub fn set(
        &mut self,
        text: &str,
        style: &Style,
        width: f32,
        max_lines: Option<usize>,
        language: &str,
    ) -> Text {
        let style = Style { size: legal(style.size), line_height: legal(style.line_height), ..*style };
        let width = if width.is_nan() { f32::INFINITY } else { width.max(0.0) };
        let setting = Setting {
            weight: style.weight,
            italic: style.italic,
            tabular: style.tabular,
            language: language.to_owned(),
            size: style.size.to_bits(),
            line_height: style.line_height.to_bits(),
            width: width.to_bits(),
            align: style.align as u8,
            max_lines,
        };
        let kept = self.texts.get_mut(&setting).and_then(|texts| texts.get(text));
        if let Some(kept) = kept {
            return Text { color: style.color, ..(**kept).clone() };
        }
        let set = self.set_anew(text, &style, width, max_lines, language);
        self.keep(setting, &set);
        set
    }

    /// Width in pixels of a text in one line, of the widest of its lines if it has several. [`Self::set`] with this
    /// width breaks nothing.
    pub fn measure(&mut self, text: &str, style: &Style, language: &str) -> f32 {
        let face = self.shaper.face(style.weight, style.italic, style.tabular, language);
        let cleaned = clean::clean(text);
        let paragraphs = cleaned.text.split('\n');
        let width = |p: &str| {
            let p = p.trim_end_matches(paragraph::is_space);
            Paragraph::new(p, language, face, &mut self.shaper).advance()
        };
        (paragraphs.map(width).fold(0.0, f64::max) * f64::from(legal(style.size))) as f32
    }

    fn set_anew(
        &mut self,
        text: &str,
        style: &Style,
        width: f32,
        max_lines: Option<usize>,
        language: &str,
    ) -> Text {
        let face = self.shaper.face(style.weight, style.italic, style.tabular, language);
        let mut job = Job { width, size: style.size, max_lines, language, face, shaper: &mut self.shaper };
        let (mut placed, truncated) = job.lines(text);
        let widest = placed.iter().map(|(_, line)| line.width).fold(0.0, f32::max);
        let room = if width.is_finite() { width } else { widest };
        let leading = style.line_height - (ASCENT + DESCENT) * style.size;
        let (mut left, mut right) = (f32::INFINITY, f32::NEG_INFINITY);
        for (index, (rtl, line)) in placed.iter_mut().enumerate() {
            let free = (room - line.width).max(0.0);
            let x = match (style.align, *rtl) {
                (Align::Start, false) | (Align::End, true) => 0.0,
                (Align::Middle, _) => free / 2.0,
                (Align::End, false) | (Align::Start, true) => free,
            };
            let y = index as f32 * style.line_height + leading / 2.0 + ASCENT * style.size;
            line.at = Point::new(x, y);
            (left, right) = (left.min(x), right.max(x + line.width));
        }
        let lines: Vec<Line> = placed.into_iter().map(|(_, line)| line).collect();
        let (left, right) = if lines.is_empty() { (0.0, 0.0) } else { (left, right) };
        let height = lines.len() as f32 * style.line_height;
        Text {
            content: text.into(),
            size: style.size,
            color: style.color,
            align: style.align,
            bounds: Rect::new(left, 0.0, right - left, height),
            lines: lines.into(),
            truncated,
        }
    }

    fn keep(&mut self, setting: Setting, set: &Text) {
        let glyphs: usize = set.lines.iter().flat_map(|l| &*l.runs).map(|r| r.glyphs.len() + 4).sum();
        if self.kept_glyphs > KEPT_GLYPHS {
            self.begin_pass();
        }
        self.kept_glyphs += glyphs + 16;
        self.texts.entry(setting).or_default().insert(set.content.clone(), Arc::new(set.clone()));
    }
}

/// Setting one text.
struct Job<'t> {
    width: f32,
    size: f32,
    max_lines: Option<usize>,
    language: &'t str,
    face: FaceKey,
    shaper: &'t mut Shaper,
}

impl Job<'_> {
    /// Lines still without a place, each with whether its paragraph reads from right to left; and whether there
    /// would be more.
    fn lines(&mut self, text: &str) -> (Vec<(bool, Line)>, bool) {
        let cleaned = clean::clean(text);
        let most = self.max_lines.unwrap_or(usize::MAX);
        let mut lines = Vec::new();
        let mut begin = 0;
        let mut soft = cleaned.soft.as_slice();
        for paragraph in cleaned.text.split('\n') {
            let end = begin + paragraph.len();
            let (here, later) = soft.split_at(soft.partition_point(|at| *at <= end));
            let here: Vec<usize> = here.iter().map(|at| at - begin).collect();
            let more = end < cleaned.text.len();
            if self.paragraph(paragraph, &here, more, most, &mut lines) {
                return (lines, true);
            }
            soft = later;
            begin = end + 1;
        }
        (lines, false)
    }

    /// Adds the lines of a paragraph up to `most` in all. True if it had to stop before the end of the text; `more`
    /// tells whether other paragraphs follow.
    fn paragraph(
        &mut self,
        text: &str,
        soft: &[usize],
        more: bool,
        most: usize,
        lines: &mut Vec<(bool, Line)>,
    ) -> bool {
        if lines.len() >= most {
            return true;
        }
        let paragraph = Paragraph::new(text, self.language, self.face, self.shaper);
        let width =
            if self.size > 0.0 { f64::from(self.width) / f64::from(self.size) } else { f64::INFINITY };
        let mut start = 0;
        loop {
            let mut breaker =
                Breaker { paragraph: &paragraph, soft, language: self.language, width, shaper: self.shaper };
            let mut cut = breaker.line(start);
            let done = cut.next >= text.len();
            let truncated = lines.len() + 1 >= most && (!done || more);
            if truncated {
                cut = breaker.last_line(start);
            }
            lines.push((paragraph.base % 2 == 1, self.line(&paragraph, cut)));
            if done || truncated {
                return truncated;
            }
            start = cut.next;
        }
    }

    fn line(&mut self, paragraph: &Paragraph<'_>, cut: Cut) -> Line {
        let suffix: Suffix = cut.suffix;
        let pieces = paragraph.pieces(cut.start, cut.end, suffix.text(), self.shaper);
        let (runs, width) = place::runs(pieces.iter(), self.size);
        Line { at: Point::default(), width, runs }
    }
}

fn legal(length: f32) -> f32 {
    if length.is_finite() { length.clamp(0.0, LARGEST) } else { 0.0 }
}
