//! Opening and making libraries: each thing that can stand in the way has its own code, and the file stays as it was.

use crate::made::{counting, journey, time};
use crate::play::{Desk, edit};
use crate::{again, one, place};
use serde_json::json;
use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use wayfold_store::{Access, Library, Result, Why};

/// What lies in a folder: name and bytes.
fn contents(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).unwrap().flatten().filter(|entry| entry.path().is_file());
    entries
        .map(|entry| (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap_or_default()))
        .collect()
}

/// Tries to open what `make` put at a path, both ways.
fn check(expected: &str, args: &[(&str, &str)], make: impl Fn(&Path)) {
    for open in [Library::open, Library::open_read_only, |file: &Path| {
        wayfold_store::check(file).map(|_| unreachable!())
    }] {
        let (folder, file) = place();
        make(&file);
        let before = contents(folder.path());
        let error = open(&file).map(|_| ()).expect_err(expected);
        assert_eq!(error.code(), expected, "{error}");
        let said = error.args();
        assert_eq!(said["path"], file.display().to_string());
        assert_eq!(said["name"], "name.wayfold");
        for (name, value) in args {
            assert_eq!(said.get(name).map(String::as_str), Some(*value), "{said:?}");
        }
        assert!(before == contents(folder.path()), "{expected}: the file changed");
    }
}

/// A library with some SQL done to it by someone else.
fn tampered(sql: &str) -> impl Fn(&Path) {
    move |file| {
        one(file, 3).0.close().unwrap();
        let conn = rusqlite::Connection::open(file).unwrap();
        conn.set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false).unwrap();
        conn.execute_batch(sql).unwrap();
        conn.close().unwrap();
    }
}

#[test]
fn what_is_no_library_is_told_apart_and_left_alone() {
    check("not-found", &[], |_| {});
    check("is-folder", &[], |file| fs::create_dir(file).unwrap());
    check("not-a-library", &[], |file| fs::write(file, "").unwrap());
    check("not-a-library", &[], |file| fs::write(file, "Dear diary, ".repeat(100)).unwrap());
    check("not-a-library", &[], |file| fs::write(file, "SQLite format 3\0").unwrap());
    check("other-database", &[("application", "0x00000000")], |file| {
        rusqlite::Connection::open(file).unwrap().execute_batch("CREATE TABLE a(b)").unwrap();
    });
    check("other-database", &[("application", "0x47504b47")], |file| {
        let sql = "PRAGMA journal_mode = WAL; CREATE TABLE a(b); PRAGMA application_id = 0x47504b47";
        rusqlite::Connection::open(file).unwrap().execute_batch(sql).unwrap();
    });
    check("newer", &[("found", "4"), ("known", "3")], tampered("PRAGMA user_version = 4"));
    check("damaged", &[("detail", "version 0 never existed")], tampered("PRAGMA user_version = 0"));
    check(
        "damaged",
        &[("detail", "schema: trigger boo")],
        tampered("CREATE TRIGGER boo AFTER UPDATE ON map BEGIN DELETE FROM record; END"),
    );
    check("damaged", &[("detail", "schema: view maps")], tampered("CREATE VIEW maps AS SELECT 1"));
    check("damaged", &[], |file| {
        one(file, 3).0.close().unwrap();
        let mut bytes = fs::read(file).unwrap();
        bytes[100..4096].fill(0xEE);
        fs::write(file, bytes).unwrap();
    });
}

#[test]
fn a_missing_folder_is_not_a_missing_file() {
    let (folder, _) = place();
    let file = folder.path().join("gone").join("name.wayfold");
    for made in [Library::open(&file), Library::open_read_only(&file), Library::create(&file)] {
        assert_eq!(made.unwrap_err().code(), "folder-missing");
    }
    assert!(!file.parent().unwrap().exists());
}

#[test]
fn making_a_library_overwrites_nothing() {
    let (folder, file) = place();
    fs::write(&file, "mine").unwrap();
    assert_eq!(Library::create(&file).unwrap_err().code(), "exists");
    assert_eq!(Library::create(folder.path()).unwrap_err().code(), "exists");
    assert_eq!(fs::read(&file).unwrap(), b"mine");
    let (_folder, file) = place();
    let library = Library::create(&file).unwrap();
    assert_eq!((library.maps().unwrap(), library.access()), (vec![], Access::Write));
    library.close().unwrap();
    assert_eq!(contents(file.parent().unwrap()).len(), 1);
}

#[test]
fn a_library_has_one_owner_in_this_process() {
    let (_folder, file) = place();
    let (library, _) = one(&file, 3);
    let link = file.with_file_name("link.wayfold");
    std::os::unix::fs::symlink(&file, &link).unwrap();
    for file in [&file, &link] {
        for second in [Library::open(file), Library::open_read_only(file)] {
            assert_eq!(second.unwrap_err().code(), "open-elsewhere");
        }
        let rescued = wayfold_store::rescue(file, &file.with_extension("new"), time(0));
        assert_eq!(rescued.unwrap_err().code(), "open-elsewhere");
    }
    library.close().unwrap();
    Library::open(&link).unwrap();
}

#[test]
fn a_library_has_one_owner_among_processes() {
    let (_folder, file) = place();
    one(&file, 3).0.close().unwrap();
    let library = Library::open(&file).unwrap();
    let before = fs::read(&file).unwrap();
    let (said, _) = again("opening::child_opens_it", &[("WAYFOLD_FILE", file.as_os_str())], false);
    assert_eq!(said, ["open-elsewhere", "open-elsewhere", "open-elsewhere"]);
    assert_eq!(fs::read(&file).unwrap(), before);
    drop(library);
    let (said, _) = again("opening::child_opens_it", &[("WAYFOLD_FILE", file.as_os_str())], false);
    assert_eq!(said, ["open", "open", "open"]);
}

#[test]
#[ignore = "run by the test above in a process of its own"]
fn child_opens_it() {
    let file = std::env::var_os("WAYFOLD_FILE").unwrap();
    let file = Path::new(&file);
    let said = |done: Result<()>| done.map_or_else(|error| error.code(), |()| "open");
    println!("> {}", said(Library::open(file).map(drop)));
    println!("> {}", said(Library::open_read_only(file).map(drop)));
    let rescued = wayfold_store::rescue(file, &file.with_extension("new"), time(0));
    println!("> {}", said(rescued.map(drop)));
}

#[test]
fn protected_files_are_read_and_say_so() {
    let (_folder, file) = place();
    let folder = file.parent().unwrap();
    fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).unwrap();
    let (mut library, map) = one(&file, 3);
    // As a crash leaves it: the last edit lies in the log only.
    Desk::open(&library, map).write(&mut library, &edit(map, "title", json!("Edited")), 1);
    for (name, mode) in [("crashed", 0o444), ("closed", 0o444), ("secret", 0o000), ("old", 0o444)] {
        let sub = folder.join(name);
        fs::create_dir(&sub).unwrap();
        let there = sub.join("name.wayfold");
        if name == "crashed" {
            fs::copy(file.with_extension("wayfold-wal"), sub.join("name.wayfold-wal")).unwrap();
        } else if name == "closed" {
            library.close().unwrap();
            library = Library::in_memory().unwrap();
        }
        if name == "old" {
            crate::migration::version_1(&there);
        } else {
            fs::copy(&file, &there).unwrap();
        }
        fs::set_permissions(&there, fs::Permissions::from_mode(mode)).unwrap();
        fs::set_permissions(&sub, fs::Permissions::from_mode(0o555)).unwrap();
    }
    let open = folder.join("open");
    fs::create_dir(&open).unwrap();
    fs::copy(&file, open.join("name.wayfold")).unwrap();
    fs::set_permissions(open.join("name.wayfold"), fs::Permissions::from_mode(0o444)).unwrap();
    let shut = folder.join("shut");
    fs::create_dir(&shut).unwrap();
    fs::copy(&file, shut.join("name.wayfold")).unwrap();
    fs::set_permissions(shut.join("name.wayfold"), fs::Permissions::from_mode(0o666)).unwrap();
    fs::set_permissions(&shut, fs::Permissions::from_mode(0o555)).unwrap();
    let before: Vec<_> =
        ["crashed", "closed", "old", "open", "shut"].map(|n| contents(&folder.join(n))).into();
    let (said, _) =
        again("opening::child_reads_protected_files", &[("WAYFOLD_FILE", folder.as_os_str())], true);
    assert_eq!(
        said,
        [
            "crashed: file, Edited, read-only",
            "closed: file, Edited, read-only",
            "old: file, An old map, read-only",
            "open: file, Edited, read-only",
            "shut: folder, Edited, read-only",
            "secret: no-permission",
            "new: no-permission",
        ]
    );
    let after: Vec<_> =
        ["crashed", "closed", "old", "open", "shut"].map(|n| contents(&folder.join(n))).into();
    assert!(before == after);
}

#[test]
#[ignore = "run by the test above as a user without rights"]
fn child_reads_protected_files() {
    let folder = std::env::var_os("WAYFOLD_FILE").unwrap();
    let folder = Path::new(&folder);
    for name in ["crashed", "closed", "old", "open", "shut", "secret"] {
        let file = folder.join(name).join("name.wayfold");
        let mut library = match Library::open(&file) {
            Ok(library) => library,
            Err(error) => {
                println!("> {name}: {}", error.code());
                continue;
            }
        };
        let Access::Read(why) = library.access() else { panic!("{name} can be written") };
        let title = library.maps().unwrap()[0].card.title.clone();
        assert!(library.check().unwrap().is_sound());
        assert_eq!(library.search(&title, 5).unwrap()[0].title, title);
        let map = library.maps().unwrap()[0].card.id;
        let refused = library.put_in_bin(map, time(0)).unwrap_err();
        println!("> {name}: {}, {title}, {}", why.code(), refused.code());
        library.close().unwrap();
    }
    let file = folder.join("shut").join("new.wayfold");
    println!("> new: {}", Library::create(&file).unwrap_err().code());
    assert!(!file.exists());
}

#[test]
fn reading_what_a_crash_left_changes_nothing() {
    let (_folder, file) = place();
    let (mut library, map) = one(&file, 3);
    Desk::open(&library, map).write(&mut library, &edit(map, "title", json!("Edited")), 1);
    let left = tempfile::tempdir().unwrap();
    let copy = left.path().join("name.wayfold");
    for ending in ["wayfold", "wayfold-wal"] {
        fs::copy(file.with_extension(ending), copy.with_extension(ending)).unwrap();
    }
    let before = contents(left.path());
    let read = Library::open_read_only(&copy).unwrap();
    assert_eq!(read.access(), Access::Read(Why::Asked));
    assert_eq!(read.load(map).unwrap().card().title, "Edited");
    drop(read);
    assert!(wayfold_store::check(&copy).unwrap().is_sound());
    assert!(before == contents(left.path()));
    // Opened for writing, it becomes one file with everything in it.
    Library::open(&copy).unwrap().close().unwrap();
    assert_eq!(contents(left.path()).len(), 1);
    assert_eq!(Library::open(&copy).unwrap().load(map).unwrap().card().title, "Edited");
}

#[test]
fn a_link_leads_to_everything() {
    let (_folder, file) = place();
    let (mut library, map) = one(&file, 3);
    Desk::open(&library, map).write(&mut library, &edit(map, "title", json!("Edited")), 1);
    let left = tempfile::tempdir().unwrap();
    for ending in ["wayfold", "wayfold-wal"] {
        fs::copy(file.with_extension(ending), left.path().join("name").with_extension(ending)).unwrap();
    }
    let link = file.with_file_name("link.wayfold");
    std::os::unix::fs::symlink(left.path().join("name.wayfold"), &link).unwrap();
    let read = Library::open_read_only(&link).unwrap();
    assert_eq!(
        (read.load(map).unwrap().card().title.as_str(), read.file()),
        ("Edited", Some(link.as_path()))
    );
    drop(read);
    let new = file.with_file_name("rescued.wayfold");
    wayfold_store::rescue(&link, &new, time(0)).unwrap();
    assert_eq!(Library::open(&new).unwrap().load(map).unwrap().card().title, "Edited");
}

#[test]
fn compacting_gives_back_room() {
    let (_folder, file) = place();
    let (mut library, map) = one(&file, 200);
    library.add_map(journey(2, 3), &mut counting(2 << 100), time(0)).unwrap();
    library.delete_for_good(map).unwrap();
    library.compact().unwrap();
    assert!(library.check().unwrap().is_sound());
    library.close().unwrap();
    assert!(fs::metadata(&file).unwrap().len() < 200_000);
    assert_eq!(Library::open(&file).unwrap().maps().unwrap().len(), 1);
}
