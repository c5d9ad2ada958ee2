//! One record of any kind, and the list of kinds. Everything that handles records generically stands on the macro
//! [`for_each_kind`]: a new kind is added there and nowhere else in this crate.

use crate::records::{
    Card, Channel, Evidence, Image, Kpi, Lane, Note, Pain, Persona, Remedy, Stage, Team, Touchpoint,
    Transition,
};
use crate::{Body, Id};
use serde::{Deserialize, Serialize, Serializer};
use serde_json::Value;
use std::sync::Arc;

/// Calls a macro with every kind of record: type, table, name.
macro_rules! for_each_kind {
    ($call:ident) => {
        $call! {
            Card cards "card",
            Stage stages "stage",
            Touchpoint touchpoints "touchpoint",
            Transition transitions "transition",
            Lane lanes "lane",
            Note notes "note",
            Pain pains "pain",
            Remedy remedies "remedy",
            Kpi kpis "kpi",
            Persona personas "persona",
            Channel channels "channel",
            Team teams "team",
            Evidence evidence "evidence",
            Image images "image",
        }
    };
}
pub(crate) use for_each_kind;

macro_rules! declare {
    ($($type:ident $table:ident $name:literal,)*) => {
        /// Kinds of record.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
        #[serde(rename_all = "lowercase")]
        pub enum Kind {
            $(#[doc = concat!("See [`", stringify!($type), "`].")] $type,)*
        }

        impl Kind {
            /// Every kind; what others refer to comes before what refers to it, where it can.
            pub const ALL: &[Self] = &[$(Self::$type),*];

            /// Its spelling in files, on the wire and in the database.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$type => $name),* }
            }
        }

        /// A record of any kind.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
        #[serde(tag = "kind", content = "value", rename_all = "lowercase")]
        pub enum Record {
            $(#[doc = concat!("See [`", stringify!($type), "`].")] $type(Arc<$type>),)*
        }

        impl Record {
            /// Its id.
            pub fn id(&self) -> Id {
                match self { $(Self::$type(body) => body.id),* }
            }

            /// Whether this is the other record itself, not merely its equal.
            pub(crate) fn is_same(&self, other: &Self) -> bool {
                match (self, other) {
                    $((Self::$type(one), Self::$type(other)) => Arc::ptr_eq(one, other),)*
                    _ => false,
                }
            }

            /// Its kind.
            pub const fn kind(&self) -> Kind {
                match self { $(Self::$type(_) => Kind::$type),* }
            }

            /// Every record it refers to, with the kind that record must have.
            pub fn references(&self, found: &mut dyn FnMut(Kind, Id)) {
                match self { $(Self::$type(body) => body.references(found)),* }
            }

            /// The same record under another id, referring to other records.
            #[must_use]
            pub fn remap(&self, to: &dyn Fn(Id) -> Id) -> Self {
                match self {
                    $(Self::$type(body) => {
                        let mut body = $type::clone(body);
                        body.id = to(body.id);
                        body.remap(to);
                        Self::$type(Arc::new(body))
                    }),*
                }
            }

            /// The record without its references to one that goes; nothing if it goes along.
            pub(crate) fn without(&self, gone: Id) -> Option<Self> {
                match self {
                    $(Self::$type(body) => {
                        let mut body = $type::clone(body);
                        body.forget(gone).then(|| Self::$type(Arc::new(body)))
                    }),*
                }
            }

            /// Its fields as JSON.
            ///
            /// # Errors
            /// Never for a record that passed the rules (numbers are finite).
            pub fn to_value(&self) -> Result<Value, serde_json::Error> {
                self.fields(serde_json::value::Serializer)
            }

            /// Its fields as anything: it itself, without its kind.
            ///
            /// # Errors
            /// What the serializer says.
            pub fn fields<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self { $(Self::$type(body) => body.as_ref().serialize(serializer)),* }
            }

            /// A record of a kind from its fields; missing ones take their defaults.
            ///
            /// # Errors
            /// If a field is unknown or of the wrong type.
            pub fn from_value(kind: Kind, value: Value) -> Result<Self, serde_json::Error> {
                Ok(match kind {
                    $(Kind::$type => Self::$type(Arc::new(serde_json::from_value(value)?))),*
                })
            }
        }

        $(
            impl From<$type> for Record {
                fn from(body: $type) -> Self {
                    Self::$type(Arc::new(body))
                }
            }

            impl Typed for $type {
                fn from_record(record: &Record) -> Option<&Arc<Self>> {
                    if let Record::$type(body) = record { Some(body) } else { None }
                }
            }
        )*
    };
}
for_each_kind!(declare);

impl Kind {
    /// Whether all maps of a library share records of this kind.
    pub const fn is_shared(self) -> bool {
        matches!(self, Self::Persona | Self::Channel | Self::Team | Self::Evidence | Self::Image)
    }
}

/// A record of a kind known when compiling.
pub trait Typed: Body + Into<Record> {
    /// The record, if it is of this kind.
    fn from_record(record: &Record) -> Option<&Arc<Self>>;
}
