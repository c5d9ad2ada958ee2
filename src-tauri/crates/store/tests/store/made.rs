//! Journeys made up for tests and measurements: deterministic, with words people use.

use chrono::{DateTime, Utc};
use wayfold_model::{
    Card, Channel, Id, Key, Lane, LaneKind, Note, Pain, Persona, Record, Stage, Team, Touchpoint, Transition,
};

const WORDS: [&str; 40] = [
    "Rechnung",
    "bezahlen",
    "über",
    "Hotline",
    "Wartezeit",
    "Angebot",
    "vergleichen",
    "Vertrag",
    "unterschreiben",
    "Größe",
    "wählen",
    "Konto",
    "einrichten",
    "Passwort",
    "vergessen",
    "Rückfrage",
    "Beschwerde",
    "Lösung",
    "danken",
    "empfehlen",
    "invoice",
    "pay",
    "queue",
    "agent",
    "transfer",
    "delivery",
    "parcel",
    "return",
    "refund",
    "search",
    "advert",
    "shop",
    "checkout",
    "basket",
    "account",
    "support",
    "ticket",
    "renewal",
    "upgrade",
    "café",
];

/// A time, in seconds since one begins.
pub(crate) fn time(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_790_000_000 + seconds, 0).unwrap()
}

/// Numbers that look random and never differ.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    /// A number below `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % end
    }

    /// A few words.
    pub(crate) fn words(&mut self, count: usize) -> String {
        let words: Vec<&str> = (0..count).map(|_| WORDS[self.below(WORDS.len())]).collect();
        words.join(" ")
    }
}

/// Ids that count up from a number.
pub(crate) fn counting(from: u128) -> impl FnMut() -> Id {
    let mut next = from;
    move || {
        next += 1;
        Id::from_number(next)
    }
}

/// What all maps of a made library share: three personas, five channels, four teams.
pub(crate) fn shared() -> Vec<Record> {
    let names = ["Anna, zieht um", "Bert, kennt sich aus", "Cem, hat es eilig"];
    let personas = names.iter().zip(1..).map(|(name, number)| {
        let order = Key::spread(None, None, 3).remove(number as usize - 1);
        Record::from(Persona {
            id: Id::from_number(number),
            name: (*name).into(),
            order,
            ..Persona::default()
        })
    });
    let channels = ["Web", "Telefon", "Laden", "E-Mail", "Brief"].iter().zip(11..).map(|(name, number)| {
        let order = Key::spread(None, None, 5).remove(number as usize - 11);
        Record::from(Channel {
            id: Id::from_number(number),
            name: (*name).into(),
            order,
            ..Channel::default()
        })
    });
    let teams = ["Vertrieb", "Technik", "Kundendienst", "Partner"].iter().zip(21..).map(|(name, number)| {
        let order = Key::spread(None, None, 4).remove(number as usize - 21);
        Record::from(Team { id: Id::from_number(number), name: (*name).into(), order, ..Team::default() })
    });
    personas.chain(channels).chain(teams).collect()
}

/// A journey with stages of ten touchpoints, a note in each of three lanes per touchpoint, arrows along the way and a
/// pain at every fifth touchpoint; with what it shares.
pub(crate) fn journey(number: u64, touchpoints: usize) -> Vec<Record> {
    let mut dice = Dice(number + 1);
    let mut id = counting(u128::from(number + 1) << 64);
    let map = id();
    let mut records = shared();
    let title = format!("{} {number}", dice.words(3));
    records.push(Card { id: map, title, personas: vec![Id::from_number(1)], ..Card::default() }.into());
    let kinds = [LaneKind::Flow, LaneKind::Notes, LaneKind::Quotes, LaneKind::Backstage];
    let mut lanes = Vec::new();
    for (kind, order) in kinds.into_iter().zip(Key::spread(None, None, 4)) {
        let lane = Lane { id: id(), kind, order, ..Lane::default() };
        lanes.push(lane.id);
        records.push(lane.into());
    }
    let mut last: Option<Id> = None;
    let orders = Key::spread(None, None, touchpoints.div_ceil(10));
    let columns = Key::spread(None, None, 10);
    let mut stage = Id::NIL;
    for at in 0..touchpoints {
        if at % 10 == 0 {
            stage = id();
            let title = dice.words(2);
            records
                .push(Stage { id: stage, title, order: orders[at / 10].clone(), ..Stage::default() }.into());
        }
        let touchpoint = Touchpoint {
            id: id(),
            stage,
            order: columns[at % 10].clone(),
            title: dice.words(3),
            detail: dice.words(8),
            channel: Some(Id::from_number(11 + dice.below(5) as u128)),
            team: Some(Id::from_number(21 + dice.below(4) as u128)),
            active_minutes: Some(dice.below(60) as f64),
            emotions: [(Id::from_number(1), dice.below(5) as f64 - 2.0)].into(),
            ..Touchpoint::default()
        };
        let here = touchpoint.id;
        records.push(touchpoint.into());
        for lane in &lanes[1..] {
            let text = dice.words(9);
            records.push(Note { id: id(), lane: *lane, touchpoint: here, text, ..Note::default() }.into());
        }
        if let Some(from) = last.replace(here) {
            records.push(
                Transition { id: id(), from, to: here, share: Some(0.9), ..Transition::default() }.into(),
            );
        }
        if at % 5 == 0 {
            let title = dice.words(3);
            records.push(
                Pain { id: id(), title, touchpoints: vec![here], severity: 3, ..Pain::default() }.into(),
            );
        }
    }
    records
}
