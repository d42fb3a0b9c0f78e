//! Checks a file that is not in use: a copy, a restored one, one that was handed over. Reads it, and changes nothing of it
//! or beside it.

use std::path::Path;

use rusqlite::backup::Backup;
use rusqlite::{Connection, OpenFlags};

use super::Verified;
use crate::engine::{MIGRATIONS, migrate_scratch, quick_check};
use crate::payments::Clocks;
use crate::store::check_key;
use crate::{JournalKey, Options, StoreError};

/// Checks the file: its structure, the order of its entries, its tables against a rebuild from its journal, and, with the
/// key, every hash. Without it, whoever can edit the file could have made the hashes anew.
///
/// # Errors
/// [`StoreError::WrongKey`], [`StoreError::NewerSchema`], [`StoreError::Damaged`], and what reading a file can meet. What
/// the check finds is in [`Verified::broken`].
pub fn verify_copy(file: &Path, key: Option<JournalKey>, options: &Options) -> Result<Verified, StoreError> {
    let source = open(file)?;
    quick_check(&source)?;
    // An older file has fewer tables: it is brought up to date in a place of its own, never where it lies.
    let mut scratch = Connection::open("")?;
    Backup::new(&source, &mut scratch)?.run_to_completion(1_024, std::time::Duration::ZERO, None)?;
    scratch.execute_batch("PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF;")?;
    migrate_scratch(&mut scratch, MIGRATIONS)?;
    if let Some(key) = &key {
        check_key(&scratch, key)?;
    }
    let clocks = Clocks::new(options.authorisation_days);
    clocks.adopt(&scratch)?;
    super::verify(&scratch, key.as_ref(), clocks, None)
}

/// A file without a log beside it is read without making one.
fn open(file: &Path) -> Result<Connection, StoreError> {
    std::fs::metadata(file)?;
    let mut log = file.as_os_str().to_owned();
    log.push("-wal");
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    if std::fs::metadata(&log).is_ok_and(|log| log.len() > 0) {
        return Ok(Connection::open_with_flags(file, flags)?);
    }
    let mut name = "file:".to_owned();
    for byte in std::path::absolute(file)?.to_string_lossy().bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b':' => {
                name.push(char::from(byte))
            }
            // The path of the one system that separates folders otherwise.
            b'\\' if cfg!(windows) => name.push('/'),
            byte => name.push_str(&format!("%{byte:02X}")),
        }
    }
    name.push_str("?immutable=1");
    Ok(Connection::open_with_flags(name, flags | OpenFlags::SQLITE_OPEN_URI)?)
}
