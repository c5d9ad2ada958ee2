//! How long exports take and how much memory: `cargo bench -p wayfold-session`.
//!
//! Two times for each. "bytes": from what is drawn to the file; that is the scene, the slides or the page in words, or
//! the map itself where a format reads it. "all": what a person waits for after pressing Save and `wayfold render` does
//! after reading the map, with nothing kept from before: fonts opened, text set, the scene laid out, the analysis where
//! the file tells findings, the bytes. Medians with the fastest and the slowest run; a limit that is missed is marked.
//!
//! Each case runs in a process of its own, so that the peak is its own, that of the first "all" where there is one: the
//! program starts itself with the case as argument. With `map TOUCHPOINTS` it prints the map as JSON, for whole processes to be measured on.

mod journey;

use journey::journey;
use std::hint::black_box;
use std::ops::ControlFlow;
use std::process::Command;
use std::sync::Arc;
use std::time::Instant;
use wayfold_formats::csv::Dialect;
use wayfold_formats::table::{self, Language};
use wayfold_formats::{csv, markdown, xlsx};
use wayfold_layout::text::{Fonts, Typesetter};
use wayfold_layout::{Layout, Settings};
use wayfold_render::{
    DeckSize, Paper, PdfOptions, PdfPages, PngOptions, Poster, PosterSize, SvgOptions, html, pdf, png, pptx,
    svg, thumbnail,
};
use wayfold_scene::Scene;
use wayfold_session::files::Drawing;
use wayfold_session::{Dictionary, Format, Id, Map, Pages, PaperSize, SlideShape, Words, deck, now, page};

/// What is allowed: milliseconds for the bytes, and megabytes.
type Limit = (f64, u64);

/// A case, touchpoints, and what they are held to.
const CASES: [(&str, usize, Option<Limit>); 23] = [
    ("nothing", 300, None),
    ("pdf", 300, Some((40.0, 60))),
    ("pdf A0 on A4", 300, Some((60.0, 60))),
    ("pdf stages", 300, None),
    ("pptx", 300, Some((60.0, 60))),
    ("xlsx", 300, Some((10.0, 60))),
    ("html", 300, Some((60.0, 60))),
    ("png 2x", 300, Some((400.0, 60))),
    ("png 1x", 300, None),
    ("svg", 300, None),
    ("csv", 300, None),
    ("markdown", 300, None),
    ("thumbnail", 300, None),
    ("xlsx read", 300, None),
    ("nothing", 10_000, None),
    ("pdf", 10_000, Some((1_500.0, 250))),
    ("pdf A0 on A4", 10_000, Some((1_500.0, 250))),
    ("pdf stages", 10_000, None),
    ("xlsx", 10_000, None),
    ("html", 10_000, None),
    ("svg", 10_000, None),
    ("thumbnail", 10_000, None),
    ("xlsx read", 10_000, None),
];

fn main() {
    // cargo adds a word of its own
    let arguments: Vec<String> = std::env::args().filter(|word| word != "--bench").collect();
    if let [_, case, touchpoints] = arguments.as_slice()
        && let Ok(touchpoints) = touchpoints.parse()
    {
        return if case == "map" { print_map(touchpoints) } else { measure(case, touchpoints) };
    }
    for (case, touchpoints, _) in CASES {
        let status = Command::new(&arguments[0]).args([case, &touchpoints.to_string()]).status();
        assert!(status.is_ok_and(|status| status.success()), "{case} {touchpoints}");
    }
}

fn print_map(touchpoints: usize) {
    let written = Drawing::new(None, "en").write(&[&journey(touchpoints)], &Format::Json).expect("JSON");
    println!("{}", String::from_utf8_lossy(&written.data));
}

fn measure(case: &str, touchpoints: usize) {
    let map = journey(touchpoints);
    let rounds = if touchpoints > 1000 { 3 } else { 15 };
    // what one export takes: a person's first, without what later rounds leave behind
    let mut whole = None;
    let all = format(case).map(|format| {
        timed(rounds, &mut || {
            let size = Drawing::new(None, "en").write(&[&map], &format).expect("a file").data.len();
            whole.get_or_insert_with(peak);
            size
        })
    });
    let bytes = timed(rounds, &mut bytes(case, &map));
    let limit = CASES.into_iter().find(|it| (it.0, it.1) == (case, touchpoints)).and_then(|it| it.2);
    let peak = whole.unwrap_or_else(peak) / 1024;
    let held = match limit {
        Some((time, memory)) if bytes.median <= time && peak <= memory => {
            format!("   ≤ {time} ms, {memory} MB")
        }
        Some((time, memory)) => format!("   MISSED: {time} ms, {memory} MB"),
        None => String::new(),
    };
    println!(
        "{case:13} {touchpoints:6}   bytes {bytes}   all {}   {:7} KB   peak {peak:4} MB{held}",
        all.map_or_else(|| format!("{:>34}", "–"), |all| all.to_string()),
        bytes.result / 1024,
    );
}

/// The format of a case that is written, with findings where it can tell them.
fn format(case: &str) -> Option<Format> {
    let (size, sheet) = (PaperSize::A0, PaperSize::A4);
    Some(match case {
        "pdf" => Format::Pdf { pages: Pages::Drawing },
        "pdf A0 on A4" => Format::Pdf { pages: Pages::Poster { size, sheet } },
        "pdf stages" => Format::Pdf { pages: Pages::Stages { paper: sheet } },
        "pptx" => Format::Pptx { size: SlideShape::Wide, findings: true },
        "xlsx" => Format::Xlsx { findings: true },
        "html" => Format::Html { findings: true },
        "png 1x" => Format::Png { scale: 1.0, transparent: false, frame: None },
        "png 2x" => Format::Png { scale: 2.0, transparent: false, frame: None },
        "svg" => Format::Svg { frame: None },
        "csv" => Format::Csv,
        "markdown" => Format::Markdown,
        _ => return None,
    })
}

/// Writes the file of a case from what is drawn, again and again. Gives its size.
fn bytes(case: &str, map: &Map) -> Box<dyn FnMut() -> usize> {
    let map = map.clone();
    let words = Words::new("en");
    let made = now();
    match case {
        "pdf" => document(&map, PdfPages::Drawing),
        "pdf A0 on A4" => {
            document(&map, PdfPages::Poster(Poster::new(Paper::A4, PosterSize::Paper(Paper::A0))))
        }
        "pdf stages" => document(&map, PdfPages::stages(Paper::A4)),
        "pptx" => {
            let deck = deck(&map, &words, (DeckSize::Wide, true), made, None);
            Box::new(move || pptx(&deck, None).expect("slides").len())
        }
        "xlsx" => Box::new(move || xlsx::write(&map, &xlsx::Options::default()).expect("a workbook").len()),
        "xlsx read" => {
            let file = xlsx::write(&map, &xlsx::Options::default()).expect("a workbook");
            Box::new(move || read(&file))
        }
        "html" => {
            let (scene, page) = (scene(&map), page(&map, &words, Some(made.date_naive())));
            Box::new(move || html(&scene, &page).len())
        }
        "svg" => drawn(&map, |scene| svg(scene, &SvgOptions::default()).len()),
        "png 1x" => drawn(&map, |scene| picture(scene, 1.0)),
        "png 2x" => drawn(&map, |scene| picture(scene, 2.0)),
        "thumbnail" => drawn(&map, |scene| thumbnail(scene, 320, 200).expect("a picture").len()),
        "csv" => Box::new(move || {
            csv::write(&table::from_map(&map, Language::English), Dialect::of(Language::English)).len()
        }),
        "markdown" => Box::new(move || markdown::write(&map, Language::English).len()),
        _ => Box::new(|| 0),
    }
}

fn scene(map: &Map) -> Scene {
    let words = Arc::new(Dictionary::new());
    let settings = Settings { theme: None, language: "en".into(), words };
    Layout::new(Typesetter::new(Fonts::new())).scene(map, &settings)
}

fn drawn(map: &Map, draw: fn(&Scene) -> usize) -> Box<dyn FnMut() -> usize> {
    let scene = scene(map);
    Box::new(move || draw(&scene))
}

fn document(map: &Map, pages: PdfPages) -> Box<dyn FnMut() -> usize> {
    let scene = scene(map);
    let options = PdfOptions { pages, created: Some(now()), ..PdfOptions::default() };
    Box::new(move || {
        pdf(scene.clone(), &options, &mut |_| ControlFlow::Continue(())).expect("a document").len()
    })
}

fn picture(scene: &Scene, scale: f32) -> usize {
    let options = PngOptions { scale, ..PngOptions::default() };
    png(scene, &options, &mut |_| ControlFlow::Continue(())).expect("a picture").len()
}

fn read(file: &[u8]) -> usize {
    let mut next = 1 << 64;
    let mut ids = || {
        next += 1;
        Id::from_number(next)
    };
    let book = xlsx::read(file).expect("a workbook");
    black_box(book.to_map(&mut ids).expect("a map"));
    file.len()
}

/// Times of some rounds in milliseconds, and what the last one gave.
struct Times {
    median: f64,
    least: f64,
    most: f64,
    result: usize,
}

impl std::fmt::Display for Times {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:8.2} ms ({:8.2} – {:8.2})", self.median, self.least, self.most)
    }
}

/// The first round warms up: it is not counted.
fn timed(rounds: usize, work: &mut dyn FnMut() -> usize) -> Times {
    let mut result = work();
    let mut times: Vec<f64> = (0..rounds)
        .map(|_| {
            let start = Instant::now();
            result = black_box(work());
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_by(f64::total_cmp);
    Times { median: times[rounds / 2], least: times[0], most: times[rounds - 1], result }
}

/// The most memory the process has held, in kB; 0 where the system does not tell.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    line.trim().trim_end_matches("kB").trim().parse().unwrap_or(0)
}
