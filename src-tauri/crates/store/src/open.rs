//! Opening and closing a library file.
//!
//! While a library is open for writing it belongs to this process alone and has a write-ahead log beside it; closed,
//! it is one file again. A library that cannot be written is opened for reading, never refused for that.

use crate::claim::Claim;
use crate::error::{Problem, Result};
use crate::header;
use crate::migrate::{Migrated, migrate};
use crate::{connect, schema};
use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::ffi::OsString;
use std::fs::{File, OpenOptions};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// An open library. Dropping it closes it; [`Library::close`] also says whether that went well.
#[derive(Debug)]
pub struct Library {
    // Dropped in this order: the connection before the claim, and before the folder of a copy.
    conn: Connection,
    _claim: Option<Claim>,
    _copy: Option<TempDir>,
    file: Option<PathBuf>,
    access: Access,
    migrated: Option<Migrated>,
    closed: bool,
}

/// What can be done with an open library.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// It can be read and written.
    Write,
    /// It can only be read.
    Read(Why),
}

/// Why a library can only be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It was asked for.
    Asked,
    /// The file, or the disk it lies on, is protected.
    File,
    /// The folder is protected, so that no log can be kept beside the file.
    Folder,
    /// The disk is full.
    Full,
}

impl Why {
    /// Stable code; its words are in the locale files under `notice-store-read-only-`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::File => "file",
            Self::Folder => "folder",
            Self::Full => "full",
        }
    }
}

impl Library {
    /// Opens a library for reading and writing, and brings it to this program's version after keeping a copy beside
    /// it. If it cannot be written it is opened for reading; [`Library::access`] says so.
    ///
    /// # Errors
    /// [`Problem::NotFound`], [`Problem::FolderMissing`], [`Problem::IsFolder`], [`Problem::NoPermission`],
    /// [`Problem::NotALibrary`], [`Problem::OtherDatabase`], [`Problem::Newer`], [`Problem::OpenElsewhere`],
    /// [`Problem::Damaged`], [`Problem::BackupFailed`], [`Problem::MigrationFailed`], [`Problem::DiskFull`]. In
    /// every case the file holds what it held.
    pub fn open(file: &Path) -> Result<Self> {
        let open = || {
            header::look(file)?;
            // First of all: even closing a handle of a file that is open here would cost it SQLite's lock.
            let claim = Claim::new(file)?;
            match protected(&claim.file) {
                None => match claim.take().and_then(writing) {
                    // Looking needs no room.
                    Err(error) if error.problem == Problem::DiskFull => reading(Claim::new(file)?, Why::Full),
                    other => other,
                },
                Some(why) => reading(claim, why),
            }
        };
        Self::named(open(), file)
    }

    /// Opens a library for reading. Nothing is written to it, even if it is of an older version.
    ///
    /// # Errors
    /// As [`Library::open`].
    pub fn open_read_only(file: &Path) -> Result<Self> {
        let open = || {
            header::look(file)?;
            reading(Claim::new(file)?, Why::Asked)
        };
        Self::named(open(), file)
    }

    /// A library that is gone when closed, for drafts and tests.
    ///
    /// # Errors
    /// If there is no memory for it.
    pub fn in_memory() -> Result<Self> {
        let conn = connect::in_memory()?;
        schema::create(&conn, schema::CURRENT)?;
        Ok(Self::new(conn, None, Access::Write))
    }

    /// Closes the library: afterwards it is one file.
    ///
    /// # Errors
    /// If the disk does not take it. What was acknowledged is on disk all the same, in two files, and is there again
    /// at the next opening.
    pub fn close(mut self) -> Result<()> {
        self.finish()
    }

    /// The file; none if in memory.
    pub fn file(&self) -> Option<&Path> {
        self.file.as_deref()
    }

    /// Whether it can be written, and why not.
    pub const fn access(&self) -> Access {
        self.access
    }

    /// What opening did if the library was of an older version.
    pub const fn migrated(&self) -> Option<&Migrated> {
        self.migrated.as_ref()
    }

    /// Gives back to the disk what deleted maps left free. Takes as much free disk as the library is large.
    ///
    /// # Errors
    /// [`Problem::DiskFull`], [`Problem::ReadOnly`]; nothing is lost.
    pub fn compact(&mut self) -> Result<()> {
        let compact = || {
            self.writable()?;
            connect::compact(&self.conn)
        };
        compact().map_err(|error| error.at(self.file()))
    }

    pub(crate) fn new(conn: Connection, claim: Option<Claim>, access: Access) -> Self {
        Self { conn, _claim: claim, _copy: None, file: None, access, migrated: None, closed: false }
    }

    /// A library, or what is wrong with it, under the name the caller knows it by.
    pub(crate) fn named(opened: Result<Self>, file: &Path) -> Result<Self> {
        let mut library = opened.map_err(|error| error.at(Some(file)))?;
        library.file = Some(file.to_path_buf());
        Ok(library)
    }

    fn writable(&self) -> Result<()> {
        match self.access {
            Access::Write => Ok(()),
            Access::Read(_) => Err(Problem::ReadOnly.into()),
        }
    }

    /// Reads one consistent state.
    pub(crate) fn read<T>(&self, work: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let read = || {
            let tx = self.conn.unchecked_transaction()?;
            let found = work(&tx)?;
            tx.commit()?;
            Ok(found)
        };
        read().map_err(|error: crate::Error| error.at(self.file()))
    }

    /// Writes all or nothing.
    pub(crate) fn change<T>(&mut self, work: impl FnOnce(&Transaction<'_>) -> Result<T>) -> Result<T> {
        let change = || {
            self.writable()?;
            let tx = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let done = work(&tx)?;
            tx.commit()?;
            Ok(done)
        };
        change().map_err(|error: crate::Error| error.at(self.file.as_deref()))
    }

    fn finish(&mut self) -> Result<()> {
        if std::mem::replace(&mut self.closed, true) || self.access != Access::Write || self.file.is_none() {
            return Ok(());
        }
        self.conn.flush_prepared_statement_cache();
        connect::one_file(&self.conn).map_err(|error| error.at(self.file.as_deref()))
    }
}

impl Drop for Library {
    fn drop(&mut self) {
        // What fails here is made good at the next opening.
        let _ = self.finish();
    }
}

/// The folder a file lies in.
pub(crate) fn folder_of(file: &Path) -> PathBuf {
    match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.into(),
        _ => PathBuf::from("."),
    }
}

/// Why a file cannot be written; nothing if it can.
fn protected(file: &Path) -> Option<Why> {
    let denied = |error: &std::io::Error| {
        matches!(error.kind(), ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem)
    };
    if OpenOptions::new().write(true).open(file).is_err_and(|error| denied(&error)) {
        return Some(Why::File);
    }
    tempfile::tempfile_in(folder_of(file)).is_err_and(|error| denied(&error)).then_some(Why::Folder)
}

/// Opens a claimed file for reading and writing.
pub(crate) fn writing(claim: Claim) -> Result<Library> {
    header::read(&claim.file)?;
    let mut conn = connect::read_write(&claim.file)?;
    connect::own(&conn)?;
    let migrated = up_to_date(&mut conn, Some(&claim.file))?;
    connect::write_ahead(&conn)?;
    let mut library = Library::new(conn, Some(claim), Access::Write);
    library.migrated = migrated;
    Ok(library)
}

/// Verifies that a file this process owns is a library, and brings it to this program's version.
fn up_to_date(conn: &mut Connection, keep: Option<&Path>) -> Result<Option<Migrated>> {
    // Asked again: the header on disk may be that of a transaction which a crash cut short and SQLite took back.
    let version = conn.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if version == schema::CURRENT {
        return schema::verify(conn, version).map(|()| None);
    }
    // A log left behind belongs into the copy.
    connect::one_file(conn)?;
    migrate(conn, version, keep).map(Some)
}

/// Opens a claimed file for reading.
fn reading(claim: Claim, why: Why) -> Result<Library> {
    let file = &claim.file;
    let header = header::read(file)?;
    let access = Access::Read(why);
    // A library that was not closed needs its log worked in, an old one its tables changed. Neither is done to the
    // file itself.
    if header.write_ahead || header.version != schema::CURRENT || beside(file, "-journal").exists() {
        ask(file, header.write_ahead)?;
        return in_a_copy(claim, access);
    }
    let conn = connect::read_only(file)?;
    schema::verify(&conn, header.version)?;
    Ok(Library::new(conn, Some(claim), access))
}

/// Whether another process has the file. Only that is asked: any other answer is for those who come after.
pub(crate) fn ask(file: &Path, write_ahead: bool) -> Result<()> {
    let asked = if write_ahead && protected(file).is_none() {
        // One who writes has a log beside the file. Asking must not work it in.
        if !beside(file, "-wal").exists() {
            return Ok(());
        }
        connect::read_write(file).and_then(|conn| {
            connect::leave_log(&conn)?;
            connect::own(&conn)
        })
    } else {
        connect::read_only(file)
            .and_then(|conn| Ok(conn.query_row("SELECT count(*) FROM sqlite_master", [], |_| Ok(()))?))
    };
    match asked {
        Err(error) if error.problem == Problem::OpenElsewhere => Err(error),
        _ => Ok(()),
    }
}

fn in_a_copy(claim: Claim, access: Access) -> Result<Library> {
    let (folder, copy) = copy_of(&claim.file)?;
    let mut conn = connect::read_write(&copy)?;
    connect::one_file(&conn)?;
    let migrated = up_to_date(&mut conn, None)?;
    let mut library = Library::new(conn, Some(claim), access);
    library._copy = Some(folder);
    library.migrated = migrated;
    Ok(library)
}

/// A copy of a library and what lies beside it, in a folder of its own that goes when dropped.
pub(crate) fn copy_of(file: &Path) -> Result<(TempDir, PathBuf)> {
    let folder = tempfile::Builder::new().prefix("wayfold").tempdir();
    let folder = folder.map_err(|error| Problem::from_io(&error, true))?;
    let copy = folder.path().join("copy.wayfold");
    for ending in ["", "-wal", "-journal"] {
        // Contents only: the copy can be written, whatever the original's permissions.
        let from = match File::open(beside(file, ending)) {
            Err(error) if error.kind() == ErrorKind::NotFound && !ending.is_empty() => continue,
            other => other,
        };
        from.and_then(|mut from| std::io::copy(&mut from, &mut File::create(beside(&copy, ending))?))
            .map_err(|error| Problem::from_io(&error, true))?;
    }
    Ok((folder, copy))
}

/// A file SQLite keeps beside another.
pub(crate) fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(file);
    name.push(ending);
    name.into()
}

#[cfg(test)]
mod tests {
    use super::Library;
    use crate::Problem;

    #[test]
    fn a_transaction_that_finds_the_disk_full_is_taken_back() {
        let folder = tempfile::tempdir().unwrap();
        let mut library = Library::create(&folder.path().join("name.wayfold")).unwrap();
        library.set_setting("kept", Some("yes")).unwrap();
        // SQLite says the same when its own limit is reached.
        let pages: i64 = library.conn.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap();
        let limit = |library: &Library, pages: i64| {
            let sql = format!("PRAGMA max_page_count = {pages}");
            library.conn.query_row(&sql, [], |_| Ok(())).unwrap();
        };
        limit(&library, pages + 2);
        let large = "x".repeat(100_000);
        assert_eq!(library.set_setting("large", Some(&large)).unwrap_err().problem, Problem::DiskFull);
        assert_eq!(library.settings().unwrap(), [("kept".to_owned(), "yes".to_owned())].into());
        limit(&library, 1_000_000);
        library.set_setting("large", Some(&large)).unwrap();
        assert!(library.check().unwrap().is_sound());
    }
}
