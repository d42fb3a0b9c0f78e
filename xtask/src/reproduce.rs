//! Builds the committed sources once more, from a clean clone in another folder, and compares what came out byte by byte:
//! whoever has the sources can check the program that was shipped. Knows no flag by which a build is made equal.

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::run::Tool;
use crate::{product, repo, setup};

const LIMIT: Duration = Duration::from_secs(60 * 60);

/// `cargo xtask reproduce`.
///
/// # Errors
/// When this checkout has changes that no clone would have, when one of the two does not build, or when they differ.
pub fn run() -> Result<()> {
    if !Tool::new("git").args(["status", "--porcelain"]).read()?.trim().is_empty() {
        bail!("commit or put away what is changed here: a clone would be built without it");
    }
    setup::run()?;
    product::build_pages()?;
    product::build_program()?;
    let elsewhere = Elsewhere::new()?;
    let other = elsewhere.build()?;
    let [here, there] = [repo::app_binary(), other]
        .map(|path| std::fs::read(&path).with_context(|| format!("cannot read {}", path.display())));
    let (here, there) = (here?, there?);
    println!("here             {} bytes", here.len());
    println!("another folder   {} bytes", there.len());
    match first_difference(&here, &there) {
        None => println!("differing bytes  0"),
        Some(at) => bail!("the two differ, first at byte {at}"),
    }
    Ok(())
}

/// Where two programs differ first; a shorter one differs where it ends.
fn first_difference(one: &[u8], other: &[u8]) -> Option<usize> {
    let common = one.iter().zip(other).position(|(a, b)| a != b);
    common.or_else(|| (one.len() != other.len()).then(|| one.len().min(other.len())))
}

/// A folder with a clone, gone with this value.
struct Elsewhere(PathBuf);

impl Elsewhere {
    fn new() -> Result<Self> {
        // A path of another length: what is built in must not show it.
        let folder = std::env::temp_dir().join(format!("a-folder-with-another-name-{}", std::process::id()));
        let root = repo::root().as_os_str();
        Tool::new("git").args(["clone", "--quiet"]).arg(root).arg(&folder).aloud()?;
        Ok(Self(folder))
    }

    fn build(&self) -> Result<PathBuf> {
        let (folder, pages) = (self.0.as_path(), self.0.join("ui"));
        let built = folder.join("target");
        let npm = |arguments: &[&str]| Tool::npm("ui").at(&pages).args(arguments);
        logged(npm(&["ci", "--ignore-scripts", "--no-audit", "--no-fund"]), "reproduce-packages")?;
        logged(npm(&["run", "--silent", "build"]), "reproduce-pages")?;
        let cargo = Tool::cargo().at(folder).env("CARGO_TARGET_DIR", &built);
        logged(
            cargo.args(["build", "--release", "--locked", "--package", "counterfoil"]),
            "reproduce-program",
        )?;
        Ok(built.join("release").join(repo::app_binary().file_name().unwrap_or_default()))
    }
}

impl Drop for Elsewhere {
    fn drop(&mut self) {
        remove(&self.0);
    }
}

fn remove(folder: &Path) {
    if let Err(error) = std::fs::remove_dir_all(folder) {
        eprintln!("{} is left behind: {error}", folder.display());
    }
}

fn logged(tool: Tool, name: &str) -> Result<()> {
    let done = tool.logged(name, false, LIMIT)?;
    if done.success { Ok(()) } else { bail!("{name} failed:\n{}", done.tail(40)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_changed_or_missing_byte_is_a_difference() {
        assert_eq!(first_difference(b"same", b"same"), None);
        assert_eq!(first_difference(b"same", b"sane"), Some(2));
        assert_eq!(first_difference(b"same", b"sam"), Some(3));
        assert_eq!(first_difference(b"", b"s"), Some(0));
    }
}
