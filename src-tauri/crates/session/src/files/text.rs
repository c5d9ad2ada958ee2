//! Text from the bytes of a file, however it is encoded.

/// What Windows-1252 has in place of the control characters from 0x80 on; nothing where it has nothing.
const WINDOWS: [char; 32] = [
    '€', '\0', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\0', 'Ž', '\0', '\0', '‘', '’', '“',
    '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\0', 'ž', 'Ÿ',
];

/// Text from the bytes of a file: UTF-8; UTF-16 with its mark; or what spreadsheets on Windows write without asking,
/// Windows-1252. Nothing if it is none of these, as with pictures and archives.
pub fn decode(bytes: Vec<u8>) -> Option<String> {
    let wide = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let (pairs, rest) = bytes.as_chunks::<2>();
        let units = pairs.iter().map(|pair| unit(*pair));
        let text = char::decode_utf16(units).collect::<Result<String, _>>().ok();
        text.filter(|_| rest.is_empty())
    };
    let text = match bytes.as_slice() {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        _ => match String::from_utf8(bytes) {
            Ok(text) => Some(text),
            Err(error) => windows(error.as_bytes()),
        },
    };
    let text = text.filter(|text| !text.contains('\0'));
    text.map(|text| text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

fn windows(bytes: &[u8]) -> Option<String> {
    let letter = |byte: u8| match byte {
        b'\t' | b'\n' | b'\r' | 0x20..=0x7e | 0xa0.. => Some(char::from(byte)),
        0x80..=0x9f => WINDOWS.get(usize::from(byte - 0x80)).copied().filter(|letter| *letter != '\0'),
        _ => None,
    };
    bytes.iter().map(|byte| letter(*byte)).collect()
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn bytes_become_text() {
        let cases: [(&[u8], Option<&str>); 10] = [
            (b"\xff\xfea\0\xe4\0", Some("aä")),
            (b"\xfe\xff\0a", Some("a")),
            ("aä".as_bytes(), Some("aä")),
            ("\u{feff}aä".as_bytes(), Some("aä")),
            (b"Gr\xfc\xdfe f\xfcr 5 \x80\r\n", Some("Grüße für 5 €\r\n")),
            (b"\x81\xfc", None),
            (b"\x89PNG\r\n\x1a\n", None),
            (b"PK\x03\x04\0\0", None),
            (b"\xff\xfea\0\xe4", None),
            (b"\xff\xfe\0\xd8", None),
        ];
        for (bytes, text) in cases {
            assert_eq!(decode(bytes.to_vec()).as_deref(), text, "{bytes:?}");
        }
    }
}
