//! What the map covers and what it leaves out: phases, lifecycle, channels, personas, teams, KPIs, remedies,
//! listening posts, evidence.

use std::collections::{BTreeSet, HashMap, HashSet};

use serde::Serialize;
use wayfold_model::{EvidenceLevel, Id, Lifecycle, Phase, RemedyStatus};

use super::Solved;
use crate::balance::{evenness, target_fit};
use crate::flow::sum;

/// Coverage of a map. A share is filled cells by applicable ones; `null` ratio where nothing applies.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub struct Coverage {
    /// Touchpoints and visits in each phase.
    pub phases: PhaseMix,
    /// Lifecycle steps some stage covers.
    pub lifecycle: Vec<Lifecycle>,
    /// Lifecycle steps no stage covers, those out of scope left out.
    pub lifecycle_missing: Vec<Lifecycle>,
    /// Touchpoints by channel and phase; `record` is the channel. Cells without touchpoints are left out.
    pub channel_phase: Vec<PhaseCell>,
    /// Touchpoints with a mood of a persona by persona and phase; `record` is the persona.
    pub persona_phase: Vec<PhaseCell>,
    /// Touchpoints with a channel.
    pub channel: Filled,
    /// Touchpoints with a team.
    pub team: Filled,
    /// Touchpoints with a mood.
    pub mood: Filled,
    /// Touchpoints with a duration.
    pub duration: Filled,
    /// Touchpoints a KPI is measured at, by itself, its stage or the whole journey left out.
    pub kpi: Filled,
    /// Pains with a remedy that was not given up.
    pub remedy: Filled,
    /// Phases the map has that have a listening post.
    pub feedback: Filled,
    /// Moods of the map's personas at the touchpoints they meet.
    pub persona: Filled,
    /// Touchpoints whose statements are observed or measured.
    pub evidence: Filled,
    /// Touchpoints by what they rest on: assumed, observed, measured.
    pub evidence_levels: [u32; 3],
    /// Average of the ratios above that exist, 0–1.
    pub overall: Option<f64>,
}

/// Filled cells by applicable ones.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub struct Filled {
    /// Cells that are filled.
    pub filled: u32,
    /// Cells that could be.
    pub applicable: u32,
    /// Their ratio, 0–1.
    pub ratio: Option<f64>,
}

impl Filled {
    fn count(cells: impl Iterator<Item = bool>) -> Self {
        let (filled, applicable) = cells.fold((0, 0), |(yes, all), cell| (yes + u32::from(cell), all + 1));
        let ratio = (applicable > 0).then(|| f64::from(filled) / f64::from(applicable));
        Self { filled, applicable, ratio }
    }
}

/// One cell of a matrix by phase.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub struct PhaseCell {
    /// The row: a channel or a persona.
    pub record: Id,
    /// The column.
    pub phase: Phase,
    /// Touchpoints in the cell.
    pub touchpoints: u32,
    /// Expected visits per customer to them; `null` if the shares cannot be solved.
    pub visits: Option<f64>,
}

/// Touchpoints and visits in the three phases.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub struct PhaseMix {
    /// Pre-sale.
    pub pre_sale: PhaseFigures,
    /// Sale.
    pub sale: PhaseFigures,
    /// Post-sale.
    pub post_sale: PhaseFigures,
    /// How evenly touchpoints are spread over the phases (Pielou), 0–1.
    pub balance: Option<f64>,
    /// The same by visits.
    pub balance_by_visits: Option<f64>,
    /// Fit of the touchpoints to the map's target mix, 0–1.
    pub target_fit: Option<f64>,
}

/// One phase.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub struct PhaseFigures {
    /// Touchpoints in it.
    pub touchpoints: u32,
    /// Their share of all touchpoints, 0–1.
    pub share: Option<f64>,
    /// Expected visits per customer to them.
    pub visits: Option<f64>,
}

pub(crate) const PHASES: [Phase; 3] = [Phase::PreSale, Phase::Sale, Phase::PostSale];

/// Phase of every touchpoint, in reading order.
pub(crate) fn phases(solved: &Solved<'_>) -> Vec<Phase> {
    let stages: HashMap<Id, Phase> =
        solved.map.stages().values().map(|stage| (stage.id, stage.phase)).collect();
    let phase = |touchpoint: &&wayfold_model::Touchpoint| stages.get(&touchpoint.stage).copied();
    solved.records.iter().map(|touchpoint| phase(touchpoint).unwrap_or_default()).collect()
}

pub(super) fn figures(solved: &Solved<'_>) -> Coverage {
    let map = solved.map;
    let phases = phases(solved);
    let visits = |at: usize| solved.baseline.map(|baseline| baseline.flow.visits()[at]);
    let records = &solved.records;
    let each = || records.iter();
    let measured: HashSet<Id> = map.kpis().values().flat_map(|kpi| kpi.touchpoints.iter().copied()).collect();
    let treated: HashSet<Id> = map
        .remedies()
        .values()
        .filter(|remedy| remedy.status != RemedyStatus::Dropped)
        .flat_map(|remedy| remedy.treats.iter().map(|treated| treated.pain))
        .collect();
    let mut levels = [0; 3];
    each().for_each(|touchpoint| levels[touchpoint.evidence as usize] += 1);
    let listens =
        |phase: Phase| each().zip(&phases).any(|(touchpoint, of)| *of == phase && touchpoint.listening_post);
    let met: Vec<(Id, usize)> = map
        .card()
        .personas
        .iter()
        .flat_map(|persona| (0..records.len()).map(move |at| (*persona, at)))
        .filter(|(persona, at)| records[*at].personas.is_empty() || records[*at].personas.contains(persona))
        .collect();
    let felt = |(persona, at): &(Id, usize)| records[*at].emotions.contains_key(persona);
    let mut found = Coverage {
        phases: mix(solved, &phases),
        channel_phase: cells(
            each()
                .enumerate()
                .filter_map(|(at, touchpoint)| Some((touchpoint.channel?, phases[at], visits(at)))),
        ),
        persona_phase: cells(
            met.iter().filter(|cell| felt(cell)).map(|&(persona, at)| (persona, phases[at], visits(at))),
        ),
        channel: Filled::count(each().map(|touchpoint| touchpoint.channel.is_some())),
        team: Filled::count(each().map(|touchpoint| touchpoint.team.is_some())),
        mood: Filled::count(
            each().map(|touchpoint| touchpoint.emotion.is_some() || !touchpoint.emotions.is_empty()),
        ),
        duration: Filled::count(
            each().map(|touchpoint| touchpoint.active_minutes.or(touchpoint.waiting_minutes).is_some()),
        ),
        kpi: Filled::count(each().map(|touchpoint| measured.contains(&touchpoint.id))),
        remedy: Filled::count(map.pains().keys().map(|pain| treated.contains(pain))),
        feedback: Filled::count(
            PHASES.iter().filter(|phase| phases.contains(phase)).map(|phase| listens(*phase)),
        ),
        persona: Filled::count(met.iter().map(felt)),
        evidence: Filled::count(each().map(|touchpoint| touchpoint.evidence != EvidenceLevel::Assumed)),
        evidence_levels: levels,
        ..Coverage::default()
    };
    let covered: BTreeSet<Lifecycle> = map.stages().values().filter_map(|stage| stage.lifecycle).collect();
    let out_of_scope = &map.card().out_of_scope;
    found.lifecycle = covered.iter().copied().collect();
    found.lifecycle_missing = Lifecycle::ALL
        .iter()
        .copied()
        .filter(|step| !covered.contains(step) && !out_of_scope.contains(step))
        .collect();
    let all = [
        found.channel,
        found.team,
        found.mood,
        found.duration,
        found.kpi,
        found.remedy,
        found.feedback,
        found.persona,
        found.evidence,
    ];
    let ratios: Vec<f64> = all.iter().filter_map(|filled| filled.ratio).collect();
    found.overall = (!ratios.is_empty()).then(|| ratios.iter().sum::<f64>() / ratios.len() as f64);
    found
}

fn mix(solved: &Solved<'_>, phases: &[Phase]) -> PhaseMix {
    let flow = solved.baseline.map(|baseline| &baseline.flow);
    let figures = |phase: Phase| {
        let within = || phases.iter().enumerate().filter(move |(_, of)| **of == phase).map(|(at, _)| at);
        let touchpoints = within().count() as u32;
        PhaseFigures {
            touchpoints,
            share: (!phases.is_empty()).then(|| f64::from(touchpoints) / phases.len() as f64),
            visits: flow.map(|flow| sum(within().map(|at| flow.visits()[at]))),
        }
    };
    let [pre_sale, sale, post_sale] = PHASES.map(figures);
    let counts = [pre_sale, sale, post_sale].map(|phase| f64::from(phase.touchpoints));
    let visits = [pre_sale, sale, post_sale].map(|phase| phase.visits.unwrap_or(0.0));
    let target = solved.map.card().target_mix.as_ref().map(|mix| [mix.pre_sale, mix.sale, mix.post_sale]);
    PhaseMix {
        pre_sale,
        sale,
        post_sale,
        balance: evenness(&counts, 3),
        balance_by_visits: evenness(&visits, 3),
        target_fit: target.and_then(|target| target_fit(&counts, &target)),
    }
}

/// Adds touchpoints up by row and phase, in the order the rows come first.
fn cells(touchpoints: impl Iterator<Item = (Id, Phase, Option<f64>)>) -> Vec<PhaseCell> {
    let mut cells: Vec<PhaseCell> = Vec::new();
    let mut place: HashMap<(Id, Phase), usize> = HashMap::new();
    for (record, phase, visits) in touchpoints {
        let at = *place.entry((record, phase)).or_insert_with(|| {
            cells.push(PhaseCell { record, phase, touchpoints: 0, visits: visits.map(|_| 0.0) });
            cells.len() - 1
        });
        cells[at].touchpoints += 1;
        cells[at].visits = cells[at].visits.zip(visits).map(|(sum, more)| sum + more);
    }
    cells
}
