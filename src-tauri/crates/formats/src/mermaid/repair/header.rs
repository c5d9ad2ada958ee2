//! Where the diagram begins, if it does not begin at once.

use super::super::ReadError;
use super::super::fence::Fence;
use super::super::js::{is_invisible, is_space, is_word};
use super::super::warning::{Code, Notes};
use super::keyword::{Joint, keyword};
use super::scan::has_score;
use super::unit::units;

/// First words of the other diagrams mermaid draws.
const OTHERS: [&str; 36] = [
    "graph",
    "flowchart",
    "sequenceDiagram",
    "classDiagram",
    "stateDiagram",
    "erDiagram",
    "gantt",
    "pie",
    "requirement",
    "requirementDiagram",
    "gitGraph",
    "mindmap",
    "timeline",
    "zenuml",
    "sankey",
    "xychart",
    "block",
    "packet",
    "kanban",
    "architecture",
    "radar",
    "treemap",
    "quadrantChart",
    "info",
    "C4Context",
    "C4Container",
    "C4Component",
    "C4Dynamic",
    "C4Deployment",
    "ishikawa",
    "venn",
    "wardley",
    "eventmodeling",
    "treeView",
    "swimlane",
    "cynefin",
];

/// Longest first line that may be a header spelled wrongly, in characters.
const LONGEST_SPELLING: usize = 30;

/// Where the statements begin, and the fence that ends them.
pub(super) struct Header {
    /// Right behind the header.
    pub(super) end: usize,
    /// The line of the header, where there is one.
    pub(super) found: bool,
    /// The fence of Markdown before it.
    pub(super) fence: Option<Fence>,
}

/// A line that may be the header.
#[derive(Clone, Copy)]
struct Candidate {
    start: usize,
    end: usize,
    exact: bool,
    bare: bool,
}

/// Finds the header, with warnings for what stands before it.
pub(super) fn find(text: &str, notes: &mut Notes) -> Result<Header, ReadError> {
    let mut start = 0;
    let mut first = None;
    let mut fence = None;
    let mut candidates: Vec<Candidate> = Vec::new();
    for line in text.split_inclusive('\n') {
        let content = line.trim_start_matches(|c| is_space(c) || is_invisible(c));
        let at = start + line.len() - content.len();
        start += line.len();
        if content.is_empty() || content.starts_with(['#', '%']) {
            continue;
        }
        let candidate = candidate(content, at);
        if first.is_none() && Fence::at(content).is_none() {
            if let Some(kind) = other_diagram(content) {
                return Err(ReadError::OtherDiagram { kind });
            }
            first = Some((at, content));
        }
        match candidate {
            Some(found) if candidates.is_empty() && found.exact && first.is_some_and(|(f, _)| f == at) => {
                candidates.push(found);
                break;
            }
            // A fence opens what follows it; one that closes a block of something else is taken back.
            Some(found) => candidates.push(found),
            None => {}
        }
        if candidates.is_empty()
            && let Some((found, _)) = Fence::at(content)
        {
            fence = Some(found);
        }
    }
    let first_at = first.map(|(at, _)| at);
    let chosen = candidates
        .iter()
        .find(|found| found.exact && first_at == Some(found.start))
        .or_else(|| candidates.iter().find(|found| found.bare))
        .or_else(|| candidates.first());
    if let Some(found) = chosen {
        warn(text, *found, first_at, fence.is_some(), notes);
        return Ok(Header { end: found.end, found: true, fence });
    }
    let Some((at, content)) = first else { return Err(ReadError::NoJourney) };
    let found = |end| Ok(Header { end, found: false, fence });
    if begins_diagram(text, at) {
        notes.add(at, Code::MissingHeader);
        return found(at);
    }
    // A short first line may be meant for the header.
    let line = content.lines().next().unwrap_or_default().trim();
    let next = at + content.len();
    if line.chars().count() <= LONGEST_SPELLING && !line.contains(':') && begins_diagram(text, next) {
        notes.say(at, Code::HeaderSpelling, &[("text", line)]);
        return found(next);
    }
    Err(ReadError::NoJourney)
}

fn warn(text: &str, found: Candidate, first: Option<usize>, fenced: bool, notes: &mut Notes) {
    let before = text.get(..found.start).unwrap_or_default();
    if fenced {
        notes.add(before.len() - before.trim_start().len(), Code::CodeFence);
    }
    if let Some(first) = first.filter(|first| *first < found.start) {
        let line = text.get(first..).and_then(|rest| rest.lines().next()).unwrap_or_default();
        notes.say(first, Code::TextBeforeHeader, &[("text", line)]);
    } else if !fenced && let Some(at) = before.find(|c| !is_space(c)) {
        // Comments mermaid does not know here, or characters nobody sees.
        if before.chars().all(|c| is_space(c) || is_invisible(c)) {
            notes.add(at, Code::InvisibleCharacter);
        } else {
            let line = before.get(at..).and_then(|rest| rest.lines().next()).unwrap_or_default();
            notes.say(at, Code::TextBeforeHeader, &[("text", line)]);
        }
    }
    if !found.exact {
        let written = text.get(found.start..found.end).unwrap_or_default();
        notes.say(found.start, Code::HeaderSpelling, &[("text", written)]);
    }
}

/// `journey`, in other cases too, and spellings that mean it.
fn candidate(content: &str, at: usize) -> Option<Candidate> {
    const SPELLINGS: [&str; 6] =
        ["journeyDiagram", "userJourney", "user-journey", "user journey", "customerJourney", "journey"];
    let starts = |word: &&str| content.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word));
    let spelling = SPELLINGS.iter().copied().find(starts)?;
    let rest = content.get(spelling.len()..)?;
    if rest.starts_with(is_word) {
        return None;
    }
    let exact = content.starts_with("journey") && spelling == "journey";
    // What hangs on the word belongs to it: `journey-beta`, `journey:`, `journey;`.
    let hanging = rest.trim_start_matches('-');
    let suffix = if hanging.len() < rest.len() {
        rest.len() - hanging.trim_start_matches(is_word).len()
    } else {
        rest.len() - rest.trim_start_matches([':', ';', '.', '{', '"']).len()
    };
    let length = spelling.len() + suffix;
    let behind = content.get(length..)?.trim();
    let bare = behind.is_empty() || behind.starts_with("%%") || behind.starts_with("# ");
    if !exact && !bare {
        // `Journey start: 5: Me` is a task, and `Journey of a customer` prose.
        let mut unheard = Notes::default();
        let units = units(behind, 0, &mut unheard);
        let statement = keyword(&units).is_some_and(|(_, _, joint)| joint == Joint::Space);
        if !statement || has_score(&units) {
            return None;
        }
    }
    Some(Candidate { start: at, end: at + length, exact: exact && suffix == 0, bare })
}

fn other_diagram(content: &str) -> Option<String> {
    let word = content.split(|c: char| !c.is_alphanumeric()).next()?;
    OTHERS.contains(&word).then(|| word.to_owned())
}

/// Whether a text without header is a journey all the same: a keyword or a task comes first, and both come soon.
fn begins_diagram(text: &str, at: usize) -> bool {
    let mut unheard = Notes::default();
    let lines = text.get(at..).unwrap_or_default().lines().map(str::trim);
    let meaningful = lines.filter(|line| !line.is_empty() && !line.starts_with(['#', '%']));
    let (mut keywords, mut tasks) = (false, false);
    for (at, line) in meaningful.take(200).enumerate() {
        let units = units(line, 0, &mut unheard);
        let keyword = keyword(&units).is_some_and(|(_, _, joint)| joint == Joint::Space);
        keywords |= keyword;
        tasks |= !keyword && has_score(&units);
        if at == 0 && !keywords && !tasks {
            return false;
        }
    }
    keywords && tasks
}

/// Whether a line of the text is a task with a score.
pub(super) fn has_task(text: &str) -> bool {
    text.lines().any(|line| has_score(&units(line, 0, &mut Notes::default())))
}
