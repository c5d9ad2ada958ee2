//! What a cell holds of a text, and whether it still says what was written into it.

use super::LONGEST_CELL;

/// Characters no XML can hold.
const UNFIT: [char; 2] = ['\u{fffe}', '\u{ffff}'];

/// A sum of a text, by which a change is noticed (FNV-1a).
pub(super) fn sum(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// How many characters spreadsheets count.
pub(super) fn length(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

/// As much of the beginning of a text as a cell holds.
pub(super) fn cut(text: &str, most: usize) -> &str {
    let mut left = most;
    for (at, c) in text.char_indices() {
        match left.checked_sub(c.len_utf16()) {
            Some(less) => left = less,
            None => return text.get(..at).unwrap_or_default(),
        }
    }
    text
}

/// A text without the characters no XML can hold.
pub(super) fn clean(text: &str) -> String {
    text.replace(UNFIT, "\u{fffd}")
}

/// What a cell holds of a text, if that is not all of it.
pub(super) fn held(text: &str) -> Option<String> {
    let fits = text.len() <= LONGEST_CELL || length(text) <= LONGEST_CELL;
    let fit = text.is_ascii() || !text.contains(UNFIT);
    (!fits || !fit).then(|| clean(cut(text, LONGEST_CELL)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_measured_in_utf_16() {
        assert_eq!(length("aä😀"), 4);
        for (most, expected) in [(9, "aä😀"), (4, "aä😀"), (3, "aä"), (0, "")] {
            assert_eq!(cut("aä😀", most), expected);
        }
        assert_ne!(sum("a"), sum("b"));
    }
}
