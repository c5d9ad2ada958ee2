//! Libraries of older versions: a copy is kept, everything comes along, and a failure leaves the original.

use crate::made::time;
use crate::{again, place};
use rusqlite::{Connection, params};
use std::fs;
use std::path::Path;
use wayfold_model::{Id, Kind};
use wayfold_store::Library;

/// SQL of version 1 as it was released, kept here by itself: the program's own copy must stay what it is.
const VERSION_1: &str = include_str!("../../src/schema/v1.sql");

/// A library of version 1 with a map, a touchpoint, a persona it refers to, a step and a setting.
pub(crate) fn version_1(file: &Path) {
    let conn = Connection::open(file).unwrap();
    conn.execute_batch(VERSION_1).unwrap();
    conn.execute_batch("PRAGMA application_id = 0x57464c44; PRAGMA user_version = 1").unwrap();
    let key = |number: u128| number.to_be_bytes();
    let id = |number: u128| Id::from_number(number).to_string();
    let records = [
        (
            1,
            Some(1),
            "card",
            format!(r#"{{"id":"{}","title":"An old map","personas":["{}"]}}"#, id(1), id(9)),
        ),
        (2, Some(1), "stage", format!(r#"{{"id":"{}","order":"80","title":"Kauf"}}"#, id(2))),
        (
            3,
            Some(1),
            "touchpoint",
            format!(r#"{{"id":"{}","stage":"{}","order":"80","title":"Über die Hotline"}}"#, id(3), id(2)),
        ),
        (9, None, "persona", format!(r#"{{"id":"{}","order":"80","name":"Anna"}}"#, id(9))),
    ];
    for (number, map, kind, body) in records {
        let sql = "INSERT INTO record(id, map, kind, body) VALUES(?1, ?2, ?3, ?4)";
        conn.execute(sql, params![key(number), map.map(key), kind, body]).unwrap();
        let sql = "INSERT INTO text(rowid, title, body) VALUES(?1, ?2, '')";
        conn.execute(sql, params![conn.last_insert_rowid(), body]).unwrap();
    }
    let sql =
        "INSERT INTO map(id, revision, cursor, updated, stages, touchpoints) VALUES(?1, 4, 1, ?2, 1, 1)";
    conn.execute(sql, params![key(1), time(0).timestamp_micros()]).unwrap();
    let change = format!(
        r#"{{"edits":[{{"edit":"update","id":"{}","kind":"card","before":{{"title":""}},"after":{{"title":"An old map"}}}}]}}"#,
        id(1)
    );
    let sql = "INSERT INTO step(map, seq, id, command, at, change) VALUES(?1, 1, ?2, 'edit', ?3, ?4)";
    conn.execute(sql, params![key(1), key(50), time(0).timestamp_micros(), change]).unwrap();
    conn.execute("INSERT INTO setting(name, value) VALUES('grid', 'on')", []).unwrap();
    conn.close().unwrap();
}

pub(crate) fn everything_is_there(library: &Library) {
    let map = Id::from_number(1);
    assert_eq!(library.load(map).unwrap().touchpoints().len(), 1);
    assert_eq!(library.history(map, 9).unwrap().history.done.len(), 1);
    assert_eq!(library.setting("grid").unwrap().as_deref(), Some("on"));
    assert_eq!(library.used_elsewhere(Id::from_number(9), None).unwrap()[0].title, "An old map");
    assert_eq!(library.search("ueber", 9).unwrap()[0].kind, Kind::Touchpoint);
    assert_eq!(library.given_file("template").unwrap(), None);
    assert!(library.check().unwrap().is_sound());
}

/// Version 2 lacks nothing but the table of given files.
#[test]
fn a_library_of_version_2_is_brought_here() {
    let (_folder, file) = place();
    Library::create(&file).unwrap().close().unwrap();
    let conn = Connection::open(&file).unwrap();
    conn.execute_batch("DROP TABLE file; PRAGMA user_version = 2").unwrap();
    conn.close().unwrap();
    let library = Library::open(&file).unwrap();
    assert_eq!(library.migrated().map(|migrated| (migrated.from, migrated.to)), Some((2, 3)));
    assert!(library.check().unwrap().is_sound());
}

#[test]
fn an_old_library_is_copied_and_brought_here() {
    let (folder, file) = place();
    version_1(&file);
    let before = fs::read(&file).unwrap();
    for ending in ["", "-2"] {
        let library = Library::open(&file).unwrap();
        let migrated = library.migrated().cloned().unwrap();
        assert_eq!((migrated.from, migrated.to), (1, 3));
        let backup = folder.path().join(format!("name.v1-backup{ending}.wayfold"));
        assert_eq!(migrated.backup.as_deref(), Some(backup.as_path()));
        everything_is_there(&library);
        library.close().unwrap();
        let library = Library::open(&file).unwrap();
        assert_eq!(library.migrated(), None);
        everything_is_there(&library);
        library.close().unwrap();
        // The copy is a library of version 1 with everything in it; an earlier copy is not overwritten.
        let conn = Connection::open(&backup).unwrap();
        let version: u32 = conn.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
        let count: u32 = conn.query_row("SELECT count(*) FROM record", [], |row| row.get(0)).unwrap();
        assert_eq!((version, count), (1, 4));
        conn.close().unwrap();
        fs::write(&file, &before).unwrap();
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3);
}

#[test]
fn an_old_library_with_a_log_loses_nothing() {
    let (_folder, file) = place();
    let (made, crashed) = (file.with_file_name("made.wayfold"), &file);
    version_1(&made);
    let conn = Connection::open(&made).unwrap();
    conn.execute_batch("PRAGMA journal_mode = WAL; UPDATE setting SET value = 'off'").unwrap();
    for ending in ["wayfold", "wayfold-wal"] {
        fs::copy(made.with_extension(ending), crashed.with_extension(ending)).unwrap();
    }
    let library = Library::open(crashed).unwrap();
    assert_eq!(library.setting("grid").unwrap().as_deref(), Some("off"));
    let backup = library.migrated().and_then(|migrated| migrated.backup.clone()).unwrap();
    let copied = Connection::open(backup).unwrap();
    let value: String = copied.query_row("SELECT value FROM setting", [], |row| row.get(0)).unwrap();
    assert_eq!(value, "off");
}

#[test]
fn read_only_an_old_library_stays_old() {
    let (folder, file) = place();
    version_1(&file);
    let before = fs::read(&file).unwrap();
    let library = Library::open_read_only(&file).unwrap();
    assert_eq!(library.migrated().map(|migrated| migrated.backup.clone()), Some(None));
    everything_is_there(&library);
    drop(library);
    assert_eq!(fs::read(&file).unwrap(), before);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_migration_that_fails_leaves_the_original() {
    let (folder, file) = place();
    version_1(&file);
    let conn = Connection::open(&file).unwrap();
    // The last record cannot be read, so the search index fails halfway.
    conn.execute("UPDATE record SET body = '{\"id\": 7}' WHERE kind = 'persona'", []).unwrap();
    conn.close().unwrap();
    let before = fs::read(&file).unwrap();
    for _ in 0..2 {
        let error = Library::open(&file).unwrap_err();
        assert_eq!(error.code(), "migration-failed");
        assert_eq!((error.args()["from"].as_str(), error.args()["to"].as_str()), ("1", "3"));
        assert!(before == fs::read(&file).unwrap());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
    // What can be read of it is not lost.
    let new = folder.path().join("rescued.wayfold");
    let rescued = wayfold_store::rescue(&file, &new, time(0)).unwrap();
    assert_eq!((rescued.maps[0].kept, rescued.shared_lost), (3, 1));
}

#[test]
fn a_migration_that_finds_the_disk_full_leaves_the_original() {
    let (folder, file) = place();
    version_1(&file);
    let before = fs::read(&file).unwrap();
    // Room for the copy but not for the journal and the new tables; then room for nothing.
    for blocks in ["112", "40"] {
        let limit = [("WAYFOLD_FILE", file.as_os_str()), ("WAYFOLD_BLOCKS", blocks.as_ref())];
        let (said, _) = again("migration::child_opens_it", &limit, false);
        assert!(
            matches!(said[0].as_str(), "cannot-write" | "backup-failed" | "migration-failed"),
            "{said:?}"
        );
        assert!(before == fs::read(&file).unwrap());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
    everything_is_there(&Library::open(&file).unwrap());
}

#[test]
#[ignore = "run by the test above in a process of its own"]
fn child_opens_it() {
    let file = std::env::var_os("WAYFOLD_FILE").unwrap();
    let opened = Library::open(Path::new(&file));
    println!("> {}", opened.map_or_else(|error| error.code(), |_| "open"));
}
