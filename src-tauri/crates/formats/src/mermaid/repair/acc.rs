//! `accTitle` and `accDescr`, which take what follows as it is: hashes, semicolons, several lines.

use super::super::js::{self, is_space, is_word};

/// Which of the two.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Acc {
    Title,
    Descr,
}

impl Acc {
    /// The keyword.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Title => "accTitle",
            Self::Descr => "accDescr",
        }
    }
}

/// How a line with one of them goes on.
pub(super) enum Form {
    /// A colon, and a text in this or a later line.
    Colon,
    /// A brace.
    Block,
    /// White space, and a text: the colon is missing.
    Space,
    /// Nothing.
    Nothing,
}

/// A line that begins with one of the two.
pub(super) struct AccLine {
    /// Which.
    pub(super) acc: Acc,
    /// How it goes on.
    pub(super) form: Form,
    /// Bytes up to where it goes on.
    pub(super) length: usize,
    /// Whether the keyword is spelled as mermaid wants it.
    pub(super) well_spelled: bool,
}

/// Looks for one of the two at the beginning of a text, which may go on behind the line.
pub(super) fn acc(text: &str) -> Option<AccLine> {
    const SPELLINGS: [(&str, Acc, bool); 7] = [
        ("accTitle", Acc::Title, true),
        ("accDescr", Acc::Descr, true),
        ("accDescription", Acc::Descr, false),
        ("accDesc", Acc::Descr, false),
        ("acc_title", Acc::Title, false),
        ("acc_descr", Acc::Descr, false),
        ("acc_description", Acc::Descr, false),
    ];
    let (rest, acc, well_spelled) = SPELLINGS.iter().find_map(|(word, acc, well)| {
        let (head, rest) = text.split_at_checked(word.len())?;
        (head.eq_ignore_ascii_case(word) && !rest.starts_with(is_word)).then_some((rest, *acc, *well))
    })?;
    let line = rest.get(..rest.find('\n').unwrap_or(rest.len())).unwrap_or_default();
    let next = js::trim_start(rest);
    let behind = text.len() - next.len();
    let (form, length) = if next.starts_with(':') {
        (Form::Colon, behind + 1)
    } else if next.starts_with('：') {
        (Form::Colon, behind + '：'.len_utf8())
    } else if next.starts_with('{') && acc == Acc::Descr {
        (Form::Block, behind + 1)
    } else if js::trim(line).is_empty() {
        (Form::Nothing, text.len() - rest.len() + line.len())
    } else if rest.starts_with(is_space) {
        (Form::Space, behind)
    } else {
        return None;
    };
    Some(AccLine { acc, form, length, well_spelled })
}
