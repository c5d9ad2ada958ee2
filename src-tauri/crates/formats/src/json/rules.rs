//! The model's rules, held against a file: each refusal finds its way back to the value it is about.

use super::Document;
use super::found::Found;
use super::names::Names;
use super::reason::Reason;
use super::tape::{Node, Tag};
use std::collections::{BTreeSet, HashMap};
use uuid::Uuid;
use wayfold_model::{
    Card, Channel, Evidence, Id, Image, Kind, Lane, LaneKind, Map, Pain, Persona, Record, Refusal, Stage,
    Team, Touchpoint, check as check_map,
};

/// Checks every map of the document and what they share. Linear in its size, whatever refers to whatever: what is
/// shared is checked once, and stands in the maps as empty records.
pub(super) fn check(document: &Document, names: &Names<'_>, root: Node<'_>, found: &mut Found) {
    let mut told = true;
    for contents in &document.maps {
        told = told && check_one(contents.id, &contents.records, names, root, found);
    }
    if told && !document.shared.is_empty() {
        // As if a map without anything of its own had it all.
        let id = Id(Uuid::max());
        let card = Record::from(Card { id, ..Card::default() });
        let records: Vec<Record> = std::iter::once(card).chain(document.shared.iter().cloned()).collect();
        check_one(id, &records, names, root, found);
    }
}

/// False when enough problems were found.
fn check_one(id: Id, records: &[Record], names: &Names<'_>, root: Node<'_>, found: &mut Found) -> bool {
    let lanes: HashMap<Id, LaneKind> = records
        .iter()
        .filter_map(|record| match record {
            Record::Lane(lane) => Some((lane.id, lane.kind)),
            _ => None,
        })
        .collect();
    let first = {
        let own: BTreeSet<Id> = records.iter().map(Record::id).collect();
        let mut all = records.to_vec();
        for (kind, to) in references(records) {
            if !own.contains(&to) {
                stand_in(kind, to, &lanes, &mut all);
            }
        }
        match check_map(&Map::from_records(id, all)) {
            Ok(()) => return true,
            Err(refusal) => refusal,
        }
    };
    if let Some((record, field)) = of_the_whole(&first, id, records) {
        tell(record, field, first, names, root, found);
    }
    // The model names its first refusal; each record on its own names the others.
    records.iter().all(|record| check_alone(id, record, &lanes, names, root, found))
}

/// Checks a record among others that break no rule. False when enough problems were found.
fn check_alone(
    map: Id,
    record: &Record,
    lanes: &HashMap<Id, LaneKind>,
    names: &Names<'_>,
    root: Node<'_>,
    found: &mut Found,
) -> bool {
    let mut around = Vec::new();
    for (kind, to) in references(std::slice::from_ref(record)) {
        if to != record.id() {
            stand_in(kind, to, lanes, &mut around);
        }
    }
    if record.kind() != Kind::Card {
        around.push(Card { id: map, ..Card::default() }.into());
    }
    let mut now = Some(record.clone());
    while let Some(record) = now {
        let all = around.iter().cloned().chain([record.clone()]);
        let Err(refusal) = check_map(&Map::from_records(map, all)) else { break };
        let field = field_of(&refusal);
        let of_a_value = !matches!(refusal, Refusal::NotALaneForNotes { .. });
        now = field.filter(|_| of_a_value).and_then(|field| usual(&record, field));
        now = now.filter(|other| *other != record);
        if !tell(record.id(), field, refusal, names, root, found) {
            return false;
        }
    }
    true
}

/// The record with the usual value in a field, to see what else is wrong with it.
fn usual(record: &Record, field: &str) -> Option<Record> {
    let mut fields = record.to_value().ok()?;
    let usual = Record::from_value(record.kind(), serde_json::json!({})).ok()?.to_value().ok()?;
    for (name, value) in fields.as_object_mut()? {
        let usual = usual.get(name)?;
        if name == field {
            *value = usual.clone();
        } else if let Some(part) = value.get_mut(field) {
            *part = usual.get(field).cloned().unwrap_or_default();
            if part.is_null() && usual.is_null() {
                *value = usual.clone();
            }
        }
    }
    Record::from_value(record.kind(), fields).ok()
}

fn references(records: &[Record]) -> BTreeSet<(Kind, Id)> {
    let mut found = BTreeSet::new();
    for record in records {
        record.references(&mut |kind, id| {
            found.insert((kind, id));
        });
    }
    found
}

/// Adds a record that breaks no rule in the place of one that is referred to.
fn stand_in(kind: Kind, id: Id, lanes: &HashMap<Id, LaneKind>, records: &mut Vec<Record>) {
    match kind {
        Kind::Stage => records.push(Stage { id, ..Stage::default() }.into()),
        Kind::Touchpoint => {
            // A stage of its own, so that no two share a place.
            let stage = Id(Uuid::from_u128(id.0.as_u128() ^ 1));
            records.push(Stage { id: stage, ..Stage::default() }.into());
            records.push(Touchpoint { id, stage, ..Touchpoint::default() }.into());
        }
        Kind::Lane => {
            let kind = lanes.get(&id).copied().unwrap_or_default();
            records.push(Lane { id, kind, ..Lane::default() }.into());
        }
        Kind::Pain => records.push(Pain { id, severity: 1, ..Pain::default() }.into()),
        Kind::Persona => records.push(Persona { id, ..Persona::default() }.into()),
        Kind::Channel => records.push(Channel { id, ..Channel::default() }.into()),
        Kind::Team => records.push(Team { id, ..Team::default() }.into()),
        Kind::Evidence => records.push(Evidence { id, ..Evidence::default() }.into()),
        Kind::Image => {
            let mime = "image/png".to_owned();
            records.push(Image { id, mime, width: 1, height: 1, ..Image::default() }.into());
        }
        // Nothing refers to these.
        Kind::Card | Kind::Transition | Kind::Note | Kind::Remedy | Kind::Kpi => {}
    }
}

/// The record, and its field, that a refusal about several records is best shown at.
fn of_the_whole(refusal: &Refusal, map: Id, records: &[Record]) -> Option<(Id, Option<&'static str>)> {
    let last = |fits: &dyn Fn(&Record) -> bool| records.iter().rev().find(|r| fits(r)).map(Record::id);
    match refusal {
        Refusal::PlaceTaken { record } => {
            let place = |r: &Record| match r {
                Record::Touchpoint(t) => Some((t.stage, t.order.clone(), t.track)),
                _ => None,
            };
            let taken = records.iter().find(|r| r.id() == *record).and_then(place);
            last(&|r| taken.is_some() && place(r) == taken).map(|id| (id, None))
        }
        Refusal::LoopsTwice { touchpoint } => {
            let at = *touchpoint;
            let loops = |r: &Record| matches!(r, Record::Transition(t) if t.from == at && t.to == at);
            last(&loops).map(|id| (id, None))
        }
        Refusal::LaneTaken { kind } => {
            last(&|r| matches!(r, Record::Lane(lane) if lane.kind == *kind)).map(|id| (id, Some("kind")))
        }
        Refusal::TooMany { what, .. } if Kind::ALL.iter().any(|kind| kind.name() == *what) => {
            Some((map, None))
        }
        _ => None,
    }
}

fn field_of(refusal: &Refusal) -> Option<&'static str> {
    match refusal {
        Refusal::OutOfRange { field, .. }
        | Refusal::TooLong { field, .. }
        | Refusal::Malformed { field, .. } => Some(field),
        Refusal::TooMany { what, .. } => Some(what),
        Refusal::NotALaneForNotes { .. } => Some("lane"),
        _ => None,
    }
}

fn tell(
    record: Id,
    field: Option<&str>,
    refusal: Refusal,
    names: &Names<'_>,
    root: Node<'_>,
    found: &mut Found,
) -> bool {
    let node = names.find(record).map_or(root, |declared| root.other(declared.index));
    let Some(field) = field else { return found.tell(node.index, Reason::Rule(refusal)) };
    // Fields of a part, as the card's figures, are named without it.
    let part = || node.fields().find_map(|(_, part)| part.field(field));
    match node.field(field).or_else(part) {
        Some(value) => {
            let index = at_fault(value, &refusal).unwrap_or(value).index;
            found.tell(index, Reason::Rule(refusal))
        }
        None => found.tell_field(node.index, Some(field), Reason::Rule(refusal)),
    }
}

/// The number within a list or table that is out of range.
fn at_fault<'t>(value: Node<'t>, refusal: &Refusal) -> Option<Node<'t>> {
    let Refusal::OutOfRange { least, most, .. } = refusal else { return None };
    let outside = |node: &Node<'_>| {
        node.tag() == Tag::Number && node.raw().parse().is_ok_and(|n: f64| !(*least..=*most).contains(&n))
    };
    let parts = |node: Node<'t>| node.items().chain(node.fields().map(|(_, value)| value));
    parts(value).chain(parts(value).flat_map(parts)).find(outside)
}
