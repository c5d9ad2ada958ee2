//! Moods along a path, and the mood people leave in.

use crate::flow::Flow;

/// What a run of moods is remembered by. All in points, −2…+2, unless said otherwise.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mood {
    /// The strongest mood; of two equally strong ones the bad one.
    pub peak: f64,
    /// The last mood.
    pub end: f64,
    /// `(peak + end) / 2`: equal weights are a convention (Kahneman's peak–end rule).
    pub peak_end: f64,
    /// The average.
    pub mean: f64,
    /// Highest minus lowest.
    pub range: f64,
    /// Trend by least squares, points per step; zero for a single mood.
    pub slope: f64,
    /// All ups and downs added up: `Σ|Δ|`.
    pub swing: f64,
    /// How far the end lies above the lowest point.
    pub recovery: f64,
}

impl Mood {
    /// Figures of a run of moods; `None` for an empty run. O(n).
    pub fn of(moods: &[f64]) -> Option<Self> {
        let (&end, count) = (moods.last()?, moods.len() as f64);
        let stronger = |a: f64, b: &f64| {
            let wins = b.abs() > a.abs() || (b.abs() == a.abs() && *b < a);
            if wins { *b } else { a }
        };
        let peak = moods.iter().fold(0.0, stronger);
        let mean = moods.iter().sum::<f64>() / count;
        let low = moods.iter().copied().fold(f64::INFINITY, f64::min);
        let high = moods.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let middle = (count - 1.0) / 2.0;
        let (mut along, mut square) = (0.0, 0.0);
        for (step, mood) in moods.iter().enumerate() {
            along += (step as f64 - middle) * (mood - mean);
            square += (step as f64 - middle).powi(2);
        }
        Some(Self {
            peak,
            end,
            peak_end: f64::midpoint(peak, end),
            mean,
            range: high - low,
            slope: if square > 0.0 { along / square } else { 0.0 },
            swing: moods.windows(2).map(|pair| (pair[1] - pair[0]).abs()).sum(),
            recovery: end - low,
        })
    }
}

/// Share of customers who ever come to a touchpoint with a mood of `threshold` or below, 0–1.
pub fn ever_as_low_as(flow: &Flow<'_>, threshold: f64) -> f64 {
    let touchpoints = &flow.network().journey().touchpoints;
    let low = |mood: Option<f64>| f64::from(u8::from(mood.is_some_and(|mood| mood <= threshold)));
    flow.ever(&touchpoints.iter().map(|touchpoint| low(touchpoint.emotion)).collect::<Vec<_>>())
}

/// Average mood at the touchpoint people drop off at: `Σ v·d·e / Σ v·d` over touchpoints with a mood. `None` if
/// nobody drops off at one.
pub fn last_mood_of_drops(flow: &Flow<'_>) -> Option<f64> {
    average(flow, &flow.leak())
}

/// Average mood over all visits: `Σ v·e / Σ v` over touchpoints with a mood. `None` without any.
pub fn mean_mood(flow: &Flow<'_>) -> Option<f64> {
    average(flow, flow.visits())
}

fn average(flow: &Flow<'_>, weights: &[f64]) -> Option<f64> {
    let touchpoints = flow.network().journey().touchpoints.iter().zip(weights);
    let known = touchpoints.filter_map(|(touchpoint, weight)| Some((touchpoint.emotion?, weight)));
    let (sum, total) = known.fold((0.0, 0.0), |(sum, total), (mood, w)| (sum + mood * w, total + w));
    (total > 0.0).then(|| sum / total)
}
