//! A page of a finished PDF as a picture: whoever is about to save a file sees that file, not another drawing of the map.

use crate::{RenderError, png};
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};

/// Longest side of the picture in pixels.
const LONGEST_SIDE: u32 = 2048;

/// How many pages a PDF has.
///
/// # Errors
/// [`RenderError::Unread`] if these are not the bytes of a PDF.
pub fn pdf_count(file: Vec<u8>) -> Result<usize, RenderError> {
    let document = Pdf::new(file).map_err(|_| RenderError::Unread)?;
    Ok(document.pages().len())
}

/// Draws a page, counted from 0, as PNG whose longer side has so many pixels (16 to 2,048).
///
/// # Errors
/// [`RenderError::Unread`] if these are not the bytes of a PDF, [`RenderError::Empty`] without such a page.
pub fn pdf_page(file: Vec<u8>, page: usize, side: u32) -> Result<Vec<u8>, RenderError> {
    let document = Pdf::new(file).map_err(|_| RenderError::Unread)?;
    let page = document.pages().get(page).ok_or(RenderError::Empty)?;
    let (width, height) = page.render_dimensions();
    let longer = width.max(height);
    if !(longer.is_finite() && width >= 1.0 && height >= 1.0) {
        return Err(RenderError::Empty);
    }
    let side = side.clamp(16, LONGEST_SIDE) as f32;
    // a page is never so long and thin that nothing of it is left
    let scale = |length: f32| (length * side / longer).max(1.0) / length;
    let pixels = PixmapSettings { x_scale: scale(width), y_scale: scale(height), bg_color: WHITE };
    // every font is in the file: nothing is looked up outside of it
    let (text, drawing) = (InterpreterSettings::default(), RenderSettings::default());
    png::whole(&render(page, &RenderCache::new(), &text, &drawing, &pixels))
}
