//! The database file: opened safely, migrated, and worked on by threads of its own. Knows no table.

mod files;
mod migrations;
mod pragmas;
mod readers;
mod writer;

pub(crate) use files::{BACKUPS, FILE, private_file, private_folder};
pub(crate) use migrations::{MIGRATIONS, migrate, migrate_scratch, quick_check};
pub(crate) use pragmas::Role;
#[cfg(test)]
pub(crate) use pragmas::read_back;
pub(crate) use readers::Readers;
pub(crate) use writer::Writer;

use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use crate::StoreError;

/// Files up to this size are checked before anything is done with them; larger ones while work goes on already.
const CHECKED_FIRST: u64 = 128 << 20;

/// Opens the file for writing and brings its schema up to date.
pub(crate) fn open_writer(folder: &Path) -> Result<Connection, StoreError> {
    files::prepare(folder)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection = Connection::open_with_flags(folder.join(FILE), flags)?;
    pragmas::apply(&connection, Role::Writer)?;
    migrate(&mut connection, MIGRATIONS, &folder.join(BACKUPS))?;
    Ok(connection)
}

/// Checks the whole file, at once or, if it is large, on a thread of its own that reports what it found.
pub(crate) fn check(
    connection: &Connection,
    folder: &Path,
    damaged: impl FnOnce(StoreError) + Send + 'static,
) -> Result<(), StoreError> {
    if std::fs::metadata(folder.join(FILE))?.len() <= CHECKED_FIRST {
        return quick_check(connection);
    }
    let reader = open_reader(folder)?;
    let work = move || {
        if let Err(error @ StoreError::Damaged(_)) = quick_check(&reader) {
            damaged(error);
        }
    };
    std::thread::Builder::new().name("store-check".into()).spawn(work)?;
    Ok(())
}

/// Opens the file for reading only.
pub(crate) fn open_reader(folder: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(folder.join(FILE), flags)?;
    pragmas::apply(&connection, Role::Reader)?;
    Ok(connection)
}

/// A database that is gone when it is closed, with the newest schema: what the journal is replayed into.
pub(crate) fn open_scratch() -> Result<Connection, StoreError> {
    let mut connection = Connection::open("")?;
    // Nothing here outlives the check; and the journal that `timeline` points to stays in the file that is checked.
    connection
        .execute_batch("PRAGMA foreign_keys = OFF; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")?;
    migrations::create(&mut connection, MIGRATIONS)?;
    Ok(connection)
}
