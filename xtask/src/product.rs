//! Builds what is shipped: the pages, and the program that has them compiled in. Knows nothing of what they do.

use std::time::Duration;

use anyhow::{Result, bail};

use crate::repo;
use crate::run::Tool;

const PAGES_LIMIT: Duration = Duration::from_secs(10 * 60);
/// Two cores and a cold start take a quarter of an hour; three times that hangs.
const PROGRAM_LIMIT: Duration = Duration::from_secs(45 * 60);

/// # Errors
/// With the last lines of the builder when the pages do not build.
pub fn build_pages() -> Result<()> {
    repo::need("ui/package.json", "the window's pages live in ui/")?;
    let done =
        Tool::npm("ui").args(["run", "--silent", "build"]).logged("pages-build", false, PAGES_LIMIT)?;
    if !done.success {
        bail!("the pages do not build:\n{}", done.tail(40));
    }
    println!("built ui/dist in {:.1} s", done.took.as_secs_f64());
    Ok(())
}

/// Builds the pages only where none are, for chores that merely compile the shell.
///
/// # Errors
/// As [`build_pages`].
pub fn build_pages_if_missing() -> Result<()> {
    if repo::root().join("ui/dist/index.html").exists() {
        return Ok(());
    }
    crate::setup::run()?;
    build_pages()
}

/// The program as it is shipped, with the pages built last.
///
/// # Errors
/// With the last lines of the compiler when it does not build.
pub fn build_program() -> Result<()> {
    let build = Tool::cargo().args(["build", "--release", "--package", "counterfoil"]);
    let done = build.logged("program-build", false, PROGRAM_LIMIT)?;
    if !done.success {
        bail!("the program does not build:\n{}", done.tail(40));
    }
    println!("built {} in {:.1} s", repo::app_binary().display(), done.took.as_secs_f64());
    Ok(())
}
