//! Reads the rows that lie in the pages of an SQLite file without SQLite, so that one broken page costs what lies in
//! it and no more (<https://www.sqlite.org/fileformat2.html>).
//!
//! Every page is looked at once and every overflow page belongs to one row at most, so the work is linear in the size
//! of the file, whatever its pages claim.

use crate::connect::LARGEST_VALUE;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};

/// A value in a row.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    Null,
    Integer(i64),
    Real,
    Text(String),
    Blob(Vec<u8>),
}

/// The page size libraries are made with; taken if the header has none that can be.
const USUAL_PAGE: usize = 4096;
/// Columns of the widest table, and some.
const MOST_COLUMNS: usize = 16;
/// First byte of a page with rows of a table.
const TABLE_LEAF: u8 = 0x0D;

/// An SQLite file as pages.
pub(super) struct Pages {
    file: File,
    size: usize,
    /// Bytes of a page that are used.
    usable: usize,
    count: u32,
    /// By page: whether it is free or belongs to a row already. Page 1 is at 1.
    used: Vec<bool>,
    /// Whether the list of free pages could not be followed to its end: pages deleted long ago may be read again.
    pub(super) free_list_broken: bool,
    /// Pages with rows in which something could not be read.
    pub(super) broken: u32,
}

impl Pages {
    /// Looks at a file. Nothing of it has to be right.
    pub(super) fn new(mut file: File) -> std::io::Result<Self> {
        let length = file.seek(SeekFrom::End(0))?;
        let mut header = vec![0; crate::header::LENGTH];
        file.rewind()?;
        let _ = file.read(&mut header)?;
        let stated = match header.get(16..18) {
            Some([0, 1]) => 65_536,
            Some([high, low]) => usize::from(*high) << 8 | usize::from(*low),
            _ => 0,
        };
        let size = if stated.is_power_of_two() && stated >= 512 { stated } else { USUAL_PAGE };
        let reserved = header.get(20).copied().map_or(0, usize::from);
        let usable = if size == stated && size - reserved >= 480 { size - reserved } else { size };
        let count = u32::try_from(length.div_ceil(size as u64)).unwrap_or(u32::MAX);
        let used = vec![false; count as usize + 1];
        let mut pages = Self { file, size, usable, count, used, free_list_broken: false, broken: 0 };
        pages.find_free(&header);
        Ok(pages)
    }

    /// Calls `work` with the columns of every row of every table.
    pub(super) fn rows(&mut self, mut work: impl FnMut(Vec<Value>)) {
        self.broken = 0;
        let free = self.used.clone();
        for number in 1..=self.count {
            if self.used.get(number as usize) == Some(&false)
                && let Some(page) = self.page(number)
            {
                let begin = if number == 1 { crate::header::LENGTH } else { 0 };
                if page.get(begin) == Some(&TABLE_LEAF) && !self.leaf(&page, begin, &mut work) {
                    self.broken += 1;
                }
            }
        }
        // So that the rows can be read again.
        self.used = free;
    }

    /// Reads the rows of a page. False if some could not be read.
    fn leaf(&mut self, page: &[u8], begin: usize, work: &mut impl FnMut(Vec<Value>)) -> bool {
        let cells = number_at(page, begin + 3, 2);
        let mut whole = true;
        // Cells do not overlap; one who says so is not followed.
        let mut left = self.usable;
        for cell in 0..cells {
            let at = number_at(page, begin + 8 + 2 * cell, 2);
            let Some((row, inline)) = self.cell(page, at).filter(|(_, inline)| *inline <= left) else {
                whole = false;
                continue;
            };
            left -= inline;
            match columns(&row) {
                Some(columns) => work(columns),
                None => whole = false,
            }
        }
        whole
    }

    /// Reads a row: its bytes, and how many of them lie in the page.
    fn cell(&mut self, page: &[u8], at: usize) -> Option<(Vec<u8>, usize)> {
        let (length, after) = varint(page, at)?;
        let (_, after) = varint(page, after)?;
        let length = usize::try_from(length).ok().filter(|length| *length <= LARGEST_VALUE)?;
        let most = self.usable - 35;
        if length <= most {
            return Some((page.get(after..after + length)?.to_vec(), length.max(1)));
        }
        let least = (self.usable - 12) * 32 / 255 - 23;
        let fitting = least + (length - least) % (self.usable - 4);
        let inline = if fitting <= most { fitting } else { least };
        let mut row = page.get(after..after + inline)?.to_vec();
        let mut next = number_at(page.get(after + inline..after + inline + 4)?, 0, 4);
        while row.len() < length {
            let slot = self.used.get_mut(next).filter(|used| next > 1 && !**used)?;
            *slot = true;
            let overflow = self.page(u32::try_from(next).ok()?)?;
            let rest = (length - row.len()).min(self.usable - 4);
            row.extend_from_slice(overflow.get(4..4 + rest)?);
            next = number_at(&overflow, 0, 4);
        }
        Some((row, inline))
    }

    /// Marks the free pages, which hold what was deleted.
    fn find_free(&mut self, header: &[u8]) {
        let mut trunk = number_at(header, 32, 4);
        let mut left = number_at(header, 36, 4);
        while trunk != 0 {
            let number = u32::try_from(trunk).unwrap_or(0);
            let fresh = self.used.get_mut(trunk).is_some_and(|used| !std::mem::replace(used, true));
            let Some(page) = self.page(number).filter(|_| fresh && trunk > 1) else { break };
            let leaves = number_at(&page, 4, 4).min(self.usable / 4 - 2);
            for leaf in 0..leaves {
                if let Some(used) = self.used.get_mut(number_at(&page, 8 + 4 * leaf, 4)) {
                    *used = true;
                }
            }
            left = left.saturating_sub(leaves + 1);
            trunk = number_at(&page, 0, 4);
        }
        self.free_list_broken = trunk != 0 || left != 0;
    }

    /// A page; the last may be cut short.
    fn page(&mut self, number: u32) -> Option<Vec<u8>> {
        let begin = u64::from(number.checked_sub(1)?) * self.size as u64;
        self.file.seek(SeekFrom::Start(begin)).ok()?;
        let mut page = Vec::with_capacity(self.size);
        Read::by_ref(&mut self.file).take(self.size as u64).read_to_end(&mut page).ok()?;
        (!page.is_empty()).then_some(page)
    }
}

/// The values of a row.
fn columns(row: &[u8]) -> Option<Vec<Value>> {
    let (header, mut at) = varint(row, 0)?;
    let header = usize::try_from(header).ok()?;
    let mut body = header;
    let mut values = Vec::new();
    while at < header {
        if values.len() == MOST_COLUMNS {
            return None;
        }
        let (kind, after) = varint(row, at)?;
        at = after;
        let length = match kind {
            0 | 8 | 9 => 0,
            1..=4 => usize::try_from(kind).ok()?,
            5 => 6,
            6 | 7 => 8,
            10 | 11 => return None,
            _ => usize::try_from((kind - 12) / 2).ok()?,
        };
        let bytes = row.get(body..body.checked_add(length)?)?;
        body += length;
        values.push(match kind {
            0 => Value::Null,
            8 => Value::Integer(0),
            9 => Value::Integer(1),
            1..=6 => Value::Integer(signed(bytes)),
            7 => Value::Real,
            _ if kind % 2 == 0 => Value::Blob(bytes.to_vec()),
            _ => Value::Text(String::from_utf8(bytes.to_vec()).ok()?),
        });
    }
    (at == header).then_some(values)
}

/// A big-endian number with a sign.
fn signed(bytes: &[u8]) -> i64 {
    let first = if bytes.first().is_some_and(|byte| *byte >= 0x80) { -1 } else { 0 };
    bytes.iter().fold(first, |sum, byte| sum << 8 | i64::from(*byte))
}

/// A big-endian number without a sign; 0 where there is none.
fn number_at(bytes: &[u8], at: usize, length: usize) -> usize {
    bytes.get(at..at + length).unwrap_or(&[]).iter().fold(0, |sum, byte| sum << 8 | usize::from(*byte))
}

/// A number of variable length, and where what follows it begins.
fn varint(bytes: &[u8], at: usize) -> Option<(u64, usize)> {
    let mut number = 0_u64;
    for (place, byte) in bytes.get(at..)?.iter().take(9).enumerate() {
        if place == 8 {
            return Some((number << 8 | u64::from(*byte), at + 9));
        }
        number = number << 7 | u64::from(byte & 0x7F);
        if *byte < 0x80 {
            return Some((number, at + place + 1));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{Pages, Value, columns, signed, varint};

    #[test]
    fn numbers_are_read_as_sqlite_writes_them() {
        assert_eq!(varint(&[0x7F], 0), Some((127, 1)));
        assert_eq!(varint(&[0x81, 0x00], 0), Some((128, 2)));
        assert_eq!(varint(&[0xFF; 9], 0), Some((u64::MAX, 9)));
        assert_eq!(varint(&[0xFF; 8], 0), None);
        assert_eq!(signed(&[0xFF]), -1);
        assert_eq!(signed(&[0x01, 0x00]), 256);
        assert_eq!(columns(&[3, 0, 15, b'a']), Some(vec![Value::Null, Value::Text("a".into())]));
        assert_eq!(columns(&[3, 0, 15]), None);
        assert_eq!(columns(&[]), None);
    }

    #[test]
    fn rows_are_read_without_sqlite() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.db");
        let conn = rusqlite::Connection::open(&path).unwrap();
        conn.execute_batch("BEGIN; CREATE TABLE t(a INTEGER PRIMARY KEY, b, c)").unwrap();
        let large = "große Texte ".repeat(3_000);
        for number in 0..500 {
            let text = if number % 50 == 7 { large.as_str() } else { "small" };
            conn.execute("INSERT INTO t(b, c) VALUES(?1, ?2)", (number * 1_000, text)).unwrap();
        }
        conn.execute_batch("COMMIT; DELETE FROM t WHERE a > 400").unwrap();
        conn.close().unwrap();
        let mut pages = Pages::new(std::fs::File::open(&path).unwrap()).unwrap();
        for _ in 0..2 {
            let mut found = Vec::new();
            pages.rows(|row| {
                if let [Value::Null, Value::Integer(number), Value::Text(text)] = row.as_slice() {
                    found.push((*number, text.len()));
                }
            });
            found.sort_unstable();
            let length = |number: i64| if number % 50 == 7 { large.len() } else { 5 };
            let expected: Vec<_> = (0..400).map(|number| (number * 1_000, length(number))).collect();
            assert_eq!(found, expected);
            assert_eq!((pages.broken, pages.free_list_broken), (0, false));
        }
    }
}
