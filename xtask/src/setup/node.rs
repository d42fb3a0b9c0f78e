//! Sees to a Node.js that is new enough to build the pages; knows nothing of the pages.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::repo;
use crate::run::{Tool, on_path, path_with_tools};

/// The oldest Node.js that the page builder accepts; the same as `engines` in ui/package.json.
const OLDEST: (u32, u32) = (20, 19);
/// The line taken where the system offers only older ones.
const OWN: &str = "22";

/// Where a Node.js of our own lies, if one had to be installed.
pub fn folder() -> PathBuf {
    repo::tools().join("node/node_modules").join(package()).join("bin")
}

/// # Errors
/// Where neither the system nor the package registry offers a Node.js for this machine.
pub fn install() -> Result<()> {
    if version().is_some_and(|found| found >= OLDEST) {
        return Ok(());
    }
    let wanted = format!("{}.{}", OLDEST.0, OLDEST.1);
    if !on_path("npm") {
        println!("setup: Node.js and npm are missing; they build the window's pages");
        if cfg!(target_os = "linux") {
            super::debian::apt(&["nodejs", "npm"])?;
        } else {
            bail!("install Node.js {wanted} or newer from https://nodejs.org");
        }
    }
    if version().is_none_or(|found| found < OLDEST) {
        println!(
            "setup: the system's Node.js is older than {wanted}; taking version {OWN} for this checkout alone"
        );
        let prefix = repo::tools().join("node");
        std::fs::create_dir_all(&prefix).with_context(|| format!("cannot create {}", prefix.display()))?;
        let wanted = format!("{}@{OWN}", package());
        let npm =
            Tool::new("npm").args(["install", "--ignore-scripts", "--no-save", "--no-audit", "--no-fund"]);
        npm.arg("--prefix").arg(&prefix).arg(wanted).watched("setup-node", super::LIMIT)?;
    }
    match version() {
        Some(found) if found >= OLDEST => Ok(()),
        _ => bail!("no Node.js {wanted} could be installed: see https://nodejs.org, then start again"),
    }
}

/// The registry's package of the bare program for this machine.
fn package() -> String {
    let machine = if cfg!(target_arch = "aarch64") { "arm64" } else { "x64" };
    format!("node-linux-{machine}")
}

fn version() -> Option<(u32, u32)> {
    // Asked through the environment: a changed path only counts for programs started by what gets it.
    let node = if cfg!(unix) { Tool::new("env").arg("node") } else { Tool::new("node") };
    parse(&node.env("PATH", path_with_tools()).arg("--version").read().ok()?)
}

fn parse(version: &str) -> Option<(u32, u32)> {
    let mut numbers = version.trim().strip_prefix('v')?.split('.');
    Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_compare_by_number_and_not_by_text() {
        assert_eq!(parse("v20.19.4\n"), Some((20, 19)));
        assert!(parse("v20.9.0") < Some(OLDEST) && parse("v22.3.0") > Some(OLDEST));
        assert_eq!(parse("command not found"), None);
    }
}
