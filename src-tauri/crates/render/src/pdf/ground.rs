//! What lies beneath the words of a block of a lane: its cards, bars and icons as one drawing, compressed as soon as it is drawn.
//!
//! Words lie on the page itself, as only there can they be tagged; what is not read out need not. A page of ten thousand
//! touchpoints would otherwise be held as plain text, twice, until it is whole. Small maps are drawn faster without.

use super::draw::{Press, Stamp, square};
use super::plan::View;
use super::shape;
use super::sight::{Sight, grown};
use super::tags::Manner;
use crate::outline;
use crate::walk::{self, Step};
use krilla::graphic::Graphic;
use std::sync::Arc;
use wayfold_scene::{Group, Point, Rect, Role, Shape};

/// Groups of a map that is large.
pub(super) const LARGE: usize = 10_000;
/// Fewer things are as well drawn on the page.
const LEAST: usize = 8;

/// Something that is not read out.
enum Quiet<'a> {
    Shape(&'a Shape, Point),
    Icon(Stamp),
}

/// Where words lie, each with how far to the right any reach up to it: blocks are drawn from left to right, so that few
/// have to be looked at.
#[derive(Default)]
struct Words {
    placed: Vec<(Rect, f32)>,
}

impl Words {
    fn add(&mut self, rect: Rect) {
        let reach = self.placed.last().map_or(f32::NEG_INFINITY, |(_, reach)| *reach);
        self.placed.push((rect, reach.max(rect.right())));
    }

    fn lie_under(&self, rect: &Rect) -> bool {
        let near = self.placed.iter().rev().take_while(|(_, reach)| *reach > rect.x);
        near.map(|(words, _)| words).any(|words| words.overlaps(rect))
    }
}

impl<'a> Press<'_, '_, '_, 'a> {
    /// Draws what of a block is not read out, all at once. Nothing, and false, where some of it lies over words or
    /// there is little of it: then everything is drawn in its order.
    pub(super) fn ground(&mut self, group: &'a Arc<Group>, origin: Point, view: &View<'a>) -> bool {
        let large = self.draft.anatomy.groups >= LARGE;
        if !large || group.role != Role::Block {
            return false;
        }
        let Some(quiet) = self.quiet(group, origin, view).filter(|quiet| quiet.len() >= LEAST) else {
            return false;
        };
        // a stream of its own must not lie inside of marked content
        self.unmark();
        let mut builder = self.surface.stream_builder();
        let mut surface = builder.surface();
        for thing in quiet {
            match thing {
                Quiet::Shape(shape, origin) => shape::draw(&mut surface, shape, Sight { view, origin }),
                Quiet::Icon(stamp) => stamp.draw(&mut surface),
            }
        }
        surface.finish();
        let drawing = Graphic::new(builder.finish(), false);
        self.artifact();
        self.surface.draw_graphic(drawing);
        true
    }

    /// What of a group is not read out, in its order; nothing if it cannot be drawn before the rest.
    fn quiet(&mut self, group: &'a Arc<Group>, origin: Point, view: &View<'a>) -> Option<Vec<Quiet<'a>>> {
        let base = Point::new(origin.x - group.offset.x, origin.y - group.offset.y);
        let (mut quiet, mut words) = (Vec::new(), Words::default());
        let mut open: Vec<Option<Manner>> = Vec::new();
        for (origin, step) in walk::part(group, base, grown(view.region, 2.0)) {
            let sight = Sight { view, origin };
            let manner = open.iter().rev().find_map(|manner| *manner).unwrap_or_default();
            let (area, thing) = match step {
                Step::Enter(group) => {
                    open.push(Manner::of(group, group.bounds.translate(origin), view.own));
                    continue;
                }
                Step::Leave => {
                    open.pop();
                    continue;
                }
                Step::Link(_) => continue,
                Step::Text(text) => (text.bounds, None),
                Step::Image(image) => (image.rect, None),
                Step::Shape(shape) => {
                    let quiet = (!manner.figure).then_some(Quiet::Shape(shape, origin));
                    (grown(outline::bounds(&shape.outline), 2.0), quiet)
                }
                Step::Icon(icon) => {
                    let said = manner.figure || manner.signs && sight.is_own(icon.at);
                    let stamp = if said { None } else { self.stamp(icon, sight) };
                    (square(icon), stamp.map(Quiet::Icon))
                }
            };
            if !sight.sees(area) {
                continue;
            }
            let area = area.translate(origin);
            match thing {
                None => words.add(area),
                Some(_) if words.lie_under(&area) => return None,
                Some(thing) => quiet.push(thing),
            }
        }
        Some(quiet)
    }
}
