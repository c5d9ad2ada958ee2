//! How evenly things are spread, and how near a mix is to the one wanted.

/// Pielou's evenness `J = −Σ p·ln p / ln K`, 0–1, over `expected` categories (those that occur, or more).
///
/// `None` if nothing was counted; 1 for a single expected category. Weights must not be negative.
pub fn evenness(weights: &[f64], expected: usize) -> Option<f64> {
    let total: f64 = weights.iter().sum();
    if !(total > 0.0 && total.is_finite()) {
        return None;
    }
    let categories = expected.max(weights.iter().filter(|weight| **weight > 0.0).count());
    if categories <= 1 {
        return Some(1.0);
    }
    let parts = weights.iter().map(|weight| weight / total).filter(|part| *part > 0.0);
    let spread: f64 = parts.map(|part| part * part.ln()).sum();
    // taken from zero, so that everything in one place is 0 and not −0
    Some(((0.0 - spread) / (categories as f64).ln()).clamp(0.0, 1.0))
}

/// Fit of a mix to its target, `1 − ½ Σ |p − target|`, 0–1, both taken as shares of their sums. `None` if either is
/// all zero.
pub fn target_fit(weights: &[f64], target: &[f64]) -> Option<f64> {
    let (total, aim): (f64, f64) = (weights.iter().sum(), target.iter().sum());
    if !(total > 0.0 && aim > 0.0) {
        return None;
    }
    let apart = weights.iter().zip(target).map(|(weight, target)| (weight / total - target / aim).abs());
    Some(1.0 - 0.5 * apart.sum::<f64>())
}
