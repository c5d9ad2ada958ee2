//! Tables: rows grow with what stands in them, as they do in every program.

use super::Painter;
use super::text::{Box, LEADING};
use crate::pptx::table::{ABOVE, Row, SIDE};
use crate::pptx::text::{Ink, Stand};
use wayfold_scene::{Point, Rect};

impl Painter<'_, '_> {
    pub(super) fn table(&mut self, rect: Rect, rows: &[Row], widths: &[f32]) {
        let letters = self.book.script.letters;
        let mut y = rect.y;
        for (number, (height, cells)) in rows.iter().enumerate() {
            let inner = |width: f32| (Some(width - 2.0 * SIDE), LEADING);
            let mut needed = *height;
            for (cell, width) in cells.iter().zip(widths) {
                let (_, tall) = self.set(std::slice::from_ref(cell), inner(*width), letters);
                needed = needed.max(tall + 2.0 * ABOVE);
            }
            let stand = if number == 0 { Stand::Low } else { Stand::High };
            let mut x = rect.x;
            for (cell, width) in cells.iter().zip(widths) {
                let rect = Rect::new(x + SIDE, y + ABOVE, width - 2.0 * SIDE, needed - 2.0 * ABOVE);
                self.say(std::slice::from_ref(cell), Box { rect, stand, leading: LEADING });
                x += width;
            }
            y += needed;
            let pen = if number == 0 { (Ink::Accent, 1.5) } else { (Ink::Line, 0.75) };
            self.hairline(Point::new(rect.x, y), Point::new(x, y), pen);
        }
    }
}
