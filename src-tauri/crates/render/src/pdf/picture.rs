//! Pictures in documents: no finer than a printer can show, photos as JPEG.

use super::paper::POINTS_PER_MM;
use crate::picture::{self, Kind, Pixels};
use image::ImageFormat;
use image::codecs::jpeg::JpegEncoder;
use krilla::Data;
use krilla::image::Image;
use std::collections::HashMap;
use uuid::Uuid;
use wayfold_scene::{Picture, Scene};

/// Pixels to an inch at most.
const FINEST: f32 = 220.0;
/// Pixels on a side at most.
const LONGEST_SIDE: f32 = 4096.0;
/// Of the JPEG files written here, 1 to 100.
const QUALITY: u8 = 88;

/// Pictures in the form documents hold them.
pub(super) struct Photos<'a> {
    scene: &'a Scene,
    /// By picture and size of the frame in pixels.
    made: HashMap<(Uuid, u32, u32), Option<Image>>,
}

impl<'a> Photos<'a> {
    pub(super) fn new(scene: &'a Scene) -> Self {
        Self { scene, made: HashMap::new() }
    }

    /// The part of a picture that covers a frame of so many points; nothing for what is no picture.
    pub(super) fn get(&mut self, id: Uuid, width: f32, height: f32) -> Option<Image> {
        let pixels = |points: f32| {
            let inches = points / POINTS_PER_MM / 25.4;
            (inches * FINEST).round().clamp(1.0, LONGEST_SIDE) as u32
        };
        let key = (id, pixels(width), pixels(height));
        let scene = self.scene;
        self.made
            .entry(key)
            .or_insert_with(|| {
                let picture = scene.pictures.get(&id)?;
                made(picture, picture::cover(picture, key.1, key.2)?)
            })
            .clone()
    }
}

fn made(picture: &Picture, pixels: Pixels) -> Option<Image> {
    let Pixels { width, height, mut data } = pixels;
    let opaque = data.chunks_exact(4).all(|pixel| pixel[3] == 255);
    let photo = match Kind::read(&picture.mime)? {
        Kind::Raster(ImageFormat::Jpeg | ImageFormat::WebP) => opaque,
        Kind::Raster(_) | Kind::Svg => false,
    };
    if photo {
        let rgb: Vec<u8> = data.as_chunks::<4>().0.iter().flat_map(|[r, g, b, _]| [*r, *g, *b]).collect();
        let mut file = Vec::new();
        let kind = image::ExtendedColorType::Rgb8;
        JpegEncoder::new_with_quality(&mut file, QUALITY).encode(&rgb, width, height, kind).ok()?;
        return Image::from_jpeg(Data::from(file), false).ok();
    }
    for pixel in data.as_chunks_mut::<4>().0 {
        let [r, g, b, a] = *pixel;
        let whole = |channel: u8| {
            ((u16::from(channel) * 255 + u16::from(a) / 2).checked_div(a.into()).unwrap_or(0)).min(255) as u8
        };
        *pixel = [whole(r), whole(g), whole(b), a];
    }
    Some(Image::from_rgba8(data, width, height))
}
