//! Everything the analysis knows about one map, as one value that serialises to stable JSON.
//!
//! The names of the fields are the interface of `wayfold analyze --json`: they are added to, never changed. Numbers
//! are plain: shares are 0–1, times are minutes, amounts are in the map's currency. `null` means that the figure
//! does not exist (no way to success, a trap, an input that nobody gave), never zero. Maps by touchpoint are in
//! reading order. What is missing for more is in [`Report::missing`].

mod by_id;
mod certainty;
mod coverage;
mod flow;
mod missing;
mod money;
mod mood;
mod pains;
mod paths;
mod shape;

pub use by_id::ById;
pub use certainty::{Assumptions, Between, Certainty};
pub use coverage::{Coverage, Filled, PhaseCell, PhaseFigures, PhaseMix};
pub(crate) use coverage::{PHASES, phases};
pub use flow::FlowFigures;
pub use missing::{Missing, MissingWhat};
pub use money::{MoneyFigures, PickFigures, RemedyFigures};
pub use mood::{Curve, MoodFigures, Moods, Valley};
pub use pains::PainFigures;
use paths::load_per_visit;
pub use paths::{PathFigures, Paths, RouteFigures, WalkFigures};
pub use shape::ShapeFigures;

use chrono::NaiveDate;
use serde::Serialize;
use wayfold_model::{Id, Map, Touchpoint};

use crate::finding::{self, Finding, Look};
use crate::network::Network;
use crate::pain::bad_experiences;
use crate::reading::Reading;
use crate::refusal::{Refusal, refusals};
use crate::remedy::Baseline;
use crate::scenario::Scenario;
use crate::stop::Stop;

/// What an analysis may be told beyond the map.
#[derive(Debug, Clone)]
pub struct Settings {
    /// How many likely paths to list.
    pub likely_paths: usize,
    /// Least share of customers a listed path must have, 0–1.
    pub least_path: f64,
    /// Least share of customers a listed walk must have, 0–1; at most `1/least_walk` walks.
    pub least_walk: f64,
    /// Effort points a change of channel counts as, for the least-effort path.
    pub switch_effort: f64,
    /// Draws of the simulation of uncertain shares; zero for none.
    pub draws: usize,
    /// Seed of that simulation.
    pub seed: u64,
    /// How far every share may be off, for the bounds of completion; `None` for none.
    pub share_margin: Option<f64>,
    /// Touchpoints solved one by one in a loop too large to be eliminated.
    pub patience: usize,
    /// Today, for what is overdue; `None` to say nothing about it.
    pub today: Option<NaiveDate>,
    /// What if: changes to analyse the map with. Its remedies count as done.
    pub scenario: Scenario,
    /// For [`analyze_until`]: asked when nobody waits for the answer any more.
    pub stop: Stop,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            likely_paths: 8,
            least_path: 1e-6,
            least_walk: 0.01,
            switch_effort: 1.0,
            draws: 0,
            seed: 1,
            share_margin: None,
            patience: 8,
            today: None,
            scenario: Scenario::default(),
            stop: Stop::default(),
        }
    }
}

/// The whole analysis of a map.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub struct Report {
    /// Version of this form, 1.
    pub version: u32,
    /// The map.
    pub map: Id,
    /// Why nothing that flows could be reckoned: shares above one, numbers out of range. Empty as a rule.
    pub refused: Vec<Refusal>,
    /// Who gets where and what it takes.
    #[serde(flatten)]
    pub flow: FlowFigures,
    /// The shape of the journey.
    #[serde(flatten)]
    pub shape: ShapeFigures,
    /// Every pain of the map, in order.
    pub pains: Vec<PainFigures>,
    /// Money at risk and money to win.
    pub money: MoneyFigures,
    /// Ways through the journey.
    pub paths: Paths,
    /// Moods.
    pub moods: Moods,
    /// What the map covers.
    pub coverage: Coverage,
    /// How sure it is.
    pub certainty: Certainty,
    /// What to fill in, and what for.
    pub missing: Vec<Missing>,
    /// What all this comes to, the most serious first.
    pub findings: Vec<Finding>,
}

/// A map read and, if its shares allow, solved: what the sections are made from.
pub(crate) struct Solved<'a> {
    pub(crate) map: &'a Map,
    pub(crate) settings: &'a Settings,
    pub(crate) reading: &'a Reading,
    /// The touchpoint records, index as in the reading.
    pub(crate) records: Vec<&'a Touchpoint>,
    pub(crate) baseline: Option<&'a Baseline<'a>>,
    /// Distribution of the number of bad experiences, as far as the report or the churn profile goes.
    pub(crate) bad: Option<Vec<f64>>,
}

/// Bad experiences the report tells apart.
const BAD: usize = 5;

impl<'a> Solved<'a> {
    /// Calls `then` with the map solved; the way round keeps what is borrowed alive.
    pub(crate) fn with<T>(
        map: &Map,
        settings: &Settings,
        then: impl FnOnce(&Solved<'_>, Vec<Refusal>) -> T,
    ) -> T {
        let mut reading = Reading::of(map);
        settings.scenario.apply(map, &mut reading);
        let refused = refusals(&reading);
        let network = if refused.is_empty() {
            Network::until(reading.journey.clone(), &settings.stop).ok()
        } else {
            None
        };
        let baseline = network.as_ref().map(|network| Baseline::new(network, settings.patience));
        let tables = map.touchpoints();
        let records = reading.touchpoints.iter().filter_map(|id| tables.get(id)).map(AsRef::as_ref).collect();
        let profile = map.card().figures.churn_after.len();
        let pains = &reading.journey.pains;
        let bad = baseline
            .as_ref()
            .filter(|_| !pains.is_empty())
            .and_then(|baseline| bad_experiences(&baseline.flow, pains, profile.max(BAD)));
        then(&Solved { map, settings, reading: &reading, records, baseline: baseline.as_ref(), bad }, refused)
    }

    /// Whether some touchpoint is marked as success; without one completion means nothing.
    pub(crate) fn has_success(&self) -> bool {
        self.baseline.is_some_and(|baseline| baseline.flow.network().successes().next().is_some())
    }
}

/// Analyses a map. Pure: the same map and settings give the same report.
pub fn analyze(map: &Map, settings: &Settings) -> Report {
    let settings = Settings { stop: Stop::default(), ..settings.clone() };
    analyze_until(map, &settings).unwrap_or_default()
}

/// Analyses a map unless [`Settings::stop`] is asked for before it is done; then nothing.
pub fn analyze_until(map: &Map, settings: &Settings) -> Option<Report> {
    Solved::with(map, settings, report)
}

/// The next section, unless nobody waits for it.
fn section<T>(solved: &Solved<'_>, figures: fn(&Solved<'_>) -> T) -> Option<T> {
    (!solved.settings.stop.asked()).then(|| figures(solved))
}

fn report(solved: &Solved<'_>, refused: Vec<Refusal>) -> Option<Report> {
    let mut report = Report {
        version: 1,
        map: solved.map.id(),
        refused,
        flow: section(solved, flow::figures)?,
        shape: section(solved, shape::figures)?,
        pains: section(solved, pains::figures)?,
        money: section(solved, money::figures)?,
        paths: section(solved, paths::figures)?,
        moods: section(solved, mood::figures)?,
        coverage: section(solved, coverage::figures)?,
        certainty: section(solved, certainty::figures)?,
        missing: section(solved, missing::find)?,
        findings: Vec::new(),
    };
    report.findings = finding::find(&Look::new(solved, &report));
    // what was under way when it was asked for is not to be trusted
    (!solved.settings.stop.asked()).then_some(report)
}
