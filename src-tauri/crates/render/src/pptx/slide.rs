//! A slide in the making: what all that stands on it has in common, and pictures, tables, charts.
//!
//! Lengths are points. What is added later is read later and lies above. Shapes, lines and what stands in the layout's
//! own places are added by the modules of those names.

use super::script::Script;
use super::xml::{Relations, escaped, on_one_line, put};
use std::rc::Rc;
use wayfold_scene::Rect;

/// Letters of a shape's name and of what is said of it at most; the rest of a text stands on the slide or in the notes.
const LONGEST_NAME: usize = 80;
const LONGEST_ALT: usize = 1000;

/// A slide in the making.
pub(super) struct Slide {
    /// Its shapes.
    pub(super) xml: String,
    /// Id of the next shape; 1 is the slide's own group.
    next: u32,
    /// Other parts it needs; the first is its layout.
    pub(super) relations: Relations,
    /// What the speaker reads.
    pub(super) notes: Vec<String>,
    /// Whether it is the title slide.
    pub(super) opening: bool,
    /// How it is written.
    pub(super) script: Rc<Script>,
}

impl Slide {
    pub(super) fn new(script: &Rc<Script>, opening: bool) -> Self {
        Self {
            xml: String::with_capacity(24 * 1024),
            next: 2,
            relations: Relations::default(),
            notes: Vec::new(),
            opening,
            script: script.clone(),
        }
    }

    pub(super) fn id(&mut self) -> u32 {
        self.next += 1;
        self.next - 1
    }

    pub(super) fn named(&mut self, name: &str, alt: &str) -> u32 {
        let id = self.id();
        let short = |text: &str, most: usize| on_one_line(&text.chars().take(most).collect::<String>());
        put!(self.xml, "<p:cNvPr id=\"{id}\" name=\"{} {id}\"", escaped(&short(name, LONGEST_NAME)));
        if !alt.is_empty() {
            put!(self.xml, " descr=\"{}\"", escaped(&short(alt, LONGEST_ALT)));
        }
        self.xml.push_str("/>");
        id
    }

    pub(super) fn place(&mut self, rect: Rect) {
        put!(
            self.xml,
            "<a:xfrm><a:off x=\"{}\" y=\"{}\"/><a:ext cx=\"{}\" cy=\"{}\"/></a:xfrm>",
            self.script.emu(rect.x),
            self.script.emu(rect.y),
            self.script.emu(rect.width).max(0),
            self.script.emu(rect.height).max(0)
        );
    }

    /// A picture that is a part of the package already, `cut` of it (thousandths of a per cent: left and right, top and
    /// bottom) left out.
    pub(super) fn picture(&mut self, relation: &str, alt: &str, rect: Rect, cut: (i64, i64)) {
        self.xml.push_str("<p:pic><p:nvPicPr>");
        self.named("Picture", if alt.is_empty() { "–" } else { alt });
        let (x, y) = cut;
        put!(
            self.xml,
            "<p:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>\
             <p:blipFill><a:blip r:embed=\"{relation}\"/><a:srcRect l=\"{x}\" t=\"{y}\" r=\"{x}\" b=\"{y}\"/>\
             <a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>"
        );
        self.place(rect);
        self.xml.push_str("<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:pic>");
    }

    /// A frame around a chart or a table.
    pub(super) fn frame(&mut self, name: &str, alt: &str, rect: Rect, uri: &str, inside: &str) {
        self.xml.push_str("<p:graphicFrame><p:nvGraphicFramePr>");
        self.named(name, alt);
        put!(
            self.xml,
            "<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>\
             <p:xfrm><a:off x=\"{}\" y=\"{}\"/><a:ext cx=\"{}\" cy=\"{}\"/></p:xfrm>\
             <a:graphic><a:graphicData uri=\"{uri}\">{inside}</a:graphicData></a:graphic></p:graphicFrame>",
            self.script.emu(rect.x),
            self.script.emu(rect.y),
            self.script.emu(rect.width),
            self.script.emu(rect.height)
        );
    }
}
