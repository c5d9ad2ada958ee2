//! Files the app was started with, is given by a second start, or that were dropped on it: a library is opened, everything else is for the page
//! to take in.

use crate::library::Library;
use crate::{MAIN, dialogs, files, words};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use tauri::{AppHandle, Emitter as _, Manager as _};

/// Told to the page when files wait for it.
const EVENT: &str = "files";

/// Files that wait for the page.
pub(crate) struct Given(Mutex<Vec<PathBuf>>);

impl Given {
    pub(crate) const fn new(files: Vec<PathBuf>) -> Self {
        Self(Mutex::new(files))
    }

    /// Hands them over, once.
    pub(crate) fn take(&self) -> Vec<PathBuf> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    pub(crate) fn add(&self, more: Vec<PathBuf>) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend(more);
    }
}

/// The library and the other files among the arguments of a start in a folder. Options are left out: there are none.
pub(crate) fn split(
    arguments: impl Iterator<Item = OsString>,
    folder: Option<PathBuf>,
) -> (Option<PathBuf>, Vec<PathBuf>) {
    let folder = folder.unwrap_or_default();
    let files = arguments.filter(|name| !name.as_encoded_bytes().starts_with(b"-"));
    let (mut libraries, files): (Vec<_>, Vec<_>) =
        files.map(|name| folder.join(name)).partition(|file| is_library(file));
    (libraries.pop(), files)
}

fn is_library(file: &Path) -> bool {
    file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(files::LIBRARY))
}

/// A second start: its files come here, and the window comes to the front.
pub(crate) fn again(app: &AppHandle, arguments: Vec<String>, folder: String) {
    let (library, files) = split(arguments.into_iter().skip(1).map(Into::into), Some(folder.into()));
    app.state::<Given>().add(files);
    let app = app.clone();
    // Opening a library takes a while, and whoever started the second time waits for this to end.
    std::thread::spawn(move || {
        let Some(window) = app.get_webview_window(MAIN) else { return };
        let _ = window.unminimize();
        let _ = window.set_focus();
        if let Some(library) = library {
            match app.state::<Library>().change(&library) {
                Ok(()) => drop(window.reload()),
                Err(message) => dialogs::tell(&window, &words::text(&message)),
            }
        }
        let _ = app.emit(EVENT, ());
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_are_libraries_and_files() {
        let check = |typed: &[&str], library: Option<&str>, files: &[&str]| {
            let found = split(typed.iter().map(OsString::from), Some("/home/me".into()));
            assert_eq!(found, (library.map(Into::into), files.iter().map(Into::into).collect()), "{typed:?}");
        };
        check(&[], None, &[]);
        check(&["a.mmd", "/tmp/b.JSON"], None, &["/home/me/a.mmd", "/tmp/b.JSON"]);
        check(&["x.wayfold", "a.md"], Some("/home/me/x.wayfold"), &["/home/me/a.md"]);
        check(&["x.WAYFOLD", "y.wayfold"], Some("/home/me/y.wayfold"), &[]);
        check(&["--some-flag", "-x"], None, &[]);
    }
}
