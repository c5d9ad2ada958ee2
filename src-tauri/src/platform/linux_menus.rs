//! A menu bar of GTK. Its own, not the toolkit's: that one listens to the keys it shows, and they belong to the page,
//! where a field or a map may understand them differently.

use crate::menus::{Entry, Menu, alike};
use gtk::prelude::*;
use gtk::{Align, Orientation};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use tauri::WebviewWindow;

/// Pixels between an entry and its keys.
const GAP: i32 = 32;

/// What is told of an entry that was chosen: its id.
type Chosen = Rc<dyn Fn(String)>;

struct Bar {
    menus: Vec<Menu>,
    bar: gtk::MenuBar,
    /// In the order of the entries.
    items: Vec<gtk::MenuItem>,
}

thread_local! {
    /// The one window's. On the main thread.
    static SHOWN: RefCell<Option<Bar>> = const { RefCell::new(None) };
    /// Whether the page fills the screen, without menus over it. On the main thread.
    static HIDDEN: Cell<bool> = const { Cell::new(false) };
}

/// Shows menus; if only what can be chosen differs, the bar stays. On the main thread.
pub(crate) fn show_menus(window: &WebviewWindow, menus: Vec<Menu>, chosen: impl Fn(String) + 'static) {
    let Ok(frame) = window.default_vbox() else { return };
    SHOWN.with_borrow_mut(|shown| {
        if let Some(bar) = shown.as_mut().filter(|bar| alike(&bar.menus, &menus)) {
            for (item, entry) in bar.items.iter().zip(entries(&menus)) {
                item.set_sensitive(entry.enabled);
            }
            bar.menus = menus;
            return;
        }
        let now = build(menus, &(Rc::new(chosen) as Chosen));
        if let Some(before) = shown.take() {
            frame.remove(&before.bar);
        }
        frame.pack_start(&now.bar, false, false, 0);
        frame.reorder_child(&now.bar, 0);
        now.bar.show_all();
        now.bar.set_visible(!HIDDEN.get());
        *shown = Some(now);
    });
}

/// Shows the menus over the page, or hides them until they are shown again. On the main thread.
pub(crate) fn show_menu_bar(shown: bool) {
    HIDDEN.set(!shown);
    SHOWN.with_borrow(|now| {
        if let Some(bar) = now {
            bar.bar.set_visible(shown);
        }
    });
}

fn entries(menus: &[Menu]) -> impl Iterator<Item = &Entry> {
    menus.iter().flat_map(|menu| menu.entries.iter().flatten())
}

fn build(menus: Vec<Menu>, chosen: &Chosen) -> Bar {
    let (bar, mut items) = (gtk::MenuBar::new(), Vec::new());
    for menu in &menus {
        let (head, list) = (gtk::MenuItem::with_label(&menu.label), gtk::Menu::new());
        for entry in &menu.entries {
            match entry {
                Some(entry) => {
                    let item = item(entry, chosen);
                    list.append(&item);
                    items.push(item);
                }
                None => list.append(&gtk::SeparatorMenuItem::new()),
            }
        }
        head.set_submenu(Some(&list));
        bar.append(&head);
    }
    Bar { menus, bar, items }
}

fn item(entry: &Entry, chosen: &Chosen) -> gtk::MenuItem {
    let item = if entry.checked {
        let item = gtk::CheckMenuItem::new();
        item.set_active(true);
        item.upcast()
    } else {
        gtk::MenuItem::new()
    };
    let row = gtk::Box::new(Orientation::Horizontal, GAP);
    row.pack_start(&gtk::Label::builder().label(&entry.label).halign(Align::Start).build(), true, true, 0);
    if !entry.keys.is_empty() {
        let keys = gtk::Label::new(Some(&entry.keys));
        keys.style_context().add_class("dim-label");
        row.pack_end(&keys, false, false, 0);
    }
    item.add(&row);
    item.set_sensitive(entry.enabled);
    let (id, chosen) = (entry.id.clone(), chosen.clone());
    item.connect_activate(move |_| chosen(id.clone()));
    item
}
