//! What is taken over of a template: masters, their layouts, themes and pictures, under names of our own, without
//! whatever leads elsewhere. Its slides, macros, links, embedded files and comments are not even read.

use super::TemplateFault;
use super::package::Package;
use super::tree::{Element, Space};
use crate::pptx::xml::{HEAD, Relations};
use std::collections::{BTreeMap, HashMap};

const KIND: &str = "application/vnd.openxmlformats-officedocument.presentationml.";
const MOST_MASTERS: usize = 16;
const MOST_LAYOUTS: usize = 300;
/// Ids of masters and layouts begin here.
const FIRST_ID: u32 = 2_147_483_648;

/// Pictures by their endings, and how their files begin, after so many bytes.
const PICTURES: [(&str, usize, &[u8]); 9] = [
    ("png", 0, b"\x89PNG\r\n\x1a\n"),
    ("jpg", 0, b"\xff\xd8\xff"),
    ("jpeg", 0, b"\xff\xd8\xff"),
    ("gif", 0, b"GIF8"),
    ("bmp", 0, b"BM"),
    ("tif", 0, b"II*\0"),
    ("tiff", 0, b"II*\0"),
    ("emf", 40, b" EMF"),
    ("wmf", 0, b"\xd7\xcd\xc6\x9a"),
];

/// Elements that do something, lead somewhere, or belong to what is not taken over.
const LEFT_OUT: [&str; 15] = [
    "extLst",
    "timing",
    "transition",
    "custDataLst",
    "controls",
    "contentPart",
    "hlinkClick",
    "hlinkHover",
    "hlinkMouseOver",
    "snd",
    "audioCd",
    "wavAudioFile",
    "audioFile",
    "videoFile",
    "quickTimeFile",
];

/// A part that is taken over.
#[derive(Debug, Clone)]
pub(super) struct Carried {
    pub(super) name: String,
    /// Its kind; nothing where the ending says it.
    pub(super) kind: Option<String>,
    pub(super) data: Vec<u8>,
}

/// A layout, by the name of its new file.
pub(super) struct CarriedLayout {
    pub(super) file: String,
    pub(super) tree: Element,
    pub(super) relations: Relations,
}

/// A master with its layouts and its theme.
pub(super) struct CarriedMaster {
    pub(super) file: String,
    pub(super) id: u32,
    pub(super) tree: Element,
    pub(super) relations: Relations,
    pub(super) theme: Element,
    pub(super) layouts: Vec<CarriedLayout>,
}

/// What is taken over so far.
#[derive(Default)]
pub(super) struct Luggage {
    pub(super) parts: Vec<Carried>,
    pub(super) themes: usize,
    layouts: usize,
    pictures: BTreeMap<String, Option<String>>,
    ids: u32,
}

/// Relations of a part by their old names: their new ones.
type Kept = HashMap<String, String>;

impl Luggage {
    fn id(&mut self) -> u32 {
        self.ids += 1;
        FIRST_ID + self.ids - 1
    }

    /// Takes all masters of a presentation over, in its order.
    pub(super) fn masters(
        &mut self,
        package: &mut Package<'_>,
        (name, presentation): (&str, &Element),
    ) -> Result<Vec<CarriedMaster>, TemplateFault> {
        let relations = package.relations(name)?;
        let listed = presentation.child("sldMasterIdLst");
        let names = listed.into_iter().flat_map(|list| list.each("sldMasterId")).filter_map(|it| {
            let id = it.reference("id")?;
            relations.iter().find(|relation| relation.id == id && relation.kind == "slideMaster")
        });
        let mut masters: Vec<CarriedMaster> = Vec::new();
        for relation in names {
            if masters.len() == MOST_MASTERS {
                return Err(TemplateFault::TooLarge);
            }
            masters.extend(self.master(package, &relation.target, masters.len() + 1)?);
        }
        Ok(masters)
    }

    fn master(
        &mut self,
        package: &mut Package<'_>,
        name: &str,
        number: usize,
    ) -> Result<Option<CarriedMaster>, TemplateFault> {
        let Some(mut tree) = package.tree(name, "sldMaster")? else { return Ok(None) };
        let known = package.relations(name)?;
        let Some(theme) = known.iter().find(|relation| relation.kind == "theme") else { return Ok(None) };
        let Some(theme) = self.theme(package, &theme.target)? else { return Ok(None) };
        let theme_number = self.themes;
        let file = format!("slideMaster{number}.xml");
        let id = self.id();
        let mut relations = Relations::default();
        let mut layouts = Vec::new();
        let list = tree.children.iter().find(|child| child.name == "sldLayoutIdLst").cloned();
        let mut entries = Vec::new();
        for mut entry in list.iter().flat_map(|list| list.each("sldLayoutId")).cloned() {
            let wanted = entry.reference("id").map(str::to_owned);
            let relation =
                known.iter().find(|it| it.kind == "slideLayout" && Some(&it.id) == wanted.as_ref());
            let Some(relation) = relation else { continue };
            let Some(layout) = self.layout(package, &relation.target, &file)? else { continue };
            let new = relations.to("slideLayout", &format!("../slideLayouts/{}", layout.file));
            entry.set("id", self.id().to_string());
            entry.attributes.iter_mut().filter(|it| it.reference).for_each(|it| it.value.clone_from(&new));
            entry.children.clear();
            entries.push(entry);
            layouts.push(layout);
        }
        // rebuilt after what leads nowhere has gone
        tree.children.retain(|child| child.name != "sldLayoutIdLst");
        relations.to("theme", &format!("../theme/theme{theme_number}.xml"));
        let kept = self.pictures(package, name, &mut relations)?;
        prune(&mut tree, &kept);
        if let Some(mut list) = list {
            list.children = entries;
            // right behind how colours are named
            let at = tree.children.iter().position(|child| child.name == "clrMap").map_or(0, |at| at + 1);
            tree.children.insert(at, list);
        }
        self.put(format!("ppt/slideMasters/{file}"), "slideMaster+xml", &tree);
        self.relate("slideMasters", &file, &relations);
        Ok(Some(CarriedMaster { file, id, tree, relations, theme, layouts }))
    }

    fn layout(
        &mut self,
        package: &mut Package<'_>,
        name: &str,
        master: &str,
    ) -> Result<Option<CarriedLayout>, TemplateFault> {
        let Some(mut tree) = package.tree(name, "sldLayout")? else { return Ok(None) };
        if self.layouts == MOST_LAYOUTS {
            return Err(TemplateFault::TooLarge);
        }
        self.layouts += 1;
        let file = format!("slideLayout{}.xml", self.layouts);
        let mut relations = Relations::default();
        relations.to("slideMaster", &format!("../slideMasters/{master}"));
        let kept = self.pictures(package, name, &mut relations)?;
        prune(&mut tree, &kept);
        self.put(format!("ppt/slideLayouts/{file}"), "slideLayout+xml", &tree);
        self.relate("slideLayouts", &file, &relations);
        Ok(Some(CarriedLayout { file, tree, relations }))
    }

    fn theme(&mut self, package: &mut Package<'_>, name: &str) -> Result<Option<Element>, TemplateFault> {
        let Some(mut tree) = package.tree(name, "theme")? else { return Ok(None) };
        let mut relations = Relations::default();
        let kept = self.pictures(package, name, &mut relations)?;
        prune(&mut tree, &kept);
        self.themes += 1;
        let file = format!("theme{}.xml", self.themes);
        self.parts.push(Carried {
            name: format!("ppt/theme/{file}"),
            kind: Some("application/vnd.openxmlformats-officedocument.theme+xml".into()),
            data: markup(&tree),
        });
        if !kept.is_empty() {
            self.relate("theme", &file, &relations);
        }
        Ok(Some(tree))
    }

    fn put(&mut self, name: String, kind: &str, tree: &Element) {
        self.parts.push(Carried { name, kind: Some(format!("{KIND}{kind}")), data: markup(tree) });
    }

    fn relate(&mut self, folder: &str, file: &str, relations: &Relations) {
        let name = format!("ppt/{folder}/_rels/{file}.rels");
        self.parts.push(Carried { name, kind: None, data: relations.part().into_bytes() });
    }

    /// Takes the pictures of a part over.
    fn pictures(
        &mut self,
        package: &mut Package<'_>,
        of: &str,
        relations: &mut Relations,
    ) -> Result<Kept, TemplateFault> {
        let mut kept = Kept::new();
        for relation in package.relations(of)?.into_iter().filter(|relation| relation.kind == "image") {
            if let Some(file) = self.picture(package, &relation.target)? {
                kept.insert(relation.id, relations.to("image", &format!("../media/{file}")));
            }
        }
        Ok(kept)
    }

    /// A picture's new name; nothing for what is none.
    fn picture(&mut self, package: &mut Package<'_>, name: &str) -> Result<Option<String>, TemplateFault> {
        if let Some(known) = self.pictures.get(name) {
            return Ok(known.clone());
        }
        let ending = name.rsplit_once('.').map_or(String::new(), |(_, ending)| ending.to_ascii_lowercase());
        let mut file = None;
        if PICTURES.iter().any(|(known, ..)| *known == ending)
            && let Some(data) = package.part(name)?
            && PICTURES.iter().any(|(known, at, magic)| {
                *known == ending && data.get(*at..).is_some_and(|data| data.starts_with(magic))
                    || ending.starts_with("tif") && data.starts_with(b"MM\0*")
            })
        {
            let new = format!("template{}.{ending}", self.pictures.len() + 1);
            self.parts.push(Carried { name: format!("ppt/media/{new}"), kind: None, data });
            file = Some(new);
        }
        self.pictures.insert(name.to_owned(), file.clone());
        Ok(file)
    }
}

fn markup(tree: &Element) -> Vec<u8> {
    let mut xml = String::from(HEAD);
    tree.write(&mut xml, true);
    xml.into_bytes()
}

/// Takes out what leads elsewhere, and what cannot be without it. References are called by their new names.
fn prune(element: &mut Element, kept: &Kept) {
    element.children.retain_mut(|child| {
        if LEFT_OUT.contains(&&*child.name) {
            return false;
        }
        // a drawing made by another program, unless it is a table
        if child.name == "graphicFrame" && !child.holds("tbl") {
            return false;
        }
        let lost = rename(child, kept);
        prune(child, kept);
        match &*child.name {
            // a picture that is gone leaves its fill without one
            "blip" => !lost,
            "pic" | "buBlip" => child.holds("blip"),
            "blipFill" if child.space == Space::Drawing && !child.holds("blip") => {
                child.name = "noFill".into();
                child.attributes.clear();
                child.children.clear();
                true
            }
            _ => !lost,
        }
    });
}

/// Gives references their new names; whether one of them leads nowhere any more.
fn rename(element: &mut Element, kept: &Kept) -> bool {
    let mut lost = false;
    element.attributes.retain_mut(|it| {
        if !it.reference {
            return true;
        }
        let new = kept.get(&it.value).filter(|_| it.name == "embed" || it.name == "pict");
        if let Some(new) = new {
            it.value.clone_from(new);
        } else if it.name != "link" {
            lost = true;
        }
        new.is_some()
    });
    lost || element.name == "blip" && element.reference("embed").is_none()
}
