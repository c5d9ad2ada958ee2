//! Which parts of a drawing a change of the map touches.
//!
//! What a record was before follows from what it is and the fields the change replaced. Parts named here are drawn
//! again; naming one too many costs time, one too few would show.

use crate::lanes::Changes;
use std::collections::{BTreeSet, HashMap, HashSet};
use wayfold_model::{
    Card, Change, Edit, Id, Kind, LaneKind, Map, Note, Pain, Record, Remedy, Stage, Touchpoint,
};

/// Edits of a change that are looked at one by one.
const MOST_EDITS: usize = 1_000;

/// A lane by its id, or the lane of a kind there is one of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Row {
    Lane(Id),
    Kind(LaneKind),
}

/// Parts to be drawn again.
#[derive(Debug, Default)]
pub(crate) struct Dirty {
    /// Everything.
    pub(crate) all: bool,
    /// Names, goals or phases of stages.
    pub(crate) heads: bool,
    /// Stages whose columns are to be read again, or that came, went or moved.
    pub(crate) columns: HashSet<Id>,
    /// Touchpoints whose own fields changed.
    pub(crate) touchpoints: HashSet<Id>,
    pub(crate) transitions: HashSet<Id>,
    /// Arrows whose ends have other names.
    pub(crate) renamed: HashSet<Id>,
    /// Routes or drop-offs, though no arrow changed.
    pub(crate) routes: bool,
    /// Numbers of the pains.
    pub(crate) numbers: bool,
    pub(crate) personas: bool,
    /// KPIs of the whole journey.
    pub(crate) kpis: bool,
    pub(crate) pictures: bool,
    pub(crate) rows: HashMap<Row, Changes>,
}

impl Dirty {
    /// What a change touched; `map` is as it is after.
    pub(crate) fn of(map: &Map, change: &Change) -> Self {
        // drawing everything is then no slower
        let mut dirty = Self { all: change.edits.len() > MOST_EDITS, ..Self::default() };
        for edit in &change.edits {
            if dirty.all {
                break;
            }
            match sides(map, edit) {
                Some((old, new)) => dirty.record(map, edit.id(), old.as_ref(), new.as_ref()),
                None => dirty.all = true,
            }
        }
        dirty
    }

    fn record(&mut self, map: &Map, id: Id, old: Option<&Record>, new: Option<&Record>) {
        let Some(kind) = new.or(old).map(Record::kind) else { return };
        let sides: Vec<&Record> = old.into_iter().chain(new).collect();
        match kind {
            Kind::Card => self.card(old, new),
            Kind::Stage => {
                self.heads = true;
                let order = |r: Option<&Record>| match r {
                    Some(Record::Stage(stage)) => Some(stage.order.clone()),
                    _ => None,
                };
                if order(old) != order(new) {
                    self.columns.insert(id);
                }
            }
            Kind::Touchpoint => self.touchpoint(map, id, old, new),
            Kind::Transition => {
                self.transitions.insert(id);
            }
            // lanes are compared with those drawn
            Kind::Lane => {}
            Kind::Note => {
                for note in sides.iter().filter_map(|r| Note::of(r)) {
                    self.note(note);
                }
            }
            Kind::Pain => self.pain(map, id, old, new),
            Kind::Remedy => {
                for remedy in sides.iter().filter_map(|r| Remedy::of(r)) {
                    self.remedy(map, remedy);
                }
            }
            Kind::Kpi => {
                self.kpis = true;
                let row = self.row(Row::Kind(LaneKind::Kpis));
                row.records.insert(id);
                for record in sides {
                    record.references(&mut |kind, to| {
                        if kind == Kind::Touchpoint {
                            row.cells.insert(to);
                        }
                    });
                }
            }
            Kind::Persona => {
                self.personas = true;
                self.referrers(map, id);
            }
            Kind::Channel | Kind::Team | Kind::Evidence => self.referrers(map, id),
            Kind::Image => {
                self.pictures = true;
                self.referrers(map, id);
            }
        }
    }

    /// Records that show something of another one.
    fn referrers(&mut self, map: &Map, id: Id) {
        for (_, referrer) in map.referrers(id) {
            let Some(record) = map.record(referrer) else { continue };
            match &record {
                Record::Touchpoint(touchpoint) => self.card_of(touchpoint.id),
                Record::Note(note) => self.note(note),
                Record::Pain(pain) => self.record(map, pain.id, Some(&record), Some(&record)),
                Record::Remedy(remedy) => self.remedy(map, remedy),
                _ => {}
            }
        }
    }

    fn row(&mut self, row: Row) -> &mut Changes {
        self.rows.entry(row).or_default()
    }

    fn card(&mut self, old: Option<&Record>, new: Option<&Record>) {
        let (Some(old), Some(new)) = (old.and_then(Card::of), new.and_then(Card::of)) else {
            self.all = true;
            return;
        };
        self.all = old.language != new.language || old.theme != new.theme || old.brand != new.brand;
        self.personas |= old.personas != new.personas;
        self.pictures = true;
    }

    fn card_of(&mut self, touchpoint: Id) {
        self.touchpoints.insert(touchpoint);
        self.row(Row::Kind(LaneKind::Channels)).cells.insert(touchpoint);
    }

    fn touchpoint(&mut self, map: &Map, id: Id, old: Option<&Record>, new: Option<&Record>) {
        let (old, new) = (old.and_then(Touchpoint::of), new.and_then(Touchpoint::of));
        let place = |t: &Touchpoint| (t.stage, t.order.clone(), t.track);
        if old.map(place) != new.map(place) {
            self.columns.extend(old.into_iter().chain(new).map(|t| t.stage));
        }
        if old.map(|t| t.outcome) != new.map(|t| t.outcome) {
            self.routes = true;
        }
        self.card_of(id);
        // labels of arrows for screen readers name their ends
        if old.map(|t| &t.title) != new.map(|t| &t.title) {
            self.renamed.extend(map.referring(id, Kind::Transition));
        }
    }

    fn note(&mut self, note: &Note) {
        let row = self.row(Row::Lane(note.lane));
        row.records.insert(note.id);
        row.cells.insert(note.touchpoint);
        self.pictures |= note.image.is_some();
    }

    fn pain(&mut self, map: &Map, id: Id, old: Option<&Record>, new: Option<&Record>) {
        let (old, new) = (old.and_then(Pain::of), new.and_then(Pain::of));
        self.numbers |= old.map(|p| &p.order) != new.map(|p| &p.order);
        self.row(Row::Kind(LaneKind::Pains)).records.insert(id);
        for touchpoint in old.into_iter().chain(new).flat_map(|pain| &pain.touchpoints) {
            self.row(Row::Kind(LaneKind::Pains)).cells.insert(*touchpoint);
            self.row(Row::Kind(LaneKind::Remedies)).cells.insert(*touchpoint);
        }
        if old.map(|p| &p.touchpoints) != new.map(|p| &p.touchpoints) {
            for remedy in map.referring(id, Kind::Remedy) {
                if let Some(remedy) = map.remedies().get(&remedy) {
                    self.remedy(map, remedy);
                }
            }
        }
    }

    fn remedy(&mut self, map: &Map, remedy: &Remedy) {
        let row = self.row(Row::Kind(LaneKind::Remedies));
        row.records.insert(remedy.id);
        row.cells.extend(&remedy.touchpoints);
        for pain in remedy.treats.iter().filter_map(|t| map.pains().get(&t.pain)) {
            row.cells.extend(&pain.touchpoints);
        }
    }

    /// Pains that have another number now, and the remedies that show it.
    pub(crate) fn renumbered(&mut self, map: &Map, old: &HashMap<Id, usize>, new: &HashMap<Id, usize>) {
        let moved: BTreeSet<Id> =
            new.iter().filter(|(id, number)| old.get(id) != Some(number)).map(|(id, _)| *id).collect();
        for id in moved {
            let Some(pain) = map.pains().get(&id) else { continue };
            let row = self.row(Row::Kind(LaneKind::Pains));
            row.records.insert(id);
            row.cells.extend(&pain.touchpoints);
            for remedy in map.referring(id, Kind::Remedy) {
                if let Some(remedy) = map.remedies().get(&remedy) {
                    self.remedy(map, remedy);
                }
            }
        }
    }
}

/// A record before and after an edit. Nothing if that cannot be told.
fn sides(map: &Map, edit: &Edit) -> Option<(Option<Record>, Option<Record>)> {
    match edit {
        Edit::Insert { record } => Some((None, Some(record.clone()))),
        Edit::Remove { record } => Some((Some(record.clone()), None)),
        Edit::Update { id, kind, before, .. } => {
            let now = map.record(*id)?;
            let mut value = now.to_value().ok()?;
            let fields = value.as_object_mut()?;
            for (name, was) in before {
                fields.insert(name.clone(), was.clone());
            }
            let was = Record::from_value(*kind, value).ok()?;
            Some((Some(was), Some(now)))
        }
    }
}

/// A record of a kind known when compiling.
trait Of: wayfold_model::Typed {
    fn of(record: &Record) -> Option<&Self> {
        Self::from_record(record).map(std::convert::AsRef::as_ref)
    }
}
impl Of for Card {}
impl Of for Note {}
impl Of for Pain {}
impl Of for Remedy {}
impl Of for Stage {}
impl Of for Touchpoint {}
