//! What mermaid does to its input before it reads it: line ends, front matter, directives, comments, the search for
//! the kind of diagram, entities. Each step finds the parts to cut or replace; [`Traced`](super::traced) makes them.

use super::js::{self, ends_line, is_space, is_word};
use std::borrow::Cow;
use std::ops::Range;

/// Line ends become `\n`.
pub(super) fn line_ends(text: &str) -> Cow<'_, str> {
    if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    }
}

/// `="x"` becomes `='x'` within tags. Nothing moves.
pub(super) fn tag_quotes(text: &mut String) {
    let mut quotes = Vec::new();
    let mut at = 0;
    while let Some(open) = text.get(at..).and_then(|rest| rest.find('<')).map(|found| at + found) {
        at = open + 1;
        let after = text.get(at..).unwrap_or_default();
        let name = after.bytes().take_while(|b| is_word(char::from(*b))).count();
        if name == 0 {
            continue;
        }
        let Some(close) = after.find('>') else { break };
        let mut attributes = name;
        while let Some((value, end)) = attribute(after, attributes, close) {
            quotes.extend([at + value - 1, at + end]);
            attributes = end + 1;
        }
        at += close + 1;
    }
    if !quotes.is_empty() {
        let mut bytes = std::mem::take(text).into_bytes();
        for quote in quotes {
            if let Some(byte) = bytes.get_mut(quote) {
                *byte = b'\'';
            }
        }
        *text = String::from_utf8(bytes).unwrap_or_default();
    }
}

/// The next `="…"` from `from` to `to`: where its value begins and ends.
fn attribute(text: &str, from: usize, to: usize) -> Option<(usize, usize)> {
    let part = text.get(from..to)?;
    let value = from + part.find("=\"")? + 2;
    let end = value + text.get(value..to)?.find('"')?;
    Some((value, end))
}

/// A block of YAML before the diagram.
pub(super) struct FrontMatter {
    /// White space before its fences, taken away from each of its lines.
    pub(super) indent: String,
    /// The YAML.
    pub(super) body: Range<usize>,
    /// Where the text after it begins.
    pub(super) end: usize,
}

/// Front matter at the very start of the text, `---` to `---`, perhaps indented (mermaid 12; 11 refuses the indent).
pub(super) fn front_matter(text: &str) -> Option<FrontMatter> {
    let after_space = text.trim_start_matches(|c| is_space(c) && !matches!(c, '\n' | '\r'));
    let start = text.len() - after_space.len();
    let rest = after_space.strip_prefix("---")?;
    let space = rest.len() - js::trim_start(rest).len();
    let opened = text.len() - rest.len();
    // The opening fence ends at the last line end that leaves room for a closing fence.
    let openings: Vec<usize> = rest.get(..space)?.match_indices('\n').map(|(at, _)| opened + at).collect();
    let fence = format!("\n{}---", text.get(..start)?);
    // Where the white space after a closing fence at `at` has its last line end.
    let closing = |at: usize| {
        let rest = text.get(at + fence.len()..).unwrap_or_default();
        let space = rest.len() - js::trim_start(rest).len();
        let ended = rest.get(..space).unwrap_or_default().rfind('\n')?;
        Some(at + fence.len() + ended + 1)
    };
    let first = *openings.first()?;
    let fences = || {
        let rest = text.get(first + 1..).unwrap_or_default();
        rest.match_indices(fence.as_str()).map(move |(at, _)| first + 1 + at)
    };
    let last = fences().filter(|at| closing(*at).is_some()).last()?;
    let opening = openings.iter().copied().rfind(|at| *at < last).unwrap_or(first);
    fences().filter(|at| *at > opening).find_map(|at| {
        let end = closing(at)?;
        Some(FrontMatter { indent: text.get(..start)?.to_owned(), body: opening + 1..at, end })
    })
}

/// `%%{ … }%%` anywhere; one that is never closed takes the rest of the text.
pub(super) fn directives(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let (mut at, mut close) = (0, 0);
    while let Some(start) = text.get(at..).and_then(|rest| rest.find("%%{")).map(|found| at + found) {
        at = start + 3;
        if close <= start {
            close = text.get(at..).and_then(|rest| rest.find("}%%")).map_or(text.len(), |found| at + found);
        }
        if let Some(end) = directive_end(text, start, close) {
            found.push(start..end);
            at = end;
        }
    }
    found
}

/// Where the name of the directive that begins at `start` ends; nothing if `%%{` begins none.
pub(super) fn directive_name(text: &str, start: usize) -> Option<usize> {
    let name = skip(text, start + 3, is_space);
    let end = skip(text, name, is_word);
    (end > name).then_some(end)
}

/// Where the directive that begins at `start` ends; `close` is where the next `}%%` lies, or the end of the text.
pub(super) fn directive_end(text: &str, start: usize, close: usize) -> Option<usize> {
    let mut at = directive_name(text, start)?;
    let colon = skip(text, at, is_space);
    if text.get(colon..).is_some_and(|rest| rest.starts_with(':')) {
        at = colon + 1;
    }
    at = skip(text, at, is_space);
    let word = skip(text, at, is_word);
    if word > at {
        at = word;
    } else {
        let inside = text.get(at..close).unwrap_or_default();
        // The dot of the expression stops at these two, and the line ends it takes are others.
        at += inside.find(['\u{2028}', '\u{2029}']).unwrap_or(inside.len());
    }
    at = skip(text, at, is_space);
    let closed = text.get(at..).is_some_and(|rest| rest.starts_with("}%%"));
    Some(if closed { at + 3 } else { at })
}

/// Where a run of characters that begins at `at` ends.
fn skip(text: &str, at: usize, fits: fn(char) -> bool) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    text.len() - rest.trim_start_matches(fits).len()
}

/// Lines that begin with `%%` and say something, with the blank lines before them.
pub(super) fn comments(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    while start <= text.len() {
        let rest = text.get(start..).unwrap_or_default();
        let content = text.len() - js::trim_start(rest).len();
        let line = text.get(content..).unwrap_or_default();
        let length = line.find('\n').unwrap_or(line.len());
        let comment = line.starts_with("%%") && !line.starts_with("%%{") && length > 2;
        let end = if comment { (content + length + 1).min(text.len()) } else { content };
        if comment {
            found.push(start..end);
            // What follows begins a line, unless the text ends without one.
            if !text.get(..end).unwrap_or_default().ends_with('\n') {
                break;
            }
            start = end;
            continue;
        }
        let Some(next) = text.get(end..).unwrap_or_default().find(ends_line) else { break };
        let after = text.get(end + next..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
        start = end + next + after;
    }
    found
}

/// Whether mermaid takes the text for a journey, once front matter, directives and comments are gone.
pub(super) fn is_journey(text: &str) -> bool {
    // A comment that says nothing, or one behind a word, goes only now.
    let bare = if text.contains("%%") { without_inline_comments(text) } else { text.into() };
    js::trim_start(&bare).starts_with("journey") && !ELSEWHERE.iter().any(|word| bare.contains(word))
}

/// Words that make mermaid take a text for a C4 diagram wherever they stand.
pub(super) const ELSEWHERE: [&str; 4] = ["C4Container", "C4Component", "C4Dynamic", "C4Deployment"];

/// `\s*%%.*\n` becomes a line end.
fn without_inline_comments(text: &str) -> Cow<'_, str> {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("%%") {
        let line = rest.get(at..).unwrap_or_default();
        let end = at + line.find(ends_line).unwrap_or(line.len());
        let (before, after) = rest.split_at(end);
        if let Some(next) = after.strip_prefix('\n') {
            kept.push_str(before.get(..at).unwrap_or_default().trim_end_matches(is_space));
            kept.push('\n');
            rest = next;
        } else {
            kept.push_str(before);
            rest = after;
        }
    }
    kept.push_str(rest);
    Cow::Owned(kept)
}

/// The last `;` of every line that holds `style`, later `:` and `#` with no space between, and later that `;`:
/// mermaid cuts it, meaning to help flowcharts. The same for `classDef`.
pub(super) fn style_semicolons(text: &str, word: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split(ends_line) {
        let end = start + line.len();
        if let Some(at) = line.find(word) {
            let rest = line.get(at + word.len()..).unwrap_or_default();
            let mut colon = false;
            let hash = rest.find(|c: char| {
                colon = (colon && !is_space(c)) || c == ':';
                colon && c == '#'
            });
            if let (Some(hash), Some(last)) = (hash, line.rfind(';'))
                && last > at + word.len() + hash
            {
                found.push(start + last..start + last + 1);
            }
        }
        start = end + text.get(end..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{comments, directives, front_matter, is_journey, style_semicolons, tag_quotes};

    fn cut(text: &str, parts: Vec<std::ops::Range<usize>>) -> String {
        let mut kept = String::new();
        let mut at = 0;
        for part in parts {
            kept.push_str(&text[at..part.start]);
            at = part.end;
        }
        kept + &text[at..]
    }

    #[test]
    fn quotes_of_attributes_change() {
        for (before, after) in [
            ("<a b=\"c\" d=\"e\">=\"f\"", "<a b='c' d='e'>=\"f\""),
            ("< a=\"b\">", "< a=\"b\">"),
            ("<a <b c=\"d\n\">", "<a <b c='d\n'>"),
            ("<a b=\"c>\"", "<a b=\"c>\""),
            ("<a b=\"c", "<a b=\"c"),
        ] {
            let mut text = before.to_owned();
            tag_quotes(&mut text);
            assert_eq!(text, after);
        }
    }

    #[test]
    fn front_matter_ends_where_mermaid_ends_it() {
        for (text, body, rest) in [
            ("---\na: b\n---\njourney", "a: b", "journey"),
            ("---  \n\na: b\n---\n\n\njourney", "a: b", "journey"),
            ("---\na\n--- b\n---\nc", "a\n--- b", "c"),
            ("---\n\n---\nx", "", "x"),
            ("  ---\n  a\n  ---\n  x", "  a", "  x"),
            ("---\na\n---\nb\n---\nc", "a", "b\n---\nc"),
        ] {
            let found = front_matter(text).unwrap();
            assert_eq!((&text[found.body], &text[found.end..]), (body, rest), "{text:?}");
        }
        for text in
            ["---\n---\njourney", "---\na\n---", "\n---\na\n---\nx", "--- a\nb\n---\nx", "---\na\n----\nx"]
        {
            assert!(front_matter(text).is_none(), "{text:?}");
        }
    }

    #[test]
    fn directives_and_comments_are_cut() {
        for (text, rest) in [
            ("a%%{init: {\"x\": 1}}%%b", "ab"),
            ("%%{wrap}%%\njourney", "\njourney"),
            ("%%{init: foo bar}%%x", "bar}%%x"),
            ("%%{ }%%", "%%{ }%%"),
            ("%%{init: {a\n}}%% b", " b"),
            ("x%%{init: {\njourney", "x"),
        ] {
            assert_eq!(cut(text, directives(text)), rest, "{text:?}");
        }
        for (text, rest) in [
            ("%% a\nb\n  %% c\nd", "b\nd"),
            ("a\n\n\n%% b", "a\n"),
            ("a %% b\n%%\n%%{c\n", "a %% b\n%%\n%%{c\n"),
            ("%% a\n\n%% b\n%% c\nd", "d"),
            ("a\u{2028}%% b\nc", "a\u{2028}c"),
        ] {
            assert_eq!(cut(text, comments(text)), rest, "{text:?}");
        }
    }

    #[test]
    fn the_kind_of_diagram_is_found() {
        for text in ["journey", " \n\u{feff}journeyfoo", "%%\njourney", "%% \n journey"] {
            assert!(is_journey(text), "{text:?}");
        }
        for text in ["Journey", "x journey", "# c\njourney", "%%journey", "journey\nA: 5: C4Container"] {
            assert!(!is_journey(text), "{text:?}");
        }
    }

    #[test]
    fn semicolons_of_styles_are_cut() {
        for (text, rest) in [
            ("style a:#35; b;\nc;", "style a:#35; b\nc;"),
            ("style a: #35;", "style a: #35;"),
            ("style a:b#35;", "style a:b#35"),
            ("a;style", "a;style"),
            ("my hairstyle:x#", "my hairstyle:x#"),
        ] {
            assert_eq!(cut(text, style_semicolons(text, "style")), rest, "{text:?}");
        }
    }
}
