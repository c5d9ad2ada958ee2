//! PDF: read by programs that are not ours. What they find is what people would find.
//!
//! Needs `qpdf` and poppler's tools. `UPDATE_GOLDEN=1 cargo test -p wayfold-render` writes the golden files anew.

mod paper;
mod reading;
#[path = "../support/mod.rs"]
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
    // two blocks of a lane of a large map: cards, words on one of them, and in some block what covers the words
    let seen = |words: usize, covered: Option<usize>| {
        let block = |number: usize| {
            let mut items: Vec<Item> = (0..12)
                .map(|at| filled(rect(at as f32 * 30.0, 20.0 + 50.0 * number as f32, 28.0, 40.0, 0.0), paper))
                .collect();
            if words == number {
                items.push(support::text((40.0, 50.0), 30.0, FontId(0), ink, "MMMM"));
            }
            if covered == Some(number) {
                items.push(filled(rect(30.0, 20.0, 120.0, 40.0, 0.0), cover));
            }
            inside(group(&format!("block/{number}"), Role::Block, (0.0, 0.0), items))
        };
        let mut scene = sheet();
        scene.groups.push(Arc::new(group("lane", Role::Lane, (0.0, 0.0), vec![block(0), block(1)])));
        let empty = |at| inside(group(&format!("far/{at}"), Role::Decoration, (0.0, 0.0), vec![]));
        let far = (0..10_000).map(empty).collect();
        scene.groups.push(Arc::new(group("far", Role::Decoration, (0.0, 0.0), far)));
        let side = scene.size.width.max(scene.size.height) as u32;
        let page = pdf_page(draw(&scene, PdfPages::Drawing), 0, side).unwrap();
        let picture = image::load_from_memory(&page).unwrap().to_rgb8();
        let any = |fits: &dyn Fn(&image::Rgb<u8>) -> bool| picture.pixels().any(fits);
        let dark = any(&|pixel| pixel.0.iter().all(|part| *part < 60));
        (dark, any(&|pixel| pixel.0 == [220, 20, 60]), any(&|pixel| pixel.0 == [240, 240, 240]))
    };
    for (words, covered, expected) in [
        (0, None, (true, false, true)),
        (1, None, (true, false, true)),
        (0, Some(0), (false, true, true)),
        (1, Some(1), (false, true, true)),
        // what follows lies above
        (0, Some(1), (false, true, true)),
        // and what comes before below
        (1, Some(0), (true, true, true)),
    ] {
        assert_eq!(seen(words, covered), expected, "words in {words}, covered in {covered:?}");
    }
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
