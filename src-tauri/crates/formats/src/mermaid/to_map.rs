//! A diagram as a map: sections become stages, tasks touchpoints, scores emotions, people personas.

use super::diagram::{Diagram, Task};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use wayfold_model::{
    Card, Id, Ids, Key, LaneKind, Map, Persona, Phase, Record, Stage, Touchpoint, Transition, TransitionKind,
    blank,
};

/// Makes a map of a diagram, with lanes for what a diagram can hold: cards and emotions.
///
/// - A score is an emotion two above its middle: 3 is neutral, 1 and 5 are the ends; what lies beyond is cut off
///   (the reader warned), and a missing score is no emotion. It is the emotion of the task's people, or of customers
///   in general if there are none.
/// - People of the same name are one persona. Each task leads to the next.
/// - Tasks before the first section get a stage without a name.
/// - `accTitle` and `accDescr` become the description.
/// - Phases are guessed from the names of the stages: those that speak of the purchase are the sale, what comes before
///   is pre-sale, what comes after post-sale; if none does, all is pre-sale up to the first that speaks of delivery,
///   use or support.
pub fn to_map(diagram: &Diagram, ids: Ids<'_>) -> Map {
    let id = ids();
    let mut builder = Builder { ids, personas: HashMap::new(), records: Vec::new(), touchpoints: Vec::new() };
    builder.personas(diagram);
    let card = Card {
        id,
        title: diagram.title.clone(),
        description: description(diagram),
        personas: builder.records.iter().map(Record::id).collect(),
        ..Card::default()
    };
    builder.stages(diagram);
    builder.transitions();
    let held = |record: &Record| match record {
        Record::Lane(lane) => matches!(lane.kind, LaneKind::Flow | LaneKind::Emotion),
        _ => true,
    };
    let frame = blank(card, builder.ids).into_iter().filter(held);
    Map::from_records(id, frame.chain(builder.records))
}

fn description(diagram: &Diagram) -> String {
    let (title, text) = (diagram.acc_title.trim(), diagram.acc_descr.trim());
    if title.is_empty() || title == diagram.title.trim() {
        return text.to_owned();
    }
    if text.is_empty() { title.to_owned() } else { format!("{title}\n\n{text}") }
}

/// A score as an emotion, −2 to +2; rounded, so that an emotion written as a score comes back as it was.
fn emotion(score: f64) -> Option<f64> {
    (!score.is_nan()).then(|| round((score - 3.0).clamp(-2.0, 2.0)))
}

/// To a millionth.
pub(super) fn round(value: f64) -> f64 {
    (value * 1e6).round() / 1e6
}

struct Builder<'a> {
    ids: Ids<'a>,
    personas: HashMap<String, Id>,
    records: Vec<Record>,
    /// In the order of the diagram.
    touchpoints: Vec<Id>,
}

impl Builder<'_> {
    fn personas(&mut self, diagram: &Diagram) {
        let mut names: Vec<&str> = Vec::new();
        let mut seen = BTreeSet::new();
        for person in diagram.tasks().flat_map(|(_, task)| &task.people) {
            let name = person.trim();
            if !name.is_empty() && seen.insert(name) {
                names.push(name);
            }
        }
        for (name, order) in names.iter().zip(Key::spread(None, None, names.len())) {
            let id = (self.ids)();
            self.personas.insert((*name).to_owned(), id);
            self.records.push(Persona { id, order, name: (*name).to_owned(), ..Persona::default() }.into());
        }
    }

    fn stages(&mut self, diagram: &Diagram) {
        let opening = (!diagram.opening.is_empty()).then_some(("", diagram.opening.as_slice()));
        let sections =
            diagram.sections.iter().map(|section| (section.name.as_str(), section.tasks.as_slice()));
        let stages: Vec<(&str, &[Task])> = opening.into_iter().chain(sections).collect();
        let names: Vec<&str> = stages.iter().map(|(name, _)| *name).collect();
        let keys = Key::spread(None, None, stages.len());
        for (((name, tasks), order), phase) in stages.iter().zip(keys).zip(phases(&names)) {
            let id = (self.ids)();
            self.records
                .push(Stage { id, order, title: name.trim().to_owned(), phase, ..Stage::default() }.into());
            for (task, order) in tasks.iter().zip(Key::spread(None, None, tasks.len())) {
                self.touchpoint(id, order, task);
            }
        }
    }

    fn touchpoint(&mut self, stage: Id, order: Key, task: &Task) {
        let id = (self.ids)();
        let emotion = emotion(task.score);
        let personas: BTreeSet<Id> =
            task.people.iter().filter_map(|person| self.personas.get(person.trim()).copied()).collect();
        let emotions: BTreeMap<Id, f64> =
            personas.iter().filter_map(|persona| Some((*persona, emotion?))).collect();
        let touchpoint = Touchpoint {
            id,
            stage,
            order,
            title: task.name.trim().to_owned(),
            emotion: if personas.is_empty() { emotion } else { None },
            emotions,
            personas,
            ..Touchpoint::default()
        };
        self.records.push(touchpoint.into());
        self.touchpoints.push(id);
    }

    fn transitions(&mut self) {
        let pairs: Vec<(Id, Id)> = self
            .touchpoints
            .windows(2)
            .filter_map(|pair| match pair {
                [from, to] => Some((*from, *to)),
                _ => None,
            })
            .collect();
        for (from, to) in pairs {
            let id = (self.ids)();
            let kind = TransitionKind::Main;
            self.records.push(Transition { id, from, to, kind, ..Transition::default() }.into());
        }
    }
}

/// Words that name the purchase, and words that name what comes after it; English and German, as beginnings.
const SALE: [&str; 13] = [
    "purchas",
    "buy",
    "checkout",
    "order",
    "pay",
    "contract",
    "booking",
    "kauf",
    "bestell",
    "bezahl",
    "vertrag",
    "abschluss",
    "buchung",
];
const AFTER: [&str; 22] = [
    "onboarding",
    "deliver",
    "use",
    "usage",
    "using",
    "support",
    "service",
    "renew",
    "retention",
    "loyal",
    "advoca",
    "return",
    "after",
    "post",
    "liefer",
    "nutz",
    "hilfe",
    "kundendienst",
    "verlänger",
    "empfehl",
    "rückgabe",
    "kündig",
];

/// Guesses phases from the names of stages, modestly. The sale ends with the first stage that does not speak of it.
pub(crate) fn phases(names: &[&str]) -> Vec<Phase> {
    let speaks = |name: &str, of: &[&str]| {
        let name = name.to_lowercase();
        let mut words = name.char_indices().filter(|(at, c)| {
            c.is_alphanumeric()
                && !name.get(..*at).is_some_and(|before| before.ends_with(char::is_alphanumeric))
        });
        words.any(|(at, _)| of.iter().any(|word| name.get(at..).is_some_and(|rest| rest.starts_with(word))))
    };
    let sale = names.iter().position(|name| speaks(name, &SALE));
    let sale_end = sale.map(|start| {
        let more = names.iter().skip(start).take_while(|name| speaks(name, &SALE)).count();
        start + more
    });
    let after = sale_end.or_else(|| names.iter().position(|name| speaks(name, &AFTER)));
    let phase = |at: usize| {
        if after.is_some_and(|after| at >= after) {
            Phase::PostSale
        } else if sale.is_some_and(|sale| at >= sale) {
            Phase::Sale
        } else {
            Phase::PreSale
        }
    };
    (0..names.len()).map(phase).collect()
}

#[cfg(test)]
mod tests {
    use super::phases;
    use wayfold_model::Phase::{self, PostSale, PreSale, Sale};

    #[test]
    fn phases_are_guessed_from_names() {
        let check = |names: &[&str], expected: &[Phase]| assert_eq!(phases(names), expected, "{names:?}");
        check(&["Research", "Purchase", "Delivery"], &[PreSale, Sale, PostSale]);
        check(
            &["Suche", "Warenkorb", "Bestellung", "Bezahlen", "Lieferung", "Suche"],
            &[PreSale, PreSale, Sale, Sale, PostSale, PostSale],
        );
        check(&["Go to work", "Go home"], &[PreSale, PreSale]);
        check(&["Discovery", "Onboarding", "Growth"], &[PreSale, PostSale, PostSale]);
        check(&["House hunting", "Reorder"], &[PreSale, PreSale]);
        check(&[], &[]);
    }
}
