//! Serde's view of a file: gives each text the meaning its field has, and every fault the place it is at.

use super::fields::{Meaning, meaning};
use super::names::{Names, Owner};
use super::nearest::nearest;
use super::problem::MOST_PROBLEMS;
use super::reason::{Reason, Shape};
use super::tape::{Node, Tag, clip};
use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, SeqAccess, Visitor,
};
use serde::forward_to_deserialize_any;
use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::HashSet;
use wayfold_model::{Id, Kind, LARGEST_IMAGE, Refusal};

/// The record being read: what its texts are understood by, and what is wrong with it.
struct Record<'s, 't> {
    names: &'s Names<'t>,
    owner: Owner,
    kind: Kind,
    /// References that lead nowhere; reading goes on behind them.
    astray: RefCell<Vec<(u32, Reason)>>,
    /// Names of fields found wrong before, passed over when reading again to find what else is wrong.
    wrong: HashSet<u32>,
}

/// Reads a record of the file. Tells everything that is wrong with it; what it then gives is not to be used.
pub(super) fn record<T: DeserializeOwned>(
    node: Node<'_>,
    kind: Kind,
    owner: Owner,
    names: &Names<'_>,
    tell: &mut dyn FnMut(u32, Reason) -> bool,
) -> Option<T> {
    let mut record = Record { names, owner, kind, astray: RefCell::default(), wrong: HashSet::new() };
    loop {
        let read = T::deserialize(Value { node, meaning: Meaning::Words, record: &record });
        let mut go_on = true;
        for (index, reason) in record.astray.get_mut().drain(..) {
            go_on &= tell(index, reason);
        }
        let fault = match read {
            Ok(body) => return Some(body),
            Err(fault) => fault,
        };
        go_on &= tell(fault.node.unwrap_or(node.index), fault.reason);
        let again = fault.field.is_some_and(|field| record.wrong.insert(field));
        if !(go_on && again) {
            return None;
        }
    }
}

/// What serde or a visitor has against a value.
#[derive(Debug)]
struct Fault {
    reason: Reason,
    /// The value at fault.
    node: Option<u32>,
    /// Name of the innermost field it is in.
    field: Option<u32>,
}

impl From<Reason> for Fault {
    fn from(reason: Reason) -> Self {
        Self { reason, node: None, field: None }
    }
}

impl Fault {
    /// Says what a text should have been, where only its own reader's words are known.
    fn told(self, meaning: Meaning, node: Node<'_>) -> Self {
        if self.reason != Reason::Unfit {
            return self;
        }
        let text = clip(&node.text().unwrap_or_default()).into_owned();
        let reason = match meaning {
            Meaning::Date => Reason::NotADate { text },
            Meaning::Time => Reason::NotATime { text },
            Meaning::Key => Reason::NotAKey { text },
            Meaning::Base64 => Reason::NotBase64,
            Meaning::Own | Meaning::Origin | Meaning::Refers(_) => Reason::BadId { text },
            Meaning::Words => return self,
        };
        Self { reason, ..self }
    }

    fn at(mut self, node: Node<'_>) -> Self {
        self.node.get_or_insert(node.index);
        self
    }

    fn within(mut self, field: Node<'_>) -> Self {
        self.field.get_or_insert(field.index);
        self
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.reason.fmt(f)
    }
}

impl std::error::Error for Fault {}

impl serde::de::Error for Fault {
    fn custom<T: std::fmt::Display>(_: T) -> Self {
        Reason::Unfit.into()
    }

    fn unknown_field(field: &str, expected: &'static [&'static str]) -> Self {
        let name = clip(field).into_owned();
        Reason::UnknownField { name, nearest: nearest(field, expected.iter().copied()) }.into()
    }

    fn unknown_variant(variant: &str, expected: &'static [&'static str]) -> Self {
        let text = clip(variant).into_owned();
        let nearest = nearest(variant, expected.iter().copied());
        Reason::UnknownChoice { text, nearest, choices: expected.join(", ") }.into()
    }

    fn duplicate_field(field: &'static str) -> Self {
        Reason::Twice { name: field.to_owned() }.into()
    }

    fn missing_field(field: &'static str) -> Self {
        Reason::Lacking { name: field.to_owned() }.into()
    }
}

#[derive(Clone, Copy)]
struct Value<'r, 's, 't> {
    node: Node<'t>,
    meaning: Meaning,
    record: &'r Record<'s, 't>,
}

impl<'r, 's, 't> Value<'r, 's, 't> {
    fn expect(self, expected: Shape) -> Result<Self, Fault> {
        let found = self.node.shape();
        if found == expected { Ok(self) } else { Err(Reason::WrongType { expected, found }.into()) }
    }

    fn text(self) -> Result<Cow<'t, str>, Fault> {
        Ok(self.expect(Shape::Text)?.node.text().unwrap_or_default())
    }

    /// The text as the model reads it: ids in words become ids.
    fn told<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let text = self.text()?;
        let Record { names, owner, kind, .. } = self.record;
        let id = match self.meaning {
            Meaning::Own => Ok(Id::NIL),
            Meaning::Origin => names.origin(*kind, *owner, &text),
            Meaning::Refers(to) => match names.resolve(to, *owner, &text) {
                Some(id) => Ok(id),
                // Once more than can be told, so that it is known that there are more.
                None if self.record.astray.borrow().len() > MOST_PROBLEMS => Ok(Id::NIL),
                None => Err(names.astray(to, *owner, &text)),
            },
            Meaning::Key if !text.bytes().all(|byte| byte.is_ascii_hexdigit()) => {
                return Err(Reason::NotAKey { text: clip(&text).into_owned() }.into());
            }
            // Not decoded only to be refused.
            Meaning::Base64 if text.len() / 4 > LARGEST_IMAGE / 3 + 1 => {
                return Err(Reason::Rule(Refusal::TooMany { what: "bytes", most: LARGEST_IMAGE }).into());
            }
            Meaning::Words | Meaning::Date | Meaning::Time | Meaning::Key | Meaning::Base64 => {
                return visitor.visit_str(&text);
            }
        };
        let id = id.unwrap_or_else(|reason| {
            self.record.astray.borrow_mut().push((self.node.index, reason));
            Id::NIL
        });
        visitor.visit_str(&id.to_string())
    }

    fn whole(self, most: u64) -> Result<u64, Fault> {
        let raw = self.expect(Shape::Number)?.node.raw();
        let exact = raw.parse::<u64>().ok().or_else(|| {
            let number = raw.parse::<f64>().ok().filter(|n| n.fract() == 0.0 && (0.0..1e15).contains(n))?;
            // Whole and below 2^53, so exact.
            Some(number as u64)
        });
        exact.filter(|number| *number <= most).ok_or_else(|| Reason::NotWhole { most }.into())
    }

    fn float(self) -> Result<f64, Fault> {
        let number = self.expect(Shape::Number)?.node.raw().parse::<f64>().unwrap_or(f64::INFINITY);
        if number.is_finite() { Ok(number) } else { Err(Reason::Boundless.into()) }
    }
}

impl<'de> Deserializer<'de> for Value<'_, '_, '_> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.node.tag() {
            Tag::Null => visitor.visit_unit(),
            Tag::False => visitor.visit_bool(false),
            Tag::True => visitor.visit_bool(true),
            Tag::Number => visitor.visit_f64(self.float()?),
            Tag::Text | Tag::Escaped => self.told(visitor),
            Tag::List => self.deserialize_seq(visitor),
            Tag::Object => self.deserialize_map(visitor),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_bool(self.expect(Shape::Truth)?.node.tag() == Tag::True)
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_u64(self.whole(u8::MAX.into())?)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_u64(self.whole(u32::MAX.into())?)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_f64(self.float()?)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.told(visitor)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.told(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_str(&self.text()?)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        if self.node.tag() == Tag::Null { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        let text = self.text()?;
        let choice: StrDeserializer<'_, Fault> = text.as_ref().into_deserializer();
        visitor.visit_enum(choice)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_seq(Items { items: self.expect(Shape::List)?.node.items(), list: self })
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let fields = self.expect(Shape::Object)?.node.fields();
        visitor.visit_map(Fields { fields, object: self, inherited: true, now: None, seen: HashSet::new() })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        let fields = self.expect(Shape::Object)?.node.fields();
        visitor.visit_map(Fields { fields, object: self, inherited: false, now: None, seen: HashSet::new() })
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u16 u64 u128 f32 char bytes byte_buf unit unit_struct newtype_struct tuple
        tuple_struct ignored_any
    }
}

struct Items<'r, 's, 't, I> {
    items: I,
    list: Value<'r, 's, 't>,
}

impl<'de, 't, I: Iterator<Item = Node<'t>>> SeqAccess<'de> for Items<'_, '_, 't, I> {
    type Error = Fault;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Fault> {
        let Some(node) = self.items.next() else { return Ok(None) };
        seed.deserialize(Value { node, ..self.list }).map(Some).map_err(|fault| fault.at(node))
    }
}

struct Fields<'r, 's, 't, I> {
    fields: I,
    object: Value<'r, 's, 't>,
    /// Whether names and values mean what the object's own field says, as in a table by persona.
    inherited: bool,
    now: Option<(Node<'t>, Node<'t>)>,
    /// Names met in a table; serde sees to those of records.
    seen: HashSet<Cow<'t, str>>,
}

impl<'de, 't, I: Iterator<Item = (Node<'t>, Node<'t>)>> MapAccess<'de> for Fields<'_, '_, 't, I> {
    type Error = Fault;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Fault> {
        let wrong = &self.object.record.wrong;
        let Some((name, value)) = self.fields.find(|(name, _)| !wrong.contains(&name.index)) else {
            return Ok(None);
        };
        self.now = Some((name, value));
        let placed = |fault: Fault| fault.at(name).within(name);
        if self.inherited {
            let text = name.text().unwrap_or_default();
            if self.seen.contains(&text) {
                return Err(placed(Reason::Twice { name: clip(&text).into_owned() }.into()));
            }
            self.seen.insert(text);
        }
        seed.deserialize(Value { node: name, ..self.object }).map(Some).map_err(placed)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Fault> {
        let Some((name, node)) = self.now.take() else {
            return Err(Reason::Unfit.into());
        };
        let inherited = self.object.meaning;
        let meaning = if self.inherited { inherited } else { meaning(&name.text().unwrap_or_default()) };
        let value = Value { node, meaning, record: self.object.record };
        seed.deserialize(value).map_err(|fault| fault.told(meaning, node).at(node).within(name))
    }
}
