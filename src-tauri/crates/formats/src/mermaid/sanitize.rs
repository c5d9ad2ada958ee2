//! What the sanitiser in front of mermaid's titles makes of `<`. A title without one is left alone; with one it is
//! parsed as HTML and written back, so that `a < b & c` is shown as `a &lt; b &amp; c`.
//!
//! Deliberately not here: tags other than line breaks. Such a title is kept as it was written.

use super::text::line_break;
use std::borrow::Cow;

pub(super) fn sanitize(text: &str) -> Cow<'_, str> {
    if !text.contains('<') || has_tags(text) {
        return Cow::Borrowed(text);
    }
    let mut written = String::with_capacity(text.len() + 16);
    let mut rest = text;
    loop {
        let at = rest.find('<').unwrap_or(rest.len());
        let (before, tag) = rest.split_at(at);
        for c in htmlize::unescape(before).chars() {
            match c {
                '&' => written.push_str("&amp;"),
                '<' => written.push_str("&lt;"),
                '>' => written.push_str("&gt;"),
                '\u{a0}' => written.push_str("&nbsp;"),
                _ => written.push(c),
            }
        }
        if tag.is_empty() {
            return Cow::Owned(written);
        }
        let length = line_break(tag);
        written.push_str(if length.is_some() { "<br>" } else { "&lt;" });
        rest = tag.get(length.unwrap_or(1)..).unwrap_or_default();
    }
}

/// Whether a `<` begins a tag or a comment that is no line break.
fn has_tags(text: &str) -> bool {
    text.match_indices('<').any(|(at, _)| {
        let tag = text.get(at..).unwrap_or_default();
        let next = tag.chars().nth(1);
        next.is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'))
            && line_break(tag).is_none()
    })
}

#[cfg(test)]
mod tests {
    use super::sanitize;

    #[test]
    fn what_looks_like_markup_is_escaped() {
        for (text, shown) in [
            ("a > b & c", "a > b & c"),
            ("a < b & c", "a &lt; b &amp; c"),
            ("x <3 y > z", "x &lt;3 y &gt; z"),
            ("A<br/>B<BR>C", "A<br>B<br>C"),
            ("a &lt; b < c", "a &lt; b &lt; c"),
            ("a <b>b</b>", "a <b>b</b>"),
            ("<", "&lt;"),
        ] {
            assert_eq!(sanitize(text), shown, "{text:?}");
        }
    }
}
