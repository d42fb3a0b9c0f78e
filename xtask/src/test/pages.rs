//! Builds the window's pages, which the shell compiles in; knows nothing of what they show.

use std::time::Duration;

use anyhow::{Result, bail};

use crate::repo;
use crate::run::Tool;

const LIMIT: Duration = Duration::from_secs(10 * 60);

/// # Errors
/// With the last lines of the builder when the pages do not build.
pub fn build() -> Result<()> {
    repo::need("ui/package.json", "the window's pages live in ui/")?;
    let done = Tool::npm("ui").args(["run", "--silent", "build"]).logged("pages-build", false, LIMIT)?;
    if !done.success {
        bail!("the pages do not build:\n{}", done.tail(40));
    }
    println!("built ui/dist in {:.1} s", done.took.as_secs_f64());
    Ok(())
}

/// Builds them only where none are, for chores that merely compile the shell.
///
/// # Errors
/// As [`build`].
pub fn build_if_missing() -> Result<()> {
    if repo::root().join("ui/dist/index.html").exists() {
        return Ok(());
    }
    crate::setup::run()?;
    build()
}
