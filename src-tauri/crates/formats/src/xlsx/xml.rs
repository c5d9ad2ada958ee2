//! The parts of a workbook's file: unpacked with a limit, read event by event.

use super::workbook::Unreadable;
use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use std::borrow::Cow;
use std::io::{BufReader, Cursor, Read};
use zip::ZipArchive;
use zip::read::ZipFile;

/// What all parts that are read may unpack to, in bytes.
const MOST_UNPACKED: u64 = 128 << 20;

/// A workbook's file.
pub(super) struct Package<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    left: u64,
}

impl<'b> Package<'b> {
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, Unreadable> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::NoWorkbook)?;
        Ok(Self { archive, left: MOST_UNPACKED })
    }

    /// Reads a part event by event; nothing if there is no such part.
    pub(super) fn read(
        &mut self,
        path: &str,
        each: &mut dyn FnMut(Event<'_>) -> Result<(), Unreadable>,
    ) -> Result<bool, Unreadable> {
        let index = self.index(path);
        let Some(index) = index else { return Ok(false) };
        let file = self.archive.by_index(index).map_err(|_| Unreadable::Damaged)?;
        let mut rest = 0;
        let outcome = events(file, self.left, &mut rest, each);
        self.left = rest;
        outcome.map(|()| true)
    }

    /// The place of a part; names differ in case where programs were careless.
    fn index(&self, path: &str) -> Option<usize> {
        let exact = self.archive.index_for_name(path);
        exact.or_else(|| {
            let same = |name: &str| name.replace('\\', "/").eq_ignore_ascii_case(path);
            let name = self.archive.file_names().flatten().find(|name| same(name))?.into_owned();
            self.archive.index_for_name(&name)
        })
    }
}

fn events(
    file: ZipFile<'_, Cursor<&[u8]>>,
    most: u64,
    rest: &mut u64,
    each: &mut dyn FnMut(Event<'_>) -> Result<(), Unreadable>,
) -> Result<(), Unreadable> {
    // one byte more than allowed tells that there is too much
    let mut reader = Reader::from_reader(BufReader::new(file.take(most + 1)));
    let config = reader.config_mut();
    config.expand_empty_elements = true;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        let event = reader.read_event_into(&mut buffer);
        let left = reader.get_ref().get_ref().limit();
        *rest = left.saturating_sub(1);
        if left == 0 {
            return Err(Unreadable::TooLarge);
        }
        match event {
            Err(_) => return Err(Unreadable::Damaged),
            Ok(Event::Eof) => return Ok(()),
            Ok(event) => each(event)?,
        }
    }
}

/// All attributes. Not looked through for one that is there twice: that takes time by the square of their number.
pub(super) fn attributes<'e>(element: &'e BytesStart<'_>) -> impl Iterator<Item = Attribute<'e>> {
    let mut all = element.attributes();
    all.with_checks(false);
    all.flatten()
}

/// An attribute by its name, whatever its namespace is called here.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = attributes(element).find(|attribute| attribute.key.local_name().as_ref() == name)?;
    value(&found).map(Cow::into_owned)
}

/// What an attribute says.
pub(super) fn value<'e>(attribute: &Attribute<'e>) -> Option<Cow<'e, str>> {
    attribute.normalized_value(XmlVersion::Implicit1_0).ok()
}

/// Appends what an event says as text.
pub(super) fn push_text(text: &mut String, event: &Event<'_>) {
    match event {
        Event::Text(part) => text.push_str(&part.xml10_content()),
        Event::CData(part) => text.push_str(&part.xml10_content()),
        Event::GeneralRef(name) => match name.resolve_char_ref() {
            Ok(Some(c)) => text.push(c),
            _ => text.push_str(match &*name.xml10_content() {
                "lt" => "<",
                "gt" => ">",
                "amp" => "&",
                "apos" => "'",
                "quot" => "\"",
                _ => "",
            }),
        },
        _ => {}
    }
}

/// A text in which characters XML knows none of are written as `_x000D_`.
pub(super) fn unescaped(text: String) -> String {
    if !text.contains("_x") {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(at) = rest.find("_x") {
        let (before, code) = rest.split_at(at);
        out.push_str(before);
        let digits = code.get(2..6).filter(|_| code.get(6..7) == Some("_"));
        match digits.and_then(|digits| u32::from_str_radix(digits, 16).ok()).and_then(char::from_u32) {
            Some(c) => {
                out.push(c);
                rest = code.get(7..).unwrap_or_default();
            }
            None => {
                out.push_str("_x");
                rest = code.get(2..).unwrap_or_default();
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_undone() {
        for (text, expected) in [
            ("a_x000D_b", "a\rb"),
            ("_x005F_x000D_", "_x000D_"),
            ("_x_x00_x000G_", "_x_x00_x000G_"),
            ("_xD800_", "_xD800_"),
            ("ä_x", "ä_x"),
        ] {
            assert_eq!(unescaped(text.into()), expected, "{text}");
        }
    }
}
