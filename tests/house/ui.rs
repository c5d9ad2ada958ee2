//! The UI's folders name only those below them, one file names the window's library, and no words for people stand in
//! the sources.

use super::{files, root};
use std::path::Path;

/// For each folder of `ui/src`, the other folders its files may import from. `main.ts` mounts everything.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("bindings", &[]),
    ("host", &["bindings"]),
    ("document", &["bindings", "host"]),
    ("canvas", &["bindings", "document"]),
    ("words", &[]),
    ("look", &[]),
    ("app", &["bindings", "host", "document", "canvas", "words", "look"]),
    ("actions", &["bindings", "host", "document", "canvas", "words", "look", "app"]),
    ("panels", &["bindings", "host", "document", "canvas", "words", "look", "app", "actions"]),
];

/// What follows `from "` or `import("` in a source.
fn imports(source: &str) -> impl Iterator<Item = &str> {
    ["from \"", "import(\"", "import \""]
        .into_iter()
        .flat_map(move |before| source.split(before).skip(1))
        .filter_map(|rest| rest.split('"').next())
}

/// The folder of `ui/src` that a relative import leads to.
fn folder(from: &Path, to: &str) -> Option<String> {
    if !to.starts_with('.') {
        return None;
    }
    let mut parts: Vec<_> = from.parent()?.components().collect();
    for part in Path::new(to).components() {
        match part {
            std::path::Component::ParentDir => drop(parts.pop()),
            std::path::Component::CurDir => {}
            other => parts.push(other),
        }
    }
    let source = root().join("ui/src");
    let inside = parts.iter().collect::<std::path::PathBuf>();
    let inside = inside.strip_prefix(source).ok()?.to_owned();
    Some(inside.components().next()?.as_os_str().to_string_lossy().into_owned())
}

fn sources() -> impl Iterator<Item = (std::path::PathBuf, String)> {
    files("ui/src", &["ts", "svelte"]).into_iter().map(|path| {
        let path = root().join(path);
        let source = std::fs::read_to_string(&path).unwrap_or_default();
        (path, source)
    })
}

#[test]
fn folders_import_only_what_they_may() {
    for (path, source) in sources() {
        let inside = path.strip_prefix(root().join("ui/src")).expect("a file of the UI");
        let own = inside.components().next().map(|part| part.as_os_str().to_string_lossy().into_owned());
        let Some((own, allowed)) = MAY_IMPORT.iter().find(|(name, _)| Some(*name) == own.as_deref()).copied()
        else {
            continue;
        };
        for to in imports(&source) {
            assert!(
                !to.starts_with("@tauri-apps") || inside == Path::new("host/tauri.ts"),
                "{}: only host/tauri.ts names {to}",
                inside.display()
            );
            assert!(
                own != "canvas" || !to.starts_with("svelte"),
                "{}: the canvas knows no Svelte",
                inside.display()
            );
            let Some(to) = folder(&path, to) else { continue };
            assert!(
                to == own || allowed.contains(&to.as_str()),
                "{}: must not import {to}",
                inside.display()
            );
        }
    }
}

/// Text between tags, and in attributes people hear or see.
fn said(markup: &str) -> Vec<String> {
    let mut found = Vec::new();
    for attribute in ["aria-label=\"", "title=\"", "placeholder=\"", "alt=\"", "label=\""] {
        found.extend(
            markup.split(attribute).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned),
        );
    }
    let (mut depth, mut tag, mut text) = (0_u32, false, String::new());
    for letter in markup.chars() {
        match letter {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            '<' if depth == 0 => {
                tag = true;
                found.push(std::mem::take(&mut text));
            }
            '>' if depth == 0 && tag => tag = false,
            _ if depth == 0 && !tag => text.push(letter),
            _ => {}
        }
    }
    found
}

#[test]
fn no_words_stand_in_the_markup() {
    for (path, source) in
        sources().filter(|(path, _)| path.extension().is_some_and(|ending| ending == "svelte"))
    {
        let markup = source.split("<script").enumerate().map(|(index, part)| {
            if index == 0 { part } else { part.split_once("</script>").map_or("", |(_, rest)| rest) }
        });
        let markup: String = markup.collect();
        let markup = markup.split("<style").next().unwrap_or("").to_owned();
        let mut plain = String::new();
        for (index, part) in markup.split("<!--").enumerate() {
            plain += if index == 0 { part } else { part.split_once("-->").map_or("", |(_, rest)| rest) };
        }
        for text in said(&plain) {
            let bare: String =
                text.split('{').next().unwrap_or("").chars().filter(|c| c.is_alphabetic()).collect();
            assert!(
                bare.chars().count() < 3 || text.trim() == "Wayfold" || text.trim().starts_with('#'),
                "{}: words belong in the locale files: {}",
                path.display(),
                text.trim()
            );
        }
    }
}
