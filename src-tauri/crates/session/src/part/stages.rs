//! What a picture of stages shows: all of each stage, the bands of their phases, and nothing of the stages next to them
//! but what stands at arrows that lead there.

use super::{MARGIN, each, tag};
use wayfold_scene::{Insets, Rect, Role, Scene};

/// How far a picture reaches into the next stage at most, for what stands at an arrow; its cards begin later.
const BEYOND: f32 = 24.0;
/// Behind what stands at an arrow.
const PAD: f32 = 4.0;

/// The part of a sheet that shows records, stages among them, with paper around it as far as there is any.
pub(super) fn around(scene: &Scene, records: Rect) -> Rect {
    let along = |rect: &Rect, records: &Rect| rect.x < records.right() && records.x < rect.right();
    let mut whole = records;
    each(scene, &mut |group, origin| {
        let stage = group.bounds.translate(origin);
        if group.role == Role::StageWash && along(&stage, &records) {
            whole = whole.union(&stage);
        }
    });
    let (records, area) = (whole, whole.inset(Insets::all(-MARGIN)));
    let (mut left, mut top, mut right) = (area.x, area.y, area.right());
    each(scene, &mut |group, origin| {
        let rect = group.bounds.translate(origin);
        match group.role {
            Role::Phase if along(&rect, &records) => top = top.min(rect.y - MARGIN),
            Role::StageWash if rect.right() <= records.x => left = left.max(rect.right()),
            Role::StageWash if records.right() <= rect.x => right = right.min(rect.x),
            _ => {}
        }
    });
    let end = right;
    each(scene, &mut |group, origin| {
        if let Some(tag) = tag(group).map(|tag| tag.translate(origin))
            && tag.x < end
            && tag.right() + PAD <= end + BEYOND
        {
            right = right.max(tag.right() + PAD);
        }
    });
    Rect::new(left, top, right - left, area.bottom() - top)
}
