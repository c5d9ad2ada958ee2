//! The system's dialogs: which file, where to, and a message. Asked from a worker thread, shown on the main one.

use crate::{platform, words};
use std::path::PathBuf;
use std::sync::mpsc;
use tauri::WebviewWindow;

/// What a person chooses.
pub(crate) enum Choice {
    /// Files that are there, by their endings without the dot.
    Open {
        /// All of them, if empty.
        endings: Vec<String>,
        /// Whether more than one may be chosen.
        multiple: bool,
    },
    /// A file that will be written.
    Save {
        /// The name that is proposed.
        name: String,
    },
}

/// What stands on a dialog.
pub(crate) struct Labels {
    pub(crate) title: String,
    pub(crate) accept: String,
    pub(crate) cancel: String,
    /// Names the files with the endings asked for.
    pub(crate) fitting: String,
    /// Names all files.
    pub(crate) all: String,
}

impl Labels {
    fn new(choice: &Choice, language: &str) -> Self {
        let say = |key| words::plain(language, key);
        let (title, accept) = match choice {
            Choice::Open { .. } => (say("shell-open-title"), say("shell-open")),
            Choice::Save { .. } => (say("shell-save-title"), say("shell-save")),
        };
        let (cancel, fitting, all) =
            (say("shell-cancel"), say("shell-files-fitting"), say("shell-files-all"));
        Self { title, accept, cancel, fitting, all }
    }
}

/// Lets the person choose; nothing if they changed their mind. Not to be called on the main thread: it waits there.
pub(crate) fn choose(window: &WebviewWindow, choice: Choice, language: &str) -> Vec<PathBuf> {
    let labels = Labels::new(&choice, language);
    let (send, chosen) = mpsc::channel();
    let parent = window.clone();
    let asked = window.run_on_main_thread(move || {
        platform::choose_files(&parent, &choice, &labels, move |paths| {
            let _ = send.send(paths);
        });
    });
    // A dialog that could not be shown is one where nothing was chosen.
    asked.ok().and_then(|()| chosen.recv().ok()).unwrap_or_default()
}

/// Tells something, over the window.
pub(crate) fn tell(window: &WebviewWindow, text: &str) {
    let (parent, text) = (window.clone(), words::clean(text));
    let _ = window.run_on_main_thread(move || platform::tell(&parent, &text));
}
