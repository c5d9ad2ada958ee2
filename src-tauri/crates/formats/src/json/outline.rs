//! Which lists of records lie in a file, and what the records are called. Their fields are read after that, when every
//! name is known.

use super::fields::{kind_of, list};
use super::found::Found;
use super::names::{Names, Owner};
use super::nearest::nearest;
use super::reason::{Reason, Shape};
use super::tape::{Node, clip};
use std::collections::HashSet;
use wayfold_model::{Id, Kind};

/// Most records in a file, of all kinds and maps together.
pub const MOST_RECORDS: usize = 500_000;
/// Most maps in a file.
pub const MOST_MAPS: usize = 10_000;

/// A list of records as it lies in the file.
pub(super) struct Section<'t> {
    pub(super) kind: Kind,
    pub(super) owner: Owner,
    pub(super) records: Vec<(Node<'t>, Id)>,
}

#[derive(Default)]
pub(super) struct Outline<'t> {
    pub(super) names: Names<'t>,
    /// Each map's id and card.
    pub(super) maps: Vec<(Id, Option<Node<'t>>)>,
    pub(super) sections: Vec<Section<'t>>,
    count: usize,
}

impl<'t> Outline<'t> {
    pub(super) fn of(root: Node<'t>, found: &mut Found) -> Self {
        let mut outline = Self::default();
        let single = root.field("card").is_some();
        let kinds = Kind::ALL.iter().copied().filter(|kind| single || kind.is_shared());
        let mut known: Vec<&str> = kinds.map(list).chain(["format", "version", "$schema"]).collect();
        if !single {
            known.push("maps");
        }
        let fields = known_fields(root, &known, found);
        let own = |kind: &Kind| !kind.is_shared();
        for (name, value) in &fields {
            if *name == "$schema" {
                expect(*value, Shape::Text, found);
            }
            if *name == "maps" && expect(*value, Shape::List, found) {
                for object in value.items() {
                    outline.map(object, found);
                }
            }
        }
        if single {
            outline.lists_of_map(root, fields.iter().copied(), found);
        }
        for (name, value) in fields {
            if let Some(kind) = kind_of(name).filter(|kind| !own(kind)) {
                outline.section(kind, None, value, found);
            }
        }
        outline
    }

    fn map(&mut self, object: Node<'t>, found: &mut Found) {
        if found.is_full() || !expect(object, Shape::Object, found) {
            return;
        }
        let known: Vec<&str> = Kind::ALL.iter().copied().filter(|kind| !kind.is_shared()).map(list).collect();
        let fields = known_fields(object, &known, found);
        self.lists_of_map(object, fields.into_iter(), found);
    }

    fn lists_of_map(
        &mut self,
        object: Node<'t>,
        fields: impl Iterator<Item = (&'static str, Node<'t>)>,
        found: &mut Found,
    ) {
        if self.maps.len() == MOST_MAPS {
            found.tell(object.index, Reason::TooMany { what: "map", most: MOST_MAPS });
            return;
        }
        let owner = Some(self.maps.len());
        let card = object.field("card").filter(|card| expect(*card, Shape::Object, found));
        let id = self.names.declare_map(object, card).unwrap_or_else(|(index, reason)| {
            found.tell(index, reason);
            Id::NIL
        });
        self.maps.push((id, card));
        for (name, value) in fields {
            if let Some(kind) = kind_of(name).filter(|kind| !kind.is_shared() && *kind != Kind::Card) {
                self.section(kind, owner, value, found);
            }
        }
    }

    fn section(&mut self, kind: Kind, owner: Owner, value: Node<'t>, found: &mut Found) {
        let mut records = Vec::new();
        if expect(value, Shape::List, found) {
            for (place, record) in value.items().enumerate() {
                if self.count == MOST_RECORDS {
                    found.tell(record.index, Reason::TooMany { what: "record", most: MOST_RECORDS });
                    break;
                }
                if found.is_full() {
                    break;
                }
                self.count += 1;
                if expect(record, Shape::Object, found) {
                    match self.names.declare(kind, owner, record, place) {
                        Ok(id) => records.push((record, id)),
                        Err((index, reason)) => {
                            found.tell(index, reason);
                        }
                    }
                }
            }
        }
        self.sections.push(Section { kind, owner, records });
    }
}

/// The fields of an object by their known names; tells those that are not known or are given twice.
fn known_fields<'t>(
    object: Node<'t>,
    known: &[&'static str],
    found: &mut Found,
) -> Vec<(&'static str, Node<'t>)> {
    let mut fields = Vec::new();
    let mut met = HashSet::new();
    for (name, value) in object.fields() {
        let text = name.text().unwrap_or_default();
        let clipped = || clip(&text).into_owned();
        let reason = match known.iter().find(|known| **known == text) {
            None => Reason::UnknownField { name: clipped(), nearest: nearest(&text, known.iter().copied()) },
            Some(known) if !met.insert(*known) => Reason::Twice { name: clipped() },
            Some(known) => {
                fields.push((*known, value));
                continue;
            }
        };
        if !found.tell(name.index, reason) {
            break;
        }
    }
    fields
}

fn expect(node: Node<'_>, expected: Shape, found: &mut Found) -> bool {
    let shape = node.shape();
    if shape != expected {
        found.tell(node.index, Reason::WrongType { expected, found: shape });
    }
    shape == expected
}
