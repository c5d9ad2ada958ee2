//! The speaker's window of a talk: a second page of the app, which the first one opens and tells what to show. It may
//! ask the program for nothing, and goes when its page or the main window does.

use crate::platform;
use tauri::webview::NewWindowFeatures;
use tauri::{AppHandle, Manager as _, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder};

/// What the window is known by, and what it is known by while the one before is still going.
const LABELS: [&str; 2] = ["speaker", "speaker-again"];
/// What the address of its page ends in, before a name of its own.
const PLACE: &str = "speaker-";

/// Its first size; later it is as it was left.
const WIDTH: f64 = 960.0;
const HEIGHT: f64 = 640.0;

/// Whether a page of the app is the speaker's.
pub(crate) fn is_speaker(url: &Url) -> bool {
    url.fragment().is_some_and(|place| place.starts_with(PLACE))
}

/// Makes the window that a page asked for. On the main thread.
pub(crate) fn open(app: &AppHandle, features: NewWindowFeatures) -> tauri::Result<WebviewWindow> {
    // The page's address comes with the page.
    let empty = Url::parse("about:blank").map_err(|_| tauri::Error::WindowNotFound)?;
    let free = |label: &&str| app.get_webview_window(label).is_none();
    let label = LABELS.into_iter().find(free).ok_or(tauri::Error::WindowNotFound)?;
    let window = WebviewWindowBuilder::new(app, label, WebviewUrl::External(empty))
        .inner_size(WIDTH, HEIGHT)
        .window_features(features)
        .title(app.config().product_name.clone().unwrap_or_default())
        .min_inner_size(480.0, 360.0)
        .on_navigation(|url| url.as_str() == "about:blank" || crate::is_ours(url) && is_speaker(url))
        .on_document_title_changed(|window, title| {
            let _ = window.set_title(&crate::words::clean(&title));
        })
        .build()?;
    platform::close_with_page(&window)?;
    Ok(window)
}

/// Closes it, if there is one.
pub(crate) fn close(app: &AppHandle) {
    for window in LABELS.into_iter().filter_map(|label| app.get_webview_window(label)) {
        let _ = window.destroy();
    }
}
