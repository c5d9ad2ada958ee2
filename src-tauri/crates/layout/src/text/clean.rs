//! What of a text is set: line ends made one, controls taken out, soft hyphens noted and taken out.

use std::borrow::Cow;

const SOFT_HYPHEN: char = '\u{ad}';

/// A text without characters that have no place in a line.
pub(super) struct Cleaned<'a> {
    /// Its only control characters are `\n`.
    pub text: Cow<'a, str>,
    /// Byte offsets in `text` where soft hyphens stood, ascending.
    pub soft: Vec<usize>,
}

pub(super) fn clean(text: &str) -> Cleaned<'_> {
    if text.bytes().all(is_plain_byte) || text.chars().all(is_plain) {
        return Cleaned { text: Cow::Borrowed(text), soft: Vec::new() };
    }
    let mut clean = String::with_capacity(text.len());
    let mut soft = Vec::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                chars.next_if_eq(&'\n');
                clean.push('\n');
            }
            '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => clean.push('\n'),
            '\t' => clean.push(' '),
            SOFT_HYPHEN => soft.push(clean.len()),
            // not allowed in XML, which pictures and documents are made of
            '\u{fffe}' | '\u{ffff}' => clean.push(char::REPLACEMENT_CHARACTER),
            c if c.is_control() => {}
            c => clean.push(c),
        }
    }
    Cleaned { text: Cow::Owned(clean), soft }
}

fn is_plain(c: char) -> bool {
    match c {
        ' '..='~' | '\n' => true,
        '\0'..='\u{9f}' | SOFT_HYPHEN | '\u{2028}' | '\u{2029}' | '\u{fffe}' | '\u{ffff}' => false,
        _ => true,
    }
}

/// Bytes that only occur in plain characters; not all that do.
fn is_plain_byte(byte: u8) -> bool {
    matches!(byte, b' '..=b'~' | b'\n' | 0x80..=0xc1 | 0xc3..=0xe1)
}
