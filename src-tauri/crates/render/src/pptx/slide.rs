//! A slide in the making: native shapes with text, lines that stay glued, paths, pictures, tables, charts.
//!
//! Lengths are points. What is added later is read later and lies above.

use super::freeform;
use super::measure::Type;
use super::text::{Ink, Paragraph};
use super::xml::{Relations, emu, escaped, on_one_line, put};
use wayfold_scene::{Dash, Point, Rect, Segment};

/// Letters of a title in points, and of one that takes two lines.
const TITLE: f32 = 24.0;
const SMALL_TITLE: f32 = 17.0;

/// A shape that others can be glued to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Anchor {
    id: u32,
    /// Where it lies.
    pub(super) rect: Rect,
}

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
    pub(super) name: &'a str,
    /// What those are told who do not see it; text speaks for itself.
    pub(super) alt: &'a str,
    pub(super) rect: Rect,
    pub(super) form: Form,
    pub(super) fill: Option<Ink>,
    pub(super) line: Option<(Ink, f32)>,
    pub(super) text: &'a [Paragraph],
    /// Left, top, right, bottom.
    pub(super) insets: [f32; 4],
    pub(super) middle: bool,
}

impl<'a> Shape<'a> {
    /// Text alone.
    pub(super) fn text(name: &'a str, rect: Rect, text: &'a [Paragraph]) -> Self {
        Self {
            name,
            alt: "",
            rect,
            form: Form::Rect,
            fill: None,
            line: None,
            text,
            insets: [0.0; 4],
            middle: false,
        }
    }

    /// A filled shape without text.
    pub(super) fn filled(name: &'a str, rect: Rect, form: Form, fill: Ink) -> Self {
        Self { form, fill: Some(fill), ..Self::text(name, rect, &[]) }
    }
}

/// How a line looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Pen {
    pub(super) ink: Ink,
    pub(super) width: f32,
    pub(super) dash: Dash,
}

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
    language: String,
}

impl Slide {
    pub(super) fn new(language: &str, opening: bool) -> Self {
        Self {
            xml: String::with_capacity(24 * 1024),
            next: 2,
            relations: Relations::default(),
            notes: Vec::new(),
            opening,
            language: language.to_owned(),
        }
    }

    pub(super) fn language(&self) -> &str {
        &self.language
    }

    fn id(&mut self) -> u32 {
        self.next += 1;
        self.next - 1
    }

    fn named(&mut self, name: &str, alt: &str) -> u32 {
        let id = self.id();
        put!(self.xml, "<p:cNvPr id=\"{id}\" name=\"{} {id}\"", escaped(&on_one_line(name)));
        if !alt.is_empty() {
            put!(self.xml, " descr=\"{}\"", escaped(&on_one_line(alt)));
        }
        self.xml.push_str("/>");
        id
    }

    fn place(&mut self, rect: Rect) {
        put!(
            self.xml,
            "<a:xfrm><a:off x=\"{}\" y=\"{}\"/><a:ext cx=\"{}\" cy=\"{}\"/></a:xfrm>",
            emu(rect.x),
            emu(rect.y),
            emu(rect.width).max(0),
            emu(rect.height).max(0)
        );
    }

    /// The title, where the layout has it; smaller if it takes more than a line of this width.
    pub(super) fn title(&mut self, kind: &str, text: &str, width: f32) {
        let id = self.id();
        put!(
            self.xml,
            "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"Title {id}\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>\
             <p:nvPr><p:ph type=\"{kind}\"/></p:nvPr></p:nvSpPr><p:spPr/>"
        );
        let smaller = (Type::bold(TITLE).width(text) > width).then_some(SMALL_TITLE);
        let text = match smaller {
            Some(size) => Type::bold(size).fit(text, width, 2),
            None => text.to_owned(),
        };
        self.words(&text, smaller);
    }

    /// The title of the title slide; smaller if it takes more than two lines.
    pub(super) fn big_title(&mut self, text: &str, width: f32) {
        let id = self.id();
        put!(
            self.xml,
            "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"Title {id}\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>\
             <p:nvPr><p:ph type=\"ctrTitle\"/></p:nvPr></p:nvSpPr><p:spPr/>"
        );
        let fits = [40.0, 32.0, 26.0].into_iter().find(|size| Type::bold(*size).lines(text, width) <= 2);
        let size = fits.unwrap_or(20.0);
        self.words(&Type::bold(size).fit(text, width, if fits.is_some() { 2 } else { 4 }), Some(size));
    }

    /// What stands beneath the title of the title slide.
    pub(super) fn subtitle(&mut self, text: &str) {
        let id = self.id();
        put!(
            self.xml,
            "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"Subtitle {id}\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>\
             <p:nvPr><p:ph type=\"subTitle\" idx=\"1\"/></p:nvPr></p:nvSpPr><p:spPr/>"
        );
        self.words(text, None);
    }

    fn words(&mut self, text: &str, size: Option<f32>) {
        let language = self.language.clone();
        let rtl = super::text::direction(text) == Some(true);
        let direction = if rtl { "<a:pPr algn=\"r\" rtl=\"1\"/>" } else { "" };
        put!(self.xml, "<p:txBody><a:bodyPr/><a:lstStyle/><a:p>{direction}");
        if text.is_empty() {
            put!(self.xml, "<a:endParaRPr lang=\"{language}\"/>");
        } else {
            let size = size.map(|size| format!(" sz=\"{}\"", (size * 100.0) as i32)).unwrap_or_default();
            put!(
                self.xml,
                "<a:r><a:rPr lang=\"{language}\"{size} dirty=\"0\"/><a:t>{}</a:t></a:r>",
                escaped(text)
            );
        }
        self.xml.push_str("</a:p></p:txBody></p:sp>");
    }

    /// Number and name of the deck, at the foot.
    pub(super) fn foot(&mut self, text: &str) {
        let language = self.language.clone();
        let id = self.id();
        put!(
            self.xml,
            "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"Footer {id}\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>\
             <p:nvPr><p:ph type=\"ftr\" sz=\"quarter\" idx=\"11\"/></p:nvPr></p:nvSpPr><p:spPr/>"
        );
        // said in full: not every program takes it over from the layout
        let face = Type::plain(10.0);
        self.xml.push_str("<p:txBody><a:bodyPr/><a:lstStyle/>");
        Paragraph::new(face.fit(text, 400.0, 1), face, Ink::Quiet).push(&mut self.xml, &language);
        self.xml.push_str("</p:txBody></p:sp>");
        let id = self.id();
        put!(
            self.xml,
            "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"Number {id}\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>\
             <p:nvPr><p:ph type=\"sldNum\" sz=\"quarter\" idx=\"12\"/></p:nvPr></p:nvSpPr><p:spPr/>\
             <p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:fld id=\"{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}\" \
             type=\"slidenum\"><a:rPr lang=\"{language}\"/><a:t>‹#›</a:t></a:fld></a:p></p:txBody></p:sp>"
        );
    }

    /// A shape.
    pub(super) fn shape(&mut self, shape: &Shape<'_>) -> Anchor {
        self.xml.push_str("<p:sp><p:nvSpPr>");
        let id = self.named(shape.name, shape.alt);
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
        Anchor { id, rect: shape.rect }
    }

    fn body(&mut self, shape: &Shape<'_>) {
        let [left, top, right, bottom] = shape.insets.map(emu);
        let anchor = if shape.middle { "ctr" } else { "t" };
        put!(
            self.xml,
            "<p:txBody><a:bodyPr wrap=\"square\" lIns=\"{left}\" tIns=\"{top}\" rIns=\"{right}\" bIns=\"{bottom}\" \
             rtlCol=\"0\" anchor=\"{anchor}\"><a:noAutofit/></a:bodyPr><a:lstStyle/>"
        );
        for paragraph in shape.text {
            paragraph.push(&mut self.xml, &self.language);
        }
        if shape.text.is_empty() {
            put!(self.xml, "<a:p><a:endParaRPr lang=\"{}\" sz=\"1200\"/></a:p>", self.language);
        }
        self.xml.push_str("</p:txBody>");
    }

    /// Fill and line of a shape; `ends` says what the line's ends look like.
    fn paint(&mut self, fill: Option<Ink>, line: Option<Pen>, ends: &str) {
        match fill {
            Some(fill) => fill.push(&mut self.xml),
            None => self.xml.push_str("<a:noFill/>"),
        }
        self.line(line, ends);
    }

    fn line(&mut self, line: Option<Pen>, ends: &str) {
        let Some(Pen { ink, width, dash }) = line else {
            self.xml.push_str("<a:ln><a:noFill/></a:ln>");
            return;
        };
        put!(self.xml, "<a:ln w=\"{}\" cap=\"rnd\">", emu(width));
        ink.push(&mut self.xml);
        let dash = match dash {
            Dash::Solid => "solid",
            Dash::Dashed => "dash",
            Dash::Dotted => "sysDot",
            Dash::DashDot => "dashDot",
            Dash::Long => "lgDash",
            Dash::Short => "sysDash",
        };
        put!(self.xml, "<a:prstDash val=\"{dash}\"/><a:round/>{ends}</a:ln>");
    }

    /// A straight line that nothing is glued to: a hairline, an axis.
    pub(super) fn rule(&mut self, name: &str, from: Point, to: Point, pen: Pen) {
        self.xml.push_str("<p:cxnSp><p:nvCxnSpPr>");
        self.named(name, "");
        self.xml.push_str("<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>");
        let rect =
            Rect::new(from.x.min(to.x), from.y.min(to.y), (from.x - to.x).abs(), (from.y - to.y).abs());
        self.place(rect);
        self.xml.push_str("<a:prstGeom prst=\"line\"><a:avLst/></a:prstGeom>");
        self.line(Some(pen), "");
        self.xml.push_str("</p:spPr></p:cxnSp>");
    }

    /// An arrow from the right edge of one shape to the left edge of another, glued to both.
    pub(super) fn arrow(&mut self, from: Anchor, to: Anchor, pen: Pen, alt: &str) {
        let (start, end) = (
            Point::new(from.rect.right(), from.rect.y + from.rect.height / 2.0),
            Point::new(to.rect.x, to.rect.y + to.rect.height / 2.0),
        );
        let frame = Rect::new(
            start.x.min(end.x),
            start.y.min(end.y),
            (end.x - start.x).abs(),
            (end.y - start.y).abs(),
        );
        self.connector(("straightConnector1", ""), (from, 3), (to, 1), pen, alt, &mut |slide| {
            let flip = if end.y < start.y { " flipV=\"1\"" } else { "" };
            slide.turned(flip, frame);
        });
    }

    /// An arrow that goes over the tops of what lies between two shapes, `height` above them, glued to both.
    pub(super) fn arch(&mut self, from: Anchor, to: Anchor, height: f32, pen: Pen, alt: &str) {
        let middle = |rect: Rect| rect.x + rect.width / 2.0;
        let (start, end) = (middle(from.rect), middle(to.rect));
        let long = (end - start).abs();
        // lies on its side: as wide as it is deep, turned to open downward
        let centre = Point::new((start + end) / 2.0, from.rect.y);
        let frame = Rect::new(centre.x - 0.5, centre.y - long / 2.0, 1.0, long);
        let adjust = format!("<a:gd name=\"adj1\" fmla=\"val {}\"/>", (height * 100_000.0).round() as i64);
        self.connector(("curvedConnector3", &adjust), (from, 0), (to, 0), pen, alt, &mut |slide| {
            let flip = if end < start { " flipV=\"1\"" } else { "" };
            slide.turned(&format!(" rot=\"16200000\"{flip}"), frame);
        });
    }

    fn turned(&mut self, how: &str, rect: Rect) {
        put!(
            self.xml,
            "<a:xfrm{how}><a:off x=\"{}\" y=\"{}\"/><a:ext cx=\"{}\" cy=\"{}\"/></a:xfrm>",
            emu(rect.x),
            emu(rect.y),
            emu(rect.width),
            emu(rect.height)
        );
    }

    fn connector(
        &mut self,
        (form, adjust): (&str, &str),
        (from, out): (Anchor, u32),
        (to, into): (Anchor, u32),
        pen: Pen,
        alt: &str,
        place: &mut dyn FnMut(&mut Self),
    ) {
        self.xml.push_str("<p:cxnSp><p:nvCxnSpPr>");
        self.named("Arrow", alt);
        put!(
            self.xml,
            "<p:cNvCxnSpPr><a:stCxn id=\"{}\" idx=\"{out}\"/><a:endCxn id=\"{}\" idx=\"{into}\"/></p:cNvCxnSpPr>\
             <p:nvPr/></p:nvCxnSpPr><p:spPr>",
            from.id,
            to.id
        );
        place(self);
        put!(self.xml, "<a:prstGeom prst=\"{form}\"><a:avLst>{adjust}</a:avLst></a:prstGeom>");
        self.line(Some(pen), "<a:tailEnd type=\"triangle\" w=\"med\" len=\"med\"/>");
        self.xml.push_str("</p:spPr></p:cxnSp>");
    }

    /// A path.
    pub(super) fn path(
        &mut self,
        name: &str,
        alt: &str,
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
            emu(rect.x),
            emu(rect.y),
            emu(rect.width),
            emu(rect.height)
        );
    }
}
