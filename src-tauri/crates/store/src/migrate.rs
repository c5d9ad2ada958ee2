//! Bringing a library of an older version to this one: first a copy beside it, then one transaction. Either all of
//! it happens or nothing.

use crate::derive::derive;
use crate::error::{Problem, Result};
use crate::make::{fresh, publish};
use crate::schema::{self, CURRENT};
use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// What opening did to an older library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Migrated {
    /// The version it had.
    pub from: u32,
    /// The version it has now.
    pub to: u32,
    /// The copy of it as it was, beside it; none if it was brought to this version in a copy only, because it
    /// cannot be written.
    pub backup: Option<PathBuf>,
}

/// Pages copied at a time; the copy is made in one go, nobody else has the file.
const PAGES: std::ffi::c_int = 1_000;

/// Brings a library this process owns from an older version to this program's, keeping a copy beside `keep`.
pub(crate) fn migrate(conn: &mut Connection, from: u32, keep: Option<&Path>) -> Result<Migrated> {
    schema::verify(conn, from)?;
    let backup = keep.map(|file| back_up(conn, file, from)).transpose()?;
    match run(conn, from) {
        Ok(()) => Ok(Migrated { from, to: CURRENT, backup }),
        Err(error) => {
            // The library is as it was, so the copy is one too many.
            if let Some(backup) = backup {
                let _ = std::fs::remove_file(backup);
            }
            Err(match error.problem {
                Problem::DiskFull | Problem::OutOfMemory => error,
                problem => Problem::MigrationFailed { from, to: CURRENT, detail: problem.to_string() }.into(),
            })
        }
    }
}

fn run(conn: &mut Connection, from: u32) -> Result<()> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Exclusive)?;
    for version in from..CURRENT {
        match version {
            1 => to_2(&tx)?,
            2 => tx.execute_batch(&made(3, &["CREATE TABLE file("]))?,
            _ => return Err(Problem::Unexpected { detail: format!("no step from {version}") }.into()),
        }
    }
    tx.pragma_update(None, "user_version", CURRENT)?;
    schema::verify(&tx, CURRENT)?;
    Ok(tx.commit()?)
}

/// Version 1 knew no use of shared records, and words only as they are spelled.
fn to_2(tx: &Transaction<'_>) -> Result<()> {
    tx.execute_batch("DROP TABLE text;")?;
    tx.execute_batch(&made(2, &["CREATE TABLE usage(", "CREATE VIRTUAL TABLE text "]))?;
    derive(tx)
}

/// What of a version is made by these beginnings of its SQL.
fn made(version: u32, beginnings: &[&str]) -> String {
    let lines = schema::sql(version).unwrap_or_default().lines();
    let wanted = |line: &&str| beginnings.iter().any(|beginning| line.starts_with(beginning));
    lines.filter(wanted).collect::<Vec<_>>().join("\n")
}

/// Copies a library as it is to a name beside it that is free. What bears that name is a whole copy: until it is
/// one, it has another.
fn back_up(conn: &Connection, file: &Path, version: u32) -> Result<PathBuf> {
    let partial = crate::open::beside(&name(file, version, 1), ".partial");
    let copied = copy(conn, &partial).and_then(|()| keep(&partial, file, version));
    let _ = std::fs::remove_file(&partial);
    copied.map_err(|error| match error.problem {
        Problem::DiskFull => error,
        problem => {
            Problem::BackupFailed { backup: name(file, version, 1), detail: problem.to_string() }.into()
        }
    })
}

fn copy(conn: &Connection, to: &Path) -> Result<()> {
    fresh(to)?;
    let mut target = crate::connect::read_write(to)?;
    target.query_row("PRAGMA journal_mode = OFF", [], |_| Ok(()))?;
    let backup = Backup::new(conn, &mut target)?;
    loop {
        match backup.step(PAGES)? {
            StepResult::Done => return Ok(()),
            StepResult::More => {}
            _ => return Err(Problem::OpenElsewhere.into()),
        }
    }
}

/// Gives a whole copy the first name that is free; an earlier copy stays.
fn keep(partial: &Path, file: &Path, version: u32) -> Result<PathBuf> {
    for number in 1..10_000 {
        let backup = name(file, version, number);
        match publish(partial, &backup) {
            Ok(()) => return Ok(backup),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(Problem::from_io(&error, true).into()),
        }
    }
    Err(Problem::Exists.into())
}

/// `name.v1-backup.wayfold`, `name.v1-backup-2.wayfold` and so on.
fn name(file: &Path, version: u32, number: u32) -> PathBuf {
    let mut name = file.file_stem().unwrap_or_default().to_os_string();
    name.push(format!(".v{version}-backup"));
    if number > 1 {
        name.push(format!("-{number}"));
    }
    if let Some(ending) = file.extension() {
        name.push(".");
        name.push(ending);
    }
    file.with_file_name(name)
}
