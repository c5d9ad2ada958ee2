//! Theme, master and layouts: what all slides have in common, and what a person changes to change them all.

use super::deck::{Deck, DeckTone};
use super::plan::{Edge, HEIGHT, MARGIN, Plan};
use super::xml::{HEAD, SPACES, emu, escaped, put};
use wayfold_scene::{Color, Rect};

fn hex(color: Color) -> String {
    format!("{:02X}{:02X}{:02X}", color.r, color.g, color.b)
}

/// Colours, fonts and effects.
pub(super) fn theme(deck: &Deck) -> String {
    let look = &deck.look;
    let font = if look.font.trim().is_empty() { "Arial" } else { look.font.trim() };
    let font = escaped(&font.chars().take(64).collect::<String>());
    let line = |tone: DeckTone| hex(tone.line);
    let colors = [
        ("dk2", hex(look.quiet.ink)),
        ("lt2", hex(look.accent.fill)),
        ("accent1", line(look.accent)),
        ("accent2", line(look.pain)),
        ("accent3", line(look.good)),
        ("accent4", line(look.watch)),
        ("accent5", line(look.phases[0])),
        ("accent6", line(look.phases[2])),
        ("hlink", hex(look.accent.ink)),
        ("folHlink", hex(look.quiet.ink)),
    ];
    let mut xml = format!(
        "{HEAD}<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Wayfold\">\
         <a:themeElements><a:clrScheme name=\"Wayfold\"><a:dk1><a:srgbClr val=\"{}\"/></a:dk1>\
         <a:lt1><a:srgbClr val=\"FFFFFF\"/></a:lt1>",
        hex(look.ink)
    );
    for (name, color) in colors {
        put!(xml, "<a:{name}><a:srgbClr val=\"{color}\"/></a:{name}>");
    }
    put!(xml, "</a:clrScheme><a:fontScheme name=\"Wayfold\">");
    for kind in ["majorFont", "minorFont"] {
        put!(
            xml,
            "<a:{kind}><a:latin typeface=\"{font}\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/></a:{kind}>"
        );
    }
    let solid = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
    let stroke = |width: i32| {
        format!(
            "<a:ln w=\"{width}\" cap=\"flat\" cmpd=\"sng\" algn=\"ctr\">{solid}<a:prstDash val=\"solid\"/></a:ln>"
        )
    };
    put!(
        xml,
        "</a:fontScheme><a:fmtScheme name=\"Wayfold\"><a:fillStyleLst>{solid}{solid}{solid}</a:fillStyleLst>\
         <a:lnStyleLst>{}{}{}</a:lnStyleLst><a:effectStyleLst>{effect}{effect}{effect}</a:effectStyleLst>\
         <a:bgFillStyleLst>{solid}{solid}{solid}</a:bgFillStyleLst></a:fmtScheme></a:themeElements>\
         <a:objectDefaults/><a:extraClrSchemeLst/></a:theme>",
        stroke(6350),
        stroke(12_700),
        stroke(19_050),
        effect = "<a:effectStyle><a:effectLst/></a:effectStyle>",
    );
    xml
}

/// A place for text that slides fill.
struct Holder<'a> {
    kind: &'a str,
    name: &'a str,
    rect: Rect,
    /// Size in points, bold, side, anchor.
    size: f32,
    bold: bool,
    side: &'a str,
    anchor: &'a str,
    ink: &'a str,
    prompt: &'a str,
}

const INK: &str = "<a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill>";
const QUIET: &str = "<a:solidFill><a:schemeClr val=\"tx1\"><a:lumMod val=\"65000\"/><a:lumOff val=\"35000\"/></a:schemeClr></a:solidFill>";

impl Holder<'_> {
    fn push(&self, out: &mut String, id: u32) {
        let Rect { x, y, width, height } = self.rect;
        put!(
            out,
            "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{}\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr>\
             <p:ph {}/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"{}\" y=\"{}\"/><a:ext cx=\"{}\" cy=\"{}\"/></a:xfrm>\
             <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr vert=\"horz\" lIns=\"0\" tIns=\"0\" \
             rIns=\"0\" bIns=\"0\" rtlCol=\"0\" anchor=\"{}\"><a:normAutofit/></a:bodyPr><a:lstStyle><a:lvl1pPr marL=\"0\" \
             indent=\"0\" algn=\"{}\"><a:buNone/><a:defRPr sz=\"{}\" b=\"{}\">{}</a:defRPr></a:lvl1pPr></a:lstStyle><a:p>",
            self.name,
            self.kind,
            emu(x),
            emu(y),
            emu(width),
            emu(height),
            self.anchor,
            self.side,
            (self.size * 100.0) as i32,
            u8::from(self.bold),
            self.ink,
        );
        if self.prompt == "‹#›" {
            out.push_str(
                "<a:fld id=\"{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}\" type=\"slidenum\"><a:rPr lang=\"en-US\"/><a:t>‹#›</a:t></a:fld>",
            );
        } else if self.prompt.is_empty() {
            out.push_str("<a:endParaRPr lang=\"en-US\"/>");
        } else {
            put!(out, "<a:r><a:rPr lang=\"en-US\"/><a:t>{}</a:t></a:r>", self.prompt);
        }
        out.push_str("</a:p></p:txBody></p:sp>");
    }
}

fn foot(plan: &Plan, out: &mut String, from: u32) {
    let place = |edge: &Option<Edge>| edge.as_ref().and_then(|edge| edge.rect).unwrap_or_default();
    let base = Holder {
        kind: "type=\"ftr\" sz=\"quarter\" idx=\"11\"",
        name: "Footer",
        rect: place(&plan.plain.foot),
        size: 10.0,
        bold: false,
        side: "l",
        anchor: "ctr",
        ink: QUIET,
        prompt: "",
    };
    base.push(out, from);
    let number = Holder {
        kind: "type=\"sldNum\" sz=\"quarter\" idx=\"12\"",
        name: "Slide number",
        rect: place(&plan.plain.number),
        side: "r",
        prompt: "‹#›",
        ..base
    };
    number.push(out, from + 1);
}

const GROUP: &str = "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>\
     <a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>";

/// Marks in the accent: at the left of the title slide, above the titles of all others.
pub(super) const OPENING_BAR: Rect = Rect::new(0.0, 0.0, 14.0, HEIGHT);
pub(super) const PLAIN_BAR: Rect = Rect::new(MARGIN, 20.0, 36.0, 3.0);

fn bar(rect: Rect, id: u32, out: &mut String) {
    put!(
        out,
        "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"Accent\"/><p:cNvSpPr/><p:nvPr userDrawn=\"1\"/></p:nvSpPr><p:spPr>\
         <a:xfrm><a:off x=\"{}\" y=\"{}\"/><a:ext cx=\"{}\" cy=\"{}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>\
         <a:solidFill><a:schemeClr val=\"accent1\"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr/>\
         <a:lstStyle/><a:p><a:endParaRPr lang=\"en-US\"/></a:p></p:txBody></p:sp>",
        emu(rect.x),
        emu(rect.y),
        emu(rect.width),
        emu(rect.height)
    );
}

fn title_holder(plan: &Plan) -> Holder<'static> {
    Holder {
        kind: "type=\"title\"",
        name: "Title",
        rect: plan.plain.title.rect,
        size: 24.0,
        bold: true,
        side: "l",
        anchor: "ctr",
        ink: INK,
        prompt: "Title",
    }
}

/// The master; `logo` is a picture's relation with its place.
pub(super) fn master(plan: &Plan, logo: Option<(&str, Rect)>) -> String {
    let mut xml = format!(
        "{HEAD}<p:sldMaster {SPACES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill><a:effectLst/>\
         </p:bgPr></p:bg><p:spTree>{GROUP}"
    );
    title_holder(plan).push(&mut xml, 2);
    let body = Holder {
        kind: "type=\"body\" idx=\"1\"",
        name: "Text",
        rect: plan.body,
        size: 16.0,
        bold: false,
        anchor: "t",
        prompt: "Text",
        ..title_holder(plan)
    };
    body.push(&mut xml, 3);
    foot(plan, &mut xml, 4);
    if let Some((relation, rect)) = logo {
        put!(
            xml,
            "<p:pic><p:nvPicPr><p:cNvPr id=\"8\" name=\"Logo\" descr=\"Logo\"/><p:cNvPicPr><a:picLocks noChangeAspect=\"1\"/>\
             </p:cNvPicPr><p:nvPr userDrawn=\"1\"/></p:nvPicPr><p:blipFill><a:blip r:embed=\"{relation}\"/><a:stretch><a:fillRect/>\
             </a:stretch></p:blipFill><p:spPr><a:xfrm><a:off x=\"{}\" y=\"{}\"/><a:ext cx=\"{}\" cy=\"{}\"/></a:xfrm>\
             <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:pic>",
            emu(rect.x),
            emu(rect.y),
            emu(rect.width),
            emu(rect.height)
        );
    }
    let level = |n: u32, size: u32| {
        format!(
            "<a:lvl{n}pPr marL=\"{}\" indent=\"{}\" algn=\"l\" defTabSz=\"914400\" rtl=\"0\" eaLnBrk=\"1\" latinLnBrk=\"0\" \
             hangingPunct=\"1\"><a:spcBef><a:spcPts val=\"600\"/></a:spcBef><a:buFont typeface=\"Arial\"/><a:buChar char=\"•\"/>\
             <a:defRPr sz=\"{size}\" kern=\"1200\">{INK}<a:latin typeface=\"+mn-lt\"/><a:ea typeface=\"+mn-ea\"/>\
             <a:cs typeface=\"+mn-cs\"/></a:defRPr></a:lvl{n}pPr>",
            n * 228_600,
            -228_600
        )
    };
    let body: String = (1..=5).map(|n| level(n, if n == 1 { 1600 } else { 1400 })).collect();
    put!(
        xml,
        "</p:spTree></p:cSld><p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\" \
         accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/>\
         <p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\" r:id=\"rId1\"/><p:sldLayoutId id=\"2147483650\" r:id=\"rId2\"/>\
         </p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr algn=\"l\" defTabSz=\"914400\" rtl=\"0\" eaLnBrk=\"1\" \
         latinLnBrk=\"0\" hangingPunct=\"1\"><a:lnSpc><a:spcPct val=\"90000\"/></a:lnSpc><a:spcBef><a:spcPct val=\"0\"/></a:spcBef>\
         <a:buNone/><a:defRPr sz=\"2400\" b=\"1\" kern=\"1200\">{INK}<a:latin typeface=\"+mj-lt\"/><a:ea typeface=\"+mj-ea\"/>\
         <a:cs typeface=\"+mj-cs\"/></a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle>{body}</p:bodyStyle><p:otherStyle>\
         <a:defPPr><a:defRPr lang=\"en-US\"/></a:defPPr></p:otherStyle></p:txStyles></p:sldMaster>"
    );
    xml
}

const LAYOUT_END: &str = "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>";

/// The layout of the title slide.
pub(super) fn opening(plan: &Plan) -> String {
    let mut xml = format!(
        "{HEAD}<p:sldLayout {SPACES} type=\"title\" preserve=\"1\"><p:cSld name=\"Title Slide\"><p:spTree>{GROUP}"
    );
    bar(OPENING_BAR, 7, &mut xml);
    let title = Holder {
        kind: &plan.opening.title.kind,
        rect: plan.opening.title.rect,
        size: 40.0,
        anchor: "b",
        ..title_holder(plan)
    };
    title.push(&mut xml, 2);
    let Some(spot) = &plan.opening.subtitle else { return xml + LAYOUT_END };
    let subtitle = Holder {
        kind: &spot.kind,
        name: "Subtitle",
        rect: spot.rect,
        size: 16.0,
        bold: false,
        anchor: "t",
        ink: QUIET,
        prompt: "Subtitle",
        ..title_holder(plan)
    };
    subtitle.push(&mut xml, 3);
    xml.push_str(LAYOUT_END);
    xml
}

/// The layout of all other slides.
pub(super) fn plain(plan: &Plan) -> String {
    let mut xml = format!(
        "{HEAD}<p:sldLayout {SPACES} type=\"titleOnly\" preserve=\"1\"><p:cSld name=\"Title Only\"><p:spTree>{GROUP}"
    );
    bar(PLAIN_BAR, 7, &mut xml);
    title_holder(plan).push(&mut xml, 2);
    foot(plan, &mut xml, 3);
    xml.push_str(LAYOUT_END);
    xml
}
