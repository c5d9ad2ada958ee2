//! Pains, remedies, KPIs and evidence that ship with Wayfold, to pick from.

use crate::failure::Failure;
use crate::wire::{EvidenceIdea, Response};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use wayfold_formats::table::Language;

macro_rules! asset {
    ($name:literal, $language:expr) => {
        match $language {
            Language::English => include_str!(concat!("../../../../assets/evidence/", $name, ".en.json")),
            Language::German => include_str!(concat!("../../../../assets/evidence/", $name, ".de.json")),
        }
    };
}

/// The file of the evidence, which is a library of its own without maps.
#[derive(Deserialize)]
struct Shelf {
    evidence: Vec<EvidenceIdea>,
}

/// All of them in a language.
pub(crate) fn ideas(language: &str) -> Result<Response, Failure> {
    let language = Language::of(language);
    let shelf: Shelf = parse(asset!("evidence", language))?;
    Ok(Response::Ideas {
        pains: parse(asset!("pains", language))?,
        remedies: parse(asset!("remedies", language))?,
        kpis: parse(asset!("kpis", language))?,
        evidence: shelf.evidence,
    })
}

/// What ships parses; a test sees to it.
fn parse<T: DeserializeOwned>(text: &str) -> Result<T, Failure> {
    serde_json::from_str(text).map_err(|error| Failure::Unexpected { detail: error.to_string() })
}
