//! The title in a diagram's front matter, with the values YAML gives it turned to text as JavaScript does it.
//!
//! Deliberately not here: the rest of the front matter. It says how mermaid draws, not what the diagram holds.

use super::js;
use saphyr_parser::{Event, Parser, ScalarStyle};
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

/// Deepest nesting and most values; more is refused.
const DEEPEST: usize = 64;
const MOST_VALUES: usize = 10_000;
/// Longest title made of a list, in bytes; a list of lists by reference could be endless otherwise.
const LONGEST_LIST: usize = 20_000;

/// The front matter is not YAML, or more of it than anybody needs.
pub(super) struct BadFrontMatter {
    /// Line of its body, from 0.
    pub(super) line: usize,
}

/// A value of YAML's JSON schema.
enum Value {
    Null,
    Bool(bool),
    Number(f64),
    Text(String),
    List(Vec<Rc<Value>>),
    Mapping(Vec<(String, Rc<Value>)>),
}

/// The title, if there is one that JavaScript does not take for false.
pub(super) fn title(yaml: &str, indent: &str) -> Result<Option<String>, BadFrontMatter> {
    let lines: Vec<&str> = yaml.split('\n').map(|line| line.strip_prefix(indent).unwrap_or(line)).collect();
    let Some(document) = Reader::default().document(&lines.join("\n"))? else { return Ok(None) };
    let Value::Mapping(entries) = document.as_ref() else { return Ok(None) };
    let find = |name: &str| entries.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_ref());
    // The display mode is put into the configuration, which must be able to take it.
    let takes = |value: &Value| matches!(value, Value::List(_) | Value::Mapping(_)) || !value.is_true();
    if find("displayMode").is_some_and(Value::is_true) && !find("config").is_none_or(takes) {
        return Err(BadFrontMatter { line: 0 });
    }
    Ok(find("title").filter(|value| value.is_true()).map(|value| {
        let mut text = String::new();
        value.write(&mut text);
        text
    }))
}

impl Value {
    fn is_true(&self) -> bool {
        match self {
            Self::Null => false,
            Self::Bool(value) => *value,
            Self::Number(value) => *value != 0.0 && !value.is_nan(),
            Self::Text(text) => !text.is_empty(),
            Self::List(_) | Self::Mapping(_) => true,
        }
    }

    /// `toString()`. Nesting is limited where values are made.
    fn write(&self, text: &mut String) {
        match self {
            Self::Null => {}
            Self::Bool(value) => text.push_str(if *value { "true" } else { "false" }),
            Self::Number(value) => text.push_str(&js::number_text(*value)),
            Self::Text(value) => text.push_str(value),
            Self::Mapping(_) => text.push_str("[object Object]"),
            Self::List(values) => {
                for (at, value) in values.iter().enumerate() {
                    if at > 0 {
                        text.push(',');
                    }
                    if text.len() > LONGEST_LIST {
                        return;
                    }
                    value.write(text);
                }
            }
        }
    }

    /// A plain scalar, by the JSON schema of js-yaml.
    fn plain(text: &str) -> Self {
        match text {
            "" | "~" | "null" | "Null" | "NULL" => Self::Null,
            "true" | "True" | "TRUE" => Self::Bool(true),
            "false" | "False" | "FALSE" => Self::Bool(false),
            _ => number(text).map_or_else(|| Self::Text(text.to_owned()), Self::Number),
        }
    }
}

/// Numbers as js-yaml knows them; unlike JavaScript it wants a digit first and knows `.inf`.
fn number(text: &str) -> Option<f64> {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let sign = if text.starts_with('-') { -1.0 } else { 1.0 };
    match unsigned {
        ".inf" | ".Inf" | ".INF" => return Some(sign * f64::INFINITY),
        ".nan" | ".NaN" | ".NAN" if text == unsigned => return Some(f64::NAN),
        _ => {}
    }
    let fits = match unsigned.as_bytes() {
        [b'0', b'x' | b'o' | b'b', digits @ ..] => digits.iter().all(u8::is_ascii_alphanumeric),
        [first, ..] => first.is_ascii_digit() || (*first == b'.' && unsigned.len() > 1),
        [] => false,
    };
    let value = if fits { js::number(unsigned) } else { f64::NAN };
    (!value.is_nan()).then_some(sign * value)
}

/// A list or mapping that is still open.
struct Open {
    anchor: usize,
    value: Value,
    /// The key that waits for its value.
    key: Option<String>,
    keys: HashSet<String>,
}

/// Builds values from the events of the parser; nothing here recurses.
#[derive(Default)]
struct Reader {
    open: Vec<Open>,
    anchors: HashMap<usize, Rc<Value>>,
    values: usize,
    root: Option<Rc<Value>>,
    documents: usize,
}

impl Reader {
    fn document(mut self, yaml: &str) -> Result<Option<Rc<Value>>, BadFrontMatter> {
        for event in Parser::new_from_str(yaml) {
            let (event, span) =
                event.map_err(|error| BadFrontMatter { line: error.marker().line().saturating_sub(1) })?;
            self.event(event).ok_or_else(|| BadFrontMatter { line: span.start.line().saturating_sub(1) })?;
        }
        Ok(self.root)
    }

    /// Takes one event; nothing if it must not be.
    fn event(&mut self, event: Event<'_>) -> Option<()> {
        match event {
            Event::DocumentStart(_) => {
                self.documents += 1;
                (self.documents == 1).then_some(())
            }
            Event::Scalar(text, style, anchor, tag) => {
                let quoted = style != ScalarStyle::Plain;
                let value = match tag {
                    None if quoted => Value::Text(text.into_owned()),
                    // js-yaml wants a key before a colon.
                    None if text.is_empty() && self.at_key() => return None,
                    None => Value::plain(&text),
                    Some(tag) if tag.is_yaml_core_schema() => typed(&tag.suffix, &text)?,
                    Some(tag) if tag.handle.is_empty() && tag.suffix == "!" => Value::Text(text.into_owned()),
                    Some(_) => return None,
                };
                self.add(anchor, Rc::new(value))
            }
            Event::Alias(anchor) => {
                let value = Rc::clone(self.anchors.get(&anchor)?);
                self.add(0, value)
            }
            Event::SequenceStart(anchor, tag) => {
                self.begin(anchor, tag.is_none_or(|tag| tag.suffix == "seq"), Value::List(Vec::new()))
            }
            Event::MappingStart(anchor, tag) => {
                self.begin(anchor, tag.is_none_or(|tag| tag.suffix == "map"), Value::Mapping(Vec::new()))
            }
            Event::SequenceEnd | Event::MappingEnd => {
                let done = self.open.pop()?;
                self.add(done.anchor, Rc::new(done.value))
            }
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => Some(()),
        }
    }

    /// Whether the next value is a key.
    fn at_key(&self) -> bool {
        self.open.last().is_some_and(|open| matches!(open.value, Value::Mapping(_)) && open.key.is_none())
    }

    fn begin(&mut self, anchor: usize, known: bool, value: Value) -> Option<()> {
        self.open.push(Open { anchor, value, key: None, keys: HashSet::new() });
        (known && self.open.len() <= DEEPEST).then_some(())
    }

    fn add(&mut self, anchor: usize, value: Rc<Value>) -> Option<()> {
        self.values += 1;
        if anchor > 0 {
            self.anchors.insert(anchor, Rc::clone(&value));
        }
        match self.open.last_mut() {
            None => self.root = Some(value),
            Some(Open { value: Value::List(values), .. }) => values.push(value),
            Some(Open { value: Value::Mapping(entries), key, keys, .. }) => match key.take() {
                Some(name) => entries.push((name, value)),
                None => {
                    let mut name = String::new();
                    value.write(&mut name);
                    *key = Some(name.clone());
                    keys.insert(name).then_some(())?;
                }
            },
            Some(_) => return None,
        }
        (self.values <= MOST_VALUES).then_some(())
    }
}

/// A scalar with one of YAML's own tags.
fn typed(tag: &str, text: &str) -> Option<Value> {
    match (tag, Value::plain(text)) {
        ("str", _) => Some(Value::Text(text.to_owned())),
        ("null", value @ Value::Null)
        | ("bool", value @ Value::Bool(_))
        | ("int" | "float", value @ Value::Number(_)) => Some(value),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::title;

    #[test]
    fn titles_become_text_as_in_javascript() {
        for (yaml, expected) in [
            ("title: My map", Some("My map")),
            ("title: \"Q: x\"", Some("Q: x")),
            ("title: 'it''s'\nconfig:\n  journey:\n    maxLabelWidth: 320", Some("it's")),
            ("title: 1.50", Some("1.5")),
            ("title: 0x10", Some("16")),
            ("title: 1_000", Some("1_000")),
            ("title: .inf", Some("Infinity")),
            ("title: true", Some("true")),
            ("title: [a, [b, ~], 3]", Some("a,b,,3")),
            ("title: {a: 1}", Some("[object Object]")),
            ("title: &x A\nother: *x", Some("A")),
            ("a: &x A\ntitle: *x", Some("A")),
            ("title: !!str 5", Some("5")),
            ("title:  multi\n  line", Some("multi line")),
            ("title: >-\n  folded\n  text", Some("folded text")),
            ("title: 2024-01-01", Some("2024-01-01")),
            ("title: 0", None),
            ("title: no", Some("no")),
            ("title: false", None),
            ("title: ''", None),
            ("title:", None),
            ("- title", None),
            ("just words", None),
            ("", None),
        ] {
            let found = title(yaml, "").map_err(|bad| bad.line);
            assert_eq!(found.as_ref().map(|title| title.as_deref()), Ok(expected), "{yaml:?}");
        }
    }

    #[test]
    fn what_is_no_front_matter_is_refused() {
        let deep = "title: ".to_owned() + &"[".repeat(100_000);
        let bomb = "a: &a [x,x,x]\nb: &b [*a,*a,*a]\nc: &c [*b,*b,*b]\ntitle: *c";
        assert!(title(bomb, "").is_ok());
        for yaml in [
            ": bad [",
            "title: a: b",
            "title: a\ntitle: b",
            "title: !foo x",
            "title: *missing",
            "title: a\n...\nb: c",
            "displayMode: x\nconfig: 5",
            deep.as_str(),
        ] {
            assert!(title(yaml, "").is_err(), "{yaml:.40}");
        }
    }
}
