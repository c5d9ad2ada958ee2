//! What the analysis says, for a reader.

use serde::Serialize;
use std::collections::BTreeMap;
use wayfold_analysis::finding::{Family, Figure, Severity};
use wayfold_model::{EvidenceLevel, Id};

#[cfg(doc)]
use super::Response;

/// A finding in the reader's language. Explains itself: the sentence says what is the case, the reason how it was
/// reckoned with this map's numbers, the grounds what it rests on.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct FindingView {
    /// Which rule found it.
    pub rule: &'static str,
    /// What it is about; its words are under `finding-family-`.
    pub family: Family,
    /// How much it should worry; its words are under `finding-severity-`.
    pub severity: Severity,
    /// How much it matters, 0–1; findings come sorted.
    pub weight: f64,
    /// The same finding of the same records has the same key: to be set aside under, in the card's `dismissals`.
    pub key: String,
    /// Records concerned, the most important first.
    pub records: Vec<Id>,
    /// Its numbers by name, as reckoned.
    pub numbers: BTreeMap<&'static str, Figure>,
    /// What is the case.
    pub sentence: String,
    /// How it was reckoned.
    pub reason: String,
    /// What it rests on; nothing if it is about the map itself.
    pub grounds: Option<String>,
    /// The weakest evidence behind it.
    pub evidence: Option<EvidenceLevel>,
    /// Why it was set aside, if it was.
    pub dismissed: Option<String>,
}
