//! A map to a table.

use super::vocabulary::{Column, Field, Language, Spoken};
use super::{Cell, SAID_BY, Table};
use std::collections::HashMap;
use wayfold_model::{Id, Kpi, LaneKind, Map, Stage, Touchpoint, Transition, in_order};

/// A row for each touchpoint in reading order, under a row with the columns' names. Columns nobody has filled in are
/// left out, but for stage and touchpoint.
pub fn from_map(map: &Map, language: Language) -> Table {
    let columns = columns(map);
    let next = next(map);
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for touchpoint in map.touchpoints_in_order() {
        let row = Row { map, touchpoint, next: &next, language };
        rows.push(columns.iter().map(|column| row.cell(column)).collect());
    }
    let filled: Vec<bool> = columns
        .iter()
        .enumerate()
        .map(|(at, column)| {
            let always = matches!(column.0, Column::Field(Field::Stage | Field::Touchpoint));
            always || rows.iter().any(|row| row.get(at).is_some_and(|cell| !cell.is_blank()))
        })
        .collect();
    let head = columns.iter().map(|column| Cell::text(column.0.name(language))).collect();
    let keep = |row: Vec<Cell>| {
        row.into_iter().zip(&filled).filter(|(_, keep)| **keep).map(|(cell, _)| cell).collect()
    };
    Table { rows: std::iter::once(head).chain(rows).map(keep).collect() }
}

/// A column with the record it is about, if it is about one.
type Shown = (Column, Option<Id>);

fn columns(map: &Map) -> Vec<Shown> {
    let mut columns: Vec<Shown> = Vec::new();
    for field in Field::ALL {
        if *field == Field::Pains {
            let lanes = map.lanes_in_order().into_iter().filter(|lane| lane.kind.holds_notes());
            columns.extend(lanes.map(|lane| (Column::Notes(lane.title.clone(), lane.kind), Some(lane.id))));
        }
        columns.push((Column::Field(*field), None));
        if *field == Field::Emotion {
            let personas = in_order(map.personas().values());
            let column = |name: &str, id| (Column::EmotionOf(name.to_owned()), Some(id));
            columns.extend(personas.iter().map(|persona| column(&persona.name, persona.id)));
        }
    }
    columns
}

/// Where each touchpoint leads to, in reading order.
fn next(map: &Map) -> HashMap<Id, Vec<&Transition>> {
    let order = map.touchpoints_in_order();
    let place: HashMap<Id, usize> = order.iter().enumerate().map(|(place, t)| (t.id, place)).collect();
    let mut next: HashMap<Id, Vec<&Transition>> = HashMap::new();
    for transition in map.transitions().values() {
        next.entry(transition.from).or_default().push(transition);
    }
    for arrows in next.values_mut() {
        arrows.sort_by_key(|arrow| (place.get(&arrow.to).copied(), arrow.id));
    }
    next
}

struct Row<'m> {
    map: &'m Map,
    touchpoint: &'m Touchpoint,
    next: &'m HashMap<Id, Vec<&'m Transition>>,
    language: Language,
}

impl Row<'_> {
    fn cell(&self, (column, about): &Shown) -> Cell {
        match (column, about) {
            (Column::Field(field), _) => self.field(*field),
            (Column::EmotionOf(_), Some(persona)) => {
                Cell::number(self.touchpoint.emotions.get(persona).copied())
            }
            (Column::Notes(_, kind), Some(lane)) => self.notes(*lane, *kind),
            (Column::EmotionOf(_) | Column::Notes(..), None) | (Column::LeftOut, _) => Cell::Empty,
        }
    }

    fn field(&self, field: Field) -> Cell {
        let t = self.touchpoint;
        let stage = || self.map.stages().get(&t.stage).map(AsRef::as_ref);
        match field {
            Field::Stage => Cell::text(stage().map(|s: &Stage| s.title.clone()).unwrap_or_default()),
            Field::Phase => self.word(stage().map(|stage| stage.phase)),
            Field::Lifecycle => self.word(stage().and_then(|stage| stage.lifecycle)),
            Field::Touchpoint => Cell::text(t.title.clone()),
            Field::Track => Cell::number((t.track > 0).then(|| f64::from(t.track))),
            Field::Detail => Cell::text(t.detail.clone()),
            Field::Channel => {
                Cell::text(name(t.channel, |id| Some(self.map.channels().get(&id)?.name.clone())))
            }
            Field::Environment => Cell::text(t.environment.clone()),
            Field::Team => Cell::text(name(t.team, |id| Some(self.map.teams().get(&id)?.name.clone()))),
            Field::Systems => Cell::text(t.systems.join(", ")),
            Field::Emotion => Cell::number(t.emotion),
            Field::Expectation => Cell::number(t.expectation),
            Field::Experience => Cell::number(t.experience),
            Field::Importance => Cell::number(t.importance),
            Field::Effort => Cell::number(t.effort),
            Field::Active => Cell::number(t.active_minutes),
            Field::Waiting => Cell::number(t.waiting_minutes),
            Field::Cost => Cell::number(t.cost),
            Field::Moment => self.unusual(t.moment),
            Field::Service => self.unusual(t.service),
            Field::Evidence => self.unusual(t.evidence),
            Field::Outcome => self.unusual(t.outcome),
            Field::Entry => Cell::number(t.entry_share),
            Field::Next => self.next(),
            Field::Pains => self.pains(),
            Field::Remedies => self.remedies(),
            Field::Kpis => self.kpis(),
            Field::Link => Cell::text(t.link.clone()),
        }
    }

    fn word<T: Spoken>(&self, value: Option<T>) -> Cell {
        value.map_or(Cell::Empty, |value| Cell::text(value.word(self.language)))
    }

    fn unusual<T: Spoken>(&self, value: T) -> Cell {
        self.word(Some(value).filter(|value| *value != T::default()))
    }

    fn notes(&self, lane: Id, kind: LaneKind) -> Cell {
        let notes = self.map.notes_at(lane, self.touchpoint.id);
        let who = |id: Option<Id>| name(id, |id| Some(self.map.personas().get(&id)?.name.clone()));
        let text = |note: &&std::sync::Arc<wayfold_model::Note>| match (kind, who(note.persona)) {
            // A quote without its speaker says half.
            (LaneKind::Quotes, who) if !who.is_empty() => format!("{}{SAID_BY}{who}", note.text),
            _ => note.text.clone(),
        };
        lines(notes.iter().map(text))
    }

    fn next(&self) -> Cell {
        let arrows = self.next.get(&self.touchpoint.id).into_iter().flatten();
        lines(arrows.filter_map(|arrow| {
            let to = self.map.touchpoints().get(&arrow.to)?;
            let percent = |share: f64| self.language.number(rounded(share * 100.0));
            let share = arrow.share.map(|share| format!(" ({} %)", percent(share)));
            Some(format!("{}{}", to.title.replace('\n', " "), share.unwrap_or_default()))
        }))
    }

    fn pains(&self) -> Cell {
        let pains = self.map.pains_at(self.touchpoint.id);
        lines(pains.iter().map(|pain| format!("{} [{}]", pain.title.replace('\n', " "), pain.severity)))
    }

    /// Remedies done here, and those that treat a pain met here.
    fn remedies(&self) -> Cell {
        let line = |title: &str, status: &str| format!("{} [{status}]", title.replace('\n', " "));
        lines(
            self.map
                .remedies_at(self.touchpoint.id)
                .iter()
                .map(|remedy| line(&remedy.title, remedy.status.word(self.language))),
        )
    }

    fn kpis(&self) -> Cell {
        lines(self.map.kpis_at(self.touchpoint.id).iter().map(|kpi| measured(kpi, self.language)))
    }
}

/// A KPI with where it is and where it should be, such as `Conversion: 3 % → 5 %`.
fn measured(kpi: &Kpi, language: Language) -> String {
    let title = kpi.title.replace('\n', " ");
    let unit = if kpi.unit.is_empty() { String::new() } else { format!(" {}", kpi.unit) };
    let with_unit = |number: f64| format!("{}{unit}", language.number(rounded(number)));
    match (kpi.value.or(kpi.baseline), kpi.target) {
        (Some(value), Some(target)) => format!("{title}: {} → {}", with_unit(value), with_unit(target)),
        (Some(value), None) => format!("{title}: {}", with_unit(value)),
        (None, Some(target)) => format!("{title}: → {}", with_unit(target)),
        (None, None) => title,
    }
}

/// A number without the dust of calculating.
fn rounded(number: f64) -> f64 {
    let rounded = (number * 1e6).round() / 1e6;
    if rounded.is_finite() { rounded } else { number }
}

fn name(id: Option<Id>, find: impl Fn(Id) -> Option<String>) -> String {
    id.and_then(find).unwrap_or_default()
}

/// One line for each text.
fn lines(texts: impl Iterator<Item = String>) -> Cell {
    Cell::text(texts.collect::<Vec<_>>().join("\n"))
}
