//! Text to records.

use super::found::{Found, position};
use super::names::Names;
use super::order::{self, Item, Ordered};
use super::outline::{Outline, Section};
use super::parse::LARGEST_FILE;
use super::problem::{Problem, Unreadable};
use super::reason::{Reason, Shape};
use super::tape::{Node, Tag, Tape};
use super::{Contents, Document, VERSION, de, fields, rules};
use serde::de::DeserializeOwned;
use std::collections::HashMap;
use wayfold_model::{
    Body, Card, Channel, Evidence, Id, Image, Kind, Kpi, Lane, Note, Pain, Persona, Record, Remedy, Stage,
    Team, Touchpoint, Transition,
};

/// Reads a file. A byte order mark and any line ends are fine.
///
/// # Errors
/// Everything that is wrong with it, up to [`MOST_PROBLEMS`](super::MOST_PROBLEMS); then nothing of it is taken in.
pub fn read(text: &str) -> Result<Document, Unreadable> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.len() > LARGEST_FILE {
        let reason = Reason::TooLarge { most: LARGEST_FILE };
        return Err(alone(Problem { path: String::new(), line: 1, column: 1, reason }));
    }
    let tape = match Tape::parse(text) {
        Ok(tape) => tape,
        Err((at, slip)) => {
            let (line, column) = position(text, at);
            let reason = Reason::Syntax(slip);
            return Err(alone(Problem { path: String::new(), line, column, reason }));
        }
    };
    let mut found = Found::default();
    let document = document(tape.root(), &mut found);
    match document {
        Some(document) if found.is_clean() => Ok(document),
        _ => Err(found.placed(text, &tape)),
    }
}

/// What a file calls its records: the `id` of each, as it stands there, by the id it was read as. Records without one
/// are left out; a file that cannot be read calls nothing anything.
pub fn spellings(text: &str) -> HashMap<Id, String> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.len() > LARGEST_FILE {
        return HashMap::new();
    }
    let Ok(tape) = Tape::parse(text) else { return HashMap::new() };
    let outline = Outline::of(tape.root(), &mut Found::default());
    let cards = outline.maps.iter().filter_map(|(id, card)| Some((*id, (*card)?)));
    let records =
        outline.sections.iter().flat_map(|section| section.records.iter().map(|(node, id)| (*id, *node)));
    let called = |(id, node): (Id, Node<'_>)| Some((id, node.field("id")?.text()?.into_owned()));
    cards.chain(records).filter_map(called).collect()
}

fn alone(problem: Problem) -> Unreadable {
    Unreadable { problems: vec![problem], more: false }
}

fn document(root: Node<'_>, found: &mut Found) -> Option<Document> {
    header(root, found)?;
    let Outline { names, maps, sections, .. } = Outline::of(root, found);
    let mut document = Document {
        maps: maps.iter().map(|(id, _)| Contents { id: *id, records: Vec::new() }).collect(),
        shared: Vec::new(),
    };
    for (place, (id, card)) in maps.iter().enumerate() {
        let tell = &mut |index, reason| found.tell(index, reason);
        let body = match card {
            Some(card) => de::record::<Card>(*card, Kind::Card, Some(place), &names, tell),
            None => Some(Card::default()),
        };
        if let (Some(mut body), Some(map)) = (body, document.maps.get_mut(place)) {
            body.id = *id;
            map.records.push(body.into());
        }
    }
    for section in sections {
        let records = records(&section, &names, found);
        match section.owner.and_then(|place| document.maps.get_mut(place)) {
            Some(map) => map.records.extend(records),
            None => document.shared.extend(records),
        }
    }
    if found.is_clean() {
        rules::check(&document, &names, root, found);
    }
    Some(document)
}

/// Whether this is a file of this format, in a version that is known.
fn header(root: Node<'_>, found: &mut Found) -> Option<()> {
    if root.tag() != Tag::Object {
        let reason = Reason::WrongType { expected: Shape::Object, found: root.shape() };
        found.tell(root.index, reason);
        return None;
    }
    let format = root.field("format");
    if format.and_then(Node::text).as_deref() != Some("wayfold") {
        found.tell(format.unwrap_or(root).index, Reason::NotWayfold);
        return None;
    }
    let version = root.field("version");
    let number = version.filter(|node| node.tag() == Tag::Number).and_then(|node| node.raw().parse().ok());
    // A file of an older version would be brought up to this one here.
    let reason = match number {
        Some(VERSION) => return Some(()),
        Some(version) if version > VERSION => Reason::Newer { version, newest: VERSION },
        _ => Reason::NoVersion,
    };
    found.tell(version.unwrap_or(root).index, reason);
    None
}

fn records(section: &Section<'_>, names: &Names<'_>, found: &mut Found) -> Vec<Record> {
    match section.kind {
        // Cards are no list.
        Kind::Card => Vec::new(),
        Kind::Stage => row::<Stage>(section, names, found),
        Kind::Touchpoint => placed::<Touchpoint, _>(section, names, found, |t| t.stage, |t| t.track > 0),
        Kind::Transition => plain::<Transition>(section, names, found),
        Kind::Lane => row::<Lane>(section, names, found),
        Kind::Note => placed::<Note, _>(section, names, found, |n| (n.lane, n.touchpoint), |_| false),
        Kind::Pain => row::<Pain>(section, names, found),
        Kind::Remedy => row::<Remedy>(section, names, found),
        Kind::Kpi => row::<Kpi>(section, names, found),
        Kind::Persona => row::<Persona>(section, names, found),
        Kind::Channel => row::<Channel>(section, names, found),
        Kind::Team => row::<Team>(section, names, found),
        Kind::Evidence => row::<Evidence>(section, names, found),
        Kind::Image => plain::<Image>(section, names, found),
    }
}

/// Records whose order is that of the whole list.
fn row<T: Body + DeserializeOwned + Ordered + Into<Record>>(
    section: &Section<'_>,
    names: &Names<'_>,
    found: &mut Found,
) -> Vec<Record> {
    placed::<T, ()>(section, names, found, |_| (), |_| false)
}

/// Records whose order is among the siblings of their group.
fn placed<T: Body + DeserializeOwned + Ordered + Into<Record>, G: std::hash::Hash + Eq>(
    section: &Section<'_>,
    names: &Names<'_>,
    found: &mut Found,
    group: impl Fn(&T) -> G,
    beside: impl Fn(&T) -> bool,
) -> Vec<Record> {
    let mut items = bodies::<T>(section, names, found);
    order::fill(&mut items, group, beside);
    items.into_iter().map(|item| item.body.into()).collect()
}

/// Records without an order.
fn plain<T: Body + DeserializeOwned + Into<Record>>(
    section: &Section<'_>,
    names: &Names<'_>,
    found: &mut Found,
) -> Vec<Record> {
    bodies::<T>(section, names, found).into_iter().map(|item| item.body.into()).collect()
}

fn bodies<T: Body + DeserializeOwned>(
    section: &Section<'_>,
    names: &Names<'_>,
    found: &mut Found,
) -> Vec<Item<T>> {
    let mut items = Vec::new();
    for (node, id) in &section.records {
        if found.is_full() {
            break;
        }
        let tell = &mut |index, reason| found.tell(index, reason);
        if let Some(mut body) = de::record::<T>(*node, section.kind, section.owner, names, tell) {
            body.set_id(*id);
            lacking(*node, section.kind, found);
            items.push(Item { body, keyed: node.field("order").is_some() });
        }
    }
    items
}

/// Tells the fields a record cannot be without and has not.
fn lacking(node: Node<'_>, kind: Kind, found: &mut Found) {
    let parts = fields::required_within(kind).iter().flat_map(|(list, name)| {
        node.field(list).into_iter().flat_map(Node::items).map(move |part| (part, *name))
    });
    for (object, name) in fields::required(kind).iter().map(|name| (node, *name)).chain(parts) {
        let is_lacking = object.tag() == Tag::Object && object.field(name).is_none();
        let reason = || Reason::Lacking { name: name.to_owned() };
        if is_lacking && !found.tell_field(object.index, Some(name), reason()) {
            break;
        }
    }
}
