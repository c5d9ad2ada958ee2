//! What comes before the diagram proper: byte order mark, front matter, directives, comments. As `preprocess`, but
//! forgiving.

use super::super::diagram::Diagram;
use super::super::front_matter;
use super::super::js;
use super::super::preprocess as pre;
use super::super::text::break_lines;
use super::super::traced::Traced;
use super::super::warning::{Code, Notes};
use std::ops::Range;

/// How far the ends of unclosed directives are looked for, in bytes.
const LONGEST_SEARCH: usize = 200_000;

/// The text without all that, and the title the front matter gave.
pub(super) fn prepare<'a>(source: &'a str, diagram: &mut Diagram, notes: &mut Notes) -> Traced<'a> {
    let mark = if source.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut text = source.get(mark..).unwrap_or_default().to_owned();
    pre::tag_quotes(&mut text);
    let mut text = Traced::new(text.into(), mark);
    if let Some(end) = front_matter(text.text(), mark, diagram, notes) {
        text = text.without(std::iter::once(0..end));
    }
    let mut found = Notes::default();
    let directives = directives(text.text(), &mut found);
    notes.take(found, |at| text.source(at));
    let text = text.without(directives);
    let comments = pre::comments(text.text());
    text.without(comments)
}

/// Reads the front matter and says where it ends.
fn front_matter(text: &str, mark: usize, diagram: &mut Diagram, notes: &mut Notes) -> Option<usize> {
    let fence = text.len() - js::trim_start(text).len();
    let before = text.get(..fence)?;
    // The line its opening fence lies in.
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let rest = text.get(start..)?;
    if !text.get(fence..)?.starts_with("---") {
        return None;
    }
    let (indent, body, end) = match pre::front_matter(rest) {
        Some(found) => (found.indent, found.body, found.end),
        None => fenced(rest, notes, mark + fence)?,
    };
    if start > 0 {
        notes.add(mark + fence, Code::LateFrontMatter);
    } else if mark > 0 {
        notes.add(0, Code::ByteOrderMark);
    }
    if !indent.is_empty() {
        notes.add(mark + fence, Code::IndentedFrontMatter);
    }
    let yaml = rest.get(body.clone())?;
    let title = front_matter::title(yaml, &indent).unwrap_or_else(|bad| {
        let line: usize = yaml.split_inclusive('\n').take(bad.line).map(str::len).sum();
        notes.add(mark + start + body.start + line, Code::BadFrontMatter);
        plain_title(yaml)
    });
    let title = title.map(|title| js::trim(&break_lines(&title)).to_owned());
    diagram.title = title.clone().unwrap_or_default();
    diagram.front_matter_title = title;
    Some(start + end)
}

/// Front matter whose fences mermaid does not accept, though both stand on lines of their own: indent, body, end.
fn fenced(text: &str, notes: &mut Notes, at: usize) -> Option<(String, Range<usize>, usize)> {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next().filter(|line| js::trim(line) == "---")?;
    let mut end = first.len();
    for line in lines {
        // A diagram that has begun is no front matter.
        if js::trim_start(line).starts_with("journey") {
            return None;
        }
        if js::trim(line) == "---" {
            notes.add(at, Code::BadFrontMatter);
            return Some((String::new(), first.len()..end, end + line.len()));
        }
        end += line.len();
    }
    None
}

/// The title of what is not YAML, such as `title: Phase 1: start`.
fn plain_title(yaml: &str) -> Option<String> {
    let value = yaml.lines().find_map(|line| js::trim(line).strip_prefix("title:"))?;
    let value = js::trim(value);
    let quoted = value.len() > 1 && (value.starts_with('"') || value.starts_with('\''));
    let inside = if quoted { value.get(1..value.len() - 1).unwrap_or(value) } else { value };
    (!inside.is_empty()).then(|| inside.to_owned())
}

/// Directives; of one that is never closed, what seems to belong to it.
fn directives(text: &str, notes: &mut Notes) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut search = LONGEST_SEARCH;
    // The next end of a directive, looked for once.
    let mut close = 0;
    let mut at = 0;
    while let Some(start) = text.get(at..).and_then(|rest| rest.find("%%{")).map(|found| at + found) {
        at = start + 3;
        if close <= start {
            close = text.get(at..).and_then(|rest| rest.find("}%%")).map_or(text.len(), |found| at + found);
        }
        if pre::directive_name(text, start).is_none() {
            continue;
        }
        let inside = text.get(at..close).unwrap_or_default();
        let open = close == text.len() || inside.lines().skip(1).any(begins_body);
        let end = if open { None } else { pre::directive_end(text, start, close) };
        let closed = end.filter(|end| text.get(start..*end).is_some_and(|found| found.ends_with("}%%")));
        let end = closed.unwrap_or_else(|| {
            notes.add(start, Code::UnclosedDirective);
            at + likely_end(text.get(at..).unwrap_or_default(), &mut search)
        });
        found.push(start..end);
        at = end;
    }
    found
}

/// Whether a line belongs to a diagram and not to a directive.
fn begins_body(line: &str) -> bool {
    ["journey", "section ", "title "].iter().any(|word| js::trim_start(line).starts_with(word))
}

/// Where a directive without a proper end seems to end: at `}%%` in the line, at the brace that closes the first, or
/// with the line. `search` is how far it may look in all.
fn likely_end(text: &str, search: &mut usize) -> usize {
    let line = text.find('\n').unwrap_or(text.len());
    if let Some(end) = text.get(..line).and_then(|line| line.find("}%%")) {
        return end + 3;
    }
    let mut depth = 1;
    for (at, byte) in text.bytes().enumerate().take(*search) {
        *search -= 1;
        depth += i32::from(byte == b'{') - i32::from(byte == b'}');
        if depth == 0 {
            let rest = text.get(at + 1..).unwrap_or_default();
            let tail = rest.len() - rest.trim_start_matches([' ', '\t', '%']).len();
            return at + 1 + tail;
        }
    }
    line
}
