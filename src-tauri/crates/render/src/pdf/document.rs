//! The document as a whole: pages one after the other, then what is known only when all are drawn.

use super::bookmarks::{Bookmarks, Places};
use super::caption::Face;
use super::draw::Press;
use super::ground::LARGE;
use super::links::Links;
use super::options::PdfOptions;
use super::picture::Photos;
use super::plan::{Page, Plan};
use super::tags::Tags;
use crate::RenderError;
use crate::anatomy::Anatomy;
use crate::png::Progress;
use chrono::{DateTime, Datelike, Timelike, Utc};
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::error::KrillaError;
use krilla::graphic::Graphic;
use krilla::metadata::{DateTime as Moment, Metadata};
use krilla::page::{PageLabel, PageSettings};
use krilla::surface::Surface;
use krilla::text::Font;
use krilla::{Data, Document, SerializeSettings};
use read_fonts::{FontRef, TableProvider};
use std::collections::HashMap;
use std::ops::ControlFlow;
use std::sync::Arc;
use wayfold_scene::{Color, FontId, Group, Scene};

/// Draws a document. The last page lets go of the scene while it draws: of a large map, the scene takes as much memory as
/// the file.
pub(super) fn write(
    mut scene: Scene,
    options: &PdfOptions,
    progress: Progress,
) -> Result<Vec<u8>, RenderError> {
    let mut document = Document::new_with(settings(options)?);
    let language = language(&scene).map(str::to_owned);
    let metadata = metadata(&scene, options);
    let mut anatomy = Anatomy::of(&scene);
    let plan = Plan::new(&scene, &anatomy, options)?;
    let bookmarks = Bookmarks::of(&scene, &anatomy, &plan);
    // whose titles would keep their places in the scene's memory
    anatomy.stops = Vec::new();
    let groups = std::mem::take(&mut scene.groups);
    let mut draft = Draft::new((&scene, groups), &anatomy, &plan);
    if draft.is_large() {
        crate::memory::give_back();
    }
    for (index, page) in plan.pages.iter().enumerate() {
        let mut sheet = document.start_page_with(size(page)?);
        let links = draft.page(sheet.surface(), page, index, progress)?;
        for (part, annotation) in links.annotations() {
            let id = sheet.add_tagged_annotation(annotation);
            draft.tags.reading().link(part, id);
        }
    }
    let (reading, large) = (std::mem::take(draft.tags.reading()), draft.is_large());
    drop(draft);
    drop(plan);
    if large {
        crate::memory::give_back();
    }
    document.set_metadata(metadata);
    document.set_outline(bookmarks.outline());
    document.set_tag_tree(reading.tree(language.as_deref()));
    let file = document.finish().map_err(|error| match error {
        KrillaError::Validation(_) if options.accessible => RenderError::Inaccessible,
        error => RenderError::Document { reason: error.to_string() },
    })?;
    match progress(1.0) {
        ControlFlow::Continue(()) => Ok(file),
        ControlFlow::Break(()) => Err(RenderError::Stopped),
    }
}

fn settings(options: &PdfOptions) -> Result<SerializeSettings, RenderError> {
    let builder = if options.accessible {
        ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1)
    } else {
        ConfigurationBuilder::new()
    };
    let configuration = builder
        .finish()
        .map_err(|_| RenderError::Document { reason: "this standard is not offered".into() })?;
    Ok(SerializeSettings { configuration, ..SerializeSettings::default() })
}

fn size(page: &Page) -> Result<PageSettings, RenderError> {
    let (width, height) = page.size;
    let size = PageSettings::from_wh(width, height).ok_or(RenderError::Empty)?;
    Ok(match &page.name {
        Some(name) => size.with_page_label(PageLabel::new(None, Some(name.clone()), None)),
        None => size,
    })
}

/// The language of the map, if it is the name of one.
fn language(scene: &Scene) -> Option<&str> {
    let language = &*scene.language;
    let part = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
    (language.len() <= 35 && language.split('-').all(part)).then_some(language)
}

fn metadata(scene: &Scene, options: &PdfOptions) -> Metadata {
    let named = |text: &str, instead: &str| {
        let text = plain(text);
        if text.is_empty() { instead.to_owned() } else { text }
    };
    let mut metadata = Metadata::new()
        .title(named(&scene.title, "Wayfold"))
        .description(plain(&scene.description))
        .creator("Wayfold".into())
        .producer(concat!("Wayfold ", env!("CARGO_PKG_VERSION")).into());
    if let Some(language) = language(scene) {
        metadata = metadata.language(language.to_owned());
    }
    if let Some(created) = options.created {
        metadata = metadata.creation_date(moment(created));
    }
    metadata
}

/// A font of the file.
#[derive(Clone)]
pub(super) struct Typeface {
    pub(super) font: Font,
    /// Whether its licence forbids to give it on: its letters are drawn then, and what they say is told besides.
    pub(super) closed: bool,
}

/// Whether a licence forbids it: of the low four bits, the second is the only one that is set.
fn is_closed(font: &wayfold_scene::Font) -> bool {
    let face = FontRef::from_index(&font.data, font.index);
    face.and_then(|face| face.os2()).is_ok_and(|os2| os2.fs_type() & 0xf == 2)
}

/// A document as far as it is drawn.
pub(super) struct Draft<'d> {
    /// The scene without its groups.
    pub(super) scene: &'d Scene,
    /// Those that are still needed.
    pub(super) groups: Vec<Arc<Group>>,
    pub(super) anatomy: &'d Anatomy,
    pub(super) plan: &'d Plan,
    pub(super) tags: Tags<'d>,
    pub(super) places: Places<'d>,
    pub(super) photos: Photos<'d>,
    fonts: Vec<Option<Option<Typeface>>>,
    /// By drawing and colour.
    pub(super) icons: HashMap<(Arc<str>, Color), Option<Graphic>>,
    pub(super) faces: [Option<Face<'d>>; 2],
    /// The glyph of a space in each font that has one.
    pub(super) spaces: HashMap<FontId, Option<u32>>,
    /// How many groups were drawn, of how many; told from time to time.
    done: usize,
    all: usize,
}

impl<'d> Draft<'d> {
    fn new((scene, groups): (&'d Scene, Vec<Arc<Group>>), anatomy: &'d Anatomy, plan: &'d Plan) -> Self {
        Self {
            tags: Tags::new(scene, &groups, anatomy, plan),
            scene,
            groups,
            anatomy,
            plan,
            places: Places { anatomy, plan },
            photos: Photos::new(scene),
            fonts: vec![None; scene.fonts.len()],
            icons: HashMap::new(),
            faces: [false, true].map(|bold| Face::find(scene, bold)),
            spaces: HashMap::new(),
            done: 0,
            all: anatomy.groups.max(1) * plan.pages.len().min(4),
        }
    }

    /// Draws a page; the links over it.
    fn page(
        &mut self,
        surface: Surface,
        page: &Page,
        index: usize,
        progress: Progress,
    ) -> Result<Links, RenderError> {
        let mut press = Press::new(self, surface, page, index);
        press.page(progress);
        let links = press.end().ok_or(RenderError::Stopped)?;
        let part = (index + 1) as f32 / self.plan.pages.len() as f32;
        if progress(part * 0.9).is_break() { Err(RenderError::Stopped) } else { Ok(links) }
    }

    /// The groups that lie on the sheet itself, for the last time or not.
    pub(super) fn groups(&mut self, last: bool) -> Vec<Arc<Group>> {
        if last { std::mem::take(&mut self.groups) } else { self.groups.clone() }
    }

    /// Whether it is about a map so large that memory has to be spared.
    pub(super) fn is_large(&self) -> bool {
        self.anatomy.groups >= LARGE
    }

    /// Tells from time to time how far it is; whether to go on.
    pub(super) fn step(&mut self, progress: Progress) -> bool {
        self.done += 1;
        if self.plan.pages.len() > 8 || !self.done.is_multiple_of(1024) {
            return true;
        }
        let part = (self.done as f32 / self.all as f32).min(1.0);
        progress(part * 0.9).is_continue()
    }

    /// A font of the scene; nothing if it is none.
    pub(super) fn font(&mut self, id: FontId) -> Option<Typeface> {
        let at = usize::from(id.0);
        let font = self.scene.fonts.get(at)?;
        let known = self.fonts.get_mut(at)?;
        known
            .get_or_insert_with(|| {
                let data: Arc<dyn AsRef<[u8]> + Send + Sync> = Arc::new(Arc::clone(&font.data));
                let closed = is_closed(font);
                let font = Font::new(Data::from(data), font.index)?;
                Some(Typeface { font, closed })
            })
            .clone()
    }

    /// The paper of the map.
    pub(super) fn paper(&self) -> Color {
        self.scene.paper
    }
}

/// A text without the characters XML knows none of, on one line.
pub(super) fn plain(text: &str) -> String {
    let clean: String = text
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .filter(|c| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}' | '\u{feff}'))
        // what PDF lets a string hold
        .take(8_000)
        .collect();
    clean.trim().to_owned()
}

fn moment(date: DateTime<Utc>) -> Moment {
    let small = |number: u32| u8::try_from(number).unwrap_or(0);
    Moment::new(u16::try_from(date.year()).unwrap_or(0))
        .month(small(date.month()))
        .day(small(date.day()))
        .hour(small(date.hour()))
        .minute(small(date.minute()))
        .second(small(date.second()))
        .utc_offset_hour(0)
        .utc_offset_minute(0)
}
