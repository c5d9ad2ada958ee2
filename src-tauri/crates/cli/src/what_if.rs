//! `wayfold what-if`: what a journey would come to with remedies in place or other numbers. The file stays as it is.

use crate::analyze::{Page, machine};
use crate::outcome::{FINE, Stop};
use crate::output::Output;
use crate::paint::{Cell, Look, Paint};
use crate::subject::{Subject, Subjects};
use clap::ArgMatches;
use serde_json::json;
use std::path::PathBuf;
use wayfold_session::analysis::{
    Report, Scenario, Settings, Trial, amount, analyze, duration, number, percent, percent_tenths, settings,
    tenths, views,
};
use wayfold_session::{FindingView, Id, Words, now};

/// Touchpoints whose figures change most that are listed.
const LISTED: usize = 8;

pub(crate) fn run(matches: &ArgMatches, words: &Words, output: &mut Output) -> Result<u8, Stop> {
    let path = matches.get_one::<PathBuf>("map-file").cloned().unwrap_or_default();
    let subjects = Subjects::read(&path, matches, words, output)?;
    if subjects.len() > 1 {
        return Err(Stop::ChooseMap { path: subjects.path().to_owned(), count: subjects.len() });
    }
    let Some(subject) = subjects.each().next() else {
        return Err(Stop::NoMaps { path: subjects.path().to_owned() });
    };
    let scenario = scenario(&subject, matches)?;
    let settings = settings(now().date_naive());
    let before = analyze(&subject.map, &settings);
    let after = analyze(&subject.map, &Settings { scenario: scenario.clone(), ..settings });
    let found = |report: &Report| views(&report.findings, &subject.map, words);
    let (findings, then) = (found(&before), found(&after));
    let page = Page::new(&subject, words);
    let lines = page.head().into_iter().chain(compared(&subject, words, &before, &after));
    let lines =
        lines.chain(page.section("what-if-touchpoints", touchpoints(&subject, words, &before, &after)));
    let lines =
        lines.chain(page.section("what-if-gone", page.findings(&without(&findings, &then), true, false)));
    let lines =
        lines.chain(page.section("what-if-new", page.findings(&without(&then, &findings), true, false)));
    lines.for_each(|line| output.line(&line));
    output.set("map", json!(subject.title()));
    output.set("scenario", subject.in_its_names(json!(scenario)));
    output.set("before", machine(&subject, &before, &findings));
    output.set("after", machine(&subject, &after, &then));
    Ok(FINE)
}

/// Findings of one list whose rule says nothing in the other.
fn without(some: &[FindingView], others: &[FindingView]) -> Vec<FindingView> {
    let silent = |finding: &&FindingView| !others.iter().any(|other| other.rule == finding.rule);
    some.iter().filter(|finding| finding.dismissed.is_none()).filter(silent).cloned().collect()
}

/// What was typed, as a scenario of the map.
fn scenario(subject: &Subject, matches: &ArgMatches) -> Result<Scenario, Stop> {
    let map = &subject.map;
    let typed =
        |name: &str| -> Vec<String> { matches.get_many(name).into_iter().flatten().cloned().collect() };
    let touchpoints: Vec<(Id, &str)> =
        map.touchpoints_in_order().into_iter().map(|record| (record.id, record.title.as_str())).collect();
    let pains: Vec<(Id, &str)> =
        map.pains().values().map(|record| (record.id, record.title.as_str())).collect();
    let remedies: Vec<(Id, &str)> =
        map.remedies().values().map(|record| (record.id, record.title.as_str())).collect();
    let trials = |name: &str, what: &'static str, records: &[(Id, &str)], unit: Unit| -> Result<_, Stop> {
        let trial = |text: &String| {
            let (record, value) = setting(text, unit)?;
            Ok(Trial { record: subject.find(what, record, records)?, value })
        };
        typed(name).iter().map(trial).collect::<Result<Vec<Trial>, Stop>>()
    };
    let share = |text: &String| {
        let (arrow, value) = setting(text, Unit::Share)?;
        Ok(Trial { record: arrow_between(subject, arrow, &touchpoints)?, value })
    };
    let remedy = |name: &String| subject.find("remedy", name, &remedies);
    Ok(Scenario {
        remedies: typed("remedy").iter().map(remedy).collect::<Result<_, Stop>>()?,
        shares: typed("share").iter().map(share).collect::<Result<_, Stop>>()?,
        drops: trials("drop", "touchpoint", &touchpoints, Unit::Share)?,
        frequencies: trials("frequency", "pain", &pains, Unit::Share)?,
        minutes: trials("minutes", "touchpoint", &touchpoints, Unit::Minutes)?,
        moods: trials("mood", "touchpoint", &touchpoints, Unit::Mood)?,
    })
}

#[derive(Clone, Copy, PartialEq)]
enum Unit {
    Share,
    Minutes,
    Mood,
}

/// `NAME=VALUE`; shares as `0.8`, `0,8` or `80%`.
fn setting(text: &str, unit: Unit) -> Result<(&str, f64), Stop> {
    let wrong = || Stop::NotASetting { text: text.to_owned() };
    let (name, value) = text.rsplit_once('=').ok_or_else(wrong)?;
    let value = value.trim().replace(',', ".").replace('−', "-");
    let (digits, scale) = match value.strip_suffix('%') {
        Some(digits) if unit == Unit::Share => (digits.trim_end(), 0.01),
        _ => (value.as_str(), 1.0),
    };
    let value = digits.parse::<f64>().map_err(|_| wrong())? * scale;
    let range = match unit {
        Unit::Share => 0.0..=1.0,
        Unit::Minutes => 0.0..=1e15,
        Unit::Mood => -2.0..=2.0,
    };
    if range.contains(&value) { Ok((name.trim(), value)) } else { Err(wrong()) }
}

/// `FROM>TO`; the arrow may also be typed `->` or `→`, and titles may hold such signs.
fn arrow_between(subject: &Subject, text: &str, touchpoints: &[(Id, &str)]) -> Result<Id, Stop> {
    let signs = ["->", "→", ">"];
    let splits = signs.iter().flat_map(|sign| text.match_indices(sign));
    let mut unknown = None;
    for (at, sign) in splits {
        let find = |name: &str| subject.find("touchpoint", name.trim(), touchpoints);
        match (find(&text[..at]), find(&text[at + sign.len()..])) {
            (Ok(from), Ok(to)) => {
                let mut arrows = subject.map.transitions().values();
                let arrow = arrows.find(|arrow| arrow.from == from && arrow.to == to);
                return arrow
                    .map(|arrow| arrow.id)
                    .ok_or_else(|| Stop::NoSuchArrow { text: text.to_owned() });
            }
            (Err(stop), _) | (_, Err(stop)) => unknown = unknown.or(Some(stop)),
        }
    }
    Err(unknown.unwrap_or_else(|| Stop::NoSuchArrow { text: text.to_owned() }))
}

/// A figure before and after, and how to say it.
struct Compared {
    key: &'static str,
    before: Option<f64>,
    after: Option<f64>,
    say: fn(&Words, f64, &str) -> String,
}

/// Key figures before and after; those that stay the same are left out but the first.
fn compared(subject: &Subject, words: &Words, before: &Report, after: &Report) -> Vec<String> {
    let currency = subject.map.card().currency.as_str();
    let share = |words: &Words, value: f64, _: &str| percent(words, value);
    let time = |words: &Words, value: f64, _: &str| duration(words, value);
    let times = |words: &Words, value: f64, _: &str| number(words, value);
    let bad = |report: &Report| {
        report.flow.bad_experience_distribution.as_ref().and_then(|shares| Some(1.0 - shares.first()?))
    };
    let of = |key, get: &dyn Fn(&Report) -> Option<f64>, say| Compared {
        key,
        before: get(before),
        after: get(after),
        say,
    };
    let all = [
        of("analyze-completion", &|r| r.flow.completion, share),
        of("analyze-drop", &|r| r.flow.implicit_drop, share),
        of("analyze-exit", &|r| r.flow.explicit_exit, share),
        of("analyze-minutes", &|r| r.flow.expected_minutes, time),
        of("analyze-minutes-success", &|r| r.flow.minutes_given_success, time),
        of("analyze-cost", &|r| r.flow.expected_cost, amount),
        of("what-if-switches", &|r| r.flow.expected_channel_switches, times),
        of("what-if-handovers", &|r| r.flow.expected_handovers, times),
        of("analyze-bad", &|r| bad(r), share),
        of("analyze-churn", &|r| r.money.churn, share),
        of("analyze-risk", &|r| r.money.revenue_at_risk, amount),
        of("what-if-mood", &|r| r.moods.mean, times),
    ];
    let differs = |figure: &&Compared| {
        let same = |(a, b): (f64, f64)| (a - b).abs() <= 1e-9 * a.abs().max(1.0);
        figure.key == "analyze-completion" || !figure.before.zip(figure.after).is_none_or(same)
    };
    let rows: Vec<Vec<Cell>> = all
        .iter()
        .filter(differs)
        .map(|figure| {
            let said = |value: Option<f64>| {
                value.map_or_else(|| "–".into(), |value| (figure.say)(words, value, currency))
            };
            vec![
                Cell::text(words.plain(figure.key)),
                Cell::number(said(figure.before)),
                Cell::number(said(figure.after)),
            ]
        })
        .collect();
    let heads = [
        Cell::text(""),
        Cell::number(words.plain("what-if-before")),
        Cell::number(words.plain("what-if-after")),
    ];
    [String::new()].into_iter().chain(Paint::new().table(&heads, &rows)).collect()
}

/// Touchpoints whose visits or drop-off change, most change first.
fn touchpoints(subject: &Subject, words: &Words, before: &Report, after: &Report) -> Vec<String> {
    let visits = |report: &Report, at: usize| report.flow.visits.0.get(at).and_then(|(_, visits)| *visits);
    let leak = |report: &Report, at: usize| report.flow.leak.0.get(at).map_or(0.0, |(_, leak)| *leak);
    let change = |at: usize| {
        let visits = visits(before, at).zip(visits(after, at)).map_or(0.0, |(a, b)| (b - a).abs());
        visits.max((leak(after, at) - leak(before, at)).abs())
    };
    let count = before.flow.visits.0.len().min(after.flow.visits.0.len());
    let mut rows: Vec<usize> = (0..count).filter(|&at| change(at) >= 0.0005).collect();
    rows.sort_by(|&a, &b| change(b).total_cmp(&change(a)));
    let rest = rows.len().saturating_sub(LISTED);
    if rows.is_empty() {
        return vec![];
    }
    let hundred = |value: Option<f64>| value.map_or_else(|| "–".into(), |value| tenths(words, value * 100.0));
    let row = |&at: &usize| {
        let title =
            subject.map.touchpoints().get(&before.flow.visits.0[at].0).map(|record| record.title.clone());
        let arrow = |a: String, b: String| if a == b { a } else { format!("{a} → {b}") };
        let of = |report: &Report| percent_tenths(words, leak(report, at));
        vec![
            Cell::text(title.unwrap_or_default()),
            Cell::number(arrow(hundred(visits(before, at)), hundred(visits(after, at)))),
            Cell::number(arrow(of(before), of(after))),
        ]
    };
    let rows: Vec<Vec<Cell>> = rows.iter().take(LISTED).map(row).collect();
    let heads = [
        Cell::text(words.plain("analyze-touchpoint")),
        Cell::number(words.plain("analyze-visits")),
        Cell::number(words.plain("analyze-leave")),
    ];
    let paint = Paint::new();
    let mut lines = paint.table(&heads, &rows);
    if rest > 0 {
        let said = words.message("analyze-more", &[("count", rest.to_string())]).text;
        lines.push(paint.look(Look::Dim, &format!("  {said}")));
    }
    lines
}
