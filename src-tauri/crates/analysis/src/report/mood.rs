//! Moods: the curve of each persona, its valleys, and how the journey feels to those who live it.

use serde::Serialize;
use wayfold_model::{Id, Touchpoint};

use super::{ById, Solved};
use crate::emotion::{Mood, ever_as_low_as, mean_mood};

/// Moods of the whole journey; see [`crate::emotion`].
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub struct Moods {
    /// Curves in reading order: customers in general first, if they have one, then the map's personas.
    pub curves: Vec<Curve>,
    /// Mood at each touchpoint as everything here is reckoned with: that of customers in general, else the average of
    /// its personas; `null` without one.
    pub at: ById<Option<f64>>,
    /// Average mood over all visits.
    pub mean: Option<f64>,
    /// Share of customers who ever come to a touchpoint of −1 or below, 0–1.
    pub ever_bad: Option<f64>,
    /// The same for −2.
    pub ever_awful: Option<f64>,
}

/// One curve.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub struct Curve {
    /// Whose; `null` for customers in general.
    pub persona: Option<Id>,
    /// Touchpoints with a mood, in reading order.
    pub touchpoints: Vec<Id>,
    /// What it is remembered by.
    pub figures: MoodFigures,
    /// Its low points, deepest first.
    pub valleys: Vec<Valley>,
}

/// Figures of a curve, points on −2…+2; see [`Mood`].
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub struct MoodFigures {
    /// Strongest mood.
    pub peak: f64,
    /// Last mood.
    pub end: f64,
    /// `(peak + end) / 2`.
    pub peak_end: f64,
    /// Average.
    pub mean: f64,
    /// Highest minus lowest.
    pub range: f64,
    /// Trend, points per touchpoint.
    pub slope: f64,
    /// All ups and downs added up.
    pub swing: f64,
    /// End above the lowest point.
    pub recovery: f64,
}

/// A low point of a curve: below zero, and no neighbour lower.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub struct Valley {
    /// Where.
    pub touchpoint: Id,
    /// How low.
    pub mood: f64,
}

pub(super) fn figures(solved: &Solved<'_>) -> Moods {
    let map = solved.map;
    let tried = &solved.settings.scenario.moods;
    let general = curve(solved, None, |touchpoint| {
        let trial = tried.iter().rev().find(|trial| trial.record == touchpoint.id);
        trial.map(|trial| trial.value.clamp(-2.0, 2.0)).or(touchpoint.emotion)
    });
    let personas = map.card().personas.iter().filter_map(|persona| {
        curve(solved, Some(*persona), |touchpoint| touchpoint.emotions.get(persona).copied())
    });
    let felt = solved.reading.journey.touchpoints.iter().any(|touchpoint| touchpoint.emotion.is_some());
    let flow = solved.baseline.map(|baseline| &baseline.flow).filter(|_| felt);
    Moods {
        curves: general.into_iter().chain(personas).collect(),
        at: ById::zip(
            &solved.reading.touchpoints,
            solved.reading.journey.touchpoints.iter().map(|touchpoint| touchpoint.emotion),
        ),
        mean: flow.and_then(mean_mood),
        ever_bad: flow.map(|flow| ever_as_low_as(flow, -1.0)),
        ever_awful: flow.map(|flow| ever_as_low_as(flow, -2.0)),
    }
}

fn curve(
    solved: &Solved<'_>,
    persona: Option<Id>,
    mood: impl Fn(&Touchpoint) -> Option<f64>,
) -> Option<Curve> {
    let felt = solved.records.iter().filter_map(|touchpoint| Some((touchpoint.id, mood(touchpoint)?)));
    let (touchpoints, moods): (Vec<Id>, Vec<f64>) = felt.unzip();
    let Mood { peak, end, peak_end, mean, range, slope, swing, recovery } = Mood::of(&moods)?;
    let figures = MoodFigures { peak, end, peak_end, mean, range, slope, swing, recovery };
    let valleys = valleys(&touchpoints, &moods);
    Some(Curve { persona, touchpoints, figures, valleys })
}

/// Low points; of a flat bottom the first touchpoint.
fn valleys(touchpoints: &[Id], moods: &[f64]) -> Vec<Valley> {
    let mut found = Vec::new();
    let mut falling = true;
    for (at, &mood) in moods.iter().enumerate() {
        let next = moods.get(at + 1).copied().unwrap_or(f64::INFINITY);
        let before = at.checked_sub(1).map_or(f64::INFINITY, |before| moods[before]);
        if mood < before {
            falling = true;
        } else if mood > before {
            falling = false;
        }
        if falling && mood < 0.0 && next >= mood {
            found.push(Valley { touchpoint: touchpoints[at], mood });
            // the rest of a flat bottom is the same valley
            falling = false;
        }
    }
    found.sort_by(|a, b| a.mood.total_cmp(&b.mood));
    found
}
