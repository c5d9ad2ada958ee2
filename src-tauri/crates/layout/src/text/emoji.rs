//! Which clusters of characters are drawn as emoji, and which characters are not drawn at all.

use icu_properties::CodePointSetData;
use icu_properties::props::{DefaultIgnorableCodePoint, Emoji, EmojiPresentation};

const TEXT: char = '\u{fe0e}';
const PICTURE: char = '\u{fe0f}';
const KEYCAP: char = '\u{20e3}';

/// Whether a grapheme asks to be drawn as a picture (Unicode Technical Standard 51): its variation selector says so,
/// or it is a keycap, or one of its characters is a picture by default.
pub(super) fn is_emoji(cluster: &str) -> bool {
    let Some(first) = cluster.chars().next() else { return false };
    // the first picture by default is a watch
    if !cluster.chars().any(|c| c >= '\u{231a}' || c == KEYCAP) || cluster.contains(TEXT) {
        return false;
    }
    if cluster.contains(PICTURE) || cluster.contains(KEYCAP) {
        return CodePointSetData::new::<Emoji>().contains(first);
    }
    cluster.chars().any(|c| CodePointSetData::new::<EmojiPresentation>().contains(c))
}

/// Whether a character shows nothing of its own: joiners, selectors, direction marks.
pub(super) fn is_invisible(c: char) -> bool {
    c >= '\u{ad}' && CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(c)
}
