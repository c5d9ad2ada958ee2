//! Text made safe for the places it is written to.
//!
//! XML forbids most control characters even as references, so they are dropped; everything else stays.

use std::fmt::Write;

/// Whether XML 1.0 allows the character at all.
fn allowed(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{fffd}' | '\u{10000}'..)
}

/// Appends text between tags, or inside an attribute in double quotes.
pub(crate) fn push_xml(out: &mut String, text: &str) {
    let mut plain = 0;
    for (at, c) in text.char_indices() {
        let instead = match c {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            // a parser would turn these into plain spaces inside an attribute
            '\t' => "&#9;",
            '\n' => "&#10;",
            '\r' => "&#13;",
            c if allowed(c) => continue,
            _ => "",
        };
        out.push_str(&text[plain..at]);
        out.push_str(instead);
        plain = at + c.len_utf8();
    }
    out.push_str(&text[plain..]);
}

/// Appends the text of a run. Its order is settled, so marks that would reorder it go, and so does every kind of
/// line break.
pub(crate) fn push_run(out: &mut String, text: &str) {
    if !text.contains(|c: char| c.is_control() || directs(c)) {
        return push_xml(out, text);
    }
    let settled: String =
        text.chars().filter(|&c| !directs(c)).map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
    push_xml(out, &settled);
}

/// The marks by which Unicode text changes its own direction.
fn directs(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Appends a CSS string in single quotes, fit for a style sheet and an attribute alike.
pub(crate) fn push_css_string(out: &mut String, text: &str) {
    out.push('\'');
    for c in text.chars() {
        if c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '.') {
            out.push(c);
        } else {
            // writing to a String cannot fail
            let _ = write!(out, "\\{:x} ", u32::from(c));
        }
    }
    out.push('\'');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(push: fn(&mut String, &str), text: &str, expected: &str) {
        let mut out = String::new();
        push(&mut out, text);
        assert_eq!(out, expected);
    }

    #[test]
    fn markup_is_escaped() {
        check(push_xml, "</script> & \"]]>\"", "&lt;/script&gt; &amp; &quot;]]&gt;&quot;");
    }

    #[test]
    fn forbidden_characters_go() {
        check(push_xml, "a\u{0}\u{8}\u{b}\u{1f}b\u{fffe}\u{ffff}c\n", "abc&#10;");
    }

    #[test]
    fn runs_stay_on_one_line_and_in_order() {
        check(push_run, "a\tb\u{202e}c\nd", "a bc d");
    }

    #[test]
    fn css_strings_cannot_be_left() {
        check(push_css_string, "Inter'};</style>", r"'Inter\27 \7d \3b \3c \2f style\3e '");
    }
}
