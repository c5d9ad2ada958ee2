//! What a person can pick from instead of typing it.

use serde::{Deserialize, Serialize};
use wayfold_model::{Better, EvidenceKind, EvidenceStatus, KpiCategory, PainCategory};

/// A pain customers often meet.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PainIdea {
    /// Its name among the ideas.
    pub id: String,
    /// What it is, in a few words.
    pub title: String,
    /// What to look at.
    pub detail: String,
    /// 1 (a nuisance) to 5 (a relationship killer).
    pub severity: u8,
    /// Kind of friction.
    pub category: PainCategory,
    /// Names of evidence about it.
    #[serde(default)]
    pub evidences: Vec<String>,
}

/// Something done against pains.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RemedyIdea {
    /// Its name among the ideas.
    pub id: String,
    /// What is done, in a few words.
    pub title: String,
    /// How.
    pub detail: String,
    /// Effort, 1–5.
    pub effort: u8,
    /// Impact, 1–5.
    pub impact: u8,
    /// Names of evidence for it.
    #[serde(default)]
    pub evidences: Vec<String>,
}

/// Something to measure.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct KpiIdea {
    /// Its name among the ideas.
    pub id: String,
    /// Its name.
    pub title: String,
    /// How it is measured.
    pub detail: String,
    /// Its unit.
    pub unit: String,
    /// Which way it should move.
    #[serde(default)]
    pub better: Better,
    /// What it measures.
    pub category: KpiCategory,
    /// Whether it moves before customers leave.
    #[serde(default)]
    pub leading: bool,
}

/// A figure or statement with its source.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct EvidenceIdea {
    /// Its name among the ideas.
    pub id: String,
    /// The statement in a few words.
    pub title: String,
    /// The statement in full.
    pub text: String,
    /// Who says so, and when.
    pub source: String,
    /// Where to read it.
    #[serde(default)]
    pub link: String,
    /// How far it can be trusted.
    pub status: EvidenceStatus,
    /// Why its status is what it is.
    #[serde(default)]
    pub remark: String,
    /// Where it comes from.
    pub kind: EvidenceKind,
}
