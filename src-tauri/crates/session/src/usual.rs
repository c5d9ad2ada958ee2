//! Where the app's own library lies.

use crate::failure::Failure;
use etcetera::BaseStrategy as _;
use std::path::{Path, PathBuf};
use wayfold_store::Library;

/// The app's own library: `wayfold/library.wayfold` in the user's folder for data. Nothing if the machine names none.
pub fn usual_library() -> Option<PathBuf> {
    let folders = etcetera::choose_base_strategy().ok()?;
    Some(folders.data_dir().join("wayfold").join("library.wayfold"))
}

/// Opens a library; makes an empty one, and its folder, if there is none.
///
/// # Errors
/// As [`Library::open`] and [`Library::create`].
pub fn open_or_create(file: &Path) -> Result<Library, Failure> {
    if file.exists() {
        return Ok(Library::open(file)?);
    }
    if let Some(folder) = file.parent() {
        // Why a folder cannot be made, the library says when it is made.
        let _ = std::fs::create_dir_all(folder);
    }
    Ok(Library::create(file)?)
}
