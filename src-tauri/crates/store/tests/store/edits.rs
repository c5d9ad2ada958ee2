//! Edits, undo and redo: what is written is what is read, after every single one.

use crate::made::{counting, journey, time};
use crate::play::{Desk, edit, fields, picture};
use crate::{one, place};
use proptest::prelude::*;
use serde_json::json;
use wayfold_model::{Card, Change, Command, Edit, Id, Kind, Record, Step, Touchpoint};
use wayfold_store::{Library, Problem, Progress};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]
    #[test]
    fn what_is_written_is_what_is_read(seed in 0..1_000_000_u64) {
        let mut library = Library::in_memory().unwrap();
        let map = library.add_map(journey(seed, 12), &mut counting(1 << 100), time(0)).unwrap().map;
        let mut desk = Desk::open(&library, map);
        for number in 0..60 {
            desk.act(seed * 1_000 + number).write(&mut library, map, number).unwrap();
            prop_assert_eq!(&Desk::open(&library, map), &desk);
        }
        prop_assert_eq!(library.check().unwrap().findings, vec![]);
        prop_assert_eq!(library.summary(map).unwrap().revision, 61);
    }
}

#[test]
fn everything_survives_closing() {
    let (_folder, file) = place();
    let (mut library, map) = one(&file, 30);
    let mut desk = Desk::open(&library, map);
    for number in 0..200 {
        desk.act(number).write(&mut library, map, number).unwrap();
        if number % 40 == 39 {
            library.close().unwrap();
            let names: Vec<_> = std::fs::read_dir(file.parent().unwrap()).unwrap().flatten().collect();
            assert_eq!(names.len(), 1, "{names:?}");
            library = Library::open(&file).unwrap();
        }
        assert_eq!(Desk::open(&library, map), desk);
    }
}

#[test]
fn a_long_history_is_read_in_pages() {
    let mut library = Library::in_memory().unwrap();
    let map = library.add_map(journey(1, 5), &mut counting(1 << 100), time(0)).unwrap().map;
    let mut desk = Desk::open(&library, map);
    for number in 0..25_u64 {
        desk.write(&mut library, &edit(map, "owner", json!(format!("{number}"))), number * 100);
    }
    for number in 0..10_u64 {
        let step = desk.history.done.last().cloned().unwrap();
        let change = desk.history.undo_in(&mut desk.map).unwrap().unwrap();
        library.write(map, &change, Progress::Undone(&step), time(9_000 + number as i64)).unwrap();
    }
    let page = library.history(map, 4).unwrap();
    assert_eq!(page.history.done, desk.history.done[11..]);
    assert_eq!(page.history.undone, desk.history.undone[6..]);
    let more = library.earlier_steps(map, page.earlier.unwrap(), 8).unwrap();
    assert_eq!(more.steps, desk.history.done[3..11]);
    let rest = library.earlier_steps(map, more.more.unwrap(), 8).unwrap();
    assert_eq!((rest.steps.as_slice(), rest.more), (&desk.history.done[..3], None));
    let later = page.later.unwrap();
    let more = library.later_steps(map, later, 100).unwrap();
    assert_eq!((more.steps.as_slice(), more.more), (&desk.history.undone[..6], None));
    // A new step cuts off what was undone, for those who come back with an old place too.
    desk.write(&mut library, &edit(map, "owner", json!("new")), 10_000);
    assert_eq!(library.later_steps(map, later, 100).unwrap().steps, vec![]);
    assert_eq!(Desk::open(&library, map), desk);
}

/// Writes a change that does not fit what the file holds, and sees that nothing happened.
fn check(code: &str, edits: impl FnOnce(&Desk) -> Vec<Edit>) {
    let (_folder, file) = place();
    let (mut library, map) = one(&file, 5);
    library.add_map(journey(2, 5), &mut counting(2 << 100), time(0)).unwrap();
    let mut desk = Desk::open(&library, map);
    desk.write(&mut library, &edit(map, "owner", json!("me")), 1);
    let step = Step {
        id: Id::from_number(77),
        command: "edit".into(),
        at: time(5),
        change: Change { edits: edits(&desk) },
    };
    let before = (Desk::open(&library, map), library.summary(map).unwrap());
    let error = library.write(map, &step.change, Progress::New(&step), time(5)).unwrap_err();
    assert_eq!((error.code(), error.args()["name"].as_str()), (code, "name.wayfold"));
    assert_eq!((Desk::open(&library, map), library.summary(map).unwrap()), before);
    assert!(library.check().unwrap().is_sound());
}

fn update(id: Id, kind: Kind, field: &str, value: serde_json::Value) -> Edit {
    Edit::Update { id, kind, before: fields(&[]), after: fields(&[(field, value)]) }
}

#[test]
fn a_change_that_does_not_fit_writes_nothing() {
    let first = |desk: &Desk| desk.map.touchpoints().values().next().cloned().unwrap();
    let elsewhere = Touchpoint { id: Id::from_number((3 << 64) + 7), ..Touchpoint::default() };
    check("conflict", |_| vec![update(Id::from_number(99), Kind::Touchpoint, "title", json!("x"))]);
    check("conflict", |desk| vec![update(first(desk).id, Kind::Stage, "title", json!("x"))]);
    check("conflict", |desk| vec![update(first(desk).id, Kind::Touchpoint, "colour", json!("x"))]);
    check("conflict", |desk| vec![update(first(desk).id, Kind::Touchpoint, "id", json!(Id::NIL))]);
    check("conflict", |desk| vec![Edit::Insert { record: Record::Touchpoint(first(desk)) }]);
    check("conflict", |_| vec![Edit::Remove { record: elsewhere.into() }]);
    check("conflict", |desk| vec![Edit::Remove { record: desk.map.record(desk.map.id()).unwrap() }]);
    check("conflict", |desk| {
        vec![Edit::Insert { record: Card { id: desk.map.id(), ..Card::default() }.into() }]
    });
    check("dangling", |desk| {
        let lost =
            Touchpoint { id: Id::from_number(98), stage: Id::from_number(99), ..(*first(desk)).clone() };
        vec![Edit::Insert { record: lost.into() }]
    });
    check("dangling", |desk| {
        vec![update(first(desk).id, Kind::Touchpoint, "team", json!(Id::from_number(99)))]
    });
    // A team is no persona, and another map's stage is out of reach.
    check("dangling", |desk| {
        vec![update(first(desk).id, Kind::Touchpoint, "personas", json!([Id::from_number(21)]))]
    });
    check("dangling", |desk| {
        vec![update(first(desk).id, Kind::Touchpoint, "stage", json!(Id::from_number((3 << 64) + 6)))]
    });
    check("used-elsewhere", |desk| {
        // The map lets go of the persona; the other one still has it.
        let persona = Id::from_number(1);
        let mut edits = vec![Edit::Remove { record: desk.map.record(persona).unwrap() }];
        for record in desk.map.records() {
            match record {
                Record::Touchpoint(touchpoint) => {
                    edits.push(update(touchpoint.id, Kind::Touchpoint, "emotions", json!({})));
                }
                Record::Card(card) => edits.push(update(card.id, Kind::Card, "personas", json!([]))),
                _ => {}
            }
        }
        edits
    });
    check("too-large", |desk| {
        let systems = vec!["x".repeat(20_000); 1_000];
        vec![update(first(desk).id, Kind::Touchpoint, "systems", json!(systems))]
    });
}

#[test]
fn progress_must_be_that_of_the_history() {
    let mut library = Library::in_memory().unwrap();
    let map = library.add_map(journey(1, 5), &mut counting(1 << 100), time(0)).unwrap().map;
    let mut desk = Desk::open(&library, map);
    for number in 1..4 {
        desk.write(&mut library, &edit(map, "owner", json!(number.to_string())), number * 100);
    }
    let wrong = |id| Step { id: Id::from_number(id), ..desk.history.done[0].clone() };
    let (strange, first, last) = (wrong(5), desk.history.done[0].clone(), desk.history.done[2].clone());
    let none = Change::default();
    for progress in [
        Progress::Undone(&first),
        Progress::Undone(&strange),
        Progress::Merged(&first),
        Progress::Redone(&last),
        Progress::Redone(&strange),
    ] {
        let error = library.write(map, &none, progress, time(1)).unwrap_err();
        assert_eq!(error.problem, Problem::HistoryOutOfStep { map });
    }
    let error = library.write(Id::from_number(5), &none, Progress::New(&strange), time(1)).unwrap_err();
    assert_eq!(error.problem, Problem::UnknownMap { map: Id::from_number(5) });
    library.put_in_bin(map, time(2)).unwrap();
    let error = library.write(map, &none, Progress::New(&strange), time(1)).unwrap_err();
    assert_eq!(error.problem, Problem::InBin { map });
    library.take_out_of_bin(map).unwrap();
    assert_eq!(Desk::open(&library, map), desk);
}

#[test]
fn what_is_shared_reaches_the_other_maps() {
    let mut library = Library::in_memory().unwrap();
    let mut ids = counting(1 << 100);
    let maps: Vec<Id> =
        (0..3).map(|number| library.add_map(journey(number, 5), &mut ids, time(0)).unwrap().map).collect();
    let mut desk = Desk::open(&library, maps[0]);
    let portrait = Id::from_number(500);
    let mut portrayed = picture(1);
    portrayed.insert("id".into(), json!(portrait));
    desk.write(&mut library, &Command::Add { kind: Kind::Image, fields: portrayed }, 1);
    desk.write(&mut library, &edit(Id::from_number(1), "portrait", json!(portrait)), 2);
    // All three use the persona, and so the portrait: their drawings are stale.
    let uses = library.used_elsewhere(portrait, Some(maps[0])).unwrap();
    assert_eq!(uses.iter().map(|found| found.map).collect::<Vec<_>>(), maps[1..]);
    assert!(uses.iter().all(|found| !found.binned && !found.title.is_empty() && found.records == 6));
    let revisions: Vec<u64> = maps.iter().map(|map| library.summary(*map).unwrap().revision).collect();
    assert_eq!(revisions, [3, 2, 2]);
    assert_eq!(library.load(maps[1]).unwrap().images().len(), 1);
    assert_eq!(library.shared(Kind::Persona).unwrap().len(), 3);
    assert_eq!(library.used_elsewhere(Id::from_number(404), None).unwrap(), vec![]);
}

#[test]
fn a_picture_is_kept_once_and_goes_with_its_last_holder() {
    let (_folder, file) = place();
    let (mut library, map) = one(&file, 5);
    let mut desk = Desk::open(&library, map);
    let ids = [Id::from_number(501), Id::from_number(502)];
    for (id, number) in ids.into_iter().zip(1..) {
        let mut same = picture(2);
        same.insert("id".into(), json!(id));
        desk.write(&mut library, &Command::Add { kind: Kind::Image, fields: same }, number * 10);
    }
    let delete = Command::Delete { records: ids.to_vec(), move_to: None, heal: false };
    desk.write(&mut library, &delete, 100);
    library.close().unwrap();
    let pictures = || {
        let conn = rusqlite::Connection::open(&file).unwrap();
        conn.query_row("SELECT count(*) FROM picture", [], |row| row.get::<_, i64>(0)).unwrap()
    };
    // Nothing shows it any more, but it can be brought back.
    assert_eq!(pictures(), 1);
    let mut library = Library::open(&file).unwrap();
    for number in 0..3 {
        let step = desk.history.done.last().cloned().unwrap();
        let change = desk.history.undo_in(&mut desk.map).unwrap().unwrap();
        library.write(map, &change, Progress::Undone(&step), time(200 + number)).unwrap();
    }
    desk.write(&mut library, &edit(map, "owner", json!("me")), 300);
    library.close().unwrap();
    assert_eq!(pictures(), 0);
}

#[test]
fn pictures_are_read_when_they_are_needed() {
    let mut library = Library::in_memory().unwrap();
    let mut ids = counting(1 << 100);
    let map = library.add_map(journey(1, 5), &mut ids, time(0)).unwrap().map;
    let mut desk = Desk::open(&library, map);
    desk.write(&mut library, &Command::Add { kind: Kind::Image, fields: picture(1) }, 1);
    let (image, kept) = desk.map.images().iter().next().map(|(id, image)| (*id, image.clone())).unwrap();
    let note = *desk.map.notes().keys().next().unwrap();
    // Nothing refers to it: it stays in the library.
    let mut map = library.load(map).unwrap();
    assert!(map.images().is_empty());
    let change = Change { edits: vec![update(note, Kind::Note, "image", json!(image))] };
    for _ in 0..2 {
        let pictures = library.pictures_for(&map, &change).unwrap();
        map.absorb_shared(&pictures);
        assert_eq!(map.images().get(&image), Some(&kept));
        assert!(library.pictures_for(&map, &change).unwrap().is_empty());
        map = library.load(map.id()).unwrap();
        map.absorb(&change).unwrap();
    }
    desk.write(&mut library, &edit(note, "image", json!(image)), 2);
    assert_eq!(library.load(map.id()).unwrap().images().get(&image), Some(&kept));
}
