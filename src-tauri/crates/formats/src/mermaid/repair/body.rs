//! The statements of a diagram, from the header to the end.

use super::super::diagram::{Diagram, Section};
use super::super::fence::Fence;
use super::super::js::{self, is_invisible, is_space};
use super::super::limits::{self, Limits};
use super::super::preprocess::ELSEWHERE;
use super::super::warning::{Code, Notes};
use super::super::{ReadError, Reason};
use super::acc::acc;
use super::header::{self, Header};
use super::keyword::{Joint, Keyword, keyword};
use super::scan::{has_score, statements, without_comment};
use super::task;
use super::unit::{Unit, excerpt, text, trim, trim_statement, trim_visibly, units};

/// Why reading stopped, at an offset of the text read.
pub(super) enum Stop {
    /// No diagram.
    Error(ReadError),
    /// A limit.
    Limit(usize, Reason),
}

impl Stop {
    /// The error, with its place in the source.
    pub(super) fn at(self, place: impl FnOnce(usize) -> (usize, usize)) -> ReadError {
        match self {
            Self::Error(error) => error,
            Self::Limit(offset, reason) => {
                let (line, column) = place(offset);
                ReadError::Unreadable { line, column, reason }
            }
        }
    }
}

/// Reads what `prepare` left.
pub(super) fn read(text: &str, diagram: Diagram, notes: &mut Notes) -> Result<Diagram, Stop> {
    let header = header::find(text, notes).map_err(Stop::Error)?;
    if let Some((word, at)) = ELSEWHERE.iter().find_map(|word| Some((*word, text.find(word)?))) {
        notes.say(at, Code::OtherDiagramWord, &[("text", word)]);
    }
    let mut body = Body {
        text,
        at: header.end,
        diagram,
        notes,
        limits: Limits::default(),
        brace: 0,
        title_seen: false,
        fence: header.fence,
    };
    body.read(&header)?;
    let Diagram { title, acc_title, acc_descr, .. } = &body.diagram;
    for text in [title, acc_title, acc_descr] {
        limits::text(text).map_err(|reason| Stop::Limit(header.end, reason))?;
    }
    Ok(body.diagram)
}

/// A diagram while it is read.
pub(super) struct Body<'t, 'n> {
    pub(super) text: &'t str,
    /// The beginning of what is still to be read.
    pub(super) at: usize,
    pub(super) diagram: Diagram,
    pub(super) notes: &'n mut Notes,
    limits: Limits,
    /// The next closing brace, once looked for.
    pub(super) brace: usize,
    title_seen: bool,
    fence: Option<Fence>,
}

impl<'t> Body<'t, '_> {
    fn read(&mut self, header: &Header) -> Result<(), Stop> {
        let mut on_header_line = header.found;
        while self.at < self.text.len() {
            let start = self.at;
            let line = self.line_at(start);
            self.at = (start + line.len() + 1).min(self.text.len());
            if self.is_end(line) {
                break;
            }
            self.line(start, line, on_header_line)?;
            on_header_line = false;
        }
        Ok(())
    }

    pub(super) fn line_at(&self, at: usize) -> &'t str {
        let rest = self.text.get(at..).unwrap_or_default();
        rest.get(..rest.find('\n').unwrap_or(rest.len())).unwrap_or_default()
    }

    /// Whether a fence of Markdown ends the diagram with this line.
    fn is_end(&mut self, line: &str) -> bool {
        if !self.fence.is_some_and(|fence| fence.is_closed_by(line)) {
            return false;
        }
        let rest = self.text.get(self.at..).unwrap_or_default();
        if let Some(found) = rest.find(|c| !is_space(c)) {
            let text = self.line_at(self.at + found);
            self.notes.say(self.at + found, Code::TextAfterDiagram, &[("text", text)]);
        }
        true
    }

    fn line(&mut self, start: usize, line: &str, on_header_line: bool) -> Result<(), Stop> {
        let content = line.trim_start_matches(|c| is_space(c) || is_invisible(c));
        let at = start + line.len() - content.len();
        if content.is_empty()
            && let Some(found) = line.find(is_invisible)
        {
            self.notes.add(start + found, Code::InvisibleCharacter);
        }
        if content.is_empty() || content.starts_with("%%") {
            return Ok(());
        }
        if Fence::at(content).is_some_and(|(fence, _)| fence.of != ':') {
            self.notes.add(at, Code::CodeFence);
            return Ok(());
        }
        if let Some(found) = acc(self.text.get(at..).unwrap_or_default())
            && self.acc(at, &found)
        {
            if let Some(hidden) = line.get(..at - start).and_then(|before| before.find(is_invisible)) {
                self.notes.add(start + hidden, Code::InvisibleCharacter);
            }
            return Ok(());
        }
        let units = units(line, start, self.notes);
        if let Some(at) = self.percent(&units) {
            if !has_score(&units) {
                return Ok(());
            }
            self.notes.say(at, Code::PercentAtStart, &[("text", &excerpt(&units))]);
        }
        let foreign = !content.starts_with('#') && task::is_foreign(content) && !has_score(&units);
        if foreign || content.starts_with("%{") {
            self.notes.say(at, Code::ForeignStatement, &[("text", content)]);
            return Ok(());
        }
        let kept = without_comment(&units, self.notes);
        for statement in statements(kept, self.notes) {
            self.statement(statement, on_header_line)?;
        }
        Ok(())
    }

    /// Where a line begins that mermaid takes for a comment: with one `%`, or with a single character and `%%`.
    fn percent(&self, units: &[Unit]) -> Option<usize> {
        let units = units.get(units.iter().position(|unit| !unit.is_blank())?..)?;
        let first = units.first().filter(|unit| unit.is(unit.ch))?;
        let is = |at: usize| units.get(at).is_some_and(|unit| unit.is('%'));
        let lone = first.is('%') && !units.get(1).is_some_and(|unit| unit.is('{'));
        let word = !first.is('}') && first.ch.len_utf16() == 1 && is(1) && is(2);
        (lone || word).then_some(first.at)
    }

    fn statement(&mut self, all: &[Unit], on_header_line: bool) -> Result<(), Stop> {
        let units = trim_statement(all, self.notes);
        let Some(first) = units.first().copied() else { return Ok(()) };
        if trim(units).is_empty() {
            self.notes.add(first.at, Code::LineBreakTag);
            return Ok(());
        }
        // White space at the end tells an empty title from one on the next line.
        let spare = all.last().zip(units.last()).map_or(0, |(end, kept)| end.at.saturating_sub(kept.at));
        match keyword(units) {
            Some((Keyword::Title, rest, joint)) if !self.is_task(units, joint) => {
                self.title(first, units, rest, joint, spare);
                Ok(())
            }
            Some((Keyword::Section, rest, joint)) if !self.is_task(units, joint) => {
                self.section(first, units, rest, joint, spare)
            }
            Some((Keyword::Journey, rest, _)) if trim(rest).is_empty() => {
                self.notes.add(first.at, Code::SecondHeader);
                Ok(())
            }
            Some((_, _, joint)) => {
                if joint != Joint::Colon || keyword(units).is_some_and(|(word, ..)| word == Keyword::Journey)
                {
                    self.notes.say(first.at, Code::KeywordInName, &[("text", &excerpt(units))]);
                }
                self.task(units)
            }
            None if on_header_line && !has_score(units) => {
                self.notes.say(first.at, Code::TitleOnHeaderLine, &[("text", &excerpt(units))]);
                let title = text(units);
                let bare = title.strip_prefix('"').and_then(|title| title.strip_suffix('"'));
                self.set_title(bare.unwrap_or(&title));
                Ok(())
            }
            None => self.task(units),
        }
    }

    /// Whether a statement that begins with `title` or `section` is a task all the same.
    fn is_task(&self, units: &[Unit], joint: Joint) -> bool {
        let fields = super::fields::fields(units);
        let scored = fields.score.is_some_and(|(_, freedom)| freedom == super::score::Freedom::Number);
        let people = fields.people.is_some_and(|people| !trim(people).is_empty());
        let lower = units.first().is_some_and(|unit| unit.ch.is_ascii_lowercase());
        match joint {
            Joint::Colon => scored,
            Joint::Space if !scored => false,
            Joint::Space => {
                let title = units.first().is_some_and(|unit| unit.ch.eq_ignore_ascii_case(&'t'));
                // A title in its usual place may hold anything; a task has people, or stands among tasks.
                let usual = title && lower && !self.title_seen && self.diagram.sections.is_empty();
                !usual && (people || !lower)
            }
            Joint::End | Joint::Other => false,
        }
    }

    fn set_title(&mut self, title: &str) {
        js::trim(title).clone_into(&mut self.diagram.title);
        self.title_seen = true;
    }

    fn title(&mut self, first: Unit, units: &[Unit], rest: &[Unit], joint: Joint, spare: usize) {
        if joint == Joint::Colon {
            self.notes.say(first.at, Code::TitleColon, &[("text", &excerpt(units))]);
        }
        let title = text(trim(rest));
        if title.is_empty() && joint == Joint::End {
            match self.later_line(first, "title", spare) {
                Some(title) => self.set_title(&title),
                None => {
                    self.notes.add(first.at, Code::EmptyTitle);
                    self.set_title("");
                }
            }
        } else {
            self.set_title(&title);
        }
    }

    fn section(
        &mut self,
        first: Unit,
        units: &[Unit],
        rest: &[Unit],
        joint: Joint,
        spare: usize,
    ) -> Result<(), Stop> {
        let written = !rest.is_empty();
        let mut rest = trim(rest);
        if joint == Joint::Colon {
            self.notes.say(first.at, Code::SectionColon, &[("text", &excerpt(units))]);
        } else if let Some(colon) = rest.iter().find(|unit| unit.is(':')) {
            self.notes.say(colon.at, Code::ColonInSection, &[("text", &excerpt(units))]);
            if let [name @ .., last] = rest
                && last.is(':')
            {
                rest = trim(name);
            }
        }
        let mut name = text(rest);
        if name.is_empty() {
            match self.later_line(first, "section", spare) {
                Some(found) if joint == Joint::End => name = found,
                // A blank written as a reference is meant.
                _ if written => {}
                _ => self.notes.add(first.at, Code::EmptySection),
            }
        }
        self.limits.section(&name).map_err(|reason| Stop::Limit(first.at, reason))?;
        self.diagram.sections.push(Section { name, tasks: Vec::new() });
        Ok(())
    }

    /// The next line, for a keyword that stands alone: mermaid takes whatever comes for its text. Here it must be no
    /// statement of its own. `spare` is how many white-space characters follow the keyword.
    fn later_line(&mut self, keyword_at: Unit, word: &str, spare: usize) -> Option<String> {
        let mut at = self.at;
        let mut immediate = spare == 0;
        loop {
            if at >= self.text.len() {
                return None;
            }
            let line = self.line_at(at);
            let content = js::trim(line);
            let end = (at + line.len() + 1).min(self.text.len());
            if content.is_empty() || content.starts_with(['#', '%']) {
                (at, immediate) = (end, false);
                continue;
            }
            let units = units(line, at, &mut Notes::default());
            let kept = without_comment(&units, &mut Notes::default());
            let statement = trim(kept);
            let own = keyword(statement).is_some()
                || acc(content).is_some()
                || statement.iter().any(|unit| unit.is(':') || unit.is('：'))
                || Fence::at(content).is_some();
            if own {
                return None;
            }
            let units = self::units(line, at, self.notes);
            let kept = without_comment(&units, self.notes);
            let found = text(trim_visibly(kept, self.notes));
            if !immediate {
                self.notes.say(keyword_at.at, Code::TextOnLaterLine, &[("text", word)]);
            }
            if let Some(semicolon) = statement.iter().find(|unit| unit.is(';')) {
                self.notes.say(semicolon.at, Code::SemicolonInText, &[("text", content)]);
            }
            self.at = end;
            return Some(found);
        }
    }

    fn task(&mut self, units: &[Unit]) -> Result<(), Stop> {
        let Some(task) = task::task(units, self.notes) else { return Ok(()) };
        let at = units.first().map_or(0, |unit| unit.at);
        self.limits.task(&task.name, &task.people).map_err(|reason| Stop::Limit(at, reason))?;
        self.diagram.open_tasks().push(task);
        Ok(())
    }
}
