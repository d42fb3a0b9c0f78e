//! Installs packages by apt-get, as root or through sudo; elsewhere says what to install. Knows no reasons.
#![cfg_attr(not(target_os = "linux"), allow(dead_code, reason = "only Linux is set up from here"))]

use std::io::IsTerminal;

use anyhow::{Result, bail};

use super::needs::Need;
use crate::run::{Tool, on_path};

/// Installs what the needs name, after saying what and why.
///
/// # Errors
/// On a system without apt-get, and for a person who is neither root nor may use sudo.
pub fn install(missing: &[&Need]) -> Result<()> {
    if missing.is_empty() {
        return Ok(());
    }
    println!("setup: this machine lacks");
    for need in missing {
        println!("  {:<24} {}", need.package, need.why);
    }
    let packages: Vec<&str> = missing.iter().map(|need| need.package).collect();
    apt(&packages)
}

/// Installs packages by their names.
///
/// # Errors
/// As [`install`].
pub fn apt(packages: &[&str]) -> Result<()> {
    if !on_path("apt-get") {
        bail!(
            "apt-get is not here: install by hand what these Debian packages bring: {}",
            packages.join(" ")
        );
    }
    let Some(root) = as_root() else {
        bail!("run `apt-get install {}` as root, then start again", packages.join(" "));
    };
    // A package list may be missing altogether, as in a fresh container, or too old to download from.
    root("apt-get").args(["-q", "update"]).watched("setup-list", super::LIMIT)?;
    // A machine has one mail server at most: the one it has is not thrown out for that of the tests.
    root("apt-get")
        .args(["-q", "-y", "--no-install-recommends", "--no-remove", "install"])
        .args(packages)
        .watched("setup-system", super::LIMIT)
}

/// How to run a program as root here, if there is a way.
fn as_root() -> Option<fn(&str) -> Tool> {
    const SILENT: &str = "DEBIAN_FRONTEND=noninteractive";
    if Tool::new("id").arg("-u").read().is_ok_and(|id| id.trim() == "0") {
        return Some(|program| Tool::new("env").args([SILENT, program]));
    }
    if !on_path("sudo") {
        return None;
    }
    if std::io::stdin().is_terminal() {
        return Some(|program| Tool::new("sudo").args([SILENT, program]));
    }
    // Nobody is there to type a password: sudo works without one or not at all.
    Some(|program| Tool::new("sudo").args(["-n", SILENT, program]))
}
