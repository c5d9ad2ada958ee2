//! What may have been meant by a name that is not known.

/// The known name most like one that is not known, if it is like it at all.
pub(super) fn nearest<'n>(text: &str, known: impl IntoIterator<Item = &'n str>) -> Option<String> {
    const LONGEST: usize = 64;
    const MOST: usize = 5_000;
    let length = text.chars().count();
    if length > LONGEST {
        return None;
    }
    let allowed = (length / 3).clamp(1, 3);
    known
        .into_iter()
        .take(MOST)
        .filter(|name| name.len() <= 4 * LONGEST && name.chars().count().abs_diff(length) <= allowed)
        .map(|name| (distance(&text.to_lowercase(), &name.to_lowercase()), name))
        .filter(|(distance, _)| *distance <= allowed)
        .min()
        .map(|(_, name)| name.to_owned())
}

/// How many letters have to be put in, taken out, changed or swapped to make one text of the other.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    let mut last = None;
    for (i, x) in a.chars().enumerate() {
        let mut next = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let at = |row: &[usize], j: usize| row.get(j).copied().unwrap_or(usize::MAX - 1);
            let mut least =
                (at(&row, j) + usize::from(x != *y)).min(at(&row, j + 1) + 1).min(at(&next, j) + 1);
            let swapped = j > 0 && last == Some(*y) && b.get(j - 1) == Some(&x);
            if swapped {
                least = least.min(at(&before, j - 1) + 1);
            }
            next.push(least);
        }
        before = std::mem::replace(&mut row, next);
        last = Some(x);
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn the_nearest_name_is_found() {
        let known = ["title", "detail", "waitingMinutes", "activeMinutes", "emotion", "emotions"];
        for (text, expected) in [
            ("titel", Some("title")),
            ("waiting_minutes", Some("waitingMinutes")),
            ("Emotion", Some("emotion")),
            ("color", None),
            ("", None),
        ] {
            assert_eq!(nearest(text, known), expected.map(str::to_owned), "{text}");
        }
    }
}
