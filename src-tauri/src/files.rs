//! Files on their way between disk and page: read up to a limit, several packed into one answer, written in one step.

use crate::words;
use serde_json::json;
use std::fs::File;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

/// Ending of libraries.
pub(crate) const LIBRARY: &str = "wayfold";
/// Most megabytes of a file that is handed to the page.
const MOST_MEGABYTES: u64 = 64;

/// A file for the page.
pub(crate) struct Content {
    name: String,
    bytes: Vec<u8>,
}

/// Reads a file for the page; the error is the JSON of a message.
pub(crate) fn read(path: &Path, language: &str) -> Result<Content, Vec<u8>> {
    let name = name_of(path);
    let most = MOST_MEGABYTES * 1024 * 1024;
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| {
        if file.metadata()?.is_dir() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        file.take(most + 1).read_to_end(&mut bytes)
    });
    read.map_err(|error| unread(language, &name, &error))?;
    if bytes.len() as u64 > most {
        let args = [("name", name), ("most", MOST_MEGABYTES.to_string())];
        return Err(words::message(language, "shell-too-large", &args));
    }
    Ok(Content { name, bytes })
}

fn unread(language: &str, name: &str, error: &io::Error) -> Vec<u8> {
    words::message(language, "shell-unread", &[("name", name.to_owned()), ("detail", error.to_string())])
}

/// A file's name without its folder.
pub(crate) fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Files as one answer: the length of a list in JSON as four bytes, least first; the list of names and sizes; all bytes.
pub(crate) fn pack(files: &[Content]) -> Vec<u8> {
    let list: Vec<_> =
        files.iter().map(|file| json!({ "name": file.name, "size": file.bytes.len() })).collect();
    let list = serde_json::to_vec(&list).unwrap_or_default();
    let mut packed = u32::try_from(list.len()).unwrap_or(0).to_le_bytes().to_vec();
    packed.extend(list);
    for file in files {
        packed.extend_from_slice(&file.bytes);
    }
    packed
}

/// Puts a file in the place of another in one step, so that nobody finds half of it, even after the power failed.
pub(crate) fn replace(path: &Path, bytes: &[u8], language: &str) -> Result<(), Vec<u8>> {
    let name = name_of(path);
    let part = path.with_file_name(format!(".{name}.{}.part", std::process::id()));
    let written = (|| {
        let mut file = File::create(&part)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        std::fs::rename(&part, path)
    })();
    written.map_err(|error: io::Error| {
        let _ = std::fs::remove_file(&part);
        let code = match error.kind() {
            io::ErrorKind::StorageFull => "shell-disk-full",
            _ => "shell-unwritten",
        };
        words::message(language, code, &[("name", name), ("detail", error.to_string())])
    })
}

/// The path with the ending of a name, unless it has one.
pub(crate) fn with_ending(path: PathBuf, ending: &str) -> PathBuf {
    if path.extension().is_some() || ending.is_empty() { path } else { path.with_extension(ending) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_packed_one_after_the_other() {
        let file = |name: &str, bytes: &[u8]| Content { name: name.into(), bytes: bytes.into() };
        let packed = pack(&[file("ä.mmd", b"one"), file("b", b""), file("c", b"two")]);
        let length = u32::from_le_bytes([packed[0], packed[1], packed[2], packed[3]]) as usize;
        let list: serde_json::Value = serde_json::from_slice(&packed[4..4 + length]).unwrap_or_default();
        assert_eq!(
            list,
            json!([{ "name": "ä.mmd", "size": 3 }, { "name": "b", "size": 0 }, { "name": "c", "size": 3 }])
        );
        assert_eq!(&packed[4 + length..], b"onetwo");
    }

    #[test]
    fn what_cannot_be_read_or_written_is_told() {
        let text = |message: Vec<u8>| words::text(&message);
        let folder = std::env::temp_dir();
        assert!(read(&folder, "en").is_err_and(|message| text(message).contains("could not be read")));
        assert!(
            read(&folder.join("no such file"), "de")
                .is_err_and(|message| text(message).contains("no such file"))
        );
        let nowhere = folder.join("no such folder").join("x.svg");
        assert!(replace(&nowhere, b"x", "en").is_err_and(|message| text(message).contains("x.svg")));
    }

    #[test]
    fn names_get_an_ending() {
        let check =
            |path: &str, whole: &str| assert_eq!(with_ending(path.into(), "svg"), PathBuf::from(whole));
        check("/a/map", "/a/map.svg");
        check("/a/map.png", "/a/map.png");
        check("/a.b/map", "/a.b/map.svg");
    }
}
