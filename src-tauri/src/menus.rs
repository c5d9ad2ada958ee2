//! The menus of the system, as the page describes them. Which entry was chosen is told to the page; keys are shown only,
//! the page listens to them itself.

use crate::platform;
use serde::Deserialize;
use std::sync::{Mutex, PoisonError};
use tauri::menu::{CheckMenuItem, IsMenuItem, MenuEvent, MenuItem, PredefinedMenuItem, Submenu};
use tauri::{AppHandle, Emitter as _, Manager as _, WebviewWindow, Wry};

/// Told to the page, with the entry's id.
const EVENT: &str = "menu";

/// A menu; nothing in place of an entry is a line.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(crate) struct Menu {
    label: String,
    entries: Vec<Option<Entry>>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
struct Entry {
    id: String,
    label: String,
    /// As `Ctrl+Shift+Z`.
    keys: String,
    enabled: bool,
    checked: bool,
}

/// The menus that are shown.
#[derive(Default)]
pub(crate) struct Menus(Mutex<Vec<Menu>>);

/// Shows menus, unless they are shown already.
pub(crate) fn show(window: &WebviewWindow, menus: &[Menu]) -> tauri::Result<()> {
    let shown = window.state::<Menus>();
    let mut shown = shown.0.lock().unwrap_or_else(PoisonError::into_inner);
    if *shown == menus {
        return Ok(());
    }
    let app = window.app_handle();
    let bar = tauri::menu::Menu::new(app)?;
    for menu in menus {
        bar.append(&submenu(app, menu)?)?;
    }
    app.set_menu(bar)?;
    *shown = menus.to_vec();
    platform::show_keys_only(window)
}

fn submenu(app: &AppHandle, menu: &Menu) -> tauri::Result<Submenu<Wry>> {
    let submenu = Submenu::new(app, &menu.label, true)?;
    for entry in &menu.entries {
        submenu.append(item(app, entry.as_ref())?.as_ref())?;
    }
    Ok(submenu)
}

fn item(app: &AppHandle, entry: Option<&Entry>) -> tauri::Result<Box<dyn IsMenuItem<Wry>>> {
    let Some(entry) = entry else { return Ok(Box::new(PredefinedMenuItem::separator(app)?)) };
    let Entry { id, label, keys, enabled, checked } = entry;
    let keys = Some(keys.as_str()).filter(|keys| !keys.is_empty());
    // Keys the system has no name for are not shown.
    let plain = |keys| MenuItem::with_id(app, id, label, *enabled, keys);
    Ok(if *checked {
        let with = |keys| CheckMenuItem::with_id(app, id, label, *enabled, true, keys);
        Box::new(with(keys).or_else(|_| with(None))?)
    } else {
        Box::new(plain(keys).or_else(|_| plain(None))?)
    })
}

/// An entry was chosen.
pub(crate) fn chosen(app: &AppHandle, event: MenuEvent) {
    let _ = app.emit(EVENT, event.id().as_ref());
}
