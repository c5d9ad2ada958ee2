//! Text to marks. A loop with a stack of its own, so depth cannot overflow anything.

use super::tape::{Mark, Tag};

/// Largest file, in bytes: room for nine of the largest pictures. Other values are bounded by their number.
pub const LARGEST_FILE: usize = 256 * 1024 * 1024;
/// Most values, names of fields included, in a file.
pub const MOST_VALUES: usize = 6_000_000;
/// Deepest nesting of lists and objects.
pub const DEEPEST: usize = 32;

/// Where a text stops being JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // the messages below say it
pub enum Slip {
    EndsEarly,
    TextBehind,
    NoValue,
    NoName,
    NoColon,
    NoCommaInList,
    NoCommaInObject,
    CommaTooMany,
    Comment,
    SingleQuote,
    OpenText,
    LineBreakInText,
    ControlInText,
    BadEscape,
    HalfCharacter,
    BadNumber,
    TooDeep,
    TooMuch,
}

impl Slip {
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::EndsEarly => "ends-early",
            Self::TextBehind => "text-behind",
            Self::NoValue => "no-value",
            Self::NoName => "no-name",
            Self::NoColon => "no-colon",
            Self::NoCommaInList => "no-comma-in-list",
            Self::NoCommaInObject => "no-comma-in-object",
            Self::CommaTooMany => "comma-too-many",
            Self::Comment => "comment",
            Self::SingleQuote => "single-quote",
            Self::OpenText => "open-text",
            Self::LineBreakInText => "line-break-in-text",
            Self::ControlInText => "control-in-text",
            Self::BadEscape => "bad-escape",
            Self::HalfCharacter => "half-character",
            Self::BadNumber => "bad-number",
            Self::TooDeep => "too-deep",
            Self::TooMuch => "too-much",
        }
    }

    pub(super) const fn english(self) -> &'static str {
        match self {
            Self::EndsEarly => "the file ends in the middle",
            Self::TextBehind => "there is something behind the end",
            Self::NoValue => "a value is expected here",
            Self::NoName => "a field's name in double quotes is expected here",
            Self::NoColon => "a colon is expected here",
            Self::NoCommaInList => "a comma or ] is expected here",
            Self::NoCommaInObject => "a comma or } is expected here",
            Self::CommaTooMany => "a comma too many",
            Self::Comment => "JSON has no comments",
            Self::SingleQuote => "JSON wants double quotes",
            Self::OpenText => "this text has no closing quote",
            Self::LineBreakInText => "a line break in a text is written \\n",
            Self::ControlInText => "a control character in a text is written \\u00…",
            Self::BadEscape => "no such escape; a backslash is written \\\\",
            Self::HalfCharacter => "half a character: \\ud8… and \\udc… come in pairs",
            Self::BadNumber => "this is no number",
            Self::TooDeep => "nested too deeply",
            Self::TooMuch => "the file holds too many values",
        }
    }
}

/// Reads a file of at most [`LARGEST_FILE`] bytes.
///
/// # Errors
/// The byte where it stops being JSON, and how.
pub(super) fn parse(bytes: &[u8]) -> Result<Vec<Mark>, (usize, Slip)> {
    let mut parser = Parser { bytes, at: 0, marks: Vec::new(), open: Vec::new() };
    match parser.run() {
        Ok(()) => Ok(parser.marks),
        Err(slip) => Err((parser.at, slip)),
    }
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
    use super::{DEEPEST, Slip, parse};

    #[test]
    fn what_is_json_is_read_and_the_rest_is_refused() {
        for good in
            ["0", "-0.5e+3", "[ ]", "{}", "[1,[2,{\"a\":[]}],3]", "\"\\u00e4\\ud83d\\ude00\"", " null "]
        {
            assert!(parse(good.as_bytes()).is_ok(), "{good}");
            assert!(serde_json::from_str::<serde_json::Value>(good).is_ok(), "{good}");
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
            assert_eq!(parse(bad.as_bytes()).map(|_| ()), Err((at, slip)), "{bad}");
        }
    }

    #[test]
    fn depth_is_limited() {
        let deep = |n: usize| "[".repeat(n) + &"]".repeat(n);
        assert!(parse(deep(DEEPEST).as_bytes()).is_ok());
        assert_eq!(parse(deep(100_000).as_bytes()).map(|_| ()), Err((DEEPEST, Slip::TooDeep)));
    }
}
