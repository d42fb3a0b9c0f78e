//! Where figures go and where records lie while they are measured. Knows nothing of either.

use std::path::PathBuf;

use anyhow::{Context, Result};
use tempfile::TempDir;

/// The folder for figures: what `cargo xtask bench` says, else `target/bench`.
pub fn out() -> PathBuf {
    let own = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../target/bench");
    std::env::var_os("COUNTERFOIL_BENCH_OUT").map_or_else(own, PathBuf::from)
}

/// A folder that stays, for what takes long to make.
pub fn kept(name: &str) -> Result<PathBuf> {
    let folder = out().join(name);
    std::fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    Ok(folder)
}

/// A folder that goes away with its holder. It lies beside the figures, because the system's temporary folder may be in
/// memory, where a sync costs nothing.
pub fn scratch() -> Result<TempDir> {
    let out = out();
    std::fs::create_dir_all(&out).with_context(|| format!("cannot make {}", out.display()))?;
    Ok(tempfile::Builder::new().prefix("record-").tempdir_in(out)?)
}
