//! What is computed from the records: who uses what, the search index, the counts of the list. It can be made anew.

use crate::error::Result;
use crate::{Library, maps, records, search, sql, usage};
use rusqlite::Connection;

impl Library {
    /// Makes anew what is computed from the records, should it be out of step with them.
    ///
    /// # Errors
    /// If the library cannot be written, or a record not read; then all is as it was.
    pub fn rebuild(&mut self) -> Result<()> {
        self.change(|tx| {
            tx.execute_batch("DELETE FROM usage; INSERT INTO text(text) VALUES('delete-all')")?;
            derive(tx)?;
            let mut statement = tx.prepare("SELECT id FROM map")?;
            let all = statement.query_map([], |row| sql::id(row, 0))?;
            let all = all.collect::<rusqlite::Result<Vec<_>>>()?;
            all.into_iter().try_for_each(|map| maps::recount(tx, map))
        })
    }
}

/// Fills the table of uses and the search index, which are empty.
pub(crate) fn derive(conn: &Connection) -> Result<()> {
    records::each(conn, |stored| {
        usage::add(conn, stored.map, &stored.record)?;
        search::add(conn, stored.no, &stored.record)
    })
}
