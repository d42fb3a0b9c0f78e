//! How every connection is set up, and the proof that it took: each setting is read back.

use std::time::Duration;

use rusqlite::Connection;
use rusqlite::config::DbConfig;
use rusqlite::types::Value;

use crate::StoreError;

/// What a connection is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Writer,
    Reader,
}

/// Durability first: an intent to charge must survive a power cut, so every commit is synced.
const BOTH: [(&str, i64); 9] = [
    ("busy_timeout", 5_000),
    // FULL.
    ("synchronous", 2),
    // Of effect on macOS only, where a plain fsync leaves data in the drive's cache.
    ("fullfsync", 1),
    ("checkpoint_fullfsync", 1),
    ("foreign_keys", 1),
    // The file may have been edited by somebody else: nothing in its schema may call functions with side effects.
    ("trusted_schema", 0),
    ("cell_size_check", 1),
    // Sorting spills would put names into files outside the folder.
    ("temp_store", 2),
    ("cache_size", -16_384),
];

const WRITER: [(&str, i64); 4] = [
    // Deleted drafts are overwritten, not only unlinked.
    ("secure_delete", 1),
    // So that REPLACE fires the triggers that guard the journal.
    ("recursive_triggers", 1),
    // A net only: the writer checkpoints when it is idle, so that no charge waits for it.
    ("wal_autocheckpoint", 8_192),
    ("journal_size_limit", 33_554_432),
];

const READER: [(&str, i64); 1] = [("query_only", 1)];

fn settings(role: Role) -> impl Iterator<Item = (&'static str, i64)> {
    let own: &[(&str, i64)] = match role {
        Role::Writer => &WRITER,
        Role::Reader => &READER,
    };
    BOTH.into_iter().chain(own.iter().copied())
}

/// Sets a connection up and reads everything back.
pub(crate) fn apply(connection: &Connection, role: Role) -> Result<(), StoreError> {
    connection.busy_timeout(Duration::from_secs(5))?;
    connection.set_prepared_statement_cache_capacity(128);
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    if role == Role::Writer {
        connection.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get::<_, String>(0))?;
    }
    for (name, value) in settings(role) {
        connection.pragma_update(None, name, value)?;
    }
    match read_back(connection, role)?.first() {
        None => Ok(()),
        Some(name) => Err(StoreError::Io(format!("the database does not take the setting {name}"))),
    }
}

/// The settings that are not as they must be.
pub(crate) fn read_back(connection: &Connection, role: Role) -> Result<Vec<&'static str>, StoreError> {
    let mut wrong = Vec::new();
    for (name, wanted) in settings(role) {
        let found: Value = connection.pragma_query_value(None, name, |row| row.get(0))?;
        if found != Value::Integer(wanted) {
            wrong.push(name);
        }
    }
    let mode: String = connection.pragma_query_value(None, "journal_mode", |row| row.get(0))?;
    if !mode.eq_ignore_ascii_case("wal") {
        wrong.push("journal_mode");
    }
    Ok(wrong)
}
