//! What `layout` needs to be told: in which words to label things, in which theme, for which reader.
//!
//! Deliberately not here: the words themselves (they live in the locale files) and their rules of number and gender.

use std::collections::HashMap;
use std::sync::Arc;

/// An argument of a message.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Arg<'a> {
    /// A text, set in as it is.
    Text(&'a str),
    /// A number, by which the message may choose its form.
    Number(f64),
}

/// Where words come from.
pub trait Words: Send + Sync {
    /// The message of a key in a language (BCP 47), or in the nearest language there is; the key itself if there is
    /// none. All keys begin with `scene-`.
    fn say(&self, language: &str, key: &str, args: &[(&str, Arg<'_>)]) -> String;
}

/// How a map is to be drawn.
#[derive(Clone)]
pub struct Settings {
    /// Name of a theme to use instead of the map's own.
    pub theme: Option<String>,
    /// The reader's language, for maps that do not say theirs.
    pub language: String,
    /// Where words come from.
    pub words: Arc<dyn Words>,
}

impl std::fmt::Debug for Settings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Settings({:?} {})", self.theme, self.language)
    }
}

/// Phrases with arguments kept before starting over.
const PHRASES: usize = 4_000;

/// The words of one language, each asked for once.
pub(crate) struct Lexicon {
    words: Arc<dyn Words>,
    pub(crate) language: String,
    plain: HashMap<String, Arc<str>>,
    phrases: HashMap<(&'static str, String), Arc<str>>,
    key: String,
}

impl Lexicon {
    pub(crate) fn new(words: Arc<dyn Words>, language: &str) -> Self {
        Self {
            words,
            language: language.into(),
            plain: HashMap::new(),
            phrases: HashMap::new(),
            key: String::new(),
        }
    }

    /// The message `scene-` and the key.
    pub(crate) fn get(&mut self, key: &'static str) -> Arc<str> {
        self.of(key, "")
    }

    /// The message for a value of a closed set: `scene-`, the set, the value's name.
    pub(crate) fn of(&mut self, set: &str, name: &str) -> Arc<str> {
        self.key.clear();
        self.key.push_str("scene-");
        self.key.push_str(set);
        if !name.is_empty() {
            self.key.push('-');
            self.key.push_str(name);
        }
        if let Some(said) = self.plain.get(self.key.as_str()) {
            return said.clone();
        }
        let said: Arc<str> = self.words.say(&self.language, &self.key, &[]).into();
        self.plain.insert(self.key.clone(), said.clone());
        said
    }

    /// A message with one argument, `$value`.
    pub(crate) fn with(&mut self, key: &'static str, value: &str) -> Arc<str> {
        let known = (key, value.to_owned());
        if let Some(said) = self.phrases.get(&known) {
            return said.clone();
        }
        if self.phrases.len() >= PHRASES {
            self.phrases.clear();
        }
        let message = format!("scene-{key}");
        let said: Arc<str> = self.words.say(&self.language, &message, &[("value", Arg::Text(value))]).into();
        self.phrases.insert(known, said.clone());
        said
    }

    /// A message with two arguments, `$value` and `$other`. Not kept: for things there are few of.
    pub(crate) fn with_two(&mut self, key: &'static str, value: &str, other: &str) -> String {
        let args = [("value", Arg::Text(value)), ("other", Arg::Text(other))];
        self.words.say(&self.language, &format!("scene-{key}"), &args)
    }
}
