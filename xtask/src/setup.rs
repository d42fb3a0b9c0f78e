//! Finds what this machine lacks to build, test and show the terminal, says why it is needed, and installs it.

mod debian;
mod driver;
mod needs;
mod node;
mod packages;

use std::path::PathBuf;
use std::time::Duration;

use anyhow::Result;

use crate::repo;
use crate::run::Tool;

/// For one download or build on a slow line or machine.
const LIMIT: Duration = Duration::from_secs(30 * 60);

/// Quick when nothing is missing; safe to repeat.
///
/// # Errors
/// When something is missing that cannot be installed from here, with what to do by hand.
pub fn run() -> Result<()> {
    toolchain()?;
    system()?;
    node::install()?;
    packages::install("ui")?;
    if repo::root().join("tests/ui/package.json").exists() {
        packages::install("tests/ui")?;
    }
    driver::install()
}

/// Where setup puts programs that belong to this checkout alone.
pub fn tool_folders() -> Vec<PathBuf> {
    let own = [repo::tools().join("bin"), node::folder()];
    own.into_iter().filter(|folder| folder.is_dir()).collect()
}

/// A minimal Rust installation lacks what `check` uses.
fn toolchain() -> Result<()> {
    for (component, command) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if !Tool::cargo().args([command, "--version"]).works() {
            println!("setup: adding {component} to Rust, for `cargo xtask check`");
            Tool::new("rustup").args(["component", "add", component]).aloud()?;
        }
    }
    Ok(())
}

#[cfg(target_os = "linux")]
fn system() -> Result<()> {
    debian::install(&needs::missing())
}

/// Elsewhere the system's own tools are installed by hand; the tests of the real window run on Linux.
#[cfg(not(target_os = "linux"))]
fn system() -> Result<()> {
    let advice = if cfg!(windows) {
        "Windows needs the Visual C++ build tools and Node.js 20.19 or newer; WebView2 comes with the system."
    } else {
        "macOS needs the Xcode command line tools (xcode-select --install) and Node.js 20.19 or newer."
    };
    println!("setup: {advice} Tests of the real window and of Secret Service run on Linux.");
    Ok(())
}
