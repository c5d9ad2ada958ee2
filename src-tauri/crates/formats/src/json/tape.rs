//! JSON as a flat list of marks into its text: twelve bytes a value, no nesting in memory, and every value knows
//! where it stands. Reading is a loop, so depth cannot overflow anything.
//!
//! Not here: what the values mean.

use super::problem::Slip;
use std::borrow::Cow;

/// Largest file, in bytes.
pub const LARGEST_FILE: usize = 64 * 1024 * 1024;
/// Most values, names of fields included, in a file.
pub const MOST_VALUES: usize = 6_000_000;
/// Deepest nesting of lists and objects.
pub const DEEPEST: usize = 32;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tag {
    Null,
    False,
    True,
    Number,
    Text,
    /// Text with escapes in it.
    Escaped,
    List,
    Object,
}

#[derive(Debug, Clone, Copy)]
struct Mark {
    /// Byte it begins at.
    at: u32,
    /// The byte after it; for lists and objects, the index of the mark after their last.
    end: u32,
    tag: Tag,
}

/// A whole file. An object's marks are its names and values in turn.
#[derive(Debug)]
pub(super) struct Tape<'t> {
    text: &'t str,
    marks: Vec<Mark>,
}

/// One value of a file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Node<'t> {
    tape: &'t Tape<'t>,
    pub(super) index: u32,
}

impl<'t> Tape<'t> {
    /// Reads a file of at most [`LARGEST_FILE`] bytes.
    ///
    /// # Errors
    /// The byte where it stops being JSON, and how.
    pub(super) fn parse(text: &'t str) -> Result<Self, (usize, Slip)> {
        let mut parser = Parser { bytes: text.as_bytes(), at: 0, marks: Vec::new(), open: Vec::new() };
        match parser.run() {
            Ok(()) => Ok(Self { text, marks: parser.marks }),
            Err(slip) => Err((parser.at, slip)),
        }
    }

    pub(super) const fn root(&'t self) -> Node<'t> {
        Node { tape: self, index: 0 }
    }

    /// The byte a value begins at.
    pub(super) fn at(&self, index: u32) -> usize {
        self.mark(index).at as usize
    }

    fn mark(&self, index: u32) -> Mark {
        let beyond = Mark { at: 0, end: index + 1, tag: Tag::Null };
        self.marks.get(index as usize).copied().unwrap_or(beyond)
    }

    fn after(&self, index: u32) -> u32 {
        let mark = self.mark(index);
        if matches!(mark.tag, Tag::List | Tag::Object) { mark.end } else { index + 1 }
    }

    /// The way to a value or to a field's name, such as `maps[0].touchpoints[3].emotion`.
    pub(super) fn path(&'t self, index: u32) -> String {
        let mut path = String::new();
        let mut here = self.root();
        while here.index < index {
            if here.tag() == Tag::Object {
                let Some((name, value)) =
                    here.fields().find(|(name, value)| name.index == index || value.holds(index))
                else {
                    break;
                };
                push_name(&mut path, &name.text().unwrap_or_default());
                if name.index == index {
                    break;
                }
                here = value;
            } else {
                let Some((place, item)) = here.items().enumerate().find(|(_, item)| item.holds(index)) else {
                    break;
                };
                path.push_str(&format!("[{place}]"));
                here = item;
            }
        }
        path
    }
}

/// Adds a field's name to a path.
fn push_name(path: &mut String, name: &str) {
    let plain = name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '$' | '_' | '-'));
    if !plain || name.is_empty() {
        path.push_str(&format!("[\"{}\"]", clip(name)));
        return;
    }
    if !path.is_empty() {
        path.push('.');
    }
    path.push_str(&clip(name));
}

/// Text short enough for a message.
pub(super) fn clip(text: &str) -> Cow<'_, str> {
    const LONGEST: usize = 80;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => Cow::Owned(format!("{}…", text.get(..end).unwrap_or_default())),
        None => Cow::Borrowed(text),
    }
}

impl<'t> Node<'t> {
    pub(super) fn tag(self) -> Tag {
        self.tape.mark(self.index).tag
    }

    /// The text, if it is one.
    pub(super) fn text(self) -> Option<Cow<'t, str>> {
        let tag = self.tag();
        if !matches!(tag, Tag::Text | Tag::Escaped) {
            return None;
        }
        let raw = self.raw();
        let inner = raw.get(1..raw.len().saturating_sub(1)).unwrap_or_default();
        Some(if tag == Tag::Text { Cow::Borrowed(inner) } else { Cow::Owned(unescape(inner)) })
    }

    /// A scalar as it is spelled.
    pub(super) fn raw(self) -> &'t str {
        let mark = self.tape.mark(self.index);
        self.tape.text.get(mark.at as usize..mark.end as usize).unwrap_or_default()
    }

    /// The items of a list; nothing in anything else.
    pub(super) fn items(self) -> impl Iterator<Item = Node<'t>> {
        self.children(Tag::List)
    }

    /// Names and values of an object; nothing in anything else.
    pub(super) fn fields(self) -> impl Iterator<Item = (Node<'t>, Node<'t>)> {
        let mut children = self.children(Tag::Object);
        std::iter::from_fn(move || Some((children.next()?, children.next()?)))
    }

    /// The value of an object's field.
    pub(super) fn field(self, name: &str) -> Option<Node<'t>> {
        self.fields().find(|(key, _)| key.text().is_some_and(|text| text == name)).map(|(_, value)| value)
    }

    fn children(self, tag: Tag) -> impl Iterator<Item = Node<'t>> {
        let mark = self.tape.mark(self.index);
        let end = if mark.tag == tag { mark.end } else { 0 };
        let mut next = self.index + 1;
        std::iter::from_fn(move || {
            let child = Node { tape: self.tape, index: next };
            (next < end).then(|| {
                next = self.tape.after(next);
                child
            })
        })
    }

    /// Another value of the file.
    pub(super) const fn other(self, index: u32) -> Self {
        Node { tape: self.tape, index }
    }

    /// See [`Tape::path`].
    pub(super) fn path_of(self, index: u32) -> String {
        self.tape.path(index)
    }

    /// Whether a mark is this value or inside it.
    fn holds(self, index: u32) -> bool {
        (self.index..self.tape.after(self.index)).contains(&index)
    }
}

/// Text without its escapes, which the parser has checked.
fn unescape(raw: &str) -> String {
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = rest.find('\\') {
        text.push_str(rest.get(..at).unwrap_or_default());
        let escape = rest.as_bytes().get(at + 1).copied().unwrap_or(b'\\');
        let mut used = 2;
        text.push(match escape {
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let first = hex(rest, at + 2);
                used = 6;
                if (0xD800..0xDC00).contains(&first) {
                    used = 12;
                    let second = hex(rest, at + 8);
                    let point = 0x1_0000 + ((first - 0xD800) << 10) + (second.wrapping_sub(0xDC00) & 0x3FF);
                    char::from_u32(point).unwrap_or(char::REPLACEMENT_CHARACTER)
                } else {
                    char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER)
                }
            }
            other => char::from(other),
        });
        rest = rest.get(at + used..).unwrap_or_default();
    }
    text.push_str(rest);
    text
}

fn hex(text: &str, at: usize) -> u32 {
    text.get(at..at + 4).and_then(|digits| u32::from_str_radix(digits, 16).ok()).unwrap_or(0)
}

struct Parser<'t> {
    bytes: &'t [u8],
    at: usize,
    marks: Vec<Mark>,
    /// Marks of the lists and objects not closed yet.
    open: Vec<u32>,
}

impl Parser<'_> {
    fn run(&mut self) -> Result<(), Slip> {
        self.value()?;
        while let Some(&container) = self.open.last() {
            let object = self.marks.get(container as usize).is_some_and(|mark| mark.tag == Tag::Object);
            let first = self.marks.len() == container as usize + 1;
            let close = if object { b'}' } else { b']' };
            self.blank();
            if self.peek() == Some(close) {
                self.at += 1;
                self.close(container);
                continue;
            }
            if !first {
                self.comma(close)?;
            }
            if object {
                self.name()?;
            }
            self.value()?;
        }
        self.blank();
        if self.at < self.bytes.len() { Err(self.strange(Slip::TextBehind)) } else { Ok(()) }
    }

    fn close(&mut self, container: u32) {
        let end = u32::try_from(self.marks.len()).unwrap_or(u32::MAX);
        if let Some(mark) = self.marks.get_mut(container as usize) {
            mark.end = end;
        }
        self.open.pop();
    }

    fn comma(&mut self, close: u8) -> Result<(), Slip> {
        if self.peek() != Some(b',') {
            return Err(self.strange(if close == b'}' {
                Slip::NoCommaInObject
            } else {
                Slip::NoCommaInList
            }));
        }
        let comma = self.at;
        self.at += 1;
        self.blank();
        if self.peek() == Some(close) {
            self.at = comma;
            return Err(Slip::CommaTooMany);
        }
        Ok(())
    }

    fn name(&mut self) -> Result<(), Slip> {
        self.blank();
        if self.peek() != Some(b'"') {
            return Err(self.strange(Slip::NoName));
        }
        self.text()?;
        self.blank();
        if self.peek() != Some(b':') {
            return Err(self.strange(Slip::NoColon));
        }
        self.at += 1;
        Ok(())
    }

    /// A scalar, or the beginning of a list or object.
    fn value(&mut self) -> Result<(), Slip> {
        self.blank();
        match self.peek() {
            Some(b'"') => self.text(),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b'{') => self.begin(Tag::Object),
            Some(b'[') => self.begin(Tag::List),
            _ => {
                for (word, tag) in [("null", Tag::Null), ("false", Tag::False), ("true", Tag::True)] {
                    if self.bytes.get(self.at..).is_some_and(|rest| rest.starts_with(word.as_bytes())) {
                        let start = self.at;
                        self.at += word.len();
                        return self.mark(start, tag);
                    }
                }
                Err(self.strange(Slip::NoValue))
            }
        }
    }

    fn begin(&mut self, tag: Tag) -> Result<(), Slip> {
        if self.open.len() == DEEPEST {
            return Err(Slip::TooDeep);
        }
        self.open.push(u32::try_from(self.marks.len()).unwrap_or(u32::MAX));
        self.at += 1;
        self.mark(self.at - 1, tag)
    }

    fn mark(&mut self, at: usize, tag: Tag) -> Result<(), Slip> {
        if self.marks.len() == MOST_VALUES {
            return Err(Slip::TooMuch);
        }
        let short = |byte: usize| u32::try_from(byte).unwrap_or(u32::MAX);
        self.marks.push(Mark { at: short(at), end: short(self.at), tag });
        Ok(())
    }

    fn text(&mut self) -> Result<(), Slip> {
        let start = self.at;
        let mut tag = Tag::Text;
        self.at += 1;
        loop {
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return self.mark(start, tag);
                }
                Some(b'\\') => {
                    tag = Tag::Escaped;
                    self.escape()?;
                }
                Some(b'\n' | b'\r') => return Err(Slip::LineBreakInText),
                Some(0..0x20) => return Err(Slip::ControlInText),
                Some(_) => self.at += 1,
                None => {
                    self.at = start;
                    return Err(Slip::OpenText);
                }
            }
        }
    }

    fn escape(&mut self) -> Result<(), Slip> {
        match self.bytes.get(self.at + 1) {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => {
                self.at += 2;
                Ok(())
            }
            Some(b'u') => {
                let first = self.unit(self.at + 2)?;
                let pair = match first {
                    0xD800..=0xDBFF => {
                        let second = self.bytes.get(self.at + 6..self.at + 8) == Some(b"\\u");
                        if !second || !(0xDC00..=0xDFFF).contains(&self.unit(self.at + 8)?) {
                            return Err(Slip::HalfCharacter);
                        }
                        true
                    }
                    0xDC00..=0xDFFF => return Err(Slip::HalfCharacter),
                    _ => false,
                };
                self.at += if pair { 12 } else { 6 };
                Ok(())
            }
            _ => Err(Slip::BadEscape),
        }
    }

    fn unit(&self, at: usize) -> Result<u32, Slip> {
        let digits = self.bytes.get(at..at + 4).ok_or(Slip::BadEscape)?;
        digits.iter().try_fold(0, |unit, digit| {
            char::from(*digit).to_digit(16).map(|digit| unit * 16 + digit).ok_or(Slip::BadEscape)
        })
    }

    fn number(&mut self) -> Result<(), Slip> {
        let start = self.at;
        let mut at = start + usize::from(self.peek() == Some(b'-'));
        let run = |from: usize| {
            from + self
                .bytes
                .get(from..)
                .unwrap_or_default()
                .iter()
                .take_while(|b| b.is_ascii_digit())
                .count()
        };
        let whole = run(at);
        let leading_zero = self.bytes.get(at) == Some(&b'0') && whole > at + 1;
        let mut well = whole > at && !leading_zero;
        at = whole;
        if self.bytes.get(at) == Some(&b'.') {
            let end = run(at + 1);
            well &= end > at + 1;
            at = end;
        }
        if matches!(self.bytes.get(at), Some(b'e' | b'E')) {
            let sign = usize::from(matches!(self.bytes.get(at + 1), Some(b'+' | b'-')));
            let end = run(at + 1 + sign);
            well &= end > at + 1 + sign;
            at = end;
        }
        if !well || self.bytes.get(at).is_some_and(|b| b.is_ascii_alphanumeric() || *b == b'.') {
            return Err(Slip::BadNumber);
        }
        self.at = at;
        self.mark(start, Tag::Number)
    }

    fn blank(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// A more telling word for what stands here, if there is one.
    fn strange(&self, otherwise: Slip) -> Slip {
        match self.peek() {
            None => Slip::EndsEarly,
            Some(b'/' | b'#') => Slip::Comment,
            Some(b'\'') => Slip::SingleQuote,
            Some(b',') if otherwise == Slip::NoName || otherwise == Slip::NoValue => Slip::CommaTooMany,
            Some(_) => otherwise,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Slip, Tag, Tape};

    #[test]
    fn what_is_json_is_read_and_the_rest_is_refused() {
        for good in
            ["0", "-0.5e+3", "[ ]", "{}", "[1,[2,{\"a\":[]}],3]", "\"\\u00e4\\ud83d\\ude00\"", " null "]
        {
            let tape = Tape::parse(good).unwrap();
            assert!(serde_json::from_str::<serde_json::Value>(good).is_ok(), "{good}");
            assert!(tape.root().index == 0);
        }
        for (bad, at, slip) in [
            ("", 0, Slip::EndsEarly),
            ("[1,]", 2, Slip::CommaTooMany),
            ("[,1]", 1, Slip::CommaTooMany),
            ("{\"a\":1,}", 6, Slip::CommaTooMany),
            ("[1 2]", 3, Slip::NoCommaInList),
            ("{\"a\" 1}", 5, Slip::NoColon),
            ("{a:1}", 1, Slip::NoName),
            ("{'a':1}", 1, Slip::SingleQuote),
            ("[1] // x", 4, Slip::Comment),
            ("01", 0, Slip::BadNumber),
            ("1.", 0, Slip::BadNumber),
            ("+1", 0, Slip::NoValue),
            ("NaN", 0, Slip::NoValue),
            ("\"a\nb\"", 2, Slip::LineBreakInText),
            ("\"a\tb\"", 2, Slip::ControlInText),
            ("\"abc", 0, Slip::OpenText),
            ("\"\\x\"", 1, Slip::BadEscape),
            ("\"\\ud800\"", 1, Slip::HalfCharacter),
            ("[1]]", 3, Slip::TextBehind),
            ("[[", 2, Slip::EndsEarly),
        ] {
            assert_eq!(Tape::parse(bad).map(|_| ()), Err((at, slip)), "{bad}");
        }
    }

    #[test]
    fn escapes_and_paths() {
        let text = r#"{"a":[1,{"b c":"x\n\u00e4\ud83d\ude00\"y"}],"d":{"e":null}}"#;
        let tape = Tape::parse(text).unwrap();
        let inner = tape.root().field("a").unwrap().items().nth(1).unwrap().field("b c").unwrap();
        assert_eq!(inner.tag(), Tag::Escaped);
        assert_eq!(inner.text().unwrap(), "x\nä😀\"y");
        assert_eq!(tape.path(inner.index), "a[1][\"b c\"]");
        let e = tape.root().field("d").unwrap().field("e").unwrap();
        assert_eq!(tape.path(e.index), "d.e");
        assert_eq!(tape.path(0), "");
    }

    #[test]
    fn depth_is_limited() {
        let deep = |n: usize| "[".repeat(n) + &"]".repeat(n);
        assert!(Tape::parse(&deep(super::DEEPEST)).is_ok());
        assert_eq!(Tape::parse(&deep(100_000)).map(|_| ()), Err((super::DEEPEST, Slip::TooDeep)));
    }
}
