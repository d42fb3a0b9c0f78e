//! Where things are in this repository, and which files belong to it; knows nothing of what is in them.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::run::Tool;

/// The folder that holds the workspace's Cargo.toml.
pub fn root() -> &'static Path {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    manifest.parent().unwrap_or(manifest)
}

/// Where builds go, unless `CARGO_TARGET_DIR` says otherwise.
pub fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

/// Programs that setup installs for this checkout alone.
pub fn tools() -> PathBuf {
    target().join("tools")
}

/// The shipped program, as a release build leaves it.
pub fn app_binary() -> PathBuf {
    target().join("release").join(format!("counterfoil{}", std::env::consts::EXE_SUFFIX))
}

/// A file that has to be there for a chore to make sense.
///
/// # Errors
/// Says which file is missing and what it would have been for.
pub fn need(path: &str, what_for: &str) -> Result<PathBuf> {
    let full = root().join(path);
    if !full.exists() {
        bail!("{path} is missing: {what_for}");
    }
    Ok(full)
}

/// Every file of the repository, tracked or about to be, by its path from the root with forward slashes.
pub fn files() -> Result<Vec<String>> {
    let listed = Tool::new("git").args(["ls-files", "--cached", "--others", "--exclude-standard"]).read()?;
    let mut files: Vec<String> =
        listed.lines().filter(|path| root().join(path).is_file()).map(str::to_owned).collect();
    files.sort();
    files.dedup();
    Ok(files)
}

/// The text of one file of the repository.
pub fn text(path: &str) -> Result<String> {
    std::fs::read_to_string(root().join(path)).with_context(|| format!("cannot read {path}"))
}

/// `cargo metadata` as JSON; `deep` includes every crate of the lockfile.
pub fn metadata(deep: bool) -> Result<serde_json::Value> {
    let shallow = if deep { None } else { Some("--no-deps") };
    let text = Tool::cargo().args(["metadata", "--format-version", "1"]).args(shallow).read()?;
    serde_json::from_str(&text).context("cargo metadata did not answer with JSON")
}
