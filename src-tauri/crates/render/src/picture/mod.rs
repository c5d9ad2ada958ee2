//! Pictures people imported: which kinds there are, and their pixels at the size they are drawn.
//!
//! They come from outside and may be hostile: sizes are limited before anything is decoded.

mod svg;

use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, imageops::FilterType};
use std::io::Cursor;
use wayfold_scene::{Picture, Size};

/// Longest side of a picture that is decoded.
const LONGEST_SIDE: u32 = 30_000;
/// Bytes a decoded picture may take: a photo of 60 million pixels.
const DECODED_BYTES: u64 = 256 << 20;
/// A kind of picture that documents may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Pixels.
    Raster(ImageFormat),
    /// Shapes.
    Svg,
}

impl Kind {
    /// Reads the type of a [`Picture`].
    pub(crate) fn read(mime: &str) -> Option<Self> {
        match mime {
            "image/png" => Some(Self::Raster(ImageFormat::Png)),
            "image/jpeg" => Some(Self::Raster(ImageFormat::Jpeg)),
            "image/webp" => Some(Self::Raster(ImageFormat::WebP)),
            "image/gif" => Some(Self::Raster(ImageFormat::Gif)),
            "image/svg+xml" => Some(Self::Svg),
            _ => None,
        }
    }
}

/// RGBA pixels, 8 bits a channel, colours multiplied by their opacity.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Pixels {
    /// Pixels in a row.
    pub(crate) width: u32,
    /// Rows.
    pub(crate) height: u32,
    /// Four bytes a pixel, row by row.
    pub(crate) data: Vec<u8>,
}

/// Width and height of a picture as it is seen, in its own units. `None` for what renderers cannot show: no picture, too
/// large, or an SVG that would take too long; worth asking before one is taken into a library.
pub fn picture_size(picture: &Picture) -> Option<Size> {
    let (width, height) = match Kind::read(&picture.mime)? {
        Kind::Raster(format) => {
            let mut decoder = decoder(&picture.data, format)?;
            let (width, height) = decoder.dimensions();
            match decoder.orientation().unwrap_or(Orientation::NoTransforms) {
                Orientation::Rotate90
                | Orientation::Rotate270
                | Orientation::Rotate90FlipH
                | Orientation::Rotate270FlipH => (height as f32, width as f32),
                Orientation::NoTransforms
                | Orientation::Rotate180
                | Orientation::FlipHorizontal
                | Orientation::FlipVertical => (width as f32, height as f32),
            }
        }
        Kind::Svg => svg::size(&picture.data)?,
    };
    (width > 0.0 && height > 0.0).then_some(Size::new(width, height))
}

/// The centred part of a picture that covers a frame of `width` by `height` pixels, no larger than it needs to be:
/// its shape is the frame's, its size at most the frame's. `None` for what is not a picture or is too large.
pub(crate) fn cover(picture: &Picture, width: u32, height: u32) -> Option<Pixels> {
    if width == 0 || height == 0 {
        return None;
    }
    match Kind::read(&picture.mime)? {
        Kind::Raster(format) => cover_raster(&picture.data, format, width, height),
        Kind::Svg => svg::cover(&picture.data, width, height),
    }
}

fn cover_raster(data: &[u8], format: ImageFormat, width: u32, height: u32) -> Option<Pixels> {
    let image = decode(data, format)?;
    let (w, h) = (f64::from(image.width()), f64::from(image.height()));
    // the largest part of the picture in the shape of the frame
    let unit = (w / f64::from(width)).min(h / f64::from(height));
    let part = |frame: u32, whole: u32| ((f64::from(frame) * unit).round() as u32).clamp(1, whole);
    let (part_width, part_height) = (part(width, image.width()), part(height, image.height()));
    let part = image.crop_imm(
        (image.width() - part_width) / 2,
        (image.height() - part_height) / 2,
        part_width,
        part_height,
    );
    drop(image);
    let (width, height) = (width.min(part_width), height.min(part_height));
    let part = if part.color().has_alpha() {
        let mut rgba = part.into_rgba8();
        premultiply(&mut rgba);
        DynamicImage::ImageRgba8(rgba)
    } else {
        DynamicImage::ImageRgb8(part.into_rgb8())
    };
    let scaled = if (width, height) == (part_width, part_height) {
        part
    } else if width * 2 <= part_width {
        // averages whole areas: right for shrinking much, and fast
        part.thumbnail_exact(width, height)
    } else {
        part.resize_exact(width, height, FilterType::CatmullRom)
    };
    Some(Pixels { width, height, data: scaled.into_rgba8().into_raw() })
}

fn decode(data: &[u8], format: ImageFormat) -> Option<DynamicImage> {
    let mut decoder = decoder(data, format)?;
    // as browsers do for the same file in an SVG
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut image = DynamicImage::from_decoder(decoder).ok()?;
    image.apply_orientation(orientation);
    Some(image)
}

/// Has read the beginning of a file and found that the rest is within limits.
fn decoder(data: &[u8], format: ImageFormat) -> Option<impl ImageDecoder> {
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_SIDE);
    limits.max_image_height = Some(LONGEST_SIDE);
    limits.max_alloc = Some(DECODED_BYTES);
    let mut reader = ImageReader::with_format(Cursor::new(data), format);
    reader.limits(limits);
    let decoder = reader.into_decoder().ok()?;
    (decoder.total_bytes() <= DECODED_BYTES).then_some(decoder)
}

fn premultiply(image: &mut image::RgbaImage) {
    for pixel in image.pixels_mut() {
        let [r, g, b, a] = pixel.0;
        let times = |channel: u8| ((u16::from(channel) * u16::from(a) + 127) / 255) as u8;
        pixel.0 = [times(r), times(g), times(b), a];
    }
}
