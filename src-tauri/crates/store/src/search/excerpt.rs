//! The part of a record's text that shows why it was found.

use super::spelling::Query;
use super::texts::Texts;

/// Longest excerpt, in characters.
const LONGEST: usize = 160;
/// Characters kept before the first word found.
const BEFORE: usize = 40;

/// A piece of text with the words found in it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Excerpt {
    pub(crate) text: String,
    /// Begin and end in UTF-16 units.
    pub(crate) marks: Vec<(u32, u32)>,
}

/// The title if a word stands in it, else the text where most do, else what there is.
pub(crate) fn choose(query: &Query, texts: &Texts) -> Excerpt {
    let marks = query.marks(&texts.title);
    if !marks.is_empty() {
        return cut(&texts.title, &marks);
    }
    let mut best: Option<(&str, Vec<(usize, usize)>)> = None;
    for text in &texts.others {
        let marks = query.marks(text);
        if best.as_ref().is_none_or(|(_, most)| marks.len() > most.len()) {
            best = Some((text, marks));
        }
    }
    best.map_or_else(|| cut(&texts.title, &[]), |(text, marks)| cut(text, &marks))
}

/// Cuts a text around its first mark, at spaces where it can, and says so by an ellipsis.
fn cut(text: &str, marks: &[(usize, usize)]) -> Excerpt {
    let first = marks.first().map_or(0, |(from, _)| *from);
    let before = text.get(..first).unwrap_or("");
    let back = before.char_indices().rev().nth(BEFORE).map(|(at, _)| at);
    let begin = back.map_or(0, |at| {
        let spare = text.get(at..first).unwrap_or("");
        at + spare.find(char::is_whitespace).map_or(0, |space| space + 1)
    });
    // A space of several bytes would leave us within it.
    let begin = (begin..=first).find(|at| text.is_char_boundary(*at)).unwrap_or(first);
    let rest = text.get(begin..).unwrap_or("");
    let end = match rest.char_indices().nth(LONGEST) {
        None => text.len(),
        Some((at, _)) => {
            let shown = rest.get(..at).unwrap_or("");
            begin + shown.rfind(char::is_whitespace).filter(|space| *space > at / 2).unwrap_or(at)
        }
    };
    let shown = text.get(begin..end).unwrap_or("");
    let lead = if begin > 0 { "…" } else { "" };
    let tail = if end < text.len() { "…" } else { "" };
    let units = |to: usize| {
        let there = text.get(begin..to).unwrap_or("").encode_utf16().count();
        u32::try_from(lead.encode_utf16().count() + there).unwrap_or(u32::MAX)
    };
    let within = marks.iter().filter(|(from, to)| *from >= begin && *to <= end);
    let marks = within.map(|(from, to)| (units(*from), units(*to))).collect();
    // Line breaks would tear a list of hits apart; each is one unit, so the marks stay right.
    let line = shown.replace(|c: char| c.is_control(), " ");
    Excerpt { text: format!("{lead}{line}{tail}"), marks }
}

#[cfg(test)]
mod tests {
    use super::super::spelling::Query;
    use super::{Texts, choose};

    fn check(query: &str, title: &str, others: &[&str], excerpt: &str, marked: &[&str]) {
        let texts = Texts { title: title.into(), others: others.iter().map(|&text| text.into()).collect() };
        let found = choose(&Query::new(query).unwrap(), &texts);
        assert_eq!(found.text, excerpt);
        let units: Vec<u16> = found.text.encode_utf16().collect();
        let shown = found.marks.iter().map(|(from, to)| &units[*from as usize..*to as usize]);
        assert_eq!(shown.map(String::from_utf16_lossy).collect::<Vec<_>>(), marked);
    }

    #[test]
    fn excerpts_show_the_words() {
        check("bill", "The bill", &["bill bill"], "The bill", &["bill"]);
        check("bill late", "Paper", &["late", "a bill, late"], "a bill, late", &["bill", "late"]);
        check("late", "", &["😀 too\nlate"], "😀 too late", &["late"]);
        let long = format!("{}the bill comes{}", "so it goes on ".repeat(20), " and on".repeat(60));
        let shown =
            format!("…goes on so it goes on so it goes on the bill comes{} and…", " and on".repeat(15));
        check("bill", "", &[&long], &shown, &["bill"]);
        check("x", "Nothing here", &[], "Nothing here", &[]);
    }
}
