//! From words to glyphs: choice of fonts, then harfrust. Every word is shaped once.
//!
//! A word is shaped by itself. The bundled fonts are prepared so that this is exact: no kerning against spaces, no
//! alternates that look beyond a word.

use super::breaks::Breaks;
use super::cache::Generations;
use super::emoji;
use super::fonts::{Fonts, Wish};
use super::hyphens::Hyphens;
use foldhash::HashMap;
use harfrust::{Buffer, Direction, Language, Script as Tag, ShapeOptions, ShapePlan, ShaperFont};
use icu_properties::props::Script;
use icu_properties::{CodePointMapData, PropertyNamesShort};
use icu_segmenter::GraphemeClusterSegmenter;
use std::sync::Arc;
use wayfold_scene::{FontId, Glyph};

/// A shaped word in one direction, for any size.
#[derive(Debug)]
pub(super) struct Shaped {
    pub text: Arc<str>,
    /// In logical order.
    pub parts: Vec<Part>,
    /// Advance width in ems.
    pub advance: f32,
}

/// The part of a word in one font and script.
#[derive(Debug)]
pub(super) struct Part {
    pub font: FontId,
    /// Byte offset of its beginning in the word.
    pub start: usize,
    pub end: usize,
    /// From left to right as seen; lengths in ems, clusters from the beginning of the part.
    pub glyphs: Vec<Glyph>,
    pub advance: f32,
}

impl Default for Shaped {
    fn default() -> Self {
        Self { text: "".into(), parts: Vec::new(), advance: 0.0 }
    }
}

impl Shaped {
    /// Advance in ems of the clusters that begin before a byte offset.
    pub(super) fn advance_before(&self, offset: usize) -> f64 {
        let mut advance = 0.0;
        for part in &self.parts {
            if part.end <= offset {
                advance += f64::from(part.advance);
            } else if part.start < offset {
                let before = |g: &&Glyph| part.start + (g.cluster as usize) < offset;
                advance += part.glyphs.iter().filter(before).map(|g| f64::from(g.advance)).sum::<f64>();
            }
        }
        advance
    }
}

/// Everything but size, colour and place that decides how letters look. Cheap to copy; see [`Shaper::face`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct FaceKey(usize);

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct FaceStyle {
    weight: u16,
    italic: bool,
    tabular: bool,
    language: String,
}

/// Words kept per face and direction before the older half goes.
const WORDS: usize = 40_000;
/// Faces times languages kept; more only come from hostile input.
const FACES: usize = 200;
const PLANS: usize = 1_000;

type Words = Generations<Arc<str>, Arc<Shaped>>;

pub(super) struct Shaper {
    pub fonts: Fonts,
    pub breaks: Breaks,
    pub hyphens: Hyphens,
    faces: Vec<FaceStyle>,
    /// By face; words from left to right and from right to left.
    words: Vec<[Words; 2]>,
    plans: HashMap<(FontId, bool, [u8; 4], String), ShapePlan>,
    buffer: Buffer,
}

impl Shaper {
    pub(super) fn new(fonts: Fonts) -> Self {
        Self {
            fonts,
            breaks: Breaks::default(),
            hyphens: Hyphens::default(),
            faces: Vec::new(),
            words: Vec::new(),
            plans: HashMap::default(),
            buffer: Buffer::new(),
        }
    }

    /// The key of a face; few of them exist at a time.
    pub(super) fn face(&mut self, weight: u16, italic: bool, tabular: bool, language: &str) -> FaceKey {
        let same = |f: &FaceStyle| {
            f.weight == weight && f.italic == italic && f.tabular == tabular && f.language == language
        };
        if let Some(at) = self.faces.iter().position(same) {
            return FaceKey(at);
        }
        if self.faces.len() >= FACES {
            self.faces.clear();
            self.words.clear();
        }
        self.faces.push(FaceStyle { weight, italic, tabular, language: language.to_owned() });
        self.words.push(Default::default());
        FaceKey(self.faces.len() - 1)
    }

    /// Forgets all words.
    pub(super) fn forget(&mut self) {
        self.words.iter_mut().for_each(|words| *words = Default::default());
    }

    /// Shapes a word, or a part of one: no line ends, no controls.
    pub(super) fn word(&mut self, text: &str, face: FaceKey, rtl: bool) -> Arc<Shaped> {
        let Some(words) = self.words.get_mut(face.0) else { return Arc::default() };
        if let Some(word) = words[usize::from(rtl)].get(text) {
            return word.clone();
        }
        let shaped = Arc::new(self.shape(text, face, rtl));
        if let Some(words) = self.words.get_mut(face.0) {
            let words = &mut words[usize::from(rtl)];
            if words.young() >= WORDS {
                words.turn();
            }
            words.insert(shaped.text.clone(), shaped.clone());
        }
        shaped
    }

    fn shape(&mut self, text: &str, face: FaceKey, rtl: bool) -> Shaped {
        let Some(style) = self.faces.get(face.0).cloned() else { return Shaped::default() };
        let mut shaped = Shaped { text: text.into(), ..Shaped::default() };
        for stretch in self.stretches(text, &style) {
            let part = self.shape_stretch(text, &stretch, &style.language, rtl);
            shaped.advance += part.advance;
            shaped.parts.push(part);
        }
        shaped
    }

    /// Divides a word by font and script. Emoji sequences and letters with their marks stay whole.
    fn stretches(&mut self, text: &str, style: &FaceStyle) -> Vec<Stretch> {
        let mut stretches: Vec<Stretch> = Vec::new();
        let mut start = 0;
        // before any letter with a script of its own, the first one counts
        let mut script = text.chars().find_map(own_script).unwrap_or(*b"Latn");
        for end in GraphemeClusterSegmenter::new().segment_str(text).skip_while(|at| *at == 0) {
            let cluster = &text[start..end];
            script = cluster.chars().find_map(own_script).unwrap_or(script);
            let wish = Wish { language: &style.language, script, weight: style.weight, italic: style.italic };
            let previous = stretches.last().map(|s| s.font);
            let font = self.fonts.choose(cluster, wish, style.tabular, previous);
            match stretches.last_mut() {
                Some(last) if last.font == font && last.script == script => last.end = end,
                _ => stretches.push(Stretch { start, end, font, script }),
            }
            start = end;
        }
        stretches
    }

    fn shape_stretch(&mut self, text: &str, stretch: &Stretch, language: &str, rtl: bool) -> Part {
        let mut part = Part {
            font: stretch.font,
            start: stretch.start,
            end: stretch.end,
            glyphs: Vec::new(),
            advance: 0.0,
        };
        let Some(face) = self.fonts.face(stretch.font) else { return part };
        let direction = if rtl { Direction::RightToLeft } else { Direction::LeftToRight };
        let script: Option<Tag> = std::str::from_utf8(&stretch.script).ok().and_then(|s| s.parse().ok());
        let language_tag = Language::new(language);
        if self.plans.len() >= PLANS {
            self.plans.clear();
        }
        let plan = self
            .plans
            .entry((stretch.font, rtl, stretch.script, language.to_owned()))
            .or_insert_with(|| ShapePlan::new(face, direction, script, language_tag.as_ref(), &[]));
        self.buffer.clear();
        self.buffer.push_str(&text[stretch.start..stretch.end]);
        self.buffer.set_direction(direction);
        self.buffer.set_script(script);
        self.buffer.set_language(language_tag);
        let options = ShapeOptions::new().plan(Some(plan));
        if harfrust::shape(&ShaperFont::new(face), &mut self.buffer, options).is_err() {
            return part;
        }
        let em = f32::from(face.units_per_em().max(1));
        let glyphs = self.buffer.glyph_infos().iter().zip(self.buffer.glyph_positions());
        part.glyphs = glyphs
            .map(|(info, position)| Glyph {
                id: info.glyph_id,
                cluster: info.cluster,
                advance: position.x_advance as f32 / em,
                dx: position.x_offset as f32 / em,
                dy: -position.y_offset as f32 / em,
            })
            .collect();
        part.advance = part.glyphs.iter().map(|g| g.advance).sum();
        part
    }
}

struct Stretch {
    start: usize,
    end: usize,
    font: FontId,
    script: [u8; 4],
}

/// The script of a character; `None` for punctuation, digits, marks and pictures, which take their neighbours'.
fn own_script(c: char) -> Option<[u8; 4]> {
    if c.is_ascii() {
        return c.is_ascii_alphabetic().then_some(*b"Latn");
    }
    let script = CodePointMapData::<Script>::new().get(c);
    if matches!(script, Script::Common | Script::Inherited | Script::Unknown) || emoji::is_invisible(c) {
        return None;
    }
    PropertyNamesShort::<Script>::new().get(script)?.as_bytes().try_into().ok()
}
