//! Files that were given for a use, such as an organisation's template for slides: one for each use.
//!
//! Deliberately not here: what the files hold, and whether they are of use.

use crate::Library;
use crate::error::{Problem, Result};
use rusqlite::{Connection, OptionalExtension};

/// Largest file, and longest name or use, in bytes.
const LARGEST: usize = 32 * 1024 * 1024;
const LONGEST_NAME: usize = 1024;

/// A file as it was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenFile {
    /// What it was called.
    pub name: String,
    /// Its bytes.
    pub data: Vec<u8>,
}

impl Library {
    /// The file that was given for a use.
    ///
    /// # Errors
    /// If the library cannot be read.
    pub fn given_file(&self, usage: &str) -> Result<Option<GivenFile>> {
        self.read(|conn| {
            let mut statement = conn.prepare_cached("SELECT name, data FROM file WHERE use = ?1")?;
            let read = |row: &rusqlite::Row<'_>| Ok(GivenFile { name: row.get(0)?, data: row.get(1)? });
            Ok(statement.query_row([usage], read).optional()?)
        })
    }

    /// What the file that was given for a use was called.
    ///
    /// # Errors
    /// If the library cannot be read.
    pub fn given_file_name(&self, usage: &str) -> Result<Option<String>> {
        self.read(|conn| {
            let mut statement = conn.prepare_cached("SELECT name FROM file WHERE use = ?1")?;
            Ok(statement.query_row([usage], |row| row.get(0)).optional()?)
        })
    }

    /// Keeps a file for a use in place of the one before, or forgets that.
    ///
    /// # Errors
    /// [`Problem::TooLarge`] over 32 MiB; if the library cannot be written.
    pub fn keep_given_file(&mut self, usage: &str, file: Option<&GivenFile>) -> Result<()> {
        self.change(|tx| {
            let Some(file) = file else {
                tx.prepare_cached("DELETE FROM file WHERE use = ?1")?.execute([usage])?;
                return Ok(());
            };
            if !fits(usage, file) {
                return Err(Problem::TooLarge { what: "file", most: LARGEST }.into());
            }
            keep(tx, usage, file)
        })
    }
}

/// Whether a file can be kept.
pub(crate) const fn fits(usage: &str, GivenFile { name, data }: &GivenFile) -> bool {
    data.len() <= LARGEST && name.len() <= LONGEST_NAME && usage.len() <= LONGEST_NAME
}

/// Keeps a file for a use in place of the one before.
pub(crate) fn keep(conn: &Connection, usage: &str, GivenFile { name, data }: &GivenFile) -> Result<()> {
    let sql = "INSERT INTO file(use, name, data) VALUES(?1, ?2, ?3)
               ON CONFLICT(use) DO UPDATE SET name = excluded.name, data = excluded.data";
    conn.prepare_cached(sql)?.execute((usage, name, data))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_kept_for_a_use_until_another_is_given() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("name.wayfold");
        let given = |name: &str, data: &[u8]| GivenFile { name: name.into(), data: data.into() };
        let mut library = Library::create(&file).unwrap();
        assert_eq!(library.given_file("template").unwrap(), None);
        let (one, two) = (given("a.potx", b"one"), given("b.potx", &[7; 100_000]));
        for file in [&one, &two] {
            library.keep_given_file("template", Some(file)).unwrap();
            assert_eq!(library.given_file_name("template").unwrap().as_deref(), Some(&*file.name));
        }
        let large = given("c.potx", &vec![0; LARGEST + 1]);
        let refused = library.keep_given_file("template", Some(&large)).unwrap_err();
        assert_eq!(refused.problem, Problem::TooLarge { what: "file", most: LARGEST });
        assert!(library.check().unwrap().is_sound());
        library.close().unwrap();
        let mut library = Library::open(&file).unwrap();
        assert_eq!(library.given_file("template").unwrap().as_ref(), Some(&two));
        assert_eq!(library.given_file("other").unwrap(), None);
        library.keep_given_file("template", None).unwrap();
        assert_eq!(library.given_file("template").unwrap(), None);
    }
}
