//! Installs the program that lets WebDriver open the real window; the tests use it, the product does not.

use anyhow::Result;

use crate::repo;
use crate::run::Tool;

/// The line that speaks to Tauri 2; the registry's newest belongs to the next major version.
const VERSION: &str = "^2";

/// # Errors
/// When it cannot be downloaded or built.
pub fn install() -> Result<()> {
    if !cfg!(target_os = "linux") || is_there() {
        return Ok(());
    }
    println!("setup: building tauri-driver {VERSION} into target/tools, to drive the real window in tests");
    let install = Tool::cargo().args(["install", "tauri-driver", "--version", VERSION, "--locked", "--root"]);
    install.arg(repo::tools()).watched("setup-driver", super::LIMIT)
}

fn is_there() -> bool {
    let record = std::fs::read_to_string(repo::tools().join(".crates.toml")).unwrap_or_default();
    record.contains("\"tauri-driver 2.") && repo::tools().join("bin/tauri-driver").is_file()
}
