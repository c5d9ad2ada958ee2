//! What other programs read in a file: text, tags, bookmarks, links, fonts.

use super::*;

/// Accessible by its own word, unless a font does not allow it.
#[test]
fn files_say_what_they_keep_to() {
    let metadata = |scene: &Scene| ask("pdfinfo", &["-meta", "{}"], &draw(scene, PdfPages::Drawing));
    let accessible = |scene: &Scene| metadata(scene).contains("pdfuaid:part");
    assert!(accessible(&staged::map()));
    for (name, scene) in cases::all() {
        assert!(accessible(&scene), "{name}");
    }
    let file = draw(&staged::map(), PdfPages::Drawing);
    for (name, expected) in [
        ("Title", "Wrong package"),
        ("Subject", "A customer changes her broadband package."),
        ("Tagged", "yes"),
        ("JavaScript", "no"),
        ("Encrypted", "no"),
        ("Page size", "1296 x 480 pts"),
    ] {
        assert_eq!(info(&file, name), expected, "{name}");
    }
    assert!(info(&file, "CreationDate").contains("2026"), "{}", info(&file, "CreationDate"));
    let document = ask("qpdf", &["--json", "--json-key=qpdf", "{}"], &file);
    assert!(document.contains("\"/Lang\": \"u:en\""));
}

/// Title, then stage by stage, in each lane by lane; headings; descriptions of what cannot be read.
#[test]
fn reading_order() {
    golden("staged.struct.txt", &structure(&draw(&staged::map(), PdfPages::Drawing)));
    golden("staged-stages.struct.txt", &structure(&draw(&staged::map(), PdfPages::stages(Paper::A4))));
}

/// Nothing is read out twice, on however many pages it is shown.
#[test]
fn sheets_share_what_is_read_out() {
    let whole = structure(&draw(&staged::map(), PdfPages::Drawing));
    let poster = Poster { plan: false, ..Poster::new(Paper::A4, PosterSize::Scale(1.0)) };
    let sheets = structure(&draw(&staged::map(), PdfPages::Poster(poster)));
    let words = |text: &str| {
        let mut words: Vec<String> =
            text.lines().filter_map(|line| line.trim().strip_prefix('"').map(str::to_owned)).collect();
        words.sort();
        words
    };
    assert_eq!(words(&whole), words(&sheets));
}

#[test]
fn text_reads_back() {
    let text = text(&draw(&staged::map(), PdfPages::Drawing), 1, 1);
    for expected in
        ["Compares prices", "Why does the Kunden\u{ad}", "reise stop here, he", "asks the Wi-Fi 📞"]
    {
        assert!(text.contains(expected), "{expected}\n{text}");
    }
}

#[test]
fn bookmarks_lead_to_stages_and_touchpoints() {
    for (pages, expected) in [
        (
            PdfPages::Drawing,
            "1 Looking around\n 1 Compares prices\n 1 Asks a friend\n1 Ordering\n 1 Orders online\n1 Using it\n 1 Waits \
             for the engineer\n 1 Calls the hotline\n 1 Gives up\n",
        ),
        (
            PdfPages::stages(Paper::A4),
            "2 Looking around\n 2 Compares prices\n 2 Asks a friend\n3 Ordering\n 3 Orders online\n4 Using it\n 4 Waits \
             for the engineer\n 4 Calls the hotline\n 4 Gives up\n",
        ),
    ] {
        let json = ask("qpdf", &["--json", "--json-key=outlines", "{}"], &draw(&staged::map(), pages));
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        fn list(nodes: &serde_json::Value, depth: usize, found: &mut String) {
            for node in nodes.as_array().into_iter().flatten() {
                let title = node["title"].as_str().unwrap();
                *found += &format!("{}{} {title}\n", " ".repeat(depth), node["destpageposfrom1"]);
                list(&node["kids"], depth + 1, found);
            }
        }
        let mut found = String::new();
        list(&json["outlines"], 0, &mut found);
        assert_eq!(found, expected);
    }
}

#[test]
fn fonts_are_inside_and_reduced() {
    let file = draw(&staged::map(), PdfPages::Drawing);
    let fonts = ask("pdffonts", &["{}"], &file);
    let rows: Vec<&str> = fonts.lines().skip(2).collect();
    assert_eq!(rows.len(), 3, "{fonts}");
    for row in rows {
        let columns: Vec<&str> = row.split_whitespace().rev().collect();
        // from the right: two parts of an object's number, then Unicode, subset, embedded
        let whole = if row.contains("Type 3") { "no" } else { "yes" };
        assert_eq!(&columns[2..5], ["yes", whole, "yes"], "{row}");
    }
    assert!(file.len() < 60 << 10, "{} bytes", file.len());
}

#[test]
fn fonts_that_may_not_be_given_on_are_drawn() {
    let mut scene = staged::map();
    for font in &mut scene.fonts {
        // its licence: bit 1 alone means that it must not be embedded
        let mut data = font.data.to_vec();
        let tables = usize::from(u16::from_be_bytes([data[4], data[5]]));
        let record = (0..tables).map(|at| 12 + 16 * at).find(|at| &data[*at..at + 4] == b"OS/2").unwrap();
        let table = u32::from_be_bytes(data[record + 8..record + 12].try_into().unwrap()) as usize;
        data[table + 8..table + 10].copy_from_slice(&[0, 2]);
        *font = Arc::new(Font { data: data.into(), ..Font::clone(font) });
    }
    for pages in LAYOUTS {
        let file = check("closed fonts", &scene, pages);
        assert_eq!(ask("pdffonts", &["{}"], &file).lines().count(), 2, "no font is in it");
        assert!(structure(&file).contains("Compares prices"), "it is read out all the same");
    }
    let ink = |scene: &Scene| -> u32 {
        let page = pdf_page(draw(scene, PdfPages::Drawing), 0, 1_000).unwrap();
        image::load_from_memory(&page)
            .unwrap()
            .to_luma8()
            .pixels()
            .map(|pixel| u32::from(255 - pixel.0[0]))
            .sum()
    };
    // letters are seen as before, but for their edges
    let (closed, open, blank) = (ink(&scene), ink(&staged::map()), ink(&without_words(staged::map())));
    assert!(
        closed.abs_diff(open) * 20 < open - blank,
        "{closed} instead of {open}, and {blank} without letters"
    );
}

fn without_words(mut scene: Scene) -> Scene {
    fn without(group: &Group) -> Arc<Group> {
        let items = group.items.iter().filter_map(|item| match item {
            Item::Group(group) => Some(Item::Group(without(group))),
            Item::Text(_) => None,
            other => Some(other.clone()),
        });
        Arc::new(Group { items: items.collect(), ..group.clone() })
    }
    scene.groups = scene.groups.iter().map(|group| without(group)).collect();
    scene
}

#[test]
fn links_lead_out_and_inside() {
    let annotations = |scene: &Scene| {
        let file = draw(scene, PdfPages::Drawing);
        let json = ask("qpdf", &["--json", "--json-key=qpdf", "{}"], &file);
        json.lines()
            .filter(|line| line.contains("\"/URI\": "))
            .map(|line| line.trim().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(annotations(&staged::map()), ["\"/URI\": \"u:https://example.org/prices?q=%C3%BC\""]);
    let harmless = annotations(&cases::links());
    assert_eq!(harmless.len(), 2, "{harmless:?}");
    assert!(harmless.iter().all(|line| !line.contains("script") && !line.contains("data:")), "{harmless:?}");
}
