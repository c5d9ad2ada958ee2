//! HTML: one file that opens anywhere and asks nothing of the network. The drawing to look around in, the same journey
//! told stage by stage, findings, search; light and dark, on paper, by keyboard and for screen readers.
//!
//! What the map says is text from strangers: it is escaped wherever it stands, and the page's policy lets no script
//! run but the one that is in it.

use crate::escape::push_xml;
use crate::svg::{SvgOptions, svg};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;
use uuid::Uuid;
use wayfold_scene::Scene;

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// What the page tells beside the drawing.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// Title of the map.
    pub title: String,
    /// What a reader should know first.
    pub description: String,
    /// BCP 47 language of the page.
    pub language: String,
    /// What the scope card says: label, text.
    pub facts: Vec<(String, String)>,
    /// The journey, stage by stage.
    pub stages: Vec<PageStage>,
    /// What the analysis says, what matters most first.
    pub findings: Vec<PageFinding>,
    /// Words around it.
    pub words: PageWords,
}

/// A stage of the story.
#[derive(Debug, Clone, Default)]
pub struct PageStage {
    /// The stage.
    pub record: Uuid,
    /// Its number and name.
    pub title: String,
    /// Its phase, in words.
    pub phase: String,
    /// What customers want to reach.
    pub goal: String,
    /// Its touchpoints, in reading order.
    pub touchpoints: Vec<PageTouchpoint>,
}

/// A touchpoint of the story.
#[derive(Debug, Clone, Default)]
pub struct PageTouchpoint {
    /// The touchpoint.
    pub record: Uuid,
    /// Its name.
    pub title: String,
    /// What happens.
    pub detail: String,
    /// What belongs to it, each kind under its label.
    pub parts: Vec<(String, Vec<PageText>)>,
}

/// A text, and the record it comes from if it is not the touchpoint's own.
pub type PageText = (Option<Uuid>, String);

/// A finding.
#[derive(Debug, Clone, Default)]
pub struct PageFinding {
    /// How much it should worry, as a word for style sheets.
    pub severity: String,
    /// The same as a word for readers.
    pub kind: String,
    /// What is the case.
    pub sentence: String,
    /// How it was reckoned.
    pub reason: String,
    /// Records concerned.
    pub records: Vec<Uuid>,
}

/// Words around the journey, in the page's language.
#[derive(Debug, Clone, Default)]
pub struct PageWords {
    /// Heading of the drawing.
    pub map: String,
    /// Heading of the story.
    pub story: String,
    /// Heading of the findings.
    pub findings: String,
    /// Name of the search field.
    pub search: String,
    /// How many were found; `%` stands for the number.
    pub found: String,
    /// Button that makes the drawing larger.
    pub larger: String,
    /// Button that makes it smaller.
    pub smaller: String,
    /// Button that shows all of it.
    pub fit: String,
    /// Button to the stage before.
    pub before: String,
    /// Button to the next stage.
    pub next: String,
    /// Button that closes what is open.
    pub close: String,
    /// Button that shows something on the drawing.
    pub show: String,
    /// Who made the file.
    pub made_with: String,
}

/// Writes the page of a scene. The same input gives the same text, byte by byte.
pub fn html(scene: &Scene, page: &Page) -> String {
    let mut out = String::with_capacity(256 * 1024);
    head(&mut out, page);
    top(&mut out, page);
    sheet(&mut out, scene, page);
    story(&mut out, page);
    findings(&mut out, page);
    out.push_str("<aside id=\"details\" hidden tabindex=\"-1\"><button type=\"button\" id=\"close\"");
    attribute(&mut out, "aria-label", &page.words.close);
    out.push_str(">×</button><div id=\"inside\"></div></aside>\n<footer>");
    push_xml(&mut out, &page.words.made_with);
    out.push_str("</footer>\n<script>");
    out.push_str(SCRIPT);
    out.push_str("</script>\n</body>\n</html>\n");
    out
}

fn head(out: &mut String, page: &Page) {
    out.push_str("<!doctype html>\n<html");
    attribute(out, "lang", if page.language.is_empty() { "en" } else { &page.language });
    out.push_str(">\n<head>\n<meta charset=\"utf-8\">\n");
    // the drawing carries its fonts in a style of its own, so styles are let in; nothing else is, but our script
    let hash = STANDARD.encode(Sha256::digest(SCRIPT));
    let _ = writeln!(
        out,
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; font-src data:; \
         style-src 'unsafe-inline'; script-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'\">"
    );
    out.push_str("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.push_str("<meta name=\"color-scheme\" content=\"light dark\">\n<title>");
    push_xml(out, &page.title);
    out.push_str("</title>\n<style>");
    out.push_str(STYLE);
    out.push_str("</style>\n</head>\n<body>\n");
}

fn top(out: &mut String, page: &Page) {
    let words = &page.words;
    out.push_str("<header>\n<h1>");
    push_xml(out, &page.title);
    out.push_str("</h1>\n");
    paragraph(out, "lead", &page.description);
    if !page.facts.is_empty() {
        out.push_str("<dl class=\"scope\">");
        for (label, text) in &page.facts {
            out.push_str("<div>");
            element(out, "dt", label);
            element(out, "dd", text);
            out.push_str("</div>");
        }
        out.push_str("</dl>\n");
    }
    out.push_str("<nav>");
    for (target, word) in [("map", &words.map), ("story", &words.story), ("findings", &words.findings)] {
        if target == "findings" && page.findings.is_empty() {
            continue;
        }
        let _ = write!(out, "<a href=\"#{target}\">");
        push_xml(out, word);
        out.push_str("</a>");
    }
    out.push_str("<label class=\"search\"><span>");
    push_xml(out, &words.search);
    out.push_str(
        "</span><input id=\"search\" type=\"search\" autocomplete=\"off\"></label><output id=\"found\"",
    );
    attribute(out, "data-words", &words.found);
    out.push_str("></output></nav>\n</header>\n<main>\n");
}

fn sheet(out: &mut String, scene: &Scene, page: &Page) {
    let words = &page.words;
    out.push_str("<section id=\"map\"");
    attribute(out, "aria-label", &words.map);
    out.push_str(">\n<div class=\"tools\">");
    for (id, sign, word) in [
        ("smaller", "−", &words.smaller),
        ("fit", "▭", &words.fit),
        ("larger", "+", &words.larger),
        ("before", "‹", &words.before),
        ("next", "›", &words.next),
    ] {
        let _ = write!(out, "<button type=\"button\" id=\"{id}\"");
        attribute(out, "title", word);
        attribute(out, "aria-label", word);
        let _ = write!(out, ">{sign}</button>");
    }
    out.push_str("<output id=\"where\"></output></div>\n<div id=\"sheet\" tabindex=\"0\" role=\"region\"");
    attribute(out, "aria-label", &page.title);
    out.push_str(">\n");
    out.push_str(&svg(scene, &SvgOptions::default()));
    out.push_str("</div>\n</section>\n");
}

fn story(out: &mut String, page: &Page) {
    out.push_str("<section id=\"story\">\n");
    element(out, "h2", &page.words.story);
    for stage in &page.stages {
        out.push_str("<section class=\"stage\"");
        told(out, stage.record);
        out.push_str("><h3>");
        push_xml(out, &stage.title);
        out.push_str("</h3>");
        paragraph(out, "phase", &stage.phase);
        paragraph(out, "goal", &stage.goal);
        show(out, page, stage.record);
        for touchpoint in &stage.touchpoints {
            out.push_str("<article");
            told(out, touchpoint.record);
            out.push('>');
            element(out, "h4", &touchpoint.title);
            paragraph(out, "detail", &touchpoint.detail);
            show(out, page, touchpoint.record);
            out.push_str("<dl>");
            for (label, texts) in &touchpoint.parts {
                element(out, "dt", label);
                for (record, text) in texts {
                    out.push_str("<dd");
                    if let Some(record) = record {
                        let _ = write!(out, " data-told=\"{record}\"");
                    }
                    out.push('>');
                    push_xml(out, text);
                    out.push_str("</dd>");
                }
            }
            out.push_str("</dl></article>\n");
        }
        out.push_str("</section>\n");
    }
    out.push_str("</section>\n");
}

fn findings(out: &mut String, page: &Page) {
    if !page.findings.is_empty() {
        out.push_str("<section id=\"findings\">\n");
        element(out, "h2", &page.words.findings);
        out.push_str("<ol>\n");
        for finding in &page.findings {
            out.push_str("<li");
            attribute(out, "class", &finding.severity);
            out.push('>');
            paragraph(out, "kind", &finding.kind);
            element(out, "p", &finding.sentence);
            paragraph(out, "reason", &finding.reason);
            if let Some(first) = finding.records.first() {
                show(out, page, *first);
            }
            out.push_str("</li>\n");
        }
        out.push_str("</ol>\n</section>\n");
    }
    out.push_str("</main>\n");
}

/// Says which record is told here; the drawing and the search lead here.
fn told(out: &mut String, record: Uuid) {
    let _ = write!(out, " id=\"s-{record}\" data-told=\"{record}\"");
}

/// A button that shows a record on the drawing.
fn show(out: &mut String, page: &Page, record: Uuid) {
    let _ = write!(out, "<button type=\"button\" class=\"show\" data-show=\"{record}\">");
    push_xml(out, &page.words.show);
    out.push_str("</button>");
}

fn element(out: &mut String, name: &str, text: &str) {
    let _ = write!(out, "<{name}>");
    push_xml(out, text);
    let _ = writeln!(out, "</{name}>");
}

fn paragraph(out: &mut String, class: &str, text: &str) {
    if !text.is_empty() {
        let _ = write!(out, "<p class=\"{class}\">");
        push_xml(out, text);
        out.push_str("</p>\n");
    }
}

fn attribute(out: &mut String, name: &str, value: &str) {
    let _ = write!(out, " {name}=\"");
    push_xml(out, value);
    out.push('"');
}
