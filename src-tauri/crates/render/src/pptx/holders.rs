//! What stands in the places a layout has for it: titles, the line at the foot.

use super::measure::Type;
use super::plan::{Edge, Layout, Spot};
use super::slide::{Slide, Thing};
use super::text::{Ink, Paragraph, direction};
use super::write::Writer;
use super::xml::{escaped, put};

/// What stands in a place of the layout.
pub(super) enum Holder {
    /// The title, in a size of its own if it is not the layout's.
    Title { spot: Spot, size: Option<f32>, texts: Vec<String> },
    /// What stands beneath it on the title slide.
    Subtitle { spot: Spot, size: Option<f32>, texts: Vec<String> },
    /// The line at the foot; `lent` layouts say how it looks.
    Foot { edge: Edge, text: String, lent: bool },
    /// The slide's number.
    Number { edge: Edge },
}

/// Letters of the line at the foot.
pub(super) const FOOT: Type = Type::plain(10.0);

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
        let spot = layout.title.clone();
        let (size, texts) = spot.fitting(&[text.to_owned()], true);
        self.put(Thing::Holder(Holder::Title { spot, size, texts }));
    }

    /// What stands beneath the title of the title slide.
    pub(super) fn subtitle(&mut self, spot: &Spot, texts: &[String]) {
        let (size, texts) = spot.fitting(texts, false);
        self.put(Thing::Holder(Holder::Subtitle { spot: spot.clone(), size, texts }));
    }

    /// Name of the deck and number of the slide, at the foot, where the layout has them; `lent` layouts say how they
    /// look.
    pub(super) fn foot(&mut self, layout: &Layout, text: &str, lent: bool) {
        if let Some(edge) = layout.foot.clone() {
            let text = FOOT.fit(text, 400.0, 1);
            self.put(Thing::Holder(Holder::Foot { edge, text, lent }));
        }
        if let Some(edge) = layout.number.clone() {
            self.put(Thing::Holder(Holder::Number { edge }));
        }
    }
}

impl Writer<'_> {
    /// What stands in a place of the layout.
    pub(super) fn holder(&mut self, holder: &Holder) {
        match holder {
            Holder::Title { spot, size, texts } => self.hold("Title", spot, *size, texts),
            Holder::Subtitle { spot, size, texts } => self.hold("Subtitle", spot, *size, texts),
            Holder::Foot { edge, text, lent } => self.foot(&edge.kind, text, *lent),
            Holder::Number { edge } => self.number(&edge.kind),
        }
    }

    fn open_holder(&mut self, name: &str, kind: &str) {
        let id = self.id;
        put!(
            self.xml,
            "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name} {id}\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>\
             <p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr>"
        );
    }

    fn hold(&mut self, name: &str, spot: &Spot, size: Option<f32>, texts: &[String]) {
        self.open_holder(name, &spot.kind);
        if spot.said {
            self.xml.push_str("<p:spPr>");
            self.place(spot.rect);
            self.xml.push_str("</p:spPr>");
        } else {
            self.xml.push_str("<p:spPr/>");
        }
        self.xml.push_str("<p:txBody><a:bodyPr/><a:lstStyle/>");
        let language = &self.script.language;
        let size = size.map(|size| format!(" sz=\"{}\"", self.script.size(size))).unwrap_or_default();
        for text in texts {
            let rtl = direction(text) == Some(true);
            let side = if rtl { "<a:pPr algn=\"r\" rtl=\"1\"/>" } else { "" };
            put!(self.xml, "<a:p>{side}");
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

    fn foot(&mut self, kind: &str, text: &str, lent: bool) {
        let language = &self.script.language;
        self.open_holder("Footer", kind);
        self.xml.push_str("<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>");
        if lent {
            put!(
                self.xml,
                "<a:p><a:r><a:rPr lang=\"{language}\" dirty=\"0\"/><a:t>{}</a:t></a:r></a:p>",
                escaped(text)
            );
        } else {
            // said in full: not every program takes it over from the layout
            Paragraph::new(text, FOOT, Ink::Quiet).push(&mut self.xml, self.script);
        }
        self.xml.push_str("</p:txBody></p:sp>");
    }

    fn number(&mut self, kind: &str) {
        let language = &self.script.language;
        self.open_holder("Number", kind);
        put!(
            self.xml,
            "<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:fld id=\"{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}\" \
             type=\"slidenum\"><a:rPr lang=\"{language}\"/><a:t>‹#›</a:t></a:fld></a:p></p:txBody></p:sp>"
        );
    }
}
