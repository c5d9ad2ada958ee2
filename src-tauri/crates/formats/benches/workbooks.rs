//! How long workbooks of synthetic maps take and how much memory: `cargo bench -p wayfold-formats --bench workbooks`.
//!
//! Each case runs in a process of its own, so that the peak is its own: the program starts itself with the case as
//! argument.

use std::process::Command;
use std::time::Instant;
use wayfold_formats::xlsx::{self, Options};
use wayfold_model::{
    Card, Channel, Id, Key, Lane, LaneKind, Map, Note, Pain, Persona, Record, Remedy, Stage, Touchpoint,
    Transition, Treatment,
};

const CASES: [(&str, usize); 5] =
    [("nothing", 300), ("write", 300), ("read", 300), ("write", 10_000), ("read", 10_000)];

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let [_, case, touchpoints] = arguments.as_slice()
        && let Ok(touchpoints) = touchpoints.parse()
    {
        return measure(case, touchpoints);
    }
    for (case, touchpoints) in CASES {
        let status = Command::new(&arguments[0]).args([case, &touchpoints.to_string()]).status();
        assert!(status.is_ok_and(|status| status.success()), "{case} {touchpoints}");
    }
}

fn measure(case: &str, touchpoints: usize) {
    let map = journey(touchpoints);
    let write = || xlsx::write(&map, &Options::default()).expect("a workbook");
    let file = if case == "read" { write() } else { Vec::new() };
    let rounds = if touchpoints > 1000 { 3 } else { 15 };
    let (mut times, mut bytes) = (Vec::new(), 0);
    for _ in 0..rounds {
        let start = Instant::now();
        bytes = match case {
            "nothing" => 0,
            "write" => write().len(),
            _ => {
                let mut next = 1 << 64;
                let mut ids = || {
                    next += 1;
                    Id::from_number(next)
                };
                let book = xlsx::read(&file).expect("a workbook");
                let (back, _) = book.to_map(&mut ids).expect("a map");
                assert_eq!(back.touchpoints().len(), touchpoints);
                file.len()
            }
        };
        times.push(start.elapsed().as_secs_f64() * 1e3);
    }
    times.sort_by(f64::total_cmp);
    println!(
        "xlsx {case:8} {touchpoints:6} touchpoints: best {:8.2} ms, median {:8.2} ms, {:8} KB, peak {:4} MB",
        times[0],
        times[times.len() / 2],
        bytes / 1024,
        peak() / 1024,
    );
}

/// The most memory the process has held, in kB; 0 where the system does not tell.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    line.trim().trim_end_matches("kB").trim().parse().unwrap_or(0)
}

/// A map of so many touchpoints in stages of eight, with three notes and an arrow each, a pain and a remedy to four.
fn journey(touchpoints: usize) -> Map {
    let mut next = 0;
    let mut id = || {
        next += 1;
        Id::from_number(next)
    };
    let keys = Key::spread(None, None, touchpoints.max(8));
    let key = |at: usize| keys.get(at).cloned().unwrap_or_default();
    let card = id();
    let personas: Vec<Id> = (0..3).map(|_| id()).collect();
    let channels: Vec<Id> = (0..4).map(|_| id()).collect();
    let lanes: Vec<Id> = (0..3).map(|_| id()).collect();
    let mut records: Vec<Record> = vec![
        Card { id: card, title: "Wrong package".into(), currency: "EUR".into(), ..Card::default() }.into(),
        Lane { id: id(), kind: LaneKind::Flow, ..Lane::default() }.into(),
    ];
    for (at, persona) in personas.iter().enumerate() {
        let name = format!("Anna {at}");
        records.push(Persona { id: *persona, order: key(at), name, ..Persona::default() }.into());
    }
    for (at, channel) in channels.iter().enumerate() {
        let name = format!("Channel {at}");
        records.push(Channel { id: *channel, order: key(at), name, ..Channel::default() }.into());
    }
    for (at, lane) in lanes.iter().enumerate() {
        let (kind, title) = (LaneKind::Notes, format!("Lane {at}"));
        records.push(Lane { id: *lane, order: key(at + 1), kind, title, ..Lane::default() }.into());
    }
    let (mut stage, mut before) = (card, None);
    for at in 0..touchpoints {
        if at % 8 == 0 {
            stage = id();
            records.push(
                Stage { id: stage, order: key(at), title: format!("Stage {at}"), ..Stage::default() }.into(),
            );
        }
        let touchpoint = id();
        records.push(
            Touchpoint {
                id: touchpoint,
                stage,
                order: key(at),
                title: format!("Calls the hotline for the {at}th time"),
                detail: "Waits twelve minutes, tells the whole story again, is passed on".into(),
                channel: channels.get(at % 4).copied(),
                emotions: personas.iter().map(|persona| (*persona, (at % 5) as f64 - 2.0)).collect(),
                active_minutes: Some(12.0),
                waiting_minutes: Some((at % 40) as f64),
                cost: Some(7.25),
                importance: Some((at % 11) as f64),
                ..Touchpoint::default()
            }
            .into(),
        );
        for lane in &lanes {
            let text = "“Nobody could tell me why the speed I pay for never arrives at my desk.”".into();
            records.push(Note { id: id(), lane: *lane, touchpoint, text, ..Note::default() }.into());
        }
        if let Some(from) = before.replace(touchpoint) {
            let share = Some(0.8);
            records
                .push(Transition { id: id(), from, to: touchpoint, share, ..Transition::default() }.into());
        }
        if at % 4 == 0 {
            let pain = id();
            records.push(
                Pain {
                    id: pain,
                    order: key(at),
                    title: format!("Endless queue {at}"),
                    touchpoints: vec![touchpoint],
                    severity: 4,
                    frequency: Some(0.35),
                    ..Pain::default()
                }
                .into(),
            );
            records.push(
                Remedy {
                    id: id(),
                    order: key(at),
                    title: format!("Call back {at}"),
                    treats: vec![Treatment { pain, frequency_after: Some(0.1) }],
                    cost: Some(12_000.0),
                    ..Remedy::default()
                }
                .into(),
            );
        }
    }
    Map::from_records(card, records)
}
