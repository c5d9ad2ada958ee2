//! What the lines of a text say when they are read one after the other.

use wayfold_scene::{Direction, Line, Text};

/// Whether a line that ends so was broken at a space, which copied text needs again. Not after a hyphen, nor in
/// scripts written without spaces.
pub(crate) fn breaks_between_words(end: &str) -> bool {
    match end.chars().next_back() {
        None | Some('-' | '\u{ad}' | '\u{2010}'..='\u{2014}' | '/') => false,
        Some(last) => {
            let unspaced = matches!(last,
                '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
                | '\u{2e80}'..='\u{a4cf}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}'
                | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}');
            !last.is_whitespace() && !unspaced
        }
    }
}

/// For each line, whether the hyphen it ends with was added where a word was broken. Found by reading the lines beside
/// the text as it was written; where they differ in anything else, the hyphens count as written.
pub(crate) fn added_hyphens(text: &Text) -> Vec<bool> {
    let mut added = vec![false; text.lines.len()];
    let hyphenated = |line: &Line| line.runs.last().is_some_and(|run| run.text.ends_with('-'));
    if !text.lines.iter().any(hyphenated) {
        return added;
    }
    let mut rest = &*text.content;
    for (line, added) in text.lines.iter().zip(&mut added) {
        if line.runs.iter().any(|run| run.direction == Direction::RightToLeft) {
            break;
        }
        let said: String = line.runs.iter().map(|run| &*run.text).collect();
        if let Some(next) = after(rest, &said) {
            rest = next;
        } else if let Some(next) = said.strip_suffix('-').and_then(|said| after(rest, said)) {
            *added = true;
            rest = next;
        } else {
            break;
        }
    }
    added
}

/// What follows in a text after a line of it.
fn after<'t>(text: &'t str, line: &str) -> Option<&'t str> {
    let unseen = |c: char| c == '\u{ad}' || c.is_control() && !c.is_whitespace();
    let mut rest = text.trim_start_matches(|c: char| c.is_whitespace() || unseen(c));
    for c in line.trim_start().chars() {
        rest = rest.trim_start_matches(unseen);
        let next = rest.chars().next()?;
        if next != c && !(next.is_whitespace() && c.is_whitespace()) {
            return None;
        }
        rest = rest.get(next.len_utf8()..)?;
    }
    Some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, line: &str, expected: Option<&str>) {
        assert_eq!(after(text, line), expected, "{text:?} {line:?}");
    }

    #[test]
    fn lines_are_found_in_their_text() {
        check("Kunden\u{ad}reise endet", "Kundenreise", Some(" endet"));
        check(" endet\nhier", "endet", Some("\nhier"));
        check("Kundenreise", "Kunden-", None);
        check("Wi-Fi", "Wi-", Some("Fi"));
        check("a\tb", "a b", Some(""));
        check("a", "ab", None);
    }

    #[test]
    fn lines_end_in_words_or_not() {
        for (end, expected) in [("words", true), ("Wi-", false), ("", false), ("日本", false), ("a ", false)]
        {
            assert_eq!(breaks_between_words(end), expected, "{end:?}");
        }
    }
}
