//! Wayfold's window: a thin frame around the session. It carries requests from the page to the library and does for the
//! page what only a window can: dialogs, menus, the title, files it was started with.
//!
//! Deliberately not here: any feature of the app. The page asks the session, as it does in `wayfold serve`.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod asking;
mod closing;
mod dialogs;
mod drops;
mod files;
mod given;
mod library;
mod menus;
mod platform;
mod speaker;
mod wishes;
mod words;

use crate::given::Given;
use crate::library::Library;
use std::process::ExitCode;
use tauri::webview::NewWindowResponse;
use tauri::{App, Url, WebviewWindowBuilder};
use tauri_plugin_window_state::StateFlags;

/// The window of the library and its maps.
const MAIN: &str = "main";

fn main() -> ExitCode {
    platform::choose_renderer();
    let (library, files) = given::split(std::env::args_os().skip(1), std::env::current_dir().ok());
    // The library opens while the window does.
    let library = Library::starting(library);
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(given::again))
        .plugin(tauri_plugin_window_state::Builder::default().with_state_flags(remembered()).build())
        .manage(library)
        .manage(Given::new(files))
        .invoke_handler(tauri::generate_handler![asking::ask])
        .on_window_event(closing::window_event)
        .on_window_event(drops::window_event)
        .setup(|app| Ok(open_window(app)?))
        .build(tauri::generate_context!());
    match built {
        Ok(app) => {
            app.run(closing::app_event);
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("wayfold-desktop: {error}");
            ExitCode::FAILURE
        }
    }
}

fn open_window(app: &App) -> tauri::Result<()> {
    platform::prepare();
    let config = app.config().app.windows.first().ok_or(tauri::Error::WindowNotFound)?;
    let opener = app.handle().clone();
    let window = WebviewWindowBuilder::from_config(app.handle(), config)?
        .on_navigation(is_ours)
        .on_new_window(move |url, features| {
            if is_ours(&url) && speaker::is_speaker(&url) {
                let opened = speaker::open(&opener, features);
                return opened.map_or(NewWindowResponse::Deny, |window| NewWindowResponse::Create { window });
            }
            // Sources on the web open where people read the web.
            if matches!(url.scheme(), "https" | "http" | "mailto") {
                platform::open_outside(&url);
            }
            NewWindowResponse::Deny
        })
        .build()?;
    platform::tune(&window)
}

/// What is remembered of windows: all but that a talk filled the screen.
fn remembered() -> StateFlags {
    StateFlags::all() & !StateFlags::FULLSCREEN
}

/// Pages of the app itself; nothing else is ever shown in the window.
fn is_ours(url: &Url) -> bool {
    url.scheme() == "tauri" || (url.scheme() == "http" && url.host_str() == Some("tauri.localhost"))
}
