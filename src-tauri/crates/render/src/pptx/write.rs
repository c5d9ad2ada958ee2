//! Slides as the format's markup: one exhaustive match over what stands on them.

use super::script::Script;
use super::slide::{FIRST_ID, Slide, Thing};
use super::xml::{escaped, on_one_line, put};
use wayfold_scene::Rect;

/// Letters of a shape's name and of what is said of it at most; the rest of a text stands on the slide or in the notes.
const LONGEST_NAME: usize = 80;
const LONGEST_ALT: usize = 1000;

/// Markup in the making.
pub(super) struct Writer<'s> {
    pub(super) xml: String,
    /// How it is written.
    pub(super) script: &'s Script,
    /// Id of the thing that is being written.
    pub(super) id: u32,
}

/// What stands on a slide.
pub(super) fn things(slide: &Slide, script: &Script) -> String {
    let mut writer = Writer { xml: String::with_capacity(24 * 1024), script, id: FIRST_ID };
    for thing in &slide.things {
        writer.thing(thing);
        writer.id += 1;
    }
    writer.xml
}

impl Writer<'_> {
    fn thing(&mut self, thing: &Thing) {
        match thing {
            Thing::Holder(holder) => self.holder(holder),
            Thing::Shape(shape) => self.shape(shape),
            Thing::Path { name, alt, segments, fill, pen } => self.path((name, alt), segments, *fill, *pen),
            Thing::Icon { geometry, label, rect, ink, path: _ } => self.icon(geometry, label, *rect, *ink),
            Thing::Picture { relation, alt, rect, file: _ } => self.picture(relation, alt, *rect),
            Thing::Rule { name, from, to, pen } => self.rule(name, *from, *to, *pen),
            Thing::Arrow { from, to, pen, alt } => self.arrow(*from, *to, *pen, alt),
            Thing::Arch { from, to, height, pen, alt } => self.arch((*from, *to), *height, *pen, alt),
            Thing::Table { alt, rect, rows, widths } => {
                let xml = super::table::table(rows, widths, self.script);
                let uri = "http://schemas.openxmlformats.org/drawingml/2006/table";
                self.frame("Table", alt, *rect, uri, &xml);
            }
            Thing::Chart { relation, alt, rect, number: _, plot: _ } => {
                let uri = "http://schemas.openxmlformats.org/drawingml/2006/chart";
                let inside = format!("<c:chart xmlns:c=\"{uri}\" r:id=\"{relation}\"/>");
                self.frame("Chart", alt, *rect, uri, &inside);
            }
        }
    }

    pub(super) fn named(&mut self, name: &str, alt: &str) {
        let id = self.id;
        let short = |text: &str, most: usize| on_one_line(&text.chars().take(most).collect::<String>());
        put!(self.xml, "<p:cNvPr id=\"{id}\" name=\"{} {id}\"", escaped(&short(name, LONGEST_NAME)));
        if !alt.is_empty() {
            put!(self.xml, " descr=\"{}\"", escaped(&short(alt, LONGEST_ALT)));
        }
        self.xml.push_str("/>");
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

    fn picture(&mut self, relation: &str, alt: &str, rect: Rect) {
        self.xml.push_str("<p:pic><p:nvPicPr>");
        self.named("Picture", if alt.is_empty() { "–" } else { alt });
        put!(
            self.xml,
            "<p:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>\
             <p:blipFill><a:blip r:embed=\"{relation}\"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>"
        );
        self.place(rect);
        self.xml.push_str("<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:pic>");
    }

    /// A frame around a chart or a table.
    fn frame(&mut self, name: &str, alt: &str, rect: Rect, uri: &str, inside: &str) {
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
