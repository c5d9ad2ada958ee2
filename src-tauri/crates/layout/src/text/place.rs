//! From a line's pieces to runs as they are seen, with positions in pixels.

use super::bidi;
use super::shape::{Part, Shaped};
use std::borrow::Cow;
use std::sync::Arc;
use wayfold_scene::{Direction, FontId, Glyph, Run};

/// A word or a part of one with its embedding level and its text.
pub(super) type Piece<'a> = (u8, Cow<'a, str>, Arc<Shaped>);

/// Parts that follow each other in one font and direction.
struct Stretch<'p> {
    font: FontId,
    level: u8,
    /// In logical order: where its text begins in that of the run.
    parts: Vec<(usize, &'p Part)>,
    text: String,
}

/// Runs from left to right, and the width of the line in pixels.
pub(super) fn runs(pieces: &[Piece<'_>], size: f32) -> (Vec<Run>, f32) {
    let stretches = stretches(pieces);
    let mut x = 0.0;
    let mut runs = Vec::with_capacity(stretches.len());
    let mut push = |stretch: Stretch<'_>| {
        let run = run(stretch, x, size);
        x += run.width;
        runs.push(run);
    };
    if stretches.iter().all(|s| s.level % 2 == 0) {
        stretches.into_iter().for_each(push);
    } else {
        let levels: Vec<u8> = stretches.iter().map(|s| s.level).collect();
        let mut stretches: Vec<Option<Stretch<'_>>> = stretches.into_iter().map(Some).collect();
        let order = bidi::visual_order(&levels);
        order.into_iter().filter_map(|i| stretches.get_mut(i)?.take()).for_each(&mut push);
    }
    (runs, x)
}

fn stretches<'p>(pieces: &'p [Piece<'_>]) -> Vec<Stretch<'p>> {
    let mut stretches: Vec<Stretch<'p>> = Vec::with_capacity(1);
    let length = pieces.iter().map(|(_, text, _)| text.len()).sum();
    for (level, text, shaped) in pieces {
        for part in &shaped.parts {
            let same = |s: &&mut Stretch<'p>| s.font == part.font && s.level == *level;
            let part_text = text.get(part.start..part.end).unwrap_or_default();
            if let Some(last) = stretches.last_mut().filter(same) {
                last.parts.push((last.text.len(), part));
                last.text.push_str(part_text);
            } else {
                let mut text = String::with_capacity(if stretches.is_empty() { length } else { 0 });
                text.push_str(part_text);
                let mut parts = Vec::with_capacity(if stretches.is_empty() { pieces.len() } else { 1 });
                parts.push((0, part));
                stretches.push(Stretch { font: part.font, level: *level, parts, text });
            }
        }
    }
    stretches
}

fn run(stretch: Stretch<'_>, x: f32, size: f32) -> Run {
    let rtl = stretch.level % 2 == 1;
    let mut glyphs = Vec::with_capacity(stretch.parts.iter().map(|(_, p)| p.glyphs.len()).sum());
    let mut place = |&(offset, part): &(usize, &Part)| {
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
        stretch.parts.iter().rev().for_each(&mut place);
    } else {
        stretch.parts.iter().for_each(&mut place);
    }
    let width: f64 = stretch.parts.iter().map(|(_, p)| f64::from(p.advance)).sum();
    Run {
        text: stretch.text.into(),
        font: stretch.font,
        direction: if rtl { Direction::RightToLeft } else { Direction::LeftToRight },
        x,
        width: (width * f64::from(size)) as f32,
        glyphs,
    }
}
