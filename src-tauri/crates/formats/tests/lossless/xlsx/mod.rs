//! Workbooks: there and back without loss, edited by hand in between, from other programs, and hostile.

mod hostile;
mod others;
mod there_and_back;

use std::io::{Cursor, Read, Write};
use wayfold_formats::json;
use wayfold_formats::table::Language;
use wayfold_formats::xlsx::{self, Options, Warning, Workbook};
use wayfold_model::{Id, Map};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// The map of an example that comes along.
fn example(name: &str) -> Map {
    let path = format!("{}/../../../assets/examples/{name}.json", env!("CARGO_MANIFEST_DIR"));
    json::read(&std::fs::read_to_string(path).unwrap()).unwrap().map(0).unwrap()
}

const EXAMPLES: [&str; 5] =
    ["broadband.en", "broadband.de", "restaurant.de", "online-shop.en", "town-hall-permit.de"];

fn write(map: &Map, language: Language) -> Vec<u8> {
    xlsx::write(map, &Options { language, ..Options::default() }).unwrap()
}

fn open(file: &[u8]) -> Workbook {
    xlsx::read(file).unwrap()
}

/// What is read of a workbook; it must keep to the rules.
fn read(file: &[u8]) -> (Map, Vec<Warning>) {
    let book = open(file);
    assert!(book.is_ours());
    let mut next = 1_000_000;
    let mut ids = || {
        next += 1;
        Id::from_number(next)
    };
    let (map, warnings) = book.to_map(&mut ids).unwrap();
    wayfold_model::check(&map).unwrap_or_else(|refusal| panic!("{refusal}"));
    (map, warnings)
}

/// The parts of a file, by name.
fn parts(file: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(file)).unwrap();
    (0..archive.len())
        .map(|at| {
            let mut part = archive.by_index(at).unwrap();
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).unwrap();
            (part.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

/// A file of parts.
fn pack(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A file whose parts are edited as text.
fn edited(file: &[u8], edit: impl Fn(&str, String) -> String) -> Vec<u8> {
    let edit = |(name, bytes): (String, Vec<u8>)| {
        let text = edit(&name, String::from_utf8(bytes).unwrap());
        (name, text.into_bytes())
    };
    pack(&parts(file).into_iter().map(edit).collect::<Vec<_>>())
}
