//! What the library remembers beside its maps: settings by name, and small drawings of maps for lists.

use crate::error::{Problem, Result};
use crate::sql::{self, Key};
use crate::{Library, maps};
use rusqlite::OptionalExtension;
use std::collections::BTreeMap;
use wayfold_model::Id;

/// Largest setting and longest name, in bytes.
pub(crate) const LARGEST_SETTING: usize = 1024 * 1024;
/// Largest thumbnail, in bytes.
const LARGEST_THUMBNAIL: usize = 4 * 1024 * 1024;

/// A small drawing of a map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thumbnail {
    /// The revision it shows; it is stale if the map has another.
    pub revision: u64,
    /// A PNG file.
    pub png: Vec<u8>,
}

impl Library {
    /// A setting; its form is the caller's affair.
    ///
    /// # Errors
    /// If the library cannot be read.
    pub fn setting(&self, name: &str) -> Result<Option<String>> {
        self.read(|conn| {
            let mut statement = conn.prepare_cached("SELECT value FROM setting WHERE name = ?1")?;
            Ok(statement.query_row([name], |row| row.get(0)).optional()?)
        })
    }

    /// All settings.
    ///
    /// # Errors
    /// If the library cannot be read.
    pub fn settings(&self) -> Result<BTreeMap<String, String>> {
        self.read(|conn| {
            let mut statement = conn.prepare_cached("SELECT name, value FROM setting")?;
            let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }

    /// Keeps a setting, or forgets it.
    ///
    /// # Errors
    /// [`Problem::TooLarge`] over 1 MiB; if the library cannot be written.
    pub fn set_setting(&mut self, name: &str, value: Option<&str>) -> Result<()> {
        self.change(|tx| {
            if name.len() + value.map_or(0, str::len) > LARGEST_SETTING {
                return Err(Problem::TooLarge { what: "setting", most: LARGEST_SETTING }.into());
            }
            let sql = "INSERT INTO setting(name, value) VALUES(?1, ?2)
                       ON CONFLICT(name) DO UPDATE SET value = excluded.value";
            match value {
                Some(value) => tx.prepare_cached(sql)?.execute((name, value))?,
                None => tx.prepare_cached("DELETE FROM setting WHERE name = ?1")?.execute([name])?,
            };
            Ok(())
        })
    }

    /// The kept drawing of a map in a theme.
    ///
    /// # Errors
    /// If the library cannot be read.
    pub fn thumbnail(&self, map: Id, theme: &str) -> Result<Option<Thumbnail>> {
        self.read(|conn| {
            let sql = "SELECT revision, png FROM thumbnail WHERE map = ?1 AND theme = ?2";
            let mut statement = conn.prepare_cached(sql)?;
            let read =
                |row: &rusqlite::Row<'_>| Ok(Thumbnail { revision: sql::count(row, 0)?, png: row.get(1)? });
            Ok(statement.query_row((Key(map), theme), read).optional()?)
        })
    }

    /// Keeps a drawing of a map in a theme, in place of the one before.
    ///
    /// # Errors
    /// [`Problem::UnknownMap`]; [`Problem::TooLarge`] over 4 MiB; if the library cannot be written.
    pub fn keep_thumbnail(&mut self, map: Id, theme: &str, thumbnail: &Thumbnail) -> Result<()> {
        self.change(|tx| {
            maps::row(tx, map)?;
            if thumbnail.png.len() > LARGEST_THUMBNAIL {
                return Err(Problem::TooLarge { what: "picture", most: LARGEST_THUMBNAIL }.into());
            }
            let revision = i64::try_from(thumbnail.revision).unwrap_or(i64::MAX);
            let sql = "INSERT OR REPLACE INTO thumbnail(map, theme, revision, png) VALUES(?1, ?2, ?3, ?4)";
            tx.prepare_cached(sql)?.execute((Key(map), theme, revision, &thumbnail.png))?;
            Ok(())
        })
    }
}
