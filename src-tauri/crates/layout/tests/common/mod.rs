//! Maps built in code, words from the locale files, and scenes as text.
#![allow(dead_code, unreachable_pub, reason = "each test uses its part")]

pub mod dump;
pub mod geometry;
pub mod maker;
pub mod random;

use std::collections::HashMap;
use std::sync::Arc;
use wayfold_layout::text::{Fonts, Typesetter};
use wayfold_layout::{Arg, Layout, Settings, Words};

/// The locale files read plainly: messages of one line, arguments set in.
pub struct Plain {
    english: HashMap<&'static str, &'static str>,
    german: HashMap<&'static str, &'static str>,
}

fn read(file: &'static str) -> HashMap<&'static str, &'static str> {
    file.lines().filter_map(|line| line.split_once(" = ")).collect()
}

impl Words for Plain {
    fn say(&self, language: &str, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let file = if language.starts_with("de") { &self.german } else { &self.english };
        let mut message = (*file.get(key).unwrap_or_else(|| panic!("no words for {key}"))).to_owned();
        for (name, arg) in args {
            let written = match arg {
                Arg::Text(text) => (*text).to_owned(),
                Arg::Number(number) => number.to_string(),
            };
            message = message.replace(&format!("{{ ${name} }}"), &written);
        }
        message
    }
}

pub fn words() -> Arc<Plain> {
    Arc::new(Plain {
        english: read(include_str!("../../../../../assets/locales/en.ftl")),
        german: read(include_str!("../../../../../assets/locales/de.ftl")),
    })
}

pub fn settings(language: &str) -> Settings {
    Settings { theme: None, language: language.into(), words: words() }
}

pub fn layout() -> Layout {
    Layout::new(Typesetter::new(Fonts::bundled_only()))
}
