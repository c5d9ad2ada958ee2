//! A journey as a map with everything filled in: moods, channels, teams, durations, pains, remedies.

use wayfold_analysis::journey::{Journey, Outcome};
use wayfold_analysis::random::Random;
use wayfold_model::{
    Card, Channel, EvidenceLevel, Figures, Id, Key, Map, Pain, Phase, Record, Remedy, Stage, Team,
    Touchpoint, Transition, Treatment,
};

const fn id(number: usize) -> Id {
    Id::from_number(number as u128 + 1)
}

/// Ids of a kind begin here.
const STEP: usize = 10_000_000;

pub(crate) fn map(journey: &Journey) -> Map {
    let mut random = Random::new(8);
    let mut pick = |count: usize| (random.uniform() * count as f64) as usize;
    let count = journey.touchpoints.len();
    let mut records: Vec<Record> = Vec::new();
    let figures = Figures {
        customers_per_year: Some(10_000.0),
        value_per_customer: Some(400.0),
        margin: Some(120.0),
        retention: Some(0.8),
        discount: Some(0.1),
        horizon_years: Some(3.0),
        budget: Some(1e5),
        churn_after: vec![0.0, 0.3, 0.9],
    };
    records.push(Card { id: id(0), figures, ..Card::default() }.into());
    let keys = Key::spread(None, None, count.max(10));
    for (at, phase) in Phase::ALL.iter().enumerate() {
        records.push(
            Stage { id: id(STEP + at), order: keys[at].clone(), phase: *phase, ..Stage::default() }.into(),
        );
    }
    for at in 0..6 {
        records.push(Channel { id: id(2 * STEP + at), ..Channel::default() }.into());
        records.push(Team { id: id(3 * STEP + at), ..Team::default() }.into());
    }
    for (at, touchpoint) in journey.touchpoints.iter().enumerate() {
        let record = Touchpoint {
            id: id(4 * STEP + at),
            stage: id(STEP + (3 * at / count)),
            order: keys[at].clone(),
            title: format!("Touchpoint {at}"),
            channel: Some(id(2 * STEP + pick(6))),
            team: Some(id(3 * STEP + pick(6))),
            active_minutes: touchpoint.minutes,
            waiting_minutes: Some(pick(20) as f64),
            cost: Some(pick(9) as f64),
            effort: Some(1.0 + pick(6) as f64),
            emotion: Some(pick(5) as f64 - 2.0),
            expectation: Some(pick(10) as f64),
            experience: Some(pick(10) as f64),
            evidence: EvidenceLevel::ALL[pick(3)],
            entry_share: touchpoint.entry,
            samples: Some(500),
            outcome: match touchpoint.outcome {
                Outcome::None => wayfold_model::Outcome::None,
                Outcome::Success => wayfold_model::Outcome::Success,
                Outcome::Exit => wayfold_model::Outcome::Churn,
            },
            ..Touchpoint::default()
        };
        records.push(record.into());
    }
    for (at, transition) in journey.transitions.iter().enumerate() {
        let (from, to) = (id(4 * STEP + transition.from as usize), id(4 * STEP + transition.to as usize));
        records.push(
            Transition { id: id(5 * STEP + at), from, to, share: transition.share, ..Transition::default() }
                .into(),
        );
    }
    let pains = count / 10;
    for (at, key) in keys.iter().take(pains).enumerate() {
        let pain = Pain {
            id: id(6 * STEP + at),
            order: key.clone(),
            touchpoints: vec![id(4 * STEP + pick(count))],
            severity: 1 + pick(5) as u8,
            frequency: Some(pick(30) as f64 / 100.0),
            leave: Some(pick(10) as f64 / 1_000.0),
            ..Pain::default()
        };
        records.push(pain.into());
    }
    for (at, key) in keys.iter().take(5).enumerate() {
        let treats = vec![Treatment { pain: id(6 * STEP + pick(pains)), frequency_after: Some(0.0) }];
        let remedy = Remedy {
            id: id(7 * STEP + at),
            order: key.clone(),
            treats,
            cost: Some(100.0 + pick(100) as f64),
            ..Remedy::default()
        };
        records.push(remedy.into());
    }
    Map::from_records(id(0), records)
}
