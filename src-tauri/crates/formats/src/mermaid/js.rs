//! The rules of JavaScript that show in what mermaid reads: white space, numbers, the order of strings.

use std::cmp::Ordering;

/// White space as `\s` and `trim()` know it. Unlike Rust's it holds the byte order mark and leaves out U+0085.
pub(super) const fn is_space(c: char) -> bool {
    matches!(
        c,
        '\t' | '\n' | '\u{b}' | '\u{c}' | '\r' | ' ' | '\u{a0}' | '\u{1680}' | '\u{2000}'
            ..='\u{200a}' | '\u{2028}' | '\u{2029}' | '\u{202f}' | '\u{205f}' | '\u{3000}' | '\u{feff}'
    )
}

/// Characters nobody sees: harmless within a text, in the way at its edge. To JavaScript they are letters.
pub(super) const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{2060}' | '\u{200e}' | '\u{200f}')
}

/// `\w`, which is ASCII.
pub(super) const fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

/// What `.` and the `^` of a multi-line expression take for the end of a line.
pub(super) const fn ends_line(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}')
}

/// `String.prototype.trim`.
pub(super) fn trim(text: &str) -> &str {
    text.trim_matches(is_space)
}

/// `String.prototype.trimStart`.
pub(super) fn trim_start(text: &str) -> &str {
    text.trim_start_matches(is_space)
}

/// The order `Array.prototype.sort` gives strings: by UTF-16 code units.
pub(super) fn compare(a: &str, b: &str) -> Ordering {
    a.encode_utf16().cmp(b.encode_utf16())
}

/// `Number(text)`: nothing is 0, and what is not a number is NaN (ECMA-262, StringNumericLiteral).
pub(super) fn number(text: &str) -> f64 {
    let text = trim(text);
    if text.is_empty() {
        return 0.0;
    }
    let bits = match text.as_bytes() {
        [b'0', b'x' | b'X', ..] => 4,
        [b'0', b'o' | b'O', ..] => 3,
        [b'0', b'b' | b'B', ..] => 1,
        _ => return decimal(text),
    };
    radix(text.get(2..).unwrap_or_default(), bits)
}

fn decimal(text: &str) -> f64 {
    let (negative, unsigned) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let value = if unsigned == "Infinity" {
        f64::INFINITY
    } else if is_decimal(unsigned) {
        unsigned.parse().unwrap_or(f64::NAN)
    } else {
        f64::NAN
    };
    if negative { -value } else { value }
}

/// Digits with at most one point among them, and perhaps an exponent. Rust alone would also take `inf` and `nan`.
fn is_decimal(text: &str) -> bool {
    let (mantissa, exponent) = match text.find(['e', 'E']) {
        Some(at) => (text.get(..at).unwrap_or_default(), text.get(at + 1..)),
        None => (text, None),
    };
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let mantissa_fits = (digits(whole) && (fraction.is_empty() || digits(fraction)))
        || (whole.is_empty() && digits(fraction));
    mantissa_fits && exponent.is_none_or(|part| digits(part.strip_prefix(['+', '-']).unwrap_or(part)))
}

/// Digits of a power of two as base, rounded once: what does not fit the mantissa only leaves a sticky bit.
fn radix(digits: &str, bits: u32) -> f64 {
    if digits.is_empty() {
        return f64::NAN;
    }
    let (mut mantissa, mut exponent) = (0_u128, 0_i32);
    for c in digits.chars() {
        let Some(digit) = c.to_digit(1 << bits) else { return f64::NAN };
        if mantissa >> (127 - bits) == 0 {
            mantissa = (mantissa << bits) | u128::from(digit);
        } else {
            mantissa |= u128::from(digit != 0);
            exponent = exponent.saturating_add(i32::try_from(bits).unwrap_or(i32::MAX));
        }
    }
    mantissa as f64 * 2_f64.powi(exponent)
}

/// `String(value)`.
pub(super) fn number_text(value: f64) -> String {
    if value.is_nan() {
        return "NaN".into();
    }
    if value.is_infinite() {
        return if value > 0.0 { "Infinity".into() } else { "-Infinity".into() };
    }
    if value == 0.0 {
        return "0".into();
    }
    let scientific = format!("{:e}", value.abs());
    let (mantissa, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let digits: String = mantissa.chars().filter(|c| *c != '.').collect();
    // Where the point stands, counted from the first digit.
    let point = exponent.parse::<i32>().unwrap_or(0) + 1;
    let sign = if value < 0.0 { "-" } else { "" };
    let length = i32::try_from(digits.len()).unwrap_or(i32::MAX);
    let zeros = |count: i32| "0".repeat(usize::try_from(count).unwrap_or(0));
    if length <= point && point <= 21 {
        return format!("{sign}{digits}{}", zeros(point - length));
    }
    if 0 < point && point <= 21 {
        let (whole, fraction) = digits.split_at(usize::try_from(point).unwrap_or(0));
        return format!("{sign}{whole}.{fraction}");
    }
    if -6 < point && point <= 0 {
        return format!("{sign}0.{}{digits}", zeros(-point));
    }
    let (first, rest) = digits.split_at(1);
    let dot = if rest.is_empty() { "" } else { "." };
    format!("{sign}{first}{dot}{rest}e{}{}", if point > 0 { "+" } else { "-" }, (point - 1).abs())
}

#[cfg(test)]
mod tests {
    use super::{compare, number, number_text};
    use std::cmp::Ordering;

    #[test]
    fn numbers_are_read_as_javascript_reads_them() {
        let cases = [
            ("5", 5.0),
            (" \u{feff}5\u{a0}", 5.0),
            ("", 0.0),
            ("  \t", 0.0),
            ("4.5", 4.5),
            ("5.", 5.0),
            (".5", 0.5),
            ("+.5e1", 5.0),
            ("-1", -1.0),
            ("1e1", 10.0),
            ("1E+2", 100.0),
            ("1e-2", 0.01),
            ("0x4", 4.0),
            ("0XfF", 255.0),
            ("0b101", 5.0),
            ("0O17", 15.0),
            ("010", 10.0),
            ("Infinity", f64::INFINITY),
            ("-Infinity", f64::NEG_INFINITY),
            ("1e999", f64::INFINITY),
            ("0x20000000000001", 9_007_199_254_740_992.0),
            ("0x20000000000003", 9_007_199_254_740_996.0),
        ];
        for (text, value) in cases {
            assert_eq!(number(text), value, "{text:?}");
        }
        let long = format!("0x1{}", "0".repeat(60));
        assert_eq!(number(&long), 2_f64.powi(240));
        for text in [
            "five",
            "4,5",
            "5/5",
            "1_000",
            "infinity",
            "inf",
            "nan",
            "NaN",
            "-0x4",
            "0x",
            "0xg",
            "0b2",
            ".",
            "e5",
            "1e",
            "1e+",
            "5 5",
            "--5",
            "+-5",
            "５",
            "5\u{200b}",
            "1.2.3",
            "0x1.8",
        ] {
            assert!(number(text).is_nan(), "{text:?}");
        }
    }

    #[test]
    fn numbers_are_written_as_javascript_writes_them() {
        let cases = [
            (5.0, "5"),
            (4.5, "4.5"),
            (-1.0, "-1"),
            (0.1 + 0.2, "0.30000000000000004"),
            (1e21, "1e+21"),
            (1e20, "100000000000000000000"),
            (123_456.789, "123456.789"),
            (1e-6, "0.000001"),
            (1.5e-7, "1.5e-7"),
            (f64::NAN, "NaN"),
            (f64::NEG_INFINITY, "-Infinity"),
            (-0.0, "0"),
        ];
        for (value, text) in cases {
            assert_eq!(number_text(value), text);
        }
    }

    #[test]
    fn strings_compare_by_code_units() {
        // U+1F600 is D83D DE00, which comes before U+FF01.
        assert_eq!(compare("\u{1f600}", "\u{ff01}"), Ordering::Less);
        assert_eq!(compare("Z", "a"), Ordering::Less);
        assert_eq!(compare("a", "ab"), Ordering::Less);
    }
}
