//! Text for a terminal: columns that line up, lines that break between words, colour where somebody looks.

use std::io::IsTerminal as _;
use unicode_width::UnicodeWidthStr as _;

/// Widest and narrowest a page gets, in letters.
const WIDEST: usize = 110;
const NARROWEST: usize = 50;

/// How text is written: wide as the terminal, coloured unless nobody looks or `NO_COLOR` is set.
#[derive(Clone, Copy)]
pub(crate) struct Paint {
    pub(crate) width: usize,
    colour: bool,
}

/// How a piece of text looks.
#[derive(Clone, Copy)]
pub(crate) enum Look {
    Bold,
    Dim,
    Red,
    Yellow,
    Blue,
}

/// One cell of a table.
#[derive(Clone, Default)]
pub(crate) struct Cell {
    text: String,
    /// Numbers stand below each other.
    right: bool,
}

impl Cell {
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self { text: text.into(), right: false }
    }

    pub(crate) fn number(text: impl Into<String>) -> Self {
        Self { text: text.into(), right: true }
    }
}

impl Paint {
    pub(crate) fn new() -> Self {
        let terminal = std::io::stdout().is_terminal();
        let width = terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
        let colour = terminal && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
        Self { width: width.unwrap_or(WIDEST - 10).clamp(NARROWEST, WIDEST), colour }
    }

    pub(crate) fn look(self, look: Look, text: &str) -> String {
        let code = match look {
            Look::Bold => "1",
            Look::Dim => "2",
            Look::Red => "31",
            Look::Yellow => "33",
            Look::Blue => "34",
        };
        if self.colour && !text.is_empty() {
            format!("\u{1b}[{code}m{text}\u{1b}[0m")
        } else {
            text.to_owned()
        }
    }

    /// Breaks text between words; `hang` letters stand before every line but the first.
    pub(crate) fn wrap(self, text: &str, hang: usize) -> Vec<String> {
        let room = self.width.saturating_sub(hang).max(20);
        let mut lines = vec![String::new()];
        for word in words(text) {
            let line = lines.last().map_or(0, |line| line.width());
            if line > 0 && line + 1 + word.width() > room {
                lines.push(String::new());
            }
            if let Some(line) = lines.last_mut() {
                if !line.is_empty() {
                    line.push(' ');
                }
                line.push_str(word);
            }
        }
        let indent = " ".repeat(hang);
        lines.iter_mut().skip(1).for_each(|line| line.insert_str(0, &indent));
        lines
    }

    /// Rows below their heads, two letters apart and two in; the first column gives way when the page is too narrow.
    pub(crate) fn table(self, heads: &[Cell], rows: &[Vec<Cell>]) -> Vec<String> {
        let column = |at: usize| rows.iter().filter_map(move |row| row.get(at)).chain(heads.get(at));
        let mut widths: Vec<usize> =
            (0..heads.len()).map(|at| column(at).map(|cell| cell.text.width()).max().unwrap_or(0)).collect();
        let others: usize = widths.iter().skip(1).map(|width| width + 2).sum();
        if let Some(first) = widths.first_mut() {
            *first = (*first).min(self.width.saturating_sub(others + 2).max(12));
        }
        let line = |cells: &[Cell]| {
            let cells = cells.iter().zip(&widths).map(|(cell, width)| fit(cell, *width));
            format!("  {}", cells.collect::<Vec<_>>().join("  ")).trim_end().to_owned()
        };
        let head = self.look(Look::Dim, &line(heads));
        std::iter::once(head).chain(rows.iter().map(|row| line(row))).collect()
    }
}

/// What a line may be broken between. A space that keeps a number with its unit is none of it.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let breaks = |letter: char| letter.is_whitespace() && !matches!(letter, '\u{a0}' | '\u{202f}');
    text.split(breaks).filter(|word| !word.is_empty())
}

/// A cell's text, exactly so wide.
fn fit(cell: &Cell, width: usize) -> String {
    let text = clip(&cell.text, width);
    let space = " ".repeat(width.saturating_sub(text.width()));
    if cell.right { space + &text } else { text + &space }
}

/// Text on one line, without anything that could drive a terminal or turn the reading direction.
pub(crate) fn clean(text: &str) -> String {
    let line = words(text).collect::<Vec<_>>().join(" ");
    let drives = |letter: char| {
        letter.is_control() || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    line.chars().filter(|letter| !drives(*letter)).collect()
}

/// Text on one line, at most so wide.
pub(crate) fn clip(text: &str, width: usize) -> String {
    let plain = clean(text);
    if plain.width() <= width {
        return plain;
    }
    let mut short = String::new();
    for letter in plain.chars() {
        short.push(letter);
        if short.width() + 1 > width {
            short.pop();
            break;
        }
    }
    short.push('…');
    short
}

/// A bar of up to so many letters for a share of one.
pub(crate) fn bar(share: f64, width: usize) -> String {
    const PARTS: [char; 9] = [' ', '▏', '▎', '▍', '▌', '▋', '▊', '▉', '█'];
    let eighths = (share.clamp(0.0, 1.0) * width as f64 * 8.0).round() as usize;
    let mut bar = "█".repeat(eighths / 8);
    if !eighths.is_multiple_of(8) {
        bar.push(PARTS[eighths % 8]);
    }
    bar
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_fit_the_page() {
        let paint = Paint { width: 30, colour: false };
        let heads = [Cell::text("Touchpoint"), Cell::number("Visits")];
        let rows = vec![
            vec![Cell::text("Reads the product page and leaves"), Cell::number("12")],
            vec![Cell::text("顧客"), Cell::number("7")],
        ];
        let lines = paint.table(&heads, &rows);
        assert_eq!(
            lines,
            [
                "  Touchpoint            Visits",
                "  Reads the product p…      12",
                "  顧客                       7"
            ]
        );
    }

    #[test]
    fn lines_break_between_words_and_hang() {
        let paint = Paint { width: 30, colour: false };
        assert_eq!(
            paint.wrap("one two three four five six seven", 4),
            ["one two three four five", "    six seven"]
        );
        assert_eq!(
            paint.wrap("one two three four fives 15,2\u{a0}% of all", 0),
            ["one two three four fives", "15,2\u{a0}% of all"]
        );
        assert_eq!(clip("a\u{1b}[31mb\nc", 20), "a[31mb c");
        assert_eq!(bar(0.5, 4), "██");
    }
}
