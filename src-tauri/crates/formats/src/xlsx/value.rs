//! Fields as cells and cells as fields.

use super::choices::Word;
use super::dates;
use super::schema::Hold;
use super::workbook::Raw;
use crate::table::{Cell, Language, Remark, number, share};
use serde_json::{Map as Object, Number, Value, json};
use std::collections::{HashMap, HashSet};
use wayfold_model::{Kind, LONGEST_TEXT, MOST_ENTRIES};

/// What a cell is to show.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Out {
    Empty,
    Text(String),
    Link(String),
    Number(f64),
    Share(f64),
    Money(f64),
    /// As spreadsheets count days.
    Date(f64),
    Flag,
}

impl Out {
    /// Whether a person sees nothing.
    pub(super) fn is_blank(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) | Self::Link(text) => text.trim().is_empty(),
            Self::Number(_) | Self::Share(_) | Self::Money(_) | Self::Date(_) | Self::Flag => false,
        }
    }
}

impl Out {
    /// How many lines it takes in a column so many characters wide, roughly.
    pub(super) fn lines(&self, width: u8) -> usize {
        match self {
            Self::Text(text) | Self::Link(text) => lines(text, width),
            Self::Empty | Self::Number(_) | Self::Share(_) | Self::Money(_) | Self::Date(_) | Self::Flag => 1,
        }
    }
}

/// How many lines a text takes in a column so many digits wide, roughly: letters are narrower, but words leave some room
/// at the end of lines.
pub(super) fn lines(text: &str, width: u8) -> usize {
    let width = usize::from(width).max(1);
    text.lines().map(|line| line.chars().count().div_ceil(width).max(1)).sum::<usize>().max(1)
}

/// What records are called, by id as text.
pub(super) type Names = HashMap<String, String>;

/// Finds the record of a kind by name.
pub(super) type Find<'f> = &'f mut dyn FnMut(Kind, &str) -> Option<String>;

/// Whether a cell holds everything its field holds. What is not is kept beside it.
pub(super) const fn is_whole(hold: Hold) -> bool {
    match hold {
        Hold::Text
        | Hold::Number(..)
        | Hold::Whole(..)
        | Hold::Share
        | Hold::Money(_)
        | Hold::Date
        | Hold::Flag
        | Hold::Link
        | Hold::Choice(_)
        | Hold::Unusual(_)
        | Hold::Emotions => true,
        Hold::Choices(_)
        | Hold::List
        | Hold::Shares
        | Hold::One(_)
        | Hold::Many(_)
        | Hold::Treats
        | Hold::Drops
        | Hold::Interim => false,
    }
}

/// What a field looks like to people.
pub(super) fn shown(value: &Value, hold: Hold, names: &Names, language: Language) -> Out {
    let name = |id: &Value| id.as_str().and_then(|id| names.get(id)).cloned().unwrap_or_default();
    let each = |line: &dyn Fn(&Value) -> String| {
        let lines: Vec<String> = value.as_array().into_iter().flatten().map(line).collect();
        text(lines.join("\n"))
    };
    let with_share = |entry: &Value, record: &str, part: &str| match entry[part].as_f64() {
        Some(share) => format!("{} ({} %)", name(&entry[record]), percent(share)),
        None => name(&entry[record]),
    };
    match hold {
        Hold::Text => text(value.as_str().unwrap_or_default().to_owned()),
        Hold::Link => match value.as_str() {
            None | Some("") => Out::Empty,
            Some(link) => Out::Link(link.to_owned()),
        },
        Hold::Number(..) | Hold::Whole(..) => value.as_f64().map_or(Out::Empty, Out::Number),
        Hold::Share => value.as_f64().map_or(Out::Empty, Out::Share),
        Hold::Money(_) => value.as_f64().map_or(Out::Empty, Out::Money),
        Hold::Date => {
            let date = value.as_str().and_then(dates::read);
            match date.map(|date| (date, dates::serial(date))) {
                None => Out::Empty,
                Some((_, Some(serial))) => Out::Date(serial),
                Some((date, None)) => Out::Text(date.to_string()),
            }
        }
        Hold::Flag => {
            if value.as_bool() == Some(true) {
                Out::Flag
            } else {
                Out::Empty
            }
        }
        Hold::Choice(words) => text(word(value, words, language).to_owned()),
        Hold::Unusual(words) => {
            let usual = words.first().is_some_and(|(name, ..)| value.as_str() == Some(name));
            if usual { Out::Empty } else { text(word(value, words, language).to_owned()) }
        }
        Hold::Choices(words) => each(&|value| word(value, words, language).to_owned()),
        Hold::List => each(&|value| value.as_str().unwrap_or_default().to_owned()),
        Hold::Shares => each(&|value| format!("{} %", percent(value.as_f64().unwrap_or_default()))),
        Hold::One(_) => text(name(value)),
        Hold::Many(_) => each(&name),
        Hold::Treats => each(&|entry| with_share(entry, "pain", "frequencyAfter")),
        Hold::Drops => each(&|entry| with_share(entry, "touchpoint", "drop")),
        Hold::Interim => each(&|entry| {
            format!(
                "{}: {}",
                entry["date"].as_str().unwrap_or_default(),
                entry["value"].as_f64().unwrap_or_default()
            )
        }),
        Hold::Emotions => Out::Empty,
    }
}

fn text(text: String) -> Out {
    if text.is_empty() { Out::Empty } else { Out::Text(text) }
}

/// Percent without the dust of calculating.
fn percent(share: f64) -> f64 {
    (share * 1e8).round() / 1e6
}

fn word(value: &Value, words: &'static [Word], language: Language) -> &'static str {
    let found = words.iter().find(|(name, ..)| value.as_str() == Some(name));
    found.map_or("", |(_, en, de)| match language {
        Language::English => en,
        Language::German => de,
    })
}

/// What a cell says about a field; `Null` where it says nothing.
///
/// # Errors
/// What is wrong with it.
pub(super) fn meant(cell: &Raw, hold: Hold, find: Find<'_>) -> Result<Value, Remark> {
    if cell.is_blank() && !matches!((hold, cell), (Hold::Text, Raw::Text(_))) {
        return Ok(Value::Null);
    }
    let words = cell.words();
    let unread = || Remark::Unread { text: words.chars().take(80).collect() };
    let within = |number: Option<f64>, least: f64, most: f64| {
        number.filter(|number| (least..=most).contains(number)).ok_or_else(unread)
    };
    let plain = cell.plain();
    match hold {
        Hold::Text => Ok(Value::from(words.chars().take(LONGEST_TEXT).collect::<String>())),
        Hold::Link => {
            if crate::table::is_link(words.trim()) {
                Ok(Value::from(words.trim()))
            } else {
                Err(unread())
            }
        }
        Hold::Number(least, most) => within(number(&plain), least, most).map(real),
        Hold::Whole(least, most) => {
            let whole = number(&plain).filter(|number| number.fract() == 0.0);
            within(whole, least, most).map(|number| Value::from(number as u64))
        }
        Hold::Share => within(share(&plain), 0.0, 1.0).map(real),
        Hold::Money(least) => within(number(&plain), least, 1e15).map(real),
        Hold::Date => {
            let date = cell.date().or_else(|| dates::read(&words));
            date.map(|date| Value::from(date.to_string())).ok_or_else(unread)
        }
        Hold::Flag => flag(cell).map(Value::from).ok_or_else(unread),
        Hold::Choice(choices) | Hold::Unusual(choices) => {
            choice(&words, choices).map(Value::from).ok_or_else(unread)
        }
        Hold::Choices(choices) => {
            set_of(&words, |line| choice(line, choices).map(Value::from).ok_or_else(|| cut_to(line)))
        }
        Hold::List => {
            list(&words, |line| Ok(Value::from(line.chars().take(LONGEST_TEXT).collect::<String>())))
        }
        Hold::Shares => list(&words, |line| share(&Cell::text(line)).map(real).ok_or_else(|| cut_to(line))),
        Hold::One(kind) => record(words.trim(), kind, find).map(Value::from),
        Hold::Many(kind) => set_of(&words, |line| record(line, kind, find).map(Value::from)),
        Hold::Treats => list(&words, |line| {
            let (name, share) = parted(line, Kind::Pain, find);
            Ok(json!({ "pain": name?, "frequencyAfter": share }))
        }),
        Hold::Drops => list(&words, |line| {
            let (name, share) = parted(line, Kind::Touchpoint, find);
            Ok(json!({ "touchpoint": name?, "drop": share.ok_or_else(|| cut_to(line))? }))
        }),
        Hold::Interim => list(&words, |line| {
            let parts = line
                .split_once(':')
                .and_then(|(date, value)| Some((dates::read(date)?, number(&Cell::text(value.trim()))?)));
            let (date, value) = parts.ok_or_else(|| cut_to(line))?;
            Ok(json!({ "date": date.to_string(), "value": value }))
        }),
        Hold::Emotions => Ok(Value::Null),
    }
}

fn cut_to(text: &str) -> Remark {
    Remark::Unread { text: text.chars().take(80).collect() }
}

fn real(number: f64) -> Value {
    Number::from_f64(number).map_or(Value::Null, Value::Number)
}

fn flag(cell: &Raw) -> Option<bool> {
    match cell {
        Raw::Empty => None,
        Raw::Flag(flag) => Some(*flag),
        Raw::Number(number) | Raw::Date { serial: number, .. } => Some(*number != 0.0),
        Raw::Text(text) => match text.trim().to_lowercase().as_str() {
            "x" | "yes" | "ja" | "true" | "wahr" | "1" => Some(true),
            "no" | "nein" | "false" | "falsch" | "-" | "0" => Some(false),
            _ => None,
        },
    }
}

/// The spelling of a value by a word for it in any language, or by itself.
fn choice(word: &str, choices: &'static [Word]) -> Option<&'static str> {
    let plain = |text: &str| {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>()
    };
    let word = plain(word);
    let fits = |(name, en, de): &&Word| [name, en, de].iter().any(|name| plain(name) == word);
    choices.iter().find(fits).map(|(name, ..)| *name)
}

/// The lines of a cell, each read; the first that cannot be is told.
fn list(text: &str, line: impl FnMut(&str) -> Result<Value, Remark>) -> Result<Value, Remark> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty()).take(MOST_ENTRIES);
    Ok(Value::Array(lines.map(line).collect::<Result<_, _>>()?))
}

/// The same without what is there already.
fn set_of(text: &str, line: impl FnMut(&str) -> Result<Value, Remark>) -> Result<Value, Remark> {
    let mut all = list(text, line)?;
    if let Value::Array(values) = &mut all {
        let mut seen = HashSet::new();
        values.retain(|value| seen.insert(value.to_string()));
    }
    Ok(all)
}

fn record(name: &str, kind: Kind, find: Find<'_>) -> Result<String, Remark> {
    find(kind, name).ok_or_else(|| Remark::LeadsNowhere { text: name.chars().take(80).collect() })
}

/// A record and the share in brackets behind its name.
fn parted(line: &str, kind: Kind, find: Find<'_>) -> (Result<String, Remark>, Option<f64>) {
    if let Some(id) = find(kind, line) {
        return (Ok(id), None);
    }
    let parts = line.strip_suffix(')').and_then(|line| line.rsplit_once('('));
    match parts.map(|(name, inner)| (name.trim(), share(&Cell::text(inner)))) {
        Some((name, Some(share))) => (record(name, kind, find), Some(share)),
        _ => (record(line, kind, find), None),
    }
}

/// A field by its path, such as `figures.margin`.
pub(super) fn field<'v>(object: &'v Object<String, Value>, path: &str) -> &'v Value {
    let mut parts = path.split('.');
    let first = parts.next().and_then(|part| object.get(part));
    let found = first.and_then(|value| parts.try_fold(value, |value, part| value.get(part)));
    found.unwrap_or(&Value::Null)
}

/// Gives a field another value; `Null` takes it away, so that it has its usual one.
pub(super) fn set(object: &mut Object<String, Value>, path: &str, value: Value) {
    match path.split_once('.') {
        None if value.is_null() => {
            object.remove(path);
        }
        None => {
            object.insert(path.to_owned(), value);
        }
        Some((first, rest)) => {
            let inner = object.entry(first).or_insert_with(|| Value::Object(Object::new()));
            if let Value::Object(inner) = inner {
                set(inner, rest, value);
            }
        }
    }
}
