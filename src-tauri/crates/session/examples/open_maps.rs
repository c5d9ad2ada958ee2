//! How fast an open map is: opening from disk to the first scene, cold layout, and edits from command to patch, on disk.
//! Prints medians, 95th percentiles and the spread. `cargo run --release -p wayfold-session --example open_maps`

use serde_json::json;
use std::time::{Duration, Instant};
use wayfold_layout::text::{Fonts, Typesetter};
use wayfold_layout::{Layout, Settings};
use wayfold_model::{Card, Id, Key, Lane, LaneKind, Map, Note, Pain, Record, Stage, Touchpoint, Transition};
use wayfold_session::{Answer, Dictionary, Library, Request, Session, new_id, now};

const WORDS: [&str; 16] = [
    "Kunde",
    "Angebot",
    "vergleicht",
    "Vertragsverlängerung",
    "Wartezeit",
    "ruft",
    "Rechnung",
    "erhält",
    "und",
    "Servicetechniker",
    "Termin",
    "bestätigt",
    "Filiale",
    "wechselt",
    "prüft",
    "Zufriedenheitsbefragung",
];

/// A text of some words, another for each number.
fn text(number: usize, words: usize) -> String {
    let pick = |at: usize| WORDS[(number * 7 + at * 5 + number / 16) % WORDS.len()];
    let all: Vec<&str> = (0..words).map(pick).collect();
    format!("{} {number}", all.join(" "))
}

/// A map of so many touchpoints, a note in three lanes each, stages of at most a hundred columns.
fn map(touchpoints: usize) -> Vec<Record> {
    let mut all = Vec::new();
    let card = Card { id: new_id(), title: "Bench".into(), language: "de".into(), ..Card::default() };
    all.push(Record::from(card));
    let kinds = [
        LaneKind::Flow,
        LaneKind::Emotion,
        LaneKind::Notes,
        LaneKind::Notes,
        LaneKind::Quotes,
        LaneKind::Pains,
    ];
    let lanes: Vec<Lane> = kinds
        .into_iter()
        .zip(Key::spread(None, None, kinds.len()))
        .map(|(kind, order)| Lane { id: new_id(), kind, order, ..Lane::default() })
        .collect();
    let per_stage = (touchpoints / 6).clamp(5, 100);
    let stages = touchpoints.div_ceil(per_stage);
    let mut before: Option<Id> = None;
    for (at, order) in Key::spread(None, None, stages).into_iter().enumerate() {
        let stage = Stage { id: new_id(), order, title: text(at, 2), ..Stage::default() };
        let here = per_stage.min(touchpoints - at * per_stage);
        for (column, order) in Key::spread(None, None, here).into_iter().enumerate() {
            let number = at * per_stage + column;
            let touchpoint = Touchpoint {
                id: new_id(),
                stage: stage.id,
                order,
                title: text(number, 3),
                active_minutes: Some(5.0),
                emotion: Some((number % 9) as f64 / 2.0 - 2.0),
                ..Touchpoint::default()
            };
            let hang = touchpoint.id;
            if let Some(from) = before.replace(hang) {
                all.push(
                    Transition { id: new_id(), from, to: hang, share: Some(0.9), ..Transition::default() }
                        .into(),
                );
            }
            for lane in lanes.iter().filter(|lane| lane.kind.holds_notes()) {
                let text = text(number + 3, 6);
                all.push(
                    Note { id: new_id(), lane: lane.id, touchpoint: hang, text, ..Note::default() }.into(),
                );
            }
            if number.is_multiple_of(10) {
                let touchpoints = vec![hang];
                let title = text(number, 2);
                all.push(Pain { id: new_id(), title, touchpoints, severity: 3, ..Pain::default() }.into());
            }
            all.push(touchpoint.into());
        }
        all.push(stage.into());
    }
    all.extend(lanes.into_iter().map(Record::from));
    all
}

fn say(what: &str, mut times: Vec<Duration>) {
    times.sort();
    let at = |part: f64| times[((times.len() - 1) as f64 * part).round() as usize].as_secs_f64() * 1e3;
    println!(
        "{what:<58} median {:>8.2} ms   p95 {:>8.2}   {:>8.2} – {:>8.2}   n {}",
        at(0.5),
        at(0.95),
        at(0.0),
        at(1.0),
        times.len()
    );
}

fn ask(session: &mut Session, request: serde_json::Value) -> serde_json::Value {
    let request: Request = serde_json::from_value(request).expect("a request");
    match session.answer_fully(request, vec![]) {
        Ok(Answer::Said(response)) => serde_json::to_value(response).expect("JSON"),
        Ok(_) => json!(null),
        Err(failure) => panic!("{failure}"),
    }
}

/// From the command's JSON to the answer's, as the UI waits for it.
fn timed(session: &mut Session, request: &serde_json::Value) -> Duration {
    let text = request.to_string();
    let begin = Instant::now();
    let request: Request = serde_json::from_str(&text).expect("a request");
    match session.answer_fully(request, vec![]) {
        Ok(Answer::Said(response)) => {
            let answer = serde_json::to_string(&response).expect("JSON");
            std::hint::black_box(answer);
        }
        Ok(_) => {}
        Err(failure) => panic!("{failure}"),
    }
    begin.elapsed()
}

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    for size in [300, 10_000] {
        let records = map(size);
        let drawn = Map::from_records(records[0].id(), records.iter().cloned());
        let settings =
            Settings { theme: None, language: "de".into(), words: std::sync::Arc::new(Dictionary::new()) };
        let times = (0..if size > 1_000 { 5 } else { 20 }).map(|_| {
            let mut layout = Layout::new(Typesetter::new(Fonts::new()));
            let begin = Instant::now();
            std::hint::black_box(layout.scene(&drawn, &settings));
            begin.elapsed()
        });
        say(&format!("{size} touchpoints: layout from cold, fonts included"), times.collect());

        for (where_, disk) in [("memory", false), ("disk", true)] {
            let file = folder.path().join(format!("{size}.wayfold"));
            let mut library =
                if disk { Library::create(&file) } else { Library::in_memory() }.expect("a library");
            let id = library.add_map(records.clone(), &mut new_id, now()).expect("the map").map;
            let mut session = Session::new(library, "de");
            if disk {
                session.close().expect("closing");
                let times = (0..5).map(|_| {
                    let begin = Instant::now();
                    let mut session = Session::new(Library::open(&file).expect("the library"), "de");
                    let request = json!({ "ask": "openMap", "map": id, "view": {} });
                    let request: Request = serde_json::from_value(request).expect("a request");
                    std::hint::black_box(session.answer_fully(request, vec![]).is_ok());
                    let time = begin.elapsed();
                    session.close().expect("closing");
                    time
                });
                say(&format!("{size} touchpoints: library file to first scene"), times.collect());
                session = Session::new(Library::open(&file).expect("the library"), "de");
            }
            ask(&mut session, json!({ "ask": "openMap", "map": id, "view": {} }));
            edits(&mut session, id, &drawn, &format!("{size} touchpoints, library in {where_}"));
        }
    }
}

/// A command for each number.
type Command<'a> = Box<dyn Fn(usize) -> serde_json::Value + 'a>;

fn edits(session: &mut Session, id: Id, map: &Map, what: &str) {
    let all: Vec<Id> = map.touchpoints_in_order().iter().map(|touchpoint| touchpoint.id).collect();
    let lanes = map.lanes_in_order();
    let notes = lanes.iter().find(|lane| lane.kind == LaneKind::Notes).expect("a lane").id;
    let pick = |number: usize| all[(number * 7_919) % all.len()];
    let kinds: [(&str, Command); 6] = [
        (
            "title",
            Box::new(
                |n| json!({ "do": "edit", "edits": [{ "id": pick(n), "fields": { "title": text(n, 4) } }] }),
            ),
        ),
        (
            "emotion",
            Box::new(|n| {
                let emotion = (n % 16) as f64 / 4.0 - 2.0;
                json!({ "do": "edit", "edits": [{ "id": pick(n), "fields": { "emotion": emotion + 0.001 } }] })
            }),
        ),
        (
            "new note",
            Box::new(|n| {
                json!({ "do": "addNote", "lane": notes, "touchpoint": pick(n), "before": null,
                    "fields": { "text": text(n, 5) } })
            }),
        ),
        (
            "new touchpoint",
            Box::new(|n| {
                json!({ "do": "addTouchpoint", "place": { "at": "after", "touchpoint": pick(n) },
                    "fields": { "title": text(n, 3) }, "connect": true })
            }),
        ),
        (
            "move touchpoint",
            Box::new(|n| {
                json!({ "do": "moveTouchpoints", "touchpoints": [pick(n)],
                    "place": { "at": "after", "touchpoint": pick(n + 1) } })
            }),
        ),
        (
            "new pain",
            Box::new(
                |n| json!({ "do": "add", "kind": "pain", "fields": { "title": text(n, 2), "touchpoints": [pick(n)] } }),
            ),
        ),
    ];
    let mut every = Vec::new();
    for (name, command) in &kinds {
        let times: Vec<Duration> = (1..=40)
            .map(|n| timed(session, &json!({ "ask": "do", "map": id, "command": command(n) })))
            .collect();
        every.extend(times.iter().copied());
        say(&format!("{what}: {name}"), times);
    }
    say(&format!("{what}: all edits"), every);
}
