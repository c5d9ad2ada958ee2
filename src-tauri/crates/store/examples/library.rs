//! How fast the store is: medians on a file in the system's temporary folder, or in the folder given.
//! `cargo run --release -p wayfold-store --example library [FOLDER]`

#[path = "../tests/store/made.rs"]
mod made;

use made::{counting, journey, time};
use std::path::Path;
use std::time::{Duration, Instant};
use wayfold_model::{Command, FieldEdit, History, Id, Map, Step, apply};
use wayfold_store::{Library, Progress};

fn main() {
    let folder = std::env::args().nth(1).map_or_else(std::env::temp_dir, Into::into);
    let folder = tempfile::tempdir_in(folder).unwrap();
    large(&folder.path().join("large.wayfold"));
    many(&folder.path().join("many.wayfold"));
}

/// One map of 10,000 touchpoints and 30,000 notes.
fn large(file: &Path) {
    let records = journey(1, 10_000);
    println!("large: {} records", records.len());
    let mut library = Library::create(file).unwrap();
    let mut ids = counting(9 << 100);
    let (map, took) = timed(|| library.add_map(records, &mut ids, time(0)).unwrap().map);
    println!("  import                      {took:>9.2?}");
    let (_, took) = timed(|| library.close().unwrap());
    println!("  close                       {took:>9.2?}");
    println!("  file                        {:>9} KiB", std::fs::metadata(file).unwrap().len() / 1024);
    let mut opened = Vec::new();
    let mut loaded = Vec::new();
    for _ in 0..7 {
        let (library, took) = timed(|| Library::open(file).unwrap());
        opened.push(took);
        let (read, took) = timed(|| library.load(map).unwrap());
        loaded.push(took);
        drop(library);
        drop(read);
    }
    println!("  open                        {:>9.2?}", median(&mut opened));
    println!("  load the map                {:>9.2?}", median(&mut loaded));
    edits("  write an edit, with sync    ", &mut Library::open(file).unwrap(), map, 500);
    let mut memory = Library::in_memory().unwrap();
    memory.add_map(journey(1, 10_000), &mut ids, time(0)).unwrap();
    edits("  write an edit, no disk      ", &mut memory, map, 500);
    edits("  a long history is written   ", &mut memory, map, 100_000);
    let mut times: Vec<_> = (0..20).map(|_| timed(|| memory.history(map, 100).unwrap()).1).collect();
    println!("  read the last 100 of 100,000{:>9.2?}", median(&mut times));
}

fn edits(what: &str, library: &mut Library, map: Id, rounds: i64) {
    let mut open: Map = library.load(map).unwrap();
    let mut history = History::default();
    let touchpoints: Vec<Id> = open.touchpoints().keys().copied().collect();
    let mut ids = counting(8 << 100);
    let mut dice = made::Dice(5);
    let mut times = Vec::new();
    for round in 0..rounds {
        let fields = [("detail".to_owned(), dice.words(8).into())].into_iter().collect();
        let id = touchpoints[dice.below(touchpoints.len())];
        let command = Command::Edit { edits: vec![FieldEdit { id, fields }] };
        let Ok(change) = apply(&open, &command, &mut ids) else { continue };
        open.absorb(&change).unwrap();
        let step = Step { id: ids(), command: command.name().into(), at: time(round * 60), change };
        history.record(step.clone());
        let (_, took) = timed(|| library.write(map, &step.change, Progress::New(&step), step.at).unwrap());
        times.push(took);
    }
    let p95 = {
        times.sort();
        times[times.len() * 95 / 100]
    };
    println!("{what}{:>9.2?}, p95 {p95:.2?}", median(&mut times));
}

/// 200 maps of 100 touchpoints.
fn many(file: &Path) {
    let mut library = Library::create(file).unwrap();
    let mut ids = counting(9 << 100);
    let (_, took) = timed(|| {
        for number in 0..200 {
            library.add_map(journey(number, 100), &mut ids, time(0)).unwrap();
        }
    });
    println!("many: 200 maps of 100 touchpoints, made in {took:.2?}");
    library.close().unwrap();
    println!("  file                        {:>9} KiB", std::fs::metadata(file).unwrap().len() / 1024);
    let library = Library::open(file).unwrap();
    let mut times: Vec<_> = (0..20).map(|_| timed(|| library.maps().unwrap()).1).collect();
    println!("  list the maps               {:>9.2?}", median(&mut times));
    for query in
        ["r", "re", "rech", "rechnung", "ueber", "rechnung bez", "cafe invoice wart", "pain", "groesse"]
    {
        let mut hits = 0;
        let mut times: Vec<_> = (0..20)
            .map(|_| {
                let (found, took) = timed(|| library.search(query, 50).unwrap());
                hits = found.len();
                took
            })
            .collect();
        println!("  search {query:<21}{:>9.2?}, {hits} hits", median(&mut times));
    }
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let begin = Instant::now();
    let done = work();
    (done, begin.elapsed())
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort();
    times[times.len() / 2]
}
