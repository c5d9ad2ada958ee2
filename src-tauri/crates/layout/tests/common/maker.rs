//! A map in the making: records with numbers for ids, in the order they are made.

use wayfold_model::{
    Card, Channel, Id, Image, Key, Kpi, Lane, LaneKind, Map, Note, Pain, Persona, Phase, Pixels, Record,
    Remedy, Stage, Team, Touchpoint, Transition, TransitionKind,
};

pub struct Maker {
    records: Vec<Record>,
    card: Card,
    next: u128,
    last: Option<Key>,
}

impl Maker {
    pub fn new(title: &str) -> Self {
        let card = Card { id: Id::from_number(1), title: title.into(), ..Card::default() };
        Self { records: Vec::new(), card, next: 2, last: None }
    }

    pub fn card(&mut self, set: impl FnOnce(&mut Card)) -> &mut Self {
        set(&mut self.card);
        self
    }

    pub fn id(&mut self) -> Id {
        self.next += 1;
        Id::from_number(self.next)
    }

    /// A key behind all others.
    pub fn key(&mut self) -> Key {
        let key = Key::between(self.last.as_ref(), None);
        self.last = Some(key.clone());
        key
    }

    fn put(&mut self, record: impl Into<Record>) -> Id {
        let record = record.into();
        let id = record.id();
        self.records.push(record);
        id
    }

    pub fn stage(&mut self, title: &str, phase: Phase, set: impl FnOnce(&mut Stage)) -> Id {
        let mut stage =
            Stage { id: self.id(), order: self.key(), title: title.into(), phase, ..Stage::default() };
        set(&mut stage);
        self.put(stage)
    }

    pub fn touchpoint(&mut self, stage: Id, title: &str, set: impl FnOnce(&mut Touchpoint)) -> Id {
        let (id, order) = (self.id(), self.key());
        let mut touchpoint = Touchpoint { id, stage, order, title: title.into(), ..Touchpoint::default() };
        set(&mut touchpoint);
        self.put(touchpoint)
    }

    /// A touchpoint in the column of another one.
    pub fn beside(&mut self, other: Id, track: u8, title: &str, set: impl FnOnce(&mut Touchpoint)) -> Id {
        let found = self.records.iter().find_map(|record| match record {
            Record::Touchpoint(touchpoint) if touchpoint.id == other => Some(touchpoint.clone()),
            _ => None,
        });
        let other = found.expect("a touchpoint made before");
        self.touchpoint(other.stage, title, |touchpoint| {
            touchpoint.order = other.order.clone();
            touchpoint.track = track;
            set(touchpoint);
        })
    }

    pub fn arrow(&mut self, from: Id, to: Id, kind: TransitionKind, set: impl FnOnce(&mut Transition)) -> Id {
        let mut transition = Transition { id: self.id(), from, to, kind, ..Transition::default() };
        set(&mut transition);
        self.put(transition)
    }

    pub fn lane(&mut self, kind: LaneKind, title: &str, set: impl FnOnce(&mut Lane)) -> Id {
        let mut lane =
            Lane { id: self.id(), order: self.key(), kind, title: title.into(), ..Lane::default() };
        set(&mut lane);
        self.put(lane)
    }

    pub fn note(&mut self, lane: Id, touchpoint: Id, text: &str, set: impl FnOnce(&mut Note)) -> Id {
        let (id, order) = (self.id(), self.key());
        let mut note = Note { id, lane, touchpoint, order, text: text.into(), ..Note::default() };
        set(&mut note);
        self.put(note)
    }

    pub fn pain(&mut self, touchpoints: &[Id], title: &str, severity: u8, set: impl FnOnce(&mut Pain)) -> Id {
        let (id, order) = (self.id(), self.key());
        let touchpoints = touchpoints.to_vec();
        let mut pain = Pain { id, order, title: title.into(), severity, touchpoints, ..Pain::default() };
        set(&mut pain);
        self.put(pain)
    }

    pub fn remedy(&mut self, title: &str, set: impl FnOnce(&mut Remedy)) -> Id {
        let mut remedy =
            Remedy { id: self.id(), order: self.key(), title: title.into(), ..Remedy::default() };
        set(&mut remedy);
        self.put(remedy)
    }

    pub fn kpi(&mut self, title: &str, set: impl FnOnce(&mut Kpi)) -> Id {
        let mut kpi = Kpi { id: self.id(), order: self.key(), title: title.into(), ..Kpi::default() };
        set(&mut kpi);
        self.put(kpi)
    }

    pub fn persona(&mut self, name: &str) -> Id {
        let persona = Persona { id: self.id(), order: self.key(), name: name.into(), ..Persona::default() };
        self.put(persona)
    }

    pub fn channel(&mut self, name: &str, icon: &str) -> Id {
        let (id, order) = (self.id(), self.key());
        self.put(Channel { id, order, name: name.into(), icon: icon.into(), ..Channel::default() })
    }

    pub fn team(&mut self, name: &str) -> Id {
        let team = Team { id: self.id(), order: self.key(), name: name.into(), ..Team::default() };
        self.put(team)
    }

    pub fn image(&mut self, name: &str) -> Id {
        let data = Pixels(std::sync::Arc::from(*b"<svg xmlns='http://www.w3.org/2000/svg'/>"));
        let mime = "image/svg+xml".into();
        let id = self.id();
        self.put(Image { id, name: name.into(), mime, width: 120, height: 40, data, ..Image::default() })
    }

    pub fn map(&self) -> Map {
        let records = self.records.iter().cloned().chain([Record::from(self.card.clone())]);
        let map = Map::from_records(self.card.id, records);
        wayfold_model::check(&map).expect("a map that keeps the rules");
        map
    }
}
