//! Who is called what: the ids of a file, in UUIDs or in words, and where they are given.

use super::nearest::nearest;
use super::reason::Reason;
use super::tape::{Node, clip};
use std::borrow::Cow;
use std::collections::HashMap;
use uuid::Uuid;
use wayfold_model::{Id, Kind};

/// What ids in words are derived from; never to be changed.
const NAMESPACE: Uuid = Uuid::from_u128(0x5f1c_3d0e_8b7a_4c52_9e36_77a1_f0d4_2b98);
/// Longest id in words.
const LONGEST: usize = 64;

/// A map of the file by its place among the maps; nothing for what they share.
pub(super) type Owner = Option<usize>;

#[derive(Debug, Clone, Copy)]
pub(super) struct Declared {
    pub(super) kind: Kind,
    pub(super) owner: Owner,
    /// The record's object.
    pub(super) index: u32,
}

#[derive(Debug, Clone, Copy)]
struct MapName {
    id: Id,
    origin: Option<Id>,
}

#[derive(Debug, Default)]
pub(super) struct Names<'t> {
    ids: HashMap<Id, Declared>,
    words: HashMap<(Owner, Kind), HashMap<Cow<'t, str>, Id>>,
    maps: Vec<MapName>,
}

/// A name that cannot be: the value at fault, and why.
pub(super) type Clash = (u32, Reason);

impl<'t> Names<'t> {
    /// Takes in the next map by its card, or by its object if it has none.
    pub(super) fn declare_map(&mut self, object: Node<'t>, card: Option<Node<'t>>) -> Result<Id, Clash> {
        let place = self.maps.len();
        let text = card.and_then(|card| card.field("id")).map_or(Ok(None), given)?;
        let title = card.and_then(|card| card.field("title")).and_then(Node::text).unwrap_or_default();
        let id = match &text {
            Some(text) => uuid(text).unwrap_or_else(|| map_id(text)),
            None => derived(NAMESPACE, &format!("map#{place}:{title}")),
        };
        let origin_text = card.and_then(|card| card.field("origin")).and_then(Node::text);
        let origin = origin_text.map(|text| uuid(&text).unwrap_or_else(|| map_id(&text)));
        self.maps.push(MapName { id, origin });
        self.take(id, Kind::Card, Some(place), card.unwrap_or(object), text)
    }

    /// Takes in a record by its place in its list.
    pub(super) fn declare(
        &mut self,
        kind: Kind,
        owner: Owner,
        record: Node<'t>,
        place: usize,
    ) -> Result<Id, Clash> {
        let text = record.field("id").map_or(Ok(None), given)?;
        let name = kind.name();
        let spelled = match &text {
            Some(text) => format!("{name}:{text}"),
            None => format!("{name}#{place}"),
        };
        let id = match (text.as_deref().and_then(uuid), owner.and_then(|place| self.maps.get(place))) {
            (Some(id), _) => id,
            (None, Some(map)) => derived(map.id.0, &spelled),
            (None, None) => {
                // Another file's "web" is the same channel only if it is called the same.
                let title = record.field("name").or_else(|| record.field("title")).and_then(Node::text);
                derived(NAMESPACE, &format!("{spelled}:{}", title.unwrap_or_default()))
            }
        };
        if let Some(text) = text.clone().filter(|text| uuid(text).is_none()) {
            self.words.entry((owner, kind)).or_default().entry(text).or_insert(id);
        }
        self.take(id, kind, owner, record, text)
    }

    fn take(
        &mut self,
        id: Id,
        kind: Kind,
        owner: Owner,
        record: Node<'t>,
        text: Option<Cow<'t, str>>,
    ) -> Result<Id, Clash> {
        if let Some(other) = self.ids.get(&id) {
            let text = text.map_or_else(|| id.to_string(), Cow::into_owned);
            let at = record.field("id").unwrap_or(record);
            return Err((at.index, Reason::TakenId { text, other: record.path_of(other.index) }));
        }
        self.ids.insert(id, Declared { kind, owner, index: record.index });
        Ok(id)
    }

    pub(super) fn find(&self, id: Id) -> Option<Declared> {
        self.ids.get(&id).copied()
    }

    /// The record a text refers to from within a map, or from among what the maps share.
    pub(super) fn resolve(&self, kind: Kind, from: Owner, text: &str) -> Option<Id> {
        let owner = owner_of(kind, from);
        let id = self.spelled(kind, owner, text)?;
        self.find(id).filter(|declared| declared.kind == kind && declared.owner == owner).map(|_| id)
    }

    /// Why a text refers to nothing. Looks through the names, so not to be asked for every one of thousands.
    pub(super) fn astray(&self, kind: Kind, from: Owner, text: &str) -> Reason {
        let owner = owner_of(kind, from);
        let other = self.spelled(kind, owner, text).and_then(|id| self.find(id));
        let text = clip(text).into_owned();
        match other {
            Some(Declared { kind: found, owner: place, .. }) if found != kind && place == owner => {
                Reason::WrongKind { text, expected: kind, found }
            }
            _ => {
                let known = self.words.get(&(owner, kind)).into_iter().flat_map(HashMap::keys);
                let nearest = nearest(&text, known.map(AsRef::as_ref));
                Reason::Dangling { text, kind, nearest }
            }
        }
    }

    fn spelled(&self, kind: Kind, owner: Owner, text: &str) -> Option<Id> {
        uuid(text).or_else(|| self.words.get(&(owner, kind))?.get(text).copied())
    }

    /// The record something was duplicated from, which need not be in the file.
    pub(super) fn origin(&self, kind: Kind, owner: Owner, text: &str) -> Result<Id, Reason> {
        if let Some(id) = uuid(text) {
            return Ok(id);
        }
        if !is_id(text) {
            return Err(Reason::BadId { text: clip(text).into_owned() });
        }
        let map = owner.and_then(|place| self.maps.get(place));
        let origin = map.and_then(|map| map.origin).ok_or(Reason::OriginOfWhat)?;
        Ok(if kind == Kind::Card { origin } else { derived(origin.0, &format!("{}:{text}", kind.name())) })
    }
}

const fn owner_of(kind: Kind, from: Owner) -> Owner {
    if kind.is_shared() { None } else { from }
}

/// The text of an `id` field, if it can be one. What is no text at all is found when the record is read.
fn given(node: Node<'_>) -> Result<Option<Cow<'_, str>>, Clash> {
    match node.text() {
        Some(text) if uuid(&text).is_some() || is_id(&text) => Ok(Some(text)),
        Some(text) => Err((node.index, Reason::BadId { text: clip(&text).into_owned() })),
        None => Ok(None),
    }
}

fn is_id(text: &str) -> bool {
    (1..=LONGEST).contains(&text.chars().count())
        && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.'))
}

/// The text as a UUID in its usual form.
fn uuid(text: &str) -> Option<Id> {
    (text.len() == 36).then(|| Uuid::try_parse(text).ok().map(Id)).flatten()
}

fn map_id(text: &str) -> Id {
    derived(NAMESPACE, &format!("map:{text}"))
}

fn derived(namespace: Uuid, name: &str) -> Id {
    Id(Uuid::new_v5(&namespace, name.as_bytes()))
}
