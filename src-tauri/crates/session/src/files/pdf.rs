//! What a PDF is to look like, from what was asked for; and the words of a poster's plan.

use crate::failure::Failure;
use crate::wire::{Pages, PaperSize};
use crate::words::Words;
use chrono::{DateTime, Utc};
use wayfold_layout::figures;
use wayfold_render::{Paper, PdfOptions, PdfPages, PlanWords, Poster, PosterFigures, PosterSize, pdf_report};
use wayfold_scene::Scene;

/// Options for a PDF of a scene, made at a time, with words in a language.
pub(super) fn options(
    scene: &Scene,
    pages: Pages,
    words: &Words,
    created: DateTime<Utc>,
) -> Result<PdfOptions, Failure> {
    let pages = match pages {
        Pages::Drawing => PdfPages::Drawing,
        Pages::Sheet { paper } => PdfPages::sheet(paper.into()),
        Pages::Poster { size, sheet } => {
            PdfPages::Poster(Poster::new(sheet.into(), PosterSize::Paper(size.into())))
        }
        Pages::Stages { paper } => PdfPages::stages(paper.into()),
    };
    let mut options = PdfOptions { pages, created: Some(created), ..PdfOptions::default() };
    if let Some(poster) = pdf_report(scene, &options)?.poster {
        options.plan = plan(&poster, words);
    }
    Ok(options)
}

fn plan(poster: &PosterFigures, words: &Words) -> PlanWords {
    let size = |width: f32, height: f32| {
        let length = |mm: f32| figures::number(f64::from(mm) / 10.0, 1, words.language());
        format!("{} × {} cm", length(width), length(height))
    };
    let args = [
        ("sheets", (poster.columns * poster.rows).to_string()),
        ("sheet", size(poster.sheet_width, poster.sheet_height)),
        ("poster", size(poster.width, poster.height)),
    ];
    PlanWords {
        title: words.plain("poster-title"),
        summary: words.message("poster-summary", &args).text,
        steps: ["poster-print", "poster-cut", "poster-glue"].map(|key| words.plain(key)).to_vec(),
    }
}

impl From<PaperSize> for Paper {
    fn from(size: PaperSize) -> Self {
        match size {
            PaperSize::A4 => Self::A4,
            PaperSize::A3 => Self::A3,
            PaperSize::A2 => Self::A2,
            PaperSize::A1 => Self::A1,
            PaperSize::A0 => Self::A0,
            PaperSize::Letter => Self::Letter,
            PaperSize::Tabloid => Self::Tabloid,
        }
    }
}
