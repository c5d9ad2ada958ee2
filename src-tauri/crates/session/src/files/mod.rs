//! Files in and out, by format: text to maps with what had to be repaired, maps to bytes with what was lost. Used
//! alike by the app's import and export and by the command line.

mod letters;
mod pdf;
mod read;
mod slides;
mod tailor;
mod text;
mod workbook;
mod write;

pub(crate) use letters::missing as missing_letters;
pub(crate) use pdf::report as print_report;
pub use read::{Read, Strictness, read, read_any, read_bytes};
pub(crate) use read::{is_library, placed, read_pasted};
pub(crate) use slides::pages as slide_pages;
pub use tailor::{branded, tailored};
pub use text::decode;
pub(crate) use workbook::beginnings;
pub use write::{Drawing, Written, format_of, mime};
pub(crate) use write::{Means, SlideWish, template, write};

use crate::failure::Failure;
use crate::session::{new_id, now};
use wayfold_formats::json::{Contents, Document};
use wayfold_model::{Id, LONGEST_KEY, Map, Record};
use wayfold_store::Library;

/// Largest file that is read, in bytes.
pub const LARGEST: usize = 64 * 1024 * 1024;

/// A map as an audience sees it, by key or name of one of its saved views; an empty name for all of it. To be asked for
/// before anything is written or drawn for somebody.
///
/// # Errors
/// [`Failure::UnknownAudience`]: nobody is shown what they were to be spared.
pub fn seen(map: Map, audience: &str) -> Result<Map, Failure> {
    if audience.is_empty() {
        return Ok(map);
    }
    let known = map.audience(audience).map(|audience| map.seen_by(audience));
    known.ok_or_else(|| Failure::UnknownAudience { name: audience.chars().take(LONGEST_KEY).collect() })
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
}
