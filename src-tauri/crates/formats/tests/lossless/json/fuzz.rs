//! Whatever comes in, the reader neither panics nor swells; and what it takes keeps to the rules and comes back whole.
//! `WAYFOLD_FUZZ_SECONDS` says how long to try; without it, a moment.

use crate::sample::{Dice, library};
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use wayfold_formats::json::{LARGEST_FILE, MOST_PROBLEMS, MOST_RECORDS, Shared, Unwritable, read, write};

/// Says which seed it was, should the test fail.
struct Seed(u64);

impl Drop for Seed {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("seed {}", self.0);
        }
    }
}

fn seconds() -> Option<u64> {
    std::env::var("WAYFOLD_FUZZ_SECONDS").ok()?.parse().ok()
}

/// Tries what `attempt` makes of seeds, for the time given or a number of times.
fn fuzz(times: u64, attempt: impl Fn(&mut Dice)) {
    let begin = Instant::now();
    let limit = seconds().map(Duration::from_secs);
    let mut seed = 0;
    while limit.map_or(seed < times, |limit| begin.elapsed() < limit) {
        let seen = Seed(seed);
        attempt(&mut Dice(seed));
        seed = seen.0 + 1;
    }
    if limit.is_some() {
        println!("{seed} attempts");
    }
}

/// Reads a text. What is taken must keep to the rules and come back.
fn attempt(text: &str) -> bool {
    match read(text) {
        Ok(document) => {
            let maps: Vec<_> = (0..document.maps.len()).filter_map(|place| document.map(place)).collect();
            for map in &maps {
                wayfold_model::check(map).unwrap();
            }
            let text = match write(&maps.iter().collect::<Vec<_>>(), Shared::All) {
                Err(Unwritable::TooLarge) => return true,
                text => text.unwrap(),
            };
            let again = read(&text).unwrap();
            let back: Vec<_> = (0..again.maps.len()).filter_map(|place| again.map(place)).collect();
            assert_eq!(maps, back);
            true
        }
        Err(unreadable) => {
            assert!((1..=MOST_PROBLEMS).contains(&unreadable.problems.len()));
            let lines = text.lines().count().max(1);
            for problem in unreadable.problems {
                assert!((1..=lines + 1).contains(&problem.line) && problem.column > 0, "{problem}");
                assert!(problem.to_string().len() < 10_000 && !problem.reason.key().is_empty());
            }
            false
        }
    }
}

fn sample(dice: &mut Dice) -> String {
    let maps = library(&super::round_trip::SCHEMA, dice.next() % 50, 1 + dice.below(2), 4);
    write(&maps.iter().collect::<Vec<_>>(), Shared::All).unwrap()
}

#[test]
fn broken_text() {
    const PIECES: [&str; 24] = [
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        "null",
        "true",
        "-",
        "1e999",
        "0.5",
        "\u{feff}",
        "\\ud800",
        "\n",
        "\"id\"",
        "\"order\"",
        "\"zz\"",
        "-1",
        "[[[[",
        "{\"a\":",
        "😀",
        "\u{0}",
    ];
    fuzz(400, |dice| {
        let mut text: Vec<char> = sample(dice).chars().collect();
        for _ in 0..=dice.below(4) {
            let at = dice.below(text.len());
            match dice.below(5) {
                0 => text.truncate(at),
                1 => drop(text.drain(at..(at + dice.below(60)).min(text.len()))),
                2 => {
                    let piece: Vec<char> = text[at..(at + dice.below(200)).min(text.len())].to_vec();
                    let to = dice.below(text.len());
                    text.splice(to..to, piece);
                }
                _ => drop(text.splice(at..at, dice.pick(&PIECES).unwrap().chars())),
            }
        }
        attempt(&text.into_iter().collect::<String>());
    });
}

#[test]
fn any_bytes() {
    fuzz(2_000, |dice| {
        let bytes: Vec<u8> = (0..dice.below(300)).map(|_| dice.next() as u8).collect();
        attempt(&String::from_utf8_lossy(&bytes));
    });
}

#[test]
fn broken_values() {
    let taken = std::cell::Cell::new(0);
    fuzz(400, |dice| {
        let mut file: Value = serde_json::from_str(&sample(dice)).unwrap();
        for _ in 0..=dice.below(3) {
            mutate(&mut file, dice);
        }
        if attempt(&file.to_string()) {
            taken.set(taken.get() + 1);
            super::schema::assert_valid(&distinct(file));
        }
    });
    assert!(taken.get() > 20, "only {} files were still taken", taken.get());
}

/// Changes a value somewhere inside.
fn mutate(value: &mut Value, dice: &mut Dice) {
    let deeper = dice.chance(90);
    match value {
        Value::Object(fields) if deeper && !fields.is_empty() => {
            let at = dice.below(fields.len());
            let name = fields.keys().nth(at).unwrap().clone();
            match dice.below(12) {
                0 => drop(fields.shift_remove(&name)),
                1 => drop(fields.insert(format!("{name}s"), json!(1))),
                _ => mutate(&mut fields[&name], dice),
            }
        }
        Value::Array(items) if deeper && !items.is_empty() => {
            let at = dice.below(items.len());
            match dice.below(12) {
                0 => drop(items.remove(at)),
                1 => items.push(items[at].clone()),
                2 => items.swap(0, at),
                _ => mutate(&mut items[at], dice),
            }
        }
        other => {
            let others = [
                json!(null),
                json!(true),
                json!(0),
                json!(1),
                json!(-1),
                json!(0.5),
                json!(1e300),
                json!(""),
                json!("use"),
                json!("web"),
                json!("2026-02-28"),
                json!("80"),
                json!([]),
                json!({}),
                json!([0]),
                json!("00000000-0000-0000-0000-000000000001"),
                json!(u64::MAX),
                json!({ "id": "x" }),
            ];
            *other = others[dice.below(others.len())].clone();
        }
    }
}

/// The file without doubles in lists: the reader takes a set that names one thing twice, the schema does not.
fn distinct(mut file: Value) -> Value {
    match &mut file {
        Value::Object(fields) => fields.values_mut().for_each(|value| *value = distinct(value.take())),
        Value::Array(items) => {
            let mut met = std::collections::HashSet::new();
            items.retain(|item| item.is_object() || met.insert(item.to_string()));
            items.iter_mut().for_each(|value| *value = distinct(value.take()));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
    file
}

/// Files made to hurt, as large as allowed if there is time, else a fraction of that.
#[test]
fn files_made_to_hurt() {
    let size = if seconds().is_some() { LARGEST_FILE - 1_000 } else { LARGEST_FILE / 400 };
    let head = "{\"format\":\"wayfold\",\"version\":1,";
    let most = size / 150;
    for (name, text) in hurting(head, size, most) {
        let begin = Instant::now();
        let text = text();
        let taken = attempt(&text);
        if seconds().is_some() {
            let (seconds, peak) = (begin.elapsed().as_secs_f64(), peak());
            println!("{name}: {} MB, taken {taken}, {seconds:.1} s, peak so far {peak} MB", text.len() >> 20);
        }
    }
    assert!(peak() < 2_500, "{} MB", peak());
}

type Text<'t> = Box<dyn Fn() -> String + 't>;

/// Names and texts of files of about a size; those that may be taken hold about so many records.
fn hurting(head: &str, size: usize, most: usize) -> Vec<(&'static str, Text<'_>)> {
    let list = move |before: &str, item: &dyn Fn(usize) -> String, after: &str, most: usize| {
        let mut text = format!("{head}{before}");
        for count in 0..most {
            if text.len() > size {
                break;
            }
            text.push_str(if count > 0 { "," } else { "" });
            text.push_str(&item(count));
        }
        text + after
    };
    let stage = "\"card\":{},\"stages\":[{\"id\":\"s\"}],\"touchpoints\":[";
    let many = move |item: &'static str| -> Text<'_> {
        Box::new(move || list(stage, &|n| item.replace('#', &n.to_string()), "]}", usize::MAX))
    };
    let in_one = move |field: &'static str, item: &'static str, after: &'static str| -> Text<'_> {
        let before = format!("{stage}{{\"stage\":\"s\",{field}");
        Box::new(move || list(&before, &|n| item.replace('#', &n.to_string()), after, usize::MAX))
    };
    let top = move |before: &'static str, item: &'static str, after: &'static str| -> Text<'_> {
        Box::new(move || list(before, &|_| item.to_owned(), after, usize::MAX))
    };
    vec![
        ("open lists", Box::new(move || "[".repeat(size))),
        ("numbers", Box::new(move || format!("[{}0]", "0,".repeat(size / 2)))),
        ("an endless name", Box::new(move || format!("{head}\"{}\":1}}", "\\u00e4".repeat(size / 6)))),
        (
            "an endless title",
            Box::new(move || format!("{head}\"card\":{{\"title\":\"{}\"}}}}", "ä".repeat(size / 2))),
        ),
        (
            "a picture",
            Box::new(move || {
                format!("{head}\"images\":[{{\"data\":\"{}\"}}]}}", "AAAA".repeat(size / 4 - 20))
            }),
        ),
        ("empty touchpoints", many("{}")),
        ("touchpoints on tracks", many("{\"stage\":\"s\",\"track\":1}")),
        ("too many touchpoints", many("{\"id\":\"#\",\"stage\":\"s\"}")),
        (
            "as many touchpoints as can be",
            Box::new(move || {
                let item = |n: usize| format!("{{\"id\":\"{n}\",\"stage\":\"s\"}}");
                list(stage, &item, "]}", most.min(wayfold_model::MOST_RECORDS))
            }),
        ),
        (
            "as many records as can be",
            Box::new(move || {
                let touchpoint = |n: usize| format!("{{\"id\":\"{n}\",\"stage\":\"s\"}}");
                let share = (most / 4).min(MOST_RECORDS / 4 - 2);
                let arrow = |n: usize| format!("{{\"from\":\"{n}\",\"to\":\"{}\"}}", (n + 1) % share);
                let note = |n: usize| format!("{{\"lane\":\"l\",\"touchpoint\":\"{n}\"}}");
                let pain = |n: usize| format!("{{\"severity\":1,\"touchpoints\":[\"{n}\"]}}");
                let some =
                    |item: &dyn Fn(usize) -> String| (0..share).map(item).collect::<Vec<_>>().join(",");
                format!(
                    "{head}{stage}{}],\"transitions\":[{}],\"lanes\":[{{\"id\":\"l\"}}],\"notes\":[{}],\"pains\":[{}]}}",
                    some(&touchpoint),
                    some(&arrow),
                    some(&note),
                    some(&pain),
                )
            }),
        ),
        ("systems", in_one("\"systems\":[", "\"\"", "]}]}")),
        ("emotions of nobody", in_one("\"emotions\":{", "\"p#\":1", "}}]}")),
        ("emotions twice", in_one("\"emotions\":{", "\"p\":1", "}}]}")),
        ("unknown parts", in_one("\"x\":{", "\"#\":1", "}}]}")),
        ("unknown fields", in_one("\"y\":0,", "\"x#\":1", "}]}")),
        ("fields twice", in_one("\"track\":0,", "\"track\":1", "}]}")),
        ("treatments of nothing", top("\"card\":{},\"remedies\":[{\"treats\":[", "{}", "]}]}")),
        ("maps", top("\"maps\":[", "{}", "]}")),
        ("lists", top("\"card\":{},", "\"stages\":[]", "}")),
        ("channels", top("\"channels\":[", "{\"color\":\"red\"}", "]}")),
    ]
}

/// The most memory this process has used, in MB; 0 where that cannot be asked.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok()).unwrap_or(0) / 1024
}
