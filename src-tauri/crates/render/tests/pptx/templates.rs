//! Templates: slides stand in their layouts and nothing else of them comes through; what means ill is refused, and
//! nothing makes the reader give up. `tests/readers/templates.py` says how the files came about.

use super::support::decks::deck;
use super::{Parts, as_it_is, check};
use std::io::{Cursor, Read as _, Write as _};
use std::path::Path;
use wayfold_render::{DeckSize, Template, TemplateFault};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

const NAMES: [&str; 3] = ["plain.pptx", "company.pptm", "office.pptx"];

fn file(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/templates").join(name))
        .expect("a template")
}

fn text<'p>(parts: &'p Parts, name: &str) -> &'p str {
    std::str::from_utf8(parts.get(name).unwrap_or_else(|| panic!("{name}"))).expect("text")
}

/// The parts of a file.
fn unpacked(file: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(file)).expect("a package");
    let count = archive.len();
    let part = |at| {
        let mut part = archive.by_index(at).expect("a part");
        let mut data = Vec::new();
        part.read_to_end(&mut data).expect("its bytes");
        (part.name().expect("a name").into_owned(), data)
    };
    (0..count).map(part).collect()
}

fn packed(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut file = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, data) in parts {
        file.start_file(name.as_str(), SimpleFileOptions::default()).expect("a part");
        file.write_all(data).expect("its bytes");
    }
    file.finish().expect("a file").into_inner()
}

/// A template whose part was made another.
fn changed(name: &str, part: &str, change: impl Fn(&str) -> String) -> Vec<u8> {
    let mut parts = unpacked(&file(name));
    let found = parts.iter_mut().find(|(known, _)| known == part).unwrap_or_else(|| panic!("{part}"));
    found.1 = change(std::str::from_utf8(&found.1).expect("text")).into_bytes();
    packed(&parts)
}

#[test]
fn slides_stand_in_the_layouts_of_a_template_and_nothing_else_of_it_comes_through() {
    for (name, size, opening) in [
        ("plain.pptx", "cx=\"9144000\" cy=\"6858000\"", "type=\"title\""),
        ("company.pptm", "cx=\"9144000\" cy=\"5143500\"", "type=\"title\""),
        ("office.pptx", "cx=\"10080625\" cy=\"5670550\"", "name=\"Title Slide\""),
    ] {
        let template = Template::read(&file(name)).expect("a template");
        let parts = check(&deck(9, DeckSize::Wide, as_it_is), Some(&template));
        assert!(text(&parts, "ppt/presentation.xml").contains(size), "{name}");
        let layout = |slide: usize| {
            let relations = text(&parts, &format!("ppt/slides/_rels/slide{slide}.xml.rels"));
            let (_, rest) = relations.split_once("../slideLayouts/").expect("a layout");
            text(&parts, &format!("ppt/slideLayouts/{}", rest.split('"').next().expect("a name")))
        };
        assert!(layout(1).contains(opening), "{name}");
        let count = parts.keys().filter(|part| part.starts_with("ppt/slides/slide")).count();
        assert!(count > 5 && (2..=count).all(|slide| layout(slide).contains("type=\"titleOnly\"")), "{name}");
        for (part, data) in &parts {
            let part_text = String::from_utf8_lossy(data);
            for stranger in ["Nur fuer den Vorstand", "example.com", "hlinkClick", "AutoOpen", "extLst"] {
                let ours = part.ends_with(".xlsx") || part.starts_with("ppt/charts/");
                assert!(ours || !part_text.contains(stranger), "{name}: {part} holds {stranger}");
            }
            assert!(!part.contains("vba") && !part.contains("printerSettings"), "{name}: {part}");
        }
    }
}

#[test]
fn a_dark_ground_gets_a_sheet_and_an_accent_that_can_be_read() {
    for (name, sheet) in [("plain.pptx", false), ("company.pptm", true), ("office.pptx", false)] {
        let template = Template::read(&file(name)).expect("a template");
        let parts = check(&deck(3, DeckSize::Standard, as_it_is), Some(&template));
        assert_eq!(text(&parts, "ppt/slides/slide3.xml").contains("name=\"Sheet "), sheet, "{name}");
    }
    let company = Template::read(&file("company.pptm")).expect("a template");
    assert_eq!(company.accent().hex(), "#f0b429");
    let parts = check(&deck(3, DeckSize::Wide, as_it_is), Some(&company));
    assert!(parts.keys().any(|name| name.starts_with("ppt/media/template") && name.ends_with(".png")));
    assert!(text(&parts, "ppt/slideMasters/slideMaster1.xml").contains("r:embed"), "the logo stays");
}

#[test]
fn what_is_no_template_is_refused_with_a_reason() {
    let master = "ppt/slideMasters/slideMaster1.xml";
    let without = |ending: &str| {
        let parts: Vec<_> =
            unpacked(&file("plain.pptx")).into_iter().filter(|(name, _)| !name.ends_with(ending)).collect();
        packed(&parts)
    };
    let with = |part: &str, data: Vec<u8>| {
        let mut parts = unpacked(&file("plain.pptx"));
        parts.push((part.to_owned(), data));
        packed(&parts)
    };
    let bomb = |xml: &str| {
        xml.replacen("<p:cSld", "<!-- --><p:cSld", 1).replacen(
            "<p:sldMaster",
            "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><p:sldMaster",
            1,
        )
    };
    let zeros = |xml: &str| xml.replacen("<p:cSld", &format!("{}<p:cSld", " ".repeat(40 << 20)), 1);
    let deep = |xml: &str| xml.replacen("<p:cSld", &format!("{}<p:cSld", "<a:x>".repeat(500)), 1);
    for (what, data, fault) in [
        ("nothing", Vec::new(), TemplateFault::Unknown),
        ("words", b"Dear all, the template is attached.".to_vec(), TemplateFault::Unknown),
        ("a zip", packed(&[("a.txt".into(), b"a".to_vec())]), TemplateFault::Unknown),
        (
            "old",
            [&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1][..], &[0; 600]].concat(),
            TemplateFault::Old,
        ),
        ("large", vec![b'P'; Template::LARGEST + 1], TemplateFault::TooLarge),
        ("half", file("plain.pptx")[..9000].to_vec(), TemplateFault::Unknown),
        ("no presentation", without("presentation.xml"), TemplateFault::Unknown),
        ("no themes", without("theme1.xml"), TemplateFault::Bare),
        ("no masters", without("slideMaster1.xml"), TemplateFault::Bare),
        ("twice", with("ppt/SLIDEMASTERS/slideMaster1.xml", b"<a/>".to_vec()), TemplateFault::Damaged),
        ("entities", changed("plain.pptx", master, bomb), TemplateFault::Damaged),
        ("a zip bomb", changed("plain.pptx", master, zeros), TemplateFault::TooLarge),
        ("nested", changed("plain.pptx", master, deep), TemplateFault::TooLarge),
        ("cut", changed("plain.pptx", master, |xml| xml[..xml.len() / 2].to_owned()), TemplateFault::Damaged),
        (
            "many parts",
            packed(&(0..9000).map(|n| (format!("{n}.xml"), Vec::new())).collect::<Vec<_>>()),
            TemplateFault::TooLarge,
        ),
    ] {
        assert_eq!(Template::read(&data).expect_err(what), fault, "{what}");
    }
}

#[test]
fn relations_that_lead_elsewhere_are_left_out() {
    let relations = "ppt/slideMasters/_rels/slideMaster1.xml.rels";
    let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    for target in [
        "Target=\"../../../etc/passwd\"",
        "Target=\"file:///etc/passwd\" TargetMode=\"External\"",
        "Target=\"https://example.com/a.png\" TargetMode=\"External\"",
        "Target=\"..\\media\\a.png\"",
        "Target=\"../presentation.xml\"",
    ] {
        let data = changed("plain.pptx", relations, |xml| {
            let more = format!("<Relationship Id=\"rId99\" Type=\"{base}image\" {target}/></Relationships>");
            xml.replace("</Relationships>", &more)
        });
        let template = Template::read(&data).expect("a template");
        let parts = check(&deck(2, DeckSize::Wide, as_it_is), Some(&template));
        assert!(!parts.keys().any(|name| name.starts_with("ppt/media/template")), "{target}");
    }
}

/// Numbers that look thrown, the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % most.max(1)
    }
}

#[test]
fn no_file_makes_the_reader_give_up() {
    let mut dice = Dice(5);
    let small = deck(2, DeckSize::Wide, as_it_is);
    let mut read = 0;
    for name in NAMES {
        let whole = file(name);
        let parts = unpacked(&whole);
        for turn in 0..40 {
            let data = if turn % 2 == 0 {
                let mut data = whole.clone();
                for _ in 0..1 + dice.below(12) {
                    let at = dice.below(data.len());
                    data[at] = dice.below(256) as u8;
                }
                data
            } else {
                // within parts: what is read is whole, but says something else
                let mut parts = parts.clone();
                for _ in 0..1 + dice.below(6) {
                    let at = dice.below(parts.len());
                    let (_, part) = &mut parts[at];
                    if part.is_empty() {
                        continue;
                    }
                    let (from, to) = (dice.below(part.len()), dice.below(part.len()));
                    match dice.below(3) {
                        0 => part[from] = b"0123456789\"<>/-"[dice.below(15)],
                        1 => part.truncate(from),
                        _ => {
                            let piece = part[from.min(to)..from.max(to)].to_vec();
                            part.splice(from..from, piece.into_iter().take(400));
                        }
                    }
                }
                packed(&parts)
            };
            if let Ok(template) = Template::read(&data) {
                read += 1;
                check(&small, Some(&template));
            }
        }
    }
    assert!(read > 5, "some are templates still: {read}");
}
