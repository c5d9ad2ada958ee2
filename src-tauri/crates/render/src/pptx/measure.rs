//! How much room text will take, so that a slide is composed before anybody has drawn it.
//!
//! Whoever opens the file breaks its lines, in the font of that machine; what stands here is the widths of Arial,
//! rounded up. Nothing is broken here, and nothing depends on its being exact.

/// Width of a line's height by the size of its letters.
pub(super) const LEADING: f32 = 1.2;

/// Widths of the printable ASCII characters, thousandths of the size.
const ASCII: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
    556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
    500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
    556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
    278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/// A size of letters and their weight.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Type {
    /// Points.
    pub(super) size: f32,
    /// Whether bold.
    pub(super) bold: bool,
}

impl Type {
    pub(super) const fn plain(size: f32) -> Self {
        Self { size, bold: false }
    }

    pub(super) const fn bold(size: f32) -> Self {
        Self { size, bold: true }
    }

    /// Height of a line.
    pub(super) fn line(self) -> f32 {
        self.size * LEADING
    }

    fn of(self, c: char) -> f32 {
        let thousandths = match c {
            ' '..='~' => ASCII[c as usize - 32],
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{300}'..='\u{36f}' | '\u{fe00}'..='\u{fe0f}' => 0,
            '–' | 'ß' | '€' => 611,
            '—' | '…' | '→' | '←' | '↑' | '↓' => 1000,
            '„' | '“' | '”' | '‚' | '‘' | '’' | '·' | '•' => 350,
            '●' | '○' => 700,
            '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7ff}' => 1000,
            '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}' => 1000,
            '\u{1f000}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}' => 1350,
            c if c.is_uppercase() => 740,
            c if c.is_lowercase() => 560,
            _ => 620,
        };
        // a little more than it is, for other fonts
        f32::from(thousandths) / 1000.0 * self.size * if self.bold { 1.13 } else { 1.04 }
    }

    /// Width of text on one line.
    pub(super) fn width(self, text: &str) -> f32 {
        text.chars().map(|c| self.of(c)).sum()
    }

    /// Width of the widest word.
    pub(super) fn widest(self, text: &str) -> f32 {
        text.split(breaks_after).map(|word| self.width(word)).fold(0.0, f32::max)
    }

    /// Lines that text takes in a width.
    pub(super) fn lines(self, text: &str, width: f32) -> usize {
        self.until(text, width, usize::MAX).0
    }

    /// As much of a text as goes into so many lines, with an ellipsis where something is left out.
    pub(super) fn fit(self, text: &str, width: f32, most: usize) -> String {
        let (_, end) = self.until(text, width, most.max(1));
        if end >= text.len() {
            return text.to_owned();
        }
        if most <= 1 {
            return self.cut(text, width);
        }
        let mut kept = text[..end].trim_end();
        // room for the ellipsis itself
        if let Some((at, _)) = kept.char_indices().rev().nth(1) {
            kept = kept[..at].trim_end_matches([' ', ',', '.', ';', ':', '-', '–']);
        }
        format!("{kept}…")
    }

    /// As much of a text as goes on one line with an ellipsis.
    fn cut(self, text: &str, width: f32) -> String {
        let room = width - self.of('…');
        let mut used = 0.0;
        let end = text.char_indices().find(|(_, c)| {
            used += self.of(*c);
            used > room
        });
        let kept = &text[..end.map_or(text.len(), |(at, _)| at)];
        format!("{}…", kept.trim_end_matches([' ', ',', '.', ';', ':', '-', '–']))
    }

    /// Lines filled, at most so many, and where the text ended that went into them.
    fn until(self, text: &str, width: f32, most: usize) -> (usize, usize) {
        let (mut lines, mut used, mut word) = (1, 0.0_f32, 0.0_f32);
        let mut word_start = 0;
        for (at, c) in text.char_indices() {
            let wide = self.of(c);
            let ideograph = wide >= self.size && c as u32 > 0x2e7f;
            if c == ' ' || ideograph {
                used += word;
                word = 0.0;
                word_start = at;
            }
            if used + word + wide > width && c != ' ' {
                if lines == most {
                    return (lines, if used > 0.0 { word_start } else { at });
                }
                lines += 1;
                if used > 0.0 {
                    // the word goes down as a whole
                    used = 0.0;
                    if word + wide > width {
                        lines += 1;
                        word = 0.0;
                    }
                } else {
                    word = 0.0;
                }
            }
            word += wide;
            if breaks_after(c) {
                used += word;
                word = 0.0;
                word_start = at + c.len_utf8();
            }
        }
        (lines, text.len())
    }
}

fn breaks_after(c: char) -> bool {
    matches!(c, ' ' | '-' | '–' | '—' | '\n')
}

/// Fonts wider than Arial, by how their names begin, and how much smaller they are written for that.
const WIDE: [(&str, f32); 20] = [
    ("verdana", 0.85),
    ("dejavu", 0.86),
    ("bitstream vera", 0.86),
    ("lucida", 0.9),
    ("century gothic", 0.9),
    ("gotham", 0.88),
    ("montserrat", 0.85),
    ("poppins", 0.87),
    ("courier", 0.8),
    ("consolas", 0.9),
    ("work sans", 0.94),
    ("open sans", 0.94),
    ("noto sans", 0.94),
    ("inter", 0.93),
    ("raleway", 0.94),
    ("nunito", 0.96),
    ("ibm plex", 0.96),
    ("georgia", 0.96),
    ("trebuchet", 0.98),
    ("segoe ui", 0.98),
];

/// How much smaller letters of a font are written, so that they take no more room than is reckoned with.
pub(super) fn narrower(font: &str) -> f32 {
    let font = font.trim().to_lowercase();
    WIDE.iter().find(|(name, _)| font.starts_with(name)).map_or(1.0, |(_, smaller)| *smaller)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_as_they_will_be_broken() {
        let twelve = Type::plain(12.0);
        for (text, width, lines) in [
            ("", 100.0, 1),
            ("Bestellt das Paket", 200.0, 1),
            ("Bestellt das Paket", 80.0, 2),
            ("Vertragsverlängerungsangebot", 80.0, 3),
            ("Self-Service-Portal", 80.0, 2),
            ("顧客の旅の地図", 40.0, 3),
        ] {
            assert_eq!(twelve.lines(text, width), lines, "{text} in {width}");
        }
    }

    #[test]
    fn what_does_not_fit_ends_in_an_ellipsis() {
        let twelve = Type::plain(12.0);
        assert_eq!(twelve.fit("One two three", 500.0, 1), "One two three");
        assert_eq!(twelve.fit("One two three four five", 60.0, 1), "One two…");
        let long = twelve.fit(&"x".repeat(10_000), 100.0, 3);
        assert!(long.ends_with('…') && twelve.lines(&long, 100.0) <= 3, "{}", long.len());
    }
}
