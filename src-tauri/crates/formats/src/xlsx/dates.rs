//! Days as spreadsheets count them: from the last day but one of 1899, or, in files of old Macintoshes, from 1904.

use chrono::{Days, NaiveDate};

/// Days between the two ways of counting.
const LATER: u64 = 1462;

fn first() -> NaiveDate {
    NaiveDate::from_ymd_opt(1899, 12, 30).unwrap_or_default()
}

/// The number of a day; nothing for those before spreadsheets begin.
pub(super) fn serial(date: NaiveDate) -> Option<f64> {
    let days = date.signed_duration_since(first()).num_days();
    // before March 1900 they count a day that never was
    (61..=2_958_465).contains(&days).then_some(days as f64)
}

/// The day of a number; the time of day is left out.
pub(super) fn date(serial: f64, from_1904: bool) -> Option<NaiveDate> {
    if !(0.0..=2_958_466.0).contains(&serial) {
        return None;
    }
    let days = serial as u64 + if from_1904 { LATER } else { 0 };
    // the day that never was
    let days = if days < 60 { days + 1 } else { days };
    first().checked_add_days(Days::new(days))
}

/// A day as people write it: 2026-12-31 or 31.12.2026.
pub(super) fn read(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    NaiveDate::parse_from_str(text, "%Y-%m-%d").or_else(|_| NaiveDate::parse_from_str(text, "%d.%m.%Y")).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_as_spreadsheets_do() {
        for (day, number) in [("1900-03-01", 61.0), ("2026-11-22", 46_348.0), ("9999-12-31", 2_958_465.0)] {
            let day = read(day).unwrap();
            assert_eq!(serial(day), Some(number), "{day}");
            assert_eq!(date(number + 0.75, false), Some(day));
        }
        assert_eq!(date(44_886.0, true), read("22.11.2026"));
        assert_eq!(date(1.0, false), read("1900-01-01"));
        for number in [-1.0, f64::NAN, f64::INFINITY, 1e300] {
            assert_eq!(date(number, false), None);
        }
        assert_eq!(serial(read("1850-01-01").unwrap()), None);
    }
}
