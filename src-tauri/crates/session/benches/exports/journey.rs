//! The journey exports are measured on: what a team that fills in everything has after a year.

use wayfold_model::{
    Card, Channel, Id, Key, Lane, LaneKind, Map, Note, Pain, Persona, Phase, Record, Remedy, Stage, Team,
    Touchpoint, Transition, Treatment,
};

/// Touchpoints of a stage.
const STAGE: usize = 15;
/// Ways customers take side by side. In one row, 300 touchpoints would be wider than a picture can be.
const TRACKS: usize = 3;
const TITLES: [&str; 6] = [
    "Compares offers on the portal",
    "Calls the hotline",
    "Waits for the technician",
    "Receives the first bill",
    "Writes to customer service",
    "Reads the confirmation",
];
const NOTES: [&str; 5] = [
    "“Nobody could tell me why the speed I pay for never arrives at my desk.”",
    "Tells the whole story again, to the third person in nine days",
    "Hopes for an answer today",
    "What does it cost when the first year is over?",
    "Tries three spellings of the street until the form takes one 😡",
];

/// A map of so many touchpoints in stages of fifteen, with three notes and an arrow each, a pain and a remedy to four.
pub(crate) fn journey(touchpoints: usize) -> Map {
    let mut next = 0;
    let mut id = || {
        next += 1;
        Id::from_number(next)
    };
    let keys = Key::spread(None, None, touchpoints.max(10));
    let key = |at: usize| keys.get(at).cloned().unwrap_or_default();
    let (card, team) = (id(), id());
    let personas = [id(), id()];
    let channels = [id(), id(), id()];
    let mut records: Vec<Record> = vec![
        Card {
            id: card,
            title: "Wrong package".into(),
            description: "A customer changes her broadband package.".into(),
            currency: "EUR".into(),
            language: "en".into(),
            personas: personas.to_vec(),
            ..Card::default()
        }
        .into(),
        Team { id: team, name: "Customer service".into(), ..Team::default() }.into(),
    ];
    for ((at, id), name) in personas.into_iter().enumerate().zip(["Anna Berger", "Martin Holt"]) {
        records.push(Persona { id, order: key(at), name: name.into(), ..Persona::default() }.into());
    }
    for ((at, id), name) in channels.into_iter().enumerate().zip(["Website", "Phone", "Branch"]) {
        records.push(Channel { id, order: key(at), name: name.into(), ..Channel::default() }.into());
    }
    let lanes = [
        (LaneKind::Flow, ""),
        (LaneKind::Emotion, ""),
        (LaneKind::Notes, "Doing"),
        (LaneKind::Notes, "Thinking"),
        (LaneKind::Quotes, "Says"),
        (LaneKind::Pains, ""),
        (LaneKind::Remedies, ""),
    ];
    let lanes = lanes.into_iter().enumerate().map(|(at, (kind, title))| Lane {
        id: id(),
        order: key(at),
        kind,
        title: title.into(),
        ..Lane::default()
    });
    let lanes: Vec<Lane> = lanes.collect();
    let (mut stage, mut before) = (card, None);
    for at in 0..touchpoints {
        if at.is_multiple_of(STAGE) {
            stage = id();
            let phase = Phase::ALL[at / STAGE * Phase::ALL.len() / touchpoints.div_ceil(STAGE)];
            let title = format!("Stage {}", at / STAGE + 1);
            records.push(Stage { id: stage, order: key(at), title, phase, ..Stage::default() }.into());
        }
        let touchpoint = id();
        records.push(
            Touchpoint {
                id: touchpoint,
                stage,
                order: key(at / TRACKS),
                track: (at % TRACKS) as u8,
                title: format!("{} {at}", TITLES[at % TITLES.len()]),
                detail: "Waits twelve minutes, tells the whole story again, is passed on".into(),
                channel: channels.get(at % 3).copied(),
                team: Some(team),
                emotions: personas
                    .iter()
                    .zip([at % 5, at / 2 % 5])
                    .map(|(id, mood)| (*id, mood as f64 - 2.0))
                    .collect(),
                active_minutes: Some(12.0),
                waiting_minutes: Some((at % 40) as f64),
                cost: Some(7.25),
                importance: Some((at % 11) as f64),
                ..Touchpoint::default()
            }
            .into(),
        );
        for (number, lane) in lanes.iter().filter(|lane| lane.kind.holds_notes()).enumerate() {
            let text = NOTES[(at + number) % NOTES.len()].into();
            records.push(Note { id: id(), lane: lane.id, touchpoint, text, ..Note::default() }.into());
        }
        if let Some(from) = before.replace(touchpoint) {
            let share = Some(0.98);
            records
                .push(Transition { id: id(), from, to: touchpoint, share, ..Transition::default() }.into());
        }
        if at % 4 == 0 {
            hang(&mut records, &mut id, touchpoint, at, key(at));
        }
    }
    records.extend(lanes.into_iter().map(Record::from));
    Map::from_records(card, records)
}

/// A pain and what is done against it.
fn hang(records: &mut Vec<Record>, id: &mut impl FnMut() -> Id, touchpoint: Id, at: usize, order: Key) {
    let pain = id();
    records.push(
        Pain {
            id: pain,
            order: order.clone(),
            title: format!("Endless queue {at}"),
            touchpoints: vec![touchpoint],
            severity: (at / 4 % 5 + 1) as u8,
            frequency: Some(0.35),
            ..Pain::default()
        }
        .into(),
    );
    records.push(
        Remedy {
            id: id(),
            order,
            title: format!("Call back {at}"),
            treats: vec![Treatment { pain, frequency_after: Some(0.1) }],
            cost: Some(12_000.0),
            effort: Some((at / 4 % 5 + 1) as f64),
            impact: Some((at / 8 % 5 + 1) as f64),
            ..Remedy::default()
        }
        .into(),
    );
}
