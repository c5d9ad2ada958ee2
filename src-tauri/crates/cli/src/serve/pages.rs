//! The built UI, embedded. A debug build reads it from its folder, so that a UI built anew is there at once.

use rust_embed::Embed;
use std::borrow::Cow;

#[derive(Embed)]
#[folder = "../../../ui/dist"]
#[allow_missing = true]
struct Files;

/// A file of the UI.
pub(super) struct Page {
    pub(super) data: Cow<'static, [u8]>,
    pub(super) mime: &'static str,
    /// Whether its name changes with its content.
    pub(super) forever: bool,
}

/// Whether this build has a UI.
pub(super) fn built() -> bool {
    Files::get("index.html").is_some()
}

/// The file at a path of the address, as it was sent: nothing is decoded, no file of the UI needs it.
pub(super) fn page(path: &str) -> Option<Page> {
    let name = match path.strip_prefix('/')? {
        "" => "index.html",
        name => name,
    };
    if name.split('/').any(|part| part.is_empty() || part.starts_with('.')) {
        return None;
    }
    let file = Files::get(name)?;
    Some(Page { data: file.data, mime: mime(name), forever: name.starts_with("assets/") })
}

fn mime(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "ttf" => "font/ttf",
        "wasm" => "application/wasm",
        "txt" | "ftl" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::page;

    #[test]
    fn nothing_outside_of_the_ui_is_given() {
        let paths = [
            "",
            "//",
            "/../package.json",
            "/assets/../../package.json",
            "/./index.html",
            "/..%2fpackage.json",
            "/assets//x",
            "/.env",
            "/assets",
            "/\\..\\package.json",
            "/C:/x",
            "//etc/passwd",
            "/index.html\0.js",
        ];
        for path in paths {
            assert!(page(path).is_none(), "{path}");
        }
    }
}
