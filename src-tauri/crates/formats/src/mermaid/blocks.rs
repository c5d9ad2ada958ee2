//! Journeys inside Markdown and HTML: fenced blocks, `:::mermaid`, and elements of class `mermaid`.
//!
//! Deliberately not here: the rest of Markdown. Fences are found as CommonMark finds them, with quotes and lists
//! around them; a fence within a fence is its text.

use super::fence::Fence;
use super::js;
use super::preprocess::line_ends;
use super::repair::{begins_with_journey, is_journey};
use super::{LARGEST_TEXT, ReadError, Reading, Strictness, read};

/// The text of one diagram, and where it lay in its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// The text, its line ends `\n`, without the indent and quote marks around it.
    pub text: String,
    /// How many lines of the file come before it.
    pub line_offset: usize,
    /// How many characters of each of its lines were left out at the beginning.
    pub columns: Vec<usize>,
}

impl Block {
    /// Line and column in the file of a place in the block, all from 1.
    pub fn place(&self, line: usize, column: usize) -> (usize, usize) {
        let cut = line.checked_sub(1).and_then(|at| self.columns.get(at)).copied().unwrap_or(0);
        (self.line_offset + line, cut + column)
    }

    fn push(&mut self, line: &str, cut: usize) {
        self.text.push_str(line.get(cut..).unwrap_or_default());
        self.text.push('\n');
        self.columns.push(line.get(..cut).unwrap_or_default().chars().count());
    }
}

/// The journeys of a Markdown or HTML file; blocks of other diagrams are passed over.
pub fn find_blocks(text: &str) -> Vec<Block> {
    split(text).0
}

/// The journeys of a file, and the text around all its blocks.
fn split(text: &str) -> (Vec<Block>, String) {
    let text = line_ends(text.trim_start_matches('\u{feff}'));
    let lines: Vec<&str> = text.lines().collect();
    let mut found = Vec::new();
    let mut around = String::new();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        at = if let Some(open) = Opening::at(line) {
            let (block, next) = open.block(&lines, at);
            if open.mermaid {
                found.push(block);
            }
            next
        } else if let Some((block, next)) = element(&lines, at) {
            found.push(block);
            next
        } else {
            around.push_str(line);
            around.push('\n');
            at + 1
        };
    }
    found.retain(|block| is_journey(&block.text));
    (found, around)
}

/// Reads every journey of a file: those in its blocks, or the one it is. Places count in the file.
///
/// # Errors
/// If there is none, or the first that cannot be read.
pub fn read_all(text: &str, strictness: Strictness) -> Result<Vec<Reading>, ReadError> {
    if text.len() > LARGEST_TEXT {
        return Err(ReadError::TooLarge { size: text.len(), most: LARGEST_TEXT });
    }
    let (blocks, around) = split(text);
    if blocks.is_empty() {
        // Prose that speaks of a journey somewhere is none.
        let journey = begins_with_journey(&around);
        return if journey { Ok(vec![read(text, strictness)?]) } else { Err(ReadError::NoJourney) };
    }
    let mut readings = Vec::with_capacity(blocks.len());
    for block in &blocks {
        let mut reading =
            read(&block.text, strictness).map_err(|error| error.moved(&|l, c| block.place(l, c)))?;
        for warning in &mut reading.warnings {
            (warning.line, warning.column) = block.place(warning.line, warning.column);
        }
        readings.push(reading);
    }
    Ok(readings)
}

/// A line that opens a fenced block.
struct Opening {
    fence: Fence,
    mermaid: bool,
    /// Quote marks before the fence.
    quotes: usize,
    /// Columns before the fence, behind the quote marks.
    indent: usize,
    /// Whether options of the form `:key: value` may come first.
    options: bool,
}

impl Opening {
    fn at(line: &str) -> Option<Self> {
        let (quotes, behind) = unquoted(line, usize::MAX);
        let rest = line.get(behind..)?;
        let marked = after_markers(rest);
        let (fence, info) = Fence::at(rest.get(marked..)?)?;
        if fence.of == '`' && info.contains('`') {
            return None;
        }
        let word = info.trim().trim_start_matches(['{', '.']).trim_start();
        let word = word.split([' ', '\t', ',', '}', '{', ':']).next()?;
        let mermaid = word.eq_ignore_ascii_case("mermaid") || word.eq_ignore_ascii_case("mmd");
        // Colons fence many things; only mermaid is of interest, and what they hold is Markdown otherwise.
        if fence.of == ':' && !mermaid {
            return None;
        }
        let fence_at = rest.len() - rest.get(marked..)?.trim_start().len();
        let indent = rest.get(..fence_at)?.chars().count();
        Some(Self { fence, mermaid, quotes, indent, options: info.contains('{') })
    }

    /// The block that begins behind line `start`, and the line after it.
    fn block(&self, lines: &[&str], start: usize) -> (Block, usize) {
        let mut block = Block { text: String::new(), line_offset: start + 1, columns: Vec::new() };
        let mut options = self.options;
        for (at, line) in lines.iter().enumerate().skip(start + 1) {
            let (quotes, behind) = unquoted(line, self.quotes);
            // A block in a quotation ends with it.
            if quotes < self.quotes {
                return (block, at);
            }
            let rest = line.get(behind..).unwrap_or_default();
            if self.fence.is_closed_by(rest) {
                return (block, at + 1);
            }
            options = options && rest.trim_start().starts_with(':');
            if options {
                block.line_offset += 1;
                continue;
            }
            let spare = rest.char_indices().take(self.indent).take_while(|(_, c)| matches!(c, ' ' | '\t'));
            let cut = spare.last().map_or(0, |(at, c)| at + c.len_utf8());
            block.push(line, behind + cut);
        }
        (block, lines.len())
    }
}

/// How many quote marks a line begins with, up to `most`, and where they end.
fn unquoted(line: &str, most: usize) -> (usize, usize) {
    let (mut marks, mut end) = (0, 0);
    while marks < most {
        let rest = line.get(end..).unwrap_or_default();
        let trimmed = rest.trim_start_matches(' ');
        let Some(after) = trimmed.strip_prefix('>') else { break };
        marks += 1;
        end = line.len() - after.strip_prefix(' ').unwrap_or(after).len();
    }
    (marks, end)
}

/// Where the markers of a list end: `- `, `1. `, several of them.
fn after_markers(line: &str) -> usize {
    let mut end = 0;
    loop {
        let rest = line.get(end..).unwrap_or_default().trim_start();
        let digits = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let marker = if digits.len() < rest.len() && rest.len() - digits.len() < 10 {
            digits.strip_prefix(['.', ')'])
        } else {
            rest.strip_prefix(['-', '*', '+'])
        };
        match marker.filter(|after| after.starts_with([' ', '\t'])) {
            Some(after) => end = line.len() - after.len(),
            None => return end,
        }
    }
}

/// An element of class `mermaid` that begins in a line, read as a browser and mermaid on its page read it, and the
/// line after it.
fn element(lines: &[&str], start: usize) -> Option<(Block, usize)> {
    let line = lines.get(start)?;
    let (name, content) = opening_tag(line)?;
    let end = format!("</{name}");
    let mut markup = String::new();
    let mut next = start;
    let mut rest = line.get(content..)?;
    loop {
        next += 1;
        if let Some(close) = find_ignoring_case(rest, &end) {
            markup.push_str(rest.get(..close)?);
            break;
        }
        markup.push_str(rest);
        markup.push('\n');
        let Some(line) = lines.get(next) else { break };
        rest = line;
    }
    let text = htmlize::unescape(markup).into_owned();
    let mut block = Block { text: String::new(), line_offset: start, columns: Vec::new() };
    let indent = indent(&text);
    for (at, line) in text.lines().enumerate() {
        let before = if at == 0 { content } else { 0 };
        let spare = line.len() - line.trim_start_matches([' ', '\t']).len();
        let cut = if at == 0 { spare } else { spare.min(indent) };
        // The first line lies behind its tag, whose characters count as well.
        if line.trim().is_empty() && block.columns.is_empty() {
            block.line_offset += 1;
            continue;
        }
        block.push(line, cut);
        if let Some(column) = block.columns.last_mut() {
            *column += before;
        }
    }
    Some((block, next.max(start + 1)))
}

/// The least indent of the lines behind the first, in characters.
fn indent(text: &str) -> usize {
    let lines = text.lines().skip(1).filter(|line| !js::trim(line).is_empty());
    lines.map(|line| line.len() - line.trim_start_matches([' ', '\t']).len()).min().unwrap_or(0)
}

/// The name of an element of class `mermaid` that is opened in a line, and where its content begins.
fn opening_tag(line: &str) -> Option<(&'static str, usize)> {
    let mut from = 0;
    while let Some(open) = line.get(from..)?.find('<').map(|at| from + at) {
        from = open + 1;
        let rest = line.get(from..)?;
        let name = ["pre", "div", "code"].into_iter().find(|name| {
            let head = rest.get(..name.len()).is_some_and(|head| head.eq_ignore_ascii_case(name));
            head && rest.get(name.len()..).is_some_and(|tail| tail.starts_with([' ', '\t']))
        });
        let Some(name) = name else { continue };
        let close = rest.find('>')?;
        let attributes = rest.get(name.len()..close)?;
        if is_mermaid(attributes) {
            return Some((name, from + close + 1));
        }
        from += close + 1;
    }
    None
}

/// Whether attributes say `class="mermaid"`, alone or among others, or `language-mermaid`.
fn is_mermaid(attributes: &str) -> bool {
    let Some(at) = find_ignoring_case(attributes, "class=") else { return false };
    let value = attributes.get(at + 6..).unwrap_or_default();
    let value = match value.chars().next() {
        Some(quote @ ('"' | '\'')) => value.get(1..).unwrap_or_default().split(quote).next(),
        _ => value.split([' ', '\t', '/']).next(),
    };
    value.is_some_and(|value| value.split_whitespace().any(|c| matches!(c, "mermaid" | "language-mermaid")))
}

fn find_ignoring_case(text: &str, word: &str) -> Option<usize> {
    text.as_bytes().windows(word.len()).position(|window| window.eq_ignore_ascii_case(word.as_bytes()))
}
