//! The database file: opened safely, migrated, and worked on by threads of its own. Knows no table.

mod files;
mod migrations;
mod pragmas;
mod readers;
mod writer;

pub(crate) use files::{BACKUPS, FILE, private_file};
pub(crate) use migrations::{MIGRATIONS, migrate, quick_check};
pub(crate) use pragmas::Role;
#[cfg(test)]
pub(crate) use pragmas::read_back;
pub(crate) use readers::Readers;
pub(crate) use writer::Writer;

use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use crate::StoreError;

/// Opens the file for writing, brings its schema up to date and checks it.
pub(crate) fn open_writer(folder: &Path) -> Result<Connection, StoreError> {
    files::prepare(folder)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection = Connection::open_with_flags(folder.join(FILE), flags)?;
    pragmas::apply(&connection, Role::Writer)?;
    migrate(&mut connection, MIGRATIONS, &folder.join(BACKUPS))?;
    quick_check(&connection)?;
    Ok(connection)
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
