//! From a line's pieces to runs as they are seen, with positions in pixels.

use super::bidi;
use super::shape::{Part, Shaped};
use std::ops::Range;
use std::sync::Arc;
use wayfold_scene::{Direction, FontId, Glyph, Run};

/// Parts of words that follow each other in one font and direction.
struct Stretch {
    font: FontId,
    level: u8,
    parts: Range<usize>,
}

/// Runs from left to right, and the width of the line in pixels, from words and their embedding levels in logical
/// order.
pub(super) fn runs<'p>(pieces: impl Iterator<Item = (u8, &'p Shaped)>, size: f32) -> (Arc<[Run]>, f32) {
    let mut parts: Vec<(&Shaped, &Part)> = Vec::with_capacity(pieces.size_hint().0);
    let mut stretches: Vec<Stretch> = Vec::with_capacity(1);
    for (level, shaped) in pieces {
        for part in &shaped.parts {
            parts.push((shaped, part));
            match stretches.last_mut() {
                Some(last) if last.font == part.font && last.level == level => last.parts.end += 1,
                _ => stretches.push(Stretch { font: part.font, level, parts: parts.len() - 1..parts.len() }),
            }
        }
    }
    put_in_order(&mut stretches);
    let mut x = 0.0;
    let mut text = String::new();
    let runs = stretches.iter().map(|stretch| {
        let parts = parts.get(stretch.parts.clone()).unwrap_or_default();
        let run = run(stretch, parts, x, size, &mut text);
        x += run.width;
        run
    });
    (runs.collect(), x)
}

/// From logical order to the order as seen.
fn put_in_order(stretches: &mut Vec<Stretch>) {
    if stretches.iter().all(|s| s.level % 2 == 0) {
        return;
    }
    let levels: Vec<u8> = stretches.iter().map(|s| s.level).collect();
    let mut logical: Vec<Option<Stretch>> = stretches.drain(..).map(Some).collect();
    let order = bidi::visual_order(&levels).into_iter();
    stretches.extend(order.filter_map(|i| logical.get_mut(i)?.take()));
}

/// `text` is only there to be used again.
fn run(stretch: &Stretch, parts: &[(&Shaped, &Part)], x: f32, size: f32, text: &mut String) -> Run {
    let rtl = stretch.level % 2 == 1;
    let mut glyphs = Vec::with_capacity(parts.iter().map(|(_, p)| p.glyphs.len()).sum());
    text.clear();
    for (word, part) in parts {
        text.push_str(word.text.get(part.start..part.end).unwrap_or_default());
    }
    let mut offset = if rtl { text.len() } else { 0 };
    let mut place = |part: &Part, offset: usize| {
        glyphs.extend(part.glyphs.iter().map(|g| Glyph {
            id: g.id,
            // runs are far shorter than 4 GB
            cluster: g.cluster + offset as u32,
            advance: g.advance * size,
            dx: g.dx * size,
            dy: g.dy * size,
        }));
    };
    if rtl {
        for (_, part) in parts.iter().rev() {
            offset -= part.end - part.start;
            place(part, offset);
        }
    } else {
        for (_, part) in parts {
            place(part, offset);
            offset += part.end - part.start;
        }
    }
    let width: f64 = parts.iter().map(|(_, p)| f64::from(p.advance)).sum();
    Run {
        text: text.as_str().into(),
        font: stretch.font,
        direction: if rtl { Direction::RightToLeft } else { Direction::LeftToRight },
        x,
        width: (width * f64::from(size)) as f32,
        glyphs,
    }
}
