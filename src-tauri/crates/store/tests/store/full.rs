//! A disk that takes no more: clear words, and nothing lost.

use crate::made::time;
use crate::play::{Desk, edit, picture};
use crate::{again, one, place};
use serde_json::json;
use std::path::Path;
use wayfold_model::{Command, Id, Kind};
use wayfold_store::Library;

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
    let command = Command::Add { kind: Kind::Image, fields };
    let change = wayfold_model::apply(&desk.map, &command, &mut || Id::from_number(777)).unwrap();
    let done = desk.clone().make(&command, change, Id::from_number(778), number * 100);
    println!("> {}", done.write(&mut library, map, 1).unwrap_err().code());
    // Even closing may find no room; what was acknowledged stays in the log.
    let _ = library.put_in_bin(map, time(0)).and_then(|()| library.take_out_of_bin(map));
    let _ = library.close();
}
