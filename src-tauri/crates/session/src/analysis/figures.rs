//! Numbers as a reader writes them.

use crate::words::Words;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentValue};
use wayfold_analysis::finding;

fn said(words: &Words, key: &str, number: f64) -> String {
    words.say(key, &[("number", FluentValue::from(number))].into_iter().collect::<FluentArgs>())
}

/// A number with at most two digits behind the point.
pub fn number(words: &Words, value: f64) -> String {
    said(words, "figure-number", value)
}

/// A share of one in per cent, with one digit behind the point.
pub fn percent(words: &Words, share: f64) -> String {
    said(words, "figure-percent", (share * 1e3).round() / 10.0)
}

/// A number with exactly one digit behind the point, to stand below others.
pub fn tenths(words: &Words, value: f64) -> String {
    say_tenths(words, "figure-number", value)
}

/// A share of one in per cent, with exactly one digit behind the point, to stand below others.
pub fn percent_tenths(words: &Words, share: f64) -> String {
    say_tenths(words, "figure-percent", share * 100.0)
}

fn say_tenths(words: &Words, key: &str, value: f64) -> String {
    let options = FluentNumberOptions {
        minimum_fraction_digits: Some(1),
        maximum_fraction_digits: Some(1),
        ..FluentNumberOptions::default()
    };
    let number = FluentValue::Number(FluentNumber::new(value, options));
    words.say(key, &[("number", number)].into_iter().collect::<FluentArgs>())
}

/// An amount in a currency, as on sheets and slides.
pub fn amount(words: &Words, value: f64, currency: &str) -> String {
    wayfold_layout::figures::money(value, currency, words.language())
}

/// Minutes in the unit people would use.
pub fn duration(words: &Words, minutes: f64) -> String {
    let (key, count) = finding::duration(minutes);
    words.say(key, &[("count", FluentValue::from(count))].into_iter().collect::<FluentArgs>())
}
