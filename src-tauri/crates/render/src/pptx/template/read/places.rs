//! The places a layout or a master has for text.

use super::EMU;
use crate::pptx::template::tree::Element;
use crate::pptx::text::{Side, Stand};
use wayfold_scene::Rect;

/// A place, in the plan's points.
pub(super) struct Place {
    pub(super) kind: String,
    number: Option<String>,
    pub(super) rect: Option<Rect>,
    /// Size of its letters.
    pub(super) size: Option<f32>,
    /// Beside and above its text.
    pub(super) insets: [Option<f32>; 2],
    /// Whether all letters are capitals.
    pub(super) capitals: bool,
    pub(super) bold: Option<bool>,
    pub(super) side: Option<Side>,
    pub(super) stand: Option<Stand>,
    /// What its letters are filled with.
    pub(super) fill: Option<Element>,
}

impl Place {
    /// What a slide says to fill it.
    pub(super) fn attributes(&self) -> String {
        let kind = match &*self.kind {
            known @ ("title" | "ctrTitle" | "subTitle" | "dt" | "ftr" | "sldNum" | "body") => {
                format!("type=\"{known}\"")
            }
            _ => String::new(),
        };
        let number = self.number.as_ref().map(|number| format!(" idx=\"{number}\"")).unwrap_or_default();
        format!("{kind}{number}").trim().to_owned()
    }
}

/// All places of a layout or a master; `unit` true points are one of the plan's.
pub(super) fn places(tree: &Element, unit: f32) -> Vec<Place> {
    let shapes = tree.at(&["cSld", "spTree"]);
    shapes.into_iter().flat_map(|shapes| shapes.each("sp")).filter_map(|shape| place(shape, unit)).collect()
}

fn place(shape: &Element, unit: f32) -> Option<Place> {
    let holder = shape.at(&["nvSpPr", "nvPr", "ph"])?;
    let style = shape.at(&["txBody", "lstStyle", "lvl1pPr", "defRPr"]);
    let body = shape.at(&["txBody", "bodyPr"]);
    let length = |name: &str| Some(body?.get(name)?.parse::<f32>().ok()?.clamp(0.0, 9e6) / EMU / unit);
    Some(Place {
        kind: holder.get("type").unwrap_or("obj").to_owned(),
        number: holder.get("idx").filter(|idx| idx.parse::<u32>().is_ok()).map(str::to_owned),
        rect: rect(shape, unit),
        size: style.and_then(|style| Some(style.get("sz")?.parse::<f32>().ok()? / 100.0 / unit)),
        insets: [length("lIns"), length("tIns")],
        capitals: style.is_some_and(|style| style.get("cap") == Some("all")),
        bold: style.and_then(|style| style.get("b")).map(|bold| matches!(bold, "1" | "true")),
        side: shape.at(&["txBody", "lstStyle", "lvl1pPr"]).and_then(side),
        stand: body.and_then(|body| body.get("anchor")).map(|anchor| match anchor {
            "ctr" => Stand::Middle,
            "b" => Stand::Low,
            _ => Stand::High,
        }),
        fill: style.and_then(|style| style.child("solidFill")).cloned(),
    })
}

/// Which edge the lines of a paragraph share, if it says so.
pub(super) fn side(paragraph: &Element) -> Option<Side> {
    Some(match paragraph.get("algn")? {
        "ctr" => Side::Middle,
        "r" => Side::End,
        _ => Side::Start,
    })
}

/// Where a shape says that it lies.
pub(super) fn rect(shape: &Element, unit: f32) -> Option<Rect> {
    let look = shape.child("spPr").or_else(|| shape.child("grpSpPr"))?;
    let frame = look.child("xfrm")?;
    let number = |element: &str, name: &str| {
        let value = frame.child(element)?.get(name)?.parse::<f32>().ok()? / EMU / unit;
        value.is_finite().then(|| value.clamp(-20_000.0, 20_000.0))
    };
    let rect =
        Rect::new(number("off", "x")?, number("off", "y")?, number("ext", "cx")?, number("ext", "cy")?);
    (rect.width > 0.0 && rect.height > 0.0).then_some(rect)
}
