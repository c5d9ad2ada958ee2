//! One library, one owner. A file is claimed before anything of it is touched, and let go after everything is closed.
//!
//! SQLite's own lock belongs to the process and falls when the process closes any handle of the file, be it only to
//! look at its first bytes (<https://www.sqlite.org/howtocorrupt.html>, 2.2). So within the process a list decides,
//! and on Linux between processes a lock of the open file, which nothing but its end takes away.

use crate::error::{Problem, Result};
use std::collections::BTreeSet;
use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How long another process may take to let go of a library it is just closing.
pub(crate) const PATIENCE: Duration = Duration::from_secs(1);

/// A file by what it is, not by what it is called.
type Key = (u64, u64, PathBuf);

/// Whether locks of the open file stand beside SQLite's. Elsewhere they would stand in its way.
const OPEN_FILE_LOCKS: bool = cfg!(target_os = "linux");

static CLAIMED: Mutex<BTreeSet<Key>> = Mutex::new(BTreeSet::new());

/// Held as long as the file is in use.
#[derive(Debug)]
pub(crate) struct Claim {
    /// The file itself, where a link leads to it: what SQLite keeps beside it lies there.
    pub(crate) file: PathBuf,
    key: Key,
    lock: Option<File>,
}

impl Claim {
    /// Claims a file that exists. Other processes may read it too.
    pub(crate) fn new(file: &Path) -> Result<Self> {
        let failed = |error: std::io::Error| Problem::from_io(&error, false);
        let file = std::fs::canonicalize(file).map_err(failed)?;
        let key = key(&file).map_err(failed)?;
        if !CLAIMED.lock().unwrap_or_else(PoisonError::into_inner).insert(key.clone()) {
            return Err(Problem::OpenElsewhere.into());
        }
        let mut claim = Self { file, key, lock: None };
        claim.lock = Some(File::open(&claim.file).map_err(failed)?);
        claim.wait_for(File::try_lock_shared)?;
        Ok(claim)
    }

    /// Claims a file that exists for this process alone.
    pub(crate) fn alone(file: &Path) -> Result<Self> {
        Self::new(file)?.take()
    }

    /// Keeps other processes from the file altogether.
    pub(crate) fn take(self) -> Result<Self> {
        self.wait_for(File::try_lock)?;
        Ok(self)
    }

    /// Gets a lock, or gives up after a while. A file system that knows no such locks has SQLite's.
    fn wait_for(&self, lock: impl Fn(&File) -> std::result::Result<(), TryLockError>) -> Result<()> {
        let Some(handle) = self.lock.as_ref().filter(|_| OPEN_FILE_LOCKS) else { return Ok(()) };
        let begin = Instant::now();
        loop {
            match lock(handle) {
                Err(TryLockError::WouldBlock) if begin.elapsed() < PATIENCE => {
                    std::thread::sleep(Duration::from_millis(20));
                }
                Err(TryLockError::WouldBlock) => return Err(Problem::OpenElsewhere.into()),
                Ok(()) | Err(TryLockError::Error(_)) => return Ok(()),
            }
        }
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        // The handle first: closing it after somebody else has the file would cost them SQLite's lock.
        self.lock = None;
        CLAIMED.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.key);
    }
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
