//! Which fields of a record are searched.

use wayfold_model::Record;

/// The texts of a record.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Texts {
    /// What it is called.
    pub(crate) title: String,
    /// Everything else it says, most telling first; none empty.
    pub(crate) others: Vec<String>,
}

impl Texts {
    /// The texts of a record. A new field that holds words for people belongs here.
    pub(crate) fn of(record: &Record) -> Self {
        match record {
            Record::Card(r) => {
                Self::new(&r.title, &[&r.description, &r.scenario, &r.goal, &r.actor, &r.trigger, &r.owner])
            }
            Record::Stage(r) => Self::new(&r.title, &[&r.goal, &r.detail]),
            Record::Touchpoint(r) => {
                let mut fields = vec![&r.detail, &r.environment];
                fields.extend(&r.systems);
                Self::new(&r.title, &fields)
            }
            Record::Transition(r) => Self::new("", &[&r.label]),
            Record::Lane(r) => Self::new(&r.title, &[&r.question]),
            Record::Note(r) => Self::new("", &[&r.text]),
            Record::Pain(r) => Self::new(&r.title, &[&r.detail]),
            Record::Remedy(r) => Self::new(&r.title, &[&r.detail, &r.owner]),
            Record::Kpi(r) => Self::new(&r.title, &[&r.detail, &r.owner]),
            Record::Persona(r) => {
                Self::new(&r.name, &[&r.role, &r.quote, &r.goals, &r.needs, &r.frustrations, &r.bio])
            }
            Record::Channel(r) => Self::new(&r.name, &[]),
            Record::Team(r) => Self::new(&r.name, &[]),
            Record::Evidence(r) => Self::new(&r.title, &[&r.text, &r.source, &r.remark]),
            Record::Image(r) => Self::new(&r.name, &[&r.alt]),
        }
    }

    fn new(title: &str, others: &[&String]) -> Self {
        let others = others.iter().filter(|text| !text.trim().is_empty());
        Self { title: title.into(), others: others.map(|text| (*text).clone()).collect() }
    }

    /// All but the title, as one text.
    pub(crate) fn body(&self) -> String {
        self.others.join("\n")
    }
}
