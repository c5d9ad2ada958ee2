//! Pictures as parts: drawn anew no finer than a screen shows, so that nothing of what people imported is passed on but
//! what can be seen.

use super::parts::Parts;
use crate::picture::{self, Kind, Pixels, picture_size};
use crate::png;
use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, ImageFormat};
use std::collections::HashMap;
use uuid::Uuid;
use vello_cpu::Pixmap;
use wayfold_scene::{Picture, Size};

/// Pixels to a point.
const FINEST: f32 = 2.5;
/// Pixels on a side at most.
const LONGEST_SIDE: f32 = 2400.0;
/// Of the JPEG files written here, 1 to 100.
const QUALITY: u8 = 85;

/// A picture that is a part.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Medium {
    /// Name of the part's file.
    pub(super) file: String,
    /// Size in the frame that was asked for, in points.
    pub(super) size: Size,
}

/// Pictures that are parts already.
#[derive(Default)]
pub(super) struct Media {
    made: HashMap<Uuid, Option<Medium>>,
    count: usize,
}

impl Media {
    /// A picture as a part, whole, as large as it can be within `room`; nothing for what is no picture.
    pub(super) fn put(
        &mut self,
        id: Uuid,
        picture: Option<&Picture>,
        room: Size,
        parts: &mut Parts,
    ) -> Option<Medium> {
        if let Some(made) = self.made.get(&id) {
            return made.clone().map(|medium| Medium { size: within(medium.size, room), ..medium });
        }
        let made = picture.and_then(|picture| {
            let size = within(picture_size(picture)?, room);
            let pixels = |points: f32| (points * FINEST).round().clamp(1.0, LONGEST_SIDE) as u32;
            let drawn = picture::cover(picture, pixels(size.width), pixels(size.height))?;
            let (ending, data) = encoded(picture, drawn)?;
            self.count += 1;
            let file = format!("image{}.{ending}", self.count);
            parts.put(format!("ppt/media/{file}"), data);
            Some(Medium { file, size })
        });
        self.made.insert(id, made.clone());
        made
    }
}

/// The largest size of the same shape within a room.
fn within(size: Size, room: Size) -> Size {
    let scale = (room.width / size.width).min(room.height / size.height);
    Size::new((size.width * scale).max(1.0), (size.height * scale).max(1.0))
}

fn encoded(picture: &Picture, pixels: Pixels) -> Option<(&'static str, Vec<u8>)> {
    let Pixels { width, height, data } = pixels;
    let photo = match Kind::read(&picture.mime)? {
        Kind::Raster(ImageFormat::Jpeg | ImageFormat::WebP) => data.chunks_exact(4).all(|p| p[3] == 255),
        Kind::Raster(_) | Kind::Svg => false,
    };
    if photo {
        let rgb: Vec<u8> = data.as_chunks::<4>().0.iter().flat_map(|[r, g, b, _]| [*r, *g, *b]).collect();
        let mut file = Vec::new();
        let mut encoder = JpegEncoder::new_with_quality(&mut file, QUALITY);
        encoder.encode(&rgb, width, height, ExtendedColorType::Rgb8).ok()?;
        return Some(("jpeg", file));
    }
    let mut pixmap = Pixmap::new(u16::try_from(width).ok()?, u16::try_from(height).ok()?);
    pixmap.data_as_u8_slice_mut().copy_from_slice(&data);
    pixmap.recompute_may_have_transparency();
    Some(("png", png::whole(&pixmap).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_transparent_stays_so() {
        for (ground, color) in [("", [0, 0, 0, 0]), ("<rect width='40' height='20' fill='#fff'/>", [255; 4])]
        {
            let svg = format!(
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20'>{ground}<circle cx='10' cy='10' r='5'/></svg>"
            );
            let picture = Picture { mime: "image/svg+xml".into(), data: svg.into_bytes().into() };
            let mut parts = Parts::default();
            let medium = Media::default().put(Uuid::nil(), Some(&picture), Size::new(40.0, 40.0), &mut parts);
            let file = format!("ppt/media/{}", medium.expect("a picture").file);
            let seen = image::load_from_memory(parts.get(&file).expect("a part")).expect("a picture");
            assert_eq!(seen.to_rgba8().get_pixel(95, 5).0, color, "{ground}");
            assert_eq!(seen.to_rgba8().get_pixel(25, 25).0, [0, 0, 0, 255], "{ground}");
        }
    }
}
