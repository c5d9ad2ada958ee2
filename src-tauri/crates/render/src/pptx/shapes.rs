//! Shapes with text, paths and icons.

use super::freeform;
use super::lines::{Anchor, Pen};
use super::script::Script;
use super::slide::{Slide, Thing};
use super::text::{Ink, Paragraph};
use super::write::Writer;
use super::xml::put;
use std::borrow::Cow;
use wayfold_scene::{Dash, Rect, Segment};

/// Outline of a shape.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Form {
    Rect,
    /// With this corner radius in points.
    Round(f32),
    Ellipse,
    /// A rectangle that points to the right.
    Pentagon,
}

/// A shape: outline, colours, what it says.
#[derive(Debug, Clone)]
pub(super) struct Shape<'a> {
    pub(super) name: Cow<'a, str>,
    /// What those are told who do not see it; text speaks for itself.
    pub(super) alt: Cow<'a, str>,
    pub(super) rect: Rect,
    pub(super) form: Form,
    pub(super) fill: Option<Ink>,
    pub(super) line: Option<(Ink, f32)>,
    pub(super) text: Cow<'a, [Paragraph]>,
    /// Left, top, right, bottom.
    pub(super) insets: [f32; 4],
    pub(super) middle: bool,
    /// Whether its text stands at its lower edge.
    pub(super) low: bool,
}

impl<'a> Shape<'a> {
    /// Text alone.
    pub(super) fn text(name: &'a str, rect: Rect, text: &'a [Paragraph]) -> Self {
        Self {
            name: name.into(),
            alt: "".into(),
            rect,
            form: Form::Rect,
            fill: None,
            line: None,
            text: text.into(),
            insets: [0.0; 4],
            middle: false,
            low: false,
        }
    }

    /// A filled shape without text.
    pub(super) fn filled(name: &'a str, rect: Rect, form: Form, fill: Ink) -> Self {
        Self { form, fill: Some(fill), ..Self::text(name, rect, &[]) }
    }

    fn owned(&self) -> Shape<'static> {
        let own = |text: &str| Cow::Owned(text.to_owned());
        let (name, alt, text) = (own(&self.name), own(&self.alt), Cow::Owned(self.text.to_vec()));
        Shape { name, alt, text, ..*self }
    }
}

impl Slide {
    /// A shape.
    pub(super) fn shape(&mut self, shape: &Shape<'_>) -> Anchor {
        Anchor { id: self.put(Thing::Shape(shape.owned())), rect: shape.rect }
    }

    /// A path.
    pub(super) fn path(
        &mut self,
        (name, alt): (&'static str, &str),
        segments: Vec<Segment>,
        fill: Option<Ink>,
        pen: Option<Pen>,
    ) {
        if freeform::bounds(&segments).is_some() {
            self.put(Thing::Path { name, alt: alt.to_owned(), segments, fill, pen });
        }
    }
}

impl Writer<'_> {
    /// A shape.
    pub(super) fn shape(&mut self, shape: &Shape<'_>) {
        self.xml.push_str("<p:sp><p:nvSpPr>");
        self.named(&shape.name, &shape.alt);
        let bare = shape.fill.is_none() && shape.line.is_none() && !shape.text.is_empty();
        self.xml.push_str(if bare { "<p:cNvSpPr txBox=\"1\"/>" } else { "<p:cNvSpPr/>" });
        self.xml.push_str("<p:nvPr/></p:nvSpPr><p:spPr>");
        self.place(shape.rect);
        match shape.form {
            Form::Rect => self.xml.push_str("<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>"),
            Form::Ellipse => self.xml.push_str("<a:prstGeom prst=\"ellipse\"><a:avLst/></a:prstGeom>"),
            Form::Pentagon => {
                let side = shape.rect.width.min(shape.rect.height).max(1.0);
                let tip = (10.0 / side * 100_000.0).round() as i64;
                put!(
                    self.xml,
                    "<a:prstGeom prst=\"homePlate\"><a:avLst><a:gd name=\"adj\" fmla=\"val {tip}\"/></a:avLst></a:prstGeom>"
                );
            }
            Form::Round(radius) => {
                let side = shape.rect.width.min(shape.rect.height).max(1.0);
                let part = (radius / side * 100_000.0).round().min(50_000.0) as i64;
                put!(
                    self.xml,
                    "<a:prstGeom prst=\"roundRect\"><a:avLst><a:gd name=\"adj\" fmla=\"val {part}\"/></a:avLst></a:prstGeom>"
                );
            }
        }
        self.paint(shape.fill, shape.line.map(|(ink, width)| Pen { ink, width, dash: Dash::Solid }), "");
        self.xml.push_str("</p:spPr>");
        self.body(shape);
        self.xml.push_str("</p:sp>");
    }

    fn body(&mut self, shape: &Shape<'_>) {
        let [left, top, right, bottom] = shape.insets.map(|inset| self.script.emu(inset));
        let anchor = match (shape.middle, shape.low) {
            (true, _) => "ctr",
            (false, true) => "b",
            (false, false) => "t",
        };
        put!(
            self.xml,
            "<p:txBody><a:bodyPr wrap=\"square\" lIns=\"{left}\" tIns=\"{top}\" rIns=\"{right}\" bIns=\"{bottom}\" \
             rtlCol=\"0\" anchor=\"{anchor}\"><a:noAutofit/></a:bodyPr><a:lstStyle/>"
        );
        for paragraph in &*shape.text {
            paragraph.push(&mut self.xml, self.script);
        }
        if shape.text.is_empty() {
            let Script { language, .. } = self.script;
            put!(
                self.xml,
                "<a:p><a:endParaRPr lang=\"{language}\" sz=\"{}\"/></a:p>",
                self.script.size(12.0)
            );
        }
        self.xml.push_str("</p:txBody>");
    }

    /// Fill and line of a shape; `ends` says what the line's ends look like.
    fn paint(&mut self, fill: Option<Ink>, line: Option<Pen>, ends: &str) {
        match fill {
            Some(fill) => self.script.fill(fill, &mut self.xml),
            None => self.xml.push_str("<a:noFill/>"),
        }
        self.line(line, ends);
    }

    /// A path.
    pub(super) fn path(
        &mut self,
        (name, alt): (&str, &str),
        segments: &[Segment],
        fill: Option<Ink>,
        pen: Option<Pen>,
    ) {
        let Some(rect) = freeform::bounds(segments) else { return };
        self.xml.push_str("<p:sp><p:nvSpPr>");
        self.named(name, alt);
        self.xml.push_str("<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>");
        self.place(rect);
        freeform::push(&mut self.xml, segments, rect, fill.is_some());
        self.paint(fill, pen, "");
        self.xml.push_str("</p:spPr></p:sp>");
    }

    /// An icon, by its geometry.
    pub(super) fn icon(&mut self, geometry: &str, label: &str, rect: Rect, ink: Ink) {
        self.xml.push_str("<p:sp><p:nvSpPr>");
        self.named("Icon", label);
        self.xml.push_str("<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>");
        self.place(rect);
        self.xml.push_str(geometry);
        self.paint(Some(ink), None, "");
        self.xml.push_str("</p:spPr></p:sp>");
    }
}
