//! Files in and out, by format: text to maps with what had to be repaired, maps to bytes with what was lost. Used
//! alike by the app's import and export and by the command line.

use crate::failure::{Failure, message};
use crate::session::{new_id, new_layout, now};
use crate::wire::{Format, Message};
use crate::words::{Dictionary, Words};
use std::sync::Arc;
use wayfold_formats::json::{self, Contents, Document};
use wayfold_formats::mermaid;
use wayfold_layout::{Layout, Settings};
use wayfold_model::{Id, Map, Record};
use wayfold_render::{Background, PngOptions, SvgOptions};
use wayfold_store::Library;

pub use wayfold_formats::mermaid::Strictness;

/// A file that was read.
pub struct Read {
    /// Its maps, and what they share.
    pub document: Document,
    warnings: Vec<mermaid::Warning>,
}

impl Read {
    /// What was repaired, with line and column.
    pub fn warnings(&self, words: &Words) -> Vec<Message> {
        let say = |warning: &mermaid::Warning| {
            let place = [("line", warning.line.to_string()), ("column", warning.column.to_string())];
            let args = warning.args.iter().cloned().chain(place);
            placed(words, "mermaid-", &warning.code.code().replace('_', "-"), args)
        };
        self.warnings.iter().map(say).collect()
    }
}

/// A message about a place in a file, the place in front.
pub(crate) fn placed(
    words: &Words,
    stem: &str,
    code: &str,
    args: impl IntoIterator<Item = (&'static str, String)>,
) -> Message {
    let message = message(words, stem, code, args);
    let args: Vec<(&str, String)> =
        message.args.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
    let place = words.message("file-place", &args).text;
    Message { text: format!("{place}: {}", message.text), ..message }
}

/// Reads the maps of a file. Its name says the format: `.json`, or Mermaid in a file of its own (`.mmd`, `.mermaid`,
/// `.txt`), in Markdown or in HTML.
///
/// # Errors
/// [`Failure::UnknownFormat`], [`Failure::Json`], [`Failure::Mermaid`].
pub fn read(name: &str, text: &str, strictness: Strictness) -> Result<Read, Failure> {
    match ending(name).as_str() {
        "json" => Ok(Read { document: json::read(text)?, warnings: vec![] }),
        "mmd" | "mermaid" => mermaid(name, vec![mermaid::read(text, strictness)?]),
        "txt" | "md" | "markdown" | "html" | "htm" => mermaid(name, mermaid::read_all(text, strictness)?),
        _ => Err(Failure::UnknownFormat { name: name.into() }),
    }
}

fn mermaid(name: &str, readings: Vec<mermaid::Reading>) -> Result<Read, Failure> {
    let mut document = Document::default();
    let mut warnings = Vec::new();
    for reading in readings {
        let map = mermaid::to_map(&reading.diagram, &mut new_id);
        let (shared, records): (Vec<Record>, Vec<Record>) =
            map.records().map(|record| titled(record, name)).partition(|record| record.kind().is_shared());
        document.maps.push(Contents { id: map.id(), records });
        document.shared.extend(shared);
        warnings.extend(reading.warnings);
    }
    Ok(Read { document, warnings })
}

/// A map without a title takes the file's name.
fn titled(record: Record, name: &str) -> Record {
    match record {
        Record::Card(card) if card.title.trim().is_empty() => {
            let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
            let title = file.rsplit_once('.').map_or(file, |(stem, _)| stem).to_owned();
            Record::from(wayfold_model::Card { title, ..(*card).clone() })
        }
        record => record,
    }
}

/// The maps of a library that are not in its bin, latest change first.
///
/// # Errors
/// If the library cannot be read.
pub fn library_maps(library: &Library) -> Result<Document, Failure> {
    let mut document = Document::default();
    let mut known = std::collections::HashSet::new();
    for summary in library.maps()? {
        let (shared, records) =
            library.export(summary.card.id)?.into_iter().partition(|record| record.kind().is_shared());
        let shared: Vec<Record> = shared;
        document.shared.extend(shared.into_iter().filter(|record| known.insert(record.id())));
        document.maps.push(Contents { id: summary.card.id, records });
    }
    Ok(document)
}

/// Takes maps into a library; `progress` hears how many are in. Gives their ids there.
///
/// # Errors
/// As [`Library::add_map`]; the maps before the one that failed are in.
pub fn add_maps(
    library: &mut Library,
    maps: &[Map],
    progress: &mut dyn FnMut(usize),
) -> Result<Vec<Id>, Failure> {
    let mut added = Vec::with_capacity(maps.len());
    for map in maps {
        added.push(library.add_map(map.records().collect(), &mut new_id, now())?.map);
        progress(added.len());
    }
    Ok(added)
}

/// Text from the bytes of a file: UTF-8, or UTF-16 with its mark. Nothing if it is neither.
pub fn decode(bytes: Vec<u8>) -> Option<String> {
    let wide = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let units = bytes.as_chunks::<2>().0.iter().map(|pair| unit(*pair));
        char::decode_utf16(units).collect::<Result<String, _>>().ok()
    };
    match bytes.as_slice() {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        _ => String::from_utf8(bytes).ok(),
    }
}

/// A name for a file from the title of a map: letters, digits and hyphens, at most 60 of them, never empty.
pub fn file_name(title: &str) -> String {
    let mut name = String::new();
    for letter in title.chars().flat_map(char::to_lowercase) {
        if letter.is_alphanumeric() {
            name.push(letter);
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
        if name.chars().count() == 60 {
            break;
        }
    }
    let name = name.trim_end_matches('-');
    if name.is_empty() { "map".into() } else { name.into() }
}

/// A file that was written.
pub struct Written {
    /// Its bytes.
    pub data: Vec<u8>,
    losses: Vec<mermaid::Loss>,
}

impl Written {
    /// What the format could not hold.
    pub fn losses(&self, words: &Words) -> Vec<Message> {
        let say = |loss: &mermaid::Loss| {
            message(
                words,
                "mermaid-loss-",
                &loss.code.code().replace('_', "-"),
                [("count", loss.count.to_string())],
            )
        };
        self.losses.iter().map(say).collect()
    }
}

/// Writes maps one after the other in the same look, so that fonts are read once.
pub struct Drawing {
    layout: Layout,
    settings: Settings,
}

impl Drawing {
    /// In a theme, or each map's own, for a reader of a language.
    pub fn new(theme: Option<&str>, language: &str) -> Self {
        let words = Arc::new(Dictionary::new());
        let settings = Settings { theme: theme.map(str::to_owned), language: language.to_owned(), words };
        Self { layout: new_layout(), settings }
    }

    /// Writes maps in a format; all but JSON hold the first one only.
    ///
    /// # Errors
    /// [`Failure::Render`] if a picture would be too large; [`Failure::NoJourney`] without a map.
    pub fn write(&mut self, maps: &[&Map], format: &Format) -> Result<Written, Failure> {
        write(maps, format, &mut self.layout, &self.settings)
    }
}

/// Writes maps in a format; all but JSON hold the first one only.
pub(crate) fn write(
    maps: &[&Map],
    format: &Format,
    layout: &mut Layout,
    settings: &Settings,
) -> Result<Written, Failure> {
    let first = *maps.first().ok_or_else(|| Failure::NoJourney { name: String::new() })?;
    let whole = |data: Vec<u8>| Written { data, losses: vec![] };
    Ok(match format {
        Format::Json => {
            let text = json::write(maps, json::Shared::Used).map_err(|_| Failure::OutOfStep)?;
            whole(text.into_bytes())
        }
        Format::Mermaid => {
            let (text, losses) = mermaid::from_map(first);
            Written { data: text.into_bytes(), losses }
        }
        Format::Svg => {
            let scene = layout.scene(first, settings);
            whole(wayfold_render::svg(&scene, &SvgOptions::default()).into_bytes())
        }
        Format::Png { scale, transparent } => {
            let scene = layout.scene(first, settings);
            let background = if *transparent { Background::Transparent } else { Background::Paper };
            let options = PngOptions { scale: *scale, background, ..PngOptions::default() };
            whole(wayfold_render::png(&scene, &options, &mut |_| std::ops::ControlFlow::Continue(()))?)
        }
    })
}

/// The format a file's name asks for, when it is written.
///
/// # Errors
/// [`Failure::UnknownFormat`].
pub fn format_of(name: &str) -> Result<Format, Failure> {
    match ending(name).as_str() {
        "json" => Ok(Format::Json),
        "mmd" | "mermaid" => Ok(Format::Mermaid),
        "svg" => Ok(Format::Svg),
        "png" => Ok(Format::Png { scale: 1.0, transparent: false }),
        _ => Err(Failure::UnknownFormat { name: name.into() }),
    }
}

/// The media type of a format.
pub const fn mime(format: &Format) -> &'static str {
    match format {
        Format::Json => "application/json",
        Format::Mermaid => "text/plain; charset=utf-8",
        Format::Svg => "image/svg+xml",
        Format::Png { .. } => "image/png",
    }
}

fn ending(name: &str) -> String {
    name.rsplit_once('.').map_or(name, |(_, ending)| ending).to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_become_names_of_files() {
        let cases = [
            ("Internetanschluss: ein falscher Klick", "internetanschluss-ein-falscher-klick"),
            ("../../etc/passwd", "etc-passwd"),
            ("…", "map"),
            ("顧客の旅", "顧客の旅"),
        ];
        for (title, name) in cases {
            assert_eq!(file_name(title), name);
        }
        assert!(file_name(&"ä".repeat(500)).chars().count() <= 60);
    }

    #[test]
    fn bytes_become_text() {
        assert_eq!(decode(b"\xff\xfea\0\xe4\0".to_vec()).as_deref(), Some("aä"));
        assert_eq!(decode(b"\xfe\xff\0a".to_vec()).as_deref(), Some("a"));
        assert_eq!(decode("aä".into()).as_deref(), Some("aä"));
        assert_eq!(decode(vec![0x80]), None);
    }
}
