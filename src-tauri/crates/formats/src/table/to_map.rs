//! A table to a new map.

use super::hangings::Hangings;
use super::mapping::Mapping;
use super::sheet::Sheet;
use super::values::{self, number};
use super::vocabulary::{Column, Field, Spoken, plain};
use super::warning::{Remark, Warning};
use super::{Cell, Table};
use std::collections::HashMap;
use wayfold_model::{
    Body, Card, Channel, Id, Ids, Key, LONGEST_TEXT, Lane, LaneKind, MOST_ENTRIES, Map, Persona, Record,
    Stage, Team, Touchpoint,
};

/// What the table does not say of the map.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Options {
    /// Title of the map.
    pub title: String,
    /// BCP 47 language of its texts; empty if that is not known.
    pub language: String,
}

/// A new map from a table, and what could not be read of it. The map keeps to all rules; it has no touchpoints if the
/// mapping names none.
pub fn to_map(table: &Table, mapping: &Mapping, options: &Options, ids: Ids<'_>) -> (Map, Vec<Warning>) {
    let map = ids();
    let mut reader = Reader::new(Sheet::new(table, mapping), ids);
    for row in reader.sheet.rows() {
        reader.row(row);
    }
    reader.emotions();
    reader.hangings.connect(&mut reader.sheet, &reader.touchpoints, reader.ids);
    let card = Card {
        id: map,
        title: cut(&options.title),
        language: options
            .language
            .chars()
            .filter(|c| c.is_ascii_alphanumeric() || *c == '-')
            .take(35)
            .collect(),
        personas: reader.personas.records.iter().map(|persona| persona.id).take(MOST_ENTRIES).collect(),
        ..Card::default()
    };
    let warnings = std::mem::take(&mut reader.sheet.warnings);
    (Map::from_records(map, std::iter::once(card.into()).chain(reader.records())), warnings)
}

/// The first [`LONGEST_TEXT`] characters.
pub(super) fn cut(text: &str) -> String {
    text.trim().chars().take(LONGEST_TEXT).collect()
}

/// A touchpoint that is read.
pub(super) struct Made {
    pub(super) body: Touchpoint,
    /// Its row in the sheet.
    pub(super) row: usize,
}

struct Reader<'t, 'i> {
    sheet: Sheet<'t>,
    ids: Ids<'i>,
    stages: Named<Stage>,
    /// Place of the stage the last row was in.
    stage: usize,
    touchpoints: Vec<Made>,
    lanes: Vec<Lane>,
    channels: Named<Channel>,
    teams: Named<Team>,
    personas: Named<Persona>,
    hangings: Hangings,
}

impl<'t, 'i> Reader<'t, 'i> {
    fn new(sheet: Sheet<'t>, ids: Ids<'i>) -> Self {
        let mut note_lanes = HashMap::new();
        let mut lanes = Vec::new();
        let mut lane = |kind: LaneKind, title: &str| {
            let lane = Lane { id: ids(), kind, title: cut(title), ..Lane::default() };
            lanes.push(lane);
            lanes.last().map(|lane| lane.id).unwrap_or_default()
        };
        lane(LaneKind::Flow, "");
        lane(LaneKind::Emotion, "");
        for (at, column) in sheet.mapping.columns.iter().enumerate() {
            if let Column::Notes(title, kind) = column {
                let kind = if kind.holds_notes() { *kind } else { LaneKind::Notes };
                note_lanes.insert(at, lane(kind, title));
            }
        }
        for (field, kind) in [
            (Field::Pains, LaneKind::Pains),
            (Field::Remedies, LaneKind::Remedies),
            (Field::Kpis, LaneKind::Kpis),
        ] {
            if sheet.column(field).is_some() {
                lane(kind, "");
            }
        }
        let keys = Key::spread(None, None, lanes.len());
        lanes.iter_mut().zip(keys).for_each(|(lane, key)| lane.order = key);
        Self {
            sheet,
            ids,
            stages: Named::new(),
            stage: 0,
            touchpoints: vec![],
            lanes,
            channels: Named::new(),
            teams: Named::new(),
            personas: Named::new(),
            hangings: Hangings::new(note_lanes),
        }
    }

    fn row(&mut self, row: usize) {
        if self.sheet.is_blank(row) || self.sheet.column(Field::Touchpoint).is_none() {
            return;
        }
        let title = self.sheet.text(row, Field::Touchpoint);
        let named = self.sheet.text(row, Field::Stage);
        if title.is_empty() && (!named.is_empty() || !self.touchpoints.is_empty()) {
            // A stage without touchpoints yet, or more about the touchpoint before, as under a merged cell.
            if !named.is_empty() {
                self.stage(row, &named);
            }
            if let Some(made) = self.touchpoints.last().filter(|_| named.is_empty()) {
                self.hangings.read(&mut self.sheet, row, made.body.id, self.ids);
            }
            return;
        }
        let stage = self.stage(row, &named);
        let touchpoint = self.touchpoint(row, &title, stage);
        self.hangings.read(&mut self.sheet, row, touchpoint.id, self.ids);
        self.touchpoints.push(Made { body: touchpoint, row });
    }

    /// The stage of a row: the one named there, or the one before.
    fn stage(&mut self, row: usize, named: &str) -> Id {
        let phase = self.sheet.read(row, Field::Phase, spoken);
        let lifecycle = self.sheet.read(row, Field::Lifecycle, spoken);
        if !named.is_empty() || self.stages.records.is_empty() {
            // A map mostly goes on in the phase it is in.
            let phase = self.stages.records.last().map(|stage| stage.phase).unwrap_or_default();
            let id = (self.ids)();
            self.stage = self.stages.place(named, |title| Stage { id, title, phase, ..Stage::default() });
        }
        let Some(stage) = self.stages.records.get_mut(self.stage) else { return Id::NIL };
        stage.phase = phase.unwrap_or(stage.phase);
        stage.lifecycle = lifecycle.or(stage.lifecycle);
        stage.id
    }

    fn touchpoint(&mut self, row: usize, title: &str, stage: Id) -> Touchpoint {
        let sheet = &mut self.sheet;
        let within =
            |least: f64, most: f64| move |cell: &Cell| number(cell).filter(|n| (least..=most).contains(n));
        let amount = within(0.0, 1e15);
        let minutes = |cell: &Cell| values::minutes(cell).filter(|minutes| *minutes <= 1e15);
        let link = |cell: &Cell| Some(cell.words().trim().to_owned()).filter(|text| is_link(text));
        let systems = sheet.text(row, Field::Systems);
        let systems = systems.split([',', ';', '\n']).map(cut).filter(|system| !system.is_empty());
        let mut touchpoint = Touchpoint {
            id: (self.ids)(),
            stage,
            title: cut(title),
            track: sheet.read(row, Field::Track, within(0.0, 20.0)).unwrap_or_default() as u8,
            detail: cut(&sheet.text(row, Field::Detail)),
            environment: cut(&sheet.text(row, Field::Environment)),
            systems: systems.take(MOST_ENTRIES).collect(),
            active_minutes: sheet.read(row, Field::Active, minutes),
            waiting_minutes: sheet.read(row, Field::Waiting, minutes),
            cost: sheet.read(row, Field::Cost, amount),
            effort: sheet.read(row, Field::Effort, within(1.0, 7.0)),
            expectation: sheet.read(row, Field::Expectation, within(0.0, 10.0)),
            experience: sheet.read(row, Field::Experience, within(0.0, 10.0)),
            importance: sheet.read(row, Field::Importance, within(0.0, 10.0)),
            evidence: sheet.read(row, Field::Evidence, spoken).unwrap_or_default(),
            moment: sheet.read(row, Field::Moment, spoken).unwrap_or_default(),
            service: sheet.read(row, Field::Service, spoken).unwrap_or_default(),
            outcome: sheet.read(row, Field::Outcome, spoken).unwrap_or_default(),
            entry_share: sheet.read(row, Field::Entry, values::share),
            link: sheet.read(row, Field::Link, link).unwrap_or_default(),
            ..Touchpoint::default()
        };
        let (channel, team) = (sheet.text(row, Field::Channel), sheet.text(row, Field::Team));
        let id = (self.ids)();
        touchpoint.channel = self.channels.of(&channel, |name| Channel { id, name, ..Channel::default() });
        let id = (self.ids)();
        touchpoint.team = self.teams.of(&team, |name| Team { id, name, ..Team::default() });
        touchpoint
    }

    /// Reads the columns of emotions, each as a whole, because only that tells its scale.
    fn emotions(&mut self) {
        for (at, column) in self.sheet.mapping.columns.iter().enumerate() {
            let persona = match column {
                Column::Field(Field::Emotion) => None,
                Column::EmotionOf(name) => {
                    let id = (self.ids)();
                    self.personas.of(name, |name| Persona { id, name, ..Persona::default() })
                }
                Column::Field(_) | Column::Notes(..) | Column::LeftOut => continue,
            };
            let cells = self.touchpoints.iter().map(|made| self.sheet.cell(made.row, at));
            let (emotions, rescaled) = values::emotions(cells);
            if rescaled {
                self.sheet.warn(self.sheet.mapping.head.unwrap_or(0), at, Remark::Rescaled);
            }
            for (made, emotion) in self.touchpoints.iter_mut().zip(emotions) {
                let cell = self.sheet.cell(made.row, at);
                match (emotion, persona) {
                    (Some(emotion), Some(persona)) => {
                        made.body.emotions.insert(persona, emotion);
                    }
                    (Some(emotion), None) => made.body.emotion = Some(emotion),
                    (None, _) if !cell.is_blank() => {
                        let text = cell.words().chars().take(80).collect();
                        self.sheet.warn(made.row, at, Remark::Unread { text });
                    }
                    (None, _) => {}
                }
            }
        }
    }

    /// All records but the card, each at its place.
    fn records(mut self) -> Vec<Record> {
        self.place();
        self.hangings.said_by(&self.personas.records);
        order(&mut self.stages.records, |stage| &mut stage.order);
        order(&mut self.channels.records, |channel| &mut channel.order);
        order(&mut self.teams.records, |team| &mut team.order);
        order(&mut self.personas.records, |persona| &mut persona.order);
        let mut records: Vec<Record> = self.stages.records.into_iter().map(Record::from).collect();
        records.extend(self.touchpoints.into_iter().map(|made| Record::from(made.body)));
        records.extend(self.lanes.into_iter().map(Record::from));
        records.extend(self.channels.records.into_iter().map(Record::from));
        records.extend(self.teams.records.into_iter().map(Record::from));
        records.extend(self.personas.records.into_iter().map(Record::from));
        records.extend(self.hangings.records());
        records
    }

    /// Gives touchpoints their columns: one of its own for each, but for those on a parallel track that is still free.
    fn place(&mut self) {
        let mut stages: HashMap<Id, Vec<&mut Touchpoint>> = HashMap::new();
        for made in &mut self.touchpoints {
            stages.entry(made.body.stage).or_default().push(&mut made.body);
        }
        for own in stages.values_mut() {
            let mut column = 0;
            let mut tracks: Vec<u8> = Vec::new();
            let places: Vec<usize> = own
                .iter()
                .map(|touchpoint| {
                    let beside =
                        touchpoint.track > 0 && !tracks.is_empty() && !tracks.contains(&touchpoint.track);
                    if !beside {
                        column += usize::from(!tracks.is_empty());
                        tracks.clear();
                    }
                    tracks.push(touchpoint.track);
                    column
                })
                .collect();
            let keys = Key::spread(None, None, column + 1);
            for (touchpoint, place) in own.iter_mut().zip(places) {
                touchpoint.order = keys.get(place).cloned().unwrap_or_default();
            }
        }
    }
}

fn spoken<T: Spoken>(cell: &Cell) -> Option<T> {
    T::meant(&cell.words())
}

pub(crate) fn is_link(text: &str) -> bool {
    let scheme = text.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    matches!(scheme.as_deref(), Some("http" | "https" | "mailto"))
        && !text.contains(char::is_control)
        && text.chars().count() <= LONGEST_TEXT
}

/// Records by the names they have in the table.
struct Named<T> {
    records: Vec<T>,
    known: HashMap<String, usize>,
}

impl<T: Body> Named<T> {
    fn new() -> Self {
        Self { records: Vec::new(), known: HashMap::new() }
    }

    /// The place of a name's record, made if there is none yet. Case, signs and blanks make no other name.
    fn place(&mut self, name: &str, make: impl FnOnce(String) -> T) -> usize {
        let name = cut(name);
        let plain = plain(&name);
        let at = *self
            .known
            .entry(if plain.is_empty() { name.clone() } else { plain })
            .or_insert(self.records.len());
        if at == self.records.len() {
            self.records.push(make(name));
        }
        at
    }

    /// The record of a name; nothing without a name.
    fn of(&mut self, name: &str, make: impl FnOnce(String) -> T) -> Option<Id> {
        let at = (!name.trim().is_empty()).then(|| self.place(name, make))?;
        self.records.get(at).map(Body::id)
    }
}

/// Gives records keys in the order they are in.
pub(super) fn order<T>(records: &mut [T], key: impl Fn(&mut T) -> &mut Key) {
    let keys = Key::spread(None, None, records.len());
    records.iter_mut().zip(keys).for_each(|(record, new)| *key(record) = new);
}
