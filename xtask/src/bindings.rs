//! The page's view of the commands in Rust: written anew here, compared by an ordinary test of the shell.

use anyhow::Result;

use crate::repo;
use crate::run::Tool;

/// Writes `ui/src/api/bindings.ts`.
///
/// # Errors
/// When the shell does not build.
pub fn run() -> Result<()> {
    crate::product::build_pages_if_missing()?;
    comparison().env("COUNTERFOIL_WRITE_BINDINGS", "1").aloud()?;
    println!("{}", repo::need("ui/src/api/bindings.ts", "the shell's test did not write it")?.display());
    Ok(())
}

/// The test that compares the committed file with what the commands say; it writes when told to.
pub fn comparison() -> Tool {
    Tool::cargo().args(["test", "--workspace", "--bin", "counterfoil", "bindings"])
}
