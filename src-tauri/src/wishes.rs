//! What the page can wish of its window. Each wish is answered with ready bytes; the error is the JSON of a message.

use crate::dialogs::{self, Choice};
use crate::files;
use crate::given::Given;
use crate::library::Library;
use crate::menus::{self, Menu};
use crate::{platform, words};
use serde::Deserialize;
use serde_json::json;
use std::path::PathBuf;
use tauri::{Manager as _, WebviewWindow};

/// A wish of the page.
#[derive(Debug, Deserialize)]
#[serde(tag = "do", rename_all = "camelCase")]
pub(crate) enum Wish {
    /// Let the person say where the attached file goes, and put it there: the name it got, or null.
    Save { name: String },
    /// Let the person choose files by their endings: the files, packed.
    Pick { endings: Vec<String>, multiple: bool },
    /// The files the app was given and the page has not seen: packed.
    Given,
    /// Show a title.
    Title { title: String },
    /// Show menus.
    Menus { menus: Vec<Menu> },
    /// Fill the screen with the page, or no longer: whether it did before.
    Fill { on: bool },
    /// Let the person choose another library, and open it: whether that was done.
    OtherLibrary,
    /// Let the person say where what can be read of this library goes, and open that: whether that was done.
    RescueLibrary,
    /// Nothing is left to keep: close the window.
    Close,
}

/// Does what the page wishes, on a thread of its own.
pub(crate) fn grant(
    window: &WebviewWindow,
    wish: Wish,
    language: &str,
    attached: Vec<u8>,
) -> Result<Vec<u8>, Vec<u8>> {
    match wish {
        Wish::Save { name } => save(window, &words::clean(&name), &attached, language),
        Wish::Pick { endings, multiple } => {
            let asked = Choice::Open { endings, multiple };
            Ok(packed(window, &dialogs::choose(window, asked, language), language))
        }
        Wish::Given => Ok(packed(window, &window.state::<Given>().take(), language)),
        Wish::Title { title } => done(window.set_title(&words::clean(&title))),
        Wish::Menus { menus } => done(menus::show(window, menus)),
        Wish::Fill { on } => fill(window, on).map_err(|error| error.to_string().into_bytes()),
        Wish::OtherLibrary => other_library(window, language),
        Wish::RescueLibrary => rescue_library(window, language),
        Wish::Close => done(window.destroy()),
    }
}

fn said(value: &serde_json::Value) -> Vec<u8> {
    value.to_string().into_bytes()
}

fn done(result: tauri::Result<()>) -> Result<Vec<u8>, Vec<u8>> {
    result.map(|()| said(&json!(null))).map_err(|error| error.to_string().into_bytes())
}

fn save(window: &WebviewWindow, name: &str, bytes: &[u8], language: &str) -> Result<Vec<u8>, Vec<u8>> {
    let asked = Choice::Save { name: name.to_owned() };
    let Some(path) = dialogs::choose(window, asked, language).pop() else { return Ok(said(&json!(null))) };
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let path = files::with_ending(path, ending);
    files::replace(&path, bytes, language)?;
    Ok(said(&json!(files::name_of(&path))))
}

/// The files that can be read; of the others the person is told.
fn packed(window: &WebviewWindow, paths: &[PathBuf], language: &str) -> Vec<u8> {
    let mut contents = Vec::new();
    for path in paths {
        match files::read(path, language) {
            Ok(content) => contents.push(content),
            Err(message) => dialogs::tell(window, &words::text(&message)),
        }
    }
    files::pack(&contents)
}

fn fill(window: &WebviewWindow, on: bool) -> tauri::Result<Vec<u8>> {
    let before = window.is_fullscreen()?;
    window.run_on_main_thread(move || platform::show_menu_bar(!on))?;
    window.set_fullscreen(on)?;
    Ok(said(&json!(before)))
}

fn other_library(window: &WebviewWindow, language: &str) -> Result<Vec<u8>, Vec<u8>> {
    let asked = Choice::Open { endings: vec![files::LIBRARY.into()], multiple: false };
    let Some(path) = dialogs::choose(window, asked, language).pop() else { return Ok(said(&json!(false))) };
    window.state::<Library>().change(&path)?;
    Ok(said(&json!(true)))
}

fn rescue_library(window: &WebviewWindow, language: &str) -> Result<Vec<u8>, Vec<u8>> {
    let library = window.state::<Library>();
    let stem = library.file().and_then(|file| Some(file.file_stem()?.to_string_lossy().into_owned()));
    let name = format!("{}-{}.wayfold", stem.unwrap_or_default(), words::plain(language, "shell-rescued"));
    let Some(path) = dialogs::choose(window, Choice::Save { name }, language).pop() else {
        return Ok(said(&json!(false)));
    };
    library.rescue(&files::with_ending(path, files::LIBRARY), language)?;
    Ok(said(&json!(true)))
}
