//! What a layout and its master show on every slide, as far as a preview paints it: the ground, plain shapes, pictures.
//!
//! Deliberately not here: groups, drawn shapes, texts, blends and patterns. Who opens the file sees them all.

use super::ground::{colored, scheme_color};
use super::places::rect;
use crate::pptx::shapes::Form;
use crate::pptx::template::carry::{CarriedLayout, CarriedMaster};
use crate::pptx::template::tree::Element;
use crate::pptx::template::{Fixture, LentGround};
use crate::pptx::xml::Relations;
use wayfold_scene::{Color, Rect};

/// What lies beneath the slides of a layout; `unit` true points are one of the plan's.
pub(super) fn ground(master: &CarriedMaster, layout: &CarriedLayout, unit: f32) -> LentGround {
    let mut trees = [&layout.tree, &master.tree].into_iter();
    let ground = trees.find_map(|tree| tree.at(&["cSld", "bg"]));
    let color = ground.and_then(|ground| ground_color(master, ground));
    let mut fixtures = Vec::new();
    if layout.tree.get("showMasterSp") != Some("0") {
        take(master, (&master.tree, &master.relations), unit, &mut fixtures);
    }
    take(master, (&layout.tree, &layout.relations), unit, &mut fixtures);
    let paper = scheme_color(master, "bg1").unwrap_or(Color::rgb(255, 255, 255));
    LentGround { color: color.unwrap_or(paper), fixtures }
}

fn ground_color(master: &CarriedMaster, ground: &Element) -> Option<Color> {
    if let Some(reference) = ground.child("bgRef") {
        return colored(master, reference);
    }
    let look = ground.child("bgPr")?;
    if let Some(fill) = look.child("solidFill") {
        return colored(master, fill);
    }
    // of a blend the first colour
    colored(master, look.at(&["gradFill", "gsLst", "gs"])?)
}

fn take(
    master: &CarriedMaster,
    (tree, relations): (&Element, &Relations),
    unit: f32,
    fixtures: &mut Vec<Fixture>,
) {
    let shapes = tree.at(&["cSld", "spTree"]);
    for shape in shapes.into_iter().flat_map(|shapes| &shapes.children) {
        let Some(rect) = rect(shape, unit).filter(|_| !shape.holds("ph")) else { continue };
        match &*shape.name {
            "sp" => fixtures.extend(filled(master, shape, rect)),
            "pic" => fixtures.extend(picture(shape, relations, rect)),
            _ => {}
        }
    }
}

fn filled(master: &CarriedMaster, shape: &Element, rect: Rect) -> Option<Fixture> {
    let look = shape.child("spPr")?;
    let fill = colored(master, look.child("solidFill")?)?;
    let form = match look.child("prstGeom")?.get("prst")? {
        "rect" => Form::Rect,
        "roundRect" => Form::Round(rect.width.min(rect.height) / 6.0),
        "ellipse" => Form::Ellipse,
        _ => return None,
    };
    Some(Fixture::Shape { rect, form, fill })
}

fn picture(shape: &Element, relations: &Relations, rect: Rect) -> Option<Fixture> {
    let id = shape.at(&["blipFill", "blip"])?.reference("embed")?;
    let file = relations.target(id)?.strip_prefix("../media/")?.to_owned();
    Some(Fixture::Picture { rect, file })
}
