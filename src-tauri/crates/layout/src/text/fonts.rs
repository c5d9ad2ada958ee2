//! The faces that text is set in: those that come with Wayfold, and the machine's own for characters they lack.
//!
//! Deliberately not here: outlines and pictures of glyphs (renderers read the bytes themselves), and any look at the
//! machine's fonts before a character is missing: a drawing in Latin letters never pays for that.

use super::emoji;
use super::system::{Found, System};
use harfrust::Font as Face;
use std::cell::OnceCell;
use std::collections::HashMap;
use std::sync::Arc;
use wayfold_scene::{Font, FontId, FontStyle};

pub(super) type Bytes = Arc<dyn AsRef<[u8]> + Send + Sync>;

/// What a cluster of characters asks of a font.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Wish<'a> {
    /// BCP 47, as in the text's style.
    pub language: &'a str,
    /// ISO 15924, such as `*b"Latn"`.
    pub script: [u8; 4],
    pub weight: u16,
    pub italic: bool,
}

/// A face and its bytes; the face is parsed when it is first asked for.
struct Entry {
    family: String,
    weight: u16,
    style: FontStyle,
    system: bool,
    color: bool,
    index: u32,
    bytes: Source,
    face: OnceCell<Option<Face>>,
    scene: OnceCell<Arc<Font>>,
}

enum Source {
    Bundled(&'static [u8]),
    System(Bytes),
}

macro_rules! bundled {
    ($($family:literal $weight:literal $style:ident $color:literal $file:literal,)*) => {
        [$(Entry::bundled($family, $weight, FontStyle::$style, $color, include_bytes!(concat!("../../../../../assets/fonts/", $file)))),*]
    };
}

/// In the order of their ids, which documents and caches rely on: only append.
fn bundled() -> [Entry; 10] {
    bundled![
        "Inter" 400 Normal false "Inter-Regular.ttf",
        "Inter" 500 Normal false "Inter-Medium.ttf",
        "Inter" 600 Normal false "Inter-SemiBold.ttf",
        "Inter" 700 Normal false "Inter-Bold.ttf",
        "Inter" 400 Italic false "Inter-Italic.ttf",
        "Twemoji" 400 Normal true "Twemoji.ttf",
        "Inter Tabular" 400 Normal false "InterTabular-Regular.ttf",
        "Inter Tabular" 500 Normal false "InterTabular-Medium.ttf",
        "Inter Tabular" 600 Normal false "InterTabular-SemiBold.ttf",
        "Inter Tabular" 700 Normal false "InterTabular-Bold.ttf",
    ]
}

const ITALIC: FontId = FontId(4);
const TWEMOJI: FontId = FontId(5);
const TABULAR: u16 = 6;

impl Entry {
    fn bundled(family: &str, weight: u16, style: FontStyle, color: bool, bytes: &'static [u8]) -> Self {
        Self {
            family: family.into(),
            weight,
            style,
            system: false,
            color,
            index: 0,
            bytes: Source::Bundled(bytes),
            face: OnceCell::new(),
            scene: OnceCell::new(),
        }
    }

    fn face(&self) -> Option<&Face> {
        self.face
            .get_or_init(|| match &self.bytes {
                Source::Bundled(bytes) => Face::new(*bytes, self.index),
                Source::System(bytes) => Face::new(bytes.clone(), self.index),
            })
            .as_ref()
    }

    fn covers(&self, cluster: &str) -> bool {
        self.face().is_some_and(|face| covers(face, cluster))
    }

    fn scene(&self) -> Arc<Font> {
        let bytes = || match &self.bytes {
            Source::Bundled(bytes) => Arc::from(*bytes),
            Source::System(bytes) => Arc::from((**bytes).as_ref()),
        };
        let font = || Font {
            family: self.family.clone(),
            weight: self.weight,
            style: self.style,
            system: self.system,
            color: self.color,
            data: bytes(),
            index: self.index,
        };
        self.scene.get_or_init(|| Arc::new(font())).clone()
    }
}

/// Whether a face has a glyph for every character that shows.
pub(super) fn covers(face: &Face, cluster: &str) -> bool {
    let map = face.charmap();
    cluster.chars().all(|c| emoji::is_invisible(c) || map.map_unicode(c).is_some())
}

/// Families of the machine that text is rather set in than in Inter.
struct House {
    /// The first that is there counts.
    names: Vec<String>,
    /// By weight and slope; nothing where the machine has none of them.
    faces: HashMap<(u16, bool), Option<FontId>>,
}

/// Every face that text may be set in.
pub struct Fonts {
    entries: Vec<Entry>,
    /// `None`: only the bundled faces.
    system: Option<Box<System>>,
    /// The faces of the machine that are among the entries; few.
    adopted: Vec<(Arc<Found>, FontId)>,
    house: Option<House>,
}

impl Fonts {
    /// The bundled faces, and the machine's own for characters they lack. Those are not looked at until one is
    /// missing.
    pub fn new() -> Self {
        Self { system: Some(Box::default()), ..Self::bundled_only() }
    }

    /// Only the bundled faces, so that the outcome does not depend on the machine. Characters they lack are drawn as
    /// Inter's boxes.
    pub fn bundled_only() -> Self {
        Self { entries: bundled().into(), system: None, adopted: Vec::new(), house: None }
    }

    /// As [`Self::new`], but text is rather set in the first of these families that the machine has than in Inter.
    pub fn of_families(names: &[&str]) -> Self {
        let names = names.iter().map(|name| (*name).to_owned()).collect();
        Self { house: Some(House { names, faces: HashMap::new() }), ..Self::new() }
    }

    /// The family that text is rather set in than in Inter, if the machine has it.
    pub fn family(&mut self) -> Option<String> {
        let id = self.house(Wish { language: "", script: *b"Latn", weight: 400, italic: false })?;
        Some(self.entries.get(usize::from(id.0))?.family.clone())
    }

    /// All faces by id: the bundled ones first and always the same, then those of the machine in the order of their
    /// first use.
    pub fn scene_fonts(&self) -> Vec<Arc<Font>> {
        self.entries.iter().map(Entry::scene).collect()
    }

    /// The face for shaping; `None` for a damaged file.
    pub(crate) fn face(&self, id: FontId) -> Option<&Face> {
        self.entries.get(usize::from(id.0))?.face()
    }

    /// The face of Inter for a weight (100 to 900) and slope.
    pub(crate) fn inter(weight: u16, italic: bool) -> FontId {
        if italic { ITALIC } else { FontId(step(weight)) }
    }

    /// The face for a cluster of characters: a grapheme, or the part of one in one script. `previous` is the face of
    /// what stands before it in the same word, preferred among those of the machine.
    pub(crate) fn choose(
        &mut self,
        cluster: &str,
        wish: Wish<'_>,
        tabular: bool,
        previous: Option<FontId>,
    ) -> FontId {
        let inter = Self::inter(wish.weight, wish.italic);
        let emoji = emoji::is_emoji(cluster);
        if let Some(id) = self.house(wish)
            && !emoji
            && self.covers(id, cluster)
        {
            return id;
        }
        let tabular = (tabular && !wish.italic).then(|| FontId(TABULAR + step(wish.weight)));
        let bundled = [emoji.then_some(TWEMOJI), tabular.filter(|_| !emoji), Some(inter), Some(TWEMOJI)];
        // an emoji that Twemoji lacks is rather taken from the machine than drawn as letters
        let bundled = if emoji { &bundled[..1] } else { &bundled[1..] };
        for id in bundled.iter().flatten() {
            if self.covers(*id, cluster) {
                return *id;
            }
        }
        if let Some(id) = previous
            && !emoji
            && self.covers(id, cluster)
        {
            return id;
        }
        self.ask_system(cluster, wish, emoji).unwrap_or(inter)
    }

    fn covers(&self, id: FontId, cluster: &str) -> bool {
        self.entries.get(usize::from(id.0)).is_some_and(|e| e.covers(cluster))
    }

    fn ask_system(&mut self, cluster: &str, wish: Wish<'_>, emoji: bool) -> Option<FontId> {
        let found = self.system.as_mut()?.find(cluster, wish, emoji)?;
        self.adopt(found)
    }

    fn house(&mut self, wish: Wish<'_>) -> Option<FontId> {
        let House { names, faces } = self.house.as_ref()?;
        let key = (wish.weight, wish.italic);
        if let Some(known) = faces.get(&key) {
            return *known;
        }
        let system = self.system.as_mut()?;
        let found = names.iter().find_map(|name| system.named(name, wish));
        let id = found.and_then(|found| self.adopt(found));
        self.house.as_mut()?.faces.insert(key, id);
        id
    }

    fn adopt(&mut self, found: Arc<Found>) -> Option<FontId> {
        if let Some((_, id)) = self.adopted.iter().find(|(known, _)| Arc::ptr_eq(known, &found)) {
            return Some(*id);
        }
        let id = FontId(u16::try_from(self.entries.len()).ok()?);
        self.entries.push(Entry {
            family: found.family.clone(),
            weight: found.weight,
            style: found.style,
            system: true,
            color: found.color,
            index: found.index,
            bytes: Source::System(found.bytes.clone()),
            face: OnceCell::from(Some(found.face.clone())),
            scene: OnceCell::new(),
        });
        self.adopted.push((found, id));
        Some(id)
    }
}

impl Default for Fonts {
    fn default() -> Self {
        Self::new()
    }
}

/// Position among the four weights that exist.
fn step(weight: u16) -> u16 {
    match weight {
        0..450 => 0,
        450..550 => 1,
        550..650 => 2,
        650.. => 3,
    }
}
