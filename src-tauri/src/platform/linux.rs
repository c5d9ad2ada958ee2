//! GTK and WebKitGTK: the renderer that suits the machine, text that is as wide as in exports, dialogs.

use crate::dialogs::{Choice, Labels};
use gtk::prelude::*;
use gtk::{FileChooserAction, FileChooserNative, FileFilter, ResponseType, gio, glib};
use std::path::{Path, PathBuf};
use tauri::{Url, WebviewWindow};
use webkit2gtk::WebViewExt;

/// `auto` (also without it) chooses the renderer by the machine, `default` leaves it to WebKit.
const RENDERER: &str = "WAYFOLD_RENDERER";
/// Where the system lists graphics processors.
const PROCESSORS: &str = "/dev/dri";
/// What a system says to a program that should end: hang up, interrupt, terminate.
const ENDINGS: [i32; 3] = [1, 2, 15];

/// Whether drawing is done by the processor alone.
fn without_gpu() -> bool {
    if std::env::var_os(RENDERER).is_some_and(|chosen| chosen == "default") {
        return false;
    }
    let listed = std::fs::read_dir(PROCESSORS).into_iter().flatten().flatten();
    !listed.into_iter().any(|entry| entry.file_name().to_string_lossy().starts_with("renderD"))
}

/// Without a GPU the renderer that shares buffers costs 66 MB and half the frames. Must be the first thing the program
/// does.
pub(crate) fn choose_renderer() {
    const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if std::env::var_os(SWITCH).is_none() && without_gpu() {
        // SAFETY: nothing runs beside this yet, and so nothing reads the environment meanwhile.
        #[allow(unsafe_code)]
        unsafe {
            std::env::set_var(SWITCH, "1");
        }
    }
}

/// Before the first page: its text is hinted as lightly as that of exports is set, so that both are equally wide.
pub(crate) fn prepare() {
    if let Some(settings) = gtk::Settings::default() {
        settings.set_gtk_xft_hinting(1);
        settings.set_gtk_xft_hintstyle(Some("hintslight"));
    }
}

/// Before the first picture: canvases drawn by the processor are faster when they do not pretend to have a GPU. And the
/// window closes as if the person had closed it when the system asks the program to end.
pub(crate) fn tune(window: &WebviewWindow) -> tauri::Result<()> {
    for signal in ENDINGS {
        let window = window.clone();
        glib::unix_signal_add_local(signal, move || {
            let _ = window.close();
            glib::ControlFlow::Continue
        });
    }
    if !without_gpu() {
        return Ok(());
    }
    window.with_webview(|webview| {
        let Some(settings) = WebViewExt::settings(&webview.inner()) else { return };
        if settings.find_property("enable-2d-canvas-acceleration").is_some() {
            settings.set_property("enable-2d-canvas-acceleration", false);
        }
    })
}

/// A page that closes itself takes its window along.
pub(crate) fn close_with_page(window: &WebviewWindow) -> tauri::Result<()> {
    let page = window.clone();
    window.with_webview(move |webview| {
        // The view goes at once, and its other signals with it; the window may be going itself.
        webview.inner().connect_destroy(move |_| {
            let window = page.clone();
            glib::idle_add_local_once(move || {
                let _ = window.destroy();
            });
        });
    })
}

/// Opens an address where people open them.
pub(crate) fn open_outside(url: &Url) {
    let _ = gio::AppInfo::launch_default_for_uri(url.as_str(), gio::AppLaunchContext::NONE);
}

/// Shows a dialog for files and says later what was chosen. On the main thread.
pub(crate) fn choose_files(
    window: &WebviewWindow,
    choice: &Choice,
    labels: &Labels,
    chosen: impl FnOnce(Vec<PathBuf>) + 'static,
) {
    let parent = window.gtk_window().ok();
    let action = match choice {
        Choice::Open { .. } => FileChooserAction::Open,
        Choice::Save { .. } => FileChooserAction::Save,
    };
    let (title, accept, cancel) = (&labels.title, &labels.accept, &labels.cancel);
    let dialog = FileChooserNative::new(Some(title), parent.as_ref(), action, Some(accept), Some(cancel));
    dialog.set_modal(true);
    match choice {
        Choice::Open { endings, multiple } => {
            dialog.set_select_multiple(*multiple);
            if !endings.is_empty() {
                dialog.add_filter(filter(&labels.fitting, endings));
                dialog.add_filter(filter(&labels.all, &[]));
            }
        }
        Choice::Save { name } => {
            dialog.set_do_overwrite_confirmation(true);
            dialog.set_current_name(name);
            let home = glib::user_special_dir(glib::UserDirectory::Documents).unwrap_or_else(glib::home_dir);
            dialog.set_current_folder(Path::new(&home));
        }
    }
    glib::spawn_future_local(async move {
        let response = dialog.run_future().await;
        let accepted = response == ResponseType::Accept;
        chosen(if accepted { dialog.filenames() } else { Vec::new() });
        dialog.destroy();
    });
}

/// Files with these endings, however they are spelt; all files without any.
fn filter(name: &str, endings: &[String]) -> FileFilter {
    let filter = FileFilter::new();
    filter.set_name(Some(name));
    for ending in endings {
        // GTK 3 has no other way to say that case does not matter.
        let spelt: String =
            ending.chars().map(|c| format!("[{}{}]", c.to_lowercase(), c.to_uppercase())).collect();
        filter.add_pattern(&format!("*.{spelt}"));
    }
    if endings.is_empty() {
        filter.add_pattern("*");
    }
    filter
}

/// Tells something over the window. On the main thread.
pub(crate) fn tell(window: &WebviewWindow, text: &str) {
    let parent = window.gtk_window().ok();
    let (flags, buttons) = (gtk::DialogFlags::MODAL, gtk::ButtonsType::Close);
    let dialog = gtk::MessageDialog::new(parent.as_ref(), flags, gtk::MessageType::Warning, buttons, text);
    glib::spawn_future_local(async move {
        dialog.run_future().await;
        dialog.close();
    });
}
