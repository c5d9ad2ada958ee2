//! The colours of a template: its accent, and whether dark letters can be read on its slides.

use super::Paper;
use super::places::rect;
use crate::pptx::palette::{blend, tinted};
use crate::pptx::template::carry::{CarriedLayout, CarriedMaster};
use crate::pptx::template::tree::Element;
use wayfold_scene::{Color, Rect};

/// Lighter grounds take dark letters.
const LIGHT: f32 = 0.72;

/// How light a colour is, 0–1.
pub(super) fn lightness(color: Color) -> f32 {
    (0.299 * f32::from(color.r) + 0.587 * f32::from(color.g) + 0.114 * f32::from(color.b)) / 255.0
}

/// The first accent.
pub(super) fn accent(master: &CarriedMaster) -> Color {
    named(master, "accent1").unwrap_or(Color::rgb(0x33, 0x5c, 0xa8))
}

/// A colour of the theme.
fn named(master: &CarriedMaster, name: &str) -> Option<Color> {
    let color = master.theme.at(&["themeElements", "clrScheme", name])?;
    if let Some(value) = color.child("srgbClr") {
        return Color::from_hex(&format!("#{}", value.get("val")?));
    }
    let system = color.child("sysClr")?;
    let last = system.get("lastClr").and_then(|value| Color::from_hex(&format!("#{value}")));
    last.or(match system.get("val")? {
        "windowText" => Some(Color::rgb(0, 0, 0)),
        _ => Some(Color::rgb(255, 255, 255)),
    })
}

/// A colour as slides name it.
pub(super) fn scheme_color(master: &CarriedMaster, name: &str) -> Option<Color> {
    named(master, mapped(master, name))
}

/// What an element fills with, if that is one colour.
pub(super) fn colored(master: &CarriedMaster, fill: &Element) -> Option<Color> {
    let element = fill.children.first()?;
    let color = match &*element.name {
        "srgbClr" => Color::from_hex(&format!("#{}", element.get("val")?))?,
        "schemeClr" => scheme_color(master, element.get("val")?)?,
        "sysClr" => Color::from_hex(&format!("#{}", element.get("lastClr").unwrap_or("ffffff")))?,
        _ => return None,
    };
    Some(element.children.iter().fold(color, |color, change| {
        let share = change.get("val").and_then(|value| value.parse::<f32>().ok()).unwrap_or(100_000.0) / 1e5;
        match &*change.name {
            "lumMod" | "shade" => blend(color, share, 0.0),
            "lumOff" => blend(color, 1.0, share),
            "tint" => tinted(color, share),
            "alpha" => color.alpha((share.clamp(0.0, 1.0) * 255.0).round() as u8),
            _ => color,
        }
    }))
}

/// What a name stands for in a master.
fn mapped<'m>(master: &'m CarriedMaster, name: &'m str) -> &'m str {
    let map = master.tree.child("clrMap");
    match name {
        "bg1" | "tx1" | "bg2" | "tx2" => map.and_then(|map| map.get(name)).unwrap_or(match name {
            "bg1" => "lt1",
            "bg2" => "lt2",
            "tx1" => "dk1",
            _ => "dk2",
        }),
        other => other,
    }
}

/// How light what an element fills with is; nothing where that cannot be said.
fn filled(master: &CarriedMaster, around: &Element) -> Option<f32> {
    let mut shades: Vec<f32> = Vec::new();
    let mut todo: Vec<&Element> = vec![around];
    while let Some(element) = todo.pop() {
        match &*element.name {
            "blipFill" | "pattFill" => return None,
            "schemeClr" => shades.push(scheme(master, element)?),
            "srgbClr" => shades
                .push(changed(lightness(Color::from_hex(&format!("#{}", element.get("val")?))?), element)),
            "sysClr" | "scrgbClr" | "hslClr" | "prstClr" => shades.push(match element.get("val") {
                Some("white" | "window") => 1.0,
                _ => 0.0,
            }),
            _ => todo.extend(&element.children),
        }
    }
    // of a blend the darkest counts
    shades.into_iter().reduce(f32::min)
}

fn scheme(master: &CarriedMaster, element: &Element) -> Option<f32> {
    // what stands for what a shape says is not known here
    let color = scheme_color(master, element.get("val")?)?;
    Some(changed(lightness(color), element))
}

/// A lightness as transforms of a colour change it, about.
fn changed(lightness: f32, color: &Element) -> f32 {
    color.children.iter().fold(lightness, |light, change| {
        let share = change.get("val").and_then(|value| value.parse::<f32>().ok()).unwrap_or(100_000.0) / 1e5;
        let changed = match &*change.name {
            "lumMod" | "shade" => light * share,
            "lumOff" => light + share,
            "tint" => 1.0 - (1.0 - light) * share,
            // what lies below shines through
            "alpha" if share < 0.35 => 1.0,
            _ => light,
        };
        changed.clamp(0.0, 1.0)
    })
}

/// Whether letters in the master's colour for text are hard to read where slides show something.
pub(super) fn is_dark(master: &CarriedMaster, layout: &CarriedLayout, body: &Rect, paper: Paper) -> bool {
    let ground = [&layout.tree, &master.tree].into_iter().find_map(|tree| tree.at(&["cSld", "bg"]));
    let light = ground.map_or(Some(1.0), |ground| filled(master, ground));
    let text = map_text(master);
    if light.is_none_or(|light| light < LIGHT) || text > 0.5 {
        return true;
    }
    let shows = layout.tree.get("showMasterSp") != Some("0");
    let master_tree = shows.then_some(&master.tree);
    [Some(&layout.tree), master_tree].into_iter().flatten().any(|tree| covered(master, tree, body, paper))
}

/// How light text is.
fn map_text(master: &CarriedMaster) -> f32 {
    let name = master.tree.child("clrMap").and_then(|map| map.get("tx1")).unwrap_or("dk1");
    named(master, name).map_or(0.0, lightness)
}

/// Whether a shape or a picture that is dark lies beneath much of an area.
fn covered(master: &CarriedMaster, tree: &Element, body: &Rect, paper: Paper) -> bool {
    let shapes = tree.at(&["cSld", "spTree"]);
    shapes.into_iter().flat_map(|shapes| &shapes.children).any(|shape| {
        let drawn = matches!(&*shape.name, "sp" | "pic" | "grpSp") && !shape.holds("ph");
        let Some(rect) = rect(shape, paper.unit).filter(|_| drawn) else { return false };
        let wide = rect.right().min(body.right()) - rect.x.max(body.x);
        let tall = rect.bottom().min(body.bottom()) - rect.y.max(body.y);
        if wide <= 0.0 || tall <= 0.0 || wide * tall < 0.15 * body.width * body.height {
            return false;
        }
        let empty = shape.child("spPr").is_none_or(|look| {
            look.child("noFill").is_some() || !look.children.iter().any(|child| child.name.ends_with("Fill"))
        });
        let fill = shape.child("spPr").filter(|_| !empty);
        shape.name != "sp" || fill.is_some_and(|fill| filled(master, fill).is_none_or(|light| light < LIGHT))
    })
}
