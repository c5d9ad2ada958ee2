//! Findings as sentences.

use crate::wire::FindingView;
use crate::words::Words;
use fluent_bundle::{FluentArgs, FluentValue};
use wayfold_analysis::finding::{Argument, Finding};
use wayfold_layout::figures;
use wayfold_model::{Map, Record};

/// Longest title within a sentence, in characters.
const LONGEST_TITLE: usize = 80;

/// Findings in a reader's words, with the reason of those that were set aside on the map.
pub fn views(findings: &[Finding], map: &Map, words: &Words) -> Vec<FindingView> {
    findings.iter().map(|finding| view(finding, map, words)).collect()
}

fn view(finding: &Finding, map: &Map, words: &Words) -> FindingView {
    let quote = |title: &str| quoted(title, words);
    let say = |key: &str, count: Option<f64>| {
        let args: FluentArgs = count.iter().map(|count| ("count", FluentValue::from(*count))).collect();
        words.say(key, &args)
    };
    let money = |amount: f64| figures::money(amount, &map.card().currency, words.language());
    let arguments = finding.arguments(&quote, &say, &money);
    let mut args: FluentArgs = arguments.into_iter().map(|(name, value)| (name, spoken(value))).collect();
    let title = finding.rests_on.and_then(|id| map.record(id)).map(title_of).unwrap_or_default();
    args.set("record", quote(&title));
    FindingView {
        rule: finding.rule,
        family: finding.family,
        severity: finding.severity,
        weight: finding.weight,
        key: finding.key.clone(),
        records: finding.records.clone(),
        numbers: finding.numbers.clone(),
        sentence: words.say(&finding.sentence(), &args),
        reason: words.say(&finding.reason(), &args),
        grounds: finding.grounds().map(|key| words.say(&key, &args)),
        evidence: finding.evidence,
        dismissed: map.card().dismissals.get(&finding.key).cloned(),
    }
}

fn spoken(argument: Argument) -> FluentValue<'static> {
    match argument {
        Argument::Number(number) => FluentValue::from(number),
        Argument::Text(text) => FluentValue::from(text),
    }
}

fn title_of(record: Record) -> String {
    match record {
        Record::Touchpoint(record) => record.title.clone(),
        Record::Pain(record) => record.title.clone(),
        Record::Remedy(record) => record.title.clone(),
        Record::Note(record) => record.text.clone(),
        _ => String::new(),
    }
}

/// A title as a sentence names it: on one line, not too long, in the quotation marks of the language.
pub fn quoted(title: &str, words: &Words) -> String {
    let line = title.split_whitespace().collect::<Vec<_>>().join(" ");
    // nothing that drives a terminal or turns the reading direction of the whole sentence
    let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let line: String = line.chars().filter(|c| !c.is_control() && !turns(*c)).collect();
    if line.is_empty() {
        return words.plain("finding-untitled");
    }
    let mut short: String = line.chars().take(LONGEST_TITLE).collect();
    if short.len() < line.len() {
        short.truncate(short.trim_end().len());
        short.push('…');
    }
    let args: FluentArgs = [("text", FluentValue::from(inner(&short)))].into_iter().collect();
    words.say("finding-quoted", &args)
}

/// Quotation marks within quotation marks: none around the whole, single ones inside.
fn inner(title: &str) -> String {
    let pairs = [('“', '”'), ('„', '“'), ('"', '"'), ('»', '«')];
    let whole = pairs.iter().find_map(|(open, close)| {
        let rest = title.strip_prefix(*open)?.strip_suffix(*close)?;
        (!rest.contains([*open, *close])).then_some(rest)
    });
    let single = |c: char| match c {
        '„' => '‚',
        // closes in German, opens in English
        '“' => '‘',
        '”' => '’',
        other => other,
    };
    whole.unwrap_or(title).chars().map(single).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_quoted_as_sentences_are_written() {
        let (en, de) = (Words::new("en"), Words::new("de"));
        let long = "x".repeat(200);
        let cases = [
            ("Waits", "“Waits”", "„Waits“"),
            ("“Where is it?”", "“Where is it?”", "„Where is it?“"),
            ("Call: “Restart”", "“Call: ‘Restart’”", "„Call: ‘Restart’“"),
            ("Anruf: „Neustart“", "“Anruf: ‚Neustart‘”", "„Anruf: ‚Neustart‘“"),
            ("  two\n lines ", "“two lines”", "„two lines“"),
            ("\u{1b}[31mred\u{202e}", "“[31mred”", "„[31mred“"),
            ("", "“untitled”", "„ohne Titel“"),
        ];
        for (title, english, german) in cases {
            assert_eq!((quoted(title, &en).as_str(), quoted(title, &de).as_str()), (english, german));
        }
        assert_eq!(quoted(&long, &en).chars().count(), LONGEST_TITLE + 3);
    }
}
