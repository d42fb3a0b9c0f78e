//! Histories by the million and kills by the thousand: what they do and what must hold belongs to tests/torture.

use anyhow::Result;

use crate::repo;
use crate::run::Tool;

/// The package, and the feature with which the terminal can be killed at a named instant.
const BUILD: [&str; 4] = ["--package", "counterfoil-torture", "--features", "crash-points"];

/// `cargo xtask torture [--short] [--seed N] [--histories N] [--kills N]`: a report, and a failure when anything in it is
/// not as it has to be. The whole run is built for speed; the short one shares what the tests were built from.
///
/// # Errors
/// When it cannot be built or run, or found something.
pub fn run(arguments: &[String]) -> Result<()> {
    repo::need("tests/torture/Cargo.toml", "histories and kills live in tests/torture")?;
    let short = arguments.iter().any(|word| word == "--short");
    let fast: &[&str] = if short { &[] } else { &["--release"] };
    Tool::cargo().args(["run", "--quiet"]).args(fast).args(BUILD).arg("--").args(arguments).aloud()
}
