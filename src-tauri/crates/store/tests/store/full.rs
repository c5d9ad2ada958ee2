//! A disk that takes no more: clear words, and nothing lost.

use crate::made::time;
use crate::play::{Desk, edit, picture};
use crate::{again, child, one, place};
use serde_json::json;
use std::path::Path;
use std::process::Command;
use wayfold_model::{Id, Kind};
use wayfold_store::{Access, Library};

/// The limit on file sizes is the one way to fill a disk that needs no rights and no mounting.
#[test]
fn a_full_disk_loses_nothing() {
    let (_folder, file) = place();
    let (library, map) = one(&file, 20);
    library.close().unwrap();
    let kib = std::fs::metadata(&file).unwrap().len() / 1024;
    // The shell counts blocks of 512 bytes: 200 KiB more than the file has now.
    let blocks = ((kib + 200) * 2).to_string();
    let limit = [("WAYFOLD_FILE", file.as_os_str()), ("WAYFOLD_BLOCKS", blocks.as_ref())];
    let (said, _) = again("full::child_fills_the_disk", &limit, false);
    let [code, acknowledged, title, picture_code] = said.as_slice() else { panic!("{said:?}") };
    assert!(matches!(code.as_str(), "cannot-write" | "disk-full"), "{code}");
    assert!(matches!(picture_code.as_str(), "cannot-write" | "disk-full"), "{picture_code}");
    let library = Library::open(&file).unwrap();
    assert!(library.check().unwrap().is_sound());
    let desk = Desk::open(&library, map);
    assert_eq!(desk.history.done.len().to_string(), *acknowledged);
    assert_eq!(desk.map.card().title, *title);
}

#[test]
#[ignore = "run by the test above in a process of its own, with a limit on file sizes"]
fn child_fills_the_disk() {
    let file = std::env::var_os("WAYFOLD_FILE").unwrap();
    let mut library = Library::open(Path::new(&file)).unwrap();
    let map = library.maps().unwrap()[0].card.id;
    let mut desk = Desk::open(&library, map);
    let mut number = 0_u64;
    loop {
        number += 1;
        assert!(number < 10_000, "the disk never filled");
        let mut next = desk.clone();
        let command = edit(map, "title", json!(format!("{number} {}", "x".repeat(3_000))));
        let change = wayfold_model::apply(&next.map, &command, &mut || Id::NIL).unwrap();
        let done = next.make(&command, change, Id::from_number(number.into()), number * 100);
        if let Err(error) = done.write(&mut library, map, number * 100) {
            println!("> {}", error.code());
            break;
        }
        desk = next;
    }
    // The library goes on being read, and holds what was acknowledged.
    assert_eq!(Desk::open(&library, map), desk);
    println!("> {}", desk.history.done.len());
    println!("> {}", desk.map.card().title);
    let mut fields = picture(1);
    fields.insert("name".into(), json!("x".repeat(19_000)));
    fields.insert("alt".into(), json!("y".repeat(19_000)));
    let command = wayfold_model::Command::Add { kind: Kind::Image, fields };
    let change = wayfold_model::apply(&desk.map, &command, &mut || Id::from_number(777)).unwrap();
    let done = desk.clone().make(&command, change, Id::from_number(778), number * 100);
    println!("> {}", done.write(&mut library, map, 1).unwrap_err().code());
    // Even closing may find no room; what was acknowledged stays in the log.
    let _ = library.put_in_bin(map, time(0)).and_then(|()| library.take_out_of_bin(map));
    let _ = library.close();
}

/// A disk of 3 MB in a namespace of its own, where the machine lets tests have one.
#[test]
fn a_library_on_a_full_disk_can_be_looked_at() {
    let (folder, _) = place();
    let mount =
        |then: &str| format!("mount -t tmpfs -o size=3m none '{}' && {then}", folder.path().display());
    let possible = Command::new("unshare").args(["-m", "sh", "-c", &mount("true")]).output();
    if !possible.is_ok_and(|output| output.status.success()) {
        println!("no disk to fill: mounting is not allowed here");
        return;
    }
    let inside = child("full::child_fills_all_of_it", &[]);
    let mut command = Command::new("unshare");
    command.args(["-m", "sh", "-c", &mount("exec \"$0\" \"$@\"")]).arg(inside.get_program());
    let output = command.args(inside.get_args()).env("WAYFOLD_FILE", folder.path()).output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let said: Vec<&str> =
        text.lines().filter_map(|line| line.split_once("> ")).map(|(_, said)| said).collect();
    assert_eq!(
        said,
        ["full, 1, read-only", "disk-full, nothing made", "write, disk-full, 1, sound", "write, kept, sound"],
        "{text}"
    );
}

#[test]
#[ignore = "run by the test above on a small disk of its own"]
fn child_fills_all_of_it() {
    let folder = std::env::var_os("WAYFOLD_FILE").unwrap();
    let (file, fill) = (Path::new(&folder).join("name.wayfold"), Path::new(&folder).join("fill"));
    let (library, map) = one(&file, 3);
    library.close().unwrap();
    let code = |done: wayfold_store::Result<()>| done.map_or_else(|error| error.code(), |()| "kept");
    // Not a byte left.
    let mut all = std::fs::File::create(&fill).unwrap();
    while std::io::Write::write(&mut all, &[1; 4096]).is_ok_and(|written| written > 0) {}
    let mut library = Library::open(&file).unwrap();
    let Access::Read(why) = library.access() else { panic!("it can be written") };
    let maps = library.maps().unwrap().len();
    println!("> {}, {maps}, {}", why.code(), code(library.put_in_bin(map, time(0))));
    drop(library);
    let new = file.with_file_name("new.wayfold");
    let made = code(Library::create(&new).map(drop));
    println!(
        "> {made}, {}",
        if std::fs::read_dir(&folder).unwrap().count() == 2 { "nothing made" } else { "?" }
    );
    // Room to open, but not for the next edit.
    all.set_len(all.metadata().unwrap().len() - 100_000).unwrap();
    let mut library = Library::open(&file).unwrap();
    let large = "x".repeat(200_000);
    let refused = code(library.set_setting("large", Some(&large)));
    let sound = |library: &Library| if library.check().unwrap().is_sound() { "sound" } else { "damaged" };
    println!("> write, {refused}, {}, {}", library.maps().unwrap().len(), sound(&library));
    // Room again: the same library goes on.
    drop(all);
    std::fs::remove_file(&fill).unwrap();
    println!("> write, {}, {}", code(library.set_setting("large", Some(&large))), sound(&library));
    library.close().unwrap();
}
