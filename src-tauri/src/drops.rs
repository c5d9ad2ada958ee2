//! Files dragged over the window and dropped on it. WebKitGTK does not tell the page of files, so the window does: where
//! they are, what they are called, and that dropped ones wait to be fetched as those the app was started with.

use crate::given::Given;
use crate::{MAIN, files};
use serde::Serialize;
use std::path::PathBuf;
use tauri::{DragDropEvent, Emitter as _, Manager as _, PhysicalPosition, Window, WindowEvent};

/// Told to the page as long as files are over it.
const EVENT: &str = "drag";

/// What happens, and where in the page's pixels.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "at", rename_all = "camelCase")]
enum Drag {
    Over {
        x: f64,
        y: f64,
        /// Names of the files; of those it was told before, if there are none.
        names: Vec<String>,
    },
    Leave,
    Drop {
        x: f64,
        y: f64,
    },
}

pub(crate) fn window_event(window: &Window, event: &WindowEvent) {
    let WindowEvent::DragDrop(event) = event else { return };
    if window.label() != MAIN {
        return;
    }
    let place = |at: &PhysicalPosition<f64>| {
        // GTK speaks of pixels of the page already.
        let scale = if cfg!(target_os = "linux") { 1.0 } else { window.scale_factor().unwrap_or(1.0) };
        (at.x / scale, at.y / scale)
    };
    let names = |paths: &[PathBuf]| paths.iter().map(|path| files::name_of(path)).collect();
    let drag = match event {
        DragDropEvent::Enter { paths, position } => {
            let (x, y) = place(position);
            Drag::Over { x, y, names: names(paths) }
        }
        DragDropEvent::Over { position } => {
            let (x, y) = place(position);
            Drag::Over { x, y, names: Vec::new() }
        }
        DragDropEvent::Drop { paths, position } => {
            window.state::<Given>().add(paths.clone());
            let (x, y) = place(position);
            Drag::Drop { x, y }
        }
        _ => Drag::Leave,
    };
    // A page that is going needs no telling.
    let _ = window.emit_to(MAIN, EVENT, drag);
}
