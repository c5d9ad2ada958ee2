//! The library that is open, or why it is not. It can be changed for another while the window stays.

use crate::words;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock, PoisonError, RwLock};
use wayfold_session::{Door, Failure, store};

/// Names the library to open when none is given as an argument.
const NAMED: &str = "WAYFOLD_LIBRARY";

/// The library of this window.
pub(crate) struct Library {
    now: RwLock<Arc<Opening>>,
}

/// A library as a file, and what came of opening it: its door, or the JSON of a message.
struct Opening {
    file: Option<PathBuf>,
    door: OnceLock<Result<Door, Vec<u8>>>,
}

impl Opening {
    fn new(file: Option<PathBuf>) -> Arc<Self> {
        Arc::new(Self { file, door: OnceLock::new() })
    }

    /// The door; who asks first opens it, others wait.
    fn door(&self) -> &Result<Door, Vec<u8>> {
        self.door.get_or_init(|| {
            let language = words::of_machine();
            let file = self.file.as_deref().ok_or_else(|| words::message(&language, "shell-no-home", &[]))?;
            Door::open(file, &language).map_err(|failure| words::failure(&language, &failure, file))
        })
    }
}

impl Library {
    /// Begins to open a library: the one given, the one the environment names, or the usual one.
    pub(crate) fn starting(given: Option<PathBuf>) -> Self {
        let named = || std::env::var_os(NAMED).filter(|name| !name.is_empty()).map(PathBuf::from);
        let file = given.or_else(named).or_else(wayfold_session::usual_library);
        let opening = Opening::new(file);
        let ahead = opening.clone();
        std::thread::spawn(move || {
            let _ = ahead.door();
        });
        Self { now: RwLock::new(opening) }
    }

    fn now(&self) -> Arc<Opening> {
        self.now.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Its file.
    pub(crate) fn file(&self) -> Option<PathBuf> {
        self.now().file.clone()
    }

    /// Asks the session. The error is the JSON of a message; if the library could not be opened, the one that says why.
    pub(crate) fn ask(&self, request: &[u8], attached: Vec<u8>) -> Result<Vec<u8>, Vec<u8>> {
        let now = self.now();
        let door = now.door().as_ref().map_err(Clone::clone)?;
        Ok(door.ask(request, attached)?.bytes)
    }

    /// Opens another library; only if that works, this one is closed.
    pub(crate) fn change(&self, file: &Path) -> Result<(), Vec<u8>> {
        if self.file().as_deref() == Some(file) && self.now().door().is_ok() {
            return Ok(());
        }
        let other = Opening::new(Some(file.to_owned()));
        other.door().as_ref().map_err(Clone::clone)?;
        let mut now = self.now.write().unwrap_or_else(PoisonError::into_inner);
        let before = std::mem::replace(&mut *now, other);
        drop(now);
        before.door().as_ref().map_or(Ok(()), Door::close)
    }

    /// Saves what can be read of this library into a new one, and opens that. The old file stays as it is.
    pub(crate) fn rescue(&self, into: &Path, language: &str) -> Result<(), Vec<u8>> {
        let file = self.file().ok_or_else(|| words::message(language, "shell-no-home", &[]))?;
        store::rescue(&file, into, wayfold_session::now())
            .map_err(|error| words::failure(language, &Failure::from(error), &file))?;
        self.change(into)
    }

    /// Closes it; afterwards it is one file. What was shown as done is on disk, even if this fails.
    pub(crate) fn close(&self) {
        if let Some(Ok(door)) = self.now().door.get() {
            let _ = door.close();
        }
    }
}
