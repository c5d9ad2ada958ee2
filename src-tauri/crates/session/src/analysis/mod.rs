//! What the analysis says of a map, in a reader's words: shared by the app and the command line. Also the app's
//! requests: analysing takes a while and is done without the session, and gives up when the map is changed meanwhile.
//!
//! Deliberately not here: formulas and rules, which are those of `wayfold-analysis`.

mod figures;
mod requests;
mod scenario;
mod sentences;

pub use figures::{amount, duration, number, percent, percent_tenths, tenths};
pub(crate) use requests::UnderWay;
pub use scenario::command;
pub use sentences::{quoted, views};
pub use wayfold_analysis::finding::{Family, Finding};
pub use wayfold_analysis::report;
pub use wayfold_analysis::scenario::Trial;
pub use wayfold_analysis::{
    Part, Report, Scenario, Scope, Settings, Severity, Stop, analyze, analyze_until, part,
};
pub use wayfold_formats::json::spellings;

use chrono::NaiveDate;
use wayfold_formats::json::{Contents, Document};
use wayfold_model::{Id, Record};

/// Ids and titles of the maps of a file.
pub fn titles(document: &Document) -> Vec<(Id, String)> {
    let title = |contents: &Contents| {
        let card = contents.records.iter().find_map(|record| match record {
            Record::Card(card) => Some(card.title.clone()),
            _ => None,
        });
        (contents.id, card.unwrap_or_default())
    };
    document.maps.iter().map(title).collect()
}

/// The usual analysis, on a day.
pub fn settings(today: NaiveDate) -> Settings {
    Settings { today: Some(today), ..Settings::default() }
}
