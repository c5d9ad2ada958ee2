//! Damaged files: found out, never a crash, and what can be read is brought over.

use crate::made::{Dice, counting, journey, time};
use crate::play::Desk;
use crate::{one, place};
use proptest::prelude::*;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use wayfold_model::{Id, Map};
use wayfold_store::{GivenFile, Library, Rescued, check, rescue};

/// A closed library with two maps, histories, pictures, a snapshot, a setting and something in the bin.
fn furnished(file: &Path) -> Vec<Id> {
    let (mut library, first) = one(file, 40);
    let mut ids = counting(2 << 100);
    let second = library.add_map(journey(2, 10), &mut ids, time(0)).unwrap().map;
    let third = library.add_map(journey(3, 10), &mut ids, time(0)).unwrap().map;
    let mut desk = Desk::open(&library, first);
    for number in 0..80 {
        desk.act(number).write(&mut library, first, number).unwrap();
    }
    library.keep_snapshot(first, Id::from_number(900), "Workshop", time(90)).unwrap();
    library.set_setting("grid", Some("on")).unwrap();
    let template = GivenFile { name: "ours.potx".into(), data: vec![7; 9_000] };
    library.keep_given_file("template", Some(&template)).unwrap();
    library.put_in_bin(third, time(91)).unwrap();
    library.close().unwrap();
    vec![first, second, third]
}

fn furnished_bytes() -> &'static [u8] {
    static BYTES: OnceLock<Vec<u8>> = OnceLock::new();
    BYTES.get_or_init(|| {
        let (_folder, file) = place();
        furnished(&file);
        fs::read(&file).unwrap()
    })
}

/// Rescues a damaged library and sees that the new one is sound and the old one as it was.
fn rescued(file: &Path) -> Result<(Rescued, PathBuf), wayfold_store::Error> {
    let before = fs::read(file).unwrap();
    let new = file.with_extension("rescued");
    let _ = fs::remove_file(&new);
    let rescued = rescue(file, &new, time(5));
    assert!(before == fs::read(file).unwrap());
    match rescued {
        Ok(rescued) => {
            let library = Library::open(&new).unwrap();
            assert_eq!(library.check().unwrap().findings, vec![]);
            assert_eq!(library.maps().unwrap().len() + library.bin().unwrap().len(), rescued.maps.len());
            Ok((rescued, new))
        }
        Err(error) => {
            assert!(!new.exists());
            Err(error)
        }
    }
}

#[test]
fn a_sound_library_is_rescued_whole() {
    let (_folder, file) = place();
    let maps = furnished(&file);
    assert!(check(&file).unwrap().is_sound());
    let (rescued, new) = rescued(&file).unwrap();
    assert!(rescued.maps.iter().all(wayfold_store::RescuedMap::is_whole), "{rescued:?}");
    assert_eq!((rescued.given_up, rescued.shared_lost, rescued.broken_pages), (0, 0, 0));
    assert!(!rescued.deleted_may_be_back);
    let (old, new) = (Library::open(&file).unwrap(), Library::open(&new).unwrap());
    for map in maps {
        assert_eq!(Desk::open(&new, map), Desk::open(&old, map));
        assert_eq!(new.snapshots(map).unwrap(), old.snapshots(map).unwrap());
        assert_eq!(new.summary(map).unwrap(), old.summary(map).unwrap());
        for snapshot in old.snapshots(map).unwrap() {
            assert_eq!(new.load_snapshot(snapshot.id).unwrap(), old.load_snapshot(snapshot.id).unwrap());
        }
    }
    assert_eq!(new.settings().unwrap(), old.settings().unwrap());
    assert_eq!(new.given_file("template").unwrap(), old.given_file("template").unwrap());
}

#[test]
fn what_was_not_closed_is_rescued_with_its_log() {
    let (_folder, file) = place();
    let (library, map) = one(&file, 10);
    library.close().unwrap();
    let mut library = Library::open(&file).unwrap();
    let mut desk = Desk::open(&library, map);
    for number in 0..20 {
        desk.act(number).write(&mut library, map, number).unwrap();
    }
    let left = tempfile::tempdir().unwrap();
    let copy = left.path().join("name.wayfold");
    for ending in ["wayfold", "wayfold-wal"] {
        fs::copy(file.with_extension(ending), copy.with_extension(ending)).unwrap();
    }
    let (rescued, new) = self::rescued(&copy).unwrap();
    assert!(!rescued.log_lost);
    assert_eq!(Library::open(&new).unwrap().load(map).unwrap(), library.load(map).unwrap());
    assert_eq!(fs::read_dir(left.path()).unwrap().count(), 3);
    // A broken log is of no use, and the report says so.
    let log = copy.with_extension("wayfold-wal");
    let mut bytes = fs::read(&log).unwrap();
    bytes[..32].fill(7);
    fs::write(&log, bytes).unwrap();
    let (rescued, new) = self::rescued(&copy).unwrap();
    assert!(rescued.log_lost && rescued.maps[0].is_whole());
    assert_eq!(Library::open(&new).unwrap().history(map, 9).unwrap().history.done, vec![]);
}

/// How many records of a map another state of it has too.
fn in_common(a: &Map, b: &Map) -> usize {
    a.records().filter(|record| b.kind(record.id()) == Some(record.kind())).count()
}

#[test]
fn one_lost_page_costs_what_lay_in_it() {
    let (_folder, file) = place();
    let maps = furnished(&file);
    let whole = fs::read(&file).unwrap();
    let original: Vec<Map> = {
        let library = Library::open(&file).unwrap();
        maps.iter().map(|map| library.load(*map).unwrap()).collect()
    };
    let pages = whole.len() / 4096;
    let mut dice = Dice(4);
    let mut worst = usize::MAX;
    for page in (0..pages).filter(|page| *page == 0 || page % 5 == 3) {
        let mut bytes = whole.clone();
        for byte in &mut bytes[page * 4096..(page + 1) * 4096] {
            *byte = dice.below(256) as u8;
        }
        fs::write(&file, &bytes).unwrap();
        let (rescued, new) = rescued(&file).unwrap();
        let library = Library::open(&new).unwrap();
        let kept: usize = maps
            .iter()
            .zip(&original)
            .map(|(id, map)| library.load(*id).map_or(0, |new| in_common(map, &new)))
            .sum();
        worst = worst.min(kept);
        assert!(rescued.maps.len() >= 3, "{page}: {rescued:?}");
    }
    let all: usize = original.iter().map(|map| map.records().count()).sum();
    assert!(worst * 100 > all * 85, "{worst} of {all}");
}

#[test]
fn a_cut_off_file_gives_what_is_left() {
    let (_folder, file) = place();
    furnished(&file);
    let whole = fs::read(&file).unwrap();
    for keep in [90, 60, 30] {
        fs::write(&file, &whole[..whole.len() * keep / 100]).unwrap();
        assert!(
            check(&file).is_err_and(|error| error.code() == "damaged") || !check(&file).unwrap().is_sound()
        );
        let (rescued, _) = rescued(&file).unwrap();
        assert!(!rescued.maps.is_empty());
    }
    fs::write(&file, &whole[..3_000]).unwrap();
    assert_eq!(rescued(&file).unwrap_err().code(), "nothing-to-rescue");
    fs::write(&file, "no database").unwrap();
    assert_eq!(rescued(&file).unwrap_err().code(), "not-a-library");
    assert_eq!(rescue(&file, &file, time(0)).unwrap_err().code(), "not-a-library");
}

/// Does something to a library by SQL, and sees what a check finds and a rescue keeps.
fn tampered(sql: &str, findings: &[&str], whole: bool) {
    let (_folder, file) = place();
    fs::write(&file, furnished_bytes()).unwrap();
    let conn = rusqlite::Connection::open(&file).unwrap();
    conn.execute_batch(sql).unwrap();
    conn.close().unwrap();
    let found: Vec<_> = check(&file).unwrap().findings.iter().map(wayfold_store::Finding::code).collect();
    assert_eq!(found, findings, "{sql}");
    let (rescued, _) = rescued(&file).unwrap();
    assert_eq!(rescued.maps.iter().all(wayfold_store::RescuedMap::is_whole), whole, "{sql}: {rescued:?}");
}

#[test]
fn what_breaks_rules_is_found_and_mended() {
    let first = "(SELECT no FROM record WHERE kind = 'touchpoint' ORDER BY no LIMIT 1)";
    let set = |field: &str, value: &str| {
        format!("UPDATE record SET body = json_set(body, '$.{field}', {value}) WHERE no = {first}")
    };
    tampered(&set("cost", "-5"), &["map"], false);
    tampered(&set("colour", "'red'"), &["map", "record"], false);
    tampered(&set("stage", "'00000000-0000-0000-0000-000000000099'"), &["map"], false);
    tampered(&set("id", "'00000000-0000-0000-0000-000000000099'"), &["map", "record"], false);
    tampered("UPDATE record SET body = '{' WHERE kind = 'card'", &["map", "map", "map", "record"], false);
    tampered("DELETE FROM record WHERE kind = 'stage'", &["map", "map", "map", "derived", "derived"], false);
    tampered("DELETE FROM record WHERE kind = 'lane'", &["map", "map", "map", "derived"], false);
    tampered("DELETE FROM record WHERE kind = 'persona'", &["map", "map", "map", "derived"], false);
    tampered("UPDATE step SET change = '[]' WHERE seq = 1", &["step"], false);
    tampered("UPDATE map SET cursor = 4000 WHERE cursor > 0", &["step"], false);
    tampered("UPDATE picture SET data = x'00'", &["picture", "picture"], false);
    tampered("DELETE FROM map", &["orphan"; 100], false);
    tampered("UPDATE snapshot_record SET body = '{}'", &["snapshot"], false);
    tampered("UPDATE map SET touchpoints = 0", &["derived"], true);
    tampered("DELETE FROM usage", &["derived"], true);
}

#[test]
fn deleted_things_stay_deleted() {
    let (_folder, file) = place();
    let (mut library, first) = one(&file, 60);
    let second = library.add_map(journey(2, 60), &mut counting(2 << 100), time(0)).unwrap().map;
    library.delete_for_good(first).unwrap();
    library.close().unwrap();
    let (rescued, _) = rescued(&file).unwrap();
    assert_eq!(rescued.maps.iter().map(|map| map.map).collect::<Vec<_>>(), [second]);
    assert!(rescued.maps[0].is_whole() && !rescued.deleted_may_be_back);
}

/// What a careless disk or a careful enemy does to bytes.
#[derive(Debug, Clone)]
enum Harm {
    Flip(usize, u8),
    Fill(usize, usize, u8),
    Cut(usize),
    Insert(usize, Vec<u8>),
    Number(usize, u32),
}

fn harm() -> impl Strategy<Value = Harm> {
    prop_oneof![
        4 => (any::<usize>(), 1..=255_u8).prop_map(|(at, with)| Harm::Flip(at, with)),
        2 => (0..100_usize, 1..=255_u8).prop_map(|(at, with)| Harm::Flip(at, with)),
        2 => (any::<usize>(), 1..5_000_usize, any::<u8>()).prop_map(|(at, n, with)| Harm::Fill(at, n, with)),
        1 => any::<usize>().prop_map(Harm::Cut),
        1 => (any::<usize>(), proptest::collection::vec(any::<u8>(), 1..300)).prop_map(|(at, b)| Harm::Insert(at, b)),
        3 => (any::<usize>(), any::<u32>()).prop_map(|(at, number)| Harm::Number(at, number)),
    ]
}

fn harmed(harms: &[Harm]) -> Vec<u8> {
    let mut bytes = furnished_bytes().to_vec();
    for harm in harms {
        let length = bytes.len().max(1);
        match harm {
            Harm::Flip(at, with) => {
                if let Some(byte) = bytes.get_mut(at % length) {
                    *byte ^= with;
                }
            }
            Harm::Fill(at, count, with) => {
                let begin = at % length;
                let end = (begin + count).min(bytes.len());
                bytes[begin..end].fill(*with);
            }
            Harm::Cut(at) => bytes.truncate(at % length),
            Harm::Insert(at, more) => drop(bytes.splice(at % length..at % length, more.iter().copied())),
            // The headers of pages are where numbers lead elsewhere.
            Harm::Number(at, number) => {
                let begin = at % (length / 4096 + 1) * 4096 + at / 7 % 12;
                let end = (begin + 4).min(bytes.len());
                if begin < end {
                    bytes[begin..end].copy_from_slice(&number.to_be_bytes()[..end - begin]);
                }
            }
        }
    }
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(std::env::var("WAYFOLD_FUZZ").map_or(40, |n| n.parse().unwrap())))]
    #[test]
    fn no_bytes_make_it_crash(harms in proptest::collection::vec(harm(), 1..6)) {
        let (_folder, file) = place();
        fs::write(&file, harmed(&harms)).unwrap();
        let _ = check(&file);
        let _ = rescued(&file);
        // Opened for writing, it is used as far as it goes; a harmed library is still refused or works.
        if let Ok(mut library) = Library::open(&file) {
            for map in library.maps().unwrap_or_default() {
                let _ = library.load(map.card.id);
                let _ = library.history(map.card.id, 50);
                let _ = library.snapshots(map.card.id);
                let _ = library.rename(map.card.id, "Other", Id::from_number(4), time(6));
            }
            let _ = library.search("rechnung", 10);
            let _ = library.add_map(journey(9, 3), &mut counting(9 << 100), time(0));
            let _ = library.close();
        }
    }
}
