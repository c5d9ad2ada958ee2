//! One library, one owner. A file is claimed before anything of it is touched, and let go after everything is closed.
//!
//! SQLite's own lock belongs to the process and falls when the process closes any handle of the file, be it only to
//! look at its first bytes (<https://www.sqlite.org/howtocorrupt.html>, 2.2). So within the process a list decides,
//! and on Linux between processes a lock of the open file, which nothing but its end takes away.

use crate::error::{Problem, Result};
use std::collections::BTreeSet;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How long another process may take to let go of a library it is just closing.
pub(crate) const PATIENCE: Duration = Duration::from_secs(1);

/// A file by what it is, not by what it is called.
type Key = (u64, u64, PathBuf);

static CLAIMED: Mutex<BTreeSet<Key>> = Mutex::new(BTreeSet::new());

/// Held as long as the file is in use.
#[derive(Debug)]
pub(crate) struct Claim {
    /// The file itself, where a link leads to it: what SQLite keeps beside it lies there.
    pub(crate) file: PathBuf,
    key: Key,
    lock: Option<File>,
}

/// What a file is claimed for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum For {
    /// Other processes may read it too.
    Reading,
    /// For this process alone.
    Writing,
}

impl Claim {
    /// Claims a file that exists.
    pub(crate) fn new(file: &Path, purpose: For) -> Result<Self> {
        let failed = |error: std::io::Error| Problem::from_io(&error, false);
        let file = std::fs::canonicalize(file).map_err(failed)?;
        let key = key(&file).map_err(failed)?;
        if !CLAIMED.lock().unwrap_or_else(PoisonError::into_inner).insert(key.clone()) {
            return Err(Problem::OpenElsewhere.into());
        }
        let mut claim = Self { file, key, lock: None };
        claim.lock = lock(&claim.file, purpose)?;
        Ok(claim)
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        // The handle first: closing it after somebody else has the file would cost them SQLite's lock.
        self.lock = None;
        CLAIMED.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.key);
    }
}

/// Locks a file for as long as the handle is open. A file system that knows no such locks has SQLite's.
#[cfg(target_os = "linux")]
fn lock(file: &Path, purpose: For) -> Result<Option<File>> {
    use std::fs::TryLockError;
    let handle = File::open(file).map_err(|error| Problem::from_io(&error, false))?;
    let begin = Instant::now();
    loop {
        let locked = match purpose {
            For::Reading => handle.try_lock_shared(),
            For::Writing => handle.try_lock(),
        };
        match locked {
            Err(TryLockError::WouldBlock) if begin.elapsed() < PATIENCE => {
                std::thread::sleep(Duration::from_millis(20));
            }
            Err(TryLockError::WouldBlock) => return Err(Problem::OpenElsewhere.into()),
            Ok(()) | Err(TryLockError::Error(_)) => return Ok(Some(handle)),
        }
    }
}

/// Elsewhere such a lock would stand in SQLite's way.
#[cfg(not(target_os = "linux"))]
fn lock(_: &Path, _: For) -> Result<Option<File>> {
    Ok(None)
}

#[cfg(unix)]
fn key(file: &Path) -> std::io::Result<Key> {
    use std::os::unix::fs::MetadataExt;
    let meta = std::fs::metadata(file)?;
    Ok((meta.dev(), meta.ino(), PathBuf::new()))
}

#[cfg(not(unix))]
fn key(file: &Path) -> std::io::Result<Key> {
    Ok((0, 0, std::fs::canonicalize(file)?))
}
