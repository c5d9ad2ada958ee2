//! PNG: the scene drawn in horizontal bands, so that a large picture needs little memory.
//!
//! A few threads draw and compress bands at the same time; one after the other they make the file.

mod band;

use crate::RenderError;
use crate::raster::{Background, Detail, Faces, Painter, Pictures, View};
use band::{Band, Checksum, ZLIB_HEADER};
use std::num::NonZero;
use std::ops::ControlFlow;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use vello_cpu::Pixmap;
use wayfold_scene::{Color, Point, Rect, Scene};

/// Smallest scale offered; below, a map is a thumbnail.
const LEAST_SCALE: f32 = 0.1;
/// Largest scale offered.
const MOST_SCALE: f32 = 4.0;
/// Pixels of a band.
const BAND_PIXELS: u32 = 1 << 20;
/// Rows of a band at most.
const BAND_ROWS: u32 = 256;
/// Columns drawn at once, so that a wide band is drawn piece by piece.
const TILE_COLUMNS: u32 = 4096;
/// Threads that draw at most; each holds a band.
const THREADS: usize = 4;
/// Longest side that common programs open.
const LONGEST_SIDE: u64 = 65_535;
/// Pixels to a metre at scale 1: 96 to an inch.
const PIXELS_PER_METRE: f32 = 96.0 / 0.0254;

/// What a PNG looks like.
#[derive(Debug, Clone, PartialEq)]
pub struct PngOptions {
    /// Pixels to a unit of the sheet, 0.1 to 4.
    pub scale: f32,
    /// What lies behind the map.
    pub background: Background,
    /// The part of the sheet to draw; all of it if `None`. What reaches beyond the sheet is cut off.
    pub region: Option<Rect>,
    /// How many pixels a picture may have in all.
    pub most_pixels: u64,
}

impl Default for PngOptions {
    fn default() -> Self {
        Self { scale: 1.0, background: Background::Paper, region: None, most_pixels: 250_000_000 }
    }
}

/// What is told after each band: the part that is done, 0 to 1. Its answer says whether to go on.
pub type Progress<'a> = &'a mut dyn FnMut(f32) -> ControlFlow<()>;

/// Draws a scene as PNG, 96 pixels to an inch times the scale.
///
/// # Errors
/// [`RenderError::Scale`] and [`RenderError::Empty`] for options that make no picture, [`RenderError::TooManyPixels`]
/// with the largest scale that fits, [`RenderError::Stopped`] when `progress` says so.
pub fn png(scene: &Scene, options: &PngOptions, progress: Progress) -> Result<Vec<u8>, RenderError> {
    let sheet = Sheet::plan(scene, options)?;
    let ground = match options.background {
        Background::Paper => scene.paper,
        Background::Transparent => scene.paper.alpha(0),
    };
    let texts = [("Title", &*scene.title), ("Description", &*scene.description)];
    let mut out = Vec::new();
    let mut file = File::of(&mut out, &sheet, ground.a == 255, texts)?;
    let write = |index: u32, band: Band| {
        file.add(&band)?;
        match progress((index + 1) as f32 / sheet.bands() as f32) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(RenderError::Stopped),
        }
    };
    let (faces, pictures) = (Painter::faces(scene), Pictures::new(scene));
    let job = Job { scene, sheet: &sheet, ground, faces: &faces, pictures: &pictures };
    job.draw(write)?;
    file.end()?;
    Ok(out)
}

/// The pixels of the picture and where on the sheet they lie.
struct Sheet {
    corner: Point,
    scale: f32,
    width: u32,
    height: u32,
}

impl Sheet {
    fn plan(scene: &Scene, options: &PngOptions) -> Result<Self, RenderError> {
        let PngOptions { scale, most_pixels, .. } = *options;
        if !(LEAST_SCALE..=MOST_SCALE).contains(&scale) {
            return Err(RenderError::Scale { scale, least: LEAST_SCALE, most: MOST_SCALE });
        }
        let whole = Rect::new(0.0, 0.0, scene.size.width, scene.size.height);
        let region = options.region.unwrap_or(whole);
        let positive = region.width > 0.0 && region.height > 0.0;
        if !positive || !region.overlaps(&whole) {
            return Err(RenderError::Empty);
        }
        let corner = Point::new(region.x.max(0.0), region.y.max(0.0));
        let width = f64::from(region.right().min(whole.width) - corner.x);
        let height = f64::from(region.bottom().min(whole.height) - corner.y);
        // a hundredth of a pixel is rounding, not content
        let pixels = |length: f64, scale: f64| ((length * scale - 0.01).ceil() as u64).max(1);
        let at = |scale: f64| (pixels(width, scale), pixels(height, scale));
        let fits = |(w, h): (u64, u64)| w.max(h) <= LONGEST_SIDE && w.saturating_mul(h) <= most_pixels;
        let (w, h) = at(scale.into());
        match (u32::try_from(w), u32::try_from(h)) {
            (Ok(width), Ok(height)) if fits((w, h)) => Ok(Self { corner, scale, width, height }),
            _ => {
                let hundredths = |scale: f32| (scale * 100.0).round() as u32;
                let smaller = hundredths(LEAST_SCALE)..hundredths(scale);
                let fits = smaller.rev().find(|&s| fits(at(f64::from(s) / 100.0))).unwrap_or(0);
                let fits = fits as f32 / 100.0;
                Err(RenderError::TooManyPixels { width: w, height: h, limit: most_pixels, fits })
            }
        }
    }

    fn rows_of_band(&self) -> u32 {
        (BAND_PIXELS / self.width).clamp(16, BAND_ROWS)
    }

    fn bands(&self) -> u32 {
        self.height.div_ceil(self.rows_of_band())
    }
}

/// A picture to be drawn.
struct Job<'a> {
    scene: &'a Scene,
    sheet: &'a Sheet,
    ground: Color,
    faces: &'a Faces,
    pictures: &'a Pictures<'a>,
}

impl Job<'_> {
    /// Draws all bands and hands them over from top to bottom.
    fn draw(&self, mut write: impl FnMut(u32, Band) -> Result<(), RenderError>) -> Result<(), RenderError> {
        let bands = self.sheet.bands();
        let processors = std::thread::available_parallelism().map_or(1, NonZero::get);
        let threads = processors.min(THREADS).min(bands as usize);
        if threads < 2 {
            let mut painter = self.painter();
            return (0..bands).try_for_each(|index| write(index, self.band(&mut painter, index)?));
        }
        std::thread::scope(|scope| {
            let drawn: Vec<Receiver<Result<Band, RenderError>>> = (0..threads)
                .map(|thread| {
                    let (sender, receiver) = sync_channel(1);
                    scope.spawn(move || self.draw_every(thread, threads, &sender));
                    receiver
                })
                .collect();
            // band by band in turn, as they were dealt out; dropping the receivers stops the threads
            (0..bands).zip(drawn.iter().cycle()).try_for_each(|(index, receiver)| {
                let band = receiver.recv().map_err(|_| RenderError::Stopped)??;
                write(index, band)
            })
        })
    }

    /// One thread's share: every `step`-th band from `first` on.
    fn draw_every(&self, first: usize, step: usize, drawn: &SyncSender<Result<Band, RenderError>>) {
        let mut painter = self.painter();
        for index in (0..self.sheet.bands()).skip(first).step_by(step) {
            if drawn.send(self.band(&mut painter, index)).is_err() {
                return;
            }
        }
    }

    fn painter(&self) -> Painter<'_> {
        Painter::new(self.scene, self.faces, self.pictures, Detail::Full)
    }

    fn band(&self, painter: &mut Painter, index: u32) -> Result<Band, RenderError> {
        let Sheet { corner, scale, width, height } = *self.sheet;
        let top = index * self.sheet.rows_of_band();
        let rows = self.sheet.rows_of_band().min(height - top);
        let channels = channels(self.ground.a == 255);
        let row = width as usize * channels;
        let mut pixels = vec![0; row * rows as usize];
        let mut tile = Pixmap::new(0, 0);
        for left in (0..width).step_by(TILE_COLUMNS as usize) {
            let columns = TILE_COLUMNS.min(width - left);
            // both are far below what a u16 holds
            tile.resize(columns as u16, rows as u16);
            let at = |pixels: u32, from: f32| (f64::from(pixels) / f64::from(scale)) as f32 + from;
            let corner = Point::new(at(left, corner.x), at(top, corner.y));
            painter.paint(View { corner, scale, band: index as usize }, self.ground, &mut tile);
            let part = left as usize * channels..(left + columns) as usize * channels;
            let tile = tile.data_as_u8_slice().chunks_exact(columns as usize * 4);
            for (row, tile) in pixels.chunks_exact_mut(row).zip(tile) {
                copy_pixels(&mut row[part.clone()], tile, channels);
            }
        }
        // other threads are at most a band or two behind
        self.pictures.forget_before((index as usize).saturating_sub(2 * THREADS));
        band::compress(&pixels, row, channels, top + rows == height)
    }
}

/// Bytes to a pixel: red, green, blue, and opacity where not everything is opaque.
fn channels(opaque: bool) -> usize {
    if opaque { 3 } else { 4 }
}

/// Copies opaque RGBA as RGB, or premultiplied RGBA as RGBA that is not.
fn copy_pixels(out: &mut [u8], from: &[u8], channels: usize) {
    if channels == 3 {
        for (out, pixel) in out.as_chunks_mut::<3>().0.iter_mut().zip(from.as_chunks::<4>().0) {
            out.copy_from_slice(&pixel[..3]);
        }
        return;
    }
    for (out, pixel) in out.as_chunks_mut::<4>().0.iter_mut().zip(from.as_chunks::<4>().0) {
        let [r, g, b, a] = *pixel;
        let whole = |channel: u8| {
            ((u16::from(channel) * 255 + u16::from(a) / 2).checked_div(a.into()).unwrap_or(0)).min(255) as u8
        };
        *out = match a {
            255 => *pixel,
            _ => [whole(r), whole(g), whole(b), a],
        };
    }
}

/// Encodes one drawing without anything about it.
pub(crate) fn whole(pixels: &Pixmap) -> Result<Vec<u8>, RenderError> {
    let (width, height) = (u32::from(pixels.width()), u32::from(pixels.height()));
    let sheet = Sheet { corner: Point::default(), scale: 1.0, width, height };
    let data = pixels.data_as_u8_slice();
    let opaque = data.chunks_exact(4).all(|pixel| pixel[3] == 255);
    let row = width as usize * channels(opaque);
    let mut raw = vec![0; row * height as usize];
    copy_pixels(&mut raw, data, channels(opaque));
    let mut out = Vec::new();
    let mut file = File::of(&mut out, &sheet, opaque, [])?;
    file.add(&band::compress(&raw, row, channels(opaque), true)?)?;
    file.end()?;
    Ok(out)
}

/// The file as far as it is written.
struct File<'a> {
    writer: png::Writer<&'a mut Vec<u8>>,
    checksum: Checksum,
}

impl<'a> File<'a> {
    fn of<'t>(
        out: &'a mut Vec<u8>,
        sheet: &Sheet,
        opaque: bool,
        texts: impl IntoIterator<Item = (&'t str, &'t str)>,
    ) -> Result<Self, RenderError> {
        let mut encoder = png::Encoder::new(out, sheet.width, sheet.height);
        encoder.set_color(if opaque { png::ColorType::Rgb } else { png::ColorType::Rgba });
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_source_srgb(png::SrgbRenderingIntent::Perceptual);
        let density = (PIXELS_PER_METRE * sheet.scale).round() as u32;
        let unit = png::Unit::Meter;
        encoder.set_pixel_dims(Some(png::PixelDimensions { xppu: density, yppu: density, unit }));
        for (keyword, text) in texts {
            if !text.is_empty() {
                encoder.add_itxt_chunk(keyword.to_owned(), text.replace('\0', "")).map_err(encoding)?;
            }
        }
        let mut writer = encoder.write_header().map_err(encoding)?;
        writer.write_chunk(png::chunk::IDAT, &ZLIB_HEADER).map_err(encoding)?;
        Ok(Self { writer, checksum: Checksum::new() })
    }

    fn add(&mut self, band: &Band) -> Result<(), RenderError> {
        self.checksum.add(band);
        self.writer.write_chunk(png::chunk::IDAT, &band.data).map_err(encoding)
    }

    fn end(mut self) -> Result<(), RenderError> {
        self.writer.write_chunk(png::chunk::IDAT, &self.checksum.bytes()).map_err(encoding)?;
        self.writer.finish().map_err(encoding)
    }
}

fn encoding(error: impl std::fmt::Display) -> RenderError {
    RenderError::Encoding { reason: error.to_string() }
}
