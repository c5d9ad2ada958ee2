//! The menus of the system, as the page describes them. Which entry was chosen is told to the page; keys are shown only,
//! the page listens to them itself.

use crate::{platform, words};
use serde::Deserialize;
use tauri::{Emitter as _, WebviewWindow};

/// Told to the page, with the entry's id.
const EVENT: &str = "menu";

/// A menu; nothing in place of an entry is a line.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(crate) struct Menu {
    pub(crate) label: String,
    pub(crate) entries: Vec<Option<Entry>>,
}

/// An entry of a menu.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(crate) struct Entry {
    pub(crate) id: String,
    pub(crate) label: String,
    /// As the page writes them.
    pub(crate) keys: String,
    pub(crate) enabled: bool,
    pub(crate) checked: bool,
}

/// Shows menus in place of those before.
pub(crate) fn show(window: &WebviewWindow, mut menus: Vec<Menu>) -> tauri::Result<()> {
    for menu in &mut menus {
        menu.label = words::clean(&menu.label);
        for entry in menu.entries.iter_mut().flatten() {
            (entry.label, entry.keys) = (words::clean(&entry.label), words::clean(&entry.keys));
        }
    }
    let shown = window.clone();
    window.run_on_main_thread(move || {
        let page = shown.clone();
        platform::show_menus(&shown, menus, move |id| {
            let _ = page.emit(EVENT, id);
        });
    })
}

/// Whether menus differ in nothing but what can be chosen.
pub(crate) fn alike(before: &[Menu], now: &[Menu]) -> bool {
    let entry = |(before, now): (&Option<Entry>, &Option<Entry>)| match (before, now) {
        (Some(before), Some(now)) => Entry { enabled: now.enabled, ..before.clone() } == *now,
        (before, now) => before.is_none() && now.is_none(),
    };
    let menu = |(before, now): (&Menu, &Menu)| {
        before.label == now.label
            && before.entries.len() == now.entries.len()
            && before.entries.iter().zip(&now.entries).all(entry)
    };
    before.len() == now.len() && before.iter().zip(now).all(menu)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn menus_are_alike_when_only_what_can_be_chosen_differs() {
        let entry = |id: &str, enabled: bool, checked: bool| {
            Some(Entry { id: id.into(), label: id.into(), keys: String::new(), enabled, checked })
        };
        let menus = |entries: Vec<Option<Entry>>| vec![Menu { label: "Edit".into(), entries }];
        let before = menus(vec![entry("undo", true, false), None, entry("cut", false, false)]);
        let check = |entries, same| assert_eq!(alike(&before, &menus(entries)), same);
        check(vec![entry("undo", false, false), None, entry("cut", true, false)], true);
        check(vec![entry("undo", true, true), None, entry("cut", false, false)], false);
        check(vec![entry("undo", true, false), entry("cut", false, false)], false);
        check(vec![entry("undo", true, false), None, entry("copy", false, false)], false);
        assert!(!alike(&[], &before));
    }
}
