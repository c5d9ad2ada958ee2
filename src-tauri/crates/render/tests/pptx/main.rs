//! PowerPoint: what the slides say, in order; and what must hold whatever a map holds.
//!
//! `UPDATE_GOLDEN=1 cargo test -p wayfold-render` writes the golden files anew. Other readers are asked in
//! `crates/cli/tests/cli/slides.rs`.

#[path = "../support/mod.rs"]
mod support;
mod templates;

use quick_xml::Reader;
use quick_xml::events::Event;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _};
use std::path::Path;
use support::decks::deck;
use wayfold_render::{Deck, DeckSize, Template, pptx};
use zip::ZipArchive;

type Parts = BTreeMap<String, Vec<u8>>;

fn as_it_is(text: &str) -> String {
    text.to_owned()
}

fn parts(deck: &Deck, template: Option<&Template>) -> Parts {
    let file = pptx(deck, template).expect("a deck");
    assert_eq!(file, pptx(deck, template).expect("a deck"), "the same deck gives the same bytes");
    let mut archive = ZipArchive::new(Cursor::new(file)).expect("a package");
    let mut parts = Parts::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).expect("a part");
        let mut data = Vec::new();
        part.read_to_end(&mut data).expect("its bytes");
        let name = part.name().expect("a name").into_owned();
        assert!(parts.insert(name.clone(), data).is_none(), "{name} is there twice");
    }
    parts
}

/// Shapes of a part with their texts, a line each, as they are read: name, and what stands in it.
fn outline(xml: &[u8]) -> Vec<String> {
    let mut reader = Reader::from_reader(xml);
    let (mut lines, mut buffer, mut inside) = (Vec::<String>::new(), Vec::new(), false);
    loop {
        match reader.read_event_into(&mut buffer).expect("well-formed XML") {
            Event::Eof => return lines,
            Event::Start(element) | Event::Empty(element) => match element.name().as_ref() {
                "p:cNvPr" => {
                    let get = |name: &str| {
                        let found = element.try_get_attribute(name).expect("an attribute");
                        found.map(|value| value.value.into_owned()).unwrap_or_default()
                    };
                    let (name, alt) = (get("name"), get("descr"));
                    let name = name.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
                    let alt = if alt.is_empty() { alt } else { format!(" [{alt}]") };
                    lines.push(format!("{name}{alt}"));
                }
                "a:stCxn" | "a:endCxn" => {
                    let text = element.to_owned().to_string();
                    if let Some(last) = lines.last_mut() {
                        last.push_str(&format!(" <{text}>"));
                    }
                }
                "a:t" => inside = true,
                _ => {}
            },
            Event::End(element) if element.name().as_ref() == "a:t" => inside = false,
            Event::Text(text) if inside => {
                let text = text.to_string();
                if let Some(last) = lines.last_mut() {
                    last.push_str(&format!(" | {text}"));
                }
            }
            _ => {}
        }
        buffer.clear();
    }
}

fn golden(name: &str, found: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, found).expect("the golden file");
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    let line = golden.lines().zip(found.lines()).position(|(a, b)| a != b);
    assert!(golden == found, "{name} differs in line {line:?}; UPDATE_GOLDEN=1 writes it anew\n{found}");
}

#[test]
fn slides_say_what_the_deck_tells() {
    for (name, size) in [("deck-wide.txt", DeckSize::Wide), ("deck-standard.txt", DeckSize::Standard)] {
        let parts = parts(&deck(9, size, as_it_is), None);
        let mut told = String::new();
        for number in 1.. {
            let Some(slide) = parts.get(&format!("ppt/slides/slide{number}.xml")) else { break };
            told.push_str(&format!("== slide {number}\n{}\n", outline(slide).join("\n")));
            let notes = &parts[&format!("ppt/notesSlides/notesSlide{number}.xml")];
            told.push_str(&format!("-- notes\n{}\n", outline(notes).join("\n")));
        }
        golden(name, &told);
    }
}

/// Parts are well-formed, each is listed once, every relation leads to a part, no shape is called like another of its
/// slide, and nothing leads out of the file.
fn check(deck: &Deck, template: Option<&Template>) -> Parts {
    let parts = parts(deck, template);
    let types = String::from_utf8(parts["[Content_Types].xml"].clone()).expect("text");
    for (name, data) in &parts {
        if !name.ends_with(".xml") && !name.ends_with(".rels") {
            continue;
        }
        let text = std::str::from_utf8(data).expect("text");
        assert!(text.chars().all(|c| !c.is_control() || c == '\n'), "{name}");
        outline(data);
        if name.starts_with("ppt/slides/slide") {
            let ids: Vec<&str> =
                text.split("<p:cNvPr id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
            assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "{name}");
            assert_eq!(
                text.matches("type=\"title\"").count() + text.matches("type=\"ctrTitle\"").count(),
                1,
                "{name}"
            );
            assert!(!text.contains(" cx=\"-") && !text.contains(" cy=\"-"), "{name}");
        }
        if let Some(owner) = name.strip_suffix(".rels") {
            assert!(!text.contains("TargetMode"), "{name} leads out of the file");
            let folder = owner.replace("_rels/", "").rsplit_once('/').map(|(folder, _)| folder.to_owned());
            for target in text.split("Target=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
                let mut at: Vec<&str> = folder.as_deref().unwrap_or_default().split('/').collect();
                at.retain(|step| !step.is_empty());
                for step in target.split('/') {
                    if step == ".." {
                        at.pop();
                    } else {
                        at.push(step);
                    }
                }
                assert!(parts.contains_key(&at.join("/")), "{name}: {target}");
            }
        }
    }
    for name in types.split("PartName=\"/").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(parts.contains_key(name), "{name} is listed");
    }
    parts
}

#[test]
fn whatever_a_map_holds_the_package_is_whole() {
    let hostile: [fn(&str) -> String; 9] = [
        as_it_is,
        |_| String::new(),
        |_| "</a:t></script><script>alert(1)</script>".into(),
        |_| "]]> & \" ' <![CDATA[".into(),
        |_| "a\u{0}b\u{b}c\u{1f}\u{fffe}\u{202e}d\u{85}".into(),
        |_| "Wort ".repeat(2000),
        |_| "x".repeat(10_000),
        |_| "顧客の旅 رحلة العميل 👩‍👩‍👧‍👦 ".repeat(20),
        |_| "=cmd|' /C calc'!A0".into(),
    ];
    for told in hostile {
        check(&deck(7, DeckSize::Wide, told), None);
        check(&deck(7, DeckSize::Standard, told), None);
    }
    check(&deck(0, DeckSize::Wide, as_it_is), None);
    check(&deck(500, DeckSize::Wide, as_it_is), None);
}
