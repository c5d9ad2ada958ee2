//! Entries of lists: maps, search hits, kept states, templates.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use wayfold_model::{Audience, Id, State, Status};

#[cfg(doc)]
use super::Request;

/// A map in a list.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct MapSummary {
    /// The map.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// As it is, or as it should become.
    pub state: State,
    /// How far it is.
    pub status: Status,
    /// Whose journey it is, in words.
    pub actor: String,
    /// Who answers for the map.
    pub owner: String,
    /// When to look at it again.
    pub review_date: Option<NaiveDate>,
    /// When it was made.
    pub created: Option<DateTime<Utc>>,
    /// Its saved views.
    pub audiences: Vec<Audience>,
    /// How many stages it has.
    pub stages: u32,
    /// How many touchpoints it has.
    pub touchpoints: u32,
    /// Latest change.
    pub updated: DateTime<Utc>,
    /// Counts its changes; a thumbnail of another revision is stale.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub revision: u64,
}

/// A search hit.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Hit {
    /// The map; none if all maps share the record.
    pub map: Option<Id>,
    /// Title of the map.
    pub map_title: String,
    /// The record.
    pub record: Id,
    /// Its kind.
    pub kind: wayfold_model::Kind,
    /// Part of the text around the hit.
    pub excerpt: String,
    /// Where the words lie in the excerpt: begin and end, in UTF-16 units.
    pub marks: Vec<(u32, u32)>,
}

/// A kept state in a list.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SnapshotSummary {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// When it was taken.
    pub taken: DateTime<Utc>,
}

/// Something to begin with, in a list.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct TemplateSummary {
    /// Its name for [`Request::CreateMap`].
    pub name: String,
    /// Its title.
    pub title: String,
    /// What it is for.
    pub description: String,
}
