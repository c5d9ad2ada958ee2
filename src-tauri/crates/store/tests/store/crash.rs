//! Killed at any moment: the library opens, is sound, and holds every edit that was acknowledged.

use crate::made::{Dice, counting, journey, time};
use crate::play::Desk;
use crate::{child, place};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;
use wayfold_model::Id;
use wayfold_store::{Library, Progress};

/// Rounds in a normal run; `WAYFOLD_TORTURE` says how many else.
const ROUNDS: u64 = 50;

#[test]
fn what_was_acknowledged_survives_being_killed() {
    let rounds = std::env::var("WAYFOLD_TORTURE").map_or(ROUNDS, |rounds| rounds.parse().unwrap());
    let (_folder, file) = place();
    let mut library = Library::create(&file).unwrap();
    let map = library.add_map(journey(1, 12), &mut counting(1 << 100), time(0)).unwrap().map;
    // What the library must hold, kept here by doing the same things.
    let mut desk = Desk::open(&library, map);
    library.close().unwrap();
    let mut dice = Dice(u64::from(std::process::id()));
    let (mut done, mut kept_unsaid) = (0, 0);
    for round in 0..rounds {
        let said = work_until_killed(&file, &mut dice);
        // Half of the time the next worker finds the library as the kill left it.
        let copy = tempfile::tempdir().unwrap();
        let there = if round % 2 == 0 { file.clone() } else { copied(&file, copy.path()) };
        let library = Library::open(&there).unwrap_or_else(|error| panic!("round {round}: {error}"));
        let report = library.check().unwrap();
        assert!(report.is_sound(), "round {round}: {:?}", report.findings);
        let written = library.summary(map).unwrap().revision - 1;
        assert!(written >= said.unwrap_or(done), "round {round}: acknowledged {said:?}, there {written}");
        assert!(written <= said.unwrap_or(done) + 1, "round {round}: acknowledged {said:?}, there {written}");
        kept_unsaid += u64::from(written > said.unwrap_or(done));
        while done < written {
            desk.act(done);
            done += 1;
        }
        same(&library, &desk, round);
        library.close().unwrap();
    }
    println!("{rounds} kills, {done} edits, {kept_unsaid} of them on disk before they could be acknowledged");
    assert!(done > 0, "the workers never got to work");
}

/// Starts a worker, kills it at some moment, and gives how many edits it said are done.
fn work_until_killed(file: &Path, dice: &mut Dice) -> Option<u64> {
    let mut worker = child("crash::child_works", &[("WAYFOLD_FILE", file.as_os_str())])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let output = BufReader::new(worker.stdout.take().unwrap());
    let reader = std::thread::spawn(move || {
        let lines = output.lines().map_while(Result::ok);
        lines.filter_map(|line| line.rsplit_once("> ").and_then(|(_, n)| n.parse::<u64>().ok())).last()
    });
    std::thread::sleep(Duration::from_millis(5 + dice.below(250) as u64));
    assert_eq!(worker.try_wait().unwrap(), None, "the worker stopped by itself");
    worker.kill().unwrap();
    worker.wait().unwrap();
    reader.join().unwrap()
}

/// A copy of a library as it lies there.
fn copied(file: &Path, to: &Path) -> std::path::PathBuf {
    let copy = to.join("name.wayfold");
    for ending in ["wayfold", "wayfold-wal", "wayfold-journal"] {
        let _ = fs::copy(file.with_extension(ending), copy.with_extension(ending));
    }
    copy
}

fn same(library: &Library, desk: &Desk, round: u64) {
    let mut back = Desk::open(library, desk.map.id());
    assert!(back == *desk, "round {round}: the map or its history differs");
    // Every step that is there can be taken back.
    while back.history.undo_in(&mut back.map).unwrap().is_some() {}
}

#[test]
#[ignore = "started and killed by the test above"]
fn child_works() {
    let file = std::env::var_os("WAYFOLD_FILE").unwrap();
    let mut library = Library::open(Path::new(&file)).unwrap();
    let map = library.maps().unwrap()[0].card.id;
    let mut desk = Desk::open(&library, map);
    let mut number = library.summary(map).unwrap().revision - 1;
    loop {
        desk.act(number).write(&mut library, map, number).unwrap();
        number += 1;
        let mut out = std::io::stdout();
        out.write_all(format!("> {number}\n").as_bytes()).and_then(|()| out.flush()).unwrap();
        if number.is_multiple_of(37) {
            library.close().unwrap();
            library = Library::open(Path::new(&file)).unwrap();
        }
    }
}

#[test]
fn a_migration_survives_being_killed() {
    let mut dice = Dice(u64::from(std::process::id()) + 1);
    for round in 0..12 {
        let (folder, file) = place();
        crate::migration::version_1(&file);
        let opens = [("WAYFOLD_FILE", file.as_os_str())];
        let mut worker = child("migration::child_opens_it", &opens).stdout(Stdio::null()).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(dice.below(40) as u64));
        worker.kill().unwrap();
        worker.wait().unwrap();
        crate::migration::everything_is_there(&Library::open(&file).unwrap());
        assert!(fs::read_dir(folder.path()).unwrap().count() <= 3, "round {round}");
    }
}

#[test]
fn a_name_is_given_to_whole_libraries_only() {
    let mut dice = Dice(u64::from(std::process::id()) + 2);
    for _ in 0..12 {
        let (folder, file) = place();
        let makes = [("WAYFOLD_FILE", file.as_os_str())];
        let mut worker = child("crash::child_makes", &makes).stdout(Stdio::null()).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(dice.below(60) as u64));
        worker.kill().unwrap();
        worker.wait().unwrap();
        if file.exists() {
            Library::open(&file).unwrap();
        } else {
            // What the attempt left is not in the way of the next.
            Library::create(&file).unwrap();
        }
        // Killed in the one moment in which it has two names, it keeps both.
        assert!(fs::read_dir(folder.path()).unwrap().count() <= 2);
    }
}

#[test]
#[ignore = "started and killed by the test above"]
fn child_makes() {
    let file = std::env::var_os("WAYFOLD_FILE").unwrap();
    let _library = Library::create(Path::new(&file)).unwrap();
    std::thread::sleep(Duration::from_secs(5));
}

#[test]
fn a_second_name_left_behind_is_no_danger() {
    let (_folder, file) = place();
    let (library, map) = crate::one(&file, 3);
    library.close().unwrap();
    let partial = file.with_extension("wayfold.partial");
    fs::hard_link(&file, &partial).unwrap();
    let moved = file.with_file_name("moved.wayfold");
    fs::rename(&file, &moved).unwrap();
    Library::create(&file).unwrap();
    assert_eq!(Library::open(&moved).unwrap().load(map).unwrap().touchpoints().len(), 3);
    assert!(!partial.exists());
}

#[test]
fn a_worker_that_is_killed_leaves_no_lock() {
    let (_folder, file) = place();
    let (library, map) = crate::one(&file, 12);
    library.close().unwrap();
    work_until_killed(&file, &mut Dice(3));
    let mut library = Library::open(&file).unwrap();
    let step = wayfold_model::Step {
        id: Id::from_number(4),
        command: "edit".into(),
        at: time(1),
        change: wayfold_model::Change::default(),
    };
    library.write(map, &step.change, Progress::New(&step), time(1)).unwrap();
}
