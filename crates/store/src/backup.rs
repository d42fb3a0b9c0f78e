//! Copies of the whole file, taken while it is in use and checked before they count.

use std::path::Path;

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};

use crate::engine::{private_file, quick_check};
use crate::{Store, StoreError};

/// Pages copied before writers get their turn.
const PAGES: i32 = 1_024;

/// Copies a database into a new file, checks the copy and syncs it. A copy that fails is removed.
pub(crate) fn copy_to(connection: &Connection, file: &Path) -> Result<(), StoreError> {
    if file.exists() {
        return Err(StoreError::Repeated { what: "file" });
    }
    let copied = copy(connection, file);
    if copied.is_err() {
        std::fs::remove_file(file).ok();
    }
    copied
}

fn copy(connection: &Connection, file: &Path) -> Result<(), StoreError> {
    private_file(file)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut target = Connection::open_with_flags(file, flags)?;
    {
        let backup = Backup::new(connection, &mut target)?;
        while backup.step(PAGES)? != StepResult::Done {
            std::thread::yield_now();
        }
    }
    #[cfg(feature = "crash-points")]
    crash::point("C12");
    // The copy carries the mark of a log file it does not have; a plain file is what is handed out.
    target.pragma_update_and_check(None, "journal_mode", "DELETE", |row| row.get::<_, String>(0))?;
    quick_check(&target)?;
    target.close().map_err(|(_, error)| error)?;
    Ok(std::fs::File::open(file)?.sync_all()?)
}

impl Store {
    /// Copies everything into the new file `to` while work goes on, and verifies the copy: its structure, its hash
    /// chain, and its tables against its journal.
    ///
    /// # Errors
    /// [`StoreError::Repeated`] when the file is there already, [`StoreError::Damaged`] when the copy does not verify,
    /// and what a disk can do.
    pub async fn backup(&self, to: &Path) -> Result<(), StoreError> {
        let (to, key, clocks) = (to.to_owned(), self.key(), self.clocks());
        self.read(move |connection| {
            copy_to(connection, &to)?;
            let copy = Connection::open_with_flags(&to, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
            match crate::verify::verify(&copy, &key, clocks, None)?.broken {
                None => Ok(()),
                Some(broken) => Err(StoreError::Damaged(format!("the copy does not verify: {broken}"))),
            }
        })
        .await
    }
}
