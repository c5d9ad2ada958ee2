//! What a PDF is to look like, from what was asked for; and the words of a poster's plan.

use crate::failure::Failure;
use crate::wire::{Larger, Message, Pages, PaperSize};
use crate::words::Words;
use chrono::{DateTime, Utc};
use std::ops::ControlFlow;
use wayfold_layout::figures;
use wayfold_render::{
    Paper, PdfOptions, PdfPages, PdfReport, PlanWords, Poster, PosterFigures, PosterSize, RenderError,
    Suggestion, pdf_report,
};
use wayfold_scene::Scene;

/// Options for a PDF of a scene, made at a time, with words in a language.
pub(super) fn options(
    scene: &Scene,
    pages: PdfPages,
    words: &Words,
    created: DateTime<Utc>,
) -> Result<(PdfOptions, Print), Failure> {
    let mut options = PdfOptions { pages, created: Some(created), ..PdfOptions::default() };
    let report = pdf_report(scene, &options)?;
    if let Some(poster) = report.poster {
        options.plan = plan(&poster, words);
    }
    Ok((options, Print::of(&report)))
}

/// Draws a scene; again, and then by no standard, if it cannot be an accessible document.
pub(super) fn write(
    scene: Scene,
    again: &mut dyn FnMut() -> Result<Scene, Failure>,
    options: PdfOptions,
) -> Result<Vec<u8>, Failure> {
    let progress = &mut |_| ControlFlow::Continue(());
    match wayfold_render::pdf(scene, &options, progress) {
        Err(RenderError::Inaccessible) => {
            let plain = PdfOptions { accessible: false, ..options };
            Ok(wayfold_render::pdf(again()?, &plain, progress)?)
        }
        written => Ok(written?),
    }
}

/// How a map is laid on pages: on paper of one's own size instead of what has a name, if there is one.
pub(super) fn laid(pages: Pages, own: Option<Paper>) -> PdfPages {
    let page = |named: PaperSize| own.unwrap_or(known(named));
    match pages {
        Pages::Drawing => PdfPages::Drawing,
        Pages::Sheet { paper } => PdfPages::sheet(page(paper)),
        Pages::Poster { size, sheet } => {
            PdfPages::Poster(Poster::new(known(sheet), PosterSize::Paper(page(size))))
        }
        Pages::Stages { paper } => PdfPages::stages(page(paper)),
    }
}

/// What is known about a PDF before it is printed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Print {
    pub(crate) pages: u32,
    /// Height in points of the smallest letters on paper.
    pub(crate) smallest: Option<f32>,
    /// What would do where they are too small to read.
    pub(crate) larger: Option<Larger>,
}

impl Print {
    fn of(report: &PdfReport) -> Self {
        let larger = report.suggestion.map(|suggestion| match suggestion {
            Suggestion::Paper(paper) => {
                let (width, height) = paper.millimetres();
                let named = PaperSize::NAMED.into_iter().find(|size| known(*size) == paper);
                named.map_or(Larger::Poster { width, height }, |paper| Larger::Paper { paper })
            }
            Suggestion::Size { width, height } => Larger::Poster { width, height },
            Suggestion::Stages => Larger::Stages,
        });
        let pages = u32::try_from(report.pages).unwrap_or(u32::MAX);
        Self { pages, smallest: report.smallest_text, larger }
    }

    /// That letters will be too small to read, if they will be.
    pub(super) fn warning(&self, words: &Words) -> Option<Message> {
        let (size, larger) = self.smallest.zip(self.larger)?;
        let number = |value: f32, digits| figures::number(f64::from(value), digits, words.language());
        let size = ("size", number(size, 1));
        Some(match larger {
            Larger::Paper { paper } => words.message("paper-small-text", &[size, ("paper", paper.title())]),
            Larger::Poster { width, height } => {
                let (width, height) = (number(width, 0), number(height, 0));
                words.message("paper-small-text-poster", &[size, ("width", width), ("height", height)])
            }
            Larger::Stages => words.message("paper-small-text-stages", &[size]),
        })
    }
}

/// What is known about a scene on paper.
pub(crate) fn report(scene: &Scene, pages: Pages) -> Result<Print, Failure> {
    let options = PdfOptions { pages: laid(pages, None), ..PdfOptions::default() };
    Ok(Print::of(&pdf_report(scene, &options)?))
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
        title: words.plain("paper-plan-title"),
        summary: words.message("paper-plan-summary", &args).text,
        steps: ["paper-plan-print", "paper-plan-cut", "paper-plan-glue"].map(|key| words.plain(key)).to_vec(),
    }
}

const fn known(size: PaperSize) -> Paper {
    match size {
        PaperSize::A4 => Paper::A4,
        PaperSize::A3 => Paper::A3,
        PaperSize::A2 => Paper::A2,
        PaperSize::A1 => Paper::A1,
        PaperSize::A0 => Paper::A0,
        PaperSize::Letter => Paper::Letter,
        PaperSize::Tabloid => Paper::Tabloid,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_are_cut_where_their_thick_marks_are() {
        let poster = PosterFigures {
            columns: 4,
            rows: 2,
            width: 1123.4,
            height: 544.0,
            sheet_width: 297.0,
            sheet_height: 210.0,
        };
        for (language, summary, cut) in [
            ("en", "8 sheets of 29.7 × 21 cm make a poster of 112.3 × 54.4 cm.", ["thick", "left", "upper"]),
            (
                "de",
                "8 Blätter von 29,7 × 21 cm ergeben ein Plakat von 112,3 × 54,4 cm.",
                ["dicken", "linken", "oberen"],
            ),
        ] {
            let plan = plan(&poster, &Words::new(language));
            assert_eq!(plan.summary, summary);
            assert_eq!(plan.steps.len(), 3);
            for word in cut {
                assert!(plan.steps[1].contains(word), "{:?}", plan.steps);
            }
        }
    }
}
