//! What an analysis is of: a map of a file, and what the file calls its records.

use crate::input;
use crate::outcome::Stop;
use crate::output::Output;
use crate::paint::clip;
use clap::ArgMatches;
use serde_json::Value;
use std::collections::HashMap;
use std::path::Path;
use std::rc::Rc;
use wayfold_session::analysis::titles;
use wayfold_session::{Document, Id, Map, Words};

pub(crate) struct Subject {
    /// The file, as it was named.
    pub(crate) path: String,
    pub(crate) map: Map,
    /// Whether the file holds other maps too.
    among_others: bool,
    called: Rc<Called>,
}

/// What a file calls its records, where it has names of its own for them.
#[derive(Default)]
struct Called(HashMap<Id, String>);

impl Called {
    fn name(&self, id: Id) -> String {
        self.0.get(&id).cloned().unwrap_or_else(|| id.to_string())
    }
}

/// The maps of a file that were asked for, made one at a time: what they share is large in some.
pub(crate) struct Subjects {
    path: String,
    document: Document,
    chosen: Vec<usize>,
    called: Rc<Called>,
}

impl Subjects {
    /// Reads a file, and finds the map that was asked for in it.
    pub(crate) fn read(
        path: &Path,
        matches: &ArgMatches,
        words: &Words,
        output: &mut Output,
    ) -> Result<Self, Stop> {
        let text = |name: &str| matches.get_one::<String>(name).map(String::as_str);
        let shown = path.display().to_string();
        let (document, called) = input::maps_called(path, text("from"), false, words, output)?;
        let called = Called(called);
        let titles = titles(&document);
        let Some(wanted) = text("map") else {
            let chosen = (0..titles.len()).collect();
            return Ok(Self { path: shown, document, chosen, called: Rc::new(called) });
        };
        let is = |(id, title): &(Id, String)| {
            called.name(*id) == wanted || id.to_string() == wanted || title.eq_ignore_ascii_case(wanted)
        };
        let number = wanted.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let place = titles.iter().position(is).or(number).filter(|at| *at < titles.len());
        let Some(at) = place else {
            let known = titles.iter().map(|(_, title)| clip(title, 60)).collect();
            return Err(Stop::NoMapCalled { path: shown, map: wanted.to_owned(), known });
        };
        Ok(Self { path: shown, document, chosen: vec![at], called: Rc::new(called) })
    }

    pub(crate) fn len(&self) -> usize {
        self.chosen.len()
    }

    pub(crate) fn path(&self) -> &str {
        &self.path
    }

    pub(crate) fn each(&self) -> impl Iterator<Item = Subject> + '_ {
        self.chosen.iter().filter_map(|at| {
            let map = self.document.map(*at)?;
            let (path, among_others) = (self.path.clone(), self.chosen.len() > 1);
            Some(Subject { path, map, among_others, called: Rc::clone(&self.called) })
        })
    }
}

impl Subject {
    pub(crate) fn title(&self) -> &str {
        &self.map.card().title
    }

    /// Where something was found: the file, and which map of it if it holds several.
    pub(crate) fn place(&self) -> String {
        if self.among_others {
            format!("{} ({})", self.path, clip(self.title(), 60))
        } else {
            self.path.clone()
        }
    }

    /// A record by the file's name for it, its id or its title; letters may be large or small. `records` are those it
    /// can be, each with its title.
    pub(crate) fn find(&self, what: &'static str, name: &str, records: &[(Id, &str)]) -> Result<Id, Stop> {
        let exact = records.iter().find(|(id, _)| self.called.name(*id) == name || id.to_string() == name);
        if let Some((id, _)) = exact {
            return Ok(*id);
        }
        let wanted = name.trim().to_lowercase();
        let alike: Vec<&(Id, &str)> = match records.iter().filter(|r| r.1.to_lowercase() == wanted).collect()
        {
            exact if !Vec::<&(Id, &str)>::is_empty(&exact) => exact,
            _ if wanted.is_empty() => vec![],
            _ => records.iter().filter(|r| r.1.to_lowercase().starts_with(&wanted)).collect(),
        };
        match alike[..] {
            [(id, _)] => Ok(*id),
            _ => Err(Stop::NoSuchRecord {
                what,
                name: name.to_owned(),
                several: !alike.is_empty(),
                known: records.iter().map(|(id, title)| self.known(*id, title)).collect(),
            }),
        }
    }

    fn known(&self, id: Id, title: &str) -> String {
        let title = clip(title, 40);
        match self.called.0.get(&id) {
            Some(name) => format!("{name} ({title})"),
            None => title,
        }
    }

    /// A value with every id as the file has it.
    pub(crate) fn in_its_names(&self, value: Value) -> Value {
        if self.called.0.is_empty() { value } else { renamed(value, &|text| self.spelled(text)) }
    }

    fn spelled(&self, text: &str) -> Option<String> {
        // nothing else of that length is worth a look
        let id = (text.len() == 36).then(|| text.parse().ok().map(Id)).flatten()?;
        self.called.0.get(&id).cloned()
    }

    /// Titles of the records figures are keyed by, by id.
    pub(crate) fn titles(&self) -> Value {
        let map = &self.map;
        let touchpoints = map.touchpoints_in_order().into_iter().map(|record| (record.id, &record.title));
        let pains = map.pains().values().map(|record| (record.id, &record.title));
        let remedies = map.remedies().values().map(|record| (record.id, &record.title));
        let all = touchpoints.chain(pains).chain(remedies);
        Value::Object(all.map(|(id, title)| (id.to_string(), Value::from(title.as_str()))).collect())
    }
}

fn renamed(value: Value, name: &dyn Fn(&str) -> Option<String>) -> Value {
    match value {
        Value::String(text) => Value::String(name(&text).unwrap_or(text)),
        Value::Array(all) => Value::Array(all.into_iter().map(|one| renamed(one, name)).collect()),
        Value::Object(fields) => {
            let field = |(key, value): (String, Value)| (name(&key).unwrap_or(key), renamed(value, name));
            Value::Object(fields.into_iter().map(field).collect())
        }
        other => other,
    }
}
