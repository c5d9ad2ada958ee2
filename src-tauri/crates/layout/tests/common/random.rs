//! Random maps, weird ones among them, from a seed.

use super::maker::Maker;
use chrono::NaiveDate;
use wayfold_model::{
    EvidenceLevel, Id, LaneKind, Map, Moment, Outcome, PainCategory, Phase, RemedyStatus, Service,
    TransitionKind, Treatment,
};

/// xorshift64*: the same numbers everywhere.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed | 1)
    }

    pub fn below(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize % sides.max(1)
    }

    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    pub fn one<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())]
    }

    pub fn share(&mut self) -> Option<f64> {
        self.chance(60).then(|| self.below(11) as f64 / 10.0)
    }

    pub fn words(&mut self) -> String {
        let words = [
            "Vertragsverlängerungsangebot",
            "Kunde",
            "wartet",
            "an",
            "der",
            "Kasse",
            "Rechnung",
            "call",
            "the",
            "service",
            "desk",
            "again",
            "Donaudampfschifffahrtsgesellschaft",
            "😀",
            "مرحبا",
            "你好世界",
            "a-b-c",
            "https://example.org/very/long/path?with=query",
            "–",
            "Störungsmeldung",
        ];
        match self.below(20) {
            0 => String::new(),
            1 => "x".repeat(300),
            2 => "wort ".repeat(400),
            3 => "\n\n\n".into(),
            _ => {
                let count = 1 + self.below(9);
                (0..count).map(|_| self.one(&words)).collect::<Vec<_>>().join(" ")
            }
        }
    }
}

/// A map of about `size` things of each kind.
pub fn map(seed: u64, size: usize) -> Map {
    let mut dice = Dice::new(seed);
    let d = &mut dice;
    let mut maker = Maker::new(&d.words());
    let m = &mut maker;
    let personas: Vec<Id> = (0..d.below(5)).map(|_| m.persona(&d.words())).collect();
    let channels: Vec<Id> = (0..1 + d.below(4)).map(|_| m.channel(&d.words(), "phone")).collect();
    let teams: Vec<Id> = (0..1 + d.below(3)).map(|_| m.team(&d.words())).collect();
    let image = m.image("logo");
    let language = d.one(&["", "de", "en", "ar", "xx-invalid"]);
    let (scenario, goal, logo) = (d.words(), d.words(), d.chance(30).then_some(image));
    m.card(|card| {
        card.personas = personas.clone();
        card.language = language.into();
        card.scenario = scenario;
        card.goal = goal;
        card.brand.logo = logo;
    });
    let lanes = lanes(m, d);
    let mut stages = Vec::new();
    let mut touchpoints: Vec<Id> = Vec::new();
    for _ in 0..d.below(size + 1) {
        let (title, phase, goal) = (d.words(), d.one(Phase::ALL), d.words());
        let stage = m.stage(&title, phase, |stage| stage.goal = goal);
        stages.push(stage);
        for _ in 0..d.below(size + 1) {
            let first_track = d.one(&[0, 0, 0, 1, 7, 20]);
            let head = touchpoint(m, d, (&personas, &channels, &teams), None, stage, first_track);
            touchpoints.push(head);
            for track in 0..d.below(3) as u8 {
                if d.chance(40) && track != first_track {
                    let people = (personas.as_slice(), channels.as_slice(), teams.as_slice());
                    touchpoints.push(touchpoint(m, d, people, Some(head), stage, track));
                }
            }
        }
    }
    if touchpoints.is_empty() {
        return m.map();
    }
    let mut looped = std::collections::HashSet::new();
    for _ in 0..d.below(3 * size) {
        arrow(m, d, &touchpoints, &mut looped);
    }
    for lane in lanes {
        for _ in 0..d.below(2 * size) {
            let (at, text) = (d.one(&touchpoints), d.words());
            let until = d.chance(30).then(|| d.one(&touchpoints));
            let (tint, evidence) = (d.below(9) as u8, d.one(EvidenceLevel::ALL));
            let persona = d.chance(40).then(|| personas.first().copied()).flatten();
            m.note(lane, at, &text, |note| {
                (note.until, note.tint, note.evidence, note.persona) = (until, tint, evidence, persona);
                note.image = (tint == 3).then_some(image);
            });
        }
    }
    typed(m, d, size, &stages, &touchpoints);
    m.map()
}

/// Lanes of every kind in any order; those that hold notes.
fn lanes(m: &mut Maker, d: &mut Dice) -> Vec<Id> {
    let mut kinds: Vec<LaneKind> = LaneKind::ALL.to_vec();
    let mut notes = Vec::new();
    while !kinds.is_empty() {
        let kind = kinds.swap_remove(d.below(kinds.len()));
        if d.chance(15) && kind != LaneKind::Flow {
            continue;
        }
        let (title, question) = (if d.chance(50) { d.words() } else { String::new() }, d.words());
        let (hidden, height) = (d.chance(10), d.chance(20).then(|| 24.0 + d.below(400) as f64));
        let lane = m.lane(kind, &title, |lane| {
            (lane.question, lane.hidden, lane.height) = (question, hidden, height);
        });
        if kind.holds_notes() {
            notes.push(lane);
        }
    }
    notes
}

fn touchpoint(
    m: &mut Maker,
    d: &mut Dice,
    (personas, channels, teams): (&[Id], &[Id], &[Id]),
    column: Option<Id>,
    stage: Id,
    track: u8,
) -> Id {
    let title = d.words();
    let (channel, team) = (d.chance(70).then(|| d.one(channels)), d.chance(50).then(|| d.one(teams)));
    let (moment, service) = (d.one(Moment::ALL), d.one(Service::ALL));
    let outcome = if d.chance(80) { Outcome::None } else { d.one(Outcome::ALL) };
    let emotion = d.chance(50).then(|| d.below(9) as f64 / 2.0 - 2.0);
    let minutes = d.chance(50).then(|| d.below(5000) as f64);
    let own: Vec<(Id, f64)> = personas.iter().map(|p| (*p, d.below(5) as f64 - 2.0)).collect();
    let own: Vec<(Id, f64)> = own.into_iter().filter(|_| d.chance(60)).collect();
    let (post, entry) = (d.chance(20), d.share());
    let link = d.chance(10);
    let set = |t: &mut wayfold_model::Touchpoint| {
        (t.channel, t.team, t.moment, t.service, t.outcome) = (channel, team, moment, service, outcome);
        (t.emotion, t.active_minutes, t.waiting_minutes) = (emotion, minutes, minutes.map(|m| m / 2.0));
        t.emotions = own.into_iter().collect();
        (t.listening_post, t.complaint, t.entry_share) = (post, post, entry);
        if link {
            t.link = "https://example.org/".into();
        }
        t.track = track;
    };
    match column {
        Some(other) => m.beside(other, track, &title, set),
        None => m.touchpoint(stage, &title, set),
    }
}

fn arrow(m: &mut Maker, d: &mut Dice, touchpoints: &[Id], looped: &mut std::collections::HashSet<Id>) {
    let from = d.below(touchpoints.len());
    let to = if d.chance(50) { (from + 1) % touchpoints.len() } else { d.below(touchpoints.len()) };
    let (from, to) = (touchpoints[from], touchpoints[to]);
    if from == to && !looped.insert(from) {
        return;
    }
    let (share, lost, kind) = (d.share(), d.chance(20), d.one(TransitionKind::ALL));
    let label = if d.chance(40) { d.words() } else { String::new() };
    m.arrow(from, to, kind, |arrow| {
        (arrow.share, arrow.context_lost, arrow.label) = (share, lost, label);
    });
}

/// Pains, remedies, KPIs.
fn typed(m: &mut Maker, d: &mut Dice, size: usize, stages: &[Id], touchpoints: &[Id]) {
    let some = |d: &mut Dice, most: usize| -> Vec<Id> {
        let mut list: Vec<Id> = (0..d.below(most + 1)).map(|_| d.one(touchpoints)).collect();
        list.dedup();
        list
    };
    let mut pains = Vec::new();
    for _ in 0..d.below(2 * size) {
        let (at, title, severity) = (some(d, 4), d.words(), 1 + d.below(5) as u8);
        let (frequency, category, evidence) =
            (d.share(), d.one(PainCategory::ALL), d.one(EvidenceLevel::ALL));
        pains.push(m.pain(&at, &title, severity, |pain| {
            (pain.frequency, pain.category, pain.evidence) = (frequency, category, evidence);
        }));
    }
    for _ in 0..d.below(2 * size) {
        let (at, title, status, due) = (some(d, 3), d.words(), d.one(RemedyStatus::ALL), d.chance(50));
        let treated: Vec<Id> = pains.iter().copied().filter(|_| d.chance(20)).collect();
        let (owner, effort) = (d.words(), d.share());
        m.remedy(&title, |remedy| {
            (remedy.touchpoints, remedy.status, remedy.owner) = (at, status, owner);
            (remedy.effort, remedy.impact) = (effort.map(|e| 1.0 + 4.0 * e), effort.map(|e| 5.0 - 4.0 * e));
            remedy.due = due.then(|| NaiveDate::from_ymd_opt(2027, 3, 31).unwrap());
            remedy.treats =
                treated.into_iter().map(|pain| Treatment { pain, frequency_after: None }).collect();
        });
    }
    for _ in 0..d.below(size + 2) {
        let (at, title, stage) =
            (some(d, 3), d.words(), (!stages.is_empty() && d.chance(40)).then(|| d.one(stages)));
        let (value, target, baseline) = (d.share(), d.share(), d.share());
        m.kpi(&title, |kpi| {
            (kpi.touchpoints, kpi.stage) = (at, stage);
            (kpi.value, kpi.target, kpi.baseline) = (value.map(|v| v * 1e6), target, baseline);
            kpi.unit = "Beschwerden/Woche".into();
        });
    }
}
