//! What keeps a map from being solved, as records and codes: all of it at once, not the first fault only.

use std::collections::BTreeMap;

use serde::Serialize;
use wayfold_model::Id;

use crate::journey::{JourneyError, Outcome};
use crate::reading::Reading;

/// One reason why nothing that flows can be reckoned. Its words are under `analysis-refused-` and the code.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(rename = "AnalysisRefusal"))]
pub struct Refusal {
    /// Stable code.
    pub code: String,
    /// The record at fault, if it is one.
    pub record: Option<Id>,
    /// Numbers the message names.
    pub numbers: BTreeMap<String, f64>,
}

impl Refusal {
    /// Key of its words.
    pub fn key(&self) -> String {
        format!("analysis-refused-{}", self.code)
    }
}

/// Every row of shares above one, entry shares above one, and whatever else the journey's check refuses.
pub fn refusals(reading: &Reading) -> Vec<Refusal> {
    let journey = &reading.journey;
    let mut found = Vec::new();
    let mut totals = vec![0.0; journey.touchpoints.len()];
    for transition in &journey.transitions {
        totals[transition.from as usize] += transition.share.unwrap_or(0.0);
    }
    for (at, &total) in (0u32..).zip(&totals) {
        let goes_on = journey.touchpoints[at as usize].outcome == Outcome::None;
        if goes_on && total > 1.0 + 1e-9 {
            found.push(from(reading, &JourneyError::Overfull { touchpoint: at, total }));
        }
    }
    let entry: f64 = journey.touchpoints.iter().filter_map(|touchpoint| touchpoint.entry).sum();
    if entry > 1.0 + 1e-9 {
        found.push(from(reading, &JourneyError::EntryOverfull { total: entry }));
    }
    if let Err(error) = journey.check() {
        found.push(from(reading, &error));
    }
    found
}

/// A journey's error in terms of the map it was read from.
pub fn from(reading: &Reading, error: &JourneyError) -> Refusal {
    let (record, numbers): (Option<Id>, Vec<(&str, f64)>) = match error {
        JourneyError::Overfull { touchpoint, total } => {
            (Some(reading.id(*touchpoint)), vec![("total", *total)])
        }
        JourneyError::EntryOverfull { total } => (None, vec![("total", *total)]),
        JourneyError::OutOfRange { field, index, low, high, .. } => {
            let index = *index as usize;
            let record = match *field {
                "share" => reading.transitions.get(index).copied().flatten(),
                "severity" | "frequency" | "leave probability" => reading.pains.get(index).copied(),
                _ => reading.touchpoints.get(index).copied(),
            };
            (record, vec![("low", *low), ("high", *high)])
        }
        JourneyError::UnknownTouchpoint { .. } => (None, vec![]),
        JourneyError::TooLarge { count, limit, .. } => {
            (None, vec![("count", *count as f64), ("limit", *limit as f64)])
        }
    };
    let numbers = numbers.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    Refusal { code: error.code().to_owned(), record, numbers }
}
