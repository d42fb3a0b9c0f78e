//! One running terminal per data folder, by a lock that the system lifts when the process ends. Knows nothing of the data.

use std::fs::{DirBuilder, File, OpenOptions, TryLockError};
use std::path::Path;

/// Holds the folder; dropping it lets the next start in.
#[derive(Debug)]
pub struct Instance {
    _lock: File,
}

/// Why the folder cannot be had.
#[derive(Debug, thiserror::Error)]
pub enum InstanceError {
    /// Another start holds it, also one by another user.
    #[error("another Counterfoil uses this data folder")]
    Taken,
    /// The folder cannot be made or written.
    #[error("the data folder cannot be used: {0}")]
    Folder(#[from] std::io::Error),
}

impl Instance {
    /// Makes the folder if it is missing, for its owner only, and takes it.
    ///
    /// # Errors
    /// [`InstanceError`].
    pub fn take(folder: &Path) -> Result<Self, InstanceError> {
        let mut builder = DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(folder)?;
        let mut options = OpenOptions::new();
        options.create(true).truncate(false).write(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let lock = options.open(folder.join("counterfoil.lock"))?;
        match lock.try_lock() {
            Ok(()) => Ok(Self { _lock: lock }),
            Err(TryLockError::WouldBlock) => Err(InstanceError::Taken),
            Err(TryLockError::Error(error)) => Err(InstanceError::Folder(error)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_start_is_refused_until_the_first_ends() {
        let folder = std::env::temp_dir().join(format!("counterfoil-instance-{}", std::process::id()));
        let first = Instance::take(&folder).unwrap();
        assert!(matches!(Instance::take(&folder), Err(InstanceError::Taken)));
        drop(first);
        assert!(Instance::take(&folder).is_ok());
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
