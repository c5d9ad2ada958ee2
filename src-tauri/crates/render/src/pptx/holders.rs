//! What stands in the places a layout has for it: titles, the line at the foot.

use super::measure::Type;
use super::plan::{Layout, Spot};
use super::slide::Slide;
use super::text::{Ink, Paragraph, direction};
use super::xml::{escaped, put};

/// Room a line may go beyond its place: nothing stands right below.
const SLACK: f32 = 2.0;

impl Spot {
    /// Lines of a size that stand in it.
    fn lines(&self, size: f32) -> usize {
        (((self.rect.height + SLACK) / Type::plain(size).line()) as usize).max(1)
    }

    /// Leaves out the sizes in which a usual title does not fit, so that all titles of a deck look alike.
    pub(super) fn settle(&mut self, usual: &str) {
        let fits = |size: f32| Type::bold(size).lines(usual, self.rect.width) <= self.lines(size);
        let first = self.sizes.iter().position(|size| fits(*size));
        self.sizes.drain(..first.unwrap_or(self.sizes.len().saturating_sub(1)));
    }

    /// The size in which paragraphs fit, nothing if it is the layout's own; and as much of them as does fit.
    fn fitting(&self, texts: &[String], bold: bool) -> (Option<f32>, Vec<String>) {
        let face = |size: f32| Type { size, bold };
        let takes = |size: f32| -> usize { texts.iter().map(|t| face(size).lines(t, self.rect.width)).sum() };
        let least = self.sizes.last().copied().unwrap_or(12.0);
        let size = self.sizes.iter().copied().find(|size| takes(*size) <= self.lines(*size)).unwrap_or(least);
        let mut left = self.lines(size);
        let mut kept = Vec::new();
        for text in texts {
            // each of those that follow has a line at least
            let room = left.saturating_sub(texts.len() - kept.len() - 1).max(1);
            let text = face(size).fit(text, self.rect.width, room);
            left = left.saturating_sub(face(size).lines(&text, self.rect.width));
            kept.push(text);
        }
        ((self.own - size).abs().gt(&0.01).then_some(size), kept)
    }
}

impl Slide {
    /// The title.
    pub(super) fn title(&mut self, layout: &Layout, text: &str) {
        self.hold("Title", &layout.title, &[text.to_owned()], true);
    }

    /// What stands beneath the title of the title slide.
    pub(super) fn subtitle(&mut self, spot: &Spot, texts: &[String]) {
        self.hold("Subtitle", spot, texts, false);
    }

    fn open_holder(&mut self, name: &str, kind: &str) {
        let id = self.id();
        put!(
            self.xml,
            "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name} {id}\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>\
             <p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr>"
        );
    }

    fn hold(&mut self, name: &str, spot: &Spot, texts: &[String], bold: bool) {
        self.open_holder(name, &spot.kind);
        if spot.said {
            self.xml.push_str("<p:spPr>");
            self.place(spot.rect);
            self.xml.push_str("</p:spPr>");
        } else {
            self.xml.push_str("<p:spPr/>");
        }
        self.xml.push_str("<p:txBody><a:bodyPr/><a:lstStyle/>");
        let (size, texts) = spot.fitting(texts, bold);
        let script = self.script.clone();
        let size = size.map(|size| format!(" sz=\"{}\"", script.size(size))).unwrap_or_default();
        for text in &texts {
            let rtl = direction(text) == Some(true);
            let side = if rtl { "<a:pPr algn=\"r\" rtl=\"1\"/>" } else { "" };
            put!(self.xml, "<a:p>{side}");
            let language = &script.language;
            if text.is_empty() {
                put!(self.xml, "<a:endParaRPr lang=\"{language}\"/>");
            } else {
                put!(self.xml, "<a:r><a:rPr lang=\"{language}\"{size} dirty=\"0\"/><a:t>");
                put!(self.xml, "{}</a:t></a:r>", escaped(text));
            }
            self.xml.push_str("</a:p>");
        }
        self.xml.push_str("</p:txBody></p:sp>");
    }

    /// Name of the deck and number of the slide, at the foot, where the layout has them; `lent` layouts say how they
    /// look.
    pub(super) fn foot(&mut self, layout: &Layout, text: &str, lent: bool) {
        let script = self.script.clone();
        let language = &script.language;
        if let Some(kind) = &layout.foot {
            let face = Type::plain(10.0);
            let text = face.fit(text, 400.0, 1);
            self.open_holder("Footer", kind);
            self.xml.push_str("<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>");
            if lent {
                put!(
                    self.xml,
                    "<a:p><a:r><a:rPr lang=\"{language}\" dirty=\"0\"/><a:t>{}</a:t></a:r></a:p>",
                    escaped(&text)
                );
            } else {
                // said in full: not every program takes it over from the layout
                Paragraph::new(text, face, Ink::Quiet).push(&mut self.xml, &script);
            }
            self.xml.push_str("</p:txBody></p:sp>");
        }
        if let Some(kind) = &layout.number {
            self.open_holder("Number", kind);
            put!(
                self.xml,
                "<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:fld id=\"{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}\" \
                 type=\"slidenum\"><a:rPr lang=\"{language}\"/><a:t>‹#›</a:t></a:fld></a:p></p:txBody></p:sp>"
            );
        }
    }
}
