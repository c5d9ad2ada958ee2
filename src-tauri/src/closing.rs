//! The end: the page is asked to keep what is being typed, then the window goes and the library is closed.

use crate::library::Library;
use crate::{MAIN, speaker};
use std::time::Duration;
use tauri::{AppHandle, Emitter as _, Manager as _, RunEvent, Window, WindowEvent};

/// Told to the page before its window closes; it answers with the wish to close.
const EVENT: &str = "closing";
/// How long the page may take. What was shown as done is on disk anyway.
const PATIENCE: Duration = Duration::from_secs(2);

pub(crate) fn window_event(window: &Window, event: &WindowEvent) {
    if window.label() != MAIN {
        return;
    }
    if matches!(event, WindowEvent::Destroyed) {
        speaker::close(window.app_handle());
    }
    let WindowEvent::CloseRequested { api, .. } = event else { return };
    if window.emit(EVENT, ()).is_err() {
        return;
    }
    api.prevent_close();
    let window = window.clone();
    std::thread::spawn(move || {
        std::thread::sleep(PATIENCE);
        // Gone already, if the page answered.
        let _ = window.destroy();
    });
}

pub(crate) fn app_event(app: &AppHandle, event: RunEvent) {
    if matches!(event, RunEvent::Exit) {
        app.state::<Library>().close();
    }
}
