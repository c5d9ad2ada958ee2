//! The slides, one kind a file.

mod columns;
mod emotion;
mod insights;
mod opening;
mod overview;
mod remedies;
mod rows;
mod stage;

use super::book::Book;

/// Tells the whole deck.
pub(super) fn tell(book: &mut Book<'_>) {
    opening::tell(book);
    overview::tell(book);
    stage::tell(book);
    insights::tell(book);
    remedies::tell(book);
}

/// `title`, with which part of how many it is if there are several.
fn continued(title: &str, part: usize, parts: usize) -> String {
    if parts > 1 { format!("{title} ({part}/{parts})") } else { title.to_owned() }
}
