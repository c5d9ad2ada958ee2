//! Every pair of text and ground that is drawn can be read; lines can be told apart.

use super::*;

fn themes() -> Vec<Theme> {
    let brand = |color: &str| Brand { color: color.into(), ..Brand::default() };
    let mut themes: Vec<Theme> = Theme::NAMES.iter().map(|n| Theme::named(n, &brand("#e2001a"))).collect();
    for color in ["#ffffff", "#000000", "#ffee00", "#00aa55", "#1e3a8a", "#c0c0c0", "#ff7f00", "#c2410c"] {
        themes.push(Theme::named(BRAND, &brand(color)));
    }
    themes
}

#[test]
fn every_file_is_read() {
    for (name, file) in FILES {
        let theme: Theme = serde_json::from_str(file).unwrap();
        assert_eq!(theme.name, name);
    }
    assert_eq!(Theme::named("", &Brand::default()).name, "paper-light");
    assert_eq!(Theme::named("no such theme", &Brand::default()).name, "paper-light");
    assert_eq!(Theme::named(BRAND, &Brand::default()).name, "paper-light", "a brand without a colour");
}

#[test]
fn text_can_be_read_on_its_ground() {
    for theme in themes() {
        let mut grounds = vec![theme.paper, theme.card];
        grounds.extend(theme.stages);
        let check = |text: Color, ground: Color, what: &str| {
            let ratio = contrast(text, ground);
            assert!(ratio >= 4.5, "{}: {what} {} on {} is {ratio:.2}", theme.name, text.hex(), ground.hex());
        };
        for ground in &grounds {
            for (text, what) in [(theme.ink, "ink"), (theme.secondary, "secondary"), (theme.muted, "muted")] {
                check(text, *ground, what);
            }
            check(theme.accent.ink, *ground, "accent");
            for tone in [theme.pain, theme.watch, theme.good] {
                check(tone.ink, *ground, "tone");
            }
        }
        for ground in theme.notes {
            check(theme.ink, ground, "note");
            check(theme.muted, ground, "note's quiet text");
        }
        let tones = [theme.pain, theme.watch, theme.good, theme.accent];
        let phases = Phase::ALL.iter().map(|phase| theme.phase(*phase));
        for tone in tones.into_iter().chain(phases) {
            check(tone.ink, tone.fill, "tone on its own ground");
            check(theme.ink, tone.fill, "ink on a tone");
        }
    }
}

#[test]
fn lines_can_be_seen() {
    for theme in themes() {
        let arrows =
            [theme.arrows.main, theme.arrows.alternative, theme.arrows.recovery, theme.arrows.r#loop];
        for line in theme.personas.into_iter().chain(arrows) {
            for ground in theme.stages.into_iter().chain([theme.paper]) {
                let ratio = contrast(line, ground);
                assert!(ratio >= 3.0, "{}: {} on {} is {ratio:.2}", theme.name, line.hex(), ground.hex());
            }
        }
        for (i, a) in theme.personas.iter().enumerate() {
            for (j, b) in theme.personas.iter().enumerate().take(i) {
                let far = distance(deuteranopic(*a), deuteranopic(*b));
                let differ = far >= 20.0 || PERSONA_DASHES[i] != PERSONA_DASHES[j];
                assert!(differ, "{}: {} and {}", theme.name, a.hex(), b.hex());
            }
        }
    }
}

#[test]
fn the_line_in_a_brands_colour_looks_like_no_other() {
    let rgb = |color: Color| [color.r, color.g, color.b].map(f64::from);
    for theme in themes().iter().filter(|theme| theme.name == BRAND) {
        let [brand, others @ ..] = theme.personas;
        for other in others {
            let apart = distance(rgb(brand), rgb(other));
            assert!(apart >= 60.0, "{} and {} are {apart:.0} apart", brand.hex(), other.hex());
        }
    }
}

/// A colour as people without green cones see it (Viénot, Brettel and Mollon 1999, on linear light).
fn deuteranopic(color: Color) -> [f64; 3] {
    let linear = |c: u8| (f64::from(c) / 255.0).powf(2.2);
    let [r, g, b] = [linear(color.r), linear(color.g), linear(color.b)];
    let red = 0.292_75 * r + 0.707_25 * g;
    let blue = -0.022_34 * r + 0.022_34 * g + b;
    [red, red, blue.clamp(0.0, 1.0)].map(|c| c.powf(1.0 / 2.2) * 255.0)
}

fn distance(a: [f64; 3], b: [f64; 3]) -> f64 {
    a.iter().zip(b).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt()
}
