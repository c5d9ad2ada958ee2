//! Shares: what was given is checked, what is missing is assumed in the open.
//!
//! Rows are never repaired silently. Given shares above one are an error; missing ones split what the given ones
//! leave over, and every assumption is listed so that a finding can rest on it.

use crate::journey::{Journey, JourneyError, Outcome};

/// How far above one a row of given shares may add up before it is an error: rounding, not meaning.
const OVERFULL: f64 = 1e-9;
/// A remainder smaller than this is rounding and counts as nobody.
const NOBODY: f64 = 1e-12;
/// A share smaller than this is taken as zero: no journey is observed often enough to tell.
const NEVER: f64 = 1e-100;

/// Complete shares of a journey and what had to be assumed for them.
#[derive(Debug, Clone, PartialEq)]
pub struct Shares {
    /// Share of each transition, 0–1, index as in the journey.
    pub transitions: Vec<f64>,
    /// Share of those at each touchpoint who simply drop off there, 0–1: `1 − Σ shares`, zero at an outcome.
    pub drop: Vec<f64>,
    /// Share of all customers who begin at each touchpoint; adds up to one unless there is no touchpoint.
    pub entry: Vec<f64>,
    /// What was not given and had to be assumed.
    pub assumed: Assumed,
}

/// The assumptions behind [`Shares`].
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Assumed {
    /// Transitions whose share was missing: they split the remainder of their row equally.
    pub transitions: Vec<u32>,
    /// Touchpoints that were taken as beginnings because too little was said about where journeys begin.
    pub entries: Vec<u32>,
    /// The entry shares added up to this much less than one, nothing could take the rest, and so they were scaled.
    pub entry_scaled_from: Option<f64>,
    /// Transitions that leave a touchpoint at which the journey ends; they carry nobody.
    pub after_the_end: Vec<u32>,
}

/// Checks the given shares and completes the missing ones.
///
/// A row of given shares may add up to less than one: the rest drops off there, unless some share of the row is
/// missing, in which case the missing ones split the rest equally and nobody drops off. Missing entry shares go
/// to the touchpoints no transition leads to (without any: to the first one).
///
/// # Errors
/// [`JourneyError::Overfull`] and [`JourneyError::EntryOverfull`] when given shares exceed one by more than 1e-9.
pub fn complete(journey: &Journey) -> Result<Shares, JourneyError> {
    let mut assumed = Assumed::default();
    let (transitions, drop) = rows(journey, &mut assumed)?;
    let entry = entries(journey, &mut assumed)?;
    Ok(Shares { transitions, drop, entry, assumed })
}

fn rows(journey: &Journey, assumed: &mut Assumed) -> Result<(Vec<f64>, Vec<f64>), JourneyError> {
    let count = journey.touchpoints.len();
    let ends = |touchpoint: u32| journey.touchpoints[touchpoint as usize].outcome != Outcome::None;
    let mut given = vec![0.0; count];
    let mut missing = vec![0u32; count];
    for transition in journey.transitions.iter().filter(|transition| !ends(transition.from)) {
        match transition.share {
            Some(share) => given[transition.from as usize] += share,
            None => missing[transition.from as usize] += 1,
        }
    }
    for (touchpoint, &total) in (0u32..).zip(&given) {
        if total > 1.0 + OVERFULL {
            return Err(JourneyError::Overfull { touchpoint, total });
        }
    }
    let rest = |touchpoint: usize| (1.0 - given[touchpoint]).max(0.0);
    let mut shares = Vec::with_capacity(journey.transitions.len());
    for (index, transition) in (0u32..).zip(&journey.transitions) {
        let from = transition.from as usize;
        let share = if ends(transition.from) {
            assumed.after_the_end.push(index);
            0.0
        } else if let Some(share) = transition.share {
            // a row that is overfull by rounding only is scaled back to one
            share / given[from].max(1.0)
        } else {
            assumed.transitions.push(index);
            rest(from) / f64::from(missing[from])
        };
        shares.push(if share < NEVER { 0.0 } else { share });
    }
    let drop = (0..count)
        .map(|touchpoint| match rest(touchpoint) {
            _ if missing[touchpoint] > 0 || ends(touchpoint as u32) => 0.0,
            rest if rest < NOBODY => 0.0,
            rest => rest,
        })
        .collect();
    Ok((shares, drop))
}

fn entries(journey: &Journey, assumed: &mut Assumed) -> Result<Vec<f64>, JourneyError> {
    let touchpoints = &journey.touchpoints;
    let mut entry: Vec<f64> = touchpoints.iter().map(|touchpoint| touchpoint.entry.unwrap_or(0.0)).collect();
    let total: f64 = entry.iter().sum();
    if total > 1.0 + OVERFULL {
        return Err(JourneyError::EntryOverfull { total });
    }
    let rest = 1.0 - total;
    if rest > NOBODY {
        let mut first_of_all = vec![true; touchpoints.len()];
        for transition in journey.transitions.iter().filter(|transition| transition.from != transition.to) {
            first_of_all[transition.to as usize] = false;
        }
        let unsaid = |index: &usize| touchpoints[*index].entry.is_none();
        let mut beginnings: Vec<usize> =
            (0..touchpoints.len()).filter(|index| unsaid(index) && first_of_all[*index]).collect();
        if beginnings.is_empty() && total <= 0.0 {
            beginnings.extend((0..touchpoints.len()).find(unsaid));
        }
        for &index in &beginnings {
            entry[index] = rest / beginnings.len() as f64;
            assumed.entries.push(index as u32);
        }
        if beginnings.is_empty() && total > 0.0 {
            assumed.entry_scaled_from = Some(total);
        }
    }
    let total: f64 = entry.iter().sum();
    if total > 0.0 {
        entry.iter_mut().for_each(|share| *share /= total);
    }
    Ok(entry)
}
