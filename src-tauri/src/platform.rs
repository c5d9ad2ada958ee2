//! What is done differently on each system. Linux is the one it was built and measured on.

#[cfg(target_os = "linux")]
mod linux;
#[cfg(target_os = "linux")]
mod linux_menus;

#[cfg(target_os = "linux")]
pub(crate) use linux::{choose_files, choose_renderer, close_with_page, open_outside, prepare, tell, tune};
#[cfg(target_os = "linux")]
pub(crate) use linux_menus::{show_menu_bar, show_menus};
