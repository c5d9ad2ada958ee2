//! PowerPoint: a deck of slides of native shapes that a person goes on working with.
//!
//! A slide is composed for a room, not cut out of the sheet: what is read on a desk at 10 points cannot be read from the
//! back row. So it is told from a [`Deck`], which holds what the sheet shows, in a grid of its own; what a slide leaves
//! out stands in the speaker's notes. Slides are described once: `write` makes the file's markup of them, `paint` the
//! drawing that is seen before. Lines are broken by whoever opens the file; `measure` only says how much room they will
//! take. Everything is a function of the deck: the same deck gives the same bytes.
//!
//! Deliberately not here: maps, analysis, words; fonts and their glyphs.

mod book;
mod chart;
mod curve;
mod deck;
mod frame;
mod freeform;
mod holders;
mod lines;
mod measure;
mod media;
mod notes;
mod paint;
mod palette;
mod parts;
mod plan;
mod script;
mod shapes;
mod slide;
mod slides;
mod table;
mod template;
mod text;
mod write;
mod xml;

pub use deck::{
    Deck, DeckArrow, DeckBars, DeckCurve, DeckDot, DeckEntry, DeckEntryLook, DeckFigure, DeckFinding,
    DeckIcon, DeckInsights, DeckLane, DeckLook, DeckMood, DeckRemedy, DeckSize, DeckStage, DeckTone,
    DeckTouchpoint, DeckWords,
};

pub use paint::{Letters, Setter};
pub use template::{Template, TemplateFault};

use crate::RenderError;
use crate::pdf::{PdfOptions, PdfPages, pdf};
use book::Book;
use chrono::SecondsFormat;
use measure::narrower;
use palette::{Ground, Palette};
use parts::Parts;
use plan::{HEIGHT, MARGIN, Plan};
use script::Script;
use shapes::{Form, Shape};
use slide::Thing;
use std::ops::ControlFlow;
use text::Ink;
use wayfold_scene::{Color, Rect, Scene, Size};
use xml::{HEAD, Relations, SPACES, emu, escaped, on_one_line, put};

const KIND: &str = "application/vnd.openxmlformats-officedocument.presentationml.";
const THEME: &str = "application/vnd.openxmlformats-officedocument.theme+xml";
/// Room for the logo, at the foot of every slide.
const LOGO: Size = Size::new(120.0, 24.0);
/// Slides a deck has at most.
const MOST_SLIDES: usize = 2000;

/// Writes a deck as PPTX, in our own layouts or those of a template.
///
/// # Errors
/// [`RenderError::TooManyPages`]; [`RenderError::Slides`] if the package cannot be written.
pub fn pptx(deck: &Deck, template: Option<&Template>) -> Result<Vec<u8>, RenderError> {
    let (book, frame) = told(deck, template);
    bind(book, &frame)
}

/// The same slides as a drawing, a group each, all in the same place; and how many points a pixel of it is.
///
/// # Errors
/// [`RenderError::TooManyPages`].
pub fn pptx_scene(
    deck: &Deck,
    template: Option<&Template>,
    setter: &mut dyn Setter,
) -> Result<(Scene, f32), RenderError> {
    let (book, frame) = told(deck, template);
    enough(book.slides.len())?;
    Ok((paint::scene(&book, (&frame.grounds, &frame.palette), setter), book.script.unit))
}

/// The same slides as a PDF with a page for each, for those who want to see them before.
///
/// # Errors
/// As [`pptx_scene`]; [`RenderError::Document`] if the document cannot be written.
pub fn pptx_pages(
    deck: &Deck,
    template: Option<&Template>,
    setter: &mut dyn Setter,
) -> Result<Vec<u8>, RenderError> {
    let (scene, scale) = pptx_scene(deck, template, setter)?;
    let pages = PdfPages::Groups { scale };
    // looked at and thrown away: no standard asks for anything
    let options = PdfOptions { pages, accessible: false, ..PdfOptions::default() };
    pdf(scene, &options, &mut |_| ControlFlow::Continue(()))
}

/// The slides of a deck, and what they stand in.
fn told<'d>(deck: &'d Deck, template: Option<&Template>) -> (Book<'d>, Frame) {
    let (mut book, frame) = match template {
        None => own_frame(deck),
        Some(template) => lent_frame(deck, template),
    };
    slides::tell(&mut book);
    (book, frame)
}

const fn enough(slides: usize) -> Result<(), RenderError> {
    if slides > MOST_SLIDES {
        return Err(RenderError::TooManyPages { pages: slides, most: MOST_SLIDES });
    }
    Ok(())
}

/// What slides stand in.
struct Frame {
    /// Files of the masters and their ids.
    masters: Vec<(String, u32)>,
    /// How many themes there are.
    themes: usize,
    /// Width and height of slides, as the format says them.
    size: (i64, i64),
    /// What lies beneath the title slide, and beneath all others.
    grounds: [Ground; 2],
    palette: Palette,
}

/// The masters, layouts and themes of a template.
fn lent_frame<'d>(deck: &'d Deck, template: &Template) -> (Book<'d>, Frame) {
    let look = &deck.look;
    let script = Script {
        language: xml::tag(&deck.language),
        unit: template.unit,
        letters: template.letters,
        sheet: template.dark.then_some(look.ink),
        accent: template.pale.then_some(look.accent.ink),
    };
    let mut parts = Parts::default();
    template.put(&mut parts);
    let frame = Frame {
        masters: template.masters.clone(),
        themes: template.themes,
        size: template.size,
        grounds: template.grounds.each_ref().map(template::LentGround::to_paint),
        palette: template.palette,
    };
    (Book::new(deck, template.plan.clone(), script, parts), frame)
}

/// Our own theme, master and layouts.
fn own_frame(deck: &Deck) -> (Book<'_>, Frame) {
    let plan = Plan::of(deck.size);
    let script = Script {
        language: xml::tag(&deck.language),
        unit: 1.0,
        letters: narrower(&deck.look.font),
        sheet: None,
        accent: None,
    };
    let size = (emu(plan.width), emu(plan.height));
    let mut book = Book::new(deck, plan.clone(), script, Parts::default());
    let mut relations = Relations::default();
    relations.to("slideLayout", "../slideLayouts/slideLayout1.xml");
    relations.to("slideLayout", "../slideLayouts/slideLayout2.xml");
    relations.to("theme", "../theme/theme1.xml");
    let logo = book.logo(LOGO).map(|medium| {
        let relation = relations.to("image", &format!("../media/{}", medium.file));
        let Size { width, height } = medium.size;
        let right = plan.width - MARGIN - 48.0;
        (relation, medium.file, Rect::new(right - width, HEIGHT - 20.0 - height / 2.0, width, height))
    });
    let logo_place = logo.as_ref().map(|(_, file, rect)| (file.clone(), *rect));
    let master = frame::master(&plan, logo.as_ref().map(|(relation, _, rect)| (relation.as_str(), *rect)));
    let parts = &mut book.parts;
    parts.put_kind("ppt/theme/theme1.xml", THEME, frame::theme(deck));
    parts.put_kind("ppt/slideMasters/slideMaster1.xml", format!("{KIND}slideMaster+xml"), master);
    parts.put("ppt/slideMasters/_rels/slideMaster1.xml.rels", relations.part());
    for (number, layout) in [(1, frame::opening(&plan)), (2, frame::plain(&plan))] {
        let mut relations = Relations::default();
        relations.to("slideMaster", "../slideMasters/slideMaster1.xml");
        let name = format!("ppt/slideLayouts/slideLayout{number}.xml");
        parts.put_kind(name, format!("{KIND}slideLayout+xml"), layout);
        parts.put(format!("ppt/slideLayouts/_rels/slideLayout{number}.xml.rels"), relations.part());
    }
    let white = Color::rgb(0xff, 0xff, 0xff);
    let mark = |rect| Thing::Shape(Shape::filled("Accent", rect, Form::Rect, Ink::Accent));
    let logo = logo_place.map(|(file, rect)| {
        let (relation, alt) = (String::new(), String::new());
        Thing::Picture { relation, file, alt, rect }
    });
    let plain = std::iter::once(mark(frame::PLAIN_BAR)).chain(logo);
    let grounds = [
        Ground { color: white, things: vec![mark(frame::OPENING_BAR)] },
        Ground { color: white, things: plain.collect() },
    ];
    let masters = vec![("slideMaster1.xml".into(), 2_147_483_648)];
    (book, Frame { masters, themes: 1, size, grounds, palette: Palette::of(&deck.look) })
}

/// Puts the slides and what holds them together into a file.
fn bind(book: Book<'_>, frame: &Frame) -> Result<Vec<u8>, RenderError> {
    let Book { deck, script, slides, mut parts, .. } = book;
    let language = &script.language;
    enough(slides.len())?;
    let mut relations = Relations::default();
    let mut masters = String::new();
    for (file, id) in &frame.masters {
        let relation = relations.to("slideMaster", &format!("slideMasters/{file}"));
        put!(masters, "<p:sldMasterId id=\"{id}\" r:id=\"{relation}\"/>");
    }
    let notes_master = relations.to("notesMaster", "notesMasters/notesMaster1.xml");
    notes::master(deck, frame.themes + 1, &mut parts);
    let mut ids = String::new();
    for (at, mut slide) in slides.into_iter().enumerate() {
        let number = at + 1;
        let id = relations.to("slide", &format!("slides/slide{number}.xml"));
        put!(ids, "<p:sldId id=\"{}\" r:id=\"{id}\"/>", 256 + at);
        slide.relations.to("notesSlide", &format!("../notesSlides/notesSlide{number}.xml"));
        notes::page(number, &slide.notes, language, &mut parts);
        for thing in &slide.things {
            if let Thing::Chart { number, plot, .. } = thing {
                chart::put(*number, plot, &script, deck.created, &mut parts)?;
            }
        }
        let xml = format!(
            "{HEAD}<p:sld {SPACES}><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/>\
             </p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/>\
             <a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>{}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/>\
             </p:clrMapOvr></p:sld>",
            write::things(&slide, &script)
        );
        parts.put_kind(format!("ppt/slides/slide{number}.xml"), format!("{KIND}slide+xml"), xml);
        parts.put(format!("ppt/slides/_rels/slide{number}.xml.rels"), slide.relations.part());
    }
    for (kind, name) in [
        ("presProps", "presProps"),
        ("viewProps", "viewProps"),
        ("theme", "theme/theme1"),
        ("tableStyles", "tableStyles"),
    ] {
        relations.to(kind, &format!("{name}.xml"));
    }
    let (width, height) = frame.size;
    let presentation = format!(
        "{HEAD}<p:presentation {SPACES} saveSubsetFonts=\"1\"><p:sldMasterIdLst>{masters}</p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id=\"{notes_master}\"/></p:notesMasterIdLst>\
         <p:sldIdLst>{ids}</p:sldIdLst><p:sldSz cx=\"{width}\" cy=\"{height}\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/>\
         <p:defaultTextStyle><a:defPPr><a:defRPr lang=\"{language}\"/></a:defPPr><a:lvl1pPr marL=\"0\" algn=\"l\" \
         defTabSz=\"914400\" rtl=\"0\" eaLnBrk=\"1\" latinLnBrk=\"0\" hangingPunct=\"1\"><a:defRPr sz=\"1800\" kern=\"1200\">\
         <a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill><a:latin typeface=\"+mn-lt\"/><a:ea typeface=\"+mn-ea\"/>\
         <a:cs typeface=\"+mn-cs\"/></a:defRPr></a:lvl1pPr></p:defaultTextStyle></p:presentation>"
    );
    parts.put_kind("ppt/presentation.xml", format!("{KIND}presentation.main+xml"), presentation);
    parts.put("ppt/_rels/presentation.xml.rels", relations.part());
    properties(deck, &mut parts);
    parts.packed()
}

/// What is known about the file, and the parts every file has.
fn properties(deck: &Deck, parts: &mut Parts) {
    let small = |name: &str, inside: &str| format!("{HEAD}<p:{name} {SPACES}>{inside}</p:{name}>");
    parts.put_kind("ppt/presProps.xml", format!("{KIND}presProps+xml"), small("presentationPr", ""));
    let view = "<p:normalViewPr><p:restoredLeft sz=\"15620\"/><p:restoredTop sz=\"80000\"/></p:normalViewPr>";
    parts.put_kind("ppt/viewProps.xml", format!("{KIND}viewProps+xml"), small("viewPr", view));
    parts.put_kind(
        "ppt/tableStyles.xml",
        format!("{KIND}tableStyles+xml"),
        format!(
            "{HEAD}<a:tblStyleLst xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
             def=\"{{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}}\"/>"
        ),
    );
    let made = deck.created.to_rfc3339_opts(SecondsFormat::Secs, true);
    let cut = |text: &str| escaped(&on_one_line(text).chars().take(250).collect::<String>());
    let core = format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title><dc:subject>{}</dc:subject>\
         <dc:creator>Wayfold</dc:creator><dc:language>{}</dc:language><dcterms:created xsi:type=\"dcterms:W3CDTF\">{made}\
         </dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">{made}</dcterms:modified></cp:coreProperties>",
        cut(&deck.title),
        cut(&deck.description),
        xml::tag(&deck.language)
    );
    parts.put_kind("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", core);
    let app = format!(
        "{HEAD}<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">\
         <Application>Wayfold</Application></Properties>"
    );
    parts.put_kind(
        "docProps/app.xml",
        "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        app,
    );
    let mut relations = Relations::default();
    relations.to("officeDocument", "ppt/presentation.xml");
    relations.to(
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml",
    );
    relations.to("extended-properties", "docProps/app.xml");
    parts.put("_rels/.rels", relations.part());
}
