//! A map as a diagram, and a list of what a diagram cannot hold.

use super::diagram::{Diagram, Section, Task};
use super::loss::{Loss, LossCode, Losses};
use super::to_map::{phases, round};
use super::write::write;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::Arc;
use wayfold_model::{
    Card, Id, LaneKind, Map, Persona, Record, Stage, Touchpoint, Transition, TransitionKind,
};

/// Writes a map as a Mermaid journey, and says what it could not hold.
///
/// Stages become sections in order, touchpoints tasks by column and track; a first stage without a name becomes tasks
/// before any section. The score is three more than the mean emotion of the task's people.
pub fn from_map(map: &Map) -> (String, Vec<Loss>) {
    let (diagram, mut losses) = map_to_diagram(map);
    let (text, more) = write(&diagram);
    losses.extend(more);
    // a file with one of these is taken for something else than text, by us too
    (text.replace('\0', "\u{fffd}"), losses)
}

/// The diagram of a map, and what it cannot hold.
pub fn map_to_diagram(map: &Map) -> (Diagram, Vec<Loss>) {
    let mut writer = Writer { map, personas: order(map), losses: Losses::default() };
    let stages = map.stages_in_order();
    let mut sections: Vec<Section> = stages
        .iter()
        .map(|stage| Section {
            name: stage.title.trim().to_owned(),
            tasks: map.touchpoints_of(stage.id).iter().map(|touchpoint| writer.task(touchpoint)).collect(),
        })
        .collect();
    let unnamed = sections.first().is_some_and(|first| first.name.is_empty() && !first.tasks.is_empty());
    let opening = if unnamed { sections.remove(0).tasks } else { Vec::new() };
    let card = map.card();
    writer.card(card);
    writer.stages(&stages);
    writer.transitions();
    writer.personas();
    writer.rest();
    let diagram = Diagram {
        title: card.title.trim().to_owned(),
        front_matter_title: None,
        acc_title: String::new(),
        acc_descr: card.description.trim().to_owned(),
        opening,
        sections,
    };
    (diagram, writer.losses.list())
}

/// Personas in the order of the card, then in their own.
fn order(map: &Map) -> Vec<&Arc<Persona>> {
    let first = map.card().personas.iter().filter_map(|id| map.personas().get(id));
    let mut others: Vec<&Arc<Persona>> = map.personas().values().collect();
    others.sort_by(|a, b| (&a.order, a.id).cmp(&(&b.order, b.id)));
    let mut seen = HashSet::new();
    first.chain(others).filter(|persona| seen.insert(persona.id)).collect()
}

struct Writer<'m> {
    map: &'m Map,
    personas: Vec<&'m Arc<Persona>>,
    losses: Losses,
}

impl Writer<'_> {
    fn task(&mut self, touchpoint: &Touchpoint) -> Task {
        let listed = !touchpoint.personas.is_empty();
        let meets = |id: Id| {
            if listed { touchpoint.personas.contains(&id) } else { touchpoint.emotions.contains_key(&id) }
        };
        let people: Vec<&Arc<Persona>> =
            self.personas.iter().copied().filter(|persona| meets(persona.id)).collect();
        let emotions: Vec<f64> =
            people.iter().filter_map(|persona| touchpoint.emotions.get(&persona.id).copied()).collect();
        if !listed && !people.is_empty() && people.len() < self.map.card().personas.len() {
            self.losses.add(LossCode::ForEverybody);
        }
        if emotions.len() < touchpoint.emotions.len() {
            self.losses.add(LossCode::OtherEmotions);
        }
        if !people.is_empty() && touchpoint.emotion.is_some() {
            self.losses.add(LossCode::GeneralEmotion);
        }
        let same = emotions.iter().all(|emotion| Some(emotion) == emotions.first());
        let emotion = match emotions.first() {
            None => touchpoint.emotion,
            Some(all) if same => Some(*all),
            // Two decimals say enough of a mean.
            Some(_) => Some((mean(&emotions) * 100.0).round() / 100.0),
        };
        if !emotions.is_empty() && (!same || emotions.len() < people.len()) {
            self.losses.add(LossCode::EmotionsDiffer);
        }
        if emotion.is_none() {
            self.losses.add(LossCode::EmotionMissing);
        }
        self.touchpoint_fields(touchpoint);
        Task {
            name: touchpoint.title.trim().to_owned(),
            score: round(emotion.unwrap_or(0.0) + 3.0),
            people: people.iter().map(|persona| persona.name.trim().to_owned()).collect(),
        }
    }

    fn touchpoint_fields(&mut self, touchpoint: &Touchpoint) {
        self.losses.count(LossCode::Channels, usize::from(touchpoint.channel.is_some()));
        self.losses.count(LossCode::Teams, usize::from(touchpoint.team.is_some()));
        self.losses.count(LossCode::ParallelTracks, usize::from(touchpoint.track > 0));
        let kept = Touchpoint {
            id: touchpoint.id,
            stage: touchpoint.stage,
            order: touchpoint.order.clone(),
            track: touchpoint.track,
            title: touchpoint.title.clone(),
            channel: touchpoint.channel,
            team: touchpoint.team,
            emotion: touchpoint.emotion,
            emotions: touchpoint.emotions.clone(),
            personas: touchpoint.personas.clone(),
            origin: touchpoint.origin,
            ..Touchpoint::default()
        };
        self.losses.count(LossCode::TouchpointFields, usize::from(kept != *touchpoint));
    }

    fn card(&mut self, card: &Card) {
        let kept = Card {
            id: card.id,
            title: card.title.clone(),
            description: card.description.clone(),
            personas: card.personas.clone(),
            origin: card.origin,
            created: card.created,
            ..Card::default()
        };
        let fields = |card: &Card| Record::from(card.clone()).to_value().unwrap_or_default();
        let (all, kept) = (fields(card), fields(&kept));
        let differ = all.as_object().map_or(0, |all| {
            all.iter().filter(|(name, value)| kept.get(name.as_str()) != Some(value)).count()
        });
        self.losses.count(LossCode::CardFields, differ);
    }

    fn stages(&mut self, stages: &[&Arc<Stage>]) {
        let names: Vec<&str> = stages.iter().map(|stage| stage.title.trim()).collect();
        for (stage, phase) in stages.iter().zip(phases(&names)) {
            let kept = Stage {
                id: stage.id,
                order: stage.order.clone(),
                title: stage.title.clone(),
                phase,
                origin: stage.origin,
                ..Stage::default()
            };
            self.losses.count(LossCode::StageFields, usize::from(kept != ***stage));
        }
    }

    /// Reading draws an arrow from each task to the next, and no other.
    fn transitions(&mut self) {
        let touchpoints = self.map.touchpoints_in_order();
        let next: BTreeMap<Id, Id> =
            touchpoints.windows(2).filter_map(|pair| Some((pair.first()?.id, pair.last()?.id))).collect();
        let mut joined: BTreeSet<Id> = BTreeSet::new();
        for transition in self.map.transitions().values() {
            if next.get(&transition.from) != Some(&transition.to) || !joined.insert(transition.from) {
                self.losses.add(LossCode::OtherTransitions);
                continue;
            }
            let kept = Transition {
                id: transition.id,
                from: transition.from,
                to: transition.to,
                kind: TransitionKind::Main,
                origin: transition.origin,
                ..Transition::default()
            };
            self.losses.count(LossCode::TransitionDetails, usize::from(kept != **transition));
        }
        self.losses.count(LossCode::MissingTransitions, next.len() - joined.len());
    }

    fn personas(&mut self) {
        let touchpoints = self.map.touchpoints().values();
        let named: BTreeSet<Id> = touchpoints
            .flat_map(|touchpoint| {
                let listed = touchpoint.personas.iter().copied();
                let felt = touchpoint.emotions.keys().copied().filter(|_| touchpoint.personas.is_empty());
                listed.chain(felt)
            })
            .collect();
        let mut names = HashSet::new();
        for persona in &self.personas {
            if !named.contains(&persona.id) {
                // A library's personas come along with every map; only those of this one count.
                let own = self.map.card().personas.contains(&persona.id);
                self.losses.count(LossCode::UnusedPersonas, usize::from(own));
                continue;
            }
            self.losses.count(LossCode::EmptyName, usize::from(persona.name.trim().is_empty()));
            self.losses.count(LossCode::SharedNames, usize::from(!names.insert(persona.name.trim())));
            let kept = Persona {
                id: persona.id,
                order: persona.order.clone(),
                name: persona.name.clone(),
                ..Persona::default()
            };
            self.losses.count(LossCode::PersonaFields, usize::from(kept != ***persona));
        }
    }

    fn rest(&mut self) {
        const USUAL: [LaneKind; 7] = [
            LaneKind::Flow,
            LaneKind::Emotion,
            LaneKind::Notes,
            LaneKind::Quotes,
            LaneKind::Pains,
            LaneKind::Remedies,
            LaneKind::Kpis,
        ];
        let mut usual = USUAL.to_vec();
        for lane in self.map.lanes_in_order() {
            let place = usual.iter().position(|kind| *kind == lane.kind);
            match place.filter(|_| lane.title.is_empty() && lane.question.is_empty()) {
                Some(at) => drop(usual.remove(at)),
                None => self.losses.add(LossCode::Lanes),
            }
        }
        self.losses.count(LossCode::Notes, self.map.notes().len());
        self.losses.count(LossCode::Pains, self.map.pains().len());
        self.losses.count(LossCode::Remedies, self.map.remedies().len());
        self.losses.count(LossCode::Kpis, self.map.kpis().len());
        // What a library shares comes along with every map; only what this one uses counts.
        let used = |id: &&Id| self.map.referrers(**id).next().is_some();
        let evidence = self.map.evidence().keys().filter(used).count();
        let images = self.map.images().keys().filter(used).count();
        self.losses.count(LossCode::Evidence, evidence);
        self.losses.count(LossCode::Images, images);
    }
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}
