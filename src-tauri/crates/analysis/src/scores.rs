//! Scores people know from elsewhere. Each is a formula of a line; none of them is mixed into another.

/// Customer Effort Score 2.0 from answers on the 1–7 scale of agreement ("made it easy"; 7 is least effort).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ces {
    /// Mean answer, 1–7.
    pub mean: f64,
    /// Share of answers of 5 or more, 0–1.
    pub agree: f64,
}

/// CES 2.0; `None` without answers (customergauge.com).
pub fn ces(answers: &[f64]) -> Option<Ces> {
    let count = answers.len() as f64;
    let agree = answers.iter().filter(|answer| **answer >= 5.0).count() as f64;
    (count > 0.0).then(|| Ces { mean: answers.iter().sum::<f64>() / count, agree: agree / count })
}

/// RICE: `reach · impact · confidence / effort`, points (featurevote.co). `None` without effort.
pub fn rice(reach: f64, impact: f64, confidence: f64, effort: f64) -> Option<f64> {
    (effort > 0.0).then(|| reach * impact * confidence / effort)
}

/// Ulwick's opportunity score: `importance + max(importance − satisfaction, 0)`, points on the scale of both.
pub fn opportunity(importance: f64, satisfaction: f64) -> f64 {
    importance + (importance - satisfaction).max(0.0)
}

/// Share of sales at risk, 0–1: rate of bad experiences times the share who then cut or stop spending
/// (xminstitute.com).
pub fn sales_at_risk(bad_rate: f64, cut_or_stop: f64) -> f64 {
    bad_rate * cut_or_stop
}
