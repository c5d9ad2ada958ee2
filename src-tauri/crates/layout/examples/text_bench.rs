//! Times the text engine on texts as they stand in a large map:
//! `cargo run --release --example text_bench [CARDS [TIMES]]`.

use std::time::{Duration, Instant};
use wayfold_layout::text::{Align, Fonts, Style, Typesetter};
use wayfold_scene::Color;

const WORDS: &str = "Kunde Vertrag Rechnung wartet ruft Hotline an und nicht weil die Bestellung im Onlineshop abgebrochen \
    wurde Techniker kommt zu spät Termin verschoben Bestätigung fehlt E-Mail Anschluss freigeschaltet Router Lieferung \
    Vertragsverlängerungsangebot Kündigungsbestätigung Kundenzufriedenheit Ansprechpartnerin Zahlungserinnerung möchte \
    wissen wann es endlich funktioniert der das den dem ein eine einen für mit ohne aus bei nach seit von über unter \
    verärgert begeistert unsicher Filiale Beratungsgespräch Auftragsbestätigung Selbstbedienung Warteschleife Minuten";

struct Random(u64);

impl Random {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % n as u64) as usize
    }
}

struct Card {
    title: String,
    meta: String,
    notes: [String; 3],
}

fn cards(count: usize) -> Vec<Card> {
    let words: Vec<&str> = WORDS.split_whitespace().collect();
    let mut random = Random(42);
    let mut text = |n: usize| {
        let mut text = (0..n).map(|_| words[random.below(words.len())]).collect::<Vec<_>>().join(" ");
        match random.below(4) {
            0 => text.push('.'),
            1 => text.push_str(&format!(" ({} %)", random.below(100))),
            2 => text.push_str(&format!(", Nr. {}", random.below(100_000))),
            _ => {}
        }
        text
    };
    (0..count)
        .map(|i| Card {
            title: text(3),
            meta: text(2),
            notes: [text(6 + i % 7), text(8 + i % 5), text(4 + i % 9)],
        })
        .collect()
}

fn style(size: f32, weight: u16) -> Style {
    Style {
        size,
        weight,
        italic: false,
        line_height: size * 1.4,
        color: Color::rgb(30, 30, 30),
        align: Align::Start,
        tabular: false,
    }
}

fn set_all(typesetter: &mut Typesetter, cards: &[Card]) -> usize {
    let mut lines = 0;
    typesetter.begin_pass();
    for card in cards {
        lines += typesetter.set(&card.title, &style(14.0, 600), 180.0, Some(3), "de").lines.len();
        lines += typesetter.set(&card.meta, &style(11.0, 500), 180.0, Some(1), "de").lines.len();
        for note in &card.notes {
            lines += typesetter.set(note, &style(13.0, 400), 180.0, None, "de").lines.len();
        }
    }
    lines
}

fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let outcome = work();
    (start.elapsed(), outcome)
}

fn main() {
    let mut arguments = std::env::args().skip(1).filter_map(|a| a.parse::<usize>().ok());
    let counts = arguments.next().map_or(vec![60, 300, 10_000], |count| vec![count]);
    let times = arguments.next().unwrap_or(5);
    for count in counts {
        let cards = cards(count);
        let glyphs: usize = cards
            .iter()
            .flat_map(|c| c.notes.iter().chain([&c.title, &c.meta]))
            .map(|t| t.chars().count())
            .sum();
        let mut best = [Duration::MAX; 4];
        let mut lines = 0;
        for _ in 0..times {
            let (loading, mut typesetter) = timed(|| Typesetter::new(Fonts::new()));
            let (cold, set) = timed(|| set_all(&mut typesetter, &cards));
            let (warm, _) = timed(|| set_all(&mut typesetter, &cards));
            let (fonts, _) = timed(|| typesetter.fonts());
            lines = set;
            for (best, time) in best.iter_mut().zip([loading, cold, warm, fonts]) {
                *best = (*best).min(time);
            }
        }
        let [loading, cold, warm, fonts] = best;
        println!("{count} cards, {} texts, {glyphs} characters, {lines} lines:", count * 5);
        println!("  fonts {loading:.2?}, cold {cold:.2?}, again {warm:.2?}, fonts for the scene {fonts:.2?}");
    }
    hostile();
}

/// Texts of the greatest length allowed that could make a careless engine slow.
fn hostile() {
    let long = |piece: &str| piece.repeat(20_000 / piece.chars().count());
    let texts = [
        ("one word", long("abcdefghij")),
        ("hyphens", long("a-")),
        ("dashes", long("- ")),
        ("spaces", long(" ")),
        ("line ends", long("\n")),
        ("soft hyphens", long("a\u{ad}")),
        ("marks", long("\u{301}")),
        ("Hebrew and Latin", long("\u{5d0}\u{5d1}a ")),
        ("overrides", long("\u{202e}a\u{202d}b")),
        ("isolates", long("\u{2067}a")),
        ("brackets", long("\u{5d0}(")),
        ("emoji", long("\u{1f469}\u{200d}\u{1f680} ")),
        ("joiners", long("\u{1f469}\u{200d}")),
        ("ideographs", (0x4e00..0x4e00 + 20_000).filter_map(char::from_u32).collect()),
        ("private", (0xe000..0xf000).chain(0xf0000..0xf0000 + 15_904).filter_map(char::from_u32).collect()),
        ("Thai", long("\u{e20}\u{e32}\u{e29}\u{e32}\u{e44}\u{e17}\u{e22}")),
    ];
    for (name, text) in texts {
        print!("  20,000 of {name}:");
        for width in [1.0, 60.0, f32::INFINITY] {
            let mut typesetter = Typesetter::new(Fonts::new());
            let (time, set) = timed(|| typesetter.set(&text, &style(13.0, 400), width, None, "de"));
            print!(" {time:.0?} for {} lines;", set.lines.len());
        }
        println!();
    }
}
