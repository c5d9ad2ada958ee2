//! Where lines may end by Unicode Annex 14, with the words of Thai, Lao, Khmer and Burmese found by ICU's models.

use super::paragraph::Opportunity;
use icu_segmenter::options::{LineBreakOptions, LineBreakStrictness};
use icu_segmenter::{LineSegmenter, LineSegmenterBorrowed};
use std::cell::OnceCell;

type Segmenter = LineSegmenterBorrowed<'static>;

/// The segmenters, made when first needed.
#[derive(Default)]
pub(super) struct Breaks {
    plain: OnceCell<Segmenter>,
    japanese: OnceCell<Segmenter>,
    /// With models for scripts that write no spaces between words.
    complex: OnceCell<Segmenter>,
}

impl Breaks {
    /// Where a next line may begin, ascending, and the end of the text; where it would end is still to be found.
    pub(super) fn opportunities(&self, text: &str, language: &str) -> Vec<Opportunity> {
        let breaks = self.segmenter(text, language).segment_str(text).filter(|at| *at > 0);
        let mut opportunities = Vec::with_capacity(text.len() / 6 + 1);
        opportunities.extend(breaks.map(|at| Opportunity { at, ..Opportunity::default() }));
        opportunities
    }

    fn segmenter(&self, text: &str, language: &str) -> Segmenter {
        // their characters begin with these bytes
        if text.bytes().any(|b| b >= 0xe0) && text.chars().any(is_complex) {
            return *self.complex.get_or_init(|| LineSegmenter::new_auto(LineBreakOptions::default()));
        }
        if !matches!(language.split(['-', '_']).next(), Some("ja" | "zh")) {
            let plain = || LineSegmenter::new_for_non_complex_scripts(LineBreakOptions::default());
            return *self.plain.get_or_init(plain);
        }
        *self.japanese.get_or_init(|| {
            let locale = icu_locale_core::langid!("ja");
            let mut options = LineBreakOptions::default();
            // small kana may begin a line, as browsers have it
            options.strictness = Some(LineBreakStrictness::Normal);
            options.content_locale = Some(&locale);
            LineSegmenter::new_for_non_complex_scripts(options)
        })
    }
}

/// Thai, Lao, Burmese, Khmer.
fn is_complex(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{19e0}'..='\u{19ff}'
        | '\u{a9e0}'..='\u{a9ff}' | '\u{aa60}'..='\u{aa7f}')
}
