//! SVG: golden files, and what must hold for any scene.
//!
//! `UPDATE_GOLDEN=1 cargo test -p wayfold-render` writes the golden files anew.

mod support;

use proptest::prelude::*;
use resvg::usvg::roxmltree::{Document, Node, ParsingOptions};
use std::path::Path;
use std::sync::Arc;
use support::cases;
use wayfold_render::{Background, SvgOptions, svg};
use wayfold_scene::*;

fn parse(text: &str) -> Document<'_> {
    Document::parse(text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

/// Fonts are checked elsewhere and would bury the rest.
fn without_fonts(text: &str) -> String {
    let mark = "data:font/ttf;base64,";
    let mut parts = text.split(mark);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |all, part| all + mark + "…" + &part[part.find(')').unwrap_or(0)..])
}

fn check(name: &str, scene: &Scene, options: &SvgOptions) {
    let text = svg(scene, options);
    parse(&text);
    let text = without_fonts(&text);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(format!("{name}.svg"));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    let line = golden.lines().zip(text.lines()).position(|(a, b)| a != b);
    assert!(golden == text, "{name}.svg differs in line {line:?}; UPDATE_GOLDEN=1 writes it anew");
}

#[test]
fn golden_files() {
    for (name, scene) in cases::all() {
        check(name, &scene, &SvgOptions::default());
    }
    let bare = SvgOptions { background: Background::Transparent, embed_fonts: false };
    check("bare", &cases::plain_text(), &bare);
}

#[test]
fn the_same_scene_gives_the_same_bytes() {
    for (name, scene) in cases::all() {
        let options = SvgOptions::default();
        assert_eq!(svg(&scene, &options), svg(&scene.clone(), &options), "{name}");
    }
}

/// Text can be read back whole: the words of a run are one string, a line break inside a paragraph is a space.
#[test]
fn text_reads_back() {
    let text = svg(&cases::plain_text(), &SvgOptions::default());
    let document = parse(&text);
    let texts: Vec<String> = document
        .descendants()
        .filter(|node| node.has_tag_name("text"))
        .map(|node| {
            node.descendants()
                .filter(|node| node.is_text() && !node.parent().is_some_and(|p| p.has_tag_name("title")))
                .filter_map(|node| node.text())
                .collect()
        })
        .collect();
    assert_eq!(
        texts,
        [
            "Wrong package & two calls",
            "Nobody could tell me why  the Kunden-reise stops here 😡📞 and zażółć gęślą jaźń, ἀρχή, Ёлка",
            "Half seen",
            "the speed I pay for…",
            "From the machine",
        ]
    );
}

/// Nothing a viewer would run or fetch.
fn assert_inert(document: &Document) {
    const TAGS: [&str; 18] = [
        "svg", "title", "desc", "style", "defs", "symbol", "path", "pattern", "rect", "g", "clipPath",
        "image", "use", "text", "tspan", "a", "circle", "ellipse",
    ];
    for node in document.descendants().filter(Node::is_element) {
        let tag = node.tag_name().name();
        assert!(TAGS.contains(&tag), "<{tag}>");
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            assert!(!name.starts_with("on"), "{name}");
            if name == "href" {
                let harmless = match tag {
                    "a" => ["https://", "http://", "mailto:", "#r-"].iter().any(|s| value.starts_with(s)),
                    "image" => value.starts_with("data:image/"),
                    _ => value.starts_with('#'),
                };
                assert!(harmless, "{tag} {value}");
            }
        }
        if tag == "style" {
            let style = node.text().unwrap_or_default();
            assert!(!style.contains('<') && !style.contains("@import"), "{style}");
            assert_eq!(style.matches("url(").count(), style.matches("url(data:font/ttf;base64,").count());
        }
    }
}

#[test]
fn nothing_runs() {
    for (name, scene) in cases::all() {
        let text = svg(&scene, &SvgOptions::default());
        assert_inert(&parse(&text));
        assert!(!text.contains("<script"), "{name}");
    }
}

/// Every reference inside the file leads somewhere, and no id is given twice.
#[test]
fn references_resolve() {
    for (name, scene) in cases::all() {
        let text = svg(&scene, &SvgOptions::default());
        let document = parse(&text);
        let ids: Vec<&str> = document.descendants().filter_map(|node| node.attribute("id")).collect();
        for (at, id) in ids.iter().enumerate() {
            assert!(!ids[..at].contains(id), "{name}: {id} twice");
        }
        for node in document.descendants().filter(|node| node.has_tag_name("use")) {
            let href = node.attribute(("http://www.w3.org/1999/xlink", "href")).unwrap_or_default();
            assert!(ids.contains(&&href[1..]), "{name}: {href}");
        }
    }
}

#[test]
fn fonts_hold_what_is_used_and_little_else() {
    let text = svg(&cases::plain_text(), &SvgOptions::default());
    let fonts = support::embedded_fonts(&text);
    assert_eq!(fonts.len(), 3, "the font of the machine is not inside");
    let used = ["Nobodyculdtemwhy-rsKpagęś,ἀρχή, Ёлка…", "Wrong package & two calls here ", "😡📞"];
    for (data, used) in fonts.iter().map(|font| &font.data).zip(used) {
        assert!(data.len() < 24 << 10, "{} bytes", data.len());
        let font = read_fonts::FontRef::new(data).unwrap();
        let map = read_fonts::TableProvider::cmap(&font).unwrap();
        for c in used.chars() {
            assert!(map.map_codepoint(c).is_some(), "{c:?}");
        }
        assert!(map.map_codepoint('Q').is_none());
    }
}

#[test]
fn a_font_that_cannot_be_reduced_is_embedded_whole() {
    let mut scene = cases::plain_text();
    for font in &mut scene.fonts {
        let mut broken = Font::clone(font);
        broken.data = Arc::from(*b"no font");
        *font = Arc::new(broken);
    }
    let text = svg(&scene, &SvgOptions::default());
    parse(&text);
    assert!(support::embedded_fonts(&text).iter().all(|font| font.data == b"no font"));
}

/// Depth is no danger to the stack: neither here nor in a viewer that limits it, as long as it is told apart.
#[test]
fn deep_nesting_is_drawn() {
    let mut deep = support::group("0", Role::Decoration, (0.0, 0.0), vec![]);
    for depth in 0..100_000 {
        deep = support::group("n", Role::Decoration, (0.0, 0.0), vec![support::inside(deep)]);
        deep.offset.x = (depth % 2) as f32;
    }
    let mut scene = support::sheet();
    scene.groups.push(Arc::new(deep));
    let text = svg(&scene, &SvgOptions::default());
    assert_eq!(text.matches("<g").count(), text.matches("</g>").count());
    // dropping it would recurse
    std::mem::forget(scene);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever the strings and numbers are, the file is well-formed and inert.
    #[test]
    fn any_strings_are_well_formed(
        strings in proptest::collection::vec(any::<String>(), 9),
        numbers in proptest::collection::vec(any::<f32>(), 8),
    ) {
        let [title, description, language, label, content, target, alt, family, drawing] = &strings[..] else {
            unreachable!()
        };
        let mut scene = support::sheet();
        scene.title.clone_from(title);
        scene.description.clone_from(description);
        scene.language.clone_from(language);
        let mut font = Font::clone(&scene.fonts[3]);
        font.family.clone_from(family);
        scene.fonts[3] = Arc::new(font);
        let [x, y, width, height, size, radius, gap, angle] = numbers[..] else { unreachable!() };
        let mut drawn = support::icon(x, y, size, support::INK);
        if let Item::Icon(icon) = &mut drawn {
            icon.path = drawing.as_str().into();
        }
        let hatch = Paint::Hatch { color: support::RED, gap, angle };
        let frame = Rect::new(x, y, width, height);
        let mut group = support::group(label, Role::Note, (x, y), vec![
            support::text((x, y), 12.0, support::SYSTEM, support::INK, content),
            support::text((x, y), 12.0, support::REGULAR, support::INK, content),
            support::image(1, frame, radius, alt),
            support::link(frame, target),
            support::link(frame, &format!("https://{target}")),
            support::filled(support::rect(x, y, width, height, radius), hatch),
            drawn,
        ]);
        group.label.clone_from(label);
        scene.groups.push(Arc::new(group));
        scene.pictures.insert(support::record(1), support::picture(alt, content.as_bytes()));
        for embed_fonts in [true, false] {
            let text = svg(&scene, &SvgOptions { embed_fonts, ..SvgOptions::default() });
            let parsed = Document::parse_with_options(&text, ParsingOptions::default());
            prop_assert!(parsed.is_ok(), "{:?}\n{}", parsed.err(), text);
            assert_inert(&parsed.unwrap());
        }
    }
}
