//! The tables of a Markdown file, with the headings they stand under.

use crate::table::{Cell, Column, Field, Language, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, Table};
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// Most tables of a file.
const MOST_TABLES: usize = 1_000;
/// Longest heading, in characters.
const LONGEST_HEADING: usize = 1_000;

/// A table in a Markdown file.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Found {
    /// Headings above it, the outermost first.
    pub headings: Vec<String>,
    /// Line of the file it begins on, from 1.
    pub line: usize,
    /// The table, its names in the first row.
    pub table: Table,
}

/// The tables of a file (as GitHub writes them), in order. Those in code blocks are none. What goes beyond
/// [`MOST_ROWS`], two million cells or a thousand tables is left out.
pub fn read(text: &str) -> Vec<Found> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let lines: Vec<&str> = text.lines().collect();
    let mut found: Vec<Found> = Vec::new();
    let mut headings: Vec<(usize, String)> = Vec::new();
    let mut fence: Option<&str> = None;
    let (mut rows, mut filled) = (0, 0);
    let mut at = 0;
    while let Some(line) = lines.get(at).map(|line| line.trim()) {
        at += 1;
        if found.len() == MOST_TABLES {
            break;
        }
        let marks = ["```", "~~~"].into_iter().find(|mark| line.starts_with(mark));
        match (fence, marks) {
            (None, Some(mark)) => fence = Some(mark),
            (Some(open), Some(mark)) if open == mark => fence = None,
            _ => {}
        }
        if fence.is_some() || marks.is_some() {
            continue;
        }
        if let Some((level, title)) = heading(line) {
            headings.retain(|(other, _)| *other < level);
            headings.push((level, unescape(title).chars().take(LONGEST_HEADING).collect()));
            continue;
        }
        if !line.contains('|') {
            continue;
        }
        let names = cells(line);
        if !lines.get(at).is_some_and(|rule| is_rule(rule, names.len())) {
            continue;
        }
        let mut table = Table { rows: vec![names] };
        let begin = at;
        at += 1;
        while let Some(line) = lines.get(at).filter(|line| line.contains('|')) {
            at += 1;
            // One more than is read, so that whoever reads can say so.
            if rows <= MOST_ROWS && filled < MOST_CELLS {
                let row = cells(line);
                (rows, filled) = (rows + 1, filled + row.len());
                table.rows.push(row);
            }
        }
        let headings = headings.iter().map(|(_, title)| title.clone()).collect();
        found.push(Found { headings, line: begin, table });
    }
    found
}

/// The tables of a file that name touchpoints, as one; without any, the first table. Where no column names the stages,
/// the heading above a table does.
pub fn joined(text: &str) -> Option<Table> {
    let mut found = read(text);
    let known = |found: &Found, field| {
        let names = found.table.rows.first().map(Vec::as_slice).unwrap_or_default();
        names.iter().any(|name| Column::known(&name.words()) == Some(Column::Field(field)))
    };
    if !found.iter().any(|found| known(found, Field::Touchpoint)) {
        return found.into_iter().next().map(|found| found.table);
    }
    found.retain(|found| known(found, Field::Touchpoint));
    let mut joined = Joined::default();
    joined.column(&Cell::text(Field::Stage.name(Language::English)));
    let mut rows = Vec::new();
    let mut room = MOST_CELLS;
    for found in found {
        let stage = if known(&found, Field::Stage) { None } else { found.headings.last() };
        let mut table = found.table.rows.into_iter();
        let places: Vec<Option<usize>> =
            table.next().unwrap_or_default().iter().map(|name| joined.column(name)).collect();
        for cells in table {
            let mut row = vec![Cell::text(stage.cloned().unwrap_or_default())];
            for (cell, place) in cells.into_iter().zip(&places) {
                let Some(place) = place.filter(|_| !cell.is_blank()) else { continue };
                row.resize(row.len().max(place + 1), Cell::Empty);
                if let Some(slot) = row.get_mut(place) {
                    *slot = cell;
                }
            }
            room = room.saturating_sub(row.len());
            if room == 0 {
                break;
            }
            rows.push(row);
        }
    }
    rows.insert(0, joined.names);
    Some(Table { rows })
}

/// The columns of several tables.
#[derive(Default)]
struct Joined {
    names: Vec<Cell>,
    /// Where a column is, by what it is or, if that is not known, by what it is called.
    places: HashMap<(Option<Column>, String), usize>,
}

impl Joined {
    /// The place of a column, which may be new; nothing if there are too many.
    fn column(&mut self, name: &Cell) -> Option<usize> {
        let words = name.words();
        let column = Column::known(&words);
        let called = if column.is_some() { String::new() } else { words };
        match self.places.entry((column, called)) {
            Entry::Occupied(known) => Some(*known.get()),
            // One more than is read, so that whoever reads can say so.
            Entry::Vacant(_) if self.names.len() > MOST_COLUMNS => None,
            Entry::Vacant(new) => {
                self.names.push(name.clone());
                Some(*new.insert(self.names.len() - 1))
            }
        }
    }
}

fn heading(line: &str) -> Option<(usize, &str)> {
    let title = line.trim_start_matches('#');
    let level = line.len() - title.len();
    let well = (1..=6).contains(&level) && (title.is_empty() || title.starts_with([' ', '\t']));
    let title = title.trim();
    let open = title.trim_end_matches('#');
    let closed = open.is_empty() || open.ends_with([' ', '\t']);
    well.then_some((level, if closed { open.trim_end() } else { title }))
}

/// Whether a line parts the names of a table from its rows.
fn is_rule(line: &str, width: usize) -> bool {
    let line = line.trim();
    let mut parts = line.trim_matches('|').split('|').map(str::trim);
    let is_part = |part: &str| {
        let dashes = part.trim_start_matches(':').trim_end_matches(':');
        !dashes.is_empty() && dashes.bytes().all(|b| b == b'-')
    };
    let count = parts.clone().take(MOST_COLUMNS + 1).count();
    line.contains('-') && count == width && parts.all(is_part)
}

/// The cells of a row; one more than is read, if there are as many.
fn cells(line: &str) -> Vec<Cell> {
    let line = line.trim();
    let inner = line.strip_prefix('|').unwrap_or(line);
    let mut cells = Vec::new();
    let mut start = 0;
    let mut escaped = false;
    for (at, c) in inner.char_indices() {
        if c == '|' && !escaped {
            cells.push(inner.get(start..at).unwrap_or_default());
            start = at + 1;
            if cells.len() > MOST_COLUMNS {
                break;
            }
        }
        escaped = c == '\\' && !escaped;
    }
    let last = inner.get(start..).unwrap_or_default();
    if !last.trim().is_empty() && cells.len() <= MOST_COLUMNS {
        cells.push(last);
    }
    cells.into_iter().map(|cell| Cell::text(unescape(cell.trim()))).collect()
}

/// The words of a cell or heading: escapes, line breaks and character references read, emphasis left out.
fn unescape(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let breaks = ["<br>", "<br/>", "<br />", "<BR>"].into_iter().find(|tag| rest.starts_with(tag));
        let emphasis = ["**", "__", "`"].into_iter().find(|mark| rest.starts_with(mark));
        let mut used = c.len_utf8();
        if let Some(tag) = breaks {
            words.push('\n');
            used = tag.len();
        } else if let Some(mark) = emphasis {
            used = mark.len();
        } else if c == '\\'
            && rest.get(1..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_punctuation()))
        {
            words.extend(rest.chars().nth(1));
            used = 2;
        } else if let Some((reference, size)) = reference(rest) {
            words.push(reference);
            used = size;
        } else {
            words.push(c);
        }
        rest = rest.get(used..).unwrap_or_default();
    }
    words
}

/// The character reference a text begins with, and its length.
fn reference(text: &str) -> Option<(char, usize)> {
    const KNOWN: [(&str, char); 6] = [
        ("&lt;", '<'),
        ("&gt;", '>'),
        ("&amp;", '&'),
        ("&quot;", '"'),
        ("&nbsp;", '\u{a0}'),
        ("&#124;", '|'),
    ];
    KNOWN.iter().find(|(name, _)| text.starts_with(name)).map(|(name, c)| (*c, name.len()))
}
