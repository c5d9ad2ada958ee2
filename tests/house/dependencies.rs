//! Every declared dependency is used, and every package's licence is one that can be shipped.

use super::{list, members, metadata, text};
use serde_json::Value;
use std::path::Path;

/// Licences that ask for no more than attribution. A package needs one of its alternatives among them.
const FINE: &[&str] = &[
    "MIT",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "Zlib",
    "Unicode-3.0",
    "CC0-1.0",
    "0BSD",
    "BSL-1.0",
    "MIT-0",
    "Unlicense",
    "Apache-2.0 WITH LLVM-exception",
    "NCSA",
    "bzip2-1.0.6",
];

/// Packages under MPL-2.0, which asks for the source of their own files only. They come with tauri, unchanged: most of
/// them are part of the build alone, none is anything we write against.
const MOZILLA: &[&str] = &["cssparser", "cssparser-macros", "dtoa-short", "option-ext", "selectors"];

#[test]
fn every_licence_is_permissive() {
    for package in list(&metadata()["packages"]) {
        let name = text(&package["name"]);
        if MOZILLA.contains(&name) && text(&package["license"]) == "MPL-2.0" {
            continue;
        }
        let expression = text(&package["license"]).replace('/', " OR ").replace(['(', ')'], " ");
        let fine = expression.split(" AND ").all(|part| part.split(" OR ").any(|l| FINE.contains(&l.trim())));
        assert!(fine, "{name} is under {expression:?}");
    }
}

/// All text of a package's sources: those in its folder, and those of targets that lie elsewhere.
fn sources(package: &Value) -> String {
    let folder = |file: &Value| Path::new(text(file)).parent()?.canonicalize().ok();
    let own = folder(&package["manifest_path"]);
    let targets = list(&package["targets"]).iter().filter_map(|target| folder(&target["src_path"]));
    let elsewhere = targets.filter(|path| own.as_ref().is_none_or(|own| !path.starts_with(own)));
    let mut waiting: Vec<_> = own.iter().cloned().chain(elsewhere).collect();
    let mut all = String::new();
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            let entries = std::fs::read_dir(&path).into_iter().flatten().flatten();
            waiting.extend(entries.map(|entry| entry.path()).filter(|p| !p.ends_with("target")));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            all.push_str(&std::fs::read_to_string(&path).unwrap_or_default());
        }
    }
    all
}

#[test]
fn every_dependency_is_used() {
    for package in members() {
        let sources = sources(package);
        for dependency in list(&package["dependencies"]) {
            let name = match text(&dependency["rename"]) {
                "" => text(&dependency["name"]),
                renamed => renamed,
            };
            let word = name.replace('-', "_");
            let used = sources.split(|c: char| !c.is_alphanumeric() && c != '_').any(|token| token == word);
            // Used by derives that name the crate for us.
            let by_derive =
                matches!(word.as_str(), "fractional_index") && sources.contains("FractionalIndex");
            assert!(used || by_derive, "{} declares {name} and does not use it", text(&package["name"]));
        }
    }
}
