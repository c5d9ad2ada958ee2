//! Pages: stages, posters, and what is told before they are drawn.

use super::*;

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
