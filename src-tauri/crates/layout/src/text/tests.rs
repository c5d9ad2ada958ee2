//! What a person would see of a text: which lines, in which order, how wide.

use super::*;
use proptest::prelude::*;
use wayfold_scene::{Direction, FontId};

fn style() -> Style {
    Style {
        size: 13.0,
        weight: 400,
        italic: false,
        line_height: 18.0,
        color: Color::rgb(0, 0, 0),
        align: Align::Start,
        tabular: false,
    }
}

fn typesetter() -> Typesetter {
    Typesetter::new(Fonts::bundled_only())
}

/// A line as it is read from left to right, run by run.
fn seen(line: &Line) -> String {
    line.runs.iter().map(|r| &*r.text).collect()
}

fn lines(text: &Text) -> Vec<String> {
    text.lines.iter().map(seen).collect()
}

#[track_caller]
fn check(text: &str, width: f32, language: &str, expected: &[&str]) {
    let set = typesetter().set(text, &style(), width, None, language);
    assert_eq!(lines(&set), expected, "{text:?} at {width}");
    assert!(!set.truncated);
    assert_eq!(set.bounds.height, 18.0 * expected.len() as f32);
}

#[track_caller]
fn check_cut(text: &str, width: f32, most: usize, expected: &[&str]) {
    let set = typesetter().set(text, &style(), width, Some(most), "de");
    assert_eq!(lines(&set), expected, "{text:?} at {width}, {most} lines");
    assert_eq!(set.truncated, expected.last().is_none_or(|l| l.contains('…')));
}

#[test]
fn lines_end_at_spaces() {
    check("Der Kunde wartet", 400.0, "de", &["Der Kunde wartet"]);
    check("Der Kunde wartet", 70.0, "de", &["Der Kunde", "wartet"]);
    check("  eingerückt  ", 400.0, "de", &["  eingerückt"]);
    check("", 100.0, "de", &[""]);
    check("   ", 100.0, "de", &[""]);
    check("eins\nzwei\r\n\u{2028}drei\n", 100.0, "de", &["eins", "zwei", "", "drei", ""]);
    check("a\tb\u{0}c\u{7f}\u{9b}d", 100.0, "de", &["a bcd"]);
    check("zum E-Mail-Postfach", 62.0, "de", &["zum E-", "Mail-", "Postfach"]);
    check("20\u{a0}000 Kunden", 50.0, "de", &["20\u{a0}000", "Kunden"]);
}

#[test]
fn long_words_are_hyphenated() {
    check("Vertragsverlängerungsangebot", 200.0, "de", &["Vertragsverlängerungsangebot"]);
    check("Vertragsverlängerungsangebot", 160.0, "de", &["Vertragsverlängerungs-", "angebot"]);
    check("Vertragsverlängerungsangebot", 140.0, "de", &["Vertrags-", "verlängerungsangebot"]);
    check("Vertragsverlängerungsangebot", 100.0, "de", &["Vertrags-", "verlängerungs-", "angebot"]);
    check("Vertragsverlängerungsangebot", 70.0, "de", &["Vertrags-", "verlän-", "gerungs-", "angebot"]);
    check("VERTRAGSVERLÄNGERUNG", 110.0, "de", &["VERTRAGS-", "VERLÄNGERUNG"]);
    check("responsibilities", 90.0, "en-GB", &["responsibili-", "ties"]);
    // a long word fills a line that would stay empty by a third, a shorter word does not
    check("Kundin erhält Vertragsbestätigung", 150.0, "de", &["Kundin erhält Vertrags-", "bestätigung"]);
    check("Kundin erhält Antwort", 110.0, "de", &["Kundin erhält", "Antwort"]);
    // no patterns for the language, addresses, identifiers
    check("Vertragsverlängerung", 80.0, "fr", &["Vertragsverl", "ängerung"]);
    check("kundenservice@beispiel.de", 100.0, "de", &["kundenservice", "@beispiel.de"]);
}

#[test]
fn soft_hyphens_show_only_at_line_ends() {
    check("Donau\u{ad}dampf\u{ad}schiff\u{ad}fahrt", 400.0, "de", &["Donaudampfschifffahrt"]);
    check("Donau\u{ad}dampf\u{ad}schiff\u{ad}fahrt", 90.0, "de", &["Donaudampf-", "schifffahrt"]);
    check("\u{ad}a\u{ad}\u{ad}", 90.0, "de", &["a"]);
}

#[test]
fn scripts_without_spaces_break_by_their_own_rules() {
    // no face for them here: boxes of one width
    let width = typesetter().measure("日本語", &style(), "ja") + 0.5;
    check("日本語、です。", width, "ja", &["日本", "語、で", "す。"]);
    check("ภาษาไทย", typesetter().measure("ภาษาไทย", &style(), "th") - 1.0, "th", &["ภาษา", "ไทย"]);
}

#[test]
fn cut_texts_end_in_an_ellipsis() {
    let text = "Kundin erhält Vertragsverlängerungsangebot per Post";
    check_cut(text, 400.0, 1, &[text]);
    check_cut(text, 120.0, 2, &["Kundin erhält", "Vertragsverlänge…"]);
    check_cut(text, 100.0, 1, &["Kundin erhält…"]);
    check_cut(text, 85.0, 1, &["Kundin erh…"]);
    check_cut("eins\nzwei", 100.0, 1, &["eins…"]);
    check_cut("eins\nzwei", 100.0, 2, &["eins", "zwei"]);
    check_cut("eins", 5.0, 1, &["…"]);
    check_cut("", 100.0, 1, &[""]);
    assert!(typesetter().set("eins", &style(), 100.0, Some(0), "de").lines.is_empty());
}

#[test]
fn lines_share_the_edge_that_was_asked_for() {
    let mut typesetter = typesetter();
    let mut left_ends = |text: &str, align| {
        let set = typesetter.set(text, &Style { align, ..style() }, 100.0, None, "de");
        let at: Vec<f32> = set.lines.iter().map(|l| (l.at.x).round()).collect();
        (at, set.lines.iter().map(|l| l.width.round()).collect::<Vec<_>>())
    };
    let (start, widths) = left_ends("Der Kunde wartet lange", Align::Start);
    assert_eq!(start, [0.0, 0.0]);
    let (end, _) = left_ends("Der Kunde wartet lange", Align::End);
    let (middle, _) = left_ends("Der Kunde wartet lange", Align::Middle);
    for (line, width) in widths.iter().enumerate() {
        assert!((end[line] - (100.0 - width)).abs() <= 1.0);
        assert!((middle[line] - (100.0 - width) / 2.0).abs() <= 1.0);
    }
    let (rtl, widths) = left_ends("שלום עולם", Align::Start);
    assert_eq!(rtl, [100.0 - widths[0]]);
}

/// Runs as seen, each with an arrow for its direction.
#[track_caller]
fn check_order(text: &str, language: &str, expected: &[&str]) {
    let set = typesetter().set(text, &style(), 1000.0, None, language);
    let arrow = |d| if d == Direction::RightToLeft { '←' } else { '→' };
    let runs: Vec<String> =
        set.lines[0].runs.iter().map(|r| format!("{}{}", arrow(r.direction), r.text)).collect();
    assert_eq!(runs, expected);
}

#[test]
fn words_stand_in_the_order_they_are_read() {
    check_order("שלום עולם", "he", &["←שלום עולם"]);
    check_order("Er sagt שלום und geht", "de", &["→Er sagt ", "←שלום", "→ und geht"]);
    check_order("שלום Welt 12 עולם", "he", &["← עולם", "→Welt 12", "←שלום "]);
    check_order("مرحبا 123 بك", "ar", &["← بك", "→123", "←مرحبا "]);
    check_order("abc (שלום)!", "de", &["→abc (", "←שלום", "→)!"]);
    // neutral text follows the language
    check_order("?!", "he", &["←?!"]);
    // controls of direction do their work and vanish, paired or not
    check_order("a\u{202e}bc\u{202c}d", "de", &["→a", "←bc", "→d"]);
    check_order("\u{202e}abc", "de", &["←abc"]);
    check_order("a\u{2069}\u{202c}b\u{200f}", "de", &["→ab"]);
}

#[test]
fn emoji_sequences_are_one_picture() {
    for emoji in ["👩‍👩‍👧", "🇩🇪", "👍🏽", "❤️", "1️⃣", "#⃣", "❤‍🔥", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "👩🏾‍🚀", "❤️‍🔥", "🏳️‍🌈", "⌚", "🫠"]
    {
        let set = typesetter().set(emoji, &style(), 400.0, None, "de");
        let [run] = &set.lines[0].runs[..] else { panic!("{emoji}: {:?}", set.lines) };
        assert_eq!((&*run.text, run.font, run.glyphs.len()), (emoji, FontId(5), 1));
        assert_ne!(run.glyphs[0].id, 0);
    }
    let fonts = |text: &str| -> Vec<u16> {
        let set = typesetter().set(text, &style(), 400.0, None, "de");
        set.lines[0].runs.iter().map(|r| r.font.0).collect()
    };
    assert_eq!(fonts("© 2026 #1 → 5*"), [0]);
    assert_eq!(fonts("gut 👍 so"), [0, 5, 0]);
    assert_eq!(fonts("✔ ☎"), [5, 0, 5]);
}

#[test]
fn faces_follow_the_style() {
    let mut typesetter = typesetter();
    let mut font = |text: &str, weight, italic, tabular| {
        let style = Style { weight, italic, tabular, ..style() };
        typesetter.set(text, &style, 400.0, None, "de").lines[0]
            .runs
            .iter()
            .map(|r| r.font.0)
            .collect::<Vec<_>>()
    };
    assert_eq!(font("a", 400, false, false), [0]);
    assert_eq!(font("a", 500, false, false), [1]);
    assert_eq!(font("a", 590, false, false), [2]);
    assert_eq!(font("a", 900, false, false), [3]);
    assert_eq!(font("a", 700, true, true), [4]);
    assert_eq!(font("12 Łódź", 600, false, true), [8]);
    assert_eq!(font("ΑБ", 400, false, false), [0]);
    let fonts = typesetter.fonts();
    let names: Vec<String> =
        fonts.iter().map(|f| format!("{} {} {:?}", f.family, f.weight, f.style)).collect();
    assert_eq!(names[0], "Inter 400 Normal");
    assert_eq!(names[5], "Twemoji 400 Normal");
    assert_eq!(names[9], "Inter Tabular 700 Normal");
    assert!(fonts.iter().all(|f| !f.system && !f.data.is_empty()));
}

#[test]
fn tabular_figures_are_equally_wide() {
    let tabular = Style { tabular: true, ..style() };
    let mut typesetter = typesetter();
    for (a, b) in [("1.111,11 €", "8.888,88 €"), ("+1 %", "−7 %"), ("11:17 h", "08:40 h")] {
        assert_eq!(typesetter.measure(a, &tabular, "de"), typesetter.measure(b, &tabular, "de"));
    }
    assert_ne!(typesetter.measure("11", &style(), "de"), typesetter.measure("88", &style(), "de"));
}

#[test]
fn what_was_set_before_is_set_the_same() {
    let mut typesetter = typesetter();
    let red = Style { color: Color::rgb(255, 0, 0), ..style() };
    let first = typesetter.set("Kunde wartet", &style(), 60.0, None, "de");
    let again = typesetter.set("Kunde wartet", &red, 60.0, None, "de");
    assert_eq!(again.color, red.color);
    assert_eq!(Text { color: first.color, ..again }, first);
    for _ in 0..3 {
        typesetter.begin_pass();
    }
    assert!(typesetter.texts.is_empty());
    assert_eq!(typesetter.set("Kunde wartet", &style(), 60.0, None, "de"), first);
    let narrow = typesetter.set("Kunde wartet", &style(), 50.0, None, "de");
    assert_ne!(narrow.lines, typesetter.set("Kunde wartet", &style(), 500.0, None, "de").lines);
}

#[test]
fn odd_measures_do_no_harm() {
    let mut typesetter = typesetter();
    for size in [0.0, -3.0, f32::NAN, f32::INFINITY, 1e30, 1e-30] {
        for width in [0.0, -1.0, f32::NAN, f32::INFINITY, 1e-30, 1e30] {
            let style = Style { size, line_height: size, ..style() };
            let set = typesetter.set("Der Kunde wartet", &style, width, None, "de");
            assert!(set.bounds.width.is_finite() && set.bounds.height.is_finite(), "{size} {width}");
        }
    }
}

/// Fonts of the machine: only runs to the end where there are any.
#[test]
fn missing_letters_come_from_the_machine() {
    let mut typesetter = Typesetter::new(Fonts::new());
    let bundled = typesetter.fonts().len();
    let set = typesetter.set("שלום 日本語 ไทย हिन्दी", &style(), 400.0, None, "ja");
    let fonts = typesetter.fonts();
    for run in set.lines.iter().flat_map(|l| &*l.runs) {
        let font = &fonts[usize::from(run.font.0)];
        assert_eq!(font.system, usize::from(run.font.0) >= bundled);
        if font.system {
            assert!(run.glyphs.iter().all(|g| g.id != 0), "{} in {}", run.text, font.family);
        }
    }
}

#[test]
fn stretches_flow_as_one_paragraph() {
    let bold = Style { weight: 700, color: Color::rgb(200, 0, 0), ..style() };
    let long = "x".repeat(200);
    for (runs, width, expected) in [
        (vec![("One ", style()), ("two three", bold)], 300.0, vec![("One", 0.0), ("two three", 0.0)]),
        (
            vec![("One ", style()), ("two three", bold)],
            60.0,
            vec![("One", 0.0), ("two", 0.0), ("three", 18.0)],
        ),
        // what no space parts stays together
        (
            vec![("One two\u{a0}", style()), ("three", bold)],
            60.0,
            vec![("One", 0.0), ("two\u{a0}", 18.0), ("three", 18.0)],
        ),
        (vec![("", style()), ("two", bold)], 60.0, vec![("two", 0.0)]),
    ] {
        let set = typesetter().flow(&runs, width, "und");
        let found: Vec<(&str, f32)> = set.iter().map(|text| (&*text.content, text.bounds.y)).collect();
        assert_eq!(found, expected);
        for pair in set.windows(2).filter(|pair| pair[0].bounds.y == pair[1].bounds.y) {
            assert!(pair[1].bounds.x >= pair[0].bounds.right() - 0.01, "{pair:?}");
        }
        assert!(set.iter().all(|text| text.bounds.right() <= width + 0.01), "{set:?}");
    }
    // what fits on no line is broken
    let set = typesetter().flow(&[("1\u{a0}", style()), (&long, bold)], 100.0, "und");
    assert!(set.len() > 5 && set.iter().all(|text| text.bounds.right() <= 100.01), "{}", set.len());
    let end = Style { align: Align::End, ..style() };
    let set = typesetter().flow(&[("One ", end), ("two", end)], 300.0, "und");
    assert!(set.last().is_some_and(|text| (text.bounds.right() - 300.0).abs() < 0.01), "{set:?}");
}

#[test]
fn a_family_of_the_machine_is_taken_where_it_is_there() {
    let none = Fonts::of_families(&["No Such Family On Any Machine"]);
    let mut typesetter = Typesetter::new(none);
    let set = typesetter.set("Abc", &style(), 300.0, None, "en");
    assert_eq!(set.lines[0].runs[0].font, FontId(0));
    assert_eq!(Fonts::bundled_only().family(), None);
    // whatever the machine has for a missing letter is a family it has
    let mut any = Typesetter::new(Fonts::new());
    let set = any.set("\u{3042}", &style(), 300.0, None, "ja");
    let font = &any.fonts()[usize::from(set.lines[0].runs[0].font.0)];
    if font.system {
        assert_eq!(Fonts::of_families(&["Nothing", &font.family]).family().as_deref(), Some(&*font.family));
    }
}

#[test]
fn can_be_handed_between_threads() {
    fn check<T: Send>() {}
    check::<Typesetter>();
}

fn shape_whole(fonts: &Fonts, run: &wayfold_scene::Run) -> f32 {
    let face = fonts.face(run.font).unwrap();
    let mut buffer = harfrust::Buffer::new();
    buffer.push_str(&run.text);
    buffer.guess_segment_properties();
    harfrust::shape(&harfrust::ShaperFont::new(face), &mut buffer, Default::default()).unwrap();
    let units: i32 = buffer.glyph_positions().iter().map(|p| p.x_advance).sum();
    units as f32 / f32::from(face.units_per_em()) * style().size
}

fn anything() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-zäöüß]{1,14}",
        2 => "[A-ZÄÖÜa-z0-9(),.:;!?/+&%€§-]{1,12}",
        2 => Just(" ".to_owned()),
        1 => "[ \u{a0}\u{2003}\u{200b}\t\n\r\u{ad}\u{2028}]{1,3}",
        1 => "[אבגדה]{1,6}|[مرحباك]{1,6}|[0-9]{1,4}",
        1 => "[日本語、。ひらがなカナ]{1,8}|[ภาษาไทย]{1,8}|[한국어]{1,4}|[हिन्दी]{1,5}",
        1 => "(👩‍👩‍👧|🇩🇪|👍🏽|❤️|1️⃣|\u{200d}|\u{fe0f}|\u{301}|\u{20e3}){1,4}",
        1 => "[\u{200e}\u{200f}\u{202a}-\u{202e}\u{2066}-\u{2069}]{1,2}",
        1 => "\\PC{1,6}",
        1 => any::<String>().prop_map(|s| s.chars().take(8).collect()),
    ];
    prop::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
}

fn graphemes(text: &str) -> usize {
    icu_segmenter::GraphemeClusterSegmenter::new().segment_str(text).count().saturating_sub(1)
}

/// What must be left of a text when hanging spaces, hyphens and controls are taken out.
fn essence(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !bidi::is_control(*c) && !matches!(c, '\u{200b}' | '-' | '…'))
        .collect()
}

/// `PROPTEST_CASES` asks for more.
fn config() -> ProptestConfig {
    let default = ProptestConfig::default();
    ProptestConfig { cases: default.cases.max(1_000), failure_persistence: None, ..default }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn lines_keep_to_the_width(text in anything(), width in 0.0f32..300.0, language in "de|en|ja|he|th", most in prop::option::of(0usize..4)) {
        let set = typesetter().set(&text, &style(), width, most, &language);
        for line in &set.lines {
            let content = seen(line);
            let reversed: String = line.runs.iter().rev().map(|r| &*r.text).collect();
            let single = [&content, &reversed].iter().any(|c| graphemes(c.trim_matches('…').trim_end_matches('-')) <= 1);
            prop_assert!(line.width <= width + 0.01 || single, "{:?} is {} wide", content, line.width);
            let sum: f32 = line.runs.iter().map(|r| r.width).sum();
            prop_assert!((line.width - sum).abs() < 0.01);
            let mut x = 0.0;
            for run in &*line.runs {
                prop_assert!((run.x - x).abs() < 0.01);
                x += run.width;
                let sum: f32 = run.glyphs.iter().map(|g| g.advance).sum();
                prop_assert!((run.width - sum).abs() < 0.01, "{run:?}");
                prop_assert!(run.glyphs.iter().all(|g| run.text.is_char_boundary(g.cluster as usize)));
                prop_assert!(run.glyphs.iter().all(|g| (g.cluster as usize) < run.text.len()));
            }
        }
        prop_assert!(most.is_none_or(|most| set.lines.len() <= most));
        prop_assert!(set.bounds.height == 18.0 * set.lines.len() as f32);
    }

    #[test]
    fn lines_hold_the_whole_text(text in anything(), width in 0.0f32..300.0, language in "de|en|ja|he|th") {
        let set = typesetter().set(&text, &style(), width, None, &language);
        prop_assert!(!set.truncated);
        let cleaned = clean::clean(&text).text.into_owned();
        let all: String = lines(&set).concat();
        let mut expected: Vec<char> = essence(&cleaned).chars().collect();
        let mut actual: Vec<char> = essence(&all).chars().collect();
        if language != "he" && !cleaned.chars().any(|c| c >= '\u{590}') {
            prop_assert_eq!(&actual, &expected);
        }
        expected.sort_unstable();
        actual.sort_unstable();
        prop_assert_eq!(actual, expected);
    }

    #[test]
    fn measured_text_fits_its_own_width(text in anything(), size in 5.0f32..60.0) {
        let mut typesetter = typesetter();
        let style = Style { size, ..style() };
        let width = typesetter.measure(&text, &style, "de");
        let set = typesetter.set(&text, &style, width, None, "de");
        prop_assert_eq!(set.lines.len(), clean::clean(&text).text.split('\n').count());
        let unbroken = typesetter.set(&text, &style, f32::INFINITY, None, "de");
        prop_assert_eq!(lines(&unbroken), lines(&set));
    }

    /// Canvas, SVG and PDF readers shape a run as a whole.
    #[test]
    fn runs_are_as_wide_as_shaped_whole(text in "([A-ZÄÖÜa-zäöüß0-9(),.:;!?/+&%€§ -]{1,12}|[a-z]{1,9} |-> |\\(A\\) )*", width in 20.0f32..300.0) {
        let mut typesetter = typesetter();
        let set = typesetter.set(&text, &style(), width, None, "de");
        for run in set.lines.iter().flat_map(|l| &*l.runs) {
            let whole = shape_whole(&typesetter.shaper.fonts, run);
            prop_assert!((whole - run.width).abs() < 0.01, "{:?}: {} against {whole}", run.text, run.width);
        }
    }
}
