//! Who may depend on whom. Stated as what is allowed; everything else is absent.

use super::{list, members, text};

/// For each crate, the crates of the workspace it may name outside of its tests.
const MAY_NAME: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("scene", &[]),
    ("layout", &["model", "scene"]),
    ("render", &["scene"]),
    ("formats", &["model"]),
    ("analysis", &["model"]),
    ("store", &["model"]),
    ("session", &["model", "scene", "layout", "render", "formats", "analysis", "store"]),
    ("cli", &["session"]),
    ("desktop", &["session"]),
    ("tests", &[]),
];

/// Libraries that only one crate names.
const ONLY_IN: &[(&str, &str)] = &[
    ("tauri", "desktop"),
    ("gtk", "desktop"),
    ("webkit2gtk", "desktop"),
    ("axum", "cli"),
    ("krilla", "render"),
    ("rust_xlsxwriter", "formats render"),
    ("rusqlite", "store"),
    ("petgraph", "analysis"),
    ("harfrust", "layout"),
    ("skrifa", "layout render"),
    ("icu_segmenter", "layout"),
    ("vello_cpu", "render"),
    ("fluent-bundle", "session"),
    ("clap", "cli"),
];

fn short(name: &str) -> &str {
    name.strip_prefix("wayfold-").unwrap_or(name)
}

#[test]
fn crates_name_only_what_they_may() {
    for package in members() {
        let name = short(text(&package["name"]));
        let allowed = MAY_NAME.iter().find(|(crate_name, _)| *crate_name == name);
        let (_, allowed) = allowed.unwrap_or_else(|| panic!("{name} is not in the list of crates"));
        for dependency in list(&package["dependencies"]) {
            let (to, kind) = (text(&dependency["name"]), text(&dependency["kind"]));
            if kind == "dev" {
                continue;
            }
            if to.starts_with("wayfold-") {
                assert!(allowed.contains(&short(to)), "{name} must not depend on {to}");
            }
            for (library, home) in ONLY_IN {
                assert!(
                    to != *library || home.split(' ').any(|home| home == name),
                    "{name} must not name {library}; {home} does"
                );
            }
        }
    }
}
