//! A report as a page in a terminal: the headline, where customers go and leave, what hurts, what pays, what to do.

use crate::paint::{Cell, Look, Paint, bar, clean};
use crate::subject::Subject;
use wayfold_session::analysis::report::MissingWhat;
use wayfold_session::analysis::{
    Report, Severity, amount, duration, number, percent, percent_tenths, tenths,
};
use wayfold_session::{FindingView, Id, Words};

/// Touchpoints, pains and remedies listed before the rest is only counted.
const LISTED: usize = 24;
/// Findings told before the rest is only counted.
const TOLD: usize = 10;
/// What is missing, told before the rest is only counted.
const MISSING: usize = 5;

pub(crate) struct Page<'a> {
    subject: &'a Subject,
    words: &'a Words,
    paint: Paint,
}

impl<'a> Page<'a> {
    pub(crate) fn new(subject: &'a Subject, words: &'a Words) -> Self {
        Self { subject, words, paint: Paint::new() }
    }

    /// Everything, line by line.
    pub(crate) fn whole(
        &self,
        report: &Report,
        findings: &[FindingView],
        all: bool,
        why: bool,
    ) -> Vec<String> {
        let mut lines = self.head();
        lines.extend(self.section("analyze-headline", self.headline(report)));
        lines.extend(self.section("analyze-flow", self.flow(report)));
        lines.extend(self.section("analyze-pains", self.pains(report)));
        lines.extend(self.section("analyze-remedies", self.remedies(report)));
        lines.extend(self.section("analyze-findings", self.findings(findings, all, why)));
        lines.extend(self.section("analyze-missing", self.missing(report)));
        lines
    }

    fn say(&self, key: &str) -> String {
        self.words.plain(key)
    }

    /// A message about so many things.
    fn count(&self, key: &str, count: usize) -> String {
        self.words.message(key, &[("count", count.to_string())]).text
    }

    pub(crate) fn section(&self, key: &str, lines: Vec<String>) -> Vec<String> {
        if lines.is_empty() {
            return lines;
        }
        let head = self.paint.look(Look::Bold, &self.say(key));
        [String::new(), head].into_iter().chain(lines).collect()
    }

    pub(crate) fn head(&self) -> Vec<String> {
        let map = &self.subject.map;
        let counts = [
            ("touchpoints", map.touchpoints().len()),
            ("arrows", map.transitions().len()),
            ("pains", map.pains().len()),
            ("remedies", map.remedies().len()),
        ];
        let counts = counts.map(|(name, count)| (name, count.to_string()));
        let counts = self.words.message("analyze-counts", &counts).text;
        let title = self.paint.wrap(&clean(self.subject.title()), 0);
        let title = title.iter().map(|line| self.paint.look(Look::Bold, line));
        title.chain([self.paint.look(Look::Dim, &counts)]).collect()
    }

    fn currency(&self) -> &str {
        &self.subject.map.card().currency
    }

    fn money(&self, value: f64) -> String {
        amount(self.words, value, self.currency())
    }

    fn percent(&self, share: Option<f64>) -> String {
        share.map_or_else(|| "–".into(), |share| percent_tenths(self.words, share))
    }

    /// What one would say in a lift.
    fn headline(&self, report: &Report) -> Vec<String> {
        let time = |minutes: Option<f64>| minutes.map(|minutes| duration(self.words, minutes));
        let completion = report.flow.completion.map(|share| {
            let sure = report.certainty.standard_deviation.filter(|_| report.certainty.unobserved.is_empty());
            match sure {
                Some(deviation) => {
                    let margin = number(self.words, (1.96 * deviation * 1e3).round() / 10.0);
                    let said = [("completion", percent(self.words, share)), ("margin", margin)];
                    self.words.message("analyze-give-or-take", &said).text
                }
                None => percent(self.words, share),
            }
        });
        let between = report.certainty.simulated.or(report.certainty.bounds);
        let between = between.map(|range| {
            let said = [("low", percent(self.words, range.low)), ("high", percent(self.words, range.high))];
            self.words.message("analyze-between", &said).text
        });
        let any =
            report.flow.bad_experience_distribution.as_ref().and_then(|shares| Some(1.0 - shares.first()?));
        // without a goal nobody can be said to have missed it
        let aim = report.flow.completion;
        let some =
            |share: Option<f64>| share.filter(|share| *share > 0.0).map(|share| percent(self.words, share));
        let facts = [
            ("analyze-completion", completion),
            ("analyze-completion-between", between),
            ("analyze-drop", aim.and(some(report.flow.implicit_drop))),
            ("analyze-exit", aim.and(some(report.flow.explicit_exit))),
            ("analyze-trapped", some(report.flow.trapped)),
            ("analyze-minutes", time(report.flow.expected_minutes)),
            ("analyze-minutes-success", time(report.flow.minutes_given_success)),
            ("analyze-cost", report.flow.expected_cost.map(|cost| self.money(cost))),
            ("analyze-bad", any.map(|share| percent(self.words, share))),
            ("analyze-churn", report.money.churn.map(|share| percent(self.words, share))),
            ("analyze-risk", report.money.revenue_at_risk.map(|money| self.money(money))),
            ("analyze-coverage", report.coverage.overall.map(|share| percent(self.words, share))),
        ];
        let facts = facts.into_iter().filter_map(|(key, value)| Some((self.say(key), value?)));
        let rows: Vec<Vec<Cell>> =
            facts.map(|(name, value)| vec![Cell::text(name), Cell::text(value)]).collect();
        self.paint.table(&[Cell::default(), Cell::default()], &rows).split_off(1)
    }

    /// Touchpoints in the order of the map; of large maps those where most leave.
    fn flow(&self, report: &Report) -> Vec<String> {
        let flow = &report.flow;
        let mut rows: Vec<usize> = (0..flow.leak.0.len()).collect();
        let rest = rows.len().saturating_sub(LISTED);
        if rest > 0 {
            rows.sort_by(|&a, &b| flow.leak.0[b].1.total_cmp(&flow.leak.0[a].1));
            rows.truncate(LISTED);
            rows.sort_unstable();
        }
        if rows.is_empty() {
            return vec![];
        }
        let most = flow.visits.0.iter().filter_map(|(_, visits)| *visits).fold(0.0, f64::max);
        let aim = flow.completion.is_some();
        let row = |at: usize| {
            let (id, leak) = flow.leak.0[at];
            let visits = flow.visits.0[at].1;
            let mut cells = vec![
                Cell::text(self.title(id)),
                Cell::number(visits.map_or_else(|| "–".into(), |v| tenths(self.words, v * 100.0))),
                Cell::text(bar(visits.unwrap_or(0.0) / most.max(f64::MIN_POSITIVE), 12)),
            ];
            if aim {
                let leave = if leak >= 0.0005 { percent_tenths(self.words, leak) } else { String::new() };
                cells.push(Cell::number(leave));
                cells.push(Cell::number(percent_tenths(self.words, flow.completion_from.0[at].1)));
            }
            cells
        };
        let mut heads = vec![
            Cell::text(self.say("analyze-touchpoint")),
            Cell::number(self.say("analyze-visits")),
            Cell::text(""),
        ];
        if aim {
            heads.push(Cell::number(self.say("analyze-leave")));
            heads.push(Cell::number(self.say("analyze-to-goal")));
        }
        let rows: Vec<Vec<Cell>> = rows.into_iter().map(row).collect();
        self.with_rest(self.paint.table(&heads, &rows), rest)
    }

    fn with_rest(&self, mut lines: Vec<String>, rest: usize) -> Vec<String> {
        if rest > 0 {
            let said = format!("  {}", self.count("analyze-more", rest));
            lines.push(self.paint.look(Look::Dim, &said));
        }
        lines
    }

    fn title(&self, id: Id) -> String {
        let map = &self.subject.map;
        let touchpoint = map.touchpoints().get(&id).map(|record| record.title.clone());
        let pain = || map.pains().get(&id).map(|record| record.title.clone());
        let remedy = || map.remedies().get(&id).map(|record| record.title.clone());
        touchpoint.or_else(pain).or_else(remedy).unwrap_or_default()
    }

    /// The heaviest first.
    fn pains(&self, report: &Report) -> Vec<String> {
        let mut pains: Vec<_> = report.pains.iter().collect();
        if pains.is_empty() {
            return vec![];
        }
        pains.sort_by(|a, b| b.load.unwrap_or(-1.0).total_cmp(&a.load.unwrap_or(-1.0)));
        let rest = pains.len().saturating_sub(LISTED);
        let rows: Vec<Vec<Cell>> = pains
            .iter()
            .take(LISTED)
            .map(|pain| {
                vec![
                    Cell::text(self.title(pain.id)),
                    Cell::number(number(self.words, pain.severity)),
                    Cell::number(self.percent(pain.affected)),
                    Cell::number(pain.revenue_at_risk.map_or_else(|| "–".into(), |money| self.money(money))),
                    Cell::number(pain.remedies.len().to_string()),
                ]
            })
            .collect();
        let heads = [
            Cell::text(self.say("analyze-pain")),
            Cell::number(self.say("analyze-severity")),
            Cell::number(self.say("analyze-affected")),
            Cell::number(self.say("analyze-at-risk")),
            Cell::number(self.say("analyze-treated")),
        ];
        self.with_rest(self.paint.table(&heads, &rows), rest)
    }

    /// Those that bring most first; the plan's steps are numbered.
    fn remedies(&self, report: &Report) -> Vec<String> {
        let mut remedies: Vec<_> = report.money.remedies.iter().collect();
        if remedies.is_empty() {
            return vec![];
        }
        let step = |id: Id| report.money.plan.iter().position(|pick| pick.id == id);
        remedies.sort_by(|a, b| {
            let place = |id| step(id).unwrap_or(usize::MAX);
            let worth = |benefit: Option<f64>| benefit.unwrap_or(f64::NEG_INFINITY);
            place(a.id).cmp(&place(b.id)).then(worth(b.benefit).total_cmp(&worth(a.benefit)))
        });
        let rest = remedies.len().saturating_sub(LISTED);
        let dash = || "–".to_owned();
        let rows: Vec<Vec<Cell>> = remedies
            .iter()
            .take(LISTED)
            .map(|remedy| {
                let months = remedy.payback_months.map(|months| tenths(self.words, months));
                vec![
                    Cell::text(self.title(remedy.id)),
                    Cell::number(step(remedy.id).map_or_else(dash, |step| (step + 1).to_string())),
                    Cell::number(remedy.cost.map_or_else(dash, |money| self.money(money))),
                    Cell::number(remedy.benefit.map_or_else(dash, |money| self.money(money))),
                    Cell::number(months.unwrap_or_else(dash)),
                    Cell::number(self.percent(remedy.completion)),
                ]
            })
            .collect();
        let heads = [
            Cell::text(self.say("analyze-remedy")),
            Cell::number(self.say("analyze-step")),
            Cell::number(self.say("analyze-remedy-cost")),
            Cell::number(self.say("analyze-benefit")),
            Cell::number(self.say("analyze-payback")),
            Cell::number(self.say("analyze-remedy-completion")),
        ];
        self.with_rest(self.paint.table(&heads, &rows), rest)
    }

    pub(crate) fn findings(&self, findings: &[FindingView], all: bool, why: bool) -> Vec<String> {
        let told: Vec<&FindingView> =
            findings.iter().filter(|finding| all || finding.dismissed.is_none()).collect();
        let most = if all { told.len() } else { TOLD };
        let mut lines = Vec::new();
        for view in told.iter().take(most) {
            lines.extend(finding(view, self.paint, self.words, why));
        }
        let (rest, aside) = (told.len().saturating_sub(most), findings.len() - told.len());
        for (key, count) in [("analyze-more-findings", rest), ("analyze-set-aside", aside)] {
            if count > 0 {
                let said = format!("  {}", self.count(key, count));
                lines.push(self.paint.look(Look::Dim, &said));
            }
        }
        lines
    }

    /// What to fill in to learn more.
    fn missing(&self, report: &Report) -> Vec<String> {
        let keys: Vec<String> = report.missing.iter().map(|missing| MissingWhat::key(missing.what)).collect();
        let lines = keys.iter().take(MISSING).flat_map(|key| {
            let mut lines = self.paint.wrap(&self.say(key), 4);
            if let Some(first) = lines.first_mut() {
                first.insert_str(0, "  · ");
            }
            lines
        });
        self.with_rest(lines.collect(), keys.len().saturating_sub(MISSING))
    }
}

/// The sign of a severity, coloured.
fn mark(severity: Severity, paint: Paint) -> String {
    match severity {
        Severity::Error => paint.look(Look::Red, "✖"),
        Severity::Warning => paint.look(Look::Yellow, "▲"),
        Severity::Insight => paint.look(Look::Blue, "●"),
        Severity::Notice => paint.look(Look::Dim, "○"),
    }
}

/// A finding as a paragraph: what is the case, and if asked for how it was reckoned and what it rests on.
fn finding(view: &FindingView, paint: Paint, words: &Words, why: bool) -> Vec<String> {
    let mut lines = paint.wrap(&view.sentence, 4);
    if let Some(first) = lines.first_mut() {
        first.insert_str(0, &format!("  {} ", mark(view.severity, paint)));
    }
    let mut small = |text: &str| {
        let wrapped = paint.wrap(text, 4).into_iter().enumerate();
        let indented = wrapped.map(|(at, line)| if at == 0 { format!("    {line}") } else { line });
        lines.extend(indented.map(|line| paint.look(Look::Dim, &line)));
    };
    if why {
        small(&view.reason);
        view.grounds.iter().for_each(|grounds| small(grounds));
    }
    if let Some(reason) = &view.dismissed {
        let said = [("reason", if reason.trim().is_empty() { "–".into() } else { clean(reason) })];
        small(&words.message("analyze-dismissed", &said).text);
    }
    lines
}
