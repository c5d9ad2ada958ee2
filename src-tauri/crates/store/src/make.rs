//! New files: each gets its name when it is whole and on disk, and never takes the place of another. A crash leaves
//! nothing but a `.partial` file, which the next attempt clears away.

use crate::claim::Claim;
use crate::error::{Error, Problem, Result};
use crate::open::{Access, Library, beside, folder_of, writing};
use crate::{connect, schema};
use std::fs::{File, OpenOptions};
use std::io::ErrorKind;
use std::path::Path;

impl Library {
    /// Makes an empty library. The folder must exist, the file must not.
    ///
    /// # Errors
    /// [`Problem::Exists`], [`Problem::FolderMissing`], [`Problem::NoPermission`], [`Problem::DiskFull`]; then there
    /// is no file.
    pub fn create(file: &Path) -> Result<Self> {
        build(file, |_| Ok(()))?;
        Self::named(Claim::alone(file).and_then(writing), file)
    }
}

/// Makes a library and fills it before it has its name.
pub(crate) fn build<T>(file: &Path, fill: impl FnOnce(&mut Library) -> Result<T>) -> Result<T> {
    let partial = beside(file, ".partial");
    let renamed = |error| Error { file: Some(file.to_path_buf()), ..error };
    let mut library = begin(file, &partial).map_err(renamed)?;
    let made = fill(&mut library).and_then(|done| {
        library.close()?;
        publish(&partial, file).map_err(|error| unwritten(&error))?;
        Ok(done)
    });
    made.map_err(|error| {
        let _ = std::fs::remove_file(&partial);
        renamed(error)
    })
}

/// An empty library under another name, in one file and without a log.
fn begin(file: &Path, partial: &Path) -> Result<Library> {
    if !folder_of(file).is_dir() {
        return Err(Problem::FolderMissing.into());
    }
    if file.symlink_metadata().is_ok() {
        return Err(Problem::Exists.into());
    }
    if partial.exists() {
        // Somebody may be at work on it.
        drop(Claim::alone(partial)?);
    }
    fresh(partial)?;
    let made = || {
        let claim = Claim::alone(partial)?;
        let mut conn = connect::read_write(partial)?;
        connect::own(&conn)?;
        let tx = conn.transaction()?;
        schema::create(&tx, schema::CURRENT)?;
        tx.commit()?;
        Library::named(Ok(Library::new(conn, Some(claim), Access::Write)), partial)
    };
    made().inspect_err(|_| {
        let _ = std::fs::remove_file(partial);
    })
}

/// An empty file. One that was left behind by a crash goes by its name only: it may be a whole file that had got its
/// name already, and that name still leads to it.
pub(crate) fn fresh(partial: &Path) -> Result<()> {
    for ending in ["", "-journal"] {
        match std::fs::remove_file(beside(partial, ending)) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(unwritten(&error).into()),
            _ => {}
        }
    }
    let made = OpenOptions::new().write(true).create_new(true).open(partial);
    Ok(made.map(drop).map_err(|error| unwritten(&error))?)
}

/// Gives a whole file its name, unless that is taken; then it fails with [`ErrorKind::AlreadyExists`].
pub(crate) fn publish(partial: &Path, name: &Path) -> std::io::Result<()> {
    File::open(partial)?.sync_all()?;
    match std::fs::hard_link(partial, name) {
        Ok(()) => std::fs::remove_file(partial)?,
        Err(error) if error.kind() == ErrorKind::AlreadyExists => return Err(error),
        // Not every file system can link.
        Err(_) if name.symlink_metadata().is_ok() => return Err(ErrorKind::AlreadyExists.into()),
        Err(_) => std::fs::rename(partial, name)?,
    }
    // The name is on disk too, where folders can be synced.
    let _ = File::open(folder_of(name)).and_then(|folder| folder.sync_all());
    Ok(())
}

fn unwritten(error: &std::io::Error) -> Problem {
    match Problem::from_io(error, true) {
        // Of a file that is not there yet this is the plainer word.
        Problem::ReadOnly => Problem::NoPermission,
        other => other,
    }
}
