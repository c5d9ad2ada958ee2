//! Identity of records: UUIDs of version 7, so that ids sort by when they were made.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

/// The id of any record. Stable for the record's whole life, in every file it travels through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(transparent)]
pub struct Id(pub Uuid);

impl Id {
    /// The id of no record.
    pub const NIL: Self = Self(Uuid::nil());

    /// Small numbers as ids, for tests and examples in documentation.
    pub const fn from_number(number: u128) -> Self {
        Self(Uuid::from_u128(number))
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.hyphenated().fmt(f)
    }
}

impl FromStr for Id {
    type Err = uuid::Error;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Uuid::from_str(text).map(Self)
    }
}

/// Where new ids come from. Passed in, because the model holds no clock and no randomness.
pub type Ids<'a> = &'a mut dyn FnMut() -> Id;
