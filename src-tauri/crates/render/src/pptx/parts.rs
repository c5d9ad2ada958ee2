//! The package: its parts by name, their kinds, and how they are put into one file, the same every time.

use super::xml::{HEAD, escaped, put};
use crate::RenderError;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Kinds of parts by the ending of their name, where the ending says enough.
const ENDINGS: [(&str, &str); 12] = [
    ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
    ("xml", "application/xml"),
    ("png", "image/png"),
    ("jpeg", "image/jpeg"),
    ("jpg", "image/jpeg"),
    ("gif", "image/gif"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("emf", "image/x-emf"),
    ("wmf", "image/x-wmf"),
    ("bmp", "image/bmp"),
    ("tif", "image/tiff"),
    ("tiff", "image/tiff"),
];

/// A file in the making.
#[derive(Default)]
pub(super) struct Parts {
    parts: BTreeMap<String, Vec<u8>>,
    kinds: BTreeMap<String, String>,
}

impl Parts {
    /// A part whose ending says what it is.
    pub(super) fn put(&mut self, name: impl Into<String>, data: impl Into<Vec<u8>>) {
        self.parts.insert(name.into(), data.into());
    }

    /// A part of a kind.
    pub(super) fn put_kind(
        &mut self,
        name: impl Into<String>,
        kind: impl Into<String>,
        data: impl Into<Vec<u8>>,
    ) {
        let name = name.into();
        self.kinds.insert(name.clone(), kind.into());
        self.put(name, data);
    }

    /// A part that was put in.
    pub(super) fn get(&self, name: &str) -> Option<&[u8]> {
        self.parts.get(name).map(Vec::as_slice)
    }

    fn types(&self) -> String {
        let mut xml =
            format!("{HEAD}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">");
        let endings: BTreeSet<&str> =
            self.parts.keys().filter_map(|name| Some(name.rsplit_once('.')?.1)).collect();
        for (ending, kind) in ENDINGS.iter().filter(|(ending, _)| endings.contains(ending)) {
            put!(xml, "<Default Extension=\"{ending}\" ContentType=\"{kind}\"/>");
        }
        for (name, kind) in &self.kinds {
            put!(xml, "<Override PartName=\"/{}\" ContentType=\"{}\"/>", escaped(name), escaped(kind));
        }
        xml.push_str("</Types>");
        xml
    }

    /// The whole file.
    pub(super) fn packed(self) -> Result<Vec<u8>, RenderError> {
        let failed = |e: zip::result::ZipError| RenderError::Slides { reason: e.to_string() };
        let broken = |e: std::io::Error| RenderError::Slides { reason: e.to_string() };
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .compression_level(Some(3))
            // always the same bytes for the same deck
            .last_modified_time(DateTime::default());
        let stored = options.compression_method(CompressionMethod::Stored).compression_level(None);
        let mut file = ZipWriter::new(Cursor::new(Vec::with_capacity(256 * 1024)));
        let types = self.types();
        file.start_file("[Content_Types].xml", options).map_err(failed)?;
        file.write_all(types.as_bytes()).map_err(broken)?;
        for (name, data) in &self.parts {
            let packed = [".png", ".jpeg", ".jpg", ".gif", ".xlsx"].iter().any(|end| name.ends_with(end));
            file.start_file(name.as_str(), if packed { stored } else { options }).map_err(failed)?;
            file.write_all(data).map_err(broken)?;
        }
        Ok(file.finish().map_err(failed)?.into_inner())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_wrong_is_said_of_slides() {
        let mut parts = Parts::default();
        // longer than a package can name
        parts.put("x".repeat(70_000), "");
        let said = parts.packed().map_err(|error| error.code());
        assert_eq!(said.err(), Some("slides"));
    }
}
