//! What the analysis reads: touchpoints, transitions and pains, by index.
//!
//! A [`Journey`] is plain numbers. It knows no identifiers, no words and no records: whoever builds it keeps
//! the list of what index `i` stands for. [`Journey::check`] refuses what no formula could answer (numbers that
//! are not finite, indices that point nowhere), so that nothing behind it ever meets a NaN.

use serde::{Deserialize, Serialize};

/// The most touchpoints one journey may have.
pub const MAX_TOUCHPOINTS: usize = 1_000_000;
/// The most transitions, and the most pains, one journey may have.
pub const MAX_TRANSITIONS: usize = 4_000_000;

/// Where a touchpoint leaves the customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The journey goes on; whoever takes no transition drops off.
    #[default]
    None,
    /// The journey has succeeded and ends here.
    Success,
    /// The journey ends here on purpose, without success (churn, graceful exit, win-back).
    Exit,
}

/// One moment of contact.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Touchpoint {
    /// Share of all customers whose journey begins here, 0–1; `None` if nobody said.
    pub entry: Option<f64>,
    /// Whether the journey ends here, and how.
    pub outcome: Outcome,
    /// Minutes one visit takes, waiting included; `None` counts as zero and is reported as missing.
    pub minutes: Option<f64>,
    /// Variance of those minutes (min²); zero if the duration is fixed.
    pub minutes_variance: f64,
    /// Cost of one visit, in the map's currency.
    pub cost: Option<f64>,
    /// Emotion, −2 (awful) … +2 (delighted); `None` if nobody said.
    pub emotion: Option<f64>,
    /// Effort points of one visit, for the least-effort path; zero or more.
    pub effort: f64,
    /// The channel, as an index of the caller's; `None` if nobody said.
    pub channel: Option<u32>,
    /// The owning team, as an index of the caller's; `None` if nobody said.
    pub owner: Option<u32>,
    /// How many customers the shares leaving this touchpoint were observed on; `None` if they were not.
    pub observed: Option<f64>,
}

/// A directed arrow between two touchpoints.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Transition {
    /// Where it starts, index into [`Journey::touchpoints`].
    pub from: u32,
    /// Where it leads, index into [`Journey::touchpoints`].
    pub to: u32,
    /// Share of those at `from` who take it, 0–1; `None` if nobody said.
    pub share: Option<f64>,
}

/// Something that hurts at one or more touchpoints.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Pain {
    /// Where it hurts, indices into [`Journey::touchpoints`], each once.
    pub touchpoints: Vec<u32>,
    /// Severity, 0–5.
    pub severity: f64,
    /// Probability that a single visit meets the pain, 0–1.
    pub frequency: f64,
    /// Probability that a customer who met it leaves *because of it* (on top of those who would have left
    /// anyway), 0–1; `None` if nobody said.
    pub leave: Option<f64>,
}

/// A journey as numbers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Journey {
    /// The touchpoints, in map order.
    pub touchpoints: Vec<Touchpoint>,
    /// The transitions, in map order.
    pub transitions: Vec<Transition>,
    /// The pains.
    pub pains: Vec<Pain>,
}

/// Why a journey cannot be analysed. Indices are those of the [`Journey`].
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum JourneyError {
    /// The shares leaving a touchpoint add up to more than one.
    #[error("the shares leaving touchpoint {touchpoint} add up to {total}")]
    Overfull {
        /// The touchpoint.
        touchpoint: u32,
        /// Sum of its given shares.
        total: f64,
    },
    /// The entry shares add up to more than one.
    #[error("the entry shares add up to {total}")]
    EntryOverfull {
        /// Their sum.
        total: f64,
    },
    /// A number is not finite or outside its range.
    #[error("{field} of number {index} is {value}, outside {low} to {high}")]
    OutOfRange {
        /// Which quantity.
        field: &'static str,
        /// Whose: index of the touchpoint, transition or pain.
        index: u32,
        /// What was given.
        value: f64,
        /// Smallest allowed.
        low: f64,
        /// Largest allowed.
        high: f64,
    },
    /// An index points at no touchpoint.
    #[error("{field} of number {index} names touchpoint {touchpoint}, which does not exist")]
    UnknownTouchpoint {
        /// Which reference.
        field: &'static str,
        /// Whose: index of the transition or pain.
        index: u32,
        /// The index that points nowhere.
        touchpoint: u32,
    },
    /// More records than the analysis takes.
    #[error("{count} {what} are more than the {limit} that can be analysed")]
    TooLarge {
        /// Which records.
        what: &'static str,
        /// How many there are.
        count: usize,
        /// How many there may be.
        limit: usize,
    },
}

impl JourneyError {
    /// The stable code under which the locale files hold the words.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Overfull { .. } => "shares_overfull",
            Self::EntryOverfull { .. } => "entry_overfull",
            Self::OutOfRange { .. } => "number_out_of_range",
            Self::UnknownTouchpoint { .. } => "unknown_touchpoint",
            Self::TooLarge { .. } => "journey_too_large",
        }
    }
}

/// Largest magnitude accepted for minutes, costs and efforts: squares of sums stay far from overflow.
const HUGE: f64 = 1e12;

impl Journey {
    /// Refuses numbers that are not finite or out of range and references that point nowhere.
    ///
    /// # Errors
    /// The first offence in the order touchpoints, transitions, pains.
    pub fn check(&self) -> Result<(), JourneyError> {
        limit("touchpoints", self.touchpoints.len(), MAX_TOUCHPOINTS)?;
        limit("transitions", self.transitions.len(), MAX_TRANSITIONS)?;
        limit("pains", self.pains.len(), MAX_TRANSITIONS)?;
        for (index, touchpoint) in (0u32..).zip(&self.touchpoints) {
            let within = |field, value: Option<f64>, low, high| within(field, index, value, low, high);
            within("entry share", touchpoint.entry, 0.0, 1.0)?;
            within("minutes", touchpoint.minutes, 0.0, HUGE)?;
            within("variance of minutes", Some(touchpoint.minutes_variance), 0.0, HUGE * HUGE)?;
            within("cost", touchpoint.cost, -HUGE, HUGE)?;
            within("emotion", touchpoint.emotion, -100.0, 100.0)?;
            within("effort", Some(touchpoint.effort), 0.0, HUGE)?;
            within("sample size", touchpoint.observed, 0.0, 1e15)?;
        }
        for (index, transition) in (0u32..).zip(&self.transitions) {
            self.exists("start", index, transition.from)?;
            self.exists("end", index, transition.to)?;
            within("share", index, transition.share, 0.0, 1.0)?;
        }
        for (index, pain) in (0u32..).zip(&self.pains) {
            for &touchpoint in &pain.touchpoints {
                self.exists("place", index, touchpoint)?;
            }
            within("severity", index, Some(pain.severity), 0.0, 5.0)?;
            within("frequency", index, Some(pain.frequency), 0.0, 1.0)?;
            within("leave probability", index, pain.leave, 0.0, 1.0)?;
        }
        Ok(())
    }

    fn exists(&self, field: &'static str, index: u32, touchpoint: u32) -> Result<(), JourneyError> {
        if (touchpoint as usize) < self.touchpoints.len() {
            return Ok(());
        }
        Err(JourneyError::UnknownTouchpoint { field, index, touchpoint })
    }
}

fn limit(what: &'static str, count: usize, limit: usize) -> Result<(), JourneyError> {
    if count <= limit {
        return Ok(());
    }
    Err(JourneyError::TooLarge { what, count, limit })
}

fn within(
    field: &'static str,
    index: u32,
    value: Option<f64>,
    low: f64,
    high: f64,
) -> Result<(), JourneyError> {
    match value {
        // written so that NaN fails it
        Some(value) if !(value >= low && value <= high) => {
            Err(JourneyError::OutOfRange { field, index, value, low, high })
        }
        _ => Ok(()),
    }
}
