//! The TypeScript types in `ui/src/bindings` are those of the wire. `UPDATE_GOLDEN=1` writes them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use ts_rs::{Config, TS};
use wayfold_session::{Request, Response};

fn files(folder: &Path) -> BTreeMap<PathBuf, String> {
    let mut found = BTreeMap::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(path) = waiting.pop() {
        let Ok(entries) = std::fs::read_dir(&path) else { continue };
        for path in entries.flatten().map(|entry| entry.path()) {
            if path.is_dir() {
                waiting.push(path);
            } else {
                let text = std::fs::read_to_string(&path).unwrap_or_default();
                found.insert(path.strip_prefix(folder).expect("below the folder").to_owned(), text);
            }
        }
    }
    found
}

#[test]
fn the_bindings_are_fresh() {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/bindings");
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    let folder = if update {
        let _ = std::fs::remove_dir_all(&kept);
        kept.clone()
    } else {
        Path::new(env!("CARGO_TARGET_TMPDIR")).join("bindings")
    };
    let config = Config::new().with_out_dir(&folder);
    Request::export_all(&config).expect("types are written");
    Response::export_all(&config).expect("types are written");
    let (fresh, kept) = (files(&folder), files(&kept));
    assert!(!fresh.is_empty(), "something was written");
    for (path, text) in &fresh {
        assert_eq!(kept.get(path), Some(text), "{} is stale: UPDATE_GOLDEN=1 writes it", path.display());
    }
    assert_eq!(kept.len(), fresh.len(), "a type is gone: UPDATE_GOLDEN=1 removes it");
}
