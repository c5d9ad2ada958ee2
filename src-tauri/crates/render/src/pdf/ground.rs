//! What lies beneath the words of some blocks of a lane: their cards, bars and icons as one drawing, compressed as soon as
//! it is drawn.
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
use std::collections::HashSet;
use std::sync::Arc;
use wayfold_scene::{Group, Item, Point, Rect, Role, Shape};

/// Groups of a map that is large.
pub(super) const LARGE: usize = 10_000;
/// Fewer things are as well drawn on the page.
const LEAST: usize = 8;
/// So many things are a drawing large enough.
const ENOUGH: usize = 500;

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

/// What of blocks is not read out, in its order, and where their words lie.
#[derive(Default)]
struct Ground<'a> {
    quiet: Vec<Quiet<'a>>,
    words: Words,
}

/// Blocks whose ground is drawn, of the lane that is being drawn.
#[derive(Default)]
pub(super) struct Grounds<'a> {
    lane: Option<&'a Arc<Group>>,
    drawn: HashSet<*const Group>,
}

impl<'a> Grounds<'a> {
    /// Those of a group, if it is a lane.
    pub(super) fn of(group: &'a Arc<Group>) -> Self {
        Self { lane: Some(group).filter(|group| group.role == Role::Lane), ..Self::default() }
    }

    /// A block and those that follow it without anything between them.
    fn row(&self, block: &'a Arc<Group>) -> impl Iterator<Item = &'a Arc<Group>> {
        let items = self.lane.map_or(&[][..], |lane| &lane.items);
        let block_of = |item: &'a Item| match item {
            Item::Group(group) if group.role == Role::Block => Some(group),
            Item::Group(_)
            | Item::Shape(_)
            | Item::Text(_)
            | Item::Image(_)
            | Item::Icon(_)
            | Item::Link(_) => None,
        };
        let at = items.iter().position(|item| block_of(item).is_some_and(|it| Arc::ptr_eq(it, block)));
        let after = at.and_then(|at| items.get(at + 1..)).unwrap_or_default();
        std::iter::once(block).chain(after.iter().map_while(block_of))
    }
}

impl Press<'_, '_, '_> {
    /// Draws what of a block and of some that follow it is not read out, all at once, unless it is drawn already. Nothing,
    /// and false, where some of it lies over words or there is little of it: then everything is drawn in its order.
    pub(super) fn ground<'a>(
        &mut self,
        grounds: &mut Grounds<'a>,
        block: &'a Arc<Group>,
        origin: Point,
        view: &View,
    ) -> bool {
        if !self.draft.is_large() || block.role != Role::Block {
            return false;
        }
        if grounds.drawn.contains(&Arc::as_ptr(block)) {
            return true;
        }
        let base = Point::new(origin.x - block.offset.x, origin.y - block.offset.y);
        let mut ground = Ground::default();
        let mut ahead = Vec::new();
        for block in grounds.row(block) {
            if ground.quiet.len() >= ENOUGH || !self.add(&mut ground, block, base, view) {
                break;
            }
            ahead.push(Arc::as_ptr(block));
        }
        if ground.quiet.len() < LEAST {
            return false;
        }
        grounds.drawn.extend(ahead);
        // a stream of its own must not lie inside of marked content
        self.unmark();
        let mut builder = self.surface.stream_builder();
        let mut surface = builder.surface();
        for thing in ground.quiet {
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

    /// Adds what of a block is not read out, in its order; nothing, and false, if it cannot be drawn before words.
    fn add<'a>(&mut self, ground: &mut Ground<'a>, block: &'a Arc<Group>, base: Point, view: &View) -> bool {
        let Ground { quiet, words } = ground;
        let before = (quiet.len(), words.placed.len());
        let mut open: Vec<Option<Manner>> = Vec::new();
        for (origin, step) in walk::part(block, base, grown(view.region, 2.0)) {
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
                Some(_) if words.lie_under(&area) => {
                    quiet.truncate(before.0);
                    words.placed.truncate(before.1);
                    return false;
                }
                Some(thing) => quiet.push(thing),
            }
        }
        true
    }
}
