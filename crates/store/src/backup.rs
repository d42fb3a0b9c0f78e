//! Copies of the whole file, taken while it is in use and checked before they count.

use std::path::{Path, PathBuf};

use domain::Timestamp;
use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};

use crate::engine::{BACKUPS, private_file, private_folder, quick_check};
use crate::{Store, StoreError, Verified};

/// How copies are named; what lies beside them with another name is somebody else's.
const PREFIX: &str = "copy-";
const SUFFIX: &str = ".sqlite3";

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
        // One snapshot: without it, every write in between would make the copy start again, and a busy desk never end.
        let snapshot = connection.unchecked_transaction()?;
        snapshot.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0))?;
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
    pub async fn backup(&self, to: &Path) -> Result<Verified, StoreError> {
        let (to, key, clocks) = (to.to_owned(), self.key(), self.clocks());
        self.read(move |connection| {
            copy_to(connection, &to)?;
            let copy = Connection::open_with_flags(&to, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
            let verified = crate::verify::verify(&copy, Some(&key), clocks, None)?;
            match verified.broken {
                None => Ok(verified),
                Some(broken) => Err(StoreError::Damaged(format!("the copy does not verify: {broken}"))),
            }
        })
        .await
    }

    /// As [`Store::backup`], into the record's own folder of copies, under a name that tells the moment; keeps one of
    /// each of the newest `keep` days and leaves every other file there alone.
    ///
    /// # Errors
    /// As [`Store::backup`]. What could not be verified is not kept, and then no older copy goes.
    pub async fn backup_kept(&self, at: Timestamp, keep: usize) -> Result<(PathBuf, Verified), StoreError> {
        let folder = self.folder().join(BACKUPS);
        private_folder(&folder)?;
        let file = folder.join(format!("{PREFIX}{}{SUFFIX}", at.strftime("%Y-%m-%d-%H%M%S")));
        let verified = match self.backup(&file).await {
            // A copy that does not verify is none; the newest good one must not be counted out by it.
            Err(error @ StoreError::Damaged(_)) => {
                std::fs::remove_file(&file).ok();
                return Err(error);
            }
            other => other?,
        };
        let (mut days, mut last) = (0, None);
        for old in kept_copies(&folder)?.into_iter().rev() {
            let day = day_of(&old);
            days += usize::from(last != Some(day.clone()));
            if last == Some(day.clone()) || days > keep.max(1) {
                std::fs::remove_file(old)?;
            }
            last = Some(day);
        }
        Ok((file, verified))
    }

    /// Whether [`Store::backup_kept`] kept a copy on the day (in UTC).
    ///
    /// # Errors
    /// What reading a folder can meet.
    pub async fn copied_on(&self, day: Timestamp) -> Result<bool, StoreError> {
        let day = day.strftime("%Y-%m-%d").to_string();
        Ok(self.copies().await?.iter().any(|copy| day_of(copy) == day))
    }

    /// The copies that [`Store::backup_kept`] keeps, oldest first.
    ///
    /// # Errors
    /// What reading a folder can meet.
    pub async fn copies(&self) -> Result<Vec<PathBuf>, StoreError> {
        kept_copies(&self.folder().join(BACKUPS))
    }
}

/// The day that a copy's name tells.
fn day_of(copy: &Path) -> String {
    let name = copy.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    name.chars().skip(PREFIX.len()).take("2026-01-31".len()).collect()
}

/// Names sort by their moment.
fn kept_copies(folder: &Path) -> Result<Vec<PathBuf>, StoreError> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let mut copies = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if name.starts_with(PREFIX) && name.ends_with(SUFFIX) {
            copies.push(path);
        }
    }
    copies.sort();
    Ok(copies)
}
