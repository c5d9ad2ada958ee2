//! How long pictures and documents of synthetic maps take and how much memory: `cargo bench -p wayfold-render`.
//!
//! Each case runs in a process of its own, so that the peak is its own: the program starts itself with the case as
//! argument.

#[path = "../tests/support/mod.rs"]
mod support;

use std::ops::ControlFlow;
use std::process::Command;
use std::time::Instant;
use wayfold_render::{
    DeckSize, Paper, PdfOptions, PdfPages, PngOptions, Poster, PosterSize, SvgOptions, pdf, png, pptx, svg,
    thumbnail,
};
use wayfold_scene::Scene;

const CASES: [(&str, usize); 21] = [
    ("nothing", 60),
    ("svg", 60),
    ("svg", 300),
    ("svg", 10_000),
    ("png 1x", 60),
    ("png 2x", 60),
    ("png 1x", 300),
    ("png 2x", 300),
    ("png 1x", 10_000),
    ("pptx", 60),
    ("pptx", 300),
    ("thumbnail", 300),
    ("thumbnail", 10_000),
    ("pdf", 60),
    ("pdf", 300),
    ("pdf A0", 300),
    ("pdf A0 on A4", 300),
    ("pdf stages", 300),
    ("pdf", 10_000),
    ("pdf A0 on A4", 10_000),
    ("pdf stages", 10_000),
];

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let [_, case, touchpoints] = arguments.as_slice()
        && let Ok(touchpoints) = touchpoints.parse()
    {
        return measure(case, touchpoints);
    }
    for (case, touchpoints) in CASES {
        let status = Command::new(&arguments[0]).args([case, &touchpoints.to_string()]).status();
        assert!(status.is_ok_and(|status| status.success()), "{case} {touchpoints}");
    }
}

fn measure(case: &str, touchpoints: usize) {
    let scene = support::journey(touchpoints);
    let deck = support::decks::deck(touchpoints, DeckSize::Wide, str::to_owned);
    let rounds = if touchpoints > 1000 { 3 } else { 9 };
    let (mut times, mut bytes) = (Vec::new(), 0);
    for _ in 0..rounds {
        let start = Instant::now();
        bytes = match case {
            "nothing" => 0,
            "svg" => svg(&scene, &SvgOptions::default()).len(),
            "pptx" => pptx(&deck, None).expect("a deck").len(),
            "pdf" => document(&scene, PdfPages::Drawing),
            "pdf A0" => document(&scene, PdfPages::sheet(Paper::A0)),
            "pdf A0 on A4" => {
                document(&scene, PdfPages::Poster(Poster::new(Paper::A4, PosterSize::Paper(Paper::A0))))
            }
            "pdf stages" => document(&scene, PdfPages::stages(Paper::A4)),
            "thumbnail" => thumbnail(&scene, 320, 200).expect("a thumbnail").len(),
            case => {
                let scale = if case == "png 2x" { 2.0 } else { 1.0 };
                let options = PngOptions { scale, most_pixels: u64::MAX, ..PngOptions::default() };
                png(&scene, &options, &mut |_| ControlFlow::Continue(())).expect("a picture").len()
            }
        };
        times.push(start.elapsed().as_secs_f64() * 1e3);
    }
    times.sort_by(f64::total_cmp);
    println!(
        "{case:12} {touchpoints:6} touchpoints, {:5.0} x {:5.0}: best {:8.2} ms, median {:8.2} ms, {:8} KB, peak {:4} MB",
        scene.size.width,
        scene.size.height,
        times[0],
        times[times.len() / 2],
        bytes / 1024,
        peak() / 1024,
    );
}

fn document(scene: &Scene, pages: PdfPages) -> usize {
    let options = PdfOptions { pages, ..PdfOptions::default() };
    pdf(scene, &options, &mut |_| ControlFlow::Continue(())).expect("a document").len()
}

/// The most memory the process has held, in kB; 0 where the system does not tell.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    line.trim().trim_end_matches("kB").trim().parse().unwrap_or(0)
}
