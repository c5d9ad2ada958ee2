//! Numbers as people write them, in German and English: digits, shares, amounts, dates, times. Other languages get
//! the English forms.
//!
//! Deliberately not here: words around the numbers.

use chrono::{Datelike, NaiveDate};

const NO_BREAK: char = '\u{a0}';

fn is_german(language: &str) -> bool {
    language.split(['-', '_']).next().is_some_and(|l| l.eq_ignore_ascii_case("de"))
}

/// A number with at most `most` decimals, none that are zero at the end; thousands are grouped.
pub fn number(value: f64, most: usize, language: &str) -> String {
    if !value.is_finite() {
        return "–".into();
    }
    let plain = format!("{:.*}", most.min(9), value.abs());
    let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
    let decimals = decimals.trim_end_matches('0');
    let (group, point) = if is_german(language) { ('.', ',') } else { (',', '.') };
    let mut out = String::with_capacity(plain.len() + 8);
    if value < 0.0 && (whole != "0" || !decimals.is_empty()) {
        out.push('−');
    }
    // four digits stand alone, as in years
    if whole.len() > 4 {
        out.push_str(&grouped(whole, group));
    } else {
        out.push_str(whole);
    }
    if !decimals.is_empty() {
        out.push(point);
        out.push_str(decimals);
    }
    out
}

/// A share of 1 in per cent: whole ones, below one per cent with a decimal.
pub fn percent(share: f64, language: &str) -> String {
    let value = share * 100.0;
    let decimals = usize::from(value.abs() < 1.0 || (value.abs() > 99.0 && value.abs() < 100.0));
    with_percent_sign(&number(value, decimals, language), language)
}

fn with_percent_sign(number: &str, language: &str) -> String {
    if is_german(language) { format!("{number}{NO_BREAK}%") } else { format!("{number}%") }
}

/// A figure with its unit, such as `12 h`; per cent as [`percent`] writes it, currencies as [`money`] does.
pub fn with_unit(value: f64, unit: &str, language: &str) -> String {
    let currency = ["EUR", "USD", "GBP", "JPY"];
    if let Some(code) =
        currency.into_iter().find(|code| unit.trim() == *code || unit.trim() == currency_sign(code))
    {
        return money(value, code, language);
    }
    let decimals = if value.abs() >= 100.0 { 1 } else { 2 };
    let number = number(value, decimals, language);
    match unit.trim() {
        "" => number,
        "%" => with_percent_sign(&number, language),
        unit => format!("{number}{NO_BREAK}{unit}"),
    }
}

/// The sign an amount is written with: that of a currency everybody knows, else its code.
pub fn currency_sign(currency: &str) -> &str {
    match currency {
        "EUR" => "€",
        "USD" => "$",
        "GBP" => "£",
        "JPY" => "¥",
        other => other,
    }
}

/// Amounts from here on are said without cents.
const WHOLE_FROM: f64 = 100.0;

/// An amount in a currency (ISO 4217; empty for none): `€22,000`, `22.000 €`, `CHF 12.50`. Without cents from a hundred
/// on and where there are none, else with both digits; thousands are always grouped.
pub fn money(amount: f64, currency: &str, language: &str) -> String {
    if !amount.is_finite() {
        return "–".into();
    }
    let cents = (amount.abs() * 100.0).round();
    let whole = amount.abs() >= WHOLE_FROM || cents % 100.0 == 0.0;
    let plain = if whole { format!("{:.0}", amount.abs()) } else { format!("{:.2}", amount.abs()) };
    let (group, point) = if is_german(language) { ('.', ',') } else { (',', '.') };
    let (units, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut number = grouped(units, group);
    if !decimals.is_empty() {
        number.push(point);
        number.push_str(decimals);
    }
    let minus = if amount < 0.0 && cents > 0.0 { "−" } else { "" };
    match (is_german(language), currency_sign(currency)) {
        (_, "") => format!("{minus}{number}"),
        (true, sign) => format!("{minus}{number}{NO_BREAK}{sign}"),
        (false, sign) if sign.chars().count() == 1 => format!("{minus}{sign}{number}"),
        (false, sign) => format!("{minus}{sign}{NO_BREAK}{number}"),
    }
}

/// How a spreadsheet is told to write whole amounts in a currency the way [`money`] does.
pub fn money_pattern(currency: &str, language: &str) -> String {
    let letters = currency_sign(currency).chars();
    let sign: String = letters.filter(|c| c.is_alphabetic() || !c.is_ascii() || *c == '$').collect();
    match sign.chars().count() {
        0 => "#,##0".into(),
        _ if is_german(language) => format!("#,##0\\ \"{sign}\""),
        1 => format!("\"{sign}\"#,##0"),
        _ => format!("\"{sign}\"\\ #,##0"),
    }
}

/// Digits with a sign between every three.
fn grouped(digits: &str, group: char) -> String {
    let mut out = String::with_capacity(digits.len() * 4 / 3 + 1);
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(group);
        }
        out.push(digit);
    }
    out
}

/// A date: `12.11.2026`, `12 Nov 2026`.
pub fn date(date: NaiveDate, language: &str) -> String {
    if is_german(language) {
        return format!("{:02}.{:02}.{}", date.day(), date.month(), date.year());
    }
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let month = months.get(date.month0() as usize).unwrap_or(&"");
    format!("{}{NO_BREAK}{month}{NO_BREAK}{}", date.day(), date.year())
}

/// A time given in minutes, in the units people would use: seconds, minutes, hours, days.
pub fn duration(minutes: f64, language: &str) -> String {
    let german = is_german(language);
    let [s, min, h, day, days] =
        if german { ["s", "Min.", "Std.", "Tag", "Tage"] } else { ["s", "min", "h", "day", "days"] };
    let with = |value: f64, decimals: usize, unit: &str| {
        format!("{}{NO_BREAK}{unit}", number(value, decimals, language))
    };
    if minutes.abs() < 1.0 {
        return with((minutes * 60.0).round(), 0, s);
    }
    if minutes < 90.0 {
        return with(minutes, if minutes < 10.0 { 1 } else { 0 }, min);
    }
    if minutes < 48.0 * 60.0 {
        return with(minutes / 60.0, 1, h);
    }
    let count = (minutes / 1440.0 * 10.0).round() / 10.0;
    with(count, 1, if count == 1.0 { day } else { days })
}

/// An emotion, −2 to +2, with its sign.
pub fn emotion(value: f64, language: &str) -> String {
    let written = number(value, 1, language);
    if value > 0.0 && written != "0" { format!("+{written}") } else { written }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spreadsheets_write_amounts_as_they_are_said() {
        for (currency, language, pattern) in [
            ("EUR", "en", "\"€\"#,##0"),
            ("EUR", "de", "#,##0\\ \"€\""),
            ("CHF", "en", "\"CHF\"\\ #,##0"),
            ("", "de", "#,##0"),
            ("a\";b", "en", "\"ab\"\\ #,##0"),
        ] {
            assert_eq!(money_pattern(currency, language), pattern, "{currency} {language}");
        }
    }

    #[test]
    fn figures_read_as_written() {
        let cases: [(String, String, &str, &str); 15] = [
            (number(1234567.891, 2, "de"), number(1234567.891, 2, "en"), "1.234.567,89", "1,234,567.89"),
            (number(2026.0, 0, "de"), number(2026.0, 0, "en"), "2026", "2026"),
            (number(-0.04, 1, "de"), number(-1.5, 1, "en"), "0", "−1.5"),
            (number(f64::NAN, 1, "de"), number(f64::INFINITY, 1, "en"), "–", "–"),
            (percent(0.7, "de"), percent(0.7, "en"), "70\u{a0}%", "70%"),
            (percent(0.004, "de"), percent(0.995, "en"), "0,4\u{a0}%", "99.5%"),
            (percent(1.0, "de-AT"), percent(0.0, "fr"), "100\u{a0}%", "0%"),
            (duration(0.5, "de"), duration(0.5, "en"), "30\u{a0}s", "30\u{a0}s"),
            (duration(45.0, "de"), duration(2.5, "en"), "45\u{a0}Min.", "2.5\u{a0}min"),
            (duration(150.0, "de"), duration(150.0, "en"), "2,5\u{a0}Std.", "2.5\u{a0}h"),
            (duration(4320.0, "de"), duration(4320.0, "en"), "3\u{a0}Tage", "3\u{a0}days"),
            (with_unit(4.25, "h", "de"), with_unit(72.0, "%", "en"), "4,25\u{a0}h", "72%"),
            (with_unit(42.5, "€", "de"), with_unit(1250.0, "€", "en"), "42,50\u{a0}€", "€1,250"),
            (emotion(-2.0, "de"), emotion(1.5, "de"), "−2", "+1,5"),
            (
                date(NaiveDate::from_ymd_opt(2026, 11, 3).unwrap(), "de"),
                date(NaiveDate::from_ymd_opt(2026, 11, 3).unwrap(), "en"),
                "03.11.2026",
                "3\u{a0}Nov\u{a0}2026",
            ),
        ];
        for (first, second, expected, other) in cases {
            assert_eq!((first.as_str(), second.as_str()), (expected, other));
        }
    }

    /// The UI's own test reads the same cases.
    #[test]
    fn amounts_read_as_in_the_ui() {
        let cases: Vec<(f64, String, String, String)> =
            serde_json::from_str(include_str!("money.cases.json")).unwrap();
        for (amount, currency, english, german) in cases {
            assert_eq!(
                (money(amount, &currency, "en"), money(amount, &currency, "de-CH")),
                (english, german)
            );
        }
        assert_eq!(money(f64::NAN, "EUR", "en"), "–");
    }
}
