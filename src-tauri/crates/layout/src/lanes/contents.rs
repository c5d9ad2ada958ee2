//! What a lane's cells hold: the records of each kind of lane, and the columns they lie in.
//!
//! A record that hangs on one touchpoint lies in that touchpoint's cell. One that hangs on several, or spans, is laid
//! across each run of neighbouring columns, once a run.

use crate::cards::{self, Card, Desk};
use crate::grid::{Grid, Seat};
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;
use wayfold_model::{Channel, Id, Key, Kind, Kpi, Lane, LaneKind, Map, Note, Pain, Remedy};

/// A record in a lane.
#[derive(Debug, Clone)]
pub(crate) enum Piece {
    Note(Arc<Note>),
    Pain(Arc<Pain>),
    Remedy(Arc<Remedy>),
    Kpi(Arc<Kpi>),
    Channel(Arc<Channel>, Id),
}

impl Piece {
    /// Draws it; `suffix` tells several cards of one record apart.
    pub(crate) fn draw(&self, desk: &mut Desk<'_>, kind: LaneKind, width: f32, suffix: &str) -> Card {
        match self {
            Self::Note(note) => cards::note(desk, note, kind, width),
            Self::Pain(pain) => cards::pain(desk, pain, width, suffix),
            Self::Remedy(remedy) => cards::remedy(desk, remedy, width, suffix),
            Self::Kpi(kpi) => cards::kpi(desk, kpi, width, suffix),
            Self::Channel(channel, touchpoint) => cards::channel(desk, channel, *touchpoint),
        }
    }

    pub(crate) fn order(&self) -> (&Key, Id) {
        match self {
            Self::Note(note) => (&note.order, note.id),
            Self::Pain(pain) => (&pain.order, pain.id),
            Self::Remedy(remedy) => (&remedy.order, remedy.id),
            Self::Kpi(kpi) => (&kpi.order, kpi.id),
            Self::Channel(channel, _) => (&channel.order, channel.id),
        }
    }

    /// A record of the kind a lane shows.
    pub(crate) fn find(map: &Map, kind: LaneKind, id: Id) -> Option<Self> {
        match kind {
            LaneKind::Pains => map.pains().get(&id).cloned().map(Self::Pain),
            LaneKind::Remedies => map.remedies().get(&id).cloned().map(Self::Remedy),
            LaneKind::Kpis => map.kpis().get(&id).cloned().map(Self::Kpi),
            LaneKind::Flow | LaneKind::Emotion | LaneKind::Channels => None,
            _ => map.notes().get(&id).cloned().map(Self::Note),
        }
    }
}

/// Kind of the records a lane shows, as far as they are its own.
pub(crate) const fn record_kind(kind: LaneKind) -> Option<Kind> {
    match kind {
        LaneKind::Pains => Some(Kind::Pain),
        LaneKind::Remedies => Some(Kind::Remedy),
        LaneKind::Kpis => Some(Kind::Kpi),
        LaneKind::Flow | LaneKind::Emotion | LaneKind::Channels => None,
        _ => Some(Kind::Note),
    }
}

/// Places a remedy is shown at because of its pains; further ones are left out. (Its own are all shown.)
const MOST_PLACES: usize = 24;

/// All notes by cell, for a first layout; later ones ask the map.
pub(crate) type Shelf = HashMap<(Id, Id), Vec<Arc<Note>>>;

/// The notes of a map by lane and touchpoint.
pub(crate) fn shelve(map: &Map) -> Shelf {
    let mut shelf = Shelf::with_capacity(map.notes().len());
    for note in map.notes().values() {
        shelf.entry((note.lane, note.touchpoint)).or_default().push(note.clone());
    }
    shelf
}

/// What a cell holds, from top to bottom: track by track, each in its own order.
pub(crate) fn in_cell(map: &Map, shelf: Option<&Shelf>, lane: &Lane, seats: &[Seat]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for seat in seats {
        let from = pieces.len();
        at_touchpoint(map, shelf, lane, seat.touchpoint, &mut pieces);
        if let Some(new) = pieces.get_mut(from..) {
            new.sort_by(|a, b| a.order().cmp(&b.order()));
        }
    }
    if lane.kind == LaneKind::Channels {
        let mut seen = BTreeSet::new();
        pieces.retain(|piece| seen.insert(piece.order().1));
    }
    pieces
}

fn at_touchpoint(map: &Map, shelf: Option<&Shelf>, lane: &Lane, touchpoint: Id, pieces: &mut Vec<Piece>) {
    match lane.kind {
        LaneKind::Flow | LaneKind::Emotion => {}
        LaneKind::Channels => {
            let channel = map.touchpoints().get(&touchpoint).and_then(|t| t.channel);
            let channel = channel.and_then(|id| map.channels().get(&id));
            pieces.extend(channel.map(|channel| Piece::Channel(channel.clone(), touchpoint)));
        }
        LaneKind::Remedies => pieces.extend(remedies_at(map, touchpoint).map(Piece::Remedy)),
        LaneKind::Pains | LaneKind::Kpis => {
            let kind = if lane.kind == LaneKind::Pains { Kind::Pain } else { Kind::Kpi };
            let here = map.referring(touchpoint, kind).filter_map(|id| Piece::find(map, lane.kind, id));
            pieces.extend(here.filter(|piece| !spans(map, piece)));
        }
        _ => {
            let single = |note: &Arc<Note>| !note_spans(note);
            if let Some(shelf) = shelf {
                let here = shelf.get(&(lane.id, touchpoint)).into_iter().flatten().cloned();
                pieces.extend(here.filter(single).map(Piece::Note));
            } else {
                let here = map.referring(touchpoint, Kind::Note).filter_map(|id| map.notes().get(&id));
                let own = here.filter(|note| note.lane == lane.id && note.touchpoint == touchpoint);
                pieces.extend(own.filter(|note| single(note)).cloned().map(Piece::Note));
            }
        }
    }
}

fn remedies_at(map: &Map, touchpoint: Id) -> impl Iterator<Item = Arc<Remedy>> {
    let mut found: BTreeSet<Id> = map.referring(touchpoint, Kind::Remedy).collect();
    for pain in map.referring(touchpoint, Kind::Pain) {
        found.extend(map.referring(pain, Kind::Remedy));
    }
    let here = move |remedy: &Arc<Remedy>| {
        let mut touchpoints = remedy_touchpoints(map, remedy).peekable();
        touchpoints.peek().is_some() && touchpoints.all(|t| t == touchpoint)
    };
    found.into_iter().filter_map(|id| map.remedies().get(&id).cloned()).filter(here)
}

/// Where a remedy hangs: its own touchpoints, else those of the pains it treats. Some may come twice.
fn remedy_touchpoints<'m>(map: &'m Map, remedy: &'m Remedy) -> impl Iterator<Item = Id> + 'm {
    let treated = remedy.treats.iter().filter(|_| remedy.touchpoints.is_empty());
    let pains = treated.filter_map(|treatment| map.pains().get(&treatment.pain));
    remedy.touchpoints.iter().copied().chain(pains.flat_map(|pain| pain.touchpoints.iter().copied()))
}

fn note_spans(note: &Note) -> bool {
    note.until.is_some_and(|until| until != note.touchpoint)
}

/// Whether a record is laid across columns instead of in a cell.
pub(crate) fn spans(map: &Map, piece: &Piece) -> bool {
    let several = |touchpoints: &[Id]| touchpoints.iter().any(|t| Some(t) != touchpoints.first());
    match piece {
        Piece::Note(note) => note_spans(note),
        Piece::Pain(pain) => several(&pain.touchpoints),
        Piece::Remedy(remedy) => {
            let first = remedy_touchpoints(map, remedy).next();
            remedy_touchpoints(map, remedy).any(|touchpoint| Some(touchpoint) != first)
        }
        Piece::Kpi(kpi) => several(&kpi.touchpoints) || (kpi.touchpoints.is_empty() && kpi.stage.is_some()),
        Piece::Channel(..) => false,
    }
}

/// The runs of neighbouring columns, first and last, that a record is laid across.
pub(crate) fn runs(map: &Map, grid: &Grid, piece: &Piece) -> Vec<(usize, usize)> {
    let columns = |touchpoints: &[Id]| {
        let mut columns: Vec<usize> =
            touchpoints.iter().filter_map(|t| grid.spot(*t)).map(|s| s.column).collect();
        columns.sort_unstable();
        columns.dedup();
        columns
    };
    match piece {
        Piece::Note(note) => {
            let ends = columns(&[note.touchpoint, note.until.unwrap_or(note.touchpoint)]);
            match (ends.first(), ends.last()) {
                (Some(first), Some(last)) => vec![(*first, *last)],
                _ => Vec::new(),
            }
        }
        Piece::Pain(pain) => neighbours(&columns(&pain.touchpoints)),
        Piece::Remedy(remedy) => {
            let mut touchpoints: Vec<Id> = remedy_touchpoints(map, remedy).collect();
            touchpoints.sort_unstable();
            touchpoints.dedup();
            let mut runs = neighbours(&columns(&touchpoints));
            if remedy.touchpoints.is_empty() {
                runs.truncate(MOST_PLACES);
            }
            runs
        }
        Piece::Kpi(kpi) if kpi.touchpoints.is_empty() => {
            let stage = grid.stages.iter().find(|s| Some(s.stage.id) == kpi.stage);
            let places = stage.and_then(|s| grid.places.get(s.places.clone())).unwrap_or(&[]);
            match (places.first(), places.last()) {
                (Some(first), Some(last)) => vec![(first.first, last.first + last.chunk.columns() - 1)],
                _ => Vec::new(),
            }
        }
        Piece::Kpi(kpi) => neighbours(&columns(&kpi.touchpoints)),
        Piece::Channel(..) => Vec::new(),
    }
}

/// Ascending columns as runs without gaps.
fn neighbours(columns: &[usize]) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for column in columns {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == *column => *last = *column,
            _ => runs.push((*column, *column)),
        }
    }
    runs
}
