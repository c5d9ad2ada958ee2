//! `wayfold library`: what is in a library, in and out of it, search, check, rescue.

use crate::convert::choose;
use crate::input;
use crate::outcome::{FAULTS, FINE, Stop};
use crate::output::Output;
use clap::ArgMatches;
use serde_json::json;
use std::path::{Path, PathBuf};
use wayfold_session::files::{self, Drawing};
use wayfold_session::{Library, Map, Session, Words, store};

pub(crate) fn run(matches: &ArgMatches, words: &Words, output: &mut Output) -> Result<u8, Stop> {
    match matches.subcommand() {
        Some(("init", matches)) => init(matches, words, output),
        Some(("list", matches)) => list(matches, words, output),
        Some(("import", matches)) => import(matches, words, output),
        Some(("export", matches)) => export(matches, words, output),
        Some(("search", matches)) => search(matches, words, output),
        Some(("check", matches)) => check(matches, words, output),
        Some(("rescue", matches)) => rescue(matches, words, output),
        _ => Ok(FINE),
    }
}

/// The library that was named, or the usual one.
pub(crate) fn path(matches: &ArgMatches) -> Result<PathBuf, Stop> {
    match matches.get_one::<PathBuf>("library") {
        Some(path) => Ok(path.clone()),
        None => wayfold_session::usual_library().ok_or(Stop::NoHome),
    }
}

pub(crate) fn failed(path: &Path) -> impl FnOnce(store::Error) -> Stop {
    let shown = path.display().to_string();
    move |error| Stop::failed(&shown)(error.into())
}

pub(crate) fn read(path: &Path) -> Result<Library, Stop> {
    Library::open_read_only(path).map_err(failed(path))
}

/// Makes the library, with the example journeys, unless it is there.
fn init(matches: &ArgMatches, words: &Words, output: &mut Output) -> Result<u8, Stop> {
    let path = path(matches)?;
    let shown = path.display().to_string();
    let new = !path.exists();
    let mut session = Session::open_or_create(&path, words.language()).map_err(Stop::failed(&shown))?;
    notice(session.library(), output);
    let count = session.library().maps().map_err(failed(&path))?.len();
    session.close().map_err(Stop::failed(&shown))?;
    output.set("library", json!(path));
    output.set("new", json!(new));
    output.set("maps", json!(count));
    let said = [("path", shown), ("count", count.to_string())];
    output.note(if new { "cli-library-made" } else { "cli-library-there" }, &said);
    Ok(FINE)
}

/// What a reader should know about how a library was opened.
pub(crate) fn notice(library: &Library, output: &Output) {
    if let Some(migrated) = library.migrated() {
        let backup = migrated.backup.as_ref().map(|path| path.display().to_string()).unwrap_or_default();
        let said = [("from", migrated.from.to_string()), ("to", migrated.to.to_string()), ("backup", backup)];
        output.note("notice-store-migrated", &said);
    }
    if let store::Access::Read(why) = library.access() {
        output.note(&format!("notice-store-read-only-{}", why.code()), &[]);
    }
}

fn list(matches: &ArgMatches, words: &Words, output: &mut Output) -> Result<u8, Stop> {
    let path = path(matches)?;
    let maps = read(&path)?.maps().map_err(failed(&path))?;
    if maps.is_empty() {
        output.note("cli-empty-library", &[("path", path.display().to_string())]);
    }
    let mut all = Vec::new();
    for map in &maps {
        let state = words.plain(&format!("scene-state-{}", map.card.state.name()));
        let counts = [("stages", map.stages.to_string()), ("touchpoints", map.touchpoints.to_string())];
        let counts = words.message("cli-map-counts", &counts).text;
        let updated = map.updated.format("%Y-%m-%d");
        output.line(&format!("{}  {updated}  {}  ({state}; {counts})", map.card.id, map.card.title));
        all.push(json!({
            "id": map.card.id, "title": map.card.title, "state": map.card.state, "status": map.card.status,
            "stages": map.stages, "touchpoints": map.touchpoints, "updated": map.updated,
            "revision": map.revision,
        }));
    }
    output.set("library", json!(path));
    output.set("maps", json!(all));
    Ok(FINE)
}

fn import(matches: &ArgMatches, words: &Words, output: &mut Output) -> Result<u8, Stop> {
    let path = path(matches)?;
    let files: Vec<&PathBuf> = matches.get_many("files").into_iter().flatten().collect();
    // All files are read before the first is taken in: a fault in one changes nothing.
    let mut maps: Vec<Map> = Vec::new();
    for (at, file) in files.iter().enumerate() {
        output.progress(at + 1, files.len(), &file.display().to_string());
        let document = input::maps(file, None, matches.get_flag("strict"), words, output)?;
        maps.extend((0..document.maps.len()).filter_map(|at| document.map(at)));
    }
    let mut library =
        wayfold_session::open_or_create(&path).map_err(Stop::failed(&path.display().to_string()))?;
    notice(&library, output);
    let count = maps.len();
    let added = files::add_maps(&mut library, &maps, &mut |done| output.progress(done, count, ""));
    let added = added.map_err(Stop::failed(&path.display().to_string()))?;
    library.close().map_err(failed(&path))?;
    let all: Vec<_> =
        added.iter().zip(&maps).map(|(id, map)| json!({ "id": id, "title": map.card().title })).collect();
    output.set("maps", json!(all));
    output.set("library", json!(path));
    let said = [("count", count.to_string()), ("path", path.display().to_string())];
    output.note("cli-imported", &said);
    Ok(FINE)
}

fn export(matches: &ArgMatches, words: &Words, output: &mut Output) -> Result<u8, Stop> {
    let path = path(matches)?;
    let folder = matches.get_one::<PathBuf>("folder").cloned().unwrap_or_default();
    let ending = matches.get_one::<String>("to").map_or("json", String::as_str);
    let library = read(&path)?;
    let wanted = matches.get_one::<String>("map");
    let mut maps = library.maps().map_err(failed(&path))?;
    if let Some(wanted) = wanted {
        maps.retain(|map| map.card.id.to_string() == *wanted || map.card.title == *wanted);
        if maps.is_empty() {
            return Err(Stop::UnknownMap { map: wanted.clone() });
        }
    }
    let shown = folder.display().to_string();
    std::fs::create_dir_all(&folder).map_err(Stop::file(&shown))?;
    let mut drawing = Drawing::new(matches.get_one::<String>("theme").map(String::as_str), words.language());
    let mut taken = std::collections::HashSet::new();
    for (at, summary) in maps.iter().enumerate() {
        output.progress(at + 1, maps.len(), &summary.card.title);
        let mut name = files::file_name(&summary.card.title);
        if !taken.insert(name.clone()) {
            name = format!("{name}-{}", at + 1);
            taken.insert(name.clone());
        }
        let file = folder.join(format!("{name}.{ending}"));
        if ending == "wayfold" {
            library.export_file(summary.card.id, &file, wayfold_session::now()).map_err(failed(&file))?;
            let bytes = std::fs::metadata(&file).map_or(0, |data| data.len());
            output.wrote(&file.display().to_string(), bytes, &summary.card.title);
            continue;
        }
        let shown = file.display().to_string();
        let mut format = files::format_of(&format!("x.{ending}")).map_err(Stop::failed(&shown))?;
        choose(&mut format, matches);
        let map = library.load(summary.card.id).map_err(failed(&path))?;
        let written = drawing.write(&[&map], &format).map_err(Stop::failed(&shown))?;
        output.write(&file, &written.data, &summary.card.title)?;
        for loss in written.losses(words) {
            output.warn(&shown, &loss);
        }
    }
    Ok(FINE)
}

fn search(matches: &ArgMatches, words: &Words, output: &mut Output) -> Result<u8, Stop> {
    let path = path(matches)?;
    let text: Vec<&str> =
        matches.get_many::<String>("text").into_iter().flatten().map(String::as_str).collect();
    let limit = matches.get_one::<u32>("limit").copied().unwrap_or(20);
    let hits = read(&path)?.search(&text.join(" "), limit as usize).map_err(failed(&path))?;
    if hits.is_empty() {
        output.note("cli-nothing-found", &[("text", text.join(" "))]);
    }
    let mut all = Vec::new();
    for hit in &hits {
        let kind = words.plain(&format!("kind-{}", hit.kind.name()));
        output.line(&format!("{}  {}: {}", hit.map_title, kind, hit.excerpt.replace('\n', " ")));
        all.push(json!({
            "map": hit.map, "mapTitle": hit.map_title, "record": hit.record, "kind": hit.kind,
            "excerpt": hit.excerpt, "marks": hit.marks,
        }));
    }
    output.set("hits", json!(all));
    Ok(FINE)
}

fn check(matches: &ArgMatches, words: &Words, output: &mut Output) -> Result<u8, Stop> {
    let path = path(matches)?;
    let shown = path.display().to_string();
    let report = store::check(&path).map_err(failed(&path))?;
    for finding in &report.findings {
        let args: Vec<(&str, String)> = finding.args().into_iter().collect();
        output.warn(&shown, &words.message(&format!("finding-store-{}", finding.code()), &args));
    }
    let count = report.findings.len();
    output.set("findings", json!(count));
    output.set("maps", json!(report.maps));
    output.set("records", json!(report.records));
    let sound = count == 0;
    let said = [("path", shown), ("count", count.to_string()), ("maps", report.maps.to_string())];
    output.note(if sound { "cli-check-fine" } else { "cli-check-faults" }, &said);
    Ok(if sound { FINE } else { FAULTS })
}

fn rescue(matches: &ArgMatches, words: &Words, output: &mut Output) -> Result<u8, Stop> {
    let path = path(matches)?;
    let into = matches.get_one::<PathBuf>("into").cloned().unwrap_or_default();
    let rescued = store::rescue(&path, &into, wayfold_session::now()).map_err(failed(&path))?;
    let mut all = Vec::new();
    for map in &rescued.maps {
        let whole = map.is_whole();
        let said = [
            ("title", map.title.clone()),
            ("kept", map.kept.to_string()),
            ("lost", (map.lost + map.missing.unwrap_or(0)).to_string()),
        ];
        let code = if whole { "cli-rescued-whole" } else { "cli-rescued-part" };
        output.line(&words.message(code, &said).text);
        all.push(json!({
            "id": map.map, "title": map.title, "whole": whole, "kept": map.kept, "mended": map.mended,
            "lost": map.lost, "missing": map.missing, "steps": map.steps, "stepsLost": map.steps_lost,
            "snapshots": map.snapshots, "snapshotsLost": map.snapshots_lost,
        }));
    }
    output.set("maps", json!(all));
    output.set("givenUp", json!(rescued.given_up));
    output.set("sharedLost", json!(rescued.shared_lost));
    let said = [("count", rescued.maps.len().to_string()), ("path", into.display().to_string())];
    output.note("cli-rescued", &said);
    Ok(FINE)
}
