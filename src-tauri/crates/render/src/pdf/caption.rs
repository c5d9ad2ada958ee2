//! Short lines of our own, such as the names of sheets and the numbers of pages: one glyph a character, no kerning.
//!
//! Text of maps is never set here; it comes from layout with its lines and glyphs.

use super::text::Letter;
use read_fonts::tables::cmap::Cmap;
use read_fonts::tables::hmtx::Hmtx;
use read_fonts::{FontRef, TableProvider};
use wayfold_scene::{Font, FontId, FontStyle, Scene};

/// A face for captions.
pub(super) struct Face<'a> {
    pub(super) font: FontId,
    letters: Cmap<'a>,
    advances: Hmtx<'a>,
    em: f32,
}

/// A line ready to be drawn; lengths in ems.
pub(super) struct Caption {
    pub(super) text: String,
    pub(super) letters: Vec<Letter>,
    pub(super) width: f32,
}

impl<'a> Face<'a> {
    /// The first upright text face of a scene that is bold, or not; any other if there is none.
    pub(super) fn find(scene: &'a Scene, bold: bool) -> Option<Self> {
        let usable = |font: &Font| !font.system && !font.color && font.style == FontStyle::Normal;
        let fonts = || scene.fonts.iter().enumerate().filter(|(_, font)| usable(font));
        let wanted = |font: &Font| if bold { font.weight == 600 } else { font.weight == 400 };
        let (at, font) = fonts().find(|(_, font)| wanted(font)).or_else(|| fonts().next())?;
        let face = FontRef::from_index(&font.data, font.index).ok()?;
        Some(Self {
            font: FontId(u16::try_from(at).ok()?),
            letters: face.cmap().ok()?,
            advances: face.hmtx().ok()?,
            em: face.head().ok()?.units_per_em().into(),
        })
    }

    /// Sets a line. Characters the face does not have are left out.
    pub(super) fn line(&self, words: &str) -> Caption {
        let mut caption = Caption { text: String::new(), letters: Vec::new(), width: 0.0 };
        for c in words.chars().filter(|c| !c.is_control()) {
            let Some(glyph) = self.letters.map_codepoint(c).filter(|glyph| glyph.to_u32() != 0) else {
                continue;
            };
            let advance = f32::from(self.advances.advance(glyph).unwrap_or(0)) / self.em;
            let from = caption.text.len();
            caption.text.push(c);
            caption.letters.push(Letter::plain(glyph.to_u32(), from..caption.text.len(), advance));
            caption.width += advance;
        }
        caption
    }
}
