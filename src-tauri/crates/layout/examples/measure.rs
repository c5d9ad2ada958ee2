//! How long layouts take: from cold, and after each kind of edit. `cargo run --release -p wayfold-layout --example
//! measure`.

#[path = "../tests/common/mod.rs"]
mod common;

use common::maker::Maker;
use common::random::Dice;
use common::{layout, settings};
use serde_json::{Value, json};
use std::time::Instant;
use wayfold_model::{
    Command, FieldEdit, FieldValues, Id, Kind, LaneKind, Map, Phase, Place, TransitionKind, Treatment, apply,
};

const TITLES: [&str; 8] = [
    "Vergleicht Preise im Portal",
    "Erster Anruf: Router neu starten",
    "Vertragsverlängerungsangebot prüfen",
    "Wartet auf den Techniker",
    "Erhält die Rechnung",
    "Schreibt der Hotline",
    "Liest die Bestätigung",
    "Beschwert sich",
];
const NOTES: [&str; 6] = [
    "Öffnet mehrere Tabs, schließt die mit Pop-ups und vergleicht die Preise",
    "Was kostet es, wenn der Aktionspreis endet?",
    "Reden die nicht miteinander?",
    "Erzählt dieselbe Geschichte von vorn, zum dritten Mal in neun Tagen",
    "Hofft auf eine schnelle Antwort",
    "Probiert drei Schreibweisen der Straße, bis das Formular sie annimmt",
];

/// A map of `count` touchpoints in stages of `length`, with a note in three lanes each. Tangled: with two arrows from
/// each to anywhere.
fn map(count: usize, length: usize, tangled: bool) -> Map {
    let mut d = Dice::new(7);
    let mut m = Maker::new("Internetanschluss");
    m.card(|card| card.language = "de".into());
    let people = [m.persona("Anna Berger"), m.persona("Martin Holt")];
    let channels =
        [m.channel("Website", "globe"), m.channel("Telefon", "phone"), m.channel("Filiale", "storefront")];
    let teams = [m.team("Kundenservice"), m.team("Vertrieb")];
    m.lane(LaneKind::Flow, "", |_| {});
    m.lane(LaneKind::Emotion, "", |_| {});
    let lanes = ["Tun", "Denken", "Brauchen"].map(|title| m.lane(LaneKind::Notes, title, |_| {}));
    m.lane(LaneKind::Pains, "", |_| {});
    m.lane(LaneKind::Remedies, "", |_| {});
    let mut touchpoints = Vec::new();
    let mut stage = None;
    for i in 0..count {
        if i % length == 0 {
            stage = Some(m.stage("Erste Nutzung", Phase::ALL[i / length % 3], |_| {}));
        }
        let (title, emotion) = (format!("{} {i}", d.one(&TITLES)), d.below(9) as f64 / 2.0 - 2.0);
        let (channel, team, minutes) = (d.one(&channels), d.one(&teams), d.below(90) as f64);
        let (first, second) = (d.below(5) as f64 - 2.0, d.below(5) as f64 - 2.0);
        touchpoints.push(m.touchpoint(stage.expect("a stage"), &title, |t| {
            (t.emotion, t.channel, t.team) = (Some(emotion), Some(channel), Some(team));
            t.active_minutes = Some(minutes);
            t.emotions = [(people[0], first), (people[1], second)].into();
        }));
    }
    for (i, touchpoint) in touchpoints.iter().enumerate() {
        for lane in lanes {
            m.note(lane, *touchpoint, d.one(&NOTES), |_| {});
        }
        if let Some(next) = touchpoints.get(i + 1) {
            m.arrow(*touchpoint, *next, TransitionKind::Main, |t| t.share = Some(1.0));
        }
        if tangled {
            for _ in 0..2 {
                m.arrow(*touchpoint, d.one(&touchpoints), TransitionKind::Alternative, |t| {
                    t.share = Some(0.1);
                });
            }
        } else if i % 8 == 7 {
            let back = touchpoints[i - d.below(6)];
            m.arrow(*touchpoint, back, TransitionKind::Loop, |t| t.share = Some(0.2));
        }
        if i % 10 == 0 {
            let pain = m.pain(&[*touchpoint], d.one(&NOTES), 1 + d.below(5) as u8, |_| {});
            m.remedy(d.one(&TITLES), |r| r.treats = vec![Treatment { pain, frequency_after: None }]);
        }
    }
    m.map()
}

fn fields(value: Value) -> FieldValues {
    value.as_object().cloned().unwrap_or_default()
}

fn edit(id: Id, value: Value) -> Command {
    Command::Edit { edits: vec![FieldEdit { id, fields: fields(value) }] }
}

fn commands(map: &Map, d: &mut Dice) -> Vec<(&'static str, Command)> {
    let ids =
        |kind: Kind| -> Vec<Id> { map.records().filter(|r| r.kind() == kind).map(|r| r.id()).collect() };
    let (touchpoints, notes, pains) = (ids(Kind::Touchpoint), ids(Kind::Note), ids(Kind::Pain));
    let lane = map.lanes_in_order()[2].id;
    let stage = map.stages_in_order()[0].id;
    let mut commands = Vec::new();
    for i in 0..30 {
        let (one, other) = (d.one(&touchpoints), d.one(&touchpoints));
        let near = touchpoints[(d.below(touchpoints.len() - 4)) + 2];
        commands.push(("title", edit(one, json!({ "title": format!("Neuer Titel {i}") }))));
        commands
            .push(("note", edit(d.one(&notes), json!({ "text": format!("Neue Notiz mit etwas Text {i}") }))));
        let new = fields(json!({ "text": "Dazu noch ein Gedanke" }));
        commands.push(("add note", Command::AddNote { lane, touchpoint: one, before: None, fields: new }));
        commands.push(("emotion", edit(one, json!({ "emotion": (i % 5) as f64 - 2.0 }))));
        commands.push(("pain", edit(d.one(&pains), json!({ "severity": 1 + i % 5 }))));
        let place = Place::After { touchpoint: near };
        let new = fields(json!({ "title": "Neuer Schritt" }));
        commands.push(("add touchpoint", Command::AddTouchpoint { place, fields: new, connect: true }));
        commands.push(("move touchpoint", Command::MoveTouchpoints { touchpoints: vec![one], place }));
        let (kind, new) = (Some(TransitionKind::Loop), fields(json!({ "share": 0.1 })));
        commands.push(("connect far", Command::Connect { from: one, to: other, kind, fields: new }));
        commands.push(("stage title", edit(stage, json!({ "title": format!("Phase {i}") }))));
    }
    commands
}

/// Time this thread has had a processor, in ms; other programs do not count. Wall time where that is not known.
fn clock(start: Instant) -> f64 {
    let spent = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanos = spent.and_then(|line| line.split(' ').next()?.parse::<f64>().ok());
    nanos.map_or_else(|| start.elapsed().as_secs_f64() * 1e3, |nanos| nanos / 1e6)
}

/// Middle and nearly longest of some times.
fn middle(times: &mut [f64]) -> (f64, f64) {
    times.sort_by(f64::total_cmp);
    (times[times.len() / 2], times[(times.len() * 95 / 100).min(times.len() - 1)])
}

/// What each kind of edit took: by the clock, and of the processor.
type Times = std::collections::BTreeMap<&'static str, (Vec<f64>, f64)>;

fn edits(map: &mut Map, rounds: u64, begin: Instant) -> Times {
    let mut layout = layout();
    layout.scene(map, &settings("de"));
    let mut times = Times::new();
    let mut next = 10_000_000_u128;
    for round in 0..rounds {
        for (name, command) in commands(map, &mut Dice::new(3 + round)) {
            let mut new_id = || {
                next += 1;
                Id::from_number(next)
            };
            let Ok(change) = apply(map, &command, &mut new_id) else { continue };
            map.absorb(&change).expect("a change that fits");
            let (start, spent) = (Instant::now(), clock(begin));
            let scene = layout.update(map, &change);
            let took = start.elapsed().as_secs_f64() * 1e3;
            let spent = clock(begin) - spent;
            std::hint::black_box(scene);
            for name in [name, "all"] {
                let (list, sum) = times.entry(name).or_default();
                list.push(took);
                *sum += spent;
            }
        }
    }
    times
}

fn main() {
    let begin = Instant::now();
    let args: Vec<usize> = std::env::args().skip(1).filter_map(|arg| arg.parse().ok()).collect();
    let usual = [(60, 10, 1), (300, 30, 1), (10_000, 200, 1), (10_000, 10_000, 1), (10_000, 201, 1)];
    let chosen = [(args.first().copied(), args.get(1).copied(), args.get(2).copied())];
    let chosen: Vec<_> = chosen.into_iter().filter_map(|(c, l, r)| Some((c?, l?, r.unwrap_or(1)))).collect();
    for (count, length, rounds) in if chosen.is_empty() { usual.to_vec() } else { chosen } {
        let tangled = length == 201;
        let mut map = map(count, length, tangled);
        let mut cold = Vec::new();
        for _ in 0..if count > 1000 { 3 } else { 30 } {
            let mut fresh = layout();
            let start = clock(begin);
            std::hint::black_box(fresh.scene(&map, &settings("de")));
            cold.push(clock(begin) - start);
        }
        let mean = cold.iter().sum::<f64>() / cold.len() as f64;
        println!(
            "{count} touchpoints in stages of {length}{}: cold {mean:.1} ms of the processor",
            if tangled { ", tangled" } else { "" }
        );
        for (name, (mut list, spent)) in edits(&mut map, rounds as u64, begin) {
            let mean = spent / list.len() as f64;
            let (half, late) = middle(&mut list);
            println!(
                "  {name:16} by the clock median {half:7.2}, 95 % {late:7.2} ms; processor mean {mean:6.2} ms"
            );
        }
    }
}
