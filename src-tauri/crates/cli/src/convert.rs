//! `wayfold convert`: one file in, one or more out.

use crate::input;
use crate::outcome::{FINE, Stop};
use crate::output::Output;
use clap::ArgMatches;
use std::path::{Path, PathBuf};
use wayfold_session::files::{self, Drawing};
use wayfold_session::{Format, Library, Map, SlideShape, Words};

pub(crate) fn run(matches: &ArgMatches, words: &Words, output: &mut Output) -> Result<u8, Stop> {
    let path = |name: &str| matches.get_one::<PathBuf>(name).cloned().unwrap_or_default();
    let text = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let (from, to) = (path("in"), path("out"));
    let document = input::maps(&from, text("from"), matches.get_flag("strict"), words, output)?;
    let mut maps: Vec<Map> = (0..document.maps.len()).filter_map(|at| document.map(at)).collect();
    if let Some(number) = matches.get_one::<u32>("map") {
        let count = maps.len();
        let at = *number as usize - 1;
        if at >= count {
            return Err(Stop::NoSuchMap { number: *number, count });
        }
        maps = vec![maps.swap_remove(at)];
    }
    let shown = to.display().to_string();
    let ending = text("to").or_else(|| to.extension().and_then(|ending| ending.to_str()));
    let ending = ending.ok_or_else(|| Stop::NoFormat { path: shown.clone() })?;
    if ending == "wayfold" {
        return library(&maps, &to, output);
    }
    let mut format = files::format_of(&format!("x.{ending}")).map_err(Stop::failed(&shown))?;
    choose(&mut format, matches);
    let drawing = Drawing::new(text("theme"), words.language());
    write(&maps, &to, &format, drawing, words, output)
}

/// The shape of slides that was typed, or the usual one.
pub(crate) fn slides(matches: &ArgMatches) -> SlideShape {
    let typed = matches.try_get_one::<String>("slides").ok().flatten();
    if typed.is_some_and(|shape| shape == "4:3") { SlideShape::Standard } else { SlideShape::Wide }
}

/// Takes over what was typed of a format's options.
pub(crate) fn choose(format: &mut Format, matches: &ArgMatches) {
    if let Format::Pptx { size, .. } = format {
        *size = slides(matches);
    }
    if let Format::Png { scale, transparent, .. } = format {
        *scale = matches.get_one::<f32>("scale").copied().unwrap_or(1.0);
        *transparent = matches.try_get_one::<bool>("transparent").ok().flatten().copied().unwrap_or(false);
    }
}

/// Writes maps: JSON holds them all; of other formats each map gets a file, numbered if there are several.
fn write(
    maps: &[Map],
    to: &Path,
    format: &Format,
    mut drawing: Drawing,
    words: &Words,
    output: &mut Output,
) -> Result<u8, Stop> {
    let shown = to.display().to_string();
    let failed = Stop::failed(&shown);
    if matches!(format, Format::Json) || maps.len() == 1 {
        let all: Vec<&Map> = maps.iter().collect();
        let written = drawing.write(&all, format).map_err(failed)?;
        output.write(to, &written.data, &title(maps))?;
        for loss in written.losses(words) {
            output.warn(&shown, &loss);
        }
        return Ok(FINE);
    }
    if shown == "-" {
        return Err(Stop::SeveralMaps { count: maps.len() });
    }
    for (at, map) in maps.iter().enumerate() {
        output.progress(at + 1, maps.len(), &map.card().title);
        let path = numbered(to, at + 1, maps.len());
        let shown = path.display().to_string();
        let written = drawing.write(&[map], format).map_err(Stop::failed(&shown))?;
        output.write(&path, &written.data, &map.card().title)?;
        for loss in written.losses(words) {
            output.warn(&shown, &loss);
        }
    }
    Ok(FINE)
}

/// `map.svg` as `map-01.svg`.
fn numbered(path: &Path, number: usize, of: usize) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let width = of.to_string().len();
    let name = match path.extension() {
        Some(ending) => format!("{stem}-{number:0width$}.{}", ending.to_string_lossy()),
        None => format!("{stem}-{number:0width$}"),
    };
    path.with_file_name(name)
}

fn title(maps: &[Map]) -> String {
    maps.iter().map(|map| map.card().title.as_str()).collect::<Vec<_>>().join(", ")
}

/// A new library of these maps. A library that is there already is left alone.
fn library(maps: &[Map], to: &Path, output: &mut Output) -> Result<u8, Stop> {
    let shown = to.display().to_string();
    let mut library = Library::create(to).map_err(|e| Stop::failed(&shown)(e.into()))?;
    let made = files::add_maps(&mut library, maps, &mut |done| {
        output.progress(done, maps.len(), &shown);
    });
    let made = made.and_then(|_| library.close().map_err(Into::into));
    if let Err(failure) = made {
        let _ = std::fs::remove_file(to);
        return Err(Stop::failed(&shown)(failure));
    }
    let bytes = std::fs::metadata(to).map_or(0, |data| data.len());
    output.wrote(&shown, bytes, &title(maps));
    Ok(FINE)
}

#[cfg(test)]
mod tests {
    use super::numbered;
    use std::path::Path;

    #[test]
    fn several_maps_get_numbers() {
        assert_eq!(numbered(Path::new("a/map.x.svg"), 7, 12), Path::new("a/map.x-07.svg"));
        assert_eq!(numbered(Path::new("map"), 1, 2), Path::new("map-1"));
    }
}
