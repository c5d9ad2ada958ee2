//! Text to records.

use super::de;
use super::fields::{kind_of, required, required_within};
use super::names::{Clash, Names, Owner, nearest_list};
use super::order::{self, Item, Ordered};
use super::problem::{MOST_PROBLEMS, Problem, Reason, Shape, Unreadable};
use super::rules;
use super::tape::{LARGEST_FILE, Node, Tag, Tape, clip};
use super::{Contents, Document, VERSION};
use serde::de::DeserializeOwned;
use std::collections::HashSet;
use wayfold_model::{
    Body, Card, Channel, Evidence, Id, Image, Kind, Kpi, Lane, Note, Pain, Persona, Record, Remedy, Stage,
    Team, Touchpoint, Transition,
};

/// Most records in a file, of all kinds and maps together.
pub const MOST_RECORDS: usize = 500_000;
/// Most maps in a file.
pub const MOST_MAPS: usize = 10_000;

/// Reads a file. A byte order mark and any line ends are fine.
///
/// # Errors
/// Everything that is wrong with it, up to [`MOST_PROBLEMS`]; then nothing of it is taken in.
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
        Some(document) if found.places.is_empty() => Ok(document),
        _ => Err(found.placed(text, &tape)),
    }
}

fn alone(problem: Problem) -> Unreadable {
    Unreadable { problems: vec![problem], more: false }
}

/// Line and character of a byte, both from 1.
fn position(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    let begin = before.rfind('\n').map_or(0, |at| at + 1);
    (line, before.get(begin..).unwrap_or_default().chars().count() + 1)
}

/// What was found wrong so far.
#[derive(Default)]
pub(super) struct Found {
    places: Vec<(u32, Option<String>, Reason)>,
    met: HashSet<(u32, Option<String>, &'static str)>,
    more: bool,
}

impl Found {
    /// Notes a problem at a value. False when there are enough.
    pub(super) fn tell(&mut self, index: u32, reason: Reason) -> bool {
        self.tell_field(index, None, reason)
    }

    /// Notes a problem with a field that is not in the file.
    pub(super) fn tell_field(&mut self, index: u32, field: Option<&str>, reason: Reason) -> bool {
        let field = field.map(str::to_owned);
        if self.met.contains(&(index, field.clone(), reason.code())) {
            return true;
        }
        if self.places.len() == MOST_PROBLEMS {
            self.more = true;
            return false;
        }
        self.met.insert((index, field.clone(), reason.code()));
        self.places.push((index, field, reason));
        true
    }

    const fn is_full(&self) -> bool {
        self.more
    }

    const fn is_clean(&self) -> bool {
        self.places.is_empty()
    }

    fn placed(mut self, text: &str, tape: &Tape<'_>) -> Unreadable {
        self.places.sort_by_key(|(index, ..)| *index);
        let problem = |(index, field, reason): (u32, Option<String>, Reason)| {
            let (line, column) = position(text, tape.at(index));
            let mut path = tape.path(index);
            if let Some(field) = field {
                path.push('.');
                path.push_str(&field);
            }
            Problem { path: path.trim_start_matches('.').to_owned(), line, column, reason }
        };
        Unreadable { problems: self.places.into_iter().map(problem).collect(), more: self.more }
    }
}

/// A list of records as it lies in the file.
struct Section<'t> {
    kind: Kind,
    owner: Owner,
    records: Vec<(Node<'t>, Id)>,
}

fn document(root: Node<'_>, found: &mut Found) -> Option<Document> {
    header(root, found)?;
    let mut names = Names::default();
    let mut sections = Vec::new();
    let maps = lay_out(root, &mut names, &mut sections, found);
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
        let reason = Reason::WrongType { expected: Shape::Object, found: de::shape(root) };
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

/// Finds the lists of the file and names all records in them. Gives each map's id and card.
fn lay_out<'t>(
    root: Node<'t>,
    names: &mut Names<'t>,
    sections: &mut Vec<Section<'t>>,
    found: &mut Found,
) -> Vec<(Id, Option<Node<'t>>)> {
    let single = root.field("card").is_some();
    let mut objects = Vec::new();
    let mut shared = Vec::new();
    let mut met = HashSet::new();
    for (name, value) in root.fields() {
        let text = name.text().unwrap_or_default();
        let kind = kind_of(&text);
        if !met.insert(text.clone()) {
            found.tell(name.index, Reason::Twice { name: clip(&text).into_owned() });
        } else if matches!(&*text, "format" | "version" | "$schema") {
            // The header has been read; what helps editors is none of ours.
        } else if text == "maps" && !single {
            expect(value, Shape::List, found);
            objects.extend(value.items());
        } else if let Some(kind) = kind.filter(|kind| kind.is_shared()) {
            shared.push((kind, value));
        } else if kind.is_none() || !single {
            let kinds = Kind::ALL.iter().copied().filter(|kind| single || kind.is_shared());
            let nearest = nearest_list(&text, kinds);
            found.tell(name.index, Reason::UnknownField { name: clip(&text).into_owned(), nearest });
        }
    }
    if single {
        objects.push(root);
    }
    let mut count = 0;
    let mut maps = Vec::new();
    for object in objects {
        if maps.len() == MOST_MAPS {
            found.tell(object.index, Reason::TooMany { what: "map", most: MOST_MAPS });
            break;
        }
        if found.is_full() || !expect(object, Shape::Object, found) {
            continue;
        }
        let owner = Some(maps.len());
        let card = object.field("card").filter(|card| expect(*card, Shape::Object, found));
        let id = names.declare_map(object, card).unwrap_or_else(|clash| {
            tell_clash(clash, names, object, found);
            Id::NIL
        });
        maps.push((id, card));
        for (kind, value) in map_lists(object, single, found) {
            sections.push(section(kind, owner, value, names, &mut count, found));
        }
    }
    for (kind, value) in shared {
        sections.push(section(kind, None, value, names, &mut count, found));
    }
    maps
}

/// The lists of a map, the card aside.
fn map_lists<'t>(object: Node<'t>, single: bool, found: &mut Found) -> Vec<(Kind, Node<'t>)> {
    let mut lists = Vec::new();
    if single {
        let own = object.fields().filter_map(|(name, value)| Some((kind_of(&name.text()?)?, value)));
        lists.extend(own.filter(|(kind, _)| *kind != Kind::Card && !kind.is_shared()));
        return lists;
    }
    let mut met = HashSet::new();
    for (name, value) in object.fields() {
        let text = name.text().unwrap_or_default();
        let kind = kind_of(&text).filter(|kind| !kind.is_shared());
        let go_on = match kind {
            Some(_) if !met.insert(text.clone()) => {
                found.tell(name.index, Reason::Twice { name: clip(&text).into_owned() })
            }
            Some(Kind::Card) => true,
            Some(kind) => {
                lists.push((kind, value));
                true
            }
            None => {
                let nearest = nearest_list(&text, Kind::ALL.iter().copied().filter(|kind| !kind.is_shared()));
                found.tell(name.index, Reason::UnknownField { name: clip(&text).into_owned(), nearest })
            }
        };
        if !go_on {
            break;
        }
    }
    lists
}

fn section<'t>(
    kind: Kind,
    owner: Owner,
    value: Node<'t>,
    names: &mut Names<'t>,
    count: &mut usize,
    found: &mut Found,
) -> Section<'t> {
    let mut records = Vec::new();
    if expect(value, Shape::List, found) {
        for (place, record) in value.items().enumerate() {
            if *count == MOST_RECORDS {
                found.tell(record.index, Reason::TooMany { what: "record", most: MOST_RECORDS });
                break;
            }
            if found.is_full() {
                break;
            }
            *count += 1;
            if expect(record, Shape::Object, found) {
                match names.declare(kind, owner, record, place) {
                    Ok(id) => records.push((record, id)),
                    Err(clash) => tell_clash(clash, names, record, found),
                }
            }
        }
    }
    Section { kind, owner, records }
}

fn tell_clash((index, reason): Clash, names: &Names<'_>, node: Node<'_>, found: &mut Found) {
    let reason = match reason {
        Reason::TakenId { text, other } => {
            let holder = other.parse::<Id>().ok().and_then(|id| names.find(id));
            Reason::TakenId { text, other: holder.map_or(other, |holder| node.path_of(holder.index)) }
        }
        reason => reason,
    };
    found.tell(index, reason);
}

fn expect(node: Node<'_>, expected: Shape, found: &mut Found) -> bool {
    let shape = de::shape(node);
    if shape != expected {
        found.tell(node.index, Reason::WrongType { expected, found: shape });
    }
    shape == expected
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

/// Tells the references a record cannot be without and has not.
fn lacking(node: Node<'_>, kind: Kind, found: &mut Found) {
    let mut check = |object: Node<'_>, name: &str| {
        if object.tag() == Tag::Object && object.field(name).is_none() {
            found.tell_field(object.index, Some(name), Reason::Lacking { name: name.to_owned() });
        }
    };
    for name in required(kind) {
        check(node, name);
    }
    for (list, name) in required_within(kind) {
        for entry in node.field(list).into_iter().flat_map(Node::items) {
            check(entry, name);
        }
    }
}
