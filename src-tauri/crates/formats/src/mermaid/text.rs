//! Small changes of text that several readings share.

use super::js::{self, is_space};
use std::borrow::Cow;

/// Length of a `<br>`, `<br/>`, `<BR />` … at the beginning of the text.
pub(super) fn line_break(text: &str) -> Option<usize> {
    let (head, tail) = text.split_at_checked(3)?;
    if !head.eq_ignore_ascii_case("<br") {
        return None;
    }
    let tail = js::trim_start(tail);
    let tail = tail.strip_prefix('/').unwrap_or(tail).strip_prefix('>')?;
    Some(text.len() - tail.len())
}

/// Every `<br>` as a line break.
pub(super) fn break_lines(text: &str) -> Cow<'_, str> {
    if !text.contains('<') {
        return Cow::Borrowed(text);
    }
    let mut broken = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        broken.push_str(before);
        let length = line_break(tag);
        broken.push(if length.is_some() { '\n' } else { '<' });
        rest = tag.get(length.unwrap_or(1)..).unwrap_or_default();
    }
    broken.push_str(rest);
    Cow::Owned(broken)
}

/// `\n\s+` becomes `\n`.
pub(super) fn unindent(text: &str) -> String {
    let mut lines = text.split('\n');
    let mut flat = lines.next().unwrap_or_default().to_owned();
    let mut open = false;
    for line in lines {
        // Blank lines are white space after a line end like any other.
        if !std::mem::replace(&mut open, true) {
            flat.push('\n');
        }
        let line = line.trim_start_matches(is_space);
        if !line.is_empty() {
            flat.push_str(line);
            open = false;
        }
    }
    flat
}

#[cfg(test)]
mod tests {
    use super::{break_lines, unindent};

    #[test]
    fn line_breaks_are_broken() {
        let text = "A<br>B<BR/>C<br  / >D<br \t/>E</br>F<b";
        assert_eq!(break_lines(text), "A\nB\nC<br  / >D\nE</br>F<b");
    }

    #[test]
    fn indents_go() {
        assert_eq!(unindent("a\n  b\n\n\t c\n"), "a\nb\nc\n");
        assert_eq!(unindent("\n\n"), "\n");
        assert_eq!(unindent(" a "), " a ");
    }
}
