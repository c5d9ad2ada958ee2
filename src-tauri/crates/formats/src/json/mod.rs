//! The published format: maps, and what they share, as JSON. Lossless both ways; pure functions over text.
//! Its schema is `assets/schema/wayfold-1.schema.json`.
//!
//! # Writing a file by hand
//!
//! ```json
//! {
//!   "format": "wayfold",
//!   "version": 1,
//!   "card": { "title": "New flat, new internet", "language": "en", "currency": "EUR", "personas": ["anna"] },
//!   "stages": [
//!     { "id": "look", "title": "Looking around", "phase": "pre-sale" },
//!     { "id": "buy", "title": "Ordering", "phase": "sale" }
//!   ],
//!   "touchpoints": [
//!     { "id": "search", "stage": "look", "title": "Searches", "channel": "web", "emotions": { "anna": 1 } },
//!     { "id": "ask", "stage": "look", "track": 1, "title": "Asks a friend" },
//!     { "id": "order", "stage": "buy", "title": "Orders", "channel": "web", "emotion": -0.5 }
//!   ],
//!   "transitions": [{ "from": "search", "to": "order", "share": 0.8 }],
//!   "lanes": [{ "kind": "flow" }, { "id": "doing", "kind": "notes", "title": "Doing" }],
//!   "notes": [{ "lane": "doing", "touchpoint": "search", "text": "Compares three offers" }],
//!   "pains": [{ "title": "Prices are hidden", "touchpoints": ["search"], "severity": 3 }],
//!   "personas": [{ "id": "anna", "name": "Anna" }],
//!   "channels": [{ "id": "web", "name": "Website" }]
//! }
//! ```
//!
//! - A file with one map may have `card`, `stages` … at the top, as here; several go into `"maps": [{ "card": …,
//!   "stages": … }, …]`. `personas`, `channels`, `teams`, `evidence`, `images` always lie at the top.
//! - Every field may be left out and then has its usual value, but: `format` and `version`; a pain's `severity`; what a
//!   record hangs on (`stage` of a touchpoint, `from` and `to` of a transition, `lane` and `touchpoint` of a
//!   note, `pain` within `treats`, `touchpoint` within `drops`); `date` within `interim`; `mime`, `width`, `height` of an image.
//! - Names of fields and spellings of choices are those of the records in `wayfold-model`. Unknown ones are refused.
//! - `id` is a UUID or any text of 1 to 64 letters, digits, `-`, `_`, `.` that no other record of its kind has in its
//!   map (a channel and a touchpoint may both be `phone`). Other records refer to it by that text. It may be left
//!   out where nobody refers to the record.
//! - `order` may be left out: then the order of the list counts. Every touchpoint gets a column of its own in its
//!   stage; one with `track` above 0 shares the column of the touchpoint before it.
//! - `origin` in words names a record of the map that the card's `origin` names.
//! - A byte order mark, any line ends, `"$schema"` are fine. Comments are not JSON.
//!
//! # Ids in words
//!
//! A text that is no UUID becomes one (version 5), always the same: a card's from its text (without `id`: from its
//! place and title), a map's records from the map's id, their kind and text (without `id`: their place in the list), what maps
//! share from kind, text and name, so that two files' `web` is one channel only if it has one name. So reading an
//! edited file again gives the same ids.

mod de;
mod fields;
mod found;
mod names;
mod nearest;
mod order;
mod outline;
mod parse;
mod problem;
mod read;
mod reason;
mod rules;
mod tape;
mod write;

pub use outline::{MOST_MAPS, MOST_RECORDS};
pub use parse::{DEEPEST, LARGEST_FILE, MOST_VALUES, Slip};
pub use problem::{MOST_PROBLEMS, Problem, Unreadable};
pub use read::{read, spellings};
pub use reason::{Reason, Shape};
pub use write::{Shared, Unwritable, write};

use wayfold_model::{Id, Map, Record};

/// The version of the format this program writes, and the newest it reads.
pub const VERSION: u64 = 1;
/// File name of the schema of this version; written files refer to it.
pub const SCHEMA_NAME: &str = "wayfold-1.schema.json";

/// What a file holds. All rules of the model hold in it, each id is there once, and every reference leads to a
/// record of the same map or to one they share. Only `origin` may name what is not there.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Document {
    /// The maps, in the order of the file.
    pub maps: Vec<Contents>,
    /// Personas, channels, teams, evidence, images.
    pub shared: Vec<Record>,
}

/// A map's own records, its card first.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Contents {
    /// The map's id, which is its card's.
    pub id: Id,
    /// Its records, kind by kind as the file has them.
    pub records: Vec<Record>,
}

impl Document {
    /// A map with all that the maps of the file share.
    pub fn map(&self, place: usize) -> Option<Map> {
        let contents = self.maps.get(place)?;
        let records = contents.records.iter().chain(&self.shared).cloned();
        Some(Map::from_records(contents.id, records))
    }

    /// The same, when nothing else of the document is needed.
    pub fn into_map(self, place: usize) -> Option<Map> {
        let contents = self.maps.into_iter().nth(place)?;
        Some(Map::from_records(contents.id, contents.records.into_iter().chain(self.shared)))
    }
}
