//! Runs the benchmarks beside their budgets; the figures and the budgets themselves belong to tests/bench.

use std::time::Duration;

use anyhow::{Result, bail};

use crate::run::{Tool, path_with_tools};
use crate::{product, repo, setup};

/// Those that open the real window and so need the shipped program and its floor built.
const OF_THE_WINDOW: [&str; 2] = ["ipc", "start"];
/// As long as the program itself takes on two cores, and as much again.
const LIMIT: Duration = Duration::from_secs(45 * 60);

/// `cargo run --release -p bench -- <name…> [--short]`: a table on the terminal, JSON in `target/bench/`.
///
/// # Errors
/// When a benchmark cannot run; one over its budget is marked and no more.
pub fn run(arguments: &[String]) -> Result<()> {
    repo::need("tests/bench/Cargo.toml", "the benchmarks live in tests/bench")?;
    let folder = repo::target().join("bench");
    std::fs::create_dir_all(&folder)?;
    if needs_window(arguments) {
        setup::run()?;
        build_windows()?;
    }
    let bench =
        Tool::cargo().args(["run", "--quiet", "--release", "--package", "bench", "--"]).args(arguments);
    bench.env("COUNTERFOIL_BENCH_OUT", &folder).env("PATH", path_with_tools()).aloud()?;
    println!("\nFigures as JSON: {}", folder.display());
    Ok(())
}

fn needs_window(arguments: &[String]) -> bool {
    let mut names = arguments.iter().filter(|word| !word.starts_with('-')).peekable();
    let asks_only = arguments.iter().any(|word| matches!(word.as_str(), "help" | "--help" | "-h"));
    !asks_only && (names.peek().is_none() || names.any(|name| OF_THE_WINDOW.contains(&name.as_str())))
}

/// Both in one go, so that they share their libraries.
fn build_windows() -> Result<()> {
    product::build_pages()?;
    println!("building the program and the smallest window beside it");
    let build = Tool::cargo().args(["build", "--release", "--package", "counterfoil", "--package", "hello"]);
    let done = build.logged("bench-build", false, LIMIT)?;
    if !done.success {
        bail!("the windows do not build:\n{}", done.tail(40));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_opens_a_window_waits_for_it_to_be_built() {
        let needs =
            |words: &[&str]| needs_window(&words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>());
        assert!(needs(&[]) && needs(&["--short"]) && needs(&["charge", "start"]));
        assert!(!needs(&["charge", "--short"]) && !needs(&["--help"]));
    }
}
