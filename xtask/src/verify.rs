//! Checks one file of a record, wherever it lies; knows nothing of what is in it.

use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::repo;
use crate::run::Tool;

/// Checks `FILE`, with the journal's key where one is given: `--key-file PATH`, or `-` for standard input.
///
/// # Errors
/// When the file is not whole, or cannot be checked.
pub fn run(arguments: &[String]) -> Result<()> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let (file, key) = match words.as_slice() {
        [file] => (*file, None),
        [file, "--key-file", key] | ["--key-file", key, file] => (*file, Some(*key)),
        _ => bail!(
            "which file? cargo xtask verify FILE [--key-file PATH]; - reads the key from standard input"
        ),
    };
    // Of the whole workspace, so that what its tests were built from serves here too.
    Tool::cargo().args(["build", "--quiet", "--workspace", "--example", "verify"]).aloud()?;
    let checker = repo::target().join("debug/examples/verify");
    let mut check = Tool::new(checker).arg(here(file)?);
    if let Some(key) = key {
        check = check.arg("--key-file").arg(if key == "-" { key.into() } else { here(key)? });
    }
    check.attended()
}

/// The check runs elsewhere: a path is from where the person is.
fn here(path: &str) -> Result<std::path::PathBuf> {
    std::path::absolute(Path::new(path)).with_context(|| format!("{path} is no path"))
}
