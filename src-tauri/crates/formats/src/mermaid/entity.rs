//! Characters written as `#58;` or `#quot;`. Mermaid hides them before it reads the text and brings them back in the
//! finished picture, so they never end a name or split a list.

use super::js::{self, is_word};
use std::borrow::Cow;
use std::ops::Range;

/// What mermaid puts in place of `#`, of `#` before digits, and of the closing `;`.
const OPEN: &str = "ﬂ°";
const OPEN_NUMBER: &str = "ﬂ°°";
const CLOSE: &str = "¶ß";

/// Every `#word;` of the text.
pub(super) fn find(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        while let Some(found) = bytes.get(at..).and_then(|rest| rest.iter().position(|b| *b == b'#')) {
            let start = at + found;
            let word = bytes.get(start + 1..).unwrap_or_default();
            let length = word.iter().take_while(|b| is_word(char::from(**b))).count();
            at = start + 1 + length;
            if length > 0 && word.get(length) == Some(&b';') {
                at += 1;
                return Some(start..at);
            }
        }
        None
    })
}

/// The word of an entity that mermaid's placeholder stands for.
pub(super) fn placeholder(entity: &str) -> String {
    let word = entity.trim_start_matches('#').trim_end_matches(';');
    let open = if word.bytes().all(|b| b.is_ascii_digit()) { OPEN_NUMBER } else { OPEN };
    format!("{open}{word}{CLOSE}")
}

/// A text as the reader of the picture sees it: placeholders have become characters, all else is literal.
pub(super) fn shown(text: &str) -> Cow<'_, str> {
    if !text.contains(OPEN) && !text.contains(CLOSE) {
        return Cow::Borrowed(text);
    }
    let literal = text.replace('&', "&amp;");
    let markup = literal.replace(OPEN_NUMBER, "&#").replace(OPEN, "&").replace(CLOSE, ";");
    Cow::Owned(htmlize::unescape(markup).into_owned())
}

/// The character an entity stands for, given without `#` or `&` and `;`. Nothing for unknown names and for control
/// characters, which nobody means: `#7;` is a number and a semicolon.
pub(super) fn meant(word: &str) -> Option<String> {
    let number = word.bytes().all(|b| b.is_ascii_digit());
    let markup = if number { format!("&#{word};") } else { format!("&{word};") };
    let text = htmlize::unescape(markup.as_str());
    if number {
        let odd = |c: char| c == '\u{fffd}' || (c.is_control() && !js::is_space(c));
        return (!text.contains(odd)).then(|| text.into_owned());
    }
    // No name stands for more than two characters; more are left over when only its beginning is one.
    (text != markup && text.chars().count() <= 2).then(|| text.into_owned())
}

#[cfg(test)]
mod tests {
    use super::{find, meant, placeholder, shown};

    #[test]
    fn entities_are_found_hidden_and_brought_back() {
        let check = |text: &str, expected: &str| {
            let mut hidden = String::new();
            let mut at = 0;
            for part in find(text) {
                hidden.push_str(&text[at..part.start]);
                hidden.push_str(&placeholder(&text[part.clone()]));
                at = part.end;
            }
            hidden.push_str(&text[at..]);
            assert_eq!(shown(&hidden), expected, "{text:?}");
        };
        check("Pay order #35;123", "Pay order #123");
        check("10#58;30#59;#amp;#quot;", "10:30;&\"");
        check("##58; #; #a b;", "#: #; #a b;");
        check("#nosuch; &lt; & #lt;", "&nosuch; &lt; & <");
        check("#x41;", "&x41;");
        check("#0;#128;", "\u{fffd}€");
    }

    #[test]
    fn what_nobody_means_is_no_entity() {
        for (word, expected) in [
            ("58", Some(":")),
            ("59", Some(";")),
            ("semi", Some(";")),
            ("amp", Some("&")),
            ("32", Some(" ")),
            ("9829", Some("♥")),
        ] {
            assert_eq!(meant(word).as_deref(), expected, "{word}");
        }
        for word in ["7", "0", "nosuch", "1st", "99999999", "notit"] {
            assert_eq!(meant(word), None, "{word}");
        }
    }
}
