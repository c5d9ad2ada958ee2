//! Findings: what a map says about its journey, and what it does not say.
//!
//! One file a family; every rule is a few lines that look at the map and at the figures. A finding holds records,
//! numbers and names, never sentences: those are in the locale files, `finding-<rule>` for what is the case and
//! `finding-<rule>-why` for how it was reckoned, with this map's numbers. It rests on the weakest evidence of the
//! records its numbers come from, and says which record that is.

mod certainty;
mod coverage;
mod effort;
mod evidence;
mod flow;
mod gap;
mod kpi;
mod look;
mod money;
mod mood;
mod ownership;
mod pain;
mod rules;
mod service;
mod structure;

use std::collections::BTreeMap;

use serde::Serialize;
use wayfold_model::{EvidenceLevel, Id};

pub(crate) use look::Look;
pub use rules::{Family, RULES, Rule};

/// How much a finding should worry the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing, or something left open.
    Notice,
    /// A result of the analysis: not a fault of the map.
    Insight,
    /// Something hurts customers, or the map is probably wrong there.
    Warning,
    /// The map contradicts itself: figures are wrong or cannot be had.
    Error,
}

/// What a number counts, which decides how it is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Unit {
    /// A share, 0–1; said in per cent.
    Share,
    /// Times per customer.
    Times,
    /// Minutes.
    Minutes,
    /// An amount in the map's currency.
    Money,
    /// Things counted.
    Count,
    /// Points of a scale.
    Points,
    /// Months.
    Months,
}

/// A number of a finding, as reckoned.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub struct Figure {
    /// The number.
    pub value: f64,
    /// What it counts.
    pub unit: Unit,
}

impl Figure {
    /// The number as a sentence says it: shares in per cent, everything rounded to what a reader can use.
    pub fn said(self) -> f64 {
        let round = |value: f64, digits: i32| (value * 10f64.powi(digits)).round() / 10f64.powi(digits);
        match self.unit {
            Unit::Share => round(self.value * 100.0, 1),
            Unit::Times if self.value.abs() < 1.0 => round(self.value, 2),
            Unit::Times => round(self.value, 1),
            Unit::Minutes | Unit::Months if self.value.abs() < 10.0 => round(self.value, 1),
            Unit::Minutes | Unit::Months | Unit::Money | Unit::Count => round(self.value, 0),
            Unit::Points => round(self.value, 1),
        }
    }
}

/// Minutes in the unit people would use, as a key of the locale files and how many.
pub fn duration(minutes: f64) -> (&'static str, f64) {
    let (key, value) = match minutes.abs() {
        under if under < 120.0 => ("finding-minutes", minutes),
        under if under < 48.0 * 60.0 => ("finding-hours", minutes / 60.0),
        _ => ("finding-days", minutes / 1_440.0),
    };
    (key, Figure { value, unit: Unit::Minutes }.said())
}

/// Words of a finding that are not in its sentence.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(untagged)]
pub enum Wording {
    /// A title from the map, or a currency.
    Name(String),
    /// Titles from the map, the first few of `count`.
    Names(Vec<String>),
    /// Keys of the locale files.
    Keys {
        /// The keys.
        keys: Vec<String>,
    },
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub struct Finding {
    /// Which rule found it; the end of its locale keys.
    pub rule: &'static str,
    /// What it is about.
    pub family: Family,
    /// How much it should worry.
    pub severity: Severity,
    /// How much it matters, 0–1: by its rule's rank, and within that by how many customers it concerns or how far it
    /// leads.
    pub weight: f64,
    /// The same finding of the same records has the same key; a dismissal is kept under it.
    pub key: String,
    /// Records concerned, the most important first.
    pub records: Vec<Id>,
    /// Its numbers by name.
    pub numbers: BTreeMap<&'static str, Figure>,
    /// Its words by name.
    pub words: BTreeMap<&'static str, Wording>,
    /// The weakest evidence its numbers rest on; `null` if it is about the map itself.
    pub evidence: Option<EvidenceLevel>,
    /// The record that evidence is weakest at.
    pub rests_on: Option<Id>,
}

/// A value for a message of the locale files.
#[derive(Debug, Clone, PartialEq)]
pub enum Argument {
    /// A number, rounded as sentences say it.
    Number(f64),
    /// Text.
    Text(String),
}

/// Titles named in a sentence before it says how many more there are, which are never just one.
const NAMED: usize = 3;

impl Finding {
    fn new(rule: &'static str, severity: Severity) -> Self {
        let family = rules::of(rule).map_or(Family::Structure, |known| known.family);
        let finding = Self {
            rule,
            family,
            severity,
            weight: 0.0,
            key: String::new(),
            records: Vec::new(),
            numbers: BTreeMap::new(),
            words: BTreeMap::new(),
            evidence: None,
            rests_on: None,
        };
        finding.weighing(0.0)
    }

    /// How large it is among findings of its rule, 0–1: a share of customers as a rule.
    fn weighing(mut self, size: f64) -> Self {
        let size = if size.is_finite() { size.clamp(0.0, 1.0) } else { 0.0 };
        let (least, most) = rules::of(self.rule).map_or((0, 0), |rule| rule.rank);
        // most shares are small: the root keeps them apart
        self.weight = (f64::from(least) + f64::from(most - least) * size.sqrt()) / 100.0;
        self
    }

    fn at(mut self, records: impl IntoIterator<Item = Id>) -> Self {
        self.records.extend(records);
        self
    }

    fn number(mut self, name: &'static str, value: f64, unit: Unit) -> Self {
        self.numbers.insert(name, Figure { value, unit });
        self
    }

    fn share(self, name: &'static str, value: f64) -> Self {
        self.number(name, value, Unit::Share)
    }

    fn times(self, name: &'static str, value: f64) -> Self {
        self.number(name, value, Unit::Times)
    }

    fn minutes(self, name: &'static str, value: f64) -> Self {
        self.number(name, value, Unit::Minutes)
    }

    fn count(self, name: &'static str, value: usize) -> Self {
        self.number(name, value as f64, Unit::Count)
    }

    fn points(self, name: &'static str, value: f64) -> Self {
        self.number(name, value, Unit::Points)
    }

    fn months(self, name: &'static str, value: f64) -> Self {
        self.number(name, value, Unit::Months)
    }

    /// An amount; the currency comes along as `currency`.
    fn money(mut self, look: &Look<'_>, name: &'static str, value: f64) -> Self {
        self.words.insert("currency", Wording::Name(look.currency()));
        self.number(name, value, Unit::Money)
    }

    /// An amount that may not be given, and is then said so.
    fn money_if(self, look: &Look<'_>, name: &'static str, value: Option<f64>) -> Self {
        match value {
            Some(value) => self.money(look, name, value),
            None => self.keys(name, vec!["finding-not-given".to_owned()]),
        }
    }

    /// A record named in the sentence.
    fn name(mut self, look: &Look<'_>, name: &'static str, record: Id) -> Self {
        self.words.insert(name, Wording::Name(look.title(record)));
        self
    }

    fn keys(mut self, name: &'static str, keys: Vec<String>) -> Self {
        self.words.insert(name, Wording::Keys { keys });
        self
    }

    /// The records, named as `names` and counted as `count`.
    fn naming(mut self, look: &Look<'_>, records: Vec<Id>) -> Self {
        let named = if records.len() == NAMED + 1 { records.len() } else { NAMED };
        let names = records.iter().take(named).map(|&record| look.title(record)).collect();
        self.words.insert("names", Wording::Names(names));
        self.count("count", records.len()).at(records)
    }

    /// Rests on the statements of these records.
    fn resting_on(mut self, look: &Look<'_>, records: impl IntoIterator<Item = Id>) -> Self {
        let known = records.into_iter().filter_map(|record| Some((look.evidence(record)?, record)));
        let weakest = known.chain(self.evidence.zip(self.rests_on)).min_by_key(|(level, _)| *level);
        if let Some((level, record)) = weakest {
            (self.evidence, self.rests_on) = (Some(level), Some(record));
        }
        self
    }

    /// Rests on everything that flows: the shares and whatever touchpoint is visited.
    fn resting_on_flow(mut self, look: &Look<'_>) -> Self {
        if let Some((level, record)) = look.flow_evidence() {
            (self.evidence, self.rests_on) = (Some(level), Some(record));
        }
        self
    }

    fn settle(mut self) -> Self {
        let mut sorted = self.records.clone();
        sorted.sort_unstable();
        // FNV-1a over the ids: stable for ever, and short
        let bytes = sorted.iter().flat_map(|id| id.0.into_bytes());
        let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        self.key = format!("{}:{hash:016x}", self.rule);
        self
    }

    /// Key of the message that says what is the case.
    pub fn sentence(&self) -> String {
        format!("finding-{}", self.rule)
    }

    /// Key of the message that says how it was reckoned.
    pub fn reason(&self) -> String {
        format!("finding-{}-why", self.rule)
    }

    /// Key of the message that says what it rests on, with the title of [`Finding::rests_on`] as `$record`; `None`
    /// if it is about the map itself.
    pub fn grounds(&self) -> Option<String> {
        self.evidence.map(|level| format!("finding-rests-{}", level.name()))
    }

    /// The arguments of its two messages. `quote` puts a title in the quotation marks of the language, `say` says a
    /// key of the locale files with an optional `$count`, `money` says an amount in the map's currency.
    pub fn arguments(
        &self,
        quote: &dyn Fn(&str) -> String,
        say: &dyn Fn(&str, Option<f64>) -> String,
        money: &dyn Fn(f64) -> String,
    ) -> BTreeMap<&'static str, Argument> {
        let numbers = self.numbers.iter().map(|(name, number)| {
            let said = match number.unit {
                Unit::Minutes => {
                    let (key, count) = duration(number.value);
                    Argument::Text(say(key, Some(count)))
                }
                Unit::Money => Argument::Text(money(number.value)),
                _ => Argument::Number(number.said()),
            };
            (*name, said)
        });
        let words = self.words.iter().map(|(name, wording)| {
            let text = match wording {
                Wording::Name(text) if *name == "currency" || *name == "unit" => text.clone(),
                Wording::Name(title) => quote(title),
                Wording::Names(titles) => {
                    let count = self.numbers.get("count").map_or(titles.len(), |count| count.value as usize);
                    list(titles.iter().map(|title| quote(title)).collect(), count, say)
                }
                Wording::Keys { keys } => {
                    list(keys.iter().map(|key| say(key, None)).collect(), keys.len(), say)
                }
            };
            (*name, Argument::Text(text))
        });
        numbers.chain(words).collect()
    }
}

/// The first few of `count` things as a list, "and n more" said at its end.
fn list(mut things: Vec<String>, count: usize, say: &dyn Fn(&str, Option<f64>) -> String) -> String {
    if count > things.len() {
        let more = say("finding-and-more", Some((count - things.len()) as f64));
        return format!("{} {more}", things.join(", "));
    }
    match things.pop() {
        Some(last) if !things.is_empty() => {
            format!("{} {} {last}", things.join(", "), say("finding-and", None))
        }
        last => last.unwrap_or_default(),
    }
}

/// All findings of a map, in the order they should be read.
pub(crate) fn find(look: &Look<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    let families: [fn(&Look<'_>, &mut Vec<Finding>); 13] = [
        structure::find,
        flow::find,
        certainty::find,
        pain::find,
        money::find,
        effort::find,
        coverage::find,
        ownership::find,
        kpi::find,
        gap::find,
        mood::find,
        service::find,
        evidence::find,
    ];
    families.iter().for_each(|family| family(look, &mut found));
    let mut found: Vec<Finding> = found.into_iter().map(Finding::settle).collect();
    // what makes figures wrong, then what they come to and what hurts, then what is left open; the sort is stable:
    // equals stay in the order of the families
    let place = |finding: &Finding| match finding.severity {
        Severity::Error => 0,
        Severity::Insight | Severity::Warning => 1,
        Severity::Notice => 2,
    };
    found.sort_by(|a, b| place(a).cmp(&place(b)).then(b.weight.total_cmp(&a.weight)));
    found
}
