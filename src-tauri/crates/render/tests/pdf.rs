//! PDF: read by programs that are not ours. What they find is what people would find.
//!
//! Needs `qpdf` and poppler's tools. `UPDATE_GOLDEN=1 cargo test -p wayfold-render` writes the golden files anew.

mod support;

use chrono::DateTime;
use proptest::prelude::*;
use std::io::Write;
use std::ops::ControlFlow;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use support::{cases, filled, group, inside, rect, sheet, staged};
use wayfold_render::*;
use wayfold_scene::*;

fn draw(scene: &Scene, pages: PdfPages) -> Vec<u8> {
    let created = DateTime::from_timestamp(1_790_000_000, 0);
    let plan = PlanWords {
        title: "How it is put together".into(),
        summary: "6 sheets".into(),
        steps: vec!["Print".into(), "Cut".into()],
    };
    let options = PdfOptions { pages, created, plan, ..PdfOptions::default() };
    pdf(scene.clone(), &options, &mut |_| ControlFlow::Continue(())).unwrap()
}

fn report(scene: &Scene, pages: PdfPages) -> PdfReport {
    pdf_report(scene, &PdfOptions { pages, ..PdfOptions::default() }).unwrap()
}

/// What a program says about a file: `{}` stands for its name.
fn ask(program: &str, arguments: &[&str], file: &[u8]) -> String {
    let mut temporary = tempfile::NamedTempFile::new().unwrap();
    temporary.write_all(file).unwrap();
    let name = temporary.path().to_str().unwrap();
    let arguments = arguments.iter().map(|argument| if *argument == "{}" { name } else { argument });
    let output = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .unwrap_or_else(|error| panic!("{program}: {error}; .ci/setup installs it"));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let complaints = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program}: {said}{complaints}");
    // older ones do not know that this may be false
    let complaints: Vec<_> = complaints.lines().filter(|line| !line.contains("Suspects object")).collect();
    assert!(complaints.is_empty(), "{program}: {complaints:?}");
    said
}

/// The text of some pages, in the order of the file.
fn text(file: &[u8], first: usize, last: usize) -> String {
    ask("pdftotext", &["-raw", "-f", &first.to_string(), "-l", &last.to_string(), "{}", "-"], file)
}

/// What is read out, as a tree.
fn structure(file: &[u8]) -> String {
    ask("pdfinfo", &["-struct-text", "{}"], file)
}

/// A value `pdfinfo` tells.
fn info(file: &[u8], name: &str) -> String {
    let all = ask("pdfinfo", &["{}"], file);
    let line = all.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    line.unwrap_or_default().trim().to_owned()
}

/// Sound, and the same again.
fn check(name: &str, scene: &Scene, pages: PdfPages) -> Vec<u8> {
    let file = draw(scene, pages);
    ask("qpdf", &["--check", "{}"], &file);
    assert!(file == draw(scene, pages), "{name}: not the same twice");
    let expected = report(scene, pages);
    assert_eq!(info(&file, "Pages"), expected.pages.to_string(), "{name}");
    file
}

fn golden(name: &str, found: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, found).unwrap();
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    let line = golden.lines().zip(found.lines()).position(|(a, b)| a != b);
    assert!(golden == found, "{name} differs in line {line:?}; UPDATE_GOLDEN=1 writes it anew\n{found}");
}

const LAYOUTS: [PdfPages; 4] = [
    PdfPages::Drawing,
    PdfPages::sheet(Paper::A4),
    PdfPages::Poster(Poster::new(Paper::A4, PosterSize::Scale(1.0))),
    PdfPages::stages(Paper::A4),
];

#[test]
fn every_file_is_sound() {
    for (name, scene) in cases::all().into_iter().chain([("staged", staged::map())]) {
        for pages in LAYOUTS {
            check(name, &scene, pages);
        }
    }
}

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

/// Each stage on pages of its own, with the heads of the lanes.
#[test]
fn stages_have_pages_of_their_own() {
    let file = draw(&staged::map(), PdfPages::stages(Paper::A4));
    assert_eq!(info(&file, "Pages"), "4");
    for (page, (stage, other)) in
        [("Looking around", "Ordering"), ("Ordering", "Using it"), ("Using it", "Looking around")]
            .into_iter()
            .enumerate()
    {
        let text = text(&file, page + 2, page + 2);
        for expected in ["Steps", "Feeling", "Thinking", stage, "Wrong package"] {
            assert!(text.contains(expected), "page {}: {expected}\n{text}", page + 2);
        }
        assert!(!text.contains(other), "page {}: {other}\n{text}", page + 2);
        assert!(text.contains(&format!("{} / 4", page + 2)), "{text}");
    }
}

/// A stage that could not be read on one page goes on on the next, columns with columns, lanes with lanes.
#[test]
fn stages_go_on_on_further_pages() {
    let small = Paper::Custom { width: 150.0, height: 80.0 };
    let pages =
        PdfPages::Stages { paper: small, orientation: Orientation::Landscape, margin: 5.0, overview: false };
    let file = check("small", &staged::map(), pages);
    let count: usize = info(&file, "Pages").parse().unwrap();
    assert!(count > 6, "{count}");
    assert_eq!(report(&staged::map(), pages).suggestion, None);
    let whole = text(&file, 1, count);
    for name in ["Gives up", "Calls the hotline", "Thinking"] {
        assert!(whole.contains(name), "{name}");
    }
}

/// Where pages may end after one column or another, they end where no card is cut.
#[test]
fn stages_go_on_where_few_cards_are_cut() {
    fn widen(group: &mut Group, key: &str, by: f32) {
        if group.key == key {
            group.bounds.width += by;
        }
        for item in &mut group.items {
            if let Item::Group(inner) = item {
                widen(Arc::make_mut(inner), key, by);
            }
        }
    }
    let paper = Paper::Custom { width: 165.0, height: 100.0 };
    let pages = PdfPages::Stages { paper, orientation: Orientation::Landscape, margin: 5.0, overview: false };
    for (wide, expected) in [("", [3, 3, 4]), ("note/4", [3, 4, 4])] {
        let mut map = staged::map();
        map.groups.iter_mut().for_each(|group| widen(Arc::make_mut(group), wide, 248.0));
        let file = draw(&map, pages);
        assert_eq!(info(&file, "Pages"), "4");
        for (name, page) in ["Waits for the engineer", "Calls the hotline", "Gives up"].iter().zip(expected) {
            assert!(text(&file, page, page).contains(name), "{wide}: {name} is on page {page}");
        }
    }
}

#[test]
fn posters_are_cut_into_named_sheets() {
    let orientation = Orientation::Landscape;
    let poster = Poster { orientation, ..Poster::new(Paper::A4, PosterSize::Paper(Paper::A1)) };
    let file = check("poster", &staged::map(), PdfPages::Poster(poster));
    let figures = report(&staged::map(), PdfPages::Poster(poster)).poster.unwrap();
    assert_eq!((figures.columns, figures.rows), (3, 2), "{figures:?}");
    // rather a little smaller than a fourth column for three centimetres
    assert!((figures.width - 811.0).abs() < 0.1, "{figures:?}");
    assert_eq!(info(&file, "Pages"), "7");
    let plan = text(&file, 1, 1);
    for expected in ["How it is put together", "6 sheets", "1. Print", "A1", "B3"] {
        assert!(plan.contains(expected), "{expected}\n{plan}");
    }
    assert!(text(&file, 2, 2).contains("A1 · 1 / 6"), "{}", text(&file, 2, 2));
    assert!(text(&file, 7, 7).contains("B3 · 6 / 6"), "{}", text(&file, 7, 7));
    // the sheets overlap by a centimetre, and together are as large as the poster
    let sheet = (figures.sheet_width - 20.0, figures.sheet_height - 20.0);
    let covered = 3.0 * sheet.0 - 2.0 * 10.0;
    assert!(covered >= figures.width && covered - sheet.0 + 10.0 < figures.width, "{figures:?}");
}

#[test]
fn reports_tell_what_can_be_read() {
    let map = staged::map();
    for (pages, smallest, suggestion) in [
        (PdfPages::Drawing, 9.0, None),
        (PdfPages::sheet(Paper::A4), 5.45, Some(Suggestion::Paper(Paper::A3))),
        (PdfPages::sheet(Paper::A0), 23.01, None),
        (
            PdfPages::Poster(Poster::new(Paper::A4, PosterSize::Scale(0.4))),
            3.6,
            Some(Suggestion::Paper(Paper::A3)),
        ),
    ] {
        let report = report(&map, pages);
        assert!((report.smallest_text.unwrap() - smallest).abs() < 0.05, "{pages:?}: {report:?}");
        assert_eq!(report.suggestion, suggestion, "{pages:?}");
    }
    assert_eq!(report(&cases::shapes(), PdfPages::Drawing).smallest_text, None);
    let mut large = staged::map();
    large.size.width = 100_000.0;
    let report = report(&large, PdfPages::sheet(Paper::A0));
    assert_eq!(report.suggestion, Some(Suggestion::Stages), "{report:?}");
}

#[test]
fn the_paper_that_would_do_does() {
    let narrow = (800..4_000).step_by(64);
    for width in narrow.chain((4_000..30_000).step_by(1_000)) {
        let mut map = staged::map();
        map.size.width = width as f32;
        let tiled = |sheet| move |paper| PdfPages::Poster(Poster::new(sheet, PosterSize::Paper(paper)));
        let lays: [&dyn Fn(Paper) -> PdfPages; 3] = [&PdfPages::sheet, &tiled(Paper::A4), &tiled(Paper::A3)];
        for lay in lays {
            let paper = match report(&map, lay(Paper::A4)).suggestion {
                Some(Suggestion::Paper(paper)) => paper,
                Some(Suggestion::Size { width, height }) => Paper::Custom { width, height },
                Some(Suggestion::Stages) | None => continue,
            };
            let followed = report(&map, lay(paper));
            assert_eq!(followed.suggestion, None, "{width}: {:?}: {followed:?}", lay(paper));
        }
    }
}

#[test]
fn what_makes_no_document_is_told() {
    let fail = |scene: &Scene, pages: PdfPages| {
        let options = PdfOptions { pages, ..PdfOptions::default() };
        let error = pdf(scene.clone(), &options, &mut |_| ControlFlow::Continue(())).unwrap_err();
        assert_eq!(pdf_report(scene, &options).map_err(|error| error.code()), Err(error.code()));
        error.code()
    };
    let map = staged::map();
    let mut empty = staged::map();
    empty.size.width = 0.0;
    assert_eq!(fail(&empty, PdfPages::Drawing), "empty");
    let sheet = |paper, margin| PdfPages::Sheet { paper, orientation: Orientation::Auto, margin };
    assert_eq!(fail(&map, sheet(Paper::A4, 100.0)), "paper-too-small");
    assert_eq!(fail(&map, sheet(Paper::A4, f32::NAN)), "paper-too-small");
    assert_eq!(fail(&map, sheet(Paper::Custom { width: 6_000.0, height: 6_000.0 }, 0.0)), "paper-too-small");
    let poster = |size, overlap| PdfPages::Poster(Poster { overlap, ..Poster::new(Paper::A4, size) });
    assert_eq!(fail(&map, poster(PosterSize::Paper(Paper::A0), 150.0)), "paper-too-small");
    assert_eq!(fail(&map, poster(PosterSize::Scale(0.0), 10.0)), "scale");
    let mut large = staged::map();
    large.size.width = 9_000_000.0;
    assert_eq!(fail(&large, poster(PosterSize::Scale(1.0), 10.0)), "too-many-pages");
}

#[test]
fn drawing_can_be_stopped() {
    for pages in LAYOUTS {
        let mut told = Vec::new();
        let options = PdfOptions { pages, ..PdfOptions::default() };
        let scene = support::journey(1_200);
        pdf(scene.clone(), &options, &mut |part| {
            told.push(part);
            ControlFlow::Continue(())
        })
        .unwrap();
        assert!(told.is_sorted() && told.last() == Some(&1.0), "{told:?}");
        for stop in [0, told.len() / 2, told.len() - 1] {
            let mut left = stop;
            let stopped = pdf(scene.clone(), &options, &mut |_| match left.checked_sub(1) {
                Some(fewer) => {
                    left = fewer;
                    ControlFlow::Continue(())
                }
                None => ControlFlow::Break(()),
            });
            assert_eq!(stopped, Err(RenderError::Stopped));
        }
    }
}

#[test]
fn deep_nesting_is_drawn() {
    let mut deep = support::group("0", Role::Decoration, (0.0, 0.0), vec![]);
    for _ in 0..100_000 {
        deep = support::group("n", Role::Decoration, (0.0, 0.0), vec![support::inside(deep)]);
    }
    let mut scene = support::sheet();
    scene.groups.push(Arc::new(deep));
    draw(&scene, PdfPages::Drawing);
    // dropping it would recurse
    std::mem::forget(scene);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// Whatever the strings and numbers are, there is a file, and it is sound.
    #[test]
    fn any_strings_are_drawn(
        strings in proptest::collection::vec(any::<String>(), 7),
        // layout keeps sheets well within this; not a number stays what it is
        numbers in proptest::collection::vec(any::<f32>().prop_map(|number| number.clamp(-1e7, 1e7)), 8),
    ) {
        let [title, language, label, content, target, alt, drawing] = &strings[..] else { unreachable!() };
        let mut scene = staged::map();
        scene.title.clone_from(title);
        scene.description.clone_from(title);
        scene.language.clone_from(language);
        let [x, y, width, height, size, radius, gap, angle] = numbers[..] else { unreachable!() };
        let mut drawn = support::icon(x, y, size, support::INK);
        if let Item::Icon(icon) = &mut drawn {
            icon.path = drawing.as_str().into();
        }
        let hatch = Paint::Hatch { color: support::RED, gap, angle };
        let frame = Rect::new(x, y, width, height);
        let mut group = support::group(label, Role::Transition, (x, y), vec![
            support::text((x, y), 12.0, support::SYSTEM, support::INK, content),
            support::text((10.0, 10.0), size, support::REGULAR, support::INK, content),
            support::image(1, frame, radius, alt),
            support::link(frame, target),
            support::link(Rect::new(0.0, 0.0, 9.0, 9.0), &format!("https://{target}")),
            support::filled(support::rect(x, y, width, height, radius), hatch),
            drawn,
        ]);
        group.label.clone_from(label);
        scene.groups.push(Arc::new(group));
        for pages in [PdfPages::Drawing, PdfPages::stages(Paper::A4)] {
            ask("qpdf", &["--check", "{}"], &draw(&scene, pages));
        }
    }
}

#[test]
fn what_covers_words_is_drawn_after_them() {
    let (paper, ink, cover) = (Color::rgb(240, 240, 240), Color::rgb(0, 0, 0), Color::rgb(220, 20, 60));
    // a block of a large map, with words on a card, and what may cover them
    let pixel = |covered: bool| {
        let mut items: Vec<Item> =
            (0..12).map(|at| filled(rect(at as f32 * 30.0, 20.0, 28.0, 40.0, 0.0), paper)).collect();
        items.push(support::text((40.0, 50.0), 30.0, FontId(0), ink, "MMMM"));
        if covered {
            items.push(filled(rect(30.0, 20.0, 120.0, 40.0, 0.0), cover));
        }
        let mut scene = sheet();
        scene.groups.push(Arc::new(group("block", Role::Block, (0.0, 0.0), items)));
        let empty = |at| inside(group(&format!("far/{at}"), Role::Decoration, (0.0, 0.0), vec![]));
        scene.groups.push(Arc::new(group(
            "far",
            Role::Decoration,
            (0.0, 0.0),
            (0..10_000).map(empty).collect(),
        )));
        let page =
            pdf_page(draw(&scene, PdfPages::Drawing), 0, scene.size.width.max(scene.size.height) as u32);
        let picture = image::load_from_memory(&page.unwrap()).unwrap().to_rgb8();
        let dark = picture.pixels().filter(|pixel| pixel.0.iter().all(|part| *part < 60)).count();
        let red = picture.pixels().filter(|pixel| pixel.0 == [220, 20, 60]).count();
        (dark > 0, red > 0)
    };
    assert_eq!((pixel(false), pixel(true)), ((true, false), (false, true)));
}

#[test]
fn what_reaches_out_of_a_sheet_is_cut_off_there() {
    let red = Color::rgb(220, 20, 60);
    let mut scene = sheet();
    let Size { width, height } = scene.size;
    let around = filled(rect(-width, -height, 3.0 * width, 3.0 * height, 0.0), red);
    scene.groups.push(Arc::new(group("cut", Role::Decoration, (0.0, 0.0), vec![around])));
    for paper in [Paper::A4, Paper::Custom { width: 600.0, height: 100.0 }] {
        let page = pdf_page(draw(&scene, PdfPages::sheet(paper)), 0, 600).unwrap();
        let page = image::load_from_memory(&page).unwrap().to_rgb8();
        let (right, bottom) = (page.width() - 1, page.height() - 1);
        let is_red = |x: u32, y: u32| page.get_pixel(x, y).0 == [220, 20, 60];
        assert!(is_red(right / 2, bottom / 2), "{paper:?}");
        let edges = [(0, bottom / 2), (right, bottom / 2), (right / 2, 0), (right / 2, bottom)];
        assert!(!edges.into_iter().any(|(x, y)| is_red(x, y)), "{paper:?}: its margin is drawn on");
    }
}
