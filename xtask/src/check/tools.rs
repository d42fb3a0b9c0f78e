//! The lints that other programs carry out; knows their commands and how to tell what they found.

use std::time::Duration;

use anyhow::Result;

use super::Report;
use crate::run::{Tool, path_with_tools};
use crate::{bindings, repo};

/// A cold build of everything takes minutes on a small machine; twice that means something hangs.
const LIMIT: Duration = Duration::from_secs(30 * 60);

pub fn format() -> Result<Report> {
    by("check-format", &Tool::cargo().args(["fmt", "--all", "--check", "--", "-l", "--color", "never"]))
}

pub fn clippy() -> Result<Report> {
    crate::product::build_pages_if_missing()?;
    let clippy = ["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"];
    let killed =
        ["clippy", "--package", "counterfoil-torture", "--features", "crash-points", "--all-targets"];
    // Behind a feature that no other build has on: looked at by itself.
    let wrong = by("check-clippy", &Tool::cargo().args(clippy))?.wrong;
    let more = by("check-clippy-torture", &Tool::cargo().args(killed).args(["--", "-D", "warnings"]))?.wrong;
    Ok(Report::of(wrong.into_iter().chain(more).collect()))
}

/// Types, accessibility and style of the pages, by the pages' own script.
pub fn pages() -> Result<Report> {
    repo::need("ui/package.json", "the window's pages live in ui/")?;
    repo::need("ui/node_modules", "`cargo xtask setup` installs the packages of the pages")?;
    by("check-pages", &Tool::npm("ui").args(["run", "--silent", "check"]))
}

/// Notices about crates, where the program that knows them is installed.
pub fn deny() -> Result<Report> {
    if !Tool::cargo().args(["deny", "--version"]).works() {
        let note = "cargo-deny is not installed, so notices about crates were not looked up".to_owned();
        return Ok(Report { wrong: Vec::new(), notes: vec![note] });
    }
    let rules =
        by("check-deny", &Tool::cargo().args(["deny", "--locked", "check", "bans", "licenses", "sources"]))?;
    let advisories =
        by("check-advisories", &Tool::cargo().args(["deny", "--locked", "check", "advisories"]))?;
    let unreachable = advisories.wrong.iter().any(|line| line.contains("failed to fetch advisory database"));
    if unreachable {
        let note = "the list of notices could not be fetched, so nothing was looked up in it".to_owned();
        return Ok(Report { wrong: rules.wrong, notes: vec![note] });
    }
    Ok(Report::of(rules.wrong.into_iter().chain(advisories.wrong).collect()))
}

pub fn bindings() -> Result<Report> {
    by("check-bindings", &bindings::comparison())
}

/// Fails with the last lines of what the program said.
fn by(name: &str, tool: &Tool) -> Result<Report> {
    let tool = tool.clone().env("PATH", path_with_tools());
    let done = tool.logged(name, false, LIMIT)?;
    let mut wrong = Vec::new();
    if !done.success {
        let why = if done.overstayed { "took too long" } else { "failed" };
        wrong.extend(done.tail(40).lines().map(str::to_owned));
        wrong.push(format!("`{}` {why}; all it said is in {}", tool.line(), done.path.display()));
    }
    Ok(Report::of(wrong))
}
