//! `wayfold render`: one map, drawn and written in as many formats as there are names of files.

use crate::convert;
use crate::input;
use crate::library;
use crate::outcome::{FINE, Stop};
use crate::output::{Output, in_folder};
use crate::paint::clip;
use clap::ArgMatches;
use serde_json::json;
use std::path::{Path, PathBuf};
use wayfold_session::analysis::titles;
use wayfold_session::files::{self, Drawing};
use wayfold_session::{Format, Frame, Library, Map, Pages, Paper, PaperSize, Tailor, Words};

pub(crate) fn run(matches: &ArgMatches, words: &Words, output: &mut Output) -> Result<u8, Stop> {
    let text = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    // Whatever can be wrong with what was typed is found before anything is read or written.
    let (pages, paper) = pages(matches)?;
    let targets = targets(matches, pages)?;
    let map = tailored(chosen(matches, words, output)?, matches, words)?;
    let title = map.card().title.clone();
    let drawing = Drawing::new(text("theme"), words.language()).with_paper(paper);
    let mut drawing = match matches.get_one::<PathBuf>("template") {
        Some(path) => {
            let shown = path.display().to_string();
            drawing.with_template(&input::bytes(path, &shown)?).map_err(Stop::failed(&shown))?
        }
        None => drawing,
    };
    for (at, (path, format)) in targets.iter().enumerate() {
        let shown = path.display().to_string();
        output.progress(at + 1, targets.len(), &shown);
        let written = drawing.write(&[&map], format).map_err(Stop::failed(&shown))?;
        output.write(path, &written.data, &title)?;
        for loss in written.losses(words) {
            output.warn(&shown, &loss);
        }
    }
    output.set("map", json!(title));
    Ok(FINE)
}

/// What is to be written, each with its format and options.
fn targets(matches: &ArgMatches, pages: Pages) -> Result<Vec<(PathBuf, Format)>, Stop> {
    let mut targets: Vec<(PathBuf, Format)> = Vec::new();
    for path in matches.get_many::<PathBuf>("output").into_iter().flatten() {
        let shown = path.display().to_string();
        if path.extension().is_none() {
            return Err(Stop::NoEnding { path: shown });
        }
        let mut format = files::format_of(&shown).map_err(Stop::failed(&shown))?;
        choose(&mut format, pages, matches);
        let taken = path.exists() && !matches.get_flag("force");
        if taken || targets.iter().any(|(other, _)| other == path) {
            return Err(Stop::Exists { path: shown });
        }
        in_folder(path)?;
        targets.push((path.clone(), format));
    }
    Ok(targets)
}

/// Takes over what was typed of a format's options.
fn choose(format: &mut Format, wanted: Pages, matches: &ArgMatches) {
    let with_findings = !matches.get_flag("no-findings");
    let fitted = matches.get_one::<String>("frame").map(|name| match name.as_str() {
        "a3" => Frame::A3,
        "a0" => Frame::A0,
        _ => Frame::Slide,
    });
    match format {
        Format::Pdf { pages } => *pages = wanted,
        Format::Html { findings } | Format::Xlsx { findings } => *findings = with_findings,
        Format::Pptx { size, findings } => {
            *size = convert::slides(matches);
            *findings = with_findings;
        }
        Format::Svg { frame } => *frame = fitted,
        Format::Png { scale, transparent, frame } => {
            *scale = matches.get_one::<f32>("scale").copied().unwrap_or(1.0);
            *transparent = matches.get_flag("transparent");
            *frame = fitted;
        }
        Format::Json | Format::Mermaid | Format::Csv | Format::Markdown => {}
    }
}

/// How a PDF is laid on its pages: paper alone means one sheet, sheets to glue mean a poster. And the paper, if it is
/// none with a name.
fn pages(matches: &ArgMatches) -> Result<(Pages, Option<Paper>), Stop> {
    let text = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let (page, tile) = (text("page").and_then(named), text("tile").and_then(named));
    let typed = text("page").filter(|_| page.is_none());
    let own = typed
        .map(|typed| Paper::read(typed).ok_or_else(|| Stop::NoPaper { text: clip(typed, 60) }))
        .transpose()?;
    let way = text("pages").unwrap_or(match (text("page"), tile) {
        (_, Some(_)) => "poster",
        (Some(_), None) => "sheet",
        (None, None) => "drawing",
    });
    if tile.is_some() && way != "poster" {
        return Err(Stop::NoPoster { pages: way.to_owned() });
    }
    let pages = match way {
        "poster" => {
            Pages::Poster { size: page.unwrap_or(PaperSize::A0), sheet: tile.unwrap_or(PaperSize::A4) }
        }
        "sheet" => Pages::Sheet { paper: page.unwrap_or(PaperSize::A4) },
        "stages" => Pages::Stages { paper: page.unwrap_or(PaperSize::A4) },
        _ => Pages::Drawing,
    };
    Ok((pages, own))
}

/// Paper by its name.
fn named(typed: &str) -> Option<PaperSize> {
    PaperSize::NAMED.into_iter().find(|size| size.name().eq_ignore_ascii_case(typed.trim()))
}

/// The map as it is to be shown.
fn tailored(map: Map, matches: &ArgMatches, words: &Words) -> Result<Map, Stop> {
    let text = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let title = map.card().title.clone();
    let view = text("view").filter(|wanted| !wanted.is_empty());
    let view = view.map(|wanted| self::view(&map, wanted)).transpose()?.unwrap_or_default();
    let seen = files::seen(map, &view).map_err(Stop::failed(&title))?;
    // only what was typed decides: the machine's language is no reason to translate a map's words
    let language = text("lang").map(|_| words.language().to_owned()).unwrap_or_default();
    let tailor = Tailor { legend: matches.get_flag("no-legend"), language, ..Tailor::default() };
    let map = files::tailored(seen, &tailor).map_err(Stop::failed(&title))?;
    let logo = match matches.get_one::<PathBuf>("logo") {
        Some(path) => {
            let shown = path.display().to_string();
            let data = input::bytes(path, &shown)?;
            Some((shown, data))
        }
        None => None,
    };
    if text("brand").is_none() && text("font").is_none() && logo.is_none() {
        return Ok(map);
    }
    let place = logo.as_ref().map_or_else(|| title.clone(), |(name, _)| name.clone());
    let logo = logo.as_ref().map(|(name, data)| (name.as_str(), data.clone()));
    files::branded(map, (text("brand"), text("font")), logo).map_err(Stop::failed(&place))
}

/// The key of the saved view that was asked for.
fn view(map: &Map, wanted: &str) -> Result<String, Stop> {
    let views = &map.card().audiences;
    let known: Vec<(String, String)> = views.iter().map(|it| (it.key.clone(), it.name.clone())).collect();
    place(&known, wanted).and_then(|at| known.get(at)).map(|(key, _)| key.clone()).ok_or_else(|| {
        Stop::NoView {
            view: wanted.to_owned(),
            known: known.iter().map(|(_, name)| clip(name, 60)).collect(),
        }
    })
}

/// The map that was asked for: of a file, or by title or id of a library.
fn chosen(matches: &ArgMatches, words: &Words, output: &mut Output) -> Result<Map, Stop> {
    let what = matches.get_one::<PathBuf>("what").cloned().unwrap_or_default();
    let wanted = matches.get_one::<String>("map").map(String::as_str);
    let from = matches.get_one::<String>("from").map(String::as_str);
    let named = what.to_string_lossy().into_owned();
    let is_file = named == "-" || from.is_some() || what.is_file() || input::is_named(&what);
    if !is_file {
        let path = library::path(matches)?;
        return of_library(&library::read(&path)?, &path, &named);
    }
    let ending = from.or_else(|| what.extension().and_then(|ending| ending.to_str()));
    if ending == Some("wayfold") {
        let library = library::read(&what)?;
        let only = library.maps().map_err(library::failed(&what))?;
        return match (wanted, &*only) {
            (Some(wanted), _) => of_library(&library, &what, wanted),
            (None, [only]) => library.load(only.card.id).map_err(library::failed(&what)),
            (None, []) => Err(Stop::NoMaps { path: named }),
            (None, several) => Err(Stop::ChooseMap { path: named, count: several.len() }),
        };
    }
    let document = input::maps(&what, from, matches.get_flag("strict"), words, output)?;
    let known = titles(&document).into_iter().map(|(id, title)| (id.to_string(), title)).collect::<Vec<_>>();
    let at = match (wanted, known.len()) {
        (_, 0) => return Err(Stop::NoMaps { path: named }),
        (Some(wanted), _) => place(&known, wanted).ok_or_else(|| no_map(&known, wanted, &named))?,
        (None, 1) => 0,
        (None, count) => return Err(Stop::ChooseMap { path: named, count }),
    };
    document.into_map(at).ok_or(Stop::NoMaps { path: named })
}

fn of_library(library: &Library, path: &Path, wanted: &str) -> Result<Map, Stop> {
    let maps = library.maps().map_err(library::failed(path))?;
    let known: Vec<(String, String)> =
        maps.iter().map(|map| (map.card.id.to_string(), map.card.title.clone())).collect();
    let at = place(&known, wanted).ok_or_else(|| no_map(&known, wanted, &path.display().to_string()))?;
    let map = maps.get(at).map(|map| map.card.id).unwrap_or_default();
    library.load(map).map_err(library::failed(path))
}

/// Which of some maps or views is meant: by id, title, the only title that begins so, or number.
fn place(known: &[(String, String)], wanted: &str) -> Option<usize> {
    let lower = wanted.to_lowercase();
    let exact = known.iter().position(|(id, title)| id == wanted || title.to_lowercase() == lower);
    let mut alike = (0..known.len())
        .filter(|at| known.get(*at).is_some_and(|(_, title)| title.to_lowercase().starts_with(&lower)));
    let beginning = alike.next().filter(|_| !lower.is_empty() && alike.next().is_none());
    let number = || wanted.parse::<usize>().ok()?.checked_sub(1).filter(|at| *at < known.len());
    exact.or(beginning).or_else(number)
}

fn no_map(known: &[(String, String)], wanted: &str, path: &str) -> Stop {
    Stop::NoMapCalled {
        path: path.to_owned(),
        map: wanted.to_owned(),
        known: known.iter().map(|(_, title)| clip(title, 60)).collect(),
    }
}
