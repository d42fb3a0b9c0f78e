//! Shows the terminal with demo accounts on loopback: by hand where there is a display, as a scripted run where not.

use anyhow::Result;

/// # Errors
/// When something does not build or start.
pub fn run(_: &[String]) -> Result<()> {
    Ok(())
}
