//! What people write into cells: numbers with comma or point, times with units, moods as words or faces.

use super::Cell;

/// A number, with a decimal point or comma, perhaps with a sign of percent or currency behind it.
pub(crate) fn number(cell: &Cell) -> Option<f64> {
    match cell {
        Cell::Empty => None,
        Cell::Number(number) => Some(*number),
        Cell::Text(text) => number_in(text),
    }
}

fn number_in(text: &str) -> Option<f64> {
    let mut text: String = text.trim().replace(['\u{2212}', '–'], "-");
    text.retain(|c| !matches!(c, '\'' | '’' | '\u{a0}' | '\u{202f}' | ' '));
    let text = text.trim_start_matches(['€', '$', '£']);
    let end = text
        .find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '+')))
        .unwrap_or(text.len());
    let (digits, unit) = text.split_at(end);
    if digits.is_empty() || unit.chars().count() > 4 {
        return None;
    }
    // The last of both signs is the decimal one; alone, a comma is one unless it groups thousands more than once.
    let decimal = match (digits.rfind(','), digits.rfind('.')) {
        (Some(comma), Some(point)) if comma > point => ',',
        (Some(_), None) if digits.matches(',').count() == 1 => ',',
        (None, Some(_)) if digits.matches('.').count() > 1 => ',',
        _ => '.',
    };
    let plain: String = digits
        .chars()
        .filter(|c| *c == decimal || !matches!(c, ',' | '.'))
        .map(|c| if c == decimal { '.' } else { c })
        .collect();
    plain.parse().ok().filter(|number: &f64| number.is_finite())
}

/// A share between 0 and 1; `80 %` is 0.8, and so is 80.
pub(crate) fn share(cell: &Cell) -> Option<f64> {
    let number = number(cell)?;
    let percent = cell.words().contains('%') || number > 1.0;
    Some(if percent { number / 100.0 } else { number }).filter(|share| (0.0..=1.0).contains(share))
}

/// Minutes: a plain number, or with a unit from seconds to days.
pub(super) fn minutes(cell: &Cell) -> Option<f64> {
    let Cell::Text(text) = cell else { return number(cell) };
    let text = text.trim().to_lowercase();
    if let Some((hours, minutes)) = text.split_once(':')
        && let (Ok(hours), Ok(minutes)) = (hours.parse::<u16>(), minutes.parse::<u8>())
    {
        return Some(f64::from(hours) * 60.0 + f64::from(minutes));
    }
    let at = text.find(|c: char| c.is_alphabetic()).unwrap_or(text.len());
    let (amount, unit) = text.split_at(at);
    let amount = number_in(amount)?;
    let factor = match unit.trim_end_matches('.') {
        "" | "m" | "min" | "mins" | "minute" | "minutes" | "minuten" => 1.0,
        "s" | "sec" | "sek" | "second" | "seconds" | "sekunde" | "sekunden" => 1.0 / 60.0,
        "h" | "hr" | "hrs" | "hour" | "hours" | "std" | "stunde" | "stunden" => 60.0,
        "d" | "day" | "days" | "tag" | "tage" | "tagen" => 1_440.0,
        "week" | "weeks" | "woche" | "wochen" => 10_080.0,
        _ => return None,
    };
    Some(amount * factor).filter(|minutes| *minutes >= 0.0)
}

/// Emotions of a column on −2 to +2, and whether they had to be brought there. Faces and words have their place;
/// numbers keep theirs if all fit, else they are taken to be on 1–5, 0–10 or 0–100.
pub(super) fn emotions<'c>(cells: impl Iterator<Item = &'c Cell>) -> (Vec<Option<f64>>, bool) {
    let read: Vec<Option<f64>> = cells.map(|cell| mood(cell).or_else(|| number(cell))).collect();
    let (low, high) =
        read.iter().flatten().fold((0.0_f64, 0.0_f64), |(low, high), n| (low.min(*n), high.max(*n)));
    let (middle, unit) = match (low, high) {
        (low, high) if low >= -2.0 && high <= 2.0 => (0.0, 1.0),
        (low, high) if low < 0.0 => (0.0, low.abs().max(high) / 2.0),
        (_, high) if high <= 5.0 => (3.0, 1.0),
        (_, high) if high <= 10.0 => (5.0, 2.5),
        _ => (50.0, 25.0),
    };
    let placed = |number: f64| ((number - middle) / unit).clamp(-2.0, 2.0);
    (read.into_iter().map(|number| number.map(placed)).collect(), unit != 1.0 || middle != 0.0)
}

fn mood(cell: &Cell) -> Option<f64> {
    const MOODS: [(f64, &[&str]); 5] = [
        (
            2.0,
            &["😀", "😃", "😄", "😁", "🤩", "😍", "++", "delighted", "very happy", "begeistert", "sehr gut"],
        ),
        (
            1.0,
            &[
                "🙂",
                "😊",
                "☺",
                "+",
                "happy",
                "positive",
                "satisfied",
                "good",
                "positiv",
                "zufrieden",
                "gut",
                "froh",
            ],
        ),
        (0.0, &["😐", "😑", "o", "neutral", "ok", "okay"]),
        (
            -1.0,
            &[
                "🙁",
                "☹",
                "😕",
                "😟",
                "-",
                "sad",
                "negative",
                "unhappy",
                "bad",
                "negativ",
                "unzufrieden",
                "schlecht",
            ],
        ),
        (
            -2.0,
            &[
                "😡",
                "😠",
                "😢",
                "😭",
                "🤬",
                "--",
                "angry",
                "very sad",
                "frustrated",
                "wütend",
                "sehr schlecht",
                "verärgert",
            ],
        ),
    ];
    let Cell::Text(text) = cell else { return None };
    let text = text.trim().trim_end_matches('\u{fe0f}').to_lowercase();
    MOODS.iter().find(|(_, words)| words.contains(&text.as_str())).map(|(mood, _)| *mood)
}

#[cfg(test)]
mod tests {
    use super::{Cell, emotions, minutes, number, share};

    fn text(text: &str) -> Cell {
        Cell::text(text)
    }

    #[test]
    fn numbers_as_people_write_them() {
        for (written, expected) in [
            ("5", Some(5.0)),
            ("-1.5", Some(-1.5)),
            ("−1,5", Some(-1.5)),
            ("1.234,5", Some(1234.5)),
            ("1,234.5", Some(1234.5)),
            ("1.234.567", Some(1_234_567.0)),
            ("12 €", Some(12.0)),
            ("$ 3", Some(3.0)),
            ("80 %", Some(80.0)),
            ("1'000", Some(1000.0)),
            ("", None),
            ("about 5", None),
            ("5 apples and pears", None),
            ("1-2", None),
        ] {
            assert_eq!(number(&text(written)), expected, "{written}");
        }
    }

    #[test]
    fn shares_and_times() {
        for (written, expected) in [
            ("0.8", Some(0.8)),
            ("80", Some(0.8)),
            ("80%", Some(0.8)),
            ("1 %", Some(0.01)),
            ("-1", None),
            ("900", None),
        ] {
            assert_eq!(share(&text(written)), expected, "{written}");
        }
        for (written, expected) in [
            ("15", Some(15.0)),
            ("15 min", Some(15.0)),
            ("1,5 h", Some(90.0)),
            ("1:30", Some(90.0)),
            ("2 Tage", Some(2_880.0)),
            ("30 Sek.", Some(0.5)),
            ("soon", None),
            ("-5 min", None),
        ] {
            assert_eq!(minutes(&text(written)), expected, "{written}");
        }
    }

    #[test]
    fn emotions_come_on_one_scale() {
        for (written, expected, moved) in [
            (&["-2", "0,5", "2"][..], &[Some(-2.0), Some(0.5), Some(2.0)][..], false),
            (&["1", "3", "5", ""], &[Some(-2.0), Some(0.0), Some(2.0), None], true),
            (&["0", "5", "10"], &[Some(-2.0), Some(0.0), Some(2.0)], true),
            (&["-5", "5"], &[Some(-2.0), Some(2.0)], true),
            (&["😀", "☹️", "neutral", "wütend"], &[Some(2.0), Some(-1.0), Some(0.0), Some(-2.0)], false),
            (&["100", "50"], &[Some(2.0), Some(0.0)], true),
        ] {
            let cells: Vec<Cell> = written.iter().map(|written| text(written)).collect();
            assert_eq!(emotions(cells.iter()), (expected.to_vec(), moved), "{written:?}");
        }
    }
}
