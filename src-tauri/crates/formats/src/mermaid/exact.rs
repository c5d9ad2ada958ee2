//! Mermaid's own reading, trap by trap: the lexer and parser of `journey.jison`, and what `journeyDb.js` makes of them,
//! as in mermaid 11.14 and 12.3. Deliberately not here: any help for the author; that is `repair`.

use super::diagram::{Diagram, Section, Task, Text};
use super::entity;
use super::error::{Fault, Reason};
use super::front_matter::{self, BadFrontMatter};
use super::js::{self, is_space, is_word};
use super::limits::{self, Limits};
use super::preprocess as pre;
use super::sanitize::sanitize;
use super::text::{break_lines, unindent};
use super::traced::Traced;

/// What mermaid's parser holds: texts untrimmed, entities still hidden.
pub(super) struct Raw(Diagram);

impl Raw {
    /// As mermaid shows it.
    pub(super) fn shown(self) -> Diagram {
        self.0.map_texts(|text, value| match text {
            Text::Heading => entity::shown(&sanitize(&value)).into_owned(),
            Text::Name | Text::Person => entity::shown(&value).into_owned(),
        })
    }

    /// As a careful reader takes it down: trimmed, `<br>` as line break, nobody without a name.
    pub(super) fn tidied(self) -> Diagram {
        let broken = |value: &str| entity::shown(&break_lines(value)).into_owned();
        let mut diagram = self.0.map_texts(|_, value| js::trim(&broken(&value)).to_owned());
        for task in diagram.opening.iter_mut().chain(diagram.sections.iter_mut().flat_map(|s| &mut s.tasks)) {
            task.people.retain(|person| !person.is_empty());
        }
        diagram.acc_title = unindent(&diagram.acc_title);
        diagram.acc_descr = unindent(&diagram.acc_descr);
        diagram.front_matter_title =
            diagram.front_matter_title.map(|title| js::trim(&break_lines(&title)).to_owned());
        diagram
    }
}

/// Reads a text whose line ends are `\n`.
pub(super) fn read(source: &str) -> Result<Raw, Fault> {
    let mut text = source.to_owned();
    pre::tag_quotes(&mut text);
    let mut text = Traced::new(text.into(), 0);
    let mut diagram = Diagram::default();
    if let Some(found) = pre::front_matter(text.text()) {
        let yaml = text.text().get(found.body.clone()).unwrap_or_default();
        let title = front_matter::title(yaml, &found.indent).map_err(|BadFrontMatter { line }| {
            Fault::new(line_start(source, found.body.start, line), Reason::FrontMatter)
        })?;
        diagram.title = title.clone().unwrap_or_default();
        diagram.front_matter_title = title;
        text = text.without(std::iter::once(0..found.end));
    }
    let directives = pre::directives(text.text());
    let text = text.without(directives);
    let comments = pre::comments(text.text());
    let text = text.without(comments);
    let space = text.text().len() - js::trim_start(text.text()).len();
    let text = text.without((space > 0).then_some(0..space));
    if !pre::is_journey(text.text()) {
        return Err(Fault::new(text.source(0), Reason::NoHeader));
    }
    let text = hide_entities(text);
    let mut parser = Parser { text: text.text(), at: 0, diagram, limits: Limits::default() };
    match parser.document() {
        Ok(()) => Ok(Raw(parser.diagram)),
        Err(fault) => Err(Fault { offset: text.source(fault.offset), ..fault }),
    }
}

fn hide_entities(text: Traced<'_>) -> Traced<'_> {
    let styles = pre::style_semicolons(text.text(), "style");
    let text = text.without(styles);
    let classes = pre::style_semicolons(text.text(), "classDef");
    let text = text.without(classes);
    let hidden: Vec<_> = entity::find(text.text())
        .map(|part| (part.clone(), entity::placeholder(text.text().get(part).unwrap_or_default())))
        .collect();
    let end = text.text().len();
    text.with(hidden.into_iter().chain(std::iter::once((end..end, "\n".to_owned()))))
}

fn line_start(text: &str, from: usize, lines: usize) -> usize {
    let rest = text.get(from..).unwrap_or_default();
    let before: usize = rest.split_inclusive('\n').take(lines).map(str::len).sum();
    from + before
}

/// What the lexer finds, each with the text that matters.
enum Token<'a> {
    LineEnd,
    Header,
    Title(&'a str),
    AccTitle(&'a str),
    AccDescr(&'a str),
    /// `accDescr {` up to the brace; not closed if the text ends before.
    AccBlock {
        text: &'a str,
        closed: bool,
    },
    Section(&'a str),
    Name(&'a str),
    Data(&'a str),
    /// A colon with nothing after it.
    Colon,
    /// A semicolon: nothing in the lexer takes it.
    Invalid,
    /// An acc line that the end of the text cuts short.
    CutShort,
    End,
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    diagram: Diagram,
    limits: Limits,
}

impl<'a> Parser<'a> {
    fn document(&mut self) -> Result<(), Fault> {
        let (at, token) = self.next();
        if !matches!(token, Token::Header) {
            return Err(Fault::new(at, Reason::NoHeader));
        }
        loop {
            let (at, token) = self.next();
            match token {
                Token::LineEnd => {}
                Token::Title(text) => {
                    limit(text, at)?;
                    text.clone_into(&mut self.diagram.title);
                }
                Token::AccTitle(text) => {
                    limit(text, at)?;
                    js::trim(text).clone_into(&mut self.diagram.acc_title);
                }
                Token::AccDescr(text) => {
                    limit(text, at)?;
                    js::trim(text).clone_into(&mut self.diagram.acc_descr);
                }
                Token::AccBlock { text, closed: true } => {
                    limit(text, at)?;
                    if !text.is_empty() {
                        self.diagram.acc_descr = unindent(js::trim(text));
                    }
                }
                Token::Section(name) => {
                    self.limits.section(name).map_err(|reason| Fault::new(at, reason))?;
                    self.diagram.sections.push(Section { name: name.to_owned(), tasks: Vec::new() });
                }
                Token::Name(name) => self.task(name)?,
                Token::End => return Ok(()),
                Token::Header => return Err(Fault::new(at, Reason::SecondHeader)),
                Token::Data(_) | Token::Colon => return Err(Fault::new(at, Reason::Colon)),
                Token::Invalid => return Err(Fault::new(at, Reason::Semicolon)),
                Token::AccBlock { closed: false, .. } | Token::CutShort => {
                    return Err(Fault::new(at, Reason::CutShort));
                }
            }
        }
    }

    fn task(&mut self, name: &str) -> Result<(), Fault> {
        let (at, token) = self.next();
        let Token::Data(data) = token else {
            let reason = if matches!(token, Token::Invalid) { Reason::Semicolon } else { Reason::NoData };
            return Err(Fault::new(at, reason));
        };
        let mut pieces = data.split(':');
        let score = js::number(pieces.next().unwrap_or_default());
        let people: Vec<String> = pieces
            .next()
            .map(|list| list.split(',').map(|person| js::trim(person).to_owned()).collect())
            .unwrap_or_default();
        self.limits.task(name, &people).map_err(|reason| Fault::new(at, reason))?;
        self.diagram.open_tasks().push(Task { name: name.to_owned(), score, people });
        Ok(())
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn take(&mut self, length: usize) -> &'a str {
        let taken = self.rest().get(..length).unwrap_or_default();
        self.at += length;
        taken
    }

    /// The next token and where it begins.
    fn next(&mut self) -> (usize, Token<'a>) {
        self.skip();
        let start = self.at;
        let rest = self.rest();
        let token = if rest.is_empty() {
            Token::End
        } else if rest.starts_with('\n') {
            self.take(run(rest, |c| c == '\n'));
            Token::LineEnd
        } else if let Some(token) = self.keyword() {
            token
        } else if rest.starts_with(';') {
            self.take(1);
            Token::Invalid
        } else if let Some(data) = rest.strip_prefix(':') {
            let length = run(data, |c| !matches!(c, '#' | '\n' | ';'));
            self.take(1);
            if length == 0 { Token::Colon } else { Token::Data(self.take(length)) }
        } else {
            Token::Name(self.take(run(rest, in_name)))
        };
        (start, token)
    }

    /// Skips comments and white space that does not begin with a line end.
    fn skip(&mut self) {
        loop {
            let rest = self.rest();
            let mut chars = rest.chars();
            let first = chars.next();
            let comment = match first {
                Some('%') => chars.next() != Some('{'),
                Some('#') => true,
                Some('}') | None => false,
                // One code unit: an emoji is two.
                Some(c) => c.len_utf16() == 1 && chars.as_str().starts_with("%%"),
            };
            if comment {
                // The first character may be a line end and belong to the comment all the same.
                let head = first.map_or(0, char::len_utf8);
                let tail = rest.get(head..).unwrap_or_default();
                self.at += head + run(tail, |c| c != '\n');
            } else if first.is_some_and(|c| c != '\n' && is_space(c)) {
                self.at += run(rest, is_space);
            } else {
                return;
            }
        }
    }

    fn keyword(&mut self) -> Option<Token<'a>> {
        let rest = self.rest();
        if let Some(after) = word(rest, "journey")
            && !after.starts_with(is_word)
        {
            self.take("journey".len());
            return Some(Token::Header);
        }
        if let Some(text) = self.named("title", |c| !matches!(c, '#' | '\n' | ';')) {
            return Some(Token::Title(text));
        }
        if let Some(after) = word(rest, "accTitle")
            && let Some(value) = js::trim_start(after).strip_prefix(':')
        {
            return Some(self.acc(value, Token::AccTitle));
        }
        if let Some(after) = word(rest, "accDescr") {
            let after = js::trim_start(after);
            if let Some(value) = after.strip_prefix(':') {
                return Some(self.acc(value, Token::AccDescr));
            }
            if let Some(value) = after.strip_prefix('{') {
                self.at = self.text.len() - js::trim_start(value).len();
                let text = self.take(run(self.rest(), |c| c != '}'));
                let closed = self.rest().starts_with('}');
                self.take(usize::from(closed));
                return Some(Token::AccBlock { text, closed });
            }
        }
        self.named("section", in_name).map(Token::Section)
    }

    /// A keyword, one white-space character whichever, and at least one character that fits.
    fn named(&mut self, keyword: &str, fits: impl Fn(char) -> bool) -> Option<&'a str> {
        let after = word(self.rest(), keyword)?;
        let text = after.strip_prefix(is_space)?;
        let length = run(text, fits);
        if length == 0 {
            return None;
        }
        self.at = self.text.len() - text.len();
        Some(self.take(length))
    }

    fn acc(&mut self, value: &'a str, token: fn(&'a str) -> Token<'a>) -> Token<'a> {
        self.at = self.text.len() - js::trim_start(value).len();
        if self.rest().is_empty() {
            return Token::CutShort;
        }
        token(self.take(run(self.rest(), |c| c != '\n')))
    }
}

fn limit(text: &str, at: usize) -> Result<(), Fault> {
    limits::text(text).map_err(|reason| Fault::new(at, reason))
}

const fn in_name(c: char) -> bool {
    !matches!(c, '#' | ':' | '\n' | ';')
}

/// Bytes of the longest beginning whose characters all fit.
fn run(text: &str, fits: impl Fn(char) -> bool) -> usize {
    text.find(|c| !fits(c)).unwrap_or(text.len())
}

/// What follows a word the text begins with, upper or lower case.
fn word<'a>(text: &'a str, keyword: &str) -> Option<&'a str> {
    let (head, tail) = text.split_at_checked(keyword.len())?;
    head.eq_ignore_ascii_case(keyword).then_some(tail)
}
