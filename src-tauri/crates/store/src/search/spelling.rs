//! Words as the index holds them and as people type them.
//!
//! FTS5's tokenizer `unicode61 remove_diacritics 2` splits at everything that is no letter or digit, ignores case and
//! accents. Added to that: `ü` is also found as `ue` and the other way round (so for ä, ö, ü, ß, æ, ø, å), and scripts
//! without spaces are indexed character by character.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Longest query looked at, in characters.
const LONGEST: usize = 400;
/// Most words looked for.
const MOST: usize = 12;

/// What someone looks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Query {
    words: Vec<Word>,
}

/// One word of a query: any of its forms is a hit. A form is several tokens if the script has no spaces.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Word {
    forms: Vec<Vec<String>>,
}

impl Query {
    /// Reads what was typed; none if there is no letter and no digit in it.
    pub(crate) fn new(text: &str) -> Option<Self> {
        let text: String = text.chars().take(LONGEST).collect();
        let words = tokens(&text).into_iter().take(MOST).map(|token| {
            let plain = vec![fold(token)];
            let mut forms = vec![plain.clone()];
            if let Some(spelled) = respell(token).map(|text| vec![fold(&text)]).filter(|form| *form != plain)
            {
                forms.push(spelled);
            }
            Word { forms }
        });
        let mut words: Vec<Word> = words.collect();
        join_unspaced(&mut words);
        (!words.is_empty()).then_some(Self { words })
    }

    /// The query for FTS5: all words, each in one of its forms, each as a beginning.
    pub(crate) fn matching(&self) -> String {
        let words = self.words.iter().map(|word| {
            // Tokens hold letters, digits and marks only, so nothing in them needs escaping.
            let forms = word.forms.iter().map(|form| format!("\"{}\" *", form.join(" ")));
            format!("({})", forms.collect::<Vec<_>>().join(" OR "))
        });
        words.collect::<Vec<_>>().join(" AND ")
    }

    /// Where words of the query stand in a text: begin and end in bytes, in order, not overlapping.
    pub(crate) fn marks(&self, text: &str) -> Vec<(usize, usize)> {
        let found = spans(text);
        let folded: Vec<(String, Option<String>)> = found
            .iter()
            .filter_map(|(from, to)| text.get(*from..*to))
            .map(|token| (fold(token), respell(token).map(|text| fold(&text))))
            .collect();
        let mut marks: Vec<(usize, usize)> = Vec::new();
        for at in 0..folded.len() {
            let lengths =
                self.words.iter().flat_map(|word| &word.forms).filter(|form| begins(&folded, at, form));
            if let Some(length) = lengths.map(Vec::len).max()
                && let (Some((from, _)), Some((_, to))) = (found.get(at), found.get(at + length - 1))
                && marks.last().is_none_or(|(_, end)| end <= from)
            {
                marks.push((*from, *to));
            }
        }
        marks
    }
}

/// Whether a form stands at a token: all but its last token as they are, the last as a beginning.
fn begins(tokens: &[(String, Option<String>)], at: usize, form: &[String]) -> bool {
    let Some(there) = tokens.get(at..at + form.len()) else { return false };
    form.iter().zip(there).enumerate().all(|(number, (wanted, (plain, spelled)))| {
        if number + 1 < form.len() {
            wanted == plain
        } else {
            plain.starts_with(wanted) || spelled.as_ref().is_some_and(|text| text.starts_with(wanted))
        }
    })
}

/// Neighbouring characters of a script without spaces stay neighbours.
fn join_unspaced(words: &mut Vec<Word>) {
    let unspaced = |form: &[String]| form.iter().all(|token| token.chars().all(is_unspaced));
    let mut joined: Vec<Word> = Vec::with_capacity(words.len());
    for word in words.drain(..) {
        match (joined.last_mut().and_then(|last| last.forms.first_mut()), word.forms.first()) {
            (Some(last), Some(form)) if unspaced(last) && unspaced(form) => last.extend(form.iter().cloned()),
            _ => joined.push(word),
        }
    }
    *words = joined;
}

/// A text as it goes into the index: characters of scripts without spaces stand apart.
pub(crate) fn indexed(text: &str) -> String {
    let mut apart = String::with_capacity(text.len());
    for c in text.chars() {
        if is_unspaced(c) {
            apart.extend([' ', c, ' ']);
        } else {
            // SQLite would take a text to end there.
            apart.push(if c == '\0' { ' ' } else { c });
        }
    }
    apart
}

/// The words of a text that have another spelling, in that spelling.
pub(crate) fn spelled(text: &str) -> String {
    let words = tokens(text).into_iter().filter_map(respell);
    words.collect::<Vec<_>>().join(" ")
}

/// Another spelling of a word, if it has one.
fn respell(word: &str) -> Option<String> {
    let mut changed = false;
    let mut out = String::with_capacity(word.len() + 4);
    // Composed, because people's systems also write ü as u and a mark.
    for c in word.nfc() {
        let other = match c {
            'ä' | 'æ' => "ae",
            'Ä' | 'Æ' => "Ae",
            'ö' | 'ø' | 'œ' => "oe",
            'Ö' | 'Ø' | 'Œ' => "Oe",
            'ü' => "ue",
            'Ü' => "Ue",
            'ß' | 'ẞ' => "ss",
            'å' => "aa",
            'Å' => "Aa",
            _ => "",
        };
        if other.is_empty() {
            out.push(c);
        } else {
            changed = true;
            out.push_str(other);
        }
    }
    changed.then_some(out)
}

/// A word without case and accents.
fn fold(word: &str) -> String {
    word.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect()
}

fn tokens(text: &str) -> Vec<&str> {
    spans(text).into_iter().filter_map(|(from, to)| text.get(from..to)).collect()
}

/// Where the words of a text lie, in bytes.
fn spans(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut open: Option<usize> = None;
    for (at, c) in text.char_indices() {
        if is_unspaced(c) {
            found.extend(open.take().map(|from| (from, at)));
            found.push((at, at + c.len_utf8()));
        } else if c.is_alphanumeric() || (open.is_some() && is_combining_mark(c)) {
            open.get_or_insert(at);
        } else {
            found.extend(open.take().map(|from| (from, at)));
        }
    }
    found.extend(open.map(|from| (from, text.len())));
    found
}

/// Letters of scripts written without spaces between words: Chinese, Japanese, Thai, Lao, Khmer, Burmese.
const fn is_unspaced(c: char) -> bool {
    matches!(c,
        '\u{0E01}'..='\u{0E30}' | '\u{0E32}' | '\u{0E33}' | '\u{0E40}'..='\u{0E46}' | '\u{0E81}'..='\u{0EB0}'
        | '\u{0EB2}' | '\u{0EB3}' | '\u{0EC0}'..='\u{0EC6}' | '\u{1000}'..='\u{102A}' | '\u{1780}'..='\u{17B3}'
        | '\u{3041}'..='\u{3096}' | '\u{309D}'..='\u{30FA}' | '\u{30FC}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}'
        | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{323AF}')
}

#[cfg(test)]
mod tests {
    use super::{Query, spelled};

    fn check(query: &str, text: &str, marked: &[&str]) {
        let marks = Query::new(query).map(|query| query.marks(text)).unwrap_or_default();
        let found: Vec<&str> = marks.iter().map(|(from, to)| &text[*from..*to]).collect();
        assert_eq!(found, marked, "{query} in {text}");
    }

    #[test]
    fn marks_stand_where_people_see_the_words() {
        check("rech", "Die Rechnung, bitte", &["Rechnung"]);
        check("uber", "Alles über uns", &["über"]);
        check("ueber", "Alles über uns", &["über"]);
        check("ÜBER", "alles ueber u\u{308}ber", &["ueber", "u\u{308}ber"]);
        check("strasse", "Straße", &["Straße"]);
        check("cafe", "Café", &["Café"]);
        check("a b", "Ab und an, b", &["Ab", "an", "b"]);
        check("京都", "我去京都了", &["京都"]);
        check("都京", "我去京都了", &[]);
        check("-,;", "-,;", &[]);
    }

    #[test]
    fn queries_cannot_speak_to_the_engine() {
        let matching = |text: &str| Query::new(text).map(|query| query.matching()).unwrap_or_default();
        assert_eq!(matching("title : x OR NEAR(\"a\" b)^*"), matching("title x or near a b"));
        assert_eq!(matching("grün"), "(\"grun\" * OR \"gruen\" *)");
        assert_eq!(matching("京都 x"), "(\"京 都\" *) AND (\"x\" *)");
        assert_eq!(matching("\0\"'%"), "");
        assert!(matching(&"a ".repeat(10_000)).len() < 200);
    }

    #[test]
    fn only_words_with_another_spelling_are_listed_twice() {
        assert_eq!(spelled("Die Größe für Ærø, grob"), "Groesse fuer Aeroe");
    }
}
