//! What hangs on touchpoints, several to a cell, one a line: notes, pains, remedies, KPIs, and where they lead to.

use super::sheet::Sheet;
use super::to_map::{Made, cut, order};
use super::values::{number, share};
use super::vocabulary::{Column, Field, Spoken, plain};
use super::warning::Remark;
use super::{Cell, SAID_BY};
use std::collections::{HashMap, HashSet};
use wayfold_model::{
    Id, Ids, Key, Kpi, MOST_ENTRIES, MOST_RECORDS, Note, Pain, Persona, Record, Remedy, RemedyStatus,
    Transition, TransitionKind,
};

/// Severity of a pain that says none: the middle.
const SEVERITY: u8 = 3;
/// Most lines of a cell that are read.
const MOST_LINES: usize = 200;

pub(super) struct Hangings {
    /// By column: the lane its notes are in.
    lanes: HashMap<usize, Id>,
    notes: Vec<Note>,
    pains: Vec<Pain>,
    remedies: Vec<Remedy>,
    kpis: Vec<Kpi>,
    transitions: Vec<Transition>,
    /// Places of pains, remedies and KPIs by title.
    known: HashMap<(Field, String), usize>,
}

impl Hangings {
    pub(super) fn new(lanes: HashMap<usize, Id>) -> Self {
        Self {
            lanes,
            notes: vec![],
            pains: vec![],
            remedies: vec![],
            kpis: vec![],
            transitions: vec![],
            known: HashMap::new(),
        }
    }

    /// Hangs what a row says on a touchpoint.
    pub(super) fn read(&mut self, sheet: &mut Sheet<'_>, row: usize, touchpoint: Id, ids: Ids<'_>) {
        for (at, column) in sheet.mapping.columns.iter().enumerate() {
            let text = sheet.cell(row, at).words();
            match column {
                Column::Notes(..) => {
                    let lane = self.lanes.get(&at).copied().unwrap_or_default();
                    let note =
                        |text: &str| Note { id: ids(), lane, touchpoint, text: cut(text), ..Note::default() };
                    let room = MOST_RECORDS.saturating_sub(self.notes.len());
                    let before = self.notes.len();
                    self.notes.extend(lines(&text).take(room).map(note));
                    if room > 0 && before + room == self.notes.len() {
                        sheet.warn(row, at, Remark::TooManyRows);
                    }
                }
                Column::Field(field @ (Field::Pains | Field::Remedies | Field::Kpis)) => {
                    for line in lines(&text) {
                        self.hang(*field, line, touchpoint, ids);
                    }
                }
                Column::Field(_) | Column::EmotionOf(_) | Column::LeftOut => {}
            }
        }
    }

    /// The same title is the same pain, remedy or KPI, met at another touchpoint.
    fn hang(&mut self, field: Field, line: &str, touchpoint: Id, ids: Ids<'_>) {
        let key = (field, line.to_owned());
        let fresh = match field {
            Field::Pains => self.pains.len(),
            Field::Remedies => self.remedies.len(),
            _ => self.kpis.len(),
        };
        let at = *self.known.entry(key).or_insert(fresh);
        if at == fresh {
            let id = ids();
            match field {
                Field::Pains => self.pains.push(pain(line, id)),
                Field::Remedies => self.remedies.push(remedy(line, id)),
                _ => self.kpis.push(kpi(line, id)),
            }
        }
        let touchpoints = match field {
            Field::Pains => self.pains.get_mut(at).map(|pain| &mut pain.touchpoints),
            Field::Remedies => self.remedies.get_mut(at).map(|remedy| &mut remedy.touchpoints),
            _ => self.kpis.get_mut(at).map(|kpi| &mut kpi.touchpoints),
        };
        if let Some(touchpoints) = touchpoints
            && touchpoints.len() < MOST_ENTRIES
            && !touchpoints.contains(&touchpoint)
        {
            touchpoints.push(touchpoint);
        }
    }

    /// Draws arrows as the column for them says; without one, from each touchpoint of the main track to the next.
    pub(super) fn connect(&mut self, sheet: &mut Sheet<'_>, touchpoints: &[Made], ids: Ids<'_>) {
        let mut arrow = |from: usize, to: usize, share: Option<f64>, kind: TransitionKind| {
            if let (Some(from), Some(to)) = (touchpoints.get(from), touchpoints.get(to)) {
                let (from, to) = (from.body.id, to.body.id);
                self.transitions.push(Transition {
                    id: ids(),
                    from,
                    to,
                    share,
                    kind,
                    ..Transition::default()
                });
            }
        };
        let Some(column) = sheet.column(Field::Next) else {
            let main: Vec<usize> = (0..touchpoints.len())
                .filter(|at| touchpoints.get(*at).is_some_and(|made| made.body.track == 0))
                .collect();
            for pair in main.windows(2) {
                if let [from, to] = pair {
                    arrow(*from, *to, None, TransitionKind::Main);
                }
            }
            return;
        };
        let mut places: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, made) in touchpoints.iter().enumerate() {
            places.entry(plain(&made.body.title)).or_default().push(at);
        }
        for (from, made) in touchpoints.iter().enumerate() {
            let text = sheet.cell(made.row, column).words();
            let mut met = HashSet::new();
            for line in lines(&text) {
                let (name, share) = parted(line);
                // Of several with this name the next one is meant, else the first.
                let found = places
                    .get(&plain(name))
                    .and_then(|found| found.iter().find(|to| **to > from).or_else(|| found.first()).copied());
                match found {
                    Some(to) if met.insert(to) => {
                        let kind = match (to > from, met.len()) {
                            (false, _) => TransitionKind::Loop,
                            (true, 1) => TransitionKind::Main,
                            (true, _) => TransitionKind::Alternative,
                        };
                        arrow(from, to, share, kind);
                    }
                    Some(_) => {}
                    None => {
                        let text = name.chars().take(80).collect();
                        sheet.warn(made.row, column, Remark::LeadsNowhere { text });
                    }
                }
            }
        }
    }

    /// Takes who said it off the end of notes, ` — Anna`, where it is somebody the table names.
    pub(super) fn said_by(&mut self, personas: &[Persona]) {
        for note in &mut self.notes {
            let Some((text, who)) = note.text.rsplit_once(SAID_BY) else { continue };
            if let Some(persona) = personas.iter().find(|persona| persona.name == who) {
                note.persona = Some(persona.id);
                note.text = text.to_owned();
            }
        }
    }

    pub(super) fn records(mut self) -> Vec<Record> {
        let mut cells: HashMap<(Id, Id), Vec<&mut Note>> = HashMap::new();
        for note in &mut self.notes {
            cells.entry((note.lane, note.touchpoint)).or_default().push(note);
        }
        for notes in cells.values_mut() {
            let keys = Key::spread(None, None, notes.len());
            notes.iter_mut().zip(keys).for_each(|(note, key)| note.order = key);
        }
        order(&mut self.pains, |pain| &mut pain.order);
        order(&mut self.remedies, |remedy| &mut remedy.order);
        order(&mut self.kpis, |kpi| &mut kpi.order);
        let mut records: Vec<Record> = self.notes.into_iter().map(Record::from).collect();
        records.extend(self.pains.into_iter().map(Record::from));
        records.extend(self.remedies.into_iter().map(Record::from));
        records.extend(self.kpis.into_iter().map(Record::from));
        records.extend(self.transitions.into_iter().map(Record::from));
        records
    }
}

/// The lines of a cell, without blank ones and bullets.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    let bullet = |line: &str| {
        ["• ", "- ", "* ", "– "].iter().find(|bullet| line.starts_with(**bullet)).map_or(0, |b| b.len())
    };
    text.lines()
        .map(str::trim)
        .map(move |line| line.get(bullet(line)..).unwrap_or(line).trim())
        .filter(|line| !line.is_empty())
        .take(MOST_LINES)
}

/// A name and the share in brackets behind it.
fn parted(line: &str) -> (&str, Option<f64>) {
    let parts = line.strip_suffix(')').and_then(|line| line.rsplit_once('('));
    match parts.map(|(name, inner)| (name.trim(), share(&Cell::text(inner)))) {
        Some((name, Some(share))) if !name.is_empty() => (name, Some(share)),
        _ => (line, None),
    }
}

/// A title and the word in square brackets behind it.
fn marked(line: &str) -> Option<(&str, &str)> {
    let (title, mark) = line.strip_suffix(']')?.rsplit_once('[')?;
    Some((title.trim(), mark.trim()))
}

fn pain(line: &str, id: Id) -> Pain {
    let severity = |mark: &str| mark.parse().ok().filter(|severity| (1..=5).contains(severity));
    let found = marked(line).and_then(|(title, mark)| Some((title, severity(mark)?)));
    let (title, severity) = found.unwrap_or((line, SEVERITY));
    Pain { id, title: cut(title), severity, ..Pain::default() }
}

fn remedy(line: &str, id: Id) -> Remedy {
    let found = marked(line).and_then(|(title, mark)| Some((title, RemedyStatus::meant(mark)?)));
    let (title, status) = found.unwrap_or((line, RemedyStatus::Idea));
    Remedy { id, title: cut(title), status, ..Remedy::default() }
}

/// `Conversion: 3 % → 5 %`: where it is and where it should be, either of which may be missing.
fn kpi(line: &str, id: Id) -> Kpi {
    let whole = || Kpi { id, title: cut(line), ..Kpi::default() };
    let Some((title, values)) = line.rsplit_once(':') else { return whole() };
    let (value, target) = values.split_once('→').map_or((values, ""), |(value, target)| (value, target));
    let read = |text: &str| {
        let text = text.trim();
        let end = text.find(|c: char| !(c.is_ascii_digit() || ".,-+−".contains(c))).unwrap_or(text.len());
        let (digits, unit) = text.split_at(end);
        (number(&Cell::text(digits)).filter(|number| number.abs() <= 1e15), unit.trim().to_owned())
    };
    let ((value, unit), (target, target_unit)) = (read(value), read(target));
    if value.is_none() && target.is_none() {
        return whole();
    }
    let unit = cut(if unit.is_empty() { &target_unit } else { &unit });
    Kpi { id, title: cut(title), value, target, unit, ..Kpi::default() }
}
