//! Lines, and arrows that stay glued to what they connect.

use super::slide::{Slide, Thing};
use super::text::Ink;
use super::write::Writer;
use super::xml::put;
use wayfold_scene::{Dash, Point, Rect};

/// A shape that others can be glued to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Anchor {
    pub(super) id: u32,
    /// Where it lies.
    pub(super) rect: Rect,
}

/// How a line looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Pen {
    pub(super) ink: Ink,
    pub(super) width: f32,
    pub(super) dash: Dash,
}

impl Slide {
    /// A straight line that nothing is glued to: a hairline, an axis.
    pub(super) fn rule(&mut self, name: &'static str, from: Point, to: Point, pen: Pen) {
        self.put(Thing::Rule { name, from, to, pen });
    }

    /// An arrow from the right edge of one shape to the left edge of another, glued to both.
    pub(super) fn arrow(&mut self, from: Anchor, to: Anchor, pen: Pen, alt: &str) {
        self.put(Thing::Arrow { from, to, pen, alt: alt.to_owned() });
    }

    /// An arrow that goes over the tops of what lies between two shapes, `height` above them, glued to both.
    pub(super) fn arch(&mut self, from: Anchor, to: Anchor, height: f32, pen: Pen, alt: &str) {
        self.put(Thing::Arch { from, to, height, pen, alt: alt.to_owned() });
    }
}

impl Writer<'_> {
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
        self.connector(("straightConnector1", ""), (from, 3), (to, 1), pen, alt, &mut |writer| {
            let flip = if end.y < start.y { " flipV=\"1\"" } else { "" };
            writer.turned(flip, frame);
        });
    }

    /// An arrow that goes over the tops of what lies between two shapes, `height` above them, glued to both.
    pub(super) fn arch(&mut self, (from, to): (Anchor, Anchor), height: f32, pen: Pen, alt: &str) {
        let middle = |rect: Rect| rect.x + rect.width / 2.0;
        let (start, end) = (middle(from.rect), middle(to.rect));
        let long = (end - start).abs();
        // lies on its side: as wide as it is deep, turned to open downward
        let centre = Point::new((start + end) / 2.0, from.rect.y);
        let frame = Rect::new(centre.x - 0.5, centre.y - long / 2.0, 1.0, long);
        let adjust = format!("<a:gd name=\"adj1\" fmla=\"val {}\"/>", (height * 100_000.0).round() as i64);
        self.connector(("curvedConnector3", &adjust), (from, 0), (to, 0), pen, alt, &mut |writer| {
            let flip = if end < start { " flipV=\"1\"" } else { "" };
            writer.turned(&format!(" rot=\"16200000\"{flip}"), frame);
        });
    }

    fn turned(&mut self, how: &str, rect: Rect) {
        put!(
            self.xml,
            "<a:xfrm{how}><a:off x=\"{}\" y=\"{}\"/><a:ext cx=\"{}\" cy=\"{}\"/></a:xfrm>",
            self.script.emu(rect.x),
            self.script.emu(rect.y),
            self.script.emu(rect.width),
            self.script.emu(rect.height)
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

    pub(super) fn line(&mut self, line: Option<Pen>, ends: &str) {
        let Some(Pen { ink, width, dash }) = line else {
            self.xml.push_str("<a:ln><a:noFill/></a:ln>");
            return;
        };
        put!(self.xml, "<a:ln w=\"{}\" cap=\"rnd\">", self.script.emu(width));
        self.script.fill(ink, &mut self.xml);
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
}
