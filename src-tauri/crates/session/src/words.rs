//! Words for people, from the locale files in `assets/locales`, which the UI reads too.

use crate::wire::Message;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::collections::BTreeMap;
use std::sync::OnceLock;
use unic_langid::{LanguageIdentifier, langid};
use wayfold_layout::Arg;

/// The languages there are words in, the usual one first.
pub const LANGUAGES: [&str; 2] = ["en", "de"];

/// Arguments by which messages choose their form.
const COUNTS: [&str; 2] = ["count", "fits"];

/// The words of one language.
pub struct Words {
    language: &'static str,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// Words in a language by its BCP 47 tag; English for those there are none in.
    pub fn new(language: &str) -> Self {
        let german = is_german(language);
        let (language, id, source): (_, LanguageIdentifier, _) = if german {
            ("de", langid!("de"), include_str!("../../../../assets/locales/de.ftl"))
        } else {
            ("en", langid!("en"), include_str!("../../../../assets/locales/en.ftl"))
        };
        // What does not parse is left out by Fluent; a test sees to it that everything does.
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(if german { german_number } else { english_number }));
        bundle.add_resource_overriding(resource);
        Self { language, bundle }
    }

    /// The language the words are in.
    pub const fn language(&self) -> &'static str {
        self.language
    }

    /// A message by its key. A key without words stands for itself.
    pub fn say(&self, key: &str, args: &FluentArgs) -> String {
        let pattern = self.bundle.get_message(key).and_then(|message| message.value());
        match pattern {
            Some(pattern) => self.bundle.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned(),
            None => key.to_owned(),
        }
    }

    /// A message whose arguments came as text. Those by which messages choose their form are numbers again.
    pub fn say_text(&self, key: &str, args: &BTreeMap<String, String>) -> String {
        let value = |name: &str, text: &str| match text.parse::<f64>() {
            Ok(number) if COUNTS.contains(&name) => FluentValue::from(number),
            _ => FluentValue::from(text.to_owned()),
        };
        let args: FluentArgs = args.iter().map(|(name, text)| (name.as_str(), value(name, text))).collect();
        self.say(key, &args)
    }

    /// A message without arguments.
    pub fn plain(&self, key: &str) -> String {
        self.say(key, &FluentArgs::new())
    }

    /// A message with its code and arguments, for people and machines alike.
    pub fn message(&self, code: &str, args: &[(&str, String)]) -> Message {
        let args: BTreeMap<String, String> =
            args.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
        Message { text: self.say_text(code, &args), code: code.to_owned(), args }
    }

    /// Whether a key has words.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }
}

/// The words of all languages, each read when it is first asked for.
#[derive(Default)]
pub struct Dictionary {
    english: OnceLock<Words>,
    german: OnceLock<Words>,
}

impl Dictionary {
    /// A dictionary that has read nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// The words of a language by its BCP 47 tag; English for those there are none in.
    pub fn of(&self, language: &str) -> &Words {
        if is_german(language) {
            self.german.get_or_init(|| Words::new("de"))
        } else {
            self.english.get_or_init(|| Words::new("en"))
        }
    }
}

impl wayfold_layout::Words for Dictionary {
    fn say(&self, language: &str, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let value = |arg: &Arg<'_>| match arg {
            Arg::Text(text) => FluentValue::from((*text).to_owned()),
            Arg::Number(number) => FluentValue::from(*number),
        };
        let args: FluentArgs = args.iter().map(|(name, arg)| (*name, value(arg))).collect();
        self.of(language).say(key, &args)
    }
}

fn is_german(language: &str) -> bool {
    language.split(['-', '_']).next().is_some_and(|main| main.eq_ignore_ascii_case("de"))
}

type Memo = intl_memoizer::concurrent::IntlLangMemoizer;

fn english_number(value: &FluentValue, _: &Memo) -> Option<String> {
    number(value, '.', ",")
}

fn german_number(value: &FluentValue, _: &Memo) -> Option<String> {
    number(value, ',', ".")
}

fn number(value: &FluentValue, point: char, group: &str) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let options = &number.options;
    let most = options.maximum_fraction_digits.unwrap_or(2);
    let mut text = format!("{:.most$}", number.value.abs());
    if let Some((whole, fraction)) = text.split_once('.') {
        let least = options.minimum_fraction_digits.unwrap_or(0).min(most);
        let mut fraction = fraction.to_owned();
        while fraction.len() > least && fraction.ends_with('0') {
            fraction.pop();
        }
        text = if fraction.is_empty() { whole.to_owned() } else { format!("{whole}.{fraction}") };
    }
    let (whole, fraction) = text.split_once('.').map_or((text.as_str(), None), |(w, f)| (w, Some(f)));
    let mut said = String::new();
    if number.value < 0.0 && text.bytes().any(|b| b.is_ascii_digit() && b != b'0') {
        said.push('−');
    }
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            said.push_str(group);
        }
        said.push(digit);
    }
    if let Some(fraction) = fraction {
        said.push(point);
        said.push_str(fraction);
    }
    Some(said)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_locale_file_parses() {
        for source in [
            include_str!("../../../../assets/locales/de.ftl"),
            include_str!("../../../../assets/locales/en.ftl"),
        ] {
            if let Err((_, errors)) = FluentResource::try_new(source.to_owned()) {
                panic!("{errors:?}");
            }
        }
    }

    #[test]
    fn numbers_follow_the_language() {
        let cases = [
            (1234.5, "1,234.5", "1.234,5"),
            (-0.004, "0", "0"),
            (-1_000_000.0, "−1,000,000", "−1.000.000"),
            (0.25, "0.25", "0,25"),
        ];
        for (value, english, german) in cases {
            let value = FluentValue::from(value);
            assert_eq!(number(&value, '.', ",").as_deref(), Some(english));
            assert_eq!(number(&value, ',', ".").as_deref(), Some(german));
        }
    }

    #[test]
    fn words_take_arguments() {
        let args: BTreeMap<String, String> = [("least".to_owned(), "2".to_owned())].into();
        assert_eq!(Words::new("en-GB").say_text("refusal-too-few", &args), "Choose at least 2 of them.");
        assert_eq!(Words::new("de_AT").say_text("refusal-too-few", &args), "Wählen Sie mindestens 2 davon.");
        let count = |count: &str| [("count".to_owned(), count.to_owned())].into();
        assert_eq!(Words::new("en").say_text("mermaid-loss-notes", &count("1")), "One note was left out.");
        assert_eq!(Words::new("en").say_text("mermaid-loss-notes", &count("2")), "2 notes were left out.");
        assert_eq!(Words::new("fr").language(), "en");
        assert_eq!(Words::new("en").say_text("no-such-key", &args), "no-such-key");
    }
}
