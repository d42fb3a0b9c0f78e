//! Where the file lies and who may read it: the folder and all in it belong to the person alone.

use std::fs;
use std::path::Path;

use crate::StoreError;

/// The name of the database file.
pub(crate) const FILE: &str = "counterfoil.sqlite3";

/// The folder of copies taken before a migration.
pub(crate) const BACKUPS: &str = "backups";

/// Makes folder and file, closed to others from their first moment on. SQLite gives its log files the file's mode.
pub(super) fn prepare(folder: &Path) -> Result<(), StoreError> {
    private_folder(folder)?;
    private_file(&folder.join(FILE))
}

pub(crate) fn private_folder(folder: &Path) -> Result<(), StoreError> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)?;
    narrow(folder, 0o700)
}

/// Creates the file if it is missing.
pub(crate) fn private_file(file: &Path) -> Result<(), StoreError> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(file)?;
    narrow(file, 0o600)
}

/// Takes rights away from others that an earlier umask or a copied folder gave.
#[cfg(unix)]
fn narrow(path: &Path, mode: u32) -> Result<(), StoreError> {
    use std::os::unix::fs::PermissionsExt;
    let now = fs::metadata(path)?.permissions().mode();
    if now & 0o077 != 0 {
        fs::set_permissions(path, fs::Permissions::from_mode(mode))?;
    }
    Ok(())
}

/// Elsewhere a user's data folder is closed to others by the system.
#[cfg(not(unix))]
fn narrow(_path: &Path, _mode: u32) -> Result<(), StoreError> {
    Ok(())
}
