//! The first hundred bytes of an SQLite file (<https://www.sqlite.org/fileformat2.html>, 1.3). Read before SQLite
//! touches the file, so that files of others stay as they are.

use crate::error::{Problem, Result};
use crate::schema::{APPLICATION, CURRENT};
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// Length of the header in bytes.
pub(crate) const LENGTH: usize = 100;
/// What every SQLite file begins with.
pub(crate) const MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// What the header of a library says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Header {
    /// Version of the library.
    pub(crate) version: u32,
    /// Whether the library was not closed: changes may lie in a file beside it.
    pub(crate) write_ahead: bool,
}

/// Whether there is a file at all, without touching it.
pub(crate) fn look(file: &Path) -> Result<()> {
    let meta = std::fs::metadata(file).map_err(|error| missing(file, &error))?;
    if meta.is_dir() { Err(Problem::IsFolder.into()) } else { Ok(()) }
}

/// Reads the header of a library this program can work with. The file is claimed.
pub(crate) fn read(file: &Path) -> Result<Header> {
    let mut bytes = Vec::with_capacity(LENGTH);
    let opened = File::open(file).and_then(|file| file.take(LENGTH as u64).read_to_end(&mut bytes));
    opened.map_err(|error| Problem::from_io(&error, false))?;
    Ok(parse(&bytes)?)
}

/// Why a file is not there: itself, or its folder.
fn missing(file: &Path, error: &std::io::Error) -> Problem {
    let problem = Problem::from_io(error, false);
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    match problem {
        Problem::NotFound if folder.is_some_and(|folder| !folder.exists()) => Problem::FolderMissing,
        other => other,
    }
}

fn parse(bytes: &[u8]) -> std::result::Result<Header, Problem> {
    if bytes.len() < LENGTH || !bytes.starts_with(MAGIC) {
        return Err(Problem::NotALibrary);
    }
    let number =
        |at: usize| bytes.get(at..at + 4).and_then(|four| four.try_into().ok()).map_or(0, u32::from_be_bytes);
    let (version, application) = (number(60), number(68));
    if application != APPLICATION {
        return Err(Problem::OtherDatabase { application });
    }
    match version {
        0 => Err(Problem::Damaged { detail: "version 0 never existed".into() }),
        newer if newer > CURRENT => Err(Problem::Newer { found: newer, known: CURRENT }),
        _ => Ok(Header { version, write_ahead: bytes.get(18..20) != Some(&[1, 1]) }),
    }
}

#[cfg(test)]
mod tests {
    use super::{Header, parse};

    fn check(version: u32, application: &[u8; 4], found: Result<u32, &str>) {
        let mut bytes = [0; 100];
        bytes[..16].copy_from_slice(super::MAGIC);
        bytes[18..20].fill(1);
        bytes[60..64].copy_from_slice(&version.to_be_bytes());
        bytes[68..72].copy_from_slice(application);
        let said = parse(&bytes).map(|Header { version, .. }| version);
        assert_eq!(said.map_err(|problem| problem.code()), found);
    }

    #[test]
    fn files_are_told_apart_by_their_first_bytes() {
        check(1, b"WFLD", Ok(1));
        check(2, b"WFLD", Ok(2));
        check(0, b"WFLD", Err("damaged"));
        check(3, b"WFLD", Ok(3));
        check(4, b"WFLD", Err("newer"));
        check(2, b"GPKG", Err("other-database"));
        check(2, b"\0\0\0\0", Err("other-database"));
        assert_eq!(parse(b"SQLite format 3\0").unwrap_err().code(), "not-a-library");
        assert_eq!(parse(b"").unwrap_err().code(), "not-a-library");
    }
}
