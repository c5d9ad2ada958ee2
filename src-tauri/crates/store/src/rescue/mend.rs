//! Making a map whole again from the records that are left: what refers to something lost lets go of it, what cannot
//! be without it gets a stand-in or goes too. The result keeps the rules of the model.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use wayfold_model::{
    Body, Card, Channel, Evidence, Id, Image, Key, Kind, Kpi, Lane, LaneKind, Map, Note, Pain, Persona,
    Record, Remedy, Stage, Team, Touchpoint, Transition, check,
};

/// A map made whole.
#[derive(Debug)]
pub(super) struct Mended {
    /// Its records, card first; the shared ones are not among them.
    pub(super) records: Vec<Record>,
    /// Records that had to go.
    pub(super) dropped: usize,
    /// Records that were changed, or made as stand-ins.
    pub(super) changed: usize,
}

/// Makes a map of its own records and the shared ones. None if even that breaks a rule.
pub(super) fn mend(map: Id, own: Vec<Record>, shared: &BTreeMap<Id, Record>) -> Option<Mended> {
    let found = own.len();
    let before: HashMap<Id, Record> = own.iter().map(|record| (record.id(), record.clone())).collect();
    let mut records: BTreeMap<Id, Record> = own
        .into_iter()
        .filter(|record| !record.kind().is_shared() && (record.kind() != Kind::Card || record.id() == map))
        .filter(sound)
        .map(|record| (record.id(), record))
        .collect();
    records.entry(map).or_insert_with(|| Card { id: map, ..Card::default() }.into());
    stand_in(&mut records);
    let_go(&mut records, shared);
    keep_apart(&mut records);
    let_go(&mut records, shared);
    let all = records.values().chain(shared.values()).cloned();
    check(&Map::from_records(map, all)).ok()?;
    let changed = records.values().filter(|record| before.get(&record.id()) != Some(record)).count();
    let kept = records.keys().filter(|id| before.contains_key(id)).count();
    let mut records: Vec<Record> = records.into_values().collect();
    records.sort_by_key(|record| (record.kind(), record.id()));
    Some(Mended { records, dropped: found - kept, changed })
}

/// Makes the shared records whole: each sound in itself, referring to nothing that is lost.
pub(super) fn mend_shared(records: &mut BTreeMap<Id, Record>) -> usize {
    let before = records.len();
    records.retain(|_, record| record.kind().is_shared() && sound(record));
    let_go(records, &BTreeMap::new());
    before - records.len()
}

/// Whether a record keeps the rules by itself, whatever it refers to.
fn sound(record: &Record) -> bool {
    let map = Id::from_number(u128::MAX);
    let mut around: BTreeMap<Id, Record> = BTreeMap::new();
    let (stage, mut order) = (Id::from_number(u128::MAX - 1), Key::default());
    record.references(&mut |kind, id| {
        // Two touchpoints must not share a place.
        order = Key::between(Some(&order), None);
        around.entry(id).or_insert_with(|| stub(kind, id, stage, &order));
    });
    if around.values().any(|record| record.kind() == Kind::Touchpoint) {
        around.insert(stage, Stage { id: stage, ..Stage::default() }.into());
    }
    let card = if let Record::Card(card) = record { card.id } else { map };
    if card == map {
        around.insert(map, Card { id: map, ..Card::default() }.into());
    }
    around.insert(record.id(), record.clone());
    // An id that is taken by something it refers to makes no sound record either.
    match check(&Map::from_records(card, around.into_values())) {
        Ok(()) => true,
        // Two references with different kinds for one id are sorted out later.
        Err(refusal) => matches!(refusal, wayfold_model::Refusal::WrongKind { .. }),
    }
}

/// The least record of a kind that keeps the rules.
fn stub(kind: Kind, id: Id, stage: Id, order: &Key) -> Record {
    match kind {
        Kind::Card => Card { id, ..Card::default() }.into(),
        Kind::Stage => Stage { id, ..Stage::default() }.into(),
        Kind::Touchpoint => Touchpoint { id, stage, order: order.clone(), ..Touchpoint::default() }.into(),
        Kind::Transition => Transition { id, ..Transition::default() }.into(),
        Kind::Lane => Lane { id, ..Lane::default() }.into(),
        Kind::Note => Note { id, ..Note::default() }.into(),
        Kind::Pain => Pain { id, severity: 1, ..Pain::default() }.into(),
        Kind::Remedy => Remedy { id, ..Remedy::default() }.into(),
        Kind::Kpi => Kpi { id, ..Kpi::default() }.into(),
        Kind::Persona => Persona { id, ..Persona::default() }.into(),
        Kind::Channel => Channel { id, ..Channel::default() }.into(),
        Kind::Team => Team { id, ..Team::default() }.into(),
        Kind::Evidence => Evidence { id, ..Evidence::default() }.into(),
        Kind::Image => Image { id, mime: "image/png".into(), width: 1, height: 1, ..Image::default() }.into(),
    }
}

/// Makes the stages and lanes that touchpoints and notes lie in and that are lost.
fn stand_in(records: &mut BTreeMap<Id, Record>) {
    let lost = |wanted: Kind, records: &BTreeMap<Id, Record>| -> BTreeSet<Id> {
        let homes = records.values().filter_map(|record| match record {
            Record::Touchpoint(touchpoint) if wanted == Kind::Stage => Some(touchpoint.stage),
            Record::Note(note) if wanted == Kind::Lane => Some(note.lane),
            _ => None,
        });
        homes.filter(|id| !records.contains_key(id) && *id != Id::NIL).collect()
    };
    let stages = lost(Kind::Stage, records);
    let lanes = lost(Kind::Lane, records);
    let last = |kind: Kind, records: &BTreeMap<Id, Record>| {
        let orders = records.values().filter_map(|record| match record {
            Record::Stage(stage) if kind == Kind::Stage => Some(stage.order.clone()),
            Record::Lane(lane) if kind == Kind::Lane => Some(lane.order.clone()),
            _ => None,
        });
        orders.max()
    };
    let keys = Key::spread(last(Kind::Stage, records).as_ref(), None, stages.len());
    for (id, order) in stages.into_iter().zip(keys) {
        records.insert(id, Stage { id, order, ..Stage::default() }.into());
    }
    let keys = Key::spread(last(Kind::Lane, records).as_ref(), None, lanes.len());
    for (id, order) in lanes.into_iter().zip(keys) {
        records.insert(id, Lane { id, order, kind: LaneKind::Notes, ..Lane::default() }.into());
    }
}

/// Drops references to what is lost, and records that cannot be without it, until nothing refers to nothing.
fn let_go(records: &mut BTreeMap<Id, Record>, shared: &BTreeMap<Id, Record>) {
    loop {
        let mut after: Vec<(Id, Option<Record>)> = Vec::new();
        for (id, record) in records.iter() {
            let mut gone = BTreeSet::new();
            record.references(&mut |kind, to| {
                let found = records.get(&to).or_else(|| shared.get(&to));
                if found.map(Record::kind) != Some(kind) {
                    gone.insert(to);
                }
            });
            if let Record::Note(note) = record
                && let Some(Record::Lane(lane)) = records.get(&note.lane)
                && !lane.kind.holds_notes()
            {
                gone.insert(note.lane);
            }
            if !gone.is_empty() {
                after.push((*id, without(record, &gone)));
            }
        }
        if after.is_empty() {
            return;
        }
        for (id, record) in after {
            match record {
                Some(record) => records.insert(id, record),
                None => records.remove(&id),
            };
        }
    }
}

/// A record without its references to some others; none if it cannot be without them. Something that hung only on
/// what is lost stays, hanging on nothing.
fn without(record: &Record, gone: &BTreeSet<Id>) -> Option<Record> {
    fn typed<T: Body + Into<Record>>(body: &T, gone: &BTreeSet<Id>) -> Option<Record> {
        let mut body = body.clone();
        for id in gone {
            // What it says is whether the record was meant to go along; here only what cannot stay goes.
            let _ = body.forget(*id);
        }
        let mut held = false;
        body.references(&mut |_, id| held |= gone.contains(&id));
        (!held).then(|| body.into())
    }
    match record {
        Record::Card(body) => typed(&**body, gone),
        Record::Stage(body) => typed(&**body, gone),
        Record::Touchpoint(body) => typed(&**body, gone),
        Record::Transition(body) => typed(&**body, gone),
        Record::Lane(body) => typed(&**body, gone),
        Record::Note(body) => typed(&**body, gone),
        Record::Pain(body) => typed(&**body, gone),
        Record::Remedy(body) => typed(&**body, gone),
        Record::Kpi(body) => typed(&**body, gone),
        Record::Persona(body) => typed(&**body, gone),
        Record::Channel(body) => typed(&**body, gone),
        Record::Team(body) => typed(&**body, gone),
        Record::Evidence(body) => typed(&**body, gone),
        Record::Image(body) => typed(&**body, gone),
    }
}

/// Moves touchpoints off places that are taken; drops second loops and second lanes of a kind there is one of.
fn keep_apart(records: &mut BTreeMap<Id, Record>) {
    let mut places: BTreeMap<Id, BTreeSet<(Key, u8)>> = BTreeMap::new();
    let mut loops = BTreeSet::new();
    let mut lanes = BTreeSet::new();
    let mut moved = Vec::new();
    records.retain(|_, record| match record {
        Record::Touchpoint(touchpoint) => {
            let taken = places.entry(touchpoint.stage).or_default();
            if !taken.insert((touchpoint.order.clone(), touchpoint.track)) {
                moved.push(Touchpoint::clone(touchpoint));
            }
            true
        }
        Record::Transition(transition) => transition.from != transition.to || loops.insert(transition.from),
        Record::Lane(lane) => !lane.kind.single() || lanes.insert(lane.kind),
        _ => true,
    });
    for mut touchpoint in moved {
        let taken = places.entry(touchpoint.stage).or_default();
        touchpoint.order = Key::between(taken.last().map(|(order, _)| order), None);
        taken.insert((touchpoint.order.clone(), touchpoint.track));
        records.insert(touchpoint.id, touchpoint.into());
    }
}
