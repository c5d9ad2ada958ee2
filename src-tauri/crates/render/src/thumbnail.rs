//! A small picture of a map for lists: its bands, cards and curve, drawn in a few milliseconds.
//!
//! A large map is cropped to its beginning rather than shrunk until nothing can be told. Text too small to read is drawn
//! as blocks, pictures as areas; the title, which a list shows beside it, is left out.

use crate::RenderError;
use crate::png;
use crate::raster::{Detail, Painter, Pictures, View};
use vello_cpu::Pixmap;
use wayfold_scene::{Color, Point, Rect, Role, Scene};

/// Height in pixels from which letters are drawn as letters.
const LEGIBLE: f32 = 6.0;
/// Pixels to a unit at least: a card is then some twenty pixels wide, and its shape can be told.
const LEAST_SCALE: f32 = 0.12;
/// A map is shown whole unless that would leave more than half of the box empty.
const MOST_CROPPED: f32 = 2.0;
/// How much farther from the paper its colours are: washes meant to be looked at closely are too pale when small.
const CONTRAST: i32 = 145;
/// Longest side of a thumbnail.
const LONGEST_SIDE: u32 = 2048;

/// Draws a map small, as PNG of exactly `width` by `height` pixels (at most 2,048 each). Shows the whole map where its
/// shape is anything like the box's, else the beginning of it.
///
/// # Errors
/// [`RenderError::Empty`] for a box or a sheet without area.
pub fn thumbnail(scene: &Scene, width: u32, height: u32) -> Result<Vec<u8>, RenderError> {
    let (width, height) = (width.min(LONGEST_SIDE), height.min(LONGEST_SIDE));
    let body = body(scene);
    if width == 0 || height == 0 || !(body.width > 0.0 && body.height > 0.0) {
        return Err(RenderError::Empty);
    }
    let view = view(body, width as f32, height as f32);
    let (faces, pictures) = (Painter::faces(scene), Pictures::new(scene));
    let mut painter = Painter::new(scene, &faces, &pictures, Detail::Sketch { legible: LEGIBLE });
    // no side is longer than a u16 holds
    let mut pixels = Pixmap::new(width as u16, height as u16);
    painter.paint(view, scene.paper.alpha(255), &mut pixels);
    deepen(&mut pixels, scene.paper);
    png::whole(&pixels)
}

/// Moves every colour away from the paper.
fn deepen(pixels: &mut Pixmap, paper: Color) {
    let paper = [paper.r, paper.g, paper.b].map(i32::from);
    for pixel in pixels.data_as_u8_slice_mut().as_chunks_mut::<4>().0 {
        for (channel, paper) in pixel.iter_mut().zip(paper) {
            let deeper = paper + (i32::from(*channel) - paper) * CONTRAST / 100;
            *channel = deeper.clamp(0, 255) as u8;
        }
    }
}

/// The part of the sheet below the title.
fn body(scene: &Scene) -> Rect {
    let sheet = Rect::new(0.0, 0.0, scene.size.width, scene.size.height);
    scene
        .groups
        .iter()
        .filter(|group| !matches!(group.role, Role::Title | Role::ScopeFact | Role::Legend))
        .map(|group| group.bounds.translate(group.offset))
        .reduce(|all, bounds| all.union(&bounds))
        .unwrap_or(sheet)
}

/// How large the body is shown and from where.
fn view(body: Rect, width: f32, height: f32) -> View {
    let (across, down) = (width / body.width, height / body.height);
    let (whole, filling) = (across.min(down), across.max(down));
    let cropped = filling > whole * MOST_CROPPED;
    let scale = if cropped { filling } else { whole }.max(LEAST_SCALE);
    // centred where there is room, else from its beginning
    let start = |from: f32, room: f32, length: f32| from - ((room / scale - length) / 2.0).max(0.0);
    let corner = Point::new(start(body.x, width, body.width), start(body.y, height, body.height));
    View { corner, scale, band: 0 }
}
