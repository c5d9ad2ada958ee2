//! Finding a face among the machine's fonts, by script and language as the operating system prefers.

use super::fonts::{Bytes, Wish, covers};
use fontique::{
    Collection, CollectionOptions, FallbackKey, FamilyId, FontInfo, FontStyle, FontWeight, FontWidth,
    GenericFamily, Language, Script, SourceCache, SourceCacheOptions,
};
use harfrust::Font as Face;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

/// A face found on the machine.
pub(super) struct Found {
    pub family: String,
    pub weight: u16,
    pub style: wayfold_scene::FontStyle,
    pub color: bool,
    pub index: u32,
    pub bytes: Bytes,
    pub face: Face,
}

/// The machine's fonts, opened at the first question. Files are mapped, not read.
#[derive(Default)]
pub(super) struct System {
    open: Option<Open>,
}

struct Open {
    collection: Collection,
    sources: SourceCache,
    /// By source and index; `None` for files that hold no usable face.
    faces: HashMap<(u64, u32), Option<Arc<Found>>>,
    /// In the order of preference, for each kind of wish.
    preferences: HashMap<Preference, Vec<Candidate>>,
}

/// All that decides on which families to ask, and in which order.
#[derive(PartialEq, Eq, Hash)]
struct Preference {
    language: String,
    script: [u8; 4],
    weight: u16,
    italic: bool,
    emoji: bool,
}

enum Candidate {
    Unseen(FamilyId),
    Face(Arc<Found>),
    Unusable,
}

/// After the family for the script: the first of them covers the most, on Linux all that is installed.
const LAST_RESORTS: [GenericFamily; 5] = [
    GenericFamily::SansSerif,
    GenericFamily::SystemUi,
    GenericFamily::Serif,
    GenericFamily::Math,
    GenericFamily::Emoji,
];
/// Kinds of wishes remembered; more only come from hostile input.
const PREFERENCES: usize = 500;

impl System {
    /// The face the machine prefers for a cluster of characters, if one has them all.
    pub(super) fn find(&mut self, cluster: &str, wish: Wish<'_>, emoji: bool) -> Option<Arc<Found>> {
        self.open().find(cluster, wish, emoji)
    }

    /// The face of a family, if the machine has it.
    pub(super) fn named(&mut self, family: &str, wish: Wish<'_>) -> Option<Arc<Found>> {
        let open = self.open();
        let family = open.collection.family_id(family)?;
        open.face(family, wish)
    }

    fn open(&mut self) -> &mut Open {
        self.open.get_or_insert_with(|| Open {
            collection: Collection::new(CollectionOptions { shared: false, system_fonts: true }),
            sources: SourceCache::new(SourceCacheOptions { shared: false }),
            faces: HashMap::new(),
            preferences: HashMap::new(),
        })
    }
}

impl Open {
    fn find(&mut self, cluster: &str, wish: Wish<'_>, emoji: bool) -> Option<Arc<Found>> {
        let Wish { language, script, weight, italic } = wish;
        let preference = Preference { language: language.to_owned(), script, weight, italic, emoji };
        if self.preferences.len() >= PREFERENCES {
            self.preferences.clear();
        }
        let mut candidates =
            self.preferences.remove(&preference).unwrap_or_else(|| self.families(&preference));
        let found = candidates.iter_mut().find_map(|candidate| {
            if let Candidate::Unseen(family) = *candidate {
                *candidate = self.face(family, wish).map_or(Candidate::Unusable, Candidate::Face);
            }
            match candidate {
                Candidate::Face(found) => covers(&found.face, cluster).then(|| found.clone()),
                Candidate::Unseen(_) | Candidate::Unusable => None,
            }
        });
        self.preferences.insert(preference, candidates);
        found
    }

    fn families(&mut self, preference: &Preference) -> Vec<Candidate> {
        let mut families = Vec::new();
        if preference.emoji {
            families.extend(self.collection.generic_families(GenericFamily::Emoji));
        }
        let language = Language::parse(&preference.language).ok();
        let key = FallbackKey::new(Script::from_bytes(preference.script), language.as_ref());
        let fallback: Vec<FamilyId> = self.collection.fallback_families(key).collect();
        for family in fallback {
            let plain = self.collection.family_name(family).and_then(without_serifs);
            families.extend(plain.and_then(|name| self.collection.family_id(&name)));
            families.push(family);
        }
        for generic in LAST_RESORTS {
            families.extend(self.collection.generic_families(generic));
        }
        let mut seen = std::collections::HashSet::new();
        families.into_iter().filter(|family| seen.insert(*family)).map(Candidate::Unseen).collect()
    }

    fn face(&mut self, family: FamilyId, wish: Wish<'_>) -> Option<Arc<Found>> {
        let family = self.collection.family(family)?;
        let style = if wish.italic { FontStyle::Italic } else { FontStyle::Normal };
        let weight = FontWeight::new(f32::from(wish.weight));
        let info = family.match_font(FontWidth::NORMAL, style, weight, true)?;
        match self.faces.entry((info.source().id().to_u64(), info.index())) {
            Entry::Occupied(known) => known.get().clone(),
            Entry::Vacant(new) => new.insert(load(family.name(), info, &mut self.sources)).clone(),
        }
    }
}

fn load(family: &str, info: &FontInfo, sources: &mut SourceCache) -> Option<Arc<Found>> {
    let (bytes, _) = info.load(Some(sources))?.into_raw_parts();
    let face = Face::new(bytes.clone(), info.index())?;
    Some(Arc::new(Found {
        family: family.to_owned(),
        // a weight is a whole number from 1 to 1000
        weight: info.weight().value() as u16,
        style: match info.style() {
            FontStyle::Normal => wayfold_scene::FontStyle::Normal,
            FontStyle::Italic | FontStyle::Oblique(_) => wayfold_scene::FontStyle::Italic,
        },
        color: !face.color_glyphs().is_empty() || !face.bitmap_strikes().is_empty(),
        index: info.index(),
        bytes,
        face,
    }))
}

/// The sans serif, to go with our own faces, of a family that has one for each script: of Noto, the machine may name any,
/// even one after the handwriting of commentaries.
fn without_serifs(family: &str) -> Option<String> {
    let (style, script) = family.strip_prefix("Noto ")?.split_once(' ')?;
    (style != "Sans").then(|| format!("Noto Sans {script}"))
}

#[cfg(test)]
mod tests {
    use super::without_serifs;

    #[test]
    fn noto_has_a_sans_serif_for_each_script() {
        for (family, expected) in [
            ("Noto Rashi Hebrew", Some("Noto Sans Hebrew")),
            ("Noto Naskh Arabic", Some("Noto Sans Arabic")),
            ("Noto Serif CJK JP", Some("Noto Sans CJK JP")),
            ("Noto Sans Hebrew", None),
            ("Noto Sans", None),
            ("DejaVu Serif", None),
        ] {
            assert_eq!(without_serifs(family).as_deref(), expected, "{family}");
        }
    }
}
