//! Installs the pages' packages exactly as their lockfile says, without running a line of their own scripts.

use anyhow::{Context, Result};

use crate::repo;
use crate::run::Tool;

/// Installs into `folder`/node_modules unless the lockfile is the one installed last.
///
/// # Errors
/// When the folder has no lockfile, or the registry does not deliver what the lockfile vouches for.
pub fn install(folder: &str) -> Result<()> {
    let lock = repo::need(&format!("{folder}/package-lock.json"), "it fixes the packages of the pages")?;
    let wanted = std::fs::read(&lock).with_context(|| format!("cannot read {}", lock.display()))?;
    let modules = repo::root().join(folder).join("node_modules");
    // npm empties node_modules before it installs, so a copy in there vouches for the rest.
    let stamp = modules.join(".counterfoil-installed");
    if std::fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    println!("setup: installing the packages of {folder}/ from its lockfile");
    Tool::npm(folder)
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        .watched("setup-pages", super::LIMIT)?;
    std::fs::write(&stamp, wanted).with_context(|| format!("cannot write {}", stamp.display()))
}
