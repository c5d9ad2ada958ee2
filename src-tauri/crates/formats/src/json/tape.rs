//! JSON as a flat list of marks into its text: twelve bytes a value, no nesting in memory, and every value knows
//! where it stands.
//!
//! Not here: what the values mean.

use super::parse::{Slip, parse};
use super::reason::Shape;
use std::borrow::Cow;

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
pub(super) struct Mark {
    /// Byte it begins at.
    pub(super) at: u32,
    /// The byte after it; for lists and objects, the index of the mark after their last.
    pub(super) end: u32,
    pub(super) tag: Tag,
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
        Ok(Self { text, marks: parse(text.as_bytes())? })
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

    pub(super) fn shape(self) -> Shape {
        match self.tag() {
            Tag::Null => Shape::Null,
            Tag::False | Tag::True => Shape::Truth,
            Tag::Number => Shape::Number,
            Tag::Text | Tag::Escaped => Shape::Text,
            Tag::List => Shape::List,
            Tag::Object => Shape::Object,
        }
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

#[cfg(test)]
mod tests {
    use super::{Tag, Tape};

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
}
