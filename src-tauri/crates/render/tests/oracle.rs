//! Our SVG drawn by another renderer against our PNG: both draw the same scene, so they must agree.

mod support;

use resvg::{tiny_skia, usvg};
use std::ops::ControlFlow;
use std::sync::Arc;
use support::*;
use wayfold_render::{PngOptions, SvgOptions, png, svg};
use wayfold_scene::*;

const SCALE: f32 = 2.0;

/// The SVG as resvg draws it, with the fonts found inside.
fn by_resvg(scene: &Scene) -> Pixels {
    // these scenes are shaped without
    let text = svg(scene, &SvgOptions::default()).replace("font-kerning:normal", "font-kerning:none");
    let mut options = usvg::Options::default();
    let fonts = Arc::make_mut(&mut options.fontdb);
    let system = &scene.fonts[usize::from(SYSTEM.0)];
    let installed =
        Embedded { family: system.family.clone(), weight: system.weight, data: system.data.to_vec() };
    for font in embedded_fonts(&text).into_iter().chain([installed]) {
        let source = usvg::fontdb::Source::Binary(Arc::new(font.data));
        for id in fonts.load_font_source(source) {
            let mut face = fonts.face(id).expect("a face").clone();
            fonts.remove_face(id);
            face.families[0].0.clone_from(&font.family);
            face.weight = usvg::fontdb::Weight(font.weight);
            fonts.push_face_info(face);
        }
    }
    let tree = usvg::Tree::from_str(&text, &options).expect("an SVG");
    let (width, height) = ((scene.size.width * SCALE) as u32, (scene.size.height * SCALE) as u32);
    let mut pixmap = tiny_skia::Pixmap::new(width, height).expect("a size");
    resvg::render(&tree, tiny_skia::Transform::from_scale(SCALE, SCALE), &mut pixmap.as_mut());
    Pixels::new(width, height, pixmap.take(), 4)
}

/// The part of pixels that clearly differ, in hundredths of a percent, at most `allowed`. A few always do: edges are
/// smoothed in different ways.
fn check(name: &str, scene: &Scene, allowed: u32) {
    let options = PngOptions { scale: SCALE, ..PngOptions::default() };
    let file = png(scene, &options, &mut |_| ControlFlow::Continue(())).expect("a picture");
    let (ours, theirs) = (decode(&file), by_resvg(scene));
    assert_eq!(ours.size(), theirs.size());
    let (width, height) = ours.size();
    let pixels = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
    let differing = pixels.filter(|&(x, y)| !near(ours.at(x, y), theirs.at(x, y), 64)).count() as u32;
    let part = differing * 10_000 / (width * height);
    println!("{name}: {differing} pixels, {part} / 10,000");
    if let Some(folder) = std::env::var_os("ORACLE") {
        let folder = std::path::PathBuf::from(folder);
        std::fs::write(folder.join(format!("{name}-ours.png")), file).expect("a folder");
        theirs.save(&folder.join(format!("{name}-theirs.png")));
    }
    assert!(part <= allowed, "{name}: {part} of 10,000 pixels differ, {allowed} may");
}

#[test]
fn shapes() {
    check("shapes", &cases::shapes(), 3);
    check("strokes", &cases::strokes(), 3);
    check("groups", &cases::groups(), 3);
    check("icons", &cases::icons(), 3);
    check("hatch", &cases::hatch(), 3);
}

#[test]
fn text() {
    check("text", &cases::plain_text(), 3);
    check("directions", &cases::directions(), 3);
}

#[test]
fn pictures() {
    check("images", &cases::images(), 60);
}

#[test]
fn a_map() {
    check("map", &journey(6), 3);
}
