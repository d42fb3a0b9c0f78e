//! Files that leave the record for a person: each is new, in one folder, readable by nobody else and gone again unless it was
//! finished. Knows nothing of what stands in them but what must never be a formula.

mod cell;
mod table;

pub(crate) use cell::{guarded, is_obeyed};
pub(crate) use table::{BYTE_ORDER_MARK, lines};

use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{Error, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// How many files of one second get a name of their own.
const NAMES: u8 = 100;

/// A file that is being written.
pub(crate) struct NewFile {
    file: File,
    path: PathBuf,
    finished: bool,
}

impl NewFile {
    /// A new file `stem.extension` that nobody else may read; where there is one, the name gets a number: none is written over.
    pub(crate) fn create(folder: &Path, stem: &str, extension: &str) -> std::io::Result<Self> {
        let mut made = DirBuilder::new();
        made.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut made, 0o700);
        made.create(folder)?;
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        for number in 1..=NAMES {
            let number = if number == 1 { String::new() } else { format!("-{number}") };
            let path = folder.join(format!("{stem}{number}.{extension}"));
            match options.open(&path) {
                Ok(file) => return Ok(Self { file, path, finished: false }),
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
        }
        Err(Error::from(ErrorKind::AlreadyExists))
    }

    /// Adds to it.
    pub(crate) fn add(&mut self, bytes: &[u8]) -> std::io::Result<()> {
        self.file.write_all(bytes)
    }

    /// Makes sure that it is on the disk, whole.
    pub(crate) fn finish(mut self) -> std::io::Result<PathBuf> {
        self.file.sync_all()?;
        self.finished = true;
        Ok(self.path.clone())
    }
}

/// A file that stops in the middle looks like one that says everything.
impl Drop for NewFile {
    fn drop(&mut self) {
        if !self.finished && std::fs::remove_file(&self.path).is_err() {
            tracing::warn!("a file that was not finished could not be removed");
        }
    }
}

/// A whole file at once.
pub(crate) fn write(folder: &Path, stem: &str, extension: &str, bytes: &[u8]) -> std::io::Result<PathBuf> {
    let mut file = NewFile::create(folder, stem, extension)?;
    file.add(bytes)?;
    file.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_file_is_written_over_and_none_is_left_half_written() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path().join("exports");
        let first = write(&folder, "list", "csv", b"one").unwrap();
        let second = write(&folder, "list", "csv", b"two").unwrap();
        assert_eq!(
            (std::fs::read(&first).unwrap(), std::fs::read(&second).unwrap()),
            (b"one".into(), b"two".into())
        );
        assert!(second.ends_with("list-2.csv"));
        let mut third = NewFile::create(&folder, "list", "csv").unwrap();
        third.add(b"half").unwrap();
        drop(third);
        assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 2);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
            assert_eq!((mode(&folder), mode(&first), mode(&second)), (0o700, 0o600, 0o600));
        }
    }
}
