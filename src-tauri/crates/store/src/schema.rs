//! The tables of a library, per version, and whether a file has exactly them.
//!
//! A version's SQL is never edited once files of it exist; a new version gets a new file and a step in `migrate`.

use crate::error::{Problem, Result};
use rusqlite::Connection;
use std::collections::BTreeSet;

/// Marks an SQLite file as a library of this program: `WFLD`.
pub(crate) const APPLICATION: u32 = u32::from_be_bytes(*b"WFLD");
/// The version this program writes.
pub(crate) const CURRENT: u32 = 3;

/// SQL that makes an empty library of a version.
pub(crate) const fn sql(version: u32) -> Option<&'static str> {
    match version {
        1 => Some(include_str!("schema/v1.sql")),
        2 => Some(include_str!("schema/v2.sql")),
        3 => Some(include_str!("schema/v3.sql")),
        _ => None,
    }
}

/// Makes the tables of a version in an empty database, and marks it as a library.
pub(crate) fn create(conn: &Connection, version: u32) -> Result<()> {
    let sql = sql(version).ok_or_else(|| unknown(version))?;
    conn.execute_batch(sql)?;
    conn.pragma_update(None, "application_id", APPLICATION)?;
    conn.pragma_update(None, "user_version", version)?;
    Ok(())
}

/// Whether a database has the tables and indexes of its version and nothing else: no trigger, no view, no table with
/// the right name and other columns. A file that was not made by this program is not worked with.
pub(crate) fn verify(conn: &Connection, version: u32) -> Result<()> {
    let expected = Connection::open_in_memory()?;
    expected.execute_batch(sql(version).ok_or_else(|| unknown(version))?)?;
    let (expected, found) = (entries(&expected)?, entries(conn)?);
    match expected.symmetric_difference(&found).next() {
        None => Ok(()),
        Some((kind, name, _)) => Err(Problem::Damaged { detail: format!("schema: {kind} {name}") }.into()),
    }
}

fn unknown(version: u32) -> crate::Error {
    Problem::Damaged { detail: format!("version {version} never existed") }.into()
}

/// What a database declares: type, name, SQL. The tables FTS5 keeps for itself are compared by name only, since
/// their SQL is that of the SQLite that wrote the file.
fn entries(conn: &Connection) -> Result<BTreeSet<(String, String, String)>> {
    // More than twice what a library has is enough to see that it is none.
    let mut statement = conn.prepare("SELECT type, name, sql FROM sqlite_master LIMIT 100")?;
    let rows = statement.query_map([], |row| {
        let name: String = row.get(1)?;
        let sql: Option<String> = row.get(2)?;
        let sql = if name.starts_with("text_") { None } else { sql };
        Ok((row.get(0)?, name, sql.unwrap_or_default()))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

#[cfg(test)]
mod tests {
    use super::{CURRENT, create, verify};
    use rusqlite::Connection;

    fn check(tamper: &str, found: &str) {
        let conn = Connection::open_in_memory().unwrap();
        create(&conn, CURRENT).unwrap();
        conn.execute_batch(tamper).unwrap();
        let said = verify(&conn, CURRENT).map_err(|error| error.args()["detail"].clone());
        assert_eq!(said.err().unwrap_or_default(), found, "{tamper}");
    }

    #[test]
    fn only_exactly_its_own_schema_is_accepted() {
        check("", "");
        check("CREATE TRIGGER t AFTER INSERT ON record BEGIN DELETE FROM map; END", "schema: trigger t");
        check("CREATE VIEW v AS SELECT 1", "schema: view v");
        check("DROP INDEX record_map", "schema: index record_map");
        check("CREATE TABLE extra(a)", "schema: table extra");
        check("ALTER TABLE setting ADD COLUMN more TEXT", "schema: table setting");
        check("DROP TABLE text", "schema: table text");
    }
}
