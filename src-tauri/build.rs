//! Builds the access rules: the page may call one command, `ask`.

fn main() {
    let manifest = tauri_build::AppManifest::new().commands(&["ask"]);
    if let Err(error) = tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest)) {
        println!("cargo::error={error:#}");
    }
}
