//! Where touchpoints go: columns and tracks.

use crate::command::Place;
use crate::draft::Draft;
use crate::records::{Stage, Touchpoint};
use crate::rules::Refusal;
use crate::{Id, Key};
use std::collections::BTreeSet;

/// Column and track of one touchpoint.
pub(super) struct Spot {
    pub(super) stage: Id,
    pub(super) order: Key,
    pub(super) track: u8,
}

impl Spot {
    pub(super) fn put(self, touchpoint: &mut Touchpoint) {
        touchpoint.stage = self.stage;
        touchpoint.order = self.order;
        touchpoint.track = self.track;
    }
}

/// Spots for touchpoints that come in columns: the tracks of each column. `moving` are not in anyone's way.
pub(super) fn spots(
    draft: &Draft,
    place: Place,
    columns: &[Vec<u8>],
    moving: &BTreeSet<Id>,
) -> Result<Vec<Spot>, Refusal> {
    let (stage, low, high) = match place {
        Place::End { stage } => {
            draft.get::<Stage>(stage)?;
            (stage, still_keys(draft, stage, moving).pop(), None)
        }
        Place::Before { touchpoint } => {
            let anchor = draft.get::<Touchpoint>(touchpoint)?;
            let keys = still_keys(draft, anchor.stage, moving);
            let low = keys.into_iter().rfind(|key| *key < anchor.order);
            (anchor.stage, low, Some(anchor.order.clone()))
        }
        Place::After { touchpoint } => {
            let anchor = draft.get::<Touchpoint>(touchpoint)?;
            let keys = still_keys(draft, anchor.stage, moving);
            let high = keys.into_iter().find(|key| *key > anchor.order);
            (anchor.stage, Some(anchor.order.clone()), high)
        }
        Place::Beside { touchpoint, track } => {
            let anchor = draft.get::<Touchpoint>(touchpoint)?;
            let count = columns.iter().map(Vec::len).sum();
            return Ok(beside(draft, &anchor, track, count, moving));
        }
    };
    let keys = Key::spread(low.as_ref(), high.as_ref(), columns.len());
    let spots = keys.into_iter().zip(columns).flat_map(|(order, tracks)| {
        tracks.iter().map(move |track| Spot { stage, order: order.clone(), track: *track })
    });
    Ok(spots.collect())
}

fn beside(
    draft: &Draft,
    anchor: &Touchpoint,
    track: Option<u8>,
    count: usize,
    moving: &BTreeSet<Id>,
) -> Vec<Spot> {
    let column = draft.touchpoints(anchor.stage).into_iter().filter(|t| t.order == anchor.order);
    let taken: BTreeSet<u8> = column.filter(|t| !moving.contains(&t.id)).map(|t| t.track).collect();
    let free = (track.unwrap_or(0)..=u8::MAX).filter(|track| !taken.contains(track));
    let spot = |track| Spot { stage: anchor.stage, order: anchor.order.clone(), track };
    free.take(count).map(spot).collect()
}

/// Keys of the columns that stay when `moving` are taken out.
fn still_keys(draft: &Draft, stage: Id, moving: &BTreeSet<Id>) -> Vec<Key> {
    let staying = draft.touchpoints(stage).into_iter().filter(|t| !moving.contains(&t.id));
    let mut keys: Vec<Key> = staying.map(|t| t.order.clone()).collect();
    keys.dedup();
    keys
}

/// Some touchpoints in reading order, with the tracks of the columns they make up.
pub(super) fn in_columns(draft: &Draft, touchpoints: &[Id]) -> Result<(Vec<Id>, Vec<Vec<u8>>), Refusal> {
    let mut found = Vec::with_capacity(touchpoints.len());
    for id in touchpoints.iter().collect::<BTreeSet<_>>() {
        let touchpoint = draft.get::<Touchpoint>(*id)?;
        let stage = draft.get::<Stage>(touchpoint.stage)?;
        found.push(((stage.order.clone(), stage.id), touchpoint));
    }
    found.sort_by(|(s, a), (t, b)| (s, &a.order, a.track, a.id).cmp(&(t, &b.order, b.track, b.id)));
    let mut columns: Vec<Vec<u8>> = Vec::new();
    let mut last = None;
    for (stage, touchpoint) in &found {
        let column = (stage.clone(), touchpoint.order.clone());
        match columns.last_mut() {
            Some(tracks) if last.as_ref() == Some(&column) => tracks.push(touchpoint.track),
            _ => columns.push(vec![touchpoint.track]),
        }
        last = Some(column);
    }
    // A column whose upper tracks stay behind moves up.
    for tracks in &mut columns {
        let top = tracks.iter().copied().min().unwrap_or(0);
        for track in tracks {
            *track -= top;
        }
    }
    Ok((found.into_iter().map(|(_, touchpoint)| touchpoint.id).collect(), columns))
}

pub(super) fn shift(draft: &mut Draft, touchpoints: &[Id], place: Place) -> Result<(), Refusal> {
    let (order, columns) = in_columns(draft, touchpoints)?;
    let moving: BTreeSet<Id> = order.iter().copied().collect();
    let spots = spots(draft, place, &columns, &moving)?;
    for (id, spot) in order.into_iter().zip(spots) {
        draft.change::<Touchpoint>(id, |touchpoint| spot.put(touchpoint))?;
    }
    Ok(())
}
