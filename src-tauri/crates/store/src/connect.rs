//! How every connection is set up: hardened against files made by others, durable while writing.

use crate::error::Result;
use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;

/// Largest text, blob or row that is written or read, in bytes. A step that deletes a whole large map fits.
pub(crate) const LARGEST_VALUE: usize = 256 * 1024 * 1024;

/// Statements kept prepared; more than the store has.
const STATEMENTS: usize = 96;

/// Opens a file that exists, for reading and writing, alone.
pub(crate) fn read_write(file: &Path) -> Result<Connection> {
    let conn = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_WRITE | BASE)?;
    // Before anything is read: a log is then worked with in memory, without a third file beside the library.
    conn.query_row("PRAGMA locking_mode = EXCLUSIVE", [], |_| Ok(()))?;
    harden(conn)
}

/// Opens a file that exists, for reading.
pub(crate) fn read_only(file: &Path) -> Result<Connection> {
    harden(Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY | BASE)?)
}

/// A database in memory.
pub(crate) fn in_memory() -> Result<Connection> {
    harden(Connection::open_in_memory()?)
}

/// The store serialises by itself: a library takes `&mut self` to write.
const BASE: OpenFlags = OpenFlags::SQLITE_OPEN_NO_MUTEX;

/// Takes the file for this process alone, until the connection is closed or the process dies. The lock is the
/// system's, so nothing is left behind by a crash.
pub(crate) fn own(conn: &Connection) -> Result<()> {
    Ok(conn.execute_batch("BEGIN EXCLUSIVE; COMMIT")?)
}

/// Every commit is on disk before it is acknowledged.
pub(crate) fn write_ahead(conn: &Connection) -> Result<()> {
    conn.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
    Ok(conn.pragma_update(None, "synchronous", "FULL")?)
}

/// Back to one file that can be copied, mailed and kept.
pub(crate) fn one_file(conn: &Connection) -> Result<()> {
    conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    conn.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
    Ok(())
}

/// Closing leaves the log as it is.
pub(crate) fn leave_log(conn: &Connection) -> Result<()> {
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    Ok(())
}

/// Rewrites the file without gaps. SQLite attaches the rewritten one while it works, and keeps it on disk.
pub(crate) fn compact(conn: &Connection) -> Result<()> {
    conn.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 1)?;
    conn.pragma_update(None, "temp_store", "FILE")?;
    let done = conn.execute_batch("VACUUM");
    conn.pragma_update(None, "temp_store", "MEMORY")?;
    conn.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    Ok(done?)
}

/// <https://www.sqlite.org/security.html>: nothing a file declares is executed, nothing oversized is read.
fn harden(conn: Connection) -> Result<Connection> {
    use DbConfig as Config;
    conn.busy_timeout(crate::claim::PATIENCE)?;
    conn.set_prepared_statement_cache_capacity(STATEMENTS);
    conn.set_db_config(Config::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    for off in [
        Config::SQLITE_DBCONFIG_TRUSTED_SCHEMA,
        Config::SQLITE_DBCONFIG_ENABLE_TRIGGER,
        Config::SQLITE_DBCONFIG_ENABLE_VIEW,
        Config::SQLITE_DBCONFIG_DQS_DML,
        Config::SQLITE_DBCONFIG_DQS_DDL,
    ] {
        conn.set_db_config(off, false)?;
    }
    let largest = i32::try_from(LARGEST_VALUE).unwrap_or(i32::MAX);
    for (limit, most) in [
        (Limit::SQLITE_LIMIT_LENGTH, largest),
        (Limit::SQLITE_LIMIT_SQL_LENGTH, 100_000),
        (Limit::SQLITE_LIMIT_COLUMN, 100),
        (Limit::SQLITE_LIMIT_EXPR_DEPTH, 50),
        (Limit::SQLITE_LIMIT_COMPOUND_SELECT, 5),
        (Limit::SQLITE_LIMIT_VDBE_OP, 25_000),
        (Limit::SQLITE_LIMIT_FUNCTION_ARG, 20),
        (Limit::SQLITE_LIMIT_ATTACHED, 0),
        (Limit::SQLITE_LIMIT_VARIABLE_NUMBER, 50),
        (Limit::SQLITE_LIMIT_TRIGGER_DEPTH, 1),
    ] {
        conn.set_limit(limit, most)?;
    }
    conn.pragma_update(None, "cell_size_check", true)?;
    conn.pragma_update(None, "mmap_size", 0)?;
    conn.pragma_update(None, "temp_store", "MEMORY")?;
    // 32 MiB: a map of 10,000 touchpoints stays in the cache.
    conn.pragma_update(None, "cache_size", -32_768)?;
    Ok(conn)
}
