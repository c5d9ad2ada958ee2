//! Between two columns: room for the tags of arrows that leave, then places side by side for arrows that change
//! height, in an order that keeps them from crossing where it can.

use super::route::{Route, Way};
use crate::sizes::GAP;
use wayfold_model::Id;

/// Distance of neighbouring places, and the room all of a gap may take.
const STEP: usize = 6;
const ROOM: usize = 96;
/// Before the first place, and behind the last: an arrowhead fits.
const BEFORE: f32 = 8.0;
const BEHIND: f32 = 16.0;
/// Beside a tag.
const TAG_PAD: f32 = 6.0;

/// Where an arrow changes height.
struct Upright<'r> {
    gap: usize,
    /// From left to right: leaving back, leaving onward, stepping, arriving from before, arriving from behind; and
    /// within these by distance.
    order: (u8, i64, Id),
    at: &'r mut f32,
}

/// Gives each route its places in the gaps; the room needed in each gap.
pub(super) fn slots<'r>(
    routes: impl Iterator<Item = (Id, &'r mut Route, f32)>,
    stubs: impl Iterator<Item = (usize, f32)>,
    columns: usize,
) -> Vec<f32> {
    let mut tags = vec![0.0_f32; columns + 1];
    let mut widen = |gap: usize, width: f32| {
        if let Some(tag) = tags.get_mut(gap).filter(|_| width > 0.0) {
            *tag = tag.max(width + 2.0 * TAG_PAD);
        }
    };
    let mut uprights: Vec<Upright<'r>> = Vec::new();
    let mut tagged: Vec<(usize, &'r mut (f32, f32))> = Vec::new();
    for (id, route, width) in routes {
        let (out, into) = route.gaps();
        let (forward, together) = (route.is_forward(), route.strand.unwrap_or(id));
        if matches!(route.way, Way::Straight | Way::Step) {
            widen(out, width);
            tagged.push((out, &mut route.tag));
        }
        let (far_out, far_in) = distances(route.way, route.from.1, route.to.1);
        match route.way {
            Way::Straight => {}
            Way::Step => uprights.push(Upright { gap: out, order: (2, far_out, id), at: &mut route.out }),
            Way::Channel { .. } => {
                let (leave, arrive) =
                    if forward { ((1, -far_out), (3, far_in)) } else { ((0, far_out), (4, -far_in)) };
                uprights.push(Upright { gap: out, order: (leave.0, leave.1, id), at: &mut route.out });
                uprights.push(Upright {
                    gap: into,
                    order: (arrive.0, arrive.1, together),
                    at: &mut route.into,
                });
            }
        }
    }
    stubs.for_each(|(column, width)| widen(column + 1, width));
    let mut needs: Vec<f32> = tags.clone();
    uprights.sort_unstable_by_key(|upright| (upright.gap, upright.order));
    let mut rest = uprights.as_mut_slice();
    while let Some(gap) = rest.first().map(|upright| upright.gap) {
        let count = rest.partition_point(|upright| upright.gap == gap);
        let (here, later) = rest.split_at_mut(count);
        rest = later;
        let tag = tags.get(gap).copied().unwrap_or(0.0);
        let need = stand(here, tag);
        if let Some(slot) = needs.get_mut(gap) {
            *slot = need;
        }
    }
    for (gap, tag) in tagged {
        let width = tags.get(gap).copied().unwrap_or(0.0);
        let whole = needs.get(gap).copied().unwrap_or(0.0);
        // without uprights the whole gap is free for it
        *tag = (0.0, if whole > width { width } else { width.max(GAP) });
    }
    needs
}

/// Places the uprights of a gap behind the room for its tags; the room needed in all.
fn stand(uprights: &mut [Upright<'_>], tag: f32) -> f32 {
    // arrows that run together come down together
    let count = uprights.chunk_by(|a, b| a.order == b.order).count();
    let offset = |i: usize| if count * STEP <= ROOM { i * STEP } else { i * ROOM / count };
    let need = tag + BEFORE + offset(count.saturating_sub(1)) as f32 + BEHIND;
    // places lie in the middle of what is free
    let slack = ((GAP - need) / 2.0).floor().max(0.0);
    for (i, together) in uprights.chunk_by_mut(|a, b| a.order == b.order).enumerate() {
        for upright in together {
            *upright.at = tag + BEFORE + slack + offset(i) as f32;
        }
    }
    need.max(GAP)
}

/// How far the arrow's channel or row lies from the source's row and the target's, in no particular unit.
fn distances(way: Way, from: usize, to: usize) -> (i64, i64) {
    let row = |row: usize| row as i64 * 1000 + 600;
    let level = match way {
        Way::Straight => row(from),
        Way::Step => row(to),
        // channels above the first row are counted upward, the others downward
        Way::Channel { band: 0, channel } => 500 - channel as i64,
        Way::Channel { band, channel } => band as i64 * 1000 + channel as i64,
    };
    ((level - row(from)).abs(), (level - row(to)).abs())
}

/// Gives tags that stand behind one card different places: over the straight line, over the line that steps up, and
/// under the lower port one below the other. Routes come with the number of their source; how many lines each needs.
pub(super) fn lines<'r>(routes: impl Iterator<Item = (u32, &'r mut Route)>, sources: usize) -> Vec<u8> {
    const STRAIGHT: u8 = 1;
    const UP: u8 = 2;
    let mut over = vec![0_u8; sources];
    let mut under = vec![0_u8; sources];
    for (source, route) in routes {
        let (Some(over), Some(under)) = (over.get_mut(source as usize), under.get_mut(source as usize))
        else {
            continue;
        };
        let place = match route.way {
            Way::Straight => STRAIGHT,
            Way::Step if route.to.1 < route.from.1 => UP,
            Way::Step => 0,
            Way::Channel { .. } => continue,
        };
        if place != 0 && *over & place == 0 {
            *over |= place;
            route.line = 0;
        } else {
            *under = under.saturating_add(1);
            route.line = *under;
        }
    }
    under
}
