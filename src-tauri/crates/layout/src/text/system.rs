//! Finding a face among the machine's fonts, by script and language as the operating system prefers.

use super::fonts::{Found, Wish, covers};
use fontique::{
    Collection, CollectionOptions, FallbackKey, FamilyId, FontInfo, FontStyle, FontWeight, FontWidth,
    GenericFamily, Language, Script, SourceCache, SourceCacheOptions,
};
use harfrust::Font as Face;
use std::collections::HashMap;
use std::sync::Arc;

/// The machine's fonts, opened at the first question. Files are mapped, not read.
#[derive(Default)]
pub(super) struct System {
    open: Option<Open>,
}

struct Open {
    collection: Collection,
    sources: SourceCache,
    /// By source and index; `None` for files that hold no usable face.
    faces: HashMap<(u64, u32), Option<(Face, Arc<dyn AsRef<[u8]> + Send + Sync>)>>,
}

/// After the family for the script: the first of them covers the most, on Linux all that is installed.
const LAST_RESORTS: [GenericFamily; 5] = [
    GenericFamily::SansSerif,
    GenericFamily::SystemUi,
    GenericFamily::Serif,
    GenericFamily::Math,
    GenericFamily::Emoji,
];

impl System {
    pub(super) fn find(&mut self, cluster: &str, wish: Wish<'_>, emoji: bool) -> Option<Found> {
        let open = self.open.get_or_insert_with(|| Open {
            collection: Collection::new(CollectionOptions { shared: false, system_fonts: true }),
            sources: SourceCache::new(SourceCacheOptions { shared: false }),
            faces: HashMap::new(),
        });
        let families = open.families(wish, emoji);
        families.into_iter().find_map(|family| open.face(family, cluster, wish))
    }
}

impl Open {
    fn families(&mut self, wish: Wish<'_>, emoji: bool) -> Vec<FamilyId> {
        let mut families = Vec::new();
        if emoji {
            families.extend(self.collection.generic_families(GenericFamily::Emoji));
        }
        let language = Language::parse(wish.language).ok();
        let key = FallbackKey::new(Script::from_bytes(wish.script), language.as_ref());
        families.extend(self.collection.fallback_families(key));
        for generic in LAST_RESORTS {
            families.extend(self.collection.generic_families(generic));
        }
        families
    }

    fn face(&mut self, family: FamilyId, cluster: &str, wish: Wish<'_>) -> Option<Found> {
        let family = self.collection.family(family)?;
        let style = if wish.italic { FontStyle::Italic } else { FontStyle::Normal };
        let weight = FontWeight::new(f32::from(wish.weight));
        let info = family.match_font(FontWidth::NORMAL, style, weight, true)?;
        let (face, bytes) = self.load(info)?;
        if !covers(face, cluster) {
            return None;
        }
        Some(Found {
            family: family.name().to_owned(),
            // a weight is a whole number from 1 to 1000
            weight: info.weight().value() as u16,
            style: match info.style() {
                FontStyle::Normal => wayfold_scene::FontStyle::Normal,
                FontStyle::Italic | FontStyle::Oblique(_) => wayfold_scene::FontStyle::Italic,
            },
            color: !face.color_glyphs().is_empty() || !face.bitmap_strikes().is_empty(),
            index: info.index(),
            bytes: bytes.clone(),
            face: face.clone(),
        })
    }

    fn load(&mut self, info: &FontInfo) -> Option<&(Face, Arc<dyn AsRef<[u8]> + Send + Sync>)> {
        let key = (info.source().id().to_u64(), info.index());
        if !self.faces.contains_key(&key) {
            let bytes = info.load(Some(&mut self.sources)).map(|blob| blob.into_raw_parts().0);
            let face = bytes.and_then(|bytes| Some((Face::new(bytes.clone(), info.index())?, bytes)));
            self.faces.insert(key, face);
        }
        self.faces.get(&key)?.as_ref()
    }
}
