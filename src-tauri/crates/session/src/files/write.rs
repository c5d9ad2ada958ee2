//! Maps to bytes.

use super::{ending, letters, pdf, workbook};
use crate::deck::deck;
use crate::failure::{Failure, message};
use crate::page::page;
use crate::part;
use crate::session::{new_layout, now};
use crate::wire::{Format, Frame, Message, MissingLetters, Pages, SlideShape};
use crate::words::{Dictionary, Words};
use std::ops::ControlFlow;
use std::sync::Arc;
use wayfold_formats::csv::Dialect;
use wayfold_formats::table::{self, Language};
use wayfold_formats::{csv, json, markdown, mermaid};
use wayfold_layout::{Layout, Settings};
use wayfold_model::{Id, Map};
use wayfold_render::{Background, Deck, Paper, PngOptions, RenderError, SvgOptions, Template};
use wayfold_scene::{Group, Point, Rect, Scene, Size};

/// Pixels to one of the drawing at most.
const LARGEST_SCALE: f32 = 4.0;

/// A file that was written.
pub struct Written {
    /// Its bytes.
    pub data: Vec<u8>,
    losses: Vec<mermaid::Loss>,
    print: Option<pdf::Print>,
    missing: Option<MissingLetters>,
}

impl Written {
    /// What the format could not hold, what cannot be read on paper, what no font has.
    pub fn losses(&self, words: &Words) -> Vec<Message> {
        let say = |loss: &mermaid::Loss| {
            message(
                words,
                "mermaid-loss-",
                &loss.code.code().replace('_', "-"),
                [("count", loss.count.to_string())],
            )
        };
        let small = self.print.and_then(|print| print.warning(words));
        let missing = self.missing.as_ref().map(|missing| missing.warning(words));
        self.losses.iter().map(say).chain(small).chain(missing).collect()
    }
}

/// Writes maps one after the other in the same look, so that fonts are read once.
pub struct Drawing {
    layout: Layout,
    settings: Settings,
    template: Option<Template>,
    paper: Option<Paper>,
}

impl Drawing {
    /// In a theme, or each map's own, for a reader of a language.
    pub fn new(theme: Option<&str>, language: &str) -> Self {
        let words = Arc::new(Dictionary::new());
        let settings = Settings { theme: theme.map(str::to_owned), language: language.to_owned(), words };
        Self { layout: new_layout(), settings, template: None, paper: None }
    }

    /// Slides are made from the layouts of a PowerPoint file.
    ///
    /// # Errors
    /// [`Failure::Render`] if the file is none.
    pub fn with_template(self, file: &[u8]) -> Result<Self, Failure> {
        Ok(Self { template: Some(template(file)?), ..self })
    }

    /// PDFs lie on this paper, and posters are as large, whatever paper with a name they ask for.
    pub fn with_paper(self, paper: Option<Paper>) -> Self {
        Self { paper, ..self }
    }

    /// Writes maps in a format; all but JSON hold the first one only.
    ///
    /// # Errors
    /// [`Failure::Render`] if a picture would be too large; [`Failure::JsonTooLarge`]; [`Failure::NoJourney`] without
    /// a map.
    pub fn write(&mut self, maps: &[&Map], format: &Format) -> Result<Written, Failure> {
        let means = Means { layout: &mut self.layout, template: self.template.as_ref(), paper: self.paper };
        write(maps, format, &[], means, &self.settings)
    }
}

/// A template for slides, of a file.
pub(crate) fn template(file: &[u8]) -> Result<Template, Failure> {
    Ok(Template::read(file).map_err(RenderError::from)?)
}

/// What files are made with.
pub(crate) struct Means<'m> {
    pub(crate) layout: &'m mut Layout,
    /// Slides are made from its layouts.
    pub(crate) template: Option<&'m Template>,
    /// Paper of one's own size for PDFs.
    pub(crate) paper: Option<Paper>,
}

/// Writes maps in a format; all but JSON hold the first one only. Drawings show these records only, if there are any.
pub(crate) fn write(
    maps: &[&Map],
    format: &Format,
    records: &[Id],
    Means { layout, template, paper }: Means<'_>,
    settings: &Settings,
) -> Result<Written, Failure> {
    let first = *maps.first().ok_or_else(|| Failure::NoJourney { name: String::new() })?;
    let whole = |data: Vec<u8>| Written { data, losses: vec![], print: None, missing: None };
    let drawn = |data: Vec<u8>, scene: &Scene| Written { missing: letters::missing(scene), ..whole(data) };
    let language = Language::of(&page_language(first, settings));
    Ok(match format {
        Format::Json => whole(json::write(maps, json::Shared::Used)?.into_bytes()),
        Format::Mermaid => {
            let (text, losses) = mermaid::from_map(first);
            Written { losses, ..whole(text.into_bytes()) }
        }
        Format::Csv => {
            let table = table::from_map(first, language);
            whole(csv::write(&table, Dialect::of(language)).into_bytes())
        }
        Format::Markdown => whole(markdown::write(first, language).into_bytes()),
        Format::Xlsx { findings } => {
            let words = Words::new(&page_language(first, settings));
            let findings = findings.then_some(&words);
            whole(workbook::write(first, words.language(), findings, now())?)
        }
        Format::Svg { frame } => {
            let scene = framed(shown(first, records, layout, settings)?, *frame, !records.is_empty()).0;
            drawn(wayfold_render::svg(&scene, &SvgOptions::default()).into_bytes(), &scene)
        }
        Format::Pdf { pages } => {
            let mut scene = || shown(first, records, layout, settings);
            let words = Words::new(&page_language(first, settings));
            let drawn = scene()?;
            let (options, print) = pdf::options(&drawn, pdf::laid(*pages, paper), &words, now())?;
            let missing = letters::missing(&drawn);
            let data = pdf::write(drawn, &mut scene, options)?;
            Written { data, losses: vec![], print: Some(print), missing }
        }
        Format::Html { findings } => {
            let scene = shown(first, records, layout, settings)?;
            let words = Words::new(&page_language(first, settings));
            let page = page(first, &words, findings.then(|| now().date_naive()));
            drawn(wayfold_render::html(&scene, &page).into_bytes(), &scene)
        }
        Format::Pptx { size, findings } => {
            let deck = slides(first, SlideWish { size: *size, findings: *findings }, template, settings);
            whole(wayfold_render::pptx(&deck, template)?)
        }
        Format::Png { scale, transparent, frame } => {
            let cut = !records.is_empty() && !transparent;
            let (scene, fitting) = framed(shown(first, records, layout, settings)?, *frame, cut);
            let background = if *transparent { Background::Transparent } else { Background::Paper };
            let scale = fitting.unwrap_or(*scale);
            let options = PngOptions { scale, background, ..PngOptions::default() };
            let data = wayfold_render::png(&scene, &options, &mut |_| ControlFlow::Continue(()))?;
            drawn(data, &scene)
        }
    })
}

/// A scene on paper of the shape of a frame, in its middle, and the scale at which it has the frame's pixels. One that
/// was cut out of a sheet ends where it was cut.
fn framed(scene: Scene, frame: Option<Frame>, cut: bool) -> (Scene, Option<f32>) {
    let Size { width, height } = scene.size;
    let (long, short) = match frame {
        None => return (scene, None),
        Some(Frame::Slide) => (3840.0, 2160.0),
        Some(Frame::A3) => (4961.0, 3508.0),
        Some(Frame::A0) => (7022.0, 4967.0),
    };
    let (across, down) =
        if frame == Some(Frame::Slide) || width >= height { (long, short) } else { (short, long) };
    // a small map is not blown up without end: there is more paper around it
    let scale = f32::min(across / width, down / height).min(LARGEST_SCALE);
    let size = Size::new(across / scale, down / scale);
    let (x, y) = ((size.width - width) / 2.0, (size.height - height) / 2.0);
    let moved = |group: &Arc<Group>| {
        let offset = Point::new(group.offset.x + x, group.offset.y + y);
        Arc::new(Group { offset, ..Group::clone(group) })
    };
    let mat = cut.then(|| part::mat(size, Rect::new(x, y, width, height), scene.paper));
    let groups = scene.groups.iter().map(moved).chain(mat).collect();
    (Scene { size, groups, ..scene }, Some(scale))
}

/// What slides are wished for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SlideWish {
    pub(crate) size: SlideShape,
    /// Whether they tell what the analysis says.
    pub(crate) findings: bool,
}

/// The slides of a map, made now.
pub(super) fn slides(map: &Map, wish: SlideWish, template: Option<&Template>, settings: &Settings) -> Deck {
    let words = Words::new(&page_language(map, settings));
    deck(map, &words, (wish.size.into(), wish.findings), now(), template.map(Template::accent))
}

/// The language of the words on a page: the map's own, else the reader's.
fn page_language(map: &Map, settings: &Settings) -> String {
    let own = &map.card().language;
    if own.is_empty() { settings.language.clone() } else { own.clone() }
}

fn shown(map: &Map, records: &[Id], layout: &mut Layout, settings: &Settings) -> Result<Scene, Failure> {
    let scene = layout.once(map, settings);
    if records.is_empty() { Ok(scene) } else { part::of(&scene, records).ok_or(Failure::NothingToShow) }
}

/// The format a file's name asks for, when it is written.
///
/// # Errors
/// [`Failure::UnknownFormat`].
pub fn format_of(name: &str) -> Result<Format, Failure> {
    match ending(name).as_str() {
        "json" => Ok(Format::Json),
        "mmd" | "mermaid" => Ok(Format::Mermaid),
        "csv" => Ok(Format::Csv),
        "md" | "markdown" => Ok(Format::Markdown),
        "pdf" => Ok(Format::Pdf { pages: Pages::Drawing }),
        "html" | "htm" => Ok(Format::Html { findings: true }),
        "pptx" => Ok(Format::Pptx { size: SlideShape::Wide, findings: true }),
        "xlsx" => Ok(Format::Xlsx { findings: true }),
        "svg" => Ok(Format::Svg { frame: None }),
        "png" => Ok(Format::Png { scale: 1.0, transparent: false, frame: None }),
        _ => Err(Failure::UnknownFormat { name: name.into() }),
    }
}

/// The media type of a format.
pub const fn mime(format: &Format) -> &'static str {
    match format {
        Format::Json => "application/json",
        Format::Mermaid => "text/plain; charset=utf-8",
        Format::Csv => "text/csv; charset=utf-8",
        Format::Markdown => "text/markdown; charset=utf-8",
        Format::Pdf { .. } => "application/pdf",
        Format::Html { .. } => "text/html; charset=utf-8",
        Format::Pptx { .. } => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        Format::Xlsx { .. } => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Format::Svg { .. } => "image/svg+xml",
        Format::Png { .. } => "image/png",
    }
}
