//! The list of rules. A rule that is not here has no family and no words.

use serde::Serialize;

/// What a finding is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
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
    /// How it feels.
    Mood,
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
    /// How much its findings matter in per cent, from the smallest to the largest: comparable between all rules, so
    /// that those who read ten findings read the ten they can do most about.
    pub rank: (u8, u8),
}

macro_rules! rules {
    ($($family:ident: $($id:literal $least:literal..$most:literal)+;)+) => {
        /// Every rule, family by family.
        pub const RULES: &[Rule] =
            &[$($(Rule { id: $id, family: Family::$family, rank: ($least, $most) },)+)+];
    };
}

rules! {
    Structure:
        "shares-overfull" 100..100 "entry-overfull" 100..100 "numbers-refused" 100..100 "no-success" 98..98
        "no-arrows" 60..60 "unreachable" 70..90 "dead-end" 84..97 "cannot-reach-success" 80..95 "trap" 99..100
        "arrow-after-end" 30..30 "duplicate-arrow" 20..20 "stuck-loop" 60..80 "back-to-presale" 25..25
        "no-way-round" 40..65;
    Flow:
        "fix-first" 88..97 "biggest-leak" 55..85 "leaving-angry" 40..65 "leaving-unmoved" 38..55
        "going-round" 35..65 "no-usual-way" 10..15 "ending-lost" 40..70 "detours" 30..48;
    Certainty:
        "measure-next" 45..60 "measure-first" 40..60 "shares-assumed" 40..75 "entries-assumed" 40..40;
    Pain:
        "heaviest-pain" 65..88 "killer-pain" 58..92 "pain-untreated" 40..80 "pain-uncounted" 40..70
        "low-without-pain" 40..65 "pain-at-high" 30..30 "bad-moments" 55..75 "bad-moments-churn" 60..84;
    Money:
        "revenue-at-risk" 80..94 "best-remedy" 83..90 "remedy-does-not-pay" 30..30 "budget-plan" 84..84
        "figures-missing" 60..60 "market-at-risk" 40..48 "retention-lever" 12..12;
    Effort:
        "forced-effort" 35..62 "context-lost" 45..90 "waiting" 40..66 "response-late" 40..75
        "response-untold" 30..60 "hard-work" 35..66 "zero-minutes" 10..10;
    Coverage:
        "post-sale-thin" 48..65 "off-target-mix" 40..60 "sale-without-onboarding" 52..52
        "lifecycle-gaps" 12..25 "no-listening-post" 28..45 "no-persona" 45..45 "persona-unfelt" 30..30
        "channel-unliked" 42..70 "channel-missing" 20..45;
    Ownership:
        "touchpoint-unowned" 28..55 "remedy-unowned" 52..52 "remedy-undated" 35..35 "remedy-overdue" 62..62
        "remedy-blocked" 38..38 "map-unowned" 30..30 "review-overdue" 32..32;
    Kpi:
        "no-kpi" 50..50 "kpi-targetless" 26..26 "only-financial" 45..45 "no-leading" 25..25
        "kpi-behind" 60..60 "kpi-worse" 58..58;
    Gap:
        "value-gap" 48..90 "weak-moment-of-truth" 48..88 "overserved" 20..20;
    Mood:
        "lowest-moment" 50..80 "ends-low" 50..68 "personas-apart" 36..60;
    Service:
        "complaint-without-people" 58..80 "complaint-without-recovery" 35..60 "leaving-unasked" 30..60
        "mistimed-offer" 22..45;
    Evidence:
        "mostly-assumed" 45..72 "moods-assumed" 36..36 "disputed-evidence" 34..34;
}

/// The rule of this name.
pub(super) fn of(id: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.id == id)
}
