//! The list of rules. A rule that is not here has no family and no words.

use serde::Serialize;

/// What a finding is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Family {
    /// The shape of the journey.
    Structure,
    /// Who gets where.
    Flow,
    /// How sure the figures are.
    Certainty,
    /// What hurts.
    Pain,
    /// What it costs and what pays.
    Money,
    /// What customers have to do and wait for.
    Effort,
    /// What the map leaves out.
    Coverage,
    /// Who answers for what.
    Ownership,
    /// How anybody would notice.
    Kpi,
    /// What customers expect and what they get.
    Gap,
    /// How customers are served.
    Service,
    /// What it all rests on.
    Evidence,
}

/// One rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// Its name; the end of its locale keys.
    pub id: &'static str,
    /// What it is about.
    pub family: Family,
}

macro_rules! rules {
    ($($family:ident: $($id:literal)+;)+) => {
        /// Every rule, family by family.
        pub const RULES: &[Rule] = &[$($(Rule { id: $id, family: Family::$family },)+)+];
    };
}

rules! {
    Structure:
        "shares-overfull" "entry-overfull" "numbers-refused" "no-success" "no-arrows" "unreachable" "dead-end"
        "cannot-reach-success" "trap" "arrow-after-end" "duplicate-arrow" "stuck-loop" "back-to-presale"
        "no-way-round";
    Flow:
        "fix-first" "biggest-leak" "leaving-angry" "leaving-unmoved" "going-round" "no-usual-way" "ending-lost"
        "detours";
    Certainty:
        "measure-next" "measure-first" "shares-assumed" "entries-assumed";
    Pain:
        "heaviest-pain" "killer-pain" "pain-untreated" "pain-uncounted" "low-without-pain" "pain-at-high"
        "bad-moments" "bad-moments-churn";
    Money:
        "revenue-at-risk" "best-remedy" "remedy-does-not-pay" "budget-plan" "figures-missing" "market-at-risk"
        "retention-lever";
    Effort:
        "forced-effort" "context-lost" "waiting" "response-late" "response-untold" "hard-work" "zero-minutes";
    Coverage:
        "post-sale-thin" "off-target-mix" "sale-without-onboarding" "lifecycle-gaps" "no-listening-post"
        "no-persona" "persona-unfelt" "channel-unliked" "channel-missing";
    Ownership:
        "touchpoint-unowned" "remedy-unowned" "remedy-undated" "remedy-overdue" "remedy-blocked" "map-unowned"
        "review-overdue";
    Kpi:
        "no-kpi" "kpi-targetless" "only-financial" "no-leading" "kpi-behind" "kpi-worse";
    Gap:
        "value-gap" "weak-moment-of-truth" "overserved";
    Service:
        "complaint-without-people" "complaint-without-recovery" "leaving-unasked" "mistimed-offer";
    Evidence:
        "mostly-assumed" "moods-assumed" "disputed-evidence";
}
