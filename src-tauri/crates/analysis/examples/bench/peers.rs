//! The journeys of 10,000 touchpoints for `tests/bench/peers.py`, with Wayfold's figures and times.

use crate::filled::map;
use crate::{SHAPES, common, list, middle};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::path::Path;
use std::time::Instant;
use wayfold_analysis::journey::{Outcome, Touchpoint as Touched};
use wayfold_analysis::reading::Reading;
use wayfold_analysis::report::ById;
use wayfold_analysis::{Settings, analyze};
use wayfold_model::Id;

/// Writes the journeys other libraries are measured on.
pub(crate) fn write(folder: &Path) {
    const COUNT: usize = 10_000;
    const RUNS: usize = 9;
    // as many paths as asked for, however unlikely
    let settings = Settings { least_path: 0.0, ..Settings::default() };
    for (number, (name, back, jump, _)) in SHAPES.into_iter().enumerate() {
        let map = map(&common::random(COUNT, back, jump, 0.001, 7));
        let everything = || {
            let start = Instant::now();
            analyze(&map, &settings);
            start.elapsed().as_secs_f64() * 1e3
        };
        let everything = middle(std::iter::repeat_with(everything).take(RUNS).collect());
        let report = analyze(&map, &settings);
        let reading = Reading::of(&map);
        let journey = &reading.journey;
        let names = list::list(journey, settings.patience);
        let laps: Vec<Vec<(&str, f64)>> =
            std::iter::repeat_with(|| list::list(journey, settings.patience)).take(RUNS).collect();
        let step = |at: usize| middle(laps.iter().map(|laps| laps[at].1).collect());
        let steps: Vec<(&str, f64)> =
            names.iter().enumerate().map(|(at, (name, _))| (*name, step(at))).collect();
        let transitions: Vec<_> = journey.transitions.iter().map(|t| (t.from, t.to, t.share)).collect();
        let each = |value: &dyn Fn(&Touched) -> Value| -> Vec<Value> {
            journey.touchpoints.iter().map(value).collect()
        };
        let pains: Vec<_> = journey
            .pains
            .iter()
            .map(|pain| json!({ "touchpoints": pain.touchpoints, "frequency": pain.frequency }))
            .collect();
        let affected: HashMap<Id, Option<f64>> =
            report.pains.iter().map(|pain| (pain.id, pain.affected)).collect();
        let file = json!({
            "name": format!("{COUNT}, {name}"),
            // from the map to its report, findings and all
            "everything": everything,
            // the list of steps from arrays, and each of them
            "milliseconds": steps.iter().map(|(_, took)| took).sum::<f64>(),
            "steps": steps,
            "touchpoints": COUNT,
            "transitions": transitions,
            "entry": each(&|touchpoint| json!(touchpoint.entry.unwrap_or(0.0))),
            "success": each(&|touchpoint| json!(touchpoint.outcome == Outcome::Success)),
            "minutes": each(&|touchpoint| json!(touchpoint.minutes.unwrap_or(0.0))),
            "pains": pains,
            "figures": {
                "completion": report.flow.completion,
                "visits": values(&report.flow.visits),
                "reach": values(&report.flow.reach),
                "expected_minutes": report.flow.expected_minutes,
                "variance_minutes": report.flow.variance_minutes,
                "sccs": report.shape.sccs.len(),
                "articulation_points": report.shape.articulation_points.len(),
                "bridges": report.shape.bridges.len(),
                "unreachable": report.shape.unreachable.len(),
                "hopeless": report.shape.cannot_reach_success.len(),
                "must_pass": report.shape.must_pass.len(),
                "likely": report.paths.likely.iter().map(|path| path.probability).collect::<Vec<_>>(),
                "fastest": report.paths.fastest.as_ref().map(|route| route.cost),
                "affected": reading.pains.iter().map(|id| affected[id]).collect::<Vec<_>>(),
                "bad": report.flow.bad_experience_distribution,
                "deviation": report.certainty.standard_deviation,
            },
        });
        std::fs::write(folder.join(format!("{number}.json")), file.to_string()).expect("it is written");
    }
}

fn values(by_touchpoint: &ById<Option<f64>>) -> Vec<Option<f64>> {
    by_touchpoint.0.iter().map(|(_, value)| *value).collect()
}
