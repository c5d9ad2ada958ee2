//! A part of a template as a tree: only what drawings and presentations are made of, all names resolved.
//!
//! Read with limits, because whoever gave the file may mean ill. What other programs put in besides is left out: so no
//! markup comes through that is not known here.

use super::TemplateFault;
use crate::pptx::xml::{RELATIONS, escaped, put};
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

/// Elements within each other at most.
const DEEPEST: usize = 100;
/// Attributes of an element at most.
const MOST_ATTRIBUTES: usize = 200;

const SPACES: [(&str, Space); 4] = [
    ("http://schemas.openxmlformats.org/drawingml/2006/main", Space::Drawing),
    ("http://schemas.openxmlformats.org/presentationml/2006/main", Space::Presentation),
    ("http://schemas.openxmlformats.org/markup-compatibility/2006", Space::Compatibility),
    ("http://schemas.openxmlformats.org/package/2006/relationships", Space::Relations),
];

/// Where a name belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Space {
    Drawing,
    Presentation,
    Compatibility,
    Relations,
    /// Names of relations, as attributes have them.
    Reference,
    Other,
}

/// An attribute.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Attribute {
    /// Whether it names a relation of the part.
    pub(super) reference: bool,
    pub(super) name: String,
    pub(super) value: String,
}

/// An element.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Element {
    pub(super) space: Space,
    pub(super) name: String,
    pub(super) attributes: Vec<Attribute>,
    pub(super) children: Vec<Element>,
    /// What stands in it, if no elements do.
    pub(super) text: String,
}

impl Element {
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|it| it.name == name && !it.reference);
        found.map(|it| it.value.as_str())
    }

    /// The relation an attribute names.
    pub(super) fn reference(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|it| it.name == name && it.reference);
        found.map(|it| it.value.as_str())
    }

    pub(super) fn set(&mut self, name: &str, value: String) {
        match self.attributes.iter_mut().find(|it| it.name == name && !it.reference) {
            Some(known) => known.value = value,
            None => self.attributes.push(Attribute { reference: false, name: name.to_owned(), value }),
        }
    }

    /// The first child of a name.
    pub(super) fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    /// What a way down leads to, always by the first child of a name.
    pub(super) fn at(&self, way: &[&str]) -> Option<&Self> {
        way.iter().try_fold(self, |element, name| element.child(name))
    }

    /// Children of a name.
    pub(super) fn each<'e>(&'e self, name: &'e str) -> impl Iterator<Item = &'e Self> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// Whether an element of a name is in it, at any depth.
    pub(super) fn holds(&self, name: &str) -> bool {
        self.children.iter().any(|child| child.name == name || child.holds(name))
    }

    /// As markup; names of spaces are declared by the outermost.
    pub(super) fn write(&self, out: &mut String, outermost: bool) {
        let prefix = if self.space == Space::Drawing { "a" } else { "p" };
        put!(out, "<{prefix}:{}", self.name);
        if outermost {
            put!(out, " {}", crate::pptx::xml::SPACES);
        }
        for Attribute { reference, name, value } in &self.attributes {
            put!(out, " {}{name}=\"{}\"", if *reference { "r:" } else { "" }, escaped(value));
        }
        if self.children.is_empty() && self.text.is_empty() {
            out.push_str("/>");
            return;
        }
        out.push('>');
        if self.children.is_empty() {
            out.push_str(&escaped(&self.text));
        }
        for child in &self.children {
            child.write(out, false);
        }
        put!(out, "</{prefix}:{}>", self.name);
    }
}

fn is_name(name: &str) -> bool {
    !name.is_empty()
        && name.len() <= 64
        && name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'))
}

/// Reads a part; `left` counts the elements and attributes that may still be read.
pub(super) fn parse(data: &[u8], left: &mut usize) -> Result<Element, TemplateFault> {
    let text = std::str::from_utf8(data).map_err(|_| TemplateFault::Damaged)?;
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    reader.config_mut().expand_empty_elements = true;
    let mut growing = Growing::default();
    loop {
        match reader.read_event().map_err(|_| TemplateFault::Damaged)? {
            // nobody needs one, and it can hold bombs
            Event::DocType(_) => return Err(TemplateFault::Damaged),
            Event::Start(element) => {
                let attributes = growing.start(&element)?;
                *left = left.checked_sub(1 + attributes).ok_or(TemplateFault::TooLarge)?;
            }
            Event::End(_) => {
                if let Some(root) = growing.end() {
                    return Ok(root);
                }
            }
            Event::Text(part) => growing.text(&part.xml10_content()),
            Event::CData(part) => growing.text(&part.xml10_content()),
            Event::GeneralRef(name) => {
                let c = match name.resolve_char_ref() {
                    Ok(Some(c)) => c,
                    _ => match &*name.xml10_content() {
                        "lt" => '<',
                        "gt" => '>',
                        "amp" => '&',
                        "apos" => '\'',
                        "quot" => '"',
                        _ => return Err(TemplateFault::Damaged),
                    },
                };
                growing.text(c.encode_utf8(&mut [0; 4]));
            }
            Event::Eof => return Err(TemplateFault::Damaged),
            Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
}

/// The elements that are open, from the outermost, and what their prefixes stand for.
#[derive(Default)]
struct Growing {
    open: Vec<Element>,
    /// Prefix, space, how many elements were open when it was declared.
    prefixes: Vec<(String, Space, usize)>,
}

impl Growing {
    /// Opens an element; how many attributes it has.
    fn start(&mut self, element: &BytesStart<'_>) -> Result<usize, TemplateFault> {
        if self.open.len() >= DEEPEST {
            return Err(TemplateFault::TooLarge);
        }
        let mut attributes = Vec::new();
        for attribute in element.attributes() {
            let attribute = attribute.map_err(|_| TemplateFault::Damaged)?;
            let value =
                attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|_| TemplateFault::Damaged)?;
            attributes.push((attribute.key.as_ref().to_owned(), value.into_owned()));
            if attributes.len() > MOST_ATTRIBUTES {
                return Err(TemplateFault::TooLarge);
            }
        }
        for (name, value) in &attributes {
            let prefix = match name.strip_prefix("xmlns") {
                Some("") => "",
                Some(rest) if rest.starts_with(':') => &rest[1..],
                _ => continue,
            };
            let known = SPACES.iter().find(|(uri, _)| uri == value).map(|(_, space)| *space);
            // the one that ends like the beginnings of kinds
            let refers = value == RELATIONS.trim_end_matches('/');
            let space = known.unwrap_or(if refers { Space::Reference } else { Space::Other });
            self.prefixes.push((prefix.to_owned(), space, self.open.len()));
        }
        let name = element.name();
        let (space, name) = self.resolve(name.as_ref(), true);
        if !is_name(name) {
            return Err(TemplateFault::Damaged);
        }
        let count = attributes.len();
        let attributes = attributes
            .iter()
            .filter_map(|(name, value)| {
                let (space, name) = self.resolve(name, false);
                let kept = matches!(space, Space::Reference | Space::Compatibility)
                    || (space == Space::Other && !name.contains(':') && name != "xmlns");
                (kept && is_name(name) && space != Space::Compatibility).then(|| Attribute {
                    reference: space == Space::Reference,
                    name: name.to_owned(),
                    value: value.clone(),
                })
            })
            .collect();
        let name = name.to_owned();
        self.open.push(Element { space, name, attributes, children: Vec::new(), text: String::new() });
        Ok(count)
    }

    /// Space and local part of a name. An attribute without a prefix is in none; one whose prefix is not known here
    /// keeps it.
    fn resolve<'n>(&self, name: &'n str, element: bool) -> (Space, &'n str) {
        let (prefix, local) = name.split_once(':').unwrap_or(("", name));
        if prefix.is_empty() && !element {
            return (Space::Other, local);
        }
        let known =
            self.prefixes.iter().rev().find(|(known, ..)| known == prefix).map(|(_, space, _)| *space);
        match known {
            Some(Space::Other) | None if !element => (Space::Other, name),
            known => (known.unwrap_or(Space::Other), local),
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(last) = self.open.last_mut()
            && last.children.is_empty()
        {
            last.text.push_str(text);
        }
    }

    /// Closes the innermost element; the whole tree if it was the outermost.
    fn end(&mut self) -> Option<Element> {
        let mut element = self.open.pop()?;
        self.prefixes.retain(|(_, _, depth)| *depth <= self.open.len());
        if !element.children.is_empty() || element.text.trim().is_empty() && element.name != "t" {
            element.text.clear();
        }
        let Some(parent) = self.open.last_mut() else { return Some(element) };
        match element.space {
            Space::Drawing | Space::Presentation | Space::Relations => parent.children.push(element),
            // what is there for programs that know nothing else
            Space::Compatibility if matches!(&*element.name, "AlternateContent" | "Fallback") => {
                parent.children.append(&mut element.children);
            }
            Space::Compatibility | Space::Reference | Space::Other => {}
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DECLARED: &str = "xmlns:d=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
         xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:x=\"urn:x\" \
         xmlns:q=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    fn check(inside: &str, expected: &str) {
        let tree = parse(format!("<d:a {DECLARED}>{inside}</d:a>").as_bytes(), &mut 1000).expect("a tree");
        let mut out = String::new();
        tree.children.iter().for_each(|child| child.write(&mut out, false));
        assert_eq!(out, expected, "{inside}");
    }

    #[test]
    fn only_what_is_known_comes_through() {
        check("<d:b z='1' x:y='2' q:embed=\"r&quot;1\"/>", "<a:b z=\"1\" r:embed=\"r&quot;1\"/>");
        check("<d:t>a &amp;&#38; <![CDATA[<b>]]></d:t>", "<a:t>a &amp;&amp; &lt;b&gt;</a:t>");
        check("<x:b><d:c/></x:b><d:e> <d:f/> </d:e>", "<a:e><a:f/></a:e>");
        check(
            "<mc:AlternateContent><mc:Choice Requires='x'><d:b/></mc:Choice><mc:Fallback><d:c/></mc:Fallback>\
             </mc:AlternateContent>",
            "<a:c/>",
        );
        check("<?php x?><!-- y -->", "");
    }

    #[test]
    fn what_means_ill_is_refused() {
        let deep = "<d:b>".repeat(200);
        let wide: String = (0..300).map(|n| format!(" a{n}='1'")).collect();
        for (text, fault) in [
            ("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>".to_owned(), TemplateFault::Damaged),
            ("<a>&b;</a>".to_owned(), TemplateFault::Damaged),
            ("<a b='&c;'/>".to_owned(), TemplateFault::Damaged),
            ("<a b='1' b='2'/>".to_owned(), TemplateFault::Damaged),
            ("<a><b></a>".to_owned(), TemplateFault::Damaged),
            ("<a".to_owned(), TemplateFault::Damaged),
            (String::new(), TemplateFault::Damaged),
            (deep, TemplateFault::TooLarge),
            (format!("<a{wide}/>"), TemplateFault::TooLarge),
            (format!("<a>{}</a>", "<b/>".repeat(2000)), TemplateFault::TooLarge),
        ] {
            assert_eq!(parse(text.as_bytes(), &mut 1000), Err(fault), "{}", &text[..text.len().min(80)]);
        }
    }
}
