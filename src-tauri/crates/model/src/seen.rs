//! A map as one of its saved views shows it: a copy without what that audience is spared. The copy is for drawing and
//! for files; edits are made to the map itself.

use crate::record::Record;
use crate::records::{Audience, Card, Lane, Note, Remedy, Touchpoint};
use crate::{Id, LaneKind, Map};
use std::collections::{BTreeMap, HashMap, HashSet};

impl Map {
    /// The saved view of this key, or else of this name.
    pub fn audience(&self, called: &str) -> Option<&Audience> {
        let all = &self.card().audiences;
        let known = all.iter().find(|audience| audience.key == called && !called.is_empty());
        known.or_else(|| all.iter().find(|audience| audience.name == called && !called.is_empty()))
    }

    /// The map as an audience sees it. Nothing in it refers to what is left out, saved views and findings set aside
    /// included: whoever gets it cannot tell what there is besides.
    #[must_use]
    pub fn seen_by(&self, audience: &Audience) -> Self {
        let mut gone = Gone::of(self, audience);
        let mut records = Vec::new();
        for record in self.records() {
            records.extend(gone.rest(self, record, audience));
        }
        let mut seen = Self::from_records(self.id(), records);
        seen.beyond = gone.beyond(self);
        seen
    }

    /// The share of visits to a touchpoint that go on to where a copy for an audience does not show; not a number if
    /// some of these shares are unknown.
    pub fn beyond(&self, touchpoint: Id) -> f64 {
        self.beyond.get(&touchpoint).copied().unwrap_or(0.0)
    }

    /// Whether the same goes on from the same touchpoints to where neither of two copies shows.
    pub fn ends_as(&self, other: &Self) -> bool {
        let same = |(one, other): ((&Id, &f64), (&Id, &f64))| {
            one.0 == other.0 && one.1.to_bits() == other.1.to_bits()
        };
        self.beyond.len() == other.beyond.len() && self.beyond.iter().zip(&other.beyond).all(same)
    }
}

/// What is left out. Records are asked for kind by kind: what others refer to comes before them.
struct Gone {
    ids: HashSet<Id>,
    /// Kinds of hidden lanes that a map has one of.
    lanes: HashSet<LaneKind>,
    /// Read when a note spans touchpoints that are left out.
    row: Option<Row>,
}

/// Touchpoints from left to right.
struct Row {
    all: Vec<Id>,
    places: HashMap<Id, usize>,
}

impl Row {
    fn of(map: &Map) -> Self {
        let all: Vec<Id> = map.touchpoints_in_order().iter().map(|touchpoint| touchpoint.id).collect();
        let places = all.iter().enumerate().map(|(place, id)| (*id, place)).collect();
        Self { all, places }
    }
}

impl Gone {
    fn of(map: &Map, audience: &Audience) -> Self {
        let Audience { hidden_lanes, hidden_stages, hidden_personas, .. } = audience;
        let hidden = hidden_lanes.iter().filter_map(|id| map.lanes().get(id));
        let (flow, others): (Vec<_>, Vec<_>) = hidden.partition(|lane| lane.kind == LaneKind::Flow);
        let lanes = flow.iter().chain(&others).map(|lane| lane.kind).filter(|kind| kind.single());
        let ids = others.iter().map(|lane| &lane.id).chain(hidden_stages).chain(hidden_personas);
        Self { ids: ids.copied().collect(), lanes: lanes.collect(), row: None }
    }

    fn has(&self, id: Id) -> bool {
        self.ids.contains(&id)
    }

    /// What is left of a record.
    fn rest(&mut self, map: &Map, record: Record, audience: &Audience) -> Option<Record> {
        let id = record.id();
        let record = match &record {
            Record::Card(card) => Some(titled(card, audience).into()),
            Record::Note(note) if self.is_cut(note) => self.spanned(map, note).map(Record::from),
            Record::Lane(lane) if lane.kind == LaneKind::Flow && self.lanes.contains(&lane.kind) => {
                Some(Lane { hidden: true, ..Lane::clone(lane) }.into())
            }
            Record::Touchpoint(touchpoint) if self.lanes.contains(&LaneKind::Emotion) => {
                Some(unmoved(touchpoint).into())
            }
            Record::Remedy(remedy) if self.lanes.contains(&LaneKind::Pains) => {
                Some(placed(map, remedy).into())
            }
            _ => Some(record),
        };
        let left =
            record.filter(|record| !self.has(id) && !self.is_theirs(record) && !self.is_in_lane(record));
        let left = left.and_then(|record| self.without(record));
        if left.is_none() {
            self.ids.insert(id);
        }
        left
    }

    /// Whether something concerns nobody but personas who are left out.
    fn is_theirs(&self, record: &Record) -> bool {
        let hidden = |id: &Id| self.has(*id);
        match record {
            Record::Touchpoint(touchpoint) => {
                !touchpoint.personas.is_empty() && touchpoint.personas.iter().all(hidden)
            }
            Record::Note(note) => note.persona.is_some_and(|id| self.has(id)),
            Record::Pain(pain) => pain.persona.is_some_and(|id| self.has(id)),
            _ => false,
        }
    }

    /// Whether something lies in a hidden lane, and nowhere else.
    fn is_in_lane(&self, record: &Record) -> bool {
        let lane = match record {
            Record::Pain(_) => LaneKind::Pains,
            Record::Remedy(_) => LaneKind::Remedies,
            Record::Kpi(kpi) if kpi.is_placed() => LaneKind::Kpis,
            _ => return false,
        };
        self.lanes.contains(&lane)
    }

    /// The record without its references to what is gone; nothing if it goes along.
    fn without(&self, record: Record) -> Option<Record> {
        let mut lost = Vec::new();
        record.references(&mut |_, id| {
            if self.has(id) {
                lost.push(id);
            }
        });
        lost.into_iter().try_fold(record, |record, id| record.without(id))
    }

    /// Whether a note spans touchpoints and one of its ends is gone.
    fn is_cut(&self, note: &Note) -> bool {
        note.until.is_some_and(|until| self.has(until) || self.has(note.touchpoint))
    }

    /// A note on what is left of the touchpoints it spans.
    fn spanned(&mut self, map: &Map, note: &Note) -> Option<Note> {
        let Self { ids, row, .. } = self;
        let Row { all, places } = row.get_or_insert_with(|| Row::of(map));
        let [from, until] = [places.get(&note.touchpoint)?, places.get(&note.until?)?];
        let mut left = all.get(*from.min(until)..=*from.max(until))?.iter().filter(|id| !ids.contains(id));
        let touchpoint = *left.next()?;
        Some(Note { touchpoint, until: left.next_back().copied(), ..note.clone() })
    }

    /// What goes on from touchpoints that are left to some that are not.
    fn beyond(&self, map: &Map) -> BTreeMap<Id, f64> {
        let mut beyond = BTreeMap::new();
        for arrow in map.transitions().values() {
            if self.has(arrow.to) && !self.has(arrow.from) {
                *beyond.entry(arrow.from).or_insert(0.0) += arrow.share.unwrap_or(f64::NAN);
            }
        }
        beyond
    }
}

/// A touchpoint without what the curve shows of it.
fn unmoved(touchpoint: &Touchpoint) -> Touchpoint {
    Touchpoint { emotion: None, emotions: BTreeMap::new(), ..touchpoint.clone() }
}

/// A remedy that lies where its pains are even without them.
fn placed(map: &Map, remedy: &Remedy) -> Remedy {
    let mut placed = remedy.clone();
    if placed.touchpoints.is_empty() {
        let pains = remedy.treats.iter().filter_map(|treatment| map.pains().get(&treatment.pain));
        let mut known = HashSet::new();
        placed.touchpoints =
            pains.flat_map(|pain| &pain.touchpoints).copied().filter(|id| known.insert(*id)).collect();
    }
    placed
}

fn titled(card: &Card, audience: &Audience) -> Card {
    let or = |own: &String, other: &String| if own.is_empty() { other.clone() } else { own.clone() };
    Card {
        title: or(&audience.title, &card.title),
        language: or(&audience.language, &card.language),
        theme: or(&audience.theme, &card.theme),
        hide_legend: audience.hide_legend,
        audiences: Vec::new(),
        dismissals: BTreeMap::new(),
        ..card.clone()
    }
}
