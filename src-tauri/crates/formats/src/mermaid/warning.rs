//! What a reader says about a diagram that is not as it should be. Words for people are in the locale files under
//! `mermaid-` and the code with hyphens.

macro_rules! codes {
    ($($(#[$meta:meta])* $name:ident = $code:literal,)+) => {
        /// What a warning is about. Mermaid stops, or silently reads something else, wherever one of these comes up;
        /// the one exception is [`Code::ScoreOutOfRange`].
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Code {
            $($(#[$meta])* $name,)+
        }

        impl Code {
            /// Every code.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// Stable name.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code),+ }
            }
        }
    };
}

codes! {
    /// A byte order mark hides the front matter.
    ByteOrderMark = "byte_order_mark",
    /// Front matter is indented, which older versions refuse.
    IndentedFrontMatter = "indented_front_matter",
    /// Blank lines before front matter.
    LateFrontMatter = "late_front_matter",
    /// Front matter is not YAML; its title was read as plain text.
    BadFrontMatter = "bad_front_matter",
    /// `%%{` without `}%%`: mermaid takes the rest of the text for a directive.
    UnclosedDirective = "unclosed_directive",
    /// A fence of Markdown was left in.
    CodeFence = "code_fence",
    /// Text before the header was left out. `text`.
    TextBeforeHeader = "text_before_header",
    /// Text after the closing fence was left out. `text`.
    TextAfterDiagram = "text_after_diagram",
    /// The header is not written `journey`. `text`.
    HeaderSpelling = "header_spelling",
    /// There is no header.
    MissingHeader = "missing_header",
    /// The header stands there again.
    SecondHeader = "second_header",
    /// A title follows the header directly. `text`.
    TitleOnHeaderLine = "title_on_header_line",
    /// `title:` makes a task for mermaid. `text`.
    TitleColon = "title_colon",
    /// A title line without a title: mermaid takes the next line for it.
    EmptyTitle = "empty_title",
    /// `section:` makes a task for mermaid. `text`.
    SectionColon = "section_colon",
    /// A colon in the name of a section. `text`.
    ColonInSection = "colon_in_section",
    /// A section line without a name: mermaid takes the next line for it.
    EmptySection = "empty_section",
    /// What belongs behind a keyword stands on a later line. `text`.
    TextOnLaterLine = "text_on_later_line",
    /// A task whose name begins with a keyword. `text`.
    KeywordInName = "keyword_in_name",
    /// A colon in the name of a task. `text`.
    ColonInName = "colon_in_name",
    /// A colon of another script stands for `:`.
    OtherColon = "other_colon",
    /// A `#` in a text: a comment for mermaid. `text`.
    HashInText = "hash_in_text",
    /// `#…;` looks like a character reference, but is none. `text`.
    UnknownEntity = "unknown_entity",
    /// A character reference of HTML, such as `&amp;`. `text`.
    HtmlEntity = "html_entity",
    /// `;` stands between two statements.
    SemicolonBetween = "semicolon_between",
    /// `;` in a text. `text`.
    SemicolonInText = "semicolon_in_text",
    /// `;` at the end of a line.
    SemicolonAtEnd = "semicolon_at_end",
    /// `%%` behind other text is no comment for mermaid. `text`.
    InlineComment = "inline_comment",
    /// A task that begins with `%` is a comment for mermaid. `text`.
    PercentAtStart = "percent_at_start",
    /// A task without a name.
    MissingName = "missing_name",
    /// A task without score and people. `text`.
    TaskWithoutScore = "task_without_score",
    /// A task with people, but no score: 0 for mermaid. `task`.
    MissingScore = "missing_score",
    /// A score no number can be made of. `text`, `task`.
    ScoreNotANumber = "score_not_a_number",
    /// A score a number could be made of, though not by mermaid. `text`, `score`.
    ScoreRepaired = "score_repaired",
    /// A score outside 1 to 5. Mermaid draws it anyhow. `score`, `task`.
    ScoreOutOfRange = "score_out_of_range",
    /// A comma where a colon should stand between score and people.
    CommaForColon = "comma_for_colon",
    /// Somebody without a name takes part. `task`.
    EmptyActor = "empty_actor",
    /// Quotes around somebody's name. `text`.
    QuotedActor = "quoted_actor",
    /// People separated by something else than commas. `text`.
    ActorSeparator = "actor_separator",
    /// A colon in somebody's name. `text`.
    ColonInActor = "colon_in_actor",
    /// A field behind the people was left out. `text`.
    ExtraField = "extra_field",
    /// An invisible character was left out.
    InvisibleCharacter = "invisible_character",
    /// A line break written otherwise than `<br>`.
    LineBreakTag = "line_break_tag",
    /// `accTitle` or `accDescr` without its colon. `keyword`.
    MissingAccColon = "missing_acc_colon",
    /// `accTitle` or `accDescr` without a text: mermaid takes the next line for it. `keyword`.
    EmptyAcc = "empty_acc",
    /// A keyword spelled otherwise. `text`, `keyword`.
    MisspeltKeyword = "misspelt_keyword",
    /// `accDescr {` without `}`.
    UnclosedBlock = "unclosed_block",
    /// A brace within `accDescr { … }` ends it for mermaid.
    BraceInBlock = "brace_in_block",
    /// A line of another kind of diagram was left out. `text`.
    ForeignStatement = "foreign_statement",
    /// A word anywhere makes mermaid take the text for another diagram. `text`.
    OtherDiagramWord = "other_diagram_word",
    /// Mermaid reads this otherwise, for a reason not in this list.
    ReadDifferently = "read_differently",
    /// There were more warnings. `count`.
    MoreWarnings = "more_warnings",
}

/// Named arguments for the words of a message.
pub type Args = Vec<(&'static str, String)>;

/// Something a reader should know about a place in the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// What it is about.
    pub code: Code,
    /// Line in the source, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// Named arguments for the words.
    pub args: Args,
}

impl Warning {
    /// Whether mermaid stops here or reads something else than the author meant: what `Strict` refuses.
    pub fn is_fault(&self) -> bool {
        self.code != Code::ScoreOutOfRange
    }
}

/// Most warnings of a text; the rest are counted.
const MOST: usize = 1_000;
/// Longest text quoted in an argument, in characters.
const LONGEST_QUOTE: usize = 80;

/// Warnings while reading, by offset.
#[derive(Default)]
pub(super) struct Notes {
    found: Vec<(usize, Code, Args)>,
    more: usize,
}

impl Notes {
    pub(super) fn add(&mut self, offset: usize, code: Code) {
        self.say(offset, code, &[]);
    }

    pub(super) fn say(&mut self, offset: usize, code: Code, args: &[(&'static str, &str)]) {
        if self.found.len() < MOST {
            let args = args.iter().map(|(name, text)| (*name, quote(text))).collect();
            self.found.push((offset, code, args));
        } else {
            self.more += 1;
        }
    }

    pub(super) fn has(&self, code: Code) -> bool {
        self.found.iter().any(|(_, found, _)| *found == code)
    }

    pub(super) fn has_faults(&self) -> bool {
        self.found.iter().any(|(_, code, _)| *code != Code::ScoreOutOfRange)
    }

    /// Takes over notes whose offsets count in another text.
    pub(super) fn take(&mut self, other: Self, source: impl Fn(usize) -> usize) {
        self.found.extend(other.found.into_iter().map(|(at, code, args)| (source(at), code, args)));
        self.more += other.more;
    }

    /// The warnings in the order of their places in the source.
    pub(super) fn warnings(self, source: &str) -> Vec<Warning> {
        let offsets = self.found.iter().enumerate().map(|(key, (offset, ..))| (*offset, key)).collect();
        let mut args: Vec<_> = self.found.into_iter().map(|(_, code, args)| (code, args)).collect();
        let mut warnings: Vec<Warning> = Vec::with_capacity(args.len());
        for (key, (line, column)) in super::traced::places(source, offsets) {
            if let Some((code, args)) = args.get_mut(key) {
                warnings.push(Warning { code: *code, line, column, args: std::mem::take(args) });
            }
        }
        if self.more > 0 {
            let (line, column) = warnings.last().map_or((1, 1), |last| (last.line, last.column));
            let args = vec![("count", self.more.to_string())];
            warnings.push(Warning { code: Code::MoreWarnings, line, column, args });
        }
        warnings
    }
}

fn quote(text: &str) -> String {
    let text = text.trim();
    match text.char_indices().nth(LONGEST_QUOTE) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}
