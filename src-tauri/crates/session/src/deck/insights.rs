//! What the analysis says, as a board reads it.

use crate::analysis;
use crate::page;
use crate::words::Words;
use std::sync::Arc;
use wayfold_analysis::report::PainFigures;
use wayfold_analysis::{Report, Severity};
use wayfold_layout::figures;
use wayfold_model::{Map, Remedy, RemedyStatus, in_order};
use wayfold_render::{DeckBars, DeckDot, DeckFigure, DeckFinding, DeckInsights, DeckMood};

/// Findings told at most.
const MOST_FINDINGS: usize = 6;
/// Pains ranked at most.
const MOST_PAINS: usize = 8;

/// Figures, findings, pains and remedies.
pub(super) fn insights(map: &Map, words: &Words, report: &Report) -> DeckInsights {
    DeckInsights {
        figures: headline(map, words, report),
        findings: findings(map, words, report),
        pains: ranking(map, words, report),
        judged: judged(map, words),
    }
}

fn headline(map: &Map, words: &Words, report: &Report) -> Vec<DeckFigure> {
    let flow = &report.flow;
    let language = words.language();
    let currency = &map.card().currency;
    let share = |share: f64| analysis::percent(words, share);
    let figures = [
        ("insights-completion", flow.completion.map(share), DeckMood::Good),
        ("insights-drop", flow.implicit_drop.map(share), DeckMood::Pain),
        (
            "insights-risk",
            report.money.revenue_at_risk.map(|risk| figures::money(risk.round(), currency, language)),
            DeckMood::Pain,
        ),
        (
            "insights-minutes",
            flow.expected_minutes.map(|minutes| figures::duration(minutes, language)),
            DeckMood::Quiet,
        ),
        (
            "insights-switches",
            // where no touchpoint names a channel there is none to change
            flow.expected_channel_switches
                .filter(|_| report.coverage.channel.filled > 0)
                .map(|switches| figures::number(switches, 1, language)),
            DeckMood::Quiet,
        ),
        (
            "insights-coverage",
            report.coverage.overall.map(|share| figures::percent(share, language)),
            DeckMood::Quiet,
        ),
    ];
    let figure = |(key, value, mood): (&str, Option<String>, DeckMood)| {
        Some(DeckFigure { value: value?, name: words.plain(key), mood })
    };
    figures.into_iter().filter_map(figure).collect()
}

fn findings(map: &Map, words: &Words, report: &Report) -> Vec<DeckFinding> {
    analysis::views(&report.findings, map, words)
        .into_iter()
        .filter(|finding| finding.dismissed.is_none())
        .take(MOST_FINDINGS)
        .map(|finding| DeckFinding {
            mood: match finding.severity {
                Severity::Error => DeckMood::Pain,
                Severity::Warning => DeckMood::Watch,
                Severity::Insight | Severity::Notice => DeckMood::Quiet,
            },
            sentence: finding.sentence,
            reason: finding.reason,
        })
        .collect()
}

/// What pains are ranked by: the first of these that any pain has.
enum By {
    Money,
    Reach,
    Severity,
}

fn ranking(map: &Map, words: &Words, report: &Report) -> DeckBars {
    let some = |value: fn(&PainFigures) -> Option<f64>| {
        report.pains.iter().any(|pain| value(pain).is_some_and(|value| value > 0.0))
    };
    let by = match () {
        () if some(|pain| pain.revenue_at_risk) => By::Money,
        () if some(|pain| pain.affected) => By::Reach,
        () => By::Severity,
    };
    let value = |pain: &PainFigures| match by {
        By::Money => pain.revenue_at_risk,
        By::Reach => pain.affected,
        By::Severity => Some(pain.severity),
    };
    let title = |pain: &PainFigures| map.pains().get(&pain.id).map(|pain| page::named(&pain.title, words));
    let mut bars: Vec<(String, f64)> = report
        .pains
        .iter()
        .filter_map(|pain| Some((title(pain)?, value(pain).filter(|v| *v > 0.0)?)))
        .collect();
    bars.sort_by(|a, b| b.1.total_cmp(&a.1));
    bars.truncate(MOST_PAINS);
    let (measure, conclusion, format) = match by {
        By::Money => (
            "deck-by-money",
            "deck-most-money",
            figures::money_pattern(&map.card().currency, words.language()),
        ),
        By::Reach => ("deck-by-reach", "deck-most-reach", "0%".to_owned()),
        By::Severity => ("deck-by-severity", "deck-most-severe", "0".to_owned()),
    };
    let written = |value: f64| match by {
        By::Money => figures::money(value.round(), &map.card().currency, words.language()),
        By::Reach => figures::percent(value, words.language()),
        By::Severity => figures::number(value, 0, words.language()),
    };
    let conclusion = bars.first().map(|(name, value)| {
        let args = [("pain", analysis::quoted(name, words)), ("value", written(*value))];
        words.message(conclusion, &args).text
    });
    let note = match by {
        By::Money => words.plain("insights-never-summed"),
        By::Reach | By::Severity => String::new(),
    };
    DeckBars {
        measure: words.plain(measure),
        format,
        conclusion: conclusion.unwrap_or_default(),
        note,
        written: bars.iter().map(|(_, value)| written(*value)).collect(),
        bars,
    }
}

fn judged(map: &Map, words: &Words) -> Vec<DeckDot> {
    let open = |remedy: &&Arc<Remedy>| !matches!(remedy.status, RemedyStatus::Done | RemedyStatus::Dropped);
    in_order(map.remedies().values().filter(open))
        .into_iter()
        .filter_map(|remedy| {
            Some(DeckDot {
                title: page::named(&remedy.title, words),
                effort: remedy.effort?,
                impact: remedy.impact?,
            })
        })
        .collect()
}
