//! What a journey map is and what can happen to it: records, ids, commands, changes, history, rules.
//!
//! [`apply`] plans what a [`Command`] does to a [`Map`] and gives a [`Change`]; [`Map::absorb`] makes it;
//! [`Change::inverse`] takes it back.
//!
//! Deliberately not here: input and output, clocks, randomness (ids are passed in), words for people (refusals are
//! codes with arguments), and anything about how a map looks.

mod change;
mod choice;
mod command;
mod commands;
mod draft;
mod duplicate;
mod hanging;
mod history;
mod id;
#[macro_use]
mod links;
mod map;
mod order;
mod record;
mod records;
mod rules;
mod seen;

pub use change::{Change, Conflict, Edit};
pub use choice::{
    Better, Blocker, EvidenceKind, EvidenceLevel, EvidenceStatus, KpiCategory, LaneKind, Lifecycle, Moment,
    OfferTiming, Outcome, Ownership, PainCategory, Phase, Quality, RemedyStatus, Service, State, Status,
    TransitionKind,
};
pub use command::{Command, FieldEdit, FieldValues, Place, apply};
pub use duplicate::{blank, duplicate, selection};
pub use history::{History, Recorded, Step};
pub use id::{Id, Ids};
pub use links::Body;
pub use map::{Map, Table};
pub use order::{Key, Ordered, in_order};
pub use record::{Kind, Record, Typed};
pub use records::{
    Audience, Brand, Card, Channel, Complaints, DropAfter, Evidence, Figures, Image, Interim, Kpi, Lane, Mix,
    Note, Pain, Persona, Pixels, Remedy, Stage, Team, Touchpoint, Transition, Treatment,
};
pub use rules::{
    IMAGE_TYPES, LARGEST_IMAGE, LONGEST_KEY, LONGEST_REASON, LONGEST_TEXT, MOST_ENTRIES, MOST_RECORDS,
    Refusal, check,
};
