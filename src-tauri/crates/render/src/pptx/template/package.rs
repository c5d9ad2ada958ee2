//! The file of a template: its parts, unpacked with a limit, and where their relations lead.

use super::TemplateFault;
use super::tree::{self, Element};
use crate::pptx::xml::RELATIONS;
use std::collections::HashMap;
use std::io::{Cursor, Read as _};
use zip::ZipArchive;

/// What a part may unpack to, and all that are read.
const MOST_IN_PART: u64 = 24 << 20;
const MOST_UNPACKED: u64 = 96 << 20;
/// Parts of a file at most.
const MOST_PARTS: usize = 8000;
/// Elements and attributes of all parts at most.
const MOST_ELEMENTS: usize = 1_500_000;
/// How files of the time before, and those that are locked, begin.
const COMPOUND: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/// A relation to another part of the same file.
pub(super) struct Relation {
    pub(super) id: String,
    /// The last word of its kind.
    pub(super) kind: String,
    /// The part, from the root.
    pub(super) target: String,
}

/// A file.
pub(super) struct Package<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    /// Places of parts, by their names in small letters.
    names: HashMap<String, usize>,
    bytes_left: u64,
    elements_left: usize,
}

impl<'b> Package<'b> {
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, TemplateFault> {
        if bytes.starts_with(&COMPOUND) {
            return Err(TemplateFault::Old);
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| TemplateFault::Unknown)?;
        if archive.len() > MOST_PARTS {
            return Err(TemplateFault::TooLarge);
        }
        let mut names = HashMap::new();
        for at in 0..archive.len() {
            let Some(Ok(name)) = archive.name_for_index(at) else { continue };
            if names.insert(name.to_ascii_lowercase(), at).is_some() {
                // which of the two is meant nobody can say
                return Err(TemplateFault::Damaged);
            }
        }
        Ok(Self { archive, names, bytes_left: MOST_UNPACKED, elements_left: MOST_ELEMENTS })
    }

    /// The bytes of a part; nothing if there is no such part.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, TemplateFault> {
        let Some(at) = self.names.get(&name.to_ascii_lowercase()) else { return Ok(None) };
        let file = self.archive.by_index(*at).map_err(|_| TemplateFault::Damaged)?;
        let most = MOST_IN_PART.min(self.bytes_left);
        let mut data = Vec::new();
        file.take(most + 1).read_to_end(&mut data).map_err(|_| TemplateFault::Damaged)?;
        let length = data.len() as u64;
        if length > most {
            return Err(TemplateFault::TooLarge);
        }
        self.bytes_left -= length;
        Ok(Some(data))
    }

    /// A part as a tree whose outermost element is of this name; nothing if there is no such part.
    pub(super) fn tree(&mut self, name: &str, outermost: &str) -> Result<Option<Element>, TemplateFault> {
        let Some(data) = self.part(name)? else { return Ok(None) };
        let tree = tree::parse(&data, &mut self.elements_left)?;
        if tree.name == outermost { Ok(Some(tree)) } else { Err(TemplateFault::Damaged) }
    }

    /// Where a part leads to within the file; what leads out of it is passed over.
    pub(super) fn relations(&mut self, of: &str) -> Result<Vec<Relation>, TemplateFault> {
        let (folder, name) = of.rsplit_once('/').unwrap_or(("", of));
        let slash = if folder.is_empty() { "" } else { "/" };
        let part = format!("{folder}{slash}_rels/{name}.rels");
        let Some(tree) = self.tree(&part, "Relationships")? else { return Ok(Vec::new()) };
        let inside = |element: &&Element| {
            !element.get("TargetMode").is_some_and(|mode| mode.eq_ignore_ascii_case("external"))
        };
        let relations = tree.each("Relationship").filter(inside).filter_map(|element| {
            Some(Relation {
                id: element.get("Id")?.to_owned(),
                kind: element.get("Type")?.strip_prefix(RELATIONS)?.to_owned(),
                target: resolved(folder, element.get("Target")?)?,
            })
        });
        Ok(relations.collect())
    }
}

/// A part from the root, as one in a folder names it; nothing if that would lead out of the file.
fn resolved(folder: &str, target: &str) -> Option<String> {
    if target.contains(['\\', ':', '?', '#', '\0']) {
        return None;
    }
    let from = if target.starts_with('/') { "" } else { folder };
    let mut steps: Vec<&str> = Vec::new();
    for step in from.split('/').chain(target.split('/')) {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop()?;
            }
            step => steps.push(step),
        }
    }
    (!steps.is_empty()).then(|| steps.join("/"))
}

#[cfg(test)]
mod tests {
    use super::resolved;

    #[test]
    fn relations_stay_within_the_file() {
        for (folder, target, expected) in [
            ("ppt", "slideMasters/a.xml", Some("ppt/slideMasters/a.xml")),
            ("ppt/slideMasters", "../theme/t.xml", Some("ppt/theme/t.xml")),
            ("ppt", "/ppt/theme/t.xml", Some("ppt/theme/t.xml")),
            ("ppt", "../../etc/passwd", None),
            ("ppt", "..\\x", None),
            ("ppt", "file:///etc/passwd", None),
            ("ppt", "..", None),
        ] {
            assert_eq!(resolved(folder, target).as_deref(), expected, "{folder} {target}");
        }
    }
}
