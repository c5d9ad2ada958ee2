//! Whole maps: listing, the bin, copies, import and export, snapshots, what is remembered beside them.

use crate::made::{counting, journey, shared, time};
use crate::play::{Desk, edit, fields};
use crate::{one, place};
use serde_json::json;
use wayfold_model::{Card, Channel, Command, History, Id, Kind, Map, Record, State, Touchpoint};
use wayfold_store::{Library, Problem, Thumbnail};

fn titles(maps: &[wayfold_store::MapSummary]) -> Vec<&str> {
    maps.iter().map(|map| map.card.title.as_str()).collect()
}

/// A library in memory with small journeys called A, B, C …
fn library(count: u64) -> (Library, Vec<Id>) {
    let mut library = Library::in_memory().unwrap();
    let mut ids = counting(1 << 100);
    let maps = (0..count).map(|number| {
        let mut records = journey(number, 3);
        for record in &mut records {
            if let Record::Card(card) = record {
                let title = char::from(b'A' + number as u8).to_string();
                *record = Card { title, ..Card::clone(card) }.into();
            }
        }
        library.add_map(records, &mut ids, time(number as i64)).unwrap().map
    });
    let maps = maps.collect();
    (library, maps)
}

#[test]
fn the_latest_change_comes_first() {
    let (mut library, maps) = library(3);
    assert_eq!(titles(&library.maps().unwrap()), ["C", "B", "A"]);
    library.rename(maps[0], "A2", Id::from_number(5), time(100)).unwrap();
    let listed = library.maps().unwrap();
    assert_eq!(titles(&listed), ["A2", "C", "B"]);
    assert_eq!((listed[0].stages, listed[0].touchpoints, listed[0].revision), (1, 3, 2));
    assert_eq!((listed[0].updated, listed[0].binned), (time(100), None));
    // Renaming can be taken back like everything else.
    let mut desk = Desk::open(&library, maps[0]);
    desk.history.undo_in(&mut desk.map).unwrap();
    assert_eq!(desk.map.card().title, "A");
}

#[test]
fn the_bin_gives_back_what_it_was_given() {
    let (mut library, maps) = library(3);
    let before = (Desk::open(&library, maps[1]), library.maps().unwrap());
    library.put_in_bin(maps[1], time(50)).unwrap();
    library.put_in_bin(maps[2], time(60)).unwrap();
    assert_eq!(
        (titles(&library.maps().unwrap()), titles(&library.bin().unwrap())),
        (vec!["A"], vec!["C", "B"])
    );
    assert_eq!(library.search("B", 9).unwrap().iter().filter(|hit| hit.map == Some(maps[1])).count(), 0);
    library.take_out_of_bin(maps[1]).unwrap();
    library.take_out_of_bin(maps[2]).unwrap();
    assert_eq!((Desk::open(&library, maps[1]), library.maps().unwrap()), before);
    library.put_in_bin(maps[0], time(50)).unwrap();
    library.put_in_bin(maps[1], time(70)).unwrap();
    assert_eq!(library.empty_bin(time(60)).unwrap(), 1);
    assert_eq!(library.load(maps[0]).unwrap_err().problem, Problem::UnknownMap { map: maps[0] });
    assert_eq!(titles(&library.bin().unwrap()), ["B"]);
    library.delete_for_good(maps[1]).unwrap();
    library.delete_for_good(maps[2]).unwrap();
    assert!(library.maps().unwrap().is_empty() && library.bin().unwrap().is_empty());
    assert_eq!(library.search("Rechnung", 9).unwrap(), vec![]);
    assert_eq!(library.shared(Kind::Persona).unwrap().len(), 3);
    assert!(library.check().unwrap().is_sound());
}

#[test]
fn a_copy_knows_where_it_comes_from() {
    let (mut library, maps) = library(1);
    let mut ids = counting(2 << 100);
    let copy = library.duplicate(maps[0], "As it should be", State::Future, &mut ids, time(9)).unwrap();
    let (old, new) = (library.load(maps[0]).unwrap(), library.load(copy).unwrap());
    assert_eq!((new.card().origin, new.card().state), (Some(maps[0]), State::Future));
    assert_eq!(new.touchpoints().len(), old.touchpoints().len());
    assert!(new.touchpoints().values().all(|copy| old.touchpoints().contains_key(&copy.origin.unwrap())));
    assert_eq!(library.shared(Kind::Channel).unwrap().len(), 5);
    assert_eq!(library.summary(copy).unwrap().touchpoints, 3);
    assert!(library.check().unwrap().is_sound());
}

#[test]
fn ids_that_are_taken_are_replaced_throughout() {
    let mut library = Library::in_memory().unwrap();
    let mut ids = counting(1 << 100);
    let first = library.add_map(journey(1, 12), &mut ids, time(0)).unwrap();
    assert_eq!((first.renewed, first.shared, first.reused), (false, 12, 0));
    let second = library.add_map(journey(1, 12), &mut ids, time(1)).unwrap();
    assert_eq!((second.renewed, second.shared, second.reused), (true, 0, 12));
    let (a, b) = (library.load(first.map).unwrap(), library.load(second.map).unwrap());
    assert_ne!(a.id(), b.id());
    let own = |map: &Map| map.records().filter(|record| !record.kind().is_shared()).count();
    assert_eq!(own(&a), own(&b));
    for record in b.records().filter(|record| !record.kind().is_shared()) {
        assert_eq!(a.kind(record.id()), None);
    }
    assert_eq!(library.maps().unwrap().len(), 2);
    assert!(library.check().unwrap().is_sound());
}

/// Takes in the same journey again with one channel changed, and counts the channels afterwards.
fn check_shared(channels: usize, reused: usize, change: impl Fn(&mut Channel)) {
    let mut library = Library::in_memory().unwrap();
    let mut ids = counting(1 << 100);
    library.add_map(journey(1, 12), &mut ids, time(0)).unwrap();
    let web = Id::from_number(11);
    let records = journey(2, 12).into_iter().map(|record| match record {
        Record::Channel(channel) if channel.id == web => {
            let mut channel = Channel::clone(&channel);
            change(&mut channel);
            channel.into()
        }
        other => other,
    });
    let records: Vec<Record> = records.collect();
    // Whatever refers to the changed channel refers to its new id.
    let id = records.iter().filter(|r| r.kind() == Kind::Channel).map(Record::id).find(|id| id.0 > web.0);
    assert!(id.is_some());
    let imported = library.add_map(records, &mut ids, time(1)).unwrap();
    let found = library.shared(Kind::Channel).unwrap();
    assert_eq!((found.len(), imported.reused), (channels, reused));
    let orders: Vec<_> =
        found.iter().map(|r| if let Record::Channel(c) = r { c.order.clone() } else { panic!() }).collect();
    assert!(orders.windows(2).all(|pair| pair[0] < pair[1]));
    assert!(library.check().unwrap().is_sound());
}

#[test]
fn shared_records_are_used_if_equal_and_kept_apart_if_not() {
    check_shared(5, 12, |_| {});
    // The same place among others is not what a channel is.
    check_shared(5, 12, |channel| channel.order = wayfold_model::Key::between(None, Some(&channel.order)));
    check_shared(6, 11, |channel| channel.human = true);
    check_shared(6, 11, |channel| channel.name = "Internet".into());
}

#[test]
fn another_id_with_the_same_content_is_the_same() {
    let mut library = Library::in_memory().unwrap();
    let mut ids = counting(1 << 100);
    library.add_map(journey(1, 12), &mut ids, time(0)).unwrap();
    let moved = |id: Id| if id.0.as_u128() < 100 { Id::from_number(id.0.as_u128() + 1_000) } else { id };
    let records = journey(2, 12).iter().map(|record| record.remap(&moved)).collect();
    let imported = library.add_map(records, &mut ids, time(1)).unwrap();
    assert_eq!((imported.shared, imported.reused), (0, 12));
    assert_eq!(library.used_elsewhere(Id::from_number(1), None).unwrap().len(), 2);
    assert!(library.check().unwrap().is_sound());
}

#[test]
fn what_is_no_map_is_not_taken_in() {
    let mut library = Library::in_memory().unwrap();
    let mut check = |code: &str, records: Vec<Record>| {
        let error = library.add_map(records, &mut counting(1), time(0)).unwrap_err();
        assert_eq!(error.code(), code);
        assert!(library.maps().unwrap().is_empty() && library.shared(Kind::Persona).unwrap().is_empty());
    };
    check("not-one-map", vec![]);
    check("not-one-map", shared());
    check("not-one-map", [journey(1, 3), journey(2, 3)].concat());
    let broken = Touchpoint { id: Id::from_number(5), stage: Id::from_number(6), ..Touchpoint::default() };
    check("rule-broken", [journey(1, 3), vec![broken.into()]].concat());
}

#[test]
fn a_map_travels_as_a_small_library() {
    let (_folder, file) = place();
    let (mut library, map) = one(&file, 12);
    let mut desk = Desk::open(&library, map);
    desk.write(&mut library, &Command::Add { kind: Kind::Image, fields: crate::play::picture(1) }, 1);
    let image = *desk.map.images().keys().next().unwrap();
    let note = *desk.map.notes().keys().next().unwrap();
    desk.write(&mut library, &edit(note, "image", json!(image)), 2);
    desk.write(&mut library, &edit(Id::from_number(1), "channels", json!([Id::from_number(13)])), 3);
    let (target, again) = (file.with_file_name("small.wayfold"), file.with_file_name("again.wayfold"));
    library.export_file(map, &target, time(5)).unwrap();
    assert_eq!(library.export_file(map, &target, time(5)).unwrap_err().code(), "exists");
    let small = Library::open(&target).unwrap();
    let kinds =
        [Kind::Persona, Kind::Channel, Kind::Team, Kind::Image].map(|kind| small.shared(kind).unwrap().len());
    assert_eq!(kinds, [1, 5, 4, 1]);
    assert_eq!(small.export(map).unwrap(), library.export(map).unwrap());
    assert_eq!(small.history(map, 9).unwrap().history, History::default());
    assert!(small.check().unwrap().is_sound());
    small.close().unwrap();
    let mut other = Library::create(&again).unwrap();
    let imported = other.import_file(&target, &mut counting(3 << 100), time(6)).unwrap();
    assert_eq!((imported.len(), imported[0].map, imported[0].renewed), (1, map, false));
    assert_eq!(other.export(map).unwrap(), library.export(map).unwrap());
    // Into the library it came from: a copy beside the original.
    let imported = library.import_file(&target, &mut counting(4 << 100), time(7)).unwrap();
    assert!(imported[0].renewed && imported[0].shared == 0);
    assert_eq!(library.maps().unwrap().len(), 2);
    assert!(library.check().unwrap().is_sound() && other.check().unwrap().is_sound());
}

#[test]
fn copies_taken_in_with_their_origin_go_on_naming_it() {
    let (_folder, file) = place();
    let (mut library, map) = one(&file, 3);
    let copy = library.duplicate(map, "Copy", State::Future, &mut counting(2 << 100), time(1)).unwrap();
    library.close().unwrap();
    let second = file.with_file_name("second.wayfold");
    std::fs::copy(&file, &second).unwrap();
    let mut library = Library::open(&file).unwrap();
    let imported = library.import_file(&second, &mut counting(3 << 100), time(2)).unwrap();
    let new = |old: Id| {
        imported.iter().map(|i| i.map).find(|id| {
            let title = library.load(*id).unwrap().card().title.clone();
            title == library.load(old).unwrap().card().title
        })
    };
    let (new_map, new_copy) = (new(map).unwrap(), new(copy).unwrap());
    assert!(![map, copy].contains(&new_map) && ![map, copy].contains(&new_copy));
    assert_eq!(library.load(new_copy).unwrap().card().origin, Some(new_map));
}

#[test]
fn snapshots_are_kept_and_come_back_as_a_step() {
    let mut library = Library::in_memory().unwrap();
    let map = library.add_map(journey(1, 12), &mut counting(1 << 100), time(0)).unwrap().map;
    let mut desk = Desk::open(&library, map);
    let before = desk.map.clone();
    let kept = library.keep_snapshot(map, Id::from_number(900), "Workshop", time(1)).unwrap();
    assert_eq!((kept.name.as_str(), kept.revision, kept.taken), ("Workshop", 1, time(1)));
    for number in 10..60 {
        desk.act(number).write(&mut library, map, number).unwrap();
    }
    library.keep_snapshot(map, Id::from_number(901), "Later", time(2)).unwrap();
    let names: Vec<_> = library.snapshots(map).unwrap().into_iter().map(|snapshot| snapshot.name).collect();
    assert_eq!(names, ["Later", "Workshop"]);
    // Opened, it is the map as it was, with the shared records it used.
    let opened = library.load_snapshot(kept.id).unwrap();
    let own = |map: &Map| map.records().filter(|r| !r.kind().is_shared()).collect::<Vec<_>>();
    assert_eq!(own(&opened), own(&before));
    assert_eq!(opened.personas().len(), 1);
    // Brought back, it is one step that can be undone.
    let after = desk.map.clone();
    let change = library.restore_snapshot(kept.id, &desk.map).unwrap();
    let done = desk.make(&Command::Batch { commands: vec![] }, change, Id::from_number(950), 9_000);
    done.write(&mut library, map, 9_000).unwrap();
    assert_eq!(own(&library.load(map).unwrap()), own(&before));
    assert!(library.restore_snapshot(kept.id, &desk.map).unwrap().is_empty());
    desk.history.undo_in(&mut desk.map).unwrap();
    assert_eq!(own(&desk.map), own(&after));
    library.rename_snapshot(kept.id, "Before").unwrap();
    library.delete_snapshot(Id::from_number(901)).unwrap();
    assert_eq!(library.snapshots(map).unwrap()[0].name, "Before");
    let gone = Problem::UnknownSnapshot { snapshot: Id::from_number(901) };
    assert_eq!(library.load_snapshot(Id::from_number(901)).unwrap_err().problem, gone);
    assert_eq!(library.keep_snapshot(map, kept.id, "Twice", time(3)).unwrap_err().code(), "conflict");
    assert!(library.check().unwrap().is_sound());
}

#[test]
fn settings_and_thumbnails_are_remembered() {
    let (_folder, file) = place();
    let (mut library, map) = one(&file, 3);
    library.set_setting("grid", Some("on")).unwrap();
    library.set_setting("grid", Some("off")).unwrap();
    library.set_setting("zoom", Some("1.5")).unwrap();
    library.set_setting("zoom", None).unwrap();
    assert_eq!(library.set_setting("much", Some(&"x".repeat(2_000_000))).unwrap_err().code(), "too-large");
    let thumbnail = Thumbnail { revision: 1, png: vec![1, 2, 3] };
    library.keep_thumbnail(map, "paper-light", &thumbnail).unwrap();
    library.keep_thumbnail(map, "paper-light", &Thumbnail { revision: 2, png: vec![4] }).unwrap();
    let unknown = library.keep_thumbnail(Id::from_number(7), "paper-light", &thumbnail).unwrap_err();
    assert_eq!(unknown.code(), "unknown-map");
    library.close().unwrap();
    let library = Library::open(&file).unwrap();
    assert_eq!(library.settings().unwrap(), [("grid".to_owned(), "off".to_owned())].into());
    assert_eq!(library.thumbnail(map, "paper-light").unwrap().unwrap().png, vec![4]);
    assert_eq!(library.thumbnail(map, "paper-dark").unwrap(), None);
}

#[test]
fn what_is_computed_can_be_made_anew() {
    let (_folder, file) = place();
    one(&file, 12).0.close().unwrap();
    let conn = rusqlite::Connection::open(&file).unwrap();
    conn.execute_batch("DELETE FROM usage; UPDATE map SET stages = 7; DELETE FROM text WHERE rowid < 9")
        .unwrap();
    conn.close().unwrap();
    let mut library = Library::open(&file).unwrap();
    let found: Vec<_> = library.check().unwrap().findings.iter().map(|f| f.args()["what"].clone()).collect();
    assert_eq!(found, ["counts", "text", "usage"]);
    library.rebuild().unwrap();
    assert!(library.check().unwrap().is_sound());
    let _ = fields(&[]);
}
