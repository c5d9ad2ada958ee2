//! Pictures: the bytes of image files, kept once under their hash, whoever holds them (records, steps that can be
//! undone, snapshots).

use crate::error::{Problem, Result};
use rusqlite::types::{FromSql, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Connection, OptionalExtension};
use sha2::{Digest, Sha256};
use std::sync::Arc;
use wayfold_model::LARGEST_IMAGE;

/// SHA-256 of a picture's bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Hash(pub(crate) [u8; 32]);

impl Hash {
    /// The hash of these bytes.
    pub(crate) fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// As lowercase hexadecimal text.
    pub(crate) fn text(self) -> String {
        self.0.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// From lowercase hexadecimal text.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let mut hash = [0; 32];
        if text.len() != 64 || !text.is_ascii() {
            return None;
        }
        for (at, byte) in hash.iter_mut().enumerate() {
            *byte = u8::from_str_radix(text.get(2 * at..2 * at + 2)?, 16).ok()?;
        }
        Some(Self(hash))
    }
}

impl ToSql for Hash {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(ValueRef::Blob(&self.0)))
    }
}

impl FromSql for Hash {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        <[u8; 32]>::column_result(value).map(Self)
    }
}

/// Keeps a picture.
pub(crate) fn keep(conn: &Connection, hash: Hash, bytes: &[u8]) -> Result<()> {
    if bytes.len() > LARGEST_IMAGE {
        return Err(Problem::TooLarge { what: "picture", most: LARGEST_IMAGE }.into());
    }
    let sql = "INSERT INTO picture(hash, data) VALUES(?1, ?2) ON CONFLICT(hash) DO NOTHING";
    conn.prepare_cached(sql)?.execute((hash, bytes))?;
    Ok(())
}

/// A picture's bytes.
pub(crate) fn find(conn: &Connection, hash: Hash) -> Result<Option<Arc<[u8]>>> {
    let sql = "SELECT data FROM picture WHERE hash = ?1 AND length(data) <= ?2";
    let mut statement = conn.prepare_cached(sql)?;
    let read = |row: &rusqlite::Row<'_>| Ok(Arc::from(row.get_ref(0)?.as_blob()?));
    Ok(statement.query_row((hash, LARGEST_IMAGE), read).optional()?)
}

/// Whether a picture is kept.
pub(crate) fn is_there(conn: &Connection, hash: Hash) -> Result<bool> {
    Ok(conn.prepare_cached("SELECT 1 FROM picture WHERE hash = ?1")?.exists([hash])?)
}

/// Lets go of the pictures nothing holds any more, among these.
pub(crate) fn sweep(conn: &Connection, hashes: &[Hash]) -> Result<()> {
    let mut statement = conn.prepare_cached(
        "DELETE FROM picture WHERE hash = ?1
         AND NOT EXISTS (SELECT 1 FROM record WHERE picture = ?1)
         AND NOT EXISTS (SELECT 1 FROM step_picture WHERE hash = ?1)
         AND NOT EXISTS (SELECT 1 FROM snapshot_record WHERE picture = ?1)",
    )?;
    for hash in hashes {
        statement.execute([hash])?;
    }
    Ok(())
}
